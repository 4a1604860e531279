import { strands } from '../../cases/contract.ts'
import type { Strand } from '../../cases/contract.ts'
import type { Row, Rows } from '../contract.ts'
import { grouped } from './grouped.ts'

/** Keys in the order that the database sorts them; the same array serves every row that opens to the same. */
type Keys = string[]
type OneStrand = Strand | null

/**
 * Gives every row about a person the keys that open it today, as `refresh_access` in the database computes them: the responsible
 * worker, the unit of the case, co-workers of the strand, and the intake group while a report is unassigned; relatives' headers through
 * the child. A test asks the database to compute them again and finds nothing changed.
 */
export function giveAccess(rows: Rows, today: string): void {
  const keys = keysOf(rows, today)
  giveCaseAccess(rows, keys)
  giveConcernAccess(rows, keys)
  giveContactAccess(rows, keys)
  giveHeaderAccess(rows, keys)
}

type KeysOf = {
  readonly strand: (person: string, strand: OneStrand) => Keys; readonly own: (person: string) => Keys;
  readonly unassigned: (child: Row<'concern_child'>) => Keys
}

function keysOf(rows: Rows, today: string): KeysOf {
  const responsible = new Map(rows.case_responsibility.filter((row) => row.to_at === undefined).map((row) => [row.person_id, row.staff_id]))
  const unit = new Map(rows.person_case.map((row) => [row.person_id, row.unit_id]))
  const shared = new Map(rows.unit.map((row) => [row.id, row.shared_key]))
  const assigned = new Set(rows.concern_assignment.map((row) => row.concern_child_id))
  const coworkers = grouped(
    rows.case_coworker.filter((row) => row.from_on <= today && (row.to_on == null || row.to_on >= today)), (row) => row.person_id,
  )
  const waiting = grouped(rows.concern_child.filter((row) => row.person_id != null && !assigned.has(row.id)), (row) => row.person_id ?? '')
  const unassigned = (child: Row<'concern_child'>): Keys => present([child.unit_id, shared.get(child.unit_id)])
  const of = (person: string, strand: OneStrand | 'any'): Keys => present([
    responsible.get(person), unit.get(person), ...(waiting.get(person) ?? []).flatMap(unassigned),
    ...(coworkers.get(person) ?? []).filter((row) => strand === 'any' || row.strand === strand).map((row) => row.staff_id),
  ])
  const known = new Map<string, Keys>()
  const once = (person: string, strand: OneStrand | 'any'): Keys => {
    const key = `${person} ${strand ?? ''}`
    const found = known.get(key) ?? sorted(of(person, strand))
    known.set(key, found)
    return found
  }
  return { strand: once, own: (person) => once(person, 'any'), unassigned: (child) => sorted(unassigned(child)) }
}

function giveCaseAccess(rows: Rows, keys: KeysOf): void {
  for (const table of ['person_case', 'case_responsibility', 'case_coworker'] as const) {
    for (const row of rows[table]) row.access = keys.own(row.person_id)
  }
  for (const row of rows.task) row.access = keys.strand(row.person_id, null)
  for (const row of rows.crisis_postponement) row.access = keys.strand(row.person_id, null)
  for (const row of rows.parking) row.access = keys.strand(row.person_id ?? '', null)
  for (const table of [
    'document_draft', 'document', 'document_addition', 'attachment', 'attachment_piece', 'attachment_scan',
    'disclosure_request', 'disclosure_item', 'disclosure_mask', 'disclosure_outcome', 'disclosure_giving',
  ] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, null)
  }
  for (const table of ['decision', 'decision_consent', 'decision_service', 'decision_execution', 'appeal', 'agenda_item'] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, strandOf(row.strand))
  }
  for (const table of ['consideration', 'consideration_text', 'consideration_source'] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, 'placement')
  }
  for (const table of [
    'support_application', 'support_member', 'support_calculation', 'support_outcome', 'support_payee', 'support_payment', 'support_recovery',
  ] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, 'income_support')
  }
  for (const row of rows.support_submission) if (row.person_id != null) row.access = keys.strand(row.person_id, 'income_support')
  for (const table of ['unaccompanied_child', 'unaccompanied_step', 'state_compensation'] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, 'unaccompanied')
  }
  for (const row of rows.case_fact) row.access = keys.strand(row.person_id, strandOf(row.strand))
  for (const table of [
    'measure', 'measure_event', 'measure_goal', 'measure_follow_up', 'measure_goal_outcome', 'measure_next_follow_up', 'measure_report',
  ] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, 'measure')
  }
  for (const table of ['compulsory_matter', 'compulsory_step'] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, 'placement')
  }
  for (const table of ['placement', 'placement_stay', 'placement_plan', 'placement_event', 'provider_invoice_row', 'visit_restriction_child'] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, 'placement')
  }
  for (const table of [
    'investigation', 'parties_information', 'investigation_scope', 'investigation_field', 'investigation_application', 'information_request',
    'information_answer', 'material_communication', 'communication_answer', 'investigation_addition', 'followup', 'followup_note',
  ] as const) {
    for (const row of rows[table]) row.access = keys.strand(row.person_id, 'investigation')
  }
}

