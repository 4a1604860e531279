import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import {
  figureAnswer, figureApiQuery, figureIdShape, figureImportShape, figureImportsAnswer, figureQuery, figuresAnswer, figuresApiQuery,
    figuresQuery, importForm, kpiParams,
  mostFigureBytes, newFigureImport,
} from '../contract/figures.ts'
import type { FigureQuery } from '../contract/figures.ts'
import { cataloguePage } from '../pages/catalogue.tsx'
import { figureCsv } from '../pages/figure-csv.ts'
import { figureImportsPage } from '../pages/figure-imports.tsx'
import { figurePage } from '../pages/figure.tsx'
import type { FigureData } from '../pages/figure.tsx'
import { figureImports } from '../queries/figure-imports.ts'
import { places } from '../queries/figures.ts'
import { figureImportFor, receiveFigureFiles } from '../usecases/ask-figure-import.ts'
import { readCatalogue, readFigure } from '../usecases/read-figures.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const bring = { may: 'figures.import', about: nobody } as const
const fewAtATime = { most: 30, minutes: 10 } as const
// Base64 is a third longer than the bytes, and a form has some lines around each file.
const mostJsonBytes = Math.ceil(mostFigureBytes * 1.4)
const mostFormBytes = mostFigureBytes + 64 * 1024

async function askedFigure(tx: Read, { params, query }: Asked<{ kpi: string }, FigureQuery>): Promise<FigureData> {
  const found = await readFigure(tx, params.kpi, { year: query.ar, gender: query.kon, place: query.plats, group: query.grupp })
  return { found, query, places: await places(tx) }
}

/** Public figures: the catalogue, one figure, and how they are read in. */
export const figureRoutes: readonly Route[] = [
  page({ ...read, path: '/kommuntal', query: figuresQuery, show: cataloguePage,
    load: async (tx, { query }) => ({ ...await readCatalogue(tx, query.sok, query.visa, query.sida), query }) }),
  form({
    ...bring, path: '/kommuntal/las-in', limit: fewAtATime, mostBytes: mostFormBytes, body: importForm, show: figureImportsPage,
    load: async (tx) => ({ imports: await figureImports(tx) }),
    async submit(tx, asked) {
      const { uploads, pasted } = asked.body
      await receiveFigureFiles(tx, [...uploads.map(({ bytes }) => bytes), ...(pasted.trim() === '' ? [] : [Buffer.from(pasted)])], asked)
      return { to: '/kommuntal/las-in', done: 'import_asked', about: [] }
    },
  }),
  page({ ...read, path: '/kommuntal/:kpi', params: kpiParams, query: figureQuery, load: askedFigure, show: figurePage }),
  file({ ...read, path: '/kommuntal/:kpi/csv', params: kpiParams, query: figureQuery,
    load: async (tx, asked) => figureCsv((await askedFigure(tx, asked)).found, asked.language) }),
  reading({ ...read, path: '/api/public-figures', query: figuresApiQuery, answer: figuresAnswer, summary: 'The catalogue of public figures',
    handle: (tx, { query }) => readCatalogue(tx, query.q, query.show, query.page) }),
  reading({ ...read, path: '/api/public-figures/:kpi', params: kpiParams, query: figureApiQuery, answer: figureAnswer,
    summary: 'A figure of one year in every municipality, how it lies, and one municipality year by year',
    handle: (tx, { params, query }) => readFigure(tx, params.kpi, query) }),
  reading({ ...bring, path: '/api/figure-imports', answer: figureImportsAnswer,
    summary: 'Imports of public figures, with how far each has come',
    handle: async (tx) => ({ imports: await figureImports(tx) }) }),
  writing({ ...bring, path: '/api/figure-imports', body: newFigureImport, answer: figureIdShape, limit: fewAtATime,
    mostBytes: mostJsonBytes,
    summary: 'Hand in files of public figures, to be read in',
    handle: (tx, asked) => receiveFigureFiles(tx, asked.body.files.map((each) => Buffer.from(each, 'base64')), asked) }),
  reading({ ...bring, path: '/api/figure-imports/:id', params: figureIdShape, answer: figureImportShape,
    summary: 'One import of public figures',
    handle: (tx, { params }) => figureImportFor(tx, params.id) }),
]
