import { addDays, daysBetween, weekday } from '../../calendar/day.ts'
import type { Day, Weekday } from '../../calendar/day.ts'

/** A day's figure as it was released on some day; later releases may say something else of the same day. */
export type Release = { releasedOn: Day; on: Day; count: number }

/** A figure that a later release replaced: what it was, and when each was said. */
export type Replaced = { on: Day; count: number; releasedOn: Day; replacedOn: Day }

/**
 * A week as far as it is known. `known`: how much of a week's count its known days usually have, 1 for a whole week, 0 for no day;
 * `count` is of the known days, null when there are none; `missing` are the days nobody has released.
 */
export type ReleasedWeek = {
  start: Day; end: Day; count: number | null; known: number; missing: readonly Day[]; replaced: readonly Replaced[]
}

/**
 * Weeks summed from daily figures in the order they were released: the latest release of a day counts, earlier ones are kept and dated.
 *
 * @param firstWeekday the weekday the weeks begin with: 5 for Friday to Thursday. @param asOf later releases are not known yet.
 * @returns every week from the first known day to the last, also those nothing is known of.
 */
export function weeksFromReleases(releases: readonly Release[], firstWeekday: Weekday, asOf: Day): ReleasedWeek[] {
  const current = new Map<Day, Release>()
  const replaced: Replaced[] = []
  const inOrder = releases.filter(({ releasedOn }) => releasedOn <= asOf)
    .toSorted((one, other) => (one.releasedOn < other.releasedOn ? -1 : one.releasedOn > other.releasedOn ? 1 : 0))
  for (const release of inOrder) {
    const before = current.get(release.on)
    if (before !== undefined && before.count !== release.count) replaced.push({ ...before, replacedOn: release.releasedOn })
    current.set(release.on, release)
  }
  const days = [...current.keys()].toSorted()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const opening = addDays(first, -((weekday(first) - firstWeekday + 7) % 7))
  const bare = Array.from({ length: Math.floor(daysBetween(opening, last) / 7) + 1 }, (_, place) => weekDays(addDays(opening, 7 * place)))
  const shares = weekdayShares(bare, current)
  return bare.map((week) => {
    const found = week.flatMap((on) => current.get(on) ?? [])
    const known = week.reduce((sum, on, place) => sum + (current.has(on) ? (shares[place] ?? 0) : 0), 0)
    return {
      start: week[0] ?? opening, end: week.at(-1) ?? opening,
      count: found.length === 0 ? null : found.reduce((sum, { count }) => sum + count, 0),
      known: found.length === week.length ? 1 : known, missing: week.filter((on) => !current.has(on)),
      replaced: replaced.filter(({ on }) => week.includes(on)),
    }
  })
}

/** How much of a week each of its days has, over the weeks that are whole; a seventh each before there is one. */
function weekdayShares(weeks: readonly (readonly Day[])[], current: ReadonlyMap<Day, Release>): number[] {
  const whole = weeks.filter((week) => week.every((on) => current.has(on)))
  const sums = Array.from({ length: 7 }, (_, place) => whole.reduce((sum, week) => sum + countOn(week[place], current), 0))
  const total = sums.reduce((sum, value) => sum + value, 0)
  return sums.map((sum) => (total === 0 ? 1 / 7 : sum / total))
}

function countOn(on: Day | undefined, current: ReadonlyMap<Day, Release>): number {
  return on === undefined ? 0 : (current.get(on)?.count ?? 0)
}

function weekDays(start: Day): Day[] {
  return Array.from({ length: 7 }, (_, place) => addDays(start, place))
}
