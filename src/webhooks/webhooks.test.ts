import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { runDueJobs } from '../platform/jobs.ts'
import type { JobKind } from '../platform/jobs.ts'
import { deliverWebhook, webhookJobKinds } from './usecases/deliver.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const testing = await testApp(database)
const { ask } = testing
await kindIs('demo')
const world = await concernWorld(make)
const steps = concernSteps(testing, database, world)
const administrator = await make.staff({ unitId: world.unit, roles: ['administrator'] })

async function kindIs(kind: 'demo' | 'production'): Promise<void> {
  await database.owner.query(`DELETE FROM installation; INSERT INTO installation (kind) VALUES ('${kind}')`)
}

type Arrived = { headers: Record<string, unknown>; body: string }
const arrived: Arrived[] = []
const answering = { status: 204 }
const receiver = createServer((request, answer) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    arrived.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
    answer.writeHead(answering.status).end('ett svar som ingen sparar')
  })
})
await new Promise<void>((resolve) => {
  receiver.listen(0, '127.0.0.1', resolve)
})
afterAll(() => {
  receiver.closeAllConnections()
  receiver.close()
})
const at = receiver.address()
const address = `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}/helhet`

async function register(events: readonly string[], more: object = {}): Promise<{ id: string; secret: string }> {
  const answer = await ask('POST', '/api/webhooks', administrator, { name: 'Plattformen', address, events, ...more })
  if (answer.status !== 200) throw new Error(answer.text)
  return { id: String(answer.json()['id']), secret: String(answer.json()['secret']) }
}

const run = (until = testNow, kinds = webhookJobKinds()) => runDueJobs(database.app, home, kinds, until, () => until)
const later = (minutes: number): string => new Date(Date.parse(testNow) + minutes * 60_000).toISOString()
const webhooks = async (): Promise<Array<Record<string, unknown>>> =>
  (await database.owner.query('SELECT * FROM webhook ORDER BY recorded_at, id')).rows
const deliveries = async (): Promise<Array<Record<string, unknown>>> => (await database.owner.query('SELECT * FROM webhook_delivery')).rows

beforeEach(async () => {
  arrived.length = 0
  answering.status = 204
  await database.owner.query("DELETE FROM webhook_delivery; DELETE FROM webhook; DELETE FROM job WHERE kind = 'deliver_webhook'")
})

describe('what happened', () => {
  test('reaches those who listen, signed, by ids alone, through the whole chain of a report and a handover', async () => {
    const { secret } = await register(['report.received', 'report.opened', 'report.decided', 'case.handed_over'])
    const { id, childIds } = await steps.report({ 'children.0.name': 'Tuva Hemlig' })
    await ask('POST', `/api/concerns/${id}/opening`, world.intake)
    const [childId = ''] = childIds
    const registered = await ask('POST', `/api/concern-children/${childId}/registration`, world.intake, { givenName: 'Tuva', familyName: 'Hemlig' })
    const personId = String(registered.json()['personId'])
    await ask('POST', `/api/concerns/${id}/assignment`, world.intakeManager, { children: [{ childId, staffId: world.worker.id }] })
    await ask('POST', `/api/concern-children/${childId}/protection-assessment`, world.worker, { outcome: 'no_immediate_need', reasons: 'Trygg hemma.' })
    const decision = { decision: 'open_investigation', reasons: 'Behöver utredas.' }
    expect((await ask('POST', `/api/concern-children/${childId}/decision`, world.worker, decision)).status).toBe(200)
    await database.owner.query("UPDATE case_responsibility SET from_at = from_at - interval '1 hour'")
    const handover = { toId: world.other.id, fromId: world.worker.id, reason: 'byter' }
    expect((await ask('POST', `/api/persons/${personId}/handover`, world.manager, handover)).status).toBe(200)
    await run()
    const told: Array<{ event: string; ids: object }> = arrived.map(({ body }) => JSON.parse(body))
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM person_case WHERE person_id = $1', [personId])
    expect(told.map(({ event, ids }) => ({ event, ids }))).toEqual(expect.arrayContaining([
      { event: 'report.received', ids: { concernId: id } }, { event: 'report.opened', ids: { concernId: id } },
      { event: 'report.decided', ids: { concernChildId: childId } }, { event: 'case.handed_over', ids: { caseId: rows[0]?.id, personId } },
    ]))
    expect(told).toHaveLength(4)
    for (const { headers, body } of arrived) {
      expect(body).not.toMatch(/Tuva|Hemlig|Myran|utredas/)
      const [, seconds = '', signature = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['helhet-signature'])) ?? []
      expect(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')).toBe(signature)
      expect(Number(seconds) * 1000).toBe(Date.parse(testNow))
      expect(headers['helhet-delivery']).toBe(JSON.parse(body).id)
    }
  })

  test('is told in the transaction of the fact: nothing is left of one that was refused', async () => {
    await register(['report.opened'])
    const { id } = await steps.report()
    await ask('POST', `/api/concerns/${id}/opening`, world.intake)
    expect((await ask('POST', `/api/concerns/${id}/opening`, world.intake)).status).toBe(409)
    expect(await deliveries()).toHaveLength(1)
  })

  test('is told only to who chose it, in one\'s own municipality', async () => {
    await make.unit({ code: elsewhere, kind: 'intake' })
    await register(['case.handed_over'])
    await steps.report()
    expect(await deliveries()).toHaveLength(0)
  })
})

