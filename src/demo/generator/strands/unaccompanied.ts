import { addDays, weekday } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { steps } from '../../../unaccompanied/contract.ts'
import type { Ending, Step } from '../../../unaccompanied/contract.ts'
import { expectedFor, quarterDays, quarterOf } from '../../../unaccompanied/rules.ts'
import { familyNames } from '../../data/names.ts'
import { openCase } from '../acts/keep-case.ts'
import { chanceFrom } from '../chance.ts'
import { addPerson, yearsBefore } from '../persons.ts'
import { leastLoaded, managerOf } from '../staff.ts'
import { at, clock } from '../time.ts'
import type { Family, World } from '../world.ts'

/** An earlier reception of the same child: it ran away and came back, or its parent came and left again. */
type Before = { readonly daysAgo: number; readonly endedAgo: number; readonly ended: Ending }

/** One child of each kind: how many days ago it came, how old it is, and how far the reception has come. */
const children: ReadonlyArray<{ daysAgo: number; age: number; done: readonly Step[]; permitAfter?: number; ended?: Ending; before?: Before }> = [
  { daysAgo: 1, age: 15.2, done: [] },
  { daysAgo: 12, age: 16.4, done: ['housing', 'guardian_applied', 'investigation'], before: { daysAgo: 14, endedAgo: 13, ended: 'registered_in_error' } },
  { daysAgo: 48, age: 14.1, done: ['housing', 'guardian_applied', 'guardian_appointed', 'investigation', 'school'], before: { daysAgo: 95, endedAgo: 70, ended: 'left' } },
  { daysAgo: 150, age: 18.05, done: ['housing', 'guardian_applied', 'guardian_appointed', 'investigation', 'school', 'health_exam'], ended: 'grown_up' },
  { daysAgo: 330, age: 16.9, permitAfter: 210, done: [...steps].filter((step) => step !== 'custodian_appointed') },
  { daysAgo: 400, age: 13.5, permitAfter: 160, done: steps, ended: 'custodian' },
  { daysAgo: 260, age: 15.8, done: ['housing', 'guardian_applied', 'guardian_appointed', 'investigation'], ended: 'moved',
    before: { daysAgo: 420, endedAgo: 300, ended: 'parent_came' } },
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
  for (const [weeks, count, kind] of [[-3, 1, 'assigned'], [0, 1, 'tie'], [1, 2, 'assigned'], [2, 1, 'offered'], [1, 1, 'transit']] as const) {
    rows.arrival_notice.push({
      id: chance.id(), announced_on: addDays(monday, Math.min(weeks * 7 - 6, 0)), expected_on: addDays(monday, weeks * 7 + 2), children: count, kind, ...recorded,
    })
  }
}

function receive(world: World, { daysAgo, age, done, permitAfter, ended, before }: (typeof children)[number]): void {
  const { rows, chance, today } = world
  const arrived = addDays(today, -daysAgo)
  const person = addPerson(world, { family: chance.pick(familyNames), sex: 'm', near: yearsBefore(today, age), child: true, identity: 'unknown' })
  const family: Family = { side: 'north', children: [person], parents: [], others: [], risk: 0, reportedOn: null, closed: true }
  world.families.push(family)
  const worker = leastLoaded(world, 'placement', arrived)
  const file = openCase(world, { child: person, family, worker, at: at(addDays(today, -(before?.daysAgo ?? daysAgo)), clock(9, 30)), reason: 'Anvisat ensamkommande barn', by: managerOf(world, worker.unit) })
  const recorded = { access: [], recorded_at: at(arrived, clock(10)), recorded_by: worker.row.id }
  const id = chance.id()
  if (before !== undefined) receivedBefore(world, { personId: person.row.id, caseId: file.row.id, by: worker.row.id }, before)
  const endedOn = ended === undefined ? null : ended === 'grown_up' ? person.ofAgeOn : addDays(today, -20)
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
  if (ended === 'grown_up') {
    rows.unaccompanied_step.push({ id: chance.id(), child_id: id, person_id: person.row.id, step: 'custodian_applied', outcome: 'not_needed', on_day: addDays(arrived, 60),
      note: 'Blir myndig innan en vårdnadshavare hinner utses.', ...recorded })
  }
  apply(world, { id, personId: person.row.id, arrived, permitOn, birth: person.birth, endedOn }, recorded)
}

function receivedBefore({ rows, chance, today }: World, { personId, caseId, by }: { personId: string; caseId: string; by: string }, { daysAgo, endedAgo, ended }: Before): void {
  const arrived = addDays(today, -daysAgo)
  const id = chance.id()
  const recorded = { access: [], recorded_at: at(arrived, clock(10)), recorded_by: by }
  rows.unaccompanied_child.push({ id, person_id: personId, case_id: caseId, arrived_on: arrived, assigned_on: arrived, ended_on: addDays(today, -endedAgo), ended_how: ended, ...recorded })
  if (ended === 'registered_in_error') return
  rows.unaccompanied_step.push({ id: chance.id(), child_id: id, person_id: personId, step: 'housing', outcome: 'done', on_day: arrived, note: '', ...recorded })
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
