import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { weekday } from '../../calendar/day.ts'

/** What comes in, the most urgent first: when the hours are not enough, what stands last waits. */
export const inflowKinds = ['violence', 'report', 'arrival', 'application'] as const
export type InflowKind = (typeof inflowKinds)[number]
const perKind = <Shape extends z.ZodType>(shape: Shape) => z.strictObject({ violence: shape, report: shape, arrival: shape,
  application: shape })

const id = z.string().min(1).max(100)
const share = z.number().min(0, 'must be 0 or more').max(1, 'must be at most 1')
const week = z.int().min(1).max(26)

export const scenarioLimits = { weeks: 26, units: 40, staff: 3000, clocks: 20_000, runs: 1000 } as const

/** Persons and arrivals that may be drawn in all: some seconds of work. */
const mostDraws = 50_000_000

const staffShape = z.strictObject({
  share: z.number().gt(0).max(1).default(1).describe('Part of a full-time post.'),
  cohorts: z.array(id).max(20).default([]).describe('The groups that this person falls away with.'),
})
const unitShape = z.strictObject({
  id, floor: share.default(0.5).describe('The least share of the staff that must be there.'),
  staff: z.array(staffShape).max(scenarioLimits.staff),
  perWeek: perKind(z.number().min(0).max(2000)).describe('How many come in during a usual week.'),
  waiting: perKind(z.int().min(0).max(100_000)).describe('How many wait when the first week begins.'),
  clocks: z.array(z.strictObject({ startedOn: dayShape, dueOn: dayShape,
    hours: z.number().min(0).max(10_000).describe('From start to end.') }))
    .max(scenarioLimits.clocks).default([]).describe('Open duties with a last day.'),
})
export type ScenarioUnit = z.output<typeof unitShape>

const factor = z.number().min(0).max(20).default(1)
export const factorsShape = z.strictObject({ violence: factor, report: factor, arrival: factor, application: factor })
export const absenceShape = z.strictObject({
  usual: share.default(0.08).describe('In a usual week, and in each week after those listed.'),
  weeks: z.array(share).max(scenarioLimits.weeks).default([]).describe('Week 1 first.'),
})
export const cohortAwayShape = z.strictObject({
  cohort: id, fromWeek: week.default(1), toWeek: week.default(26),
  share: share.default(1).describe('How large a part of the group falls away, for the whole time.'),
})

/** A scenario with all it is counted from. Nobody in it is named. */
export const scenarioInput = z.strictObject({
  from: dayShape.describe('The Monday that the first week begins on.'),
  weeks: week.default(6),
  seed: z.int().min(0).max(2 ** 31 - 1).default(1),
  runs: z.int().min(20).max(scenarioLimits.runs).default(200).describe('How many times the weeks are drawn.'),
  units: z.array(unitShape).min(1).max(scenarioLimits.units),
  absence: absenceShape.default({ usual: 0.08, weeks: [] }),
  factors: factorsShape.default({ violence: 1, report: 1, arrival: 1, application: 1 }).describe('Times the usual inflow.'),
  away: z.array(cohortAwayShape).max(20).default([]),
  hours: perKind(z.number().gt(0).max(500)).default({ violence: 14, report: 9, arrival: 30,
    application: 3 }).describe('Hours that one takes.'),
  clockShare: share.default(0.35).describe('The share of working time that goes to duties with a last day.'),
  slack: z.number().min(0).max(1).default(0.1).describe('So much more than in a usual week can be done of what comes in.'),
}).superRefine((input, context) => {
  const { from, units, runs, weeks, factors } = input
  if (weekday(from) !== 1) context.addIssue({ code: 'custom', path: ['from'], message: 'is not a Monday' })
  if (new Set(units.map((unit) => unit.id)).size < units.length) context.addIssue({ code: 'custom', path: ['units'],
    message: 'a unit is named twice' })
  const come = (unit: ScenarioUnit): number => inflowKinds.reduce((sum, kind) => sum + unit.perWeek[kind] * factors[kind], 0)
  const draws = runs * weeks * units.reduce((sum, unit) => sum + unit.staff.length + come(unit), 0)
  if (draws > mostDraws) context.addIssue({ code: 'custom', path: ['runs'],
    message: `is too many: runs times weeks times staff and inflow is over ${mostDraws}` })
})
export type ScenarioInput = z.output<typeof scenarioInput>

const interval = z.strictObject({ median: z.number(), low: z.number(), high: z.number() })
/** Half of the draws are under the median; eight of ten lie from low to high. */
export type Interval = z.output<typeof interval>
const waiting = perKind(interval)
const weekFigures = {
  week: z.int(), from: dayShape,
  missingHours: interval.describe('Hours of work that nobody is there for.'),
  waiting: waiting.describe('At the end of the week.'),
}
const unitWeek = z.strictObject({
  ...weekFigures, away: interval.describe('Persons.'), present: interval.describe('Persons.'),
  belowFloor: z.number().describe('Share of the draws in which fewer are there than the floor.'),
})
const breaking = {
  missingHours: interval.describe('All weeks together.'),
  breaking: interval.describe('Open duties that are not done by their last day.'),
  late: interval.describe('New reports that wait longer than two weeks (SoL 20:2).'),
}
export const scenarioAnswer = z.strictObject({
  units: z.array(z.strictObject({ id: z.string(), staff: z.int(), least: z.int().describe('So many must be there for the floor.'),
    ...breaking, weeks: z.array(unitWeek) })),
  total: z.strictObject({
    ...breaking, weeks: z.array(z.strictObject({ ...weekFigures, unitsBelowFloor: interval })),
  }),
})
export type ScenarioAnswer = z.output<typeof scenarioAnswer>
