import { form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  answerBody, commentAnswer, commentIdShape, commentParams, commentsAnswer, commentsPaged, commentsQuery, decisionBody, decisionForm,
} from '../contract/comments.ts'
import { answerPage, commentPage, commentsPage } from '../pages/comments.tsx'
import { answerComment, decideComment, decisionTyped, listComments, readComment, readComments } from '../usecases/moderate-comments.ts'

const nobody = (): readonly string[] => []
const path = '/kommentarer'
const moderate = 'dialogue.moderate'

/** What readers have written, read by a moderator before anybody else reads it. */
export const commentRoutes: readonly Route[] = [
  page({ path, may: moderate, query: commentsQuery, about: nobody, show: commentsPage, load: (tx, { query }) => readComments(tx, query) }),
  form({
    path: `${path}/:id`, may: moderate, params: commentParams, body: decisionForm, about: nobody, show: commentPage, load: (tx, { params }) => readComment(tx, params.id),
    async submit(tx, asked) {
      const { id } = await decideComment(tx, asked.params.id, decisionTyped(asked.body), asked)
      return { to: `${path}/${id}`, done: 'decided', about: [] }
    },
  }),
  form({
    path: `${path}/:id/svara`, may: moderate, params: commentParams, body: answerBody, about: nobody, show: answerPage, load: (tx, { params }) => readComment(tx, params.id),
    async submit(tx, asked) {
      const { id } = await answerComment(tx, asked.params.id, asked.body.answer, asked)
      return { to: `${path}/${id}`, done: 'answered', about: [] }
    },
  }),
  reading({ path: '/api/comments', may: moderate, query: commentsPaged, answer: commentsAnswer, about: nobody,
    summary: 'Comments in a state, those that came first first', handle: (tx, { query }) => listComments(tx, query) }),
  reading({ path: '/api/comments/:id', may: moderate, params: commentParams, answer: commentAnswer, about: nobody,
    summary: 'One comment with the personal data found in it', handle: (tx, { params }) => readComment(tx, params.id) }),
  writing({ path: '/api/comments/:id/decision', may: moderate, params: commentParams, body: decisionBody, answer: commentIdShape, about: nobody,
    summary: 'Show a comment, with words covered, or refuse it with a reason', handle: (tx, asked) => decideComment(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/comments/:id/answer', may: moderate, params: commentParams, body: answerBody, answer: commentIdShape, about: nobody,
    summary: 'Answer a shown comment', handle: (tx, asked) => answerComment(tx, asked.params.id, asked.body.answer, asked) }),
]
