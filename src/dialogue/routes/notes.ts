import { form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  correctionBody, noteAnswer, noteBody, noteForm, noteIdShape, noteParams, notesAnswer, notesPaged, notesQuery, reviewBody, withdrawalBody,
} from '../contract/notes.ts'
import { changeNotePage, correctNotePage, newNotePage, reviewNotePage, withdrawNotePage } from '../pages/note-forms.tsx'
import { notePage } from '../pages/note.tsx'
import { notesPage } from '../pages/notes.tsx'
import {
  beginNote, changeNote, correctNote, listNotes, noteTyped, readNote, readNotes, reviewNote, sendToReview, withdrawNote,
} from '../usecases/keep-note.ts'

const nobody = (): readonly string[] => []
const path = '/anteckningar-besok'
const [read, write, publish] = ['dialogue.read', 'dialogue.write', 'dialogue.publish'] as const

/** Notes of visits as they are written, reviewed, corrected and taken away. */
export const notePages: readonly Route[] = [
  page({ path, may: read, query: notesQuery, about: nobody, show: notesPage, load: (tx, { query }) => readNotes(tx, query) }),
  form({
    path: `${path}/ny`, may: write, body: noteForm, about: nobody, show: newNotePage, load: async () => null,
    async submit(tx, asked) {
      const { id } = await beginNote(tx, noteTyped(asked.body, asked.clock.today()), asked)
      if (asked.body.do === 'send') await sendToReview(tx, id, asked)
      return { to: `${path}/${id}`, done: asked.body.do === 'send' ? 'sent' : 'saved', about: [] }
    },
  }),
  page({ path: `${path}/:id`, may: read, params: noteParams, about: nobody, show: notePage, load: (tx, { params }) => readNote(tx, params.id) }),
  form({
    path: `${path}/:id/andra`, may: write, params: noteParams, body: noteForm, about: nobody, show: changeNotePage, load: (tx, { params }) => readNote(tx, params.id),
    async submit(tx, asked) {
      const { id } = await changeNote(tx, asked.params.id, noteTyped(asked.body, asked.clock.today()), asked)
      if (asked.body.do === 'send') await sendToReview(tx, id, asked)
      return { to: `${path}/${id}`, done: asked.body.do === 'send' ? 'sent' : 'saved', about: [] }
    },
  }),
  form({
    path: `${path}/:id/granska`, may: publish, params: noteParams, body: reviewBody, about: nobody, show: reviewNotePage, load: (tx, { params }) => readNote(tx, params.id),
    async submit(tx, asked) {
      const { id } = await reviewNote(tx, asked.params.id, asked.body, asked)
      return { to: `${path}/${id}`, done: asked.body.outcome === 'publish' ? 'published' : 'returned', about: [] }
    },
  }),
  form({
    path: `${path}/:id/ratta`, may: write, params: noteParams, body: correctionBody, about: nobody, show: correctNotePage, load: (tx, { params }) => readNote(tx, params.id),
    async submit(tx, asked) {
      const { id } = await correctNote(tx, asked.params.id, asked.body, asked)
      return { to: `${path}/${id}`, done: 'corrected', about: [] }
    },
  }),
  form({
    path: `${path}/:id/ta-bort`, may: write, params: noteParams, body: withdrawalBody, about: nobody, show: withdrawNotePage, load: (tx, { params }) => readNote(tx, params.id),
    async submit(tx, asked) {
      const { id } = await withdrawNote(tx, asked.params.id, asked.body.reason, asked)
      return { to: `${path}/${id}`, done: 'withdrawn', about: [] }
    },
  }),
]

/** The same over the API. */
export const noteApi: readonly Route[] = [
  reading({ path: '/api/visit-notes', may: read, query: notesPaged, answer: notesAnswer, about: nobody,
    summary: 'Notes of visits in every stage, the latest written first', handle: (tx, { query }) => listNotes(tx, query) }),
  writing({ path: '/api/visit-notes', may: write, body: noteBody, answer: noteIdShape, about: nobody,
    summary: 'Begin a note of a visit as a draft', handle: (tx, asked) => beginNote(tx, asked.body, asked) }),
  reading({ path: '/api/visit-notes/:id', may: read, params: noteParams, answer: noteAnswer, about: nobody,
    summary: 'One note of a visit', handle: (tx, { params }) => readNote(tx, params.id) }),
  writing({ method: 'PUT', path: '/api/visit-notes/:id', may: write, params: noteParams, body: noteBody, answer: noteIdShape, about: nobody,
    summary: 'Write on a draft', handle: (tx, asked) => changeNote(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/visit-notes/:id/review-request', may: write, params: noteParams, answer: noteIdShape, about: nobody,
    summary: 'Send a draft to be reviewed by somebody else', handle: (tx, asked) => sendToReview(tx, asked.params.id, asked) }),
  writing({ path: '/api/visit-notes/:id/review', may: publish, params: noteParams, body: reviewBody, answer: noteIdShape, about: nobody,
    summary: 'Publish a note that waits for review, or send it back', handle: (tx, asked) => reviewNote(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/visit-notes/:id/corrections', may: write, params: noteParams, body: correctionBody, answer: noteIdShape, about: nobody,
    summary: 'Correct a published note; readers see that it was', handle: (tx, asked) => correctNote(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/visit-notes/:id/withdrawal', may: write, params: noteParams, body: withdrawalBody, answer: noteIdShape, about: nobody,
    summary: 'Take a note away', handle: (tx, asked) => withdrawNote(tx, asked.params.id, asked.body.reason, asked) }),
]
