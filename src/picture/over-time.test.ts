import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'
import { home } from '../../test/make.ts'

// Week 47 ends on Sunday the 22nd. Some of it is written down while it lasts, some on Tuesday the 24th.
const database = await testDatabase()
const during = await testApp(database, { now: '2026-11-19T09:00:00.000Z' })
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const world = await concernWorld(make)
const { manager, director, worker, unit } = world
const then = concernSteps(during, database, world)
const now = concernSteps({ ask }, database, world)

const child = await make.personWithCase(worker, { given: 'Elis', birthOn: '2015-07-18' })
const other = await make.personWithCase(worker, { given: 'Noor', birthOn: '2019-03-02' })
const visit = (happenedOn: string, personId = child.id): object => ({ mode: 'visit', outcome: 'held', happenedOn, children: [{ personId, seen: 'alone' }] })

type Point = { week: string; count: number | null; of: number | null }
async function latest(figure: string, query = '', as = director): Promise<Point> {
  const answer = await ask('GET', `/api/picture/over-time/${figure}?veckor=26${query}`, as)
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)])
  const whole: { points: Point[] } = JSON.parse(JSON.stringify(answer.json()['whole']))
  const point = whole.points.at(-1)
  if (point === undefined) throw new Error('no week')
  return point
}
const countedAgain = () => inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, async (_tx, client) => {
  const { rows } = await client.query<{ mended: number }>('SELECT count_weeks_again() AS mended')
  return rows[0]?.mended
})

for (const on of ['2026-11-16', '2026-11-18']) expect((await during.ask('POST', '/api/contacts', worker, visit(on))).status).toBe(200)
const { childIds: [reported = ''] } = await then.report()

describe('what is registered late or corrected', () => {
  test('is right at once in the week it concerns, and the earlier day still shows what was known then', async () => {
    expect(await latest('contacts.personal')).toMatchObject({ week: '2026-W47', count: 2 })
    const late = await ask('POST', '/api/contacts', worker, visit('2026-11-17'))
    expect(late.status).toBe(200)
    expect(await latest('contacts.personal')).toMatchObject({ week: '2026-W47', count: 3 })
    expect(await latest('contacts.seen_alone')).toMatchObject({ count: 3 })
    for (const kant of ['2026-11-22', '22/11']) {
      expect(await latest('contacts.personal', `&kant=${encodeURIComponent(kant)}`)).toMatchObject({ week: '2026-W47', count: 2 })
      expect(await latest('contacts.seen_alone', `&kant=${encodeURIComponent(kant)}`)).toMatchObject({ count: 2 })
    }
    expect((await ask('POST', `/kontakt/${String(late.json()['id'])}/flytta`, worker, formBody({ from: child.id, to: other.caseNumber }))).status).toBe(303)
    expect(await latest('contacts.seen_alone')).toMatchObject({ count: 3 })
    expect(await latest('contacts.seen_alone', '&kant=2026-11-22')).toMatchObject({ count: 2 })
    expect(await latest('contacts.personal', '&kant=2026-11-17')).toMatchObject({ week: '2026-W46' })
    expect(await countedAgain()).toBe(0)
  })

  test('holds for reports, their children and grounds, also when a child is moved', async () => {
    const counts = async (query = '') => Promise.all(['reports.all', 'reports.children', 'reporters.preschool'].map(async (figure) => (await latest(figure, query)).count))
    expect(await counts()).toEqual([1, 1, 1])
    const written = await ask('POST', '/api/concerns/taken-in', world.intake, { arrivedVia: 'letter', receivedOn: '2026-11-20', receivedTime: '10:00',
      children: [{ name: 'Ida', age: '4 år', whereabouts: '' }, { name: 'Olle', age: '6 år', whereabouts: '' }], narrative: 'Sena brevet.', grounds: ['neglect'],
      reporterKind: 'preschool', lastHappened: 'week' })
    expect([written.status, written.text.slice(0, 300)]).toEqual([200, expect.any(String)])
    expect(await counts()).toEqual([2, 3, 2])
    expect(await counts('&kant=2026-11-22')).toEqual([1, 1, 1])
    expect(await latest('grounds.neglect')).toMatchObject({ count: 1 })
    expect(await latest('grounds.neglect', '&kant=2026-11-22')).toMatchObject({ count: 0 })
    const wrong = await make.person({ given: 'Fel', family: 'Barn' })
    const { id } = (await now.rows('SELECT concern_id AS id FROM concern_child WHERE id = $1', [reported]))[0] ?? {}
    expect([(await now.open(String(id))).status, (await now.link(reported, wrong)).status, (await now.assign(String(id), reported, worker.id)).status])
      .toEqual([200, 200, 200])
    expect((await now.protect(reported, worker)).status).toBe(200)
    expect((await ask('POST', `/anmalningar/barn/${reported}/flytta`, worker, formBody({ reason: 'Namnet var hennes kusins.' }))).status).toBe(303)
    expect(await counts()).toEqual([2, 3, 2])
    expect(await counts('&kant=2026-11-22')).toEqual([1, 1, 1])
    expect(await countedAgain()).toBe(0)
  })

  test('counted from the rows as known at this moment, every count table is what it is', async () => {
    const asked = "($1::uuid[], '2020-01-01', '2027-01-01', '2026-11-25T00:00:00Z')"
    const units = [[unit, world.intakeUnit]]
    for (const [table, known] of [['contact_week_count', 'contact_weeks_known'], ['concern_week_count', 'concern_weeks_known'],
      ['concern_ground_week_count', 'concern_ground_weeks_known']] as const) {
      const { rows: [columns] } = await database.owner.query<{ names: string }>(`SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) AS names
        FROM information_schema.columns WHERE table_name = $1 AND column_name <> 'access'`, [table])
      const kept = await database.owner.query(`SELECT ${columns?.names} FROM ${table} ORDER BY 2, 3, 4, 5`)
      const counted = await inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, (_tx, client) => client.query(
        `SELECT ${columns?.names} FROM ${known}${asked} ORDER BY 2, 3, 4, 5`, units))
      expect(counted.rows.length).toBeGreaterThan(0)
      expect(counted.rows).toEqual(kept.rows)
    }
  })

  test('a decision is counted in time at once, and a count that is wrong is counted right again from the rows', async () => {
    const count = async () => (await now.rows("SELECT coalesce(sum(met), 0)::int AS met, coalesce(sum(met_in_time), 0)::int AS in_time FROM clock_week_count WHERE rule = 'prelim-assess'"))[0]
    const { childId } = await now.assigned(await make.person({ given: 'Ny', birthOn: '2016-01-01' }))
    expect((await now.protect(childId, worker)).status).toBe(200)
    expect(await count()).toEqual({ met: 0, in_time: 0 })
    expect((await now.decide(childId, worker, 'do_not_open')).status).toBe(200)
    expect(await count()).toEqual({ met: 1, in_time: 1 })
    expect(await countedAgain()).toBe(0)
    await now.rows("UPDATE clock_week_count SET met = met + 3 WHERE rule = 'prelim-assess'")
    expect(await countedAgain()).toBe(1)
    expect(await count()).toEqual({ met: 1, in_time: 1 })
  })
})

