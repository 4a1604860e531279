import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { weekStart } from '../../calendar/week.ts'
import { localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ScenarioInput } from '../contract/scenario.ts'
import { mostCompared, usualWeeks } from '../contract/scenarios.ts'
import type { DrawnScenario, SavedScenario, ScenarioChoices, ScenarioLine } from '../contract/scenarios.ts'
import { cohortMembers, cohortsWith } from '../queries/cohort.ts'
import { clocksDueBy } from '../queries/due-clocks.ts'
import { workingDays } from '../queries/expected-presence.ts'
import { openUnits, ownFloors } from '../queries/presence.ts'
import type { PresenceUnit } from '../queries/presence.ts'
import { cameLately, staffOfUnits, usualAbsence, waitingNow } from '../queries/scenario-base.ts'
import type { BaseStaff, UnitCounts } from '../queries/scenario-base.ts'
import { saveScenario, scenariosOf, scenariosWith } from '../queries/scenario.ts'
import { floorOf } from '../rules/presence-board.ts'
import { runScenario } from '../rules/scenario.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
/** What duties take, by the local table of points: their share of the working time, and the hours of each rule. */
export type ClockHours = (tx: Read) => Promise<{ readonly clockShare: number; readonly hoursOf: (rule: string) => number }>

/** Without any registered day away. Chosen. */
const absenceUnknown = 0.08
/** Hours that no rule of law and no table of points has. Chosen, not measured: docs/capabilities.md. */
const chosenHours = { violenceMore: 5, arrival: 30, application: 3 } as const
const [runs, slack] = [200, 0.1]
const none = { violence: 0, report: 0, arrival: 0, application: 0 }

/** The units with staff that one manages; the management's own work has no queue. */
export async function scenarioUnits(tx: Read, { actor }: Pick<Who, 'actor'>): Promise<PresenceUnit[]> {
  return (await openUnits(tx)).filter(({ id, kind }) => kind !== 'management' && actor.managedUnits.includes(id))
}

/**
 * Draws a scenario for the units that one manages, and the same weeks as they usually are with the same chance.
 *
 * @throws Refusal unit_not_yours (404), cohort_not_found (404), no_staff (409) when none of the units has anybody.
 */
export async function drawScenario(tx: Read, chosen: ScenarioChoices, clockHours: ClockHours, who: Who): Promise<DrawnScenario> {
  const today = who.clock.today()
  const all = await scenarioUnits(tx, who)
  const asked = chosen.unitId === null ? all : all.filter(({ id }) => id === chosen.unitId)
  if (asked.length === 0 && chosen.unitId !== null) throw new Refusal('unit_not_yours', 404)
  const staff = await staffOfUnits(tx, asked.map(({ id }) => id), today)
  const units = asked.filter(({ id }) => staff.some(({ unitId }) => unitId === id))
  if (units.length === 0) throw new Refusal('no_staff', 409)
  const cohorts = await cohortsWith(tx, who.actor.managedUnits, today, chosen.cohorts)
  if (cohorts.length < new Set(chosen.cohorts).size) throw new Refusal('cohort_not_found', 404)
  const from = chosen.from === null ? addDays(weekStart(today), 7) : weekStart(chosen.from)
  const input = await inputFor(tx, { chosen, units, staff, from }, clockHours, today)
  return {
    choices: { ...chosen, from, cohorts: cohorts.map(({ id, name }) => ({ id, name })),
      units: units.map(({ id, name }) => ({ id, name })) },
    input, answer: runScenario(input),
    usual: runScenario({ ...input, absence: { ...input.absence, weeks: [] },
      factors: { violence: 1, report: 1, arrival: 1, application: 1 }, away: [] }),
  }
}

type Base = { readonly chosen: ScenarioChoices; readonly units: readonly PresenceUnit[]; readonly staff: readonly BaseStaff[]; readonly from: Day }

