import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { jobKinds } from '../jobs.ts'
import { reviewKey } from './queries/session.ts'
import { inTransaction } from '../platform/db.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { sealChain } from '../platform/log-chain.ts'

// A Tuesday's reads in October, looked through the night after; the reviewers work on 24 November.
const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
const night = '2026-10-21T02:00:00.000Z'

const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ek' })
const lind = await make.staff({ unitId, given: 'Jon', family: 'Lind' })
const away = await make.staff({ unitId, given: 'Ulla', family: 'Borta' })
const reviewer = await make.staff({ unitId, roles: ['log_reviewer'], given: 'Lo', family: 'Granskare' })
const second = await make.staff({ unitId, roles: ['log_reviewer', 'social_worker'], given: 'Siv', family: 'Annan' })
const director = await make.staff({ unitId, roles: ['director'] })
const child = await make.personWithCase(worker, { given: 'Elis', family: 'Haddad' })
const namesake = await make.personWithCase(worker, { given: 'Nora', family: 'Lind' })
const hidden = await make.personWithCase(worker, { given: 'Dold', family: 'Skyddad', protection: 'confidentiality_mark' })
const ownNumber = testNumbers.next()
const dashed = `${ownNumber.slice(0, 8)}-${ownNumber.slice(8)}`
const outsider = await make.person({ given: 'Ingen', family: 'Alls' })

