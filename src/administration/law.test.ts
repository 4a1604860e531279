import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { shippedRuleVersions } from '../law/data/shipped.ts'
import { ruleVersions } from '../law/queries.ts'
import { dueFor } from '../law/rules.ts'
import { inTransaction } from '../platform/db.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit()
const admin = await make.staff({ unitId, roles: ['administrator'] })
const both = await make.staff({ unitId, roles: ['administrator', 'director'] })
const worker = await make.staff({ unitId })
const awayUnit = await make.unit({ code: elsewhere })
const stranger = await make.staff({ code: elsewhere, unitId: awayUnit, roles: ['administrator'] })
beforeEach(() => database.owner.query('TRUNCATE clock, law_rule_entry CASCADE'))

const terms = {
  validFrom: '2026-11-20', paragraph: 'SoL 20:2', source: 'SFS 2026:999', readOn: '2026-11-24', length: 21, unit: 'days', calendar: 'next-weekday',
}
const typed = { ...terms, length: '21' }
const preview = '/api/law/prelim-assess/versions/preview'
const enter = '/api/law/prelim-assess/versions'

/** Open clocks of preliminary assessments, as the rules start them. */
async function clocks(startedOn: string, count: number, { code = home, due, subject }: { code?: string; due?: string; subject?: string } = {}): Promise<void> {
  const { nominalDue, legalDue, paragraph } = dueFor(shippedRuleVersions, 'prelim-assess', day(startedOn))
  for (let made = 0; made < count; made += 1) {
    await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, unit_id, started_on, nominal_due_on, legal_due_on,
      paragraph, access, recorded_at) VALUES ($1, $2, 'prelim-assess', 2, 'concern_child', $3, $4, $5, $6, $7, $8, '{}', $9)`,
    [code, randomUUID(), subject ?? randomUUID(), code === home ? unitId : awayUnit, startedOn, due ?? nominalDue, due ?? legalDue, paragraph, testNow])
  }
}

async function openClocks(code = home): Promise<Record<string, unknown>[]> {
  const { rows } = await database.owner.query(`SELECT started_on::text AS start, legal_due_on::text AS due, rule_version AS shipped, entered_version AS entered,
    count(*)::int AS clocks FROM clock WHERE municipality_code = $1 AND ended_on IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2`, [code])
  return rows
}

describe('before a new version is entered', () => {
  test('one sees how many open clocks start from its day, their old and new last days, and nothing is written', async () => {
    await clocks('2026-11-19', 7)
    await clocks('2026-11-20', 6)
    await clocks('2026-11-23', 5)
    const { status, json } = await ask('POST', preview, admin, terms)
    expect(status).toBe(200)
    expect(json()).toEqual({
      rule: 'prelim-assess', validFrom: '2026-11-20', open: { clocks: 11, exact: true }, kept: 0, renumbered: 0, movedElse: 0,
      moved: [{ from: '2026-12-04', to: '2026-12-11', clocks: 6 }, { from: '2026-12-07', to: '2026-12-14', clocks: 5 }],
      example: { without: { nominalDue: '2026-12-04', legalDue: '2026-12-04' }, with: { nominalDue: '2026-12-11', legalDue: '2026-12-11' } },
    })
    expect((await database.owner.query('SELECT FROM law_rule_entry')).rowCount).toBe(0)
    expect((await openClocks()).map(({ entered }) => entered)).toEqual([null, null, null])
  })

  test('an administrator is told no number from one to four, nor can count it out; a director is', async () => {
    await clocks('2026-11-20', 6)
    await clocks('2026-11-23', 3)
    const { json } = await ask('POST', preview, admin, terms)
    expect(json()).toMatchObject({ open: { clocks: 6, exact: false }, movedElse: 'fewer_than_5', moved: [{ from: '2026-12-04', clocks: 6 }] })
    const seen = (await ask('POST', preview, both, terms)).json()
    expect(seen).toMatchObject({ open: { clocks: 9, exact: true }, movedElse: 0, moved: [{ clocks: 6 }, { clocks: 3 }] })
    const { text } = await ask('POST', '/administration/lag/prelim-assess', admin, formBody({ ...typed, step: 'look' }))
    expect(text).toContain('färre än 5')
    expect(text).toContain('Minst sex öppna frister har börjat')
  })

  test('days that few share are put together', async () => {
    for (const start of ['2026-11-20', '2026-11-21', '2026-11-23']) await clocks(start, 2)
    expect((await ask('POST', preview, admin, terms)).json()).toMatchObject({ open: { clocks: 6, exact: true }, movedElse: 6, moved: [] })
  })

  test('the page says in words what becomes of a deadline, and asks once more', async () => {
    const { text } = await ask('POST', '/administration/lag/prelim-assess', admin, formBody({ ...typed, validFrom: '1/1 2027', step: 'look' }))
    expect(text).toContain('Ingen öppen frist har börjat 1\u00a0jan\u00a02027 eller senare')
    expect(text).toContain('slutar 22\u00a0jan\u00a02027 i stället för 15\u00a0jan\u00a02027')
    expect(text).toContain('value="confirm"')
    expect((await database.owner.query('SELECT FROM law_rule_entry')).rowCount).toBe(0)
  })

  test('a form sent as it stood changes nothing, and is told so', async () => {
    const page = await ask('GET', '/administration/lag/prelim-assess', admin)
    const source = /name="source" value="([^"]+)"|value="([^"]+)"[^>]*name="source"/.exec(page.text)
    const same = { ...typed, validFrom: '2027-01-01', source: source?.[1] ?? source?.[2] ?? '', length: '14', step: 'look' }
    const answer = await ask('POST', '/administration/lag/prelim-assess', admin, formBody(same))
    expect([answer.status, answer.text.includes('Ändra något: allt är som i den senaste versionen')]).toEqual([422, true])
  })

  test.each([
    [{ validFrom: '2025-07-01' }, 'validFrom', 'version_must_be_later'], [{ length: 0 }, 'length', 'length_outside'],
    [{ unit: 'years-of-age' }, 'unit', 'unit_stands'], [{ readOn: '2026-11-25' }, 'readOn', 'read_in_future'], [{ paragraph: ' ' }, 'paragraph', 'value_needed'],
  ])('%j is refused', async (change, field, code) => {
    const answer = await ask('POST', enter, admin, { ...terms, ...change })
    expect(answer.status).toBe(422)
    expect(answer.json()['errors']).toContainEqual(expect.objectContaining({ field, code }))
    const page = await ask('POST', '/administration/lag/prelim-assess', admin, formBody({ ...typed, ...Object.fromEntries(
      Object.entries<string | number>(change).map(([name, value]) => [name, String(value)])), step: 'look' }))
    expect([page.status, page.text.includes(`href="#${field}"`)]).toEqual([422, true])
  })
})

describe('a version that is entered', () => {
  test('is followed by open clocks from its day, by a new row each; earlier ones keep theirs', async () => {
    await clocks('2026-11-19', 2)
    await clocks('2026-11-20', 6)
    const sent = await ask('POST', '/administration/lag/prelim-assess', admin, formBody({ ...typed, step: 'confirm' }))
    expect(sent.location).toBe('/administration/lag?klart=version_entered_clocks')
    expect(await openClocks()).toEqual([
      { start: '2026-11-19', due: '2026-12-03', shipped: 2, entered: null, clocks: 2 },
      { start: '2026-11-20', due: '2026-12-11', shipped: 2, entered: 101, clocks: 6 }])
    const { rows } = await database.owner.query("SELECT DISTINCT ended_on::text, ended_how FROM clock WHERE ended_on IS NOT NULL")
    expect(rows).toEqual([{ ended_on: '2026-11-24', ended_how: 'superseded' }])
    const page = (await ask('GET', '/administration/lag', admin)).text
    for (const said of ['Infört av kommunen', 'version 101', 'SFS 2026:999', 'Gäller']) expect(page).toContain(said)
    const open = (await ask('GET', '/lag', worker)).text
    for (const said of ['21 dagar', 'version 101, läst 24\u00a0nov\u00a02026, införd av kommunen']) expect(open).toContain(said)
    const rules: unknown = (await ask('GET', '/api/law', worker)).json()['rules']
    expect(rules).toContainEqual(expect.objectContaining({ rule: 'prelim-assess', version: 101, basedOn: 2, length: 21, validTo: null }))
  })

  test('is followed by what starts afterwards', async () => {
    await ask('POST', enter, admin, terms)
    await make.unit({ kind: 'intake' })
    const form = { key: 'nyckel-ny-version', narrative: 'Oro.', name: 'Rektorn', workplace: 'Skolan', contact: '0999', children: [{ name: 'Barn', age: '8 år', whereabouts: '' }] }
    const client = await ask('POST', '/api/clients', admin, { name: 'Skolan', reporterKind: 'school', fromOn: '2026-11-24', toOn: '2027-01-01', scope: ['concern.report'] })
    const { app } = await testApp(database)
    const answer = await app.inject({ method: 'POST', url: '/api/concerns', headers: { authorization: `Bearer ${String(client.json()['credential'])}` }, payload: form })
    expect(answer.json()).toMatchObject({ decideBy: '2026-12-15' })
    expect(await openClocks()).toContainEqual({ start: '2026-11-24', due: '2026-12-15', shipped: 2, entered: 101, clocks: 1 })
  })

  test('moves no last day that a decision has set', async () => {
    const worked = await make.personWithCase(worker)
    const concernId = randomUUID()
    const childId = randomUUID()
    await make.run(`INSERT INTO concern (municipality_code, id, reference, received_on, received_at, arrived_via, reporter_kind, mandated, anonymous, narrative, unit_id,
      wants_feedback, access, recorded_at) VALUES ($1, $2, $3, '2026-11-20', $4, 'phone', 'school', true, false, 'Oro', $5, false, '{}', $4)`,
    [home, concernId, concernId.slice(0, 8), testNow, unitId])
    await make.run(`INSERT INTO concern_child (municipality_code, id, concern_id, position, told_name, told_age, told_whereabouts,
      unit_id, access, recorded_at) VALUES ($1, $2, $3, 1, '', '', '', $4, '{}', $5)`,
      [home, childId, concernId, unitId, testNow])
    await make.run(`INSERT INTO preliminary_extension (municipality_code, id, concern_child_id, person_id, until_on, reasons, decided_on, decided_at, decided_by, access,
      recorded_at) VALUES ($1, $2, $3, $4, '2026-12-04', 'Synnerliga skäl', '2026-11-20', $5, $6, '{}', $5)`, [home, randomUUID(), childId, worked.id, testNow, worker.id])
    await clocks('2026-11-20', 1, { subject: childId })
    await clocks('2026-11-20', 1, { due: '2026-12-24' })
    expect((await ask('POST', preview, both, terms)).json()).toMatchObject({ kept: 2, moved: [], open: { clocks: 2, exact: true } })
    await ask('POST', enter, admin, terms)
    expect((await openClocks()).map(({ due, entered }) => [due, entered])).toEqual([['2026-12-04', null], ['2026-12-24', null]])
  })

  test('waits for whoever has read the law and may yet start a clock by it', async () => {
    const context = { municipality: home, staffId: null, keys: [] }
    const order: string[] = []
    let entered: Promise<unknown> = Promise.resolve()
    await inTransaction(database.app, context, async (tx) => {
      expect((await ruleVersions(tx, ['prelim-assess'])).map(({ version }) => version)).toEqual([1, 2])
      entered = ask('POST', enter, admin, terms).then(() => order.push('entered'))
      await new Promise((resolve) => { setTimeout(resolve, 200) })
      order.push('read')
    })
    await entered
    expect(order).toEqual(['read', 'entered'])
  })

  test('changes nothing in another municipality', async () => {
    await clocks('2026-11-20', 6, { code: elsewhere })
    await ask('POST', enter, admin, terms)
    expect(await openClocks(elsewhere)).toEqual([{ start: '2026-11-20', due: '2026-12-04', shipped: 2, entered: null, clocks: 6 }])
    expect((await ask('GET', '/lag', stranger)).text).not.toContain('21 dagar')
    expect((await ask('GET', '/api/law/entries', stranger)).json()['entries']).toEqual([])
  })

  test('is never changed: the next must be later, and two at once become one', async () => {
    expect((await ask('POST', enter, admin, terms)).json()).toMatchObject({ version: 101 })
    expect((await ask('POST', enter, admin, { ...terms, length: 28 })).status).toBe(422)
    const at = Array.from({ length: 4 }, (_, index) => ask('POST', enter, admin, { ...terms, validFrom: '2027-01-01', length: 28 + index }))
    expect((await Promise.all(at)).map(({ status }) => status).toSorted()).toEqual([200, 422, 422, 422])
    await expect(database.app.query("UPDATE law_rule_entry SET length = 3")).rejects.toThrow('permission denied')
  })
})

describe('a version that is withdrawn', () => {
  const gone = (version: number) => `/api/law/prelim-assess/versions/${version}/withdrawal`

  test('was not in force yet, says why, and stays to be read', async () => {
    await clocks('2026-12-01', 6)
    await ask('POST', enter, admin, { ...terms, validFrom: '2026-12-01' })
    expect((await openClocks()).map(({ due }) => due)).toEqual(['2026-12-22'])
    expect((await ask('POST', gone(101), admin, { reason: ' ' })).status).toBe(422)
    const sent = await ask('POST', '/administration/lag/prelim-assess/101/dra-tillbaka', admin, formBody({ reason: 'Riksdagen sköt upp ändringen.' }))
    expect(sent.location).toBe('/administration/lag?klart=withdrawn_clocks')
    expect(await openClocks()).toEqual([{ start: '2026-12-01', due: '2026-12-15', shipped: 2, entered: null, clocks: 6 }])
    const page = (await ask('GET', '/administration/lag', admin)).text
    for (const said of ['Tillbakadragen av', 'Riksdagen sköt upp ändringen.', 'Ingen ny lag väntar']) expect(page).toContain(said)
    expect((await ask('POST', gone(101), admin, { reason: 'igen' })).status).toBe(404)
    expect((await ask('POST', enter, admin, { ...terms, validFrom: '2026-12-01' })).json()).toMatchObject({ version: 102 })
  })

  test('cannot be one in force, and the database itself refuses it', async () => {
    await ask('POST', enter, admin, terms)
    expect((await ask('POST', gone(101), admin, { reason: 'fel' })).json()['code']).toBe('law_in_force_is_never_withdrawn')
    const past = database.owner.query("UPDATE law_rule_entry SET withdrawn_on = '2026-11-20', withdrawn_by = $1, withdrawn_reason = 'fel'", [admin.id])
    await expect(past).rejects.toThrow('law_in_force_is_never_withdrawn')
  })

  test('belongs to the own municipality', async () => {
    await ask('POST', enter, admin, { ...terms, validFrom: '2027-01-01' })
    expect((await ask('POST', gone(101), stranger, { reason: 'ett skäl' })).status).toBe(404)
    expect((await ask('GET', '/administration/lag/prelim-assess/101/dra-tillbaka', stranger)).status).toBe(404)
    expect((await ask('GET', '/administration/lag', worker)).status).toBe(403)
  })
})
