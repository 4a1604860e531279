import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  agreementEnd, agreementParams, arrivalAnswer, bookIdAnswer, bookParams, booksAnswer, bookShape, correctionAnswer, entriesAnswer, entriesApiQuery, newAgreement, newArrival, newBook, newBookShares, newCorrection,
} from '../contract/distribution-books.ts'
import { books } from '../queries/distribution-books.ts'
import { agree, beginBook, bookFor, correctEntry, endAgreement, enterArrival, takeShares } from '../usecases/keep-book.ts'
import { readBook, readEntries } from '../usecases/read-book.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const most = 100
const path = '/api/distribution-ledgers'

/** Standing ledgers over the API: the same as the pages. */
export const bookApi: readonly Route[] = [
  reading({ ...read, path, answer: booksAnswer, summary: 'Standing ledgers of assignments of unaccompanied minors', handle: async (tx) => ({ books: await books(tx, most) }) }),
  writing({ ...write, path, body: newBook, answer: bookIdAnswer, summary: 'Begin a standing ledger', handle: (tx, asked) => beginBook(tx, asked.body, asked) }),
  reading({ ...read, path: `${path}/:id`, params: bookParams, answer: bookShape, summary: 'A standing ledger today: who is next, and how each municipality stands',
    handle: (tx, { params, clock }) => readBook(tx, params.id, clock.today()) }),
  reading({ ...read, path: `${path}/:id/entries`, params: bookParams, query: entriesApiQuery, answer: entriesAnswer, summary: 'Entries of a standing ledger, the latest first',
    async handle(tx, { params, query: { page, code = null, how = null, from = null, to = null } }) {
      await bookFor(tx, params.id)
      return readEntries(tx, params.id, { code, how, from, to }, page)
    } }),
  writing({ ...write, path: `${path}/:id/arrivals`, params: bookParams, body: newArrival, answer: arrivalAnswer, summary: 'Enter the children of a day, and assign each',
    handle: (tx, asked) => enterArrival(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: `${path}/:id/corrections`, params: bookParams, body: newCorrection, answer: correctionAnswer, summary: 'Take an entry back by a new one, and put another in its place',
    handle: (tx, asked) => correctEntry(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: `${path}/:id/agreements`, params: bookParams, body: newAgreement, answer: bookIdAnswer, summary: 'Let so many of one municipality’s children be received by another',
    handle: (tx, asked) => agree(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: `${path}/:id/agreements/:agreementId/end`, params: agreementParams, body: agreementEnd, answer: bookIdAnswer,
    summary: 'End an agreement before its day; what it has taken stands', handle: (tx, asked) => endAgreement(tx, asked.params.id, asked.params.agreementId, asked.body, asked) }),
  writing({ ...write, path: `${path}/:id/shares`, params: bookParams, body: newBookShares, answer: bookShape, summary: 'Let another set of shares take over from a day on',
    async handle(tx, asked) {
      await takeShares(tx, asked.params.id, asked.body, asked)
      return readBook(tx, asked.params.id, asked.clock.today())
    } }),
]
