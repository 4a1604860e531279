import * as z from 'zod'
import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { About, Asked, Route } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  entryMade, extractShape, itemParams, linesApiQuery, linesQuery, monthParams, myQuestionShape, myQuestionsShape, nameShape, outcomeBody, outcomeForm,
    personFound,
  personLogShape, personParams, queueApiQuery, queueQuery, sayingBody, queueShape, staffIdentitiesShape, staffIdentityBody, statementShape,
    statementsShape, subjectBody,
  wholeItemShape,
} from '../contract/log-review.ts'
import type { MyQuestion } from '../contract/log-review.ts'
import { myQuestionsPage, questionPage, staffIdentitiesPage, statementPage, statementsPage } from '../pages/log-statement.tsx'
import { askPersonPage, extractPage, lineTable, personLogPage } from '../pages/person-log.tsx'
import { itemPage, queuePage } from '../pages/review-queue.tsx'
import { listStatements, readStatement } from '../usecases/make-log-statement.ts'
import { allLines, findForReview, readExtract, readPersonLog } from '../usecases/read-person-log.ts'
import {
  answerQuestion, askReader, closeItem, listStaffIdentities, myQuestions, noteStaffIdentity, readItem, readQueue, showName,
} from '../usecases/review-reads.ts'

const nobody = (): About => []
/** Whose record is shown: for the review's own purpose, so that the review does not pick its own work. */
const forReview = (persons: ReadonlyArray<string | null>): About => ({ persons: [...new Set(persons.flatMap((id) => id ?? []))],
  why: 'log_review' })
const ofItem = ({ personId }: { personId: string | null }): About => forReview([personId])
const ofIds = ({ personIds }: { personIds: readonly string[] }): About => forReview(personIds)
const ofPerson = (_: unknown, { params }: { params: { id: string } }): About => forReview([params.id])
const ofQuestions = ({ questions }: { questions: readonly MyQuestion[] }): About => ({ persons: questions.flatMap(({ personId }) => personId ?? []), why: 'role' })

async function myQuestion(tx: Read, { params, actor }: Pick<Asked<{ id: string }>, 'params' | 'actor'>): Promise<MyQuestion> {
  const question = (await myQuestions(tx, { actor })).find(({ id }) => id === params.id)
  if (question === undefined) throw new Refusal('read_question_not_found', 404)
  return question
}

const pages: readonly Route[] = [
  page({
    path: '/logg', may: 'log.review', query: queueQuery, about: ({ queue }) => forReview(queue.items.map(({ personId }) => personId)),
    load: async (tx, asked) => ({ queue: await readQueue(tx, asked), query: asked.query }), show: queuePage,
  }),
  form({
    path: '/logg/person', may: 'log.review', body: subjectBody, about: nobody, load: async () => null, show: askPersonPage,
    submit: async (tx, asked) => {
      const { id } = await findForReview(tx, asked).catch((fault: unknown) => { throw asFault(fault) })
      return { to: `/logg/person/${id}`, about: forReview([id]) }
    },
  }),
  page({
    path: '/logg/person/:id', may: 'log.review', params: personParams, query: linesQuery, about: ofPerson,
    load: async (tx, asked) => ({ log: await readPersonLog(tx, asked), query: asked.query }), show: personLogPage,
  }),
  file({
    path: '/logg/person/:id/csv', may: 'log.review', params: personParams, query: linesQuery, about: ofPerson,
    load: async (tx, asked) => {
      const { head, rows } = lineTable(await allLines(tx, asked), asked)
      return { name: 'logg.csv', type: 'text/csv; charset=utf-8', body: writeCsv(head, rows) }
    },
  }),
  page({ path: '/logg/person/:id/utdrag', may: 'log.review', params: personParams, query: linesQuery, about: ofPerson, load: readExtract,
    show: extractPage }),
  page({
    path: '/logg/manad', may: 'log.statement', about: nobody, load: async (tx) => ({ statements: await listStatements(tx) }),
      show: statementsPage,
  }),
  page({ path: '/logg/manad/:month', may: 'log.statement', params: monthParams, about: nobody, load: readStatement, show: statementPage }),
  form({
    path: '/logg/medarbetare', may: 'log.review', body: staffIdentityBody, about: nobody,
    load: async (tx, asked) => ({ staff: await listStaffIdentities(tx, asked) }), show: staffIdentitiesPage,
    submit: async (tx, asked) => {
      await noteStaffIdentity(tx, asked)
      return { to: '/logg/medarbetare', done: asked.body.identityNumber === '' ? 'identity_forgotten' : 'identity_noted', about: [] }
    },
  }),
  form({
    path: '/logg/:id', may: 'log.review', params: itemParams, body: z.object({}), about: ({ item }) => ofItem(item),
    load: async (tx, asked) => ({ item: await readItem(tx, asked), name: null }), show: itemPage,
    submit: async (tx, asked) => {
      const name = await showName(tx, asked)
      return { here: { item: await readItem(tx, asked), name }, about: forReview([name.personId]) }
    },
  }),
  form({
    path: '/logg/:id/fraga', may: 'log.review', params: itemParams, body: sayingBody, about: ({ item }) => ofItem(item),
    load: async (tx, asked) => ({ item: await readItem(tx, asked), name: null }), show: itemPage,
    submit: async (tx, asked) => ({ to: `/logg/${asked.params.id}`, done: 'asked', about: ofIds(await askReader(tx, asked)) }),
  }),
  form({
    path: '/logg/:id/avsluta', may: 'log.review', params: itemParams, body: outcomeForm, about: ({ item }) => ofItem(item),
    load: async (tx, asked) => ({ item: await readItem(tx, asked), name: null }), show: itemPage,
    submit: async (tx, asked) => {
      const correctsId = asked.body.correctsId === '' ? null : asked.body.correctsId
      const made = await closeItem(tx, { ...asked, body: { ...asked.body, correctsId } })
      return { to: `/logg/${asked.params.id}`, done: correctsId === null ? 'closed' : 'corrected', about: ofIds(made) }
    },
  }),
  page({
    path: '/fragor-om-lasning', may: 'signed_in', about: ofQuestions, load: async (tx, asked) => ({ questions: await myQuestions(tx,
      asked) }),
    show: myQuestionsPage,
  }),
  form({
    path: '/fragor-om-lasning/:id', may: 'signed_in', params: itemParams, body: sayingBody,
      about: (question) => ofQuestions({ questions: [question] }),
    load: myQuestion, show: questionPage,
    submit: async (tx, asked) => ({ to: '/fragor-om-lasning', done: 'answered', about: (await answerQuestion(tx, asked)).personIds }),
  }),
]

