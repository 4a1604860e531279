import * as z from 'zod'
import { dayShape, timeShape } from '../calendar/contract.ts'
import { tickedShape } from '../persons/contract.ts'
import { kindShape } from '../decisions/contract.ts'

export const bodyKinds = ['sub_committee', 'committee'] as const
/** named: a member whom the committee has named to decide alone when it cannot be awaited (LVU 6 and 11). */
export const memberParts = ['chair', 'vice_chair', 'named', 'member', 'substitute'] as const
/** What a meeting does with an item: decides as proposed, otherwise, sends it back, leaves it for later; a report is noted. */
export const outcomes = ['as_proposed', 'otherwise', 'returned', 'postponed', 'noted'] as const
export type Outcome = (typeof outcomes)[number]
/** report: what a chair decided alone, told at the next meeting. */
export const itemParts = ['proposal', 'report'] as const
export type ItemPart = (typeof itemParts)[number]

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
const some = (most: number) => z.string().trim().max(most, 'too_long')
const dayText = z.string().trim().max(60)

export const meetingParams = z.object({ id: z.uuid() })
export const itemParams = z.object({ id: z.uuid(), itemId: z.uuid() })
export const bodyParams = z.object({ id: z.uuid() })
export const memberParams = z.object({ id: z.uuid(), memberId: z.uuid() })

export const newBodyBody = z.strictObject({ kind: z.enum(bodyKinds, 'needed'), name: words(80) })
export const newMemberBody = z.strictObject({ staffId: z.uuid('needed'), part: z.enum(memberParts, 'needed'), fromOn: dayShape })
export const memberEndBody = z.strictObject({ toOn: dayShape })
export const newMeetingBody = z.strictObject({ bodyId: z.uuid('needed'), on: dayShape, at: timeShape, place: words(120) })
export const itemsBody = z.strictObject({ decisionIds: z.array(z.uuid()).min(1, 'needed').max(100, 'too_many') })
export const positionBody = z.strictObject({ move: z.enum(['up', 'down']) })
export const outcomeBody = z.strictObject({
  outcome: z.enum(outcomes, 'needed'), words: some(4000).nullable().default(null), votes: some(500).nullable().default(null),
  reservation: some(4000).nullable().default(null),
})
export type OutcomeBody = z.output<typeof outcomeBody>
export const adjustBody = z.strictObject({ on: dayShape, adjusters: words(200) })

// What forms send.
export const newBodyForm = z.object({ kind: z.enum(bodyKinds, 'needed'), name: words(80) })
export const newMemberForm = z.object({ staffId: z.uuid('needed'), part: z.enum(memberParts, 'needed'), fromOn: dayText })
export const memberEndForm = z.object({ toOn: dayText })
export const newMeetingForm = z.object({ bodyId: z.uuid('needed'), on: dayText, at: z.string().trim().max(20), place: words(120) })
export const itemsForm = z.object({ decisionIds: tickedShape(z.uuid()) })
export const positionForm = positionBody.extend({})
export const outcomeForm = z.object({
  outcome: z.enum(outcomes, 'needed'), words: some(4000).default(''), votes: some(500).default(''), reservation: some(4000).default(''),
})
export const adjustForm = z.object({ on: dayText, adjusters: words(200) })

export const memberShape = z.object({
  id: z.uuid(), staffId: z.uuid(), name: z.string(), part: z.enum(memberParts), fromOn: dayShape, toOn: dayShape.nullable(),
})
export const bodyShape = z.object({ id: z.uuid(), kind: z.enum(bodyKinds), name: z.string(), members: z.array(memberShape) })
export type Body = z.output<typeof bodyShape>
export const bodiesAnswer = z.object({ bodies: z.array(bodyShape) })

export const meetingLineShape = z.object({
  id: z.uuid(), bodyId: z.uuid(), bodyName: z.string(), bodyKind: z.enum(bodyKinds), on: dayShape, at: z.string(), place: z.string(),
  adjustedOn: dayShape.nullable(), adjusters: z.string().nullable(),
  /** How many items the asker may see, and how many of them have no outcome yet. */
  items: z.int(), undecided: z.int(),
})
export type MeetingLine = z.output<typeof meetingLineShape>
export const waitingShape = z.object({
  decisionId: z.uuid(), personId: z.uuid(), kind: kindShape, name: z.string().nullable(), caseNumber: z.string().nullable(),
  proposedOn: dayShape, part: z.enum(itemParts), awaits: z.string(),
})
export type Waiting = z.output<typeof waitingShape>
export const meetingsAnswer = z.object({ meetings: z.array(meetingLineShape), waiting: z.array(waitingShape) })
export type Meetings = z.output<typeof meetingsAnswer>

export const itemShape = z.object({
  id: z.uuid(), decisionId: z.uuid(), personId: z.uuid(), part: z.enum(itemParts), number: z.int(), kind: kindShape, caseNumber: z.string(),
  /** Only for who sees the case; members have the case number and the proposal. */
  name: z.string().nullable(), seesCase: z.boolean(),
  what: z.string(), reasons: z.string(), paragraph: z.string(), outcome: z.enum(outcomes).nullable(), outcomeWords: z.string().nullable(),
  votes: z.string().nullable(), reservation: z.string().nullable(),
})
export type AgendaItem = z.output<typeof itemShape>
export const meetingAnswer = meetingLineShape.extend({
  agenda: z.array(itemShape), waiting: z.array(waitingShape), allowed: z.array(z.enum(['prepare', 'record', 'adjust'])),
})
export type Meeting = z.output<typeof meetingAnswer>
export const meetingIdShape = z.object({ id: z.uuid() })
