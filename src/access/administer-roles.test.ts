import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'
import type { Aside } from '../platform/jobs.ts'
import type { Permission } from './contract.ts'
import { permissionsOf } from './rules.ts'
import { closeStaleSessions } from './usecases/close-stale-sessions.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const nextMorning = await testApp(database, { now: '2026-11-24T23:00:00.000Z', idleMinutes: 24 * 60, sessionHours: 48 })
const unitId = await make.unit()
const admin = await make.staff({ unitId, roles: ['administrator'] })

const code = ({ json }: { json: () => Record<string, unknown> }): unknown => json()['code']
const idOf = ({ json }: { json: () => Record<string, unknown> }): string => String(json()['id'])
const end = (lastDay: string) => ({ lastDay })
const newRole = (staffId: string, change: Record<string, unknown> = {}) => ({
  staffId,
  role: 'hr',
  unitId: null,
  fromOn: '2026-11-24',
  toOn: null,
  ...change,
})

async function roleOf(staffId: string, role = 'administrator'): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    'SELECT id FROM role_assignment WHERE staff_id = $1 AND role = $2 ORDER BY from_on DESC LIMIT 1',
    [staffId, role],
  )
  return rows[0]?.id ?? ''
}

/** One statement as the run role, for a member of staff who asks: what the database itself lets pass. */
function asked(staffId: string | null, text: string, values: unknown[] = []) {
  return inTransaction(database.app, { municipality: home, staffId, keys: staffId === null ? [] : [staffId] }, (_tx, client) =>
    client.query(text, values),
  )
}

describe('a role', () => {
  test('is given by nobody to oneself: not by page, not by program, not past the program', async () => {
    const page = await ask(
      'POST',
      `/administration/personal/${admin.id}/roll`,
      admin,
      formBody({ role: 'director', unitId: '', fromOn: 'i dag', toOn: '' }),
    )
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('Du kan inte ge dig själv en roll')])
    expect(code(await ask('POST', '/api/roles', admin, newRole(admin.id)))).toBe('nobody_gives_oneself_a_role')
    const insert =
      'INSERT INTO role_assignment (municipality_code, id, staff_id, role, from_on, given_by, recorded_at) ' +
      'VALUES ($1, $2, $3, $4, $5, $6, $7)'
    const row = (givenBy: string | null) => [home, randomUUID(), admin.id, 'director', '2026-11-24', givenBy, testNow]
    await expect(asked(admin.id, insert, row(admin.id))).rejects.toMatchObject({ constraint: 'nobody_gives_oneself_a_role' })
    for (const other of [null, randomUUID()])
      await expect(asked(admin.id, insert, row(other))).rejects.toThrow('role_is_given_in_the_own_name')
  })

  test('is ended or lengthened by nobody for oneself', async () => {
    const own = await roleOf(admin.id)
    expect(code(await ask('POST', `/api/roles/${own}/end`, admin, end('2026-11-30')))).toBe('nobody_ends_an_own_role')
    const change = "UPDATE role_assignment SET to_on = '2030-01-01', ended_by = $2, ended_at = now() WHERE id = $1"
    await expect(asked(admin.id, change, [own, admin.id])).rejects.toMatchObject({ constraint: 'nobody_ends_an_own_role' })
    await expect(asked(admin.id, change, [own, null])).rejects.toThrow('role_is_ended_in_the_own_name')
    expect((await ask('GET', `/administration/personal/${admin.id}`, admin)).text).toContain(
      'Dina egna roller ändras av en annan administratör.',
    )
  })

  test('cannot begin in the past, and a withdrawn one is never held', async () => {
    const staff = await make.staff({ unitId, roles: [] })
    expect(code(await ask('POST', '/api/roles', admin, newRole(staff.id, { fromOn: '2026-11-23' })))).toBe('role_cannot_begin_in_the_past')
    const coming = idOf(await ask('POST', '/api/roles', admin, newRole(staff.id, { fromOn: '2026-12-01' })))
    const page = await ask('GET', `/administration/personal/roll/${coming}`, admin)
    expect(page.text).toContain('Rollen har inte börjat. Den kommer aldrig att gälla.')
    expect((await ask('POST', `/administration/personal/roll/${coming}`, admin, formBody({ when: 'now' }))).status).toBe(303)
    expect((await ask('GET', `/api/staff/${staff.id}`, admin)).json()).toMatchObject({
      roles: [{ standing: 'withdrawn', toOn: '2026-11-30' }],
    })
    expect((await ask('POST', '/api/roles', admin, newRole(staff.id, { fromOn: '2026-12-01' }))).status).toBe(200)
  })

  test('given by mistake today can be taken back at once', async () => {
    const staff = await make.staff({ unitId, roles: [] })
    const id = idOf(await ask('POST', '/api/roles', admin, newRole(staff.id)))
    expect((await ask('GET', '/min-roll', staff)).status).toBe(200)
    await ask('POST', `/api/roles/${id}/end`, admin, end('2026-11-23'))
    expect((await ask('GET', '/min-roll', staff)).status).toBe(303)
  })

  test('is not put off once its end is set', async () => {
    const staff = await make.staff({ unitId, roles: [] })
    const id = idOf(await ask('POST', '/api/roles', admin, newRole(staff.id, { toOn: '2026-11-30' })))
    expect(code(await ask('POST', `/api/roles/${id}/end`, admin, end('2026-12-01')))).toBe('end_is_not_put_off')
    expect((await ask('POST', '/api/roles', admin, newRole(staff.id, { fromOn: '2026-12-01' }))).status).toBe(200)
  })
})

