import { loadNote } from '../contacts/queries/load-note.ts'
import { page, reading } from '../mount/route.ts'
import type { About, Route } from '../mount/route.ts'
import { personParams, personQuery, personViewShape, timelineQuery, timelineShape } from './contract.ts'
import type { PersonView } from './contract.ts'
import { personYearShape, yearPageQuery, yearQuery } from './contract/year.ts'
import type { PersonYear } from './contract/year.ts'
import { personPage } from './pages/person.tsx'
import { personYearPage } from './pages/year.tsx'
import { readPerson, readTimeline } from './usecases.ts'
import { readYear } from './usecases/read-year.ts'

const aboutOf = ({ person, joined, seenAs }: PersonView): About => ({
  persons: [person.id, ...joined.map(({ otherId }) => otherId)],
  why: seenAs,
})

const aboutYear = ({ person, joinedIds, seenAs }: PersonYear): About => ({ persons: [person.id, ...joinedIds], why: seenAs })

/** One person: everything the asker may see of it, as a page and as JSON, in one request. */
export const personPageRoutes: readonly Route[] = [
  page({
    path: '/person/:id',
    may: 'person.read',
    params: personParams,
    query: personQuery,
    about: ({ view }) => aboutOf(view),
    async load(tx, asked) {
      const view = await readPerson(tx, asked)
      const { anteckna, uppgift, visa } = asked.query
      const writes = anteckna !== undefined && view.allowed.includes('note')
      const note = writes ? await loadNote(tx, view.person.id, asked, { taskId: uppgift, back: 'person' }) : null
      return { view, note, chosen: visa }
    },
    show: personPage,
  }),
  reading({
    path: '/api/persons/:id',
    may: 'person.read',
    params: personParams,
    answer: personViewShape,
    summary: 'Everything about a person that the asker may see',
    about: aboutOf,
    handle: (tx, asked) => readPerson(tx, asked),
  }),
  reading({
    path: '/api/persons/:id/timeline',
    may: 'person.read',
    params: personParams,
    query: timelineQuery,
    answer: timelineShape,
    summary: 'What has happened to a person, newest first, page by page; of one strand when asked',
    about: ({ personId, joinedIds, seenAs }) => ({ persons: [personId, ...joinedIds], why: seenAs }),
    handle: (tx, asked) => readTimeline(tx, asked),
  }),
  page({
    path: '/person/:id/ar',
    may: 'person.read',
    params: personParams,
    query: yearPageQuery,
    about: aboutYear,
    load: (tx, asked) => readYear(tx, { id: asked.params.id, year: asked.query.ar }, asked),
    show: personYearPage,
  }),
  reading({
    path: '/api/persons/:id/year',
    may: 'person.read',
    params: personParams,
    query: yearQuery,
    answer: personYearShape,
    summary: 'A year of one person in counts, each with the rows it comes from',
    about: aboutYear,
    handle: (tx, asked) => readYear(tx, { id: asked.params.id, year: asked.query.year }, asked),
  }),
]
