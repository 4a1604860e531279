import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import { shippedTable } from './rules/shipped-table.ts'
import { countWork } from './usecases/count-nightly.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

type Staff = Awaited<ReturnType<typeof make.staff>>
type Child = Awaited<ReturnType<typeof make.personWithCase>>
const people: Record<'manager' | 'director' | 'anna' | 'bo' | 'otherManager', Staff | null> = { manager: null, director: null, anna: null, bo: null, otherManager: null }
const units = { norr: '', syd: '' }
const children: Child[] = []

function who(name: keyof typeof people): Staff {
  const found = people[name]
  if (found === null) throw new Error(`nobody is ${name} yet`)
  return found
}

function child(place: number): Child {
  const found = children[place]
  if (found === undefined) throw new Error('there is no such child yet')
  return found
}

async function employ(staff: Staff, since: string, share = '1'): Promise<void> {
  await make.run(`INSERT INTO employment_event (municipality_code, id, staff_id, unit_id, post, from_on, permanent, hours_share, experience_since_on, recorded_at)
    VALUES ($1, $2, $3, $4, 'Socialsekreterare', '2020-01-01', true, $5, $6, $7)`, [home, randomUUID(), staff.id, staff.unitId, share, since, testNow])
}

async function investigate(one: Child, openedOn: string): Promise<void> {
  await make.run(`INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, access, recorded_at) VALUES ($1, $2, $3, $4, $5, '{}', $6)`,
    [home, randomUUID(), one.id, one.caseId, openedOn, testNow])
  await make.refresh(one.id)
}

