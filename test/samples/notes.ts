import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// Notes and comments are the office's: whoever has the role sees them, whatever the unit; what is published everybody sees.
const own = { as: 'coordinator', about: nobody, ofUnit: false } as const
const open = { as: 'public', about: nobody, reaches: false } as const
const unchanged = 'sent_at = NULL, returned_words = NULL, withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_reason = NULL'
const inStage = (stage: string, id: (family: Family) => string) => async (family: Family, { run }: Make): Promise<void> => {
  await run(`UPDATE visit_note SET stage = $3, ${unchanged} WHERE municipality_code = $1 AND id = $2`, [family.code, id(family), stage])
}
const of = (id: (family: Family) => string, stage: string) => ({ ...own, params: (family: Family) => ({ id: id(family) }), before: inStage(stage, id) })
const draft = of(({ draftNoteId }) => draftNoteId, 'draft')
const review = { ...of(({ reviewNoteId }) => reviewNoteId, 'review'), as: 'director' } as const
const published = of(({ publishedNoteId }) => publishedNoteId, 'published')
const shown = { ...own, params: ({ shownCommentId }: Family) => ({ id: shownCommentId }) } as const
const atAddress = { ...open, params: ({ noteAddress }: Family) => ({ address: noteAddress }) } as const
const mine = { ...open, params: ({ commentToken }: Family) => ({ token: commentToken }) } as const

const note = () => ({ title: 'Besök i Provby', place: 'Provby', visitedOn: '2026-11-20', body: 'Vi såg.', tags: ['prov'] })
const typed = () => ({ do: 'save', title: 'Besök i Provby', place: 'Provby', visited: '2026-11-20', body: 'Vi såg.', tags: 'prov' })
const corrected = () => ({ title: 'Publicerad anteckning', body: 'Vi såg ett gott arbete.', what: 'Fel ord' })
const comment = () => ({ name: 'Läsare', email: 'las@example.test', body: 'Så gör vi också.', formId: newWord() })
const token = ({ commentToken }: Family) => ({ token: commentToken })

export const noteSamples: Samples = {
  'GET /anteckningar-besok': own,
  'GET /anteckningar-besok/ny': own,
  'POST /anteckningar-besok/ny': { ...own, body: typed },
  'GET /anteckningar-besok/:id': draft,
  'GET /anteckningar-besok/:id/andra': draft,
  'POST /anteckningar-besok/:id/andra': { ...draft, body: typed },
  'GET /anteckningar-besok/:id/granska': review,
  'POST /anteckningar-besok/:id/granska': { ...review, body: () => ({ outcome: 'return', words: 'Skriv kortare.' }) },
  'GET /anteckningar-besok/:id/ratta': published,
  'POST /anteckningar-besok/:id/ratta': { ...published, body: corrected },
  'GET /anteckningar-besok/:id/ta-bort': draft,
  'POST /anteckningar-besok/:id/ta-bort': { ...draft, body: () => ({ reason: 'Fel kommun' }) },
  'GET /api/visit-notes': own,
  'POST /api/visit-notes': { ...own, body: note },
  'GET /api/visit-notes/:id': draft,
  'PUT /api/visit-notes/:id': { ...draft, body: note },
  'POST /api/visit-notes/:id/review-request': { ...draft, body: () => ({}) },
  'POST /api/visit-notes/:id/review': { ...review, body: () => ({ outcome: 'publish' }) },
  'POST /api/visit-notes/:id/corrections': { ...published, body: corrected },
  'POST /api/visit-notes/:id/withdrawal': { ...draft, body: () => ({ reason: 'Fel kommun' }) },

  'GET /besok': open,
  'GET /besok/flode.xml': open,
  'GET /besok/regler': open,
  'GET /besok/:address': atAddress,
  'POST /besok/:address': { ...atAddress, body: comment },
  'GET /besok/kommentar/:token': mine,
  'POST /besok/kommentar/:token': { ...mine, body: () => ({}) },
  'GET /api/published-notes': open,
  'GET /api/published-notes/:address': atAddress,
  'POST /api/published-notes/:address/comments': { ...atAddress, body: comment },
  'POST /api/own-comments': { ...open, body: token },
  'POST /api/own-comments/withdrawal': { ...open, body: ({ shownCommentId }) => ({ token: shownCommentId }) },

  'GET /kommentarer': own,
  'GET /kommentarer/:id': shown,
  'POST /kommentarer/:id': { ...shown, body: () => ({ outcome: 'show', mask: '' }) },
  'GET /kommentarer/:id/svara': shown,
  'POST /kommentarer/:id/svara': { ...shown, body: () => ({ answer: 'Tack.' }) },
  'GET /api/comments': own,
  'GET /api/comments/:id': shown,
  'POST /api/comments/:id/decision': { ...shown, body: () => ({ outcome: 'show' }) },
  'POST /api/comments/:id/answer': { ...shown, body: () => ({ answer: 'Tack.' }) },
}
