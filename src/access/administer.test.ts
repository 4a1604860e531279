import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { fixedClock } from '../calendar/clock.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import type { Write } from '../platform/db.ts'
import { clientOf } from './queries/session.ts'
import { addClient, renewClient, revokeClient } from './usecases/administer-clients.ts'
import { endRole, giveDeputy, giveRole } from './usecases/administer-roles.ts'
import { addStaff } from './usecases/administer-staff.ts'
import { addUnit } from './usecases/administer-units.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit()
const admin = await make.staff({ unitId, roles: ['administrator'] })

const today = day('2026-11-24')
const yesterday = day('2026-11-23')
const by = (id: string) => ({ actor: { kind: 'staff' as const, id, municipality: home }, clock: fixedClock(instant(testNow)) })
const asAdmin = by(admin.id)
const runAs = <T>(id: string, work: (tx: Write) => Promise<T>): Promise<T> => inTransaction(database.app, { municipality: home, staffId: id, keys: [id] }, work)
const run = <T>(work: (tx: Write) => Promise<T>): Promise<T> => runAs(admin.id, work)

async function newMember(): Promise<string> {
  const body = { subject: `s-${randomUUID()}`, givenName: 'Ny', familyName: 'Medarbetare', title: 'socialsekreterare', email: null, unitId }
  return (await run((tx) => addStaff(tx, { ...asAdmin, body }))).id
}

describe('units and staff', () => {
  test('a unit has a name of its own', async () => {
    const body = { name: 'Familjerätten', kind: 'support' as const }
    const { id } = await run((tx) => addUnit(tx, { ...asAdmin, body }))
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    await expect(run((tx) => addUnit(tx, { ...asAdmin, body }))).rejects.toThrow('unit_name_is_unique')
  })

  test('a member of staff belongs to a unit that is there', async () => {
    const body = { subject: 's', givenName: 'A', familyName: 'B', title: 'c', email: null, unitId: randomUUID() }
    await expect(run((tx) => addStaff(tx, { ...asAdmin, body }))).rejects.toThrow('unit_not_found')
  })
})

describe('roles', () => {
  test('open the pages from their first day, and are held once at a time', async () => {
    const staffId = await newMember()
    const cookie = { cookie: await make.session(staffId) }
    expect((await ask('GET', '/min-roll', cookie)).status).toBe(303)
    const body = { staffId, role: 'hr' as const, unitId: null, fromOn: today, toOn: null }
    await run((tx) => giveRole(tx, { ...asAdmin, body }))
    expect((await ask('GET', '/min-roll', cookie)).status).toBe(200)
    await expect(run((tx) => giveRole(tx, { ...asAdmin, body }))).rejects.toThrow('role_is_held_once_at_a_time')
  })

  test('are given by nobody to oneself, and the database itself refuses it', async () => {
    const body = { staffId: admin.id, role: 'director' as const, unitId: null, fromOn: today, toOn: null }
    await expect(run((tx) => giveRole(tx, { ...asAdmin, body }))).rejects.toThrow('nobody_gives_oneself_a_role')
    const past = run((tx) => tx.insertInto('role_assignment').values({
      municipality_code: home, id: randomUUID(), staff_id: admin.id, role: 'director', from_on: today, given_by: admin.id, recorded_at: testNow,
    }).execute())
    await expect(past).rejects.toThrow('nobody_gives_oneself_a_role')
  })

  test('of a unit name the unit, end after they begin, and belong to somebody', async () => {
    const staffId = await newMember()
    const give = (body: Parameters<typeof giveRole>[1]['body']) => run((tx) => giveRole(tx, { ...asAdmin, body }))
    await expect(give({ staffId, role: 'unit_manager', unitId: null, fromOn: today, toOn: null })).rejects.toThrow('role_of_a_unit_names_the_unit')
    await expect(give({ staffId, role: 'hr', unitId: null, fromOn: today, toOn: yesterday })).rejects.toThrow('role_ends_after_it_begins')
    await expect(give({ staffId: randomUUID(), role: 'hr', unitId: null, fromOn: today, toOn: null })).rejects.toThrow('staff_not_found')
    await expect(give({ staffId, role: 'intake', unitId: randomUUID(), fromOn: today, toOn: null })).rejects.toThrow('unit_not_found')
  })

  test('that end take the sessions with them, at once', async () => {
    const staff = await make.staff({ unitId, roles: ['hr'] })
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM role_assignment WHERE staff_id = $1', [staff.id])
    const params = { id: rows[0]?.id ?? '' }
    await run((tx) => endRole(tx, { ...asAdmin, params, body: { lastDay: today } }))
    expect((await ask('GET', '/min-roll', staff)).status).toBe(200)
    await expect(run((tx) => endRole(tx, { ...asAdmin, params, body: { lastDay: day('2026-11-01') } }))).rejects.toThrow('end_lies_in_the_past')
    await run((tx) => endRole(tx, { ...asAdmin, params, body: { lastDay: yesterday } }))
    expect((await ask('GET', '/min-roll', staff)).status).toBe(303)
    const ended = await database.owner.query('SELECT ended_why FROM session WHERE staff_id = $1', [staff.id])
    expect(ended.rows).toEqual([{ ended_why: 'role_ended' }])
  })
})

