import type { Day } from '../../calendar/day.ts'
import { releasesOf } from '../../disclosure/queries.ts'
import { daysOf } from '../../disclosure/rules/period.ts'
import type { Release } from '../../disclosure/contract.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { departmentKinds } from '../contract/turnover-page.ts'
import type { ReleasedTurnover, TurnoverQuery, TurnoverView, TurnoverYearShown } from '../contract/turnover-page.ts'
import { publishedTurnover } from '../queries/published-turnover.ts'
import { employmentPosts, unitNames } from '../queries/turnover.ts'
import type { Post } from '../rules/employment-tenures.ts'
import { turnoverReleased } from '../rules/released-turnover.ts'
import { rollingYears, scopesOf, turnoverCounter } from '../rules/turnover-of-employments.ts'
import type { CountedTurnover, Period, Scope } from '../rules/turnover-of-employments.ts'
import { turnoverWithMoves } from '../rules/turnover-with-moves.ts'
import { turnoverRates, unexplained } from '../rules/turnover.ts'
import { assumptionsNow } from './decide-assumptions.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
type Unit = { readonly id: string; readonly name: string }

/** Periods of twelve months in the series: two years of them, and the month that they begin from. */
export const shownMonths = 25
const releasedYears = 5

/** The units whose rows somebody may see: null is all of them, with departments and the whole; none for who may see released numbers alone. */
export function unitsSeen({ actor }: Pick<Asked, 'actor'>): readonly string[] | null {
  if (!actor.may.has('employment.read')) return []
  return actor.may.has('supply.plan') ? null : actor.managedUnits
}

/**
 * Turnover by every definition: live of what one may see row by row, else from what is released.
 *
 * @throws Refusal (404) for a unit, or a department, that one may not see or where nobody has been employed.
 */
export async function turnoverView(tx: Read, query: Omit<TurnoverQuery, 'klart'>, asked: Who): Promise<TurnoverView> {
  const seen = unitsSeen(asked)
  const { matt: definition, pension: retirement } = query
  const nothing = { units: [], departments: [], whole: false, scope: null, definition, retirement, year: null, series: [], parts: [] }
  const published = await publishedTurnover(tx)
  if (!asked.actor.may.has('employment.read')) return { ...nothing, published, released: await releasedTurnover(tx) }
  const posts = await employmentPosts(tx)
  const { units, scopes } = await partsSeen(tx, posts, seen)
  const scope = chosenScope(scopes, query, units, seen)
  const departments = departmentKinds.filter((kind) => scopes.some(({ level, name }) => level === 'department' && name === kind))
  if (scope === null) return { ...nothing, units, departments, whole: seen === null, published, released: [] }
  const count = turnoverCounter(posts)
  const periods = rollingYears(asked.clock.today(), shownMonths)
  const last = periods.at(-1)
  const counted = count(scope)
  const series = periods.map((period) => ({ period, rate: turnoverRates(counted(period).counts, retirement)[definition] }))
  const parts = last === undefined ? [] : scopes.map((each) => {
    const { counts } = count(each)(last)
    return { level: each.level, id: each.name, name: units.find(({ id }) => id === each.name)?.name ?? null, group: each.group,
      rate: turnoverRates(counts, retirement)[definition], unexplained: unexplained(counts) }
  })
  return {
    units, departments, whole: seen === null, scope: { level: scope.level, id: scope.name, group: scope.group }, definition, retirement,
    year: last === undefined ? null : yearShown(counted(last), last), series, parts, published, released: [],
  }
}

/** The scopes that somebody may see, and the units among them by name. */
export async function partsSeen(tx: Read, posts: readonly Post[], seen: readonly string[] | null): Promise<{ units: Unit[]; scopes: Scope[] }> {
  const names = await unitNames(tx)
  const open = new Set(seen ?? [])
  // Of units that one may not see nothing is worked out: a municipality may have thousands.
  const scopes = seen === null ? scopesOf(posts) : scopesOf(posts.filter(({ unit }) => open.has(unit))).filter(({ level }) => level === 'unit')
  const ids = scopes.flatMap(({ level, name, group }) => (level === 'unit' && name !== null && group === 'all' ? [name] : []))
  const units = ids.map((id) => ({ id, name: names.get(id) ?? '' })).toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
  return { units, scopes }
}

function chosenScope(scopes: readonly Scope[], query: Pick<TurnoverQuery, 'enhet' | 'avdelning' | 'grupp'>, units: readonly Unit[], seen: readonly string[] | null): Scope | null {
  const own = seen === null ? null : units[0]?.id ?? null
  const wanted = query.enhet !== undefined ? { level: 'unit', name: query.enhet } : query.avdelning !== undefined
    ? { level: 'department', name: query.avdelning } : own === null ? { level: 'municipality', name: null } : { level: 'unit', name: own }
  const among = scopes.filter(({ level, name }) => level === wanted.level && name === wanted.name)
  if (among.length === 0 && (query.enhet !== undefined || query.avdelning !== undefined)) throw new Refusal('unit_not_yours', 404)
  return among.find(({ group }) => group === query.grupp) ?? among.find(({ group }) => group === 'all') ?? null
}

function yearShown(counted: CountedTurnover, period: Period): TurnoverYearShown {
  const { counts, moved, apart } = counted
  return {
    period, counts, moved, apart, unexplained: unexplained(counts), withMoves: turnoverWithMoves(counted, 'as_defined'),
    rates: { as_defined: turnoverRates(counts, 'as_defined'), without: turnoverRates(counts, 'without'), with: turnoverRates(counts, 'with') },
  }
}

/** Whole years as they were released, for the whole municipality. */
async function releasedTurnover(tx: Read): Promise<ReleasedTurnover[]> {
  const { assumptions: { smallest } } = await assumptionsNow(tx)
  const releases = await releasesOf(tx, 'staff', { most: releasedYears })
  if (releases.length === 0) return []
  const count = turnoverCounter(await employmentPosts(tx))({ level: 'municipality', name: null, group: 'all' })
  return releases.map((release) => {
    const { opening, closing } = count(daysOf(release.period)).counts
    return { year: release.period, withheld: release.withheld, ...turnoverReleased(flowsOf(release), { opening: opening ?? 0, closing: closing ?? 0, smallest }) }
  })
}

function flowsOf({ cells }: Release): Parameters<typeof turnoverReleased>[0] {
  const count = (category: string): number | null => cells.find((cell) => cell.unit === 'all' && cell.category === category)?.count ?? null
  return { joined: count('joined'), left: count('left'), retirement: count('retirement'), ownRequest: count('own_request'),
    leftOtherwise: count('left_otherwise'), movedOut: count('moved_out') }
}

/** The last twelve whole months before a day. */
export function lastYear(on: Day): Period {
  const [last] = rollingYears(on, 1)
  if (last === undefined) throw new RangeError('there is always a last year')
  return last
}
