import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const aboutChild = (f: Family): readonly string[] => [f.child.id]
const nobody = (): readonly string[] => []
const register = { as: 'manager', query: () => ({ ar: '2026' }), about: aboutChild } as const

export const stateReportSamples: Samples = {
  'GET /statistik-till-staten': { ...register, query: () => ({ del: 'barn-och-unga', ar: '2026' }) },
  'GET /statistik-till-staten/barn-och-unga/csv': register,
  'GET /statistik-till-staten/oppna-insatser/csv': { ...register, about: nobody },
  'GET /api/state-reports/children': { ...register, query: () => ({ year: '2026' }) },
}
