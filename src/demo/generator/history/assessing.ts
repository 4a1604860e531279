import { addDays, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { dayOf, instant } from '../../../calendar/instant.ts'
import type { Instant } from '../../../calendar/instant.ts'
import {
  feedbackWays, needsProtection, noImmediateNeed, reasonsNotToOpen, reasonsToExtend, reasonsToOpen, withheldReasons,
} from '../../data/report-texts.ts'
import { assumed } from '../assumptions.ts'
import { assess, assign, decide, extend, giveFeedback } from '../acts/handle-concern.ts'
import { dueOf } from '../acts/keep-clock.ts'
import { leastLoaded, managerOf } from '../staff.ts'
import {
  at, clock, earlierOf, isOfficeTime, lastDecidingDay, later, minutesOf, workdayBefore, workdayFrom, workdaysLater,
} from '../time.ts'
import { plan } from '../world.ts'
import type { Family, File, Person, Reported, UnitKey, Worker, World } from '../world.ts'
import { managerOfFile, planClosing } from './closing.ts'
import { investigate } from './investigating.ts'

/** How a report goes on: whether it is decided, and who gets it if that is told by hand. */
export type Course = { readonly decides: boolean; readonly unit?: UnitKey }

/** Everything that follows from a report: given to a worker, assessed for protection, decided, told back. */
export function followReport(world: World, family: Family, reported: readonly Reported[], course: Course): void {
  const { chance } = world
  const concern = reported[0]?.concern
  if (concern?.opened_at === undefined || concern.opened_at === null) return
  const opened = instant(concern.opened_at)
  const assigning = assigningOf(world, opened)
  const serious = chance.happens(assumed.needsProtection)
  const byOpener = !isOfficeTime(instant(concern.received_at)) || dayOf(assigning) > dayOf(opened)
  if (byOpener) for (const one of reported) assessNow(world, one, later(opened, chance.between(15, 60)), serious, openerOf(world, one))
  const opens = serious || chance.happens(assumed.opens)
  inDay(world, dayOf(opened), dayOf(assigning), () => {
    let minute = 0
    for (const one of reported) {
      const when = later(assigning, minute)
      minute += 1
      const worker = workerFor(world, family, one, dayOf(when), course)
      const file = assign(world, one, family, { worker, at: when, by: managerOf(world, world.units.intake) })
      if (file === null) continue
      if (!byOpener) assessNow(world, one, assessingOf(world, when), serious, file.worker ?? worker)
      if (one.standing !== 'pending') planFeedback(world, file, one, dayOf(when), one.standing === 'during' ? 'already_open' : 'opened')
      else if (course.decides && file.pending.has(one)) planDecision(world, file, one, {
        serious, opens: chance.happens(assumed.siblingsAlike) ? opens : !opens, assigned: when,
      })
    }
  })
}

/** Now when it is the same day, otherwise on its day. */
function inDay(world: World, today: Day, on: Day, happens: () => void): void {
  if (on <= today) happens()
  else plan(world, on, happens)
}

function openerOf({ workers }: World, { concern }: Reported): Worker {
  const found = workers.find((one) => one.row.id === concern.opened_by)
  if (found === undefined) throw new Error('nobody opened the report')
  return found
}

/** Minutes after opening in office hours; otherwise the next working morning. */
function assigningOf({ chance }: World, opened: Instant): Instant {
  const soon = later(opened, chance.between(10, 150))
  if (isOfficeTime(soon)) return soon
  const on = minutesOf(opened) < clock(8) ? workdayFrom(dayOf(opened)) : workdaysLater(addDays(dayOf(opened), 1), 0)
  return at(on, chance.between(clock(8, 15), clock(9, 40)))
}

function assessingOf({ chance }: World, assigned: Instant): Instant {
  if (chance.happens(1 - assumed.assessedSameDay)) return at(workdaysLater(dayOf(assigned), 1), chance.between(clock(8, 30), clock(11)))
  return at(dayOf(assigned), Math.min(minutesOf(assigned) + chance.between(15, 200), clock(18)))
}

function assessNow(world: World, reported: Reported, when: Instant, serious: boolean, by: Worker): void {
  const { chance, now } = world
  if (when > now) return
  const outcome = serious ? 'needs_protection' : 'no_immediate_need'
  assess(world, reported, { outcome, reasons: chance.pick(serious ? needsProtection : noImmediateNeed), at: when, by })
}

/** The worker who has the child or a brother or sister already; otherwise mostly one of the intake. */
function workerFor(world: World, family: Family, { child }: Reported, on: Day, course: Course): Worker {
  const own = child?.file?.worker
  if (own) return own
  const near = family.children.find((one: Person) => one.file?.worker && one.file.phase !== 'placed')?.file?.worker
  if (near && course.unit === undefined) return near
  return leastLoaded(world, course.unit ?? (world.chance.happens(0.85) ? 'intake' : family.side), on)
}

function planDecision(
  world: World, file: File, reported: Reported, { serious, opens, assigned }: { serious: boolean; opens: boolean; assigned: Instant },
): void {
  const { chance, today } = world
  const received = day(reported.concern.received_on)
  const late = !serious && !chance.happens(assumed.decidedInTime)
  const days = serious ? chance.between(0, 3) : late ? chance.between(15, 27) : 1 + Math.ceil(13 * chance.fraction() ** 0.6)
  const legalDue = dueOf('prelim-assess', received).legalDue
  const wanted = late ? workdayFrom(addDays(legalDue, days - 14)) : workdayFrom(addDays(received, days))
  let on = earlierOf(late ? wanted : earlierOf(wanted, legalDue), lastDecidingDay(today))
  if (!late && !serious && chance.happens(assumed.extended / assumed.decidedInTime)) on = planExtension(world, file, reported, legalDue, on)
  const earliest = later(assigned, chance.between(40, 200))
  const wished = at(on, chance.between(clock(9), clock(16, 15)))
  const when = wished > earliest ? wished : earliest
  plan(world, dayOf(when), () => decideNow(world, file, reported, opens, when))
}

/** More time when it is decided late anyway: the decision then comes within the new day. @returns the day of the decision. */
function planExtension(world: World, file: File, reported: Reported, legalDue: Day, otherwise: Day): Day {
  const { chance, today } = world
  const asked = workdayBefore(addDays(legalDue, -1))
  const until = workdayFrom(addDays(legalDue, chance.between(14, 28)))
  const on = workdayBefore(addDays(until, -chance.between(0, 4)))
  if (on > lastDecidingDay(today) || asked < otherwise) return otherwise
  plan(world, asked, () => {
    if (file.pending.has(reported)) {
      extend(world, reported, { until, reasons: chance.pick(reasonsToExtend), at: at(asked, clock(15)), by: managerOfFile(world, file) })
    }
  })
  return on
}

function decideNow(world: World, file: File, reported: Reported, opens: boolean, when: Instant): void {
  const { chance } = world
  if (!file.pending.has(reported)) return
  const answered = [...file.pending]
  const decision = opens ? 'open_investigation' : 'do_not_open'
  decide(world, file, {
    decision, reasons: chance.pick(opens ? reasonsToOpen : reasonsNotToOpen), at: when, by: managerOfFile(world, file),
  })
  const on = dayOf(when)
  for (const one of answered) planFeedback(world, file, one, on, opens ? 'opened' : 'not_opened')
  if (opens) investigate(world, file, on)
  else if (file.phase === 'assessed') planClosing(world, file, addDays(on, chance.between(2, 16)))
}

function planFeedback(world: World, file: File, reported: Reported, from: Day, told: 'opened' | 'not_opened' | 'already_open'): void {
  const { chance } = world
  if (!reported.clocks.has('feedback')) return
  const usual = chance.happens(assumed.feedbackLate) ? chance.between(9, 17) : chance.between(1, 6)
  const days = told === 'already_open' ? chance.between(0, 1) : usual
  const wanted = workdayFrom(addDays(from, days))
  const on = days > 7 ? wanted : earlierOf(wanted, laterOf(from, workdayBefore(addDays(from, 7))))
  const withheld = chance.happens(assumed.feedbackWithheld)
  plan(world, on, () => {
    if (!reported.clocks.has('feedback')) return
    const how = chance.pick(withheld ? withheldReasons : feedbackWays)
    giveFeedback(world, reported, {
      told: withheld ? null : told, how, at: at(on, chance.between(clock(16, 20), clock(17))),
      by: file.worker ?? managerOfFile(world, file),
    })
  })
}

function laterOf(one: Day, other: Day): Day {
  return one < other ? other : one
}
