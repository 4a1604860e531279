import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { addDays, day } from '../calendar/day.ts'
import { entriesAnswer, levelsAnswer, requestsAnswer } from './contract/equipment.ts'
import { countDaysLeft } from './rules/count-days-left.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning norr' })
const worker = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const otherUnit = await make.unit({ name: 'Utredning syd' })
const other = await make.staff({ unitId: otherUnit })
const otherManager = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })

const article = (await ask('POST', '/api/equipment/articles', manager, { name: 'Munskydd II R', kind: 'mask',
  countedIn: 'piece' })).json()['id']
const shelf = (await ask('POST', '/api/equipment/places', manager, { name: 'Förrådet norr', unitId })).json()['id']
const store = (await ask('POST', '/api/equipment/places', director, { name: 'Krislagret', unitId: null })).json()['id']
const count = (who: { cookie: string }, on: string, amount: number, placeId = shelf) => ask('POST', '/api/equipment/counts', who,
  { articleId: article, placeId, on, amount })
const use = (on: string, amount: number) => ask('POST', '/api/equipment/uses', worker, { articleId: article, placeId: shelf, on, amount })
const level = async (placeId = shelf) => levelsAnswer.parse((await ask('GET', `/api/equipment?placeId=${String(placeId)}`,
  worker)).json()).levels[0]

describe('stock', () => {
  test('is what was counted, less what was used since, with what came', async () => {
    expect((await count(worker, '2026-11-20', 400)).status).toBe(200)
    for (const [on, amount] of [['2026-11-20', 90], ['2026-11-21', 40], ['2026-11-22', 44], ['2026-11-23', 36]] as const) await use(on,
      amount)
    expect(await level()).toMatchObject({ stock: 280, daysOfUse: 4, left: { perDay: 52.5, days: 5, lastsTo: '2026-11-29',
      daysWithoutDeliveries: 5 } })
    const { id } = (await ask('POST', '/api/equipment/deliveries', manager, { articleId: article, placeId: shelf, supplier: 'Vård AB',
      amount: 500, orderedOn: '2026-11-20', expectedOn: '2026-11-26' })).json()
    expect(await level()).toMatchObject({ nextOn: '2026-11-26', nextAmount: 500, left: { days: 14, daysWithoutDeliveries: 5 } })
    expect((await ask('POST', `/api/equipment/deliveries/${String(id)}/steps`, manager, { step: 'arrived', on: '2026-11-24',
      amount: 450 })).status).toBe(200)
    expect(await level()).toMatchObject({ stock: 730, nextOn: null })
    expect((await ask('POST', `/api/equipment/deliveries/${String(id)}/steps`, manager, { step: 'cancelled',
      on: '2026-11-24' })).json()).toMatchObject({ code: 'equipment_delivery_is_over' })
  })

  test('counted again the same day corrects, and the corrected row stays', async () => {
    await count(worker, '2026-11-24', 700)
    await count(worker, '2026-11-24', 710)
    expect(await level()).toMatchObject({ stock: 710, countedOn: '2026-11-24' })
    const { entries } = entriesAnswer.parse((await ask('GET', `/api/equipment/articles/${String(article)}`, worker)).json())
    expect(entries.filter((each) => each.on === '2026-11-24' && each.what === 'count').map((each) => [each.amount, each.corrected]))
      .toEqual([[710, false], [700, true]])
  })

  test('is counted by the unit itself, and never for a day to come', async () => {
    expect((await count(other, '2026-11-24', 5)).json()).toMatchObject({ code: 'equipment_place_is_others' })
    expect((await count(worker, '2026-11-24', 5, store)).json()).toMatchObject({ code: 'equipment_place_is_others' })
    expect((await count(worker, '2026-11-25', 5)).json()).toMatchObject({ code: 'invalid', errors: [{ field: 'on', code: 'after_today' }] })
  })
})

