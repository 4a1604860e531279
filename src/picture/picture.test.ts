import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

type Staff = Awaited<ReturnType<typeof make.staff>>
let norr = ''
let syd = ''
let manager: Staff
let worker: Staff
let director: Staff
let child: Awaited<ReturnType<typeof make.personWithCase>>
let hidden: Awaited<ReturnType<typeof make.personWithCase>>

async function clock(personId: string, unitId: string, rule: string, nominal: string, legal: string): Promise<void> {
  await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on,
    nominal_due_on, legal_due_on,
      paragraph, access, recorded_at) VALUES ($1, $2, $3, 2, 'person', $2, $4, $5, '2026-11-01', $6, $7, 'SoL 20:2', ARRAY[$5::uuid], $8)`,
  [home, randomUUID(), rule, personId, unitId, nominal, legal, testNow])
}

beforeAll(async () => {
  norr = await make.unit({ name: 'Utredning Norr' })
  syd = await make.unit({ name: 'Utredning Syd' })
  manager = await make.staff({ unitId: norr, roles: ['unit_manager'] })
  director = await make.staff({ unitId: await make.unit({ name: 'Ledning', kind: 'management' }), roles: ['director'] })
  worker = await make.staff({ unitId: norr, given: 'Maja', family: 'Ekwall' })
  child = await make.personWithCase(worker, { given: 'Elis', family: 'Haddad' })
  hidden = await make.personWithCase(worker, { given: 'Hemlig', family: 'Person', protection: 'confidentiality_mark' })
  await clock(child.id, norr, 'prelim-assess', '2026-11-25', '2026-11-25')
  await clock(hidden.id, norr, 'prelim-assess', '2026-11-20', '2026-11-20')
  const other = await make.personWithCase(await make.staff({ unitId: syd }), {})
  await clock(other.id, syd, 'prelim-assess', '2026-11-30', '2026-11-30')
  for (const [unit, contacts] of [[norr, 12], [syd, 30]] as const) {
    await make.run("INSERT INTO contact_week_count VALUES ($1, $2, '2026-W47', 'visit', 'held', $3, 1, 1, ARRAY[$2::uuid])",
      [home, unit, contacts])
    await make.run("INSERT INTO contact_week_count VALUES ($1, $2, '2026-W48', 'visit', 'held', 99, 1, 1, ARRAY[$2::uuid])", [home, unit])
  }
  await make.run(`INSERT INTO workload_week (municipality_code, unit_id, week, activities, weighted_points, posts, posts_away, ceiling, table_version, access, recorded_at)
    VALUES ($1, $2, '2026-W47', '[]', 62.5, 2.5, 0, 40, 1, ARRAY[$2::uuid], $3), ($1, $2, '2026-W46', '[]', 10, 2.5, 0, 40, 1, ARRAY[$2::uuid], $3)`, [home, norr, testNow])
  await make.run("INSERT INTO clock_week_count VALUES ($1, $2, '2026-W30', 'prelim-assess', 8, 7, ARRAY[$2::uuid])", [home, norr])
})

describe('the numbers', () => {
  test('a unit manager gets the own unit, the director all of them', async () => {
    const own = (await ask('GET', '/api/picture', manager)).json()
    expect(own).toMatchObject({ contacts: [{ week: '2026-W47', contacts: 12 }], decidedInTime: { decided: 8, inTime: 7 },
      caseload: [{ unitName: 'Utredning Norr', cases: 2, load: { week: '2026-W47', points: 62.5, posts: 2.5 } }] })
    expect(JSON.stringify(own)).not.toContain('Ekwall')
    const all = (await ask('GET', '/api/picture', director)).json()
    expect(all).toMatchObject({ contacts: [{ week: '2026-W47', contacts: 42 }] })
  })

  test('another unit answers as if there were none', async () => {
    expect((await ask('GET', `/api/picture?enhet=${syd}`, manager)).status).toBe(404)
    expect((await ask('GET', `/api/picture?enhet=${randomUUID()}`, manager)).status).toBe(404)
    expect((await ask('GET', `/api/picture?enhet=${syd}`, director)).json()).toMatchObject({ contacts: [{ contacts: 30 }] })
  })

  test('a social worker has no picture', async () => {
    expect((await ask('GET', '/api/picture', worker)).status).toBe(403)
    expect((await ask('GET', '/lagesbild', worker)).status).toBe(403)
  })
})

describe('the page', () => {
  test('says what is the case, and every chart has its table', async () => {
    const page = await ask('GET', '/lagesbild', manager)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/<h1[^>]*>En frist är försenad. Ett barn ska få beslut senast i morgon.<\/h1>/)
    expect(page.text).toContain('7 av 8')
    expect(page.text.match(/Visa som tabell/g)?.length).toBe(page.text.match(/<figure class="chart"/g)?.length)
  })

  test('opens the rows behind a figure, with a protected child by flag and case number', async () => {
    const page = await ask('GET', '/lagesbild/obeslutade', manager)
    expect(page.text).toContain('Elis Haddad')
    expect(page.text).toContain(hidden.caseNumber)
    expect(page.text).not.toContain('Hemlig')
    const { rows } = await database.owner.query('SELECT about, why FROM trace WHERE action = $1 ORDER BY id DESC LIMIT 1',
      ['GET /lagesbild/:figure'])
    expect(rows[0].about.sort()).toEqual([child.id, hidden.id].sort())
  })

  test.each(['obeslutade', 'forsenade', 'ej-sedda', 'ofordelade', 'arenden', 'anmalningar',
    'kontakter'])('the list %s opens in both languages', async (figure) => {
    expect((await ask('GET', `/lagesbild/${figure}`, director)).status).toBe(200)
    expect((await ask('GET', `/api/picture/${figure}`, director)).status).toBe(200)
  })

  test('gives the figures as a file that Swedish Excel opens', async () => {
    const sent = await ask('GET', '/lagesbild/csv', manager)
    expect(sent.headers['content-type']).toContain('text/csv')
    expect(sent.text.startsWith('\uFEFFSiffra;')).toBe(true)
    expect(sent.text).toContain('Ärenden;2026-11-24;;Utredning Norr;2;')
  })
})

test('a child never seen alone counts from the day the investigation was opened', async () => {
  const open = async (personId: string, caseId: string, on: string): Promise<void> => {
    await make.run(`INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, ARRAY[$6::uuid], $7)`,
      [home, randomUUID(), personId, caseId, on, norr, testNow])
  }
  await open(child.id, child.caseId, '2026-11-20')
  await open(hidden.id, hidden.caseId, '2026-08-20')
  expect((await ask('GET', '/api/picture', manager)).json()).toMatchObject({ notSeenAlone: { days: 90, children: 1, of: 2 } })
  expect((await ask('GET', '/api/picture/ej-sedda', manager)).json()).toMatchObject({ total: 1, rows: [{ personId: hidden.id, on: null }] })
})

test('counting again from the rows mends every count that is wrong, and finds nothing the second time', async () => {
  const again = async (): Promise<number> => {
    return inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, async (_tx, client) => {
      const { rows } = await client.query<{ mended: number }>('SELECT count_weeks_again() AS mended')
      return rows[0]?.mended ?? -1
    })
  }
  await make.run(`INSERT INTO contact (municipality_code, id, mode, outcome, happened_on, note, unit_id, written_by, access, recorded_at)
    VALUES ($1, $2, 'phone', 'held', '2026-11-16', '', $3, $4, '{}', $5)`, [home, randomUUID(), norr, worker.id, testNow])
  expect(await again()).toBeGreaterThan(1)
  const { rows } = await database.owner.query(`SELECT mode, contacts FROM contact_week_count WHERE unit_id = $1 AND week = '2026-W47'
    ORDER BY mode`, [norr])
  expect(rows).toEqual([{ mode: 'phone', contacts: 1 }, { mode: 'visit', contacts: 0 }])
  expect(await again()).toBe(0)
})

test('the share of digital contacts is by unit, with the goal that the municipality has set', async () => {
  await make.run("INSERT INTO contact_week_count VALUES ($1, $2, '2026-W47', 'video', 'held', 5, 0, 0, ARRAY[$2::uuid]), ($1, $2, '2026-W47', 'letter', 'held', 9, 0, 0, ARRAY[$2::uuid])", [home, norr])
  const before = (await ask('GET', '/api/picture', manager)).json()
  expect(before).toMatchObject({ digital: { goal: null, units: [{ unitId: norr, digital: 5 }] } })
  await make.run("INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at) VALUES ($1, $2, 'digital-goal', '20', '2026-11-01', $3)",
    [home, randomUUID(), testNow])
  expect((await ask('GET', '/api/picture', manager)).json()).toMatchObject({ digital: { goal: 0.2 } })
  expect((await ask('GET', '/lagesbild', manager)).text).toContain('målet 20')
})
