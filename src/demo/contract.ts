import type { Instant } from '../calendar/instant.ts'
import type { DB } from '../platform/schema.ts'

/** What decides every row of the demo: the same options give the same rows, to the letter. */
export type DemoOptions = {
  /** Any text. */
  readonly seed: string
  /** 1 = one municipality of 1 500 persons and 20 000 contacts; 50 = a million contacts; 0.1 = a small one for tests. */
  readonly size: number
  /** The instant that the history ends at; the stories of "today" are told on its Swedish day. */
  readonly now: Instant
  /** Length of the history in months; 24 when not given. */
  readonly months?: number
  /** Since when meetings in person are cancelled from our side, where and how often; the south unit's four weeks when not given. */
  readonly restrictions?: Restrictions
}

/** Whole weeks before this one, the units, and the share of their meetings in person. */
export type Restrictions = { readonly weeks: number; readonly units: readonly ('intake' | 'north' | 'south' | 'placement')[]; readonly share: number }

/** The tables that the demo fills, each after those it refers to. */
export const demoTables = [
  'unit', 'staff', 'role_assignment', 'deputy', 'client_credential', 'staff_preference', 'workforce_import', 'workforce_import_file', 'workforce_import_fault', 'workforce_import_row', 'employment_event',
  'published_count_set', 'published_count', 'absence_day',
  'presence', 'presence_floor', 'floor_alarm', 'presence_pair', 'halves_plan', 'halves_member',
  'person', 'person_whereabouts', 'relation', 'household_member', 'person_case', 'case_number_series', 'case_coworker',
  'investigation', 'case_fact', 'concern', 'concern_ground', 'concern_child', 'case_responsibility', 'concern_assignment', 'protection_assessment',
  'preliminary_decision',
  'preliminary_extension', 'feedback', 'feedback_request', 'parties_information', 'investigation_scope', 'investigation_field', 'investigation_application', 'information_request', 'information_answer', 'material_communication',
  'communication_answer', 'investigation_addition', 'followup', 'followup_note',
  'unopened_statement', 'clock', 'room', 'booking', 'group_programme', 'group_leader', 'group_participant', 'group_session', 'group_session_leader', 'contact', 'contact_child',
  'contact_participant',
  'contact_addition', 'task', 'parking', 'draft',
  'provider', 'provider_permit', 'provider_check', 'provider_contract', 'provider_deviation', 'deviation_follow_up', 'home', 'home_contact',
  'home_check', 'home_agreement', 'placement', 'placement_stay', 'placement_plan', 'placement_event', 'provider_invoice', 'provider_invoice_row',
  'visit_restriction', 'visit_restriction_told', 'visit_restriction_exception', 'visit_restriction_child',
  'delegation_rule', 'body', 'body_member', 'decision', 'decision_consent', 'decision_service', 'decision_execution', 'appeal', 'meeting', 'agenda_item',
  'consideration', 'consideration_text', 'consideration_source', 'measure_kind', 'unnamed_measure_decision', 'unnamed_measure_count', 'measure', 'measure_event', 'measure_goal', 'measure_follow_up',
  'measure_goal_outcome', 'measure_next_follow_up', 'measure_report', 'compulsory_matter', 'compulsory_step',
  'document_template', 'document_template_version', 'document_draft', 'document', 'document_addition', 'attachment', 'attachment_piece', 'attachment_scan',
  'disclosure_request', 'disclosure_item', 'disclosure_mask', 'disclosure_outcome', 'disclosure_giving',
  'support_norm', 'support_submission', 'support_application', 'support_member', 'support_calculation', 'support_outcome', 'support_payee',
  'support_payment_file', 'support_payment', 'support_recovery',
  'arrival_notice', 'reception_capacity', 'unaccompanied_child', 'unaccompanied_step', 'state_compensation',
  'equipment_article', 'equipment_place', 'equipment_count', 'equipment_use', 'equipment_delivery', 'equipment_request', 'equipment_request_step', 'testing_place', 'testing_day', 'testing_request',
  'staff_support_contract', 'staff_support_cost', 'staff_support_offer', 'staff_support_receiver', 'staff_support_request', 'staff_support_contact', 'staff_support_quarter_count', 'improvement', 'improvement_note',
  'law_change', 'state_message', 'state_message_figure', 'state_message_answer', 'state_message_end',
  'action_plan', 'plan_finding', 'plan_action', 'plan_action_event', 'plan_proposal', 'plan_meeting',
  'advert', 'share_code', 'share_count', 'candidate', 'candidate_file', 'candidate_file_piece', 'candidate_step', 'candidate_interview', 'introduction_plan', 'introduction_step', 'candidate_month_count',
  'reach_choice', 'enquiry', 'office_visit', 'outreach',
  'concern_week_count', 'concern_ground_week_count', 'contact_week_count', 'clock_week_count', 'enquiry_week_count', 'office_visit_week_count',
  'cohort', 'cohort_member', 'scenario',
  'public_figure', 'public_figure_value', 'figure_import', 'selection', 'distribution_run', 'distribution_day',
  'share_set', 'distribution_book', 'distribution_book_shares', 'distribution_agreement', 'distribution_agreement_end', 'distribution_arrival', 'distribution_entry',
  'workforce_assumption', 'staff_birth_year', 'education_request',
  'competence', 'staff_competence', 'cover_plan', 'cover_move', 'cover_access',
  'daily_meeting', 'daily_meeting_item', 'daily_meeting_participant', 'daily_meeting_decision', 'daily_meeting_action', 'daily_meeting_told', 'daily_meeting_addition',
  'visit_note', 'visit_note_correction', 'note_comment',
  'dialogue_report', 'dialogue_report_version', 'dialogue_report_rhythm', 'good_example', 'good_example_correction',
  'visit_round', 'visit', 'visit_plan', 'visit_point', 'visit_participant', 'visit_observation', 'visit_quote', 'visit_plan_item', 'visit_follow_up', 'visit_correction',
  'agreed_figure', 'vision_goal', 'vision_follow_up', 'cooperation_meeting', 'safety_request', 'safety_request_step', 'cooperation_matter', 'cooperation_addition', 'work_stop', 'incident', 'incident_step',
  'staff_message', 'staff_message_read', 'pulse_count', 'pulse_answered', 'worry', 'worry_measure',
  'crisis_activation', 'crisis_activation_unit', 'crisis_plan', 'crisis_activity', 'crisis_activity_need', 'crisis_evaluation', 'crisis_exercise', 'crisis_postponement', 'routine', 'routine_version', 'routine_read',
  'export_key', 'destruction', 'destruction_item', 'archive_package', 'archive_package_item',
] as const satisfies readonly (keyof DB)[]
export type DemoTable = (typeof demoTables)[number]

