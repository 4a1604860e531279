import { action, file, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  countImportForm, employmentImportForm, importAnswer, importMade, importParams, importQuery, importRowsAnswer, importRowsQuery,
    importsAnswer, mostImportBytes,
  newCountImport, newEmploymentImport,
} from '../contract/import.ts'
import { countsAnswer, setApiQuery, setParams, setQuery, setsAnswer } from '../contract/published-counts.ts'
import { importPreviewPage } from '../pages/import-preview.tsx'
import { countImportsPage, employmentImportsPage, importPaths } from '../pages/import-upload.tsx'
import { publishedCsv, publishedSetPage, publishedSetsPage } from '../pages/published-counts.tsx'
import {
  bytesOf, confirmImport, countSetOf, importDetail, importPage, importRowsOf, importsOf, receiveImport, withdrawImport,
} from '../usecases/ask-import.ts'
import { publishedSetList, setOf, setPage, turnoverOfSet } from '../usecases/show-published-counts.ts'

const nobody = (): readonly string[] => []
const [may, compare] = ['employment.import', 'comparison.read'] as const
const limit = { most: 60, minutes: 10 }
// Base64 is a third longer than the bytes, and a form has some lines around a file.
const mostJsonBytes = Math.ceil(mostImportBytes * 1.4)
const mostFormBytes = mostImportBytes + 64 * 1024

const employmentImports: readonly Route[] = [
  form({
    path: '/personal/anstallningar/las-in', may, limit, mostBytes: mostFormBytes, query: importQuery, body: employmentImportForm,
      about: nobody,
    load: (tx) => importsOf(tx, 'employments'), show: employmentImportsPage,
    async submit(tx, asked) {
      const { id } = await receiveImport(tx, { bytes: bytesOf(asked.body), set: null }, asked)
      return { to: `${importPaths.employments.list}/${id}`, about: [] }
    },
  }),
  page({
    path: '/personal/anstallningar/las-in/:id', may, params: importParams, query: importQuery, about: nobody, show: importPreviewPage,
    load: (tx, { params, query }) => importPage(tx, params.id, 'employments', { change: query.visa, page: query.sida }),
  }),
  action({
    path: '/personal/anstallningar/las-in/:id/genomfor', may, params: importParams,
    async submit(tx, asked) {
      await confirmImport(tx, asked.params.id, 'employments', asked)
      return { to: `${importPaths.employments.list}/${asked.params.id}`, about: [] }
    },
  }),
  action({
    path: '/personal/anstallningar/las-in/:id/avbryt', may, params: importParams,
    async submit(tx, asked) {
      await withdrawImport(tx, asked.params.id, 'employments', asked)
      return { to: importPaths.employments.list, done: 'withdrawn', about: [] }
    },
  }),
]

const publishedCounts: readonly Route[] = [
  page({ path: '/personal/jamforelsetal', may: compare, about: nobody, load: publishedSetList, show: publishedSetsPage }),
  form({
    path: '/personal/jamforelsetal/las-in', may, limit, mostBytes: mostFormBytes, query: importQuery, body: countImportForm, about: nobody,
    load: (tx) => importsOf(tx, 'counts'), show: countImportsPage,
    async submit(tx, asked) {
      const set = countSetOf(asked.body)
      const { id } = await receiveImport(tx, { bytes: bytesOf(asked.body), set }, asked)
      return { to: `${importPaths.counts.list}/${id}`, about: [] }
    },
  }),
  page({
    path: '/personal/jamforelsetal/las-in/:id', may, params: importParams, query: importQuery, about: nobody, show: importPreviewPage,
    load: (tx, { params, query }) => importPage(tx, params.id, 'counts', { change: query.visa, page: query.sida }),
  }),
  action({
    path: '/personal/jamforelsetal/las-in/:id/genomfor', may, params: importParams,
    async submit(tx, asked) {
      await confirmImport(tx, asked.params.id, 'counts', asked)
      return { to: `${importPaths.counts.list}/${asked.params.id}`, about: [] }
    },
  }),
  action({
    path: '/personal/jamforelsetal/las-in/:id/avbryt', may, params: importParams,
    async submit(tx, asked) {
      await withdrawImport(tx, asked.params.id, 'counts', asked)
      return { to: importPaths.counts.list, done: 'withdrawn', about: [] }
    },
  }),
  page({
    path: '/personal/jamforelsetal/:id', may: compare, params: setParams, query: setQuery, about: nobody, show: publishedSetPage,
    load: (tx, { params, query }) => setPage(tx, params.id, query),
  }),
  file({
    path: '/personal/jamforelsetal/:id/csv', may: compare, params: setParams, about: nobody,
    load: async (tx, { params, language }) => publishedCsv(await turnoverOfSet(tx, params.id, { year: null, area: null }), language),
  }),
]

