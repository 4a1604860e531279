import * as z from 'zod'
import { monthStart } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import { draftOf, dropDraft } from '../../cases/queries/draft.ts'
import { staffIdOf } from '../../access/rules.ts'
import { localNumber } from '../../law/queries.ts'
import { action, form, page, reading } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { isPaged, pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { concernAnswer, concernListAnswer, concernParams, listQuery, listViews, statementsAnswer, statementsQuery } from '../contract/handling.ts'
import type { ListView } from '../contract/handling.ts'
import { staffReportForm } from '../contract/receiving.ts'
import { listPage, statementsPage, viewWords } from '../pages/list.tsx'
import type { ListData } from '../pages/list.tsx'
import { receivePage, takenPage } from '../pages/receive.tsx'
import { reportPage } from '../pages/report.tsx'
import { listCounts, listedConcerns, rowsPerPage, statementCount, statements } from '../queries/list.ts'
import { isSeen } from '../queries/child.ts'
import { intakeUnit } from '../queries/receive.ts'
import { concernAddress } from '../rules/next-step.ts'
import { aboutReport, answerOf, loadReport } from '../usecases/load-report.ts'
import { openConcern } from '../usecases/open-concern.ts'
import { receiveTyped } from '../usecases/receive-by-staff.ts'

const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1)
const referenceParams = z.object({ reference: z.string().regex(/^[A-ZÅÄÖ]{0,2}-[2-9A-Z]{5}-\d{2}$/) })
const pageQuery = z.object({ visa: z.string().optional(), sida: pageNumber })

async function loadList(
  tx: Read, view: ListView, pageNo: number, { clock }: Pick<Asked, 'clock'>, paged: PageAsked = {},
): Promise<ListData> {
  const start = monthStart(clock.today())
  return { view, page: pageNo, counts: await listCounts(tx, start), soonDays: await localNumber(tx, 'due-soon', clock.today()),
    rows: await listedConcerns(tx, { view, page: pageNo, monthStart: start, ...paged }) }
}

/** The view that is asked for; without one the first where something waits. */
async function viewAsked(tx: Read, word: string | undefined, { clock }: Pick<Asked, 'clock'>): Promise<ListView> {
  const named = listViews.find((view) => viewWords[view] === word)
  if (named !== undefined) return named
  const counts = await listCounts(tx, monthStart(clock.today()))
  return listViews.find((view) => counts[view] > 0) ?? 'unopened'
}

const personsIn = (data: ListData): string[] =>
  data.rows.flatMap((row) => (row.openedAt === null ? [] : row.children.flatMap((child) => child.personId ?? [])))

/** The list of reports, a report's page, taking one in by staff, opening it, and the daily statements. */
export const listRoutes: readonly Route[] = [
  page({
    path: '/anmalningar', may: 'concern.read', query: pageQuery, about: personsIn, show: listPage,
    load: async (tx, asked) => loadList(tx, await viewAsked(tx, asked.query.visa, asked), asked.query.sida, asked),
  }),
  reading({
    path: '/api/concerns', may: 'concern.read', query: listQuery, answer: concernListAnswer,
    summary: 'Reports of concern by what they wait for: by urgency and page number, fifty a page, or with limit by cursor in the order they came in',
    about: () => [],
    handle: async (tx, asked) => {
      const { view, page: pageNo, ...paged } = asked.query
      const data = await loadList(tx, view, pageNo, asked, paged)
      const { rows, next } = pageOf(data.rows, paged, (row) => [instant(row.receivedAt), row.id])
      return {
        next,
        counts: data.counts, page: data.page, pages: Math.max(1, Math.ceil(data.counts[data.view] / rowsPerPage)),
        rows: rows.map((row) => ({ ...row, children: row.children.length })),
      }
    },
  }),
  page({
    path: '/anmalningar/dagbesked', may: 'concern.read', query: z.object({ sida: pageNumber }), about: () => [], show: statementsPage,
    load: async (tx, { query }) => ({ page: query.sida, count: await statementCount(tx), rows: await statements(tx, query.sida) }),
  }),
  reading({
    path: '/api/daily-statements', may: 'concern.read', query: statementsQuery, answer: statementsAnswer,
    summary: 'Each day\'s proof that no report lay unopened, or which did: by page number, fifty a page, or with limit by cursor',
    about: () => [],
    handle: async (tx, { query: { page: pageNo, ...paged } }) => {
      const count = await statementCount(tx)
      const fetched = await statements(tx, pageNo, paged)
      const { rows, next } = isPaged(paged) ? pageOf(fetched, paged, (row) => [row.statedOn, row.unitId]) : { rows: fetched, next: null }
      return { statements: rows, count, page: pageNo, pages: Math.max(1, Math.ceil(count / rowsPerPage)), next }
    },
  }),
  form({
    path: '/anmalningar/ny', may: 'concern.receive', body: staffReportForm, about: () => [], show: receivePage,
    load: async (tx, { actor }) => {
      const staffId = staffIdOf(actor)
      return { staffId, draft: await draftOf(tx, { staffId, form: 'concern', subjectId: staffId }) }
    },
    submit: async (tx, asked) => {
      const received = await receiveTyped(tx, asked.body, asked)
      const staffId = staffIdOf(asked.actor)
      await dropDraft(tx, { staffId, form: 'concern', subjectId: staffId })
      if (await isSeen(tx, received.id)) return { to: concernAddress.report(received.id), done: 'received', about: [] }
      return { to: `/anmalningar/mottagen/${received.reference}`, about: [] }
    },
  }),
  page({
    path: '/anmalningar/mottagen/:reference', may: 'concern.receive', params: referenceParams, about: () => [],
    show: takenPage,
    load: async (tx, { params, actor }) => ({ reference: params.reference, unitName: (await intakeUnit(tx, actor.unitId))?.name ?? '',
      staffId: staffIdOf(actor) }),
  }),
  page({
    path: '/anmalningar/:id', may: 'concern.read', params: concernParams, about: aboutReport, show: reportPage,
    load: async (tx, asked) => loadReport(tx, asked.params.id, asked),
  }),
  reading({
    path: '/api/concerns/:id', may: 'concern.read', params: concernParams, answer: concernAnswer,
    summary: 'A report of concern as far as one may see it',
    about: (concern) => concern.children.flatMap((child) => child.personId ?? []),
    handle: async (tx, asked) => answerOf(await loadReport(tx, asked.params.id, asked)),
  }),
  action({
    path: '/anmalningar/:id/oppna', may: 'concern.open', params: concernParams,
    submit: async (tx, asked) => {
      await openConcern(tx, asked.params.id, asked)
      return { to: concernAddress.report(asked.params.id), done: 'opened', about: [] }
    },
  }),
]
