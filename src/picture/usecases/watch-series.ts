import { setImmediate as breathe } from 'node:timers/promises'
import { addDays, daysBetween } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { firstDayOfWeek, weekStart } from '../../calendar/week.ts'
import { localNumber } from '../../law/queries.ts'
import { defaultMonitor } from '../../monitoring/rules/default.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { closeAlarm, keepAlarm, registeredShares, saveAlarm, standingAlarms, weekCounts } from '../queries/alarm.ts'
import { completeWeeks } from '../rules.ts'
import { nextStep } from '../rules/alarm-life.ts'
import type { Judged, Standing } from '../rules/alarm-life.ts'
import { seriesOf, shareOut, withTotals } from '../rules/watch-series.ts'
import type { WeekSeries } from '../rules/watch-series.ts'
import { tellOfChanges } from './tell-managers.ts'

/** Three years: season and trend of two whole years before the latest one. */
export const watchedWeeks = 156

/** Each night, so that a week is judged again while it is still being written down. */
export const watchJobKinds: readonly JobKind[] = [{
  kind: 'watch_series',
  async run(tx, { municipality, now }) {
    await watchSeries(tx, instant(now))
    await tellOfChanges(tx, { municipality, now: instant(now) })
  },
}]
export const watchRecurring: readonly Recurring[] = [{ kind: 'watch_series', everyMinutes: 24 * 60, offsetMinutes: 170 }]

/**
 * Judges the latest complete week of every series of every unit, and raises, keeps and closes alarms. Needs the whole municipality in sight.
 *
 * The false alarms that are allowed per unit and year are shared out among the unit's series. Of contacts of the latest week the share that
 * used to be written down by now is taken into account; less than half is waited for.
 */
export async function watchSeries(tx: Write, at: Instant): Promise<void> {
  const today = dayOf(at)
  const weeks = completeWeeks(today, watchedWeeks)
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return
  const [fromDay, toDay] = [firstDayOfWeek(first), addDays(weekStart(today), -1)]
  const all = seriesOf(withTotals(await weekCounts(tx, { fromWeek: first, toWeek: last, fromDay, toDay })), last)
  const known = await registeredShares(tx, { fromDay: addDays(toDay, -7 * 30), toDay: addDays(toDay, -7 * 4), daysAfter: daysBetween(toDay, today) })
  const perUnit = await localNumber(tx, 'false-alarms', today)
  const standing = await standingAlarms(tx)
  for (const unitId of new Set(all.map((each) => each.unitId))) {
    const own = all.filter((each) => each.unitId === unitId)
    const rates = shareOut(own.map(({ series }) => series), perUnit)
    for (const each of own) {
      // A series takes milliseconds to judge, and there are hundreds: whoever waits for an answer comes between.
      await breathe()
      const judged = judge(each, rates.get(each.series) ?? perUnit, each.series.startsWith('contacts.') ? known.get(unitId) ?? 1 : 1)
      const there = standing.filter((one) => one.unitId === unitId && one.series === each.series)
      if (judged !== null) await settle(tx, each, judged, there, at)
    }
  }
}

function judge({ weeks, counts }: WeekSeries, rate: number, known: number): Judged | null {
  const week = weeks.at(-1)
  if (week === undefined || counts.length < 8) return null
  const { points, changes } = defaultMonitor({
    series: counts, frequency: 52, start: weeks[0], from: counts.length - 1,
    parameters: { falseAlarmsPerYear: rate, known: counts.map((_, place) => (place === counts.length - 1 ? known : 1)) },
  })
  const change = changes.at(-1)
  const alarm = points.at(-1)?.alarm ?? null
  return {
    alarm, week, fromWeek: alarm === null ? week : weeks[change?.from ?? counts.length - 1] ?? week,
    ratio: change?.ratio ?? null, low: change?.interval?.[0] ?? null, high: change?.interval?.[1] ?? null,
  }
}

async function settle(tx: Write, { unitId, series }: WeekSeries, judged: Judged, there: readonly Standing[], at: Instant): Promise<void> {
  for (const direction of ['rise', 'fall'] as const) {
    const standing = there.find((one) => one.direction === direction) ?? null
    const since = standing === null ? 0 : daysBetween(firstDayOfWeek(standing.lastWeek), firstDayOfWeek(judged.week)) / 7
    const step = nextStep(standing, direction, judged, since)
    if (standing !== null && (step === 'close' || step === 'grew')) await closeAlarm(tx, standing.id, step === 'grew' ? 'grew' : 'over', at)
    if (standing !== null && (step === 'keep' || step === 'open_again')) await keepAlarm(tx, standing.id, judged)
    if (step === 'raise' || step === 'grew') await saveAlarm(tx, { ...judged, unitId, series, direction, at })
  }
}
