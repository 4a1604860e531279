import { addDays, dayParts, yearOf } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { isWorkingDay } from '../../../calendar/holidays.ts'
import { firstDayOfWeek } from '../../../calendar/week.ts'
import { assumed } from '../assumptions.ts'
import { workersOf } from '../staff.ts'
import { at, clock, daysFrom, notAfter, workdayBefore } from '../time.ts'
import type { UnitKey, Worker, World } from '../world.ts'

const caseWork: readonly string[] = ['social_worker', 'intake']
type Kind = 'sick' | 'sick_child' | 'holiday' | 'training'

/** Days away for two years: a month of holidays in summer, sickness in spells and mostly in winter, children's sickness, training. */
export function addAbsence(world: World): void {
  for (const worker of world.workers) {
    // Who works for every part has the days of the first.
    if (world.part > 1 && (worker.unit.key === 'duty' || worker.unit.key === 'management')) continue
    const holidays = holidaysOf(world, worker)
    let sickUntil: Day | null = null
    const left = worker.to === null || worker.to > world.today ? world.today : worker.to
    for (const on of daysFrom(later(world.start, worker.from), addDays(left, -1))) {
      if (!isWorkingDay(on)) continue
      if (sickUntil === null || on > sickUntil) {
        sickUntil = world.chance.happens((assumed.sickDays / 3) * season(on)) ? addDays(on, world.chance.between(0, 6)) : null
      }
      const kind = holidays.has(on) ? 'holiday' : sickUntil !== null ? 'sick' : shortKind(world)
      if (kind !== null) addDay(world, worker, on, kind)
    }
  }
}

function shortKind({ chance }: World): Kind | null {
  const drawn = chance.fraction()
  if (drawn < assumed.sickChildDays) return 'sick_child'
  return drawn < assumed.sickChildDays + assumed.trainingDays ? 'training' : null
}

// Colds come in winter.
function season(on: Day): number {
  const { month } = dayParts(on)
  return month <= 3 || month >= 11 ? 1.4 : month >= 6 && month <= 8 ? 0.5 : 1
}

function holidaysOf(world: World, worker: Worker): Set<Day> {
  const { chance, start, today } = world
  const days = new Set<Day>()
  for (let year = yearOf(start); year <= yearOf(today); year += 1) {
    const first = firstDayOfWeek(`${year}-W${chance.between(26, 30)}`)
    const last = addDays(first, chance.pick([20, 27, 27, 34]))
    for (const on of daysFrom(first, last)) days.add(on)
    if (first >= addDays(today, -420) && first <= today) addDeputy(world, worker, first, last, 'semester')
    const christmas = firstDayOfWeek(`${year}-W52`)
    if (chance.happens(0.5)) for (const on of daysFrom(christmas, addDays(christmas, 11))) days.add(on)
  }
  return days
}

function addDay({ rows, away, now }: World, worker: Worker, on: Day, kind: Kind): void {
  rows.absence_day.push({
    staff_id: worker.row.id, absent_on: on, kind, share: '1',
    recorded_at: notAfter(now, at(kind === 'holiday' || kind === 'training' ? addDays(on, -14) : on, clock(7, 40))),
  })
  const days = away.get(worker)
  if (days === undefined) away.set(worker, new Set([on]))
  else days.add(on)
}

/** A colleague of the same unit stands in. Nobody stands in for who manages a unit alone. */
function addDeputy(world: World, worker: Worker, from: Day, to: Day, reason: string): void {
  const { rows, chance, workers } = world
  if (worker.told || !caseWork.includes(worker.role)) return
  const others = workersOf(world, worker.unit.key, from).filter((one) => one !== worker && (one.to === null || one.to > to))
  const manager = workers.find((one) => one.unit === worker.unit && one.role === 'unit_manager')
  if (others.length === 0 || manager === undefined || worker.from > from || (worker.to !== null && worker.to <= to)) return
  rows.deputy.push({
    id: chance.id(), staff_id: worker.row.id, deputy_id: chance.pick(others).row.id, from_on: from, to_on: to, reason,
    given_by: manager.row.id,
    recorded_at: at(workdayBefore(addDays(from, -3)), clock(10)),
  })
}

/** Who is away today, per unit: the morning of the pictures. The first one of each unit has a deputy. */
const awayToday: readonly { readonly unit: UnitKey; readonly kinds: readonly Kind[] }[] = [
  { unit: 'intake', kinds: ['sick', 'sick_child', 'training', 'training'] }, { unit: 'north', kinds: ['sick', 'holiday'] },
  { unit: 'south', kinds: ['sick', 'sick', 'training'] }, { unit: 'placement', kinds: ['sick_child', 'training'] },
]

export function addAbsenceToday(world: World): void {
  const { today } = world
  if (!isWorkingDay(today)) return
  for (const { unit, kinds } of awayToday) {
    const there = workersOf(world, unit, today)
    for (const [place, kind] of kinds.entries()) {
      const worker = there[place]
      if (worker === undefined) continue
      addDay(world, worker, today, kind)
      if (place === 0) addDeputy(world, worker, today, addDays(today, 2), 'frånvaro')
    }
  }
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}
