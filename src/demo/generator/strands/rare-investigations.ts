import { addDays, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { decisionTexts } from '../../../investigations/texts/decisions.ts'
import type { Row } from '../../contract.ts'
import { addFact } from '../acts/add-fact.ts'
import { at, clock, workdayBefore, workdayFrom } from '../time.ts'
import type { World } from '../world.ts'
import { decideOn } from '../acts/decide.ts'
import { dayAgo } from './rare-pool.ts'

const kinds = { no_measure: 'conclude_without_measure', measure: 'conclude_with_measure', application: 'apply_to_court' } as const
const reasons = 'Utredningen visar hur barnet har det och vad det behöver. Barnets egna ord har vägt tungt.'

/**
 * The decisions that ended the investigations of the last half year, one that waits for a manager and one that a manager turned down; what is
 * asked, communicated and applied for in seldom ways; and follow-ups after a placement and after care under LVU.
 */
export function addRareInvestigations(world: World): void {
  const { rows, today } = world
  const managers = new Map(rows.role_assignment.filter(({ role, to_on: to }) => role === 'unit_manager' && to == null).map((row) => [row.unit_id, row.staff_id]))
  const managing = ({ case_id: id }: Row<'investigation'>): string => managers.get(rows.person_case.find((own) => own.id === id)?.unit_id ?? '') ?? ''
  for (const row of rows.investigation) {
    const { concluded_on: ended, outcome } = row
    const found = outcome === 'no_measure' || outcome === 'measure' || outcome === 'application' ? outcome : null
    if (ended == null || found === null || ended < addDays(today, -182)) continue
    decideOn(world, { ...ofInvestigation(world, row), kind: kinds[found], what: decisionTexts.sv.conclude[found], on: day(ended) },
      found === 'application' ? { as: 'sub_committee', on: day(ended), by: null } : { as: 'unit_manager', on: day(ended), by: managing(row) })
  }
  const [waits, returned] = unanswered(world)
  const on = dayAgo(today, 1)
  const proposed = { kind: kinds.no_measure, what: decisionTexts.sv.conclude.no_measure, on, facts: [{ type: 'investigation-concluded', fields: { outcome: 'no-measure' } }] } as const
  if (waits !== undefined) {
    waits.locked_at = at(on, clock(17))
    decideOn(world, { ...ofInvestigation(world, waits), ...proposed }, { awaits: 'unit_manager' })
  }
  if (returned !== undefined) {
    returned.locked_at = at(on, clock(17))
    decideOn(world, { ...ofInvestigation(world, returned), ...proposed }, { as: 'unit_manager', on, by: managing(returned), refused: 'Vänta tills vårdnadshavarna har hunnit svara på det som de har fått läsa.' })
  }
  askInOtherWays(world)
  addFollowups(world)
}

function ofInvestigation({ rows }: World, row: Row<'investigation'>) {
  const by = rows.case_responsibility.findLast(({ person_id: id }) => id === row.person_id)?.staff_id ?? row.opened_by ?? ''
  return { personId: row.person_id, by, subjectKind: 'investigation', subjectId: row.id, reasons } as const
}

/** Investigations that have run the longest, of workers whom chance rules, in which nothing has been written since the day before yesterday. */
function unanswered({ rows, families, today }: World): Row<'investigation'>[] {
  const until = at(dayAgo(today, 1), clock(16, 30))
  const touched = new Set([...rows.investigation_field, ...rows.information_request, ...rows.information_answer, ...rows.material_communication, ...rows.investigation_addition]
    .filter(({ recorded_at: made }) => made > until).map((row) => row.investigation_id))
  const ruled = new Set(families.flatMap(({ children }) => children).flatMap(({ file }) => (file?.worker != null && !file.worker.told ? [file.child.row.id] : [])))
  return rows.investigation.filter((row) => row.concluded_on == null && row.opened_on < addDays(today, -90) && ruled.has(row.person_id) && !touched.has(row.id))
    .toSorted((one, other) => (one.opened_on < other.opened_on ? -1 : 1))
}

const asked = [
  ['dentist', 'Folktandvården', 'Har barnet kommit till sina besök?'], ['police', 'Polisen', 'Finns anmälningar om våld i hemmet?'],
  ['social_services', 'Socialtjänsten i Odonby', 'Vilket stöd fick familjen hos er?'], ['network', 'Mormor', 'Hur har barnet haft det hos dig?'],
  ['other', 'Fotbollsklubben', 'Hur ofta kommer barnet till träningen?'],
] as const
const shown = [['child', 'phone'], ['appointed_guardian', 'letter'], ['public_counsel', 'digital'], ['other', 'letter'], ['custodian', 'phone']] as const

/** Sources, parties and ways that are seldom met: each in an investigation of its own that is over and can be read. */
function askInOtherWays(world: World): void {
  const { rows, chance, today } = world
  const over = rows.investigation.filter(({ concluded_on: ended, opened_on: opened }) => ended != null && ended > addDays(today, -150) && ended > addDays(day(opened), 60))
  for (const [index, [kind, source, question]] of asked.entries()) {
    const row = over[index * 3]
    if (row === undefined) continue
    const on = workdayFrom(addDays(day(row.opened_on), 9))
    const made = (on_: Day) => ({ id: chance.id(), investigation_id: row.id, person_id: row.person_id, access: [], recorded_at: at(on_, clock(11)), recorded_by: ofInvestigation(world, row).by })
    const request = { ...made(on), source_kind: kind, source, question, asked_on: on, remind_on: addDays(on, 14) }
    rows.information_request.push(request)
    const [reminded, given] = [workdayFrom(addDays(on, 15)), workdayFrom(addDays(on, 28))]
    const ended = index === 1 ? { kind: 'not_awaited', body: 'Polisen lämnar inte ut uppgifter under förundersökningen.' } : { kind: 'answer', body: 'Inget särskilt att berätta.' }
    if (index < 2) rows.information_answer.push({ ...made(reminded), request_id: request.id, kind: 'reminder', answered_on: reminded, source, body: '' })
    rows.information_answer.push({ ...made(given), request_id: request.id, answered_on: given, source, ...ended })
    const [party, how] = shown[index] ?? shown[0]
    const told = workdayFrom(addDays(day(row.opened_on), 40))
    rows.material_communication.push({ ...made(told), what: 'Det som skolan och andra har berättat', party, how, told_on: told, answer_by_on: addDays(told, 10),
      party_words: party === 'other' ? 'Blivande särskilt förordnad vårdnadshavare' : null })
  }
  const guardian = rows.investigation_application.findLast(({ kind }) => kind === 'application')
  if (guardian !== undefined) guardian.applicant = 'appointed_guardian'
}

/** After placements that ended this autumn: with consent after one by consent, without asking after care under LVU (LVU 21 b). */
function addFollowups(world: World): void {
  const { rows, today, facts, chance } = world
  const open = new Set(rows.person_case.filter(({ closed_on: closed }) => closed == null).map((row) => row.person_id))
  const busy = new Set([...rows.followup.filter((row) => row.closed_on == null), ...rows.investigation.filter((row) => row.concluded_on == null)].map((row) => row.person_id))
  const ended = rows.placement.filter((row) => row.ended_on != null && row.end_reason !== 'custody_transferred' && row.end_reason !== 'came_of_age' && open.has(row.person_id)
    && !busy.has(row.person_id) && !rows.placement.some((other) => other.person_id === row.person_id && other.ended_on == null)).toSorted((one, other) => ((one.ended_on ?? '') > (other.ended_on ?? '') ? -1 : 1))
  const isLvu = ({ person_id: id, ended_on: on }: Row<'placement'>): boolean => facts.some((fact) => fact.personId === id && fact.on === on && fact.type === 'lvu-care-ended')
  for (const after of ['placement', 'lvu-care'] as const) {
    const row = ended.find((one) => isLvu(one) === (after === 'lvu-care'))
    const by = rows.case_responsibility.findLast(({ person_id: id, to_at: to }) => id === row?.person_id && to == null)?.staff_id
    if (row?.ended_on == null || by === undefined) continue
    const since = day(row.ended_on)
    const on = workdayFrom(addDays(since, 1)) < today ? workdayFrom(addDays(since, 1)) : workdayBefore(since)
    const id = chance.id()
    const about = 'Barnet har just flyttat hem. Vi vill se att det håller.'
    const informed = ['child', 'custodian']
    rows.followup.push({ id, person_id: row.person_id, after, proposed_on: on, consent: after === 'placement' ? 'given' : 'not_needed', informed, reasons: about, access: [],
      recorded_at: at(on, clock(15)), recorded_by: by })
    const decision = decideOn(world, { personId: row.person_id, by, kind: 'followup', subjectKind: 'follow_up', subjectId: id, what: decisionTexts.sv.followup[after], reasons: about, on },
      { as: 'unit_manager', on, by: rows.role_assignment.find(({ role }) => role === 'unit_manager')?.staff_id ?? by })
    decision.paragraph = after === 'placement' ? 'SoL 23:1-5' : 'LVU 21 b'
    addFact(world, { personId: row.person_id, type: 'followup-started', on, fields: { after }, strand: 'investigation', subjectKind: 'follow_up', subjectId: id, at: at(on, clock(15)), by })
    for (const [index, how] of (['custodian', 'child', 'other'] as const).entries()) {
      const noted = workdayFrom(addDays(on, 7 + 9 * index))
      if (noted >= today) continue
      rows.followup_note.push({ id: chance.id(), followup_id: id, person_id: row.person_id, noted_on: noted, how, body: followupWords[how], access: [], recorded_at: at(noted, clock(14)), recorded_by: by })
    }
  }
}

const followupWords = {
  custodian: 'Föräldern tycker att kvällarna går bra.', child: 'Barnet visade sitt rum och ville mest prata om katten.', other: 'Läraren ser en trött men glad elev.',
} as const
