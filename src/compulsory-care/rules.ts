import { daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { FieldFault } from '../platform/refusal.ts'
import type { EndedByLaw, MatterKind, MatterState, OpenBody, Start, StepBody, StepType } from './contract.ts'

/** What a start makes: the matter's kind, the decision it is (null: none that is made here), and the fact that it registers, if any. */
export const startTraits = {
  immediate_custody: { kind: 'care', decision: 'immediate_custody', fact: 'custody-decided' },
  apply_for_care: { kind: 'care', decision: 'apply_for_care', fact: null },
  limit_contact: { kind: 'contact_limit', decision: 'limit_contact', fact: 'contact-limited' },
  preventive_measure: { kind: 'preventive', decision: 'preventive_measure', fact: 'preventive-decided' },
  temporary_removal_ban: { kind: 'removal_ban', decision: 'temporary_removal_ban', fact: 'removal-ban-temp-decided' },
  apply_for_removal_ban: { kind: 'removal_ban', decision: 'apply_for_removal_ban', fact: null },
  temporary_travel_ban: { kind: 'travel_ban', decision: 'temporary_travel_ban', fact: 'travel-ban-temp-decided' },
  apply_for_travel_ban: { kind: 'travel_ban', decision: 'apply_for_travel_ban', fact: null },
  immediate_shelter: { kind: 'shelter', decision: null, fact: 'shelter-decided' },
} as const satisfies Record<Start, { kind: MatterKind; decision: string | null; fact: StepType | null }>

/** The steps that are decisions of the committee or its sub-committee; the others are acts of the court or of the office. */
const decisionOf = {
  'contact-limit-considered': 'consider_contact_limit', 'contact-limit-ended': 'end_contact_limit', 'preventive-reviewed': 'review_preventive_measure',
  'preventive-ended': 'review_preventive_measure', 'removal-ban-considered': 'consider_removal_ban', 'removal-ban-ended': 'end_removal_ban',
  'travel-ban-reviewed': 'review_travel_ban', 'travel-ban-ended': 'review_travel_ban', 'lvu-care-ended': 'end_lvu_care',
} as const satisfies Partial<Record<StepType, string>>
type StepDecision = (typeof decisionOf)[keyof typeof decisionOf]

/** The kind of decision that a step is; null for an act. */
export function decisionFor(type: StepType): StepDecision | null {
  const found = Object.entries(decisionOf).find(([step]) => step === type)
  return found?.[1] ?? null
}

/** The facts that may belong to a matter of a kind. */
export function belongsTo(kind: MatterKind, type: StepType): boolean {
  const prefixes: Record<MatterKind, readonly string[]> = {
    care: ['custody-', 'care-', 'lvu-'], contact_limit: ['contact-'], preventive: ['preventive-'], removal_ban: ['removal-ban-'],
    travel_ban: ['travel-ban-'], shelter: ['shelter-'],
  }
  return prefixes[kind].some((prefix) => type.startsWith(prefix))
}

/** What of a matter has happened and stands, and whether the law has ended what it began with. */
export type Course = { readonly kind: MatterKind; readonly happened: readonly StepType[]; readonly lapsed: boolean }

type Names = {
  readonly decided: StepType; readonly submitted: StepType; readonly confirmed: StepType; readonly executed?: StepType; readonly applied: StepType
  readonly timeRequested?: StepType; readonly timeExtended?: StepType; readonly heard?: StepType; readonly granted: StepType; readonly refused: StepType
  readonly ended?: StepType
}
const court: Readonly<Partial<Record<MatterKind, Names>>> = {
  care: {
    decided: 'custody-decided', submitted: 'custody-submitted', confirmed: 'custody-confirmed', executed: 'custody-executed',
    applied: 'care-application-filed', timeRequested: 'care-time-requested', timeExtended: 'care-time-extended', heard: 'care-case-heard',
    granted: 'care-granted', refused: 'care-refused', ended: 'custody-ended',
  },
  removal_ban: {
    decided: 'removal-ban-temp-decided', submitted: 'removal-ban-temp-submitted', confirmed: 'removal-ban-temp-confirmed',
    applied: 'removal-ban-applied', granted: 'removal-ban-granted', refused: 'removal-ban-refused', ended: 'removal-ban-ended',
  },
  travel_ban: {
    decided: 'travel-ban-temp-decided', submitted: 'travel-ban-temp-submitted', confirmed: 'travel-ban-temp-confirmed',
    applied: 'travel-ban-applied', timeRequested: 'travel-ban-time-requested', timeExtended: 'travel-ban-time-extended',
    granted: 'travel-ban-granted', refused: 'travel-ban-refused', ended: 'travel-ban-ended',
  },
  shelter: {
    decided: 'shelter-decided', submitted: 'shelter-submitted', confirmed: 'shelter-confirmed', applied: 'shelter-applied',
    timeRequested: 'shelter-time-requested', timeExtended: 'shelter-time-extended', granted: 'shelter-granted', refused: 'shelter-refused',
  },
}
const afterGrant: Readonly<Partial<Record<MatterKind, readonly StepType[]>>> = {
  care: ['care-final', 'lvu-care-ended'], removal_ban: ['removal-ban-considered', 'removal-ban-ended'],
  travel_ban: ['travel-ban-reviewed', 'travel-ban-ended'],
}
const recurring: Readonly<Partial<Record<MatterKind, readonly [StepType, StepType, StepType]>>> = {
  contact_limit: ['contact-limited', 'contact-limit-considered', 'contact-limit-ended'],
  preventive: ['preventive-decided', 'preventive-reviewed', 'preventive-ended'],
}

/**
 * What may happen next in a matter, the usual next step first: only what its past allows. What the law has ended still takes the acts that
 * were done too late, since they happened; they change nothing.
 *
 * Source: LVU 5-9, 14, 21-31 g, 34 §§ and lag (2024:79) 4 kap., by the closed list of facts in src/law/chain, read 2026-11-22.
 */
export function nextSteps({ kind, happened, lapsed }: Course): StepType[] {
  const has = (type: StepType | undefined): boolean => type !== undefined && happened.includes(type)
  const chained = recurring[kind]
  if (chained !== undefined) {
    const [began, again, ended] = chained
    return has(began) && !has(ended) && !lapsed ? [again, ended] : []
  }
  const names = court[kind]
  return names === undefined ? [] : courtSteps({ kind, names, has, lapsed })
}

function courtSteps({ kind, names, has, lapsed }: {
  kind: MatterKind; names: Names; has: (type: StepType | undefined) => boolean; lapsed: boolean
}): StepType[] {
  if (has(names.granted)) {
    return (afterGrant[kind] ?? []).filter((step) => (!has(step) || isRepeated(step)) && !over(kind, has, step))
  }
  if (has(names.refused) || has('lvu-care-ended')) return []
  const isOver = has(names.ended)
  const began = has(names.decided) && !isOver
  const steps: Array<StepType | undefined> = []
  if (began && !has(names.submitted)) steps.push(names.submitted)
  if (began && !has(names.executed)) steps.push(names.executed)
  if (began && has(names.submitted) && !has(names.confirmed)) steps.push(names.confirmed)
  if (!has(names.applied) && (!began || lapsed || has(names.confirmed))) steps.push(isOver ? undefined : names.applied)
  if (began && !lapsed && has(names.confirmed) && !has(names.applied)) {
    steps.push(has(names.timeRequested) ? names.timeExtended : names.timeRequested)
  }
  if (has(names.applied)) steps.push(has(names.heard) ? undefined : names.heard, names.granted, names.refused)
  if (began && !lapsed) steps.push(names.ended)
  return steps.filter((step) => step !== undefined)
}

function isRepeated(step: StepType): boolean {
  return step === 'removal-ban-considered' || step === 'travel-ban-reviewed'
}

function over(kind: MatterKind, has: (type: StepType) => boolean, step: StepType): boolean {
  const ended = { care: 'lvu-care-ended', removal_ban: 'removal-ban-ended', travel_ban: 'travel-ban-ended' } as const
  return (kind === 'care' || kind === 'removal_ban' || kind === 'travel_ban') && step !== ended[kind] && has(ended[kind])
}

/** How a matter stands. One that began with a decision that still waits is proposed. */
export function stateOf({ kind, happened, lapsed, proposed }: Course & { readonly proposed: boolean }): MatterState {
  const has = (...types: StepType[]): boolean => types.some((type) => happened.includes(type))
  if (has('custody-ended', 'care-refused', 'lvu-care-ended', 'contact-limit-ended', 'preventive-ended', 'removal-ban-refused', 'removal-ban-ended',
    'travel-ban-refused', 'travel-ban-ended', 'shelter-refused')) return 'ended'
  if (lapsed) return 'lapsed'
  if (has('care-granted', 'removal-ban-granted', 'travel-ban-granted', 'shelter-granted')) return 'granted'
  if (happened.length === 0) return proposed ? 'proposed' : 'running'
  return kind === 'contact_limit' || kind === 'preventive' ? 'granted' : 'running'
}

/** What the law ended when a clock lapsed. @param granted whether the court had granted what the matter is about. */
export function endedBy(rule: string, granted: boolean): EndedByLaw {
  switch (rule) {
    case 'lvu-start':
      return 'care_decision'
    case 'lvu-age':
      return 'care'
    case 'review-lvu22':
      return 'preventive_measure'
    case 'lvu-contact':
      return 'contact_limit'
    case 'move-ban-temp':
      return 'temporary_removal_ban'
    case 'move-ban':
      return 'removal_ban'
    case 'travel-ban':
      return granted ? 'travel_ban' : 'temporary_travel_ban'
    case 'shelter-submit':
      return granted ? 'shelter' : 'immediate_shelter'
    default:
      return 'immediate_custody'
  }
}

/** What must be asked of a clock to know how it stands today. */
export type Timed = {
  readonly nominalDueOn: Day; readonly legalDueOn: Day; readonly endedOn: Day | null; readonly overdueFrom: 'legal-due' | 'nominal-due'
}

/** Days left, counted to the day that warnings follow: of a submission to the court the day that is not moved. Null when it has ended. */
export function daysLeftOf({ nominalDueOn, legalDueOn, endedOn, overdueFrom }: Timed, today: Day): number | null {
  return endedOn === null ? daysBetween(today, overdueFrom === 'nominal-due' ? nominalDueOn : legalDueOn) : null
}

/** What is wrong with what opens a matter, by field: a decision is made here with reasons, or was made elsewhere on a day that has been. */
export function openFaults({ start, reasons, elsewhere }: OpenBody, today: Day): FieldFault[] {
  const { decision } = startTraits[start]
  if (elsewhere !== null) return elsewhere.on > today ? [{ field: 'elsewhere.on', code: 'after_today' }] : []
  if (decision === null) return [{ field: 'elsewhere.on', code: 'elsewhere_needed' }]
  return reasons === '' ? [{ field: 'reasons', code: 'reasons_needed' }] : []
}

/** What is wrong with a step, by field. */
export function stepFaults(body: StepBody, kind: MatterKind, today: Day): FieldFault[] {
  const { type, on, until, basis, by, reasons, elsewhere } = body
  const decides = decisionFor(type) !== null
  const faults: FieldFault[] = []
  if (!belongsTo(kind, type)) faults.push({ field: 'type', code: 'not_of_matter' })
  if (decides && elsewhere === null && reasons === '') faults.push({ field: 'reasons', code: 'reasons_needed' })
  if (!decides && on === null) faults.push({ field: 'on', code: 'day_needed' })
  if ((on ?? today) > today) faults.push({ field: 'on', code: 'after_today' })
  if (elsewhere !== null && elsewhere.on > today) faults.push({ field: 'elsewhere.on', code: 'after_today' })
  if (type.endsWith('time-extended') && until === null) faults.push({ field: 'until', code: 'until_needed' })
  if (type === 'care-granted' && basis === null) faults.push({ field: 'basis', code: 'basis_needed' })
  if (type === 'custody-ended' && by === null) faults.push({ field: 'by', code: 'by_needed' })
  return faults
}

const rulesHere: readonly string[] = [
  'lvu-submit', 'lvu-court-test', 'lvu-apply', 'lvu-hear', 'lvu-start', 'lvu-contact', 'review-lvu22', 'move-ban', 'move-ban-temp', 'travel-ban',
]

/** Whether a clock of a rule is met on the page of compulsory care. Of protected housing only a clock of the matter itself is. */
export function isLvuRule(rule: string | null): boolean {
  return rule !== null && rulesHere.includes(rule)
}