async function due(one: Child, unitId: string, rule: string, days: readonly [from: string, due: string]): Promise<void> {
  await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on, nominal_due_on, legal_due_on,
      paragraph, access, recorded_at) VALUES ($1, $2, $3, (SELECT max(version) FROM law_rule_version WHERE rule = $3), 'person', $2, $4, $5, $6, $7, $7, 'SoL 20:2', ARRAY[$5::uuid], $8)`,
  [home, randomUUID(), rule, one.id, unitId, ...days, testNow])
}

async function meet(one: Child, by: Staff, on: string, { seen = true, minutes = 60 }: { seen?: boolean; minutes?: number | null } = {}): Promise<void> {
  const id = randomUUID()
  await make.run(`INSERT INTO contact (municipality_code, id, mode, outcome, happened_on, minutes, note, unit_id, written_by, access, recorded_at)
    VALUES ($1, $2, 'visit', 'held', $3, $4, '', $5, $6, '{}', $7)`, [home, id, on, minutes, by.unitId, by.id, testNow])
  await make.run('INSERT INTO contact_child (municipality_code, contact_id, person_id, happened_on, seen, seen_alone, access) VALUES ($1, $2, $3, $4, $5, false, $6)',
    [home, id, one.id, on, seen, []])
  await make.refresh(one.id)
}

const night = (at = testNow): Promise<void> => inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, (tx) => countWork(tx, instant(at)))

beforeAll(async () => {
  units.norr = await make.unit({ name: 'Utredning Norr' })
  units.syd = await make.unit({ name: 'Utredning Syd' })
  people.manager = await make.staff({ unitId: units.norr, roles: ['unit_manager'] })
  people.otherManager = await make.staff({ unitId: units.syd, roles: ['unit_manager'] })
  people.director = await make.staff({ unitId: await make.unit({ name: 'Ledning', kind: 'management' }), roles: ['director'] })
  people.anna = await make.staff({ unitId: units.norr, given: 'Anna', family: 'Öberg' })
  people.bo = await make.staff({ unitId: units.norr, given: 'Bo', family: 'Alm' })
  await employ(who('anna'), '2026-05-01')
  await employ(who('bo'), '2010-01-01', '0.5')
  for (const worker of [who('anna'), who('anna'), who('bo')]) children.push(await make.personWithCase(worker, {}))
  children.push(await make.personWithCase(await make.staff({ unitId: units.syd }), {}))
  await make.run("UPDATE person_case SET opened_on = '2026-01-02' WHERE municipality_code = $1", [home])
  await make.run("UPDATE case_responsibility SET from_at = '2026-01-02T09:00:00Z' WHERE municipality_code = $1", [home])
  await investigate(child(0), '2026-11-20')
  await investigate(child(1), '2026-08-01')
  await due(child(0), units.norr, 'child-invest', ['2026-11-20', '2026-11-27'])
  await due(child(1), units.norr, 'feedback', ['2026-11-23', '2026-11-30'])
  await due(child(1), units.norr, 'lvu-hear', ['2026-11-20', '2026-11-27'])
  await due(child(2), units.norr, 'prelim-assess', ['2026-11-10', '2027-02-10'])
})

describe('the load now', () => {
  // Anna: 3 + 2 points for investigations, 2 x 0.25 for open cases = 5.5, x 1.3 = 7.15. Bo: 0.25. Posts 1.5 x 30 = 45.
  test('the unit\'s own manager sees the unit and each worker, by family name', async () => {
    const load = (await ask('GET', '/api/workload', who('manager'))).json()
    expect(load).toMatchObject({
      units: [{ name: 'Utredning Norr' }], tableVersion: 1, now: [{ points: 5.75, posts: 1.5, ceiling: 45 }],
      workers: [{ name: 'Bo Alm', points: 0.25, multiplier: 1, ceiling: 15 }, { name: 'Anna Öberg', points: 5.5, multiplier: 1.3, ceiling: 30 }], own: null,
    })
    expect(load['now']).toMatchObject([{ weighted: expect.closeTo(7.4, 9) }])
  })

  test('the director sees the units, and the load of nobody', async () => {
    expect((await ask('GET', '/api/workload', who('director'))).json()).toMatchObject({ workers: [], now: [{ points: 5.75 }, { points: 0.25 }] })
    expect((await ask('GET', '/arbetsbelastning', who('director'))).text).not.toMatch(/Anna Öberg|Bo Alm/)
  })

  test('a worker sees the own load and nobody else\'s', async () => {
    expect((await ask('GET', '/api/workload', who('anna'))).json()).toMatchObject({ units: [], now: [], workers: [], weeks: [], forecasts: [], own: { points: 5.5, ceiling: 30 } })
    const page = await ask('GET', '/arbetsbelastning', who('anna'))
    expect(page.text).toContain('Du har 7 av 30 poäng.')
    expect(page.text).not.toContain('Bo Alm')
    expect((await ask('GET', '/api/workload/open?vems=mina', who('bo'))).json()).toMatchObject({ total: 1, rows: [{ activity: 'case', personId: child(2).id }] })
  })

  test('the file holds no worker, and the manager of another unit is answered as if there were none', async () => {
    expect((await ask('GET', '/arbetsbelastning/csv', who('manager'))).text).not.toMatch(/Öberg|Alm/)
    expect((await ask('GET', `/api/workload?enhet=${units.norr}`, who('otherManager'))).status).toBe(404)
    expect((await ask('GET', `/api/workload/open?enhet=${units.norr}`, who('otherManager'))).status).toBe(404)
  })

  test('the rows behind an activity are what was counted', async () => {
    const { total, rows } = (await ask('GET', '/api/workload/open?slag=investigation', who('manager'))).json()
    expect([total, rows]).toMatchObject([2, [{ phase: 'ongoing', since: '2026-08-01', workerName: 'Anna Öberg' }, { phase: 'start', since: '2026-11-20' }]])
  })
})

describe('what breaks', () => {
  // Hours a day: 1.5 posts x 8 x 0.35 = 4.2. The investigation: 40 x 3/7 = 17.1 h by Friday, of Tuesday to Friday's 16.8.
  test('an investigation that there are not hours for, and not the court\'s time nor what is due later', async () => {
    const { forecasts } = (await ask('GET', '/api/workload', who('manager'))).json()
    expect(forecasts).toMatchObject([{ duties: 2, breaking: 1, least: 1, overdue: 0, firstBreaksOn: '2026-11-27', byWork: [{ work: 'investigation', breaking: 1 }, { work: 'feedback', breaking: 0 }] }])
    const listed = (await ask('GET', '/api/workload/breaking', who('manager'))).json()
    expect(listed).toMatchObject({ total: 1, rows: [{ personId: child(0).id, dueOn: '2026-11-27', finishedOn: '2026-11-30' }] })
    expect((await ask('GET', '/arbetsbelastning', who('manager'))).text).toContain('En frist bryts de närmaste 30 dagarna.')
  })

  test('a day away for somebody else moves it on, and a unit without registered employments says nothing', async () => {
    await make.run("INSERT INTO absence_day VALUES ($1, $2, '2026-11-30', 'sick', 1, $3)", [home, who('anna').id, testNow])
    expect((await ask('GET', '/api/workload/breaking', who('manager'))).json()).toMatchObject({ rows: [{ finishedOn: '2026-11-30' }, { dueOn: '2026-11-30', finishedOn: '2026-12-01' }].slice(0, 1) })
    expect((await ask('GET', '/api/workload', who('otherManager'))).json()).toMatchObject({ forecasts: [], now: [{ ceiling: 0 }] })
  })
})

describe('the weeks', () => {
  test('each complete week is counted once, as it was on its Sunday', async () => {
    await night()
    const before = (await ask('GET', '/api/workload', who('manager'))).json()
    expect(before['weeks']).toHaveLength(26)
    // On Sunday 22 November: both investigations open, the younger one new. In July: the three open cases alone.
    const weeks = new Map((Array.isArray(before['weeks']) ? before['weeks'] : []).map((row: { week: string; weighted: number; afterwards: boolean }) => [row.week, row]))
    expect(weeks.get('2026-W47')).toMatchObject({ weighted: 7.4, posts: 1.5, away: 0, ceiling: 30, afterwards: false })
    expect(weeks.get('2026-W28')).toMatchObject({ afterwards: true, weighted: expect.closeTo(0.5 * 1.3 + 0.25, 9) })
    await make.run("UPDATE investigation SET opened_on = '2026-08-02' WHERE municipality_code = $1 AND person_id = $2", [home, child(1).id])
    await night('2026-11-25T02:00:00.000Z')
    expect((await ask('GET', '/api/workload', who('manager'))).json()['weeks']).toEqual(before['weeks'])
  })

  test('the week before the first investigation knew only open cases', async () => {
    const { rows } = await database.owner.query("SELECT weighted_points FROM workload_week WHERE unit_id = $1 AND week = '2026-W30'", [units.norr])
    expect(rows).toEqual([{ weighted_points: '0.90' }])
  })
})

describe('continuity', () => {
  beforeAll(async () => {
    const handedOver = "UPDATE case_responsibility SET to_at = '2026-03-16T10:00:00Z' WHERE municipality_code = $1 AND case_id = $2"
    await make.run(handedOver, [home, child(2).caseId])
    await make.run(`INSERT INTO case_responsibility (municipality_code, id, case_id, person_id, staff_id, from_at, reason, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, '2026-03-16T10:00:00Z', 'Bo är tjänstledig', '{}', $6)`, [home, randomUUID(), child(2).caseId, child(2).id, who('anna').id, testNow])
    await make.refresh(child(2).id)
    await meet(child(2), who('bo'), '2026-03-16')
    await meet(child(2), who('bo'), '2026-05-04')
    await meet(child(0), who('anna'), '2026-11-18', { seen: false })
    await night('2026-11-26T02:00:00.000Z')
  })

  test('a unit\'s children, their workers, why it changed, and contacts with the responsible one', async () => {
    expect((await ask('GET', '/api/continuity', who('manager'))).json()).toMatchObject({
      year: 2026, whole: { children: 3, withOne: 2, withTwo: 1, workers: 4, contacts: 3, withResponsible: 2, changes: [{ reason: 'away', count: 1 }] },
    })
    expect((await ask('GET', '/kontinuitet', who('manager'))).text).toContain('1 av 3 barn har haft fler än en ansvarig handläggare 2026')
    expect((await ask('GET', `/api/continuity?enhet=${units.norr}`, who('otherManager'))).status).toBe(404)
  })

  test('the children behind it, and the child\'s own year, say the same', async () => {
    expect((await ask('GET', '/api/continuity/children', who('manager'))).json()).toMatchObject({
      total: 1, rows: [{ personId: child(2).id, workers: 2, changes: [{ on: '2026-03-16', reason: 'away', written: 'Bo är tjänstledig' }] }] })
    const year = (await ask('GET', `/api/persons/${child(2).id}/year?year=2026`, who('manager'))).json()
    expect(year['continuity']).toMatchObject({ workers: 2, contacts: 2, withResponsible: 1, changes: [{ reason: 'away' }] })
    expect((await ask('GET', `/person/${child(2).id}/ar?ar=2026`, who('manager'))).text).toContain('ledighet eller sjukdom')
  })

  test('a year without anything says so', async () => {
    expect((await ask('GET', '/kontinuitet?ar=2019', who('manager'))).text).toContain('Inget är räknat för 2019')
  })
})

describe('use of time', () => {
  test('is not shown of fewer than five, and no total gives it away', async () => {
    expect((await ask('GET', '/api/time-use', who('manager'))).json()).toMatchObject({ whole: null, byUnit: [{ workers: 2, sums: null, shares: null }] })
    expect((await ask('GET', '/tidsanvandning', who('manager'))).text).toContain('färre än 5 arbetar där')
    expect((await ask('GET', '/api/time-use', who('director'))).json()).toMatchObject({ whole: null })
  })

  test('of five it is what was noted, with the minutes of the table where none were', async () => {
    for (let more = 0; more < 3; more += 1) await employ(await make.staff({ unitId: units.norr }), '2015-01-01')
    await meet(child(0), who('anna'), '2026-11-17')
    await meet(child(1), who('anna'), '2026-11-18', { minutes: null })
    await night('2026-11-27T02:00:00.000Z')
    const { whole } = (await ask('GET', '/api/time-use', who('manager'))).json()
    // Three visits of an hour, one with an adult; a note, a journey each. 4.5 posts for 13 weeks, one holiday (All Saints' eve is no working day).
    expect(whole).toMatchObject({ sums: { childMinutes: 120, adultMinutes: 60, assumedMinutes: 60, journeys: 3, notes: 3 }, shares: [{ part: 'children', minutes: 120 }, { part: 'adults', minutes: 60 },
      { part: 'travel', minutes: 120 }, { part: 'documentation', minutes: 45 }, { part: 'other' }] })
    expect((await ask('GET', '/tidsanvandning', who('manager'))).text).toContain('av arbetstiden är direkt med barn')
  })
})

describe('the table of points', () => {
  const typed = (ceiling: string): string => {
    const fields = (value: unknown, name: string): Array<[string, string]> => (typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => fields(inner, name === '' ? key : `${name}.${key}`)) : [[name, String(value).replace('.', ',')]])
    return formBody({ ...Object.fromEntries(fields(shippedTable, '')), clockShare: '40', ceiling, reason: 'Efter ett års erfarenhet' })
  }

  test('the director decides a new version; a manager and a worker may read it', async () => {
    expect((await ask('POST', '/arbetsbelastning/poang', who('manager'), typed('25'))).status).toBe(403)
    expect((await ask('POST', '/arbetsbelastning/poang', who('director'), typed('tjugo'))).text).toContain('Skriv ett tal, till exempel 1,5.')
    expect((await ask('POST', '/arbetsbelastning/poang', who('director'), typed('25'))).location).toContain('/arbetsbelastning/poang')
    expect((await ask('GET', '/api/workload/tables', who('anna'))).json()).toMatchObject({ versions: [{ version: 2, table: { ceiling: 25, clockShare: 0.4 }, reason: 'Efter ett års erfarenhet' }, { version: 1, by: null }] })
  })

  test('weeks keep the version they were counted with', async () => {
    const load = (await ask('GET', '/api/workload', who('manager'))).json()
    expect(load).toMatchObject({ tableVersion: 2 })
    expect(JSON.stringify(load['weeks'])).not.toContain('"tableVersion":2')
  })
})
