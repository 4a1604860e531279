import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import pg from 'pg'
import { reviewKey } from '../src/access/queries/session.ts'
import { isoWeek } from '../src/calendar/week.ts'
import { addDays, day } from '../src/calendar/day.ts'
import { dailyIds, dailyRows, staffTellingRows } from './family-daily.ts'
import { recruitmentIds, recruitmentRows } from './family-recruitment.ts'
import { employmentIds, employmentRows } from './family-employments.ts'
import { equipmentIds, equipmentRows } from './family-equipment.ts'
import { crisisIds, crisisRows } from './family-crisis.ts'
import { noteIds, noteRows } from './family-notes.ts'
import { reportIds, reportRows } from './family-reports.ts'
import { visitIds, visitRows } from './family-visits.ts'
import { groupIds, groupRows } from './family-groups.ts'
import { reachIds, reachRows } from './family-reach.ts'
import { retentionIds, retentionRows } from './family-retention.ts'
import { unaccompaniedIds, unaccompaniedRows } from './family-unaccompanied.ts'
import { pictureIds, pictureRows } from './family-picture.ts'
import { cooperationIds, cooperationRows } from './family-cooperation.ts'
import { distributionIds, distributionRows } from './family-distribution.ts'
import { coverIds, coverRows } from './family-cover.ts'
import { presenceRows } from './family-presence.ts'
import { aggregateIds, aggregateRows } from './family-aggregates.ts'
import { figureIds, figureRows } from './family-figures.ts'
import { stateMessageIds, stateMessageRows } from './family-state-messages.ts'
import { scenarioIds, scenarioRows } from './family-scenarios.ts'
import { planIds, planRows } from './family-plans.ts'
import { supplyIds, supplyRows } from './family-supply.ts'
import { workloadRows } from './family-workload.ts'
import { considerationIds, considerationRows } from './family-considerations.ts'
import { decisionFacts, decisionIds, decisionRows } from './family-decisions.ts'
import { documentIds, documentRows } from './family-documents.ts'
import { compulsoryIds, compulsoryRows } from './family-compulsory-care.ts'
import { measureIds, measureRows } from './family-measures.ts'
import { placementIds, placementRows } from './family-placements.ts'
import { supportIds, supportRows } from './family-support.ts'
import { closedInvestigation, investigationIds, investigationRows, siblingFacts } from './family-investigations.ts'
import { transferRows } from './family-transfer.ts'
import type { Make } from './make.ts'
import { home } from './make.ts'
import { administeredStaff } from './staff-world.ts'

export type Family = Awaited<ReturnType<typeof preparedFamily>>

/**
 * A family with at least one row in every table that a municipality fills: two siblings with a mother, a case each with one worker, a
 * co-worker, a report that is assessed and decided, an investigation, contact notes, and everything around them; and a child of the same
 * worker that is no relative. Tests that must hold for
 * every table ask the catalogue which tables there are, and say so when one has no row here.
 *
 * @param now the instant that rows are recorded at.
 */
