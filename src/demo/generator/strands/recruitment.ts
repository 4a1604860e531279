import { createHash } from 'node:crypto'
import { addDays, addMonths } from '../../../calendar/day.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock } from '../time.ts'
import type { World } from '../world.ts'
import { firstSteps } from '../../../workforce/rules/recruit.ts'

type Ground = { readonly world: World; readonly chance: Chance; readonly by: string; readonly sharer: string; readonly unit: string }

/** Address, title, kind, published and last day to apply (days from today), taken down; what is null is not published. */
const posts = [
  ['sommarvikarie-i-barnutredning', 'Sommarvikarie i barnutredning', 'summer', -12, 60, null],
  ['socialsekreterare-utredning-norr', 'Socialsekreterare, utredning', 'permanent', -20, 20, null],
  ['familjehemssekreterare', 'Familjehemssekreterare', 'temporary', -70, -10, null],
  ['socialsekreterare-mottagning', 'Socialsekreterare, mottagning', 'permanent', -90, -30, -45],
  ['kvallsvikarie', 'Vikarie kvällar och helger', 'temporary', null, 50, null],
] as const

/** Name, post (index; null spontaneous), wish, degree, year, years of work, stage, came (days ago), consent left (days), through a link, CV, file's scan. */
const people = [
  ['Tuva', 'Askling', 0, 'summer', 'student', 2027, null, 'offered', 11, 170, true, 'pdf', 'no_scanner'],
  ['Milo', 'Bergfors', 0, 'summer', 'student', 2027, 1, 'interview', 9, 171, true, 'docx', 'clean'],
  ['Signe', 'Dalhem', 0, 'summer', 'student', 2028, 0, 'new', 2, 178, false, null, null],
  ['Edvin', 'Ekbacke', 1, 'permanent', 'social_work', 2019, 6, 'contacted', 14, 351, false, 'pdf', 'waiting'],
  ['Liv', 'Forsvall', 1, 'permanent', 'social_work', 2015, 10, 'new', 1, 89, true, null, null],
  ['Aron', 'Granlid', 2, 'temporary', 'other', null, 3, 'declined', 30, 60, false, 'pdf', 'infected'],
  ['Nora', 'Hedvik', null, 'temporary', 'other', 2012, 12, 'new', 5, 725, false, null, null],
] as const

/** Adverts in every state, candidates in every stage, links of an employee, and a substitute who is trained. Of a chance of its own. */
export function addRecruitment(world: World): void {
  if (world.part > 1) return
  const manager = world.workers.find(({ unit, role, to }) => unit.key === 'north' && role === 'unit_manager' && to === null)?.row.id
  const sharer = world.workers.find(({ unit, role, to }) => unit.key === 'north' && role === 'social_worker' && to === null)?.row.id
  if (manager === undefined || sharer === undefined) return
  const ground = { world, chance: chanceFrom(`recruitment ${world.today}`), by: manager, sharer, unit: world.units.north.row.id }
  const adverts = posts.map((post) => publish(ground, post))
  shareLinks(ground, adverts)
  for (const person of people) addCandidate(ground, person, adverts)
  employOne(ground)
  for (const [months, outcome, candidates] of [[-2, 'expired', 4], [-1, 'withdrawn', 1], [-1, 'employed', 2]] as const) {
    world.rows.candidate_month_count.push({ month: addMonths(world.today, months).slice(0, 7), outcome, candidates })
  }
}

function publish({ world: { rows, today }, chance, by, unit }: Ground, [address, title, kind, published, last, closed]: (typeof posts)[number]): string {
  const id = chance.id()
  rows.advert.push({
    id, address, title, unit_id: unit, kind, contact: 'Enhetschefen, 0999-10 24 00', hours_percent: 100, places: kind === 'summer' ? 4 : 1,
    about: 'Du utreder och följer barns och ungas behov tillsammans med en kollega.\nDu har egen handledare och få ärenden i början.',
    asked_for: 'Är socionom eller läser sista året.', offered: kind === 'summer' ? 'Utbildning före sommaren, med lön.' : '', last_on: addDays(today, last),
    starts_on: kind === 'summer' ? addDays(today, 75) : null, published_on: published === null ? null : addDays(today, published),
    closed_on: closed === null ? null : addDays(today, closed), recorded_at: at(addDays(today, (published ?? -2) - 1), clock(10)), recorded_by: by,
  })
  return id
}

function shareLinks({ world: { rows, today }, sharer }: Ground, adverts: readonly string[]): void {
  rows.share_code.push({ staff_id: sharer, code: 'kdmtrwnb', recorded_at: at(addDays(today, -12), clock(11)) })
  for (const [index, visits, applications, employed] of [[0, 84, 2, 0], [1, 41, 1, 1]] as const) {
    rows.share_count.push({ advert_id: adverts[index] ?? '', staff_id: sharer, visits, applications, employed })
  }
}

