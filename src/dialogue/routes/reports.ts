import * as z from 'zod'
import { parseDayInput } from '../../calendar/input.ts'
import { action, file, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  blockBody, blockForm, ownBlockBody, ownBlockForm, quoteBody, quoteForm, reportAnswer, reportBlockParams, reportBody, reportFileQuery, reportForm, reportIdShape,
  reportLevels, reportParams, reportReview, reportsAnswer, reportsApiQuery, reportsQuery, reportVersionParams, reportWithdrawal, rhythmAnswer, rhythmBody, rhythmForm,
  statusBody, statusForm, versionAnswer, wholeBody, wholeForm,
} from '../contract/reports.ts'
import {
  blockPage, newReportPage, ownBlockPage, quotePage, reviewReportPage, rhythmPage, withdrawReportPage,
} from '../pages/report-forms.tsx'
import { reportFile } from '../pages/report-paper.ts'
import { reportPage, reportVersionPage } from '../pages/report.tsx'
import { reportsPage } from '../pages/reports.tsx'
import { readQuotes } from '../queries/visit-observations.ts'
import {
  beginReport, beginStatusReport, changeBlock, changeReport, placeQuote, reviewReport, setRhythm, withdrawReport, writeOwn,
} from '../usecases/keep-report.ts'
import { figuresToTell, readable, readReport, readReports, readRhythm, readVersion, shownNow, theReport } from '../usecases/read-report.ts'

const nobody = (): readonly string[] => []
const path = '/dialograpporter'
const api = '/api/dialogue-reports'
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const publish = { may: 'dialogue.publish', about: nobody } as const
const levelQuery = z.object({ niva: z.enum(reportLevels).catch('municipal').default('municipal') })
const whole = (tx: Read, { params, clock }: Asked<{ id: string }>) => readReport(tx, params.id, clock.today())
const to = (id: string, done: string) => ({ to: `${path}/${id}`, done, about: [] })
const doneOf = { renew: 'renewed', appendix: 'appendix', send: 'sent', reopen: 'reopened' } as const

async function oneBlock(tx: Read, asked: Asked<{ id: string; blockId: string }>) {
  const { detail } = await whole(tx, asked)
  const block = detail.content.blocks.find(({ id }) => id === asked.params.blockId)
  if (block === undefined || block.kind === 'quote') throw new Refusal('report_block_not_found', 404)
  return { detail, block }
}

/** Reports of the dialogue as they are made, written, reviewed and taken away. */
export const reportPages: readonly Route[] = [
  page({ ...read, path, query: reportsQuery, show: reportsPage,
    load: async (tx, { query, clock }) => ({ list: await readReports(tx, query.sida), rhythm: await readRhythm(tx, clock.today()) }) }),
  form({
    ...write, path: `${path}/ny`, body: reportForm, show: newReportPage, load: async (tx) => ({ figures: await figuresToTell(tx) }),
    submit: async (tx, asked) => to((await beginReport(tx, asked.body, asked)).id, 'drafted'),
  }),
  action({ path: `${path}/status`, may: 'dialogue.write', body: statusForm,
    submit: async (tx, asked) => to((await beginStatusReport(tx, asked.body.dueOn, asked)).id, 'drafted') }),
  form({
    ...write, path: `${path}/takt`, body: rhythmForm, show: rhythmPage, load: (tx, { clock }) => readRhythm(tx, clock.today()),
    async submit(tx, asked) {
      const startOn = parseDayInput(asked.body.startOn, asked.clock.today(), 'past')
      if (startOn === null) throw new Refusal('dialogue_report_is_wrong', 422, {}, [{ field: 'startOn', code: 'day_unclear' }])
      await setRhythm(tx, { startOn, months: asked.body.months }, asked)
      return { to: path, done: 'rhythm', about: [] }
    },
  }),
  page({ ...read, path: `${path}/:id`, params: reportParams, show: reportPage, load: whole }),
  file({ ...read, path: `${path}/:id/fil`, params: reportParams, query: reportFileQuery,
    async load(tx, asked) {
      const { report, content } = await theReport(tx, asked.params.id)
      const shown = await shownNow(tx, content, asked.clock.today())
      const { actor, clock } = asked
      return reportFile({ content: readable(content, shown), shown, name: `rapport-${clock.today()}` }, asked.query.form, { actor, clock, language: report.language })
    } }),
  page({ ...read, path: `${path}/:id/version/:number`, params: reportVersionParams, show: reportVersionPage,
    load: (tx, { params, clock }) => readVersion(tx, params.id, params.number, clock.today()) }),
  action({ path: `${path}/:id/gor`, may: 'dialogue.write', params: reportParams, body: wholeForm,
    submit: async (tx, asked) => to((await changeReport(tx, asked.params.id, asked.body.do, asked.body.number, asked)).id, doneOf[asked.body.do]) }),
  form({
    ...write, path: `${path}/:id/nytt-stycke`, params: reportParams, query: levelQuery, body: ownBlockForm, show: ownBlockPage,
    load: async (tx, asked) => ({ detail: (await whole(tx, asked)).detail, level: asked.query.niva }),
    submit: async (tx, asked) => to((await writeOwn(tx, asked.params.id, asked.body, asked)).id, 'saved'),
  }),
  form({
    ...write, path: `${path}/:id/citat`, params: reportParams, query: levelQuery, body: quoteForm, show: quotePage,
    load: async (tx, asked) => ({ detail: (await whole(tx, asked)).detail, level: asked.query.niva, quotes: await readQuotes(tx, asked.clock.today()) }),
    submit: async (tx, asked) => to((await placeQuote(tx, asked.params.id, asked.body, asked)).id, 'saved'),
  }),
  form({
    ...write, path: `${path}/:id/stycke/:blockId`, params: reportBlockParams, body: blockForm, show: blockPage, load: oneBlock,
    submit: async (tx, asked) => to((await changeBlock(tx, asked.params.id, asked.params.blockId, asked.body, asked)).id, 'saved'),
  }),
  action({ path: `${path}/:id/stycke/:blockId/gor`, may: 'dialogue.write', params: reportBlockParams, body: blockForm,
    submit: async (tx, asked) => to((await changeBlock(tx, asked.params.id, asked.params.blockId, asked.body, asked)).id, asked.body.do === 'renew' ? 'renewed' : 'saved') }),
  form({
    ...publish, path: `${path}/:id/granska`, params: reportParams, body: reportReview, show: reviewReportPage,
    load: whole,
    submit: async (tx, asked) => to((await reviewReport(tx, asked.params.id, asked.body, asked)).id, asked.body.outcome === 'publish' ? 'published' : 'returned'),
  }),
  form({
    ...write, path: `${path}/:id/ta-bort`, params: reportParams, body: reportWithdrawal, show: withdrawReportPage,
    load: async (tx, { params }) => (await theReport(tx, params.id)).report,
    submit: async (tx, asked) => to((await withdrawReport(tx, asked.params.id, asked.body.reason, asked)).id, 'withdrawn'),
  }),
]

