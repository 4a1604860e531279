import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const matter = ({ matterId }: Family): Record<string, string> => ({ id: matterId })
const ofChild = ({ child }: Family): Record<string, string> => ({ id: child.id })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const lapse = (f: Family): Record<string, string> => ({ id: f.lapsedMatterId, clockId: f.lapsedClockId })
const onMatter = { as: 'worker', params: matter, about: aboutChild } as const
const proposal = { start: 'apply_for_care', why: 'Provskäl', reasons: 'Provskäl' }
const executed = { type: 'custody-executed', on: '2026-11-24' }

export const compulsoryCareSamples: Samples = {
  'GET /person/:id/lvu': { as: 'worker', params: ofChild, about: aboutChild },
  'GET /person/:id/lvu/ny': { as: 'worker', params: ofChild, about: aboutChild },
  'POST /person/:id/lvu/ny': { as: 'worker', params: ofChild, about: aboutChild, body: () => proposal },
  'POST /lvu-arende/:id/steg': { ...onMatter, body: () => ({ ...executed, on: 'i dag' }) },
  'POST /lvu-arende/:id/ta-tillbaka': { ...onMatter, body: (f) => ({ factId: f.matterFactId, reason: 'fel dag' }) },
  'POST /lvu-arende/:id/upphort/:clockId': { as: 'worker', params: lapse, about: aboutChild, body: () => ({ words: 'Alla är underrättade.' }) },
  'GET /api/persons/:id/compulsory-care': { as: 'worker', params: ofChild, about: aboutChild },
  'POST /api/persons/:id/compulsory-care': { as: 'worker', params: ofChild, about: aboutChild, body: () => proposal },
  'GET /api/compulsory-care/:id': { as: 'worker', params: matter, about: aboutChild },
  'POST /api/compulsory-care/:id/steps': { ...onMatter, body: () => executed },
  'POST /api/compulsory-care/:id/steps/:factId/withdrawal': {
    ...onMatter, params: (f) => ({ id: f.matterId, factId: f.matterFactId }), body: () => ({ reason: 'fel dag' }),
  },
  'POST /api/compulsory-care/:id/lapses/:clockId/handled': { as: 'worker', params: lapse, about: aboutChild, body: () => ({ words: 'Alla är underrättade.' }) },
}