test('a request goes from asked to received, each step by the side whose turn it is, and moves the stock', async () => {
  await count(director, '2026-11-23', 1000, store)
  const shelfOfRequest = (await ask('POST', '/api/equipment/places', manager, { name: 'Skåpet norr', unitId })).json()['id']
  await count(worker, '2026-11-23', 100, shelfOfRequest)
  const asked = await ask('POST', '/api/equipment/requests', worker, { articleId: article, toPlaceId: shelfOfRequest, fromPlaceId: store,
    amount: 300, neededOn: '2026-11-27', reason: 'Hembesök' })
  const steps = (who: { cookie: string }, body: object) => ask('POST', `/api/equipment/requests/${String(asked.json()['id'])}/steps`, who,
    body)
  expect((await steps(worker, { step: 'granted' })).json()).toMatchObject({ code: 'equipment_place_is_others' })
  expect((await steps(manager, { step: 'sent' })).json()).toMatchObject({ code: 'equipment_step_is_not_next' })
  expect((await steps(otherManager, { step: 'refused' })).json()).toMatchObject({ errors: [{ field: 'reason', code: 'needed' }] })
  expect((await steps(otherManager, { step: 'granted', amount: 301 })).json()).toMatchObject({ errors: [{ field: 'amount',
    code: 'more_than_before' }] })
  expect((await steps(otherManager, { step: 'granted', amount: 200 })).status).toBe(200)
  await steps(otherManager, { step: 'sent' })
  expect(await level(store)).toMatchObject({ stock: 800 })
  expect((await steps(otherManager, { step: 'received' })).json()).toMatchObject({ code: 'equipment_place_is_others' })
  await steps(worker, { step: 'received', amount: 190 })
  const { requests } = requestsAnswer.parse((await ask('GET', '/api/equipment/requests', other)).json())
  expect(requests[0]).toMatchObject({ standing: 'received', steps: [{ amount: 200 }, { amount: 200 }, { step: 'received', amount: 190 }] })
  expect(await level(shelfOfRequest)).toMatchObject({ stock: 290 })
})

test('the page says what ends first, and a wrong form is shown again with what was typed', async () => {
  const shown = await ask('GET', '/skyddsutrustning', worker)
  expect(shown.text).toContain('Munskydd II R')
  const refused = await ask('POST', '/skyddsutrustning', worker,
    formBody({ what: 'count', articleId: String(article), placeId: String(shelf), on: 'i dag', amount: 'många' }))
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Skriv ett helt antal')])
})

describe('days left', () => {
  const today = day('2026-11-24')
  const kept = fc.record({
    stock: fc.integer({ min: 0, max: 5000 }), use: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 28 }),
    deliveries: fc.array(fc.record({ expectedOn: fc.integer({ min: -10, max: 60 }).map((days) => addDays(today, days)),
      amount: fc.integer({ min: 0, max: 2000 }) }), { maxLength: 4 }),
  })
  const order = (value: number | null): number => value ?? 1e9

  test('lie within their bounds, and more stock or more deliveries never make them fewer', () => {
    fc.assert(fc.property(kept, fc.integer({ min: 0, max: 500 }), (given, more) => {
      const left = countDaysLeft(given, today)
      expect(order(left.daysLower)).toBeLessThanOrEqual(order(left.days))
      expect(order(left.days)).toBeLessThanOrEqual(order(left.daysUpper))
      expect(order(left.daysWithoutDeliveries)).toBeLessThanOrEqual(order(left.days))
      expect(order(countDaysLeft({ ...given, stock: given.stock + more }, today).days)).toBeGreaterThanOrEqual(order(left.days))
    }))
  })

  test('a steady use ends on the day that can be counted by hand, and a late delivery does not count', () => {
    const late = { expectedOn: day('2026-11-20'), amount: 1000 }
    expect(countDaysLeft({ stock: 95, use: [10, 10, 10], deliveries: [late] }, today)).toMatchObject({ perDay: 10, days: 9,
      lastsTo: '2026-12-03' })
    expect(countDaysLeft({ stock: 0, use: [], deliveries: [] }, today)).toMatchObject({ perDay: null, days: 0 })
    expect(countDaysLeft({ stock: 10, use: [], deliveries: [] }, today).days).toBeNull()
    expect(countDaysLeft({ stock: 10, use: [0, 0], deliveries: [] }, today)).toMatchObject({ perDay: 0, days: null, daysLower: null })
  })

  test('hold what happens in eight of ten, for use that varies as Poisson numbers', () => {
    let state = 12345
    const chance = (): number => { state = (state * 1664525 + 1013904223) % 4294967296; return state / 4294967296 }
    const drawn = (mean: number): number => { let n = 0; for (let left = chance(),
      limit = Math.exp(-mean); left > limit; left *= chance()) n += 1; return n }
    const inside = Array.from({ length: 600 }, () => {
      const left = countDaysLeft({ stock: 300, use: Array.from({ length: 14 }, () => drawn(20)), deliveries: [] }, today)
      let [days, used] = [0, drawn(20)]
      while (used <= 300) { days += 1; used += drawn(20) }
      return days >= order(left.daysLower) && days <= order(left.daysUpper)
    }).filter(Boolean).length
    expect(inside / 600).toBeGreaterThan(0.75)
    expect(inside / 600).toBeLessThan(0.97)
  })
})
