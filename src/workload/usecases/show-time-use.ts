import { addDays } from '../../calendar/day.ts'
import { isoWeek, weekStart } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { TimeUseView } from '../contract/time-use.ts'
import { timeWeeks } from '../queries/time-use.ts'
import type { TimeWeek } from '../queries/time-use.ts'
import { addTime, fewestWorkers, timeUse } from '../rules/measure-time-use.ts'
import { tableNow } from './decide-table.ts'
import { unitsAsked } from './choose-units.ts'

const shownWeeks = 13

/** How the working time of the units one manages divides, over the last thirteen complete weeks as they were counted last. */
export async function timeUseView(
  tx: Read, { actor, clock, query }: Pick<Asked, 'actor' | 'clock'> & { readonly query: { enhet?: string | undefined } },
): Promise<TimeUseView> {
  const { units, chosen } = await unitsAsked(tx, { actor }, query.enhet)
  const { version, table } = await tableNow(tx)
  const monday = weekStart(clock.today())
  const weeks = Array.from({ length: shownWeeks }, (_, index) => isoWeek(addDays(monday, -7 * (shownWeeks - index))))
  const rows = await timeWeeks(tx, chosen, { from: weeks[0] ?? '', to: weeks.at(-1) ?? '' })
  const byUnit = chosen.flatMap((unitId) => {
    const own = rows.filter((row) => row.unitId === unitId)
    if (own.length === 0) return []
    const workers = Math.min(...own.map((row) => row.workers))
    return [workers < fewestWorkers ? { unitId, workers, sums: null, shares: null } : { unitId, workers, ...measured(own) }]
  })
  const workers = Math.min(...weeks.map((week) => workersIn(rows, week)))
  // A total beside one hidden unit would tell it: the hidden are in no total.
  const shown = rows.filter(({ unitId }) => byUnit.some((unit) => unit.unitId === unitId && unit.sums !== null))
  return {
    units, unitId: query.enhet ?? null, weeks, countedAt: rows.at(-1)?.countedAt ?? null, tableVersion: version, minutes: table.minutes, fewest: fewestWorkers,
    whole: shown.length === 0 ? null : { workers, ...measured(shown) }, byUnit,
    byWeek: weeks.map((week) => ({ week, children: measured(shown.filter((row) => row.week === week)).shares?.[0]?.share ?? null })),
  }

  function measured(some: readonly TimeWeek[]) {
    const sums = addTime(some)
    return { sums, shares: timeUse(sums, table) }
  }
}

function workersIn(rows: readonly TimeWeek[], week: string): number {
  return rows.filter((row) => row.week === week).reduce((sum, row) => sum + row.workers, 0)
}
