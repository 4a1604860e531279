import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const child = (f: Family): Record<string, string> => ({ id: f.child.id })
const aboutChild = (f: Family): readonly string[] => [f.child.id, f.double]

export const personPageSamples: Samples = {
  'GET /person/:id': { as: 'worker', params: child, about: aboutChild },
  'GET /oversikter': { as: 'worker', about: () => [], ofUnit: false },
  'GET /bemanning': { as: 'worker', about: () => [], ofUnit: false },
  'GET /personal': { as: 'worker', about: () => [], ofUnit: false },
  'GET /api/persons/:id': { as: 'worker', params: child, about: aboutChild },
  'GET /person/:id/ar': { as: 'worker', params: child, query: () => ({ ar: '2026' }), about: aboutChild },
  'GET /api/persons/:id/year': { as: 'worker', params: child, query: () => ({ year: '2026' }), about: aboutChild },
  'GET /api/persons/:id/timeline': { as: 'worker', params: child, query: () => ({ limit: '2' }), about: aboutChild },
}
