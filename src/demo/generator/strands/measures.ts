import { addDays, addMonths, day, daysBetween } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isWorkingDay } from '../../../calendar/holidays.ts'
import { decisionKindFor, isContactKind } from '../../../measures/rules.ts'
import type { Row } from '../../contract.ts'
import { childGoals, followUpNotes, measureAims, performerReports, plainGoals } from '../../data/measure-texts.ts'
import { addFact } from '../acts/add-fact.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, daysFrom, workdayBefore } from '../time.ts'
import type { File, World } from '../world.ts'

const weights = { open_care: 30, contact_person: 22, contact_family: 10, family_treatment: 22, mini_maria: 8, skolfam: 8 } as const
type Kind = keyof typeof weights
const kinds: readonly Kind[] = ['open_care', 'contact_person', 'contact_family', 'family_treatment', 'mini_maria', 'skolfam']
/** How far a measure has come; one of each first, then as often as they are met. */
const courses = ['running', 'decided', 'interrupted', 'ended', 'withdrawn', 'for_meeting', 'running', 'running', 'ended', 'running'] as const
type Course = (typeof courses)[number]

/**
 * Measures in every state, open offers that are only counted, and a kind of the municipality's own. What chance decides here is its own, so
 * that the rest of the history stays as it is.
 */
export function addMeasures(world: World): void {
  const own: World = { ...world, chance: chanceFrom(`measures ${world.part} ${world.today}`) }
  setUp(own)
  const files = own.families.flatMap(({ children }) => children.map(({ file }) => file))
    .filter((file): file is File => file?.worker != null && !file.worker.told && file.row.closed_on == null && file.phase === 'supported')
  for (const [index, file] of files.slice(0, Math.ceil(60 * own.scale)).entries()) {
    addMeasure(own, file, courses[index % courses.length] ?? 'running', index)
  }
}

function setUp({ rows, units, chance, start, today, part }: World): void {
  const by = rows.staff[0]?.id ?? ''
  const recorded = { recorded_at: at(start, clock(9)), recorded_by: by }
  if (part === 1) {
    rows.measure_kind.push({ id: chance.id(), name: 'Läxhjälp', always_assessed: false, from_on: start, ...recorded })
    rows.unnamed_measure_decision.push({ id: chance.id(), kind: 'youth_centre', from_on: start, decided_on: addDays(start, -12),
      minutes_reference: 'SN § 61', reasons: 'De unga kommer bara om de kan komma utan att säga vem de är.', ...recorded })
  }
  for (const unit of [units.north, units.south]) {
    for (const on of daysFrom(addMonths(today, -13), addDays(today, -1))) {
      const uses = isWorkingDay(on) ? chance.between(0, 6) : 0
      if (uses > 0) rows.unnamed_measure_count.push({ unit_id: unit.row.id, kind: 'youth_centre', used_on: on, uses })
    }
  }
}

type Made = { readonly id: string; readonly kind: Kind; readonly file: File; readonly by: string; readonly from: Day; readonly decisionId: string | null }

function addMeasure(world: World, file: File, course: Course, index: number): void {
  const { rows, chance, today } = world
  const kind = chance.weighted(kinds, (each) => weights[each]) ?? 'open_care'
  const by = file.worker?.row.id ?? ''
  // Somebody else may have the case later; what is written is dated within the present worker's time.
  const since = file.responsibility?.from_at.slice(0, 10) ?? file.row.opened_on
  const days = Math.min(course === 'ended' ? 220 : 150, Math.max(0, daysBetween(day(since), today) - 3))
  const from = workdayBefore(addDays(today, -chance.between(Math.min(20, days), days)))
  const assessed = course !== 'running' || isContactKind(kind) || index % 4 !== 0
  const id = chance.id()
  const made: Made = { id, kind, file, by, from, decisionId: assessed ? chance.id() : null }
  const recorded = { access: [], recorded_at: at(from, clock(10, 30)), recorded_by: by }
  rows.measure.push({
    id, person_id: file.child.row.id, kind, assessed, from_on: from, performer: isContactKind(kind) ? 'Kontaktperson enligt avtal' : 'Öppenvårdsteamet',
    extent: isContactKind(kind) ? 'en träff i veckan' : 'två träffar i veckan', aim: chance.pick(measureAims[kind]), consent_of: ['custodian'],
    told_may_apply: !assessed, ...recorded,
  })
  const goals = [chance.pick(childGoals), chance.pick(plainGoals)].map((words, position) => ({ id: chance.id(), words, position }))
  for (const goal of goals) {
    rows.measure_goal.push({ ...goal, measure_id: id, person_id: file.child.row.id, childs_own: goal.position === 0, ...recorded })
  }
  decide(world, made, course)
  happen(world, made, course)
  if (course === 'running' || course === 'ended') followUp(world, made, course, goals.map((goal) => goal.id))
}

