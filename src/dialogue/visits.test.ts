import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import { readDeletionList } from '../platform/deletion-list.ts'
import { planShape, roundAnswer } from './contract/visit-rounds.ts'
import { visitAnswer } from './contract/visit-parts.ts'
import { eraseExpired } from './queries/visit.ts'
import { readObservations, readPlanItems, readQuotes, readVisitsDone } from './queries/visit-observations.ts'
import { visitJobKinds } from './usecases/erase-visit-people.ts'
import { daysTyped, weeksTyped } from './usecases/keep-rounds.ts'
import { day } from '../calendar/day.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet', kind: 'management' })
const coordinator = await make.staff({ unitId, roles: ['coordinator'] })
const director = await make.staff({ unitId, roles: ['director'] })
const reviewer = await make.staff({ unitId, roles: ['coordinator'] })
const today = testNow.slice(0, 10)
const idOf = (answer: { json: () => unknown }): string => z.object({ id: z.uuid() }).parse(answer.json()).id
const settings = { teams: [{ name: 'Lag 1', home: '0180', days: 2 }], gap: 0 }
const office = { municipality: home, staffId: coordinator.id, keys: [] }

async function round(change: object = {}): Promise<z.output<typeof roundAnswer>> {
  const made = await ask('POST', '/api/visit-rounds', coordinator, { name: 'Omgång', number: 1, firstOn: today, lastOn: '2027-06-30', settings, places: ['1492', '1880', '2421'], ...change })
  expect(made.status, made.text).toBe(200)
  return readRound(idOf(made))
}
const readRound = async (id: string) => roundAnswer.parse((await ask('GET', `/api/visit-rounds/${id}`, coordinator)).json())
const visitAt = async (id: string) => visitAnswer.parse((await ask('GET', `/api/visits/${id}`, coordinator)).json())
const done = { from: '2026-11-10', to: '2026-11-10', team: '', status: 'done' }

describe('a round', () => {
  test('is proposed, changed by hand within the rules, and accepted', async () => {
    const { id, list } = await round()
    expect((await ask('POST', `/api/visit-rounds/${id}/plan`, coordinator, {})).status).toBe(200)
    const read = async () => planShape.parse((await ask('GET', `/api/visit-rounds/${id}/plan`, coordinator)).json())
    const plan = await read()
    expect(plan.trips.flatMap(({ stops }) => stops.map(({ place }) => place)).toSorted()).toEqual(['1492', '1880', '2421'])
    expect(plan.answer.method).toBe('chosen')
    const storuman = list.find(({ place }) => place === '2421')?.id
    const moved = await ask('PUT', `/api/visit-rounds/${id}/plan`, coordinator, { do: 'move', visitId: storuman, team: 'Lag 1', week: '2027-W05' })
    expect(moved.status, moved.text).toBe(200)
    expect((await ask('PUT', `/api/visit-rounds/${id}/plan`, coordinator, { do: 'lock', visitId: storuman })).status).toBe(200)
    expect((await ask('PUT', `/api/visit-rounds/${id}/plan`, coordinator, { do: 'move', visitId: storuman, team: 'Lag 1', week: '2028-W05' })).status).toBe(422)
    expect((await ask('POST', `/api/visit-rounds/${id}/plan`, coordinator, {})).status).toBe(200)
    expect((await read()).trips.find(({ stops }) => stops.some(({ place }) => place === '2421'))?.week).toBe('2027-W05')
    expect((await ask('POST', `/api/visit-rounds/${id}/plan/acceptance`, coordinator, {})).status).toBe(200)
    const after = await readRound(id)
    expect(after.list.every(({ from }) => from !== null && from <= '2027-06-30')).toBe(true)
    expect((await ask('GET', `/besoksplan/${id}/plan.csv`, coordinator)).text).toContain('Storuman')
  })

  test('says how many visits do not fit', async () => {
    const { id } = await round({ lastOn: today < '2026-11-29' ? '2026-11-29' : today, settings: { ...settings, teams: [{ name: 'Lag 1', home: '0180', days: 1 }] } })
    await ask('POST', `/api/visit-rounds/${id}/plan`, coordinator, {})
    const page = await ask('GET', `/besoksplan/${id}/forslag`, coordinator)
    expect(page.text).toContain('får inte plats')
    expect((await ask('POST', `/api/visit-rounds/${id}/plan/acceptance`, coordinator, {})).status).toBe(409)
  })

  test('has a calendar under a secret address that ends', async () => {
    const { id, list } = await round()
    await ask('PUT', `/api/visits/${list[0]?.id ?? ''}`, coordinator, { from: '2026-12-08', to: '2026-12-09', team: 'Lag 1', status: 'confirmed' })
    const { address } = z.object({ address: z.string() }).parse((await ask('POST', `/api/visit-rounds/${id}/feed`, coordinator, {})).json())
    const feed = await ask('GET', address)
    expect([feed.status, feed.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)]).toEqual([200, true])
    expect(feed.text).toMatch(/BEGIN:VCALENDAR[\s\S]+DTSTART;VALUE=DATE:20261208\r\nDTEND;VALUE=DATE:20261210[\s\S]+STATUS:CONFIRMED/)
    await ask('DELETE', `/api/visit-rounds/${id}/feed`, coordinator, {})
    expect((await ask('GET', address)).status).toBe(404)
  })

  test('is read by who may only read, and changed by nobody else than who may write', async () => {
    const { id } = await round()
    expect((await ask('GET', `/besoksplan/${id}`, director)).status).toBe(200)
    expect((await ask('POST', `/besoksplan/${id}/lagg-till`, director, formBody({ place: 'Flen' }))).status).toBe(403)
    expect((await ask('POST', `/api/visit-rounds/${id}/places`, coordinator, { place: '0482' })).status).toBe(200)
    expect((await ask('POST', `/api/visit-rounds/${id}/places`, coordinator, { place: '0482' })).status).toBe(422)
  })
})