type Written<Column> = Column extends { readonly __insert__: infer Given } ? Given : Column
type Given<T extends DemoTable> = { [Name in Exclude<keyof DB[T], 'municipality_code'>]: Written<DB[T][Name]> }
type Chosen<Columns> = { [Name in keyof Columns as undefined extends Columns[Name] ? never : Name]: Columns[Name] }
type Needed<Columns> = { [Name in keyof Columns as null extends Columns[Name] ? never : Name]: Columns[Name] }
type Optional<Columns> = { [Name in keyof Columns as null extends Columns[Name] ? Name : never]?: Columns[Name] }
type Defaulted<Columns> = { [Name in keyof Columns as undefined extends Columns[Name] ? Name : never]?: Columns[Name] }

/**
 * A row as it is written: without the municipality, which the transaction knows; what may be empty may be left out. A column with a default is
 * given in every row of its table or in none.
 */
export type Row<T extends DemoTable> = Needed<Chosen<Given<T>>> & Optional<Chosen<Given<T>>> & Defaulted<Given<T>>
export type Rows = { readonly [T in DemoTable]: Row<T>[] }

/** Rows of one table, ready to be written. */
export type DemoChunk = { readonly table: DemoTable; readonly rows: readonly Readonly<Record<string, unknown>>[] }

/** The seed of the municipality that the pictures and the documents tell of. */
export const usualSeed = 'lingonby'

/** The invented municipality. */
export const lingonby = {
  code: '9901', name: 'Lingonby kommun', prefix: 'SN', phone: '0999-10 20 00', emergencyPhone: '0999-10 20 30',
} as const

/** The invented office of the dialogue, beside the municipality: it holds nothing about individuals. */
export const dialogueOffice = {
  code: '0000', name: 'Kontoret för dialogen, Sverige', prefix: 'KD', phone: '0999-10 30 00', emergencyPhone: null,
} as const

/** The school's client credential in the demo, with its secret: public, and of use in the demo only. */
export const demoClient = {
  id: '5c001000-0000-4000-8000-000000009901', name: 'Granåsskolan', secret: 'demo-granasskolan-lingonby',
} as const
