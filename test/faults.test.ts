import { createConnection, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from '../src/platform/db.ts'
import { testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { maker } from './make.ts'

// What a person is told when it is not the request that is wrong: the database is gone, has no connection left, or has no room.
const database = await testDatabase()
const make = maker(database.owner, testNow)
const line = await cuttable(database.appUrl)
const pool = openPool(line.url, 2)
const { ask } = await testApp(database, { pool })
const worker = await make.staff({ unitId: await make.unit() })
afterAll(async () => {
  await pool.end()
  line.close()
})

/** A way to the database that can be cut and joined again. */
async function cuttable(target: string) {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let cut = false
  const server = createServer((near) => {
    if (cut) return near.destroy()
    const far = createConnection({ host: hostname, port: Number(port) })
    for (const [one, other] of [[near, far], [far, near]] as const) {
      open.add(one)
      one.on('error', () => other.destroy()).on('close', () => { open.delete(one); other.destroy() }).pipe(other)
    }
  })
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  const address = new URL(target)
  const at: AddressInfo | string | null = server.address()
  if (at === null || typeof at === 'string') throw new Error('the way has no port')
  address.host = `127.0.0.1:${at.port}`
  return {
    url: address.href,
    cut: (): void => { cut = true; for (const each of open) each.destroy() },
    join: (): void => { cut = false },
    close: (): void => { line.cut(); server.close() },
  }
}

describe('the database is away', () => {
  beforeAll(async () => { expect((await ask('GET', '/arbetslista', worker)).status).toBe(200) })

  test('everybody is told in words, and it works again when the database is back, without a new start', async () => {
    line.cut()
    const page = await ask('GET', '/arbetslista', worker)
    expect([page.status, page.headers['retry-after']]).toEqual([503, '10'])
    expect(page.text).toContain('Databasen svarar inte just nu')
    const sent = await ask('POST', '/sok', worker, 'fraga=Maja')
    expect(sent.status).toBe(503)
    expect(sent.text).toContain('det du skrev står kvar')
    const api = await ask('GET', '/api/worklist', worker)
    expect([api.status, api.json()['code']]).toEqual([503, 'database_away'])
    expect((await ask('GET', '/halsa/redo')).status).toBe(503)
    expect((await ask('GET', '/halsa/lever')).status).toBe(200)
    line.join()
    expect((await ask('GET', '/arbetslista', worker)).status).toBe(200)
    expect((await ask('GET', '/halsa/redo')).status).toBe(200)
  })
})

test('when every connection is taken, one waits eight seconds at most and is told so; then it works', async () => {
  const taken = [await pool.connect(), await pool.connect()]
  const begun = performance.now()
  const [page, api] = await Promise.all([ask('GET', '/arbetslista', worker), ask('GET', '/api/worklist', worker)])
  const seconds = (performance.now() - begun) / 1000
  expect(seconds).toBeGreaterThan(7)
  expect(seconds).toBeLessThan(12)
  expect([page.status, api.status, api.json()['code']]).toEqual([503, 503, 'database_busy'])
  expect(page.text).toContain('Många använder Helhet just nu')
  for (const each of taken) each.release()
  expect((await ask('GET', '/arbetslista', worker)).status).toBe(200)
}, 30_000)

test('a full disk saves nothing, says so, and loses nothing that was there', async () => {
  const { id } = await make.personWithCase(worker)
  await database.owner.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no space' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER no_room BEFORE INSERT ON contact EXECUTE FUNCTION no_room()`)
  const note = { mode: 'visit', outcome: 'held', happenedOn: '2026-11-24', minutes: 45, children: [{ personId: id, seen: 'alone' }] }
  const sent = await ask('POST', '/api/contacts', worker, note)
  expect([sent.status, sent.json()['code']]).toEqual([503, 'database_full'])
  await database.owner.query('DROP TRIGGER no_room ON contact')
  expect((await ask('POST', '/api/contacts', worker, note)).status).toBe(200)
  const { rows } = await database.owner.query('SELECT count(*)::integer AS count FROM contact_child WHERE person_id = $1', [id])
  expect(rows).toEqual([{ count: 1 }])
})
