import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { shippedRuleVersions } from './data/shipped.ts'
import type { EnteredTerms, EnteredVersion, RuleVersion } from './contract.ts'
import { entryFaults, latestOf, mayWithdraw, withEntered } from './entered.ts'
import { ruleVersionOn } from './rules.ts'

const today = day('2026-11-24')
const prelim = shippedRuleVersions.filter(({ rule }) => rule === 'prelim-assess')
const terms: EnteredTerms = {
  validFrom: day('2027-01-01'), paragraph: 'SoL 20:2', source: 'SFS 2026:999', readOn: today, length: 21, unit: 'days', calendar: 'next-weekday',
}
const entry = (change: Partial<EnteredVersion> = {}): EnteredVersion => ({ ...terms, rule: 'prelim-assess', version: 101, basedOn: 2, ...change })
const ofPrelim = (versions: readonly RuleVersion[]): RuleVersion[] => versions.filter(({ rule }) => rule === 'prelim-assess')

describe('an entered version', () => {
  const merged = ofPrelim(withEntered(shippedRuleVersions, [entry()]))

  test('follows the shipped one from its day, which ends the day before', () => {
    expect(merged.map(({ version, validFrom, validTo }) => [version, validFrom, validTo])).toEqual([
      [1, '2002-01-01', '2025-06-30'], [2, '2025-07-01', '2026-12-31'], [101, '2027-01-01', null]])
    expect(ruleVersionOn(merged, 'prelim-assess', day('2026-12-31')).version.length).toBe(14)
    expect(ruleVersionOn(merged, 'prelim-assess', day('2027-01-01')).version.length).toBe(21)
  })

  test('keeps the words, facts and kind of the one it builds on', () => {
    const { term, startFacts, kind, protectsNow } = prelim[1] ?? expect.fail()
    expect(merged[2]).toMatchObject({ term, startFacts, kind, protectsNow, basedOn: 2 })
  })

  test('leaves the other rules as they were', () => {
    const others = withEntered(shippedRuleVersions, [entry()]).filter(({ rule }) => rule !== 'prelim-assess')
    expect(others).toEqual(shippedRuleVersions.filter(({ rule }) => rule !== 'prelim-assess'))
  })

  test('yields to a shipped version that begins the same day, and stands beside a later one', () => {
    const later: RuleVersion = { ...latestOf(prelim), version: 3, validFrom: day('2027-01-01'), validTo: null }
    const shipped = [...prelim.map((version) => (version.version === 2 ? { ...version, validTo: day('2026-12-31') } : version)), later]
    expect(withEntered(shipped, [entry()]).map(({ version }) => version)).toEqual([1, 2, 3])
    expect(withEntered(shipped, [entry({ validFrom: day('2026-12-01') })]).map(({ version, validTo }) => [version, validTo])).toEqual([
      [1, '2025-06-30'], [2, '2026-11-30'], [101, '2026-12-31'], [3, null]])
  })
})