function strandOf(word: string | null | undefined): OneStrand {
  return strands.find((strand) => strand === word) ?? null
}

function giveConcernAccess(rows: Rows, keys: KeysOf): void {
  const children = new Map<string, Keys>()
  const concerns = new Map<string, Set<string>>()
  for (const row of rows.concern_child) {
    row.access = row.person_id == null ? keys.unassigned(row) : keys.strand(row.person_id, 'concern')
    children.set(row.id, row.access)
    const all = concerns.get(row.concern_id) ?? new Set()
    for (const key of row.access) all.add(key)
    concerns.set(row.concern_id, all)
  }
  for (const table of [
    'concern_assignment', 'protection_assessment', 'preliminary_decision', 'preliminary_extension', 'feedback', 'feedback_request',
  ] as const) {
    for (const row of rows[table]) row.access = children.get(row.concern_child_id) ?? []
  }
  for (const row of rows.concern) row.access = sorted([...(concerns.get(row.id) ?? [])])
  for (const row of rows.concern_ground) row.access = sorted([...(concerns.get(row.concern_id) ?? [])])
  for (const row of rows.clock) {
    row.access = row.subject_kind === 'concern_child' ? (children.get(row.subject_id) ?? [])
      : keys.strand(row.person_id ?? '', strandOf(row.strand))
  }
}

function giveContactAccess(rows: Rows, keys: KeysOf): void {
  const contacts = new Map<string, Keys>()
  for (const row of rows.contact_child) {
    row.access = keys.strand(row.person_id, 'contact')
    const before = contacts.get(row.contact_id)
    contacts.set(row.contact_id, before === undefined || before === row.access ? row.access : sorted([...before, ...row.access]))
  }
  for (const row of rows.contact) row.access = contacts.get(row.id) ?? []
  for (const row of rows.group_participant) row.access = keys.strand(row.person_id, 'contact')
  for (const table of ['contact_participant', 'contact_addition'] as const) {
    for (const row of rows[table]) row.access = contacts.get(row.contact_id) ?? []
  }
}

/** A header opens through the own case, through the children one is related to, and to those who work with a brother or sister. */
function giveHeaderAccess(rows: Rows, keys: KeysOf): void {
  const ofRelative = grouped(rows.relation, (row) => row.relative_id)
  const ofPerson = grouped(rows.relation, (row) => row.person_id)
  const isParent = (row: Row<'relation'>): boolean => row.kind === 'parent' || row.kind === 'custodian'
  const near = new Map<string, Keys>()
  for (const { id } of rows.person) {
    near.set(
      id,
      sorted([
        ...keys.own(id), ...(ofRelative.get(id) ?? []).filter((row) => row.kind !== 'sibling').flatMap((row) => keys.own(row.person_id)),
      ]),
    )
  }
  const headers = new Map<string, Keys>()
  for (const person of rows.person) {
    const siblings = (ofRelative.get(person.id) ?? []).filter((row) => row.kind === 'sibling').map((row) => row.person_id)
    const named = (ofPerson.get(person.id) ?? []).filter((row) => row.kind === 'sibling').map((row) => row.relative_id)
    const others = (ofPerson.get(person.id) ?? []).filter(isParent).flatMap(
      (row) => (ofRelative.get(row.relative_id) ?? []).filter(isParent).map((other) => other.person_id),
    )
    person.access = sorted([...(near.get(person.id) ?? []), ...[...siblings, ...named, ...others].flatMap((one) => keys.own(one))])
    headers.set(person.id, person.access)
  }
  // Who sees a sibling's name also sees through whom they are siblings; the rest of the network opens to the person's own.
  for (const row of rows.relation) row.access = ((isParent(row) || row.kind === 'sibling') ? headers : near).get(row.person_id) ?? []
  for (const table of ['person_whereabouts', 'household_member'] as const) {
    for (const row of rows[table]) row.access = near.get(row.person_id) ?? []
  }
}


function present(keys: readonly (string | undefined)[]): Keys {
  return keys.filter((key) => key !== undefined)
}

function sorted(keys: readonly string[]): Keys {
  return [...new Set(keys)].toSorted()
}
