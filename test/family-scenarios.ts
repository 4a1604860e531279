import { randomUUID } from 'node:crypto'
import { scenarioInput } from '../src/staffing/contract/scenario.ts'
import { runScenario } from '../src/staffing/rules/scenario.ts'

export const scenarioIds = () => ({ cohortId: randomUUID(), scenarioId: randomUUID() })

type Around = ReturnType<typeof scenarioIds> & { worker: string; manager: string; unitId: string; now: string }

/** A group that the worker is in, and a scenario of the unit without it. */
export function scenarioRows(f: Around) {
  const none = { violence: 0, report: 0, arrival: 0, application: 0 }
  const input = scenarioInput.parse({
    from: '2026-11-30', weeks: 2, runs: 20, absence: { usual: 0.1, weeks: [0.4] }, away: [{ cohort: f.cohortId }],
    units: [{ id: f.unitId, staff: [{ cohorts: [f.cohortId] }, {}, {}], perWeek: { ...none, report: 3 }, waiting: none }],
  })
  const { weeks, seed, absence, factors } = input
  const choices = { unitId: null, from: input.from, absence: absence.weeks, weeks, factors, seed,
    cohorts: [{ id: f.cohortId, name: 'Gränsen' }], units: [{ id: f.unitId, name: 'Enheten' }] }
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  return {
    cohort: { id: f.cohortId, name: `Grupp ${f.cohortId.slice(0, 30)}`, kind: 'border', ...recorded },
    cohort_member: { cohort_id: f.cohortId, staff_id: f.worker, ...recorded },
    scenario: { id: f.scenarioId, name: 'Gränsen stängs', purpose: 'Hur många timmar som saknas', unit_ids: [f.unitId],
      choices: JSON.stringify(choices), input: JSON.stringify(input),
      answer: JSON.stringify(runScenario(input)), usual: JSON.stringify(runScenario({ ...input, away: [] })), ...recorded },
  }
}
