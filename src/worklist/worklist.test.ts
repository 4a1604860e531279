import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

const unitId = await make.unit({ name: 'Utredning Norr' })
const intakeUnit = await make.unit({ name: 'Mottagning', kind: 'intake' })
const worker = () => make.staff({ unitId })

type Clock = { rule?: string; started?: string; due?: string; legal?: string; endedOn?: string; unit?: string }
/** An open clock on a person, as a report or an investigation would start it. */
async function clock(personId: string, { rule = 'prelim-assess', started = '2026-11-10', due = '2026-11-24', legal = due, endedOn,
  unit = unitId }: Clock = {}): Promise<string> {
  const id = randomUUID()
  await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on,
    nominal_due_on, legal_due_on,
    paragraph, ended_on, ended_how, access, recorded_at) VALUES ($1, $2, $3, (SELECT max(version) FROM law_rule_version
      WHERE rule = $3), 'person', $4, $4, $5, $6, $7, $8,
    'SoL 20:2', $9, $10, '{}', $11)`, [home, id, rule, personId, unit, started, due, legal, endedOn ?? null, endedOn === undefined ? null
      : 'met', testNow])
  await make.refresh(personId)
  return id
}
const list = async (who: { cookie: string }, query = '') => (await ask('GET', `/api/worklist${query}`, who)).json()
const rowsOf = (answer: Record<string, unknown>): Array<Record<string, unknown>> => (Array.isArray(answer['rows']) ? answer['rows'] : [])

describe('the order and the groups', () => {
  test('what is near is what the municipality has set, on the list and on the report', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    await clock(child.id, { due: '2026-11-29' })
    const shown = async () => (await ask('GET', '/arbetslista?vy=mina', maja)).text
    expect(await shown()).toContain('Inom sju dagar')
    await make.run(`INSERT INTO local_setting (municipality_code, id, key, value, valid_from_on, recorded_at)
      VALUES ($1, $2, 'due-soon', '3', '2026-11-01', $3)`, [home, randomUUID(), testNow])
    expect(await shown()).not.toContain('Inom')
    expect(await shown()).toContain('Senare')
    await make.run("UPDATE local_setting SET value = '5' WHERE municipality_code = $1 AND key = 'due-soon'", [home])
    expect(await shown()).toContain('Inom fem dagar')
    await make.run("DELETE FROM local_setting WHERE municipality_code = $1 AND key = 'due-soon'", [home])
  })

  test('what the law wants first stands first: protection at once, then the most overdue, then the fewest days left', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    const ids = {
      later: await clock(child.id, { rule: 'child-invest', started: '2026-10-01', due: '2027-02-01' }),
      week: await clock(child.id, { rule: 'consider-sol', due: '2026-11-26' }),
      overdue: await clock(child.id, { rule: 'feedback', started: '2026-11-13', due: '2026-11-20' }),
      today: await clock(child.id),
      protect: await clock(child.id, { rule: 'protect-assess', started: '2026-11-24', due: '2026-11-24' }),
    }
    const answer = await list(maja)
    expect(rowsOf(answer).map((row) => [row['id'], row['group']])).toEqual([
      [ids.protect, 'now'], [ids.overdue, 'now'], [ids.today, 'today'], [ids.week, 'this-week'], [ids.later, 'later'],
    ])
    expect((await ask('GET', '/arbetslista', maja)).text).toContain('Tre saker ska göras i dag. Börja med skyddsbedömningen för')
  })

  test('equal urgency: the oldest matter first', async () => {
    const maja = await worker()
    const one = await make.personWithCase(maja)
    const newer = await clock(one.id, { rule: 'consider-sol', started: '2026-06-01', due: '2026-12-10' })
    const older = await clock(one.id, { rule: 'care-plan-rev', started: '2026-05-01', due: '2026-12-10' })
    expect(rowsOf(await list(maja)).map((row) => row['id'])).toEqual([older, newer])
  })

  test('a last day that the law moves shows both days', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    await clock(child.id, { due: '2026-11-28', legal: '2026-11-30' })
    expect((await ask('GET', '/arbetslista', maja)).text).toContain('lör 28 nov → mån 30 nov')
  })

  test('a quiet day says so', async () => {
    const maja = await worker()
    expect((await ask('GET', '/arbetslista', maja)).text).toContain('Inget väntar på dig')
    const child = await make.personWithCase(maja, { given: 'Tuva', family: 'Ranstam' })
    await clock(child.id, { due: '2026-12-03' })
    expect((await ask('GET', '/arbetslista', maja)).text)
      .toContain('Inget måste göras i dag. Närmast är förhandsbedömningen för Tuva Ranstam, tors 3 dec')
  })
})

describe('whose rows', () => {
  test('nobody sees another worker\'s rows; the deputy does, marked for whom', async () => {
    const maja = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
    const other = await worker()
    await clock((await make.personWithCase(maja)).id)
    expect(rowsOf(await list(other))).toEqual([])
    await make.deputy(maja.id, other.id)
    expect(rowsOf(await list(other)).map((row) => row['insteadOf'])).toEqual(['Maja Ekwall'])
    expect((await ask('GET', '/arbetslista', other)).text).toContain('för Maja Ekwall')
  })

  test('a worker away today without a deputy: the clocks are on the manager\'s own list the same morning', async () => {
    const unit = await make.unit()
    const chief = await make.staff({ unitId: unit, roles: ['unit_manager'] })
    const away = await make.staff({ unitId: unit, given: 'Per', family: 'Aldin' })
    await clock((await make.personWithCase(away)).id, { unit })
    expect(rowsOf(await list(chief, '?view=mina'))).toEqual([])
    await make.run("INSERT INTO absence_day VALUES ($1, $2, '2026-11-24', 'sick', 1, $3)", [home, away.id, testNow])
    expect(rowsOf(await list(chief, '?view=mina')).map((row) => [row['insteadOf'], row['uncovered']])).toEqual([['Per Aldin', true]])
    expect((await ask('GET', '/arbetslista', chief)).text).toContain('Utan ersättare: Per Aldin')
    await make.deputy(away.id, (await make.staff({ unitId: unit })).id)
    expect(rowsOf(await list(chief, '?view=mina'))).toEqual([])
  })

  test('the manager sees the unit\'s clocks, another manager none of them', async () => {
    const unit = await make.unit()
    const chief = await make.staff({ unitId: unit, roles: ['unit_manager'] })
    const stranger = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })
    await clock((await make.personWithCase(await make.staff({ unitId: unit }))).id, { unit })
    expect((await list(chief))['counts']).toMatchObject({ mina: 0, enhet: 1 })
    expect((await list(stranger))['counts']).toMatchObject({ mina: 0, enhet: 0 })
  })

  test('a protected identity has flag and case number, never name or age', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja, { given: 'Hemlig', family: 'Skyddad', protection: 'confidentiality_mark' })
    await clock(child.id)
    const page = (await ask('GET', '/arbetslista', maja)).text
    expect(page).toContain('Skyddad identitet')
    expect(page).toContain(`Ärende ${child.caseNumber}`)
    expect(page).not.toContain('Hemlig')
    expect(rowsOf(await list(maja))[0]).toMatchObject({ name: null, birthOn: null, protected: true })
  })

  test('the navigation counts the same rows as the tab', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    await clock(child.id)
    await clock(child.id, { rule: 'consider-sol', due: '2026-12-24' })
    const page = (await ask('GET', '/arbetslista', maja)).text
    expect(page).toContain('Mina 2')
    expect(page).toContain('2 saker att göra')
  })
})

describe('parking', () => {
  test('a parked row leaves the list, says why and until when, and can be taken back', async () => {
    const maja = await worker()
    const id = await clock((await make.personWithCase(maja)).id, { due: '2026-12-24' })
    expect((await ask('POST', `/arbetslista/parkera/${id}`, maja, formBody({ until: 'tors 3 dec', reason: 'väntar på skolan' }))).location)
      .toBe('/arbetslista?klart=parked')
    expect((await list(maja))['counts']).toMatchObject({ mina: 0, parkerade: 1 })
    expect((await ask('GET', '/arbetslista?vy=parkerade', maja)).text).toContain('Parkerad till tors 3 dec: väntar på skolan')
    expect((await ask('DELETE', `/api/parkings/clock/${id}`, maja)).status).toBe(200)
    expect((await list(maja))['counts']).toMatchObject({ mina: 1, parkerade: 0 })
  })

  test('a parked row comes back by itself on its day, and on its last day whatever was said', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    const back = await clock(child.id, { rule: 'consider-sol', due: '2026-12-24' })
    const due = await clock(child.id, { rule: 'child-invest', due: '2026-11-24' })
    for (const [id, until] of [[back, '2026-11-24'], [due, '2026-12-01']] as const) {
      await make.run(`INSERT INTO parking (municipality_code, id, row_kind, row_id, person_id, until_on, reason, parked_by, access,
        recorded_at) VALUES ($1, $2, 'clock', $3, $4, $5, 'väntar', $6, $7, $8)`,
        [home, randomUUID(), id, child.id, until, maja.id, [maja.id], testNow])
    }
    expect((await list(maja))['counts']).toMatchObject({ mina: 2, parkerade: 0 })
  })

  test('what is due today cannot be parked, nor anything without a reason, nor another worker\'s row', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    const today = await clock(child.id)
    const later = await clock(child.id, { rule: 'consider-sol', due: '2026-12-24' })
    expect((await ask('PUT', `/api/parkings/clock/${today}`, maja, { untilOn: '2026-12-01', reason: 'x' })).json()['code'])
      .toBe('row_is_due')
    const empty = await ask('POST', `/arbetslista/parkera/${later}`, maja, formBody({ until: '3 dec', reason: '' }))
    expect(empty.text).toContain('Skriv varför')
    expect((await ask('PUT', `/api/parkings/clock/${later}`, await worker(), { untilOn: '2026-12-01', reason: 'x' })).status).toBe(404)
  })
})

describe('promises', () => {
  test('a promise is listed as one\'s own, never as law, moved as a new row and ended when kept', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    const id = String((await ask('POST', '/api/tasks', maja, { personId: child.id, title: 'Ring skolan', dueOn: '2026-11-26' }))
      .json()['id'])
    const page = (await ask('GET', '/arbetslista', maja)).text
    expect(page).toContain('Eget löfte')
    const moved = (await ask('POST', `/arbetslista/lofte/${id}`, maja, formBody({ due: '1 dec' })))
    expect(moved.location).toBe('/arbetslista?klart=task_moved')
    const { tasks } = (await ask('GET', '/api/tasks', maja)).json()
    expect(tasks).toMatchObject([{ title: 'Ring skolan', dueOn: '2026-12-01' }])
    const next = Array.isArray(tasks) ? tasks[0].id : ''
    expect((await ask('POST', `/arbetslista/lofte/${next}/klar`, maja)).location).toBe(`/arbetslista?person=${child.id}&klart=task_done`)
    expect((await list(maja))['counts']).toMatchObject({ mina: 0, klara: 1 })
    expect((await ask('GET', `/arbetslista?person=${child.id}&klart=task_done`, maja)).text)
      .toContain('Borta från listan: ring skolan (löftet hölls)')
  })
})

describe('choices', () => {
  test('siblings with the same duty on the same day are one row on request, and the choice is remembered', async () => {
    const maja = await worker()
    const mother = await make.person({ birthOn: '1985-01-01' })
    const alva = await make.personWithCase(maja, { given: 'Alva', family: 'Hedqvist', birthOn: '2019-01-01' })
    const ture = await make.personWithCase(maja, { given: 'Ture', family: 'Hedqvist', birthOn: '2022-01-01' })
    for (const child of [alva, ture]) {
      await make.relation(child.id, mother, 'custodian')
      await clock(child.id, { due: '2026-11-26' })
    }
    expect((await ask('GET', '/arbetslista', maja)).text).not.toContain('och Ture Hedqvist')
    const together = (await ask('GET', '/arbetslista?urval=1&syskon=1', maja)).text
    expect(together).toContain('Alva och Ture Hedqvist')
    expect(together).toContain('7 och 4 år · syskon')
    expect(together).toContain('Förhandsbedömning, 2 barn')
    expect((await ask('GET', '/arbetslista', maja)).text).toContain('Alva och Ture Hedqvist')
    expect((await ask('GET', '/arbetslista?urval=1', maja)).text).not.toContain('och Ture Hedqvist')
  })

  test('filters by rule and age; a protected child is never hidden by an age', async () => {
    const maja = await worker()
    const small = await make.personWithCase(maja, { birthOn: '2024-01-01' })
    const big = await make.personWithCase(maja, { birthOn: '2010-01-01' })
    const hidden = await make.personWithCase(maja, { birthOn: '2010-01-01', protection: 'protected_registration' })
    for (const child of [small, big, hidden]) await clock(child.id)
    await clock(big.id, { rule: 'child-invest' })
    expect(rowsOf(await list(maja, '?rule=child-invest')).map((row) => row['personId'])).toEqual([big.id])
    expect(new Set(rowsOf(await list(maja, '?age=0-5')).map((row) => row['personId']))).toEqual(new Set([small.id, hidden.id]))
  })

  test('ordered by name, protected identities come last by case number', async () => {
    const maja = await worker()
    for (const [family, protection] of [['Öberg', 'none'], ['Aaa', 'confidentiality_mark'], ['Ahl', 'none']] as const) {
      await clock((await make.personWithCase(maja, { given: 'X', family, protection })).id)
    }
    expect(rowsOf(await list(maja, '?order=namn')).map((row) => row['name'])).toEqual(['X Ahl', 'X Öberg', null])
  })
})

describe('beside the list', () => {
  test('what ended this week stands with the fact that ended it', async () => {
    const maja = await worker()
    await clock((await make.personWithCase(maja)).id, { endedOn: '2026-11-24' })
    await clock((await make.personWithCase(maja)).id, { endedOn: '2026-11-20' })
    const page = (await ask('GET', '/arbetslista?vy=klara', maja)).text
    expect(page).toContain('En sak är klar i veckan')
    expect(page).toContain('Beslutet är låst')
  })

  test('the latest contact stands in the row, with how the child was seen', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja)
    await clock(child.id)
    for (const [on, seen] of [['2026-11-10', 'seen'], ['2026-11-17', 'alone']] as const) {
      await ask('POST', '/api/contacts', maja, { mode: 'visit', outcome: 'held', happenedOn: on, children: [{ personId: child.id, seen }] })
    }
    expect(rowsOf(await list(maja))[0]?.['lastContact']).toEqual({ mode: 'visit', outcome: 'held', on: '2026-11-17', seen: 'alone' })
  })

  test('drafts are one\'s own, over the API and beside the list', async () => {
    const maja = await worker()
    const child = await make.personWithCase(maja, { given: 'Saga', family: 'Lundevall' })
    const saved = await ask('PUT', `/api/drafts/contact/${child.id}`, maja, { fields: { note: 'Halvt', present: [child.id] } })
    expect(saved.json()['savedAt']).toBe('08.00')
    expect((await ask('GET', `/api/drafts/contact/${child.id}`, maja)).json()['fields']).toEqual({ note: 'Halvt', present: [child.id] })
    expect((await ask('GET', `/api/drafts/contact/${child.id}`, await worker())).status).toBe(404)
    const page = (await ask('GET', '/arbetslista', maja)).text
    expect(page).toContain('Ett utkast väntar')
    expect(page).toContain('Kontakt med Saga Lundevall')
    await ask('DELETE', `/api/drafts/contact/${child.id}`, maja)
    expect((await ask('GET', '/api/drafts', maja)).json()['drafts']).toEqual([])
  })

  test('reports that wait are the intake\'s own, and lead to opening them', async () => {
    const intake = await make.staff({ unitId: intakeUnit, roles: ['intake'] })
    const shared = (await database.owner.query('SELECT shared_key FROM unit WHERE id = $1', [intakeUnit])).rows[0].shared_key
    const id = randomUUID()
    await make.run(`INSERT INTO concern (municipality_code, id, reference, received_on, received_at, arrived_via, reporter_kind, mandated,
      anonymous, wants_feedback, narrative, unit_id, access, recorded_at)
      VALUES ($1, $2, 'A-1', '2026-11-24', '2026-11-24T06:30:00Z', 'api', 'school', true, false, false, 'Text', $3, $4, $5)`,
        [home, id, intakeUnit, [shared], testNow])
    const page = (await ask('GET', '/arbetslista', intake)).text
    expect(page).toContain('En sak ska göras i dag. Börja med att öppna anmälan.')
    expect(page).toContain('kom in i dag 07.30')
    expect(page).toContain(`/anmalningar/${id}`)
  })

  test('on paper the list is whole and says who printed it', async () => {
    const maja = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
    await clock((await make.personWithCase(maja)).id)
    const paper = await ask('GET', '/arbetslista/utskrift', maja)
    expect(paper.text).toContain('Utskriven 24 november 2026 08.00 av Maja Ekwall')
  })
})
