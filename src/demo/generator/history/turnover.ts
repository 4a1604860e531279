import { addDays, daysBetween } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { assumed } from '../assumptions.ts'
import { handOver } from '../acts/keep-case.ts'
import { employWorker, endEmployment, leastLoaded, managerOf, moveToUnit, nameOf, workersOf } from '../staff.ts'
import { at, clock, daysFrom, workdayBefore, workdayFrom } from '../time.ts'
import { plan } from '../world.ts'
import type { File, UnitKey, Worker, World } from '../world.ts'

const units: readonly UnitKey[] = ['intake', 'north', 'south', 'placement']
// Chosen.
const reasons = [
  { reason: 'own_request', weight: 76 }, { reason: 'retirement', weight: 14 }, { reason: 'end_of_temporary', weight: 10 },
] as const
// From this many days before today nobody leaves, so that the units of the pictures are whole.
const settled = 30

/** Who leaves when, and who comes instead: decided before the history begins, carried out on its days. */
export function planTurnover(world: World): void {
  for (const unit of units) for (const worker of workersOf(world, unit, world.start)) planLeaving(world, worker, unit, world.start)
}

function planLeaving(world: World, worker: Worker, unit: UnitKey, from: Day): void {
  const { chance, today } = world
  const perDay = assumed.leaversPerYear / 365
  for (const on of daysFrom(addDays(from, 60), addDays(today, -settled - 60))) {
    if (!chance.happens(perDay)) continue
    const last = workdayBefore(on)
    endEmployment(world, worker, last, chance.weighted(reasons, (one) => one.weight)?.reason ?? 'own_request')
    plan(world, last, () => leave(world, worker, last))
    replace(world, unit, last)
    return
  }
}

/** Somebody new after two to ten weeks; to the south unit now and then from the intake, which then looks for somebody itself. */
function replace(world: World, unit: UnitKey, left: Day): void {
  const { chance, today } = world
  const from = workdayFrom(addDays(left, chance.between(14, Math.min(70, Math.max(15, daysBetween(left, today) - settled)))))
  const stays = (one: Worker): boolean => one.to === null && one.movesAfter === null && one.from < addDays(from, -500)
  const mover = unit === 'south' && chance.happens(0.5) ? workersOf(world, 'intake', from).find(stays) : undefined
  if (mover !== undefined && from < addDays(today, -settled - 80)) {
    const last = workdayBefore(addDays(from, -1))
    mover.movesAfter = last
    plan(world, last, () => passOn(world, mover, 'intake', last, `${nameOf(mover)} byter enhet`))
    plan(world, from, () => moveToUnit(world, mover, 'south', from))
    employFrom(world, 'intake', workdayFrom(addDays(from, chance.between(7, 40))))
    return
  }
  employFrom(world, unit, from)
}

function employFrom(world: World, unit: UnitKey, from: Day): void {
  planLeaving(world, employWorker(world, unit, from), unit, from)
}

function leave(world: World, worker: Worker, last: Day): void {
  passOn(world, worker, worker.unit.key, last, `${nameOf(worker)} har slutat`)
}

/** Every case goes to a colleague in the afternoon of the day; brothers and sisters to the same one. */
function passOn(world: World, worker: Worker, unit: UnitKey, on: Day, reason: string): void {
  const taken = new Map<File['family'], Worker>()
  let minute = clock(15)
  for (const file of worker.files) {
    const next = taken.get(file.family) ?? leastLoaded(world, unit, on, worker)
    taken.set(file.family, next)
    handOver(world, file, next, at(on, minute), reason, managerOf(world, world.units[unit]))
    minute += 1
  }
}
