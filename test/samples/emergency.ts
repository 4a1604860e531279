import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const it = ({ emergencyId }: Family): Record<string, string> => ({ id: emergencyId })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const asked = ({ child }: Family): Record<string, unknown> => (
  { subject: child.caseNumber, category: 'danger', reason: 'Barnet är ensamt hemma och ingen svarar.' })
/** The worker was told of the manager's emergency access. */
const ofTold = { as: 'worker', params: it, about: aboutChild } as const

/** What the intake of the family does not see, and may open in an emergency. */
export const emergencySamples: Samples = {
  'GET /nodatkomst': { as: 'intake', about: () => [] },
  'POST /nodatkomst': { as: 'intake', body: asked, about: aboutChild },
  'POST /api/emergency-accesses': { as: 'intake', body: asked, about: aboutChild },
  'GET /nodatkomster': { as: 'worker', about: aboutChild },
  'GET /api/emergency-accesses': { as: 'worker', about: aboutChild },
  'GET /nodatkomst/:id': ofTold,
  'GET /api/emergency-accesses/:id': ofTold,
  'POST /nodatkomst/:id/avsluta': ofTold,
  'POST /nodatkomst/:id/last': ofTold,
  'POST /api/emergency-accesses/:id/end': ofTold,
  'POST /api/emergency-accesses/:id/seen': ofTold,
}
