import { monthOf, monthsLater } from '../income-support/rules/month.ts'
import { statisticsOf } from '../income-support/usecases/state-statistics.ts'
import { file, page, reading } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { childrenQuery, childrenShape, stateReportsQuery, yearQuery } from './contract.ts'
import { showStateReports } from './pages/shell.tsx'
import { childrenFile, childrenRegister, openCareFile } from './usecases.ts'

const may = 'state_report.read'

/** What the state asks for, one page with a part for each register. Economic assistance also asks for the permission of its own. */
export const stateReportRoutes: readonly Route[] = [
  page({
    path: '/statistik-till-staten', may, query: stateReportsQuery, show: showStateReports, about: ({ personIds }) => personIds,
    load: async (tx, { query, clock, actor }) => {
      if (query.del === 'barn-och-unga') return { part: query.del, ...await childrenRegister(tx, { year: query.ar }, { clock }) }
      if (!actor.may.has('support.report')) throw new Refusal('not_permitted', 403)
      return { part: query.del, ...await statisticsOf(tx, query.manad ?? monthsLater(monthOf(clock.today()), -1), clock.today()) }
    },
  }),
  file({
    path: '/statistik-till-staten/barn-och-unga/csv', may, query: yearQuery,
    load: (tx, asked) => childrenFile(tx, { year: asked.query.ar }, asked), about: ({ personIds }) => personIds,
  }),
  file({
    path: '/statistik-till-staten/oppna-insatser/csv', may, query: yearQuery, about: () => [],
    load: (tx, asked) => openCareFile(tx, { year: asked.query.ar }, asked),
  }),
  reading({
    path: '/api/state-reports/children', may, query: childrenQuery, answer: childrenShape,
    summary: 'The register of measures for children and young people of a year, with what is missing',
    about: ({ episodes, missing }) => [...new Set([...episodes, ...missing].map(({ personId }) => personId))],
    handle: async (tx, asked) => (await childrenRegister(tx, { year: asked.query.year }, asked)).register,
  }),
]
