import { addDays, addMonths, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { decisionKinds } from '../../../decisions/contract.ts'
import type { Row } from '../../contract.ts'
import { careTexts, delayReasons } from '../../data/decision-texts.ts'
import { addFact } from '../acts/add-fact.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, workdayBefore, workdayFrom } from '../time.ts'
import type { File, World } from '../world.ts'

/** An elected body with the key of its agendas. */
type Body = Row<'body'>
type Placing = { readonly file: File; readonly placementId: string; readonly kind: 'consider_placement' | 'consider_lvu2'; readonly basis: 'sol' | 'lvu2' }

/**
 * The delegation order, the committee and its sub-committee, meetings that were held and one that comes, considerations in every state, and
 * what followed on decisions about measures. Only the first part has them; what chance decides here is its own.
 */
export function addDecisions(world: World): void {
  if (world.part > 1) return
  const own: World = { ...world, chance: chanceFrom(`decisions ${world.today}`) }
  const board = setUp(own)
  if (board === null) return
  const children = placedChildren(own)
  holdMeetings(own, board, children)
  prepareMeeting(own, board, children)
  followMeasures(own)
}

function setUp({ rows, chance, start }: World): Body | null {
  const recorded = { recorded_at: at(start, clock(9)), recorded_by: rows.staff[0]?.id ?? null }
  for (const { code, usual } of decisionKinds) {
    rows.delegation_rule.push({ id: chance.id(), kind: code, decider: usual, valid_from_on: addMonths(start, -6), adopted: 'SN 2024-03-19 § 31', ...recorded })
  }
  const chair = rows.role_assignment.find(({ role }) => role === 'committee')?.staff_id
  const bodies = (['sub_committee', 'committee'] as const).map((kind) => (
    { id: chance.id(), kind, name: kind === 'committee' ? 'Socialnämnden' : 'Individutskottet', shared_key: chance.id(), ...recorded }))
  rows.body.push(...bodies)
  if (chair === undefined) return null
  for (const { id } of bodies) rows.body_member.push({ id: chance.id(), body_id: id, staff_id: chair, part: 'chair', from_on: start, ...recorded })
  return bodies[0] ?? null
}

/** The children who live away from home now by consent or under LVU 2, of workers whom chance rules, the longest placed first. */
function placedChildren({ placed, today }: World): Placing[] {
  return [...placed].flatMap(([file, { row, basis, stay }]): Placing[] => {
    if (file.worker === null || file.worker.told || stay.to_on != null || file.child.row.protection !== 'none' || (basis !== 'sol' && basis !== 'lvu2')) return []
    return stay.from_on > addDays(today, -45) ? [] : [{ file, placementId: row.id, basis, kind: basis === 'sol' ? 'consider_placement' : 'consider_lvu2' }]
  })
}

const adjusters = 'Lisbet Dahlén och Per Norell'

/** The latest days on which care was considered had a meeting each: what stands as a fact has its decision and its protocol. */
function holdMeetings(world: World, board: Body, children: readonly Placing[]): void {
  const { facts, today } = world
  const considered = facts.filter(({ type, on }) => type === 'considered' && on < today && on > addDays(today, -90))
  const days = [...new Set(considered.map(({ on }) => on))].toSorted().slice(-3)
  for (const on of days) {
    const items = children.filter(({ file }) => considered.some((fact) => fact.on === on && fact.personId === file.child.row.id))
    if (items.length === 0) continue
    const meeting = call(world, board, on, { adjusted_on: on, adjusters, adjusted_by: managerOf(world) })
    for (const [index, item] of items.entries()) {
      const decision = propose(world, item, { on: addDays(on, -6), decidedOn: on })
      list(world, board, meeting, item, decision, index + 1, { outcome: 'as_proposed', outcome_at: at(on, clock(14)), outcome_by: managerOf(world), votes: 'Enhälligt' })
      consider(world, item, addDays(on, -6), { sent: decision.id })
    }
  }
}

/** The meeting that comes: two considerations on its agenda, one that waits for a place there, one being written, one just begun. */
function prepareMeeting(world: World, board: Body, children: readonly Placing[]): void {
  const { today, rows } = world
  const sent = workdayBefore(addDays(today, -4))
  const meeting = call(world, board, workdayFrom(addDays(today, 2)), {})
  const free = children.filter(({ file }) => !rows.consideration.some((row) => row.person_id === file.child.row.id))
  for (const [index, item] of free.slice(0, 5).entries()) {
    if (index >= 3) {
      consider(world, item, sent, { written: index === 3 })
      continue
    }
    const decision = propose(world, item, { on: sent, decidedOn: null })
    consider(world, item, sent, { sent: decision.id })
    if (index < 2) list(world, board, meeting, item, decision, index + 1, {})
  }
}

function managerOf({ rows }: World): string {
  return rows.role_assignment.find(({ role }) => role === 'unit_manager')?.staff_id ?? ''
}

function call({ rows, chance }: World, board: Body, on: Day, adjusted: Partial<Row<'meeting'>>): Row<'meeting'> {
  const meeting: Row<'meeting'> = { id: chance.id(), body_id: board.id, on_day: on, starts: '13:00', place: 'Kommunhuset, Lingonrummet',
    recorded_at: at(addDays(on, -20), clock(9)), ...adjusted }
  rows.meeting.push(meeting)
  return meeting
}

function propose({ rows, chance }: World, { file, placementId, kind, basis }: Placing, { on, decidedOn }: { on: Day; decidedOn: Day | null }): Row<'decision'> {
  const by = file.worker?.row.id ?? ''
  const decided = decidedOn === null ? { state: 'for_meeting', awaits: 'sub_committee' }
    : { state: 'decided', decided_on: decidedOn, decided_at: at(decidedOn, clock(14)), decided_as: 'sub_committee' }
  const fact = { personId: file.child.row.id, type: 'considered', on, strand: 'placement', subjectKind: 'placement', subjectId: placementId }
  const decision: Row<'decision'> = {
    id: chance.id(), person_id: file.child.row.id, strand: 'placement', kind, subject_kind: 'placement', subject_id: placementId, what: careTexts.proposal,
    reasons: Object.values(careTexts.written).join('\n'), paragraph: basis === 'sol' ? 'SoL 22:13' : 'LVU 13', facts: JSON.stringify([fact]),
    proposed_on: on, proposed_by: by, access: [], recorded_at: at(on, clock(10)), ...decided,
  }
  rows.decision.push(decision)
  return decision
}

function list({ rows, chance }: World, board: Body, meeting: Row<'meeting'>, { file }: Placing, decision: Row<'decision'>, position: number,
  outcome: Partial<Row<'agenda_item'>>): void {
  rows.agenda_item.push({
    id: chance.id(), meeting_id: meeting.id, decision_id: decision.id, person_id: decision.person_id, strand: decision.strand, part: 'proposal', position,
    kind: decision.kind, case_number: file.row.case_number, what: decision.what, reasons: decision.reasons, paragraph: decision.paragraph,
    access: [], body_access: [board.shared_key], recorded_at: decision.recorded_at, ...outcome,
  })
}

function consider({ rows, chance, today }: World, { file, placementId, kind, basis }: Placing, on: Day, how: { sent?: string; written?: boolean }): void {
  const about = { person_id: file.child.row.id, access: [] }
  const id = chance.id()
  const by = file.worker?.row.id ?? null
  const isWhole = how.sent !== undefined
  const contacts = rows.contact_child.filter((row) => row.person_id === about.person_id && row.happened_on < on).slice(-3)
  rows.consideration.push({
    id, placement_id: placementId, kind, basis, since_on: addMonths(on > today ? today : on, -6), proposal: isWhole ? careTexts.proposal : '', version: isWhole ? 4 : 1,
    ...(isWhole ? { conclusion: 'continues', minutes: chance.between(4, 14) * 15, decision_id: how.sent, sent_on: on } : {}),
    recorded_at: at(addDays(on, -3), clock(11)), recorded_by: by, ...about,
  })
  const headings = Object.entries(careTexts.written).slice(0, isWhole ? undefined : how.written === true ? 2 : 0)
  for (const [heading, words] of headings) {
    rows.consideration_text.push({ consideration_id: id, heading, words, saved_at: at(addDays(on, -1), clock(13, 20)), saved_by: by, ...about })
  }
  if (!isWhole) return
  for (const [position, { contact_id: contactId, happened_on: happenedOn, seen_alone: alone }] of contacts.entries()) {
    const note = rows.contact.find((row) => row.id === contactId)
    if (note === undefined || note.outcome !== 'held') continue
    rows.consideration_source.push({
      consideration_id: id, position, heading: alone ? 'childs_view' : 'need', source_kind: 'contact', source_id: contactId, page_id: contactId,
      on_day: happenedOn, facts: JSON.stringify({ mode: note.mode, words: note.note, seen: alone ? 'alone' : 'seen' }), ...about,
    })
  }
}

/** Decisions about measures as they go on: served, appealed in time and too late, delayed, and corrected. */
function followMeasures(world: World): void {
  const { rows, today } = world
  const decided = rows.decision.filter(({ strand, state, decided_on: on }) => strand === 'measure' && state === 'decided' && on != null && on < addDays(today, -35))
  for (const [index, decision] of decided.slice(0, 12).entries()) {
    const serviceId = serve(world, decision, addDays(day(decision.decided_on ?? today), 2))
    if (index === 1) appeal(world, decision, serviceId, 12)
    if (index === 2) appeal(world, decision, serviceId, 29)
  }
  for (const decision of rows.decision.filter((row) => row.strand === 'measure' && row.state === 'decided').slice(0, 6)) delay(world, decision)
}

const common = (decision: Row<'decision'>, on: Day) => (
  { decision_id: decision.id, person_id: decision.person_id, strand: decision.strand, access: [], recorded_at: at(on, clock(10, 10)), recorded_by: decision.proposed_by ?? null })

function serve(world: World, decision: Row<'decision'>, on: Day): string {
  const id = world.chance.id()
  world.rows.decision_service.push({ id, party: 'custodian', served_on: on, how: 'letter', ...common(decision, on) })
  addFact(world, { personId: decision.person_id, type: 'decision-served', on, ref: id, strand: 'measure', subjectKind: 'decision', subjectId: decision.id,
    at: at(on, clock(10, 10)), by: decision.proposed_by ?? null })
  return id
}

function appeal(world: World, decision: Row<'decision'>, serviceId: string, daysAfter: number): void {
  const on = addDays(day(decision.decided_on ?? world.today), 2 + daysAfter)
  const inTime = daysAfter <= 21
  world.rows.appeal.push({
    id: world.chance.id(), service_id: serviceId, appellant: 'custodian', received_on: on, wants: 'Vill ha stödet oftare.', ...common(decision, on),
    ...(inTime ? { reconsidered_on: addDays(on, 1), reconsidered: 'unchanged', reconsidered_why: 'Inget nytt har kommit fram.', reconsidered_by: decision.proposed_by ?? null,
      forwarded_on: addDays(on, 2), forwarded_to: 'Förvaltningsrätten i Falun' } : {}),
  })
  addFact(world, { personId: decision.person_id, type: 'appeal-received', on, ref: serviceId, strand: 'measure', subjectKind: 'decision', subjectId: decision.id,
    at: at(on, clock(10, 10)), by: decision.proposed_by ?? null })
}

function delay(world: World, decision: Row<'decision'>): void {
  const { facts, chance, rows, today } = world
  const isExecuted = facts.some(({ type, ref }) => ref === decision.id && (type === 'favourable-executed' || type === 'favourable-withdrawn'))
  const on = addDays(day(decision.decided_on ?? today), 14)
  if (isExecuted || on > today) return
  rows.decision_execution.push({ id: chance.id(), what: 'delayed', on_day: on, reason: chance.pick(delayReasons), ...common(decision, on) })
}
