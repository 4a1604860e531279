import * as z from 'zod'
import { uploadsShape } from '../../mount/uploads.ts'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { absenceKinds } from '../rules.ts'

export const halves = ['morning', 'afternoon'] as const
export type Half = (typeof halves)[number]
export const presenceStates = ['office', 'remote', 'away'] as const
export type PresenceState = (typeof presenceStates)[number]
/** What is known of a half-day: one of the states, or that nobody has answered, which is neither present nor away. */
export const knownStates = [...presenceStates, 'unanswered'] as const
export type KnownState = (typeof knownStates)[number]
export const awayReasons = Object.values(absenceKinds)
export type AwayReason = (typeof awayReasons)[number]
export const sources = ['self', 'manager', 'import', 'system', 'halves'] as const
export type PresenceSource = (typeof sources)[number]

/** What one touch answers: a state, or a reason for being away. */
export const touches = ['office', 'remote', ...awayReasons] as const
export type Touch = (typeof touches)[number]
export const halfChoices = ['day', ...halves] as const
export type HalfChoice = (typeof halfChoices)[number]

const touch = z.enum(touches, 'choice_needed')
const half = z.enum(halfChoices, 'choice_needed').default('day')

/** Own presence: `toOn` is the last day of several with the same answer; only working days are written. */
export const ownPresenceBody = z.strictObject({ answer: touch, half, on: dayShape.nullable().default(null), toOn: dayShape.nullable().default(null) })
export type OwnPresence = z.output<typeof ownPresenceBody>
/** The same for somebody whose unit one manages. */
export const staffPresenceBody = z.strictObject({ staffId: z.uuid('choice_needed'), ...ownPresenceBody.shape })
export type StaffPresence = z.output<typeof staffPresenceBody>
export const presenceSaved = z.object({ saved: z.int(), unchanged: z.int() })
export type PresenceSaved = z.output<typeof presenceSaved>

const typedDay = z.union([z.literal('').transform(() => null), z.string().pipe(dayShape)], 'day_needed').nullable().default(null)
export const ownForm = z.object({ answer: touch, half, on: typedDay, toOn: typedDay })
export const staffForm = z.object({ staffId: z.uuid('choice_needed'), answer: touch, half, on: typedDay, toOn: typedDay })
export const ownQuery = z.object({ dag: dayShape.nullable().catch(null).default(null), klart: z.string().optional() })
export const boardQuery = z.object({ dag: dayShape.nullable().catch(null).default(null), klart: z.string().optional() })
export const dayQuery = z.object({ on: dayShape.nullable().default(null) })
export const unitParams = z.object({ id: z.uuid() })
export const floorBody = z.strictObject({ share: z.number('share_out_of_range').min(0, 'share_out_of_range').max(1, 'share_out_of_range') })
export const floorForm = z.object({ percent: z.string().default('').transform((text, context) => {
  const plain = text.replace('%', '').trim()
  if (/^\d{1,3}$/.test(plain) && Number(plain) <= 100) return Number(plain) / 100
  context.addIssue({ code: 'custom', message: 'share_out_of_range' })
  return z.NEVER
}) })
export const historyQuery = z.object({ enhet: z.uuid().nullable().catch(null).default(null), veckor: z.coerce.number().int().min(1).max(52).catch(8) })
export const historyApiQuery = z.object({ unitId: z.uuid().nullable().default(null), weeks: z.coerce.number().int().min(1).max(52).default(8) })
/** The file as it was chosen, or its text in the field itself. */
export const presenceFileForm = z.object({ uploads: uploadsShape, file: z.string().default('') })
export const mostFileBytes = 4 * 1024 * 1024

/** A time system's report: at most 5,000 half-days or days, by the user name that the sign-in provider gives. */
export const presenceReportBody = z.strictObject({
  key: z.string().min(8).max(200).optional().describe('In the place of the header Idempotency-Key; the same rows again change nothing whatever it is'),
  rows: z.array(z.strictObject({
    user: z.string().min(1).max(200).describe('User name as the sign-in provider gives it; upper and lower case are the same'),
    day: dayShape.describe('YYYY-MM-DD, a working day from 31 days back to a year ahead'),
    half: z.enum(halfChoices).default('day').describe('day: both halves'),
    state: z.enum(presenceStates),
    reason: z.enum(awayReasons).nullable().default(null).describe('Why away: sick, sick_child, leave, holiday, training, other; null when it is not said'),
  })).min(1).max(5000),
})
export type PresenceReport = z.output<typeof presenceReportBody>

const count = z.int().min(0)
export const halfCountShape = z.object({
  unitId: z.uuid(), unitName: z.string(), on: dayShape, half: z.enum(halves), employed: count, office: count, remote: count, away: count,
  unanswered: count.describe('Neither present nor away'),
  covering: count.describe('From other units, at work here by an accepted cover plan'), lent: count.describe('Of the employed at work, how many cover for another unit'),
  working: count.describe('At work here: office and remote, without those lent, with those who cover'),
  reasons: z.record(z.string(), z.int()).describe('Why away, for who manages the unit; empty for others'),
  floor: z.number().describe('Share of the employed that must be at work, 0 to 1; 0: no floor'),
  least: count.describe('The same as a number of people'),
  standing: z.enum(['holds', 'open', 'broken']).describe('open: those who have not answered decide; broken: it breaks even if they all come'),
  missing: count.describe('How many are missing when broken'),
})
export type HalfCount = z.output<typeof halfCountShape>
const lenderShape = z.object({
  staffId: z.uuid(), name: z.string(), unitName: z.string(), state: z.enum(['office', 'remote']),
  why: z.array(z.enum(['worked_here', 'same_kind', 'same_role'])), left: z.int().describe('How many more that unit can lend before its own floor'),
})
export const alarmShape = z.object({
  unitId: z.uuid(), unitName: z.string(), on: dayShape, half: z.enum(halves), missing: z.int(), raisedAt: instantShape,
})
export type FloorAlarm = z.output<typeof alarmShape>
export const boardAnswer = z.object({ on: dayShape, days: z.array(dayShape), counts: z.array(halfCountShape), alarms: z.array(alarmShape) })
export const lendersAnswer = z.object({ lenders: z.array(lenderShape) })
export type Lender = z.output<typeof lenderShape>
export const lendersQuery = z.object({ on: dayShape, half: z.enum(halves) })
export const historyAnswer = z.object({ counts: z.array(halfCountShape.omit({ reasons: true })) })

const ownHalf = z.object({ on: dayShape, half: z.enum(halves), state: z.enum(knownStates), reason: z.string().nullable(), planned: z.enum(presenceStates).nullable() })
export const ownAnswer = z.object({ today: dayShape, answered: z.boolean(), halves: z.array(ownHalf) })
export type OwnHalf = z.output<typeof ownHalf>
