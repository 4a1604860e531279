import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { inflowKinds } from '../contract/scenario.ts'
import type { InflowKind, Interval, ScenarioAnswer, ScenarioInput, ScenarioUnit } from '../contract/scenario.ts'
import { drawCount, drawFraction } from './draw-counts.ts'
import { drawNumbers } from './draw-numbers.ts'
import type { Chance } from './draw-numbers.ts'
import { countBreaking, orderClocks } from './forecast-clocks.ts'
import { leastOf } from './presence-board.ts'
import { beginQueues, perKind, waitingIn, workWeek } from './scenario-queue.ts'
import type { PerKind } from './scenario-queue.ts'

/** A full post works eight hours a day. */
const dayHours = 8

/** One draw of a unit's weeks. */
type WeekDrawn = { away: number; present: number; missing: number; waiting: PerKind }
type Drawn = { weeks: WeekDrawn[]; breaking: number; late: number }

/** The weeks with their working days; holidays give none. */
type Span = { readonly week: number; readonly from: Day; readonly days: readonly Day[]; readonly working: number }

/**
 * What a time with few at work means for each unit, drawn many times.
 *
 * Each week each person is away by chance with the week's share, and those of a group that falls away are away for as long as it does. What
 * comes in is drawn (Poisson) with its mean times the scenario's factor. Hours missing are those of a usual week, and of what comes in
 * beyond
 * it, that nobody is there for. What comes in is worked on in order of urgency with its usual hours less what is away, and the open clocks
 * with
 * the earliest last day first (see `forecastClocks`) with their share of the hours.
 *
 * Draws of absence, of groups and of inflow are each their own: scenarios with the same seed meet the same chance, and differ by what is
 * assumed.
 *
 * @returns medians and the interval that eight of ten draws lie in; the same for the same input.
 */
export function runScenario(input: ScenarioInput): ScenarioAnswer {
  const spans = Array.from({ length: input.weeks }, (_, index): Span => {
    const from = addDays(input.from, 7 * index)
    const days = Array.from({ length: 7 }, (_day, place) => addDays(from, place))
    return { week: index + 1, from, days, working: days.filter(isWorkingDay).length }
  })
  const drawn = input.units.map((unit, index) => drawUnit(input, unit, index, spans))
  const units = input.units.map((unit, index) => ({
    id: unit.id, staff: unit.staff.length, least: leastIn(unit), ...totals([drawn[index] ?? []], input.runs),
    weeks: spans.map((span, place) => {
      const weeks = (drawn[index] ?? []).flatMap(({ weeks: all }) => all[place] ?? [])
      return {
        week: span.week, from: span.from, missingHours: intervalOf(weeks.map(({ missing }) => missing)),
          waiting: waitingOf(weeks.map(({ waiting }) => waiting)),
        away: intervalOf(weeks.map(({ away }) => away)), present: intervalOf(weeks.map(({ present }) => present)),
        belowFloor: weeks.filter(({ present }) => present < leastIn(unit)).length / input.runs,
      }
    }),
  }))
  return { units, total: { ...totals(drawn, input.runs), weeks: spans.map((span, place) => totalWeek(input, drawn, span, place)) } }
}

const leastIn = ({ floor, staff }: ScenarioUnit): number => leastOf(staff.length, floor)