describe('deputies', () => {
  test('are named by oneself or by others, and nobody makes oneself one', async () => {
    const worker = await make.staff({ unitId })
    const colleague = await make.staff({ unitId })
    const body = { staffId: worker.id, deputyId: colleague.id, fromOn: today, toOn: today, reason: 'semester' }
    await runAs(worker.id, (tx) => giveDeputy(tx, { ...by(worker.id), body }))
    await expect(runAs(colleague.id, (tx) => giveDeputy(tx, { ...by(colleague.id), body }))).rejects.toThrow('nobody_makes_oneself_deputy')
    await expect(run((tx) => giveDeputy(tx, { ...asAdmin, body: { ...body, deputyId: worker.id } }))).rejects.toThrow('deputy_is_somebody_else')
    await expect(run((tx) => giveDeputy(tx, { ...asAdmin, body: { ...body, toOn: yesterday } }))).rejects.toThrow('deputy_ends_after_it_begins')
  })
})

describe('client credentials', () => {
  const body = { name: 'Provskolan', reporterKind: 'school', fromOn: yesterday, toOn: day('2027-06-30'), scope: ['concern.report' as const] }
  const now = { oldUntil: null }
  const opens = (credential: string, on = today) => run((tx) => {
    const [, id = '', secret = ''] = credential.split('.')
    return clientOf(tx, id, createHash('sha256').update(secret).digest(), on)
  })

  test('show their secret once, and open only reporting, between their days', async () => {
    const { credential } = await run((tx) => addClient(tx, { ...asAdmin, body }))
    expect(credential).toMatch(/^9901\.[0-9a-f-]{36}\.[\w-]{43}$/)
    expect(await opens(credential)).toMatchObject({ name: 'Provskolan', scope: ['concern.report'] })
    expect(await opens(credential, day('2027-07-01'))).toBeUndefined()
    const { rows } = await database.owner.query('SELECT secret_hash::text AS kept FROM client_credential')
    expect(JSON.stringify(rows)).not.toContain(credential.split('.')[2])
  })

  test('are renewed and revoked at once', async () => {
    const first = await run((tx) => addClient(tx, { ...asAdmin, body }))
    const second = await run((tx) => renewClient(tx, { ...asAdmin, params: { id: first.id }, body: now }))
    expect(await opens(first.credential)).toBeUndefined()
    expect(await opens(second.credential)).toBeDefined()
    await run((tx) => revokeClient(tx, { ...asAdmin, params: { id: first.id } }))
    expect(await opens(second.credential)).toBeUndefined()
    await expect(run((tx) => renewClient(tx, { ...asAdmin, params: { id: first.id }, body: now }))).rejects.toThrow('client_has_ended')
    await expect(run((tx) => revokeClient(tx, { ...asAdmin, params: { id: first.id } }))).rejects.toThrow('client_not_found')
  })
})
