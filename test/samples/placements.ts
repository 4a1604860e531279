import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const child = ({ child: { id } }: Family): Record<string, string> => ({ id })
const placed = ({ placementId }: Family): Record<string, string> => ({ id: placementId })
const inHome = ({ homeId }: Family): Record<string, string> => ({ id: homeId })
const ofProvider = ({ providerId }: Family): Record<string, string> => ({ id: providerId })
const aboutChild = (f: Family): readonly string[] => [f.child.id]
const nobody = (): readonly string[] => []
const restricted = ({ restrictionId }: Family): Record<string, string> => ({ id: restrictionId })
const limits = { fromOn: '2026-11-24', toOn: '2026-12-01', reasonKind: 'infection', reason: 'Provsmitta', decidedOn: '2026-11-24', decidedBy: 'Föreståndaren' }
const told = { do: 'told', whom: 'workers', on: '2026-11-24', way: 'message' }
const toldChild = (f: Family) => ({ do: 'child_told', restrictionId: f.restrictionId, on: '2026-11-24', way: 'meeting' })
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
  'GET /besoksrestriktioner': { as: 'worker', about: nobody, ...shared },
  'POST /besoksrestriktioner': { as: 'worker', query: () => ({ gor: 'ny' }), body: (f) => ({ ...limits, place: `home:${f.homeId}`, reviewOn: '' }), about: nobody, ...shared },
  'GET /besoksrestriktioner/csv': { as: 'worker', about: nobody, ...shared },
  'GET /besoksrestriktion/:id': { as: 'worker', params: restricted, about: aboutChild, ...shared },
  'POST /besoksrestriktion/:id': { as: 'worker', params: restricted, query: () => ({ gor: 'told' }), body: () => told, about: nobody, ...shared },
  'GET /person/:id/besok': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/besok': { as: 'worker', params: child, query: () => ({ gor: 'child_told' }), body: toldChild, about: aboutChild },
  'GET /api/visit-restrictions': { as: 'worker', about: nobody, ...shared },
  'POST /api/visit-restrictions': { as: 'worker', body: (f) => ({ ...limits, homeId: f.homeId }), about: nobody, ...shared },
  'GET /api/visit-restrictions/:id': { as: 'worker', params: restricted, about: aboutChild, ...shared },
  'POST /api/visit-restrictions/:id/entries': { as: 'worker', params: restricted, body: () => told, about: aboutChild, ...shared },
  'GET /api/persons/:id/visit-restrictions': { as: 'worker', params: child, about: aboutChild },
  'POST /api/persons/:id/visit-restrictions': { as: 'worker', params: child, body: toldChild, about: aboutChild },
  'GET /utforare': { as: 'worker', about: nobody, ...shared },
  'POST /utforare': { as: 'manager', query: () => ({ gor: 'ny' }), body: () => ({ name: 'Ny omsorg AB', organisationNumber: '556036-0793' }), about: nobody },
  'GET /utforare/:id': { as: 'worker', params: ofProvider, about: aboutChild, ...shared },
  'POST /utforare/:id': { as: 'manager', params: ofProvider, query: () => ({ gor: 'deviation' }), body: () => deviation, about: nobody, ...shared },
  'GET /api/providers': { as: 'worker', about: nobody, ...shared },
  'POST /api/providers': { as: 'manager', body: () => ({ name: 'Ny omsorg AB', organisationNumber: '212000-0142' }), about: nobody },
  'GET /api/providers/:id': { as: 'worker', params: ofProvider, about: aboutChild, ...shared },
  'POST /api/providers/:id/entries': { as: 'manager', params: ofProvider, body: () => deviation, about: nobody, ...shared },
}
