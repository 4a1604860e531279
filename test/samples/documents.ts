import { filed } from '../family-documents.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const nobody = (): readonly string[] => []
const of = (name: 'draftDocumentId' | 'documentId' | 'attachmentId' | 'askedId' | 'releasedId' | 'templateId') => (f: Family): Record<string, string> => ({ id: f[name] })
const onChild = { as: 'worker', params: ({ child }: Family) => ({ id: child.id }), about: aboutChild } as const
const listed = { as: 'worker', query: ({ child }: Family) => ({ personId: child.id }), about: aboutChild, reaches: true } as const
const onDraft = { as: 'worker', params: of('draftDocumentId'), about: aboutChild } as const
const onLocked = { as: 'worker', params: of('documentId'), about: aboutChild } as const
const onAsked = { as: 'worker', params: of('askedId'), about: aboutChild } as const
const onReleased = { as: 'worker', params: of('releasedId'), about: aboutChild } as const
const kept = { as: 'administrator', about: nobody, ofUnit: false } as const
const onTemplate = { ...kept, params: of('templateId') } as const
const extract = { as: 'manager', params: ({ child }: Family) => ({ id: child.id }), about: aboutChild } as const
const version = { title: 'Ny', body: 'Hej {{person.name}}', childText: '' }
const file = (f: Family): Record<string, unknown> => ({ personId: f.child.id, title: 'Yttrande', receivedOn: '2026-11-24', base64: filed.toString('base64') })
const mask = (f: Family): Record<string, unknown> => ({ itemId: f.askedItemId, words: 'prövas', paragraph: 'OSL 26:5', reason: 'Provskäl' })

/** Without masks everything may be given. */
async function unmasked(family: Family, make: Make): Promise<void> {
  await make.run('DELETE FROM disclosure_mask WHERE id = $1', [family.askedMaskId])
}

export const documentsSamples: Samples = {
  'GET /person/:id/handlingar': onChild,
  'GET /person/:id/handlingar/ny': onChild,
  'POST /person/:id/handlingar/ny': { ...onChild, body: () => ({ kind: 'plan', title: 'Plan' }) },
  'GET /person/:id/handlingar/fil': onChild,
  'POST /person/:id/handlingar/fil': { ...onChild, body: () => ({ title: 'Yttrande', receivedOn: '2026-11-24', file: 'Provtext' }) },
  'GET /handling/:id': onLocked,
  'POST /handling/:id': { ...onDraft, body: () => ({ act: 'save', revision: '1', title: 'Brev', documentOn: '2026-11-24', body: 'Text' }) },
  'GET /handling/:id/handling.pdf': onLocked,
  'GET /handling/:id/handling.docx': onLocked,
  'GET /handling/:id/barn.pdf': onLocked,
  'GET /handling/:id/barn.docx': onLocked,
  'GET /api/documents': listed,
  'POST /api/documents': { as: 'worker', about: aboutChild, reaches: true, body: (f) => ({ personId: f.child.id, kind: 'letter', templateId: f.templateId }) },
  'GET /api/documents/:id': onLocked,
  'PUT /api/documents/:id': { ...onDraft, body: () => ({ revision: 1, title: 'Brev', documentOn: '2026-11-24', body: 'Text' }) },
  'POST /api/documents/:id/lock': onDraft,
  'POST /api/documents/:id/additions': { ...onLocked, body: () => ({ note: 'Tillägg' }) },
  'POST /api/documents/:id/versions': onLocked,
  'GET /mallar': kept,
  'POST /mallar': { ...kept, body: () => ({ ...version, name: 'Kallelse', kind: 'letter' }) },
  'GET /mallar/:id': onTemplate,
  'POST /mallar/:id': { ...onTemplate, body: () => ({ ...version, act: 'version' }) },
  'GET /api/document-templates': { as: 'worker', about: nobody, ofUnit: false },
  'GET /api/document-templates/:id': { as: 'worker', params: of('templateId'), about: nobody, ofUnit: false },
  'POST /api/document-templates': { ...kept, body: () => ({ ...version, name: 'Kallelse', kind: 'letter' }) },
  'POST /api/document-templates/:id/versions': { ...onTemplate, body: () => version },
  'POST /api/document-templates/:id/end': onTemplate,
  'GET /bilaga/:id': { as: 'worker', params: of('attachmentId'), about: aboutChild },
  'GET /api/attachments': listed,
  'POST /api/attachments': { as: 'worker', about: aboutChild, reaches: true, body: file },
  'GET /api/attachments/:id': { as: 'worker', params: of('attachmentId'), about: aboutChild },
  'GET /person/:id/utlamnande': onChild,
  'POST /person/:id/utlamnande': { ...onChild, body: () => ({ askerKind: 'party', askedFor: 'Akten', receivedOn: '2026-11-24' }) },
  'GET /utlamnande/:id': onAsked,
  'POST /utlamnande/:id': { ...onAsked, body: (f) => ({ ...mask(f), act: 'mask' }) },
  'GET /utlamnande/:id/utlamnas.pdf': onReleased,
  'GET /utlamnande/:id/utlamnas.docx': onReleased,
  'GET /utlamnande/:id/akten.pdf': onReleased,
  'GET /utlamnande/:id/akten.docx': onReleased,
  'GET /api/disclosures': listed,
  'POST /api/disclosures': {
    as: 'worker', about: aboutChild, reaches: true,
    body: (f) => ({ personId: f.child.id, askerKind: 'party', askedFor: 'Akten', receivedOn: '2026-11-24' }),
  },
  'GET /api/disclosures/:id': onAsked,
  'POST /api/disclosures/:id/items': { ...onAsked, body: (f) => ({ items: [{ kind: 'contact', id: f.contactId }] }) },
  'DELETE /api/disclosures/:id/items/:partId': { ...onAsked, params: (f) => ({ id: f.askedId, partId: f.askedItemId }) },
  'POST /api/disclosures/:id/masks': { ...onAsked, body: mask },
  'DELETE /api/disclosures/:id/masks/:partId': { ...onAsked, params: (f) => ({ id: f.askedId, partId: f.askedMaskId }) },
  'POST /api/disclosures/:id/outcome': { ...onAsked, before: unmasked, body: () => ({ outcome: 'release', reasons: 'Ingen men.' }) },
  'POST /api/disclosures/:id/givings': { ...onReleased, body: () => ({ givenOn: '2026-11-24', receiver: 'Parten', how: 'letter' }) },
  'GET /person/:id/registerutdrag': extract,
  'GET /person/:id/registerutdrag.pdf': extract,
  'GET /person/:id/registerutdrag.json': extract,
  'GET /api/persons/:id/extract': extract,
}
