import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { arrivalAnswer, bookShape, correctionAnswer, entriesAnswer } from './contract/distribution-books.ts'
import { distributeChildren } from './rules/distribute-children.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const coordinator = await make.staff({ unitId: await make.unit({ name: 'Kansliet', kind: 'management' }), roles: ['coordinator'] })
const today = testNow.slice(0, 10)
const csv = 'kommun;andel;golv\r\n2421;100,5;1\r\n1880;599.5;1\r\n1492;300;1\r\n'
const shares = { 2421: 100.5, 1880: 599.5, 1492: 300 }
const path = '/api/distribution-ledgers'
const idOf = (json: unknown): string => z.object({ id: z.uuid() }).parse(json).id

async function send(address: string, body: object, status = 200): Promise<unknown> {
  const answer = await ask('POST', address, coordinator, body)
  expect(answer.status, answer.text).toBe(status)
  return answer.json()
}
let serial = 0
async function setOf(lines = csv): Promise<string> {
  return idOf(await send('/api/share-sets', { name: `Andelar ${serial += 1}`, validFrom: '2026-01-01', source: 'Prov', csv: lines }))
}
async function begin(): Promise<string> {
  return idOf(await send(path, { name: 'Liggare', startDay: '2026-01-01', shareSetId: await setOf() }))
}
const bookNow = async (id: string) => bookShape.parse((await ask('GET', `${path}/${id}`, coordinator)).json())
const entriesOf = async (id: string) => entriesAnswer.parse((await ask('GET', `${path}/${id}/entries`, coordinator)).json()).entries
const countsOf = (rows: ReadonlyArray<{ code: string; n: number }>) => Object.fromEntries(rows.map(({ code, n }) => [code, n]))

test('each day is assigned on top of all before, as if all had come at once', async () => {
  const id = await begin()
  expect(arrivalAnswer.parse(await send(`${path}/${id}/arrivals`, { day: '2026-10-01', children: 7 }))).toEqual({ first: 1, last: 7 })
  await send(`${path}/${id}/arrivals`, { day: today, children: 13 })
  const once = distributeChildren({ shares, balance: {}, arrivals: Array.from({ length: 20 }, () => ({ day: z.string().brand<'Day'>().parse(today) })) })
  const book = await bookNow(id)
  expect(book.all).toBe(20)
  expect(countsOf(book.rows)).toEqual(Object.fromEntries(once.fulfilment.map(({ code, n }) => [code, n])))
  expect(book.next[0]?.code).toBe(distributeChildren({ shares, balance: countsOf(book.rows), arrivals: [{ day: z.string().brand<'Day'>().parse(today) }] }).given[0]?.code)
})

test('strong ties and offered places go before the turn, count, and need a reason', async () => {
  const id = await begin()
  const wishes = { ties: [{ code: '2421', children: 2 }], places: [{ code: '1492', children: 1 }] }
  await send(`${path}/${id}/arrivals`, { day: today, children: 4, ...wishes }, 422)
  await send(`${path}/${id}/arrivals`, { day: today, children: 4, ...wishes, reason: 'Syskon finns där' })
  expect((await entriesOf(id)).toReversed().map(({ to, how, why }) => [to, how, why])).toEqual([
    ['2421', 'tie', 'Syskon finns där'], ['2421', 'tie', 'Syskon finns där'], ['1492', 'place', 'Syskon finns där'], ['1880', 'turn', '']])
})

test('a municipality without a share receives by a tie or a place, and is never in turn', async () => {
  const id = await begin()
  await send(`${path}/${id}/arrivals`, { day: today, children: 2, ties: [{ code: '0180', children: 1 }], reason: 'Syskon finns där' })
  expect((await entriesOf(id)).toReversed().map(({ to, how }) => [to, how])).toEqual([['0180', 'tie'], ['1880', 'turn']])
  const { rows, next } = await bookNow(id)
  expect([rows.find(({ code }) => code === '0180')?.n, next.some(({ code }) => code === '0180')]).toEqual([1, false])
  expect(correctionAnswer.parse(await send(`${path}/${id}/corrections`, { number: 2, instead: 'place', code: '0184', why: 'Platsen finns där' }))).toEqual({ reversal: 3, replacement: 4 })
})

