import { addDays, addMonths, monthEnd } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { EndReason } from '../rules.ts'
import { byText, lastsBeyond, tenuresByPerson, wholeOf } from './employment-tenures.ts'
import type { EmploymentForm, Post, Tenure, Tenures } from './employment-tenures.ts'
import type { TurnoverCounts } from './turnover.ts'

/** Twelve months as a rule; both days are in it. */
export type Period = { readonly from: Day; readonly to: Day }

/** Who a figure is of: those of a unit, a department or the whole, all of them or managers apart. */
export type Scope = {
  readonly level: 'unit' | 'department' | 'municipality'
  /** Null for the whole. */
  readonly name: string | null
  readonly group: 'all' | 'managers' | 'others'
}

export type CountedTurnover = {
  readonly scope: Scope
  readonly counts: TurnoverCounts
  /** Moves between the scope and the rest of the same employer, which are neither joiners nor leavers. */
  readonly moved: { readonly in: number; readonly out: number }
  /** Persons at the end of the period who are not of the headcount. */
  readonly apart: Readonly<Record<Exclude<EmploymentForm, 'permanent'>, number>>
}

/** Counts turnover over the same posts, first of a scope and then of any period: tenures are worked out once. */
export function turnoverCounter(posts: readonly Post[]): (scope: Scope) => (period: Period) => CountedTurnover {
  const employed = tenuresByPerson(posts.filter(({ form }) => form === 'permanent'))
  return (scope) => {
    const own = posts.filter((post) => isIn(scope, post))
    const counted = [...tenuresByPerson(own.filter(({ form }) => form === 'permanent')).values()].flat()
    const others = { temporary: tenuresIn(own, 'temporary'), hourly: tenuresIn(own, 'hourly'), agency: tenuresIn(own, 'agency') }
    return (period) => ({ scope, ...countTenures(counted, employed, period), apart: countApart(others, period.to) })
  }
}

/** Every unit, every department and the whole, in the order of their names; managers and others apart where there are managers. */
export function scopesOf(posts: readonly Post[]): Scope[] {
  const names = (of: ReadonlyArray<string | null>): string[] =>
    [...new Set(of.flatMap((name) => (name === null ? [] : [name])))].toSorted(byText)
  const scopes = [
    ...names(posts.map(({ unit }) => unit)).map((name) => ({ level: 'unit' as const, name })),
    ...names(posts.map(({ department }) => department)).map((name) => ({ level: 'department' as const, name })),
    { level: 'municipality' as const, name: null },
  ]
  return scopes.flatMap((scope): Scope[] => {
    const all: Scope = { ...scope, group: 'all' }
    const managers = posts.some((post) => post.manager && isIn(all, post))
    return managers ? [all, { ...scope, group: 'managers' }, { ...scope, group: 'others' }] : [all]
  })
}

/** Periods of twelve whole months, a month apart, oldest first; the last ends with the last month that is whole on the day. */
export function rollingYears(on: Day, count: number): Period[] {
  const last = monthEnd(on) === on ? on : monthEnd(addMonths(on, -1))
  return Array.from({ length: count }, (_, back) => {
    const to = monthEnd(addMonths(last, back - count + 1))
    return { from: addDays(monthEnd(addMonths(to, -12)), 1), to }
  })
}

function countTenures(
  counted: readonly Tenure[], employed: Tenures, { from, to }: Period,
): Pick<CountedTurnover, 'counts' | 'moved'> {
  const within = (on: Day | null): boolean => on !== null && on >= from && on <= to
  const atStart = counted.filter((tenure) => tenure.from < from && (tenure.to === null || tenure.to >= from))
  const atEnd = counted.filter((tenure) => lastsBeyond(tenure, to))
  const came = counted.filter((tenure) => within(tenure.from))
  const went = counted.filter((tenure) => within(tenure.to))
  const joiners = came.filter((tenure) => wholeOf(tenure, employed)?.from === tenure.from)
  const leavers = went.flatMap((tenure) => {
    const whole = wholeOf(tenure, employed)
    return whole?.to === tenure.to && whole.reason !== 'internal_move' ? [whole] : []
  })
  // One leaver whose reason nobody wrote may be of any reason; to count the others only would be to say that this one was not.
  const because = (reason: EndReason): number | null =>
    leavers.some((tenure) => tenure.reason === null) ? null : leavers.filter((tenure) => tenure.reason === reason).length
  const counts = {
    opening: atStart.length, closing: atEnd.length, joiners: joiners.length, leavers: leavers.length,
    internal: went.length - leavers.length, retired: because('retirement'), ownRequest: because('own_request'), permanent: atEnd.length,
    permanentBefore: atStart.length,
    permanentGone: atStart.filter(({ person }) => isGone(employed.get(person) ?? [], to)).length,
  }
  return { counts, moved: { in: came.length - joiners.length, out: went.length - leavers.length } }
}

/** Whether somebody who was there is so no longer: no employment lasts beyond the day, and the latest did not end by a move. */
function isGone(tenures: readonly Tenure[], on: Day): boolean {
  const latest = tenures.findLast((tenure) => tenure.from <= on)
  return latest !== undefined && !lastsBeyond(latest, on) && latest.reason !== 'internal_move'
}

const tenuresIn = (posts: readonly Post[], form: EmploymentForm): Tenures => tenuresByPerson(posts.filter((post) => post.form === form))

function countApart({ temporary, hourly, agency }: Readonly<Record<keyof CountedTurnover['apart'], Tenures>>, on: Day): CountedTurnover['apart'] {
  const persons = (tenures: Tenures): number => [...tenures.values()].filter((own) => own.some((tenure) => lastsBeyond(tenure, on))).length
  return { temporary: persons(temporary), hourly: persons(hourly), agency: persons(agency) }
}

function isIn({ level, name, group }: Scope, { unit, department, manager }: Post): boolean {
  if (group !== 'all' && manager !== (group === 'managers')) return false
  return level === 'municipality' || (level === 'unit' ? unit : department) === name
}
