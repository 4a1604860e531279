import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { strands } from '../../cases/contract.ts'
import { tickedShape } from '../../persons/contract.ts'
import { deciderShape, decisionStates, kindShape } from '../contract.ts'

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
const dayText = z.string().trim().max(60)

export const parties = ['child', 'custodian', 'second_custodian', 'applicant', 'counsel'] as const
export type Party = (typeof parties)[number]
export const serviceWays = ['handed_over', 'letter', 'receipt', 'digital', 'read_aloud'] as const
export const executionSteps = ['executed', 'interrupted', 'withdrawn', 'delayed'] as const
export type ExecutionStep = (typeof executionSteps)[number]

export const personParams = z.object({ id: z.uuid() })
export const decisionParams = z.object({ id: z.uuid() })
export const appealParams = z.object({ id: z.uuid(), appealId: z.uuid() })

/** The answer to consent, as it is added before somebody signs. */
export const consentBody = z.strictObject({
  who: z.enum(['child', 'custodian'], 'needed'), personId: z.uuid().nullable().default(null), given: z.boolean(), on: dayShape,
})
export const refuseBody = z.strictObject({ outcome: words(4000) })
export const chairBody = z.strictObject({ memberId: z.uuid('needed'), on: dayShape })
export const serviceBody = z.strictObject({ party: z.enum(parties, 'needed'), on: dayShape, how: z.enum(serviceWays, 'needed') })
export const executionBody = z.strictObject({
  step: z.enum(executionSteps, 'needed'), on: dayShape, reason: z.string().trim().max(500, 'too_long').nullable().default(null),
})
export const appealBody = z.strictObject({ appellant: z.enum(parties, 'needed'), on: dayShape, wants: words(4000) })
export const reconsiderBody = z.strictObject({ reconsidered: z.enum(['unchanged', 'changed'], 'needed'), why: words(4000) })
export const forwardBody = z.strictObject({ to: words(120) })
export const correctionBody = z.strictObject({
  what: words(4000), reasons: words(20_000), paragraph: words(120), fromOn: dayShape.nullable(), toOn: dayShape.nullable(), why: words(1000),
})

/** A decision that is made on its own. `subjectId`: the placement or measure it is about; null for the person. */
export const beginBody = z.strictObject({
  kind: kindShape, subjectId: z.uuid().nullable().default(null), what: z.string().trim().max(4000, 'too_long').default(''), reasons: words(20_000),
  fromOn: dayShape.nullable().default(null), consents: z.array(consentBody).max(10).default([]),
})
export type BeginBody = z.output<typeof beginBody>

// What forms send: days as they are typed.
const openingText = z.string().regex(/^[a-z_]+:[0-9a-f-]{36}$/, 'needed')
export const beginForm = z.object({
  opening: openingText, what: z.string().trim().max(4000, 'too_long').default(''), reasons: words(20_000), fromOn: dayText.default(''),
  childConsents: z.string().default(''), custodianIds: tickedShape(z.uuid()),
})
export const consentForm = z.object({
  who: z.enum(['child', 'custodian'], 'needed'), personId: z.string().default(''), given: z.enum(['yes', 'no'], 'needed'), on: dayText,
})
export const refuseForm = z.object({ outcome: words(4000) })
export const chairForm = z.object({ memberId: z.uuid('needed'), on: dayText })
export const serviceForm = z.object({ party: z.enum(parties, 'needed'), on: dayText, how: z.enum(serviceWays, 'needed') })
export const executionForm = z.object({ step: z.enum(executionSteps, 'needed'), on: dayText, reason: z.string().trim().max(500, 'too_long').default('') })
export const appealForm = z.object({ appellant: z.enum(parties, 'needed'), on: dayText, wants: words(4000) })
export const stepForm = z.discriminatedUnion('next', [
  z.object({ next: z.literal('dismiss') }),
  z.object({ next: z.literal('reconsider'), reconsidered: z.enum(['unchanged', 'changed'], 'needed'), why: words(4000) }),
  z.object({ next: z.literal('forward'), to: words(120) }),
], 'needed')
export const correctionForm = z.object({
  what: words(4000), reasons: words(20_000), paragraph: words(120), fromOn: dayText, toOn: dayText, why: words(1000),
})

const day = dayShape.nullable()
export const decisionLineShape = z.object({
  id: z.uuid(), personId: z.uuid(), kind: kindShape, strand: z.enum(strands), what: z.string(), paragraph: z.string(),
  state: z.enum(decisionStates), awaits: deciderShape.nullable(), proposedOn: dayShape, decidedOn: day, decidedAs: deciderShape.nullable(),
})
export const decisionsAnswer = z.object({ decisions: z.array(decisionLineShape) })