async function inputFor(tx: Read, { chosen, units, staff, from }: Base, clockHours: ClockHours, today: Day): Promise<ScenarioInput> {
  const ids = units.map(({ id }) => id)
  const floors = { usual: await localNumber(tx, 'presence-floor', today) / 100, own: await ownFloors(tx) }
  const members = await cohortMembers(tx, chosen.cohorts, ids)
  const [came, waiting] = [await cameLately(tx, ids, today), await waitingNow(tx, ids)]
  const clocks = await clocksDueBy(tx, ids, addDays(from, 7 * chosen.weeks - 1))
  const { clockShare, hoursOf } = await clockHours(tx)
  const monday = weekStart(today)
  const days = workingDays(addDays(monday, -7 * usualWeeks), addDays(monday, -1)).length
  const report = hoursOf('protect-assess') + hoursOf('prelim-assess')
  return {
    from, weeks: chosen.weeks, seed: chosen.seed, runs, slack, clockShare,
    absence: { usual: await usualAbsence(tx, staff.map(({ id }) => id), { today, days }) ?? absenceUnknown, weeks: chosen.absence },
    factors: chosen.factors, away: chosen.cohorts.map((cohort) => ({ cohort, fromWeek: 1, toWeek: 26, share: 1 })),
    hours: { violence: report + chosenHours.violenceMore, report, arrival: chosenHours.arrival, application: chosenHours.application },
    units: units.map((unit) => ({
      id: unit.id, floor: floorOf(unit, from, floors),
      staff: staff.filter(({ unitId }) => unitId === unit.id).map(({ id, share }) => ({
        share, cohorts: members.filter(({ staffId }) => staffId === id).map(({ cohortId }) => cohortId),
      })),
      perWeek: countsOf(came, unit.id, (count) => count / usualWeeks), waiting: countsOf(waiting, unit.id, Math.round),
      clocks: clocks.filter(({ unitId }) => unitId === unit.id)
        .map(({ startedOn, dueOn, rule }) => ({ startedOn, dueOn, hours: hoursOf(rule) })),
    })),
  }
}

function countsOf(rows: readonly UnitCounts[], unitId: string, each: (count: number) => number): typeof none {
  const found = rows.find((row) => row.unitId === unitId) ?? none
  return { violence: each(found.violence), report: each(found.report), arrival: each(found.arrival), application: each(found.application) }
}

/** Draws a scenario again and keeps it as the basis for a decision. What is saved never changes. @throws Refusal as `drawScenario`. */
export async function keepScenario(tx: Write, body: { name: string; purpose: string; choices: ScenarioChoices }, clockHours: ClockHours,
  who: Who): Promise<{ id: string }> {
  const drawn = await drawScenario(tx, body.choices, clockHours, who)
  const id = await saveScenario(tx, { name: body.name, purpose: body.purpose, ...drawn }, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}

/** The saved scenarios of units that one manages, the latest first, twenty-five a page. */
export function readScenarios(tx: Read, page: number, { actor }: Pick<Who, 'actor'>): Promise<{
  scenarios: ScenarioLine[]; total: number }> {
  return scenariosOf(tx, actor.managedUnits, page)
}

/** @throws Refusal scenario_not_found (404). */
export async function readScenario(tx: Read, id: string, { actor }: Pick<Who, 'actor'>): Promise<SavedScenario> {
  const [found] = await scenariosWith(tx, [id], actor.managedUnits)
  if (found === undefined) throw new Refusal('scenario_not_found', 404)
  return found
}

/** Up to four saved scenarios side by side, in the order they are asked for. @throws Refusal scenario_not_found (404), too_many_scenarios (422). */
export async function compareScenarios(tx: Read, ids: readonly string[], { actor }: Pick<Who, 'actor'>): Promise<SavedScenario[]> {
  const asked = [...new Set(ids)]
  if (asked.length > mostCompared) throw new Refusal('too_many_scenarios', 422, { most: mostCompared })
  const found = await scenariosWith(tx, asked, actor.managedUnits)
  return asked.map((id) => {
    const one = found.find((each) => each.id === id)
    if (one === undefined) throw new Refusal('scenario_not_found', 404)
    return one
  })
}
