import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isoWeek, weekStart } from '../../calendar/week.ts'
import type { Clock } from '../../calendar/clock.ts'
import type { Read } from '../../platform/db.ts'
import type { Overview } from '../contract.ts'
import { capacities, noticesBetween, presenceByWeek, presentChildren } from '../queries/overview.ts'
import { ledgerOf, stepsOf, turns18On } from '../rules.ts'

const weeksBack = 8
const weeksAhead = 4

/** Arrivals per week against places and hands, what is announced, and every child here with what is missing, since when and whose turn it is. */
export async function readOverview(tx: Read, { clock }: { clock: Clock }): Promise<Overview> {
  const today = clock.today()
  const monday = weekStart(today)
  const from = addDays(monday, -7 * weeksBack)
  const to = addDays(monday, 7 * weeksAhead + 6)
  const [notices, presence, capacity, children] = [await noticesBetween(tx, from, to), await presenceByWeek(tx, from, to), await capacities(tx),
    await presentChildren(tx, today)]
  const weeks = presence.map((week) => {
    const sunday = addDays(week.from, 6)
    const holds = capacity.findLast(({ fromOn }) => fromOn <= sunday) ?? null
    const announced = notices.filter(({ expectedOn }) => expectedOn >= week.from && expectedOn <= sunday).reduce((sum, { children: n }) => sum + n, 0)
    const coming = week.from > today ? expectedBy(notices, monday, sunday) : 0
    const present = week.present + coming
    return {
      week: isoWeek(week.from), from: week.from, announced, received: week.received, present, places: holds?.places ?? null,
      hands: holds?.hands ?? null, short: holds === null ? null : Math.max(0, present - holds.places),
    }
  })
  return { weeks, notices: notices.filter(({ expectedOn }) => expectedOn >= monday), children: children.map((child) => ({
    personId: child.personId, name: child.name, protected: child.protected, caseNumber: child.caseNumber, arrivedOn: child.arrivedOn,
    turns18On: child.protected ? null : turns18On(child.birthOn), responsibleName: child.responsibleName,
    missing: stepsOf(child.arrivedOn, child.steps, today, child.endedOn).flatMap(({ step, state, turn, on, days }) => (
      state === 'missing' && turn !== null && on !== null && step !== 'permit' ? [{ step, turn, since: on, days: days ?? 0 }] : [])),
    nextClaim: nextClaim(child, today),
  })) }
}

/** Those announced from this week to the end of a coming one who have not been received yet. */
function expectedBy(notices: ReadonlyArray<{ expectedOn: Day; children: number; received: number }>, monday: Day, sunday: Day): number {
  return notices.filter(({ expectedOn }) => expectedOn >= monday && expectedOn <= sunday)
    .reduce((sum, { children, received }) => sum + Math.max(0, children - received), 0)
}

function nextClaim({ arrivedOn, assignedOn, birthOn, endedOn, steps, claims }: Awaited<ReturnType<typeof presentChildren>>[number], today: Day) {
  const permitOn = steps.find(({ step, outcome }) => step === 'permit' && outcome === 'done')?.on ?? null
  const open = ledgerOf({ arrivedOn, assignedOn, permitOn, birthOn, endedOn }, claims, today).filter(({ state, expected }) => (
    state === 'to_apply' && expected > 0))
  const first = open.at(-1)
  return first === undefined ? null : { quarter: first.quarter, lastDay: first.lastDay }
}