type Written = { by?: { id: string }; about?: readonly string[]; at?: string; action?: string; why?: string; outcome?: string; refusal?: string | null; code?: string }
async function wrote({ by = worker, about = [child.id], at = '2026-10-20T08:00:00Z', action = 'GET /person/:id', why = 'own_case', outcome = 'done', refusal = null, code = home }: Written): Promise<void> {
  await database.owner.query(`WITH line AS (INSERT INTO trace (municipality_code, at, actor_kind, actor_id, action, about, why, outcome, refusal, request_id)
      VALUES ($1, $2, 'staff', $3, $4, $5, $6, $7, $8, 'r') RETURNING municipality_code, id)
    INSERT INTO trace_unsealed SELECT municipality_code, id FROM line`, [code, at, by.id, action, about, why, outcome, refusal])
}
const seal = () => inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (_tx, client) => sealChain(client, home))
async function run(kind: string, at: string): Promise<void> {
  await database.owner.query(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at) VALUES ($1, gen_random_uuid(), $2, gen_random_uuid(), '{}', $3, $3)`, [home, kind, at])
  expect(await runDueJobs(database.app, home, kinds, at, () => at)).toMatchObject({ failed: 0 })
}
type Found = { id: string; reader_id: string; person_id: string | null; rules: string[]; lines: number; actions: string[] }
const picked = async (): Promise<Found[]> => (await database.owner.query<Found>('SELECT * FROM log_review_item ORDER BY reader_id, person_id')).rows
const itemOf = async (by: { id: string }, person: string | null): Promise<Found> => {
  const found = (await picked()).find((item) => item.reader_id === by.id && item.person_id === person)
  if (found === undefined) throw new Error('not picked')
  return found
}
const api = (method: 'GET' | 'POST' | 'PUT', path: string, as: { cookie: string }, body?: object) => ask(method, `/api/log-review${path}`, as, body)

await database.owner.query("INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at) VALUES ($1, gen_random_uuid(), 'log-review-sample', '0', '2020-01-01', $2)", [home, testNow])
await database.owner.query("INSERT INTO absence_day (municipality_code, staff_id, absent_on, kind, share, recorded_at) VALUES ($1, $2, '2026-10-20', 'sick', 1, $3)", [home, away.id, testNow])
await api('PUT', '/staff-identities', reviewer, { staffId: lind.id, identityNumber: dashed })
const ownRecord = await make.person({ given: 'Jon', family: 'Lind', number: ownNumber })
const relative = await make.personWithCase(worker, { given: 'Släkt', family: 'Ing' })
await make.relation(relative.id, ownRecord, 'parent')
await wrote({})
await wrote({ at: '2026-10-20T09:00:00Z', action: 'POST /person/:id/anteckna' })
await wrote({ by: lind, about: [namesake.id], why: 'role' })
await wrote({ by: lind, about: [ownRecord] })
await wrote({ by: lind, about: [relative.id] })
await wrote({ by: away, about: [child.id] })
await wrote({ by: worker, about: [outsider] })
await wrote({ by: worker, about: [hidden.id], action: 'POST /person/:id/visa' })
await wrote({ by: second, about: [child.id], why: 'break_glass' })
await wrote({ by: lind, about: [], action: 'POST /nodatkomst', outcome: 'refused', refusal: 'emergency_not_given' })
await wrote({ by: reviewer, about: [child.id], action: 'GET /logg/:id', why: 'log_review', at: '2026-10-20T23:00:00+02:00' })
await wrote({ by: worker, about: [namesake.id], at: '2026-10-20T21:59:00Z' })
await wrote({ by: away, about: [namesake.id], at: '2026-10-20T22:01:00Z' })
await seal()
await run('pick_reads', night)

describe('picking', () => {
  test('puts a reader\'s reading of a person on a Swedish day in the queue once, with every rule that picks it', async () => {
    const found = (await picked()).map(({ reader_id, person_id, rules }) => ({ reader_id, person_id, rules }))
    const expected = [
      { reader_id: lind.id, person_id: namesake.id, rules: ['same_surname'] }, { reader_id: lind.id, person_id: ownRecord, rules: ['own_record', 'same_surname'] },
      { reader_id: lind.id, person_id: relative.id, rules: ['relative'] }, { reader_id: lind.id, person_id: null, rules: ['refused_emergency'] },
      { reader_id: away.id, person_id: child.id, rules: ['absent'] }, { reader_id: worker.id, person_id: outsider, rules: ['no_open_case'] },
      { reader_id: worker.id, person_id: hidden.id, rules: ['protected_shown'] }, { reader_id: second.id, person_id: child.id, rules: ['break_glass'] },
      { reader_id: worker.id, person_id: namesake.id, rules: ['outside_hours'] },
    ]
    expect(found).toHaveLength(expected.length)
    expect(found).toEqual(expect.arrayContaining(expected))
  })

  test('again changes nothing', async () => {
    const before = await picked()
    await run('pick_reads', '2026-10-21T03:00:00.000Z')
    await database.owner.query("DELETE FROM log_review_day WHERE read_on = '2026-10-20'")
    await run('pick_reads', '2026-10-21T04:00:00.000Z')
    expect(await picked()).toEqual(before)
  })

  test('notes the day, what it was picked from, and a seed that is the seal of its last line', async () => {
    const { rows } = await database.owner.query(`SELECT reads, picked, per_mille, seed = (SELECT encode(s.hash, 'hex') FROM trace_seal s JOIN trace t ON t.id = s.trace_id
      WHERE t.at < '2026-10-20T22:00:00Z' ORDER BY s.number DESC LIMIT 1) AS sealed FROM log_review_day WHERE read_on = '2026-10-20'`)
    expect(rows).toEqual([{ reads: 10, picked: 9, per_mille: 0, sealed: true }])
  })

  test('opens to the log review\'s key alone', async () => {
    const { rows } = await database.owner.query('SELECT DISTINCT access FROM log_review_item UNION SELECT access FROM log_review_day UNION SELECT access FROM staff_identity')
    expect(rows).toEqual([{ access: ['00000000-0000-4000-8000-000000000001'] }])
  })
})

test('the run role may add to the review and read it; what was said is changed by nobody', async () => {
  for (const statement of ["UPDATE log_review_entry SET text = 'x'", 'DELETE FROM log_review_entry', "UPDATE log_review_item SET rules = '{sample}'", 'DELETE FROM log_review_item',
    'DELETE FROM log_review_day', 'UPDATE log_statement SET unjustified = 0', 'DELETE FROM log_statement', "UPDATE emergency_access SET reason = 'x'", 'DELETE FROM emergency_access']) {
    await expect(inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, (_tx, client) => client.query(statement))).rejects.toThrow('permission denied')
  }
})

test('row level security alone keeps the review from everybody without its key, and own items from nobody who has it', async () => {
  const counted = async (keys: readonly string[], municipality = home) => inTransaction(database.app, { municipality, staffId: null, keys }, async (_tx, client) => {
    const { rows } = await client.query('SELECT (SELECT count(*) FROM log_review_item)::int AS items, (SELECT count(*) FROM staff_identity)::int AS staff')
    return rows[0]
  })
  for (const keys of [[], [worker.id, unitId], [director.id]]) expect(await counted(keys)).toEqual({ items: 0, staff: 0 })
  expect(await counted([reviewKey])).toEqual({ items: 9, staff: 1 })
  expect(await counted([reviewKey], elsewhere)).toEqual({ items: 0, staff: 0 })
})

describe('the queue', () => {
  test('shows who, when, what and why in words, whom by case number, and no name of any person', async () => {
    const page = await ask('GET', '/logg', reviewer)
    expect(page.text).toContain('Nio läsningar att granska')
    for (const words of ['Jon Lind', 'samma efternamn', namesake.caseNumber, 'läste personuppgifter', 'skyddade uppgifter visades', 'Person utan ärende']) expect(page.text).toContain(words)
    expect(page.text).not.toMatch(/Nora|Elis|Haddad|Dold|Skyddad|Släkt/)
    const emergencies = await api('GET', '/items?regel=break_glass', reviewer)
    expect(emergencies.json()).toMatchObject({ count: 1, items: [{ rules: ['break_glass'], why: ['break_glass'] }] })
  })

  test('is closed to everybody but the log reviewer, administrators and directors too', async () => {
    for (const role of ['administrator', 'director', 'unit_manager', 'social_worker', 'hr'] as const) {
      const as = await make.staff({ unitId, roles: [role] })
      for (const path of ['/logg', '/logg/person', '/logg/medarbetare', `/logg/${(await itemOf(lind, relative.id)).id}`]) expect((await ask('GET', path, as)).status).toBe(403)
    }
  })

  test('is another municipality\'s own', async () => {
    const foreign = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['log_reviewer'] })
    expect((await api('GET', '/items', foreign)).json()).toMatchObject({ count: 0, open: 0 })
    expect((await api('GET', `/items/${(await itemOf(lind, relative.id)).id}`, foreign)).status).toBe(404)
  })

  test('shows a name when asked, with a line of its own in the log; never that of a protected identity', async () => {
    const item = await itemOf(lind, namesake.id)
    expect((await ask('GET', `/logg/${item.id}`, reviewer)).text).not.toContain('Nora')
    expect((await ask('POST', `/logg/${item.id}`, reviewer, formBody({}))).text).toContain('Nora Lind')
    const { rows } = await database.owner.query("SELECT about, why FROM trace WHERE action = 'POST /logg/:id' AND outcome = 'done'")
    expect(rows).toEqual([{ about: [namesake.id], why: 'log_review' }])
    const guarded = await ask('POST', `/logg/${(await itemOf(worker, hidden.id)).id}`, reviewer, formBody({}))
    expect(guarded.text).toContain('Skyddad identitet. Namnet visas inte här.')
    expect(guarded.text).not.toMatch(/Dold/)
  })

  test('nor that of a record which is joined to a protected one, whichever of the two is kept', async () => {
    const [older, newer] = [await make.person({ given: 'Dold', family: 'Skyddad' }), await make.person({ given: 'Dold', family: 'Skyddad' })]
    for (const [kept, other, read] of [[hidden.id, older, older], [newer, (await make.person({ protection: 'protected_registration' })), newer]] as const) {
      await database.owner.query(`INSERT INTO person_joining (municipality_code, id, kept_id, other_id, joined_on, reason, access, recorded_at, recorded_by)
        VALUES ($1, gen_random_uuid(), $2, $3, '2026-11-01', 'samma', '{}', $4, $5)`, [home, kept, other, testNow, worker.id])
      const { rows: [item] } = await database.owner.query<{ id: string }>(`INSERT INTO log_review_item (municipality_code, id, reader_id, person_id,
          read_on, first_at, last_at, lines, actions, why, rules, access, recorded_at)
        VALUES ($1, gen_random_uuid(), $2, $3, '2026-10-01', $4, $4, 1, '{GET /person/:id}', '{role}', '{sample}', $5, $4) RETURNING id`,
      [home, worker.id, read, testNow, [reviewKey]])
      const name = await api('POST', `/items/${item?.id ?? ''}/name`, reviewer)
      expect(name.json()).toEqual({ personId: read, name: null, protected: true })
      expect((await api('GET', `/persons/${read}/extract`, reviewer)).json()['units']).toBe(false)
      await database.owner.query('DELETE FROM log_review_item WHERE id = $1', [item?.id])
    }
  })
})

test('nobody notes or forgets the own identity number: the own reads would no longer be picked', async () => {
  const theirs = { staffId: second.id, identityNumber: testNumbers.next() }
  expect((await api('PUT', '/staff-identities', reviewer, theirs)).status).toBe(200)
  for (const identityNumber of ['', testNumbers.next()]) {
    const own = await api('PUT', '/staff-identities', second, { staffId: second.id, identityNumber })
    expect([own.status, own.json()['code']]).toEqual([409, 'nobody_notes_the_own_number'])
    expect((await ask('POST', '/logg/medarbetare', second, formBody({ staffId: second.id, identityNumber }))).status).toBe(409)
  }
  const { rows } = await database.owner.query('SELECT identity_number FROM staff_identity WHERE staff_id = $1', [second.id])
  expect(rows).toEqual([{ identity_number: theirs.identityNumber }])
})

describe('a question', () => {
  test('goes to the reader, is answered once, and the review is closed with an outcome that can be corrected', async () => {
    const item = await itemOf(lind, relative.id)
    expect((await ask('GET', '/fragor-om-lasning', lind)).text).toContain('Inga frågor')
    const asked = await ask('POST', `/logg/${item.id}/fraga`, reviewer, formBody({ text: 'Varför läste du?' }))
    expect(asked.location).toBe(`/logg/${item.id}?klart=asked`)
    const { rows } = await database.owner.query<{ body: object }>("SELECT body FROM job WHERE kind = 'mail' AND key LIKE 'read question%'")
    expect(rows).toEqual([{ body: { template: 'read_asked_about', to: `${lind.id}@example.test`, language: 'sv', reference: null, path: '/fragor-om-lasning' } }])
    expect((await ask('GET', '/arbetslista', lind)).text).toContain('Logggranskaren har en fråga om något du har läst.')

    const [question] = JSON.parse((await ask('GET', '/api/read-questions', lind)).text).questions
    expect(question).toMatchObject({ text: 'Varför läste du?', caseNumber: relative.caseNumber, answer: null })
    for (const as of [worker, reviewer]) expect((await ask('POST', `/api/read-questions/${question.id}/answer`, as, { text: 'x' })).status).toBe(404)
    expect((await ask('POST', `/fragor-om-lasning/${question.id}`, lind, formBody({ text: 'Min brorson.' }))).location).toContain('klart=answered')
    expect((await ask('POST', `/api/read-questions/${question.id}/answer`, lind, { text: 'En gång till' })).json()['code']).toBe('read_question_is_answered')
    expect((await ask('GET', '/arbetslista', lind)).text).not.toContain('Logggranskaren har')

    const needsReason = await api('POST', `/items/${item.id}/outcomes`, reviewer, { outcome: 'reported' })
    expect([needsReason.status, needsReason.json()['code']]).toEqual([422, 'invalid'])
    const closed = (await api('POST', `/items/${item.id}/outcomes`, reviewer, { outcome: 'unjustified', text: 'Läste om släkt.' })).json()
    expect((await api('POST', `/items/${item.id}/outcomes`, second, { outcome: 'justified' })).json()['code']).toBe('review_item_is_closed')
    expect((await api('POST', `/items/${item.id}/outcomes`, second, { outcome: 'reported', text: 'Polisanmäld.', correctsId: closed['id'] })).status).toBe(200)
    expect((await api('POST', `/items/${item.id}/outcomes`, reviewer, { outcome: 'justified', correctsId: closed['id'] })).json()['code']).toBe('review_outcome_changed')
    const whole = (await api('GET', `/items/${item.id}`, reviewer)).json()
    expect(whole).toMatchObject({ state: 'closed', entries: [{ kind: 'question' }, { kind: 'answer', text: 'Min brorson.' }, { outcome: 'unjustified' }, { outcome: 'reported' }] })
    expect((await ask('GET', '/api/read-questions', lind)).text).not.toMatch(/Polis|släkt/)
  })

  test('about one\'s own reading is refused, by the program and by the database', async () => {
    const own = await itemOf(second, child.id)
    for (const [path, body] of [['questions', { text: 'Varför?' }], ['outcomes', { outcome: 'justified' }]] as const) {
      expect((await api('POST', `/items/${own.id}/${path}`, second, body)).json()['code']).toBe('nobody_reviews_ones_own_reads')
    }
    expect((await api('GET', `/items/${own.id}`, second)).json()).toMatchObject({ own: true, allowed: [] })
    await expect(database.owner.query(`INSERT INTO log_review_entry (municipality_code, id, item_id, reader_id, kind, text, outcome, written_by, recorded_at, access)
      VALUES ($1, gen_random_uuid(), $2, $3, 'outcome', '', 'justified', $3, $4, '{}')`, [home, own.id, second.id, testNow])).rejects.toThrow('nobody_reviews_ones_own_reads')
    await expect(database.owner.query(`INSERT INTO log_review_entry (municipality_code, id, item_id, reader_id, kind, text, outcome, written_by, recorded_at, access)
      VALUES ($1, gen_random_uuid(), $2, $4, 'outcome', '', 'justified', $3, $5, '{}')`, [home, own.id, second.id, lind.id, testNow])).rejects.toThrow('log_review_entry_is_about_an_item')
  })
})

describe('everything about one person', () => {
  test('is found by number or case number, posted, and the number stands in no address and no log line', async () => {
    for (const subject of [child.caseNumber, child.caseNumber.replace('SN ', '')]) {
      expect((await ask('POST', '/logg/person', reviewer, formBody({ subject }))).location).toBe(`/logg/person/${child.id}`)
    }
    expect((await ask('POST', '/logg/person', reviewer, formBody({ subject: dashed.slice(2) }))).status).toBe(409)
    expect((await ask('POST', '/logg/person', reviewer, formBody({ subject: dashed }))).location).toBe(`/logg/person/${ownRecord}`)
    const none = await ask('POST', '/logg/person', reviewer, formBody({ subject: testNumbers.next() }))
    expect(none.text).toContain('Numret hittades inte')
    const { rows } = await database.owner.query("SELECT FROM trace WHERE trace::text LIKE $1", [`%${ownNumber.slice(8)}%`])
    expect(rows).toHaveLength(0)
  })

  test('lists who, when, in which role and why, and can be narrowed', async () => {
    const page = await ask('GET', `/logg/person/${child.id}`, reviewer)
    for (const words of ['Maja Ek, socialsekreterare', 'skrev en kontaktanteckning', 'eget ärende', 'nödåtkomst', 'Ulla Borta']) expect(page.text).toContain(words)
    const changed = await api('GET', `/persons/${child.id}/lines?slag=andrat`, reviewer)
    expect(changed.json()).toMatchObject({ count: 1, lines: [{ action: 'POST /person/:id/anteckna', changes: true }] })
    expect((await api('GET', `/persons/${child.id}/lines?fran=2026-10-21&till=2026-10-31`, reviewer)).json()['count']).toBe(0)
    const csv = await ask('GET', `/logg/person/${child.id}/csv?fran=2026-10-01&till=2026-10-31`, reviewer)
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(6)
    expect(csv.headers['content-disposition']).toBe('attachment; filename="logg.csv"')
  })

  test('as an extract says role and unit, names only when the municipality has said so, and nothing of others', async () => {
    const page = await ask('GET', `/logg/person/${child.id}/utdrag?fran=2026-10-01&till=2026-10-31`, reviewer)
    expect(page.text).toContain('Socialsekreterare')
    expect(page.text).toContain('nödåtkomst')
    expect(page.text).toContain(child.caseNumber)
    expect(page.text).not.toMatch(/Maja|Ulla|Elis|Haddad/)
    await database.owner.query("INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at) VALUES ($1, gen_random_uuid(), 'log-extract-names', 'name', '2020-01-01', $2)", [home, testNow])
    expect((await ask('GET', `/logg/person/${child.id}/utdrag?fran=2026-10-01&till=2026-10-31`, reviewer)).text).toContain('Maja Ek, socialsekreterare')
  })

  test('is there by its id after the record itself was destroyed, without units', async () => {
    const gone = randomUUID()
    expect((await api('GET', `/persons/${gone}/lines`, reviewer)).status).toBe(404)
    await wrote({ about: [gone], at: '2026-11-10T08:00:00Z' })
    expect((await api('GET', `/persons/${gone}/extract`, reviewer)).json()).toMatchObject({ units: false, caseNumber: null, rows: [{ kind: 'person', unitName: null }] })
  })

  test('of a protected person leaves the units out: a unit may tell where somebody is', async () => {
    const extract = (await api('GET', `/persons/${hidden.id}/extract`, reviewer)).json()
    expect(extract).toMatchObject({ units: false, rows: expect.arrayContaining([expect.objectContaining({ unitName: null })]) })
    const [, sheet = ''] = (await ask('GET', `/logg/person/${hidden.id}/utdrag`, reviewer)).text.split('<article')
    expect(sheet).toContain('visade skyddade uppgifter')
    expect(sheet).not.toMatch(/Dold|Enhet \d/)
  })
})

test('the month gets a statement once, with the chain verified, for log reviewer and director alone', async () => {
  await run('make_log_statement', '2026-11-01T03:00:00.000Z')
  const statement = (await api('GET', '/statements/2026-10', director)).json()
  expect(statement).toMatchObject({
    readers: 5, personsRead: 6, picked: expect.any(Number), questioned: 1, answered: 1, reported: 1, unjustified: 0, emergencyAccesses: 0, refusedEmergencies: 1,
    chainFault: null, headHash: expect.stringMatching(/^[0-9a-f]{64}$/), verifiedTo: expect.any(Number),
  })
  expect(statement['waiting']).toBe(Number(statement['picked']) - 1)
  await wrote({ about: [hidden.id] })
  await run('make_log_statement', '2026-11-02T03:00:00.000Z')
  expect((await api('GET', '/statements/2026-10', reviewer)).json()).toEqual(statement)
  expect((await ask('GET', '/logg/manad/2026-10', director)).text).toContain('Månadsbesked, oktober 2026')
  expect((await ask('GET', '/logg/manad/2026-09', director)).status).toBe(404)
  for (const role of ['administrator', 'unit_manager', 'union'] as const) {
    expect((await ask('GET', '/logg/manad', await make.staff({ unitId, roles: [role] }))).status).toBe(403)
  }
})

test('the statement says where a broken chain breaks', async () => {
  await seal()
  await database.owner.query("DELETE FROM log_statement; UPDATE trace SET why = 'manager' WHERE id = (SELECT trace_id FROM trace_seal WHERE number = 3)")
  await run('make_log_statement', '2026-11-03T03:00:00.000Z')
  expect((await api('GET', '/statements/2026-10', reviewer)).json()).toMatchObject({ verifiedTo: 2, chainFault: 'changed', headHash: null })
  expect((await ask('GET', '/logg/manad/2026-10', reviewer)).text).toContain('Bruten efter rad 2')
})
