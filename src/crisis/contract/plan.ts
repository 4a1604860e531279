import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { textIfAny, textOf } from './typed-words.ts'

/** Classes of priority: 1 must go on whatever happens, 4 can wait longest. */
export const priorityClasses = [1, 2, 3, 4] as const
export type PriorityClass = (typeof priorityClasses)[number]

/** Levels of activation: 3 is the most serious. */
export const crisisLevels = [1, 2, 3] as const
export type CrisisLevel = (typeof crisisLevels)[number]

/** Rows of the worklists that hang on no rule of law; an activity covers these, or rules by their ids. */
export const rowCodes = ['task', 'follow_up', 'unseen', 'restriction'] as const
export type RowCode = (typeof rowCodes)[number]

const classShape = z.union(priorityClasses.map((each) => z.literal(each)), 'choose')
const levelShape = z.union(crisisLevels.map((each) => z.literal(each)), 'choose')

/** An activity as it is written in a draft. */
export const activityShape = z.strictObject({
  name: textOf(120), unitId: z.uuid('choose').nullable().default(null), priority: classShape,
  rank: z.int('number_needed').min(1, 'rank_out_of_range').max(999, 'rank_out_of_range'),
  hoursPerDay: z.number('number_needed').min(0, 'hours_out_of_range').max(2000, 'hours_out_of_range'),
  competence: z.string().regex(/^[a-z0-9_-]{1,40}$/, 'choose').nullable().default(null), qualified: z.boolean().default(false),
  tolerableHours: z.int('number_needed').min(0, 'outage_out_of_range').max(8760, 'outage_out_of_range'),
  dependsOn: z.array(z.uuid('choose')).max(20).default([]), planB: textOf(1000), lowGearFrom: levelShape.nullable().default(null),
  lowGearWords: textOf(500).nullable().default(null),
  covers: z.array(z.string().regex(/^[a-z0-9_-]{1,60}$/, 'choose')).max(40).default([]),
})
export type ActivityDraft = z.output<typeof activityShape>

export const planWordsShape = z.strictObject({ aim: textOf(4000), changeNote: textIfAny(2000), taught: textIfAny(4000) })
export type PlanWords = z.output<typeof planWordsShape>
export const adoptionShape = z.strictObject({ adoptedWho: textOf(120), adoptedOn: dayShape, validFromOn: dayShape })
export type Adoption = z.output<typeof adoptionShape>

export const activityAnswer = z.object({
  id: z.uuid(), name: z.string(), unitId: z.uuid().nullable(), unitName: z.string().nullable(), priority: classShape, rank: z.int(), hoursPerDay: z.number(),
  competence: z.string().nullable(), qualified: z.boolean(), tolerableHours: z.int(), dependsOn: z.array(z.uuid()), planB: z.string(),
  lowGearFrom: levelShape.nullable(), lowGearWords: z.string().nullable(), covers: z.array(z.string()),
})
export type PlanActivity = z.output<typeof activityAnswer>

export const planAnswer = z.object({
  id: z.uuid(), version: z.int(), stage: z.enum(['draft', 'adopted']), aim: z.string(), changeNote: z.string().nullable(),
  /** The crisis that this version follows: what it taught is then said. */
  followsActivationId: z.uuid().nullable(), taught: z.string().nullable(), validFromOn: dayShape.nullable(), adoptedOn: dayShape.nullable(),
  adoptedWho: z.string().nullable(), adoptedBy: z.string().nullable(), recordedAt: instantShape, recordedBy: z.string(), activities: z.array(activityAnswer),
})
export type Plan = z.output<typeof planAnswer>

export const planRowAnswer = planAnswer.omit({ activities: true, aim: true }).extend({ activities: z.int(), inForce: z.boolean() })
export type PlanRow = z.output<typeof planRowAnswer>
export const planListAnswer = z.object({ versions: z.array(planRowAnswer) })

/** What differs between two versions. `before` and `after` are values as they stand; null where there was none. */
const valueShape = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
export const differenceShape = z.object({
  activityId: z.uuid(), name: z.string(), kind: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.object({ field: z.string(), before: valueShape, after: valueShape })),
})
export type PlanDifference = z.output<typeof differenceShape>
export const comparedAnswer = z.object({ plan: planAnswer, against: z.int().nullable(), differences: z.array(differenceShape) })

export const versionParams = z.object({ version: z.coerce.number().int().min(1).max(100_000) })
export const comparedQuery = z.object({ against: z.coerce.number().int().min(1).max(100_000).optional() })
export const versionPageQuery = z.object({ mot: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined) })
export const idParams = z.object({ id: z.uuid() })
export const activityParams = z.object({ id: z.uuid().or(z.literal('ny')) })
export const idAnswer = z.object({ id: z.uuid() })

/** A form as it was typed: every field text, or several texts of one name. */
export const typedForm = z.record(z.string(), z.string().or(z.array(z.string())))
export type TypedForm = z.output<typeof typedForm>

export const exerciseShape = z.strictObject({ heldOn: dayShape, scenario: textOf(2000), tookPart: textOf(500), learnt: textIfAny(4000) })
export type NewExercise = z.output<typeof exerciseShape>
export const learntShape = z.strictObject({ learnt: textOf(4000) })
export const exerciseAnswer = z.object({
  id: z.uuid(), heldOn: dayShape, scenario: z.string(), tookPart: z.string(), learnt: z.string().nullable(), recordedBy: z.string(),
})
export type Exercise = z.output<typeof exerciseAnswer>
export const exercisesAnswer = z.object({ exercises: z.array(exerciseAnswer) })
