import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { testingAnswer, testingGrounds } from './contract/testing.ts'
import { classOf, isNearFloor, orderTests } from './rules/order-tests.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const [unitId, otherUnit] = [await make.unit({ name: 'Norr' }), await make.unit({ name: 'Syd' })]
const worker = await make.staff({ unitId })
const colleague = await make.staff({ unitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const other = await make.staff({ unitId: otherUnit })
const otherManager = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })

const state = async (who: { cookie: string }) => testingAnswer.parse((await ask('GET', '/api/testing', who)).json())
const queue = (who: { cookie: string }, ground: string, staffId: string | null = null) => ask('POST', '/api/testing/requests', who,
  { ground, staffId })

describe('the queue', () => {
  test('goes by class, shows each one\'s place, and names only those whom one manages', async () => {
    await queue(other, 'authority')
    await queue(worker, 'visits')
    await queue(director, 'protection', colleague.id)
    expect((await state(worker)).own).toMatchObject({ place: 2, waiting: 3 })
    expect(await state(worker)).toMatchObject({ queue: [], booked: [], days: [] })
    expect((await state(manager)).queue.map(({ staffId, place }) => [staffId, place])).toEqual([[colleague.id, 1], [worker.id, 2]])
    expect((await state(otherManager)).queue.map(({ staffId, place }) => [staffId, place])).toEqual([[other.id, 3]])
    expect((await state(director)).queue).toHaveLength(3)
  })

  test('takes a person once, and nobody whom one does not manage', async () => {
    expect((await queue(worker, 'other')).json()).toMatchObject({ code: 'testing_is_asked_for_already' })
    expect((await queue(worker, 'other', manager.id)).json()).toMatchObject({ errors: [{ field: 'staffId' }] })
    expect((await queue(manager, 'other', otherManager.id)).json()).toMatchObject({ errors: [{ field: 'staffId' }] })
  })

  test('books no more than the day holds, and keeps nothing of a test but its day', async () => {
    const { placeId } = (await ask('POST', '/api/testing/capacity', manager, { place: 'Vårdcentralen', fromOn: '2026-11-27',
      toOn: '2026-11-30', capacity: 1 })).json()
    expect((await state(manager)).days.map(({ on }) => on)).toEqual(['2026-11-27', '2026-11-30'])
    const [first, second] = (await state(manager)).queue
    const book = (who: { cookie: string }, id: string | undefined, on: string) => ask('POST', `/api/testing/requests/${id}/booking`, who,
      { placeId, on })
    expect((await book(otherManager, first?.id, '2026-11-27')).status).toBe(404)
    expect((await book(manager, first?.id, '2026-11-28')).status).toBe(422)
    expect((await book(manager, first?.id, '2026-11-27')).status).toBe(200)
    expect((await book(manager, second?.id, '2026-11-27')).json()).toMatchObject({ code: 'testing_day_is_full' })
    expect((await book(manager, first?.id, '2026-11-30')).status).toBe(200)
    expect((await book(manager, second?.id, '2026-11-27')).status).toBe(200)
    expect((await ask('POST', `/api/testing/requests/${first?.id}/done`, manager)).status).toBe(200)
    expect((await ask('DELETE', `/api/testing/requests/${second?.id}`, worker)).status).toBe(200)
    expect((await state(manager)).days).toMatchObject([{ booked: 0 }, { booked: 1 }])
    const { rows } = await database.owner.query('SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND column_name ~ $2', ['testing_request', 'result|outcome|symptom'])
    expect(rows).toEqual([])
  })
})

test('within a class those near their floor go first; the order is the same however it was given', () => {
  const slack = new Map([['a', 5], ['b', 1], ['c', -2]])
  const waiting = fc.array(fc.record({
    id: fc.uuid(), unitId: fc.constantFrom('a', 'b', 'c', 'd'), ground: fc.constantFrom(...testingGrounds),
      askedOn: fc.constantFrom(day('2026-11-22'), day('2026-11-23')),
  }), { maxLength: 12 })
  fc.assert(fc.property(waiting, (given) => {
    const ordered = orderTests(given, slack)
    expect(orderTests(given.toReversed(), slack)).toEqual(ordered)
    for (const [index, each] of ordered.entries()) {
      const after = ordered[index + 1]
      if (after === undefined) continue
      expect(classOf(each.ground)).toBeLessThanOrEqual(classOf(after.ground))
      if (each.ground === after.ground) expect(Number(isNearFloor(each.unitId,
        slack))).toBeGreaterThanOrEqual(Number(isNearFloor(after.unitId, slack)))
    }
  }))
})