export async function preparedFamily(make: Make, { code = home, now }: { code?: string; now: string }) {
  const today = now.slice(0, 10)
  const id = familyIds()
  const unitId = await make.unit({ code })
  const intakeUnitId = await make.unit({ code, kind: 'intake' })
  const worker = await make.staff({ code, unitId })
  const coworker = await make.staff({ code, unitId })
  const manager = await make.staff({ code, unitId, roles: ['unit_manager'] })
  const intake = await make.staff({ code, unitId: intakeUnitId, roles: ['intake'] })
  await make.deputy(worker.id, coworker.id, { code, from: '2026-12-24', to: '2026-12-31' })
  const child = await make.personWithClosedCase(worker, { code, given: 'Maja', family: id.surname })
  const sibling = await make.personWithClosedCase(worker, { code, given: 'Elis', family: id.surname, birthOn: '2012-02-03' })
  const wrong = await make.personWithClosedCase(worker, { code, given: 'Noor', family: id.surname, birthOn: '2018-05-05' })
  const mother = await make.person({ code, given: 'Samira', family: id.surname, birthOn: '1985-01-02' })
  const double = await make.person({ code, given: 'Maja', family: id.surname, number: null })
  const staff = { worker: worker.id, coworker: coworker.id, manager: manager.id }
  const people = { ...staff, child, sibling: sibling.id, siblingCaseId: sibling.caseId, wrong: wrong.id, mother, double }
  const around = { ...id, ...people, code, unitId, intakeUnitId, now, today }
  const inserts = Object.entries(familyRows(around))
    .flatMap(([table, rows]) => [rows].flat().map((row) => insertOf(table, { municipality_code: code, ...row })))
  await make.run(inserts.join('; '), [])
  await make.run("UPDATE case_responsibility SET from_at = from_at - interval '30 days' WHERE municipality_code = $1 AND staff_id = $2",
    [code, worker.id])
  await openToIntake(make, id.waitingConcernId, code)
  const persons = [child.id, sibling.id, wrong.id, mother]
  await make.run('SELECT refresh_access($1, id, $2) FROM unnest($3::uuid[]) AS id', [code, today, persons])
  // The double is joined to the child, and follows it.
  await make.run('SELECT refresh_joined_access($1, $2, $3)', [code, child.id, today])
  const administered = await administeredStaff(make, { code, unitId, deputyId: coworker.id, now })
  return { ...id, ...administered, code, unitId, intakeUnitId, worker, coworker, manager, intake, child, sibling, wrong, mother, double }
}

/** A report whose child nobody knows yet opens to the intake group alone. */
async function openToIntake(make: Make, concernId: string, code: string): Promise<void> {
  const keys = '(SELECT ARRAY[u.id, u.shared_key] FROM unit u WHERE u.municipality_code = c.municipality_code AND u.id = c.unit_id)'
  await make.run(`UPDATE concern c SET access = ${keys} WHERE municipality_code = $1 AND id = $2`, [code, concernId])
  await make.run(`UPDATE concern_child c SET access = ${keys} WHERE municipality_code = $1 AND concern_id = $2`, [code, concernId])
}

function familyIds() {
  return {
    concernId: randomUUID(), concernChildId: randomUUID(), siblingConcernChildId: randomUUID(), investigationId: randomUUID(),
    contactId: randomUUID(),
    taskId: randomUUID(), clockId: randomUUID(), assessmentId: randomUUID(), whereaboutsId: randomUUID(), relationId: randomUUID(),
    coworkerId: randomUUID(),
    joiningId: randomUUID(), waitingConcernId: randomUUID(), waitingChildId: randomUUID(), openConcernId: randomUUID(),
    openChildId: randomUUID(), faultId: randomUUID(),
    jobId: randomUUID(), importId: randomUUID(), exportId: randomUUID(), emergencyId: randomUUID(), reviewItemId: randomUUID(), reviewQuestionId: randomUUID(),
    enteredRule: 'transfer-reply', enteredVersion: randomInt(101, 2_000_000_000),
    webhookId: randomUUID(), deliveryId: randomUUID(),
    ...investigationIds(), ...decisionIds(), ...considerationIds(), ...supportIds(), ...placementIds(), ...measureIds(), ...compulsoryIds(), ...unaccompaniedIds(), ...retentionIds(), ...documentIds(), ...groupIds(), ...noteIds(), ...reportIds(), ...visitIds(), ...reachIds(), ...scenarioIds(), ...stateMessageIds(), ...figureIds(), ...aggregateIds(), ...coverIds(), ...employmentIds(), ...equipmentIds(), ...supplyIds(), ...recruitmentIds(), ...planIds(), ...crisisIds(), ...pictureIds(), ...dailyIds(), ...cooperationIds(), ...distributionIds(),
    clientId: randomUUID(), clientSecret: randomBytes(20).toString('hex'), surname: `Prov${randomBytes(4).toString('hex')}`,
  }
}

