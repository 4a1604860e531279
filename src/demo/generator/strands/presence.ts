import { createHash } from 'node:crypto'
import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isWorkingDay } from '../../../calendar/holidays.ts'
import type { Row } from '../../contract.ts'
import { chanceFrom } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { at, clock, daysFrom } from '../time.ts'
import type { Worker, World } from '../world.ts'

const halves = ['morning', 'afternoon'] as const
type Half = (typeof halves)[number]
type State = 'office' | 'remote' | 'away'
type Making = { readonly world: World; readonly chance: Chance; readonly reasons: ReadonlyMap<string, string>; readonly divided: DividedTeams }
/** The members of the halves that were applied, with who planned them: the placement unit's first weeks of what is shown. */
type DividedTeams = { readonly teams: ReadonlyMap<string, 'a' | 'b'>; readonly until: Day; readonly by: string }

const weeksBack = 5
const outside = ['committee', 'union', 'coordinator']
const authority = ['intake', 'investigation', 'placement', 'support']

/**
 * Where everybody was for five weeks, has answered today and plans the coming two, as far as they have said anything. Those whom the sign-in page
 * offers have not answered today. With it floors, the alarms that stand, pairs, and divisions in two halves: one that was, one proposed.
 */
export function addPresence(world: World): void {
  const chance = chanceFrom(`presence ${world.today} ${world.part}`)
  const reasons = new Map(world.rows.absence_day.map(({ staff_id: staffId, absent_on: on, kind }) => [`${staffId} ${on}`, kind]))
  const divided = addDivisions(world, chance)
  const making = { world, chance, reasons, divided }
  addFloor(world, chance)
  addTimeSystem(world, chance)
  const first = addDays(world.today, -7 * weeksBack)
  for (const worker of world.workers) {
    // Who works for every part has the days of the first.
    if (outside.includes(worker.role) || (world.part > 1 && ['duty', 'management'].includes(worker.unit.key))) continue
    for (const on of daysFrom(first, addDays(world.today, 14))) {
      if (isWorkingDay(on) && on >= worker.from && (worker.to === null || on <= worker.to)) addDay(making, worker, on)
    }
  }
  addAlarms(making)
}

function addDay(making: Making, worker: Worker, on: Day): void {
  const { world: { today }, chance, reasons } = making
  const reason = reasons.get(`${worker.row.id} ${on}`)
  if (reason !== undefined) {
    if (on <= today && chance.happens(0.7)) addBoth(making, worker, { on, state: 'away', reason, minutes: clock(7, chance.between(0, 40)) })
    return
  }
  if (on > today) return plan(making, worker, on)
  const minutes = clock(7, chance.between(5, 110))
  const isSilent = chance.happens(on === today ? 0.15 : 0.04) || (on === today && worker.told)
  if (!isSilent) addBoth(making, worker, { on, state: placeOf(making, worker, on), minutes })
}

/** What somebody plans: holidays and leave, training, days at home; many say nothing before the day. */
function plan(making: Making, worker: Worker, on: Day): void {
  const { chance, world: { today } } = making
  const minutes = clock(chance.between(8, 15), chance.between(0, 59))
  const written = isWorkingDay(addDays(today, -1)) ? addDays(today, -1) : addDays(today, -4)
  if (chance.happens(0.03)) return addBoth(making, worker, { on, state: 'away', reason: chance.pick(['holiday', 'leave', 'training', 'other']), minutes, written })
  if (chance.happens(0.45)) addBoth(making, worker, { on, state: placeOf(making, worker, on), minutes, written })
}

function placeOf({ chance, divided }: Making, worker: Worker, on: Day): State {
  const team = divided.teams.get(worker.row.id)
  if (team !== undefined && on <= divided.until) return team === 'a' ? 'office' : 'remote'
  return chance.happens(0.72) ? 'office' : 'remote'
}

type Said = { readonly on: Day; readonly state: State; readonly reason?: string; readonly minutes: number; readonly written?: Day }