describe('what may be entered', () => {
  const codes = (change: Partial<EnteredTerms>, versions: readonly RuleVersion[] = prelim) => entryFaults(versions, { ...terms, ...change }, today).map(({ code }) => code)
  const ofRule = (rule: string) => shippedRuleVersions.filter((version) => version.rule === rule)

  test('follows the latest version, within ten years, and was read', () => {
    expect(codes({})).toEqual([])
    expect(codes({ validFrom: day('2025-07-01') })).toEqual(['version_must_be_later'])
    expect(codes({ validFrom: day('2025-07-02') })).toEqual([])
    expect(codes({ validFrom: day('2026-12-31'), length: 30 }, ofPrelim(withEntered(prelim, [entry()])))).toEqual(['version_must_be_later'])
    expect(codes({ validFrom: day('2036-11-25') })).toEqual(['version_too_far_ahead'])
    expect(codes({ readOn: day('2026-11-25') })).toEqual(['read_in_future'])
  })

  test('changes something', () => {
    const { paragraph, source, length } = latestOf(prelim)
    expect(codes({ paragraph, source, length })).toEqual(['version_changes_nothing'])
    expect(codes({ paragraph: 'SoL 20:3', source, length })).toEqual([])
  })

  test('may change weeks to days, but never a length to a birthday, or at once to a length', () => {
    expect(codes({ unit: 'months', length: 1 })).toEqual([])
    expect(codes({ unit: 'years-of-age', length: 18, calendar: 'birthday' })).toEqual(['unit_stands', 'calendar_stands'])
    expect(codes({ unit: 'days', length: 1, calendar: 'same-day' }, ofRule('protect-assess'))).toEqual(['unit_stands'])
    expect(codes({ calendar: 'fixed-date' })).toEqual(['calendar_stands'])
  })

  test('has a length that its unit can have, and the ages that follow the legal basis stay', () => {
    expect(codes({ length: 0 })).toEqual(['length_outside'])
    expect(codes({ length: 3651 })).toEqual(['length_outside'])
    expect(codes({ unit: 'years-of-age', calendar: 'birthday', length: 20 }, ofRule('lvu-age'))).toEqual(['length_by_basis_stands'])
  })

  test('does not bring back a rule that has ended', () => {
    expect(codes({}, prelim.map((version) => ({ ...version, validTo: version.validTo ?? day('2026-06-30') })))).toEqual(['rule_has_ended'])
  })

  test('may be withdrawn until the day before it is in force', () => {
    expect(mayWithdraw(entry(), day('2026-12-31'))).toBe(true)
    expect(mayWithdraw(entry(), day('2027-01-01'))).toBe(false)
  })
})

// What is entered one after the other as the rules allow: each later than the one before.
const series = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 900 }), length: fc.integer({ min: 1, max: 400 }) }), { maxLength: 8 }).map((steps) => {
  const days = steps.reduce<number[]>((sum, { gap }) => [...sum, (sum.at(-1) ?? 0) + gap], [])
  return steps.map(({ length }, index) => entry({ version: 101 + index, length, validFrom: addDays(day('2025-07-01'), days[index] ?? 0) }))
})
const anyDay = fc.integer({ min: 0, max: 16_000 }).map((days) => addDays(day('2002-01-01'), days))

describe('whatever is entered,', () => {
  test('exactly one version holds on each day: no gap and no overlap', () => {
    fc.assert(fc.property(series, anyDay, (entered, on) => {
      const versions = ofPrelim(withEntered(shippedRuleVersions, entered))
      const edges = versions.slice(1).flatMap(({ validFrom }) => [addDays(validFrom, -1), validFrom])
      for (const each of [on, ...edges]) {
        expect(versions.filter(({ validFrom, validTo }) => validFrom <= each && (validTo === null || each <= validTo))).toHaveLength(1)
      }
    }))
  })

  test('a later start never gets an earlier version', () => {
    fc.assert(fc.property(series, anyDay, anyDay, (entered, one, other) => {
      const versions = withEntered(shippedRuleVersions, entered)
      const [first, second] = one <= other ? [one, other] : [other, one]
      const chosen = [first, second].map((on) => ruleVersionOn(versions, 'prelim-assess', on).version)
      expect((chosen[0]?.validFrom ?? '') <= (chosen[1]?.validFrom ?? '')).toBe(true)
      expect(chosen[0]?.version).toBeLessThanOrEqual(chosen[1]?.version ?? 0)
    }))
  })

  test('one more version changes nothing for what started before its day', () => {
    fc.assert(fc.property(series, anyDay, (entered, on) => {
      const last = entered.at(-1)
      fc.pre(last !== undefined && on < last.validFrom)
      const [before, after] = [entered.slice(0, -1), entered].map((each) => ruleVersionOn(withEntered(shippedRuleVersions, each), 'prelim-assess', on).version.version)
      expect(after).toBe(before)
    }))
  })

  test('the order in which the rows are read does not matter, and adding them one by one gives the same', () => {
    fc.assert(fc.property(series, (entered) => {
      const whole = withEntered(shippedRuleVersions, entered)
      expect(withEntered(shippedRuleVersions, entered.toReversed())).toEqual(whole)
      expect(entered.reduce<readonly RuleVersion[]>((versions, each) => withEntered(versions, [each]), shippedRuleVersions)).toEqual(whole)
    }))
  })
})
