import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { localSettings } from '../law/settings.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit({ kind: 'intake' })
const admin = await make.staff({ unitId, roles: ['administrator'], given: 'Ada', family: 'Administratör' })
const worker = await make.staff({ unitId })
const stranger = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['administrator'] })

const page = (key: string) => `/administration/installningar/${key}`
const enter = (key: string, value: string, validFrom = '2026-11-24') => ask('POST', `/api/settings/${key}`, admin, { value, validFrom })
async function settingIn(key: string, as = admin): Promise<unknown> {
  const { settings }: { settings?: unknown } = (await ask('GET', '/api/settings', as)).json()
  return Array.isArray(settings) ? settings.find((setting) => setting.key === key) : undefined
}

describe('the list', () => {
  test('shows every setting as a local one, with its limits, why it is not law, and what was shipped', async () => {
    const { text } = await ask('GET', '/administration/installningar', admin)
    for (const setting of localSettings) expect(text).toContain(setting.label.sv)
    expect(text.match(/Lokal inställning/g)?.length).toBeGreaterThanOrEqual(localSettings.length)
    for (const said of ['5–1440 minuter', 'SoL 22:11 kräver enskilda samtal men ger inget antal dagar.', 'som levererat', '<h1>Alla inställningar är som levererade</h1>']) {
      expect(text).toContain(said)
    }
  })

  test('is for administrators', async () => {
    for (const url of ['/administration/installningar', page('child-not-seen-alone'), '/api/settings']) expect((await ask('GET', url, worker)).status).toBe(403)
    expect((await ask('POST', '/api/settings/child-not-seen-alone', worker, { value: '60', validFrom: '2026-11-24' })).status).toBe(403)
    expect((await ask('GET', page('finns-inte'), admin)).status).toBe(404)
  })
})

describe('what says how much the log review sees', () => {
  test('is changed by log reviewers alone; administrators see it, and why', async () => {
    const reviewer = await make.staff({ unitId, roles: ['log_reviewer'] })
    const send = (as: typeof admin, key: string, value: string) => ask('POST', `/api/settings/${key}`, as, { value, validFrom: '2026-11-24' })
    expect((await send(admin, 'log-review-sample', '0')).json()['code']).toBe('setting_kept_by_log_review')
    expect((await send(reviewer, 'child-not-seen-alone', '300')).json()['code']).toBe('setting_kept_by_administrator')
    const { text } = await ask('GET', page('log-review-sample'), admin)
    expect([text.includes('Ändras av logggranskaren'), text.includes('Spara värdet')]).toEqual([true, false])
    expect((await ask('GET', page('log-review-sample'), reviewer)).text).toContain('Spara värdet')
    expect((await send(reviewer, 'log-review-sample', '50')).status).toBe(200)
    expect(await settingIn('log-review-sample')).toMatchObject({ value: '50', keeper: 'log_reviewer', mayChange: false })
  })
})

describe('a change', () => {
  test('is a new row with who and when; what held before can still be read', async () => {
    const sent = await ask('POST', page('unopened-report-to-manager'), admin, formBody({ value: '45', validFrom: 'i dag' }))
    expect(sent.location).toBe('/administration/installningar/unopened-report-to-manager?klart=setting_changed')
    await enter('unopened-report-to-manager', '30', '2027-01-01')
    const { text } = await ask('GET', page('unopened-report-to-manager'), admin)
    for (const said of ['45 minuter', '30 minuter', 'gäller nu', 'gäller inte än', 'Ada Administratör, i dag 08.00', 'levererat: 60 minuter']) expect(text).toContain(said)
    expect(await settingIn('unopened-report-to-manager')).toMatchObject({ value: '45', shipped: '60', own: true, changes: [{ value: '30' }, { value: '45' }] })
    const { rows } = await database.owner.query("SELECT value, recorded_by FROM local_setting WHERE key = 'unopened-report-to-manager' ORDER BY value")
    expect(rows).toEqual([{ value: '30', recorded_by: admin.id }, { value: '45', recorded_by: admin.id }])
  })

  test('of the same day corrects the one before it, and both stay', async () => {
    await enter('child-not-seen-alone', '9')
    const later = await testApp(database, { now: '2026-11-24T07:05:00.000Z' })
    expect((await later.ask('POST', '/api/settings/child-not-seen-alone', admin, { value: '90', validFrom: '2026-11-24' })).status).toBe(200)
    expect(await settingIn('child-not-seen-alone')).toMatchObject({ value: '90', changes: [{ value: '90' }, { value: '9' }] })
    expect((await ask('GET', page('child-not-seen-alone'), admin)).text).toContain('rättad samma dag')
    expect((await ask('GET', '/api/law', worker)).json()['localSettings']).toContainEqual({ key: 'child-not-seen-alone', value: '90', own: true })
  })

  test.each([
    ['unopened-report-to-director', '9', 'value_outside'], ['unopened-report-to-director', '2881', 'value_outside'], ['unopened-report-to-director', '1,5', 'value_outside'],
    ['unopened-report-to-director', '-60', 'value_outside'], ['day-count', 'arrival-is-day-2', 'value_outside'], ['unopened-report-to-director', '120', 'setting_is_so_already'],
  ])('of %s to %s is refused: %s', async (key, value, code) => {
    const answer = await enter(key, value)
    expect(answer.status).toBe(422)
    expect(answer.json()['errors']).toEqual([{ field: 'value', code }])
  })

  test('never holds in the past', async () => {
    expect((await enter('child-not-seen-alone', '60', '2026-11-23')).json()['errors']).toEqual([{ field: 'validFrom', code: 'setting_from_today' }])
  })

  test('is the own municipality\'s', async () => {
    await enter('unopened-report-to-director', '240')
    expect(await settingIn('unopened-report-to-director')).toMatchObject({ value: '240' })
    expect(await settingIn('unopened-report-to-director', stranger)).toMatchObject({ value: '120', own: false, changes: [] })
  })

  test('of how days are counted holds for deadlines that begin from its day', async () => {
    await enter('day-count', 'arrival-is-day-1')
    const made = await ask('POST', '/api/clients', admin, { name: 'Skolan', reporterKind: 'school', fromOn: '2026-11-24', toOn: '2027-01-01', scope: ['concern.report'] })
    const { app } = await testApp(database)
    const payload = { key: 'nyckel-dagar', narrative: 'Oro.', name: 'Rektorn', workplace: 'Skolan', contact: '0999', children: [{ name: 'Barn', age: '8 år', whereabouts: '' }] }
    const answer = await app.inject({ method: 'POST', url: '/api/concerns', headers: { authorization: `Bearer ${String(made.json()['credential'])}` }, payload })
    expect(answer.json()).toMatchObject({ decideBy: '2026-12-07' })
    const { rows } = await database.owner.query("SELECT DISTINCT nominal_due_on::text AS due FROM clock WHERE municipality_code = $1 AND rule = 'prelim-assess'", [home])
    expect(rows).toEqual([{ due: '2026-12-07' }])
  })
})
