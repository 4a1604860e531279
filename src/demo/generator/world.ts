import type { NewFact } from '../../cases/contract/facts.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Basis, HomeKind } from '../../placements/contract/words.ts'
import type { Restrictions, Row, Rows } from '../contract.ts'
import type { Chance } from './chance.ts'
import type { Series } from './series.ts'

export type Side = 'north' | 'south'
export type UnitKey = 'intake' | 'north' | 'south' | 'placement' | 'duty' | 'management'
export type Unit = { readonly key: UnitKey; readonly row: Row<'unit'> }

export type Worker = {
  readonly row: Row<'staff'>
  unit: Unit
  readonly role: string
  readonly from: Day
  /** The last day of work; null while employed. */
  to: Day | null
  /** The last day in the present unit before an internal move; null when none is planned. */
  movesAfter: Day | null
  /** Told by hand: takes no part in what chance decides. */
  readonly told: boolean
  /** The cases this worker is responsible for now. */
  readonly files: Set<File>
}

export type Person = {
  readonly row: Row<'person'>; readonly sex: 'f' | 'm'; readonly birth: Day; readonly ofAgeOn: Day; readonly child: boolean;
  file: File | null
}

/** What a family is to the history: who belongs to it, where it lives, and how often it is reported. */
export type Family = {
  readonly side: Side
  readonly children: Person[]
  readonly parents: Person[]
  readonly others: Person[]
  /** How likely a report is about this family, against the others. */
  risk: number
  reportedOn: Day | null
  /** Told by hand, or waiting for a decision: no more reports by chance. */
  closed: boolean
}

export type Phase = 'assessed' | 'investigated' | 'supported' | 'placed' | 'none'

/** A person's one case with what is open in it now. The rows are the very ones that are written. */
export type File = {
  readonly row: Row<'person_case'>
  readonly child: Person
  readonly family: Family
  worker: Worker | null
  responsibility: Row<'case_responsibility'> | null
  investigation: Row<'investigation'> | null
  phase: Phase
  /** Reports about the child that await a decision. */
  readonly pending: Set<Reported>
  readonly clocks: Map<string, Row<'clock'>>
  readonly tasks: Set<Row<'task'>>
  lastContact: Day | null
  lastAlone: Day | null
  /** Questions for feedback that are not answered yet. */
  owed: number
  readonly coworkers: Row<'case_coworker'>[]
  /** When somebody was last responsible: the next responsibility begins after it. */
  freeFrom: string | null
}

/** One child in one report, and what the child's investigations meant for it when it came in. */
export type Reported = {
  readonly row: Row<'concern_child'>; readonly concern: Row<'concern'>; readonly child: Person | null; readonly clocks: Map<string,
  Row<'clock'>>
  standing: 'pending' | 'during' | 'answered'
  /** What was decided on it, once it is. */
  decision: Row<'preliminary_decision'> | null
}

/** A home with how many of its places are free now. */
export type DemoHome = { readonly row: Row<'home'>; free: number }
/** A child's placement as it goes on: the rows are the very ones that are written. */
export type Placed = { readonly row: Row<'placement'>; stay: Row<'placement_stay'>; basis: Basis; form: HomeKind }

/** What the history of one part of the municipality is made in. Everything that happens is a row pushed here. */
export type World = {
  readonly chance: Chance
  /** The placements' own: what they are given by chance leaves the rest of the history as it is. */
  readonly placing: Chance
  /** Who meets a child in the place of the responsible worker: of its own too. */
  readonly standingIn: Chance
  readonly homes: DemoHome[]
  /** The placement of each child who lives away from home now. */
  readonly placed: Map<File, Placed>
  readonly series: Series
  readonly start: Day
  readonly today: Day
  readonly now: Instant
  /** Counted from 1: large sets have many parts, each with units, staff and families of its own. */
  readonly part: number
  /** 0 to 1: how much of a whole part this one is. */
  readonly scale: number
  readonly restrictions: Restrictions
  readonly rows: Rows
  /** The facts that the law counts from, as they were registered; also rows of case_fact. */
  readonly facts: (NewFact & { readonly at: string; readonly by: string | null })[]
  readonly units: Readonly<Record<UnitKey, Unit>>
  readonly workers: Worker[]
  readonly families: Family[]
  /** What is to happen on a day, in the order it was planned. */
  readonly agenda: Map<Day, (() => void)[]>
  /** The days that somebody is away from work. */
  readonly away: Map<Worker, Set<Day>>
}

