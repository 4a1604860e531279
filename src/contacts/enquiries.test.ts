import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'
import { sql } from 'kysely'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

const unitId = await make.unit({ kind: 'intake' })
const worker = await make.staff({ unitId, roles: ['intake'] })
const colleague = await make.staff({ unitId, roles: ['intake'] })
const elsewhere = await make.staff({ unitId: await make.unit() })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId: await make.unit({ kind: 'management' }), roles: ['director'] })
const administrator = await make.staff({ unitId, roles: ['administrator'] })

type Rows = Array<Record<string, unknown>>
const rows = async (text: string, values: unknown[] = []): Promise<Rows> => (await database.owner.query<Record<string,
  unknown>>(text, values)).rows
const weeks = (): Promise<Rows> => rows(`SELECT week, theme, channel, answer, enquiries, timed, waited_minutes
  FROM enquiry_week_count WHERE unit_id = $1 AND enquiries > 0 ORDER BY week, theme, channel`, [unitId])
const code = async (method: 'POST' | 'PUT' | 'DELETE', path: string, as = worker,
  body?: object): Promise<unknown> => {
  const answer = await ask(method, path, as, body)
  return answer.status === 200 ? 'done' : answer.json()['code']
}
/** How many rows of the count tables differ from their rows. */
const wrong = (): Promise<number> => inTransaction(database.owner, { municipality: home, staffId: null, keys: '*' }, async (tx) => (
  (await sql<{ mended: number }>`SELECT count_weeks_again() AS mended`.execute(tx)).rows[0]?.mended ?? -1))

describe('a question', () => {
  test('is one touch on the page: counted for the own unit with its channel, which stays for the next', async () => {
    const answer = await ask('POST', '/fragor', worker, formBody({ theme: 'housing', channel: 'desk', answer: 'passed_on', waited: '15' }))
    expect([answer.status, answer.location]).toEqual([303, '/fragor?satt=desk&klart=counted'])
    const { text } = await ask('GET', '/fragor?satt=desk&klart=counted', worker)
    expect(text).toContain('Frågan är räknad.')
    expect(text).toMatch(/<input[^>]*name="channel"[^>]*value="desk"[^>]*checked/)
    expect(await weeks()).toEqual([{ week: '2026-W48', theme: 'housing', channel: 'desk', answer: 'passed_on', enquiries: 1, timed: 1,
      waited_minutes: 15 }])
  })

  test('is taken back by who counted it the same day, or by the manager, and out of its week; the row stays', async () => {
    const counted = async (as = worker): Promise<string> => String((await ask('POST', '/api/enquiries', as,
      { theme: 'addiction', channel: 'phone', on: '2026-11-20' })).json()['id'])
    const [own, other] = [await counted(), await counted(colleague)]
    expect(await code('DELETE', `/api/enquiries/${other}`)).toBe('count_is_others')
    expect(await code('DELETE', `/api/enquiries/${own}`)).toBe('done')
    expect(await code('DELETE', `/api/enquiries/${own}`)).toBe('count_not_found')
    expect((await weeks()).filter(({ week }) => week === '2026-W47')).toMatchObject([{ theme: 'addiction', enquiries: 1, timed: 0,
      waited_minutes: 0 }])
    expect(await code('DELETE', `/api/enquiries/${other}`, manager)).toBe('done')
    expect((await weeks()).some(({ week }) => week === '2026-W47')).toBe(false)
    expect(await rows('SELECT withdrawn_by FROM enquiry WHERE id = ANY ($1) ORDER BY withdrawn_by = $2',
      [[own, other], manager.id])).toEqual([
      { withdrawn_by: worker.id }, { withdrawn_by: manager.id }])
    expect(await wrong()).toBe(0)
  })

  test('is not counted on a day to come or long ago, with a theme that is closed, or by who only reads', async () => {
    const count = (body: object, as = worker): Promise<unknown> => code('POST', '/api/enquiries', as,
      { theme: 'crime', channel: 'phone', ...body })
    expect([await count({ on: '2026-11-25' }), await count({ on: '2026-11-09' }), await count({ theme: 'no_such' })]).toEqual(['invalid',
      'invalid', 'invalid'])
    expect(await count({}, director)).toBe('not_permitted')
    expect((await ask('GET', '/fragor', director)).status).toBe(200)
    expect(await code('PUT', '/api/reach-choices/theme/crime', manager, { name: null, open: false })).toBe('done')
    expect(await count({})).toBe('invalid')
    expect(await code('PUT', '/api/reach-choices/theme/crime', manager, { name: null, open: true })).toBe('done')
    expect(await count({})).toBe('done')
  })

  test('has nowhere to write a person: no column takes text but the codes of lists', async () => {
    const free = await rows(`SELECT a.attrelid::regclass::text || '.' || a.attname AS name FROM pg_attribute a
      WHERE a.attrelid = ANY ('{enquiry,office_visit,outreach}'::regclass[]) AND a.attnum > 0 AND a.atttypid = 'text'::regtype
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND a.attnum = ANY (k.conkey))`)
    expect(free).toEqual([])
  })
})

