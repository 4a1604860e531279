import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { openCase } from '../acts/keep-case.ts'
import { ageAt } from '../persons.ts'
import { managerOf, workersOf } from '../staff.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { File, World } from '../world.ts'

/** Whom a state is told of: how old the child is now at the least and below what, when the case was opened, in days ago, and why. */
export type Whom = { readonly from: number; readonly to: number; readonly known: number; readonly reason: string }

/** Children of whom nothing is told yet, each given once. */
export type Pool = { readonly take: (whom: Whom) => File | null }

/**
 * The children whom rare states may be told of: unprotected, in families that social services have not met. Taking one opens the case, with
 * somebody at the placement unit.
 */
export function poolOf(world: World): Pool {
  const { families, today } = world
  const free = families.filter((family) => !family.closed && family.children.every(({ file, row }) => file === null && row.protection === 'none' && row.hidden_whereabouts_from_on == null))
  const taken = new Set<(typeof free)[number]>()
  return {
    take: ({ from, to, known, reason }) => {
      for (const family of free) {
        const child = taken.has(family) ? undefined : family.children.find((one) => ageAt(one, today) >= from && ageAt(one, today) < to)
        if (child === undefined) continue
        taken.add(family)
        const on = dayAgo(today, known)
        const [first] = workersOf(world, 'placement', on).filter(({ to, movesAfter }) => to === null && movesAfter === null).toSorted((one, other) => one.files.size - other.files.size)
        const worker = first ?? managerOf(world, world.units.placement)
        return openCase(world, { child, family, worker, at: at(on, clock(9, 40)), reason, by: managerOf(world, worker.unit) })
      }
      return null
    },
  }
}

/** The working day so many days ago, or the nearest before it. */
export function dayAgo(today: Day, days: number): Day {
  return workdayBefore(addDays(today, -days))
}

/** The responsible worker's id. */
export function workerOf({ worker, responsibility }: File): string {
  return worker?.row.id ?? responsibility?.staff_id ?? ''
}