/** Both halves of a day as one answer or plan; now and then the afternoon was something else, and a few were corrected. */
function addBoth({ world, chance, divided }: Making, worker: Worker, { on, state, reason, minutes, written = on }: Said): void {
  const recorded = at(written, minutes)
  if (recorded > world.now) return
  const { rows } = world
  const who = chance.weighted([{ source: 'self', weight: 86 }, { source: 'manager', weight: 6 }, { source: 'import', weight: 5 }, { source: 'system', weight: 3 }], ({ weight }) => weight)
  const source = who?.source ?? 'self'
  const by = source === 'self' ? worker.row.id : source === 'manager' ? managerOf(world, worker) : null
  const ofDay = { staff_id: worker.row.id, unit_id: worker.unit.row.id, day_on: on }
  const team = divided.teams.get(worker.row.id)
  const add = (half: Half, row: Partial<Row<'presence'>> & Pick<Row<'presence'>, 'state'>): string => {
    const id = chance.id()
    rows.presence.push({ id, half, kind: written < on ? 'plan' : 'answer', source, recorded_at: recorded, recorded_by: by, ...ofDay, ...row })
    return id
  }
  for (const half of halves) {
    const isDivided = team !== undefined && on <= divided.until && state !== 'away'
    const before = isDivided ? add(half, { state, kind: 'plan', source: 'halves', recorded_at: at(addDays(on, -7), clock(9)), recorded_by: divided.by, replaced_at: recorded })
      : written === on && state !== 'away' && chance.happens(0.02) ? add(half, { state: state === 'office' ? 'remote' : 'office', recorded_at: at(on, minutes - 4), replaced_at: recorded }) : null
    const goesHome = half === 'afternoon' && state === 'office' && !isDivided && chance.happens(0.05)
    add(half, { state: goesHome ? 'remote' : state, ...(state === 'away' && reason !== undefined ? { reason } : {}), ...(before === null ? {} : { supersedes_id: before }) })
  }
}

function managerOf({ workers }: World, { unit, row }: Worker): string {
  return workers.find((one) => one.unit === unit && one.role === 'unit_manager' && one.to === null)?.row.id ?? row.id
}

/** The key of the municipality's time system; nobody knows its secret. */
function addTimeSystem({ rows, part, today }: World, chance: Chance): void {
  if (part > 1) return
  rows.client_credential.push({ id: chance.id(), name: 'Tidsystemet', reporter_kind: 'social_services', secret_hash: createHash('sha256').update(chance.id()).digest(), scope: ['presence.report'],
    from_on: addDays(today, -90), to_on: addDays(today, 275), recorded_at: at(addDays(today, -90), clock(10)) })
}

/** The placement unit has decided on more than half. */
function addFloor({ rows, units, workers, start, part }: World, chance: Chance): void {
  const manager = workers.find(({ unit, role }) => unit === units.placement && role === 'unit_manager')
  if (part > 1 || manager === undefined) return
  rows.presence_floor.push({ id: chance.id(), unit_id: units.placement.row.id, share: '0.600', from_on: addDays(start, 30), recorded_at: at(addDays(start, 30), clock(10)), recorded_by: manager.row.id })
}

