import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const coordinator = { as: 'coordinator', about: (): readonly string[] => [], ofUnit: false } as const
const one = { ...coordinator, params: ({ distributionId }: Family) => ({ id: distributionId }) }
const weights = { population: 100, young: 0, own: 0 }

/** Runs of the distribution are the municipality's as a whole, or the office's. */
export const distributionSamples: Samples = {
  'GET /fordelning': coordinator,
  'GET /fordelning/ny': coordinator,
  'POST /fordelning/ny': { ...coordinator, body: () => ({ name: `Körning ${newWord()}`, stream: 'own', arrivals: '2026-11-23;4', population: '100', floor: '1', ties: 'Storuman;1' }) },
  'GET /fordelning/:id': { ...one, query: () => ({ dag: '2026-11-23', ordna: 'gap' }) },
  'GET /fordelning/:id/csv': one,
  'GET /api/distributions': coordinator,
  'POST /api/distributions': { ...coordinator, body: () => ({ name: `Körning ${newWord()}`, choices: { stream: 'own', arrivals: [{ day: '2026-11-23', children: 3 }], weights } }) },
  'GET /api/distributions/:id': one,
}
