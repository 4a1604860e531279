import { yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { ChildrenView, ContinuityView, PersonContinuity } from '../contract/continuity.ts'
import { childrenNamed, countedYears, heldContacts, responsibilities } from '../queries/continuity.ts'
import type { UnitYear } from '../queries/continuity.ts'
import { changeReasons, childContinuity, contactsWithResponsible, periodOfYear } from '../rules/measure-continuity.ts'
import type { Responsibility } from '../rules/measure-continuity.ts'
import { unitsAsked } from './choose-units.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
type Counted = ContinuityView['whole']

/** Continuity of the units one manages: a year, and the years before it, as they were counted last. */
export async function continuityView(
  tx: Read, { actor, clock, query }: Who & { readonly query: { enhet?: string | undefined; ar?: number | undefined } },
): Promise<ContinuityView> {
  const { units, chosen } = await unitsAsked(tx, { actor }, query.enhet)
  const all = await countedYears(tx, chosen)
  const year = query.ar ?? yearOf(clock.today())
  const own = all.filter((row) => row.year === year)
  return {
    units, unitId: query.enhet ?? null, year, countedAt: own[0]?.countedAt ?? null, whole: together(own),
    byUnit: own.map(({ year: _year, countedAt: _at, ...row }) => row),
    years: [...new Set(all.map((row) => row.year))].map((each) => {
      const { children, workers, contacts, withResponsible } = together(all.filter((row) => row.year === each))
      return { year: each, children, workers, contacts, withResponsible }
    }),
  }
}

/** Units as one: each child is counted in one of them. */
function together(rows: readonly UnitYear[]): Counted {
  const sum = (of: (row: UnitYear) => number): number => rows.reduce((total, row) => total + of(row), 0)
  const changed = changeReasons.map((reason) => ({ reason, count: sum((row) => row.changes.find((one) => one.reason === reason)?.count ?? 0) }))
  return {
    children: sum((row) => row.children), withOne: sum((row) => row.withOne), withTwo: sum((row) => row.withTwo), withMore: sum((row) => row.withMore),
    workers: sum((row) => row.workers), contacts: sum((row) => row.contacts), withResponsible: sum((row) => row.withResponsible),
    changes: changed.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count),
  }
}

const pageLength = 50

/** The children who changed responsible worker in a year, most workers first, fifty a page, with each change and its reason. */
export async function changedChildren(
  tx: Read, { actor, clock, query }: Who & { readonly query: { enhet?: string | undefined; ar?: number | undefined; sida: number } },
): Promise<ChildrenView> {
  const { chosen } = await unitsAsked(tx, { actor }, query.enhet)
  const year = query.ar ?? yearOf(clock.today())
  const period = periodOfYear(year, clock.today())
  const held = chosen.length === 0 || period.to < period.from ? [] : await responsibilities(tx, period, { units: chosen })
  const byChild = new Map<string, Responsibility[]>()
  for (const one of held) byChild.set(one.childId, [...(byChild.get(one.childId) ?? []), one])
  const found = [...byChild].map(([childId, times]) => childContinuity(childId, times, period)).filter(({ changes }) => changes.length > 0)
    .toSorted((one, other) => other.workers - one.workers || one.childId.localeCompare(other.childId))
  const shown = found.slice((query.sida - 1) * pageLength, query.sida * pageLength)
  const named = new Map((await childrenNamed(tx, shown.map(({ childId }) => childId))).map((row) => [row.id, row]))
  return {
    year, total: found.length,
    rows: shown.flatMap(({ childId, workers, changes }) => {
      const row = named.get(childId)
      if (row === undefined) return []
      const { id: personId, ...rest } = row
      return [{ personId, ...rest, workers, changes }]
    }),
  }
}

/**
 * One person's continuity in a year, as far as the asker sees the person's case.
 *
 * @param ids the person's record and those joined to it: one person.
 */
export async function personContinuity(tx: Read, ids: readonly string[], year: number, today: Day): Promise<PersonContinuity> {
  const period = periodOfYear(year, today)
  const [whole = ''] = ids
  const asOne = <T extends { readonly childId: string }>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, childId: whole }))
  const held = asOne(await responsibilities(tx, period, { ids }))
  const contacts = asOne(await heldContacts(tx, ids, period))
  const { workers, changes } = childContinuity(whole, held, period)
  return { workers, changes, ...contactsWithResponsible(contacts, held) }
}
