import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { halves } from './presence.ts'

const halfShape = z.enum(halves)

/** How many units one plan is made for. */
export const mostUnits = 60
const most = { days: 31, units: mostUnits, staff: 1500, activities: 200, absences: 100_000, locks: 2000 }
const id = z.string('must be text').min(1, 'must not be empty').max(60, 'must be at most 60 characters')
const hours = (limit: number) => z.number('must be a number').min(0, 'must be 0 or more').max(limit, `must be at most ${limit}`)
const count = z.int('must be a whole number').min(0, 'must be 0 or more').max(1000, 'must be at most 1000')

const unitInput = z.strictObject({
  id,
  floor: z.number('must be a number').min(0, 'must be 0 or more').max(1, 'must be at most 1').default(0.5)
    .describe('The share of its own staff, rounded up to whole people, that must work in the unit each half-day. Who comes from another unit counts.'),
  least: count.default(0).describe('The fewest people each half-day, where that is more than the share gives.'),
  qualified: count.default(0).describe('How many of those present must have the degree that SoL 25:1 asks for.'),
  gives: z.boolean().default(true).describe('Whether its staff may be moved to other units.'),
  takes: z.boolean().default(true).describe('Whether staff of other units may be moved to it.'),
})

const staffInput = z.strictObject({
  id, unit: id,
  hoursPerDay: hours(12).default(8).describe('Hours of work on a whole day; half of them in each half.'),
  competences: z.array(id).max(50).default([]),
  qualified: z.boolean().default(false).describe('Has the degree that SoL 25:1 asks for.'),
  experienceYears: hours(60).default(0),
  children: count.default(0).describe('How many children have the person as their own worker: they meet somebody else when the person is moved.'),
  worksIn: z.array(id).max(60).nullable().default(null).describe('The units that the person may be moved to; null: any.'),
})

const activityInput = z.strictObject({
  id,
  unit: id.nullable().default(null).describe('Where it is done; null: in any unit, without moving.'),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).describe('1 is done first.'),
  rank: z.int().min(0).max(10_000).default(0).describe('Within the priority the lower rank is done first, where it makes no other difference.'),
  hoursPerDay: hours(2000).describe('Hours that it needs on each day; 0: none that are planned.'),
  competence: id.nullable().default(null),
  qualified: z.boolean().default(false).describe('Only by those with the degree that SoL 25:1 asks for.'),
  experienceYears: hours(60).default(0),
  dependsOn: z.array(id).max(50).default([]).describe('Activities of which at least the same share must be done the same day.'),
})

const absenceInput = z.strictObject({
  staff: id, day: dayShape, half: z.enum([...halves, 'day']).default('day'),
})

const lockInput = z.strictObject({
  staff: id, unit: id, from: dayShape.nullable().default(null), to: dayShape.nullable().default(null),
}).describe('The person works in this unit whenever at work from the first day to the last, also when that breaks a floor.')

/** Who is where, what is to be done, and what may not be broken. Hours, days YYYY-MM-DD; ids are any text without meaning. */
export const staffingPlanInput = z.strictObject({
  days: z.array(dayShape).min(1, 'holds no day').max(most.days, `holds more than ${most.days} days`),
  units: z.array(unitInput).min(1, 'holds no unit').max(most.units, `holds more than ${most.units} units`),
  staff: z.array(staffInput).max(most.staff, `holds more than ${most.staff}`),
  activities: z.array(activityInput).max(most.activities, `holds more than ${most.activities}`),
  absences: z.array(absenceInput).max(most.absences, `holds more than ${most.absences}`).default([]),
  locks: z.array(lockInput).max(most.locks, `holds more than ${most.locks}`).default([]),
  timeLimitSeconds: z.number('must be a number').min(0.1, 'must be at least 0.1').max(60, 'must be at most 60').default(10),
}).superRefine(({ days, units, staff, activities, absences, locks }, context) => {
  const fault = (path: Array<string | number>, message: string): void => context.addIssue({ code: 'custom', path, message })
  const own = { days: new Set<string>(days), units: ids(units), staff: ids(staff), activities: ids(activities) }
  if (own.days.size < days.length) fault(['days'], 'names a day twice')
  for (const [name, list] of [['units', units], ['staff', staff], ['activities', activities]] as const) {
    if (own[name].size < list.length) fault([name], 'names an id twice')
  }
  for (const [at, { unit, worksIn }] of staff.entries()) {
    if (!own.units.has(unit)) fault(['staff', at, 'unit'], 'is not one of the units')
    if (worksIn?.some((each) => !own.units.has(each)) === true) fault(['staff', at, 'worksIn'], 'names what is not one of the units')
  }
  for (const [at, { id: self, unit, dependsOn }] of activities.entries()) {
    if (unit !== null && !own.units.has(unit)) fault(['activities', at, 'unit'], 'is not one of the units')
    if (dependsOn.some((each) => each === self || !own.activities.has(each))) fault(['activities', at, 'dependsOn'], 'names what is not another of the activities')
  }
  for (const [at, { staff: who, day }] of absences.entries()) {
    if (!own.staff.has(who)) fault(['absences', at, 'staff'], 'is not one of the staff')
    if (!own.days.has(day)) fault(['absences', at, 'day'], 'is not one of the days')
  }
  for (const [at, { staff: who, unit }] of locks.entries()) {
    if (!own.staff.has(who)) fault(['locks', at, 'staff'], 'is not one of the staff')
    if (!own.units.has(unit)) fault(['locks', at, 'unit'], 'is not one of the units')
  }
})
export type StaffingPlanInput = z.output<typeof staffingPlanInput>

