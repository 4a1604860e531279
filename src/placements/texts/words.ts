import type { Texts } from '../../platform/language.ts'
import type { Basis, CareForm, CheckOutcome, EndReason, EventKind, HomeCheck, PlacementState, PlanKind } from '../contract/words.ts'

/** A word inside a sentence: small first letter, except of an abbreviation (HVB). */
export function inSentence(word: string): string {
  return /^\p{Lu}{2}/u.test(word) ? word : word.slice(0, 1).toLowerCase() + word.slice(1)
}

const sv = {
  forms: {
    'family-home': 'Familjehem', 'kinship-home': 'Nätverkshem', 'emergency-home': 'Jourhem', hvb: 'HVB', 'supported-housing': 'Stödboende',
    'special-youth-home': 'Särskilt ungdomshem', shelter: 'Skyddat boende', 'own-home': 'Hemma, med vård enligt LVU',
  } satisfies Record<CareForm, string>,
  bases: { sol: 'SoL', lvu6: 'LVU 6 §', lvu2: 'LVU 2 §', lvu3: 'LVU 3 §', 'lvu2-3': 'LVU 2 och 3 §§', shelter: 'Lag 2024:79' } satisfies Record<Basis, string>,
  states: { proposed: 'Föreslagen', ongoing: 'Pågår', ended: 'Avslutad', dropped: 'Blev inte av' } satisfies Record<PlacementState, string>,
  endReasons: {
    returned_home: 'Flyttade hem', breakdown: 'Sammanbrott', came_of_age: 'Blev vuxen', custody_transferred: 'Vårdnaden flyttades över',
    moved_away: 'Flyttade till annan kommun', other: 'Annat',
  } satisfies Record<EndReason, string>,
  plans: { care_plan: 'Vårdplan', implementation_plan: 'Genomförandeplan' } satisfies Record<PlanKind, string>,
  events: {
    'health-notice-sent': 'Regionen underrättad om hälsoundersökning', 'health-notice-waived': 'Hälsoundersökning behövs inte',
    'jourhem-prolonged': 'Längre tid i jourhem',
  } satisfies Record<EventKind, string>,
  checks: {
    criminal_register: 'Belastningsregistret', suspicion_register: 'Misstankeregistret', home_study: 'Hemutredning', yearly_review: 'Årlig uppföljning',
  } satisfies Record<HomeCheck, string>,
  outcomes: { in_order: 'Utan anmärkning', remark: 'Anmärkning, bedömd' } satisfies Record<CheckOutcome, string>,
}
export type PlacementWords = typeof sv

const en: PlacementWords = {
  forms: {
    'family-home': 'Family home', 'kinship-home': 'Kinship home', 'emergency-home': 'Emergency home', hvb: 'Residential care home (HVB)',
    'supported-housing': 'Supported housing', 'special-youth-home': 'Special youth home', shelter: 'Protected housing',
    'own-home': 'At home, in care under LVU',
  },
  bases: { sol: 'SoL', lvu6: 'LVU 6', lvu2: 'LVU 2', lvu3: 'LVU 3', 'lvu2-3': 'LVU 2 and 3', shelter: 'Act 2024:79' },
  states: { proposed: 'Proposed', ongoing: 'Ongoing', ended: 'Ended', dropped: 'Did not come about' },
  endReasons: {
    returned_home: 'Returned home', breakdown: 'Breakdown', came_of_age: 'Came of age', custody_transferred: 'Custody was transferred',
    moved_away: 'Moved to another municipality', other: 'Other',
  },
  plans: { care_plan: 'Care plan', implementation_plan: 'Implementation plan' },
  events: {
    'health-notice-sent': 'The region told of the health examination', 'health-notice-waived': 'No health examination needed',
    'jourhem-prolonged': 'Longer stay in an emergency home',
  },
  checks: {
    criminal_register: 'Criminal records', suspicion_register: 'Suspicion records', home_study: 'Home study', yearly_review: 'Yearly review',
  },
  outcomes: { in_order: 'No remark', remark: 'Remark, assessed' },
}

export const placementWords: Texts<PlacementWords> = { sv, en }