function drawUnit(input: ScenarioInput, unit: ScenarioUnit, index: number, spans: readonly Span[]): Drawn[] {
  const stream = (purpose: number): Chance => drawNumbers(Math.imul(input.seed + 1, 0x9e3779b1) ^ Math.imul(index * 3 + purpose + 1,
    0x85ebca6b))
  const chances = { absence: stream(0), cohorts: stream(1), inflow: stream(2) }
  const clocks = orderClocks(unit.clocks.map((clock, place) => ({ id: String(place).padStart(6, '0'), ...clock })), input.from)
    .filter(({ dueOn }) => dueOn <= (spans.at(-1)?.days[6] ?? input.from))
  const posts = unit.staff.reduce((sum, { share }) => sum + share, 0)
  return Array.from({ length: input.runs }, () => {
    const lost = lostMembers(input, unit, chances.cohorts)
    const queues = beginQueues(unit.waiting)
    let late = 0
    const hoursByDay: { on: Day; hours: number }[] = []
    const weeks = spans.map((span): WeekDrawn => {
      const there = drawPresent(input, unit, span, lost, chances.absence)
      const usual = posts * dayHours * span.working * (1 - input.absence.usual)
      const hours = there.posts * dayHours * span.working
      const came = perKind((kind) => drawCount(unit.perWeek[kind] * input.factors[kind], chances.inflow))
      const more = inflowKinds.reduce((sum, kind) => sum + (came[kind] - unit.perWeek[kind]) * input.hours[kind], 0)
      const usually = inflowKinds.reduce((sum, kind) => sum + unit.perWeek[kind] * input.hours[kind], 0)
      late += workWeek(queues, span.week, { came, hours: usual === 0 ? 0 : usually * (1 + input.slack) * hours / usual, each: input.hours })
      for (const on of span.days) hoursByDay.push({ on, hours: isWorkingDay(on) ? there.posts * dayHours * input.clockShare : 0 })
      return { away: unit.staff.length - there.persons, present: there.persons, missing: Math.max(0, usual + more - hours),
        waiting: perKind((kind) => Math.ceil(Math.max(0, waitingIn(queues[kind]) - 1e-9))) }
    })
    return { weeks, breaking: countBreaking(clocks, hoursByDay), late }
  })
}

/** For each of the staff the weeks that a group takes them away in: pairs of first and last. */
function lostMembers({ away }: ScenarioInput, { staff }: ScenarioUnit, chance: Chance): [number, number][][] {
  return staff.map(({ cohorts }) => away.flatMap(({ cohort, fromWeek, toWeek, share }): [number, number][] => {
    if (!cohorts.includes(cohort)) return []
    return share === 1 || drawFraction(chance) < share ? [[fromWeek, toWeek]] : []
  }))
}

function drawPresent({ absence }: ScenarioInput, { staff }: ScenarioUnit, { week }: Span, lost: readonly [number, number][][],
  chance: Chance): { persons: number; posts: number } {
  const share = absence.weeks[week - 1] ?? absence.usual
  let [persons, posts] = [0, 0]
  for (const [place, member] of staff.entries()) {
    // Drawn for those of a group too, so that the others meet the same chance with and without it.
    const isAway = drawFraction(chance) < share
    if (isAway || lost[place]?.some(([from, to]) => week >= from && week <= to)) continue
    persons += 1
    posts += member.share
  }
  return { persons, posts }
}

function totalWeek({ units, runs }: ScenarioInput, drawn: readonly Drawn[][], { week, from }: Span,
  place: number): ScenarioAnswer['total']['weeks'][number] {
  const ofRun = (run: number): WeekDrawn[] => drawn.flatMap((unit) => unit[run]?.weeks[place] ?? [])
  const all = Array.from({ length: runs }, (_, run) => ofRun(run))
  return {
    week, from, missingHours: intervalOf(all.map((weeks) => weeks.reduce((sum, { missing }) => sum + missing, 0))),
    waiting: waitingOf(all.map((weeks) => perKind((kind) => weeks.reduce((sum, { waiting }) => sum + waiting[kind], 0)))),
    unitsBelowFloor: intervalOf(all.map((weeks) => weeks.filter(({ present }, unit) => {
      const of = units[unit]
      return of !== undefined && present < leastIn(of)
    }).length)),
  }
}

function totals(drawn: readonly Drawn[][], runs: number): { missingHours: Interval; breaking: Interval; late: Interval } {
  const sums = (value: (one: Drawn) => number): Interval => intervalOf(Array.from({ length: runs }, (_, run) => drawn
    .reduce((sum, unit) => {
    const one = unit[run]
    return sum + (one === undefined ? 0 : value(one))
  }, 0)))
  return { missingHours: sums(({ weeks }) => weeks.reduce((sum, { missing }) => sum + missing, 0)),
    breaking: sums(({ breaking }) => breaking), late: sums(({ late }) => late) }
}

function waitingOf(all: readonly PerKind[]): Record<InflowKind, Interval> {
  const of = (kind: InflowKind): Interval => intervalOf(all.map((each) => each[kind]))
  return { violence: of('violence'), report: of('report'), arrival: of('arrival'), application: of('application') }
}

/** The median and the tenth and ninetieth in a hundred of some draws, by nearest rank. */
export function intervalOf(values: readonly number[]): Interval {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
  return { median: at(0.5), low: at(0.1), high: at(0.9) }
}
