import { expect, test } from 'vitest'
import { meanDays, whyNotBeside } from './own-counterparts.ts'

test('a mean of days is whole, a half goes up, and nine are too few to tell of', () => {
  // Ten investigations: nine of 100 days and one of 115 are 1 015 days, 101.5 each.
  expect(meanDays([...Array.from({ length: 9 }, () => 100), 115])).toBe(102)
  expect(meanDays([...Array.from({ length: 9 }, () => 100), 114])).toBe(101)
  expect(meanDays(Array.from({ length: 9 }, () => 100))).toBeNull()
  expect(meanDays([])).toBeNull()
})

test('a figure that is counted the same is beside, one nearly the same says why it is not', () => {
  expect([whyNotBeside('U33401'), whyNotBeside('N00216'), whyNotBeside('N02904')]).toEqual([null, 'whole_municipality', null])
})