test('a visit is one touch, undone by one, and adds up in its week', async () => {
  const visit = (kind: string) => ask('POST', '/fragor/besok', worker, formBody({ kind, channel: 'phone' }))
  await visit('unbooked')
  await visit('booked')
  expect((await visit('unbooked')).status).toBe(303)
  const { text } = await ask('GET', '/fragor', worker)
  expect([text.includes('Obokat besök (2)'), text.includes('Bokat besök (1)')]).toEqual([true, true])
  const [latest] = await rows("SELECT id FROM office_visit WHERE unit_id = $1 AND kind = 'unbooked' LIMIT 1", [unitId])
  expect((await ask('POST', '/fragor/angra', worker, formBody({ what: 'visit', id: String(latest?.['id']),
    channel: 'phone' }))).location).toContain('taken_back')
  const answer = await ask('GET', '/api/office-visits?weeks=1', elsewhere)
  expect(answer.json()['visits']).toEqual([{ unitId, week: '2026-W48', kind: 'booked', visits: 1 },
    { unitId, week: '2026-W48', kind: 'unbooked', visits: 1 }])
  expect(await wrong()).toBe(0)
})

describe('the lists', () => {
  test('are kept by managers and administrators, who see no counts; an own theme is counted and shown by its words', async () => {
    expect(await code('POST', '/api/reach-choices', worker, { list: 'theme', name: 'Läxhjälp' })).toBe('not_permitted')
    const answer = await ask('POST', '/fragor/val', administrator, formBody({ list: 'theme', name: 'Läxhjälp' }))
    expect(answer.location).toBe('/fragor/val?klart=choice_added')
    expect((await ask('GET', '/fragor', administrator)).status).toBe(403)
    expect(await code('POST', '/api/reach-choices', manager, { list: 'theme', name: 'läxhjälp' })).toBe('reach_choice_name_is_taken')
    const [own] = await rows("SELECT code FROM reach_choice WHERE name = 'Läxhjälp'")
    await ask('POST', '/api/enquiries', worker, { theme: own?.['code'], channel: 'written' })
    expect((await ask('GET', '/fragor/veckor', director)).text).toContain('Läxhjälp')
    const csv = await ask('GET', '/fragor/veckor/csv', director)
    expect(csv.text).toMatch(/2026-W48;[^;]+;Fråga;Läxhjälp;Formulär eller e-post;Fick svar;1;0;0/)
    expect(await code('PUT', `/api/reach-choices/theme/${String(own?.['code'])}`, manager, { name: null, open: true })).toBe('invalid')
  })

  test('always leave something to choose', async () => {
    const all = (await ask('GET', '/api/reach-choices', worker)).json()['place']
    const places = Array.isArray(all) ? all.map(({ code: one }: { code: string }) => one) : []
    for (const [index, place] of places.entries()) {
      expect(await code('PUT', `/api/reach-choices/place/${place}`, manager, { name: null, open: false })).toBe(index === places.length - 1
        ? 'last_choice' : 'done')
    }
    for (const place of places) await code('PUT', `/api/reach-choices/place/${place}`, manager, { name: null, open: true })
  })
})

describe('outreach', () => {
  const round = { group: 'youth_outdoors', place: 'centre', on: '2026-11-20', way: 'street', met: 30, hours: 2.5, staff: 2 }

  test('is corrected by a new row in the place of the old, by the unit and its manager alone', async () => {
    const { id } = (await ask('POST', '/api/outreach', worker, round)).json()
    expect(await code('PUT', `/api/outreach/${String(id)}`, elsewhere, { ...round, met: 31 })).toBe('outreach_is_others')
    expect(await code('PUT', `/api/outreach/${String(id)}`, colleague, { ...round, met: 31 })).toBe('done')
    expect(await code('PUT', `/api/outreach/${String(id)}`, colleague, { ...round, met: 32 })).toBe('outreach_not_found')
    const { outreach } = (await ask('GET', '/api/outreach', director)).json()
    expect(outreach).toMatchObject([{ met: 31, hours: 2.5, correctsId: id }])
    expect(await rows('SELECT met FROM outreach WHERE unit_id = $1 ORDER BY met', [unitId])).toEqual([{ met: 30 }, { met: 31 }])
  })

  test('says at each field what is wrong, and takes hours to a quarter', async () => {
    const answer = await ask('POST', '/uppsokande', worker, formBody({ group: '', place: 'centre', way: 'street', on: 'i morgon', met: '',
      hours: '2,4', staff: '0' }))
    expect(answer.status).toBe(422)
    for (const words of ['Skriv hur många', 'Skriv timmar till kvarten', 'Skriv 1 till 50']) expect(answer.text).toContain(words)
    expect((await ask('POST', '/uppsokande', worker, formBody({ group: 'online', place: 'social_media', way: 'digital', on: 'i går',
      met: '4', hours: '0,75', staff: '1' }))).status).toBe(303)
    const { text } = await ask('GET', '/uppsokande/csv', director)
    expect(text).toMatch(/2026-11-23;[^;]+;Unga på nätet;Sociala medier;Digitalt;4;0,75;1;0,75/)
  })
})
