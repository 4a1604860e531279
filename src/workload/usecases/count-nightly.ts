import { addDays, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { firstDayOfWeek, isoWeek, weekStart } from '../../calendar/week.ts'
import type { Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { contactShares, responsibilities, saveContinuity } from '../queries/continuity.ts'
import { openWork } from '../queries/open-work.ts'
import { loadWeeksThere, saveLoadWeeks } from '../queries/snapshot.ts'
import { awayBetween, caseUnits, employedBetween } from '../queries/staff.ts'
import { actsBetween, countedWeeks, saveTimeWeeks } from '../queries/time-use.ts'
import { measureContinuity, periodOfYear } from '../rules/measure-continuity.ts'
import { weighLoad } from '../rules/weigh-load.ts'
import { tableNow } from './decide-table.ts'
import { handsOn } from './gather-hands.ts'

/** So many weeks back a new installation is counted afterwards. */
const weeksBack = 26
/** Notes and employments come late: the time of the weeks that are shown is counted again each night. */
const weeksAgain = 13

/** The work of the night: weeks' load that have none yet, use of time and continuity. */
export const workloadJobKinds: readonly JobKind[] = [{ kind: 'count_workload', run: (tx, { now }) => countWork(tx, instant(now)) }]
export const workloadRecurring: readonly Recurring[] = [{ kind: 'count_workload', everyMinutes: 24 * 60, offsetMinutes: 140 }]

/**
 * Counts what is not counted up to an instant: the load of each complete week once, as it was on its Sunday; the time of each complete
 * week, the latest anew; continuity of this year and the last, anew. Needs the whole municipality in sight.
 *
 * @param recordedAt when a week's snapshot says it was taken; the instant itself when left out. (The demo's history took its in time.)
 */
export async function countWork(tx: Write, at: Instant, recordedAt: (week: string) => Instant = () => at): Promise<void> {
  const today = dayOf(at)
  const monday = weekStart(today)
  const weeks = Array.from({ length: weeksBack }, (_, index) => isoWeek(addDays(monday, -7 * (index + 1))))
  const first = weeks.at(-1) ?? ''
  const there = new Set(await loadWeeksThere(tx, first))
  for (const week of weeks.filter((each) => !there.has(each))) await takeLoad(tx, week, recordedAt(week))
  const counted = new Set(await countedWeeks(tx, first))
  for (const [place, week] of weeks.entries()) if (place < weeksAgain || !counted.has(week)) await countTime(tx, week, at)
  for (const year of [yearOf(today) - 1, yearOf(today)]) await countContinuity(tx, year, today, at)
}

async function takeLoad(tx: Write, week: string, at: Instant): Promise<void> {
  const from = firstDayOfWeek(week)
  const sunday = addDays(from, 6)
  const { version, table } = await tableNow(tx)
  const employed = await employedBetween(tx, { from, to: sunday, units: null })
  const away = await awayBetween(tx, employed.map(({ id }) => id), { from, to: sunday })
  const work = await openWork(tx, { on: sunday, units: null, staffId: null, afterwards: true }, table.points)
  const hands = handsOn(employed, sunday)
  const days = workingDays(from)
  const units = await caseUnits(tx, null)
  await saveLoadWeeks(tx, units.map(({ id: unitId }) => {
    const own = hands.filter((hand) => hand.unitId === unitId)
    const { activities, weighted, posts } = weighLoad(work.filter((row) => row.unitId === unitId), own, table)
    const lost = own.reduce((sum, { id, share }) => sum + share * awayDays(away, id, days), 0)
    return { unitId, week, activities, weighted, posts, away: days.length === 0 ? 0 : lost / days.length, ceiling: table.ceiling, tableVersion: version }
  }), at)
}

function workingDays(from: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(from, index)).filter(isWorkingDay)
}

/** Days away of one among some days; a day is never more than whole. */
function awayDays(away: ReadonlyArray<{ id: string; on: Day; share: number }>, id: string, days: readonly Day[]): number {
  return days.reduce((sum, on) => sum + Math.min(1, away.filter((each) => each.id === id && each.on === on).reduce((all, each) => all + each.share, 0)), 0)
}

async function countTime(tx: Write, week: string, at: Instant): Promise<void> {
  const from = firstDayOfWeek(week)
  const span = { from, to: addDays(from, 6) }
  const { table } = await tableNow(tx)
  const employed = await employedBetween(tx, { ...span, units: null })
  const away = await awayBetween(tx, employed.map(({ id }) => id), span)
  const acts = await actsBetween(tx, span, table.minutes)
  const days = workingDays(from)
  const units = await caseUnits(tx, null)
  await saveTimeWeeks(tx, units.map(({ id: unitId }) => {
    const worked = days.flatMap((on) => handsOn(employed, on).filter((hand) => hand.unitId === unitId)
      .map(({ id, share }) => ({ id, minutes: share * 480 * (1 - awayDays(away, id, [on])) })))
    const { unitId: _unit, ...done } = acts.find((row) => row.unitId === unitId) ?? { unitId, ...nothingDone }
    return {
      unitId, week, ...done, workingMinutes: worked.reduce((sum, { minutes }) => sum + minutes, 0),
      workers: new Set(worked.filter(({ minutes }) => minutes > 0).map(({ id }) => id)).size,
    }
  }), at)
}

const nothingDone = { childMinutes: 0, adultMinutes: 0, assumedMinutes: 0, journeys: 0, notes: 0, documents: 0, investigations: 0 }

async function countContinuity(tx: Write, year: number, today: Day, at: Instant): Promise<void> {
  const period = periodOfYear(year, today)
  const held = await responsibilities(tx, period, { units: null })
  const shares = new Map((await contactShares(tx, period)).map((row) => [row.unitId, row]))
  const units = await caseUnits(tx, null)
  await saveContinuity(tx, units.map(({ id: unitId }) => {
    const { contacts = 0, withResponsible = 0 } = shares.get(unitId) ?? {}
    return { unitId, year, ...measureContinuity(held.filter((row) => row.unitId === unitId), period), contacts, withResponsible }
  }), at)
}
