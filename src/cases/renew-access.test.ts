import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { fixedClock } from '../calendar/clock.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import { askForRecurring, runDueJobs } from '../platform/jobs.ts'
import { registerFacts } from './usecases/register-facts.ts'
import { caseJobKinds, caseRecurring } from './usecases/renew-access.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const coworker = await make.staff({ unitId })

/** Runs what recurs, at an instant; the job asks for itself by its turn. */
async function renewAt(now: string): Promise<void> {
  await inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (tx) => askForRecurring(tx, home, caseRecurring, now))
  expect(await runDueJobs(database.app, home, caseJobKinds, now, () => now)).toMatchObject({ ran: 1, failed: 0 })
}

async function seesNow(personId: string): Promise<boolean> {
  return (await ask('GET', `/person/${personId}`, coworker)).status === 200
}

test('a co-worker sees the person from the first day to the last, though nobody does anything at midnight', async () => {
  const person = await make.personWithCase(worker)
  await database.owner.query(`INSERT INTO case_coworker (municipality_code, id, case_id, person_id, staff_id, strand, from_on, to_on,
    reason, given_by, access, recorded_at)
    VALUES ($1, $2, $3, $4, $5, 'contact', '2026-11-24', '2026-11-26', 'jour', $6, '{}', $7)`,
  [home, randomUUID(), person.caseId, person.id, coworker.id, worker.id, testNow])
  expect(await seesNow(person.id)).toBe(false)
  await renewAt('2026-11-23T23:01:00.000Z')
  expect(await seesNow(person.id)).toBe(true)
  await renewAt('2026-11-26T22:01:00.000Z')
  expect(await seesNow(person.id)).toBe(true)
  await renewAt('2026-11-26T23:01:00.000Z')
  expect(await seesNow(person.id)).toBe(false)
})

test('a system that stood still for days catches up', async () => {
  const person = await make.personWithCase(worker)
  await database.owner.query(`INSERT INTO case_coworker (municipality_code, id, case_id, person_id, staff_id, strand, from_on, to_on,
    reason, given_by, access, recorded_at)
    VALUES ($1, $2, $3, $4, $5, 'contact', '2026-11-20', '2026-11-24', 'jour', $6, '{}', $7)`,
  [home, randomUUID(), person.caseId, person.id, coworker.id, worker.id, testNow])
  await make.refresh(person.id)
  expect(await seesNow(person.id)).toBe(true)
  await renewAt('2026-11-30T08:01:00.000Z')
  expect(await seesNow(person.id)).toBe(false)
})

test('the four months of an investigation end on the eighteenth birthday, by law and not as done; other clocks go on', async () => {
  const grown = await make.personWithCase(worker, { birthOn: '2008-11-27' })
  const child = await make.personWithCase(worker, { birthOn: '2008-11-28' })
  for (const { id } of [grown, child]) {
    await inTransaction(database.app, { municipality: home, staffId: worker.id, keys: [worker.id] }, (tx) => registerFacts(
      tx, { actor: worker, clock: fixedClock(instant(testNow)) },
      [{ personId: id, type: 'investigation-opened', on: day('2026-11-24'), strand: 'investigation', subjectKind: 'investigation', subjectId: id }]))
  }
  await renewAt('2026-11-27T00:01:00.000Z')
  const ended = 'SELECT rule, ended_on, ended_how FROM clock WHERE person_id = $1 AND ended_on IS NOT NULL'
  expect((await database.owner.query(ended, [grown.id])).rows)
    .toEqual([{ rule: 'child-invest', ended_on: '2026-11-27', ended_how: 'lapsed' }])
  expect((await database.owner.query(ended, [child.id])).rows).toEqual([])
})
