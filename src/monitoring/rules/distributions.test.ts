import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  gammaQuantile, negativeBinomialBelow, negativeBinomialQuantile, normalBelow, normalQuantile, poissonBelow, poissonQuantile, studentBeyond,
} from './distributions.ts'
import { incompleteBeta, incompleteGamma, logGamma } from './special-functions.ts'

// Figures of R 4.2.2, stats: lgamma, qnorm, pnorm, pt, ppois, qpois, pnbinom, qnbinom, qgamma, pgamma, pbeta.
const figures: ReadonlyArray<[string, number, number]> = [
  ['logGamma 0.1', logGamma(0.1), 2.25271265173421], ['logGamma 3.7', logGamma(3.7), 1.42807232666539],
  ['logGamma 171.3', logGamma(171.3), 708.114947038997], ['logGamma 1e6', logGamma(1e6), 12815504.5691476],
  ['normalQuantile 1e-12', normalQuantile(1e-12), -7.03448382530113], ['normalQuantile 0.001', normalQuantile(0.001), -3.09023230616781],
  ['normalQuantile 0.3', normalQuantile(0.3), -0.524400512708041], ['normalQuantile 0.95', normalQuantile(0.95), 1.64485362695147],
  ['normalBelow -8', normalBelow(-8), 6.22096057427178e-16], ['normalBelow -3', normalBelow(-3), 0.00134989803163009],
  ['normalBelow 1.2', normalBelow(1.2), 0.884930329778292], ['normalBelow 6', normalBelow(6), 0.999999999013412],
  ['studentBeyond 0.3, 1', studentBeyond(0.3, 1), 0.814452841844515],
  ['studentBeyond -5, 250', studentBeyond(-5, 250), 1.07981107622436e-6],
  ['poissonBelow 3, 3', poissonBelow(3, 3), 0.647231888782231], ['poissonBelow 700, 750', poissonBelow(700, 750), 0.0342442954936568],
  ['poissonBelow 1e6', poissonBelow(1_000_000, 1_000_500), 0.308801604190122],
  ['poissonQuantile', poissonQuantile(0.95, 12), 18], ['poissonQuantile, none', poissonQuantile(0.01, 0.3), 0],
  ['poissonQuantile, many', poissonQuantile(0.5, 1e6), 1_000_000], ['poissonQuantile, tail', poissonQuantile(0.999, 700), 783],
  ['negativeBinomialBelow 3', negativeBinomialBelow(3, 3, 2), 0.66304],
  ['negativeBinomialBelow 700', negativeBinomialBelow(700, 750, 60), 0.322957249720499],
  ['negativeBinomialQuantile', negativeBinomialQuantile(0.99, 12, 10), 26],
  ['negativeBinomialQuantile, many', negativeBinomialQuantile(0.95, 1e5, 20), 139_400],
  ['gammaQuantile 1', gammaQuantile(0.025, 1), 0.0253178079842899], ['gammaQuantile 700', gammaQuantile(0.025, 700), 649.097780474551],
  ['gammaQuantile 0.5', gammaQuantile(0.975, 0.5), 2.51194309365744], ['incompleteGamma', incompleteGamma(30, 40), 0.956771317848264],
  ['incompleteBeta 0.1', incompleteBeta(0.1, 2, 3), 0.0523], ['incompleteBeta 0.99', incompleteBeta(0.99, 0.5, 5), 0.999999999975287],
]

describe('agrees with R to ten digits', () => {
  test.each(figures)('%s', (_, found, right) => {
    expect(Math.abs(found - right)).toBeLessThanOrEqual(1e-10 * Math.abs(right))
  })
})

test('a quantile of counts is the smallest count that reaches the chance', () => {
  fc.assert(fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.01, max: 2000, noNaN: true }), (p, mean) => {
    const count = poissonQuantile(p, mean)
    expect(poissonBelow(count, mean)).toBeGreaterThanOrEqual(p * (1 - 1e-12))
    expect(poissonBelow(count - 1, mean)).toBeLessThan(p)
  }))
})

test('the normal quantile undoes the normal chance', () => {
  fc.assert(fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (z) => {
    expect(normalQuantile(normalBelow(z))).toBeCloseTo(z, 6)
  }))
})

test('a chance that is none is refused', () => {
  expect(() => normalQuantile(1)).toThrow(RangeError)
  expect(() => poissonQuantile(0.5, Infinity)).toThrow('too large')
})
