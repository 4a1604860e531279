import { addDays, daysBetween, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { shippedHeadings } from '../../../investigations/rules/shipped-template.ts'
import type { Row } from '../../contract.ts'
import { applicationWishes, followupNotes, investigationSentences, investigationSources } from '../../data/investigation-texts.ts'
import { addFact } from '../acts/add-fact.ts'
import { at, clock, later, notAfter, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'

type Investigation = Row<'investigation'>
/** Who writes in an investigation, and about whom: the responsible worker of the case on its last day, and the child's given name. */
type Desk = { readonly worker: string; readonly name: string }

const first = ['plan_questions', 'plan_how', 'plan_whom', 'plan_until', 'plan_informed']
const told = ['child_view', 'child_heard', 'child_heard_how', 'custodian_view']
const assessed = shippedHeadings.map(({ key }) => key)
const last = ['child_protective', 'child_risk', 'parents_protective', 'parents_risk', 'weighing', 'best_interests']

/**
 * Writes the contents of investigations: as much as an investigation of its age has, in each of the states there are. Also opens some by an
 * application, and turns each follow-up that the history has told into its row. Nothing older than a year is written.
 */
export function addInvestigations(world: World): void {
  const { rows, today } = world
  applyFor(world)
  const recent = rows.investigation.filter(({ concluded_on: ended }) => ended == null || daysBetween(day(ended), today) < 365)
  let running = 0
  for (const investigation of recent) {
    const desk = deskOf(world, investigation)
    if (desk === null) continue
    if (investigation.concluded_on == null) writeRunning(world, investigation, desk, (running += 1))
    else writeConcluded(world, investigation, desk, day(investigation.concluded_on))
  }
  addFollowups(world)
}

function deskOf({ rows }: World, { person_id: personId, opened_by: by }: Pick<Investigation, 'person_id' | 'opened_by'>): Desk | null {
  const worker = rows.case_responsibility.findLast((row) => row.person_id === personId)?.staff_id ?? by
  const name = rows.person.find(({ id }) => id === personId)?.given_name
  return worker == null || name === undefined ? null : { worker, name }
}

/** Some who have a case and no investigation apply for help themselves: it is opened the same day. */
function applyFor(world: World): void {
  const { rows, chance, today, scale } = world
  const busy = new Set(rows.investigation.filter(({ concluded_on: ended }) => ended == null).map((row) => row.person_id))
  const placed = new Set(rows.placement.filter(({ ended_on: ended }) => ended == null).map((row) => row.person_id))
  const pending = new Set(rows.clock.filter(({ rule,
    ended_on: ended }) => rule === 'prelim-assess' && ended == null).map((row) => row.person_id))
  const free = rows.person_case.filter(({ person_id: id, closed_on: closed, opened_on: opened }) => closed == null && !busy.has(id)
    && !placed.has(id) && !pending.has(id) && opened < addDays(today, -200)
    && rows.person.some((person) => person.id === id && person.protection === 'none' && (person.birth_on ?? '') > addDays(today,
      -17 * 365)))
  for (const own of free.slice(0, Math.ceil(scale * 6))) {
    const on = workdayBefore(addDays(today, -chance.between(20, 80)))
    const by = rows.case_responsibility.findLast((row) => row.person_id === own.person_id)?.staff_id
    if (by === undefined || world.facts.some((fact) => fact.personId === own.person_id && fact.on >= on)) continue
    const made = at(on, clock(10, 15))
    const row: Investigation = { id: chance.id(), person_id: own.person_id, case_id: own.id, opened_on: on, opened_by: by,
      opened_from: 'application',
      access: [], recorded_at: made }
    rows.investigation.push(row)
    const applicationId = chance.id()
    rows.investigation_application.push({ id: applicationId, investigation_id: row.id, person_id: own.person_id, kind: 'application',
      received_on: on,
      applicant: chance.pick(['custodian', 'child']), wanted: chance.pick(applicationWishes), access: [], recorded_at: made,
        recorded_by: by })
    const fact = { personId: own.person_id, on, strand: 'investigation', at: made, by } as const
    addFact(world, { ...fact, type: 'application-received', ref: applicationId, subjectKind: 'application', subjectId: applicationId })
    addFact(world, { ...fact, type: 'investigation-opened', subjectKind: 'investigation', subjectId: row.id })
    addFact(world, { ...fact, type: 'parties-informed', subjectKind: 'investigation', subjectId: row.id })
  }
}

/** One that runs: the plan first, then what the child says, then the rest; every fifth differs in one way of its own. */
function writeRunning(world: World, row: Investigation, desk: Desk, number: number): void {
  const days = daysBetween(day(row.opened_on), world.today)
  const concise = number % 5 === 2 && days > 20
  const headings = concise ? ['child_school', 'child_bonds'] : assessed
  const fields = [...first, ...(days > 20 ? told : []), ...(days > 45 ? headings : []), ...(days > 90 ? last : [])]
  write(world, row, desk, fields, (place) => workdayBefore(addDays(day(row.opened_on), Math.min(days,
    Math.round((place + 1) * days / (fields.length + 1))))))
  if (concise) {
    world.rows.investigation_scope.push({ ...about(world, row, desk, workdayBefore(addDays(day(row.opened_on), 5))), concise: true,
      headings,
      reason: 'Ansökan och oron gäller bara skolan och kamraterna.' })
  }
  if (days > 14) ask(world, row, desk, workdayBefore(addDays(day(row.opened_on), 10)), world.today)
  if (days > 100) communicate(world, row, desk, workdayBefore(addDays(world.today, -3)), null)
  if (number % 7 === 3 && days > 20) writeBeside(world, row, desk)
}

/** One that is concluded: all of it, what the parties saw and answered, and now and then an addition. */
function writeConcluded(world: World, row: Investigation, desk: Desk, ended: Day): void {
  const { rows, chance } = world
  const days = Math.max(1, daysBetween(day(row.opened_on), ended))
  const fields = [...first, ...told, ...assessed, ...last]
  write(world, row, desk, fields, (place) => workdayBefore(addDays(day(row.opened_on), Math.floor(place * days / (fields.length + 2)))))
  ask(world, row, desk, workdayBefore(addDays(day(row.opened_on), Math.min(10, days))), ended)
  communicate(world, row, desk, workdayBefore(addDays(ended, -15)), ended)
  row.locked_at = at(ended, clock(17))
  if (chance.happens(0.08)) {
    rows.investigation_addition.push({ ...about(world, row, desk, addDays(ended, chance.between(1, 9))),
      body: 'Skolan ringde och rättade uppgiften om frånvaron: den gäller vårterminen.' })
  }
}

function about(world: World, row: Investigation, { worker }: Desk, on: Day, minutes = clock(13, 30)) {
  const made = on > world.today ? world.today : on
  return { id: world.chance.id(), investigation_id: row.id, person_id: row.person_id, access: [],
    recorded_at: notAfter(world.now, at(made, minutes)), recorded_by: worker }
}

function write(world: World, row: Investigation, desk: Desk, fields: readonly string[], when: (place: number) => Day): void {
  const { chance } = world
  for (const [place, field] of fields.entries()) {
    const body = field === 'child_heard' ? 'alone' : chance.pick(investigationSentences[field] ?? ['']).replaceAll('{N}', desk.name)
    const on = when(place) < row.opened_on ? day(row.opened_on) : when(place)
    world.rows.investigation_field.push({ ...about(world, row, desk, on, clock(16, 40)), field, version: 1, base_version: 0,
      standing: 'current',
      settles: [], pen_id: chance.id(), body })
  }
}

/** Two who wrote at once: the second text stands beside the first until somebody has chosen. */
function writeBeside(world: World, row: Investigation, desk: Desk): void {
  const held = world.rows.investigation_field.find(({ investigation_id: id, field }) => id === row.id && field === 'child_view')
  const colleague = world.rows.staff.find(({ id, unit_id: unit }) => id !== desk.worker
    && unit === world.rows.person_case.find(({ id: own }) => own === row.case_id)?.unit_id)
  if (held === undefined || colleague === undefined) return
  world.rows.investigation_field.push({ ...held, id: world.chance.id(), version: 2, standing: 'beside', pen_id: world.chance.id(),
    recorded_at: notAfter(world.now, later(at(day(held.recorded_at.slice(0, 10)), clock(16, 40)), 1)), recorded_by: colleague.id,
    body: `${held.body}\n${desk.name} undrar vem som får läsa det som skrivs.` })
}

function ask(world: World, row: Investigation, desk: Desk, on: Day, until: Day): void {
  const { rows, chance } = world
  const [kind, source, question, answer] = chance.pick(investigationSources)
  const asked = on < row.opened_on ? day(row.opened_on) : on
  const request = { ...about(world, row, desk, asked), source_kind: kind, source, question, asked_on: asked, remind_on: addDays(asked, 14) }
  rows.information_request.push(request)
  const answered = workdayBefore(addDays(asked, chance.between(4, 20)))
  if (answered > until || answered < asked || (row.concluded_on == null && chance.happens(0.4))) return
  rows.information_answer.push({ ...about(world, row, desk, answered), request_id: request.id, kind: 'answer', answered_on: answered,
    source,
    body: answer })
}

function communicate(world: World, row: Investigation, desk: Desk, on: Day, ended: Day | null): void {
  const { rows } = world
  const toldOn = on < row.opened_on ? day(row.opened_on) : on
  const shown = { ...about(world, row, desk, toldOn), what: 'Hela utredningen', party: 'custodian', how: 'meeting', told_on: toldOn,
    answer_by_on: ended ?? addDays(toldOn, 14) }
  rows.material_communication.push(shown)
  if (ended === null) return
  rows.communication_answer.push({ ...about(world, row, desk, toldOn), communication_id: shown.id, answered_on: toldOn,
    body: 'Vårdnadshavarna rättade två detaljer och höll i övrigt med.' })
}

/** The follow-ups that the history has told (SoL 23), as rows with a note or two. */
function addFollowups(world: World): void {
  const { rows, chance, facts } = world
  for (const fact of facts.filter(({ type }) => type === 'followup-started')) {
    const desk = deskOf(world, { person_id: fact.personId, opened_by: fact.by })
    if (desk === null || fact.fields?.after !== 'investigation') continue
    const ends = facts.find(({ type, personId, on }) => type === 'followup-closed' && personId === fact.personId && on >= fact.on)
    const without = chance.happens(0.12)
    const row: Row<'followup'> = { id: chance.id(), person_id: fact.personId, after: 'investigation', investigation_id: fact.subjectId,
      proposed_on: fact.on, consent: without ? 'without' : 'given',
        consent_reason: without ? 'Barnet har särskilt behov av att någon ser till skolgången.' : null,
      informed: ['child', 'custodian'], reasons: 'Oron är mindre, men det är för tidigt att veta om det håller.', access: [],
        recorded_at: fact.at,
      recorded_by: desk.worker }
    if (ends !== undefined) {
      Object.assign(row, { closed_on: ends.on, closed_by: desk.worker, result: 'Det är fortfarande lugnt. Inget mer behövs.',
        informed_at_end: ['child', 'custodian'] })
    }
    rows.followup.push(row)
    const noted = workdayBefore(addDays(fact.on, chance.between(20, 80)))
    if (noted <= world.today && (ends === undefined || noted <= ends.on) && noted >= fact.on) {
      rows.followup_note.push({ id: chance.id(), followup_id: row.id, person_id: fact.personId, noted_on: noted, how: 'child_alone',
        body: chance.pick(followupNotes).replaceAll('{N}', desk.name), access: [], recorded_at: notAfter(world.now, at(noted, clock(14,
          30))), recorded_by: desk.worker })
    }
  }
}
