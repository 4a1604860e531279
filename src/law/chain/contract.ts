import { z } from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { clockStates } from '../clocks.ts'
import { ruleIds } from '../contract.ts'

/** Facts that carry nothing but their day and what they are about. */
export const plainEventTypes = [
  'protection-assessed', 'feedback-requested', 'feedback-given', 'feedback-withheld', 'application-received', 'information-received',
  'investigation-declined', 'investigation-opened', 'parties-informed', 'information-waived', 'followup-closed',
  'placement-ended', 'lvu-care-ended', 'considered', 'care-reviewed', 'custody-transfer-considered', 'care-plan-revised',
  'health-notice-sent', 'health-notice-waived',
  'custody-decided', 'custody-submitted', 'custody-confirmed', 'custody-executed', 'care-application-filed', 'care-time-requested',
  'care-case-heard', 'care-refused', 'care-final', 'contact-limited', 'contact-limit-considered', 'contact-limit-ended',
  'preventive-decided', 'preventive-reviewed', 'preventive-ended',
  'removal-ban-temp-decided', 'removal-ban-temp-submitted', 'removal-ban-temp-confirmed', 'removal-ban-applied', 'removal-ban-granted',
  'removal-ban-refused', 'removal-ban-considered', 'removal-ban-ended',
  'travel-ban-temp-decided', 'travel-ban-temp-submitted', 'travel-ban-temp-confirmed', 'travel-ban-applied', 'travel-ban-time-requested',
  'travel-ban-granted', 'travel-ban-refused', 'travel-ban-reviewed', 'travel-ban-ended',
  'shelter-decided', 'shelter-submitted', 'shelter-confirmed', 'shelter-applied', 'shelter-time-requested', 'shelter-granted',
  'shelter-refused',
  'favourable-decided', 'favourable-executed', 'favourable-interrupted', 'favourable-withdrawn',
  'youth-service-final', 'youth-service-started', 'eviction-notice-received', 'eviction-acknowledged',
  'transfer-requested', 'transfer-answered', 'delay-request-received', 'application-decided', 'delay-request-refused',
  'decision-served', 'appeal-received',
] as const

/** Decisions that set a last day of their own: `until`. */
export const prolongingEventTypes = [
  'prelim-extended', 'investigation-extended', 'jourhem-prolonged', 'care-time-extended', 'travel-ban-time-extended',
  'shelter-time-extended',
] as const

/** Every type of fact that the law counts from or that ends a time of the law. The list is closed. */
export const chainEventTypes = [
  'concern-received', ...plainEventTypes, ...prolongingEventTypes, 'investigation-concluded', 'followup-started', 'placement-started',
  'placement-moved', 'basis-changed', 'custody-ended', 'care-granted',
] as const
export type ChainEventType = (typeof chainEventTypes)[number]

/** On what ground of law a child is placed; lvu6 is immediate custody, lvu2-3 care under both sections, shelter act 2024:79. */
export const careBases = ['sol', 'lvu6', 'lvu2', 'lvu3', 'lvu2-3', 'shelter'] as const
export type CareBasis = (typeof careBases)[number]

/** The grounds of care that a court grants under LVU 2-3 §§. */
export const courtCareBases = ['lvu2', 'lvu3', 'lvu2-3'] as const

const formsToStartIn = [
  'family-home', 'kinship-home', 'emergency-home', 'hvb', 'supported-housing', 'special-youth-home', 'shelter',
] as const
/** Where a placed child lives. The own home only during care under LVU (11 §), by a move. */
export const placementForms = [...formsToStartIn, 'own-home'] as const
export type PlacementForm = (typeof placementForms)[number]

export const investigationOutcomes = ['no-measure', 'measure', 'application'] as const
export const followupGrounds = ['investigation', 'placement', 'lvu-care'] as const
export const custodyEnders = ['court', 'committee'] as const

const factShape = {
  on: dayShape,
  /** Tells parallel things of one family apart: reports, contact limits, favourable decisions, applications, served decisions. */
  ref: z.string().max(200, 'is longer than 200 characters').default(''),
}
const home = z.string().max(200, 'is longer than 200 characters')

/** One fact of a child's case: what happened, on which day, and what only that type says. Other fields are refused. */
export const chainEventShape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(plainEventTypes), ...factShape }),
  z.strictObject({ type: z.enum(prolongingEventTypes), ...factShape, until: dayShape }),
  z.strictObject({ type: z.literal('concern-received'), ...factShape, mandated: z.boolean() }),
  z.strictObject({ type: z.literal('investigation-concluded'), ...factShape, outcome: z.enum(investigationOutcomes) }),
  z.strictObject({ type: z.literal('followup-started'), ...factShape, after: z.enum(followupGrounds) }),
  z.strictObject({
    type: z.literal('placement-started'), ...factShape, basis: z.enum(careBases), form: z.enum(formsToStartIn), home,
  }),
  z.strictObject({ type: z.literal('placement-moved'), ...factShape, form: z.enum(placementForms), home }),
  z.strictObject({ type: z.literal('basis-changed'), ...factShape, basis: z.enum(careBases) }),
  z.strictObject({ type: z.literal('custody-ended'), ...factShape, by: z.enum(custodyEnders) }),
  z.strictObject({ type: z.literal('care-granted'), ...factShape, basis: z.enum(courtCareBases) }),
], {
  error: ({ code }) => (code === 'invalid_union' ? 'is of an unknown type' : undefined),
})
/** A fact whose fields are those of its type. */
export type KnownEvent = z.output<typeof chainEventShape>

