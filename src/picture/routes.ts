import * as z from 'zod'
import { file, page, reading } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { behindPageShape, figureParams, listQuery, pictureQuery, pictureShape } from './contract.ts'
import type { Behind } from './contract.ts'
import { showList } from './pages/list.tsx'
import { showPicture } from './pages/picture.tsx'
import { pictureCsv } from './pages/csv.ts'
import { alarmRoutes } from './routes/alarms.ts'
import { overTimeRoutes } from './routes/over-time.ts'
import { readAlarms } from './usecases/read-alarms.ts'
import { behindFigure, pictureOf, pictureWithTerms, termsFor } from './usecases.ts'

const personsIn = ({ rows }: { rows: readonly Behind[] }): string[] => [...new Set(rows.flatMap((row) => row.personId ?? []))]

export const pictureRoutes: readonly Route[] = [
  ...alarmRoutes,
  ...overTimeRoutes,
  reading({
    path: '/api/picture', may: 'picture.read', summary: 'The picture of the units one manages, as numbers', query: pictureQuery,
      answer: pictureShape,
    about: () => [], handle: pictureOf,
  }),
  reading({
    path: '/api/picture/:figure', may: 'picture.read', summary: 'The rows behind a figure', params: figureParams, query: listQuery,
      answer: behindPageShape,
    about: personsIn, handle: (tx, asked) => behindFigure(tx, asked, { ...asked.params, ...asked.query }),
  }),
  page({ path: '/lagesbild', may: 'picture.read', query: pictureQuery, about: () => [], show: showPicture,
    load: async (tx, asked) => ({ ...await pictureWithTerms(tx, asked), changes: await readAlarms(tx, asked, true) }) }),
  file({
    path: '/lagesbild/csv', may: 'picture.read', query: pictureQuery, about: () => [],
    load: async (tx, asked) => {
      const { picture, terms } = await pictureWithTerms(tx, asked)
      return pictureCsv(picture, terms, asked.language)
    },
  }),
  page({
    path: '/lagesbild/:figure', may: 'picture.read', params: figureParams, query: listQuery.extend({ klart: z.string().optional() }),
      about: personsIn,
    load: async (tx, asked) => ({ ...asked.params, ...asked.query, ...await behindFigure(tx, asked, { ...asked.params, ...asked.query }),
      terms: await termsFor(tx, asked.language) }), show: showList,
  }),
]