type Value = string | number | boolean | null | Buffer | readonly string[]
type Row = Readonly<Record<string, Value>>
type TableRows = Record<string, Row | Row[]>

/** One row as a statement without parameters, so that all rows travel together. */
function insertOf(table: string, row: Row): string {
  const values = Object.values(row).map(literal)
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')}) ON CONFLICT DO NOTHING`
}

function literal(value: Value): string {
  if (value === null) return 'NULL'
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  return pg.escapeLiteral(typeof value === 'object' ? `{${value.join(',')}}` : String(value))
}

type Named = 'code' | 'unitId' | 'intakeUnitId' | 'worker' | 'coworker' | 'manager' | 'sibling' | 'siblingCaseId' | 'wrong' | 'mother' | 'double' | 'now' | 'today'
type Around = ReturnType<typeof familyIds> & Record<Named, string> & { child: { id: string; caseId: string } }

/** Every table's row or rows, in the order they can be written. Access is computed afterwards, as the system itself does. */
function familyRows(f: Around): TableRows {
  return { ...personRows(f), ...caseRows(f), ...overseen(f), ...concernRows(f), ...contactRows(f), ...unitRows(f), ...ownRows(f), ...transferRows(f), ...investigationRows(f), ...placementRows(f), ...measureRows(f), ...compulsoryRows(f).tables, ...unaccompaniedRows(f), ...retentionRows(f), ...decisionRows(f), ...considerationRows(f), ...supportRows(f), ...documentRows(f), ...groupRows(f), ...noteRows(f), ...reportRows(f), ...visitRows(f), ...reachRows({ ...f, week: isoWeek(day(f.today)) }), ...equipmentRows(f), ...recruitmentRows(f), ...planRows(f), ...crisisRows(f), ...supplyRows(f), ...workloadRows(f), ...scenarioRows(f), ...stateMessageRows(f), ...figureRows(f), ...aggregateRows(f), ...coverRows(f), ...employmentRows(f), ...presenceRows(f), ...pictureRows(f), ...dailyRows(f), ...staffTellingRows(f), ...cooperationRows(f), ...distributionRows(f) }
}

const closed: readonly string[] = []

function personRows(f: Around): TableRows {
  const { child, sibling, mother, double, worker, now, today } = f
  const recorded = { access: closed, recorded_at: now, recorded_by: worker }
  return {
    relation: [
      { id: f.relationId, person_id: child.id, relative_id: mother, kind: 'parent', word: 'mamma', ...recorded },
      { id: randomUUID(), person_id: sibling, relative_id: mother, kind: 'parent', word: 'mamma', ...recorded },
    ],
    person_earlier: { id: randomUUID(), person_id: child.id, was: '{}', reason: 'rättelse', ...recorded },
    person_whereabouts: { id: f.whereaboutsId, person_id: child.id, kind: 'address', value: 'Provgatan 1', ...recorded },
    household_member: { id: randomUUID(), household_id: randomUUID(), person_id: child.id, ...recorded },
    person_joining: { id: f.joiningId, kept_id: child.id, other_id: double, joined_on: today, reason: 'samma barn', ...recorded },
    person_reveal: { id: randomUUID(), person_id: child.id, staff_id: worker, purpose: 'contact', shown_at: now,
      until_at: `${today}T23:00:00Z`, access: closed },
  }
}

