import { expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const world = await concernWorld(make)
const { ask } = await testApp(database)
const { rows, report, open, link, assign } = concernSteps({ ask }, database, world)
const { intake, worker, other, manager } = world
const caseRow = (personId: string) => rows('SELECT id, case_number, closed_on, unit_id FROM person_case WHERE person_id = $1', [personId])

/** A child whose case was closed three weeks ago, in a unit that is no longer there. */
async function closedCase(): Promise<{ personId: string; before: Record<string, unknown> }> {
  const elsewhere = await make.unit({ kind: 'investigation' })
  const earlier = await make.staff({ unitId: elsewhere, roles: ['social_worker'], given: 'Eva', family: 'Förut' })
  const { id: personId } = await make.personWithCase(earlier, { given: 'Tuva', family: 'Ranstam' })
  await make.run(`UPDATE case_responsibility SET from_at = '2026-01-10T08:00:00Z', to_at = '2026-11-03T15:00:00Z' WHERE person_id = $1`,
    [personId])
  await make.run(`UPDATE person_case SET opened_on = '2026-01-10', closed_on = '2026-11-03' WHERE person_id = $1`, [personId])
  await make.refresh(personId)
  return { personId, before: (await caseRow(personId))[0] ?? {} }
}

test('a new report opens the closed case again: the same case, with its history, at the one it was assigned to', async () => {
  const { personId, before } = await closedCase()
  const { id, childIds: [childId = ''] } = await report()
  await open(id)
  await link(childId, personId)
  expect((await assign(id, childId, worker.id)).status).toBe(200)

  expect(await caseRow(personId)).toEqual([{ ...before, closed_on: null, unit_id: world.unit }])
  expect(await rows(`SELECT staff_id, closed_on, concern_child_id, to_at FROM case_responsibility WHERE person_id = $1
    ORDER BY from_at DESC LIMIT 1`, [personId]))
    .toEqual([{ staff_id: worker.id, closed_on: '2026-11-03', concern_child_id: childId, to_at: null }])
  const page = (await ask('GET', `/person/${personId}`, worker)).text
  expect(page).toContain('Ärendet öppnades igen för en ny anmälan. Handläggare: Maja Ekwall. Det var stängt sedan tis 3 nov')
  expect(page).toContain('Första handläggare: Eva Förut')
  expect((await ask('GET', `/api/persons/${personId}`, manager)).json())
    .toMatchObject({ case: { number: before['case_number'], closedOn: null } })
  expect((await ask('GET', '/personer', worker)).text).toContain('Tuva Ranstam')
})

test('a second report on the reopened case goes to whoever has it now', async () => {
  const { personId } = await closedCase()
  for (const [staff, status] of [[worker, 200], [other, 409], [worker, 200]] as const) {
    const { id, childIds: [childId = ''] } = await report()
    await open(id, intake)
    await link(childId, personId)
    expect((await assign(id, childId, staff.id)).status).toBe(status)
  }
  expect(await rows('SELECT count(*)::int AS count FROM case_responsibility WHERE person_id = $1 AND closed_on IS NOT NULL', [personId]))
    .toEqual([{ count: 1 }])
})
