import { file, page, reading } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { publicReportAnswer, publicReportParams, publicReportsAnswer, reportFileQuery, reportsApiQuery, reportsQuery } from '../contract/reports.ts'
import { publicReportPage, publicReportsPage } from '../pages/public-report.tsx'
import { reportFile } from '../pages/report-paper.ts'
import { drawKept } from '../pages/report-press.ts'
import { readPublicReport, readPublicReports } from '../usecases/read-report.ts'

const open = { may: 'public', about: (): readonly string[] => [] } as const

/** Published reports, for everybody. */
export const publicReportRoutes: readonly Route[] = [
  page({ ...open, path: '/rapporter', frame: 'public', query: reportsQuery, show: publicReportsPage, load: (tx, { query }) => readPublicReports(tx, query.sida) }),
  page({ ...open, path: '/rapporter/:address', frame: 'public', params: publicReportParams, show: publicReportPage,
    load: (tx, { params, clock }) => readPublicReport(tx, params.address, clock.today()) }),
  file({ ...open, path: '/rapporter/:address/fil', params: publicReportParams, query: reportFileQuery,
    async load(tx, { params, query, actor, clock }) {
      const { report, shown } = await readPublicReport(tx, params.address, clock.today())
      return reportFile({ content: report.content, shown, name: params.address }, query.form, { actor, clock, language: report.language }, drawKept)
    } }),
  reading({ ...open, path: '/api/published-reports', query: reportsApiQuery, answer: publicReportsAnswer, summary: 'Published reports of the dialogue, the latest first',
    handle: (tx, { query }) => readPublicReports(tx, query.page) }),
  reading({ ...open, path: '/api/published-reports/:address', params: publicReportParams, answer: publicReportAnswer, summary: 'One published report',
    handle: async (tx, { params, clock }) => (await readPublicReport(tx, params.address, clock.today())).report }),
]
