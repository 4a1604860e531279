import { generateKeyPairSync } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { jobKinds } from '../jobs.ts'
import { declareInstallation } from '../platform/installation.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { unpacked } from '../platform/pack-files.ts'
import { opened } from '../platform/sealed-file.ts'
import { transferJobKinds } from './usecases/make-export.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { app, ask } = await testApp(database)
const unitId = await make.unit()
const admin = await make.staff({ unitId, roles: ['administrator'] })
const reviewer = await make.staff({ unitId, roles: ['log_reviewer'] })
const director = await make.staff({ unitId, roles: ['director'] })
const worker = await make.staff({ unitId })
const foreign = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['administrator'] })
const secret = await make.personWithCase(worker, { given: 'Skyddad', family: 'Hemlighamn', protection: 'protected_registration' })
await make.person({ code: elsewhere, given: 'Annans', family: 'Barn' })
const owner = await database.owner.connect()
await declareInstallation(owner, 'demo')
owner.release()
const keys = generateKeyPairSync('x25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

beforeEach(() => database.owner.query('TRUNCATE job, export_part, export_request, export_key CASCADE'))

async function work(now = testNow): Promise<void> {
  const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
  expect((await runDueJobs(database.app, home, kinds, now, () => now)).failed).toBe(0)
}

async function asked(by: { cookie: string } = admin): Promise<string> {
  await ask('POST', '/api/export-key', admin, { publicKey: keys.publicKey })
  return String((await ask('POST', '/api/exports', by, { reason: 'byte av leverantör' })).json()['id'])
}

const approve = (id: string, by: { cookie: string }) => ask('POST', `/api/exports/${id}/approve`, by, { reason: 'beslut i nämnden' })
const stateOf = async (id: string): Promise<unknown> => (await ask('GET', `/api/exports/${id}`, reviewer)).json()['state']

async function mailedTo(template: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ to: string }>(
    "SELECT body->>'to' AS to FROM job WHERE kind = 'mail' AND body->>'template' = $1 ORDER BY 1",
    [template],
  )
  return rows.map(({ to }) => to)
}