test('an agreement takes so many of those who come in turn, counted against the one whose turn it was, and no more', async () => {
  const id = await begin()
  await send(`${path}/${id}/agreements`, { from: '1880', to: '2421', children: 2, fromDay: today, toDay: today })
  await send(`${path}/${id}/arrivals`, { day: today, children: 10 })
  const { rows, agreements } = await bookNow(id)
  expect(rows.map(({ code, n, receives }) => [code, n, receives])).toEqual(expect.arrayContaining([['1880', 6, 4], ['2421', 1, 3], ['1492', 3, 3]]))
  expect(agreements[0]?.taken).toBe(2)
  const taken = (await entriesOf(id)).find(({ how }) => how === 'agreement')
  await send(`${path}/${id}/corrections`, { number: taken?.number, instead: 'nothing', why: 'Barnet kom aldrig' })
  expect((await bookNow(id)).agreements[0]?.taken).toBe(1)
})

test('an agreement that is ended takes nobody after its last day; what it took stands, and it is ended once', async () => {
  const id = await begin()
  const agreed = { from: '1880', to: '2421', fromDay: '2026-01-01', toDay: '2026-12-31' }
  const agreementId = idOf(await send(`${path}/${id}/agreements`, { ...agreed, children: 5 }))
  const end = (lastDay: string, status = 200) => send(`${path}/${id}/agreements/${agreementId}/end`, { lastDay, why: 'Uppsagd av kommunen' }, status)
  const fault = async (lastDay: string): Promise<unknown> => z.object({ errors: z.array(z.object({ code: z.string() })) }).parse(await end(lastDay, 422)).errors[0]?.code
  await send(`${path}/${id}/arrivals`, { day: '2026-10-01', children: 4 })
  const taken = (await bookNow(id)).agreements[0]?.taken
  expect(taken).toBeGreaterThan(0)
  expect([await fault('2026-12-31'), await fault('2025-12-30'), await fault('2026-09-30')]).toEqual(['ends_then_anyway', 'before_it_began', 'has_taken_later'])
  await end('2026-10-01')
  await end('2026-10-01', 409)
  await send(`${path}/${id}/arrivals`, { day: '2026-10-02', children: 6 })
  const { agreements } = await bookNow(id)
  expect(agreements[0]).toMatchObject({ taken, toDay: '2026-10-01', agreedTo: '2026-12-31', endedWhy: 'Uppsagd av kommunen' })
  await send(`${path}/${id}/agreements/${id}/end`, { lastDay: '2026-10-01', why: 'Finns inte' }, 404)
  const never = idOf(await send(`${path}/${id}/agreements`, { ...agreed, children: 5 }))
  await send(`${path}/${id}/agreements/${never}/end`, { lastDay: '2025-12-31', why: 'Skulle aldrig ha förts' })
  await send(`${path}/${id}/arrivals`, { day: '2026-10-03', children: 6 })
  expect(new Map((await bookNow(id)).agreements.map((each) => [each.id, each.taken]))).toEqual(new Map([[agreementId, taken], [never, 0]]))
})

