import { form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cohortIdShape } from '../contract/cohorts.ts'
import {
  choicesBody, comparedAnswer, compareApiQuery, compareQuery, drawnScenario, newScenarioBody, savedScenario, saveForm, scenarioParams,
    scenarioQuery, scenariosAnswer, scenariosApiQuery, scenariosQuery,
} from '../contract/scenarios.ts'
import type { ScenarioQuery } from '../contract/scenarios.ts'
import { comparePage, newScenarioPage, scenarioPage } from '../pages/scenario.tsx'
import type { NewData } from '../pages/scenario.tsx'
import { scenariosPage } from '../pages/scenarios.tsx'
import { readScenarioQuery } from '../rules/read-scenario-query.ts'
import { compareScenarios, drawScenario, keepScenario, readScenario, readScenarios, scenarioUnits } from '../usecases/draw-scenario.ts'
import type { ClockHours } from '../usecases/draw-scenario.ts'
import { readCohorts } from '../usecases/keep-cohorts.ts'
import { cohortRoutes } from './cohorts.ts'

const may = 'scenario.use'
const nobody = (): readonly string[] => []

/** Groups that may fall away, and scenarios: drawn, saved as they were, and compared. @param clockHours what duties take, from above this module. */
export function scenarioRoutes(clockHours: ClockHours): readonly Route[] {
  async function drawnFor(tx: Read, asked: Asked<unknown, ScenarioQuery>): Promise<NewData> {
    const read = readScenarioQuery(asked.query)
    const [units, cohorts] = [await scenarioUnits(tx, asked), await readCohorts(tx, asked)]
    const base = { query: asked.query, units, cohorts }
    if ('faults' in read) return { ...base, faults: read.faults, drawn: null }
    // An address that was kept may name a group that is used no more.
    const gone = read.cohorts.some((each) => !cohorts.some(({ id }) => id === each))
    if (gone) return { ...base, faults: [{ field: 'grupp', code: 'cohort_gone' }], drawn: null }
    return { ...base, faults: [], drawn: await drawScenario(tx, read, clockHours, asked) }
  }
  return [
    ...cohortRoutes,
    page({ path: '/scenarier', may, query: scenariosQuery, about: nobody, show: scenariosPage,
      load: async (tx, asked) => ({ ...await readScenarios(tx, asked.query.sida, asked), sida: asked.query.sida }) }),
    form({
      path: '/scenarier/nytt', may, query: scenarioQuery, body: saveForm, about: nobody, load: drawnFor, show: newScenarioPage,
      async submit(tx, asked) {
        const read = readScenarioQuery(asked.query)
        if ('faults' in read) throw new Refusal('invalid', 422, { faults: read.faults.length }, read.faults)
        const { id } = await keepScenario(tx, { ...asked.body, choices: read }, clockHours, asked)
        return { to: `/scenarier/${id}`, done: 'scenario_saved', about: [] }
      },
    }),
    page({ path: '/scenarier/jamfor', may, query: compareQuery, about: nobody, show: comparePage,
      load: async (tx, asked) => ({ scenarios: await compareScenarios(tx, asked.query.val, asked) }) }),
    page({ path: '/scenarier/:id', may, params: scenarioParams, about: nobody, show: scenarioPage, load: (tx, asked) =>
      readScenario(tx, asked.params.id, asked) }),
    reading({ path: '/api/scenarios', may, summary: 'Saved scenarios of the units one manages', query: scenariosApiQuery,
      answer: scenariosAnswer, about: nobody,
      handle: (tx, asked) => readScenarios(tx, asked.query.page, asked) }),
    writing({ path: '/api/scenarios/draw', may, summary: 'Draw a scenario without saving it', body: choicesBody, answer: drawnScenario,
      about: nobody,
      handle: (tx, asked) => drawScenario(tx, asked.body, clockHours, asked) }),
    writing({ path: '/api/scenarios', may, summary: 'Draw a scenario and save it as the basis for a decision', body: newScenarioBody,
      answer: cohortIdShape, about: nobody,
      handle: (tx, asked) => keepScenario(tx, asked.body, clockHours, asked) }),
    reading({ path: '/api/scenarios/compare', may, summary: 'Up to four saved scenarios side by side', query: compareApiQuery,
      answer: comparedAnswer, about: nobody,
      handle: async (tx, asked) => ({ scenarios: await compareScenarios(tx, asked.query.id, asked) }) }),
    reading({ path: '/api/scenarios/:id', may, summary: 'A saved scenario with all it was drawn from', params: scenarioParams,
      answer: savedScenario, about: nobody,
      handle: (tx, asked) => readScenario(tx, asked.params.id, asked) }),
  ]
}
