import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as z from 'zod'
import { afterAll, describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { inTransaction } from '../platform/db.ts'
import { askForRecurring, runDueJobs } from '../platform/jobs.ts'
import { overviewShape } from './contract.ts'
import { fallsDue } from './rules.ts'
import { goTogether } from './rules/go-together.ts'
import type { Naming } from './rules/go-together.ts'
import { day } from '../calendar/day.ts'
import { destroyApproved, retentionRecurring } from './usecases/destroy.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit()
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const both = await make.staff({ unitId, roles: ['unit_manager', 'director'] })
const folder = mkdtempSync(join(tmpdir(), 'destroyed-'))
const list = join(folder, 'kept', 'deletion-list.jsonl')
afterAll(() => rmSync(folder, { recursive: true }))

const calendar = async (who = manager) => overviewShape.parse((await ask('GET', '/api/retention', who)).json())
const due = async (personId: string) => (await calendar()).due.filter((line) => line.personId === personId)
const propose = (subjects: unknown, who = manager) => ask('POST', '/api/retention/destructions', who, { subjects })
const made = (answer: { json: () => unknown }): string => z.object({ id: z.string() }).parse(answer.json()).id
let turn = 0

async function destroyNow(): Promise<void> {
  turn += 1
  const now = new Date(Date.parse(testNow) + turn * 3_600_000).toISOString()
  await inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (tx) => askForRecurring(tx, home, retentionRecurring, now))
  expect(await runDueJobs(database.app, home, [destroyApproved(list)], now, () => now)).toMatchObject({ failed: 0 })
}

/** Proposed, approved and done: what the proof says. */
async function destroyed(ids: readonly string[]) {
  const id = made(await propose(ids.map((each) => ({ kind: 'person', id: each }))))
  await ask('POST', `/api/retention/destructions/${id}/approval`, director)
  await destroyNow()
  return (await calendar()).destructions.find((each) => each.id === id)
}

/** A closed case whose last note lies on the day; the birth day keeps nothing for research. */
async function closedCase(lastOn: string, settings: Parameters<typeof make.personWithCase>[1] = {}) {
  const person = await make.personWithCase(worker, { birthOn: '2012-03-04', ...settings })
  await make.run('UPDATE person_case SET opened_on = $2, closed_on = $2 WHERE id = $1', [person.caseId, lastOn])
  return person
}

const rowsOf = async (table: string, column: string, id: string): Promise<number> => (
  (await database.owner.query(`SELECT FROM ${table} WHERE ${column} = $1`, [id])).rowCount ?? 0)

describe('what falls due', () => {
  test('is a closed case five years after the last note, with the reason, and gone by the last day of the year after', async () => {
    const old = await closedCase('2020-05-06')
    expect(await due(old.id)).toMatchObject([{ kind: 'person', until: '2025-05-06', destroyBy: '2026-12-31', reason: 'five_years', paragraph: 'SoL 16:1', overdue: false }])
    const young = await closedCase('2024-05-06')
    expect(await due(young.id)).toEqual([])
    const kept = await closedCase('2001-01-01', { birthOn: '1998-03-15' })
    expect(await due(kept.id)).toEqual([])
    expect((await calendar()).kept).toEqual(expect.arrayContaining([expect.objectContaining({ reason: 'research_birth_day', paragraph: 'SoF 13:1' })]))
  })

  test('is moved by what was registered after the case was closed, and by nothing that waits', async () => {
    const later = await closedCase('2019-05-06')
    await make.run(`INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id, access, recorded_at)
      VALUES ($1, gen_random_uuid(), $2, 'followup-closed', '2024-02-01', '', '{}', 'investigation', 'follow_up', $2, '{}', $3)`, [home, later.id, testNow])
    const followed = await closedCase('2019-05-07')
    await make.run(`INSERT INTO followup (municipality_code, id, person_id, after, proposed_on, consent, informed, reasons, access, recorded_at, recorded_by)
      VALUES ($1, gen_random_uuid(), $2, 'placement', '2019-05-07', 'given', '{custodian}', 'Provskäl', '{}', $3, $4)`, [home, followed.id, testNow, worker.id])
    for (const { id } of [later, followed]) {
      await make.refresh(id)
      expect(await due(id)).toEqual([])
    }
  })

  test('a report without investigation falls due by itself while the case goes on', () => {
    const person = { personId: 'p', caseNumber: 'SN 2020/00001', birthOn: day('2012-03-04'), openCase: true, protected: false, records: ['p'], pieces: [
      { id: 'case', kind: 'other' as const, lastNoteOn: null }, { id: 'r', kind: 'report_not_investigated' as const, lastNoteOn: day('2020-02-03') },
    ] }
    expect(fallsDue(person, { municipality: '2421', olderToThirty: true }).due).toMatchObject([{ kind: 'report', subjectId: 'r', until: '2025-02-03' }])
  })

  test('is shown to nobody whose cases they are not', async () => {
    const old = await closedCase('2019-05-06')
    const other = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })
    expect((await calendar(other)).due.map(({ personId }) => personId)).not.toContain(old.id)
    expect((await propose([{ kind: 'person', id: old.id }], other)).status).toBe(404)
    const young = await closedCase('2024-05-06')
    expect((await propose([{ kind: 'person', id: young.id }])).json()).toMatchObject({ code: 'not_due_for_destruction' })
  })
})

