import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const job = ({ jobId }: Family): Record<string, string> => ({ id: jobId })
const fault = ({ faultId }: Family): Record<string, string> => ({ id: faultId })
const told = (): Record<string, unknown> => ({ page: '/arbetslista', description: 'Knappen läses inte upp.' })
/** Jobs and faults are the municipality's: its administrators, whatever their unit, see them. */
const ofAll = { as: 'administrator', about: nobody, ofUnit: false } as const

export const operationSamples: Samples = {
  'GET /lag': { as: 'worker', about: nobody },
  'GET /api/law': { as: 'worker', about: nobody },
  'GET /api/jobs': ofAll,
  'GET /api/jobs/list': { ...ofAll, query: () => ({ kind: 'mail', state: 'failed' }) },
  'GET /jobb': ofAll,
  'POST /api/jobs/:id/run-again': { ...ofAll, params: job },
  'POST /jobb/:id/kor-igen': { ...ofAll, params: job },
  'GET /tillganglighet': { as: 'public', about: nobody },
  'POST /tillganglighet': { as: 'public', body: told, about: nobody },
  'POST /api/accessibility-faults': { as: 'public', body: told, about: nobody },
  'GET /api/accessibility-faults': ofAll,
  'POST /api/accessibility-faults/:id/answered': { ...ofAll, params: fault },
  'POST /jobb/fel/:id/besvarat': { ...ofAll, params: fault },
}
