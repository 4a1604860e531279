import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { jobKinds } from '../jobs.ts'
import { readDeletionList } from '../platform/deletion-list.ts'
import { askForJob, runDueJobs } from '../platform/jobs.ts'
import { jobPosting } from './rules/describe-advert.ts'
import { addressWord, firstSteps, planState } from './rules/recruit.ts'
import { inTransaction } from '../platform/db.ts'

const database = await testDatabase()
const { ask, app } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning norr' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const hr = await make.staff({ unitId, roles: ['hr'] })
const worker = await make.staff({ unitId })
const folder = await mkdtemp(join(tmpdir(), 'helhet-recruit-'))
const list = join(folder, 'deletion-list.jsonl')
afterAll(() => rm(folder, { recursive: true, force: true }))

const advert = { title: 'Sommarvikarie i barnutredning', kind: 'summer', about: 'Du utreder <tillsammans> med oss.', askedFor: '', offered: '', contact: 'Enhetschefen, 0999-10 20 00',
  unitId, hoursPercent: 100, places: 2, startsOn: '2027-06-14', applyBy: '2027-01-31' }
const { id: advertId } = (await ask('POST', '/api/adverts', manager, advert)).json()
const path = '/lediga-jobb/sommarvikarie-i-barnutredning'
const told = { givenName: 'Alma', familyName: 'Provdotter', email: 'alma@example.se', phone: '', degree: 'student', degreeYear: 2027, experienceYears: 1, letter: 'Jag vill', months: '6' }
const apply = async (more: object = {}) => ask('POST', '/api/applications', null, { ...told, wish: 'summer', advertId, consent: true, ...more })
const idOf = async (name: string): Promise<string> => {
  const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM candidate WHERE municipality_code = $1 AND given_name = $2', [home, name])
  return rows[0]?.id ?? ''
}

/** Runs the job of the night at an instant. */
async function night(at: string) {
  const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30, deletionList: list })
  await inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, (tx) => askForJob(tx, { municipality: home, kind: 'forget_candidates', key: at, body: {}, runAt: at, now: at }))
  return runDueJobs(database.app, home, kinds, at, () => at)
}

describe('an advert', () => {
  test('is shown to everybody once it is published, with what search engines read, and without cookies', async () => {
    expect((await ask('GET', path)).status).toBe(404)
    expect((await ask('POST', `/api/adverts/${String(advertId)}/publish`, hr)).status).toBe(200)
    const shown = await ask('GET', path)
    expect(shown.status).toBe(200)
    expect(shown.headers['set-cookie']).toBeUndefined()
    expect(shown.text).toContain('application/ld+json')
    expect(shown.text).toContain('\\u003cp>Du utreder &lt;tillsammans&gt;'.replace('\\u003cp>', '\\u003cp>'))
    expect((await ask('GET', '/lediga-jobb')).text).toContain('Sommarvikarie i barnutredning')
    const feed = await ask('GET', '/lediga-jobb/flode')
    expect(feed.headers['content-type']).toContain('application/atom+xml')
    expect(feed.text).toContain(`<link href="${path}"/>`)
  })

  test('is kept by who recruits alone', async () => {
    expect((await ask('POST', '/api/adverts', worker, advert)).status).toBe(403)
    expect((await ask('GET', '/api/candidates', worker)).status).toBe(403)
    expect((await ask('POST', '/api/adverts', manager, { ...advert, applyBy: '2026-11-01' })).json()).toMatchObject({ errors: [{ field: 'applyBy', code: 'before_today' }] })
  })

  test('cannot end the element that describes it', () => {
    const text = jobPosting({ id: 'x', address: 'a', title: '</script><b>', about: 'a', askedFor: '', offered: '', kind: 'summer', unitName: 'u', hoursPercent: 50, places: 1,
      applyBy: day('2027-01-31'), publishedOn: day('2026-11-24'), startsOn: null }, 'Provby')
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({ title: '</script><b>', employmentType: ['PART_TIME', 'TEMPORARY'] })
  })
})

describe('a link of one\'s own', () => {
  test('counts visits and applications, and keeps nothing of who followed it', async () => {
    const { code } = (await ask('POST', '/api/shares/own', worker)).json()
    const followed = await ask('GET', `/dela/${String(code)}/sommarvikarie-i-barnutredning`)
    expect([followed.status, followed.location, followed.headers['set-cookie']]).toEqual([303, `${path}?via=${String(code)}`, undefined])
    expect((await ask('POST', '/api/shares/own', worker)).json()['code']).toBe(code)
    expect((await apply({ givenName: 'Berit', via: code })).status).toBe(200)
    expect((await ask('GET', '/api/shares/own', worker)).json()).toMatchObject({ adverts: [{ visits: 1, applications: 1, employed: 0 }] })
    const board = await ask('GET', '/api/candidates', hr)
    expect(board.json()).toMatchObject({ candidates: [{ givenName: 'Berit', stage: 'new' }] })
    expect((await ask('GET', '/dela/aaaaaaaa/sommarvikarie-i-barnutredning')).location).toBe(path)
  })
})

