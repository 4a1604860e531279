import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { textOfPdf } from '../../test/papers.ts'
import { jobKinds, recurringJobs } from '../jobs.ts'
import { inTransaction } from '../platform/db.ts'
import { askForRecurring, runDueJobs } from '../platform/jobs.ts'
import { tableShape } from './contract.ts'
import { measures } from './rules/measure.ts'

const november = '2026-11-09T06:00:00.000Z'
const december = '2026-12-10T06:00:00.000Z'
const database = await testDatabase()
const { app, ask } = await testApp(database, { now: december })
const make = maker(database.owner, december)

const north = await make.unit({ name: 'Utredning Norr' })
const south = await make.unit({ name: 'Utredning Syd' })
const worker = await make.staff({ unitId: north })
const committee = await make.staff({ unitId: north, roles: ['committee'] })
const away = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['committee'] })
const children = await Promise.all(Array.from({ length: 12 }, () => make.person()))

/** So many contacts in a unit on a day, each with another child until there are no more. */
async function contacts(
  unitId: string, on: string, count: number, { mode = 'visit', outcome = 'held', at = `${on}T12:00:00Z`, children: of = children } = {},
): Promise<void> {
  await database.owner.query(`WITH made AS (
      INSERT INTO contact (municipality_code, id, mode, outcome, happened_on, note, unit_id, written_by, access, recorded_at)
      SELECT $1, gen_random_uuid(), $2, $3, $4::date, 'prov', $5, $6, '{}', $7 FROM generate_series(1, $8::int) RETURNING id),
    numbered AS (SELECT id, row_number() OVER ()::int AS place FROM made)
    INSERT INTO contact_child (municipality_code, contact_id, person_id, happened_on, seen, seen_alone, access)
      SELECT $1, id, ($9::uuid[])[1 + place % cardinality($9::uuid[])], $4::date, false, false, '{}' FROM numbered`,
  [home, mode, outcome, on, unitId, worker.id, at, count, of])
}

async function runReleases(at: string, code = home): Promise<void> {
  const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30, backup: null })
    .filter(({ kind }) => kind.startsWith('release_'))
  const recurring = recurringJobs.filter(({ kind }) => kind === 'release_due_tables')
  await inTransaction(database.app, { municipality: code, staffId: null, keys: [] }, (tx) => askForRecurring(tx, code, recurring, at))
  expect(await runDueJobs(database.app, code, kinds, at, () => at)).toMatchObject({ failed: 0 })
}

async function table(measure: string, period: string): Promise<Record<string, number | null>> {
  const { release } = tableShape.parse((await ask('GET', `/api/statistics/${measure}?period=${period}`, committee)).json())
  const units = new Map([[north, 'north'], [south, 'south']])
  return Object.fromEntries((release?.cells ?? []).map(({ unit, category, count }) => [`${units.get(unit) ?? unit} ${category}`, count]))
}

beforeAll(async () => {
  // October: two phone calls in the south are hidden, and with them what would tell them. September is large; August is too small.
  await contacts(north, '2026-10-06', 30)
  await contacts(north, '2026-10-06', 14, { mode: 'phone' })
  await contacts(south, '2026-10-06', 20)
  await contacts(south, '2026-10-07', 2, { mode: 'phone' })
  await contacts(south, '2026-10-07', 9, { outcome: 'no_show' })
  await contacts(north, '2026-10-08', 11, { outcome: 'no_show' })
  await contacts(north, '2026-09-08', 25)
  await contacts(north, '2026-08-08', 6)
  await runReleases(november)
}, 60_000)