function decide({ rows, ...world }: World, { id, kind, file, by, from, decisionId }: Made, course: Course): void {
  if (decisionId === null) return
  const personId = file.child.row.id
  const isWaiting = course === 'for_meeting'
  const decided = isWaiting
    ? { state: 'for_meeting', awaits: 'unit_manager' }
    : { state: 'decided', decided_on: from, decided_at: at(from, clock(10, 30)), decided_by: by, decided_as: 'social_worker' }
  rows.decision.push({
    id: decisionId, person_id: personId, strand: 'measure', kind: decisionKindFor(kind), subject_kind: 'measure', subject_id: id,
    what: 'Insatsen beviljas.', reasons: 'Utredningen visar att barnet och familjen behöver stödet.', paragraph: 'SoL 11:1', from_on: from, facts: '[]',
    proposed_on: from, proposed_by: by, access: [], recorded_at: at(from, clock(10, 30)), ...decided,
  })
  if (!isWaiting) {
    addFact({ ...world, rows }, { personId, type: 'favourable-decided', on: from, ref: decisionId, strand: 'measure', subjectKind: 'decision',
      subjectId: decisionId, at: at(from, clock(10, 30)), by })
  }
}

const steps = {
  running: ['started'], decided: [], interrupted: ['started', 'interrupted'], ended: ['started', 'ended'], withdrawn: ['withdrawn'], for_meeting: [],
} as const satisfies Record<Course, readonly string[]>
const facts = { started: 'favourable-executed', interrupted: 'favourable-interrupted', ended: null, withdrawn: 'favourable-withdrawn' } as const

function happen(world: World, { id, file, by, from, decisionId }: Made, course: Course): void {
  const { rows, chance, today } = world
  const personId = file.child.row.id
  for (const [index, kind] of steps[course].entries()) {
    const latest = addDays(today, -1)
    const wanted = workdayBefore(addDays(from, decisionId === null ? 0 : 5 + index * Math.max(10, Math.floor(daysBetween(from, today) / 2))))
    const on = wanted < from ? from : wanted > latest ? latest < from ? from : latest : wanted
    const made = at(on, clock(15, 20))
    const eventId = chance.id()
    rows.measure_event.push({
      id: eventId, measure_id: id, person_id: personId, kind, happened_on: on, access: [], recorded_at: made, recorded_by: by,
      ...(kind === 'started' ? {} : { reason: kind === 'ended' ? 'Målen är i stort sett nådda.' : 'Familjen vill vänta till efter flytten.' }),
      ...(kind === 'ended' ? { outcome: 'as_planned' } : {}),
    })
    const type = facts[kind]
    if (type === null || decisionId === null) continue
    addFact(world, { personId, type, on, ref: decisionId, strand: 'measure', subjectKind: 'decision', subjectId: decisionId, at: made, by })
  }
}

function followUp(world: World, { id, kind, file, by, from }: Made, course: Course, goalIds: readonly string[]): void {
  const { rows, chance, today } = world
  const ofMeasure = { measure_id: id, person_id: file.child.row.id, access: [] }
  const held = workdayBefore(addDays(from, 60))
  const written = { recorded_at: at(held, clock(14, 10)), recorded_by: by }
  if (held > from && held < today) {
    const followUpId = chance.id()
    rows.measure_follow_up.push({ id: followUpId, held_on: held, note: chance.pick(followUpNotes), ...ofMeasure, ...written })
    for (const goalId of goalIds) {
      rows.measure_goal_outcome.push({ follow_up_id: followUpId, goal_id: goalId, person_id: file.child.row.id, access: [],
        outcome: chance.pick(['reached', 'partly', 'partly', 'not', 'not_relevant']), note: '' })
    }
    if (isContactKind(kind)) {
      rows.measure_report.push({ id: chance.id(), received_on: held, from_on: from, to_on: addDays(held, -1), meetings: chance.between(4, 9),
        words: chance.pick(performerReports), ...ofMeasure, ...written })
    }
  }
  if (course === 'running' && chance.happens(0.7)) planNext(world, { ...ofMeasure, by, at: at(held > from && held < today ? held : from, clock(14, 20)) })
}

function planNext({ rows, chance, today }: World, made: { measure_id: string; person_id: string; access: string[]; by: string; at: string }): void {
  const task: Row<'task'> = { id: chance.id(), person_id: made.person_id, title: 'Följ upp insatsen', due_on: workdayBefore(addDays(today, chance.between(20, 80))),
    staff_id: made.by, access: [], recorded_at: made.at, recorded_by: made.by }
  rows.task.push(task)
  rows.measure_next_follow_up.push({ task_id: task.id, measure_id: made.measure_id, person_id: made.person_id, access: [], recorded_at: made.at })
}
