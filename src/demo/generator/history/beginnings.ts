import { addDays, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { assumed } from '../assumptions.ts'
import { openInvestigation, tellOfInvestigation } from '../acts/handle-concern.ts'
import { openCase } from '../acts/keep-case.ts'
import { dueOf } from '../acts/keep-clock.ts'
import { ageAt } from '../persons.ts'
import { leastLoaded, managerOf } from '../staff.ts'
import { at, clock, workdayBefore } from '../time.ts'
import { plan } from '../world.ts'
import type { Family, File, Person, UnitKey, World } from '../world.ts'
import { place, planConclusion, planReturn } from './investigating.ts'
import { beginPlacement, considerPlacement } from './placing.ts'

/** What was going on when the history begins: children placed before it, and investigations opened in the months before. */
export function addBeginnings(world: World): void {
  const { chance, start, scale } = world
  for (let count = Math.round(assumed.placedAtStart * scale); count > 0; count -= 1) {
    for (const file of openedBefore(world, addDays(start, -chance.between(60, 1500)), 'placement')) placedBefore(world, file)
  }
  for (let count = Math.round(assumed.investigatedAtStart * scale); count > 0; count -= 1) {
    const opened = workdayBefore(addDays(start, -chance.between(1, 112)))
    for (const file of openedBefore(world, opened, 'side')) investigatedBefore(world, file, opened)
  }
}

/** Cases of a family that nobody has met yet, one child or two, as they were taken over when the system began. */
function openedBefore(world: World, opened: Day, unit: UnitKey | 'side'): File[] {
  const { chance, start, families } = world
  const isNew = ({ children }: Family): boolean => children.every((child) => child.file === null)
  const untouched = families.filter((family) => !family.closed && isNew(family) && family.children.some((child) => fits(child, opened)))
  if (untouched.length === 0) return []
  const family: Family = chance.pick(untouched)
  const children = family.children.filter((child) => fits(child, opened)).slice(0, chance.happens(0.25) ? 2 : 1)
  const worker = leastLoaded(world, unit === 'side' ? family.side : unit, start)
  const from = worker.from > opened ? worker.from : opened
  const by = managerOf(world, worker.unit)
  return children.map((child) => openCase(world, { child, family, worker, at: at(from, clock(10)), reason: 'Fanns när systemet infördes',
    by }))
}

function fits(child: Person, opened: Day): boolean {
  return child.birth < opened && ageAt(child, opened) < 15
}

function placedBefore(world: World, file: File): void {
  const { chance, start } = world
  const considered = workdayBefore(addDays(start, -chance.between(2, 150)))
  file.phase = 'placed'
  const wanted = workdayBefore(addDays(considered, -world.placing.between(100, 170)))
  const opened = day(file.row.opened_on)
  const placedOn = wanted > opened ? wanted : opened
  beginPlacement(world, file, placedOn)
  if (placedOn < considered) considerPlacement(world, file, considered)
  const due = dueOf('consider-sol', placedOn < considered ? considered : placedOn).nominalDue
  const next = workdayBefore(addDays(due, -chance.between(2, 20)))
  plan(world, next, () => {
    if (file.phase === 'placed') place(world, file, next)
  })
  planReturn(world, file, addDays(start, chance.between(60, 1500)))
}

function investigatedBefore(world: World, file: File, opened: Day): void {
  openInvestigation(world, file, opened, at(opened, clock(13)), managerOf(world, world.units[file.family.side]))
  tellOfInvestigation(world, file, at(opened, clock(14)), file.worker ?? managerOf(world, world.units[file.family.side]))
  planConclusion(world, file, opened)
}
