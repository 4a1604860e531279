import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const child = (f: Family): Record<string, string> => ({ id: f.child.id })
const aboutChild = (f: Family): readonly string[] => [f.child.id]
const mother = (f: Family): Record<string, string> => ({ id: f.mother })
const newPerson = (): Record<string, unknown> => ({ givenName: 'Ny', familyName: 'Prov', birthOn: '2016-03-04', reason: 'ansökan' })
const handover = (f: Family): Record<string, unknown> => ({ toId: f.coworker.id, fromId: f.worker.id, reason: 'byter enhet' })
const coworker = (f: Family): Record<string, unknown> => ({ staffId: f.coworker.id, strand: 'concern', reason: 'hjälper till' })
const coworkerRow = (f: Family): Record<string, string> => ({ id: f.child.id, rowId: f.coworkerId })
const joining = (f: Family): Record<string, string> => ({ id: f.child.id, rowId: f.joiningId })
const own = (f: Family): readonly string[] => [f.child.id, f.sibling.id, f.wrong.id]

/** Nothing runs any more in the case of the child that is no relative. */
const ended = async (f: Family, make: Make): Promise<void> => {
  await make.run("UPDATE clock SET ended_on = $2, ended_how = 'met' WHERE municipality_code = $1 AND person_id = $3 AND ended_on IS NULL",
    [f.code, '2026-11-24', f.wrong.id])
}
const closing = { as: 'worker', params: (f: Family) => ({ id: f.wrong.id }), about: (f: Family) => [f.wrong.id] } as const

export const casesSamples: Samples = {
  'POST /api/persons': { as: 'worker', body: newPerson, about: (_, answer) => [String(answer['id'])] },
  'POST /api/persons/:id/case': { as: 'worker', params: mother, body: () => ({ reason: 'eget behov' }), about: (f) => [f.mother] },
  'POST /api/persons/:id/handover': { as: 'worker', params: child, body: handover, about: aboutChild },
  'POST /api/persons/:id/closing': { ...closing, before: ended, body: () => ({ reason: 'inget behov längre' }) },
  'POST /api/persons/:id/coworkers': { as: 'worker', params: child, body: coworker, about: aboutChild },
  'POST /api/persons/:id/coworkers/:rowId/end': { as: 'worker', params: coworkerRow, about: aboutChild },
  'POST /api/persons/:id/joinings': {
    as: 'worker', params: child, body: (f) => ({ otherId: f.wrong.id, reason: 'samma barn' }), about: (f) => [f.child.id, f.wrong.id],
  },
  'POST /api/persons/:id/joinings/:rowId/undo': { as: 'worker', params: joining, body: () => ({ reason: 'två barn' }), about: aboutChild },
  'POST /api/search': { as: 'worker', body: (f) => ({ text: f.child.caseNumber }), about: aboutChild },
  'GET /api/my-persons': { as: 'worker', about: own },
  'GET /sok': { as: 'worker', about: () => [] },
  'POST /sok': { as: 'worker', body: (f) => ({ fraga: f.child.caseNumber }), about: aboutChild },
  'GET /personer': { as: 'worker', about: own },
  'GET /person/ny': { as: 'worker', about: () => [] },
  'POST /person/ny': { as: 'worker', body: newPerson, about: () => [], makes: 1 },
  'GET /person/:id/arende': { as: 'worker', params: mother, about: (f) => [f.mother] },
  'POST /person/:id/arende': { as: 'worker', params: mother, body: () => ({ reason: 'eget behov' }), about: (f) => [f.mother] },
  'GET /person/:id/lamna-over': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/lamna-over': { as: 'worker', params: child, body: handover, about: aboutChild },
  'GET /person/:id/avsluta': closing,
  'POST /person/:id/avsluta': { ...closing, before: ended, body: () => ({ reason: 'inget behov längre' }) },
  'GET /person/:id/medhandlaggare': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/medhandlaggare': { as: 'worker', params: child, body: coworker, about: aboutChild },
  'POST /person/:id/medhandlaggare/:rowId/avsluta': { as: 'worker', params: coworkerRow, about: aboutChild },
  'GET /person/:id/sammanfor': { as: 'worker', params: (f) => ({ id: f.wrong.id }), about: (f) => [f.wrong.id] },
  'POST /person/:id/sammanfor': {
    as: 'worker', params: (f) => ({ id: f.wrong.id }), body: (f) => ({ same: f.child.caseNumber, reason: 'samma barn' }),
    about: (f) => [f.child.id, f.wrong.id],
  },
  'GET /person/:id/sammanfor/:rowId/angra': { as: 'worker', params: joining, about: aboutChild },
  'POST /person/:id/sammanfor/:rowId/angra': { as: 'worker', params: joining, body: () => ({ reason: 'två barn' }), about: aboutChild },
}
