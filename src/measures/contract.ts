import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import { tickedShape } from '../persons/contract.ts'

/** The kinds that come with Helhet, in the order they are offered. Further ones are the municipality's own, known by their ids. */
export const shippedKinds = [
  'open_care', 'contact_person', 'qualified_contact_person', 'contact_family', 'family_treatment', 'mini_maria', 'skolfam', 'youth_centre',
] as const
export type ShippedKind = (typeof shippedKinds)[number]

/** What has happened to a measure; `withdrawn` is one that was decided and will never begin. */
export const measureEvents = ['started', 'interrupted', 'ended', 'withdrawn'] as const
export type MeasureEvent = (typeof measureEvents)[number]

/** How a measure came to its end. */
export const endings = ['as_planned', 'family_ended', 'moved', 'other_measure', 'other'] as const
export type Ending = (typeof endings)[number]

/** How a goal went, as one click says it. */
export const goalOutcomes = ['reached', 'partly', 'not', 'not_relevant'] as const
export type GoalOutcome = (typeof goalOutcomes)[number]

/** How a measure stands on a day; rules.ts says which. */
export const measureStates = ['for_meeting', 'refused', 'decided', 'running', 'interrupted', 'ended', 'withdrawn'] as const
export type MeasureState = (typeof measureStates)[number]

const words = (most: number) => z.string().trim().max(most, 'too_long')
const needed = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
const kindKey = z.string().regex(/^([a-z_]{1,40}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'kind_needed')

export const personParams = z.object({ id: z.uuid() })
export const measureParams = z.object({ id: z.uuid() })
export const eventParams = z.object({ id: z.uuid(), eventId: z.uuid() })

const goalShape = z.strictObject({
  words: needed(500),
  /** The child's own words, shown as a quotation. */
  childsOwn: z.boolean().default(false),
})

const consentShape = z.strictObject({ who: z.enum(['child', 'custodian']), given: z.boolean(), on: dayShape })

/** A new measure. `decision` is given exactly when needs are assessed; without assessment it begins by being registered. */
export const newMeasureBody = z.strictObject({
  kind: kindKey,
  assessed: z.boolean(),
  aim: needed(2000),
  extent: words(300).default(''),
  performer: words(200).default(''),
  fromOn: dayShape,
  toOn: dayShape.nullable().default(null),
  goals: z.array(goalShape).max(10, 'too_many').default([]),
  firstFollowUpOn: dayShape.nullable().default(null),
  consents: z.array(consentShape).max(2).default([]),
  /** Without assessment: they were told that they may apply for an assessed measure (SoL 11:6). */
  toldMayApply: z.boolean().default(false),
  decision: z
    .strictObject({ what: words(1000).default(''), reasons: needed(8000), paragraph: words(60).default('') })
    .nullable()
    .default(null),
})
export type NewMeasure = z.output<typeof newMeasureBody>

export const eventBody = z.strictObject({
  kind: z.enum(measureEvents),
  on: dayShape,
  /** Why; asked for of everything but a start. */
  reason: words(2000).nullable().default(null),
  outcome: z.enum(endings, 'outcome_needed').nullable().default(null),
})
export type EventBody = z.output<typeof eventBody>

export const withdrawEventBody = z.strictObject({ reason: needed(500) })

export const followUpBody = z.strictObject({
  heldOn: dayShape,
  outcomes: z
    .array(z.strictObject({ goalId: z.uuid(), outcome: z.enum(goalOutcomes), note: words(1000).default('') }))
    .max(20)
    .default([]),
  note: words(4000).default(''),
  /** The next follow-up: a day in the worklist of the one who plans it. */
  nextOn: dayShape.nullable().default(null),
})
export type FollowUpBody = z.output<typeof followUpBody>

export const goalBody = goalShape

export const reportBody = z.strictObject({
  receivedOn: dayShape,
  fromOn: dayShape,
  toOn: dayShape,
  meetings: z.int('meetings_unclear').min(0).max(1000).nullable().default(null),
  words: needed(8000),
})
export type ReportBody = z.output<typeof reportBody>

export const newKindBody = z.strictObject({
  name: needed(80),
  alwaysAssessed: z.boolean(),
  fromOn: dayShape,
  toOn: dayShape.nullable().default(null),
})
export type NewKind = z.output<typeof newKindBody>
export const endBody = z.strictObject({ toOn: dayShape })
export const rowParams = z.object({ id: z.uuid() })

/** The committee's decision that who uses a kind is not recorded (SoL 14:5). */
export const unnamedBody = z.strictObject({
  kind: kindKey,
  decidedOn: dayShape,
  fromOn: dayShape,
  toOn: dayShape.nullable().default(null),
  minutesReference: needed(100),
  reasons: needed(2000),
})
export type UnnamedBody = z.output<typeof unnamedBody>

export const countBody = z.strictObject({ kind: kindKey })
export const countQuery = z.object({ ar: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined) })
export const countYearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() })

