import { addDays, weekday } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { steps } from '../../../unaccompanied/contract.ts'
import type { Step } from '../../../unaccompanied/contract.ts'
import { expectedFor, quarterDays, quarterOf } from '../../../unaccompanied/rules.ts'
import { familyNames } from '../../data/names.ts'
import { openCase } from '../acts/keep-case.ts'
import { chanceFrom } from '../chance.ts'
import { addPerson, yearsBefore } from '../persons.ts'
import { leastLoaded, managerOf } from '../staff.ts'
import { at, clock } from '../time.ts'
import type { Family, World } from '../world.ts'

/** One child of each kind: how many days ago it came, how old it is, and how far the reception has come. */
const children: ReadonlyArray<{ daysAgo: number; age: number; done: readonly Step[]; permitAfter?: number; ended?: 'moved' | 'custodian' }> = [
  { daysAgo: 1, age: 15.2, done: [] },
  { daysAgo: 12, age: 16.4, done: ['housing', 'guardian_applied', 'investigation'] },
  { daysAgo: 48, age: 14.1, done: ['housing', 'guardian_applied', 'guardian_appointed', 'investigation', 'school'] },
  { daysAgo: 150, age: 17.6, done: ['housing', 'guardian_applied', 'guardian_appointed', 'investigation', 'school', 'health_exam'] },
  { daysAgo: 330, age: 16.9, permitAfter: 210, done: [...steps].filter((step) => step !== 'custodian_appointed') },
  { daysAgo: 400, age: 13.5, permitAfter: 160, done: steps, ended: 'custodian' },
  { daysAgo: 260, age: 15.8, done: ['housing', 'guardian_applied', 'guardian_appointed', 'investigation'], ended: 'moved' },
]

/** Children who came alone, in every state of the reception, what is announced, and places and hands. Invented, as all of the demo. */
export function addUnaccompanied(world: World): void {
  if (world.part !== 1) return
  const own: World = { ...world, chance: chanceFrom(`unaccompanied ${world.today}`) }
  announce(own)
  for (const child of children) receive(own, child)
}

function announce({ rows, chance, today, start, workers }: World): void {
  const recorded = { recorded_at: at(start, clock(9)), recorded_by: workers[0]?.row.id ?? '' }
  rows.reception_capacity.push({ id: chance.id(), from_on: start, places: 6, hands: 4, ...recorded },
    { id: chance.id(), from_on: addDays(today, 7), places: 5, hands: 3, ...recorded })
  const monday = addDays(today, 1 - weekday(today))
  for (const [weeks, count, kind] of [[-3, 1, 'assigned'], [0, 1, 'tie'], [1, 2, 'assigned'], [2, 1, 'offered']] as const) {
    rows.arrival_notice.push({
      id: chance.id(), announced_on: addDays(monday, Math.min(weeks * 7 - 6, 0)), expected_on: addDays(monday, weeks * 7 + 2), children: count, kind, ...recorded,
    })
  }
}

function receive(world: World, { daysAgo, age, done, permitAfter, ended }: (typeof children)[number]): void {
  const { rows, chance, today } = world
  const arrived = addDays(today, -daysAgo)
  const person = addPerson(world, { family: chance.pick(familyNames), sex: 'm', near: yearsBefore(today, age), child: true, identity: 'unknown' })
  const family: Family = { side: 'north', children: [person], parents: [], others: [], risk: 0, reportedOn: null, closed: true }
  world.families.push(family)
  const worker = leastLoaded(world, 'placement', arrived)
  const file = openCase(world, { child: person, family, worker, at: at(arrived, clock(9, 30)), reason: 'Anvisat ensamkommande barn', by: managerOf(world, worker.unit) })
  const recorded = { access: [], recorded_at: at(arrived, clock(10)), recorded_by: worker.row.id }
  const id = chance.id()
  const endedOn = ended === undefined ? null : addDays(today, -20)
  rows.unaccompanied_child.push({
    id, person_id: person.row.id, case_id: file.row.id, arrived_on: arrived, assigned_on: arrived, ...recorded,
    ...(ended === undefined || endedOn === null ? {} : { ended_on: endedOn, ended_how: ended }), ...(ended === 'moved' ? { moved_to: '9902' } : {}),
  })
  const permitOn = permitAfter === undefined ? null : addDays(arrived, permitAfter)
  for (const step of done) {
    rows.unaccompanied_step.push({
      id: chance.id(), child_id: id, person_id: person.row.id, step, outcome: 'done', on_day: stepDay(step, arrived, permitOn, today), note: '', ...recorded,
    })
  }
  apply(world, { id, personId: person.row.id, arrived, permitOn, birth: person.birth, endedOn }, recorded)
}

const daysTo: Readonly<Record<Step, number>> = {
  housing: 0, guardian_applied: 1, guardian_appointed: 16, investigation: 2, school: 20, health_exam: 40, permit: 0, custodian_applied: 6, custodian_appointed: 40,
}

function stepDay(step: Step, arrived: Day, permitOn: Day | null, today: Day): Day {
  const afterPermit = permitOn !== null && (step === 'permit' || step.startsWith('custodian'))
  const on = addDays(afterPermit ? permitOn : arrived, daysTo[step])
  return on > today ? today : on
}

type Stay = { id: string; personId: string; arrived: Day; permitOn: Day | null; birth: Day; endedOn: Day | null }

/** Compensation is asked for the quarter after; the oldest is answered, the latest whole quarter still to be applied for. */
function apply({ rows, chance, today }: World, stay: Stay, recorded: { access: string[]; recorded_at: string; recorded_by: string }): void {
  const { arrived: arrivedOn, permitOn, birth: birthOn, endedOn } = stay
  for (let on = arrivedOn, count = 0; quarterDays(quarterOf(on)).to < addDays(today, -100); on = addDays(quarterDays(quarterOf(on)).to, 1), count += 1) {
    const quarter = quarterOf(on)
    const { expected } = expectedFor({ arrivedOn, assignedOn: arrivedOn, permitOn, birthOn, endedOn }, quarter, today)
    if (expected === 0) continue
    const appliedOn = addDays(quarterDays(quarter).to, 20)
    rows.state_compensation.push({
      id: chance.id(), child_id: stay.id, person_id: stay.personId, quarter, applied_on: appliedOn, applied_ore: expected, ...recorded,
      ...(count === 0 ? { decided_on: addDays(appliedOn, 60), granted_ore: expected } : {}),
    })
  }
}
