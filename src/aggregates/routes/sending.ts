import { releasedCatalogue } from '../../disclosure/usecases/show-released.ts'
import { action, file, form, page, reading } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { mostEnvelopeBytes, payloadShape } from '../contract/envelope.ts'
import { approveForm, chosenQuery, emptyForm, officeForm, officeKeyForm, reasonForm, requestForm, sentListShape, sentParams, sentQuery } from '../contract/sending.ts'
import { showOffice, showOfficeKey, showPreview, showRefusing, showTakingRequest, showWithdrawing } from '../pages/sending-forms.tsx'
import { showSending, showSent } from '../pages/sent.tsx'
import type { SendingData } from '../pages/sent.tsx'
import { refusedRows, senderKeys } from '../queries/receiving.ts'
import { lastOf, officeNow, ownKeys, requestRows, sentPage, standingOf } from '../queries/sending.ts'
import { askForRequests, rotateKey, sendOnceMore, setOffice } from '../usecases/keep-sending.ts'
import { registerKey, revokeKey } from '../usecases/keep-receiving.ts'
import { takeRequest } from '../usecases/take-request.ts'
import { approveTable, prepareTable, refuseTable, sentFor, withdrawTable } from '../usecases/prepare-envelope.ts'

const nobody = (): readonly string[] => []
const read = { may: 'aggregate.read', about: nobody } as const
const send = { may: 'aggregate.send', about: nobody } as const
const keep = { may: 'aggregate.administer', about: nobody } as const
const list = '/utlamnade-tal'
const length = 50
/** So many of the latest periods of each table are offered. */
const mostPeriods = 4

async function sendingNow(tx: Read, { query }: Pick<Asked<unknown, { sida: number }>, 'query'>): Promise<SendingData> {
  const { rows, total } = await sentPage(tx, { page: query.sida, length })
  const { measures } = await releasedCatalogue(tx)
  const standing = await standingOf(tx)
  const tables = measures.flatMap(({ measure, periods }) => periods.slice(0, mostPeriods).map(({ period }) => (
    { table: measure, period, sent: standing.find((each) => each.table === measure && each.period === period) ?? null })))
  const released = new Set(measures.flatMap(({ measure, periods }) => periods.flatMap(({ period }) => [measure, `${measure} ${period}`])))
  return { released, office: await officeNow(tx), requests: await requestRows(tx), refused: (await refusedRows(tx)).refused.filter(({ code }) => code.startsWith('request_')).slice(0, 5), tables, sent: rows, count: total, page: query.sida, pages: Math.max(1, Math.ceil(total / length)) }
}

async function sentWithPayload(tx: Read, { params }: Pick<Asked<{ id: string }>, 'params'>) {
  const sent = await sentFor(tx, params.id)
  const last = await lastOf(tx, sent.table, sent.period)
  const { measures } = await releasedCatalogue(tx)
  return { sent, payload: payloadShape.parse(JSON.parse(sent.envelope.payload)), isLatest: last?.edition === sent.edition,
    released: measures.some(({ measure, periods }) => measure === sent.table && periods.some(({ period }) => period === sent.period)) }
}

