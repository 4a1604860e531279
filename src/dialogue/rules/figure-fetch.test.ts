import { expect, test } from 'vitest'
import { fetchSteps, nextPage, secondsToWait } from './figure-fetch.ts'

const base = 'https://api.kolada.se/v3'

test('first the catalogue by twenty, then each figure with all its years', () => {
  const kpis = Array.from({ length: 21 }, (_, at) => `N${10_000 + at}`)
  const steps = fetchSteps(kpis, [2022, 2023])
  expect(steps).toHaveLength(23)
  expect(steps[0]?.split(',')).toHaveLength(20)
  expect([steps[1], steps[2], steps.at(-1)]).toEqual(['/kpi/N10020', '/data/kpi/N10000/year/2022,2023', '/data/kpi/N10020/year/2022,2023'])
})

test.each([
  [null, null], ['', null],
  ['https://api.kolada.se/v3/data/kpi/N1/year/2020?page=2', `${base}/data/kpi/N1/year/2020?page=2`],
  ['http://api.kolada.se/v3/kpi?page=2', `${base}/kpi?page=2`],
  ['/v3/kpi?page=2', `${base}/kpi?page=2`],
  ['https://evil.example/v3/kpi?page=2', undefined], ['//evil.example/v3/kpi', undefined], ['https://api.kolada.se/other', undefined],
  ['https://api.kolada.se.evil.example/v3/kpi', undefined], ['https://api.kolada.se@evil.example/v3/kpi', undefined],
  ['file:///etc/passwd', undefined], ['/v3/../admin', undefined], ['http://', undefined],
])('the page after: %s', (next, expected) => {
  expect(nextPage(base, next)).toBe(expected)
})

test('one waits longer each time, as long as the API asks, and never for ever', () => {
  expect([1, 2, 3, 4, 7].map((tries) => secondsToWait(tries, null))).toEqual([5, 15, 45, 135, 1800])
  expect(secondsToWait(1, 120)).toBe(120)
  expect(secondsToWait(8, 1e9)).toBe(6 * 3600)
})