/** The fields a fact may have beside type, day and ref; which of them it must have follows from its type (`chainEventShape`). */
export type FactFields = {
  mandated?: boolean | undefined
  until?: KnownDay | undefined
  outcome?: (typeof investigationOutcomes)[number] | undefined
  after?: (typeof followupGrounds)[number] | undefined
  basis?: CareBasis | undefined
  form?: PlacementForm | undefined
  home?: string | undefined
  by?: (typeof custodyEnders)[number] | undefined
}
type KnownDay = z.output<typeof dayShape>

/** The same fields, where they are read from outside: unknown ones are refused, which a type must have is asked later. */
export const factFieldsShape = z.strictObject({
  mandated: z.boolean(), until: dayShape, outcome: z.enum(investigationOutcomes), after: z.enum(followupGrounds), basis: z.enum(careBases),
  form: z.enum(placementForms), home, by: z.enum(custodyEnders),
}).partial()

/** A fact as it is registered, before its fields are held against its type. */
export type ChainEvent = FactFields & { readonly type: ChainEventType; readonly on: KnownDay; readonly ref?: string | undefined }

/** What ends by law when a time is missed or an age reached. */
export const lapsedThings = [
  'immediate-custody', 'care-decision', 'care-lvu2', 'care-lvu3', 'preventive-measure', 'temporary-removal-ban', 'removal-ban',
  'temporary-travel-ban', 'travel-ban', 'immediate-shelter', 'shelter',
] as const
export type LapsedThing = (typeof lapsedThings)[number]

/** Every clock of the law for one child: what goes in. */
export const chainInputShape = z.strictObject({
  today: dayShape,
  child: z.strictObject({ birthDate: dayShape }),
  events: z.array(chainEventShape),
})

/** The clocks by start day, rule and due day, and what the law itself has ended by its day. */
export const chainOutputShape = z.strictObject({
  clocks: z.array(z.strictObject({
    rule: z.enum(ruleIds),
    startedOn: dayShape,
    nominalDue: dayShape,
    legalDue: dayShape,
    endedOn: dayShape.nullable(),
    state: z.enum(clockStates),
    overdueDays: z.int().min(0),
    paragraph: z.string(),
  })),
  lapsed: z.array(z.strictObject({ what: z.enum(lapsedThings), on: dayShape, paragraph: z.string() })),
})

/** Why a fact cannot stand where it is; each code has its sentence in `refusalWords`. */
export type RefusalReason = keyof typeof refusalWords

/** The sentences of the reasons, for a line of a command; pages have their own words for the codes. */
export const refusalWords = {
  'fields': 'has a missing or wrong field',
  'after-today': 'is later than today',
  'before-birth': 'is before the day of birth',
  'grown-up': 'comes on or after the 21st birthday',
  'until-too-early': 'has an until that is not after its own day and the day it prolongs',
  'no-report': 'needs a report',
  'no-pending-report': 'needs a report that is pending',
  'no-investigation': 'needs an investigation that is ongoing',
  'investigation-ongoing': 'comes while an investigation is ongoing',
  'never-opened': 'needs an investigation that was opened',
  'nothing-to-follow-up': 'needs what it follows up to have ended',
  'no-followup': 'needs a follow-up that was started',
  'already-placed': 'comes while the child is placed',
  'not-placed': 'needs a placement',
  'compulsory-care-runs': 'comes while care under LVU runs',
  'wrong-basis': 'needs another basis of care',
  'no-custody': 'needs an immediate custody',
  'no-care-decision': 'needs a granted care',
  'no-temporary-decision': 'needs the temporary decision',
  'nothing-it-is-about': 'needs what it is about',
  'asked-before': 'asks a second time about the same application',
  'not-countable': 'lies where no rule or holiday is known',
} as const

/** A fact that the chain cannot take: its place in the list, its type and why. Nothing is counted then. */
export class ChainRefusal extends Error {
  readonly index: number
  readonly type: ChainEventType
  readonly reason: RefusalReason

  constructor(index: number, type: ChainEventType, reason: RefusalReason) {
    super(`events[${index}] ${type}: ${refusalWords[reason]}`)
    this.index = index
    this.type = type
    this.reason = reason
  }
}
