import { addYears, yearOf } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { Choice, Choices, Outreach, OutreachBody } from '../contract/enquiries.ts'
import { outreachOf, saveOutreach, withdrawOutreach } from '../queries/outreach.ts'
import { reachChoices } from '../queries/reach-choice.ts'
import { openChoices } from '../rules/reach-choices.ts'
import { countsFor } from './count-enquiry.ts'
import { madeBy } from './keep-groups.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** @throws Refusal invalid (422) for a day to come or over a year ago, and for a group or place that cannot be chosen. */
async function refuseWrong(tx: Read, body: OutreachBody, { clock }: Who, was: Outreach | null): Promise<void> {
  const choices = await reachChoices(tx)
  const today = clock.today()
  const unknown = (list: readonly Choice[], code: string, before: string | undefined): boolean => (
    code !== before && !openChoices(list, body.on).some((each) => each.code === code))
  const faults: FieldFault[] = [
    ...(unknown(choices.group, body.group, was?.group) ? [{ field: 'group', code: 'choice_needed' }] : []),
    ...(unknown(choices.place, body.place, was?.place) ? [{ field: 'place', code: 'choice_needed' }] : []),
    ...(body.on > today ? [{ field: 'on', code: 'after_today' }] : []),
    ...(body.on < addYears(today, -1) ? [{ field: 'on', code: 'over_a_year_ago' }] : []),
  ]
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}

/** Enters a round of outreach of the asker's unit. @throws Refusal invalid (422), unit_needed (422). */
export async function enterOutreach(tx: Write, body: OutreachBody, who: Who): Promise<{ id: string }> {
  const unitId = countsFor(who)
  await refuseWrong(tx, body, who, null)
  return { id: await saveOutreach(tx, body, { ...madeBy(who), unitId, correctsId: null }) }
}

/**
 * The round of outreach if the asker may correct it: of the own unit, or one that one manages. @throws Refusal outreach_not_found (404),
 * outreach_is_others (409).
 */
async function outreachToChange(tx: Read, id: string, who: Who): Promise<Outreach> {
  const own = countsFor(who)
  const [found] = await outreachOf(tx, { year: null, id })
  if (found === undefined) throw new Refusal('outreach_not_found', 404)
  if (found.unitId !== own && !who.actor.managedUnits.includes(found.unitId)) throw new Refusal('outreach_is_others', 409)
  return found
}

/**
 * Corrects a round: a new row in the place of the old, which stays as it was known. @throws Refusal outreach_not_found (404),
 * outreach_is_others (409), invalid (422).
 */
export async function correctOutreach(tx: Write, id: string, body: OutreachBody, who: Who): Promise<{ id: string }> {
  const was = await outreachToChange(tx, id, who)
  await refuseWrong(tx, body, who, was)
  if (!await withdrawOutreach(tx, id, madeBy(who))) throw new Refusal('outreach_not_found', 404)
  return { id: await saveOutreach(tx, body, { ...madeBy(who), unitId: was.unitId, correctsId: id }) }
}

/** Takes a round back that was never made. @throws Refusal outreach_not_found (404), outreach_is_others (409). */
export async function removeOutreach(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  await outreachToChange(tx, id, who)
  if (!await withdrawOutreach(tx, id, madeBy(who))) throw new Refusal('outreach_not_found', 404)
  return { id }
}

export type OutreachYear = {
  readonly year: number; readonly thisYear: number; readonly outreach: readonly Outreach[]
  readonly choices: Choices; readonly correcting: Outreach | null
}

/** The outreach of a year, this one when none is asked for, and what may be chosen. */
export async function outreachYear(tx: Read, year: number | null, { clock }: Pick<Asked, 'clock'>): Promise<OutreachYear> {
  const thisYear = yearOf(clock.today())
  return { year: year ?? thisYear, thisYear, outreach: await outreachOf(tx, { year: year ?? thisYear }), choices: await reachChoices(tx),
    correcting: null }
}

/** The same with the round that is to be corrected. @throws Refusal outreach_not_found (404), outreach_is_others (409). */
export async function outreachToCorrect(tx: Read, id: string, who: Who): Promise<OutreachYear & { readonly correcting: Outreach }> {
  const correcting = await outreachToChange(tx, id, who)
  return { ...await outreachYear(tx, yearOf(correcting.on), who), correcting }
}
