import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { readOre } from '../../calendar/money.ts'
import { dayField, idChosen, idIfChosen, textIfAny, textOf } from '../../crisis/contract/typed-words.ts'

export const planOrigins = ['visit', 'audit', 'picture', 'own'] as const
export type PlanOrigin = (typeof planOrigins)[number]
export const planStages = ['draft', 'adopted', 'closed'] as const
export type PlanStage = (typeof planStages)[number]
export const findingKinds = ['change', 'keep'] as const
export type FindingKind = (typeof findingKinds)[number]
export const actionStatuses = ['planned', 'ongoing', 'done', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]
/** `higher`: the target is reached, or the good kept, when the figure is at least so much; `lower`: at most. */
export const directions = ['higher', 'lower'] as const
export type Direction = (typeof directions)[number]
export const proposalOutcomes = ['taken', 'declined', 'withdrawn'] as const
export type ProposalOutcome = (typeof proposalOutcomes)[number]

const choice = 'choice_needed'
/** Findings as they are entered from a visit: one a line. */
const lines = z.string().trim().max(6000, 'too_long').default('')
const figureKey = z.string().regex(/^[a-z]+(\.[a-z_]+)?$/, choice)
const measure = z.number('number_needed').min(0, 'number_needed').max(1_000_000, 'number_needed')

const planFields = {
  title: textOf(120), origin: z.enum(planOrigins, choice), originWords: textIfAny(200), aim: textOf(2000),
}
export const planBody = z.strictObject({ ...planFields, unitId: z.uuid(choice).nullable(), originOn: dayShape, fromOn: dayShape, toOn: dayShape })
export type PlanBody = z.output<typeof planBody>
export const newPlanBody = z.strictObject({
  ...planBody.shape, change: z.array(textOf(500)).max(40).default([]), keep: z.array(textOf(500)).max(40).default([]),
})
export type NewPlanBody = z.output<typeof newPlanBody>
export const planForm = z.object({ ...planFields, unitId: idIfChosen, originOn: dayField, fromOn: dayField, toOn: dayField })
export type PlanForm = z.output<typeof planForm>
export const newPlanForm = z.object({ ...planForm.shape, change: lines, keep: lines })
export const newPlanQuery = z.object({ ursprung: z.enum(planOrigins).optional().catch(undefined) })

/** What a figure is to become, or not to pass; null: nothing is measured. */
export const indicatorShape = z.strictObject({ figure: figureKey, direction: z.enum(directions, choice), value: measure }).nullable()
export type Indicator = NonNullable<z.output<typeof indicatorShape>>
const indicatorFields = {
  figure: z.literal('').or(figureKey).default(''), direction: z.enum(directions, choice).default('higher'), value: z.string().trim().max(12, 'number_needed').default(''),
}
export type IndicatorTyped = { readonly figure: string; readonly direction: Direction; readonly value: string }

export const findingBody = z.strictObject({ kind: z.enum(findingKinds, choice), words: textOf(500), indicator: indicatorShape.default(null) })
export type FindingBody = z.output<typeof findingBody>
export const findingForm = z.object({ kind: z.enum(findingKinds, choice), words: textOf(500), ...indicatorFields })

const actionFields = { what: textOf(300), why: textOf(1000), partners: textIfAny(300), evidence: textIfAny(500) }
export const actionBody = z.strictObject({
  ...actionFields, findingId: z.uuid(choice).nullable().default(null), ownerId: z.uuid(choice), startOn: dayShape, dueOn: dayShape,
  budgetOre: z.int('amount_needed').min(0, 'amount_needed').max(100_000_000_000, 'amount_needed').nullable().default(null), indicator: indicatorShape.default(null),
})
export type ActionBody = z.output<typeof actionBody>
const kronorIfAny = z.string().trim().default('').transform((text, context) => {
  if (text === '') return null
  const read = readOre(text)
  if (read !== null) return read
  context.addIssue({ code: 'custom', message: 'amount_needed' })
  return z.NEVER
})
export const actionForm = z.object({ ...actionFields, findingId: idIfChosen, ownerId: idChosen, startOn: dayField, dueOn: dayField, budget: kronorIfAny, ...indicatorFields })

/** What has happened with an action; `dueOn` moves its day. */
export const eventBody = z.strictObject({ status: z.enum(actionStatuses, choice), words: textOf(1000), evidence: textIfAny(500), dueOn: dayShape.nullable().default(null) })
export type EventBody = z.output<typeof eventBody>
export const eventForm = z.object({ status: z.enum(actionStatuses, choice), words: textOf(1000), evidence: textIfAny(500), dueOn: dayField })

export const proposalBody = z.strictObject({ what: textOf(300), why: textOf(1000) })
export type ProposalBody = z.output<typeof proposalBody>
export const proposalForm = z.object(proposalBody.shape)
export const answerBody = z.strictObject({ outcome: z.enum(['taken', 'declined'], choice), answer: textIfAny(500) })
export type AnswerBody = z.output<typeof answerBody>
export const answerForm = z.object(answerBody.shape)

export const meetingBody = z.strictObject({ heldOn: dayShape, tookPart: textOf(300), words: textOf(4000), nextOn: dayShape.nullable().default(null) })
export type MeetingBody = z.output<typeof meetingBody>
export const meetingForm = z.object({ heldOn: dayField, tookPart: textOf(300), words: textOf(4000), nextOn: dayField })