describe('destruction', () => {
  test('takes those with it whom the rule lets go, whoever names whom, and nobody else', async () => {
    const kin = ['b', 'c', 'd'] as const
    const edge = fc.record<Naming>({ by: fc.constantFrom(...kin, 'stays'), named: fc.constantFrom(...kin) }).filter(({ by, named }) => by !== named)
    await fc.assert(fc.asyncProperty(fc.uniqueArray(edge, { maxLength: 6, selector: ({ by, named }) => `${by} ${named}` }), async (drawn) => {
      const child = await closedCase('2018-05-06')
      const ids = new Map<string, string>([['child', child.id], ['stays', (await make.personWithCase(worker)).id]])
      for (const name of kin) ids.set(name, await make.person({ given: name }))
      const namings = [...kin.map((named) => ({ by: 'child', named })), ...drawn]
      for (const { by, named } of namings) await make.relation(ids.get(by) ?? '', ids.get(named) ?? '', 'network')
      const id = made(await propose([{ kind: 'person', id: child.id }]))
      expect((await ask('POST', `/api/retention/destructions/${id}/approval`, director)).status).toBe(200)
      await destroyNow()
      const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM person WHERE id = ANY ($1)', [[...ids.values()]])
      const there = new Set(rows.map((row) => row.id))
      const gone = [...ids].filter(([, each]) => !there.has(each)).map(([name]) => name)
      expect(gone).toEqual([...goTogether(['child', ...kin], namings)])
    }), { numRuns: 12, seed: 20261122 })
  }, 60_000)

  test('is proposed by one and approved by another; then every row is gone, and the proof names nobody', async () => {
    const old = await closedCase('2018-05-06')
    const kin = await make.person({ given: 'Mamma' })
    await make.relation(old.id, kin, 'parent')
    await make.whereabouts(old.id, 'phone', '0999-10 20 30')
    const id = made(await propose([{ kind: 'person', id: old.id }]))
    expect((await propose([{ kind: 'person', id: old.id }])).json()).toMatchObject({ code: 'proposed_already' })
    await destroyNow()
    expect(await rowsOf('person', 'id', old.id)).toBe(1)
    expect((await ask('POST', `/api/retention/destructions/${id}/approval`, manager)).status).toBe(403)
    expect((await ask('POST', `/api/retention/destructions/${id}/approval`, director)).status).toBe(200)
    expect((await ask('POST', `/api/retention/destructions/${id}/approval`, director)).json()).toMatchObject({ code: 'destruction_decided_already' })
    await destroyNow()
    for (const [table, column] of [['person', 'id'], ['person_case', 'person_id'], ['relation', 'person_id'], ['person_whereabouts', 'person_id']] as const) {
      expect(await rowsOf(table, column, old.id)).toBe(0)
    }
    expect(await rowsOf('person', 'id', kin)).toBe(0)
    const [proof] = (await calendar()).destructions.filter((each) => each.id === id)
    expect(proof?.doneAt).not.toBeNull()
    expect(proof?.items).toMatchObject([{ caseNumber: null, until: '2023-05-06', reason: 'five_years' }])
    expect(proof?.items[0]?.rowsGone).toBeGreaterThan(3)
    expect(JSON.stringify(proof)).not.toContain(old.id)
    expect(readFileSync(list, 'utf8').split('\n')).toContain(`{"kind":"person","municipality":"${home}","id":"${old.id}","day":"2026-11-24"}`)
  })

  test('is never approved by who proposed it, whatever the roles, nor done by the database alone', async () => {
    const old = await closedCase('2018-06-07')
    const id = made(await propose([{ kind: 'person', id: old.id }], both))
    expect((await ask('POST', `/api/retention/destructions/${id}/approval`, both)).json()).toMatchObject({ code: 'destruction_is_approved_by_another' })
    await expect(inTransaction(database.app, { municipality: home, staffId: both.id, keys: [both.id] }, (tx, client) => (
      client.query('SELECT destroy_item($1, 1)', [id])))).rejects.toThrow(/not approved/)
    await expect(database.app.query('DELETE FROM person WHERE id = $1', [old.id])).rejects.toThrow(/permission denied/)
  })

  test('is left undone when something has been written since, or when another child\'s kin would go with it', async () => {
    const written = await closedCase('2018-07-08')
    const parent = await closedCase('2018-07-08')
    const child = await make.personWithCase(worker)
    await make.relation(child.id, parent.id, 'parent')
    const id = made(await propose([{ kind: 'person', id: written.id }, { kind: 'person', id: parent.id }]))
    await make.run("UPDATE person_case SET closed_on = '2026-11-24' WHERE id = $1", [written.caseId])
    await ask('POST', `/api/retention/destructions/${id}/approval`, director)
    await destroyNow()
    const [proof] = (await calendar()).destructions.filter((each) => each.id === id)
    expect(proof?.items.map(({ leftBecause }) => leftBecause)).toEqual(['kept_after_all', 'somebody_elses_kin'])
    expect(await rowsOf('person', 'id', parent.id)).toBe(1)
  })

  test('takes relatives without a case of their own along, when nothing names them any more', async () => {
    const [one, other] = [await closedCase('2017-05-06'), await make.personWithCase(worker)]
    const [mother, father, aunt, noted] = [await make.person(), await make.person(), await make.person(), await make.person()]
    for (const [from, to] of [[one.id, mother], [mother, father], [father, mother], [one.id, aunt], [other.id, aunt], [one.id, noted]] as const) await make.relation(from, to, 'parent')
    await make.whereabouts(mother, 'phone', '0999-10 20 30')
    await make.run(`INSERT INTO decision (municipality_code, id, person_id, strand, kind, subject_kind, subject_id, what, reasons, paragraph, facts, state, proposed_on,
      decided_on, decided_at, decided_as, access, recorded_at) VALUES ($1, gen_random_uuid(), $2, 'measure', 'grant_measure', 'measure', $2, 'Något', 'Skäl', 'SoL 11:1', '[]',
      'decided', '2026-01-02', '2026-01-02', $3, 'social_worker', '{}', $3)`, [home, noted, testNow])
    await make.run(`INSERT INTO draft (municipality_code, staff_id, form, subject_id, body, saved_at) SELECT municipality_code, $2, 'prov', id, '{}', $3
      FROM relation WHERE person_id = $1 LIMIT 1`, [one.id, worker.id, testNow])
    await destroyed([one.id])
    expect(await rowsOf('draft', 'form', 'prov')).toBe(0)
    expect(await Promise.all([one.id, mother, father, aunt, noted].map((id) => rowsOf('person', 'id', id)))).toEqual([0, 0, 0, 1, 1])
    const lines = readFileSync(list, 'utf8')
    for (const id of [one.id, mother, father]) expect(lines).toContain(id)
    expect(lines).not.toContain(aunt)
  })

  test('of siblings who name one another takes both, and neither when only one is to go', async () => {
    const [one, two, mother] = [await closedCase('2016-05-06'), await closedCase('2016-05-07'), await make.person()]
    for (const [from, to] of [[one.id, two.id], [two.id, one.id], [one.id, mother], [two.id, mother]] as const) await make.relation(from, to, 'sibling')
    expect((await destroyed([one.id]))?.items).toMatchObject([{ leftBecause: 'somebody_elses_kin' }])
    expect((await destroyed([one.id, two.id]))?.items.map(({ leftBecause }) => leftBecause)).toEqual([null, null])
    expect(await Promise.all([one.id, two.id, mother].map((id) => rowsOf('person', 'id', id)))).toEqual([0, 0, 0])
  })

  test('of records that are joined takes all, when the last of them is due', async () => {
    const [kept, joined] = [await closedCase('2016-06-07'), await closedCase('2017-06-07', { birthOn: '2012-03-05' })]
    await make.run(`INSERT INTO person_joining (municipality_code, id, kept_id, other_id, reason, joined_on, access, recorded_at, recorded_by)
      VALUES ($1, gen_random_uuid(), $2, $3, 'samma barn', '2019-05-08', '{}', $4, $5)`, [home, kept.id, joined.id, testNow, worker.id])
    await make.refresh(kept.id)
    expect(await due(joined.id)).toEqual([])
    expect(await due(kept.id)).toMatchObject([{ until: '2022-06-07' }])
    await destroyed([kept.id])
    for (const { id } of [kept, joined]) {
      expect(await rowsOf('person', 'id', id)).toBe(0)
      expect(readFileSync(list, 'utf8')).toContain(id)
    }
  })

  test('is refused with a reason', async () => {
    const old = await closedCase('2018-08-09')
    const id = made(await propose([{ kind: 'person', id: old.id }]))
    expect((await ask('POST', `/api/retention/destructions/${id}/refusal`, director, { reason: '' })).status).toBe(422)
    expect((await ask('POST', `/api/retention/destructions/${id}/refusal`, director, { reason: 'Väntar på arkivet' })).status).toBe(200)
    expect(await due(old.id)).toMatchObject([{ proposed: false }])
  })
})
