import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const child = ({ child: { id } }: Family): Record<string, string> => ({ id })
const placed = ({ placementId }: Family): Record<string, string> => ({ id: placementId })
const inHome = ({ homeId }: Family): Record<string, string> => ({ id: homeId })
const ofProvider = ({ providerId }: Family): Record<string, string> => ({ id: providerId })
const aboutChild = (f: Family): readonly string[] => [f.child.id]
const nobody = (): readonly string[] => []
const proposal = { form: 'family-home', basis: 'sol', plannedFromOn: '2026-11-24', ground: 'Provbeslut' }
const plan = { do: 'plan', kind: 'implementation_plan', agreedOn: '2026-11-24', words: 'Provplan' }
const newHome = { kind: 'family-home', label: 'Familjen Ny', situatedIn: 'Provby', places: 2 }
const check = { do: 'check', kind: 'criminal_register', on: '2026-11-24', outcome: 'in_order' }
const deviation = { do: 'deviation', on: '2026-11-20', words: 'Provavvikelse' }
/** Homes and providers are the municipality's as a whole: its other units see them too, but not whose child lives there. */
const shared = { ofUnit: false } as const

export const placementsSamples: Samples = {
  'GET /placeringar': { as: 'worker', about: aboutChild },
  'GET /placeringar/csv': { as: 'worker', about: aboutChild },
  'GET /api/placements': { as: 'worker', about: aboutChild },
  'GET /placeringar/familjehem': { as: 'worker', query: () => ({ ar: '2026' }), about: nobody },
  'GET /placeringar/familjehem/csv': { as: 'worker', query: () => ({ ar: '2026' }), about: nobody },
  'GET /api/placements/family-homes': { as: 'worker', query: () => ({ year: '2026' }), about: nobody },
  'GET /person/:id/placering': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/placering': {
    as: 'worker', params: (f) => ({ id: f.wrong.id }), body: () => proposal, about: (f) => [f.wrong.id],
  },
  'GET /placering/:id': { as: 'worker', params: placed, about: aboutChild },
  'POST /placering/:id': { as: 'worker', params: placed, query: () => ({ gor: 'plan' }), body: () => plan, about: aboutChild },
  'GET /api/persons/:id/placements': { as: 'worker', params: child, about: aboutChild },
  'POST /api/placements': {
    as: 'worker', body: (f) => ({ ...proposal, askDecision: false, personId: f.wrong.id }), about: (f) => [f.wrong.id], reaches: true,
  },
  'GET /api/placements/:id': { as: 'worker', params: placed, about: aboutChild },
  'POST /api/placements/:id/steps': { as: 'worker', params: placed, body: () => plan, about: aboutChild },
  'GET /hem': { as: 'worker', about: nobody, ...shared },
  'POST /hem': { as: 'worker', query: () => ({ gor: 'ny' }), body: () => newHome, about: nobody },
  'GET /hem/:id': { as: 'worker', params: inHome, about: aboutChild, ...shared },
  'POST /hem/:id': { as: 'worker', params: inHome, query: () => ({ gor: 'check' }), body: () => check, about: nobody, ...shared },
  'GET /api/homes': { as: 'worker', about: nobody, ...shared },
  'POST /api/homes': { as: 'worker', body: () => newHome, about: nobody },
  'GET /api/homes/:id': { as: 'worker', params: inHome, about: aboutChild, ...shared },
  'POST /api/homes/:id/entries': { as: 'worker', params: inHome, body: () => check, about: aboutChild, ...shared },
  'GET /utforare': { as: 'worker', about: nobody, ...shared },
  'POST /utforare': { as: 'manager', query: () => ({ gor: 'ny' }), body: () => ({ name: 'Ny omsorg AB', organisationNumber: '556036-0793' }), about: nobody },
  'GET /utforare/:id': { as: 'worker', params: ofProvider, about: aboutChild, ...shared },
  'POST /utforare/:id': { as: 'manager', params: ofProvider, query: () => ({ gor: 'deviation' }), body: () => deviation, about: nobody, ...shared },
  'GET /api/providers': { as: 'worker', about: nobody, ...shared },
  'POST /api/providers': { as: 'manager', body: () => ({ name: 'Ny omsorg AB', organisationNumber: '212000-0142' }), about: nobody },
  'GET /api/providers/:id': { as: 'worker', params: ofProvider, about: aboutChild, ...shared },
  'POST /api/providers/:id/entries': { as: 'manager', params: ofProvider, body: () => deviation, about: nobody, ...shared },
}
