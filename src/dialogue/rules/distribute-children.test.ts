import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { distributeChildren, ledgerByDay, sharesFromElements } from './distribute-children.ts'

const monday = day('2016-09-05')
const tuesday = day('2016-09-06')
const come = (count: number) => Array.from({ length: count }, () => ({ day: monday }))

test('the next child goes to the lowest fulfilment, worked by hand', () => {
  const { given, fulfilment, ties } = distributeChildren({
    shares: { a: 500, b: 300, c: 200 }, balance: { a: 5, b: 3 }, arrivals: [...come(2), { day: tuesday, tie: 'b' }, { day: tuesday }],
  })
  // c has 0, then 1/200 against 5/500 and 3/300, then c stands equal with a at 2/200 and 5/500, and b waits with 4/300.
  expect(given.map(({ code, reason }) => [code, reason])).toEqual([['c', 'lowest'], ['c', 'lowest'], ['b', 'tie'], ['a', 'lowest']])
  expect(ties).toEqual([{ arrival: 3, day: tuesday, codes: ['a', 'c'], given: 'a' }])
  expect(fulfilment).toEqual([
    { code: 'a', n: 6, share: 0.5, value: 6 / (0.5 * 12) }, { code: 'b', n: 4, share: 0.3, value: 4 / (0.3 * 12) },
    { code: 'c', n: 2, share: 0.2, value: 2 / (0.2 * 12) },
  ])
})

test('a share of 0 gets none but through ties, and has no fulfilment', () => {
  const arrivals = [...come(2), { day: tuesday, tie: 'none' }]
  const { given, fulfilment } = distributeChildren({ shares: { none: 0, all: 1000 }, balance: {}, arrivals })
  expect(given.map(({ code }) => code)).toEqual(['all', 'all', 'none'])
  expect(fulfilment).toEqual([{ code: 'all', n: 2, share: 1, value: 2 / 3 }, { code: 'none', n: 1, share: 0, value: null }])
})

test.each([
  [{ shares: { a: 1 }, balance: { b: 1 }, arrivals: [] }, 'balance: "b" has no share'],
  [{ shares: { a: 1 }, balance: {}, arrivals: [{ day: monday, tie: 'constructor' }] }, 'arrivals[0].tie: "constructor" has no share'],
  [{ shares: { a: 0 }, balance: {}, arrivals: [{ day: monday }] }, 'nobody has a share'],
])('refuses %j', (input, words) => {
  expect(() => distributeChildren(input)).toThrow(words)
})

const shares = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 })
  .map((all) => Object.fromEntries(all.map((share, at) => [`m${at}`, share])))

test('each child is given once, and nobody who could have had it stood lower', () => {
  fc.assert(fc.property(shares, fc.integer({ min: 0, max: 120 }), (by, count) => {
    const n = new Map(Object.keys(by).map((code) => [code, 0]))
    for (const { code } of distributeChildren({ shares: by, balance: {}, arrivals: come(count) }).given) {
      const [mine, share] = [n.get(code) ?? 0, by[code] ?? 0]
      for (const [other, theirs] of n) expect(mine * (by[other] ?? 0)).toBeLessThanOrEqual(theirs * share)
      n.set(code, mine + 1)
    }
    expect([...n.values()].reduce((sum, each) => sum + each, 0)).toBe(count)
  }))
})

test('after as many children as shares together everyone has exactly its share', () => {
  fc.assert(fc.property(shares, (by) => {
    const all = Object.values(by).reduce((sum, share) => sum + share, 0)
    const { fulfilment } = distributeChildren({ shares: by, balance: {}, arrivals: come(all) })
    expect(fulfilment.map(({ n }) => n)).toEqual(fulfilment.map(({ code }) => by[code]))
  }))
})

test('the ledger tells for each day who stands lowest and highest', () => {
  const sent = { shares: { a: 750, b: 250 }, balance: { a: 2 } }
  const { given } = distributeChildren({ ...sent, arrivals: [...come(2), { day: tuesday }] })
  expect(ledgerByDay(sent, given)).toEqual([
    { day: monday, came: 2, all: 4, lowest: 1, highest: 1 },
    { day: tuesday, came: 1, all: 5, lowest: 1 / (0.25 * 5), highest: 4 / (0.75 * 5) },
  ])
})

test('shares are made of weighted elements, 1000 together and nobody below the floor', () => {
  const population = { weight: 0.75, by: new Map([['large', 997_000], ['small', 2_000], ['tiny', 1_000]]) }
  const received = { weight: 0.25, by: new Map([['large', 0], ['small', 10]]) }
  // large 747.75, small 1.5 + 250, tiny 0.75, which the floor makes 1.
  expect(sharesFromElements([population, received], 1)).toEqual({ large: 748, small: 251, tiny: 1 })
})
