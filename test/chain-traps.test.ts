import { describe, expect, test } from 'vitest'
import { day } from '../src/calendar/day.ts'
import { chain } from '../src/law/chain/chain.ts'
import type { RuleVersion } from '../src/law/contract.ts'
import { clocksOf, factsOf, lapsesOf, shippedLaw } from './count-chain.ts'

/** The law as it would be were one rule another length from a day on. */
function lawChanged(rule: string, from: string, length: number): readonly RuleVersion[] {
  return shippedLaw.versions.flatMap((row) => row.rule !== rule || row.validTo !== null ? [row]
    : [row, { ...row, version: 101, basedOn: row.version, validFrom: day(from), length }])
}

function dueDays(text: string, today: string, versions: readonly RuleVersion[], rule: string): string[] {
  const { clocks } = chain({ today: day(today), birthDate: day('2015-06-15'), events: factsOf(text) }, { ...shippedLaw, versions })
  return clocks.filter((clock) => clock.rule === rule).map(({ nominalDue }) => nominalDue)
}

describe('traps of the statutes', () => {
  test('a time of law is a row with a day from which it holds: LVU may change on 1 January 2027 without new code', () => {
    const changed = lawChanged('lvu-submit', '2027-01-01', 2)
    expect(dueDays('2026-12-31 custody-decided', '2027-01-04', changed, 'lvu-submit')).toEqual(['2027-01-07'])
    expect(dueDays('2027-01-01 custody-decided', '2027-01-04', changed, 'lvu-submit')).toEqual(['2027-01-15'])
  })

  test('a clock keeps the law of the day it started, also where it ends under another', () => {
    const changed = lawChanged('consider-lvu2', '2027-01-01', 3)
    const placed = '2026-09-07 placement-started basis=lvu2 form=hvb home=a'
    expect(dueDays(placed, '2027-04-01', changed, 'consider-lvu2')).toEqual(['2027-03-07'])
    expect(dueDays(`${placed}\n2027-03-01 considered`, '2027-04-01', changed, 'consider-lvu2')).toEqual(['2027-03-07', '2027-06-01'])
  })

  test('a family home from before July 2022 has three years, from then on two', () => {
    const placed = (on: string): string => `${on} placement-started basis=sol form=family-home home=a`
    expect(clocksOf(placed('2022-06-30'), {}, 'custody-transfer').map((line) => line.split(' ')[3])).toEqual(['2025-06-30'])
    expect(clocksOf(placed('2022-07-01'), {}, 'custody-transfer').map((line) => line.split(' ')[3])).toEqual(['2024-07-01'])
  })

  test('a report on two siblings is two clocks: the decision about one leaves the other late', () => {
    const report = '2026-11-02 concern-received mandated ref=siblings'
    expect(clocksOf(`${report}\n2026-11-09 investigation-opened`, { today: '2026-11-18' }, 'prelim-assess'))
      .toEqual([expect.stringMatching(/^prelim-assess 2026-11-02 due 2026-11-16 met 2026-11-09 /)])
    expect(clocksOf(report, { born: '2019-01-03', today: '2026-11-18' }, 'prelim-assess'))
      .toEqual([expect.stringMatching(/^prelim-assess 2026-11-02 due 2026-11-16 overdue \+2 /)])
  })

  test('four weeks to the application are counted from the execution of the custody, not from its decision', () => {
    const custody = `
      2026-09-07 custody-decided
      2026-09-09 custody-submitted
      2026-09-14 custody-confirmed
      2026-09-16 custody-executed`
    expect(clocksOf(custody, { today: '2026-10-06' }, 'lvu-apply'))
      .toEqual([expect.stringMatching(/^lvu-apply 2026-09-16 due 2026-10-14 running /)])
    expect(lapsesOf(custody, { today: '2026-10-14' })).toEqual([])
    expect(lapsesOf(custody, { today: '2026-10-15' })).toEqual([expect.stringMatching(/^2026-10-15 immediate-custody/)])
  })

  test.each(['sol', 'lvu2', 'lvu3', 'lvu2-3'])('a move between homes on the ground %s leaves the six months as they were', (basis) => {
    const rules = ['consider-sol', 'consider-lvu2', 'review-lvu3'] as const
    const placed = `2026-03-02 placement-started basis=${basis} form=family-home home=a`
    const moved = `${placed}\n2026-05-04 placement-moved form=family-home home=b\n2026-08-03 placement-moved form=hvb home=c`
    expect(clocksOf(moved, {}, ...rules)).toEqual(clocksOf(placed, {}, ...rules))
  })

  test('care under 2 § is considered, care under 3 § is reviewed: the one act does not do for the other', () => {
    const care = '2026-03-02 placement-started basis=lvu2-3 form=hvb home=a'
    const ofCare = (act: string): string[] =>
      clocksOf(`${care}\n2026-08-31 ${act}`, {}, 'consider-lvu2', 'review-lvu3').map((line) => line.replace(/ \|.*/, ''))
    expect(ofCare('considered')).toEqual([
      'consider-lvu2 2026-03-02 due 2026-09-02 met 2026-08-31', 'review-lvu3 2026-03-02 due 2026-09-02 overdue +81',
      'consider-lvu2 2026-08-31 due 2027-02-28/2027-03-01 running',
    ])
    expect(ofCare('care-reviewed')).toEqual([
      'consider-lvu2 2026-03-02 due 2026-09-02 overdue +81', 'review-lvu3 2026-03-02 due 2026-09-02 met 2026-08-31',
      'review-lvu3 2026-08-31 due 2027-02-28/2027-03-01 running',
    ])
  })

  test.each(['application-received', 'information-received'])('no fourteen days for what is no report: %s', (type) => {
    expect(clocksOf(`2026-11-20 ${type}`).map((line) => line.replace(/ \|.*/, '')))
      .toEqual(['open-immediately 2026-11-20 due 2026-11-20 overdue +2'])
  })

  test.each([
    ['custody-decided', 'lvu-submit'], ['removal-ban-temp-decided', 'move-ban-temp'], ['travel-ban-temp-decided', 'travel-ban'],
    ['shelter-decided', 'shelter-submit'],
  ] as const)('the warning of %s is not moved past the weekend, though the law lets the submission wait', (type, rule) => {
    const decided = `2026-11-14 ${type}`
    const on = (today: string): string[] => clocksOf(decided, { today }, rule).map((line) => line.replace(/ \|.*/, ''))
    expect(on('2026-11-21')).toEqual([`${rule} 2026-11-14 due 2026-11-21/2026-11-23 running`])
    expect(on('2026-11-22')).toEqual([`${rule} 2026-11-14 due 2026-11-21/2026-11-23 overdue +1`])
    expect(on('2026-11-23')).toEqual([`${rule} 2026-11-14 due 2026-11-21/2026-11-23 overdue +2`])
    expect(on('2026-11-24')).toEqual([`${rule} 2026-11-14 due 2026-11-21/2026-11-23 lapsed 2026-11-24 +1`])
  })
})