describe('a session does not outlive the role it was begun with', () => {
  test('it ends at the turn of the day, also when another role is left', async () => {
    const both = await make.staff({ unitId, roles: ['hr', 'union'] })
    const role = await roleOf(both.id, 'hr')
    await ask('POST', `/api/roles/${role}/end`, admin, end('2026-11-24'))
    expect((await ask('GET', '/min-roll', both)).status).toBe(200)
    expect((await nextMorning.ask('GET', '/min-roll', both)).location).toContain('skal=session_ended')
    const again = { cookie: await make.session(both.id) }
    await database.owner.query("UPDATE session SET started_at = '2026-11-24T23:00:00Z' WHERE staff_id = $1", [both.id])
    expect((await nextMorning.ask('GET', '/min-roll', again)).status).toBe(200)
  })

  test('the job writes down that it ended, and leaves those whose role goes on', async () => {
    const [left, stays] = [await make.staff({ unitId, roles: ['hr', 'union'] }), await make.staff({ unitId, roles: ['union'] })]
    await ask('POST', `/api/roles/${await roleOf(left.id, 'hr')}/end`, admin, end('2026-11-24'))
    const all = { municipality: home, staffId: null, keys: '*' as const }
    const aside: Aside = (work) => inTransaction(database.app, all, work)
    const night = { body: {}, municipality: home, now: '2026-11-24T23:00:00.000Z', aside }
    await inTransaction(
      database.app,
      all,
      async (tx) => void (await closeStaleSessions({ idleMinutes: 24 * 60, sessionHours: 48 }).run(tx, night)),
    )
    const ended = async ({ id }: { id: string }) =>
      (await database.owner.query('SELECT ended_why FROM session WHERE staff_id = $1', [id])).rows
    expect(await ended(left)).toEqual([{ ended_why: 'role_ended' }])
    expect(await ended(stays)).toEqual([{ ended_why: null }])
  })

  test('it goes on when the same role does', async () => {
    const staff = await make.staff({ unitId, roles: [] })
    await ask('POST', '/api/roles', admin, newRole(staff.id, { toOn: '2026-11-24' }))
    await ask('POST', '/api/roles', admin, newRole(staff.id, { fromOn: '2026-11-25' }))
    expect((await nextMorning.ask('GET', '/min-roll', staff)).status).toBe(200)
  })

  test('without any role left it says so', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    await ask('POST', `/api/roles/${await roleOf(staff.id, 'hr')}/end`, admin, end('2026-11-24'))
    expect((await nextMorning.ask('GET', '/min-roll', staff)).location).toContain('skal=role_ended')
  })
})

describe('the last administrator', () => {
  test('is not ended without another, in whatever order two try', async () => {
    const other = await make.staff({ unitId, roles: ['administrator'] })
    const mine = await roleOf(admin.id)
    const theirs = await roleOf(other.id)
    const both = await Promise.all([
      ask('POST', `/api/roles/${theirs}/end`, admin, end('2026-11-23')),
      ask('POST', `/api/roles/${mine}/end`, other, end('2026-11-23')),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)])
    const left = await database.owner.query("SELECT FROM role_assignment WHERE role = 'administrator' AND to_on IS NULL")
    expect(left.rowCount).toBe(1)
    await database.owner.query("UPDATE role_assignment SET to_on = NULL, ended_by = NULL, ended_at = NULL WHERE role = 'administrator'")
    await database.owner.query('UPDATE session SET ended_at = NULL, ended_why = NULL')

    await ask('POST', `/api/roles/${mine}/end`, other, end('2026-12-31'))
    expect(code(await ask('POST', `/api/roles/${theirs}/end`, admin, end('2026-11-30')))).toBe('administrator_is_the_last')
    expect(code(await ask('POST', `/api/staff/${other.id}/end`, admin, end('2026-11-30')))).toBe('administrator_is_the_last')
    await database.owner.query("UPDATE role_assignment SET to_on = NULL, ended_by = NULL, ended_at = NULL WHERE role = 'administrator'")
  })
})

