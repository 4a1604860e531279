import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { actorFor } from '../../test/actor.ts'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { fixedClock } from '../calendar/clock.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import type { NewDecision } from './contract.ts'
import { decision } from './queries/decision.ts'
import { makeDecision } from './usecases/make-decision.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const clock = fixedClock(instant(testNow))
const today = day('2026-11-24')

type Staff = { id: string; unitId: string }
const asked = <T>(who: Staff, roles: Parameters<typeof actorFor>[1], work: (tx: Parameters<typeof makeDecision>[0], by: Parameters<typeof makeDecision>[1]) => Promise<T>) =>
  inTransaction(database.app, { municipality: home, staffId: who.id, keys: [who.id, ...(roles.includes('unit_manager') ? [who.unitId] : [])] },
    (tx) => work(tx, { actor: actorFor(who.id, roles), clock }))

function matter(personId: string, other: Partial<NewDecision> = {}): NewDecision {
  return {
    personId, kind: 'open_care', strand: 'measure', subjectKind: 'measure', subjectId: randomUUID(), what: 'Öppenvård två timmar i veckan',
    reasons: 'Familjen har bett om stöd', paragraph: 'SoL 11:1', fromOn: today, toOn: null,
    consents: [{ who: 'custodian', personId: null, given: true, on: today }], facts: [], ...other,
  }
}

const factsOf = async (personId: string) => (await database.owner.query<{ type: string; on: string }>(
  'SELECT type, on_day AS on FROM case_fact WHERE person_id = $1 ORDER BY on_day, type', [personId])).rows

describe('a decision', () => {
  test('that the worker may make is made at once, and its execution is watched for three months', async () => {
    const child = await make.personWithCase(worker)
    const made = await asked(worker, ['social_worker'], (tx, by) => makeDecision(tx, by, matter(child.id)))
    expect(made.state).toBe('decided')
    expect(await factsOf(child.id)).toEqual([{ type: 'favourable-decided', on: '2026-11-24' }])
    expect(await asked(worker, ['social_worker'], (tx) => decision(tx, made.id))).toMatchObject({ decidedOn: '2026-11-24', decidedAs: 'social_worker' })
  })

  test('that needs the manager waits for one, and no fact is registered until then', async () => {
    const child = await make.personWithCase(worker)
    const other = { kind: 'contact_person' } as const
    expect((await asked(worker, ['social_worker'], (tx, by) => makeDecision(tx, by, matter(child.id, other)))).state).toBe('for_meeting')
    expect(await factsOf(child.id)).toEqual([])
    expect((await asked(manager, ['unit_manager'], (tx, by) => makeDecision(tx, by, matter(child.id, other)))).state).toBe('decided')
  })

  test('that the law keeps for elected members waits for them, whoever asks', async () => {
    const child = await make.personWithCase(worker)
    const made = await asked(manager, ['unit_manager', 'director'], (tx, by) => makeDecision(tx, by, matter(child.id, { kind: 'place_family_home', strand: 'placement' })))
    expect(await asked(manager, ['unit_manager'], (tx) => decision(tx, made.id))).toMatchObject({ state: 'for_meeting', awaits: 'sub_committee' })
  })

  test('is refused without the consent of every custodian', async () => {
    const child = await make.personWithCase(worker)
    for (const word of ['mamma', 'pappa']) await make.relation(child.id, await make.person({ birthOn: '1985-01-02' }), 'custodian', { word })
    await expect(asked(worker, ['social_worker'], (tx, by) => makeDecision(tx, by, matter(child.id))))
      .rejects.toMatchObject({ code: 'consent_missing', facts: { missing: 'custodian', paragraph: 'SoL 21:1' } })
  })

  test('about somebody in another unit does not exist', async () => {
    const other = await make.staff({ unitId: await make.unit() })
    const child = await make.personWithCase(other)
    await expect(asked(worker, ['social_worker'], (tx, by) => makeDecision(tx, by, matter(child.id)))).rejects.toMatchObject({ status: 404 })
  })
})
