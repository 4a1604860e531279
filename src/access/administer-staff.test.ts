import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit({ name: 'Utredning Norr' })
const admin = await make.staff({ unitId, roles: ['administrator'], given: 'Ada', family: 'Administratör' })
await make.staff({ unitId, roles: ['administrator'], given: 'Bo', family: 'Båda' })

const code = ({ json }: { json: () => Record<string, unknown> }): unknown => json()['code']
const idIn = ({ location }: { location: string | undefined }): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
const rolesOf = async (staffId: string): Promise<string[]> =>
  (await database.owner.query<{ id: string }>('SELECT id FROM role_assignment WHERE staff_id = $1', [staffId])).rows.map(({ id }) => id)
const end = (lastDay: string) => ({ lastDay })

describe('units', () => {
  test('are added, renamed, closed when nothing is left, and opened again', async () => {
    const made = await ask('POST', '/administration/enheter/ny', admin, formBody({ name: 'Familjerätten', kind: 'support' }))
    expect(made.location).toBe('/administration/enheter?klart=unit_added')
    const list = await ask('GET', '/api/units', admin)
    const units: unknown = list.json()['units']
    const found = Array.isArray(units) ? units.find((unit) => unit.name === 'Familjerätten') : undefined
    expect(found).toMatchObject({ kind: 'support', staff: 0, managers: [], endedOn: null })
    const address = `/administration/enheter/${found.id}`
    expect((await ask('POST', address, admin, formBody({ name: 'Utredning Norr' }))).text).toContain(
      'Det finns redan en enhet med det namnet',
    )
    expect((await ask('POST', address, admin, formBody({ name: 'Familjerätt' }))).location).toContain('klart=unit_renamed')
    expect((await ask('POST', `${address}/stang`, admin, formBody({ when: 'now' }))).location).toContain('klart=unit_closed')
    expect((await ask('GET', '/administration/enheter', admin)).text).toMatch(/Stängda enheter[\s\S]*Familjerätt/)
    expect((await ask('POST', `${address}/oppna`, admin, formBody({}))).location).toContain('klart=unit_reopened')
    expect((await ask('POST', `${address}/oppna`, admin, formBody({}))).status).toBe(404)
  })

  test('are not closed while something is left: what, what to do first, and never whom', async () => {
    const closing = await make.unit({ name: 'Utredning Öst' })
    const worker = await make.staff({ unitId: closing })
    const child = await make.personWithCase(worker, { given: 'Hemlig', family: 'Unge' })
    const answer = await ask('POST', `/administration/enheter/${closing}/stang`, admin, formBody({ when: 'now' }))
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Öppna ärenden. Enhetschefen lämnar över dem till en annan enhet.')
    expect(answer.text).toContain('En medarbetare. Byt enhet på medarbetarens sida, eller avsluta.')
    for (const hidden of ['Hemlig', child.caseNumber, child.id]) expect(answer.text).not.toContain(hidden)
    expect(code(await ask('POST', `/api/units/${closing}/close`, admin, end('2026-11-23')))).toBe('unit_still_holds')
  })

  test('take nobody and no role after their last day', async () => {
    const closed = await make.unit()
    await ask('POST', `/api/units/${closed}/close`, admin, end('2026-11-23'))
    const body = { subject: randomUUID(), givenName: 'A', familyName: 'B', title: 'c', email: null, unitId: closed }
    expect(code(await ask('POST', '/api/staff', admin, body))).toBe('unit_not_found')
    const staffId = (await make.staff({ unitId, roles: [] })).id
    const role = { staffId, role: 'social_worker', unitId: closed, fromOn: '2026-11-24', toOn: null }
    expect(code(await ask('POST', '/api/roles', admin, role))).toBe('unit_not_found')
    expect((await ask('GET', `/administration/personal/${staffId}/roll`, admin)).text).not.toContain(closed)
  })
})

describe('those who oversee', () => {
  test('are written to when somebody is added or given a role: who, which role and by whom, never anything about a person', async () => {
    const director = await make.staff({ unitId, roles: ['director'] })
    const reviewer = await make.staff({ unitId, roles: ['log_reviewer'] })
    await database.owner.query("DELETE FROM job WHERE kind = 'mail'")
    const body = { subject: randomUUID(), givenName: 'Andra', familyName: 'Inloggningen', title: 'c', email: null, unitId }
    const added = String((await ask('POST', '/api/staff', admin, body)).json()['id'])
    const role = { staffId: added, role: 'unit_manager', unitId, fromOn: '2026-11-24', toOn: null }
    expect((await ask('POST', '/api/roles', admin, role)).status).toBe(200)
    const { rows } = await database.owner.query("SELECT body FROM job WHERE kind = 'mail' ORDER BY body->>'template' DESC, body->>'to'")
    const letter = (template: string, to: { id: string }, reference: string | null) => ({ body: expect.objectContaining(
      { template, to: `${to.id}@example.test`, reference, staff: [added, admin.id], path: '/' }) })
    expect(rows).toHaveLength(4)
    expect(rows).toEqual(expect.arrayContaining([director, reviewer].flatMap((to) => [
      letter('staff_added', to, null), letter('role_given', to, 'ENHETSCHEF')])))
    await database.owner.query('DELETE FROM role_assignment WHERE staff_id = ANY($1)', [[director.id, reviewer.id]])
  })
})

