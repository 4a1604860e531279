import { randomUUID } from 'node:crypto'
import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const ofPlan = (f: Family): Record<string, string> => ({ id: f.wrong.id })
const proposed = (f: Family): Record<string, unknown> => ({ unitId: f.unitId, fromOn: '2026-11-25', toOn: '2026-12-04', swapWeekday: 1, swapWeeks: 1 })
const paired = (f: Family): Record<string, unknown> => ({ kind: 'household', one: f.worker.id, other: f.coworker.id })
const nobody = (): readonly string[] => []

export const presenceSamples: Samples = {
  'GET /narvaro': { as: 'worker', about: nobody, ofUnit: false },
  'GET /narvaro/jag': { as: 'worker', about: nobody, ofUnit: false },
  'POST /narvaro/jag': { as: 'worker', body: () => ({ answer: 'office' }), about: nobody, ofUnit: false },
  'GET /narvaro/enhet/:id': { as: 'worker', params: (f) => ({ id: f.unitId }), reaches: false, about: nobody, ofUnit: false },
  'POST /narvaro/enhet/:id': {
    as: 'manager', params: (f) => ({ id: f.unitId }), reaches: false, body: (f) => ({ staffId: f.worker.id, answer: 'sick' }), about: nobody,
  },
  'POST /narvaro/enhet/:id/golv': { as: 'manager', params: (f) => ({ id: f.unitId }), reaches: false, body: () => ({ percent: '60' }), about: nobody },
  'GET /narvaro/historik': { as: 'worker', about: nobody, ofUnit: false },
  'GET /narvaro/historik/csv': { as: 'worker', about: nobody, ofUnit: false },
  'GET /narvaro/import': { as: 'administrator', about: nobody, ofUnit: false },
  'POST /narvaro/import': { as: 'administrator', body: (f) => ({ file: `anvandare;dag;narvaro\nsubject-${f.worker.id};2026-11-24;kontor` }), about: nobody, ofUnit: false },
  'GET /api/presence/board': { as: 'worker', about: nobody, ofUnit: false },
  'GET /api/presence/history': { as: 'worker', about: nobody, ofUnit: false, query: ({ unitId }) => ({ unitId, weeks: '1' }) },
  'GET /api/presence/own': { as: 'worker', about: nobody, ofUnit: false },
  'POST /api/presence/own': { as: 'worker', body: () => ({ answer: 'remote', half: 'morning' }), about: nobody, ofUnit: false },
  'POST /api/presence/staff': { as: 'manager', body: (f) => ({ staffId: f.worker.id, answer: 'office' }), about: nobody },
  'POST /api/presence/reports': {
    as: 'client', body: (f) => ({ key: randomUUID(), rows: [{ user: `subject-${f.worker.id}`, day: '2026-11-24', state: 'office' }] }), about: nobody, ofUnit: false,
  },
  'GET /api/presence/units/:id/cover': {
    as: 'manager', params: (f) => ({ id: f.unitId }), reaches: false, query: () => ({ on: '2026-11-24', half: 'morning' }), about: nobody,
  },
  'PUT /api/presence/units/:id/floor': { as: 'manager', params: (f) => ({ id: f.unitId }), reaches: false, body: () => ({ share: 0.6 }), about: nobody },
  'GET /narvaro/halvor': { as: 'manager', about: nobody, ofUnit: false },
  'POST /narvaro/halvor': { as: 'manager', body: (f) => ({ ...proposed(f), swapWeekday: '1' }), about: nobody },
  'GET /narvaro/halvor/:id': { as: 'manager', params: ofPlan, about: nobody },
  'POST /narvaro/halvor/:id/genomfor': { as: 'manager', params: ofPlan, about: nobody },
  'POST /narvaro/halvor/par': { as: 'manager', body: paired, about: nobody },
  'POST /narvaro/halvor/par/:id/ta-bort': { as: 'manager', params: ofPlan, about: nobody },
  'GET /api/presence/halves': { as: 'manager', about: nobody },
  'POST /api/presence/halves': { as: 'manager', body: proposed, about: nobody },
  'GET /api/presence/halves/:id': { as: 'manager', params: ofPlan, about: nobody },
  'POST /api/presence/halves/:id/apply': { as: 'manager', params: ofPlan, about: nobody },
  'GET /api/presence/pairs': { as: 'manager', about: nobody },
  'POST /api/presence/pairs': { as: 'manager', body: paired, about: nobody },
  'DELETE /api/presence/pairs/:id': { as: 'manager', params: ofPlan, about: nobody },
}