function caseRows(f: Around): TableRows {
  const { child, wrong, coworker, worker, manager, unitId, now, today } = f
  const clock = {
    id: f.clockId, rule: 'prelim-assess', rule_version: 2, subject_kind: 'concern_child', subject_id: f.concernChildId, person_id: child.id,
    unit_id: unitId,
    started_on: today, nominal_due_on: '2026-12-08', legal_due_on: '2026-12-08', paragraph: 'SoL 20:2', access: closed, recorded_at: now,
  }
  return {
    case_number_series: { year: 2026, last: 1 },
    case_coworker: {
      id: f.coworkerId, case_id: child.caseId, person_id: child.id, staff_id: coworker, strand: 'contact', from_on: today,
      reason: 'jourtid', given_by: manager,
      access: closed, recorded_at: now,
    },
    investigation: [
      { id: f.investigationId, person_id: child.id, case_id: child.caseId, opened_on: today, opened_by: worker, access: closed, recorded_at: now },
      closedInvestigation(f, f.siblingCaseId),
    ],
    case_fact: [...compulsoryRows(f).facts, ...siblingFacts(f), ...decisionFacts(f), { id: randomUUID(), person_id: child.id, type: 'investigation-opened', on_day: today, ref: '', fields: '{}', strand: 'investigation',
      subject_kind: 'investigation', subject_id: f.investigationId, access: closed, recorded_at: now, recorded_by: worker }],
    clock: [
      ...compulsoryRows(f).clocks,
      clock, { ...clock, id: randomUUID(), subject_id: f.openChildId, person_id: wrong },
      { ...clock, id: randomUUID(), rule: 'protect-assess', subject_id: f.openChildId, person_id: wrong, nominal_due_on: today,
        legal_due_on: today },
    ],
    parking: {
      id: randomUUID(), row_kind: 'clock', row_id: f.clockId, person_id: child.id, until_on: '2026-12-01', reason: 'väntar på skolan',
      parked_by: worker,
      access: closed, recorded_at: now,
    },
    task: { id: f.taskId, person_id: child.id, title: 'Ring skolan', due_on: today, staff_id: worker, access: closed, recorded_at: now,
      recorded_by: worker },
  }
}

function concernRows(f: Around): TableRows {
  const { concernId, concernChildId, child, sibling, worker, manager, unitId, assessmentId, now, today } = f
  const entry = { concern_child_id: concernChildId, person_id: child.id, access: closed, recorded_at: now }
  const report = (id: string): Row => ({
    reference: `P-${id.slice(0, 8)}`, received_on: today, received_at: now, arrived_via: 'phone', reporter_kind: 'school', mandated: true,
    anonymous: false,
    wants_feedback: true, narrative: 'Provtext', access: closed, recorded_at: now,
  })
  const told = { concern_id: concernId, told_age: '11', told_whereabouts: 'hemma', identified_at: now, identified_by: worker,
    unit_id: unitId, access: closed, recorded_at: now }
  return {
    client_credential: {
      id: f.clientId, name: 'Provskolan', reporter_kind: 'school', secret_hash: createHash('sha256').update(f.clientSecret).digest(),
      scope: ['concern.report', 'presence.report'], from_on: '2020-01-01',
      to_on: '2030-01-01', recorded_at: now,
    },
    concern: [
      { id: concernId, ...report(concernId), unit_id: unitId, opened_at: now, opened_by: worker, client_id: f.clientId, client_key: 'en' },
      { id: f.openConcernId, ...report(f.openConcernId), unit_id: unitId, opened_at: now, opened_by: worker },
      { id: f.waitingConcernId, ...report(f.waitingConcernId), unit_id: f.intakeUnitId },
    ],
    concern_ground: { concern_id: concernId, ground: 'neglect', access: closed },
    concern_child: [
      { id: concernChildId, position: 1, told_name: 'Maja', person_id: child.id, investigation_id: f.investigationId, ...told },
      { id: f.siblingConcernChildId, position: 2, told_name: 'Elis', person_id: sibling, ...told },
      { id: f.openChildId, position: 1, told_name: 'Noor', person_id: f.wrong, ...told, concern_id: f.openConcernId },
      { ...told, id: f.waitingChildId, concern_id: f.waitingConcernId, position: 1, told_name: 'Noor', unit_id: f.intakeUnitId,
        identified_at: null, identified_by: null },
    ],
    concern_assignment: [concernChildId, f.openChildId].map((concern_child_id) => (
      { id: randomUUID(), concern_child_id, staff_id: worker, assigned_at: now, assigned_by: manager, access: closed })),
    concern_move: { id: randomUUID(), side: 'here', reason: 'fel barn', moved_on: today, recorded_by: worker, ...entry },
    concern_grown_up: { id: randomUUID(), concern_child_id: concernChildId, reason: 'skäl', passed_to: 'nobody', stated_on: today,
      access: closed, recorded_at: now, recorded_by: worker },
    protection_assessment: { id: assessmentId, outcome: 'no_immediate_need', reasons: 'skäl', assessed_on: today, assessed_at: now,
      assessed_by: worker, ...entry },
    preliminary_decision: {
      id: randomUUID(), decision: 'open_investigation', reasons: 'skäl', decided_on: today, decided_at: now, decided_by: worker,
      rule_version: 2,
      investigation_id: f.investigationId, ...entry,
    },
    preliminary_extension: { id: randomUUID(), until_on: '2026-12-20', reasons: 'skäl', decided_on: today, decided_at: now,
      decided_by: worker, ...entry },
    feedback: { id: randomUUID(), told: 'opened', told_how: 'telefon', given_on: today, given_by: worker, ...entry },
    feedback_request: { id: randomUUID(), concern_child_id: concernChildId, asked_on: today, access: closed, recorded_at: now,
      recorded_by: worker },
    concern_escalation: { id: randomUUID(), concern_id: concernId, told: 'unit_manager', told_at: now, access: closed },
    parties_information: {
      id: randomUUID(), investigation_id: f.investigationId, person_id: child.id, told: ['child'], informed_on: today, access: closed,
      recorded_at: now, recorded_by: worker,
    },
    concern_receipt: {
      token_hash: randomBytes(32), content_hash: randomBytes(32), reference: 'P-1', received_at: now, decide_by_on: '2026-12-08',
      tells_back: false,
      shown_until_at: now, kept_until_at: now,
    },
  }
}

