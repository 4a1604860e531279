import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { Day } from '../../calendar/day.ts'
import type { CostView, TenuresView } from '../contract/turnover-page.ts'
import { employmentPosts } from '../queries/turnover.ts'
import { survivalAt } from '../rules/survival.ts'
import { turnoverCounter } from '../rules/turnover-of-employments.ts'
import { costOfLeaving } from '../rules/turnover-cost.ts'
import { Refusal } from '../../platform/refusal.ts'
import { assumptionsNow } from './decide-assumptions.ts'
import { tenuresOver } from './count-turnover.ts'
import { lastYear, partsSeen, unitsSeen } from './show-turnover.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
/** After so many years the share that is left is told. */
const toldYears = [1, 2, 3, 5] as const
const daysAYear = 365.25
/** The latest years of start that are told one by one. */
const toldCohorts = 12

/**
 * How long permanent employments last in the units one may see, all together and by year of start. The register knows of those who left
 * from the first of them on: who began before that is counted with from then.
 */
export async function tenuresView(tx: Read, asked: Who): Promise<TenuresView> {
  const units = unitsSeen(asked)
  const since = firstKnownEnd(await employmentPosts(tx))
  const found = await tenuresOver(tx, { on: asked.clock.today(), since, units })
  return {
    since,
    cohorts: found.slice(0, toldCohorts + 1).filter(({ count }) => count > 0).map(({ startYear, count, curve }) => ({
      startYear, count, median: curve.median, steps: curve.steps.map((step) => ({ ...step })),
      afterYears: toldYears.map((years) => ({ years, share: survivalAt(curve, Math.round(years * daysAYear)) })),
    })),
  }
}

function firstKnownEnd(posts: ReadonlyArray<{ readonly to: Day | null; readonly form: string }>): Day | null {
  return posts.reduce<Day | null>((first, { to, form }) => (form === 'permanent' && to !== null && (first === null || to < first) ? to : first), null)
}

/**
 * What those who left in the last twelve months cost, by what is assumed that one costs.
 *
 * @throws Refusal (404) for a unit that one may not see.
 */
export async function costView(tx: Read, unitId: string | undefined, asked: Who): Promise<CostView> {
  const seen = unitsSeen(asked)
  const posts = await employmentPosts(tx)
  const { units } = await partsSeen(tx, posts, seen)
  if (unitId !== undefined && !units.some(({ id }) => id === unitId)) throw new Refusal('unit_not_yours', 404)
  const period = lastYear(asked.clock.today())
  const count = turnoverCounter(posts)
  const leaversOf = (id: string): number => count({ level: 'unit', name: id, group: 'all' })(period).counts.leavers ?? 0
  const leavers = unitId !== undefined ? leaversOf(unitId)
    : seen === null ? count({ level: 'municipality', name: null, group: 'all' })(period).counts.leavers
      : units.reduce((sum, { id }) => sum + leaversOf(id), 0)
  const { version, assumptions } = await assumptionsNow(tx)
  const each = costOfLeaving(assumptions.cost)
  return { period, leavers, each, totalOre: leavers === null ? null : leavers * each.sumOre, version, units, unitId: unitId ?? null }
}
