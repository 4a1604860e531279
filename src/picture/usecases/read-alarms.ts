import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import { firstDayOfWeek } from '../../calendar/week.ts'
import { defaultMonitor } from '../../monitoring/rules/default.ts'
import { workingShares } from '../../monitoring/rules/working-time.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Alarm, AlarmDetail, Split } from '../contract/alarm.ts'
import { alarmsOf, contactCounts, saveAcknowledgement, weekCounts } from '../queries/alarm.ts'
import { completeWeeks } from '../rules.ts'
import { splitChange } from '../rules/split-change.ts'
import { seriesOf, weeksBetween, withTotals } from '../rules/watch-series.ts'
import { watchedWeeks } from './watch-series.ts'

type By = Pick<Asked, 'actor' | 'clock'>
const drawnWeeks = 52
const comparedWeeks = 13

/** The alarms of the units that the asker manages. */
export function readAlarms(tx: Read, { actor }: By, open: boolean): Promise<Alarm[]> {
  return alarmsOf(tx, { units: actor.managedUnits, open })
}

/** @throws Refusal alarm_not_found (404). */
async function alarmFor(tx: Read, id: string, { actor }: By): Promise<Alarm> {
  const [found] = await alarmsOf(tx, { units: actor.managedUnits, open: false, id })
  if (found === undefined) throw new Refusal('alarm_not_found', 404)
  return found
}

/**
 * One alarm with the year it stands in, judged week by week, and for held meetings what the change is made of.
 *
 * @throws Refusal alarm_not_found (404).
 */
export async function readAlarm(tx: Read, id: string, asked: By): Promise<AlarmDetail> {
  const alarm = await alarmFor(tx, id, asked)
  const weeks = completeWeeks(asked.clock.today(), watchedWeeks)
  const [first, last] = [weeks[0] ?? '', weeks.at(-1) ?? '']
  const span = { fromWeek: first, toWeek: last, fromDay: firstDayOfWeek(first), toDay: addDays(firstDayOfWeek(last), 6) }
  const own = withTotals(await weekCounts(tx, span)).filter(({ unitId }) => unitId === alarm.unitId)
  const found = seriesOf(own, last).find(({ series }) => series === alarm.series)
  if (found === undefined) return { ...alarm, weeks: [], split: null, shortHistory: true }
  const from = Math.max(0, found.counts.length - drawnWeeks)
  const judged = defaultMonitor({ series: found.counts, frequency: 52, start: found.weeks[0], from })
  const points = new Map(judged.points.map((point) => [point.index, point]))
  return {
    ...alarm, shortHistory: judged.notice !== null, split: await splitFor(tx, alarm, found.weeks),
    weeks: found.weeks.slice(from).map((week, place) => {
      const point = points.get(from + place)
      return {
        week, count: found.counts[from + place] ?? 0, expected: point?.expected ?? null, lower: point?.lower ?? null, upper: point?.upper ?? null,
        alarm: week >= alarm.fromWeek && week <= alarm.lastWeek ? alarm.direction : null,
      }
    }),
  }
}

async function splitFor(tx: Read, { unitId, series, fromWeek, lastWeek }: Alarm, known: readonly string[]): Promise<Split | null> {
  if (series !== 'contacts.personal') return null
  const before = known.filter((week) => week < fromWeek).slice(-comparedWeeks)
  const [first] = before
  if (first === undefined) return null
  const shares = workingShares(first, 52, weeksBetween(first, lastWeek).length)
  const weeks = weeksBetween(first, lastWeek).map((week, place) => ({ week, working: shares[place] ?? 1 }))
  const counts = await contactCounts(tx, unitId, { fromWeek: first, toWeek: lastWeek })
  return splitChange(counts, weeks.filter(({ week }) => week < fromWeek), weeks.filter(({ week }) => week >= fromWeek))
}

/** Notes that the asker has seen an alarm, and what there is to say about it. @throws Refusal alarm_not_found (404), alarm_is_closed (409). */
export async function acknowledgeAlarm(tx: Write, id: string, note: string, asked: By): Promise<Alarm> {
  await alarmFor(tx, id, asked)
  if (!await saveAcknowledgement(tx, id, { note, at: asked.clock.now(), by: staffIdOf(asked.actor) })) throw new Refusal('alarm_is_closed', 409)
  return alarmFor(tx, id, asked)
}