function contactRows({ contactId, child, sibling, mother, worker, unitId, now, today }: Around): TableRows {
  return {
    contact: {
      id: contactId, mode: 'visit', outcome: 'held', happened_on: today, minutes: 40, note: 'Provanteckning', unit_id: unitId,
      written_by: worker, access: closed,
      recorded_at: now,
    },
    contact_child: [child.id, sibling].map((person_id) => ({ contact_id: contactId, person_id, happened_on: today, seen: true,
      seen_alone: true, access: closed })),
    contact_participant: { id: randomUUID(), contact_id: contactId, person_id: mother, access: closed },
    contact_addition: { id: randomUUID(), contact_id: contactId, note: 'tillägg', written_by: worker, access: closed, recorded_at: now },
  }
}

/** What those see who oversee. The manager's emergency access is over; its rows and the review's open to the unit's manager here. */
function overseen(f: Around): TableRows {
  const { child, coworker, worker, manager, unitId, now, today } = f
  const access = [unitId, reviewKey]
  const item = { id: f.reviewItemId, reader_id: worker, person_id: child.id, read_on: today, first_at: now, last_at: now, lines: 1,
    actions: ['GET /person/:id'], why: ['own_case'], rules: ['sample'], access: [...access, worker], recorded_at: now }
  const entry = { item_id: f.reviewItemId, reader_id: worker, recorded_at: now, access: [...access, worker] }
  return {
    emergency_access: { id: f.emergencyId, person_id: child.id, staff_id: manager, unit_id: unitId, category: 'danger',
      reason: 'Provskäl som är långt nog', from_at: `${today}T05:00:00Z`, until_at: `${today}T06:00:00Z`, ended_at: `${today}T06:00:00Z`,
      access: [...access, worker] },
    emergency_notice: { id: randomUUID(), emergency_id: f.emergencyId, staff_id: worker, told_as: 'responsible',
      told_at: `${today}T05:00:00Z`, access: [...access, worker] },
    log_review_day: { read_on: today, reads: 1, picked: 1, per_mille: 20, seed: 'prov', made_at: now, access },
    log_review_item: item,
    log_review_entry: { id: f.reviewQuestionId, kind: 'question', text: 'Varför?', written_by: manager, ...entry },
    staff_identity: { staff_id: coworker, identity_number: '189001119800', access, recorded_at: now, recorded_by: manager },
    log_statement: { month: '2026-10', reads: 1, persons_read: 1, readers: 1, picked: 1, sampled: 1, questioned: 0, answered: 0, justified: 0,
      unjustified: 0, reported: 0, waiting: 1, emergency_accesses: 0, refused_emergencies: 0, refused_requests: 0, verified_to: 0, made_at: now },
  }
}

