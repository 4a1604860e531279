import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import { decisionStates, kindShape } from '../decisions/contract.ts'
import { courtCareBases, custodyEnders } from '../law/chain/contract.ts'

/** What a matter is about. Immediate custody and the care case that follows it are one. */
export const matterKinds = ['care', 'contact_limit', 'preventive', 'removal_ban', 'travel_ban', 'shelter'] as const
export type MatterKind = (typeof matterKinds)[number]

/** What a matter begins with. */
export const starts = [
  'immediate_custody', 'apply_for_care', 'limit_contact', 'preventive_measure', 'temporary_removal_ban', 'apply_for_removal_ban',
  'temporary_travel_ban', 'apply_for_travel_ban', 'immediate_shelter',
] as const
export type Start = (typeof starts)[number]

/** What is registered in a matter: facts of law/chain, in the order they usually come. */
export const stepTypes = [
  'custody-decided', 'custody-submitted', 'custody-executed', 'custody-confirmed', 'care-time-requested', 'care-time-extended',
  'care-application-filed', 'care-case-heard', 'care-granted', 'care-refused', 'care-final', 'custody-ended', 'lvu-care-ended',
  'contact-limited', 'contact-limit-considered', 'contact-limit-ended',
  'preventive-decided', 'preventive-reviewed', 'preventive-ended',
  'removal-ban-temp-decided', 'removal-ban-temp-submitted', 'removal-ban-temp-confirmed', 'removal-ban-applied', 'removal-ban-granted',
  'removal-ban-refused', 'removal-ban-considered', 'removal-ban-ended',
  'travel-ban-temp-decided', 'travel-ban-temp-submitted', 'travel-ban-temp-confirmed', 'travel-ban-time-requested', 'travel-ban-time-extended',
  'travel-ban-applied', 'travel-ban-granted', 'travel-ban-refused', 'travel-ban-reviewed', 'travel-ban-ended',
  'shelter-decided', 'shelter-submitted', 'shelter-confirmed', 'shelter-time-requested', 'shelter-time-extended', 'shelter-applied',
  'shelter-granted', 'shelter-refused',
] as const
export type StepType = (typeof stepTypes)[number]

/** Who made a decision whose own document stands elsewhere. */
export const decidersElsewhere = ['chair', 'sub_committee', 'committee', 'court'] as const

/** What the law can have ended, as pages say it. */
export const endedByLaw = [
  'immediate_custody', 'care_decision', 'care', 'preventive_measure', 'contact_limit', 'temporary_removal_ban', 'removal_ban',
  'temporary_travel_ban', 'travel_ban', 'immediate_shelter', 'shelter',
] as const
export type EndedByLaw = (typeof endedByLaw)[number]

/** How a matter stands. `lapsed`: the law itself has ended what it began with. */
export const matterStates = ['proposed', 'running', 'granted', 'ended', 'lapsed'] as const
export type MatterState = (typeof matterStates)[number]

const words = (most: number) => z.string().trim().max(most, 'too_long')
const needed = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')

export const personParams = z.object({ id: z.uuid() })
export const matterParams = z.object({ id: z.uuid() })
export const factParams = z.object({ id: z.uuid(), factId: z.uuid() })
export const clockParams = z.object({ id: z.uuid(), clockId: z.uuid() })

/** A decision is made here with reasons, or was made elsewhere: by whom, and on which day. */
const decidedElsewhere = z.strictObject({ as: z.enum(decidersElsewhere), on: dayShape })
const deciding = {
  what: words(1000).default(''),
  reasons: words(8000).default(''),
  elsewhere: decidedElsewhere.nullable().default(null),
}

export const openBody = z.strictObject({ start: z.enum(starts, 'start_needed'), why: needed(4000), court: words(100).default(''), ...deciding })
export type OpenBody = z.output<typeof openBody>

export const stepBody = z.strictObject({
  type: z.enum(stepTypes),
  /** The day it happened; of a decision that is made here it is the day it is decided, and left out. */
  on: dayShape.nullable().default(null),
  /** Of more time from the court: its last day. */
  until: dayShape.nullable().default(null),
  /** Of care that the court has granted: by which section. */
  basis: z.enum(courtCareBases).nullable().default(null),
  /** Of custody that ends: who ended it. */
  by: z.enum(custodyEnders).nullable().default(null),
  words: words(4000).default(''),
  /** How decision and file were sent. */
  sentHow: words(200).default(''),
  courtCaseNumber: words(60).default(''),
  ...deciding,
})
export type StepBody = z.output<typeof stepBody>

export const withdrawBody = z.strictObject({ reason: needed(500) })
export const lapseBody = z.strictObject({ words: needed(4000) })

// What forms send.
const typedText = z.string().max(60).default('')
const formDeciding = { what: z.string().default(''), reasons: z.string().default(''), decidedAs: z.string().default(''), decidedOn: typedText }
export const openForm = z.object({ start: z.string().default(''), why: z.string().default(''), court: z.string().default(''), ...formDeciding })
export const stepForm = z.object({
  type: z.enum(stepTypes), on: typedText, until: typedText, basis: z.string().default(''), by: z.string().default(''),
  words: z.string().default(''), sentHow: z.string().default(''), courtCaseNumber: z.string().default(''), ...formDeciding,
})
export const withdrawForm = z.object({ reason: needed(500) })
export const lapseForm = z.object({ words: needed(4000) })

// What is answered.
const clockAnswer = z.object({
  id: z.uuid(), rule: z.string(), term: z.object({ sv: z.string(), en: z.string() }), paragraph: z.string(), startedOn: dayShape,
  /** The day to plan by: submissions to the court are warned of from it, though the law's last day may come later. */
  nominalDueOn: dayShape, legalDueOn: dayShape, endedOn: dayShape.nullable(),
  endedHow: z.enum(['met', 'superseded', 'not_required', 'lapsed']).nullable(), isCourts: z.boolean(), late: z.boolean(), daysLeft: z.int().nullable(),
})
export type ClockAnswer = z.output<typeof clockAnswer>

const lapseAnswer = z.object({
  clockId: z.uuid(), what: z.enum(endedByLaw), on: dayShape, paragraph: z.string(),
  handled: z.object({ on: dayShape, words: z.string(), by: z.string() }).nullable(),
})
export type LapseAnswer = z.output<typeof lapseAnswer>

export const matterAnswer = z.object({
  id: z.uuid(), personId: z.uuid(), kind: z.enum(matterKinds), start: z.enum(starts), state: z.enum(matterStates), why: z.string(), court: z.string(),
  openedOn: dayShape, recordedBy: z.string(), recordedAt: instantShape,
  steps: z.array(z.object({
    factId: z.uuid(), type: z.enum(stepTypes), on: dayShape, until: dayShape.nullable(), basis: z.string().nullable(), by: z.string().nullable(),
    words: z.string(), sentHow: z.string(), courtCaseNumber: z.string(), decidedAs: z.enum(decidersElsewhere).nullable(), recordedBy: z.string().nullable(),
    withdrawnReason: z.string().nullable(),
  })),
  decisions: z.array(z.object({ id: z.uuid(), kind: kindShape, state: z.enum(decisionStates), decidedOn: dayShape.nullable(), paragraph: z.string() })),
  clocks: z.array(clockAnswer),
  lapses: z.array(lapseAnswer),
  /** What may be registered next, the usual next step first. */
  next: z.array(z.enum(stepTypes)),
})
export type MatterAnswer = z.output<typeof matterAnswer>
export const mattersAnswer = z.object({ personId: z.uuid(), matters: z.array(matterAnswer) })