export const adoptBody = z.strictObject({ adoptedWho: textOf(120), adoptedOn: dayShape })
export type AdoptBody = z.output<typeof adoptBody>
export const adoptForm = z.object({ adoptedWho: textOf(120), adoptedOn: dayField })
export const publishBody = z.strictObject({ address: z.string().trim().toLowerCase().max(60, 'address_unclear').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'address_unclear') })
export const publishForm = z.object(publishBody.shape)
export const lessonsBody = z.strictObject({ lessons: textOf(4000) })
export const lessonsForm = z.object(lessonsBody.shape)

export const planParams = z.object({ id: z.uuid() })
export const actionParams = z.object({ id: z.uuid(), actionId: z.uuid().or(z.literal('ny')) })
export const findingParams = z.object({ id: z.uuid(), findingId: z.uuid() })
export const proposalParams = z.object({ id: z.uuid(), proposalId: z.uuid() })
export const addressParams = z.object({ address: z.string().regex(/^[a-z0-9-]{1,60}$/) })

export const planSorts = ['period', 'titel', 'enhet'] as const
export type PlanSort = (typeof planSorts)[number]
export const plansQuery = z.object({
  lage: z.enum(planStages).optional().catch(undefined), enhet: z.uuid().optional().catch(undefined), sortera: z.enum(planSorts).catch('period'),
  sida: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type PlansQuery = z.output<typeof plansQuery>

/** A figure as it was counted at one time; null: it was not, or is too small to be shown to who asks. */
export const countShape = z.object({ count: z.int(), of: z.int().nullable(), week: z.string() }).nullable()
export type Count = z.output<typeof countShape>
const indicatorAnswer = z.object({
  figure: z.string(), direction: z.enum(directions), value: z.number(), baseline: countShape, latest: countShape,
  /** Whether the latest value is on the right side; null: it is not known, or not shown. */
  reached: z.boolean().nullable(),
}).nullable()
export type IndicatorNow = z.output<typeof indicatorAnswer>

export const planRowShape = z.object({
  id: z.uuid(), title: z.string(), unitId: z.uuid().nullable(), unitName: z.string().nullable(), origin: z.enum(planOrigins), fromOn: dayShape, toOn: dayShape,
  stage: z.enum(planStages), actions: z.int(), done: z.int(), late: z.int(), fallen: z.int(), published: z.boolean(),
})
export type PlanRow = z.output<typeof planRowShape>
export const plansAnswer = z.object({ plans: z.array(planRowShape), total: z.int() })

export const findingShape = z.object({ id: z.uuid(), kind: z.enum(findingKinds), words: z.string(), indicator: indicatorAnswer, fellOn: dayShape.nullable() })
export type Finding = z.output<typeof findingShape>
export const actionShape = z.object({
  id: z.uuid(), planId: z.uuid(), planTitle: z.string(), findingId: z.uuid().nullable(), what: z.string(), why: z.string(), ownerId: z.uuid(), ownerName: z.string(),
  ownerTitle: z.string(), partners: z.string(), startOn: dayShape, dueOn: dayShape, budgetOre: z.int().nullable(), status: z.enum(actionStatuses), evidence: z.string(),
  indicator: indicatorAnswer,
})
export type PlanAction = z.output<typeof actionShape>
export const eventShape = z.object({
  id: z.uuid(), on: dayShape, status: z.enum(actionStatuses), words: z.string(), evidence: z.string(), dueOn: dayShape.nullable(), by: z.string(),
})
export type PlanEvent = z.output<typeof eventShape>
export const proposalShape = z.object({
  id: z.uuid(), what: z.string(), why: z.string(), outcome: z.enum(proposalOutcomes).nullable(), answer: z.string(), answeredOn: dayShape.nullable(), byId: z.uuid(),
  by: z.string(), madeAt: instantShape,
})
export type Proposal = z.output<typeof proposalShape>
export const meetingShape = z.object({ id: z.uuid(), heldOn: dayShape, tookPart: z.string(), words: z.string(), nextOn: dayShape.nullable() })
export type PlanMeeting = z.output<typeof meetingShape>

export const planShape = z.object({
  id: z.uuid(), title: z.string(), unitId: z.uuid().nullable(), unitName: z.string().nullable(), origin: z.enum(planOrigins), originOn: dayShape, originWords: z.string(),
  aim: z.string(), fromOn: dayShape, toOn: dayShape, stage: z.enum(planStages), adoptedOn: dayShape.nullable(), adoptedWho: z.string().nullable(),
  address: z.string().nullable(), published: z.boolean(), closedOn: dayShape.nullable(), lessons: z.string(), copiedFromId: z.uuid().nullable(),
})
export type Plan = z.output<typeof planShape>
export const wholePlanShape = z.object({
  plan: planShape, findings: z.array(findingShape), actions: z.array(actionShape), proposals: z.array(proposalShape), meetings: z.array(meetingShape),
  /** What the plan before this one taught; empty when it follows none. */
  learnt: z.string(),
})
export type WholePlan = z.output<typeof wholePlanShape>
export const actionAnswer = z.object({ action: actionShape, events: z.array(eventShape) })
export const idAnswer = z.object({ id: z.uuid() })

/** A plan as anybody may read it: owners by their title, figures from one to four hidden. */
export const publicPlanShape = z.object({
  title: z.string(), unitName: z.string().nullable(), aim: z.string(), fromOn: dayShape, toOn: dayShape, closedOn: dayShape.nullable(), lessons: z.string(),
  findings: z.array(findingShape.omit({ id: true })),
  actions: z.array(actionShape.pick({ what: true, why: true, ownerTitle: true, partners: true, dueOn: true, status: true, indicator: true })),
})
export type PublicPlan = z.output<typeof publicPlanShape>
