import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { consentKinds, followUpStatuses, judgements, observationLevels, themeShape, visitNumber, visitRole, visitStatuses } from './visits.ts'

const words = (most: number) => z.string('value_needed').trim().min(1, 'value_needed').max(most, 'too_long')
const line = (most: number) => z.string().trim().max(most, 'too_long').default('')
const timeShape = z.string('time_needed').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_needed')
const pointId = z.uuid('choice_needed').nullable().default(null).describe('The point of the programme it belongs to.')
const removed = z.boolean().default(false).describe('Takes the line away instead of changing it.')

export const visitParams = z.object({ id: z.uuid() })
export const visitRowParams = z.object({ id: z.uuid(), rowId: z.uuid() })
export const visitIdShape = z.object({ id: z.uuid() })

export const visitBody = z.strictObject({
  from: dayShape.nullable(), to: dayShape.nullable(), team: line(40), status: z.enum(visitStatuses, 'choice_needed'), cancelledFor: line(300), locked: z.boolean().default(false), planLink: line(200),
})
export type VisitBody = z.output<typeof visitBody>
export const pointBody = z.strictObject({ kind: visitRole, on: dayShape, from: timeShape, to: timeShape, place: line(120), leader: line(80), removed })
export type PointBody = z.output<typeof pointBody>
export const participantBody = z.strictObject({
  role: visitRole, count: z.int('count_needed').min(1, 'count_needed').max(1000, 'count_needed'), pointId, name: line(80), contact: line(120), purpose: line(200),
  consentOn: dayShape.nullable().default(null), keepUntil: dayShape.nullable().default(null), removed,
})
export type ParticipantBody = z.output<typeof participantBody>
export const observationBody = z.strictObject({
  theme: themeShape, judgement: z.enum(judgements, 'choice_needed'), level: z.enum(observationLevels, 'choice_needed'), words: words(2000), pointId, exampleTitle: line(120)
    .describe('A good example that others may learn from, in a few words; empty: it is none.'), source: line(300).describe('Where it was read; empty: heard at the visit.'), removed,
})
export type ObservationBody = z.output<typeof observationBody>
export const quoteBody = z.strictObject({
  role: visitRole, words: line(1000), consent: z.enum(consentKinds).nullable().default(null), consentOn: dayShape.nullable().default(null), keepUntil: dayShape, pointId,
  removed: removed.describe('Consent is withdrawn: the words are erased.'),
})
export type QuoteBody = z.output<typeof quoteBody>
export const itemBody = z.strictObject({ theme: themeShape, words: words(500), removed })
export type ItemBody = z.output<typeof itemBody>
export const followUpBody = z.strictObject({ status: z.enum(followUpStatuses, 'choice_needed'), note: line(1000) })
export type FollowUpBody = z.output<typeof followUpBody>

/** The same as forms send them. */
const doWhat = z.enum(['save', 'remove']).default('save')
const choice = line(40)
export const visitForm = z.object({ from: line(60), to: line(60), team: line(40), status: z.enum(visitStatuses, 'choice_needed'), cancelledFor: line(300), locked: z.string().optional(), planLink: line(200) })
export type VisitForm = z.output<typeof visitForm>
export const pointForm = z.object({ do: doWhat, kind: visitRole, on: words(60), from: words(10), to: words(10), place: line(120), leader: line(80) })
export const participantForm = z.object({ do: doWhat, role: visitRole, count: line(5), pointId: choice, name: line(80), contact: line(120), purpose: line(200), consentOn: line(60), keepUntil: line(60) })
export const observationForm = z.object({
  do: doWhat, theme: themeShape, judgement: z.enum(judgements, 'choice_needed'), level: z.enum(observationLevels, 'choice_needed'), words: words(2000), pointId: choice, exampleTitle: line(120), source: line(300),
})
export const quoteForm = z.object({ do: doWhat, role: visitRole, words: line(1000), consent: choice, consentOn: line(60), keepUntil: words(60), pointId: choice })
export const itemForm = z.object({ do: doWhat, theme: themeShape, words: words(500) })
export const followUpForm = z.object({ status: z.enum(followUpStatuses, 'choice_needed'), note: line(1000) })

const pointShape = z.object({ id: z.uuid(), kind: visitRole, on: dayShape, from: z.string(), to: z.string(), place: z.string(), leader: z.string() })
export type VisitPoint = z.output<typeof pointShape>
const participantShape = z.object({
  id: z.uuid(), role: visitRole, count: z.int(), pointId: z.uuid().nullable(), name: z.string().nullable(), contact: z.string().nullable(), purpose: z.string().nullable(), consentOn: dayShape.nullable(),
  keepUntil: dayShape.nullable(), erasedAt: instantShape.nullable(),
})
export type Participant = z.output<typeof participantShape>
const observationShape = z.object({
  id: z.uuid(), theme: themeShape, judgement: z.enum(judgements), level: z.enum(observationLevels), words: z.string(), pointId: z.uuid().nullable(), exampleTitle: z.string().nullable(), source: z.string(),
  changedAt: instantShape, corrections: z.int(),
})
export type Observation = z.output<typeof observationShape>
const quoteShape = z.object({
  id: z.uuid(), role: visitRole, words: z.string().nullable().describe('null: withdrawn or erased.'), consent: z.enum(consentKinds).nullable(), consentOn: dayShape.nullable(), keepUntil: dayShape, pointId: z.uuid().nullable(),
  withdrawnAt: instantShape.nullable(),
})
export type Quote = z.output<typeof quoteShape>
const itemShape = z.object({ id: z.uuid(), theme: themeShape, words: z.string() })
export type PlanItem = z.output<typeof itemShape>
/** Something from the first visit, with how it stood at this one. */
const followedShape = z.object({
  id: z.uuid(), kind: z.enum(['observation', 'item']), theme: themeShape, judgement: z.enum(judgements).nullable(), words: z.string(), status: z.enum(followUpStatuses).nullable(), note: z.string(),
})
export type Followed = z.output<typeof followedShape>
export const visitAnswer = z.object({
  id: z.uuid(), roundId: z.uuid(), roundName: z.string(), place: z.string(), name: z.string(), county: z.string(), number: visitNumber, from: dayShape.nullable(), to: dayShape.nullable(), team: z.string(),
  status: z.enum(visitStatuses), cancelledFor: z.string().nullable(), locked: z.boolean(), late: z.boolean(), lastOn: dayShape, noteId: z.uuid().nullable(), noteTitle: z.string().nullable(), planLink: z.string(),
  firstVisitId: z.uuid().nullable(), firstOn: dayShape.nullable(), notBefore: dayShape.nullable(), changedAt: instantShape, points: z.array(pointShape), participants: z.array(participantShape), observations: z.array(observationShape), quotes: z.array(quoteShape),
  items: z.array(itemShape), followed: z.array(followedShape),
})
export type VisitDetail = z.output<typeof visitAnswer>
