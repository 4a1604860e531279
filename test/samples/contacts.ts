import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const contact = ({ contactId }: Family): Record<string, string> => ({ id: contactId })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const aboutBoth = ({ child, sibling }: Family): readonly string[] => [child.id, sibling.id]
/** Those past a limit: the third child, whose report came long ago and who has not been seen since. */
const aboutUnseen = ({ wrong }: Family): readonly string[] => [wrong.id]
const longAgo = async (f: Family, make: Make): Promise<void> => {
  await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on, nominal_due_on, legal_due_on, paragraph, access, recorded_at)
    VALUES ($1, gen_random_uuid(), 'prelim-assess', 2, 'person', $2, $2, $3, '2026-06-01', '2026-06-15', '2026-06-15', 'SoL 20:2', ARRAY[$3::uuid, $4::uuid], '2026-06-01T08:00:00Z')
    ON CONFLICT DO NOTHING`,
  [f.code, f.wrong.id, f.unitId, f.worker.id])
}
const visit = (f: Family): Record<string, unknown> => ({
  mode: 'visit', outcome: 'held', happenedOn: '2026-11-24', children: [{ personId: f.child.id, seen: 'alone' }],
})

export const contactsSamples: Samples = {
  'GET /person/:id/anteckna': { as: 'worker', params: ({ child }) => ({ id: child.id }), about: aboutBoth },
  'POST /person/:id/anteckna': {
    as: 'worker', params: ({ child }) => ({ id: child.id }),
    body: (f) => ({ mode: 'phone', outcome: 'held', present: f.child.id, when: 'i dag' }), about: aboutChild,
  },
  'GET /kontakt/:id': { as: 'worker', params: contact, about: aboutBoth },
  'POST /kontakt/:id': { as: 'worker', params: contact, body: () => ({ note: 'tillägg' }), about: aboutBoth },
  'GET /kontakt/:id/flytta': { as: 'worker', params: contact, about: aboutBoth },
  'POST /kontakt/:id/flytta': {
    as: 'worker', params: contact, body: (f) => ({ from: f.child.id, to: f.wrong.caseNumber }), about: (f) => [f.child.id, f.wrong.id],
  },
  'GET /ej-traffade': { as: 'worker', before: longAgo, about: aboutUnseen },
  'GET /ej-traffade/csv': { as: 'worker', before: longAgo, about: aboutUnseen },
  'GET /api/unseen-children': { as: 'worker', before: longAgo, about: aboutUnseen },
  'POST /api/contacts': { as: 'worker', body: visit, about: aboutChild, reaches: true },
  'GET /api/contacts/:id': { as: 'worker', params: contact, about: aboutBoth },
  'POST /api/contacts/:id/additions': { as: 'worker', params: contact, body: () => ({ note: 'tillägg' }), about: aboutBoth },
  'POST /api/contacts/:id/moves': {
    as: 'worker', params: contact, body: (f) => ({ fromPersonId: f.child.id, toPersonId: f.wrong.id }),
    about: (f) => [...aboutBoth(f), f.wrong.id],
  },
}
