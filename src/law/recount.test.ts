import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { shippedRuleVersions } from './data/shipped.ts'
import type { EnteredVersion } from './contract.ts'
import { withEntered } from './entered.ts'
import { recount } from './recount.ts'
import type { OpenClocks } from './recount.ts'
import { dueFor } from './rules.ts'
import { shippedCounting } from './settings.ts'

const entered: EnteredVersion = {
  rule: 'prelim-assess', version: 101, basedOn: 2, validFrom: day('2026-11-20'), paragraph: 'SoL 20:2', source: 'SFS 2026:999',
  readOn: day('2026-11-24'), length: 21, unit: 'days', calendar: 'next-weekday',
}
const after = withEntered(shippedRuleVersions, [entered])
const change = { rule: 'prelim-assess', before: shippedRuleVersions, after } as const
const open = (start: string, other: Partial<OpenClocks> = {}): OpenClocks => {
  const { nominalDue, legalDue } = dueFor(shippedRuleVersions, 'prelim-assess', day(start))
  return { startedOn: day(start), nominalDueOn: nominalDue, legalDueOn: legalDue, decided: false, clocks: 3, ...other }
}

describe('a change of law', () => {
  test('moves what starts on its first day or later', () => {
    expect(recount(change, shippedCounting, open('2026-11-20'))).toMatchObject({ outcome: 'moved', nominalDue: '2026-12-11', legalDue: '2026-12-11', clocks: 3 })
  })

  test('leaves what started before', () => {
    expect(recount(change, shippedCounting, open('2026-11-19'))).toMatchObject({ outcome: 'kept' })
  })

  test('leaves a last day that was decided, also when it is the one the rule would have given', () => {
    expect(recount(change, shippedCounting, open('2026-11-23', { decided: true }))).toMatchObject({ outcome: 'kept' })
    expect(recount(change, shippedCounting, open('2026-11-23', { nominalDueOn: day('2026-12-20'), legalDueOn: day('2026-12-20') }))).toMatchObject({ outcome: 'kept' })
  })

  test('that only renumbers the section keeps the last day', () => {
    const renumbered = { ...change, after: withEntered(shippedRuleVersions, [{ ...entered, length: 14, paragraph: 'SoL 20:7' }]) }
    expect(recount(renumbered, shippedCounting, open('2026-11-23'))).toMatchObject({ outcome: 'renumbered', legalDue: '2026-12-07' })
  })

  test('that is taken back moves the clocks back', () => {
    const { nominalDue, legalDue } = dueFor(after, 'prelim-assess', day('2026-11-23'))
    const clocks = open('2026-11-23', { nominalDueOn: nominalDue, legalDueOn: legalDue })
    expect(recount({ ...change, before: after, after: shippedRuleVersions }, shippedCounting, clocks)).toMatchObject({ outcome: 'moved', legalDue: '2026-12-07' })
  })

  test('counts as the municipality counts', () => {
    const counting = { ...shippedCounting, dayCount: 'arrival-is-day-1' } as const
    const { nominalDue, legalDue } = dueFor(shippedRuleVersions, 'prelim-assess', day('2026-11-23'), { counting })
    const clocks = open('2026-11-23', { nominalDueOn: nominalDue, legalDueOn: legalDue })
    expect(recount(change, counting, clocks)).toMatchObject({ outcome: 'moved', nominalDue: '2026-12-13' })
  })
})
