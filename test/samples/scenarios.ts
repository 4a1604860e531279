import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const manager = { as: 'manager', about: nobody } as const
// The groups are the municipality's; who is in one is each unit's own.
const ofAll = { ...manager, ofUnit: false } as const
const cohort = { ...ofAll, params: ({ cohortId }: Family) => ({ id: cohortId }) }
const scenario = { ...manager, params: ({ scenarioId }: Family) => ({ id: scenarioId }) }
const named = () => ({ name: `Ny ${newWord()}`, kind: 'school' })
const choices = { absence: [0.2], weeks: 2 }

export const scenarioSamples: Samples = {
  'GET /grupper-bortfall': { ...ofAll, query: ({ cohortId }) => ({ grupp: cohortId }), reaches: true },
  'GET /grupper-bortfall/jag': { as: 'worker', about: nobody },
  'GET /grupper-bortfall/ny': ofAll,
  'POST /grupper-bortfall/ny': { ...ofAll, body: named },
  'GET /grupper-bortfall/:id': cohort,
  'POST /grupper-bortfall/:id': { ...cohort, body: named },
  'POST /grupper-bortfall/:id/medlemmar': { ...cohort, body: () => ({}) },
  'POST /grupper-bortfall/:id/ta-bort': cohort,
  'GET /scenarier': ofAll,
  'GET /scenarier/nytt': ofAll,
  'POST /scenarier/nytt': { ...ofAll, body: () => ({ name: 'Gränsen stängs', purpose: 'Beslut om stöd från grannkommunen' }) },
  'GET /scenarier/jamfor': { ...manager, query: ({ scenarioId }) => ({ val: scenarioId }), reaches: true },
  'GET /scenarier/:id': scenario,
  'GET /api/cohorts': ofAll,
  'GET /api/cohorts/own': { as: 'worker', about: nobody },
  'GET /api/cohorts/effect': { ...ofAll, query: ({ cohortId }) => ({ cohort: cohortId }), reaches: true },
  'POST /api/cohorts': { ...ofAll, body: named },
  'PUT /api/cohorts/:id': { ...cohort, body: () => ({ ...named(), open: true }) },
  'GET /api/cohorts/:id/members': cohort,
  'PUT /api/cohorts/:id/members': { ...cohort, body: () => ({ staffIds: [] }) },
  'GET /api/scenarios': ofAll,
  'POST /api/scenarios/draw': { ...ofAll, body: () => choices },
  'POST /api/scenarios': { ...ofAll, body: () => ({ name: 'Hög frånvaro', purpose: 'Underlag till dagligt möte', choices }) },
  'GET /api/scenarios/compare': { ...manager, query: ({ scenarioId }) => ({ id: scenarioId }), reaches: true },
  'GET /api/scenarios/:id': scenario,
}
