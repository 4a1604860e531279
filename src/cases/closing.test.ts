import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const other = await make.staff({ unitId, given: 'Siri', family: 'Lund' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })

async function oldCase(): Promise<{ id: string; caseId: string }> {
  const made = await make.personWithCase(worker)
  await make.run("UPDATE case_responsibility SET from_at = '2026-01-10T08:00:00Z' WHERE case_id = $1", [made.caseId])
  await make.run("UPDATE person_case SET opened_on = '2026-01-10' WHERE id = $1", [made.caseId])
  return made
}
const close = (id: string, who = worker, reason = 'Inget behov längre') => ask('POST', `/api/persons/${id}/closing`, who, { reason })
const seen = async (id: string, who = manager): Promise<string> => (await ask('GET', `/person/${id}`, who)).text

test('a case is closed with its reason: nobody is responsible, who had it sees it no more, and the timeline says why', async () => {
  const { id } = await oldCase()
  expect((await ask('GET', `/person/${id}/avsluta`, worker)).text).toContain('Varför avslutas ärendet?')
  expect((await ask('POST', `/person/${id}/avsluta`, worker, formBody({ reason: '' }))).status).toBe(422)
  const done = await ask('POST', `/person/${id}/avsluta`, worker, formBody({ reason: 'Familjen har flyttat' }))
  expect(done.location).toBe('/personer?klart=case_closed')
  expect((await ask('GET', `/person/${id}`, worker)).status).toBe(404)
  expect(await seen(id)).toMatch(/avslutat 24 november 2026[\s\S]*Ärendet avslutades[\s\S]*Familjen har flyttat/)
  expect((await close(id, manager)).json()).toMatchObject({ code: 'case_is_closed' })
})

test('what still runs stops it, each thing in words', async () => {
  const { id, caseId } = await oldCase()
  await make.run(`INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, access, recorded_at)
    VALUES ($1, gen_random_uuid(), $2, $3, '2026-10-01', '{}', $4)`, [home, id, caseId, testNow])
  await make.run(`INSERT INTO task (municipality_code, id, person_id, title, due_on, staff_id, access, recorded_at, recorded_by)
    VALUES ($1, gen_random_uuid(), $2, 'Ring skolan', '2026-12-01', $3, '{}', $4, $3)`, [home, id, worker.id, testNow])
  await make.refresh(id)
  expect((await close(id)).json()).toMatchObject({ code: 'case_goes_on' })
  const page = (await ask('GET', `/person/${id}/avsluta`, worker)).text
  expect(page).toContain('Två saker pågår än')
  expect(page).toContain('Utredning pågår')
  expect(page).toContain('Ring skolan')
  expect(page).not.toContain('Varför avslutas ärendet?')
})

test('a closed case opens again for whoever becomes responsible, and still says that it was closed', async () => {
  const { id, caseId } = await oldCase()
  await close(id)
  await make.run("UPDATE case_responsibility SET to_at = '2026-11-20T08:00:00Z' WHERE case_id = $1", [caseId])
  await make.run("UPDATE person_case SET closed_on = '2026-11-20' WHERE id = $1", [caseId])
  expect(await seen(id)).toContain('Öppna ärendet igen')
  const opened = await ask('POST', `/api/persons/${id}/handover`, manager, { toId: other.id, fromId: null, reason: 'Ansökan om stöd' })
  expect(opened.status, opened.text).toBe(200)
  expect((await ask('GET', `/api/persons/${id}`, other)).json()).toMatchObject({ case: { closedOn: null, responsible: { name: 'Siri Lund' } } })
  expect(await seen(id, other)).toMatch(/Ärendet öppnades igen\. Handläggare: Siri Lund[\s\S]*Ärendet avslutades/)
})

test('is nobody\'s to close who does not act for it', async () => {
  const { id } = await oldCase()
  const stranger = await make.staff({ unitId: await make.unit() })
  expect((await close(id, stranger)).status).toBe(404)
  expect((await ask('GET', `/person/${id}/avsluta`, stranger)).status).toBe(404)
})
