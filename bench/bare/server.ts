import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { argv } from 'node:process'
import { json } from 'node:stream/consumers'
import type pg from 'pg'
import { dayOf, instant } from '../../src/calendar/instant.ts'
import { openPool } from '../../src/platform/db.ts'
import { bareOperations } from './operations.ts'
import type { Asker, Operation } from './operations.ts'

// The least that a server could do for the same operations: node:http and SQL. The same role under row level security, one transaction,
// one line in the log, commit; no framework, no shapes, no texts, no pages. Its first argument is the database, its second the port.
const pool = openPool(argv[2] ?? '')
const operations = await bareOperations()

const server = createServer((request, response) => {
  void reply(request, response)
})
server.keepAliveTimeout = 65_000
server.listen(Number(argv[3]), '127.0.0.1', () => process.send?.('listening'))

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const text = await answer(request)
    response.writeHead(200, { 'content-type': 'application/json' }).end(text)
  } catch (fault) {
    response.writeHead(500).end(fault instanceof Error ? fault.message : 'fault')
  }
}

async function answer(request: IncomingMessage): Promise<string> {
  const [, name = '', id = ''] = (request.url ?? '').split('/')
  const operation = operations[name]
  if (operation === undefined) throw new Error('no such operation')
  const body: unknown = request.method === 'POST' ? await json(request) : {}
  const client = await pool.connect()
  try {
    const text = await inTransaction(client, request, { operation, name, id, body: typeof body === 'object'
      && body !== null ? { ...body } : {} })
    client.release()
    return text
  } catch (fault) {
    await client.query('ROLLBACK')
    client.release()
    throw fault
  }
}

type Asked = { operation: Operation; name: string; id: string; body: Record<string, unknown> }
type SessionRow = { staff_id: string; unit_id: string; keys: string[]; managed_units: string[] }

async function inTransaction(client: pg.PoolClient, request: IncomingMessage, { operation, name, id, body }: Asked): Promise<string> {
  const now = new Date().toISOString()
  const today = dayOf(instant(now))
  const [municipality = '', secret = ''] = (request.headers.cookie ?? '').replace('__Host-helhet=', '').split('.')
  if (!/^\d{4}$/.test(municipality)) throw new Error('no session')
  const hash = createHash('sha256').update(secret).digest('hex')
  const opened: unknown = await client.query(`BEGIN; SET LOCAL app.municipality = '${municipality}'; SET LOCAL app.staff = ''; SET LOCAL
    app.keys = '{}';
    SELECT * FROM session_actor('\\x${hash}', '${today}', '${new Date(Date.now() - 1_800_000).toISOString()}')`)
  const last: { rows: SessionRow[] } | undefined = Array.isArray(opened) ? opened.at(-1) : undefined
  const session = last?.rows[0]
  if (session === undefined) throw new Error('no session')
  const asker: Asker = { staffId: session.staff_id, unitId: session.unit_id, managedUnits: session.managed_units }
  await client.query(`SET LOCAL app.municipality = '${municipality}'; SET LOCAL app.staff = '${asker.staffId}'; SET LOCAL app.keys =
    '{${session.keys.join(',')}}'`)
  const done = await operation(client, asker, id, body, now, today)
  await client.query(`WITH line AS (INSERT INTO trace (municipality_code, at, actor_kind, actor_id, action, about, why, outcome, refusal,
    request_id)
    VALUES ('${municipality}', '${now}', 'staff', '${asker.staffId}', 'bare ${name}', '{${done.about.join(',')}}', 'role', 'done', NULL,
      '${randomUUID()}')
    RETURNING municipality_code, id) INSERT INTO trace_unsealed SELECT municipality_code, id FROM line; COMMIT`)
  return JSON.stringify(done.answer)
}
