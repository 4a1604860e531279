import * as z from 'zod'
import { dayShape, timeShape } from '../../calendar/contract.ts'

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
const id = z.uuid('value_needed')
export const groupParams = z.object({ id: z.uuid() })
export const participantParams = z.object({ id: z.uuid(), participantId: z.uuid() })

export const leaderParts = ['leader', 'stand_in', 'none'] as const
/** How somebody was at a session: there, or why not and by whom, as in a contact note. */
export const presences = ['held', 'illness', 'cancelled_by_them', 'no_show', 'cancelled_by_us'] as const
export type Presence = (typeof presences)[number]
export const toldBy = ['mail', 'letter', 'worker'] as const

export const programmeBody = z.strictObject({
  name: words(80), unitId: id, leadersNeeded: z.int('leaders_out_of_range').min(1, 'leaders_out_of_range').max(6, 'leaders_out_of_range').default(1),
})
export type ProgrammeBody = z.output<typeof programmeBody>
export const programmeChangeBody = programmeBody.extend({ endedOn: dayShape.nullable().default(null) })
export type ProgrammeChange = z.output<typeof programmeChangeBody>
const count = (code: string) => z.string().transform((text, context) => {
  if (/^\d{1,2}$/.test(text.trim())) return Number(text)
  context.addIssue({ code: 'custom', message: code })
  return z.NEVER
})
export const programmeForm = z.object({
  name: words(80), unitId: id, leadersNeeded: count('leaders_out_of_range').pipe(z.int().min(1, 'leaders_out_of_range').max(6, 'leaders_out_of_range')),
  endedOn: z.string().default(''),
})

export const leaderBody = z.strictObject({ staffId: id, part: z.enum(leaderParts, 'value_needed') })
export type LeaderBody = z.output<typeof leaderBody>
export const leaderForm = z.object({ staffId: id, part: z.enum(leaderParts, 'value_needed') })

const mailTo = z.email('not_an_address').max(200, 'too_long').nullable().default(null)
const fewAlong = z.int('accompanying_out_of_range').min(0, 'accompanying_out_of_range').max(4, 'accompanying_out_of_range')
const accompanying = fewAlong.default(0)
export const participantBody = z.strictObject({ personId: id, fromOn: dayShape, accompanying, mailTo })
export type ParticipantBody = z.output<typeof participantBody>
export const participantForm = z.object({
  person: words(60), fromOn: z.string().default(''), accompanying: z.string().default('0'), mailTo: z.string().trim().default(''),
})
/** What changes about a participant: the last day too. */
export const participantChangeBody = z.strictObject({ toOn: dayShape.nullable().default(null), accompanying, mailTo })
export type ParticipantChange = z.output<typeof participantChangeBody>
export const participantChangeForm = z.object({ toOn: z.string().default(''), accompanying: z.string().default('0'), mailTo: z.string().trim().default('') })
/** A form's number and address, as the API takes them. */
export const participantTyped = z.object({
  accompanying: count('accompanying_out_of_range').pipe(fewAlong), mailTo: z.union([z.literal('').transform(() => null), mailTo]),
})

export const sessionBody = z.strictObject({
  on: dayShape, from: timeShape, to: timeShape, roomId: id, leaderIds: z.array(z.uuid()).min(1, 'leader_needed').max(12, 'too_many_leaders'),
})
export type SessionBody = z.output<typeof sessionBody>
const several = z.union([z.string(), z.array(z.string())]).default([]).transform((value) => [value].flat())
export const sessionForm = z.object({ on: z.string().default(''), from: z.string().default(''), to: z.string().default(''), roomId: id, leaderIds: several })

export const cancelBody = z.strictObject({ reason: words(300) })
export const cancelForm = z.object({ reason: words(300) })

/** One registration of a session: how each participant was. */
export const attendanceBody = z.strictObject({
  participants: z.array(z.strictObject({ participantId: z.uuid(), presence: z.enum(presences, 'presence_needed') })).max(200),
})
export type AttendanceBody = z.output<typeof attendanceBody>
export const attendanceForm = z.object({ presence: z.record(z.string(), z.string()).default({}) })

export const groupIdShape = z.object({ id: z.uuid() })
const staffShape = z.object({ id: z.uuid(), name: z.string() })

export const participantShape = z.object({
  id: z.uuid(), personId: z.uuid(),
  /** Null for a protected identity. */
  name: z.string().nullable(), protected: z.boolean(), caseNumber: z.string().nullable(),
  fromOn: dayShape, toOn: dayShape.nullable(), accompanying: z.int(), half: z.int().nullable(), toldBy: z.enum(toldBy),
  /** Whether the asker may change or end the taking part: a leader sees whom one meets also where the case is another worker's. */
  mayChange: z.boolean(),
})
export type Participant = z.output<typeof participantShape>

export const groupSessionShape = z.object({
  id: z.uuid(), programmeId: z.uuid(), programme: z.string(), on: dayShape, from: timeShape, to: timeShape,
  room: z.object({ id: z.uuid(), name: z.string() }), half: z.int().nullable(),
  /** People in the room, leaders and adults along too; and how many it holds that day. */
  people: z.int(), capacity: z.int(),
  leaders: z.array(staffShape), state: z.enum(['planned', 'attended', 'cancelled']), cancelReason: z.string().nullable(),
})
export type GroupSession = z.output<typeof groupSessionShape>

export const programmeShape = z.object({
  id: z.uuid(), name: z.string(), unitId: z.uuid(), unit: z.string(), leadersNeeded: z.int(), endedOn: dayShape.nullable(),
  leaders: z.array(staffShape.extend({ part: z.enum(leaderParts) })), nextOn: dayShape.nullable(), sessions: z.int(),
})
export type Programme = z.output<typeof programmeShape>

export const groupsAnswer = z.object({ programmes: z.array(programmeShape), sessions: z.array(groupSessionShape) })
export const groupAnswer = z.object({
  programme: programmeShape, sessions: z.array(groupSessionShape), participants: z.array(participantShape), leads: z.boolean(),
})
export const sessionAnswer = z.object({
  session: groupSessionShape, leads: z.boolean(),
  /** Those one may see; how each was, once it is registered. */
  participants: z.array(participantShape.extend({ presence: z.enum(presences).nullable() })),
})
export type SessionAnswer = z.output<typeof sessionAnswer>
export const attendanceAnswer = z.object({ id: z.uuid(), contacts: z.int(), personIds: z.array(z.uuid()) })
