import { addDays, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isoWeek, weekStart } from '../../../calendar/week.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import { grouped } from '../grouped.ts'
import { at, clock, timeText, workdayFrom } from '../time.ts'
import type { File, Worker, World } from '../world.ts'

/** Rooms of a town hall and a family centre: square metres and seats. */
const rooms = [
  { name: 'Björken', street: 'Torggatan 4', area: 18, seats: 10 }, { name: 'Granen', street: 'Torggatan 4', area: 26, seats: 14 },
  { name: 'Eken', street: 'Torggatan 4', area: 42, seats: 24 }, { name: 'Familjecentralens sal', street: 'Lindvägen 11', area: 64, seats: 40 },
  { name: 'Familjecentralens lekrum', street: 'Lindvägen 11', area: 30, seats: 16 },
] as const

/** Programmes with the room that each is in and the hour at which its sessions begin. */
const programmes = [
  { name: 'Barngruppen Kompassen', unit: 'south', room: 1, weekday: 1, hour: 15, count: 6, accompanying: 0 },
  { name: 'Barngruppen Ankaret', unit: 'north', room: 4, weekday: 2, hour: 16, count: 5, accompanying: 1 },
  { name: 'Föräldragruppen', unit: 'south', room: 2, weekday: 3, hour: 17, count: 7, accompanying: 0 },
] as const

type Programme = (typeof programmes)[number]

/**
 * A few groups with sessions that were held and that are to come, rooms with other bookings, and no distance that is required: that is switched on
 * in the demo itself. Only the first part has them. The notes of a session that was held are notes that the history already holds, of children who
 * had been at the office that week: no contact is added.
 */
export function addGroups(world: World): void {
  if (world.part > 1) return
  const own: World = { ...world, chance: chanceFrom(`groups ${world.today}`) }
  const by = own.workers.find(({ role }) => role === 'administrator')?.row.id ?? own.workers[0]?.row.id ?? ''
  const entered = { recorded_at: at(workdayFrom(addDays(own.today, -120)), clock(9)), recorded_by: by }
  const ids = rooms.map(({ name, street, area, seats }) => {
    const id = own.chance.id()
    own.rows.room.push({ id, name, street, area_dm2: area * 100, seats, ...entered })
    return id
  })
  for (const programme of programmes) tell(own, programme, ids[programme.room] ?? '', entered)
  for (const [index, purpose] of ['Personalmöte', 'Utbildning', 'Nätverksmöte'].entries()) {
    own.rows.booking.push({
      id: own.chance.id(), room_id: ids[index + 1] ?? null, on_day: workdayFrom(addDays(own.today, 2 + index)), from_time: timeText(clock(9)), to_time: timeText(clock(11)), purpose, ...entered,
    })
  }
}

type Entered = { readonly recorded_at: string; readonly recorded_by: string }

function tell(world: World, { name, unit, weekday, hour, count, accompanying }: Programme, roomId: string, entered: Entered): void {
  const { rows, chance, today, units } = world
  const leaders = world.workers.filter((each) => each.unit === units[unit] && each.to === null && each.role === 'social_worker')
  const [first, second] = leaders
  if (first === undefined) return
  const id = chance.id()
  rows.group_programme.push({ id, name, unit_id: units[unit].row.id, leaders_needed: 1, ...entered })
  rows.group_leader.push({ programme_id: id, staff_id: first.row.id, part: 'leader', ...entered })
  if (second !== undefined) rows.group_leader.push({ programme_id: id, staff_id: second.row.id, part: 'stand_in', ...entered })
  // She whom one may sign in as leads a group too, so that its list and its registration are seen.
  const beside = world.workers.find(({ row, unit: own }) => own === units[unit] && row.given_name === 'Maja' && row.family_name === 'Ekwall')
  if (beside !== undefined) rows.group_leader.push({ programme_id: id, staff_id: beside.row.id, part: 'leader', ...entered })
  const dayOf = (week: number): Day => workdayFrom(addDays(weekStart(today), 7 * week + weekday - 1))
  const held = dayOf(-4)
  const notes = notesOf(world, held, unit, count)
  const children = [...notes.map(({ file }) => file), ...filesOf(world, unit).filter((file) => !notes.some((note) => note.file === file))].slice(0, count)
  for (const file of children) {
    rows.group_participant.push({ id: chance.id(), programme_id: id, person_id: file.child.row.id, from_on: addDays(held, -7), accompanying, access: [], ...entered })
  }
  for (const week of [-4, 0, 1, 2, 3]) {
    const on = dayOf(week)
    const session: Row<'group_session'> = { id: chance.id(), programme_id: id, on_day: on, from_time: timeText(clock(hour)), to_time: timeText(clock(hour + 1, 30)), room_id: roomId, ...entered }
    rows.group_session.push(session)
    rows.group_session_leader.push({ session_id: session.id, staff_id: first.row.id })
    if (beside !== undefined && week > -4) rows.group_session_leader.push({ session_id: session.id, staff_id: beside.row.id })
    if (week !== -4) continue
    Object.assign(session, { attended_at: at(on, clock(hour + 2)), attended_by: first.row.id })
    for (const note of notes) becomesOfGroup(note, session, name, first)
  }
}

type Note = { readonly row: Row<'contact'>; readonly child: Row<'contact_child'>; readonly file: File }

function filesOf(world: World, unit: Programme['unit']): File[] {
  return world.families.flatMap(({ children }) => children).flatMap(({ file }) => (
    file?.worker != null && !file.worker.told && file.worker.unit === world.units[unit] && file.row.closed_on == null && file.child.row.protection === 'none' ? [file] : []))
}

/** Notes of the week that may have been of a session: of one child each, at the office, not alone, and not the child's latest. */
function notesOf(world: World, held: Day, unit: Programme['unit'], count: number): Note[] {
  const files = new Map(filesOf(world, unit).map((file) => [file.child.row.id, file]))
  const children = grouped(world.rows.contact_child, ({ contact_id }) => contact_id)
  const promised = new Set(world.rows.task.map(({ contact_id }) => contact_id))
  const taken = new Set<File>()
  return world.rows.contact.flatMap((row) => {
    if (taken.size >= count - 1 || row.mode !== 'office' || row.group_session_id != null || isoWeek(held) !== isoWeek(day(row.happened_on)) || row.unit_id !== world.units[unit].row.id) return []
    const [child, ...others] = children.get(row.id) ?? []
    const file = child === undefined ? undefined : files.get(child.person_id)
    if (child === undefined || file === undefined || others.length > 0 || promised.has(row.id) || child.seen_alone || taken.has(file) || (file.lastContact ?? held) <= addDays(held, 7)) return []
    taken.add(file)
    return [{ row, child, file }]
  })
}

function becomesOfGroup({ row, child }: Note, session: Row<'group_session'>, programme: string, { row: { id } }: Worker): void {
  Object.assign(row, {
    happened_on: session.on_day, happened_time: session.from_time, minutes: row.outcome === 'held' ? 90 : null, note: `Gruppträff: ${programme}.`, written_by: id,
    recorded_at: session.attended_at, group_session_id: session.id,
  })
  child.happened_on = session.on_day
}
