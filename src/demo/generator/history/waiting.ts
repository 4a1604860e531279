import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { dueOf } from '../acts/keep-clock.ts'
import { isChildOn } from '../persons.ts'
import { plan } from '../world.ts'
import type { UnitKey, World } from '../world.ts'
import { followReport } from './assessing.ts'
import { arrive, drawFamily } from './reports.ts'

type Waiting = { readonly daysLeft: number | 'overdue'; readonly unit: UnitKey }

/**
 * Children who wait for a decision today, by days left: with those of the stories 23, five of them due by tomorrow and one overdue, as
 * in the picture of the look.
 */
const waiting: readonly Waiting[] = [
  { daysLeft: 'overdue', unit: 'intake' }, { daysLeft: 0, unit: 'intake' }, { daysLeft: 1, unit: 'intake' },
  { daysLeft: 1, unit: 'intake' },
  { daysLeft: 1, unit: 'north' }, { daysLeft: 3, unit: 'intake' }, { daysLeft: 3, unit: 'south' }, { daysLeft: 4, unit: 'intake' },
  { daysLeft: 4, unit: 'south' }, { daysLeft: 5, unit: 'intake' }, { daysLeft: 6, unit: 'north' }, { daysLeft: 8, unit: 'intake' },
  { daysLeft: 10, unit: 'intake' }, { daysLeft: 10, unit: 'south' }, { daysLeft: 11, unit: 'intake' }, { daysLeft: 12, unit: 'intake' },
]

/** Plans the reports whose children still wait today: one child each, from a family that is then left alone. */
export function planWaiting(world: World): void {
  for (const { daysLeft, unit } of waiting) {
    const on = daysLeft === 'overdue' ? lastOverdue(world.today) : addDays(world.today, daysLeft - 14)
    plan(world, on, () => {
      for (let tries = 0; tries < 200; tries += 1) {
        const family = drawFamily(world, on)
        const child = family?.children.find((one) => isChildOn(one, on) && !one.file?.worker && (one.file?.pending.size ?? 0) === 0)
        if (family === undefined || child === undefined || (family.reportedOn ?? '') > addDays(on, -30)) continue
        family.closed = true
        followReport(world, family, arrive(world, family, on, child), { decides: false, unit })
        return
      }
    })
  }
}

/** The latest day a report can have come in and be overdue today. */
function lastOverdue(today: Day): Day {
  let on = addDays(today, -15)
  while (dueOf('prelim-assess', on).legalDue >= today) on = addDays(on, -1)
  return on
}
