import { beforeEach, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { jobKinds, recurringJobs } from '../jobs.ts'
import { inTransaction } from '../platform/db.ts'
import { askForJob, runDueJobs } from '../platform/jobs.ts'
import { jobTexts } from './texts/jobs.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit()
const admin = await make.staff({ unitId, roles: ['administrator'] })
const worker = await make.staff({ unitId, roles: ['social_worker'] })
const stranger = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['administrator'] })
beforeEach(() => database.owner.query('TRUNCATE job, accessibility_fault'))

async function failedJob(kind = 'mail'): Promise<string> {
  await inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (tx) => (
    askForJob(tx, { municipality: home, kind, key: 'a', body: { secret: 'stands in the body' }, runAt: testNow, now: testNow })))
  const { rows } = await database.owner.query<{ id: string }>("UPDATE job SET attempts = 8, failed_at = $1, fault = 'Error ECONNREFUSED' RETURNING id", [testNow])
  return rows[0]?.id ?? ''
}

async function askedFor(kind: string, runAt: string, then = 'attempts = 0'): Promise<void> {
  await database.owner.query(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at)
    VALUES ($1, gen_random_uuid(), $2, gen_random_uuid(), '{"secret": "stands in the body"}', $3, $3)`, [home, kind, runAt])
  await database.owner.query(`UPDATE job SET ${then} WHERE kind = $1 AND run_at = $2`, [kind, runAt])
}

describe('jobs', () => {
  test('are shown to the administrator: what failed, in words, and never what they are about', async () => {
    await failedJob()
    const page = await ask('GET', '/jobb', admin)
    expect(page.text).toContain('<h1>Ett jobb har misslyckats</h1>')
    expect(page.text).toContain('Skicka brev')
    expect(page.text).toContain('Error ECONNREFUSED')
    expect(page.text).not.toContain('stands in the body')
    const api = await ask('GET', '/api/jobs', admin)
    expect(api.json()['failed']).toMatchObject([{ kind: 'mail', state: 'failed', attempts: 8, endedAt: testNow }])
    expect(api.text).not.toContain('secret')
  })

  test.each(['GET /jobb', 'GET /api/jobs'])('are for administrators: %s', async (line) => {
    const [, url = ''] = line.split(' ')
    expect((await ask('GET', url, worker)).status).toBe(403)
    expect([303, 401]).toContain((await ask('GET', url)).status)
  })

  test('that failed are run again when asked, once, and only by their own municipality', async () => {
    const id = await failedJob('clear_done_jobs')
    expect((await ask('POST', `/api/jobs/${id}/run-again`, stranger, {})).status).toBe(404)
    const answer = await ask('POST', `/jobb/${id}/kor-igen`, admin, formBody({}))
    expect(answer.location).toBe('/jobb?klart=run_again')
    expect((await ask('POST', `/api/jobs/${id}/run-again`, admin, {})).json()['code']).toBe('job_not_failed')
    const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
    expect(await runDueJobs(database.app, home, kinds, testNow, () => testNow)).toEqual({ ran: 1, failed: 0 })
    expect((await ask('GET', '/jobb?klart=run_again', admin)).text).toContain('Jobbet körs igen inom några sekunder.')
  })

  test('that come back tell how they went last and when they come next', async () => {
    const id = await failedJob('escalate_unopened')
    await askedFor('close_stale_sessions', '2026-11-24T06:55:00.000Z', "done_at = '2026-11-24T06:55:02.000Z'")
    const { text } = await ask('GET', '/jobb', admin)
    for (const words of ['Klart i dag 07.55', 'Misslyckades i dag 08.00', 'var 5:e minut', 'varje dygn', 'i dag 08.05', 'Har inte körts än']) expect(text).toContain(words)
    expect((await ask('GET', '/api/jobs', admin)).json()['recurring']).toContainEqual(
      { kind: 'escalate_unopened', everyMinutes: 5, lastAt: testNow, outcome: 'failed', fault: 'Error ECONNREFUSED', nextAt: '2026-11-24T07:05:00.000Z' })
    expect(text).toContain(`action="/jobb/${id}/kor-igen"`)
  })

  test('are listed one by one, by kind and state, fifty to a page, without what they are about', async () => {
    await failedJob()
    await askedFor('mail', '2026-11-25T07:00:00.000Z')
    await askedFor('mail', '2026-11-24T06:00:00.000Z', 'attempts = 2')
    for (let made = 0; made < 51; made += 1) await askedFor('close_stale_sessions', `2026-11-23T10:${String(made).padStart(2, '0')}:00.000Z`, `done_at = '${testNow}'`)
    const listed = async (query: string) => (await ask('GET', `/api/jobs/list?${query}`, admin)).json()
    expect(await listed('')).toMatchObject({ total: 54, page: 1, pages: 2 })
    expect(await listed('page=2')).toMatchObject({ page: 2, jobs: { length: 4 } })
    expect(await listed('page=999')).toMatchObject({ page: 2 })
    expect(await listed('kind=mail')).toMatchObject({ total: 3, jobs: [{ state: 'planned' }, { state: 'failed' }, { state: 'retrying' }] })
    expect(await listed('kind=mail&state=failed')).toMatchObject({ total: 1, jobs: [{ fault: 'Error ECONNREFUSED' }] })
    const page = await ask('GET', '/jobb?typ=mail&lage=retrying', admin)
    expect(page.text).toContain('<h2 id="alla">Ett jobb</h2>')
    expect(page.text).not.toContain('stands in the body')
    expect((await ask('GET', '/jobb?sida=2', admin)).text).toContain('href="/jobb?sida=1#alla"')
    expect((await ask('GET', '/jobb', stranger)).text).toContain('Inget jobb passar')
  })

  test('have words in both languages for every kind there is', () => {
    const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 }).map(({ kind }) => kind)
    expect(kinds.filter((kind) => !Object.hasOwn(jobTexts.sv.kinds, kind))).toEqual([])
    expect(recurringJobs.filter(({ kind }) => !kinds.includes(kind))).toEqual([])
  })
})

describe('the accessibility statement', () => {
  test('is for everybody, in both languages, and says all that the law asks for', async () => {
    const page = await ask('GET', '/tillganglighet')
    for (const said of ['Provby kommun ansvarar', 'delvis förenlig', 'Det här brister', 'oskäligt betungande', '21 november 2026', 'digg.se/tdosanmalan']) {
      expect(page.text).toContain(said)
    }
    expect((await ask('GET', '/tillganglighet', worker)).status).toBe(200)
  })

  test('takes a report of what does not work, and tells the administrators by mail without its words', async () => {
    const sent = await ask('POST', '/tillganglighet', null, formBody({ page: 'Arbetslistan', description: 'Diagrammet läses inte upp', contact: '' }))
    expect(sent.location).toBe('/tillganglighet?klart=reported')
    expect((await ask('GET', sent.location ?? '')).text).toContain('Tack, felanmälan har kommit fram')
    const jobs = await database.owner.query('SELECT body FROM job')
    expect(jobs.rows).toEqual([{ body: { template: 'accessibility_fault', to: `${admin.id}@example.test`, language: 'sv', reference: null, path: '/jobb' } }])
    const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
    await runDueJobs(database.app, home, kinds, testNow, () => testNow)
    const page = await ask('GET', '/jobb', admin)
    expect(page.text).toContain('Diagrammet läses inte upp')
    expect(page.text).toContain('E-post är inte inställd')
    expect((await ask('GET', '/jobb', stranger)).text).not.toContain('Diagrammet')
  })

  test('keeps what was written when something is missing, and says what', async () => {
    const answer = await ask('POST', '/tillganglighet', null, formBody({ page: 'Anmälan', description: ' ', contact: 'x@example.test' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('href="#description">Skriv vad som inte fungerade</a>')
    expect(answer.text).toContain('value="x@example.test"')
  })

  test('shows the administrator what is answered', async () => {
    const made = await ask('POST', '/api/accessibility-faults', null, { description: 'Något' })
    const id = String(made.json()['id'])
    expect((await ask('POST', `/jobb/fel/${id}/besvarat`, worker, formBody({}))).status).toBe(403)
    expect((await ask('POST', `/jobb/fel/${id}/besvarat`, admin, formBody({}))).location).toBe('/jobb?klart=answered')
    expect((await ask('POST', `/api/accessibility-faults/${id}/answered`, admin, {})).status).toBe(404)
    expect((await ask('GET', '/api/accessibility-faults', admin)).json()['faults']).toMatchObject([{ answeredAt: testNow }])
  })
})

describe('the law page', () => {
  test('lists what is in force with its section, and older versions when asked', async () => {
    const page = await ask('GET', '/lag', worker)
    expect(page.text).toContain('<h1>36 frister räknas i Helhet</h1>')
    expect(page.text).toContain('SoL 20:2')
    expect(page.text).not.toContain('SoL 2001:453 11:1 a')
    expect((await ask('GET', '/lag?visa=alla', worker)).text).toContain('SoL 2001:453 11:1 a')
  })

  test('calls what the municipality decides a local setting, with its own value', async () => {
    await make.municipality()
    await database.owner.query("INSERT INTO local_setting VALUES ($1, gen_random_uuid(), 'due-soon', '10', '2026-01-01', $2)", [home, testNow])
    const page = await ask('GET', '/lag', worker)
    expect(page.text).toContain('Lokal inställning')
    expect(page.text).toContain('10 dagar')
    const api = await ask('GET', '/api/law', worker)
    expect(api.json()['localSettings']).toContainEqual({ key: 'due-soon', value: '10', own: true })
  })

  test('is in English by choice', async () => {
    const page = await ask('GET', '/lag', { cookie: `${worker.cookie}; helhet-sprak=en` })
    expect(page.text).toContain('36 deadlines are counted in Helhet')
  })
})
