import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { isoWeek, weekStart } from '../../calendar/week.ts'
import type { IsoWeek } from '../../calendar/week.ts'

/** People who travel together: where they start, how many days a week they visit, and the days they cannot. */
export type Team = { readonly name: string; readonly home: string; readonly days: number; readonly away: ReadonlySet<Day> }
/** A visit to be planned. `notBefore`: the gap after the first visit has passed. `fixed`: it stays in its week, whatever the plan. */
export type VisitToPlan = {
  readonly id: string; readonly place: string; readonly notBefore: Day | null; readonly fixed: { readonly team: string; readonly week: IsoWeek } | null
}
export type PlanInput = {
  readonly visits: readonly VisitToPlan[]; readonly teams: readonly Team[]; readonly firstOn: Day; readonly lastOn: Day; readonly avoid: ReadonlySet<IsoWeek>
}
/** A week of a team: the days on which it may visit, at most as many as it visits in a week. */
export type Slot = { readonly team: Team; readonly week: IsoWeek; readonly monday: Day; readonly days: readonly Day[]; readonly room: number }
/** Which team makes a visit in which week. */
export type Placed = { readonly visitId: string; readonly team: string; readonly week: IsoWeek }

export const slotKey = ({ team, week }: { readonly team: string; readonly week: IsoWeek }): string => `${week} ${team}`
const most = 7

/** Every week of every team between the first and the last day, in order of time; weeks to avoid and weeks without a day are left out. */
export function slotsOf({ teams, firstOn, lastOn, avoid }: Omit<PlanInput, 'visits'>): Slot[] {
  const slots: Slot[] = []
  for (let monday = weekStart(firstOn); monday <= lastOn; monday = addDays(monday, most)) {
    const week = isoWeek(monday)
    if (avoid.has(week)) continue
    for (const team of teams) {
      const days = [0, 1, 2, 3, 4].map((after) => addDays(monday, after)).filter((on) => on >= firstOn && on <= lastOn && isWorkingDay(on) && !team.away.has(on))
      if (days.length > 0 && team.days > 0) slots.push({ team, week, monday, days, room: Math.min(team.days, days.length) })
    }
  }
  return slots
}

/** Whether every day of the team's week is after the gap of the visit: weeks that begin before are not used. */
export function mayBeIn(visit: VisitToPlan, slot: Slot): boolean {
  return visit.notBefore === null || (slot.days[0] ?? '') >= visit.notBefore
}

/**
 * What does not fit: how many visits, from which day on they may be made at the earliest, the day by which they should be, and the first last day
 * that would be enough; null when none within two years is.
 */
export type Missing = { readonly visits: number; readonly from: Day; readonly before: Day; readonly enough: Day | null }

/**
 * Whether every visit can be made in time, apart from travel. Weeks that may be used by a visit that must wait are also open to all others, so
 * the count from each such day on tells the whole truth: it fits if and only if no count is short.
 *
 * @param slots with the room that is left beside what is fixed.
 * @returns the worst shortage; null when all fit.
 */
export function whatIsMissing(visits: readonly VisitToPlan[], slots: readonly Slot[], { firstOn, lastOn }: Pick<PlanInput, 'firstOn' | 'lastOn'>): Missing | null {
  const starts = [...new Set([firstOn, ...visits.flatMap(({ notBefore }) => (notBefore !== null && notBefore > firstOn ? [notBefore] : []))])]
  const short = starts.map((from) => ({
    from, before: lastOn, enough: null,
    visits: visits.filter(({ notBefore }) => from === firstOn || (notBefore !== null && notBefore >= from)).length
      - slots.filter(({ days }) => (days[0] ?? '') >= from).reduce((sum, { room }) => sum + room, 0),
  })).toSorted((a, b) => b.visits - a.visits)[0]
  return short === undefined || short.visits <= 0 ? null : short
}

const longest = 104
/**
 * The first last day by which all visits can be made, apart from travel: the same weeks, teams and fixed visits, with more weeks at the end.
 *
 * @param roomIn the room of weeks beside what is fixed. @returns null when two years more are not enough.
 */
export function dayThatIsEnough(visits: readonly VisitToPlan[], input: PlanInput, roomIn: (slots: readonly Slot[]) => readonly Slot[]): Day | null {
  const fits = (lastOn: Day): boolean => whatIsMissing(visits, roomIn(slotsOf({ ...input, lastOn })), { firstOn: input.firstOn, lastOn }) === null
  const weeks = Array.from({ length: longest }, (_, at) => addDays(weekStart(input.lastOn), (at + 1) * most - 1))
  const inside = weeks.find(fits)
  if (inside === undefined) return null
  const days = [6, 5, 4, 3, 2, 1, 0].map((before) => addDays(inside, -before)).filter((on) => on > input.lastOn)
  return days.find(fits) ?? inside
}
