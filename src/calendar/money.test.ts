import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatKronor, readOre } from './money.ts'

test.each([
  ['4 200', 420_000], ['4200,50', 420_050], ['4 200 kr', 420_000], ['4 200:-', 420_000], ['1\u00A0234,5', 123_450], ['0', 0], ['12.30', 1230],
  ['', null], ['kr', null], ['-5', null], ['1,234', null], ['fyra', null], ['99999999999', null],
])('"%s" is read', (text, ore) => {
  expect(readOre(text)).toBe(ore)
})

test('what is written is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (ore) => readOre(formatKronor(ore, 'sv')) === ore))
})