const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(300_000, 'hemligt-cv ')])

describe('an application', () => {
  test('holds a CV in pieces, is refused without consent, without a way to be reached, with an identity number, and with another kind of file', async () => {
    const fault = async (more: object) => (await apply(more)).json()
    expect(await fault({ consent: false })).toMatchObject({ errors: [{ code: 'consent_needed' }] })
    expect(await fault({ email: '' })).toMatchObject({ errors: [{ field: 'email', code: 'reach_needed' }] })
    expect(await fault({ letter: 'Jag heter 20121212-1212' })).toMatchObject({ errors: [{ field: 'letter', code: 'no_identity_number' }] })
    expect(await fault({ cv: Buffer.from('bara text').toString('base64') })).toMatchObject({ errors: [{ field: 'cv', code: 'file_type_not_allowed' }] })
    expect((await apply({ givenName: 'Cia', cv: pdf.toString('base64') })).status).toBe(200)
    const id = await idOf('Cia')
    expect((await ask('GET', `/rekrytering/kandidat/${id}/cv`, hr)).json()).toMatchObject({ code: 'cv_waits_for_scan' })
    await runDueJobs(database.app, home, jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 }), testNow, () => testNow)
    const got = await app.inject({ url: `/rekrytering/kandidat/${id}/cv`, headers: { cookie: hr.cookie } })
    expect(got.rawPayload.equals(pdf)).toBe(true)
    expect(got.headers['content-disposition']).not.toContain('Cia')
  })

  test('is sent by the form of the advert and leads to one\'s own page; the wrong form comes back with what was typed', async () => {
    const wrong = await ask('POST', path, null, formBody({ givenName: 'Dan', familyName: '', months: '6' }))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="Dan"')
    const sent = await ask('POST', path, null, formBody({ givenName: 'Dan', familyName: 'Prov', email: '', phone: '0999-10 20 30', degree: 'social_work', degreeYear: '2020', experienceYears: '',
      letter: '', months: '3', consent: 'ja' }))
    expect(sent.location).toMatch(/^\/lediga-jobb\/min-ansokan\/[\w-]{43}\?klart=applied$/)
    const own = await ask('GET', sent.location ?? '')
    expect(own.text).toContain('Tack, ansökan är mottagen')
    expect(own.headers['set-cookie']).toBeUndefined()
    const page = (sent.location ?? '').split('?')[0] ?? ''
    expect((await ask('POST', page, null, formBody({ months: '24' }))).location).toBe(`${page}?klart=prolonged`)
    expect((await ask('GET', page)).text).toContain('2028')
  })

  test('that is withdrawn is seen by nobody at once', async () => {
    const { secret } = (await apply({ givenName: 'Eva' })).json()
    const id = await idOf('Eva')
    expect((await ask('GET', `/api/candidates/${id}`, hr)).status).toBe(200)
    expect((await ask('POST', `/lediga-jobb/min-ansokan/${String(secret)}/ta-tillbaka`)).location).toBe('/lediga-jobb/min-ansokan/tillbakatagen')
    expect((await ask('GET', `/api/candidates/${id}`, hr)).status).toBe(404)
    expect((await ask('GET', `/api/applications/${String(secret)}`)).status).toBe(404)
  })
})

test('the pipeline: steps with their history, notes that only their writer takes back, each read in the log', async () => {
  const id = await idOf('Berit')
  expect((await ask('POST', `/rekrytering/kandidat/${id}/steg`, manager, formBody({ stage: 'contacted', back: 'tavla' }))).location).toBe('/rekrytering?klart=moved')
  const { id: noteId } = (await ask('POST', `/api/candidates/${id}/interviews`, manager, { on: '2026-11-23', way: 'meeting', words: 'Trygg i samtal' })).json()
  expect((await ask('DELETE', `/api/candidates/${id}/interviews/${String(noteId)}`, hr)).status).toBe(404)
  expect((await ask('GET', `/api/candidates/${id}`, hr)).json()).toMatchObject({ steps: [{ stage: 'contacted' }], interviews: [{ words: 'Trygg i samtal' }] })
  expect((await ask('DELETE', `/api/candidates/${id}/interviews/${String(noteId)}`, manager)).status).toBe(200)
  const { rows } = await database.owner.query('SELECT 1 FROM trace WHERE municipality_code = $1 AND actor_id = $2 AND action = $3 AND $4::uuid = ANY (about)',
    [home, hr.id, 'GET /api/candidates/:id', id])
  expect(rows.length).toBe(1)
})

