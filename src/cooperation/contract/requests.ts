import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import { dayText, idIfAny, words, wordsIfAny } from './typed-words.ts'

export const requestAreas = ['workload', 'threats', 'working_time', 'premises', 'organisation', 'victimisation', 'other'] as const
export const stepKinds = ['answer', 'action', 'action_done', 'note', 'escalated', 'authority_decision', 'withdrawn', 'closed'] as const
export type StepKind = (typeof stepKinds)[number]
export const answerOutcomes = ['accepted', 'partly', 'refused'] as const
export const decisionOutcomes = ['injunction', 'ban', 'no_action'] as const
export const stepOutcomes = [...answerOutcomes, ...decisionOutcomes] as const
export const requestStates = ['waiting', 'overdue', 'answered', 'acting', 'escalated', 'decided', 'withdrawn', 'closed'] as const
export type RequestState = (typeof requestStates)[number]

/** `representativeName` when somebody else writes in what came on paper; a safety representative's own request has none. */
export const requestBody = z.strictObject({
  unitId: z.uuid('needed'), area: z.enum(requestAreas, 'value_needed'), what: words(), why: words(), receivedOn: dayShape,
  representativeName: words(120).nullable().default(null),
  /** The day by which the representative asks for an answer; null: as many days as the local setting says. */
  answerBy: dayShape.nullable().default(null),
})
export type RequestBody = z.output<typeof requestBody>
export const requestForm = z.object({
  unitId: z.uuid('needed'), area: z.enum(requestAreas, 'value_needed'), what: words(), why: words(), receivedOn: dayText, representativeName: wordsIfAny(120), answerBy: dayText,
})

/** What happens with a request. Which fields a kind needs: an answer and a decision their outcome; an action owner and day; a done action which. */
export const stepBody = z.strictObject({
  kind: z.enum(stepKinds), onDay: dayShape, what: words(), outcome: z.enum(stepOutcomes).nullable().default(null), dueOn: dayShape.nullable().default(null),
  owner: words(120).nullable().default(null), actionId: z.uuid().nullable().default(null), reference: words(60).nullable().default(null),
})
export type StepBody = z.output<typeof stepBody>
export const stepForm = z.object({
  kind: z.enum(stepKinds).catch('note').default('note'), onDay: dayText, what: wordsIfAny(), outcome: z.string().max(20).default(''), dueOn: dayText, owner: wordsIfAny(120), actionId: idIfAny,
  reference: wordsIfAny(60),
})
export type StepForm = z.output<typeof stepForm>

export const requestsQuery = z.object({
  enhet: z.uuid().nullable().catch(null).default(null), visa: z.enum(['oppna', 'alla']).catch('oppna').default('oppna'),
  ordna: z.enum(['svar', 'kom', 'enhet']).catch('svar').default('svar'), sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional(),
})
export const requestsPaged = z.object({ ...pageQuery, unitId: z.uuid().nullable().default(null), open: z.stringbool().default(false) })

export const stepShape = z.object({
  id: z.uuid(), kind: z.enum(stepKinds), onDay: dayShape, what: z.string(), outcome: z.enum(stepOutcomes).nullable(), dueOn: dayShape.nullable(), owner: z.string().nullable(),
  actionId: z.uuid().nullable(), reference: z.string().nullable(), struckAt: instantShape.nullable(), struckWhy: z.string().nullable(), by: z.string(), recordedAt: instantShape,
})
export type RequestStep = z.output<typeof stepShape>
export const requestShape = z.object({
  id: z.uuid(), unitId: z.uuid(), unitName: z.string(), area: z.enum(requestAreas), what: z.string(), why: z.string(), representative: z.string(), onPaper: z.boolean(),
  receivedOn: dayShape, receiptAt: instantShape, answerDueOn: dayShape, recordedAt: instantShape,
  state: z.enum(requestStates), answeredOn: dayShape.nullable(),
  /** Null until it is answered and while there is time left. */
  inTime: z.boolean().nullable(), openActions: z.int(), lateActions: z.int(),
})
export type SafetyRequest = z.output<typeof requestShape>
export const requestAnswer = requestShape.extend({ steps: z.array(stepShape) })
export type RequestDetail = z.output<typeof requestAnswer>
export const requestsAnswer = z.object({ requests: z.array(requestShape), next: nextShape })
