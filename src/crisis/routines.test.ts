import { expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { routes } from '../app.ts'
import { idAnswer } from './contract/plan.ts'
import { readersAnswer } from './contract/routine.ts'
import { stepPages } from '../routine-lines.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)

const unitId = await make.unit()
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const worker = await make.staff({ unitId })
const child = await make.personWithCase(worker)
const notePage = `/person/${child.id}/anteckna`

const text = { body: 'Ring först.\nMöt barnet.\nSkriv samma dag.', steps: ['contact'], changeNote: '' }
const adoption = { adoptedWho: 'Enhetschefen', adoptedOn: '2026-11-24', validFromOn: '2026-11-24', reviewOn: '2026-11-30' }
const made = (await ask('POST', '/api/routines', manager, { title: 'Möten med barn', kind: 'routine', ownerId: manager.id, ...text })).json()
const { id } = idAnswer.parse(made)

test('a draft is seen by those who write, and an adopted routine by everybody at its step', async () => {
  expect((await ask('GET', `/rutin/${id}`, worker)).status).toBe(404)
  expect((await ask('GET', notePage, worker)).text).not.toContain('Möten med barn')
  expect((await ask('POST', `/api/routines/${id}/adoption`, manager, { ...adoption, reviewOn: null })).text).toContain('review_needed')
  expect((await ask('POST', `/api/routines/${id}/adoption`, manager, adoption)).json()).toMatchObject({ state: 'in_force', version: 1 })
  expect((await ask('GET', notePage, worker)).text).toMatch(/Möten med barn<\/a> \(inte läst\)/)
})

test('who has read is kept by version, and the owner is reminded before the day of review', async () => {
  expect((await ask('POST', `/rutin/${id}/last`, worker)).status).toBe(303)
  expect((await ask('GET', notePage, worker)).text).not.toContain('inte läst')
  const { readers } = readersAnswer.parse((await ask('GET', `/api/routines/${id}/versions/1/readers`, manager)).json())
  expect(readers.filter(({ readAt }) => readAt !== null).map(({ staffId }) => staffId)).toEqual([worker.id])
  const list = (await ask('GET', '/arbetslista', manager)).text
  expect(list).toContain('Rutiner du äger')
  expect(list).toContain('Möten med barn')
  expect((await ask('GET', '/arbetslista', worker)).text).not.toContain('Rutiner du äger')
})

test('the next version says what changed, line by line, and is to be read anew', async () => {
  await ask('POST', `/rutin/${id}/andra`, manager, formBody({ _form: 'text', body: 'Ring först.\nMöt barnet ute.\nSkriv samma dag.', steps: 'contact', changeNote: '' }))
  expect((await ask('POST', `/api/routines/${id}/adoption`, manager, adoption)).json()).toMatchObject({ code: 'change_note_needed' })
  await ask('PUT', `/api/routines/${id}/draft`, manager, { ...text, body: 'Ring först.\nMöt barnet ute.\nSkriv samma dag.', changeNote: 'Utomhus när det går' })
  await ask('POST', `/api/routines/${id}/adoption`, manager, adoption)
  const page = (await ask('GET', `/rutin/${id}/version/2`, worker)).text
  expect(page).toContain('<del>Möt barnet.</del>')
  expect(page).toContain('<ins>Möt barnet ute.</ins>')
  expect((await ask('GET', `/api/routines/${id}`, worker)).json()).toMatchObject({ version: 2, readByMe: false })
  const client = await database.app.connect()
  try {
    await client.query("BEGIN; SET LOCAL app.municipality = '9901'; SET LOCAL app.keys = '*'")
    expect((await client.query("UPDATE routine_version SET body = 'annat'")).rowCount).toBe(0)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

test('a crisis routine needs a last day and ends by itself, unless it is made permanent', async () => {
  const crisis = (await ask('POST', '/api/routines', manager, { title: 'Möten på distans', kind: 'crisis_routine', ownerId: manager.id, ...text })).json()
  const path = `/api/routines/${idAnswer.parse(crisis).id}`
  const days = { ...adoption, reviewOn: null }
  expect((await ask('POST', `${path}/adoption`, manager, days)).text).toContain('last_day_needed')
  await ask('POST', `${path}/adoption`, manager, { ...days, validToOn: '2026-11-26' })
  const later = '2026-11-27T08:00:00.000Z'
  const after = await testApp(database, { now: later })
  const cookie = { cookie: await maker(database.owner, later).session(manager.id) }
  expect((await after.ask('GET', path, cookie)).json()).toMatchObject({ state: 'ended' })
  expect((await after.ask('GET', notePage, { cookie: await maker(database.owner, later).session(worker.id) })).text).not.toContain('Möten på distans')
  await ask('PUT', `${path}/draft`, manager, { ...text, changeNote: 'Blir permanent' })
  expect((await ask('POST', `${path}/adoption`, manager, { ...adoption, permanent: true })).json()).toMatchObject({ kind: 'routine', state: 'in_force', validToOn: null })
})

test('every page that is a step of a case is a page', () => {
  const pages = new Set(routes.filter(({ kind }) => kind === 'page').map(({ path }) => path))
  expect(Object.keys(stepPages).filter((path) => !pages.has(path))).toEqual([])
})
