import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import { dayText, idIfAny, mostTitle, words, wordsIfAny } from './typed-words.ts'

export const meetingKinds = ['cooperation_group', 'safety_committee', 'negotiation', 'information'] as const
export const matterKinds = ['mbl_11', 'mbl_19', 'cooperation', 'work_environment'] as const
export const matterOutcomes = ['agreed', 'not_agreed', 'informed', 'postponed', 'central'] as const

export const meetingBody = z.strictObject({
  kind: z.enum(meetingKinds, 'value_needed'), unitId: z.uuid().nullable().default(null), heldOn: dayShape, place: wordsIfAny(mostTitle), participants: wordsIfAny(1000),
})
export type MeetingBody = z.output<typeof meetingBody>
export const meetingForm = z.object({ kind: z.enum(meetingKinds, 'value_needed'), unitId: idIfAny, heldOn: dayText, place: wordsIfAny(mostTitle), participants: wordsIfAny(1000) })

export const matterBody = z.strictObject({
  kind: z.enum(matterKinds, 'value_needed'), title: words(mostTitle), what: wordsIfAny(), outcome: z.enum(matterOutcomes).nullable().default(null),
  outcomeWords: wordsIfAny(), unionView: wordsIfAny(), requestId: z.uuid().nullable().default(null),
})
export type MatterBody = z.output<typeof matterBody>
export const matterForm = z.object({
  kind: z.enum(matterKinds, 'value_needed'), title: words(mostTitle), what: wordsIfAny(), outcome: z.union([z.enum(matterOutcomes), z.literal('')], 'value_needed').default(''),
  outcomeWords: wordsIfAny(), unionView: wordsIfAny(), requestId: idIfAny,
})
export const additionBody = z.strictObject({ what: words() })
export const meetingPartsBody = meetingBody.pick({ heldOn: true, place: true, participants: true })
export const meetingPageForm = z.object({ heldOn: dayText, place: wordsIfAny(mostTitle), participants: wordsIfAny(1000) })

export const meetingsQuery = z.object({
  enhet: z.uuid().nullable().catch(null).default(null), slag: z.enum(meetingKinds).nullable().catch(null).default(null),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional(),
})
export const meetingsPaged = z.object({ ...pageQuery, unitId: z.uuid().nullable().default(null), kind: z.enum(meetingKinds).nullable().default(null) })

export const meetingShape = z.object({
  id: z.uuid(), kind: z.enum(meetingKinds), unitId: z.uuid().nullable(), unitName: z.string().nullable(), heldOn: dayShape, place: z.string(), participants: z.string(),
  matters: z.int(), undecided: z.int(), employerApprovedAt: instantShape.nullable(), employerApprovedBy: z.string().nullable(),
  unionApprovedAt: instantShape.nullable(), unionApprovedBy: z.string().nullable(), recordedAt: instantShape, by: z.string(),
})
export type CooperationMeeting = z.output<typeof meetingShape>
export const matterShape = z.object({
  id: z.uuid(), place: z.int(), kind: z.enum(matterKinds), title: z.string(), what: z.string(), outcome: z.enum(matterOutcomes).nullable(), outcomeWords: z.string(),
  unionView: z.string(), requestId: z.uuid().nullable(),
})
export type Matter = z.output<typeof matterShape>
export const meetingAnswer = meetingShape.extend({
  rows: z.array(matterShape), additions: z.array(z.object({ id: z.uuid(), what: z.string(), by: z.string(), at: instantShape })),
})
export type MeetingDetail = z.output<typeof meetingAnswer>
export const meetingsAnswer = z.object({ meetings: z.array(meetingShape), next: nextShape })
