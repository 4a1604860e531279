import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const measure = ({ measureId }: Family): Record<string, string> => ({ id: measureId })
const ofChild = ({ child }: Family): Record<string, string> => ({ id: child.id })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const nobody = (): readonly string[] => []
const event = (f: Family): Record<string, string> => ({ id: f.measureId, eventId: f.measureEventId })
const ofMunicipality = { as: 'administrator', about: nobody, ofUnit: false } as const
const ownKind = ({ ownKindId }: Family): Record<string, string> => ({ id: ownKindId })
const unnamed = ({ unnamedId }: Family): Record<string, string> => ({ id: unnamedId })
const onMeasure = { as: 'worker', params: measure, about: aboutChild } as const
const interruption = { kind: 'interrupted', on: '2026-11-23', reason: 'Provskäl' }
const newDecision = (f: Family): Record<string, unknown> => ({
  kind: f.ownKindId, decidedOn: '2026-11-20', fromOn: '2026-11-24', minutesReference: 'SN § 7', reasons: 'Provskäl',
})

export const measuresSamples: Samples = {
  'GET /person/:id/insatser': { as: 'worker', params: ofChild, about: aboutChild },
  'GET /person/:id/insatser/ny': { as: 'worker', params: ofChild, about: aboutChild },
  'POST /person/:id/insatser/ny': {
    as: 'worker', params: ofChild, about: aboutChild,
    body: () => ({ kind: 'mini_maria', assessed: 'nej', aim: 'Provsyfte', fromOn: '2026-11-23', consents: 'custodian' }),
  },
  'GET /insats/:id': { as: 'worker', params: measure, about: aboutChild },
  'GET /insats/:id/folj-upp': { as: 'worker', params: measure, about: aboutChild },
  'POST /insats/:id/folj-upp': { ...onMeasure, body: (f) => ({ heldOn: 'i dag', [`outcome.${f.measureGoalId}`]: 'reached' }) },
  'POST /insats/:id/handelse': { ...onMeasure, body: () => interruption },
  'POST /insats/:id/handelse/:eventId/ta-tillbaka': { ...onMeasure, params: event, body: () => ({ reason: 'fel dag' }) },
  'POST /insats/:id/mal': { ...onMeasure, body: () => ({ words: 'Sova hemma', childsOwn: 'ja' }) },
  'POST /insats/:id/rapport': {
    ...onMeasure, body: () => ({ receivedOn: '2026-11-20', fromOn: '2026-11-01', toOn: '2026-11-15', words: 'Provrapport' }),
  },
  'GET /oppna-insatser': { as: 'worker', about: nobody },
  'POST /oppna-insatser/rakna': { as: 'worker', about: nobody, body: () => ({ kind: 'youth_centre', step: 'add' }) },
  'GET /insatstyper': ofMunicipality,
  'POST /insatstyper': { ...ofMunicipality, body: () => ({ name: 'Läxhjälp', fromOn: '2026-11-24' }) },
  'POST /insatstyper/:id/avsluta': { ...ofMunicipality, params: ownKind, body: () => ({ toOn: '2026-12-31' }) },
  'GET /insatstyper/beslut/nytt': ofMunicipality,
  'POST /insatstyper/beslut/nytt': { ...ofMunicipality, body: (f) => ({ ...newDecision(f), toOn: '2026-11-30' }) },
  'POST /insatstyper/beslut/:id/avsluta': { ...ofMunicipality, params: unnamed, body: () => ({ toOn: '2026-12-31' }) },
  'GET /api/persons/:id/measures': { as: 'worker', params: ofChild, about: aboutChild },
  'POST /api/persons/:id/measures': {
    as: 'worker', params: ofChild, about: aboutChild,
    body: () => ({ kind: 'mini_maria', assessed: false, aim: 'Provsyfte', fromOn: '2026-11-23', consents: [{ who: 'custodian', given: true, on: '2026-11-23' }] }),
  },
  'GET /api/measures/:id': { as: 'worker', params: measure, about: aboutChild },
  'POST /api/measures/:id/events': { ...onMeasure, body: () => interruption },
  'POST /api/measures/:id/events/:eventId/withdrawal': { ...onMeasure, params: event, body: () => ({ reason: 'fel dag' }) },
  'POST /api/measures/:id/goals': { ...onMeasure, body: () => ({ words: 'Sova hemma', childsOwn: true }) },
  'POST /api/measures/:id/follow-ups': {
    ...onMeasure, body: (f) => ({ heldOn: '2026-11-24', outcomes: [{ goalId: f.measureGoalId, outcome: 'reached' }], nextOn: '2027-02-24' }),
  },
  'POST /api/measures/:id/reports': {
    ...onMeasure, body: () => ({ receivedOn: '2026-11-20', fromOn: '2026-11-01', toOn: '2026-11-15', words: 'Provrapport' }),
  },
  'GET /api/measures/open': { as: 'worker', about: nobody },
  'POST /api/measures/open': { as: 'worker', about: nobody, body: () => ({ kind: 'youth_centre' }) },
  'POST /api/measures/open/undo': {
    as: 'worker', about: nobody, body: () => ({ kind: 'youth_centre' }),
    before: ({ code, unitId }, make) => make.run(`INSERT INTO unnamed_measure_count (municipality_code, unit_id, kind, used_on, uses)
      VALUES ($1, $2, 'youth_centre', '2026-11-24', 2) ON CONFLICT DO NOTHING`, [code, unitId]),
  },
  'GET /api/measures/kinds': ofMunicipality,
  'GET /api/measures/kinds/offered': { as: 'worker', about: nobody, ofUnit: false },
  'POST /api/measures/kinds': { ...ofMunicipality, body: () => ({ name: 'Läxhjälp', alwaysAssessed: false, fromOn: '2026-11-24' }) },
  'POST /api/measures/kinds/:id/end': { ...ofMunicipality, params: ownKind, body: () => ({ toOn: '2026-12-31' }) },
  'POST /api/measures/unnamed': { ...ofMunicipality, body: newDecision },
  'POST /api/measures/unnamed/:id/end': { ...ofMunicipality, params: unnamed, body: () => ({ toOn: '2026-12-31' }) },
}