/** The same over the API. */
export const reportApi: readonly Route[] = [
  reading({ ...read, path: api, query: reportsApiQuery, answer: reportsAnswer, summary: 'Reports of the dialogue in every stage, the latest changed first, thirty a page',
    handle: (tx, { query }) => readReports(tx, query.page) }),
  writing({ ...write, path: api, body: reportBody, answer: reportIdShape, summary: 'Make a draft of a final report from visits, notes, plans, messages and figures',
    handle: (tx, asked) => beginReport(tx, asked.body, asked) }),
  reading({ ...read, path: `${api}/rhythm`, answer: rhythmAnswer, summary: 'The days that status reports are due, the latest first, with the report that answers each',
    handle: (tx, { clock }) => readRhythm(tx, clock.today()) }),
  writing({ ...write, method: 'PUT', path: `${api}/rhythm`, body: rhythmBody, answer: rhythmAnswer.pick({ startOn: true, months: true }), summary: 'Set from which day and how often a status report is due',
    handle: (tx, asked) => setRhythm(tx, asked.body, asked) }),
  writing({ ...write, path: `${api}/status`, body: statusBody, answer: reportIdShape, summary: 'Make a draft of the status report that is due on a day',
    handle: (tx, asked) => beginStatusReport(tx, asked.body.dueOn, asked) }),
  reading({ ...read, path: `${api}/:id`, params: reportParams, answer: reportAnswer, summary: 'One report with each statement, its sources and whether they have changed',
    handle: async (tx, asked) => (await whole(tx, asked)).detail }),
  reading({ ...read, path: `${api}/:id/versions/:number`, params: reportVersionParams, answer: versionAnswer, summary: 'One version of a report as it was',
    async handle(tx, { params, clock }) {
      const { version, content } = await readVersion(tx, params.id, params.number, clock.today())
      return { version, content }
    } }),
  writing({ ...write, path: `${api}/:id/blocks`, params: reportParams, body: ownBlockBody, answer: reportIdShape, summary: 'Write an own paragraph last in a chapter',
    handle: (tx, asked) => writeOwn(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: `${api}/:id/quotes`, params: reportParams, body: quoteBody, answer: reportIdShape, summary: 'Put a quote with consent last in a chapter',
    handle: (tx, asked) => placeQuote(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, method: 'PUT', path: `${api}/:id/blocks/:blockId`, params: reportBlockParams, body: blockBody, answer: reportIdShape,
    summary: 'Write in a paragraph, move it, leave it out, take it in, or renew it from its sources', handle: (tx, asked) => changeBlock(tx, asked.params.id, asked.params.blockId, asked.body, asked) }),
  writing({ ...write, path: `${api}/:id/renewal`, params: reportParams, body: wholeBody, answer: reportIdShape, summary: 'Renew every statement whose sources have changed',
    handle: (tx, asked) => changeReport(tx, asked.params.id, 'renew', asked.body.number, asked) }),
  writing({ ...write, path: `${api}/:id/appendix`, params: reportParams, body: wholeBody, answer: reportIdShape, summary: 'Make the part about each visited municipality',
    handle: (tx, asked) => changeReport(tx, asked.params.id, 'appendix', asked.body.number, asked) }),
  writing({ ...write, path: `${api}/:id/review-request`, params: reportParams, body: wholeBody, answer: reportIdShape, summary: 'Send a draft to be reviewed by somebody else',
    handle: (tx, asked) => changeReport(tx, asked.params.id, 'send', asked.body.number, asked) }),
  writing({ ...write, path: `${api}/:id/reopening`, params: reportParams, body: wholeBody, answer: reportIdShape, summary: 'Go on writing on a published report; readers see the published version',
    handle: (tx, asked) => changeReport(tx, asked.params.id, 'reopen', asked.body.number, asked) }),
  writing({ ...publish, path: `${api}/:id/review`, params: reportParams, body: reportReview, answer: reportIdShape, summary: 'Publish a report that waits for review, or send it back',
    handle: (tx, asked) => reviewReport(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: `${api}/:id/withdrawal`, params: reportParams, body: reportWithdrawal, answer: reportIdShape, summary: 'Take a report away',
    handle: (tx, asked) => withdrawReport(tx, asked.params.id, asked.body.reason, asked) }),
]
