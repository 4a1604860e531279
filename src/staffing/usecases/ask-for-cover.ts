import { performance } from 'node:perf_hooks'
import { staffIdOf } from '../../access/rules.ts'
import { daysBetween, laterOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { activitiesInForce } from '../../crisis/queries/activities.ts'
import { localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openSolver } from '../../platform/solver.ts'
import { mostDays } from '../contract/cover-plans.ts'
import type { CoverBody, CoverChoices } from '../contract/cover-plans.ts'
import { mostUnits, staffingPlanInput } from '../contract/cover.ts'
import type { CoverPlan, StaffingPlanInput } from '../contract/cover.ts'
import { cohortMembers } from '../queries/cohort.ts'
import { staffWithCompetences } from '../queries/competence.ts'
import { acceptedMoves, casesAndLeaders, coverPlanOf, saveCoverPlan } from '../queries/cover.ts'
import { expectedPresence, workingDays } from '../queries/expected-presence.ts'
import { openUnits, ownFloors } from '../queries/presence.ts'
import { planCover } from '../rules/plan-cover.ts'
import { unitsToPlan } from '../rules/units-to-plan.ts'
import { floorOf } from '../rules/presence-board.ts'
import { judgedCounts } from './watch-floors.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** How long a plan may be searched for; most take a part of it. */
const secondsToSearch = 9
const solver = openSolver({ seconds: secondsToSearch })
/** Units that work by shifts or lead the others: nobody is moved to or from them. */
const apart: readonly string[] = ['emergency_duty', 'management']
/** Hours of a full post on a working day. */
const fullDay = 8

/**
 * Makes a plan of who covers where on the working days from one day to another and keeps it, to be looked at, asked for again, and accepted.
 * It is made for all units together, or in a municipality with very many for the sixty that lack most or have most to spare, from who is known to
 * be away, the floors, and the crisis plan in force; who has not answered counts as coming. Nobody who leads is moved, and what has been accepted before stays.
 *
 * @throws Refusal invalid (422) when the days are not some to come within four weeks, or have no working day; cover_plan_not_found (404).
 */
export async function askForCover(tx: Write, { fromOn, toOn, replacesId, ...choices }: CoverBody, who: Who): Promise<{ id: string }> {
  const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
  const from = laterOf(fromOn, who.clock.today())
  if (toOn < from) throw fault('toOn', 'ends_before_it_begins')
  if (daysBetween(from, toOn) >= mostDays) throw fault('toOn', 'too_many_days')
  const days = workingDays(from, toOn)
  if (days.length === 0) throw fault('toOn', 'no_working_day')
  if (replacesId !== null && await coverPlanOf(tx, replacesId) === undefined) throw new Refusal('cover_plan_not_found', 404)
  const input = await coverInput(tx, days, { choices, replacesId })
  const answer = await solved(input)
  return { id: await saveCoverPlan(tx, { from, to: toOn, choices, input, answer, replacesId, at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

async function solved(input: StaffingPlanInput): Promise<CoverPlan> {
  const begun = performance.now()
  const planning = planCover(input, () => (performance.now() - begun) / 1000)
  let step = planning.next()
  while (step.done !== true) {
    const { program, ...wanted } = step.value
    // One program is made from the answer to the one before.
    // oxlint-disable-next-line no-await-in-loop
    step = planning.next(await solver.solve(program, { ...wanted, bounded: true, nodes: 1_000_000 }))
  }
  return step.value
}

type Chosen = { readonly choices: CoverChoices; readonly replacesId: string | null }

/** Everything that a plan is made from, by ids alone: the calculator takes the same. */
async function coverInput(tx: Read, days: readonly Day[], { choices, replacesId }: Chosen): Promise<StaffingPlanInput> {
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) throw new RangeError('a plan has at least one day')
  const everybody = await staffWithCompetences(tx, null, from)
  const peopled = new Set(everybody.map(({ unitId }) => unitId))
  const open = (await openUnits(tx)).filter(({ id }) => peopled.has(id))
  const chosen = new Set(open.length <= mostUnits ? open.map(({ id }) => id) : unitsToPlan(await judgedCounts(tx, days, { today: from, among: null }), mostUnits))
  const units = open.filter(({ id }) => chosen.has(id))
  const ids = units.map(({ id }) => id)
  const staff = everybody.filter(({ unitId }) => chosen.has(unitId))
  const about = await casesAndLeaders(tx, staff.map(({ staffId }) => staffId), from)
  const floors = { usual: await localNumber(tx, 'presence-floor', from) / 100, own: await ownFloors(tx) }
  const gone = (await cohortMembers(tx, choices.cohorts, ids)).map(({ staffId }) => staffId)
  const known = await expectedPresence(tx, from, to)
  const moved = (await acceptedMoves(tx, { from, to })).filter(({ planId }) => planId !== replacesId)
  const activities = (await activitiesInForce(tx, from)).filter(({ unitId }) => unitId === null || ids.includes(unitId))
  const isStaff = (id: string): boolean => about.has(id)
  return staffingPlanInput.parse({
    days, timeLimitSeconds: secondsToSearch,
    units: units.map((unit) => ({
      id: unit.id, floor: floorOf(unit, from, floors), gives: !apart.includes(unit.kind) && !choices.givesNobody.includes(unit.id),
      takes: !apart.includes(unit.kind) && !choices.takesNobody.includes(unit.id),
    })),
    staff: staff.map(({ staffId, unitId, competences, qualified, experienceSince }) => {
      const { cases, leads, share } = about.get(staffId) ?? { cases: 0, leads: false, share: 1 }
      return {
        id: staffId, unit: unitId, competences, qualified, children: cases, hoursPerDay: share * fullDay, worksIn: leads ? [] : null,
        experienceYears: experienceSince === null || experienceSince > from ? 0 : Math.floor(daysBetween(experienceSince, from) / 365.25),
      }
    }),
    activities: activities.map(({ id, unitId, priority, rank, hoursPerDay, competence, qualified, dependsOn }) => ({
      id, unit: unitId, priority, rank, hoursPerDay, competence, qualified, dependsOn: dependsOn.filter((each) => activities.some((other) => other.id === each)),
    })),
    absences: [
      ...known.filter(({ staffId, state }) => state === 'away' && isStaff(staffId) && !gone.includes(staffId)).map(({ staffId, on, half }) => ({ staff: staffId, day: on, half })),
      ...gone.filter(isStaff).flatMap((staffId) => days.map((on) => ({ staff: staffId, day: on }))),
    ],
    locks: [
      ...moved.filter(({ staffId, toUnitId }) => isStaff(staffId) && ids.includes(toUnitId)).map(({ staffId, toUnitId, on }) => ({ staff: staffId, unit: toUnitId, from: on, to: on })),
      ...choices.locks.filter(({ staffId, unitId }) => isStaff(staffId) && ids.includes(unitId)).map(({ staffId, unitId }) => ({ staff: staffId, unit: unitId })),
    ],
  })
}