test('a correction is two new entries; one entry is taken back once, and what stands is not changed', async () => {
  const id = await begin()
  await send(`${path}/${id}/arrivals`, { day: today, children: 3 })
  expect(correctionAnswer.parse(await send(`${path}/${id}/corrections`, { number: 1, instead: 'tie', code: '2421', why: 'Syskon' }))).toEqual({ reversal: 4, replacement: 5 })
  expect((await bookNow(id)).all).toBe(3)
  for (const number of [1, 4]) await send(`${path}/${id}/corrections`, { number, instead: 'turn', why: 'Igen' }, 409)
  for (const change of ["UPDATE distribution_entry SET to_code = '1880'", 'DELETE FROM distribution_entry', "UPDATE share_set SET shares = '{}'"]) {
    await expect(database.app.query(change)).rejects.toThrow(/permission denied/)
  }
  await expect(database.owner.query(`INSERT INTO distribution_entry (municipality_code, book_id, number, on_day, counts, how, turn_code, to_code, equal, share_set_id, reverses, why,
    recorded_at, recorded_by) SELECT municipality_code, book_id, 9, on_day, -1, 'reversal', '2421', '2421', 0, share_set_id, 2, 'Fel', recorded_at, recorded_by
    FROM distribution_entry WHERE book_id = $1 AND number = 2`, [id])).rejects.toThrow(/distribution_entry_reverses_the_same/)
})

test('whatever is entered, sums hold, corrections keep the total, and the entries replayed give the state', async () => {
  const step = fc.oneof(
    fc.record({ children: fc.integer({ min: 1, max: 6 }), tie: fc.option(fc.constantFrom('2421', '1880')) }),
    fc.record({ correct: fc.nat(), instead: fc.constantFrom('turn', 'tie', 'nothing') }))
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
    const id = await begin()
    await send(`${path}/${id}/agreements`, { from: '1880', to: '1492', children: 3, fromDay: '2026-01-01', toDay: '2026-12-31' })
    let expected = 0
    for (const each of steps) {
      if ('children' in each) {
        await send(`${path}/${id}/arrivals`, { day: today, children: each.children, ...(each.tie === null ? {} : { ties: [{ code: each.tie, children: 1 }], reason: 'Anknytning' }) })
        expected += each.children
        continue
      }
      const open = (await entriesOf(id)).filter(({ counts, reversedBy }) => counts === 1 && reversedBy === null)
      const chosen = open[each.correct % Math.max(1, open.length)]
      if (chosen === undefined) continue
      await send(`${path}/${id}/corrections`, { number: chosen.number, instead: each.instead, ...(each.instead === 'tie' ? { code: '2421' } : {}), why: 'Rättelse' })
      if (each.instead === 'nothing') expected -= 1
    }
    const [book, entries] = [await bookNow(id), (await entriesOf(id)).toReversed()]
    expect(book.all).toBe(expected)
    expect(book.rows.reduce((sum, { n }) => sum + n, 0)).toBe(expected)
    expect(book.rows.reduce((sum, { receives }) => sum + receives, 0)).toBe(expected)
    // Replayed: who stood in turn at each entry is who got it, and the sums are the state.
    const balance: Record<string, number> = { 2421: 0, 1880: 0, 1492: 0 }
    for (const { turn, counts, how } of entries) {
      if (how === 'turn' || how === 'agreement') expect(distributeChildren({ shares, balance, arrivals: [{ day: z.string().brand<'Day'>().parse(today) }] }).given[0]?.code).toBe(turn)
      balance[turn] = (balance[turn] ?? 0) + counts
    }
    expect(balance).toEqual(countsOf(book.rows))
    expect(book.agreements[0]?.taken).toBeLessThanOrEqual(3)
  }), { numRuns: 12 })
})

test('other shares take over from a day, count all since the start, and leave what is entered', async () => {
  const id = await begin()
  await send(`${path}/${id}/arrivals`, { day: '2026-10-01', children: 10 })
  const other = await setOf('kommun;andel\n2421;1000\n')
  await send(`${path}/${id}/shares`, { fromDay: '2026-10-01', shareSetId: other }, 422)
  await send(`${path}/${id}/shares`, { fromDay: '2026-11-01', shareSetId: other })
  await send(`${path}/${id}/arrivals`, { day: today, children: 2 })
  expect((await entriesOf(id)).slice(0, 2).map(({ to }) => to)).toEqual(['2421', '2421'])
  expect((await bookNow(id)).rows).toEqual(expect.arrayContaining([expect.objectContaining({ code: '1880', n: 6, share: 0, value: null })]))
  await send(`${path}/${id}/arrivals`, { day: '2026-10-15', children: 1 })
  expect((await entriesOf(id))[0]?.shares).not.toContain(String(serial))
})

