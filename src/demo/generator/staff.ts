import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Row } from '../contract.ts'
import { familyNames, menNames, womenNames } from '../data/names.ts'
import { at, clock, workdayFrom } from './time.ts'
import type { Unit, UnitKey, Worker, World } from './world.ts'

type Post = {
  readonly unit: UnitKey; readonly role: string; readonly title: string; readonly name?: readonly [string, string]; readonly told?: boolean
}

const socialWorker = 'Socialsekreterare'
const manager = 'Enhetschef'

/** Those whom the stories and the sign-in page name, in the first part of the municipality. */
const named: readonly Post[] = [
  { unit: 'management', role: 'administrator', title: 'Systemadministratör', name: ['Ove', 'Tapper'] },
  { unit: 'management', role: 'director', title: 'Socialchef', name: ['Bodil', 'Lantz'] },
  { unit: 'management', role: 'hr', title: 'HR', name: ['Ragnar', 'Stolt'] },
  { unit: 'management', role: 'committee', title: 'Ordförande i socialnämnden', name: ['Lisbet', 'Dahlén'] },
  { unit: 'management', role: 'union', title: 'Skyddsombud', name: ['Anders', 'Krook'] },
  { unit: 'management', role: 'log_reviewer', title: 'Logggranskare', name: ['Inga', 'Frid'] },
  { unit: 'management', role: 'coordinator', title: 'Nationella samordnarens kansli', name: ['Kerstin', 'Rosén'] },
  { unit: 'duty', role: 'emergency_duty', title: 'Socialjour', name: ['Ylva', 'Sundmark'] },
  { unit: 'duty', role: 'emergency_duty', title: 'Socialjour', name: ['Mikael', 'Bredström'] },
  { unit: 'intake', role: 'unit_manager', title: manager, name: ['Hanna', 'Nyvall'] },
  { unit: 'north', role: 'unit_manager', title: manager, name: ['Bo', 'Risberg'] },
  { unit: 'south', role: 'unit_manager', title: manager, name: ['Sigrid', 'Almstam'] },
  { unit: 'placement', role: 'unit_manager', title: manager, name: ['Torbjörn', 'Hallqvist'] },
  { unit: 'duty', role: 'unit_manager', title: manager, name: ['Gunnel', 'Törnros'] },
]

const managers: readonly Post[] = (['intake', 'north', 'south', 'placement'] as const).map(
  (unit) => ({ unit, role: 'unit_manager', title: manager }),
)

/** Posts of social workers per unit; the one in the north that Maja Ekwall holds is told by hand. */
const posts: readonly { readonly unit: UnitKey; readonly role: string; readonly count: number }[] = [
  { unit: 'intake', role: 'intake', count: 6 }, { unit: 'north', role: 'social_worker', count: 5 },
  { unit: 'south', role: 'social_worker', count: 8 },
  { unit: 'placement', role: 'social_worker', count: 6 },
]

/** Whom the sign-in page of the demo offers, in its order; the administrator last. */
const offered = [
  'Maja Ekwall', 'Hanna Nyvall', 'Bodil Lantz', 'Ragnar Stolt', 'Lisbet Dahlén', 'Anders Krook', 'Inga Frid', 'Kerstin Rosén', 'Ove Tapper',
]

const unitKinds = {
  intake: 'intake', north: 'investigation', south: 'investigation', placement: 'placement', duty: 'emergency_duty',
  management: 'management',
} as const
const unitNames = {
  intake: 'Mottagningen', north: 'Utredning Norr', south: 'Utredning Syd', placement: 'Placering', duty: 'Socialjouren',
  management: 'Ledning',
} as const

/** A unit; those of later parts carry the part's number, "Utredning Syd 2". */
export function addUnit(chance: World['chance'], key: UnitKey, part: number): Unit {
  const name = part === 1 ? unitNames[key] : `${unitNames[key]} ${part}`
  return { key, row: { id: chance.id(), name, kind: unitKinds[key], shared_key: chance.id() } }
}

/** Employs everybody who works from the first day; the first part also has the management and the emergency duty. */
export function addStaff(world: World, part: number): void {
  const { chance, start } = world
  for (const post of part === 1 ? named : managers) employ(world, post, addDays(start, -chance.between(400, 3600)))
  for (const { unit, role, count } of posts) {
    for (let post = 0; post < count; post += 1) {
      employ(world, { unit, role, title: socialWorker }, addDays(start, -chance.between(30, 3200)))
    }
  }
}

/** One more member of staff in a unit, as social worker, from a day on. */
export function employWorker(world: World, unit: UnitKey, from: Day, name?: readonly [string, string]): Worker {
  const role = unit === 'intake' ? 'intake' : 'social_worker'
  return employ(world, { unit, role, title: socialWorker, ...(name === undefined ? {} : { name, told: true }) }, from)
}

