import { addDays } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { assumed } from '../assumptions.ts'
import { conclude, tellOfInvestigation } from '../acts/handle-concern.ts'
import { addFact } from '../acts/add-fact.ts'
import { addCoworker, handOver } from '../acts/keep-case.ts'
import { dueOf } from '../acts/keep-clock.ts'
import { leastLoaded, managerOf, workersOf } from '../staff.ts'
import { at, clock, workdayBefore, workdayFrom, workdaysLater } from '../time.ts'
import { plan } from '../world.ts'
import type { File, World } from '../world.ts'
import { managerOfFile, planClosing } from './closing.ts'
import { beginPlacement, considerPlacement, finishPlacement } from './placing.ts'

/** What follows when an investigation is opened: those concerned told, the case moved to an investigating unit, and the conclusion. */
export function investigate(world: World, file: File, on: Day): void {
  const { chance } = world
  const told = chance.happens(assumed.informedSameDay) ? on : workdaysLater(on, chance.between(1, 6))
  plan(world, told, () => tellOfInvestigation(world, file, at(told, clock(16, 30)), file.worker ?? managerOfFile(world, file)))
  if (file.worker?.unit.key === 'intake') planMove(world, file, workdaysLater(on, chance.between(0, 4)))
  if (chance.happens(assumed.coworkers)) plan(world, workdaysLater(on, 5), () => nameCoworker(world, file, workdaysLater(on, 5)))
  planConclusion(world, file, on)
}

function planMove(world: World, file: File, on: Day): void {
  plan(world, on, () => {
    const side = file.family.side
    const near = file.family.children.find(
      (one) => one.file?.worker && one.file.worker.unit.key === side && !one.file.worker.told,
    )?.file?.worker
    const next = near ?? leastLoaded(world, side, on)
    handOver(world, file, next, at(on, clock(16, 40)), 'Utredning inledd, ny enhet', managerOf(world, world.units[side]))
  })
}

function nameCoworker(world: World, file: File, on: Day): void {
  const { chance } = world
  const others = file.worker === null ? [] : workersOf(world, file.worker.unit.key, on).filter((one) => one !== file.worker)
  if (others.length === 0 || file.investigation === null) return
  addCoworker(world, file, {
    worker: chance.pick(others), strand: chance.pick(['investigation', 'contact']), from: on, reason: 'Två handläggare vid samtal',
    by: managerOfFile(world, file), at: at(on, clock(13)),
  })
}

/** Concluded mostly within four months: some early, many in the last weeks, a few late. */
export function planConclusion(world: World, file: File, opened: Day): void {
  const { chance } = world
  const late = !chance.happens(assumed.concludedInTime)
  const days = late ? chance.between(124, 158) : chance.happens(0.65) ? chance.between(58, 108) : chance.between(108, 119)
  const ends = workdayBefore(addDays(opened, days))
  const on = ends > world.start ? ends : workdaysLater(world.start, 2)
  const outcome = chance.weighted(['no_measure', 'measure', 'application'] as const, (one) => assumed.outcomes[one]) ?? 'no_measure'
  const investigation = file.investigation
  plan(world, on, () => {
    if (file.investigation !== investigation || investigation === null) return
    conclude(world, file, on, outcome)
    if (file.phase === 'placed') return
    const away = outcome === 'application' || chance.happens(assumed.placedOfMeasures)
    if (outcome === 'no_measure') afterNoMeasure(world, file, on, investigation.id)
    else if (away) planPlacement(world, file, workdaysLater(on, chance.between(1, 8)))
    else support(world, file, on)
  })
}

function support(world: World, file: File, on: Day): void {
  file.phase = 'supported'
  planClosing(world, file, addDays(on, world.chance.between(50, 280)))
}

/** Closed soon; now and then followed up for up to six months (SoL 23:1). */
function afterNoMeasure(world: World, file: File, on: Day, investigationId: string): void {
  const { chance } = world
  file.phase = 'supported'
  if (!chance.happens(assumed.followedUp)) {
    planClosing(world, file, addDays(on, chance.between(1, 12)))
    return
  }
  const about = { strand: 'investigation', subjectKind: 'investigation', subjectId: investigationId, personId: file.child.row.id, by: file.worker?.row.id ?? null } as const
  addFact(world, { type: 'followup-started', on, fields: { after: 'investigation' }, at: at(on, clock(15)), ...about })
  const ends = workdayBefore(addDays(on, chance.between(90, 180)))
  plan(world, ends, () => {
    if (file.investigation === null) addFact(world, { type: 'followup-closed', on: ends, at: at(ends, clock(15)), ...about })
  })
  planClosing(world, file, addDays(ends, 2))
}

function planPlacement(world: World, file: File, on: Day): void {
  file.phase = 'supported'
  plan(world, on, () => {
    if (file.phase === 'placed') return
    handOver(world, file, leastLoaded(world, 'placement', on), at(on, clock(16, 45)), 'Placering', managerOf(world, world.units.placement))
    beginPlacement(world, file, on)
    place(world, file, on)
    planReturn(world, file, addDays(on, world.chance.between(120, 1100)))
  })
}

/** The child lives away from home: care is considered at least every six months (SoL 22:13). */
export function place(world: World, file: File, on: Day): void {
  const { chance } = world
  file.phase = 'placed'
  considerPlacement(world, file, on)
  const due = dueOf('consider-sol', on).nominalDue
  const late = chance.happens(assumed.consideredLate)
  const considered = late ? workdayFrom(addDays(due, chance.between(3, 15))) : workdayBefore(addDays(due, -chance.between(1, 24)))
  plan(world, considered, () => {
    if (file.phase === 'placed') place(world, file, considered)
  })
}

export function planReturn(world: World, file: File, wanted: Day): void {
  const on = workdayFrom(wanted)
  plan(world, on, () => {
    if (file.phase !== 'placed') return
    finishPlacement(world, file, on)
    file.phase = 'none'
    support(world, file, on)
  })
}
