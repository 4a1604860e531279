import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'

/** A duty with a last day. `hours`: what it takes from its start to its end. */
export type OpenClock = { readonly id: string; readonly startedOn: Day; readonly dueOn: Day; readonly hours: number }
/** The hours of one day that are left for duties with a last day. */
export type DayHours = { readonly on: Day; readonly hours: number }
/** `finishedOn` null: not within the days that were given. `overdue`: its last day had passed already. */
export type ForecastClock = { id: string; dueOn: Day; hoursLeft: number; finishedOn: Day | null; overdue: boolean; breaks: boolean }
export type Forecast = { needed: number; available: number; clocks: ForecastClock[]; breaking: number; least: number; overdue: number }

/** At least this much of a duty is left however near its last day is: the writing and the decision come last. */
const leastLeft = 0.25

/**
 * How many hours of a duty are left, when nobody has registered how far it has come: as much as there is left of its time, at least a
 * quarter. A duty of one day, and one past its last day, has a quarter left.
 */
export function hoursLeft({ startedOn, dueOn, hours }: OpenClock, today: Day): number {
  const [whole, left] = [daysBetween(startedOn, dueOn), daysBetween(today, dueOn)]
  if (whole <= 0 || left <= 0) return hours * leastLeft
  return hours * Math.max(leastLeft, Math.min(1, left / whole))
}

type AtWork = { readonly id: string; readonly share: number; readonly from: Day; readonly to: Day | null }
type Away = { readonly id: string; readonly on: Day; readonly share: number }

/**
 * The hours of each day from today on that a group has for duties with a last day. Free days give none; a day away takes its share;
 * only days away that are registered are known.
 *
 * @param clockShare the share of the working time that is left for such duties.
 * @param days how many days, today among them. A full post works eight hours a day.
 */
export function availableHours(
  staff: readonly AtWork[], away: readonly Away[], { today, days, clockShare }: { readonly today: Day; readonly days: number; readonly clockShare: number },
): DayHours[] {
  const absent = new Map<string, number>()
  for (const { id, on, share } of away) absent.set(`${id} ${on}`, Math.min(1, (absent.get(`${id} ${on}`) ?? 0) + share))
  return Array.from({ length: days }, (_, index) => addDays(today, index)).map((on) => {
    if (!isWorkingDay(on)) return { on, hours: 0 }
    const hours = staff.filter(({ from, to }) => from <= on && (to === null || to >= on))
      .reduce((sum, { id, share }) => sum + share * 8 * (1 - (absent.get(`${id} ${on}`) ?? 0)), 0)
    return { on, hours: hours * clockShare }
  })
}

/**
 * Which duties will not be done by their last day with the hours there are. The earliest last day is worked on first, overdue ones
 * before all others, and everybody in the group can do any of it: if any order keeps every last day, this one does. A duty that has
 * broken is still done, and takes its hours.
 *
 * @param days in order, without gaps. @param clocks every open duty due within them; later ones never stand in the way.
 * @returns clocks in the order they are worked on. `least`: so many break whatever the order; when it is lower than `breaking`, fewer
 *   break if some are left until after the others (which, is the manager's choice).
 *
 * Source: the earliest due date first (Jackson 1955) and the least number of late jobs (Moore 1968), with hours that differ by day.
 */
export function forecastClocks(clocks: readonly OpenClock[], days: readonly DayHours[], today: Day): Forecast {
  const ordered = orderClocks(clocks, today)
  const finish = finisher(days)
  const forecast = ordered.map((clock): ForecastClock => {
    const finishedOn = finish(clock.hoursLeft)
    return { ...clock, finishedOn, breaks: breaksIn(clock, finishedOn) }
  })
  return {
    needed: total(forecast.map((clock) => clock.hoursLeft)), available: total(days.map(({ hours }) => hours)), clocks: forecast,
    breaking: forecast.filter(({ breaks }) => breaks).length, least: leastBroken(forecast, days),
    overdue: forecast.filter(({ overdue }) => overdue).length,
  }
}

type Ordered = Pick<ForecastClock, 'id' | 'dueOn' | 'hoursLeft' | 'overdue'>

/** The clocks in the order they are worked on, each with the hours that are left of it. */
export function orderClocks(clocks: readonly OpenClock[], today: Day): Ordered[] {
  return clocks.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.startedOn.localeCompare(other.startedOn)
    || one.id.localeCompare(other.id))
    .map((clock) => ({ id: clock.id, dueOn: clock.dueOn, hoursLeft: hoursLeft(clock, today), overdue: clock.dueOn < today }))
}

/** How many break, of clocks that stand in their order: the same as `forecastClocks` says, for whoever asks many times. */
export function countBreaking(ordered: readonly Ordered[], days: readonly DayHours[]): number {
  const finish = finisher(days)
  return ordered.filter((clock) => breaksIn(clock, finish(clock.hoursLeft))).length
}

function breaksIn({ overdue, dueOn }: Ordered, finishedOn: Day | null): boolean {
  return !overdue && (finishedOn === null || finishedOn > dueOn)
}

// Hours are sums of fractions: what differs by less is the same.
const speck = 1e-9

/** Takes hours from the days in order; answers with the day they are all taken, null when the days are not enough. */
function finisher(days: readonly DayHours[]): (hours: number) => Day | null {
  let place = 0
  let free = days[0]?.hours ?? 0
  return (hours) => {
    let left = hours
    while (place < days.length && left > free + speck) {
      left -= free
      place += 1
      free = days[place]?.hours ?? 0
    }
    free = Math.max(0, free - left)
    return days[place]?.on ?? null
  }
}

/** The fewest that break in any order: whenever the hours until a last day do not hold, the longest duty so far is let go. */
function leastBroken(ordered: readonly ForecastClock[], days: readonly DayHours[]): number {
  const kept: number[] = []
  const before = total(ordered.filter(({ overdue }) => overdue).map((clock) => clock.hoursLeft))
  let broken = 0
  for (const { dueOn, hoursLeft: hours, overdue } of ordered) {
    if (overdue) continue
    kept.push(hours)
    const until = total(days.filter(({ on }) => on <= dueOn).map((day) => day.hours))
    if (before + total(kept) <= until + speck) continue
    kept.splice(kept.indexOf(Math.max(...kept)), 1)
    broken += 1
  }
  return broken
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