const api: readonly Route[] = [
  reading({
    path: '/api/workforce-imports', may, answer: importsAnswer, about: nobody,
      summary: 'Files of employments and of published counts, the latest of each',
    handle: async (tx) => ({ imports: [...(await importsOf(tx, 'employments')).imports, ...(await importsOf(tx, 'counts')).imports] }),
  }),
  writing({
    path: '/api/workforce-imports/employments', may, limit, mostBytes: mostJsonBytes, body: newEmploymentImport, answer: importMade,
      about: nobody,
    summary: 'Hand in a file of employments, to be looked through',
    handle: (tx, asked) => receiveImport(tx, { bytes: Buffer.from(asked.body.base64, 'base64'), set: null }, asked),
  }),
  writing({
    path: '/api/workforce-imports/counts', may, limit, mostBytes: mostJsonBytes, body: newCountImport, answer: importMade, about: nobody,
    summary: 'Hand in a file of published counts, to be looked through',
    handle: (tx, asked) => receiveImport(tx, { bytes: Buffer.from(asked.body.base64, 'base64'), set: countSetOf(asked.body) }, asked),
  }),
  reading({
    path: '/api/workforce-imports/:id', may, params: importParams, answer: importAnswer, about: nobody,
      summary: 'One file: progress, counts, and faults by line and column',
    handle: (tx, { params }) => importDetail(tx, params.id, null),
  }),
  reading({
    path: '/api/workforce-imports/:id/rows', may, params: importParams, query: importRowsQuery, answer: importRowsAnswer, about: nobody,
    summary: 'What each line of a file would do, a hundred at a time', handle: (tx, { params, query }) => importRowsOf(tx, params.id,
      query),
  }),
  writing({
    path: '/api/workforce-imports/:id/confirm', may, params: importParams, answer: importMade, about: nobody,
      summary: 'Let a file without faults be saved',
    handle: async (tx, asked) => ({ id: (await confirmImport(tx, asked.params.id, null, asked)).id }),
  }),
  writing({
    path: '/api/workforce-imports/:id/withdraw', may, params: importParams, answer: importMade, about: nobody,
      summary: 'Take a file back before it is saved',
    handle: async (tx, asked) => {
      await withdrawImport(tx, asked.params.id, null, asked)
      return { id: asked.params.id }
    },
  }),
  reading({
    path: '/api/published-counts', may: compare, answer: setsAnswer, about: nobody, summary: 'Sets of counts that others have published',
      handle: publishedSetList,
  }),
  reading({
    path: '/api/published-counts/:id', may: compare, params: setParams, query: setApiQuery, answer: countsAnswer, about: nobody,
    summary: 'The counts of a set with turnover by every definition; null is not published',
    handle: async (tx, { params, query }) => ({
      set: await setOf(tx, params.id),
      rows: (await turnoverOfSet(tx, params.id, query)).map(({ unit, year, level, counts, rates, unexplained }) => ({
        area: unit, year, level, opening: counts.opening, closing: counts.closing, joiners: counts.joiners, leavers: counts.leavers,
          unexplained, definitions: rates,
      })),
    }),
  }),
]

/** Files of employments and of published counts, and the published counts themselves. */
export const workforceImportRoutes: readonly Route[] = [...employmentImports, ...publishedCounts, ...api]
