import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const contact = ({ contactId }: Family): Record<string, string> => ({ id: contactId })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const aboutBoth = ({ child, sibling }: Family): readonly string[] => [child.id, sibling.id]
/** Those past a limit: none, the family's children were seen lately or have new cases. */
const aboutUnseen = (): readonly string[] => []
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
  'GET /ej-traffade': { as: 'worker', about: aboutUnseen },
  'GET /ej-traffade/csv': { as: 'worker', about: aboutUnseen },
  'GET /api/unseen-children': { as: 'worker', about: aboutUnseen },
  'POST /api/contacts': { as: 'worker', body: visit, about: aboutChild, reaches: true },
  'GET /api/contacts/:id': { as: 'worker', params: contact, about: aboutBoth },
  'POST /api/contacts/:id/additions': { as: 'worker', params: contact, body: () => ({ note: 'tillägg' }), about: aboutBoth },
  'POST /api/contacts/:id/moves': {
    as: 'worker', params: contact, body: (f) => ({ fromPersonId: f.child.id, toPersonId: f.wrong.id }),
    about: (f) => [...aboutBoth(f), f.wrong.id],
  },
}
