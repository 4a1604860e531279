import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'

/** Why a group may fall away together. */
export const cohortKinds = ['border', 'school', 'transport', 'other'] as const
export type CohortKind = (typeof cohortKinds)[number]

const name = z.string('name_needed').trim().min(1, 'name_needed').max(60, 'too_long')
export const cohortBody = z.strictObject({ name, kind: z.enum(cohortKinds, 'choice_needed') })
export type CohortBody = z.output<typeof cohortBody>
/** `open` false: used no more from today, and who was in it is removed. */
export const cohortChange = z.strictObject({ name, kind: z.enum(cohortKinds, 'choice_needed'), open: z.boolean() })
export type CohortChange = z.output<typeof cohortChange>
export const cohortForm = z.object({ name, kind: z.enum(cohortKinds, 'choice_needed') })
export const cohortParams = z.object({ id: z.uuid() })
export const cohortIdShape = z.object({ id: z.uuid() })

const several = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])])
/** All members of the units that one manages, as they are from now on. */
export const membersBody = z.strictObject({ staffIds: z.array(z.uuid()).max(3000) })
export const membersForm = z.object({ member: several.default([]) })
export const membersSaved = z.object({ added: z.int(), removed: z.int() })

/** `own`: in the units that one manages. */
const cohortShape = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(cohortKinds), own: z.int() })
export type Cohort = z.output<typeof cohortShape>
export const cohortsAnswer = z.object({ cohorts: z.array(cohortShape) })
const memberShape = z.object({ staffId: z.uuid(), name: z.string(), unitId: z.uuid(), unitName: z.string(), member: z.boolean() })
export type CohortStaff = z.output<typeof memberShape>
export const membersAnswer = z.object({ cohort: cohortShape, staff: z.array(memberShape) })
const ownShape = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(cohortKinds) })
export type OwnCohort = z.output<typeof ownShape>
export const ownCohortsAnswer = z.object({ cohorts: z.array(ownShape) })

export const effectQuery = z.object({ grupp: several.catch([]).default([]), dag: z.string().default(''), klart: z.string().optional() })
export const effectApiQuery = z.object({ cohort: several.default([]), on: dayShape.nullable().default(null) })

const doneShape = z.enum(['done', 'partly', 'not'])
const activityEffect = z.object({
  id: z.uuid(), name: z.string(), unitId: z.uuid().nullable(), priority: z.int(), neededHours: z.number(),
  beforeHours: z.number().describe('Covered with everybody who is expected that day.'),
    leftHours: z.number().describe('Covered without the groups.'),
  state: doneShape.describe('Without the groups; an activity without hours of its own is done while somebody able is there.'),
})
export type ActivityEffect = z.output<typeof activityEffect>
const unitEffect = z.object({
  unitId: z.uuid(), unitName: z.string(), staff: z.int(), away: z.int().describe('Known to be away that day, whatever the groups.'),
  lost: z.int().describe('Fall away with the groups, of those who were expected.'), left: z.int(),
    least: z.int().describe('The floor, in people.'),
  missing: z.int().describe('So many are missing to the floor.'), missingBefore: z.int(), hoursLost: z.number(),
})
export type UnitEffect = z.output<typeof unitEffect>
export const effectShape = z.object({
  on: dayShape, cohorts: z.array(z.uuid()), units: z.array(unitEffect), activities: z.array(activityEffect),
  planInForce: z.boolean().describe('Whether a crisis plan holds that day; without one there are no activities to compare with.'),
})
export type Effect = z.output<typeof effectShape>