describe('a whole export', () => {
  test('is asked for with a reason, approved by another, made by a job, and opened with the private key alone', async () => {
    const id = await asked()
    expect(await stateOf(id)).toBe('waiting')
    expect((await approve(id, reviewer)).status).toBe(200)
    expect(await stateOf(id)).toBe('making')
    expect((await ask('GET', `/administration/export/${id}/fil`, admin)).status).toBe(404)
    await work()
    expect(await stateOf(id)).toBe('made')
    const sent = await app.inject({
      method: 'GET',
      url: `/administration/export/${id}/fil`,
      headers: { cookie: admin.cookie, 'sec-fetch-site': 'same-origin' },
    })
    expect(sent.headers['content-disposition']).toBe(`attachment; filename="helhet-${home}.export"`)
    expect(sent.rawPayload.includes('Hemlighamn')).toBe(false)
    const files = new Map<string, Buffer>()
    for await (const { file, bytes } of unpacked(opened(keys.privateKey, Readable.from([sent.rawPayload])))) {
      files.set(file, Buffer.concat([files.get(file) ?? Buffer.alloc(0), bytes]))
    }
    const persons = files.get('person.csv')?.toString() ?? ''
    expect(persons).toContain('Hemlighamn')
    expect(persons).toContain(secret.id)
    expect(persons).not.toContain('Annans')
    expect(files.get('manifest.json')?.toString()).toContain('"municipality": "9901"')
    expect([...files.keys()].filter((name) => /answered_request|export_part/.test(name))).toEqual([])
    const { rows: lines } = await database.owner.query(`SELECT action, about FROM trace WHERE subject_id = $1 AND outcome = 'done'
      AND action NOT LIKE 'GET /api/%' ORDER BY id`, [id])
    expect(lines).toEqual([{ action: 'POST /api/exports/:id/approve', about: [] }, { action: 'GET /administration/export/:id/fil', about: [] }])
  })

  test('is never in clear on a page, and nobody without the role sees that one was asked for', async () => {
    const id = await asked()
    await approve(id, reviewer)
    await work()
    const page = await ask('GET', '/administration/export', admin)
    expect(page.text).toContain('Klar att hämta')
    expect(page.text).not.toContain('Hemlighamn')
    for (const stranger of [worker, director]) expect((await ask('GET', '/administration/export', stranger)).status).toBe(403)
    expect((await ask('GET', `/administration/export/${id}/fil`, reviewer)).status).toBe(403)
    expect((await ask('GET', `/administration/export/${id}/fil`, foreign)).status).toBe(404)
    expect((await ask('GET', '/api/exports', foreign)).json()).toEqual({ key: null, requests: [] })
  })

  test('is not approved by who asked for it: told so on the page, refused by the use case and by the database', async () => {
    const changed = await make.staff({ unitId, roles: ['administrator'] })
    const id = await asked(changed)
    // Administrator when asking, log reviewer now: still one's own.
    await database.owner.query("UPDATE role_assignment SET role = 'log_reviewer' WHERE staff_id = $1", [changed.id])
    expect((await ask('GET', `/logg/export/${id}`, changed)).text).toContain('En annan logggranskare beslutar')
    expect((await approve(id, changed)).json()['code']).toBe('nobody_approves_ones_own_export')
    await expect(
      database.owner.query(
        "UPDATE export_request SET decision = 'approved', decision_reason = 'x', decided_by = asked_by, decided_at = asked_at",
      ),
    ).rejects.toMatchObject({
      constraint: 'nobody_approves_ones_own_export',
    })
    expect(await stateOf(id)).toBe('waiting')
    await database.owner.query('DELETE FROM role_assignment WHERE staff_id = $1', [changed.id])
  })

  test('is not approved by who set the key it is sealed to, who may refuse it', async () => {
    const both = await make.staff({ unitId, roles: ['administrator'] })
    await ask('POST', '/api/export-key', both, { publicKey: keys.publicKey })
    await database.owner.query("UPDATE role_assignment SET role = 'log_reviewer' WHERE staff_id = $1", [both.id])
    const id = String((await ask('POST', '/api/exports', admin, { reason: 'byte av leverantör' })).json()['id'])
    expect((await approve(id, both)).json()['code']).toBe('nobody_approves_ones_own_key')
    expect(await stateOf(id)).toBe('waiting')
    expect((await ask('POST', `/api/exports/${id}/refuse`, both, { reason: 'inget beslut finns' })).status).toBe(200)
    await database.owner.query('DELETE FROM role_assignment WHERE staff_id = $1', [both.id])
  })

  test('that is refused is not made, and neither is decided twice', async () => {
    const id = await asked()
    const sent = await ask('POST', `/logg/export/${id}`, reviewer, formBody({ decision: 'refused', reason: 'inget beslut finns' }))
    expect(sent.location).toBe('/logg/export?klart=refused')
    expect((await approve(id, reviewer)).json()['code']).toBe('export_not_waiting')
    await work()
    const { rows } = await database.owner.query('SELECT FROM export_part')
    expect(rows).toEqual([])
  })

  test('expires after seven days: not approved then, not fetched then, and what was made is taken away', async () => {
    const [late, made] = [await asked(), await asked()]
    await approve(made, reviewer)
    await work()
    await database.owner
      .query(`UPDATE export_request SET asked_at = asked_at - interval '7 days', expires_at = expires_at - interval '7 days',
      decided_at = decided_at - interval '7 days'`)
    expect((await approve(late, reviewer)).json()['code']).toBe('export_not_waiting')
    expect(await stateOf(late)).toBe('expired')
    expect((await ask('GET', `/administration/export/${made}/fil`, admin)).status).toBe(404)
    const forget = transferJobKinds.filter(({ kind }) => kind === 'forget_transfers')
    await database.owner.query("DELETE FROM job WHERE kind <> 'export'; UPDATE job SET kind = 'forget_transfers', done_at = NULL")
    await runDueJobs(database.app, home, forget, testNow, () => testNow)
    const { rows } = await database.owner.query('SELECT FROM export_part')
    expect(rows).toEqual([])
  })

  test('tells the log reviewers and the director at each step, without saying anything about anybody', async () => {
    const id = await asked()
    const reviewers = [`${reviewer.id}@example.test`]
    expect(await mailedTo('export_key_set')).toEqual(reviewers)
    expect(await mailedTo('export_asked')).toEqual(reviewers)
    expect(await mailedTo('export_asked_director')).toEqual([`${director.id}@example.test`])
    await approve(id, reviewer)
    expect(await mailedTo('export_approved')).toEqual([admin, director].map(({ id: staff }) => `${staff}@example.test`).toSorted())
  })

  test('needs a key, a good one, and a reason', async () => {
    expect((await ask('POST', '/api/exports', admin, { reason: 'x' })).json()['code']).toBe('export_key_missing')
    for (const publicKey of ['hej', keys.privateKey]) {
      const refused = await ask('POST', '/administration/export/nyckel', admin, formBody({ publicKey }))
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Klistra in en publik nyckel: X25519, eller RSA med minst 3072 bitar')
    }
    await ask('POST', '/api/export-key', admin, { publicKey: keys.publicKey })
    expect((await ask('POST', '/administration/export', admin, formBody({ reason: ' ' }))).text).toContain(
      'href="#reason">Skriv skälet</a>',
    )
  })
})
