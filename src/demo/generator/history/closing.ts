import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { closeCase } from '../acts/keep-case.ts'
import { managerOf } from '../staff.ts'
import { at, clock, workdayFrom } from '../time.ts'
import { plan } from '../world.ts'
import type { File, Worker, World } from '../world.ts'

/** Closes the case on the day, when nothing in it is open; otherwise looks again in two weeks. */
export function planClosing(world: World, file: File, wanted: Day): void {
  const on = workdayFrom(wanted)
  plan(world, on, () => {
    if (file.worker === null || file.investigation !== null || file.phase === 'placed') return
    if (file.pending.size > 0 || file.owed > 0 || file.clocks.size > 0) planClosing(world, file, addDays(on, 14))
    else closeCase(file, at(on, clock(17, 5)))
  })
}

export function managerOfFile(world: World, file: File): Worker {
  const unit = file.worker?.unit ?? Object.values(world.units).find((one) => one.row.id === file.row.unit_id) ?? world.units.intake
  return managerOf(world, unit)
}
