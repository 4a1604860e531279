import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { jobKinds } from '../jobs.ts'
import { runDueJobs } from '../platform/jobs.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const north = await make.unit({ name: 'Utredning Norr' })
const south = await make.unit({ name: 'Utredning Syd' })
const hr = await make.staff({ unitId: north, roles: ['hr'] })
const manager = await make.staff({ unitId: north, roles: ['unit_manager'] })
const worker = await make.staff({ unitId: north, given: 'Eva', family: 'Prov' })
const other = await make.staff({ unitId: south })
const published = readFileSync(new URL('../../test/data/turnover/england_social_workers_counts_2017_2023.csv', import.meta.url), 'utf8')
const subject = (staff: { id: string }): string => `subject-${staff.id}`
const head = 'användare;enhet;befattning;från;tillsvidare;omfattning;till;orsak'

const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
const work = (now = testNow): Promise<{ ran: number; failed: number }> => runDueJobs(database.app, home, kinds, now, () => now)
const says = { unitId: north, post: 'Socialsekreterare', fromOn: '2024-02-01', permanent: true, hoursShare: 0.8 }

async function handIn(file: string, rest: Record<string, string> = {}, path = '/personal/anstallningar/las-in'): Promise<string> {
  const sent = await ask('POST', path, hr, formBody({ ...rest, file }))
  expect(sent.status, sent.text).toBe(303)
  return sent.location ?? ''
}
const idOf = (address: string): string => address.split('/').at(-1) ?? ''
const imported = async (address: string) => (await ask('GET', `/api/workforce-imports/${idOf(address)}`, hr)).json()
const events = async (): Promise<number> => (await database.owner.query('SELECT count(*)::int AS n FROM employment_event')).rows[0].n

test('an employment is registered, corrected, withdrawn and let count again, and every row stays', async () => {
  const made = await ask('POST', '/api/employments', manager, { ...says, staffId: worker.id, degree: 'degree_social_work' })
  expect(made.status, made.text).toBe(200)
  const id = String(made.json()['id'])
  expect((await ask('POST', '/api/employments', manager, { ...says, staffId: worker.id })).status).toBe(409)
  const typed = { unitId: north, post: 'Socialsekreterare', fromOn: '1 feb 2024', form: 'permanent', percent: '100', toOn: '31 okt 2026',
    endReason: 'own_request', reason: 'slutade' }
  const sent = await ask('POST', `/personal/anstallningar/${id}/ratta`, manager, formBody(typed))
  expect([sent.status, sent.location]).toEqual([303, `/personal/anstallningar/person/${worker.id}?klart=corrected`])
  const twice = await ask('PUT', `/api/employments/${id}`, manager, { ...says, reason: 'fel' })
  expect(twice.status).toBe(409)
  const versions = async () => {
    const found: unknown = (await ask('GET', `/api/employments/staff/${worker.id}`, manager)).json()['versions']
    return Array.isArray(found) ? found : []
  }
  const [, corrected] = await versions()
  expect(corrected).toMatchObject({ toOn: '2026-10-31', endReason: 'own_request', changeReason: 'slutade', supersedesId: id,
    hoursShare: '1.000', recordedBy: manager.name })
  expect((await ask('POST', `/api/employments/${String(corrected.id)}/withdraw`, manager, { reason: 'fel person' })).status).toBe(200)
  const list = await ask('GET', '/api/employments?standing=all', manager)
  expect(list.json()).toMatchObject({ count: 0 })
  expect((await ask('POST', `/api/employments/${id}/restore`, manager, { reason: 'rätt person' })).status).toBe(200)
  expect((await versions()).map(({ withdrawn, superseded, hoursShare }) => [withdrawn, superseded, hoursShare])).toEqual([
    [false, true, '0.800'], [false, true, '1.000'], [true, true, '1.000'], [false, false, '0.800'],
  ])
  const page = await ask('GET', `/personal/anstallningar/person/${worker.id}`, manager)
  expect(page.text).toContain('Eva Prov har en anställning.')
  expect(page.text).toContain('rätt person')
})

test('what does not go together is refused at its field', async () => {
  const typed = { staffId: worker.id, unitId: north, post: 'Handläggare 20150718-2388', fromOn: 'snart', form: '', percent: '0' }
  const sent = await ask('POST', '/personal/anstallningar/ny', manager, formBody(typed))
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('Skriv inga personnummer här')
  expect(sent.text).toContain('Skriv 1 till 100')
  const ends = await ask('POST', '/api/employments', manager, { ...says, staffId: worker.id, toOn: '2024-01-01', endReason: 'retirement' })
  expect(ends.json()['errors']).toEqual([expect.objectContaining({ field: 'toOn' })])
})

test('a manager keeps the own units alone', async () => {
  expect((await ask('POST', '/api/employments', manager, { ...says, unitId: south, staffId: other.id })).status).toBe(409)
  const made = await ask('POST', '/api/employments', hr, { ...says, unitId: south, staffId: other.id })
  expect(made.status).toBe(200)
  expect((await ask('GET', `/api/employments/staff/${other.id}`, manager)).status).toBe(404)
  expect((await ask('GET', `/personal/anstallningar/${String(made.json()['id'])}`, manager)).status).toBe(404)
  expect((await ask('GET', '/personal/anstallningar', worker)).status).toBe(403)
})

