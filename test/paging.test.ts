import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { home, maker } from './make.ts'
import { reviewKey } from '../src/access/queries/session.ts'

// Every list that is read by cursor: walked to its end while rows are added before, at and after the place one has come to.
const database = await testDatabase()
const make = maker(database.owner, testNow)
const { app } = await testApp(database)
const unitId = await make.unit()
const intakeUnit = await make.unit({ kind: 'intake' })
const intake = await make.staff({ unitId: intakeUnit, roles: ['intake'] })
let serial = 0

type Walk = { cookie: string; url: string; rows: string; add: (tenth: number) => Promise<void>; named?: (answer: Page) => Page }
type Page = { next: string | null } & Record<string, Array<{ id: string; kind?: string }>>

async function page({ cookie, url, named }: Pick<Walk, 'cookie' | 'url' | 'named'>, limit: number, after: string | null): Promise<Page> {
  const more = `${url.includes('?') ? '&' : '?'}limit=${limit}${after === null ? '' : `&after=${after}`}`
  const answer = await app.inject({ url: url + more, headers: { cookie } })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return named === undefined ? answer.json() : named(answer.json())
}

const nameOf = (row: { id: string; kind?: string }): string => `${row.kind ?? ''} ${row.id}`
const minutes = (tenth: number): string => new Date(Date.parse('2026-11-23T07:00:00.000Z') + tenth * 60_000).toISOString()

async function tasksOfOne({ kept = false } = {}): Promise<Walk & { personId: string }> {
  const worker = await make.staff({ unitId })
  const child = await make.personWithCase(worker)
  const add = (tenth: number): Promise<void> => make.run(
    `INSERT INTO task (municipality_code, id, person_id, title, due_on, staff_id, access, recorded_at, recorded_by, done_on, done_by)
     VALUES ($1, $2, $3, 'Ring', $4, $5, ARRAY[$5::uuid], $6, $5, $7, $8)`,
    [home, randomUUID(), child.id, `2026-12-${10 + tenth}`, worker.id, testNow, kept ? `2026-11-${10 + tenth}` : null, kept ? worker.id : null])
  return { cookie: worker.cookie, url: '/api/tasks', rows: 'tasks', add, personId: child.id }
}

async function timelineOfOne(): Promise<Walk> {
  const { personId, ...walk } = await tasksOfOne({ kept: true })
  return { ...walk, url: `/api/persons/${personId}/timeline`, rows: 'lines' }
}

async function personsOfOne(): Promise<Walk> {
  const worker = await make.staff({ unitId })
  return { cookie: worker.cookie, url: '/api/my-persons', rows: 'persons', add: async () => { await make.personWithCase(worker) } }
}

async function jobs(): Promise<Walk> {
  const { cookie } = await make.staff({ unitId, roles: ['administrator'] })
  const add = (tenth: number): Promise<void> => make.run(
    "INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at) VALUES ($1, $2, 'prov', $2::uuid::text, '{}', $3, $3)",
    [home, randomUUID(), minutes(tenth)])
  return { cookie, url: '/api/jobs/list', rows: 'jobs', add }
}

async function unopened(): Promise<Walk> {
  await database.owner.query('DELETE FROM concern')
  const add = (tenth: number): Promise<void> => make.run(
    `INSERT INTO concern (municipality_code, id, reference, received_on, received_at, arrived_via, reporter_kind, mandated, anonymous,
       wants_feedback, narrative, unit_id, access, recorded_at)
     VALUES ($1, $2, $3, '2026-11-23', $4, 'phone', 'school', true, false, false, 'Provtext', $5, ARRAY[$5::uuid], $6)`,
    [home, randomUUID(), `P-${++serial}`, minutes(tenth), intakeUnit, testNow])
  await make.run('UPDATE role_assignment SET role = $2 WHERE staff_id = $1', [intake.id, 'unit_manager'])
  return { cookie: intake.cookie, url: '/api/concerns?view=unopened', rows: 'rows', add }
}

/** Rows that have an id of their own, for those that the API names otherwise. */
const named = (answer: Page, rows: string, idOf: (row: Record<string, unknown>) => string): Page => (
  { ...answer, [rows]: (answer[rows] ?? []).map((row) => ({ ...row, id: idOf(row) })) })

async function picked(): Promise<Walk> {
  await database.owner.query('DELETE FROM log_review_item')
  const { cookie } = await make.staff({ unitId, roles: ['log_reviewer'] })
  const owner = await make.staff({ unitId })
  const readers = await Promise.all(Array.from({ length: 12 }, () => make.staff({ unitId })))
  const add = async (tenth: number): Promise<void> => {
    const { id: personId } = await make.personWithCase(owner)
    const reader = readers[(serial += 1) % readers.length]?.id ?? ''
    await make.run(`INSERT INTO log_review_item (municipality_code, id, reader_id, person_id, read_on, first_at, last_at, lines, actions, why,
        rules, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, $6, 1, '{GET /person/:id}', '{own_case}', '{sample}', $7, $8)`,
    [home, randomUUID(), reader, personId, `2026-11-${10 + tenth}`, minutes(tenth), [reviewKey], testNow])
  }
  return { cookie, url: '/api/log-review/items', rows: 'items', add }
}