function ids(list: ReadonlyArray<{ id: string }>): Set<string> {
  return new Set(list.map((each) => each.id))
}

/** What is made as small as it can be, in this order: a later one never costs an earlier one anything. */
export const coverLevels = ['floors', 'priority_1', 'priority_2', 'priority_3', 'priority_4', 'moves', 'children'] as const
export type CoverLevel = (typeof coverLevels)[number]

const levelShape = z.strictObject({
  level: z.enum(coverLevels),
  value: z.number().describe('floors: people missing, summed over half-days; priority_n: hours left undone; moves: half-days in another unit than the own; children: half-days of children whose own worker is moved.'),
  bound: z.number().describe('No plan that is as good on the levels before has less.'),
  gap: z.number().describe('value minus bound, as a share of value; 0 when it is proven.'),
  proven: z.boolean().describe('Nothing better exists on this level among plans that are as good on those before; and those before are proven too.'),
})
export type LevelValue = z.output<typeof levelShape>

const wordsShape = z.strictObject({ sv: z.string(), en: z.string() })
const workShape = z.strictObject({ activity: id, hours: z.number() })

/** Why somebody is moved. `relieves`: others of the unit are then free for what is named elsewhere. */
export const moveReasons = ['lock', 'floor', 'qualified_floor', 'work', 'relieves'] as const
export const moveShape = z.strictObject({
  staff: id, day: dayShape, half: halfShape, from: id, to: id,
  reason: z.enum(moveReasons),
  needed: z.int().describe('The floor of the unit that takes, in people.'),
  there: z.int().describe('How many work there then, with those moved.'),
  own: z.int().describe('How many of its own staff work there then.'),
  left: z.int().describe('How many work in the unit that gives, without those moved.'),
  leftNeeded: z.int().describe('The floor of the unit that gives, in people.'),
  children: z.int().describe('Children with the person as their own worker.'),
  others: z.int().describe('How many others at work, of the same unit and with the same competences, could have gone instead.'),
  work: z.array(workShape).describe('What the person does there.'),
})
export type CoverMove = z.output<typeof moveShape>

/** Why something is left undone. */
export const undoneReasons = ['nobody', 'more_important', 'floors', 'locks', 'waits', 'all_taken'] as const
export const undoneShape = z.strictObject({
  activity: id, day: dayShape, missing: z.number().describe('Hours left undone.'), needed: z.number(),
  reason: z.enum(undoneReasons).describe('nobody: no one at work can; more_important: those who can do more important work; floors: those who can are held by the floor where they are; '
    + 'locks: by a lock or by where they may work; waits: what it depends on is not done; all_taken: those who can do other work of the same priority.'),
  able: z.int().describe('People at work that day who can do it.'), ableHours: z.number().describe('Their hours.'),
})
export type CoverUndone = z.output<typeof undoneShape>

/** Why a floor breaks. */
export const brokenReasons = ['too_few_at_work', 'none_may_move', 'too_few_qualified'] as const
export const brokenShape = z.strictObject({
  unit: id, day: dayShape, half: halfShape, needed: z.int(), there: z.int(), missing: z.int(),
  reason: z.enum(brokenReasons).describe('too_few_at_work: fewer are at work in all than the floors need together; none_may_move: there are enough, but locks and limits keep them; '
    + 'too_few_qualified: too few with the degree.'),
  atWork: z.int().describe('All who are at work that half-day, with the degree when that is what is missing.'),
  allNeeded: z.int().describe('All floors together.'),
})
export type CoverBroken = z.output<typeof brokenShape>

export const placementShape = z.strictObject({ staff: id, day: dayShape, half: halfShape, unit: id, work: z.array(workShape) })
export type Placement = z.output<typeof placementShape>

export const staffingPlanCore = z.strictObject({
  status: z.enum(['optimal', 'feasible', 'infeasible'])
    .describe('optimal: every level is proven; feasible: the time ended before that; infeasible: no plan keeps every floor, and this one breaks as few as it can (see the level).'),
  levels: z.array(levelShape),
  placements: z.array(placementShape).describe('Who works where each half-day, and on what.'),
  moves: z.array(moveShape), undone: z.array(undoneShape), broken: z.array(brokenShape),
})
export type CoverPlan = z.output<typeof staffingPlanCore>

export const staffingPlanAnswer = staffingPlanCore.extend({
  moves: z.array(moveShape.extend({ words: wordsShape })),
  undone: z.array(undoneShape.extend({ words: wordsShape })),
  broken: z.array(brokenShape.extend({ words: wordsShape })),
})
