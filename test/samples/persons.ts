import type { Family } from '../family.ts'
import type { Sample, Samples } from './sample.ts'

const child = ({ child }: Family): Record<string, string> => ({ id: child.id })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const corrected = { givenName: 'Maja', familyName: 'Rätt', reason: 'felstavat' }
const reveal: Sample = { as: 'worker', params: child, body: () => ({ purpose: 'contact' }), about: aboutChild, before: protect }

async function protect({ child, code }: Family, { run }: { run: (text: string, values: unknown[]) => Promise<void> }): Promise<void> {
  await run("UPDATE person SET protection = 'confidentiality_mark' WHERE municipality_code = $1 AND id = $2", [code, child.id])
}

export const personsSamples: Samples = {
  'PUT /api/persons/:id': { as: 'worker', params: child, body: () => corrected, about: aboutChild },
  'POST /api/persons/:id/whereabouts': { as: 'worker', params: child, body: () => ({ kind: 'phone', value: '070-174 06 05' }),
    about: aboutChild },
  'POST /api/persons/:id/whereabouts/:rowId/end': {
    as: 'worker', params: (f) => ({ id: f.child.id, rowId: f.whereaboutsId }), body: () => ({ toOn: '2026-11-24' }), about: aboutChild,
  },
  'POST /api/persons/:id/relations': {
    as: 'worker', params: child, body: () => ({ givenName: 'Karin', familyName: 'Prov', kinds: ['grandparent'], word: 'mormor' }),
    about: (f, answer) => [f.child.id, String(answer['id'])],
  },
  'POST /api/persons/:id/relations/:rowId/end': {
    as: 'worker', params: (f) => ({ id: f.child.id, rowId: f.relationId }), body: () => ({ toOn: '2026-11-24' }), about: aboutChild,
  },
  'POST /api/persons/:id/household': {
    as: 'worker', params: child, body: (f) => ({ withIds: [f.mother] }), about: (f) => [f.child.id, f.mother],
  },
  'PUT /api/persons/:id/protection': {
    as: 'worker', params: child, body: () => ({ protection: 'confidentiality_mark', reason: 'beslut av Skatteverket' }), about: aboutChild,
  },
  'POST /api/persons/:id/reveal': reveal,
  'GET /person/:id/ratta': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/ratta': { as: 'worker', params: child, body: () => corrected, about: aboutChild },
  'GET /person/:id/kontaktuppgifter': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/kontaktuppgifter': { as: 'worker', params: child, body: () => ({ kind: 'phone', value: '070-174 06 05' }),
    about: aboutChild },
  'POST /person/:id/kontaktuppgifter/:rowId/avsluta': {
    as: 'worker', params: (f) => ({ id: f.child.id, rowId: f.whereaboutsId }), body: () => ({ toOn: '' }), about: aboutChild,
  },
  'GET /person/:id/familj': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/familj': {
    as: 'worker', params: child, body: (f) => ({ relativeId: f.wrong.id, kinds: 'network' }), about: (f) => [f.child.id, f.wrong.id],
  },
  'POST /person/:id/familj/:rowId/avsluta': {
    as: 'worker', params: (f) => ({ id: f.child.id, rowId: f.relationId }), body: () => ({ toOn: '' }), about: aboutChild,
  },
  'POST /person/:id/hushall': { as: 'worker', params: child, body: (f) => ({ withIds: f.mother }), about: (f) => [f.child.id, f.mother] },
  'GET /person/:id/skydd': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/skydd': { as: 'worker', params: child, body: () => ({ protection: 'confidentiality_mark', reason: 'beslut' }),
    about: aboutChild },
  'GET /person/:id/visa': { as: 'worker', params: child, about: aboutChild },
  'POST /person/:id/visa': reveal,
}
