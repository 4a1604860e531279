import { sql } from 'kysely'
import * as z from 'zod'
import { afterAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { instant, instantFrom, epochMs } from '../calendar/instant.ts'
import { jobKinds } from '../jobs.ts'
import { timelineRows, worklistRows } from './queries/rows.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const world = await concernWorld(make)
const { rows, report, act, open, link, assign, protect, decide, assigned } = concernSteps({ ask }, database, world)
const { intake, worker, other, director, duty } = world
const mails = () => rows(`SELECT body->>'template' AS template, body->>'to' AS "to", body->>'reference' AS reference FROM job
  WHERE kind = 'mail'`)
const pool = openPool(database.appUrl)
const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
const runJobs = (now: string) => runDueJobs(pool, '9901', kinds, now, () => now)
afterAll(() => pool.end())
const code = (answer: { status: number; json: () => Record<string, unknown> }) => [answer.status, answer.json()['code']]

describe('intake\'s look-up', () => {
  const lookUp = (as: typeof intake, terms: object) => act(as, '/intake/look-up', terms)

  test('finds a child whom nobody here works with, by exact number or by name and day of birth, and says little', async () => {
    const number = testNumbers.next()
    const child = await make.personWithCase(other, { given: 'Elis', family: 'Sandberg Haddad', birthOn: '2015-07-18', number })
    for (const terms of [{ number }, { number: `${number.slice(0, 8)}-${number.slice(8)}` },
      { name: 'Elis Sandberg Haddad', bornOn: '2015-07-18' }, { name: 'Haddad', bornOn: '2015-07-18' }]) {
      const answer = await lookUp(intake, terms)
      expect(answer.json()['matches']).toEqual([{ personId: child.id, protected: false, name: 'Elis Sandberg Haddad', birthYear: 2015,
        responsible: 'Per Aldin', earlier: [] }])
    }
    expect((await lookUp(intake, { name: 'Sandberg', bornOn: '2015-07-19' })).json()['matches']).toEqual([])
  })

  test('needs all of a number, or a name and a day: nobody leafs through the register', async () => {
    expect(code(await lookUp(intake, { name: 'Sandberg' }))).toEqual([422, 'invalid'])
    expect(code(await lookUp(intake, { bornOn: '2015-07-18' }))).toEqual([422, 'invalid'])
    expect((await lookUp(intake, { number: '20150718-2391' })).json()['errors'])
      .toEqual([{ field: 'number', code: 'identity_check_digit' }])
    for (const name of ['%', '_', '\\', '%%%']) expect((await lookUp(intake, { name: `x${name}`, bornOn: '2015-07-18' })).json()['matches'])
      .toEqual([])
    for (let turn = 0; turn < 12; turn += 1) await make.person({ given: `Nr${turn}`, family: 'Mängd', birthOn: '2011-01-01' })
    expect((await lookUp(intake, { name: 'Mängd', bornOn: '2011-01-01' })).json()['matches']).toHaveLength(10)
  })

  test('is for intake, emergency duty and the unit manager; everybody else is turned away', async () => {
    for (const who of [intake, duty, world.intakeManager]) expect((await lookUp(who, { number: testNumbers.next() })).status).toBe(200)
    for (const who of [worker, director, world.reviewer]) expect((await lookUp(who, { number: testNumbers.next() })).status).toBe(403)
    const { childIds: [childId] } = await report()
    expect((await ask('GET', `/anmalningar/barn/${childId}/identifiera`, worker)).status).toBe(403)
  })

  test('leaves each look-up in the log, with the purpose and whom it showed', async () => {
    const number = testNumbers.next()
    const id = await make.person({ number })
    await lookUp(intake, { number })
    expect(await rows("SELECT actor_id, why, about, outcome FROM trace WHERE action = 'POST /api/intake/look-up' ORDER BY id DESC LIMIT 1"))
      .toEqual([{ actor_id: intake.id, why: 'intake', about: [id], outcome: 'done' }])
  })

  test('of a protected person says only that others have been told, and tells them', async () => {
    const number = testNumbers.next()
    const child = await make.personWithCase(other, { given: 'Hemlig', family: 'Person', number, protection: 'protected_registration' })
    await lookUp(intake, { number })
    const answer = await lookUp(intake, { number })
    expect(answer.json()['matches']).toEqual([{ personId: child.id, protected: true, name: null, birthYear: null, responsible: null,
      earlier: [] }])
    const { id, childIds: [childId = ''] } = await report()
    await open(id)
    const page = await ask('POST', `/anmalningar/barn/${childId}/identifiera`, intake, formBody({ number, name: '', born: '' }))
    expect(page.text).toContain('Ansvarig handläggare och logggranskaren har fått veta att du slog upp.')
    for (const secret of ['Hemlig', 'Per Aldin', child.caseNumber]) expect(page.text).not.toContain(secret)
    expect(await runJobs(testNow)).toMatchObject({ failed: 0 })
    expect(await mails()).toHaveLength(2)
    expect(await mails()).toEqual(expect.arrayContaining([
      { template: 'protected_looked_up', to: `${other.id}@example.test`, reference: null },
      { template: 'protected_looked_up', to: `${world.reviewer.id}@example.test`, reference: null },
    ]))
  })

  test('shows earlier reports of the child and the siblings with outcome and day of destruction, and nothing of what they said',
    async () => {
    const number = testNumbers.next()
    const personId = await make.person({ given: 'Tuva', family: 'Ranstam', birthOn: '2020-07-18', number })
    const sibling = await make.person({ given: 'Melker', family: 'Ranstam', birthOn: '2018-03-02' })
    const mother = await make.person({ given: 'Samira', family: 'Ranstam', birthOn: '1990-01-01' })
    for (const each of [personId, sibling]) await make.relation(each, mother, 'parent')
    const first = await assigned(personId, { narrative: 'Den första oron.' })
    await protect(first.childId, worker)
    await decide(first.childId, worker, 'do_not_open')
    await assigned(sibling, { workplaceKind: 'school' })
    const { matches: [match] }: { matches: Array<{ earlier: object[] }> } = JSON.parse((await lookUp(intake, { number })).text)
    expect(match?.earlier).toHaveLength(2)
    // Not investigated, decided 24 November 2026: destroyed five years later at the earliest, and gone by the last day of 2032 if nothing
    // else keeps it.
    expect(match?.earlier).toContainEqual({ receivedOn: '2026-11-24', reporterKind: 'preschool', sibling: false, outcome: 'do_not_open',
      deletedBy: '2032-12-31', earliestDeletionOn: '2031-11-24', keptForEver: false })
    expect(match?.earlier).toContainEqual({ receivedOn: '2026-11-24', reporterKind: 'school', sibling: true, outcome: null, deletedBy: null,
      earliestDeletionOn: null, keptForEver: false })

    const { id, childIds: [childId = ''] } = await report()
    await open(id)
    await link(childId, personId)
    const page = (await ask('GET', `/anmalningar/${id}`, intake)).text
    for (const words of ['Anmälan nr 2 på 1 månad', '2 tidigare anmälningar', 'syskon', 'tidigast 24 november 2031']) expect(page)
      .toContain(words)
    expect(page).not.toContain('Den första oron.')
    await assign(id, childId, worker.id)
    expect((await ask('GET', `/anmalningar/${id}`, worker)).text).toContain('1 tidigare anmälan')
  })
})

describe('a child', () => {
  test('who has no record is registered with a number, a name alone, or not yet born', async () => {
    const { id, childIds: [one = '', two = ''] } = await report({ 'children.1.name': 'Ofödd Alm' })
    await open(id)
    const number = testNumbers.bornFrom(2010)
    const wrong = await ask('POST', `/anmalningar/barn/${one}/registrera`, intake,
      formBody({ identityNumber: '20150718-2391', givenName: 'Tuva', familyName: 'Alm', birth: '' }))
    expect(wrong.text).toContain('Sista siffran stämmer inte')
    const made = await ask('POST', `/anmalningar/barn/${one}/registrera`, intake,
      formBody({ identityNumber: number, givenName: 'Tuva', familyName: 'Alm', birth: '' }))
    expect(made.location).toBe(`/anmalningar/${id}?klart=identified`)
    const unborn = await act(intake, `/concern-children/${two}/registration`, { givenName: 'Ofödd', familyName: 'Alm' })
    expect(unborn.status).toBe(200)
    expect(await rows('SELECT identity_kind, identity_number FROM person WHERE id = $1', [unborn.json()['personId']]))
      .toEqual([{ identity_kind: 'unknown', identity_number: null }])
    expect(code(await act(intake, `/concern-children/${one}/registration`, { givenName: 'Igen' })))
      .toEqual([409, 'child_identified_already'])
  })

  test('cannot stand twice in one report', async () => {
    const { id, childIds: [one = '', two = ''] } = await report({ 'children.1.name': 'Melker' })
    await open(id)
    const personId = await make.person()
    await link(one, personId)
    expect(code(await link(two, personId))).toEqual([409, 'concern_names_a_child_once'])
  })

  test('with protected identity has flag and case number and no name: not in the list, not on the page, not in what was told', async () => {
    const child = await make.personWithCase(worker, { given: 'Hemlig', family: 'Person', protection: 'confidentiality_mark' })
    const { id, childId } = await assigned(child.id, { 'children.0.name': 'Hemlig Person', 'children.0.whereabouts': 'Skogsskolan',
      'workplace': 'Skogsskolan' })
    const list = (await ask('GET', '/anmalningar?visa=obeslutade', worker)).text
    const page = (await ask('GET', `/anmalningar/${id}`, worker)).text
    const form = (await ask('GET', `/anmalningar/barn/${childId}/skydd`, worker)).text
    for (const text of [list, page, form]) {
      expect(text).toContain('Skyddad identitet')
      for (const secret of ['Hemlig', 'Skogsskolan']) expect(text).not.toContain(secret)
    }
    expect(page).toContain(child.caseNumber)
    const api = (await ask('GET', `/api/concerns/${id}`, worker)).text
    for (const secret of ['Hemlig', 'Skogsskolan']) expect(api).not.toContain(secret)
  })
})

describe('a report that nobody opens', () => {
  const at = (minutes: number): string => instantFrom(epochMs(instant(testNow)) + minutes * 60_000)

  test('is told to the unit manager after an hour, to the director after as long again, once to each, and shown in the list', async () => {
    await rows("UPDATE concern SET opened_at = recorded_at, opened_by = $1 WHERE opened_at IS NULL", [intake.id])
    await rows("DELETE FROM job WHERE kind = 'mail'")
    const { id } = await report()
    const escalate = async (minutes: number) => {
      await rows(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at) VALUES ('9901', gen_random_uuid(),
        'escalate_unopened', $1, '{}', $2, $2)`, [`turn ${minutes}`, at(minutes)])
      await runJobs(at(minutes))
      return rows('SELECT told FROM concern_escalation WHERE concern_id = $1 ORDER BY told_at', [id])
    }
    expect(await escalate(59)).toEqual([])
    expect(await escalate(60)).toEqual([{ told: 'unit_manager' }])
    expect(await escalate(65)).toEqual([{ told: 'unit_manager' }])
    expect(await escalate(120)).toEqual([{ told: 'unit_manager' }, { told: 'director' }])
    const [{ reference } = {}] = await rows('SELECT reference FROM concern WHERE id = $1', [id])
    expect(await mails()).toHaveLength(2)
    expect(await mails()).toEqual(expect.arrayContaining([
      { template: 'report_unopened', to: `${world.intakeManager.id}@example.test`, reference },
      { template: 'report_unopened', to: `${director.id}@example.test`, reference },
    ]))
    const list = (await ask('GET', '/anmalningar?visa=ooppnade', director)).text
    expect(list).toContain('enhetschefen är underrättad, socialchefen är underrättad')
    await open(id)
    expect((await ask('GET', `/anmalningar/${id}`, intake)).text).toContain('Socialchefen, för att den låg oöppnad')
  })

  test('waits as long as the municipality has set itself', async () => {
    await make.run(`INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at)
      VALUES ('9901', gen_random_uuid(), 'unopened-report-to-manager', '15', '2026-01-01', $1)`, [testNow])
    const { id } = await report()
    await rows(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at) VALUES ('9901', gen_random_uuid(),
      'escalate_unopened', 'turn 15', '{}', $1, $1)`, [at(15)])
    await runJobs(at(15))
    expect(await rows('SELECT told FROM concern_escalation WHERE concern_id = $1', [id])).toEqual([{ told: 'unit_manager' }])
  })

  test('and whose child nobody has assessed is told to the unit manager once, after the hours that the municipality has set', async () => {
    await rows("DELETE FROM job")
    await rows("UPDATE clock SET ended_on = '2026-11-24', ended_how = 'superseded' WHERE ended_on IS NULL")
    const { id, childIds: [childId = ''] } = await report()
    const alert = async (minutes: number) => {
      await rows(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at) VALUES ('9901', gen_random_uuid(),
        'alert_unassessed', $1, '{}', $2, $2)`, [`turn ${minutes}`, at(minutes)])
      await runJobs(at(minutes))
      return (await mails()).filter((mail) => mail['template'] === 'protection_not_assessed').map((mail) => mail['to'])
    }
    const manager = `${world.intakeManager.id}@example.test`
    expect(await alert(24 * 60 - 1)).toEqual([])
    await make.run(`INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at)
      VALUES ('9901', gen_random_uuid(), 'protection-assessment-alert', '2', '2026-01-01', $1)`, [testNow])
    expect(await alert(2 * 60)).toEqual([manager])
    expect(await alert(3 * 60)).toEqual([manager])
    const next = await report()
    await open(next.id)
    await protect(next.childIds[0] ?? '', intake)
    await rows("DELETE FROM job WHERE kind = 'mail'")
    await open(id)
    await protect(childId, intake)
    expect(await alert(4 * 60)).toEqual([])
  })

  test('stands in the statement of the day with its reference; without any the statement says that none lies unopened', async () => {
    const state = async (day: string) => {
      const now = `${day}T05:00:00.000Z`
      await rows(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at) VALUES ('9901', gen_random_uuid(),
        'state_unopened', $1, '{}', $2, $2)`, [`turn ${day}`, now])
      await runJobs(now)
      return rows('SELECT received, unopened FROM unopened_statement WHERE stated_on = $1', [day])
    }
    const lying = (await rows('SELECT reference FROM concern WHERE opened_at IS NULL ORDER BY received_at')).map((row) => row['reference'])
    expect(lying.length).toBeGreaterThan(0)
    const received = (await rows('SELECT count(*)::int AS n FROM concern'))[0]?.['n']
    expect(await state('2026-11-25')).toEqual([{ received, unopened: lying }])
    expect((await ask('GET', '/anmalningar/dagbesked', intake)).text).toContain(String(lying[0]))
    await rows('UPDATE concern SET opened_at = recorded_at, opened_by = $1 WHERE opened_at IS NULL', [intake.id])
    expect(await state('2026-11-26')).toEqual([{ received: 0, unopened: [] }])
    const page = (await ask('GET', '/anmalningar/dagbesked', intake)).text
    for (const words of ['Ingen anmälan låg oöppnad vid senaste beskedet', 'Ingen låg oöppnad']) expect(page).toContain(words)
    expect((await ask('GET', '/anmalningar/dagbesked', worker)).text).toContain('Inget dagbesked än')
  })

  test('old receipts are forgotten', async () => {
    await report()
    await rows(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at) VALUES ('9901', gen_random_uuid(),
      'forget_receipts', 'turn 1', '{}', $1, $1)`, [at(49 * 60)])
    await runJobs(at(49 * 60))
    expect(await rows('SELECT count(*)::int AS n FROM concern_receipt')).toEqual([{ n: 0 }])
  })
})

describe('the list', () => {
  test('shows each what is theirs: intake its unit\'s, a worker the own, the director all', async () => {
    const { id } = await report()
    const mine = await assigned(await make.person())
    const reference = async (concernId: string) =>
      String((await rows('SELECT reference FROM concern WHERE id = $1', [concernId]))[0]?.['reference'])
    const [waiting, given] = [await reference(id), await reference(mine.id)]
    const seen = async (who: typeof intake, view: string) => {
      const text = (await ask('GET', `/anmalningar?visa=${view}`, who)).text
      return [text.includes(waiting), text.includes(given)]
    }
    expect(await seen(intake, 'ooppnade')).toEqual([true, false])
    expect(await seen(worker, 'ooppnade')).toEqual([false, false])
    expect(await seen(worker, 'obeslutade')).toEqual([false, true])
    expect(await seen(other, 'obeslutade')).toEqual([false, false])
    expect(await seen(director, 'ooppnade')).toEqual([true, false])
    expect(await seen(director, 'obeslutade')).toEqual([false, true])
    await protect(mine.childId, worker)
    await decide(mine.childId, worker)
    expect(await seen(worker, 'beslutade')).toEqual([false, true])
    const counts = (await ask('GET', '/api/concerns?view=unopened', director)).json()
    expect(counts).toMatchObject({ page: 1, counts: { unopened: expect.any(Number) } })
  })

  test('has what is most urgent first: protection at once before reports whose decision has days left', async () => {
    const assessed: string[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      const { id, childIds } = await report()
      await open(id)
      for (const childId of childIds) await protect(childId, intake)
      assessed.push(id)
    }
    const { id } = await report()
    await open(id)
    const { text } = await ask('GET', '/anmalningar?visa=ofordelade', intake)
    const place = (concernId: string): number => text.indexOf(`/anmalningar/${concernId}`)
    expect(place(id)).toBeGreaterThan(0)
    for (const other of assessed) expect(place(other)).toBeGreaterThan(place(id))
  })

  test('is paged by real links', async () => {
    for (let turn = 0; turn < 52; turn += 1) await report({ 'children.0.name': `B${turn}` })
    const first = (await ask('GET', '/anmalningar?visa=ooppnade', intake)).text
    expect(first).toContain('href="/anmalningar?visa=ooppnade&amp;sida=2"')
    expect((await ask('GET', '/anmalningar?visa=ooppnade&sida=2', intake)).text).toContain('Sida 2 av 2')
    expect(first).not.toContain('B17')
  })

  test('speaks English too', async () => {
    await make.run("INSERT INTO staff_preference (municipality_code, staff_id, key, value) VALUES ('9901', $1, 'language', '\"en\"')",
      [world.duty.id])
    expect((await ask('GET', '/anmalningar?visa=ooppnade', duty)).text).toMatch(/reports are not opened/)
    const { id } = await report()
    expect((await ask('GET', `/anmalningar/${id}`, duty)).text).toContain('Open the report and read it')
  })
})

describe('what other pages join', () => {
  test('the person page has a line for each fact, also from a joined record, and only that something was moved', async () => {
    const personId = await make.person({ birthOn: '2019-01-01' })
    const { childId } = await assigned(personId, { wantsFeedback: 'ja' })
    await protect(childId, worker)
    await decide(childId, worker, 'do_not_open')
    await act(worker, `/concern-children/${childId}/feedback`, { given: 'told', how: 'Telefon' })
    const second = await assigned(personId)
    await act(worker, `/concern-children/${second.childId}/move`, { reason: 'Ett annat barn.' })
    const text = (await ask('GET', `/api/persons/${personId}/page`, worker)).text + (await ask('GET', `/person/${personId}`, worker)).text
    expect(text).not.toContain('Ett annat barn.')
    const lines = await inTransaction(database.app, { municipality: '9901', staffId: worker.id, keys: [worker.id] }, async (tx) =>
      (await sql<{ kind: string }>`SELECT kind FROM (${timelineRows(personId)}) AS t ORDER BY at, kind`.execute(tx)).rows)
    expect(lines.map((line) => line.kind).sort()).toEqual(['assigned', 'decided', 'feedback', 'moved_away', 'protection_assessed',
      'received'])
  })

  test('the worklist has a row for what nobody has opened, and for each child without a worker', async () => {
    const { id, childIds } = await report({ 'children.1.name': 'Melker' })
    const [unit] = await rows('SELECT shared_key FROM unit WHERE id = $1', [world.intakeUnit])
    const found = () => inTransaction(database.app, { municipality: '9901', staffId: intake.id, keys: [String(unit?.['shared_key'])] },
      async (tx) =>
      (await sql<{ kind: string; id: string; name: string | null }>`SELECT kind, id, name FROM (${worklistRows()}) AS w
        WHERE concern_id = ${id}`.execute(tx)).rows)
    expect(await found()).toEqual([{ kind: 'unopened', id, name: null }])
    await open(id)
    expect((await found()).map((row) => [row.kind, row.name]).sort()).toEqual([['unassigned', 'Melker'], ['unassigned', 'Tuva']])
    expect((await found()).map((row) => row.id).sort()).toEqual([...childIds].sort())
  })
})

describe('a report on somebody who is no longer a child', () => {
  async function opened() {
    const { id, childIds: [childId = ''] } = await report()
    await open(id)
    return { id, childId }
  }

  test('is refused from the 21st birthday on, in words, on the page and through the API; nothing is kept', async () => {
    const { childId } = await opened()
    const grown = await make.person({ birthOn: '2005-11-24' })
    expect(code(await link(childId, grown))).toEqual([409, 'reported_person_is_grown_up'])
    const page = await ask('POST', `/anmalningar/barn/${childId}/koppla`, intake, formBody({ personId: grown }))
    expect(page.text).toContain('Personen hade fyllt 21 år när anmälan kom in')
    expect(page.text).toContain('Gäller oron ett barn i familjen: ange det barnet.')
    expect(code(await act(intake, `/concern-children/${childId}/registration`,
      { givenName: 'Vuxen', familyName: 'Person', birthOn: '1990-01-01' }))).toEqual([409, 'reported_person_is_grown_up'])
    expect(await rows('SELECT person_id FROM concern_child WHERE id = $1', [childId])).toEqual([{ person_id: null }])
    expect(await rows("SELECT 1 FROM person WHERE given_name = 'Vuxen'")).toEqual([])
  })

  const state = (childId: string, as = intake) => act(as, `/concern-children/${childId}/grown-up`,
    { reason: 'Född 1990, svarar själv i telefon.', passedTo: 'adult_unit' })
  const clocksOf = (childId: string) => rows(`SELECT rule, started_on::text AS started, ended_how FROM clock WHERE subject_id = $1
    ORDER BY recorded_at, rule`, [childId])
  const listed = async (view: string): Promise<string[]> => {
    const { rows: found } = z.object({ rows: z.array(z.object({ id: z.string() })) })
      .parse((await ask('GET', `/api/concerns?view=${view}`, intake)).json())
    return found.map(({ id }) => id)
  }

  test('is closed with a reason and whom it was passed to: no clock runs, no list waits for it, and what was told stays', async () => {
    const { id, childId } = await opened()
    const unassignedBefore = await listed('unassigned')
    expect(unassignedBefore).toContain(id)
    const counted = await rows('SELECT * FROM concern_week_count ORDER BY unit_id, week, reporter_kind')
    const form = await ask('POST', `/anmalningar/barn/${childId}/fyllt-21`, intake, formBody({ reason: 'Född 1990.', passedTo: '' }))
    expect([form.status, form.text.includes('Välj vart uppgifterna lämnades')]).toEqual([422, true])
    expect((await state(childId)).json()).toEqual({ concernId: id })
    expect((await clocksOf(childId)).map((clock) => clock['ended_how'])).toEqual(['not_required', 'not_required'])
    for (const view of ['unopened', 'unassigned', 'undecided']) expect(await listed(view)).not.toContain(id)
    expect(await listed('decided')).toContain(id)
    expect(await rows('SELECT * FROM concern_week_count ORDER BY unit_id, week, reporter_kind')).toEqual(counted)
    const { rows: [again] } = await inTransaction(database.app, { municipality: '9901', staffId: intake.id, keys: [] },
      (tx) => sql<{ mended: number }>`SELECT count_weeks_again() AS mended`.execute(tx))
    expect(again).toEqual({ mended: 0 })
    const page = await ask('GET', `/anmalningar/${id}`, intake)
    expect(page.text).toContain('Hade fyllt 21 år, ingen orosanmälan om ett barn')
    expect(page.text).toContain('Lämnad till enheten som möter vuxna')
    expect((await ask('GET', `/api/concerns/${id}`, intake)).json()['children'])
      .toMatchObject([{ id: childId, grownUpOn: '2026-11-24', clocks: [], allowed: ['undo_grown_up'] }])
    const child = await make.person({ birthOn: '2015-01-01' })
    for (const refused of [await link(childId, child), await protect(childId, intake), await state(childId)]) {
      expect(code(refused)).toEqual([409, 'concern_is_about_grown_up'])
    }
  })

  test('waits again with its clocks from the day it came in when it was a child after all, and both notes stay', async () => {
    const { id, childId } = await opened()
    const undo = () => act(intake, `/concern-children/${childId}/child-after-all`, { reason: 'Fel person, barnet är 12 år.' })
    expect(code(await undo())).toEqual([409, 'concern_is_not_about_grown_up'])
    const before = await clocksOf(childId)
    await state(childId)
    expect((await undo()).status).toBe(200)
    expect(code(await undo())).toEqual([409, 'concern_is_not_about_grown_up'])
    expect((await clocksOf(childId)).filter((clock) => clock['ended_how'] === null)).toEqual(before)
    expect(await listed('unassigned')).toContain(id)
    expect(await rows('SELECT passed_to, reason FROM concern_grown_up WHERE concern_child_id = $1 ORDER BY passed_to NULLS LAST', [childId]))
      .toEqual([{ passed_to: 'adult_unit', reason: 'Född 1990, svarar själv i telefon.' },
        { passed_to: null, reason: 'Fel person, barnet är 12 år.' }])
    const child = await make.person({ birthOn: '2014-01-01' })
    expect((await link(childId, child)).status).toBe(200)
    expect(code(await state(childId))).toEqual([409, 'child_identified_already'])
    await assign(id, childId, worker.id)
    expect((await ask('GET', `/anmalningar/${id}`, worker)).text).toContain('Fel person, barnet är 12 år.')
  })

  test('is stated by those who look up children, nobody else', async () => {
    const { childId } = await opened()
    expect((await state(childId, worker)).status).toBe(403)
    expect((await state(childId, director)).status).toBe(403)
  })

  test('is assessed and decided until then, but no four months run from the 18th birthday', async () => {
    const { id, childId } = await opened()
    const young = await make.person({ birthOn: '2005-11-25' })
    expect((await link(childId, young)).status).toBe(200)
    await assign(id, childId, worker.id)
    await protect(childId, worker)
    const { investigationId } = (await decide(childId, worker)).json()
    expect(await rows("SELECT rule FROM clock WHERE subject_id = $1 ORDER BY rule", [investigationId])).toEqual([{ rule: 'inform-open' }])
  })
})
