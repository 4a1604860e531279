import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

type Staff = Awaited<ReturnType<typeof make.staff>>
type Child = Awaited<ReturnType<typeof make.personWithCase>>
let unitId = ''
let worker: Staff
let manager: Staff
let director: Staff
const children: Child[] = []

async function investigated(child: Child, on: string): Promise<void> {
  await make.run(`INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, access, recorded_at) VALUES ($1, $2, $3, $4, $5, ARRAY[$6::uuid, $7::uuid], $8)`,
    [home, randomUUID(), child.id, child.caseId, on, unitId, worker.id, testNow])
}

beforeAll(async () => {
  unitId = await make.unit({ name: 'Utredning Norr' })
  manager = await make.staff({ unitId, roles: ['unit_manager'] })
  director = await make.staff({ unitId: await make.unit({ name: 'Ledning', kind: 'management' }), roles: ['director'] })
  worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
  for (const [index, opened] of ['2026-11-20', '2026-10-05', '2026-08-01'].entries()) {
    const child = await make.personWithCase(worker, { given: `Barn${index}`, family: 'Prov', birthOn: '2015-01-01', ...(index === 2 ? { protection: 'confidentiality_mark' as const } : {}) })
    await investigated(child, opened)
    children.push(child)
  }
})

type Json = Record<string, unknown>
const personsIn = (value: unknown): unknown[] => (Array.isArray(value) ? value.map((row: Json) => row['personId']) : [])
const listed = async (who: Staff): Promise<unknown[]> => personsIn((await ask('GET', '/api/unseen-children', who)).json()['rows'])
const reminders = async (who: Staff, view: string): Promise<unknown[]> => {
  const { rows } = (await ask('GET', `/api/worklist?view=${view}`, who)).json()
  return Array.isArray(rows) ? personsIn(rows.filter((row: Json) => row['kind'] === 'unseen')) : []
}
const see = async (child: Child, how: string) => ask('POST', '/api/contacts', worker, { mode: 'visit', outcome: 'held', happenedOn: '2026-11-23', note: 'x', children: [{ personId: child.id, seen: how }] })

describe('children past the limit', () => {
  test('come first to the responsible worker, who has waited longest on top', async () => {
    expect(await listed(worker)).toEqual([children[2]?.id, children[1]?.id])
    expect(await reminders(worker, 'mina')).toEqual([children[2]?.id, children[1]?.id])
    expect((await ask('GET', '/arbetslista', worker)).text).toContain('Utredning: gräns 45 dagar, lokal inställning')
  })

  test('come to the unit\'s manager some days after, and to the director as numbers alone', async () => {
    expect(await listed(manager)).toEqual([children[2]?.id])
    expect(await reminders(manager, 'enhet')).toEqual([children[2]?.id])
    const all = (await ask('GET', '/api/unseen-children', director)).json()
    expect(all).toMatchObject({ rowsOf: 'none', rows: [], numbers: [{ unitId, kind: 'investigation', children: 3, past: 2, unseen: 2, unseenAlone: 1 }] })
    const page = (await ask('GET', '/ej-traffade', director)).text
    expect(page).toContain('2 av 3 barn har väntat längre än gränsen')
    for (const { id, caseNumber } of children) expect(page.includes(id) || page.includes(caseNumber)).toBe(false)
  })

  test('are a number in the picture that leads to the list', async () => {
    expect((await ask('GET', '/api/picture', director)).json()).toMatchObject({ unseen: { children: 2, of: 3 } })
    expect((await ask('GET', '/lagesbild', director)).text).toContain('href="/ej-traffade"')
  })

  test('are listed by flag and case number when the identity is protected, in the file too', async () => {
    for (const path of ['/ej-traffade', '/ej-traffade/csv']) {
      const { text } = await ask('GET', path, worker)
      expect(text).toContain(children[2]?.caseNumber)
      expect(text).not.toContain('Barn2')
      expect(text).toContain('Barn1')
    }
  })

  test('leave the lists the moment a contact says that they were seen, alone or not by the limit that they are past', async () => {
    const [, second, third] = children
    if (second === undefined || third === undefined) throw new Error('three children were made')
    await see(second, 'seen')
    await see(third, 'seen')
    expect(await listed(worker)).toEqual([third.id])
    expect((await ask('GET', '/api/unseen-children', worker)).json()).toMatchObject({ rows: [{ seenOn: '2026-11-23', aloneOn: null, alone: { kind: 'investigation', limit: 90 } }] })
    expect((await ask('GET', `/person/${third.id}`, worker)).text).toContain('Aldrig ensam')
    await see(third, 'alone')
    expect(await listed(worker)).toEqual([])
    expect(await reminders(worker, 'mina')).toEqual([])
  })

  test('are counted by the limits that the municipality has entered', async () => {
    await make.run("INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at) VALUES ($1, $2, 'unseen-investigation', '4', '2026-11-01', $3)",
      [home, randomUUID(), testNow])
    expect(await listed(worker)).toEqual([children[0]?.id])
  })
})

test('another unit\'s manager and worker see none of them', async () => {
  const other = await make.unit({ name: 'Utredning Syd' })
  for (const roles of [['unit_manager'], ['social_worker']] as const) expect(await listed(await make.staff({ unitId: other, roles }))).toEqual([])
  expect((await ask('GET', `/api/unseen-children?enhet=${unitId}`, await make.staff({ unitId: other, roles: ['unit_manager'] }))).status).toBe(404)
})
