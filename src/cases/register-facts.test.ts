import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { fixedClock } from '../calendar/clock.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import type { Write } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import type { NewFact } from './contract/facts.ts'
import { registerFacts, withdrawFacts } from './usecases/register-facts.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const coworker = await make.staff({ unitId })

/** Works as a member of staff whose keys are the own id, as a request does; today is 24 November 2026. */
function as<T>(who: { id: string }, work: (tx: Write, by: { actor: { id: string }; clock: ReturnType<typeof fixedClock> }) => Promise<T>, now = testNow) {
  const by = { actor: who, clock: fixedClock(instant(now)) }
  return inTransaction(database.app, { municipality: home, staffId: who.id, keys: [who.id] }, (tx) => work(tx, by))
}

const opened = (personId: string, on: string, subjectId: string): NewFact => (
  { personId, type: 'investigation-opened', on: day(on), strand: 'investigation', subjectKind: 'investigation', subjectId })
const placed = (personId: string, on: string, subjectId: string): NewFact => (
  { personId, type: 'placement-started', on: day(on), fields: { basis: 'sol', form: 'family-home', home: 'a' }, strand: 'placement',
    subjectKind: 'placement', subjectId })
const considered = (personId: string, on: string, subjectId: string): NewFact => (
  { personId, type: 'considered', on: day(on), strand: 'placement', subjectKind: 'placement', subjectId })

async function clocksOf(personId: string, rule: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ told: string }>(`SELECT started_on || ' ' || nominal_due_on || ' ' ||
    coalesce(ended_how || ' ' || ended_on, 'open') AS told FROM clock WHERE person_id = $1 AND rule = $2 ORDER BY started_on, recorded_at`,
    [personId, rule])
  return rows.map(({ told }) => told)
}

describe('facts of a placed child', () => {
  test('start and end the six-month clocks, whatever order they are registered in', async () => {
    const [first, second] = [await make.personWithCase(worker), await make.personWithCase(worker)]
    const [one, other] = [randomUUID(), randomUUID()]
    await as(worker, (tx, by) => registerFacts(tx, by, [placed(first.id, '2026-03-02', one)]))
    await as(worker, (tx, by) => registerFacts(tx, by, [considered(first.id, '2026-08-31', one)]))
    await as(worker, (tx, by) => registerFacts(tx, by, [considered(second.id, '2026-08-31', other), placed(second.id, '2026-03-02', other)]))
    const expected = ['2026-03-02 2026-09-02 met 2026-08-31', '2026-08-31 2027-02-28 open']
    expect(await clocksOf(first.id, 'consider-sol')).toEqual(expected)
    expect(await clocksOf(second.id, 'consider-sol')).toEqual(expected)
  })

  test('a consideration that is withdrawn opens the former clock again, in its own row, and takes it out of the week\'s count', async () => {
    const child = await make.personWithCase(worker)
    const subject = randomUUID()
    await as(worker, (tx, by) => registerFacts(tx, by, [placed(child.id, '2026-03-02', subject)]))
    const [id = ''] = await as(worker, (tx, by) => registerFacts(tx, by, [considered(child.id, '2026-11-02', subject)]))
    const counted = `SELECT coalesce(sum(met), 0)::int AS met, coalesce(sum(met_in_time), 0)::int AS in_time FROM clock_week_count
      WHERE unit_id = '${unitId}' AND rule = 'consider-sol' AND week = '2026-W45'`
    expect((await database.owner.query(counted)).rows).toEqual([{ met: 1, in_time: 0 }])
    await as(worker, (tx, by) => withdrawFacts(tx, by, { ids: [id], personId: child.id, reason: 'Fel barn' }))
    expect(await clocksOf(child.id, 'consider-sol')).toEqual(['2026-03-02 2026-09-02 open', '2026-11-02 2027-05-02 not_required 2026-11-24'])
    expect((await database.owner.query(counted)).rows).toEqual([{ met: 0, in_time: 0 }])
    await expect(as(worker, (tx, by) => withdrawFacts(tx, by, { ids: [id], personId: child.id, reason: 'Igen' }))).rejects
      .toMatchObject({ code: 'fact_withdrawn_already' })
  })

  test('a lapse that followed from a withdrawn fact is no lapse', async () => {
    const child = await make.personWithCase(worker)
    const [id = ''] = await as(worker, (tx, by) => registerFacts(tx, by, [{
      personId: child.id, type: 'custody-decided', on: day('2026-10-01'), strand: 'placement', subjectKind: 'matter', subjectId: randomUUID(),
    }]))
    expect(await clocksOf(child.id, 'lvu-submit')).toEqual(['2026-10-01 2026-10-08 lapsed 2026-10-09'])
    await as(worker, (tx, by) => withdrawFacts(tx, by, { ids: [id], personId: child.id, reason: 'Fel barn' }))
    expect(await clocksOf(child.id, 'lvu-submit')).toEqual(['2026-10-01 2026-10-08 not_required 2026-10-09'])
  })

  test('are refused when they cannot have happened, and nothing is written', async () => {
    const child = await make.personWithCase(worker)
    const refused = as(worker, (tx, by) => registerFacts(tx, by, [considered(child.id, '2026-08-31', randomUUID())]))
    await expect(refused).rejects.toBeInstanceOf(Refusal)
    await expect(refused).rejects.toMatchObject({ code: 'fact_refused', facts: { type: 'considered' } })
    expect((await database.owner.query('SELECT FROM case_fact WHERE person_id = $1', [child.id])).rowCount).toBe(0)
  })
})

