import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { clientCredential, concernSteps, concernWorld, publicFields } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask, app } = await testApp(database)
const make = maker(database.owner, testNow)
const world = await concernWorld(make)
const { rows, report, sentTo, clocks } = concernSteps({ ask }, database, world)

describe('the public form', () => {
  test('asks nothing of who visits it, says what happens then, and where to call', async () => {
    const page = await ask('GET', '/anmal')
    expect(page.status).toBe(200)
    for (const words of ['Orosanmälan', 'tel:112', '0999-10 20 30', 'Inom 14 dagar',
      'Utkast sparas bara i din webbläsare']) expect(page.text).toContain(words)
    expect((await ask('GET', '/anmal', null)).text).not.toMatch(/captcha/i)
  })

  test('takes a report about siblings: one report, two children, two clocks each from the day it came in', async () => {
    const { childIds } = await report({ 'children.1.name': 'Melker', 'children.1.age': '6 år', 'wantsFeedback': 'ja' })
    expect(childIds).toHaveLength(2)
    // Received Tuesday 24 November: fourteen days with that day as day 0 end on Tuesday 8 December, a working day.
    for (const childId of childIds) {
      expect(await clocks(childId)).toEqual([
        { rule: 'prelim-assess', started_on: '2026-11-24', nominal_due_on: '2026-12-08', legal_due_on: '2026-12-08', ended_on: null,
          ended_how: null },
        { rule: 'protect-assess', started_on: '2026-11-24', nominal_due_on: '2026-11-24', legal_due_on: '2026-11-24', ended_on: null,
          ended_how: null },
      ])
      expect(await rows('SELECT asked_on FROM feedback_request WHERE concern_child_id = $1', [childId]))
        .toEqual([{ asked_on: '2026-11-24' }])
    }
  })

  test('a second child that was left empty is no child', async () => {
    expect((await report({ 'children.1.name': '', 'children.1.age': ' ', 'children.2.name': 'Ida' })).childIds).toHaveLength(2)
  })

  test('gives a receipt with reference, time and what happens now, under an address that cannot be guessed', async () => {
    const sent = await ask('POST', '/anmal', null, formBody(publicFields({ narrative: 'hemligt ordval', wantsFeedback: 'ja' })))
    expect(sent.location).toMatch(/^\/anmal\/kvitto\/[\w-]{43}$/)
    const receipt = await ask('GET', sent.location ?? '')
    expect(receipt.text).toMatch(/PR-[2-9A-Z]{5}-26/)
    for (const words of ['Tisdag 24 november 2026 kl. 08.00', 'Senast tisdag 8 december', 'Inom en vecka efter beslutet',
      'tel:112']) expect(receipt.text).toContain(words)
    for (const secret of ['Tuva', 'hemligt ordval', 'Rut Alm', 'Myran']) expect(receipt.text).not.toContain(secret)
    expect((await ask('GET', `/anmal/kvitto/${'a'.repeat(43)}`)).status).toBe(404)
  })

  test('the receipt is shown for two hours', async () => {
    const sent = await ask('POST', '/anmal', null, formBody(publicFields()))
    const later = await testApp(database, { now: '2026-11-24T09:00:01.000Z' })
    expect((await ask('GET', sent.location ?? '')).status).toBe(200)
    const gone = await later.ask('GET', sent.location ?? '')
    expect(gone.status).toBe(404)
    expect(gone.text).toContain('Kvittot visas inte längre')
  })

  test('sent ten times at once it is one report with one receipt; with other words it is a new one, since none may be lost', async () => {
    const fields = publicFields({ narrative: 'tio gånger' })
    const before = (await rows('SELECT count(*)::int AS n FROM concern'))[0]
    const sent = await Promise.all(Array.from({ length: 10 }, () => ask('POST', '/anmal', null, formBody(fields))))
    expect(new Set(sent.map((answer) => answer.location)).size).toBe(1)
    expect(await rows('SELECT count(*)::int AS n FROM concern')).toEqual([{ n: Number(before?.['n']) + 1 }])
    await ask('POST', '/anmal', null, formBody({ ...fields, narrative: 'tio gånger, och så detta' }))
    expect(await rows('SELECT count(*)::int AS n FROM concern')).toEqual([{ n: Number(before?.['n']) + 2 }])
  })

  test('says all that is missing at once, in the field and on top, and keeps what was typed', async () => {
    const sent = await ask('POST', '/anmal', null,
      formBody({ 'formId': 'x', 'children.0.name': '', 'children.0.age': '31 februari 2023', 'narrative': '', 'relation': 'work',
      'wantsFeedback': 'ja', 'workplace': 'Myran' }))
    expect(sent.status).toBe(422)
    for (const words of ['Skriv barnets namn, eller något som gör att vi hittar barnet',
      'Februari har inte fler än 28 dagar. Skriv åldern om du är osäker',
      'Skriv vad du har sett eller hört', 'Välj vad det är för arbetsplats', 'Skriv ditt namn', 'Skriv hur vi når dig',
        'Sex uppgifter behöver rättas']) expect(sent.text).toContain(words)
    expect(sent.text).toContain('value="31 februari 2023"')
    expect(sent.text).toContain('href="#children.0.name"')
    const english = await app.inject({ method: 'POST', url: '/anmal', headers: { 'cookie': 'helhet-sprak=en',
      'content-type': 'application/x-www-form-urlencoded' }, payload: formBody({ relation: 'work' }) })
    expect(english.body).toContain('Write what you have seen or heard')
  })

  test('whoever wants to be anonymous is: names typed before are not kept', async () => {
    const { id } = await report({ relation: 'anonymous' })
    expect(await rows(`SELECT anonymous, mandated, reporter_kind, reporter_name, reporter_workplace, reporter_contact FROM concern
      WHERE id = $1`, [id]))
      .toEqual([{ anonymous: true, mandated: false, reporter_kind: 'anonymous', reporter_name: null, reporter_workplace: null,
        reporter_contact: null }])
  })

  test('a private person gets no feedback, whatever was ticked', async () => {
    const { id, childIds } = await report({ relation: 'private', wantsFeedback: 'ja' })
    expect(await rows('SELECT mandated, wants_feedback FROM concern WHERE id = $1', [id]))
      .toEqual([{ mandated: false, wants_feedback: false }])
    expect(await rows('SELECT 1 FROM feedback_request WHERE concern_child_id = $1', [childIds[0]])).toEqual([])
  })

  test('a program that fills every field is asked to look once more; nothing is thrown away unseen', async () => {
    const sent = await ask('POST', '/anmal', null, formBody(publicFields({ link: 'https://example.test' })))
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Kontrollera det du har skrivit och skicka en gång till')
    expect(sent.text).not.toContain('https://example.test')
  })

  test('a report too long for any child is refused with words, and so are too many from one address', async () => {
    expect((await ask('POST', '/anmal', null, formBody(publicFields({ narrative: 'x'.repeat(20_001) })))).status).toBe(422)
    expect((await ask('POST', '/anmal', null, formBody(publicFields({ narrative: 'x'.repeat(300_000) })))).status).toBe(413)
    const limited = await testApp(database, { limits: true })
    const statuses: number[] = []
    for (let turn = 0; turn < 41; turn += 1) statuses.push((await limited.ask('POST', '/anmal', null, formBody({ formId: 'x' }))).status)
    expect(statuses.slice(0, 40).every((status) => status === 422)).toBe(true)
    expect(statuses[40]).toBe(429)
  })

  test('is counted in the ISO week it came in, by kind and by ground', async () => {
    const count = () => rows("SELECT reports, children FROM concern_week_count WHERE week = '2026-W48' AND reporter_kind = 'dentist'")
    expect(await count()).toEqual([])
    await report({ 'workplaceKind': 'dentist', 'children.1.name': 'Syskon' })
    expect(await count()).toEqual([{ reports: 1, children: 2 }])
  })
})