describe('a receiver that does not take it', () => {
  test('is tried again with longer pauses for a day; then the delivery has failed, and the page says so', async () => {
    const { id } = await register(['report.received'])
    answering.status = 500
    await steps.report()
    for (let minutes = 0; minutes <= 1440; minutes += 5) await run(later(minutes))
    expect(arrived.length).toBe(13)
    expect((await deliveries())[0]).toMatchObject({ status: 500, fault: 'not_accepted', delivered_at: null, failed_at: expect.any(String), tries: 13 })
    expect(JSON.stringify(await deliveries())).not.toContain('ingen sparar')
    const page = await ask('GET', `/administration/webhooks/${id}`, administrator)
    for (const words of ['Misslyckades', 'svar 500', 'Tar inte emot']) expect(page.text).toContain(words)
    expect((await ask('GET', `/api/webhooks/${id}/deliveries`, administrator)).json()).toMatchObject({ deliveries: [{ standing: 'failed', tries: 13 }], next: null })
  })

  test('that comes back gets it once, with another time in the signature and the same id', async () => {
    await register(['report.received'])
    answering.status = 503
    await steps.report()
    await run()
    answering.status = 200
    await run(later(2))
    await run(later(60))
    expect(arrived).toHaveLength(2)
    expect(arrived[0]?.headers['helhet-delivery']).toBe(arrived[1]?.headers['helhet-delivery'])
    expect(arrived[0]?.headers['helhet-signature']).not.toBe(arrived[1]?.headers['helhet-signature'])
    expect((await webhooks())[0]).toMatchObject({ failing_since_at: null })
  })

  test('for a week is ended, and told nothing more', async () => {
    await register(['report.received'])
    answering.status = 404
    await steps.report()
    await run()
    await database.owner.query("UPDATE webhook SET failing_since_at = failing_since_at - interval '7 days'")
    await steps.report()
    await run()
    expect((await webhooks())[0]).toMatchObject({ ended_why: 'failing' })
    const sent = arrived.length
    await steps.report()
    await run(later(5))
    expect(arrived).toHaveLength(sent)
    expect((await ask('GET', '/administration/webhooks', administrator)).text).toContain('tog inte emot på en vecka')
  })
})

describe('an address', () => {
  test('is registered on the page; the secret is shown once, and kept out of every list', async () => {
    const made = await ask('POST', '/administration/webhooks/ny', administrator, formBody({ name: 'Plattformen', address, events: ['report.received'] }))
    expect(made.text).toContain('Hemligheten visas bara nu')
    const [, secret = ''] = /<code>([\w-]{43})<\/code>/.exec(made.text) ?? []
    expect(secret).not.toBe('')
    const seen = await Promise.all(['/administration/webhooks', '/api/webhooks'].map((url) => ask('GET', url, administrator)))
    for (const { text } of seen) expect(text).not.toContain(secret)
    const empty = await ask('POST', '/administration/webhooks/ny', administrator, formBody({ name: '', address: 'http://system.example' }))
    for (const words of ['Skriv vilket system', 'Välj minst en']) expect(empty.text).toContain(words)
  })

  test.each(['http://system.example/', 'https://user:pass@system.example/', 'file:///etc/passwd', 'https:'])('%s is refused', async (wrong) => {
    const answer = await ask('POST', '/api/webhooks', administrator, { name: 'x', address: wrong, events: ['report.received'] })
    expect([answer.status, answer.json()['errors']]).toEqual([422, [{ field: 'address', code: 'address_not_allowed' }]])
  })

  test('that is ended gets nothing, not even what waits', async () => {
    const { id } = await register(['report.received'])
    await steps.report()
    expect((await ask('POST', `/administration/webhooks/${id}/avsluta`, administrator, '')).location).toBe('/administration/webhooks?klart=ended')
    await run()
    expect([arrived.length, (await deliveries())[0]?.['fault']]).toEqual([0, 'webhook_ended'])
    expect((await ask('POST', `/api/webhooks/${id}/end`, administrator)).status).toBe(404)
  })

  test('in production never leads to an inner network, whatever its name says', async () => {
    await register(['report.received'])
    await database.owner.query("UPDATE webhook SET address = 'https://system.example/'")
    await kindIs('production')
    for (const inner of ['http://localhost:1234/', 'https://10.0.0.7/', 'https://[::1]/', 'https://2130706433/', 'https://169.254.169.254/meta']) {
      const refused = await ask('POST', '/api/webhooks', administrator, { name: 'x', address: inner, events: ['report.received'] })
      expect([inner, refused.status]).toEqual([inner, 422])
    }
    await steps.report()
    await run(testNow, [deliverWebhook({ lookup: (_host, _options, found) => found(null, [{ address: '10.0.0.7', family: 4 }]) })])
    expect((await deliveries())[0]).toMatchObject({ fault: 'address_refused', status: null, tries: 1 })
    await kindIs('demo')
  })
})

