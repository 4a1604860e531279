import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayFromNumber, dayNumber } from '../calendar/day.ts'
import { isWorkingDay } from '../calendar/holidays.ts'
import { lawSources, ruleIds, ruleVersionShape } from './contract.ts'
import type { RuleVersion } from './contract.ts'
import { shippedRuleVersions } from './data/shipped.ts'
import { dueFor, ruleVersionOn, rulesEndedBy, rulesStartedBy, shortParagraph } from './rules.ts'

const someStart = fc.integer({ min: dayNumber(day('1990-01-01')), max: dayNumber(day('2060-12-31')) }).map(dayFromNumber)
const due = (rule: RuleVersion['rule'], start: string, basis?: string) =>
  dueFor(shippedRuleVersions, rule, day(start), basis === undefined ? {} : { basis })

describe('the shipped versions', () => {
  test('hold all 36 rules, each a whole row with a known source', () => {
    expect(ruleIds).toHaveLength(36)
    expect(new Set(shippedRuleVersions.map((row) => row.rule))).toEqual(new Set(ruleIds))
    for (const row of shippedRuleVersions) {
      expect(ruleVersionShape.parse(row)).toEqual(row)
      expect(Object.keys(lawSources)).toContain(row.source)
    }
  })

  test('follow on one another without gap or overlap, numbered from 1, the last one open', () => {
    for (const rule of ruleIds) {
      const rows = shippedRuleVersions.filter((row) => row.rule === rule)
      expect(rows.map((row) => row.version)).toEqual(rows.map((_, place) => place + 1))
      expect(rows.at(-1)?.validTo).toBeNull()
      for (const [place, row] of rows.entries()) {
        const next = rows[place + 1]
        if (next !== undefined) expect(row.validTo).toBe(addDays(next.validFrom, -1))
      }
    }
  })

  test('of the Social Services Act change with the act of 2025, feedback and custody transfer on days of their own', () => {
    const socialServices = shippedRuleVersions.filter((row) => row.version === 2)
    expect(socialServices).toHaveLength(16)
    for (const row of socialServices) {
      const own = row.rule === 'feedback' ? '2026-01-15' : row.rule === 'custody-transfer' ? '2022-07-01' : '2025-07-01'
      expect([row.rule, row.validFrom]).toEqual([row.rule, own])
    }
  })
})

describe('the version', () => {
  test('is chosen by the start day and is kept', () => {
    expect(due('prelim-assess', '2025-06-30')).toMatchObject({ ruleVersion: 1, paragraph: 'SoL 2001:453 11:1 a', nominalDue: '2025-07-14' })
    expect(due('prelim-assess', '2025-07-01')).toMatchObject({ ruleVersion: 2, paragraph: 'SoL 20:2', nominalDue: '2025-07-15' })
    expect(due('feedback', '2026-01-14').ruleVersion).toBe(1)
    expect(due('feedback', '2026-01-15').ruleVersion).toBe(2)
  })

  test('of a custody transfer is three years before July 2022, two years after', () => {
    expect(due('custody-transfer', '2022-06-30')).toMatchObject({ ruleVersion: 1, nominalDue: '2025-06-30' })
    expect(due('custody-transfer', '2022-07-01')).toMatchObject({ ruleVersion: 2, nominalDue: '2024-07-01' })
  })

  test('before the first one recorded is the earliest, and says so', () => {
    expect(due('shelter-submit', '2024-03-31')).toMatchObject({ ruleVersion: 1, beforeFirstVersion: true, nominalDue: '2024-04-07' })
    expect(due('shelter-submit', '2024-04-01').beforeFirstVersion).toBe(false)
    expect(due('prelim-assess', '1999-03-01').beforeFirstVersion).toBe(true)
  })

  test('may be added by a municipality from a day on: other paragraph and length after it, the old before it', () => {
    const { version } = ruleVersionOn(shippedRuleVersions, 'lvu-apply', day('2026-01-01'))
    const later: RuleVersion = { ...version, version: 2, validFrom: day('2027-01-01'), paragraph: 'new act 4:2', length: 6 }
    const versions = [later, ...shippedRuleVersions]
    expect(dueFor(versions, 'lvu-apply', day('2026-12-31'))).toMatchObject({ ruleVersion: 1, nominalDue: '2027-01-28' })
    expect(dueFor(versions, 'lvu-apply', day('2027-01-01'))).toMatchObject({
      ruleVersion: 2, paragraph: 'new act 4:2', nominalDue: '2027-02-12',
    })
  })

  test('that has ended without another is not in force', () => {
    const ended = shippedRuleVersions.map((row) => (row.rule === 'fl12' ? { ...row, validTo: day('2026-12-31') } : row))
    expect(dueFor(ended, 'fl12', day('2026-12-31')).ruleVersion).toBe(1)
    expect(() => dueFor(ended, 'fl12', day('2027-01-01'))).toThrow('not in force')
    expect(() => dueFor([], 'fl12', day('2027-01-01'))).toThrow('there is no rule "fl12"')
  })
})