describe('staff', () => {
  test('are added and changed, found by name in a body and by account, and never in an address', async () => {
    const fields = { givenName: 'Åsa', familyName: 'Öhlund', title: 'socialsekreterare', email: '', unitId, subject: 'asa.ohlund' }
    const made = await ask('POST', '/administration/personal/ny', admin, formBody(fields))
    expect(made.location).toMatch(/^\/administration\/personal\/[0-9a-f-]{36}\?klart=staff_added$/)
    const again = await ask('POST', '/administration/personal/ny', admin, formBody(fields))
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('Inloggningen hör redan till en medarbetare')])
    for (const namn of ['öhl åsa', 'ASA.OHLUND'.toLowerCase()]) {
      const found = await ask('POST', '/administration/personal', admin, formBody({ namn }))
      expect([found.status, found.text]).toEqual([200, expect.stringMatching(/En träff[\s\S]*Åsa Öhlund[\s\S]*Ingen roll/)])
    }
    expect((await ask('POST', '/administration/personal', admin, formBody({ namn: '100%' }))).text).toContain('Ingen träff')
    const address = `/administration/personal/${idIn(made)}`
    const wrong = await ask('POST', `${address}/andra`, admin, formBody({ ...fields, email: 'ingen adress' }))
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Skriv en e-postadress, eller lämna tomt')])
    await ask('POST', `${address}/andra`, admin, formBody({ ...fields, email: 'asa@example.test', title: 'förste socialsekreterare' }))
    expect((await ask('GET', `/api/staff/${idIn(made)}`, admin)).json()).toMatchObject({
      title: 'förste socialsekreterare',
      email: 'asa@example.test',
    })
  })

  test('keep the account they sign in with: nobody can be made into somebody else', async () => {
    const { id } = await make.staff({ unitId, roles: [] })
    const body = { givenName: 'A', familyName: 'B', title: 'c', email: null, unitId, subject: 'another' }
    expect((await ask('PUT', `/api/staff/${id}`, admin, body)).status).toBe(422)
    const change = database.app.query("UPDATE staff SET subject = 'another'")
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })

  test('are listed by unit and role, fifty to a page', async () => {
    const big = await make.unit({ name: 'Storenheten' })
    for (let n = 0; n < 51; n += 1) await make.staff({ unitId: big, roles: n === 0 ? ['hr'] : [] })
    const page = await ask('GET', `/api/staff?unitId=${big}&page=2`, admin)
    expect(page.json()).toMatchObject({ total: 51, page: 2, pages: 2 })
    expect((await ask('GET', `/api/staff?unitId=${big}&role=hr`, admin)).json()).toMatchObject({ total: 1 })
    expect((await ask('GET', `/api/staff?unitId=${big}&role=none`, admin)).json()).toMatchObject({ total: 50 })
    expect((await ask('GET', `/administration/personal?enhet=${big}&sida=2`, admin)).text).toContain(
      `href="/administration/personal?enhet=${big}"`,
    )
    expect((await ask('GET', '/administration/personal?enhet=strunt&roll=strunt&sida=-1', admin)).status).toBe(200)
  })
})

describe("the end of somebody's time in the system", () => {
  test('is refused while cases are left, with how many and not whom', async () => {
    const worker = await make.staff({ unitId })
    const child = await make.personWithCase(worker, { given: 'Hemlig', family: 'Unge' })
    await make.personWithCase(worker)
    const page = await ask('GET', `/administration/personal/${worker.id}/sluta`, admin)
    expect(page.text).toContain('Medarbetaren ansvarar för två ärenden. Enhetschefen lämnar över först.')
    const answer = await ask('POST', `/api/staff/${worker.id}/end`, admin, end('2026-11-23'))
    expect([answer.status, code(answer)]).toEqual([409, 'staff_answers_for_cases'])
    for (const hidden of ['Hemlig', child.caseNumber, child.id]) expect(page.text + answer.text).not.toContain(hidden)
  })

  test('ends roles, deputyships and sessions, and the account can be opened again without roles', async () => {
    const worker = await make.staff({ unitId, roles: ['social_worker'] })
    const colleague = await make.staff({ unitId })
    await make.deputy(colleague.id, worker.id, { from: '2026-11-20', to: '2026-12-20' })
    expect((await ask('GET', '/min-roll', worker)).status).toBe(200)
    expect((await ask('POST', `/administration/personal/${worker.id}/sluta`, admin, formBody({ when: 'now' }))).location).toContain(
      'klart=staff_ended',
    )
    expect((await ask('GET', '/min-roll', worker)).status).toBe(303)
    const told = (await ask('GET', `/api/staff/${worker.id}`, admin)).json()
    expect(told).toMatchObject({
      endedOn: '2026-11-23',
      roles: [{ standing: 'ended', toOn: '2026-11-23', endedBy: 'Ada Administratör' }],
      deputies: [{ direction: 'is', standing: 'ended', toOn: '2026-11-23' }],
      sessions: { open: 0 },
    })
    expect(code(await ask('POST', `/api/staff/${worker.id}/end`, admin, end('2026-11-23')))).toBe('staff_not_found')
    expect((await ask('POST', `/administration/personal/${worker.id}/borja-igen`, admin, formBody({}))).location).toContain(
      'klart=staff_resumed',
    )
    expect((await ask('GET', `/api/staff/${worker.id}`, admin)).json()).toMatchObject({ endedOn: null, roles: [{ standing: 'ended' }] })
  })

  test("is nobody's own to decide", async () => {
    expect(code(await ask('POST', `/api/staff/${admin.id}/end`, admin, end('2026-11-23')))).toBe('nobody_ends_the_own_employment')
    expect((await ask('GET', `/administration/personal/${admin.id}`, admin)).text).not.toContain('Avsluta i systemet')
  })
})

