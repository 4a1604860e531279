import type { Asked } from '../../mount/route.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { unitsToChoose } from '../queries/request.ts'

export type Who = Pick<Asked, 'actor' | 'clock'>
/** So many rows stand on a page. */
export const onPage = 30
/** What came or happened longer ago is not written in any more. */
const longestAgo = 366

const everywhere = ['director', 'hr', 'union'] as const

/** Units whose work environment one keeps or follows: all of them for the director, HR and the safety representatives (null), else those managed. */
export function unitsSeen({ actor }: Pick<Who, 'actor'>): readonly string[] | null {
  return everywhere.some((role) => actor.roles.includes(role)) ? null : actor.managedUnits
}

export const sees = (who: Pick<Who, 'actor'>, unitId: string): boolean => unitsSeen(who)?.includes(unitId) ?? true

export async function unitsOf(tx: Read, who: Who): Promise<Array<{ id: string; name: string }>> {
  return (await unitsToChoose(tx, who.clock.today())).filter(({ id }) => sees(who, id))
}

/** @throws Refusal unit_not_yours (404). */
export function unitsAsked(who: Who, unitId: string | null): readonly string[] | null {
  if (unitId === null) return unitsSeen(who)
  if (!sees(who, unitId)) throw new Refusal('unit_not_yours', 404)
  return [unitId]
}

/** @throws Refusal unit_not_yours (404) for a unit that is closed or not among those one sees. */
export async function refuseUnit(tx: Read, unitId: string, who: Who): Promise<void> {
  if (!(await unitsOf(tx, who)).some(({ id }) => id === unitId)) throw new Refusal('unit_not_yours', 404)
}

/** No text here names a client by a number. @throws Refusal text_names_a_person (422) with the fields that do. */
export function refuseNumbers(texts: Readonly<Record<string, string | null>>, { clock }: Pick<Who, 'clock'>): void {
  const faults = Object.entries(texts).filter(([, text]) => text !== null && namesByNumber(text, clock.today())).map(([field]) => ({ field, code: 'names_a_person' }))
  if (faults.length > 0) throw new Refusal('text_names_a_person', 422, {}, faults)
}

/** What has been, within a year and not before what it follows. @throws Refusal cooperation_day_is_wrong (422). */
export function refuseDay(on: Day, field: string, { clock }: Pick<Who, 'clock'>, from?: Day): void {
  const today = clock.today()
  const code = on > today ? 'after_today' : on < addDays(today, -longestAgo) || (from !== undefined && on < from) ? 'too_long_ago' : null
  if (code !== null) throw new Refusal('cooperation_day_is_wrong', 422, {}, [{ field, code }])
}

/** @throws Refusal cooperation_form_is_wrong (422) with a fault for each field that is empty. */
export function needed(values: Readonly<Record<string, string | number | boolean | null>>): void {
  const faults = Object.entries(values).filter(([, value]) => value === '' || value === null).map(([field]) => ({ field, code: 'needed' }))
  if (faults.length > 0) throw new Refusal('cooperation_form_is_wrong', 422, {}, faults)
}