describe('due days worked out by hand', () => {
  test.each([
    ['protect-assess', '2026-11-21', '2026-11-21', '2026-11-21'],
    ['prelim-assess', '2026-03-02', '2026-03-16', '2026-03-16'],
    // 14 days from a Saturday end on a Saturday: Monday.
    ['prelim-assess', '2026-11-14', '2026-11-28', '2026-11-30'],
    // Christmas Eve, Christmas Day, Boxing Day and Sunday.
    ['prelim-assess', '2026-12-10', '2026-12-24', '2026-12-28'],
    ['feedback', '2026-03-27', '2026-04-03', '2026-04-07'],
    ['child-invest', '2026-07-27', '2026-11-27', '2026-11-27'],
    ['child-invest', '2026-10-31', '2027-02-28', '2027-03-01'],
    ['consider-sol', '2026-08-31', '2027-02-28', '2027-03-01'],
    ['care-plan-rev', '2024-02-29', '2026-02-28', '2026-03-02'],
    ['custody-transfer', '2025-12-31', '2027-12-31', '2028-01-03'],
    ['jourhem-max', '2026-04-30', '2026-06-30', '2026-06-30'],
    ['lvu-submit', '2026-11-14', '2026-11-21', '2026-11-23'],
    ['lvu-apply', '2026-11-02', '2026-11-30', '2026-11-30'],
    ['lvu-contact', '2026-11-30', '2027-02-28', '2027-03-01'],
    ['transfer-reply', '2026-01-31', '2026-02-28', '2026-03-02'],
    ['appeal', '2026-05-29', '2026-06-19', '2026-06-22'],
    ['eviction-ack', '2026-12-25', '2026-12-25', '2026-12-25'],
    // Fixed days are never moved: 31 January 2027 is a Sunday, 15 August 2026 a Saturday.
    ['foster-list', '2026-12-31', '2027-01-31', '2027-01-31'],
    ['foster-list', '2027-01-30', '2027-01-31', '2027-01-31'],
    ['foster-list', '2027-01-31', '2028-01-31', '2028-01-31'],
    ['econ-stat', '2026-07-01', '2026-08-15', '2026-08-15'],
    ['econ-stat', '2026-12-31', '2027-01-15', '2027-01-15'],
    ['lvu-age', '2008-11-22', '2026-11-22', '2026-11-22'],
    ['lvu-age', '2008-02-29', '2026-02-28', '2026-02-28'],
  ] as const)('%s from %s: %s, in law %s', (rule, start, nominalDue, legalDue) => {
    expect(due(rule, start)).toMatchObject({ nominalDue, legalDue })
  })

  test('the age limit follows the legal basis, and only the age limit has one', () => {
    expect(due('lvu-age', '2008-11-22', '2').nominalDue).toBe('2026-11-22')
    expect(due('lvu-age', '2008-11-22', '3').nominalDue).toBe('2029-11-22')
    expect(() => due('lvu-age', '2008-11-22', '4')).toThrow('takes basis "2" or "3"')
    expect(() => due('prelim-assess', '2026-11-22', '2')).toThrow('takes no basis')
  })

  test('follow the local settings', () => {
    const counting = { dayCount: 'arrival-is-day-1', leapBirthday: '03-01' } as const
    expect(dueFor(shippedRuleVersions, 'prelim-assess', day('2026-03-02'), { counting }).nominalDue).toBe('2026-03-15')
    expect(dueFor(shippedRuleVersions, 'lvu-age', day('2008-02-29'), { counting }).nominalDue).toBe('2026-03-01')
  })

  test('a start before 1954 is refused only where a holiday decides', () => {
    expect(() => due('prelim-assess', '1950-01-02')).toThrow('1954 to 2100')
    expect(due('lvu-age', '1940-05-05').legalDue).toBe('1958-05-05')
  })
})

describe('every rule', () => {
  test('is due on or after its start, in law on or after that, and on a working day where it may be moved', () => {
    fc.assert(fc.property(fc.constantFrom(...ruleIds), someStart, (rule, start) => {
      const found = dueFor(shippedRuleVersions, rule, start)
      const { version } = ruleVersionOn(shippedRuleVersions, rule, start)
      expect(found.nominalDue >= start).toBe(true)
      expect(found.legalDue >= found.nominalDue).toBe(true)
      expect(version.calendar === 'next-weekday' ? isWorkingDay(found.legalDue) : found.legalDue === found.nominalDue).toBe(true)
      if (version.unit === 'immediate' || version.unit === 'same-day') expect(found.legalDue).toBe(start)
    }))
  })

  test('that starts later under the same version is not due earlier', () => {
    fc.assert(fc.property(fc.constantFrom(...ruleIds), someStart, fc.integer({ min: 1, max: 400 }), (rule, start, days) => {
      const [one, other] = [dueFor(shippedRuleVersions, rule, start), dueFor(shippedRuleVersions, rule, addDays(start, days))]
      fc.pre(one.ruleVersion === other.ruleVersion)
      expect(other.nominalDue >= one.nominalDue && other.legalDue >= one.legalDue).toBe(true)
    }))
  })
})

describe('facts', () => {
  const today = day('2026-11-21')

  test('an application opens an investigation at once and starts no fourteen days', () => {
    expect(rulesStartedBy(shippedRuleVersions, 'application-received', today)).toEqual(['open-immediately'])
    expect(rulesStartedBy(shippedRuleVersions, 'concern-received', today)).toEqual(['protect-assess', 'prelim-assess'])
  })

  test('four weeks to apply for care count from the execution of the custody, not from the decision', () => {
    expect(rulesStartedBy(shippedRuleVersions, 'custody-decided', today)).toEqual(['lvu-submit'])
    expect(rulesStartedBy(shippedRuleVersions, 'custody-executed', today)).toEqual(['lvu-apply'])
  })

  test('a consideration does not end a review', () => {
    expect(rulesEndedBy(shippedRuleVersions, 'considered', today)).toEqual(['consider-sol', 'consider-lvu2'])
    expect(rulesEndedBy(shippedRuleVersions, 'care-reviewed', today)).toEqual(['review-lvu3'])
  })
})

test('the paragraph beside a duty is the first one', () => {
  expect(['SoL 22:13; delegation 30:6 p2', 'SoL 19:6 (in force 2026-01-15)', 'LVU 5, 10', 'SoL 20:2'].map(shortParagraph)).toEqual([
    'SoL 22:13', 'SoL 19:6', 'LVU 5', 'SoL 20:2',
  ])
})
