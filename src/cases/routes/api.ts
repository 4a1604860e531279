import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { joinBody, madeShape, undoBody } from '../../persons/contract.ts'
import {
  casePersonParams,
  caseRowParams,
  closingBody,
  coworkerBody,
  doneShape,
  handedOverShape,
  handoverBody,
  myPersonsAnswer,
  myPersonsPaged,
  openCaseBody,
  openedShape,
  registerBody,
  searchAnswer,
  searchBody,
} from '../contract.ts'
import { closeCase } from '../usecases/close-case.ts'
import { handOver, nameCoworker, releaseCoworker } from '../usecases/hand-over.ts'
import { joinRecords, separateRecords } from '../usecases/join-records.ts'
import { openCaseOf, registerWithCase } from '../usecases/open-case.ts'
import { findPersons, personsOf } from '../usecases/search-persons.ts'

/** Whose record a line is about: the person in the address. */
export const aboutIt = (_: unknown, { params }: { params: { id: string } }): readonly string[] => [params.id]
/** Whose records a list shows. */
export const idsOf = ({ persons }: { readonly persons: ReadonlyArray<{ readonly id: string }> }): string[] => persons.map(({ id }) => id)

/** Search, one's own persons, and who answers for a case, for programs. */
export const casesApi: readonly Route[] = [
  writing({
    path: '/api/persons',
    may: 'person.write',
    summary: 'Register a person and open the case',
    body: registerBody,
    answer: openedShape,
    about: ({ id }) => [id],
    handle: registerWithCase,
  }),
  writing({
    path: '/api/persons/:id/case',
    may: 'person.write',
    summary: 'Open the case of a person who has none',
    params: casePersonParams,
    body: openCaseBody,
    answer: openedShape,
    about: aboutIt,
    handle: openCaseOf,
  }),
  writing({
    path: '/api/persons/:id/handover',
    may: 'case.handover',
    summary: 'Hand a case, and those of siblings, to another social worker from now on',
    params: casePersonParams,
    body: handoverBody,
    answer: handedOverShape,
    about: ({ personIds }) => personIds,
    handle: handOver,
  }),
  writing({
    path: '/api/persons/:id/closing',
    may: 'case.handover',
    summary: 'Close a case in which nothing runs any more',
    params: casePersonParams,
    body: closingBody,
    answer: openedShape,
    about: aboutIt,
    handle: closeCase,
  }),
  writing({
    path: '/api/persons/:id/coworkers',
    may: 'case.coworker',
    summary: 'Name a co-worker for one strand of a case',
    params: casePersonParams,
    body: coworkerBody,
    answer: madeShape,
    about: aboutIt,
    handle: nameCoworker,
  }),
  writing({
    path: '/api/persons/:id/coworkers/:rowId/end',
    may: 'case.coworker',
    summary: "End a co-worker's time at once",
    params: caseRowParams,
    answer: doneShape,
    about: aboutIt,
    handle: releaseCoworker,
  }),
  writing({
    path: '/api/persons/:id/joinings',
    may: 'person.write',
    summary: 'Say that another record is the same person; this one is kept',
    params: casePersonParams,
    body: joinBody,
    answer: madeShape,
    about: (_, { params, body }) => [params.id, body.otherId],
    handle: joinRecords,
  }),
  writing({
    path: '/api/persons/:id/joinings/:rowId/undo',
    may: 'person.write',
    summary: 'Undo a joining',
    params: caseRowParams,
    body: undoBody,
    answer: doneShape,
    about: aboutIt,
    handle: separateRecords,
  }),
  writing({
    path: '/api/search',
    may: 'person.search',
    inEmergency: true,
    summary: 'Search by name, identity number or case number, among those one may see',
    body: searchBody,
    answer: searchAnswer,
    about: idsOf,
    handle: async (tx, asked) => findPersons(tx, asked.body.text, asked),
  }),
  reading({
    path: '/api/my-persons',
    may: 'person.read',
    summary: 'The persons one is responsible for, deputises for or co-works with: by name and page number, or with limit by cursor in the order of ids',
    query: myPersonsPaged,
    answer: myPersonsAnswer,
    about: idsOf,
    handle: (tx, asked) => personsOf(tx, asked.query, asked),
  }),
]
