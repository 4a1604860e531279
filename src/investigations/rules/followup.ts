import { ageOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { FollowupBody } from '../contract/bodies.ts'

/**
 * What a follow-up's start lacks, by field. Without consent it needs the child's special need in words. After care under LVU no
 * consent is asked for. Custodians are told, and the child itself from fifteen.
 *
 * Source: socialtjänstlagen (2025:400) 23 kap. 1-5 §§; lagen (1990:52) med särskilda bestämmelser om vård av unga 21 b-c §§, read
 * 2026-11-22.
 */
export function followupFaults(body: FollowupBody): readonly FieldFault[] {
  const faults: FieldFault[] = []
  if (body.after === 'lvu-care' && body.consent !== 'not_needed') faults.push({ field: 'consent', code: 'consent_not_asked' })
  if (body.after !== 'lvu-care' && body.consent === 'not_needed') faults.push({ field: 'consent', code: 'consent_needed' })
  if (body.consent === 'without' && (body.consentReason ?? '') === '') faults.push({ field: 'consentReason', code: 'reason_needed' })
  return faults
}

/** Whom a follow-up's start and end are told to: the custodians, and the child from fifteen. Unknown age: both. */
export function toInform(birthOn: Day | null, today: Day): ReadonlyArray<'child' | 'custodian'> {
  return birthOn !== null && ageOn(birthOn, today) < 15 ? ['custodian'] : ['child', 'custodian']
}

/**
 * Whether a follow-up goes on: not closed, not ended by a new investigation, and its decision not turned down.
 *
 * Source: socialtjänstlagen (2025:400) 23 kap. 5 §, read 2026-11-22.
 */
export function goesOn(followup: {
  readonly closedOn: Day | null; readonly newInvestigationOn: Day | null; readonly decisionState: string | null
}): boolean {
  return followup.closedOn === null && followup.newInvestigationOn === null && followup.decisionState !== 'refused'
}