/** An empty list for every table. */
export function emptyRows(): Rows {
  return {
    unit: [], staff: [], role_assignment: [], deputy: [], client_credential: [], staff_preference: [], workforce_import: [], workforce_import_file: [], workforce_import_fault: [], workforce_import_row: [], employment_event: [],
    published_count_set: [], published_count: [],
    absence_day: [], presence: [], presence_floor: [], floor_alarm: [], presence_pair: [], halves_plan: [], halves_member: [], person: [], person_whereabouts: [], relation: [], household_member: [], person_case: [], case_number_series: [],
    case_responsibility: [], case_coworker: [], investigation: [], investigation_scope: [], investigation_field: [], investigation_application: [],
    information_request: [], information_answer: [], material_communication: [], communication_answer: [], investigation_addition: [], followup: [],
    followup_note: [], case_fact: [], concern: [], concern_ground: [], concern_child: [],
    concern_assignment: [], protection_assessment: [], preliminary_decision: [], preliminary_extension: [], feedback: [],
    feedback_request: [], parties_information: [], unopened_statement: [], clock: [], contact: [], contact_child: [],
    contact_participant: [], contact_addition: [], room: [], booking: [], group_programme: [], group_leader: [], group_participant: [], group_session: [], group_session_leader: [], task: [], parking: [], draft: [], concern_week_count: [], concern_ground_week_count: [],
    crisis_activation: [], crisis_activation_unit: [], crisis_plan: [], crisis_activity: [], crisis_activity_need: [], crisis_evaluation: [], crisis_exercise: [], crisis_postponement: [],
    routine: [], routine_version: [], routine_read: [],
    support_norm: [], support_submission: [], support_application: [], support_member: [], support_calculation: [], support_outcome: [],
    support_payee: [], support_payment_file: [], support_payment: [], support_recovery: [],
    arrival_notice: [], reception_capacity: [], unaccompanied_child: [], unaccompanied_step: [], state_compensation: [],
    daily_meeting: [], daily_meeting_item: [], daily_meeting_participant: [], daily_meeting_decision: [], daily_meeting_action: [], daily_meeting_told: [], daily_meeting_addition: [],
    visit_note: [], visit_note_correction: [], note_comment: [],
    dialogue_report: [], dialogue_report_version: [], dialogue_report_rhythm: [], good_example: [], good_example_correction: [],
    visit_round: [], visit: [], visit_plan: [], visit_point: [], visit_participant: [], visit_observation: [], visit_quote: [], visit_plan_item: [], visit_follow_up: [], visit_correction: [],
    agreed_figure: [], vision_goal: [], vision_follow_up: [], cooperation_meeting: [], safety_request: [], safety_request_step: [], cooperation_matter: [], cooperation_addition: [], work_stop: [], incident: [], incident_step: [],
    staff_message: [], staff_message_read: [], pulse_count: [], pulse_answered: [], worry: [], worry_measure: [],
    advert: [], share_code: [], share_count: [], candidate: [], candidate_file: [], candidate_file_piece: [], candidate_step: [], candidate_interview: [], introduction_plan: [], introduction_step: [], candidate_month_count: [],
    equipment_article: [], equipment_place: [], equipment_count: [], equipment_use: [], equipment_delivery: [], equipment_request: [], equipment_request_step: [], testing_place: [], testing_day: [], testing_request: [],
    staff_support_contract: [], staff_support_cost: [], staff_support_offer: [], staff_support_receiver: [], staff_support_request: [], staff_support_contact: [], staff_support_quarter_count: [], improvement: [], improvement_note: [],
    law_change: [], state_message: [], state_message_figure: [], state_message_answer: [], state_message_end: [],
    action_plan: [], plan_finding: [], plan_action: [], plan_action_event: [], plan_proposal: [], plan_meeting: [],
    reach_choice: [], enquiry: [], enquiry_week_count: [], office_visit: [], office_visit_week_count: [], outreach: [],
    contact_week_count: [], clock_week_count: [], measure_kind: [], unnamed_measure_decision: [], unnamed_measure_count: [], measure: [],
    measure_event: [], measure_goal: [], measure_follow_up: [], measure_goal_outcome: [], measure_next_follow_up: [], measure_report: [],
    delegation_rule: [], body: [], body_member: [], decision: [], decision_consent: [], decision_service: [], decision_execution: [], appeal: [], meeting: [], agenda_item: [],
    consideration: [], consideration_text: [], consideration_source: [], compulsory_matter: [], compulsory_step: [], provider: [], provider_permit: [], provider_check: [], provider_contract: [],
    provider_deviation: [], deviation_follow_up: [], home: [], home_contact: [], home_check: [], home_agreement: [], placement: [],
    placement_stay: [], placement_plan: [], placement_event: [], provider_invoice: [], provider_invoice_row: [],
    visit_restriction: [], visit_restriction_told: [], visit_restriction_exception: [], visit_restriction_child: [],
    document_template: [], document_template_version: [], document_draft: [], document: [], document_addition: [], attachment: [], attachment_piece: [], attachment_scan: [],
    disclosure_request: [], disclosure_item: [], disclosure_mask: [], disclosure_outcome: [], disclosure_giving: [],
    cohort: [], cohort_member: [], scenario: [],
    public_figure: [], public_figure_value: [], figure_import: [], selection: [], distribution_run: [], distribution_day: [],
    share_set: [], distribution_book: [], distribution_book_shares: [], distribution_agreement: [], distribution_agreement_end: [], distribution_arrival: [], distribution_entry: [],
    workforce_assumption: [], staff_birth_year: [], education_request: [],
    competence: [], staff_competence: [], cover_plan: [], cover_move: [], cover_access: [],
    export_key: [], destruction: [], destruction_item: [], archive_package: [], archive_package_item: [],
  }
}

/** Plans something for a day. What is planned for after today never happens: it is what is still open. */
export function plan(world: World, on: Day, happens: () => void): void {
  const others = world.agenda.get(on)
  if (others === undefined) world.agenda.set(on, [happens])
  else others.push(happens)
}
