import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { measureKeys } from '../../disclosure/rules/measure.ts'
import { dayText, words, wordsIfAny } from './typed-words.ts'

export const directions = ['at_least', 'at_most'] as const
export const standings = ['reached', 'nearer', 'unchanged', 'further'] as const
const whole = z.int().min(0, 'number_needed').max(1_000_000, 'number_needed')

export const figureBody = z.strictObject({ measure: z.enum(measureKeys, 'value_needed'), category: z.string().regex(/^[a-z0-9_]{1,60}$/, 'value_needed'), agreedOn: dayShape })
export type FigureBody = z.output<typeof figureBody>
/** "contacts held": a measure and one of its categories, as one choice. */
export const figureForm = z.object({ figure: z.string().max(120).default(''), agreedOn: dayText })

/** A goal with a figure has a direction and a target too: a number, or per cent where the figure is a share. */
export const goalBody = z.strictObject({
  goal: words(500), why: wordsIfAny(), agreedOn: dayShape, figureId: z.uuid().nullable().default(null),
  direction: z.enum(directions).nullable().default(null), target: whole.nullable().default(null),
  replaces: z.uuid().nullable().default(null),
}).refine(({ figureId, direction, target }) => (figureId === null ? direction === null && target === null : direction !== null && target !== null),
  { path: ['target'], message: 'target_needed' })
export type GoalBody = z.output<typeof goalBody>
export const goalForm = z.object({
  goal: words(500), why: wordsIfAny(), agreedOn: dayText, figureId: z.union([z.uuid(), z.literal('')]).catch('').default(''),
  direction: z.enum(directions).catch('at_least').default('at_least'), target: z.string().trim().max(12, 'number_needed').default(''),
})
export type GoalForm = z.output<typeof goalForm>
export const goalQuery = z.object({ ersatter: z.uuid().nullable().catch(null).default(null), klart: z.string().optional() })

export const followUpBody = z.strictObject({ onDay: dayShape, standing: z.enum(standings, 'value_needed'), what: words() })
export type FollowUpBody = z.output<typeof followUpBody>
export const goalEndBody = z.strictObject({ why: words(500) })
/** Both forms of a goal's page: `do` says which was sent. */
export const goalPageForm = z.object({ do: z.enum(['follow_up', 'end']).catch('follow_up').default('follow_up'), on: dayText, standing: z.string().max(20).default(''), what: wordsIfAny(),
  why: wordsIfAny(500) })

/** One figure as it was released: null is hidden, or not released. */
export const releasedPoint = z.object({ period: z.string(), count: z.int().nullable(), share: z.number().nullable() })
export const agreedFigureShape = z.object({
  id: z.uuid(), measure: z.enum(measureKeys), category: z.string(), agreedOn: dayShape, endedOn: dayShape.nullable(),
  /** The figure is a share of all, in per cent; otherwise a number. */
  isShare: z.boolean(),
  /** The latest released periods, the latest first; empty before the first release. */
  points: z.array(releasedPoint),
})
export type AgreedFigure = z.output<typeof agreedFigureShape>

const followUpShape = z.object({ id: z.uuid(), onDay: dayShape, standing: z.enum(standings), what: z.string(), by: z.string() })
export const goalShape = z.object({
  id: z.uuid(), goal: z.string(), why: z.string(), agreedOn: dayShape, figureId: z.uuid().nullable(), direction: z.enum(directions).nullable(),
  target: z.int().nullable(), replaces: z.uuid().nullable(), replacedBy: z.uuid().nullable(), endedOn: dayShape.nullable(), endedWhy: z.string().nullable(),
  recordedAt: instantShape, by: z.string(), latest: followUpShape.nullable(),
})
export type Goal = z.output<typeof goalShape>
export const goalDetailShape = goalShape.extend({ followUps: z.array(followUpShape), figure: agreedFigureShape.nullable(), earlier: z.array(goalShape) })
export type GoalDetail = z.output<typeof goalDetailShape>
export const visionAnswer = z.object({ goals: z.array(goalShape), figures: z.array(agreedFigureShape) })