test('a file is shown row by row before it is saved, and the file that one gets can be read in again', async () => {
  const before = await events()
  const rows = [
    `${subject(worker)};Utredning Norr;Socialsekreterare;2024-02-01;ja;75;;`,
      `${subject(other)};Utredning Syd;Socialsekreterare;2024-02-01;ja;80;2026-11-30;pension`,
    `${subject(manager)};Utredning Norr;Enhetschef;2020-01-01;ja;100;;`,
  ]
  const address = await handIn(`${head}\n${rows.join('\n')}\n`)
  expect(await events()).toBe(before)
  const page = await ask('GET', address, hr)
  for (const words of ['Filen är rätt och kan läsas in', 'Nya: 1 · Ändras: 1 · Avslutas: 1',
    'omfattning: 80 % → 75 %']) expect(page.text.replaceAll('\u00A0', ' ')).toContain(words)
  expect(await events()).toBe(before)
  expect((await ask('POST', `${address}/genomfor`, hr, '')).status).toBe(303)
  expect(await imported(address)).toMatchObject({ state: 'done', counts: { new: 1, changed: 1, ended: 1 } })
  expect(await events()).toBe(before + 3)
  const got = await ask('GET', '/personal/anstallningar/csv?lage=all', hr)
  const again = await handIn(got.text)
  expect(await imported(again)).toMatchObject({ state: 'previewed', counts: { unchanged: 3 } })
  expect((await ask('POST', `${again}/avbryt`, hr, '')).status).toBe(303)
  const { rows: left } = await database.owner.query('SELECT 1 FROM workforce_import_file UNION ALL SELECT 1 FROM workforce_import_row')
  expect(left).toEqual([])
})

test('a half-right file is refused with row and column, and nothing is written', async () => {
  const before = await events()
  const right = `${subject(worker)};Utredning Norr;Samordnare;2026-01-01;ja;100;;`
  const address = await handIn(`${head}\n${right}\n${subject(worker)};Utredning Öst;Samordnare;2026-13-01;ja;100;;\n${right}\n`)
  expect(await imported(address)).toMatchObject({ state: 'faulty', faultList: [{ line: 3, column: 'enhet', code: 'unit_is_unknown' },
    { line: 3, column: 'fran', code: 'day_is_written_yyyy_mm_dd' }] })
  expect((await ask('GET', address, hr)).text).toContain('Ingen enhet heter så.')
  expect((await ask('POST', `${address}/genomfor`, hr, '')).status).toBe(409)
  expect(await imported(await handIn(`${head}\n${right}\n${right}\n`))).toMatchObject({ faultList: [{ line: 3,
    code: 'row_stands_twice' }] })
  expect(await events()).toBe(before)
})

test('what has changed since it was looked through is looked through again', async () => {
  const address = await handIn(`${head}\n${subject(manager)};Utredning Norr;Enhetschef;2020-01-01;ja;90;;\n`)
  expect(await imported(address)).toMatchObject({ counts: { changed: 1 } })
  const { rows: [{ id }] } = await database.owner.query("SELECT id FROM employment_event WHERE post = 'Enhetschef'")
  await ask('PUT', `/api/employments/${String(id)}`, hr, { ...says, post: 'Enhetschef', fromOn: '2020-01-01', hoursShare: 0.5,
    reason: 'deltid' })
  await ask('POST', `${address}/genomfor`, hr, '')
  expect(await imported(address)).toMatchObject({ state: 'previewed', lookedAgain: true })
  expect((await ask('GET', address, hr)).text).toContain('bekräfta igen')
  await ask('POST', `${address}/genomfor`, hr, '')
  expect(await imported(address)).toMatchObject({ state: 'done' })
})

test('a large file of employments is looked through and saved by a job', async () => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const days = Array.from({ length: 600 }, (_, nth) =>
    `${2001 + Math.floor(nth / 300)}-${two(1 + Math.floor((nth % 300) / 25))}-${two(1 + (nth % 25))}`)
  const rows = days.map((on) => `${subject(worker)};Utredning Norr;Extra;${on};nej;50;${on};tidsbegränsad upphör`)
  const address = await handIn(`${head}\n${rows.join('\n')}\n`)
  expect(await imported(address)).toMatchObject({ state: 'reading', stage: 'waiting' })
  expect(await work()).toEqual({ ran: 1, failed: 0 })
  expect(await imported(address)).toMatchObject({ state: 'previewed', rowsAll: 600, counts: { new: 600 } })
  const third = (await ask('GET', `/api/workforce-imports/${idOf(address)}/rows?page=3`, hr)).json()
  expect(third).toMatchObject({ count: 603 })
  await ask('POST', `${address}/genomfor`, hr, '')
  expect(await imported(address)).toMatchObject({ state: 'applying' })
  await work()
  expect(await imported(address)).toMatchObject({ state: 'done' })
})

const england = { name: 'England', source: 'Department for Education, OGL 3.0', measure: 'persons' }
const counts = '/personal/jamforelsetal/las-in'

