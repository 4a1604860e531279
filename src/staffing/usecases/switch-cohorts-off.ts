import type { Day } from '../../calendar/day.ts'
import { isWorkingDay, nextWorkingDay } from '../../calendar/holidays.ts'
import { activitiesInForce } from '../../crisis/queries/activities.ts'
import { localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Effect } from '../contract/cohorts.ts'
import { cohortMembers, cohortsWith } from '../queries/cohort.ts'
import { staffWithCompetences } from '../queries/competence.ts'
import { expectedPresence } from '../queries/expected-presence.ts'
import { openUnits, ownFloors } from '../queries/presence.ts'
import { staffOfUnits } from '../queries/scenario-base.ts'
import { floorOf } from '../rules/presence-board.ts'
import { activityEffects, unitEffects } from '../rules/scenario-cohorts.ts'
import type { EffectActivity, EffectStaff } from '../rules/scenario-cohorts.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * What is left of each unit that one manages on a day when some groups cannot come, against the floor and against the crisis plan in force.
 * Who is known to be away the whole day is away already; nobody is moved between units.
 *
 * @param on null: today. A free day becomes the next working day. @throws Refusal cohort_not_found (404).
 */
export async function switchOff(tx: Read, cohortIds: readonly string[], on: Day | null, who: Who): Promise<Effect> {
  const today = who.clock.today()
  const day = workday(on ?? today)
  const cohorts = [...new Set(cohortIds)]
  const known = await cohortsWith(tx, who.actor.managedUnits, today, cohorts)
  if (cohorts.some((each) => !known.some(({ id }) => id === each))) throw new Refusal('cohort_not_found', 404)
  const units = (await openUnits(tx)).filter(({ id }) => who.actor.managedUnits.includes(id))
  const ids = units.map(({ id }) => id)
  const staff = await staffOfUnits(tx, ids, day)
  const [members, halves] = [await cohortMembers(tx, cohorts, ids), await expectedPresence(tx, day, day, { among: ids })]
  const able = new Map((await staffWithCompetences(tx, ids, day)).map((one) => [one.staffId, one]))
  const lost = new Set(members.map(({ staffId }) => staffId))
  const awayHalves = new Map<string, number>()
  for (const { staffId, state } of halves) if (state === 'away') awayHalves.set(staffId, (awayHalves.get(staffId) ?? 0) + 1)
  const people = staff.map(({ id, unitId, share }): EffectStaff => ({
    id, unitId, hours: share * 8 * (1 - (awayHalves.get(id) ?? 0) / 2), away: (awayHalves.get(id) ?? 0) >= 2, lost: lost.has(id),
    competences: able.get(id)?.competences ?? [], qualified: able.get(id)?.qualified ?? false,
  }))
  const floors = { usual: await localNumber(tx, 'presence-floor', today) / 100, own: await ownFloors(tx) }
  const shown = units.filter(({ id }) => staff.some(({ unitId }) => unitId === id))
  const plan = await activitiesInForce(tx, day)
  // An activity of a unit that one does not manage, and one of no unit for whoever does not manage them all, is not for one to say.
  const all = (await openUnits(tx)).length === units.length
  const activities = plan.filter(({ unitId }) => (unitId === null ? all : ids.includes(unitId)))
    .map((activity) => asKnown(activity, people))
  return {
    on: day, cohorts, planInForce: plan.length > 0,
    units: unitEffects(shown.map((unit) => ({ id: unit.id, name: unit.name, floor: floorOf(unit, day, floors) })), people),
    activities: activityEffects(activities, people),
  }
}

/** What nobody at all is registered for is not known to be missing: then anybody is taken to do it. */
function asKnown<Activity extends EffectActivity>(activity: Activity, people: readonly EffectStaff[]): Activity {
  const held = people.some(({ competences }) => activity.competence !== null && competences.includes(activity.competence))
  return { ...activity, competence: held ? activity.competence : null, qualified: activity.qualified
    && people.some(({ qualified }) => qualified) }
}

const workday = (on: Day): Day => (isWorkingDay(on) ? on : nextWorkingDay(on))
