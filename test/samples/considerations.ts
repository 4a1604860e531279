import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const draft = { as: 'worker', params: ({ considerationId }: Family) => ({ id: considerationId }), about: aboutChild } as const
const ofChild = { as: 'worker', params: ({ child }: Family) => ({ id: child.id }), about: aboutChild } as const
const written = { texts: { need: 'Provtext' }, proposal: 'Provförslag', conclusion: 'continues' } as const

export const considerationsSamples: Samples = {
  'GET /overvaganden': { as: 'worker', about: () => [] },
  'POST /person/:id/overvagande': { ...ofChild, body: () => ({ kind: 'consider_placement' }) },
  'GET /overvagande/:id': draft,
  'POST /overvagande/:id': { ...draft, body: () => ({ version: '1', 'texts.need': 'Provtext', proposal: 'Provförslag', minutes: '30' }) },
  'GET /overvagande/:id/undan': draft,
  'POST /overvagande/:id/undan': draft,
  'GET /api/considerations/due': { as: 'worker', about: () => [] },
  'POST /api/persons/:id/considerations': { ...ofChild, body: () => ({ kind: 'consider_placement' }) },
  'GET /api/considerations/:id': draft,
  'PUT /api/considerations/:id': { ...draft, body: () => ({ version: 1, ...written, minutes: 30 }) },
  'POST /api/considerations/:id/proposal': draft,
  'POST /api/considerations/:id/drop': draft,
}
