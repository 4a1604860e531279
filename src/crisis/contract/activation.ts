import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { crisisLevels, priorityClasses } from './plan.ts'
import { textOf } from './typed-words.ts'

const levelShape = z.union(crisisLevels.map((each) => z.literal(each)), 'choose')
const classShape = z.union(priorityClasses.map((each) => z.literal(each)), 'choose')

/** A crisis that is declared. `unitIds` empty: every unit. `replacesId`: the one whose level changes, which ends where this one begins. */
export const activationShape = z.strictObject({
  level: levelShape, reason: textOf(1000), unitIds: z.array(z.uuid('choose')).max(300).default([]), fromOn: dayShape, toOn: dayShape.nullable().default(null),
  replacesId: z.uuid('choose').nullable().default(null),
})
export type NewActivation = z.output<typeof activationShape>
export const endingShape = z.strictObject({ reason: textOf(1000) })
export const evaluationShape = z.strictObject({ held: textOf(4000), failed: textOf(4000), taught: textOf(4000), childView: textOf(4000) })
export type NewEvaluation = z.output<typeof evaluationShape>

export const activationStates = ['coming', 'running', 'ended'] as const
export type ActivationState = (typeof activationStates)[number]
export const activationRowAnswer = z.object({
  id: z.uuid(), level: levelShape, reason: z.string(), whole: z.boolean(), units: z.array(z.object({ id: z.uuid(), name: z.string() })), state: z.enum(activationStates),
  fromOn: dayShape, toOn: dayShape.nullable(), endedOn: dayShape.nullable(), endedReason: z.string().nullable(), decidedBy: z.string(),
  replacesId: z.uuid().nullable(), replacedById: z.uuid().nullable(), evaluations: z.int(),
})
export type Activation = z.output<typeof activationRowAnswer>
export const activationsAnswer = z.object({ activations: z.array(activationRowAnswer) })
export const evaluationAnswer = z.object({
  id: z.uuid(), madeOn: dayShape, held: z.string(), failed: z.string(), taught: z.string(), childView: z.string(), recordedBy: z.string(),
})
export type Evaluation = z.output<typeof evaluationAnswer>
export const activationAnswer = activationRowAnswer.extend({ evaluationList: z.array(evaluationAnswer) })
export type WholeActivation = z.output<typeof activationAnswer>

/** A row with a clock that a manager postpones: why, and until when. */
export const postponingShape = z.strictObject({ untilOn: dayShape, reason: textOf(500) })
export type Postponing = z.output<typeof postponingShape>

export const postponedKinds = ['clock', 'task', 'follow_up', 'unseen', 'restriction'] as const
/** Work that has waited because of a crisis. `waits` false: done since, or taken back. */
export const postponedAnswer = z.object({
  id: z.uuid(), activationId: z.uuid(), activityName: z.string().nullable(), priority: classShape.nullable(), personId: z.uuid(), name: z.string().nullable(),
  caseNumber: z.string().nullable(), unitId: z.uuid(), unitName: z.string(), rowKind: z.enum(postponedKinds), rowId: z.uuid(), rule: z.string().nullable(),
  termSv: z.string().nullable(), termEn: z.string().nullable(), paragraph: z.string().nullable(), title: z.string().nullable(), nominalDueOn: dayShape, legalDueOn: dayShape.nullable(), untilOn: dayShape.nullable(),
  reason: z.string().nullable(), postponedOn: dayShape, by: z.string().nullable(), takenBackAt: instantShape.nullable(), waits: z.boolean(),
})
export type Postponed = z.output<typeof postponedAnswer>
export const postponedListAnswer = z.object({ on: dayShape, waiting: z.int(), total: z.int(), page: z.int(), pages: z.int(), rows: z.array(postponedAnswer) })
export type PostponedList = z.output<typeof postponedListAnswer>
export const postponedQuery = z.object({
  activationId: z.uuid().optional(), unitId: z.uuid().optional(), state: z.enum(['waiting', 'all']).default('waiting'), page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type PostponedQuery = z.output<typeof postponedQuery>
export const postponedPageQuery = z.object({
  kris: z.uuid().optional().catch(undefined), enhet: z.uuid().optional().catch(undefined), visa: z.enum(['vantar', 'alla']).default('vantar').catch('vantar'),
  sida: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export const activateQuery = z.object({ ersatter: z.uuid().optional().catch(undefined) })
export const activationDoQuery = z.object({ gor: z.enum(['avsluta', 'utvardera']).optional().catch(undefined) })