test('a co-worker of one strand who registers a fact neither sees nor stops the clocks of another', async () => {
  const child = await make.personWithCase(worker)
  await database.owner.query(`INSERT INTO case_coworker (municipality_code, id, case_id, person_id, staff_id, strand, from_on, reason, given_by,
    access, recorded_at) VALUES ($1, $2, $3, $4, $5, 'placement', '2026-11-01', 'familjehem', $6, '{}', $7)`,
  [home, randomUUID(), child.caseId, child.id, coworker.id, worker.id, testNow])
  await make.refresh(child.id)
  await as(worker, (tx, by) => registerFacts(tx, by, [opened(child.id, '2026-10-01', randomUUID())]))
  await as(coworker, (tx, by) => registerFacts(tx, by, [placed(child.id, '2026-11-02', randomUUID())]))
  expect(await clocksOf(child.id, 'child-invest')).toEqual(['2026-10-01 2027-02-01 open'])
  const seen = await as(coworker, (tx) => tx.selectFrom('case_fact').select('type').where('person_id', '=', child.id).execute())
  expect(seen).toEqual([{ type: 'placement-started' }])
  const rules = await as(coworker, (tx) => tx.selectFrom('clock').select('rule').where('person_id', '=', child.id).orderBy('rule').execute())
  expect(rules.map(({ rule }) => rule)).not.toContain('child-invest')
})

test('nobody registers facts about a person who is not theirs to see', async () => {
  const child = await make.personWithCase(worker)
  await expect(as(coworker, (tx, by) => registerFacts(tx, by, [opened(child.id, '2026-10-01', randomUUID())]))).rejects
    .toMatchObject({ code: 'not_found', status: 404 })
})

test('two who register at once for one child leave one open clock', async () => {
  const child = await make.personWithCase(worker)
  const subject = randomUUID()
  await as(worker, (tx, by) => registerFacts(tx, by, [placed(child.id, '2026-03-02', subject)]))
  await Promise.all(['2026-08-03', '2026-08-04', '2026-08-05'].map((on) => (
    as(worker, (tx, by) => registerFacts(tx, by, [considered(child.id, on, subject)])))))
  expect((await clocksOf(child.id, 'consider-sol')).filter((told) => told.endsWith('open'))).toEqual(['2026-08-05 2027-02-05 open'])
})
