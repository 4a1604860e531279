import { file, page, reading } from '../../mount/route.ts'
import type { Route, Sent } from '../../mount/route.ts'
import {
  familyHomesPageQuery, familyHomesQuery, familyHomesShape, tonightApiQuery, tonightPageQuery, tonightShape,
} from '../contract/lists.ts'
import { familyHomesCsv, tonightCsv } from '../pages/csv.ts'
import { showFamilyHomes } from '../pages/family-homes.tsx'
import { showTonight } from '../pages/tonight.tsx'
import { listFamilyHomes, listTonight, tonightAsked } from '../usecases/list-tonight.ts'

const may = 'placement.read'
const personsIn = ({ rows }: { rows: ReadonlyArray<{ personId: string }> }): string[] => [...new Set(rows.map(({ personId }) => personId))]

/** The persons of a file, who stand beside its text for the log. */
function listed(sent: Sent): readonly string[] {
  return 'persons' in sent && Array.isArray(sent.persons) ? sent.persons.filter((each) => typeof each === 'string') : []
}

export const listLines: readonly Route[] = [
  page({
    path: '/placeringar', may, query: tonightPageQuery.loose(), about: ({ tonight }) => personsIn(tonight), show: showTonight,
    load: async (tx, asked) => {
      const today = asked.clock.today()
      const wanted = tonightAsked(asked.query, today)
      const tonight = await listTonight(tx, wanted, asked)
      // What one may choose among is what that night holds without any choice: nobody protected is found by choosing.
      const isNarrowed = (wanted.unit ?? wanted.form ?? wanted.basis ?? wanted.home) !== undefined
      const everybody = isNarrowed ? await listTonight(tx, { day: wanted.day, known: wanted.known }, asked) : tonight
      return { tonight, asked: wanted, everybody: everybody.rows }
    },
  }),
  file({
    path: '/placeringar/csv', may, query: tonightPageQuery, about: listed,
    load: async (tx, asked) => {
      const tonight = await listTonight(tx, tonightAsked(asked.query, asked.clock.today()), asked)
      return { ...tonightCsv(tonight, asked.language), persons: personsIn(tonight) }
    },
  }),
  reading({
    path: '/api/placements', may, query: tonightApiQuery, answer: tonightShape, about: personsIn,
    summary: 'Where every child sleeps in a night, as known now or then', handle: (tx, asked) => listTonight(tx, asked.query, asked),
  }),
  page({
    path: '/placeringar/familjehem', may, query: familyHomesPageQuery, about: personsIn, show: showFamilyHomes,
    load: (tx, asked) => listFamilyHomes(tx, { year: asked.query.ar }, asked),
  }),
  file({
    path: '/placeringar/familjehem/csv', may, query: familyHomesPageQuery, about: listed,
    load: async (tx, asked) => {
      const list = await listFamilyHomes(tx, { year: asked.query.ar }, asked)
      return { ...familyHomesCsv(list, asked.language), persons: personsIn(list) }
    },
  }),
  reading({
    path: '/api/placements/family-homes', may, query: familyHomesQuery, answer: familyHomesShape, about: personsIn,
    summary: 'Children in family homes of a year (SoF 3:4)', handle: (tx, asked) => listFamilyHomes(tx, asked.query, asked),
  }),
]
