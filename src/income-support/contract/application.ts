import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { calculationBody, monthShape, oreShape, resultShape } from './calculation.ts'
import { activities, arrivals, closingReasons, impediments, listViews, memberRoles, mostChildren, outcomes, staffArrivals, standings } from './words.ts'

const words = (most: number) => z.string().trim().max(most, 'too_long')
const maybe = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).nullable().default(null)

export const applicationParams = z.object({ id: z.uuid() })
export const personSupportParams = z.object({ id: z.uuid() })
export const doneShape = z.object({ done: z.literal(true) })
export const madeShape = z.object({ id: z.uuid() })

/** Somebody in the household besides the applicant: a person here (`personId`), or a name and a birth day. */
export const memberBody = z.strictObject({
  personId: z.uuid().nullable().default(null), name: words(120).default(''), birthOn: dayShape.nullable().default(null),
})
export type MemberBody = z.output<typeof memberBody>

/** A new application as staff takes it in, for one month. */
export const applicationBody = z.strictObject({
  personId: z.uuid(), month: monthShape, receivedOn: dayShape, arrivedVia: z.enum(staffArrivals, 'arrival_needed'), told: words(5000).default(''),
  coApplicant: memberBody.nullable().default(null), children: z.array(memberBody).max(mostChildren, 'too_many_children').default([]),
})
export type ApplicationBody = z.output<typeof applicationBody>

/** The next month's application from the last one: `receivedOn` is the day it was asked for. */
export const renewalBody = z.strictObject({ month: monthShape, receivedOn: dayShape, told: words(5000).default('') })
export type RenewalBody = z.output<typeof renewalBody>

/** What a decision says besides the calculation it rests on. */
export const decisionBody = z.strictObject({
  outcome: z.enum(outcomes, 'outcome_needed'), reasons: words(5000).min(1, 'reasons_needed'),
  /** The calculation that was looked at: another one saved since is not decided on unseen. */
  version: z.int().min(1),
})
export type DecisionBody = z.output<typeof decisionBody>

/** What the statistics to the state ask of each adult, and why support ends. */
export const planBody = z.strictObject({
  plan: words(5000).default(''), closingReason: maybe(closingReasons),
  adults: z.array(z.strictObject({ memberId: z.uuid(), impediment: maybe(impediments), activity: maybe(activities) })).max(2),
})
export type PlanBody = z.output<typeof planBody>

export const withdrawalBody = z.strictObject({ reason: words(500).min(1, 'reason_needed') })
export const delayBody = z.strictObject({ receivedOn: dayShape })
export const delayAnswerBody = z.strictObject({ reasons: words(2000).min(1, 'reasons_needed') })
export const recoveryBody = z.strictObject({
  amount: oreShape.min(1, 'amount_unclear'), paragraph: words(60).min(1, 'paragraph_needed'), reasons: words(5000).min(1, 'reasons_needed'),
})
export type RecoveryBody = z.output<typeof recoveryBody>

/** The account a person's support goes to. Digits and hyphens: clearing number and account, bankgiro, plusgiro. */
export const payeeBody = z.strictObject({
  holder: words(120).min(1, 'holder_needed'),
  account: z.string().trim().transform((text) => text.replace(/\s/g, '')).pipe(z.string().regex(/^[0-9-]{4,30}$/, 'account_unclear')),
})
export type PayeeBody = z.output<typeof payeeBody>

/** The applications of a month that are calculated in one call. */
export const monthCalculationBody = z.strictObject({ month: monthShape })
export const monthCalculationAnswer = z.object({
  month: monthShape,
  applications: z.array(z.object({
    id: z.uuid(), personId: z.uuid(), version: z.int().nullable(), support: z.int().nullable(),
    /** Lines whose amount is another than in the month before. */
    changed: z.int(),
    /** Why it could not be calculated; null when it was. */
    fault: z.string().nullable(),
  })),
})

export const listQuery = z.object({
  view: z.enum(listViews).exclude(['incoming']).default('open'), month: monthShape.optional(), page: z.coerce.number().int().min(1).max(1000).default(1),
})
export const listRowShape = z.object({
  id: z.uuid(), personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), protected: z.boolean(), month: monthShape,
  receivedOn: dayShape, arrivedVia: z.enum(arrivals), members: z.int(), standing: z.enum(standings), support: z.int().nullable(),
  outcome: z.enum(outcomes).nullable(), amount: z.int().nullable(), hasPayee: z.boolean(),
})
export type ListRow = z.output<typeof listRowShape>
export const listAnswer = z.object({ applications: z.array(listRowShape), count: z.int() })

const memberShape = z.object({
  /** What calculations call memberId. */
  id: z.uuid(),
  /** Null for one who is no person here. */
  personId: z.uuid().nullable(), role: z.enum(memberRoles),
  /** Null for a protected identity. */
  name: z.string().nullable(), birthOn: dayShape.nullable(), impediment: z.enum(impediments).nullable(), activity: z.enum(activities).nullable(),
})
export type Member = z.output<typeof memberShape>

export const calculationShape = z.object({
  id: z.uuid(), version: z.int(), body: calculationBody, result: resultShape, by: z.string().nullable(), recordedAt: instantShape,
})
export type SavedCalculation = z.output<typeof calculationShape>

const changeShape = z.object({
  key: z.string(), part: z.enum(['norm', 'cost', 'income']), kind: z.string(), memberId: z.uuid().nullable(), before: z.int().nullable(),
  after: z.int().nullable(),
})

/** What has been decided on an application, the latest first. */
const outcomeShape = z.object({
  id: z.uuid(), decisionId: z.uuid(), kind: z.enum(outcomes), amount: z.int(), state: z.string(), decidedOn: dayShape.nullable(), reasons: z.string(),
  version: z.int(), listedOn: dayShape.nullable(), paidOn: dayShape.nullable(), byHand: z.boolean(),
})
export type SavedOutcome = z.output<typeof outcomeShape>

export const applicationAnswer = z.object({
  id: z.uuid(), personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), protected: z.boolean(), month: monthShape,
  receivedOn: dayShape, arrivedVia: z.enum(arrivals), told: z.string(), plan: z.string(), standing: z.enum(standings),
  renewsId: z.uuid().nullable(), withdrawnOn: dayShape.nullable(), withdrawnReason: z.string().nullable(),
  closingReason: z.enum(closingReasons).nullable(), members: z.array(memberShape), calculation: calculationShape.nullable(),
  earlier: calculationShape.nullable().describe('The calculation of the application that this one renews.'),
  start: calculationBody.describe('What the calculation begins with while none is saved.'),
  changes: z.array(changeShape).describe('What differs from the month before, for a renewal.'),
  outcomes: z.array(outcomeShape),
  recoveries: z.array(z.object({ id: z.uuid(), decisionId: z.uuid(), amount: z.int(), state: z.string(), on: dayShape })),
  payee: z.object({ holder: z.string(), lastFour: z.string() }).nullable(),
  allowed: z.array(z.enum(['calculate', 'decide', 'withdraw', 'renew', 'ask_delay', 'answer_delay', 'recover', 'pay'])),
})
export type ApplicationAnswer = z.output<typeof applicationAnswer>