async function linesOfOne(): Promise<Walk> {
  const { cookie } = await make.staff({ unitId, roles: ['log_reviewer'] })
  const worker = await make.staff({ unitId })
  const { id } = await make.personWithCase(worker)
  const add = (tenth: number): Promise<void> => make.run(
    `INSERT INTO trace (municipality_code, at, actor_kind, actor_id, action, about, why, outcome, request_id)
     VALUES ($1, $2, 'staff', $3, 'GET /person/:id', ARRAY[$4::uuid], 'own_case', 'done', $5)`,
    [home, minutes(tenth), worker.id, id, randomUUID()])
  // What the review itself reads is in the log after today's beginning.
  return { cookie, url: `/api/log-review/persons/${id}/lines?till=2026-11-23`, rows: 'lines', add }
}

async function staffOfUnit(): Promise<Walk> {
  const { cookie } = await make.staff({ unitId, roles: ['administrator'] })
  const own = await make.unit()
  return { cookie, url: `/api/staff?unitId=${own}`, rows: 'staff', add: async () => { await make.staff({ unitId: own }) } }
}

async function statements(): Promise<Walk> {
  await database.owner.query('DELETE FROM unopened_statement')
  const unit = await make.unit({ kind: 'intake' })
  const { cookie } = await make.staff({ unitId: unit, roles: ['unit_manager'] })
  const add = async (tenth: number): Promise<void> => make.run(
    `INSERT INTO unopened_statement (municipality_code, unit_id, stated_on, stated_at, received, unopened, access)
     VALUES ($1, $2, $3, $4, 0, '{}', $5)`, [home, await make.unit({ kind: 'intake' }), `2026-11-${10 + tenth}`, testNow, [unit]])
  return { cookie, url: '/api/daily-statements', rows: 'statements', add,
    named: (answer) => named(answer, 'statements', (row) => `${String(row['statedOn'])} ${String(row['unitId'])}`) }
}

const lists = {
  'reads to review': picked, 'a person\'s lines in the log': linesOfOne, 'staff': staffOfUnit, 'daily statements': statements,
  jobs, 'one\'s promises': () => tasksOfOne(), 'a person\'s timeline': timelineOfOne, 'one\'s persons': personsOfOne,
  'reports that nobody has opened': unopened,
}

describe.each(Object.entries(lists))('%s', (_name, prepared) => {
  test('are each there once, page by page, while others are added', async () => {
    const tenths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 })
    await fc.assert(fc.asyncProperty(tenths, fc.array(tenths, { maxLength: 4 }), fc.integer({ min: 1, max: 6 }), async (first, between, limit) => {
      const walk = await prepared()
      for (const tenth of first) await walk.add(tenth)
      const there = (await page(walk, 200, null))[walk.rows] ?? []
      expect(there.length).toBeGreaterThanOrEqual(first.length)
      const seen: string[] = []
      const added = [...between]
      let after: string | null = null
      do {
        const shown: Page = await page(walk, limit, after)
        seen.push(...(shown[walk.rows] ?? []).map(nameOf))
        after = shown.next
        for (const tenth of added.shift() ?? []) await walk.add(tenth)
      } while (after !== null)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toEqual(expect.arrayContaining(there.map(nameOf)))
    }), { numRuns: 8 })
  })
})

test('a cursor that the list did not give is refused as the asker\'s fault', async () => {
  const worker = await make.staff({ unitId })
  const cursors = ['trams', '%00', Buffer.from('[1]').toString('base64url'), Buffer.from('["2026-12-01","inget id"]').toString('base64url'),
    ...['2026-99-99', '2026-02-30', '0000-01-01'].map((day) => Buffer.from(JSON.stringify([day, worker.id])).toString('base64url')),
    Buffer.from('{"a":1}').toString('base64url'), 'A'.repeat(3000)]
  for (const after of cursors) {
    const answer = await app.inject({ url: `/api/tasks?after=${after}`, headers: { cookie: worker.cookie } })
    expect([answer.statusCode, answer.json().errors]).toEqual([422, [expect.objectContaining({ field: 'after' })]])
  }
  expect((await app.inject({ url: '/api/tasks?limit=201', headers: { cookie: worker.cookie } })).statusCode).toBe(422)
})

test('a cursor holds no name, and the lists answer as before without one', async () => {
  const walk = await personsOfOne()
  for (let n = 0; n < 3; n += 1) await walk.add(0)
  const cursor = Buffer.from((await page(walk, 1, null)).next ?? '', 'base64url').toString('utf8')
  expect(cursor).toMatch(/^\["[0-9a-f-]{36}"\]$/)
  const whole = (await app.inject({ url: walk.url, headers: { cookie: walk.cookie } })).json()
  expect([whole.persons.length, whole.count, whole.page, whole.pages, whole.next]).toEqual([3, 3, 1, 1, null])
})