function employ(world: World, post: Post, earliest: Day): Worker {
  const { rows, chance, series, units, workers, start } = world
  const from = workdayFrom(earliest)
  const [given, family] = post.name ?? [chance.pick(chance.happens(0.82) ? womenNames : menNames), chance.pick(familyNames)]
  const subject = series.subject(given, family)
  const unit = units[post.unit]
  const row: Row<'staff'> = {
    id: chance.id(), subject, given_name: given, family_name: family, title: post.title, email: `${subject.slice(5)}@lingonby.example`,
    unit_id: unit.row.id,
  }
  rows.staff.push(row)
  const worker: Worker = { row, unit, role: post.role, from, to: null, movesAfter: null, told: post.told ?? false, files: new Set() }
  workers.push(worker)
  giveRoles(world, worker, from)
  rows.employment_event.push({
    id: chance.id(), staff_id: row.id, unit_id: unit.row.id, post: post.title, from_on: from, permanent: chance.happens(0.93),
    hours_share: chance.happens(0.85) ? '1' : '0.8',
    experience_since_on: addDays(from, -chance.between(0, 3000)), recorded_at: at(from > start ? from : start, clock(8)),
  })
  const order = offered.indexOf(`${given} ${family}`)
  if (order !== -1) rows.staff_preference.push({ staff_id: row.id, key: 'demo_sign_in', value: { order: order + 1 } })
  return worker
}

/** Intake workers do case work too. Nobody gives oneself a role: the administrator's own was given at set-up. */
function giveRoles({ rows, chance, workers }: World, { row, role, unit }: Worker, from: Day): void {
  const administrator = workers.find((one) => one.role === 'administrator')
  const givenBy = role === 'administrator' || administrator === undefined ? null : administrator.row.id
  for (const held of role === 'intake' ? ['intake', 'social_worker'] : [role]) {
    const ofUnit = ['social_worker', 'intake', 'emergency_duty', 'unit_manager'].includes(held)
    rows.role_assignment.push({
      id: chance.id(), staff_id: row.id, role: held, unit_id: ofUnit ? unit.row.id : null, from_on: from, given_by: givenBy,
      recorded_at: at(from, clock(8)),
    })
  }
}

type EndReason = 'own_request' | 'retirement' | 'end_of_temporary' | 'internal_move'

/** Ends an employment with its roles on its last day. */
export function endEmployment({ rows }: World, worker: Worker, to: Day, reason: EndReason): void {
  for (const role of rows.role_assignment) if (role.staff_id === worker.row.id && role.to_on === undefined) role.to_on = to
  for (const event of rows.employment_event) {
    if (event.staff_id !== worker.row.id || event.to_on !== undefined) continue
    event.to_on = to
    event.end_reason = reason
  }
  if (reason === 'internal_move') return
  worker.to = to
  worker.row.ended_on = to
}

/** Moves somebody to another unit inside the department from a day on. */
export function moveToUnit(world: World, worker: Worker, unit: UnitKey, from: Day): void {
  const { rows, chance, units } = world
  endEmployment(world, worker, addDays(from, -1), 'internal_move')
  worker.unit = units[unit]
  worker.movesAfter = null
  worker.row.unit_id = worker.unit.row.id
  rows.role_assignment.push({
    id: chance.id(), staff_id: worker.row.id, role: 'social_worker', unit_id: worker.unit.row.id, from_on: from,
    recorded_at: at(from, clock(8)),
  })
  rows.employment_event.push({
    id: chance.id(), staff_id: worker.row.id, unit_id: worker.unit.row.id, post: socialWorker, from_on: from, permanent: true,
    hours_share: '1',
    experience_since_on: worker.from, recorded_at: at(from, clock(8)),
  })
}

/** The social workers of a unit who are employed on the day and whom chance may choose. */
export function workersOf({ workers, units }: World, unit: UnitKey, on: Day): Worker[] {
  const caseWork = ['social_worker', 'intake']
  const stays = (last: Day | null): boolean => last === null || last > on
  return workers.filter(
    (one) => one.unit === units[unit] && !one.told && caseWork.includes(one.role) && one.from <= on && stays(one.to)
      && stays(one.movesAfter),
  )
}

/** The manager of the unit. @throws Error when it has none. */
export function managerOf({ workers }: World, unit: Unit): Worker {
  const found = workers.find((one) => one.unit === unit && one.role === 'unit_manager')
  if (found === undefined) throw new Error(`nobody manages ${unit.row.name}`)
  return found
}

/** The worker with the fewest cases among those at work; anybody of the unit when all are away. */
export function leastLoaded(world: World, unit: UnitKey, on: Day, except: Worker | null = null): Worker {
  const there = workersOf(world, unit, on).filter((one) => one !== except)
  const atWork = there.filter((one) => world.away.get(one)?.has(on) !== true)
  const among = (atWork.length > 0 ? atWork : there).toSorted((one, other) => one.files.size - other.files.size)
  return among[world.chance.happens(0.75) ? 0 : Math.min(1, among.length - 1)] ?? managerOf(world, world.units[unit])
}

export function nameOf({ row }: Worker): string {
  return `${row.given_name} ${row.family_name}`
}
