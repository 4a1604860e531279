import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import { employmentPosts, unitNames } from '../queries/turnover.ts'
import type { Post } from '../rules/employment-tenures.ts'
import { employmentDurations } from '../rules/employment-durations.ts'
import { survivalCurve } from '../rules/survival.ts'
import type { Survival } from '../rules/survival.ts'
import { rollingYears, scopesOf, turnoverCounter } from '../rules/turnover-of-employments.ts'
import type { CountedTurnover, Period, Scope } from '../rules/turnover-of-employments.ts'
import { turnoverRates, unexplained } from '../rules/turnover.ts'
import type { RetirementChoice, TurnoverRates } from '../rules/turnover.ts'

/** Twelve months of a scope: the counts, what they leave over, and every definition with each choice about retirement. */
export type TurnoverYear = Omit<CountedTurnover, 'scope'> & {
  readonly period: Period
  readonly unexplained: number | null
  readonly rates: Readonly<Record<RetirementChoice, TurnoverRates>>
}
/** `id` of a unit, kind of a department, null for the whole; `name` for units alone. Years are a month apart, oldest first. */
export type TurnoverOfScope = Omit<Scope, 'name'> & {
  readonly id: string | null
  readonly name: string | null
  readonly years: readonly TurnoverYear[]
}

/** The curve, in days, of those who began in a year; null for all of them together. */
export type TenureSurvival = { readonly startYear: number | null; readonly count: number; readonly curve: Survival }

/**
 * Turnover of the last twelve whole months and the months before it, for those who may see the rows: nothing small is hidden. Others get
 * released tables (`staffFlowFacts`).
 *
 * @param units the units that the asker may see; null: all, with departments and the whole.
 * @param months how many periods of twelve months, each ending a month after the one before.
 */
export async function turnoverOver(
  tx: Read, { on, months, units }: { on: Day; months: number; units: readonly string[] | null },
): Promise<TurnoverOfScope[]> {
  // Also the posts in other units: who goes on there has moved, not left.
  const posts = await employmentPosts(tx)
  const names = await unitNames(tx)
  const count = turnoverCounter(posts)
  const periods = rollingYears(on, months)
  const scopes = scopesOf(posts).filter(({ level, name }) => units === null || (level === 'unit' && name !== null && units.includes(name)))
  return scopes.map((scope) => {
    const { level, group, name: id } = scope
    const counted = count(scope)
    return { level, group, id, name: names.get(id ?? '') ?? null, years: periods.map((period) => yearOf(counted(period), period)) }
  })
}

/**
 * How long permanent employments last, in days: all of them, and by year of start, latest first. For those who may see the rows.
 *
 * @param units those counted; who goes on in another has moved and is followed no longer. Null: all.
 */
export async function tenuresOver(
  tx: Read, { on, since, units = null }: { on: Day; since: Day | null; units?: readonly string[] | null },
): Promise<TenureSurvival[]> {
  return tenuresOfPosts((await employmentPosts(tx)).filter(({ unit }) => units === null || units.includes(unit)), { on, since })
}

/** The same of posts that are already read. */
function tenuresOfPosts(posts: readonly Post[], { on, since }: { on: Day; since: Day | null }): TenureSurvival[] {
  const durations = employmentDurations(posts, { on, since })
  const years = [...new Set(durations.map(({ startYear }) => startYear))].toSorted((one, other) => other - one)
  return [null, ...years].map((startYear) => {
    const own = durations.filter((duration) => startYear === null || duration.startYear === startYear)
    return { startYear, count: own.length, curve: survivalCurve(own) }
  })
}

function yearOf({ counts, moved, apart }: CountedTurnover, period: Period): TurnoverYear {
  const rates = {
    as_defined: turnoverRates(counts, 'as_defined'), without: turnoverRates(counts, 'without'), with: turnoverRates(counts, 'with'),
  }
  return { period, counts, moved, apart, unexplained: unexplained(counts), rates }
}