/** Floors that break today and in the coming two weeks by those who are known to be away, and one that was mended. */
function addAlarms({ world, chance, reasons }: Making): void {
  const { rows, today, now, workers, units } = world
  const standing = new Map(rows.presence.filter(({ replaced_at: replaced }) => replaced === undefined).map((row) => [`${row.staff_id} ${row.day_on} ${row.half}`, row.state]))
  for (const unit of Object.values(units).filter(({ row }) => authority.includes(row.kind))) {
    const share = unit.key === 'placement' && world.part === 1 ? 0.6 : 0.5
    for (const on of [...daysFrom(today, addDays(today, 14))].filter(isWorkingDay)) {
      const there = workers.filter((one) => one.unit === unit && one.from <= on && (one.to === null || one.to >= on) && !outside.includes(one.role))
      const least = Math.ceil(Math.round(there.length * share * 1e6) / 1e6)
      for (const half of halves) {
        const away = there.filter(({ row }) => {
          const said = standing.get(`${row.id} ${on} ${half}`)
          return said === 'away' || (reasons.has(`${row.id} ${on}`) && (said === undefined || on > today))
        }).length
        if (there.length - away < least) rows.floor_alarm.push({ id: chance.id(), unit_id: unit.row.id, day_on: on, half, employed: there.length, away, least, raised_at: now })
      }
    }
  }
  if (world.part === 1) {
    const on = addDays(today, -8)
    rows.floor_alarm.push({ id: chance.id(), unit_id: units.south.row.id, day_on: on, half: 'morning', employed: 9, away: 5, least: 5, raised_at: at(on, clock(7, 35)), ended_at: at(on, clock(9, 10)) })
  }
}

/** Two who share a car, a couple, one pair that was; a division that held for two weeks and one that is proposed. */
function addDivisions(world: World, chance: Chance): DividedTeams {
  const { rows, today, workers, units, part } = world
  const staffIn = (unit: World['units'][keyof World['units']]): Worker[] => workers.filter((one) => one.unit === unit && one.to === null)
  const manager = staffIn(units.placement).find(({ role }) => role === 'unit_manager')
  const until = addDays(today, -14)
  const none: DividedTeams = { teams: new Map(), until, by: '' }
  if (part > 1 || manager === undefined) return none
  const [a, b, c, d] = staffIn(units.south).filter(({ role }) => role !== 'unit_manager').map(({ row }) => row.id)
  const pair = (kind: 'household' | 'car_pool', one = '', other = '', given: Partial<Row<'presence_pair'>> = {}): void => {
    const [first = '', second = ''] = [one, other].toSorted()
    if (first !== '' && first !== second) rows.presence_pair.push({ id: chance.id(), kind, one_staff_id: first, other_staff_id: second, recorded_at: at(addDays(today, -60), clock(10)), recorded_by: manager.row.id, ...given })
  }
  pair('car_pool', a, b)
  pair('household', c, staffIn(units.north).find(({ told, role }) => !told && role !== 'unit_manager')?.row.id)
  pair('car_pool', c, d, { ended_at: at(addDays(today, -20), clock(11)), ended_by: manager.row.id })
  const divide = (unit: World['units'][keyof World['units']], given: Pick<Row<'halves_plan'>, 'from_on' | 'to_on'> & Partial<Row<'halves_plan'>>): ReadonlyMap<string, 'a' | 'b'> => {
    const members = staffIn(unit)
    const teams = new Map(members.map(({ row }, index) => [row.id, index % 2 === 0 ? 'a' as const : 'b' as const]))
    const id = chance.id()
    const conflicts = [{ kind: 'single', about: 'leads', name: unit.row.name, members: members.filter(({ role }) => role === 'unit_manager').map(({ row }) => row.id),
      said: { sv: `Bara ena halvan har ledningen av ${unit.row.name}: bara en person har den.`, en: `Only one half has the lead of ${unit.row.name}: one person alone has it.` } }]
    const over = 4 * (members.length % 2)
    rows.halves_plan.push({ id, unit_id: unit.row.id, swap_weekday: 1, swap_weeks: 2, objective: over, bound: over, conflicts: JSON.stringify(conflicts),
      recorded_at: at(addDays(today, -4), clock(13)), recorded_by: manager.row.id, ...given })
    for (const [staffId, team] of teams) rows.halves_member.push({ plan_id: id, staff_id: staffId, team })
    return teams
  }
  const held = at(addDays(today, -38), clock(14))
  const teams = divide(units.placement, { from_on: addDays(today, -7 * weeksBack), to_on: until, swap_weeks: 4, recorded_at: held, applied_at: held, applied_by: manager.row.id })
  divide(units.south, { from_on: addDays(today, 7), to_on: addDays(today, 34) })
  return { teams, until, by: manager.row.id }
}