function addCandidate({ world: { rows, today }, chance, by, sharer, unit }: Ground,
  [given, family, post, wish, degree, year, years, stage, came, left, shared, cv, scan]: (typeof people)[number], adverts: readonly string[]): void {
  const id = chance.id()
  const receivedAt = at(addDays(today, -came), clock(19, 12))
  const row: Row<'candidate'> = {
    id, given_name: given, family_name: family, email: `${given.toLowerCase()}@example.se`, phone: '', advert_id: post === null ? null : adverts[post] ?? null,
    via_staff_id: shared ? sharer : null, wish, degree, degree_year: year, experience_years: years, letter: 'Jag vill arbeta nära barn och familjer, med tid att lyssna.', stage,
    received_at: receivedAt, consented_at: receivedAt, consent_to_on: addDays(today, left), secret_hash: createHash('sha256').update(id).digest(),
  }
  rows.candidate.push(row)
  if (stage !== 'new') rows.candidate_step.push({ id: chance.id(), candidate_id: id, stage, words: '', recorded_at: at(addDays(today, -1), clock(14)), recorded_by: by })
  if (cv !== null) addCv(rows, { candidateId: id, id: chance.id(), type: cv, scan: scan ?? 'waiting', receivedAt })
  if (stage === 'interview' || stage === 'offered') {
    for (const [way, days] of [['phone', -6], ['meeting', -4], ['video', -3], ['reference', -2]] as const) {
      if (stage === 'interview' && way === 'reference') continue
      rows.candidate_interview.push({ id: chance.id(), candidate_id: id, on_day: addDays(today, days), way, words: 'Lugn och tydlig. Vill lära sig dokumentation.',
        recorded_at: at(addDays(today, days), clock(15)), recorded_by: by })
    }
  }
  if (stage !== 'offered') return
  const startsOn = addDays(today, 75)
  const planId = chance.id()
  rows.introduction_plan.push({ id: planId, kind: 'substitute', candidate_id: id, unit_id: unit, mentor_id: sharer, starts_on: startsOn,
    recorded_at: at(addDays(today, -1), clock(14)), recorded_by: by })
  addSteps(rows, { chance, planId, steps: firstSteps('substitute', startsOn, addDays(today, -1)), done: 0, by: sharer, on: addDays(today, -1) })
}

function addCv(rows: World['rows'], { candidateId, id, type, scan, receivedAt }: { candidateId: string; id: string; type: 'pdf' | 'docx'; scan: string; receivedAt: string }): void {
  const content = Buffer.from(type === 'pdf' ? '%PDF-1.4\n% invented' : 'PK invented')
  rows.candidate_file.push({ id, candidate_id: candidateId, file_type: type, size_bytes: content.length, sha256: createHash('sha256').update(content).digest(), scan,
    recorded_at: receivedAt })
  if (scan !== 'infected') rows.candidate_file_piece.push({ file_id: id, number: 0, content })
}

type Stepping = { readonly chance: Chance; readonly planId: string; readonly steps: ReturnType<typeof firstSteps>; readonly done: number; readonly by: string; readonly on: World['today'] }
function addSteps(rows: World['rows'], { chance, planId, steps, done, by, on }: Stepping): void {
  for (const [index, { what, dueOn }] of steps.entries()) {
    rows.introduction_step.push({ id: chance.id(), plan_id: planId, what, due_on: dueOn, ...(index < done ? { done_on: on, done_by: by } : {}),
      ...(index === steps.length - 1 && done > 0 ? { dropped_on: on } : {}), recorded_at: at(on, clock(14)) })
  }
}

/** One who was employed out of the bank, with a plan of introduction under way. */
function employOne({ world, chance, by, sharer, unit }: Ground): void {
  const { rows, today } = world
  const hired = world.workers.findLast(({ unit: { key }, role, to, told }) => key === 'north' && role === 'social_worker' && to === null && !told)?.row
  if (hired === undefined || hired.id === sharer) return
  const id = chance.id()
  const receivedAt = at(addDays(today, -60), clock(20))
  rows.candidate.push({ id, given_name: hired.given_name, family_name: hired.family_name, email: 'anstalld@example.se', phone: '', wish: 'permanent', degree: 'social_work',
    letter: '', stage: 'employed', staff_id: hired.id, received_at: receivedAt, consented_at: receivedAt, consent_to_on: addDays(today, 120),
    secret_hash: createHash('sha256').update(id).digest() })
  rows.candidate_step.push({ id: chance.id(), candidate_id: id, stage: 'employed', words: '', recorded_at: at(addDays(today, -20), clock(9)), recorded_by: by })
  const planId = chance.id()
  const startsOn = addDays(today, -10)
  rows.introduction_plan.push({ id: planId, kind: 'introduction', staff_id: hired.id, unit_id: unit, mentor_id: sharer, starts_on: startsOn,
    recorded_at: at(addDays(today, -20), clock(9)), recorded_by: by })
  addSteps(rows, { chance, planId, steps: firstSteps('introduction', startsOn, addDays(today, -20)), done: 4, by: sharer, on: addDays(today, -7) })
}