/** A number that means nobody is a fault of the field, so that what was typed stays; the try is in the log. */
function asFault(fault: unknown): unknown {
  return fault instanceof Refusal && fault.status === 404 ? new Refusal(fault.code, 409) : fault
}

const api: readonly Route[] = [
  reading({
    path: '/api/log-review/items', may: 'log.review', summary: 'Reads that rules or chance picked for review', query: queueApiQuery,
      answer: queueShape,
    about: ({ items }) => forReview(items.map(({ personId }) => personId)), handle: readQueue,
  }),
  reading({
    path: '/api/log-review/items/:id', may: 'log.review', summary: 'One reading with what was said about it', params: itemParams,
      answer: wholeItemShape,
    about: ofItem, handle: readItem,
  }),
  writing({
    path: '/api/log-review/items/:id/questions', may: 'log.review', summary: 'Ask the reader', params: itemParams, body: sayingBody,
    answer: entryMade.extend({ personIds: z.array(z.uuid()) }), about: ofIds, handle: askReader,
  }),
  writing({
    path: '/api/log-review/items/:id/outcomes', may: 'log.review', summary: 'Close a review with an outcome, or correct the outcome',
      params: itemParams,
    body: outcomeBody, answer: entryMade.extend({ personIds: z.array(z.uuid()) }), about: ofIds, handle: closeItem,
  }),
  writing({
    path: '/api/log-review/items/:id/name', may: 'log.review', summary: 'Show whom a reading was about; logged as a reading of its own',
      params: itemParams,
    answer: nameShape, about: ofItem, handle: showName,
  }),
  writing({
    path: '/api/log-review/persons', may: 'log.review', summary: 'The person that an identity number or case number means',
      body: subjectBody,
    answer: personFound, about: ({ id }) => forReview([id]), handle: findForReview,
  }),
  reading({
    path: '/api/log-review/persons/:id/lines', may: 'log.review', summary: 'Everything in the log about a person', params: personParams,
      query: linesApiQuery,
    answer: personLogShape, about: ofPerson, handle: readPersonLog,
  }),
  reading({
    path: '/api/log-review/persons/:id/extract', may: 'log.review', summary: 'What the person may have of the log', params: personParams,
      query: linesQuery,
    answer: extractShape, about: ofPerson, handle: readExtract,
  }),
  reading({
    path: '/api/log-review/statements', may: 'log.statement', summary: 'Monthly statements on the log', answer: statementsShape,
      about: nobody,
    handle: async (tx) => ({ statements: await listStatements(tx) }),
  }),
  reading({
    path: '/api/log-review/statements/:month', may: 'log.statement', summary: 'The statement of one month', params: monthParams,
      answer: statementShape,
    about: nobody, handle: readStatement,
  }),
  reading({
    path: '/api/log-review/staff-identities', may: 'log.review', summary: 'Staff, and whether the review knows their numbers',
      answer: staffIdentitiesShape,
    about: nobody, handle: async (tx, asked) => ({ staff: await listStaffIdentities(tx, asked) }),
  }),
  writing({
    method: 'PUT', path: '/api/log-review/staff-identities', may: 'log.review',
      summary: 'Note or forget the identity number of a member of staff',
    body: staffIdentityBody, answer: entryMade, about: nobody, handle: noteStaffIdentity,
  }),
  reading({
    path: '/api/read-questions', may: 'signed_in', summary: 'Questions about one\'s own reads', answer: myQuestionsShape,
      about: ofQuestions,
    handle: async (tx, asked) => ({ questions: await myQuestions(tx, asked) }),
  }),
  reading({
    path: '/api/read-questions/:id', may: 'signed_in', summary: 'One question about an own reading', params: itemParams,
      answer: myQuestionShape,
    about: (question) => ofQuestions({ questions: [question] }), handle: myQuestion,
  }),
  writing({
    path: '/api/read-questions/:id/answer', may: 'signed_in', summary: 'Answer a question about an own reading', params: itemParams,
      body: sayingBody,
    answer: entryMade.extend({ personIds: z.array(z.uuid()) }), about: ({ personIds }) => personIds, handle: answerQuestion,
  }),
]

/** Log review: the queue, everything about one person, the monthly statement, and the questions to readers. */
export const logReviewRoutes: readonly Route[] = [...pages, ...api]