describe('what failed', () => {
  const failedOne = async (): Promise<{ id: string; deliveryId: string; page: string; api: string }> => {
    const { id } = await register(['report.received'])
    answering.status = 500
    await steps.report()
    for (let minutes = 0; minutes <= 1440; minutes += 60) await run(later(minutes))
    await database.owner.query('UPDATE webhook_delivery SET failed_at = tried_at, next_try_at = NULL')
    const deliveryId = String((await deliveries())[0]?.['id'])
    return { id, deliveryId, page: `/administration/webhooks/${id}`, api: `/api/webhooks/${id}/deliveries/${deliveryId}/again` }
  }

  test('is sent again with the same id when the administrator says so', async () => {
    const { id, deliveryId, page } = await failedOne()
    expect((await ask('GET', page, administrator)).text).toContain('Skicka igen')
    answering.status = 204
    arrived.length = 0
    const sent = await ask('POST', `${page}/${deliveryId}/igen`, administrator, '')
    expect([sent.status, sent.location]).toEqual([303, `${page}?klart=sent_again`])
    await run()
    expect(arrived.map(({ headers }) => headers['helhet-delivery'])).toEqual([deliveryId])
    expect((await deliveries())[0]).toMatchObject({ failed_at: null, delivered_at: expect.any(String), fault: null })
    const again = await ask('POST', `/api/webhooks/${id}/deliveries/${deliveryId}/again`, administrator)
    expect([again.status, again.json()['code']]).toEqual([409, 'delivery_not_failed'])
  })

  test('is not sent to an address that is ended', async () => {
    const { id, api } = await failedOne()
    await ask('POST', `/api/webhooks/${id}/end`, administrator)
    expect((await ask('POST', api, administrator)).json()['code']).toBe('webhook_is_ended')
    expect((await ask('GET', `/administration/webhooks/${id}`, administrator)).text).not.toContain('Skicka igen')
  })

  test('is told on the administrator\'s first page while nothing arrives', async () => {
    const failing = async () => (await ask('GET', '/api/administration', administrator)).json()['webhooksFailing']
    expect(await failing()).toBe(0)
    await failedOne()
    expect(await failing()).toBe(1)
    expect((await ask('GET', '/administration', administrator)).text).toContain('Ett system tar inte emot besked')
  })
})

test('a receiver that takes its time holds no letter back', async () => {
  await register(['report.received'])
  await steps.report()
  let answered = (): void => {}
  const waits = new Promise<void>((resolve) => {
    answered = resolve
  })
  const kinds: JobKind[] = [
    { ...deliverWebhook(), run: async () => () => waits },
    { kind: 'mail', run: async () => {} },
  ]
  await database.owner.query("DELETE FROM job WHERE kind NOT IN ('deliver_webhook', 'mail')")
  const outward = runDueJobs(database.app, home, kinds, later(1), () => testNow, ['outward'])
  await runDueJobs(database.app, home, kinds, later(1), () => later(1), ['main'])
  const left = async () => (await database.owner.query('SELECT DISTINCT kind FROM job WHERE done_at IS NULL')).rows
  expect(await left()).toEqual([{ kind: 'deliver_webhook' }])
  answered()
  expect(await outward).toMatchObject({ failed: 0 })
})

test('deliveries are read page by page', async () => {
  const { id } = await register(['report.received'])
  for (let n = 0; n < 5; n += 1) await steps.report()
  const seen: unknown[] = []
  let after = ''
  for (;;) {
    const page: { deliveries: unknown[]; next: string | null } = (await testing.app.inject({
      url: `/api/webhooks/${id}/deliveries?limit=2${after}`, headers: { cookie: administrator.cookie } })).json()
    seen.push(...page.deliveries)
    if (page.next === null) break
    after = `&after=${page.next}`
  }
  expect([seen.length, new Set(seen.map((each) => JSON.stringify(each))).size]).toEqual([5, 5])
  expect((await ask('GET', `/api/webhooks/${id}/deliveries?after=trams`, administrator)).status).toBe(422)
})
