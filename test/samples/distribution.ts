import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const coordinator = { as: 'coordinator', about: (): readonly string[] => [], ofUnit: false } as const
const one = { ...coordinator, params: ({ distributionId }: Family) => ({ id: distributionId }) }
const ofBook = { ...coordinator, params: ({ bookId }: Family) => ({ id: bookId }) }
const ofAgreement = { ...coordinator, params: ({ bookId, agreedId }: Family) => ({ id: bookId, agreementId: agreedId }) }
const ofSet = { ...coordinator, params: ({ shareSetId }: Family) => ({ id: shareSetId }) }
const csv = 'kommun;andel\n2421;400\n1880;600\n'
const ledger = '/fordelning/liggare'
const api = '/api/distribution-ledgers'
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
  [`GET ${ledger}`]: coordinator,
  [`GET ${ledger}/ny`]: coordinator,
  [`POST ${ledger}/ny`]: { ...coordinator, body: ({ shareSetId }: Family) => ({ name: `Liggare ${newWord()}`, startDay: '2026-11-01', shareSetId }) },
  [`GET ${ledger}/:id`]: { ...ofBook, query: () => ({ ordna: 'n', satt: 'tie', kommun: 'Storuman' }) },
  [`GET ${ledger}/:id/csv`]: ofBook,
  [`GET ${ledger}/:id/poster`]: ofBook,
  [`GET ${ledger}/:id/dag`]: ofBook,
  [`POST ${ledger}/:id/dag`]: { ...ofBook, body: () => ({ day: '2026-11-20', children: '3', ties: 'Storuman;1', reason: `Syskon ${newWord()}` }) },
  [`GET ${ledger}/:id/ratta/:number`]: { ...ofBook, params: ({ bookId }: Family) => ({ id: bookId, number: '1' }) },
  [`POST ${ledger}/:id/ratta/:number`]: { ...ofBook, params: ({ bookId }: Family) => ({ id: bookId, number: '1' }), body: () => ({ instead: 'turn', why: `Fel kommun ${newWord()}` }) },
  [`GET ${ledger}/:id/overenskommelse`]: ofBook,
  [`POST ${ledger}/:id/overenskommelse`]: { ...ofBook, body: () => ({ from: 'Örebro', to: 'Storuman', children: '2', fromDay: '2026-11-01', toDay: '2026-12-01' }) },
  [`GET ${ledger}/:id/overenskommelse/:agreementId/avsluta`]: ofAgreement,
  [`POST ${ledger}/:id/overenskommelse/:agreementId/avsluta`]: { ...ofAgreement, body: () => ({ lastDay: '2026-12-01', why: `Uppsagd ${newWord()}` }) },
  [`GET ${ledger}/:id/andelar`]: ofBook,
  [`POST ${ledger}/:id/andelar`]: { ...ofBook, body: ({ shareSetId }: Family) => ({ fromDay: '2027-01-01', shareSetId }) },
  'GET /fordelning/andelar': coordinator,
  'GET /fordelning/andelar/ny': coordinator,
  'POST /fordelning/andelar/ny': { ...coordinator, body: () => ({ name: `Andelar ${newWord()}`, validFrom: '2026-11-01', source: 'Prov', pasted: csv, step: 'keep' }) },
  'GET /fordelning/andelar/:id': ofSet,
  'GET /fordelning/andelar/:id/csv': ofSet,
  'GET /api/share-sets': coordinator,
  'POST /api/share-sets': { ...coordinator, body: () => ({ name: `Andelar ${newWord()}`, validFrom: '2026-11-01', source: 'Prov', csv }) },
  'GET /api/share-sets/:id': ofSet,
  [`GET ${api}`]: coordinator,
  [`POST ${api}`]: { ...coordinator, body: ({ shareSetId }: Family) => ({ name: `Liggare ${newWord()}`, startDay: '2026-11-01', shareSetId }) },
  [`GET ${api}/:id`]: ofBook,
  [`GET ${api}/:id/entries`]: ofBook,
  [`POST ${api}/:id/arrivals`]: { ...ofBook, body: () => ({ day: '2026-11-20', children: 3, places: [{ code: '2421', children: 1 }], reason: `Erbjuden ${newWord()}` }) },
  [`POST ${api}/:id/corrections`]: { ...ofBook, body: () => ({ number: 1, instead: 'turn', why: `Fel kommun ${newWord()}` }) },
  [`POST ${api}/:id/agreements`]: { ...ofBook, body: () => ({ from: '1880', to: '2421', children: 2, fromDay: '2026-11-01', toDay: '2026-12-01' }) },
  [`POST ${api}/:id/agreements/:agreementId/end`]: { ...ofAgreement, body: () => ({ lastDay: '2026-12-01', why: `Uppsagd ${newWord()}` }) },
  [`POST ${api}/:id/shares`]: { ...ofBook, body: ({ shareSetId }: Family) => ({ fromDay: '2027-01-01', shareSetId }) },
}
