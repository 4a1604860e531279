import * as z from 'zod'
import { file, page, reading } from '../mount/route.ts'
import type { Route, Shown, View } from '../mount/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { behindPageShape, figureParams, listQuery, pictureQuery, pictureShape } from './contract.ts'
import type { Behind } from './contract.ts'
import { knownApiQuery, knownPictureShape } from './contract/known-picture.ts'
import type { KnownPicture } from './contract/known-picture.ts'
import { showChosen } from './pages/chosen.tsx'
import { showKnownPicture } from './pages/known-picture.tsx'
import { showList } from './pages/list.tsx'
import { showPicture } from './pages/picture.tsx'
import { pictureCsv, pictureXlsx } from './pages/csv.ts'
import { knownDay } from './rules/over-time.ts'
import { alarmRoutes } from './routes/alarms.ts'
import { overTimeRoutes } from './routes/over-time.ts'
import { viewRoutes } from './routes/views.ts'
import { readAlarms } from './usecases/read-alarms.ts'
import { chosenIn, firstView } from './usecases/keep-views.ts'
import { readChosen } from './usecases/read-chosen.ts'
import type { Chosen } from './usecases/read-chosen.ts'
import { readKnownPicture } from './usecases/read-known-picture.ts'
import { behindFigure, pictureOf, pictureWithTerms, termsFor } from './usecases.ts'

const personsIn = ({ rows }: { rows: readonly Behind[] }): string[] => [...new Set(rows.flatMap((row) => row.personId ?? []))]

type PictureNow = Parameters<typeof showPicture>[0]

/** The picture, as it was known on a day, or the view that one has chosen to see first. */
function showEither(data: PictureNow | KnownPicture | Chosen, view: View): Shown {
  if ('chosen' in data) return showChosen(data, view)
  return 'knownOn' in data ? showKnownPicture(data, view) : showPicture(data, view)
}

export const pictureRoutes: readonly Route[] = [
  ...alarmRoutes,
  ...overTimeRoutes,
  ...viewRoutes,
  reading({
    path: '/api/picture', may: 'picture.read', summary: 'The picture of the units one manages, as numbers', query: pictureQuery,
      answer: pictureShape,
    about: () => [], handle: pictureOf,
  }),
  reading({
    path: '/api/picture/as-known', may: 'picture.read', summary: 'The picture as it was known when a day was over, with what cannot be counted so', query: knownApiQuery,
    answer: knownPictureShape, about: () => [],
    async handle(tx, asked) {
      if (asked.query.kant >= asked.clock.today()) throw new Refusal('day_is_not_over', 409)
      return readKnownPicture(tx, { knownOn: asked.query.kant, enhet: asked.query.enhet }, asked)
    },
  }),
  reading({
    path: '/api/picture/:figure', may: 'picture.read', summary: 'The rows behind a figure', params: figureParams, query: listQuery,
      answer: behindPageShape,
    about: personsIn, handle: (tx, asked) => behindFigure(tx, asked, { ...asked.params, ...asked.query }),
  }),
  page({
    path: '/lagesbild', may: 'picture.read', query: pictureQuery.extend({ kant: z.string().max(40).optional().catch(undefined), visa: z.literal('allt').optional().catch(undefined) }), about: () => [], show: showEither,
    load: async (tx, asked): Promise<PictureNow | KnownPicture | Chosen> => {
      const knownOn = knownDay(asked.query.kant, asked.clock.today())
      if (knownOn !== null) return readKnownPicture(tx, { knownOn, enhet: asked.query.enhet }, asked)
      const first = asked.query.enhet === undefined && asked.query.visa === undefined ? await firstView(tx, asked) : null
      if (first !== null) return readChosen(tx, chosenIn(first, asked), asked)
      return { ...await pictureWithTerms(tx, asked), changes: await readAlarms(tx, asked, true) }
    },
  }),
  file({
    path: '/lagesbild/csv', may: 'picture.read', query: pictureQuery, about: () => [],
    load: async (tx, asked) => {
      const { picture, terms } = await pictureWithTerms(tx, asked)
      return pictureCsv(picture, terms, asked.language)
    },
  }),
  file({
    path: '/lagesbild/xlsx', may: 'picture.read', query: pictureQuery, about: () => [],
    load: async (tx, asked) => {
      const { picture, terms } = await pictureWithTerms(tx, asked)
      return pictureXlsx(picture, terms, asked.language)
    },
  }),
  page({
    path: '/lagesbild/:figure', may: 'picture.read', params: figureParams, query: listQuery.extend({ klart: z.string().optional() }),
      about: personsIn,
    load: async (tx, asked) => ({ ...asked.params, ...asked.query, ...await behindFigure(tx, asked, { ...asked.params, ...asked.query }),
      terms: await termsFor(tx, asked.language) }), show: showList,
  }),
]