describe('a visit', () => {
  test('gives observations once it is done, and the second visit follows them up', async () => {
    const first = await round()
    const [own] = first.list.filter(({ place }) => place === '2421')
    const at = `/api/visits/${own?.id ?? ''}`
    const words = 'Samverkan med barnpsykiatrin är svår.'
    expect((await ask('POST', `${at}/observations`, coordinator, { theme: 'psychiatry', judgement: 'gap', level: 'regional', words })).status).toBe(200)
    expect((await ask('POST', `${at}/plan-items`, coordinator, { theme: 'education', words: 'Distansutbildning' })).status).toBe(200)
    const seen = () => inTransaction(database.app, office, (tx) => readObservations(tx, { visitId: own?.id ?? '', level: 'regional', themes: ['psychiatry'], places: ['2421'] }))
    expect(await seen()).toEqual([])
    expect((await ask('PUT', at, coordinator, done)).status).toBe(200)
    expect((await seen()).map((each) => [each.words, each.name, each.on])).toEqual([[words, 'Storuman', '2026-11-10']])
    expect((await inTransaction(database.app, office, (tx) => readVisitsDone(tx, first.id))).map(({ place }) => place)).toEqual(['2421'])
    const second = await round({ number: 2, followsId: first.id, places: [], settings: { ...settings, gap: 4 } })
    const [again] = second.list.filter(({ place }) => place === '2421')
    const next = `/api/visits/${again?.id ?? ''}`
    expect((await ask('PUT', next, coordinator, { ...done, from: '2026-11-20', to: '2026-11-20', status: 'planned' })).status).toBe(422)
    const { followed } = await visitAt(again?.id ?? '')
    expect(followed.map(({ kind, words: what }) => [kind, what])).toEqual([['item', 'Distansutbildning'], ['observation', words]])
    for (const status of ['on_the_way', 'held']) expect((await ask('POST', `${next}/follow-ups/${followed[0]?.id ?? ''}`, coordinator, { status, note: '' })).status).toBe(200)
    const items = await inTransaction(database.app, office, (tx) => readPlanItems(tx, { visitId: own?.id ?? '' }))
    expect(items.map(({ status }) => status)).toEqual(['held'])
  })

  test('corrects an observation under the same id and keeps what it said', async () => {
    const { list } = await round()
    const at = `/api/visits/${list[0]?.id ?? ''}`
    const body = { theme: 'budget', judgement: 'strength', level: 'municipal', words: 'Rambudget' }
    await ask('POST', `${at}/observations`, coordinator, body)
    const [before] = (await visitAt(list[0]?.id ?? '')).observations
    await ask('PUT', `${at}/observations/${before?.id ?? ''}`, coordinator, { ...body, words: 'Rambudget med uppföljning' })
    const [after] = (await visitAt(list[0]?.id ?? '')).observations
    expect([after?.id === before?.id, after?.words, after?.corrections]).toEqual([true, 'Rambudget med uppföljning', 1])
    expect((await ask('POST', `${at}/observations`, coordinator, { ...body, words: `Barnet ${testNumbers.next()}` })).status).toBe(422)
  })

  test('names nobody without consent, and lets go of names and quotes', async () => {
    const { list } = await round()
    const id = list[0]?.id ?? ''
    const at = `/api/visits/${id}`
    await ask('PUT', at, coordinator, done)
    expect((await ask('POST', `${at}/participants`, coordinator, { role: 'managers', count: 1, name: 'Någon Annan' })).status).toBe(422)
    await ask('POST', `${at}/participants`, coordinator, { role: 'managers', count: 1, name: 'Någon Annan', purpose: 'Tack', consentOn: '2026-11-10', keepUntil: '2026-12-01' })
    await ask('POST', `${at}/participants`, coordinator, { role: 'workers', count: 7 })
    for (const consent of [null, 'written']) await ask('POST', `${at}/quotes`, coordinator, { role: 'workers', words: `Vi stannar ${consent ?? 'utan'}`, consent, consentOn: consent === null ? null : '2026-11-10', keepUntil: '2027-12-31' })
    const quotes = (on: string) => inTransaction(database.app, office, (tx) => readQuotes(tx, day(on), {}))
    expect((await quotes(today)).map(({ words }) => words)).toEqual(['Vi stannar written'])
    expect(await quotes('2028-01-01')).toEqual([])
    await inTransaction(database.app, office, (tx) => eraseExpired(tx, day('2026-12-02'), instant('2026-12-02T01:00:00Z')))
    expect((await visitAt(id)).participants.map(({ name, count }) => [name, count])).toEqual(expect.arrayContaining([[null, 1], [null, 7]]))
    const said = (await visitAt(id)).quotes.find(({ consent }) => consent === 'written')
    const gone = { role: 'workers', keepUntil: '2027-12-31', removed: true }
    expect((await ask('PUT', `${at}/quotes/${said?.id ?? ''}`, coordinator, gone)).status).toBe(200)
    expect((await ask('PUT', `${at}/quotes/${said?.id ?? ''}`, coordinator, { ...gone, removed: false, words: 'Igen' })).status).toBe(409)
    expect(await quotes(today)).toEqual([])
    const { rows } = await database.owner.query<{ words: string | null }>('SELECT words FROM visit_quote WHERE id = $1', [said?.id])
    expect(rows).toEqual([{ words: null }])
    await ask('POST', `${at}/participants`, coordinator, { role: 'managers', count: 1, name: 'En Till', purpose: 'Tack', consentOn: '2026-11-10', keepUntil: '2027-12-31' })
    const named = (await visitAt(id)).participants.find(({ name }) => name !== null)
    await ask('POST', `${at}/participants`, coordinator, { role: 'unions', count: 1, name: 'Ännu En', purpose: 'Tack', consentOn: '2026-11-10', keepUntil: '2027-12-31' })
    const kept = (await visitAt(id)).participants.find(({ name }) => name === 'Ännu En')
    expect((await ask('PUT', `${at}/participants/${kept?.id ?? ''}`, coordinator, { role: 'unions', count: 1 })).status).toBe(200)
    expect((await ask('PUT', `${at}/participants/${named?.id ?? ''}`, coordinator, { role: 'managers', count: 1, removed: true })).status).toBe(200)
    const { rows: asked } = await database.owner.query<{ body: Readonly<Record<string, string>> }>("SELECT body FROM job WHERE kind = 'list_withdrawn_consent' ORDER BY key")
    const deletions = join(mkdtempSync(join(tmpdir(), 'helhet-visits-')), 'kept', 'list.jsonl')
    const kind = visitJobKinds(deletions).find((each) => each.kind === 'list_withdrawn_consent')
    for (const { body } of asked) await inTransaction(database.app, office, (tx) => kind?.run(tx, { municipality: home, now: instant(testNow), body, aside: () => Promise.reject(new Error('no other transaction is needed')) }) ?? Promise.resolve())
    expect((await readDeletionList(deletions, true)).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
      { kind: 'visit_name', municipality: home, id: kept?.id, day: today }, { kind: 'visit_participant', municipality: home, id: named?.id, day: today }, { kind: 'visit_quote', municipality: home, id: said?.id, day: today }])
  })

  test('takes a quote out of its published note when consent is withdrawn, and out of what the note said before', async () => {
    const { list } = await round()
    const id = list[0]?.id ?? ''
    const at = `/api/visits/${id}`
    await ask('PUT', at, coordinator, done)
    const quote = { role: 'workers', words: 'Vi stannar för varandra $& här.', consent: 'written', consentOn: '2026-11-10', keepUntil: '2027-12-31' }
    for (const words of [quote.words, 'Det andra står kvar.']) await ask('POST', `${at}/quotes`, coordinator, { ...quote, words })
    const note = idOf(await ask('POST', `${at}/note`, coordinator, {}))
    await ask('POST', `/api/visit-notes/${note}/review-request`, coordinator, {})
    expect((await ask('POST', `/api/visit-notes/${note}/review`, reviewer, { outcome: 'publish' })).status).toBe(200)
    const said = async () => (await ask('GET', `/api/visit-notes/${note}`, coordinator)).json()
    const { title, body, address } = await said()
    await ask('POST', `/api/visit-notes/${note}/corrections`, coordinator, { title, body: `${String(body)} Mer.`, what: 'Mer' })
    const open = async () => (await ask('GET', `/besok/${String(address)}`)).text
    expect(await open()).toContain('Vi stannar för varandra')
    const kept = (await visitAt(id)).quotes.find(({ words }) => words === quote.words)
    expect((await ask('PUT', `${at}/quotes/${kept?.id ?? ''}`, coordinator, { ...quote, consent: null, consentOn: null })).status).toBe(200)
    const page = await open()
    for (const words of ['[citatet är borttaget]', 'Ett citat har tagits bort.', 'Det andra står kvar.', 'Mer.']) expect(page).toContain(words)
    expect(page).not.toContain('Vi stannar')
    const { rows } = await database.owner.query<{ many: number }>("SELECT count(*)::int AS many FROM visit_note_correction WHERE note_id = $1 AND body_before LIKE '%stannar%'", [note])
    expect(rows).toEqual([{ many: 0 }])
    // The other's day comes.
    const nightly = visitJobKinds(null).find(({ kind }) => kind === 'erase_visit_people')
    await inTransaction(database.app, office, (tx) => nightly?.run(tx, { municipality: home, now: instant('2028-01-02T01:00:00.000Z'), body: {}, aside: () => Promise.reject(new Error('no other transaction is needed')) }) ?? Promise.resolve())
    expect(await open()).not.toContain('Det andra står kvar.')
  })

  test.each([
    ['a long one wherever it stands, signs and all', 'Först. Vi stannar (för $1 varandra) alltid! Sist.', 'Vi stannar (för $1 varandra) alltid!', 'Först. [bort] Sist.'],
    ['not in the middle of a word', 'Återbesöken stannade aldrig åren ut.', 'besöken stannade aldrig år', 'Återbesöken stannade aldrig åren ut.'],
    ['a short one as the line of a quotation', 'Ja, så är det.\n\n> Ja\n\nJag såg det. Ja.', 'Ja', 'Ja, så är det.\n\n> [bort]\n\nJag såg det. Ja.'],
    ['every one', '> Ja\n> Ja', ' Ja\n', '> [bort]\n> [bort]'],
    ['nothing of nothing', 'Text.', ' \n', 'Text.'],
  ])('takes a quote out of a text: %s', async (_name, body, quote, left) => {
    const { rows } = await database.owner.query<{ left: string }>("SELECT text_without_quote($1, $2, '[bort]') AS left", [body, quote])
    expect(rows[0]?.left).toBe(left)
  })

  test('becomes the draft of a note once', async () => {
    const { list } = await round()
    const at = `/api/visits/${list[0]?.id ?? ''}`
    expect((await ask('POST', `${at}/note`, coordinator, {})).status).toBe(409)
    await ask('PUT', at, coordinator, done)
    await ask('POST', `${at}/observations`, coordinator, { theme: 'budget', judgement: 'strength', level: 'municipal', words: 'Rambudget' })
    const note = idOf(await ask('POST', `${at}/note`, coordinator, {}))
    expect((await ask('GET', `/anteckningar-besok/${note}`, coordinator)).text).toContain('Rambudget')
    expect((await ask('POST', `${at}/note`, coordinator, {})).status).toBe(409)
  })
})

test('weeks and days are read as people write them', () => {
  expect(weeksTyped('52, v. 1, 2027-W08', day('2026-12-01'), day('2027-03-01'))).toEqual(['2026-W52', '2027-W01', '2027-W08'])
  expect(weeksTyped('jul', day('2026-12-01'), day('2027-03-01'))).toBeNull()
  expect(daysTyped('2026-12-01, 2027-01-11 till 2027-01-12')).toEqual(['2026-12-01', '2027-01-11', '2027-01-12'])
  expect(daysTyped('2027-02-30')).toBeNull()
})
