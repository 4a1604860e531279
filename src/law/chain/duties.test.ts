import { expect, test } from 'vitest'
import { clocksOf, lapsesOf, refusalOf } from '../../../test/count-chain.ts'

test('a favourable decision not executed in three months, and again from an interruption (SoL 34:1)', () => {
  expect(clocksOf(`
    2025-11-30 favourable-decided ref=a
    2026-03-02 favourable-executed ref=a
    2026-08-31 favourable-interrupted ref=a
    2026-06-01 favourable-decided ref=b
    2026-07-01 favourable-withdrawn ref=b`)).toEqual([
    'not-executed 2025-11-30 due 2026-02-28/2026-03-02 met 2026-03-02 | SoL 34:1-7',
    'not-executed 2026-06-01 due 2026-09-01 not-required 2026-07-01 | SoL 34:1-7',
    'not-executed 2026-08-31 due 2026-11-30 running | SoL 34:1-7',
  ])
})

test('youth service within two months of the final judgment (SoL 18:8)', () => {
  expect(clocksOf('2026-04-30 youth-service-final\n2026-06-30 youth-service-started'))
    .toEqual(['youth-service 2026-04-30 due 2026-06-30 met 2026-06-30 | SoL 18:8'])
})

test('a notice of eviction is acknowledged the same day (SoF 11:3)', () => {
  expect(clocksOf('2026-11-20 eviction-notice-received\n2026-11-21 eviction-acknowledged'))
    .toEqual(['eviction-ack 2026-11-20 due 2026-11-20 met-late 2026-11-21 +1 | SoF 11:3'])
})

test('the other municipality answers a transfer within a month (SoL 29:11)', () => {
  expect(clocksOf('2026-01-31 transfer-requested\n2026-03-02 transfer-answered'))
    .toEqual(['transfer-reply 2026-01-31 due 2026-02-28/2026-03-02 met 2026-03-02 | SoL 29:10-11'])
})

const applied = '2026-03-02 application-received ref=x\n2026-03-02 investigation-opened\n'
test.each([
  ['2026-09-02', []],
  ['2026-09-03', ['fl12 2026-09-03 due 2026-10-01 met 2026-10-01 | FL 12']],
])('a request after more than six months is answered in four weeks (FL 12): asked %s', (asked, clocks) => {
  expect(clocksOf(`${applied}${asked} delay-request-received ref=x\n2026-10-01 application-decided ref=x`, {}, 'fl12')).toEqual(clocks)
})

test('a request is made once, about an application not yet decided', () => {
  expect(refusalOf(`${applied}2026-09-03 delay-request-received ref=x\n2026-10-05 delay-request-received ref=x`))
    .toBe('3 delay-request-received asked-before')
  expect(clocksOf(`${applied}2026-08-03 application-decided ref=x\n2026-09-03 delay-request-received ref=x`, {}, 'fl12')).toEqual([])
  expect(clocksOf(`${applied}2026-09-03 delay-request-received ref=y`, {}, 'fl12')).toEqual([])
  expect(clocksOf(`${applied}2026-09-03 delay-request-received ref=x\n2026-10-02 delay-request-refused ref=x`, {}, 'fl12'))
    .toEqual(['fl12 2026-09-03 due 2026-10-01 met-late 2026-10-02 +1 | FL 12'])
})

test('an appeal within three weeks of service, else the right is gone (FL 44)', () => {
  const served = '2026-11-27 decision-served ref=a\n'
  expect(clocksOf(`${served}2026-12-18 appeal-received ref=a`, { today: '2026-12-31' }))
    .toEqual(['appeal 2026-11-27 due 2026-12-18 met 2026-12-18 | FL 44-46'])
  const late = '2026-12-03 decision-served\n2026-12-28 appeal-received'
  expect(clocksOf(late, { today: '2026-12-31' })).toEqual(['appeal 2026-12-03 due 2026-12-24/2026-12-28 met 2026-12-28 | FL 44-46'])
  expect(clocksOf('2026-12-03 decision-served', { today: '2026-12-31' }))
    .toEqual(['appeal 2026-12-03 due 2026-12-24/2026-12-28 lapsed 2026-12-29 +1 | FL 44-46'])
  expect(lapsesOf('2026-12-03 decision-served', { today: '2026-12-31' })).toEqual([])
})

test.each([
  'favourable-executed', 'favourable-withdrawn', 'youth-service-started', 'eviction-acknowledged', 'transfer-answered', 'appeal-received',
])('%s needs what it is about', (type) => {
  expect(refusalOf(`2026-11-02 ${type}`)).toBe(`0 ${type} nothing-it-is-about`)
})