const naughty: string[] = JSON.parse(readFileSync(new URL('../../test/data/text-safety/big_list_of_naughty_strings.json', import.meta.url),
  'utf8'))

describe('difficult text', () => {
  /** What a browser and the form's reading make of it: line ends become LF, ends are trimmed, NUL does not exist. */
  const tidied = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()

  const longest = [95, 25, 145, 10_000, 95]
  const decoded = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;',
    '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

  test('is kept exactly and shown as text, in every field, 485 times', async () => {
    const kept: string[] = []
    for (let from = 0; from < naughty.length; from += 5) {
      const five = naughty.slice(from, from + 5)
      const [a = '', b = '', c = '', d = five.join('\n'), e = ''] =
        five.map((text, place) => (place === 3 ? five.join('\n') : [...text].slice(0, longest[place]).join('')))
      const fields = { 'children.0.name': `N${a}`, 'children.0.age': `Å${b}`, 'children.0.whereabouts': `V${c}`, 'narrative': `B${d}`,
        'name': `M${e}` }
      const { id } = await report(fields)
      const [row] = await rows(`SELECT n.told_name, n.told_age, n.told_whereabouts, c.narrative, c.reporter_name FROM concern c
        JOIN concern_child n ON n.concern_id = c.id WHERE c.id = $1`, [id])
      expect(Object.values(row ?? {})).toEqual([`N${a}`, `Å${b}`, `V${c}`, `B${d}`, `M${e}`].map(tidied))
      kept.push(id)
      if (from % 25 !== 0) continue
      await ask('POST', `/anmalningar/${id}/oppna`, world.intake, '')
      const page = await ask('GET', `/anmalningar/${id}`, world.intake)
      expect(page.status).toBe(200)
      expect(page.text).not.toMatch(/<(script(?! type="module" src="\/assets\/)|img|iframe|object|embed|style|link rel=(?!"stylesheet"))[\s>]/i)
      expect(page.text.match(/<[a-z][^>]*\son\w+=/i)).toBeNull()
    }
    expect(kept).toHaveLength(97)
  }, 120_000)

  test('comes back in the form as it was typed when something else is missing', async () => {
    for (const text of naughty.filter((_, index) => index % 12 === 0)) {
      const sent = await ask('POST', '/anmal', null, formBody(publicFields({ 'children.0.name': text, 'narrative': '' })))
      expect(sent.status).toBe(422)
      expect(decoded(/name="children\.0\.name"[^>]*? value="([^"]*)"|value="([^"]*)"[^>]*? name="children\.0\.name"/.exec(sent.text)?.slice(1).join('') ?? '')).toBe(tidied(text))
    }
  })
})

describe('a school\'s system', () => {
  const body = (more: object = {}) => ({
    key: 'skolan-2026-000017', children: [{ name: 'Elis', age: '2015-07-18' }], narrative: 'Frånvaro sedan september.',
      grounds: ['school_absence'],
    name: 'Kurator Ek', workplace: 'Granåsskolan', contact: 'ek@example.test', wantsFeedback: true, ...more,
  })
  const hand = (authorization: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/api/concerns', headers: { authorization, ...headers }, payload })

  test('hands in a report with its credential; the same key again is the same report', async () => {
    const credential = await clientCredential(make, testNow)
    const first = await hand(credential, body())
    expect(first.statusCode).toBe(200)
    expect(first.json()).toMatchObject({ receivedAt: testNow, decideBy: '2026-12-08' })
    const again = await hand(credential, body())
    expect(again.json()).toEqual(first.json())
    expect((await rows(`SELECT count(*)::int AS n, min(arrived_via) AS via, min(reporter_kind) AS kind FROM concern
      WHERE reporter_name = 'Kurator Ek'`))[0])
      .toEqual({ n: 1, via: 'api', kind: 'school' })
    const { key: _, ...keyless } = body({ narrative: 'En annan sak.' })
    const byHeader = await hand(credential, keyless, { 'idempotency-key': 'header-nyckel-1' })
    expect(byHeader.statusCode).toBe(200)
    expect((await hand(credential, keyless, { 'idempotency-key': 'header-nyckel-1' })).json()).toEqual(byHeader.json())
  })

  test('is told when a key was used for something else, or when anything is missing', async () => {
    const credential = await clientCredential(make, testNow)
    await hand(credential, body())
    const other = await hand(credential, body({ narrative: 'Något helt annat.' }))
    expect([other.statusCode, other.json()['code']]).toEqual([409, 'key_used_for_another_report'])
    const empty = await hand(credential, body({ key: 'en-ny-nyckel', narrative: '', children: [] }))
    expect(empty.statusCode).toBe(422)
    expect(empty.json()['errors']).toEqual([{ field: 'children.0.name', code: 'child_needed' },
      { field: 'narrative', code: 'narrative_needed' }])
    expect((await hand(credential, body({ key: 'nul-nyckel', narrative: 'a\0b' }))).statusCode).toBe(422)
  })

  test('may do nothing else, and nothing without a valid credential', async () => {
    const credential = await clientCredential(make, testNow)
    expect((await hand(credential.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')), body())).statusCode).toBe(401)
    expect((await hand(await clientCredential(make, testNow, 'school', '2026-11-23'), body())).statusCode).toBe(401)
    expect((await app.inject({ url: '/api/concerns', headers: { authorization: credential } })).statusCode).toBe(403)
    expect((await ask('POST', '/api/concerns', world.intake, body())).status).toBe(403)
  })

  test('stands in the API\'s own description', async () => {
    const document: { paths: Record<string, Record<string, { security: object[] }>> } = (await app.inject({ url: '/api/openapi.json' }))
      .json()
    expect(document.paths['/api/concerns']?.['post']?.security).toEqual([{ client: [] }])
  })
})

describe('staff', () => {
  const fields = (more: Record<string, string | string[]> = {}) => ({
    'arrivedVia': 'phone', 'receivedDay': 'i går', 'receivedTime': '16.45', 'children.0.name': 'Noel', 'narrative': 'Mormor ringer.',
      'grounds': ['neglect', 'parent_alcohol_or_drugs'],
    'reporterKind': 'relative', 'name': 'Mormor', 'contact': '070-1', ...more,
  })

  test('take in a call that came earlier: the clocks run from the day it came', async () => {
    const sent = await ask('POST', '/anmalningar/ny', world.intake, formBody(fields()))
    const { id, childIds } = await sentTo(sent.location)
    expect(sent.location).toBe(`/anmalningar/${id}?klart=received`)
    expect(await rows('SELECT received_on, received_at, mandated, opened_by FROM concern WHERE id = $1', [id]))
      .toEqual([{ received_on: '2026-11-23', received_at: '2026-11-23T15:45:00.000Z', mandated: false, opened_by: world.intake.id }])
    expect((await rows('SELECT ground FROM concern_ground WHERE concern_id = $1 ORDER BY 1', [id])).map((row) => row['ground']))
      .toEqual(['neglect', 'parent_alcohol_or_drugs'])
    // Monday 23 November plus fourteen days is Monday 7 December.
    expect((await clocks(childIds[0] ?? ''))[0]).toMatchObject({ rule: 'prelim-assess', started_on: '2026-11-23',
      nominal_due_on: '2026-12-07' })
    expect(await rows("SELECT reports FROM concern_ground_week_count WHERE week = '2026-W48' AND ground = 'neglect'"))
      .toEqual([{ reports: 1 }])
  })

  test('cannot take in what has not come yet', async () => {
    const later = await ask('POST', '/anmalningar/ny', world.intake, formBody(fields({ receivedDay: 'i dag', receivedTime: '08.01' })))
    expect(later.status).toBe(422)
    expect(later.text).toContain('Anmälan kan inte ha kommit in senare än nu')
    expect((await ask('POST', '/anmalningar/ny', world.intake, formBody(fields({ receivedDay: 'i dag', receivedTime: '08.00' })))).status)
      .toBe(303)
    const api = await ask('POST', '/api/concerns/taken-in', world.intake,
      { ...fields(), children: [{ name: 'Noel' }], receivedOn: '2026-11-25', receivedTime: '08:00' })
    expect([api.status, api.json()['code']]).toEqual([422, 'invalid'])
  })

  test('hide a reporter only with a reason', async () => {
    expect((await ask('POST', '/anmalningar/ny', world.intake, formBody(fields({ hidden: 'ja' })))).text)
      .toContain('Skriv varför anmälaren ska döljas')
    const sent = await ask('POST', '/anmalningar/ny', world.intake, formBody(fields({ hidden: 'ja', hiddenReason: 'Hot om våld.' })))
    const { id } = await sentTo(sent.location)
    expect((await ask('GET', `/anmalningar/${id}`, world.intake)).text).toContain('Dold för familjen (OSL 26:5)')
  })

  test('who are not of the intake group hand it over unread, and get the reference', async () => {
    const sent = await ask('POST', '/anmalningar/ny', world.worker, formBody(fields()))
    expect(sent.location).toMatch(/^\/anmalningar\/mottagen\/PR-/)
    expect((await ask('GET', sent.location ?? '', world.worker)).text).toContain('Mottagning')
    const { id } = await sentTo(sent.location)
    expect((await ask('GET', `/anmalningar/${id}`, world.worker)).status).toBe(404)
    expect(await rows('SELECT opened_at FROM concern WHERE id = $1', [id])).toEqual([{ opened_at: null }])
  })

  test('find the form as they left it, and the draft is gone when it is sent', async () => {
    await ask('PUT', `/api/drafts/concern/${world.duty.id}`, world.duty,
      { fields: { 'narrative': 'Halvvägs', 'children.1.name': 'Syskonet' } })
    const page = await ask('GET', '/anmalningar/ny', world.duty)
    expect(page.text).toContain('Halvvägs')
    expect(page.text).toMatch(/<details class="another-child" open/)
    await ask('POST', '/anmalningar/ny', world.duty, formBody(fields()))
    expect((await ask('GET', '/anmalningar/ny', world.duty)).text).not.toContain('Halvvägs')
  })
})