test('what is sent twice is entered once, and what names somebody is refused', async () => {
  const id = await begin()
  const key = '0195d1d2-0000-7000-8000-000000000001'
  for (let time = 0; time < 2; time += 1) await send(`${path}/${id}/arrivals`, { id: key, day: today, children: 2 })
  expect((await bookNow(id)).all).toBe(2)
  const refused = await ask('POST', `/fordelning/liggare/${id}/dag`, coordinator, formBody({ day: today, children: '1', note: '20160412-2385' }))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('ser ut som ett personnummer')
  for (const [day, words] of [['2025-12-31', 'före liggarens start'], ['2099-01-01', 'inte varit än']] as const) {
    expect((await ask('POST', `/fordelning/liggare/${id}/dag`, coordinator, formBody({ day, children: '1' }))).text).toContain(words)
  }
})

test('the page says who is next and shows the entries chosen; both files hold what it shows', async () => {
  const id = await begin()
  await ask('POST', `/fordelning/liggare/${id}/dag`, coordinator, formBody({ day: today, children: '60', ties: 'storuman;1', reason: 'Syskon finns där' }))
  const page = await ask('GET', `/fordelning/liggare/${id}`, coordinator)
  expect(page.text).toContain('60 barn är fördelade')
  expect(page.text).toMatch(/får nästa barn/)
  expect(page.text).toContain('sida=2')
  const chosen = await ask('GET', `/fordelning/liggare/${id}?kommun=Storuman&satt=tie`, coordinator)
  expect(chosen.text.match(/data-label="Sätt"/g)?.length).toBe(1)
  const standing = await ask('GET', `/fordelning/liggare/${id}/csv?ordna=n`, coordinator)
  expect(standing.text.split('\r\n')[1]).toMatch(/^1880;Örebro;/)
  expect((await ask('GET', `/fordelning/liggare/${id}/poster?satt=tie`, coordinator)).text.trim().split('\r\n').length).toBe(2)
})

test('shares are looked through before they are kept, a new version leaves the old, and every fault is told with its line', async () => {
  const fields = { name: 'Andelar 2027', validFrom: '2027-01-01', source: 'Beslut', pasted: 'kod,andel\n2421,400.5\n1880,599\n' }
  const looked = await ask('POST', '/fordelning/andelar/ny', coordinator, formBody({ ...fields, step: 'preview' }))
  expect(looked.text).toContain('Summan skiljer 0,5 promille')
  expect(looked.text).toContain('288 kommuner saknas')
  const list = async () => (await ask('GET', '/api/share-sets', coordinator)).text
  expect(await list()).not.toContain('Andelar 2027')
  for (const _ of [1, 2]) expect((await ask('POST', '/fordelning/andelar/ny', coordinator, formBody({ ...fields, step: 'keep' }))).status).toBe(303)
  const { sets } = z.object({ sets: z.array(z.object({ id: z.uuid(), name: z.string(), version: z.int() })) }).parse(JSON.parse(await list()))
  expect(sets.filter(({ name }) => name === 'Andelar 2027').map(({ version }) => version).toSorted()).toEqual([1, 2])
  const wrong = await ask('POST', '/fordelning/andelar/ny', coordinator, formBody({ ...fields, pasted: 'kod;andel;golv\n2421;1;2\n2421;3;1\n9999;1;1\n1880;hej;1\n', step: 'keep' }))
  for (const words of ['Rad 2, andel: Andelen ligger under golvet', 'Rad 3, kod: Kommunen står två gånger', 'Rad 4, kod: Kommunkoden finns inte', 'Rad 5, andel: Andelen är inte ett tal']) {
    expect(wrong.text).toContain(words)
  }
  const again = await ask('GET', `/fordelning/andelar/${sets.find(({ name }) => name === 'Andelar 2027')?.id ?? ''}/csv`, coordinator)
  expect(again.text).toContain('2421;Storuman;400,5')
})
