import * as z from 'zod'
import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { newId } from '../../platform/id.ts'
import { publicVersion } from '../queries/public-note.ts'
import { commentBody, commentSentShape, ownCommentBody, ownCommentParams, ownCommentShape } from '../contract/comments.ts'
import { publicNoteAnswer, publicNoteParams, publicNoteQuery, publicNotesAnswer, publicNotesPaged, publicNotesQuery } from '../contract/notes.ts'
import { commentPolicyPage, ownCommentPage } from '../pages/own-comment.tsx'
import { commentAgainPage, publicNotePage } from '../pages/public-note.tsx'
import { publicNotesPage } from '../pages/public-notes.tsx'
import { listPublicNotes, readPublicNote, readPublicNotes, writeFeed } from '../usecases/show-public-notes.ts'
import { readOwnComment, takeComment, withdrawComment } from '../usecases/take-comment.ts'

const kept = { version: publicVersion } as const
const nobody = (): readonly string[] => []
/** A person who reads and writes; a program that sends in a burst is stopped, from each network address by itself. */
const few = { most: 10, minutes: 10 } as const

/** What everybody reads without signing in, and what readers write. */
export const publicNoteRoutes: readonly Route[] = [
  page({ path: '/besok', may: 'public', frame: 'public', kept, query: publicNotesQuery, about: nobody, show: publicNotesPage,
    load: (tx, { query }) => readPublicNotes(tx, query) }),
  file({ path: '/besok/flode.xml', may: 'public', kept, about: nobody,
    load: async (tx, asked) => ({ name: 'flode.xml', type: 'application/atom+xml; charset=utf-8', body: await writeFeed(tx, asked), inline: true }) }),
  page({ path: '/besok/regler', may: 'public', frame: 'public', about: nobody, show: commentPolicyPage, load: async () => null }),
  form({
    path: '/besok/kommentar/:token', may: 'public', frame: 'public', params: ownCommentParams, body: z.object({}), limit: few, about: nobody, show: ownCommentPage,
    load: async (tx, { params }) => ({ comment: await readOwnComment(tx, params.token), token: params.token }),
    async submit(tx, asked) {
      await withdrawComment(tx, asked.params.token, asked)
      return { to: `/besok/kommentar/${asked.params.token}`, done: 'withdrawn', about: [] }
    },
  }),
  form({
    path: '/besok/:address', may: 'public', frame: 'public', params: publicNoteParams, query: publicNoteQuery, body: commentBody, limit: few, about: nobody,
    crowded: ({ address }, view, entered) => commentAgainPage(address, view, entered), kept: { ...kept, unlike: ({ formId }) => [formId] }, show: publicNotePage, load: async (tx, { params, query }) => ({ note: await readPublicNote(tx, params.address, query.sida), formId: newId() }),
    async submit(tx, asked) {
      const { token } = await takeComment(tx, asked.params.address, asked.body, asked)
      return { to: `/besok/kommentar/${token}`, done: 'sent', about: [] }
    },
  }),
  reading({ path: '/api/published-notes', may: 'public', query: publicNotesPaged, answer: publicNotesAnswer, about: nobody,
    summary: 'Published notes of visits, the latest first, by words and tag', handle: (tx, { query }) => listPublicNotes(tx, query) }),
  reading({ path: '/api/published-notes/:address', may: 'public', params: publicNoteParams, query: publicNoteQuery, answer: publicNoteAnswer, about: nobody,
    summary: 'One published note with a page of its comments', handle: (tx, { params, query }) => readPublicNote(tx, params.address, query.sida) }),
  writing({ path: '/api/published-notes/:address/comments', may: 'public', params: publicNoteParams, body: commentBody, answer: commentSentShape, limit: few, about: nobody,
    summary: 'Comment on a note; it is read by a person before it is shown', handle: (tx, asked) => takeComment(tx, asked.params.address, asked.body, asked) }),
  writing({ path: '/api/own-comments', may: 'public', body: ownCommentBody, answer: ownCommentShape, limit: few, about: nobody,
    summary: 'What became of the comment under a secret', handle: (tx, { body }) => readOwnComment(tx, body.token) }),
  writing({ path: '/api/own-comments/withdrawal', may: 'public', body: ownCommentBody, answer: ownCommentShape, limit: few, about: nobody,
    summary: 'Take a comment back: all of it is erased', handle: (tx, asked) => withdrawComment(tx, asked.body.token, asked) }),
]
