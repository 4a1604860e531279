import { file, page, reading } from '../../mount/route.ts'
import type { Route, Sent } from '../../mount/route.ts'
import { unseenQuery, unseenShape } from '../contract/unseen.ts'
import type { Unseen } from '../contract/unseen.ts'
import { unseenCsv } from '../pages/unseen-csv.ts'
import { showUnseen } from '../pages/unseen.tsx'
import { unseenList, wholeUnseenList } from '../usecases/find-unseen.ts'

const may = 'unseen.read'
const personsIn = ({ rows }: Pick<Unseen, 'rows'>): string[] => rows.map(({ personId }) => personId)

/** The persons of a file, who stand beside its text for the log. */
function listed(sent: Sent): readonly string[] {
  return 'persons' in sent && Array.isArray(sent.persons) ? sent.persons.filter((each) => typeof each === 'string') : []
}

/** Children who have not been seen for long, by kind of case. */
export const unseenRoutes: readonly Route[] = [
  page({
    path: '/ej-traffade', may, query: unseenQuery, about: personsIn, show: showUnseen,
    load: async (tx, asked) => ({ ...await unseenList(tx, asked), chosenKind: asked.query.slag ?? null, page: asked.query.sida }),
  }),
  file({
    path: '/ej-traffade/csv', may, query: unseenQuery, about: listed,
    load: async (tx, asked) => {
      const list = await wholeUnseenList(tx, asked)
      return { ...unseenCsv(list, asked.language), persons: personsIn(list) }
    },
  }),
  reading({
    path: '/api/unseen-children', may, query: unseenQuery, answer: unseenShape, about: personsIn,
    summary: 'Children not seen, or not alone, within the local limits, by kind of case; for the director numbers alone', handle: unseenList,
  }),
]