describe('sessions', () => {
  test('are counted, and ended all at once', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const second = { cookie: await make.session(staff.id) }
    expect((await ask('GET', `/administration/personal/${staff.id}`, admin)).text).toContain('Inloggad på två platser.')
    expect((await ask('POST', `/api/staff/${staff.id}/end-sessions`, admin, {})).json()).toEqual({ ended: 2 })
    for (const each of [staff, second]) expect((await ask('GET', '/min-roll', each)).location).toContain('skal=session_ended')
    const { rows } = await database.owner.query('SELECT DISTINCT ended_why FROM session WHERE staff_id = $1', [staff.id])
    expect(rows).toEqual([{ ended_why: 'revoked' }])
  })
})

describe('what needs attention', () => {
  test('is told in numbers that fall when it is done', async () => {
    const { withoutRole, rolesEnding, unitsWithoutManager, logReviewers } = (await ask('GET', '/api/administration', admin)).json()
    expect(logReviewers).toBe(0)
    const without = await make.staff({ unitId, roles: [] })
    await make.unit()
    const body = { staffId: without.id, role: 'hr', unitId: null, fromOn: '2026-11-24', toOn: '2026-12-24' }
    expect((await ask('GET', '/api/administration', admin)).json()).toMatchObject({
      withoutRole: Number(withoutRole) + 1,
      unitsWithoutManager: Number(unitsWithoutManager) + 1,
    })
    await ask('POST', '/api/roles', admin, body)
    expect((await ask('GET', '/api/administration', admin)).json()).toMatchObject({ withoutRole, rolesEnding: Number(rolesEnding) + 1 })
    await ask('POST', '/api/roles', admin, { ...body, fromOn: '2026-12-25', toOn: null })
    expect((await ask('GET', '/api/administration', admin)).json()).toMatchObject({ rolesEnding })
    expect((await ask('GET', '/administration', admin)).text).toContain('Ingen granskar loggen')
  })

  test('counts workers with cases who are away without a deputy, and names none', async () => {
    const before = Number((await ask('GET', '/api/administration', admin)).json()['awayWithoutDeputy'])
    const worker = await make.staff({ unitId, given: 'Sjuk', family: 'Skriven' })
    await make.personWithCase(worker)
    await make.run(
      `INSERT INTO absence_day (municipality_code, staff_id, absent_on, kind, share, recorded_at)
        VALUES ('9901', $1, '2026-11-24', 'sick', 1, $2)`,
      [worker.id, testNow],
    )
    const page = await ask('GET', '/administration', admin)
    expect((await ask('GET', '/api/administration', admin)).json()).toMatchObject({ awayWithoutDeputy: before + 1 })
    expect(page.text).toContain('borta utan ersättare')
    expect(page.text).not.toContain('Skriven')
    const colleague = await make.staff({ unitId })
    const body = { staffId: worker.id, deputyId: colleague.id, fromOn: '2026-11-24', toOn: '2026-11-25', reason: 'frånvaro' }
    await ask('POST', '/api/deputies', admin, body)
    expect((await ask('GET', '/api/administration', admin)).json()).toMatchObject({ awayWithoutDeputy: before })
  })
})

test('the history of a member of staff says who gave and who ended, and when', async () => {
  const staff = await make.staff({ unitId, roles: [], given: 'Historisk', family: 'Person' })
  const given = await ask(
    'POST',
    `/administration/personal/${staff.id}/roll`,
    admin,
    formBody({ role: 'hr', unitId: '', fromOn: 'i dag', toOn: '' }),
  )
  expect(given.location).toBe(`/administration/personal/${staff.id}?klart=role_given`)
  const [role] = await rolesOf(staff.id)
  expect(
    (await ask('POST', `/administration/personal/roll/${role}`, admin, formBody({ when: 'day', lastDay: 'i dag' }))).location,
  ).toContain('klart=role_ended')
  const { text } = await ask('GET', `/administration/personal/${staff.id}`, admin)
  expect(text).toMatch(/HR[\s\S]*i dag 08\.00 av Ada Administratör[\s\S]*Avslutades i dag 08\.00 av Ada Administratör/)
})