/** What a municipality gives out to an office: seen first, approved by a person, signed, sent, with receipts. */
export const sendingRoutes: readonly Route[] = [
  page({ ...read, path: '/utlamnade-tal', query: sentQuery, load: sendingNow, show: showSending }),
  form({
    ...send, path: '/utlamnade-tal/granska', query: chosenQuery, body: approveForm, show: showPreview,
    load: async (tx, asked) => ({ prepared: await prepareTable(tx, asked.query, '', asked), query: asked.query }),
    submit: async (tx, asked) => {
      const { id } = await approveTable(tx, asked.query, asked.body, asked)
      return { to: `${list}/${id}`, done: 'approved', about: [] }
    },
  }),
  form({
    ...send, path: '/utlamnade-tal/neka', query: chosenQuery, body: reasonForm, show: showRefusing, load: async (_tx, { query }) => ({ query }),
    submit: async (tx, asked) => {
      const { id } = await refuseTable(tx, asked.query, asked.body.reason, asked)
      return { to: `${list}/${id}`, done: 'refused', about: [] }
    },
  }),
  action({
    may: 'aggregate.send', path: '/utlamnade-tal/begaran', body: emptyForm,
    submit: async (tx, asked) => {
      await askForRequests(tx, asked)
      return { to: list, done: 'asked', about: [] }
    },
  }),
  form({
    ...send, path: '/utlamnade-tal/las-in', body: requestForm, mostBytes: mostEnvelopeBytes * 2, show: showTakingRequest, load: async () => null,
    submit: async (tx, asked) => {
      await takeRequest(tx, asked.body.uploads[0]?.bytes ?? Buffer.from(asked.body.pasted), asked)
      return { to: list, done: 'request_read', about: [] }
    },
  }),
  page({ ...read, path: '/utlamnade-tal/:id', params: sentParams, load: sentWithPayload, show: showSent }),
  file({
    ...read, path: '/utlamnade-tal/:id/fil', params: sentParams,
    load: async (tx, { params }) => {
      const { envelope, sequence } = await sentFor(tx, params.id)
      return { name: `kuvert-${sequence}.json`, type: 'application/json; charset=utf-8', body: JSON.stringify(envelope) }
    },
  }),
  form({
    ...send, path: '/utlamnade-tal/:id/dra-tillbaka', params: sentParams, body: reasonForm, show: showWithdrawing,
    load: async (tx, { params }) => ({ id: (await sentFor(tx, params.id)).id }),
    submit: async (tx, asked) => {
      const { id } = await withdrawTable(tx, asked.params.id, asked.body.reason, asked)
      return { to: `${list}/${id}`, done: 'withdrawn', about: [] }
    },
  }),
  action({
    may: 'aggregate.send', path: '/utlamnade-tal/:id/skicka-igen', params: sentParams,
    submit: async (tx, asked) => {
      await sendOnceMore(tx, asked.params.id, asked)
      return { to: `${list}/${asked.params.id}`, done: 'sent_again', about: [] }
    },
  }),
  form({
    ...keep, path: '/administration/kontor', body: officeForm, show: showOffice, load: async (tx) => ({ office: await officeNow(tx), keys: await ownKeys(tx), officeKeys: (await senderKeys(tx)).filter(({ revokedAt }) => revokedAt === null).length }),
    submit: async (tx, asked) => {
      await setOffice(tx, asked.body, asked)
      return { to: '/administration/kontor', done: 'office_saved', about: [] }
    },
  }),
  action({
    may: 'aggregate.administer', path: '/administration/kontor/byt-nyckel',
    submit: async (tx, asked) => {
      await rotateKey(tx, asked)
      return { to: '/administration/kontor', done: 'key_rotated', about: [] }
    },
  }),
  form({
    ...keep, path: '/administration/kontor/nyckel', body: officeKeyForm, show: showOfficeKey, load: async (tx) => ({ office: await officeNow(tx), keys: await senderKeys(tx) }),
    submit: async (tx, asked) => {
      const office = await officeNow(tx)
      if (office === undefined) throw new Refusal('no_office', 409)
      await registerKey(tx, { sender: office.office, ...asked.body }, asked)
      return { to: '/administration/kontor/nyckel', done: 'office_key_registered', about: [] }
    },
  }),
  action({
    may: 'aggregate.administer', path: '/administration/kontor/nyckel/:id/aterkalla', params: sentParams, body: emptyForm,
    submit: async (tx, asked) => {
      await revokeKey(tx, asked.params.id, asked)
      return { to: '/administration/kontor/nyckel', done: 'office_key_revoked', about: [] }
    },
  }),
  reading({
    ...read, path: '/api/sent-aggregates', query: sentQuery, answer: sentListShape, summary: 'What the municipality has given out to an office, refused or withdrawn, with receipts',
    handle: async (tx, { query }) => {
      const { rows, total } = await sentPage(tx, { page: query.sida, length })
      return { envelopes: rows, count: total, pages: Math.max(1, Math.ceil(total / length)) }
    },
  }),
]
