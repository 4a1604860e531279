import { action, file, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { askingsShape, envelopeShape, mostEnvelopeBytes, receiptShape } from '../contract/envelope.ts'
import { askForm, emptyForm, keyForm, receivedApiQuery, receivedListShape, receivedParams, receivedQuery, takeForm } from '../contract/receiving.ts'
import type { ReceivedQuery } from '../contract/receiving.ts'
import { sentQuery } from '../contract/sending.ts'
import { receivedCsv, showOneReceived, showReceived } from '../pages/received.tsx'
import type { ReceivedData } from '../pages/received.tsx'
import { showAsked, showKeys, showTaking } from '../pages/receiving-forms.tsx'
import { askedRows, newestPage, refusedRows, senderKeys, senderRows } from '../queries/receiving.ts'
import type { Chosen } from '../queries/receiving.ts'
import { ownKeys, signingKey } from '../queries/sending.ts'
import { rotateKey } from '../usecases/keep-sending.ts'
import { askForTable, askingFile, receivedFor, registerKey, revokeKey, withdrawAsked } from '../usecases/keep-receiving.ts'
import { answerQuestion, receiveEnvelope, receiveFile } from '../usecases/receive-envelope.ts'

const nobody = (): readonly string[] => []
const receive = { may: 'aggregate.receive', about: nobody } as const
const list = '/mottagna-tal'
const length = 50
const mostInFile = 20_000
/** What one municipality sends in a month many times over; one address may be many municipalities. */
const fromOneAddress = { most: 300, minutes: 10 } as const

async function newest(tx: Read, chosen: Chosen, asked: number) {
  const { rows, total } = await newestPage(tx, chosen, { page: asked, length })
  return { rows, count: total, page: asked, pages: Math.max(1, Math.ceil(total / length)) }
}

async function receivedNow(tx: Read, query: ReceivedQuery): Promise<ReceivedData> {
  const found = await newest(tx, { sender: query.avsandare, table: query.tabell }, query.sida)
  return { ...found, senders: await senderRows(tx), ...await refusedRows(tx), query }
}

/** What an office takes in from municipalities, from whom, and what it asks them for. */
export const receivingRoutes: readonly Route[] = [
  writing({
    path: '/api/aggregates', may: 'public', about: nobody, body: envelopeShape, answer: receiptShape, limit: fromOneAddress, mostBytes: mostEnvelopeBytes * 2,
    summary: 'Hand in a signed envelope with a released table, a refusal or a withdrawal; the answer is the receipt. The signature says who sends',
    handle: (tx, asked) => receiveEnvelope(tx, asked.body, 'network', asked),
  }),
  writing({
    path: '/api/aggregates/requests', may: 'public', about: nobody, body: envelopeShape, answer: askingsShape, limit: fromOneAddress,
    summary: 'Ask, with a signed question, what the office wants from the municipality that signed',
    handle: (tx, asked) => answerQuestion(tx, asked.body, asked),
  }),
  reading({
    ...receive, path: '/api/aggregates', query: receivedApiQuery, answer: receivedListShape, summary: 'The newest of every table that municipalities have handed in, with the published number of inhabitants',
    handle: async (tx, { query }) => {
      const { rows, count, pages } = await newest(tx, query, query.page)
      return { tables: rows, count, pages }
    },
  }),
  page({ ...receive, path: '/mottagna-tal', query: receivedQuery, load: (tx, { query }) => receivedNow(tx, query), show: showReceived }),
  file({
    ...receive, path: '/mottagna-tal/csv', query: receivedQuery,
    load: async (tx, { query, language }) => receivedCsv((await newestPage(tx, { sender: query.avsandare, table: query.tabell }, { page: 1, length: mostInFile })).rows, language),
  }),
  form({
    ...receive, path: '/mottagna-tal/nycklar', body: keyForm, show: showKeys, load: async (tx) => ({ keys: await senderKeys(tx), own: (await ownKeys(tx)).find(({ endedAt }) => endedAt === null) }),
    submit: async (tx, asked) => {
      await registerKey(tx, asked.body, asked)
      return { to: `${list}/nycklar`, done: 'key_registered', about: [] }
    },
  }),
  action({
    may: 'aggregate.receive', path: '/mottagna-tal/nycklar/:id/aterkalla', params: receivedParams, body: emptyForm,
    submit: async (tx, asked) => {
      await revokeKey(tx, asked.params.id, asked)
      return { to: `${list}/nycklar`, done: 'key_revoked', about: [] }
    },
  }),
  action({
    may: 'aggregate.receive', path: '/mottagna-tal/nycklar/byt-egen', body: emptyForm,
    submit: async (tx, asked) => {
      await rotateKey(tx, asked)
      return { to: `${list}/nycklar`, done: 'own_key_made', about: [] }
    },
  }),
  form({
    ...receive, path: '/mottagna-tal/begaran', query: sentQuery, body: askForm, show: showAsked,
    load: async (tx, { query }) => {
      const { rows, total } = await askedRows(tx, { page: query.sida, length })
      return { asked: rows, signs: await signingKey(tx) !== undefined, page: query.sida, pages: Math.max(1, Math.ceil(total / length)) }
    },
    submit: async (tx, asked) => {
      await askForTable(tx, asked.body, asked)
      return { to: `${list}/begaran`, done: 'asked', about: [] }
    },
  }),
  file({
    ...receive, path: '/mottagna-tal/begaran/:id/fil', params: receivedParams,
    load: async (tx, asked) => ({ name: 'begaran.json', type: 'application/json; charset=utf-8', body: JSON.stringify(await askingFile(tx, asked.params.id, asked)) }),
  }),
  action({
    may: 'aggregate.receive', path: '/mottagna-tal/begaran/:id/dra-tillbaka', params: receivedParams, body: emptyForm,
    submit: async (tx, asked) => {
      await withdrawAsked(tx, asked.params.id, asked)
      return { to: `${list}/begaran`, done: 'asked_withdrawn', about: [] }
    },
  }),
  form({
    ...receive, path: '/mottagna-tal/las-in', body: takeForm, mostBytes: mostEnvelopeBytes * 2, show: showTaking, load: async () => null,
    submit: async (tx, asked) => {
      const { id, again } = await receiveFile(tx, asked.body.uploads[0]?.bytes ?? Buffer.from(asked.body.pasted), asked)
      return { to: `${list}/${id}`, done: again ? 'taken_before' : 'taken', about: [] }
    },
  }),
  page({ ...receive, path: '/mottagna-tal/:id', params: receivedParams, load: (tx, { params }) => receivedFor(tx, params.id), show: showOneReceived }),
]
