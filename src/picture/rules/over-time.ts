import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { instantOf, time } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { defaultMonitor } from '../../monitoring/rules/default.ts'
import type { OverTimeLine, OverTimePoint } from '../contract/over-time.ts'
import { weekYearBefore } from './figures.ts'
import type { FigureKind } from './figures.ts'

/** A figure of one unit in one week; unit null: of the municipality. `of`: the whole, where the figure has one. */
export type FigureCount = { readonly unitId: string | null; readonly week: string; readonly count: number; readonly of: number | null }

/** Before this day no municipality has anything recorded here. */
const firstKnown = '2000-01-01'

/** The earlier day whose knowledge is asked for, as it was typed; null: now. A day that cannot be read, or is not over, is as none. */
export function knownDay(typed: string | undefined, today: Day): Day | null {
  if (typed === undefined || typed.trim() === '') return null
  const on = parseDayInput(typed, today, 'past')
  return on === null || on >= today || on < firstKnown ? null : on
}

/** The instant when a Swedish day is over. */
export function endOf(on: Day): Instant {
  return instantOf(addDays(on, 1), time('00:00'))
}

type Lined = {
  readonly kind: FigureKind; readonly unit: { readonly id: string | null; readonly name: string | null }
  /** All weeks that were counted, oldest first, and how many of the last are shown. */
  readonly weeks: readonly string[]; readonly shown: number
  /** The first week in which anything of the kind was counted; null: never. */
  readonly first: string | null
  readonly judged: boolean
}

/** One unit's weeks, or all units' together: counts, the year before, and for counts what an ordinary week keeps within. */
export function lineOf(rows: readonly FigureCount[], { kind, unit, weeks, shown, first, judged }: Lined): OverTimeLine {
  const sums = new Map<string, { count: number; of: number | null }>()
  for (const { week, count, of } of rows) {
    const known = sums.get(week)
    sums.set(week, { count: (known?.count ?? 0) + count, of: of === null ? null : (known?.of ?? 0) + of })
  }
  const at = (week: string): { count: number; of: number | null } | null => {
    if (first === null || week < first) return null
    return sums.get(week) ?? { count: 0, of: kind === 'share' ? 0 : null }
  }
  const counted = judged && kind === 'count' && first !== null ? weeks.filter((week) => week >= first) : []
  const bounds = boundsOf(counted, (week) => at(week)?.count ?? 0, shown)
  return {
    unitId: unit.id, unitName: unit.name,
    points: weeks.slice(-shown).map((week): OverTimePoint => {
      const before = weekYearBefore(week)
      const found = bounds.get(week)
      return { week, count: at(week)?.count ?? null, of: at(week)?.of ?? null, yearBefore: before === null ? null : at(before),
        expected: found?.expected ?? null, lower: found === undefined || found.upper === null ? null : found.lower ?? 0, upper: found?.upper ?? null }
    }),
  }
}

type Bounds = { readonly expected: number | null; readonly lower: number | null; readonly upper: number | null }
const year = 52

/** What each of the shown weeks was expected to keep within, by the default method: by what came before it alone, where that is a year or more. */
function boundsOf(weeks: readonly string[], countIn: (week: string) => number, shown: number): ReadonlyMap<string, Bounds> {
  if (weeks.length <= year) return new Map()
  const from = Math.max(year, weeks.length - shown)
  const { points } = defaultMonitor({ series: weeks.map(countIn), frequency: 52, start: weeks[0], from })
  return new Map(points.filter(({ basis }) => basis === 'regression').map(({ index, expected, lower, upper }) => [weeks[index] ?? '', { expected, lower, upper }]))
}
