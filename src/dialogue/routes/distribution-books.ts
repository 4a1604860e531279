import { file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { agreementEndForm, agreementForm, agreementParams, arrivalForm, bookForm, bookParams, bookQuery, bookSharesForm, correctionForm, entryParams } from '../contract/distribution-books.ts'
import type { BookQuery } from '../contract/distribution-books.ts'
import { bookCsv, bookPage } from '../pages/distribution-book.tsx'
import { booksPath as path } from '../pages/distribution-book-address.ts'
import type { BookData } from '../pages/distribution-book-address.ts'
import { agreementEndPage, agreementPage, arrivalPage, bookSharesPage, correctionPage } from '../pages/distribution-book-forms.tsx'
import { booksPage, newBookPage } from '../pages/distribution-books.tsx'
import { entriesCsv } from '../pages/distribution-entries.tsx'
import { books } from '../queries/distribution-books.ts'
import { entries } from '../queries/distribution-entries.ts'
import type { EntryChoice } from '../queries/distribution-entries.ts'
import { places } from '../queries/figures.ts'
import { shareSets } from '../queries/share-sets.ts'
import { agreementEndTyped, agreementTyped, arrivalTyped, bookTyped, codeTyped, correctionTyped, sharesTyped } from '../usecases/book-typed.ts'
import { agree, beginBook, bookFor, correctEntry, endAgreement, enterArrival, entryFor, openAgreement, takeShares } from '../usecases/keep-book.ts'
import { readBook, readEntries } from '../usecases/read-book.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const most = 100

type OfBook = Asked<{ id: string }, BookQuery>
const namesOf = async (tx: Read): Promise<Map<string, string>> => new Map((await places(tx)).map(({ code, name }) => [code, name]))

/** Which entries are asked for; a municipality that is not known has none. */
async function choiceOf(tx: Read, { kommun, satt, fran, till }: BookQuery): Promise<EntryChoice> {
  return { code: kommun === '' ? null : codeTyped(kommun, await places(tx)) || '----', how: satt === '' ? null : satt, from: fran ?? null, to: till ?? null }
}

async function shown(tx: Read, { params: { id }, query, clock }: OfBook): Promise<BookData> {
  return { book: await readBook(tx, id, clock.today()), query, names: await namesOf(tx), found: await readEntries(tx, id, await choiceOf(tx, query), query.sida) }
}

const done = (id: string, word: string) => ({ to: `${path}/${id}`, done: word, about: [] })

/** Standing ledgers: the list, one as it is today, and what is entered in it. */
export const bookPages: readonly Route[] = [
  page({ ...read, path, show: booksPage, load: async (tx) => ({ books: await books(tx, most) }) }),
  form({ ...write, path: `${path}/ny`, body: bookForm, show: newBookPage, load: async (tx) => ({ sets: await shareSets(tx, most) }),
    submit: async (tx, asked) => done((await beginBook(tx, bookTyped(asked.body, asked.clock.today()), asked)).id, 'book_begun') }),
  page({ ...read, path: `${path}/:id`, params: bookParams, query: bookQuery, show: bookPage, load: shown }),
  file({ ...read, path: `${path}/:id/csv`, params: bookParams, query: bookQuery,
    load: async (tx, { params, query, clock, language }) => bookCsv({ book: await readBook(tx, params.id, clock.today()), query }, language) }),
  file({ ...read, path: `${path}/:id/poster`, params: bookParams, query: bookQuery,
    async load(tx, { params, query, clock, language }) {
      await bookFor(tx, params.id)
      return entriesCsv(await entries(tx, params.id, await choiceOf(tx, query), null), await namesOf(tx), clock.today(), language)
    } }),
  form({ ...write, path: `${path}/:id/dag`, params: bookParams, body: arrivalForm, show: arrivalPage,
    load: async (tx, { params }) => ({ book: await bookFor(tx, params.id), key: newId() }),
    async submit(tx, asked) {
      await enterArrival(tx, asked.params.id, arrivalTyped(asked.body, asked.clock.today(), await places(tx)), asked)
      return done(asked.params.id, 'arrival_entered')
    } }),
  form({ ...write, path: `${path}/:id/ratta/:number`, params: entryParams, body: correctionForm, show: correctionPage,
    load: async (tx, { params }) => ({ book: await bookFor(tx, params.id), entry: await entryFor(tx, params.id, params.number), names: await namesOf(tx) }),
    async submit(tx, asked) {
      await correctEntry(tx, asked.params.id, correctionTyped(asked.body, asked.params.number, asked.clock.today(), await places(tx)), asked)
      return done(asked.params.id, 'entry_corrected')
    } }),
  form({ ...write, path: `${path}/:id/overenskommelse`, params: bookParams, body: agreementForm, show: agreementPage, load: async (tx, { params }) => ({ book: await bookFor(tx, params.id) }),
    async submit(tx, asked) {
      await agree(tx, asked.params.id, agreementTyped(asked.body, asked.clock.today(), await places(tx)), asked)
      return done(asked.params.id, 'agreement_kept')
    } }),
  form({ ...write, path: `${path}/:id/overenskommelse/:agreementId/avsluta`, params: agreementParams, body: agreementEndForm, show: agreementEndPage,
    load: async (tx, { params }) => ({ book: await bookFor(tx, params.id), agreement: await openAgreement(tx, params.id, params.agreementId), names: await namesOf(tx) }),
    async submit(tx, { params, body, clock, actor }) {
      await endAgreement(tx, params.id, params.agreementId, agreementEndTyped(body, clock.today()), { clock, actor })
      return done(params.id, 'agreement_ended')
    } }),
  form({ ...write, path: `${path}/:id/andelar`, params: bookParams, body: bookSharesForm, show: bookSharesPage,
    load: async (tx, { params }) => ({ book: await bookFor(tx, params.id), sets: await shareSets(tx, most) }),
    async submit(tx, asked) {
      await takeShares(tx, asked.params.id, sharesTyped(asked.body, asked.clock.today()), asked)
      return done(asked.params.id, 'shares_taken')
    } }),
]