describe('administrators and the log', () => {
  test('nobody is both administrator and log reviewer', async () => {
    const staff = await make.staff({ unitId, roles: ['log_reviewer'] })
    const page = await ask(
      'POST',
      `/administration/personal/${staff.id}/roll`,
      admin,
      formBody({ role: 'administrator', unitId: '', fromOn: 'i dag', toOn: '' }),
    )
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('Ingen kan vara både administratör och logggranskare')])
    await database.owner.query("UPDATE role_assignment SET to_on = '2026-11-30' WHERE staff_id = $1", [staff.id])
    const role = { staffId: staff.id, role: 'administrator', unitId: null, toOn: null }
    expect(code(await ask('POST', '/api/roles', admin, { ...role, fromOn: '2026-11-30' }))).toBe('administrator_is_no_log_reviewer')
    expect((await ask('POST', '/api/roles', admin, { ...role, fromOn: '2026-12-01' })).status).toBe(200)
  })

  test('administrators see no persons, may nothing with the log, and two of them can change no line of it', async () => {
    const may = [...permissionsOf(['administrator'])]
    const barred = (permission: Permission): boolean =>
      /^(person|case|concern|contact|task|worklist|picture|intake|emergency|log)\./.test(permission)
    expect(may.filter(barred)).toEqual([])
    for (const table of ['trace', 'trace_seal']) {
      for (const change of [`UPDATE ${table} SET municipality_code = municipality_code`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(asked(admin.id, change)).rejects.toMatchObject({ code: '42501' })
      }
    }
  })

  test('what an administrator does to roles is in the log, with whom it was done by', async () => {
    const staff = await make.staff({ unitId, roles: [] })
    await ask('POST', '/api/roles', admin, newRole(staff.id))
    const { rows } = await database.owner.query('SELECT actor_id, action, outcome FROM trace ORDER BY id DESC LIMIT 1')
    expect(rows).toEqual([{ actor_id: admin.id, action: 'POST /api/roles', outcome: 'done' }])
  })
})

describe('deputies', () => {
  const stand = (staffId: string, deputyId: string, change: Record<string, unknown> = {}) => ({
    staffId,
    deputyId,
    fromOn: '2026-11-24',
    toOn: '2026-11-30',
    reason: 'semester',
    ...change,
  })

  test('open the cases from their first day, and close them when ended', async () => {
    const worker = await make.staff({ unitId })
    const colleague = await make.staff({ unitId })
    const child = await make.personWithCase(worker)
    expect((await ask('GET', `/person/${child.id}`, colleague)).status).toBe(404)
    const form = { deputyId: colleague.id, fromOn: 'i dag', toOn: '+7', reason: 'semester' }
    expect((await ask('POST', `/administration/personal/${worker.id}/ersattare`, admin, formBody(form))).location).toContain(
      'klart=deputy_given',
    )
    expect((await ask('GET', `/person/${child.id}`, colleague)).status).toBe(200)
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM deputy WHERE deputy_id = $1', [colleague.id])
    expect((await ask('POST', `/administration/personal/ersattare/${rows[0]?.id}`, admin, formBody({ when: 'now' }))).location).toContain(
      'klart=deputy_ended',
    )
    expect((await ask('GET', `/person/${child.id}`, colleague)).status).toBe(404)
    expect((await ask('GET', `/administration/personal/${worker.id}`, admin)).text).toContain('Återtagen')
  })

  test('must work with cases themselves, so that no administrator comes to see persons this way', async () => {
    const worker = await make.staff({ unitId })
    const other = await make.staff({ unitId, roles: ['administrator'] })
    expect(code(await ask('POST', '/api/deputies', admin, stand(worker.id, other.id)))).toBe('deputy_has_no_role_in_case_work')
    expect((await ask('GET', `/administration/personal/${worker.id}/ersattare`, admin)).text).not.toContain(other.id)
    expect(code(await ask('POST', '/api/deputies', admin, stand(worker.id, admin.id)))).toBe('nobody_makes_oneself_deputy')
    const insert = `INSERT INTO deputy (municipality_code, id, staff_id, deputy_id, from_on, to_on, reason, given_by, recorded_at)
      VALUES ($1, $2, $3, $4, '2026-11-24', '2026-11-24', 'x', $5, $6)`
    await expect(asked(admin.id, insert, [home, randomUUID(), worker.id, admin.id, admin.id, testNow])).rejects.toMatchObject({
      constraint: 'nobody_makes_oneself_deputy',
    })
    await expect(asked(admin.id, insert, [home, randomUUID(), worker.id, admin.id, worker.id, testNow])).rejects.toThrow(
      'deputy_is_named_in_the_own_name',
    )
  })

  test('have a first and a last day, in that order and not in the past', async () => {
    const worker = await make.staff({ unitId })
    const colleague = await make.staff({ unitId })
    const tried = async (change: Record<string, unknown>) =>
      code(await ask('POST', '/api/deputies', admin, stand(worker.id, colleague.id, change)))
    expect(await tried({ fromOn: '2026-11-23' })).toBe('deputy_cannot_begin_in_the_past')
    expect(await tried({ toOn: '2026-11-23' })).toBe('deputy_ends_after_it_begins')
    expect(await tried({ deputyId: worker.id })).toBe('deputy_is_somebody_else')
  })
})