/** The unit's own figures open to its manager alone. */
function unitRows({ unitId, now, today }: Around): TableRows {
  const counted = { unit_id: unitId, week: isoWeek(day(today)), access: [unitId] }
  return {
    concern_week_count: { ...counted, reporter_kind: 'school', reports: 1, children: 2 },
    concern_ground_week_count: { ...counted, ground: 'neglect', reports: 1 },
    contact_week_count: { ...counted, mode: 'visit', outcome: 'held', contacts: 1, children_seen: 2, children_seen_alone: 2 },
    clock_week_count: { ...counted, rule: 'protect-assess', met: 1, met_in_time: 1 },
    unopened_statement: { unit_id: unitId, stated_on: today, stated_at: now, received: 1, unopened: [], access: [unitId] },
  }
}

/** What belongs to the municipality or to one member of staff, not to a person. */
function ownRows({ worker, unitId, jobId, faultId, webhookId, deliveryId, enteredRule, enteredVersion, now, today, child }: Around): TableRows {
  const releaseId = randomUUID()
  return {
    staff_preference: { staff_id: worker, key: 'language', value: '"sv"' },
    draft: { staff_id: worker, form: 'contact', subject_id: child.id, body: '{}', saved_at: now },
    webhook: { id: webhookId, name: 'Provsystemet', address: 'https://prov.example/helhet', events: ['report.received'], secret: randomBytes(32),
      registered_by: worker, recorded_at: now },
    webhook_delivery: { id: deliveryId, webhook_id: webhookId, event: 'report.received', body: '{}', recorded_at: now, failed_at: now },
    answered_request: { key_hash: randomBytes(32), staff_id: worker, request_hash: randomBytes(32), answer: randomBytes(40), recorded_at: now },
    local_setting: { id: randomUUID(), key: 'prov', value: '1', valid_from_on: today, recorded_at: now },
    // A day of its own for each family, since a rule has one version that begins on a day.
    law_rule_entry: { rule: enteredRule, version: enteredVersion, shipped_version: 2, valid_from_on: addDays(day('2030-01-01'), enteredVersion % 2_000_000),
      paragraph: 'SoL 29:10', source: 'SFS 2029:1', read_on: today, length: 2, unit: 'months', calendar_rule: 'next-weekday', recorded_at: now,
      recorded_by: worker },
    job: { id: jobId, kind: 'prov', key: jobId, failed_at: now, body: '{}', run_at: now, recorded_at: now },
    release: { id: releaseId, measure: unitId, period: '2025', from_on: '2025-01-01', to_on: '2025-12-31', withheld: false, late: 0, released_at: now },
    release_unit: { release_id: releaseId, key: 'all', name: '', position: 0 },
    release_cell: { release_id: releaseId, unit_key: 'all', category: 'all', count: 12 },
    accessibility_fault: { id: faultId, page: '/', description: 'prov', recorded_at: now },
    absence_day: { staff_id: worker, absent_on: today, kind: 'sick', share: 1, recorded_at: now },
    trace: { at: now, actor_kind: 'staff', actor_id: worker, action: 'GET /prov', about: [child.id], why: 'role', outcome: 'done',
      request_id: 'r' },
    trace_unsealed: { trace_id: 999_999_999 },
    trace_seal: { number: 999_999_999, trace_id: 999_999_999, hash: randomBytes(32) },
  }
}