// What forms send.
const typedText = z.string().max(60).default('')
const ticked = z.string().default('')
const records = z.record(z.string(), z.string()).default({})
export const newMeasureForm = z.object({
  kind: z.string().default(''), assessed: z.string().default('ja'), aim: z.string().default(''), extent: z.string().default(''),
  performer: z.string().default(''), fromOn: typedText, toOn: typedText, goal: records, own: records, firstFollowUpOn: typedText,
  consents: tickedShape(z.enum(['child', 'custodian'])), toldMayApply: ticked, reasons: z.string().default(''), what: z.string().default(''),
})
export type NewMeasureForm = z.output<typeof newMeasureForm>
export const eventForm = z.object({
  kind: z.enum(measureEvents), on: typedText, reason: z.string().default(''), outcome: z.string().default(''),
})
export const followUpForm = z.object({ heldOn: typedText, outcome: records, note: records, about: z.string().default(''), nextOn: typedText })
export const goalForm = z.object({ words: z.string().default(''), childsOwn: ticked })
export const reportForm = z.object({
  receivedOn: typedText, fromOn: typedText, toOn: typedText, meetings: z.string().default(''), words: z.string().default(''),
})
export const withdrawForm = z.object({ reason: needed(500) })
export const kindForm = z.object({ name: z.string().default(''), alwaysAssessed: ticked, fromOn: typedText, toOn: typedText })
export const endForm = z.object({ toOn: typedText })
export const unnamedForm = z.object({
  kind: z.string().default(''), decidedOn: typedText, fromOn: typedText, toOn: typedText, minutesReference: z.string().default(''),
  reasons: z.string().default(''),
})
export const countForm = z.object({ kind: z.string().default(''), step: z.enum(['add', 'undo']) })

// What is answered.
const outcomeAnswer = z.object({ goalId: z.uuid(), outcome: z.enum(goalOutcomes), note: z.string() })
const ofMeasure = {
  id: z.uuid(), personId: z.uuid(),
  /** A shipped kind, or the id of one of the municipality's own. */
  kind: z.string(), ownName: z.string().nullable(), assessed: z.boolean(), state: z.enum(measureStates), fromOn: dayShape,
  toOn: dayShape.nullable(), startedOn: dayShape.nullable(), endedOn: dayShape.nullable(), performer: z.string(), extent: z.string(),
  aim: z.string(), decisionId: z.uuid().nullable(), nextFollowUpOn: dayShape.nullable(),
}
export const measureLine = z.object(ofMeasure)
export type MeasureLine = z.output<typeof measureLine>
export const measuresAnswer = z.object({ personId: z.uuid(), measures: z.array(measureLine) })

export const measureAnswer = z.object({
  ...ofMeasure,
  toldMayApply: z.boolean(), consentOf: z.array(z.string()), recordedBy: z.string(), recordedAt: instantShape,
  goals: z.array(z.object({ id: z.uuid(), words: z.string(), childsOwn: z.boolean(), latest: z.enum(goalOutcomes).nullable() })),
  events: z.array(z.object({
    id: z.uuid(), kind: z.enum(measureEvents), on: dayShape, reason: z.string().nullable(), outcome: z.enum(endings).nullable(),
    by: z.string(), withdrawnReason: z.string().nullable(),
  })),
  followUps: z.array(z.object({ id: z.uuid(), heldOn: dayShape, note: z.string(), by: z.string(), outcomes: z.array(outcomeAnswer) })),
  reports: z.array(z.object({
    id: z.uuid(), receivedOn: dayShape, fromOn: dayShape, toOn: dayShape, meetings: z.int().nullable(), words: z.string(), by: z.string(),
  })),
  /** What may be registered now. */
  allowed: z.array(z.enum([...measureEvents, 'follow_up', 'report', 'goal'])),
})
export type MeasureAnswer = z.output<typeof measureAnswer>

const kindAnswer = z.object({
  kind: z.string(), name: z.string().nullable(), alwaysAssessed: z.boolean(), fromOn: dayShape.nullable(), toOn: dayShape.nullable(),
})
const unnamedAnswer = z.object({
  id: z.uuid(), kind: z.string(), ownName: z.string().nullable(), decidedOn: dayShape, fromOn: dayShape, toOn: dayShape.nullable(),
  minutesReference: z.string(), reasons: z.string(),
})
export type UnnamedDecision = z.output<typeof unnamedAnswer>
export const kindsAnswer = z.object({ kinds: z.array(kindAnswer), unnamed: z.array(unnamedAnswer) })
export const offeredAnswer = z.object({ kinds: z.array(kindAnswer) })
export type Kinds = z.output<typeof kindsAnswer>
export type Kind = z.output<typeof kindAnswer>

export const countsAnswer = z.object({
  year: z.int(),
  /** What may be counted today: a decision not to record who stands. */
  open: z.array(z.object({ kind: z.string(), ownName: z.string().nullable(), today: z.int() })),
  months: z.array(z.object({ unitName: z.string(), kind: z.string(), ownName: z.string().nullable(), perMonth: z.array(z.int()) })),
})
export type Counts = z.output<typeof countsAnswer>
export const madeAnswer = z.object({ id: z.uuid() })
export const usesAnswer = z.object({ kind: z.string(), today: z.int() })
