import { shippedAssumptions } from '../../src/workforce/rules/shipped-assumptions.ts'
import { typedAssumptions } from '../../src/workforce/rules/read-assumptions.ts'
import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const manager = { as: 'manager', about: nobody } as const
/** What is planned is planned for the whole municipality, by its director. */
const planned = { as: 'director', about: nobody, ofUnit: false } as const
const request = (f: Family): Record<string, string> => ({ id: f.educationId })
const answered = (f: Family): Record<string, string> => ({ id: f.answeredEducationId })
const reason = 'Efter genomgång med ekonomerna'
const education = (startsOn: string, places: unknown) => (): Record<string, unknown> => (
  { programme: `Socionomprogrammet ${newWord()}`, provider: 'Lärosätet', startsOn, places })

/** Turnover, how long people stay, what it costs, and the supply of competence. */
export const turnoverSamples: Samples = {
  'GET /api/turnover': manager,
  'GET /omsattning': manager,
  'GET /omsattning/csv': manager,
  'GET /api/turnover/tenures': manager,
  'GET /omsattning/stannar': manager,
  'GET /api/turnover/cost': manager,
  'GET /omsattning/kostnad': manager,
  'GET /api/turnover/assumptions': { as: 'manager', about: nobody, ofUnit: false },
  'GET /omsattning/antaganden': { as: 'manager', about: nobody, ofUnit: false },
  'POST /omsattning/antaganden': { ...planned, body: () => ({ ...typedAssumptions(shippedAssumptions), reason }) },
  'POST /api/turnover/assumptions': { ...planned, body: () => ({ reason, assumptions: shippedAssumptions }) },
  // What the universities were asked for is the whole municipality's, and its ids are in the answer.
  'GET /api/competence-supply': { ...manager, ofUnit: false },
  'GET /kompetensforsorjning': manager,
  'GET /kompetensforsorjning/csv': manager,
  'GET /kompetensforsorjning/fodelsear': { ...planned, query: () => ({ visa: 'alla' }) },
  'POST /kompetensforsorjning/fodelsear': { ...planned, query: () => ({ visa: 'alla' }), body: (f) => ({ [`ar.${f.worker.id}`]: '1980' }) },
  'POST /api/competence-supply/birth-years': { ...planned, body: (f) => ({ years: [{ staffId: f.worker.id, birthYear: 1980 }] }) },
  'GET /kompetensforsorjning/platser/ny': planned,
  'POST /kompetensforsorjning/platser/ny': { ...planned, body: education('2027-08-30', '4') },
  'POST /api/education-requests': { ...planned, body: education('2027-08-30', 4) },
  'GET /kompetensforsorjning/platser/:id': { ...planned, params: answered },
  'POST /kompetensforsorjning/platser/:id': { ...planned, params: answered, body: () => ({ placesGiven: '3' }) },
  'PUT /api/education-requests/:id/answer': { ...planned, params: answered, body: () => ({ placesGiven: 3 }) },
  'POST /kompetensforsorjning/platser/:id/ta-tillbaka': { ...planned, params: request },
  'DELETE /api/education-requests/:id': { ...planned, params: answered },
}
