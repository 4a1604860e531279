import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const item = ({ reviewItemId }: Family): Record<string, string> => ({ id: reviewItemId })
const question = ({ reviewQuestionId }: Family): Record<string, string> => ({ id: reviewQuestionId })
const child = ({ child }: Family): Record<string, string> => ({ id: child.id })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const subject = ({ child }: Family): Record<string, unknown> => ({ subject: child.caseNumber })
/** The log is the municipality's: its reviewers, whatever their unit, see all of it. */
const ofAll = { as: 'log_reviewer', about: nobody, ofUnit: false } as const
const ofItem = { ...ofAll, params: item, about: aboutChild } as const
const ofPerson = { ...ofAll, params: child, about: aboutChild } as const
const ofReader = { as: 'worker', params: question, about: aboutChild } as const
const asks = (): Record<string, unknown> => ({ text: 'Vad behövde du läsa?' })
const closes = (): Record<string, unknown> => ({ outcome: 'justified', text: '' })
const identity = ({ worker }: Family): Record<string, unknown> => ({ staffId: worker.id, identityNumber: '189001129817' })
const ofWorker = ({ worker }: Family): Record<string, string> => ({ lasare: worker.id })
const month = (): Record<string, string> => ({ month: '2026-10' })

export const logReviewSamples: Samples = {
  'GET /logg': { ...ofAll, query: ofWorker, about: aboutChild },
  'GET /logg/person': ofAll,
  'POST /logg/person': { ...ofAll, body: subject, about: aboutChild },
  'GET /logg/person/:id': ofPerson,
  'GET /logg/person/:id/csv': ofPerson,
  'GET /logg/person/:id/utdrag': ofPerson,
  'GET /logg/manad': ofAll,
  'GET /logg/manad/:month': { ...ofAll, as: 'director', params: month },
  'GET /logg/medarbetare': ofAll,
  'POST /logg/medarbetare': { ...ofAll, body: identity },
  'GET /logg/:id': ofItem,
  'POST /logg/:id': ofItem,
  'GET /logg/:id/fraga': ofItem,
  'POST /logg/:id/fraga': { ...ofItem, body: asks },
  'GET /logg/:id/avsluta': ofItem,
  'POST /logg/:id/avsluta': { ...ofItem, body: closes },
  'GET /fragor-om-lasning': { as: 'worker', about: aboutChild },
  'GET /fragor-om-lasning/:id': ofReader,
  'POST /fragor-om-lasning/:id': { ...ofReader, body: asks },
  'GET /api/log-review/items': { ...ofAll, query: ofWorker, about: aboutChild },
  'GET /api/log-review/items/:id': ofItem,
  'POST /api/log-review/items/:id/questions': { ...ofItem, body: asks },
  'POST /api/log-review/items/:id/outcomes': { ...ofItem, body: closes },
  'POST /api/log-review/items/:id/name': ofItem,
  'POST /api/log-review/persons': { ...ofAll, body: subject, about: aboutChild },
  'GET /api/log-review/persons/:id/lines': ofPerson,
  'GET /api/log-review/persons/:id/extract': ofPerson,
  'GET /api/log-review/statements': ofAll,
  'GET /api/log-review/statements/:month': { ...ofAll, as: 'director', params: month },
  'GET /api/log-review/staff-identities': ofAll,
  'PUT /api/log-review/staff-identities': { ...ofAll, body: identity },
  'GET /api/read-questions': { as: 'worker', about: aboutChild },
  'GET /api/read-questions/:id': ofReader,
  'POST /api/read-questions/:id/answer': { ...ofReader, body: asks },
}
