import { file, page, reading } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { catalogueShape, measureParams, onePageQuery, periodQuery, tableShape } from './contract.ts'
import { showCatalogue } from './pages/catalogue.tsx'
import { releasedCsv } from './pages/csv.ts'
import { releasedPdf } from './pages/one-page.ts'
import { showTable } from './pages/table.tsx'
import { allReleased, latestReleases, releasedCatalogue, releasedTable } from './usecases/show-released.ts'

const nobody = (): readonly string[] => []

/** Released tables: the only figures for those who may not see persons. They are read as they were stored; nothing is counted here. */
export const disclosureRoutes: readonly Route[] = [
  reading({
    path: '/api/statistics', may: 'released.read', summary: 'The released tables and their periods', answer: catalogueShape, about: nobody,
    handle: releasedCatalogue,
  }),
  reading({
    path: '/api/statistics/:measure', may: 'released.read', summary: 'One released table: the period asked for, or the latest',
    params: measureParams, query: periodQuery, answer: tableShape, about: nobody, handle: releasedTable,
  }),
  page({ path: '/statistik', may: 'released.read', about: nobody, load: releasedCatalogue, show: showCatalogue }),
  file({
    path: '/statistik/pdf', may: 'released.read', query: onePageQuery, about: nobody,
    load: async (tx, asked) => releasedPdf(await latestReleases(tx, asked.query.tabell), asked),
  }),
  page({
    path: '/statistik/:measure', may: 'released.read', params: measureParams, query: periodQuery, about: nobody,
    load: releasedTable, show: showTable,
  }),
  file({
    path: '/statistik/:measure/csv', may: 'released.read', params: measureParams, query: periodQuery, about: nobody,
    load: async (tx, asked) => releasedCsv(asked.params.measure, await allReleased(tx, asked), asked.language),
  }),
]