test('England\'s counts come through the page and give turnover for every area and year, blanks unknown', async () => {
  const begun = Date.now()
  const address = await handIn(published, england, counts)
  expect((await ask('GET', address, hr)).text).toContain('Väntar på sin tur')
  await work()
  expect(await imported(address)).toMatchObject({ state: 'previewed', rowsAll: 1137, counts: { new: 1137 } })
  await ask('POST', `${address}/genomfor`, hr, '')
  await work()
  expect(Date.now() - begun).toBeLessThan(10_000)
  const { setId, state } = await imported(address)
  expect(state).toBe('done')
  const found: unknown = (await ask('GET', `/api/published-counts/${String(setId)}`, hr)).json()['rows']
  const rows = Array.isArray(found) ? found : []
  expect(rows).toHaveLength(1137)
  const unknown = rows.filter((row) => row.definitions.leavers_over_closing.rate === null).map((row) => `${row.area} ${row.year}`)
  expect(unknown).toEqual(['Gateshead 2022', 'Isles of Scilly 2021', 'Isles of Scilly 2022', 'Isles of Scilly 2023'])
  const nation = rows.find((row) => row.area === 'National' && row.year === 2023)
  expect(nation).toMatchObject({ opening: 33_689, unexplained: -903, definitions: { leavers_over_closing: { numerator: 5640,
    denominator: 35_199, rate: 5640 / 35_199 } } })
  const page = (await ask('GET', `/personal/jamforelsetal/${String(setId)}?niva=National`, hr)).text.replaceAll('\u00A0', ' ')
  expect(page).toContain('5 640 av 35 199')
  expect((await ask('GET', `/personal/jamforelsetal/${String(setId)}?omrade=Gateshead`, hr)).text).toContain('okänt')
  const csv = await ask('GET', `/personal/jamforelsetal/${String(setId)}/csv`, hr)
  expect(csv.text.trim().split('\r\n')).toHaveLength(1138)
})

test('a damaged copy is refused with row and column, and the set stands as it was', async () => {
  const lines = published.split('\n')
  const damaged = lines.map((line, at) => (at === 700 ? line.replace(/,(\d+),/, ',1O,') : line)).join('\n')
  const address = await handIn(damaged, england, counts)
  await work()
  const { state, faultList } = await imported(address)
  expect([state, faultList]).toEqual(['faulty', [{ line: 701, column: expect.any(String), code: 'number_is_0_or_more' }]])
  const { rows } = await database.owner.query('SELECT count(*)::int AS n FROM published_count')
  expect(rows).toEqual([{ n: 1137 }])
})

test('the same name again replaces the set, and the old one stays to be seen', async () => {
  const small = 'Område;År;Utgående;Slutat\nProvby;2024;10;2\nProvby;2025;9;\n'
  const set = { name: 'Länet', source: 'Provmyndigheten', measure: 'persons' }
  const first = await handIn(small, set, counts)
  await ask('POST', `${first}/genomfor`, hr, '')
  const second = await handIn(`${small.replace(';9;', ';8;3')}Annanby;2025;4;1\n`, { ...set, name: 'länet' }, counts)
  expect(await imported(second)).toMatchObject({ counts: { new: 1, changed: 1, unchanged: 1 } })
  await ask('POST', `${second}/genomfor`, hr, '')
  const sets: unknown = (await ask('GET', '/api/published-counts', hr)).json()['sets']
  expect(Array.isArray(sets) ? sets.filter(({ name }) => name === 'länet') : []).toMatchObject([{ rows: 3,
    supersedesId: expect.any(String) }])
  const { setId } = await imported(first)
  expect((await ask('GET', `/personal/jamforelsetal/${String(setId)}`, hr)).text).toContain('har ersatt den här')
})

test('columns of other names are read by what was typed', async () => {
  const file = 'Land,Ort,Period,Antal,Ut\nA,B,2024,10,c\n'
  const missing = await handIn(file, { ...england, name: 'Annat' }, counts)
  expect(await imported(missing)).toMatchObject({ state: 'faulty', faultList: [{ line: 1, column: 'omrade', code: 'column_is_missing' },
    { column: 'ar' }, { column: 'utgaende' }] })
  expect((await ask('POST', counts, hr, formBody({ ...england, file, year: 'Period' }))).text).toContain('både område och år behövs')
  const address = await handIn(file, { ...england, name: 'Annat', area: 'Land, Ort', year: 'Period', closing: 'Antal', leavers: 'Ut' },
    counts)
  expect(await imported(address)).toMatchObject({ state: 'previewed', counts: { new: 1 } })
})

test('a file that nobody confirms is gone within days', async () => {
  const address = await handIn(`${head}\n${subject(manager)};Utredning Norr;Enhetschef;2020-01-01;ja;70;;\n`)
  const later = '2026-12-05T03:00:00.000Z'
  await database.owner.query(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at)
    VALUES ($1, gen_random_uuid(), 'forget_workforce_imports', 'prov', '{}', $2, $2)`, [home, later])
  await work(later)
  expect(await imported(address)).toMatchObject({ state: 'withdrawn' })
})