describe('a released table', () => {
  test('shows sums and large numbers, hides the small ones and those that would tell them, and shows none', async () => {
    const october = await table('contacts', '2026-10')
    expect(october['all all']).toBe(86)
    expect(october['south phone_or_letter']).toBeNull()
    expect(Object.entries(october).filter(([, count]) => count === null).length).toBeGreaterThan(1)
    expect(october['north video']).toBe(0)
    expect(await table('contacts', '2026-09')).toMatchObject({ 'all all': 25, 'north in_person': 25, 'south all': 0 })
  })

  test('is not shown at all when it counts fewer than ten', async () => {
    const { json } = await ask('GET', '/api/statistics/contacts?period=2026-08', committee)
    expect(json()).toMatchObject({ release: { withheld: true, cells: [], units: [] } })
    const { text } = await ask('GET', '/statistik/contacts?period=2026-08', committee)
    expect(text).toContain('Kontakter med barn i augusti 2026 är för få för att visas')
  })

  test('hides a large number of few persons', async () => {
    await contacts(south, '2026-11-03', 12, { mode: 'video', children: children.slice(0, 2) })
    await contacts(north, '2026-11-03', 40)
    await contacts(south, '2026-11-03', 40)
    await runReleases(december)
    const shown = await table('contacts', '2026-11')
    expect(shown).toMatchObject({ 'all all': 92, 'south video': null, 'all video': null })
  }, 60_000)

  test('holds no hidden number in the database either', async () => {
    const { rows } = await database.owner.query(
      'SELECT count(*)::int AS n, count(*) FILTER (WHERE count BETWEEN 1 AND 4)::int AS small FROM release_cell')
    expect(rows).toEqual([{ n: expect.any(Number), small: 0 }])
    await expect(database.owner.query('UPDATE release_cell SET count = 3')).rejects
      .toMatchObject({ constraint: 'no_released_number_is_one_to_four' })
  })
})

describe('a time', () => {
  test('before anything was written down has no table, rather than one that says none', async () => {
    const { periods } = tableShape.parse((await ask('GET', '/api/statistics/contacts', committee)).json())
    expect(periods.map(({ period }) => period).toSorted()[0]).toBe('2026-08')
    expect((await ask('GET', '/api/statistics/cases', committee)).json()).toMatchObject({ periods: [], release: null })
  })
})

describe('a table that bounds another', () => {
  test('is withheld with it: two months of reports and the grounds of the quarter would tell the third month', async () => {
    const days = [['2026-05-06', 20], ['2026-06-06', 20], ['2026-07-06', 30], ['2026-08-06', 31], ['2026-09-07', 2]] as const
    for (const [on, count] of days) {
      await database.owner.query(`WITH made AS (
          INSERT INTO concern (municipality_code, id, reference, received_on, received_at, arrived_via, reporter_kind, mandated, anonymous,
            wants_feedback, narrative, unit_id, access, recorded_at)
          SELECT $1, gen_random_uuid(), 'S-' || gen_random_uuid(), $2::date, $3, 'phone', 'school', true, false, false, 'prov', $4, '{}', $3
            FROM generate_series(1, $5::int) RETURNING id),
        named AS (INSERT INTO concern_ground (municipality_code, concern_id, ground, access) SELECT $1, id, 'neglect', '{}' FROM made)
        INSERT INTO concern_child (municipality_code, id, concern_id, position, told_name, told_age, told_whereabouts, unit_id, access,
            recorded_at)
          SELECT $1, gen_random_uuid(), id, 1, 'prov', '9', 'hemma', $4, '{}', $3 FROM made`,
      [elsewhere, on, `${on}T12:00:00Z`, away.unitId, count])
    }
    await runReleases(november, elsewhere)
    const totals = async (measure: string): Promise<unknown> => {
      const { periods } = tableShape.parse((await ask('GET', `/api/statistics/${measure}`, away)).json())
      return Object.fromEntries(periods.map(({ period, total }) => [period, total]))
    }
    expect(await totals('reports')).toEqual({ '2026-05': 20, '2026-06': 20, '2026-07': 30, '2026-08': 31, '2026-09': null, '2026-10': 0 })
    // April is before anything was written down, and bounds nothing.
    expect(await totals('grounds')).toEqual({ '2026-Q2': 40, '2026-Q3': null })
  }, 60_000)
})

describe('what has been released', () => {
  test('stays as it was when more is written down about the period; that is told with the next release', async () => {
    const before = await table('contacts', '2026-11')
    await contacts(south, '2026-11-09', 15, { mode: 'phone', at: '2026-12-20T12:00:00Z' })
    await contacts(north, '2026-12-09', 30, { at: '2026-12-09T12:00:00Z' })
    await runReleases('2027-01-12T06:00:00.000Z')
    expect(await table('contacts', '2026-11')).toEqual(before)
    const { json } = await ask('GET', '/api/statistics/contacts?period=2026-12', committee)
    expect(json()).toMatchObject({ release: { late: 15 } })
    const { text } = await ask('GET', '/statistik/contacts?period=2026-12', committee)
    expect(text).toContain('15 uppgifter om november 2026 skrevs in efter att den perioden släpptes.')
  }, 60_000)

  test('is told without the number when they are few', async () => {
    await contacts(north, '2026-12-10', 3, { at: '2027-01-20T12:00:00Z' })
    await contacts(north, '2027-01-10', 30, { at: '2027-01-10T12:00:00Z' })
    await runReleases('2027-02-12T06:00:00.000Z')
    const { text } = await ask('GET', '/statistik/contacts?period=2027-01', committee)
    expect(text).toContain('Färre än tio uppgifter om december 2026')
  }, 60_000)

  test('cannot be changed or taken away by the program itself', async () => {
    for (const sql of ["UPDATE release SET withheld = false", 'DELETE FROM release_cell', 'DELETE FROM release']) {
      await expect(inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, (_tx, client) => client.query(sql)))
        .rejects.toMatchObject({ code: '42501' })
    }
  })
})

