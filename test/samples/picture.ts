import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const cases = (): Record<string, string> => ({ figure: 'arenden' })
const aboutCases = (f: Family): readonly string[] => [f.child.id, f.sibling.id, f.wrong.id]

export const pictureSamples: Samples = {
  'GET /api/picture': { as: 'manager', about: nobody },
  'GET /api/picture/:figure': { as: 'manager', params: cases, about: aboutCases },
  'GET /lagesbild': { as: 'manager', about: nobody },
  'GET /lagesbild/csv': { as: 'manager', about: nobody },
  'GET /lagesbild/:figure': { as: 'manager', params: cases, about: aboutCases },
}