test('a candidate is trained before the first day, employed without typing again, and the plan stays when the candidate is deleted', async () => {
  const id = await idOf('Berit')
  const { id: planId } = (await ask('POST', `/api/candidates/${id}/plan`, manager, { unitId, mentorId: worker.id, startsOn: '2027-06-14' })).json()
  const plan = async () => (await ask('GET', `/api/introduction-plans/${String(planId)}`, manager)).json()
  const { plan: begun } = await plan()
  expect(begun).toMatchObject({ kind: 'substitute', candidateId: id, name: 'Berit Provdotter', state: 'coming' })
  const steps = firstSteps('substitute', day('2027-06-14'), day('2026-11-24'))
  expect(steps.every(({ dueOn }) => dueOn < '2027-06-14')).toBe(true)
  const employment = { subject: 'berit.provdotter', title: 'Socialsekreterare', permanent: 'nej', unitId, fromOn: '2027-06-14', hoursPercent: 100 }
  expect((await ask('POST', `/api/candidates/${id}/employment`, hr, employment)).json()).toMatchObject({ errors: [{ field: 'toOn', code: 'day_needed' }] })
  const made = (await ask('POST', `/api/candidates/${id}/employment`, hr, { ...employment, toOn: '2027-08-20' })).json()
  expect(made).toMatchObject({ planId })
  const { rows } = await database.owner.query('SELECT s.given_name, s.email, e.to_on::text, e.end_reason, e.permanent FROM employment_event e JOIN staff s ON s.id = e.staff_id WHERE s.id = $1', [made['staffId']])
  expect(rows).toEqual([{ given_name: 'Berit', email: 'alma@example.se', to_on: '2027-08-20', end_reason: 'end_of_temporary', permanent: false }])
  expect((await ask('GET', '/api/shares/own', worker)).json()).toMatchObject({ adverts: [{ employed: 1 }] })
  expect((await plan())['plan']).toMatchObject({ candidateId: null, staffId: made['staffId'] })
  const ids = (await database.owner.query<{ id: string }>('SELECT id FROM introduction_step WHERE plan_id = $1', [planId])).rows
  for (const step of ids) await ask('PUT', `/api/introduction-plans/${String(planId)}/steps/${step.id}`, manager, { mark: 'done' })
  expect((await plan())['plan']).toMatchObject({ state: 'trained', done: steps.length })
  expect((await ask('POST', `/api/candidates/${id}/stage`, hr, { stage: 'new', words: '' })).json()).toMatchObject({ code: 'candidate_is_employed' })
})

test('after the night who withdrew is gone from every table, and only a count remains; whose consent lasts stays', async () => {
  const gone = await idOf('Eva')
  expect(await night('2026-11-25T01:00:00.000Z')).toMatchObject({ failed: 0 })
  expect(await readDeletionList(list, true)).toEqual([{ kind: 'candidate', municipality: home, id: gone, day: '2026-11-25' }])
  expect((await ask('GET', '/api/recruitment-result', hr)).json()).toMatchObject({ deleted: [{ month: '2026-11', outcome: 'withdrawn', candidates: 1 }] })
  const cia = await idOf('Cia')
  expect(await night('2027-05-24T01:00:00.000Z')).toMatchObject({ failed: 0 })
  expect(await idOf('Cia')).toBe(cia)
  expect(await night('2027-05-25T01:00:00.000Z')).toMatchObject({ failed: 0 })
  expect(await readFile(list, 'utf8')).toContain(cia)
  const tables = await database.owner.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  for (const { name } of tables.rows.filter((each) => !['trace', 'trace_unsealed'].includes(each.name))) {
    const { rows } = await database.owner.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE ANY ($1)`, [[`%${gone}%`, `%${cia}%`]])
    expect(rows.length, name).toBe(0)
  }
  expect((await database.owner.query('SELECT 1 FROM candidate_file_piece')).rows.length).toBe(0)
})

test('without the list of what was destroyed nobody is deleted, and the job fails for the administrator to see', async () => {
  const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
  const at = '2029-05-26T01:00:00.000Z'
  await inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, (tx) => askForJob(tx, { municipality: home, kind: 'forget_candidates', key: 'late', body: {}, runAt: at, now: at }))
  expect((await runDueJobs(database.app, home, kinds, at, () => at)).failed).toBeGreaterThan(0)
  expect(await idOf('Dan')).not.toBe('')
})

test('addresses are words, and a plan without steps is not trained', () => {
  expect([addressWord('Åsas jobb: 50 %'), addressWord('–')]).toEqual(['asas-jobb-50', 'annons'])
  expect(planState([], day('2026-11-24'))).toBe('coming')
})