test('every kind and ground that the database knows has its place in a table', async () => {
  const { rows } = await database.owner.query<{ name: string; body: string }>(`SELECT conname AS name, pg_get_constraintdef(oid) AS body
    FROM pg_constraint WHERE conname IN ('concern_reporter_kind_is_known', 'concern_ground_is_known')`)
  const known = (name: string): string[] => (
    [...rows.find((row) => row.name === name)?.body.matchAll(/'([a-z_]+)'/g) ?? []].map(([, code = '']) => code).toSorted())
  const leaves = (measure: 'reports' | 'grounds'): string[] => {
    const { categories } = measures[measure]
    return categories.map(({ key }) => key).filter((key) => !categories.some(({ parent }) => parent === key)).toSorted()
  }
  expect(leaves('reports')).toEqual(known('concern_reporter_kind_is_known'))
  expect(leaves('grounds')).toEqual(known('concern_ground_is_known'))
})

describe('the pages', () => {
  test('say the latest number first, and what a hidden cell is in words', async () => {
    const list = await ask('GET', '/statistik', committee)
    expect(list.text).toContain('Kontakter med barn')
    expect(list.text).toContain('Ett tal under fem')
    const { text } = await ask('GET', '/statistik/contacts?period=2026-10', committee)
    expect(text).toContain('86 kontakter i oktober 2026')
    expect(text).toContain('>dold</span>')
    expect(text).toContain('Utredning Norr')
  })

  test('share is told where its numbers are shown', async () => {
    const { text } = await ask('GET', '/statistik/contacts?period=2026-09', committee)
    expect(text).toContain('100\u00a0%')
  })

  test('the file has every cell, an empty one with the word where it is hidden', async () => {
    const { text, headers } = await ask('GET', '/statistik/contacts/csv', committee)
    expect(headers['content-disposition']).toContain('statistik-contacts.csv')
    expect(text).toContain('Kontakter med barn;oktober 2026;Hela kommunen;Alla;86;')
    expect(text).toContain('Kontakter med barn;oktober 2026;Utredning Syd;Telefon eller brev;;dold')
    expect(text).toContain('Kontakter med barn;augusti 2026;Hela kommunen;Alla;;visas inte')
  })

  test('one page of paper tells the latest of the chosen tables, hidden where the release hides it', async () => {
    const answer = await app.inject({ method: 'GET', url: '/statistik/pdf?tabell=contacts', headers: { cookie: committee.cookie } })
    expect(answer.statusCode).toBe(200)
    const text = await textOfPdf(answer.rawPayload)
    for (const words of ['Sida 1 av 1', 'Januari 2027: 30 kontakter. Därav blev av 30, blev inte av 0. December 2026: 30 kontakter.', 'Så skyddas den enskilde']) expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
    const all = await app.inject({ method: 'GET', url: '/statistik/pdf', headers: { cookie: committee.cookie } })
    expect(await textOfPdf(all.rawPayload)).toContain('Sida 1 av 1')
  })

  test('a period that is not released does not exist', async () => {
    const answer = await ask('GET', '/api/statistics/contacts?period=2019-01', committee)
    expect([answer.status, answer.json()['code']]).toEqual([404, 'period_not_released'])
    expect((await ask('GET', '/statistik/contacts?period=2019-01', committee)).text).toContain('Perioden är inte släppt')
  })

  test('another municipality sees nothing of it', async () => {
    expect((await ask('GET', '/statistik/contacts?period=2026-11', away)).status).toBe(404)
    expect((await ask('GET', '/statistik/contacts/csv', away)).text).not.toContain(';86;')
  })

  test('are where a day begins for those who see no persons', async () => {
    expect((await ask('GET', '/', committee)).location).toBe('/statistik')
  })
})