describe('the picture of an earlier day', () => {
  test('counts what was known then, names what cannot be counted so, and leads back', async () => {
    const { status, text } = await ask('GET', '/lagesbild?kant=2026-11-22', director)
    expect(status).toBe(200)
    for (const words of ['Som det var känt söndag 22 november 2026', '2 kontakter blev av', 'En anmälan kom in', 'Det här kan inte visas som det var då', 'href="/lagesbild"'])
      expect(text).toContain(words)
    expect((await ask('GET', '/lagesbild', director)).text).toContain('3 kontakter blev av')
    const answer = await ask('GET', '/api/picture/as-known?kant=2026-11-22', director)
    expect(answer.json()).toMatchObject({ knownOn: '2026-11-22', unopened: 1, unassigned: 1, contacts: [{ week: '2026-W47', contacts: 2 }], notKept: expect.arrayContaining(['caseload']) })
    expect((await ask('GET', '/api/picture', director)).json()).toMatchObject({ unopened: 0, unassigned: { children: 3 } })
    expect((await ask('GET', '/api/picture/as-known?kant=2026-11-24', director)).status).toBe(409)
  })
})

describe('who sees a figure', () => {
  test('a manager counts the own unit alone, now and then; another unit answers as if there were none', async () => {
    expect(await latest('reports.all', '', manager)).toMatchObject({ count: null })
    expect(await latest('reports.all', '&kant=2026-11-22', manager)).toMatchObject({ count: null })
    expect(await latest('contacts.personal', '', manager)).toMatchObject({ count: 3 })
    expect((await ask('GET', `/api/picture/over-time/reports.all?enhet=${world.intakeUnit}`, manager)).status).toBe(404)
    expect((await ask('GET', '/api/picture/over-time/reports.all', worker)).status).toBe(403)
  })

  test('a figure that is not kept as it was known says so instead', async () => {
    expect((await ask('GET', '/api/picture/over-time/cases.open?kant=2026-11-01', director)).status).toBe(409)
    const page = await ask('GET', '/lagesbild/over-tid/cases.open?kant=2026-11-01', director)
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('kan inte visas som den var känd då')])
    expect((await ask('GET', '/api/picture/over-time/cases.closed', director)).status).toBe(404)
  })
})

describe('the page', () => {
  test('says the finding, marks what is expected and the year before, has a table and leads to the rows of each week', async () => {
    const { text, status } = await ask('GET', '/lagesbild/over-tid/contacts.personal', director)
    expect(status).toBe(200)
    expect(text).toMatch(/<h1[^>]*>Personliga möten/)
    for (const words of ['Visa som tabell', 'Så räknas det', '/lagesbild/kontakter?vecka=2026-W47', 'per enhet', 'Hembesök, besök på kontor']) expect(text).toContain(words)
  })

  test('of an earlier day says so and leads back', async () => {
    const { text } = await ask('GET', '/lagesbild/over-tid/contacts.personal?kant=2026-11-22', director)
    for (const words of ['Som det var känt söndag 22 november 2026', 'href="/lagesbild/over-tid/contacts.personal"', 'Larm visas inte som de var då']) expect(text).toContain(words)
  })

  test('lists every figure, narrowed by a word', async () => {
    const { text } = await ask('GET', '/lagesbild/over-tid?sok=enskilt', director)
    expect(text).toContain('/lagesbild/over-tid/contacts.seen_alone')
    expect(text).not.toContain('/lagesbild/over-tid/arrivals')
    const listed = (await ask('GET', '/api/picture/figures', director)).json()['figures']
    if (!Array.isArray(listed)) throw new Error('no list')
    for (const { figure } of listed) expect([figure, (await ask('GET', `/lagesbild/over-tid/${figure}?veckor=26`, director)).status]).toEqual([figure, 200])
  })
})