export const serviceShape = z.object({ id: z.uuid(), party: z.enum(parties), servedOn: dayShape, how: z.enum(serviceWays), appealBy: dayShape })
export const executionShape = z.object({ id: z.uuid(), step: z.enum(executionSteps), on: dayShape, reason: z.string().nullable(), byName: z.string().nullable() })
export const appealShape = z.object({
  id: z.uuid(), appellant: z.enum(parties), receivedOn: dayShape, wants: z.string(),
  /** Whether it came in time: three weeks from the day that party was given the decision; in time as long as nobody was given it. */
  inTime: z.boolean(), lastDay: day, reconsideredOn: day, reconsidered: z.enum(['unchanged', 'changed']).nullable(),
  reconsideredWhy: z.string().nullable(), forwardedOn: day, forwardedTo: z.string().nullable(), dismissedOn: day,
})
export type AppealView = z.output<typeof appealShape>

/** What may be done with a decision now. */
export const decisionActs = ['sign', 'refuse', 'consent', 'chair', 'serve', 'execute', 'appeal', 'correct'] as const
export type DecisionAct = (typeof decisionActs)[number]

export const decisionAnswer = decisionLineShape.extend({
  /** Null for a protected identity. */
  name: z.string().nullable(), caseNumber: z.string().nullable(), protected: z.boolean(),
  reasons: z.string(), subjectKind: z.string(), subjectId: z.uuid(), fromOn: day, toOn: day, outcome: z.string().nullable(),
  proposedByName: z.string().nullable(), decidedByName: z.string().nullable(), delegation: z.string().nullable(),
  favourable: z.boolean(), appealable: z.boolean(), supersedesId: z.uuid().nullable(), supersededById: z.uuid().nullable(),
  correctionReason: z.string().nullable(), recordedAt: instantShape,
  consents: z.array(z.object({ who: z.enum(['child', 'custodian']), personId: z.uuid().nullable(), name: z.string().nullable(), given: z.boolean(), on: dayShape })),
  consentMissing: z.array(z.enum(['child', 'custodian'])), consentParagraph: z.string().nullable(),
  services: z.array(serviceShape), executions: z.array(executionShape), appeals: z.array(appealShape),
  /** The last day to appeal of the party that got it last; null while nobody has. Final when it has passed without an appeal. */
  appealBy: day, final: z.boolean(), allowed: z.array(z.enum(decisionActs)),
})
export type DecisionView = z.output<typeof decisionAnswer>

export const waitingShape = z.object({
  id: z.uuid(), personId: z.uuid(), kind: kindShape, what: z.string(), proposedOn: dayShape, awaits: deciderShape, name: z.string().nullable(),
  caseNumber: z.string().nullable(), byName: z.string().nullable(),
  /** Whether the asker may sign it, as far as the order of the day and the roles say. */
  yours: z.boolean(),
})
export type WaitingDecision = z.output<typeof waitingShape>
export const waitingAnswer = z.object({ waiting: z.array(waitingShape) })

export const unexecutedQuery = z.object({ kvartal: z.string().regex(/^\d{4}-Q[1-4]$/).optional().catch(undefined) })
export const unexecutedShape = z.object({
  id: z.uuid(), personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), kind: kindShape, decidedOn: dayShape,
  /** Day from which three months run: the decision, or the latest interruption. */
  waitsSince: dayShape, dueOn: dayShape, executedOn: day, withdrawnOn: day, daysLate: z.int(), reason: z.string().nullable(),
})
export type Unexecuted = z.output<typeof unexecutedShape>
export const unexecutedAnswer = z.object({ quarter: z.string(), from: dayShape, to: dayShape, decisions: z.array(unexecutedShape) })
export type UnexecutedList = z.output<typeof unexecutedAnswer>

export const delegationShape = z.object({
  kind: kindShape, strand: z.enum(strands), paragraph: z.string(), decider: deciderShape,
  /** Null when the delegation order says nothing: the committee decides. */
  ruleId: z.uuid().nullable(), validFrom: day, validTo: day, adopted: z.string().nullable(),
  limit: z.object({ least: deciderShape, paragraph: z.string() }).nullable(), allowed: z.array(deciderShape),
})
export type DelegationLine = z.output<typeof delegationShape>
export const delegationQuery = z.object({ dag: dayShape.optional().catch(undefined) })
export const delegationsAnswer = z.object({ on: dayShape, delegations: z.array(delegationShape) })
export type Delegations = z.output<typeof delegationsAnswer>
export const delegationBody = z.strictObject({ kind: kindShape, decider: deciderShape, validFrom: dayShape, adopted: words(200) })
export const delegationForm = z.object({ kind: z.enum(kindShape.options, 'needed'), decider: z.enum(deciderShape.options, 'needed'), validFrom: dayText, adopted: words(200) })
export const usualBody = z.strictObject({ validFrom: dayShape, adopted: words(200) })
export const usualForm = z.object({ validFrom: dayText, adopted: words(200) })

export const madeShape = z.object({ id: z.uuid() })
