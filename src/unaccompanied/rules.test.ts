import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { steps } from './contract.ts'
import { expectedFor, lastDayToApply, ledgerOf, quarterDays, quarterOf, stepsOf, turns18On } from './rules.ts'
import type { Stay, StepRow } from './rules.ts'

const step = (kind: StepRow['step'], on: string, outcome: StepRow['outcome'] = 'done'): StepRow => ({ id: kind, step: kind, outcome, on: day(on), note: '' })
const told = (rows: readonly StepRow[], today = '2026-11-24', until: Day | null = null) => Object.fromEntries(
  stepsOf(day('2026-11-02'), rows, day(today), until).map((each) => [each.step, [each.state, each.turn, each.on, each.days].join(' ')]))

describe('what is missing for a child, since when and whose turn', () => {
  test('on arrival: housing, guardian, investigation, school, health are wanted from the first day', () => {
    expect(told([])).toEqual({
      housing: 'missing us 2026-11-02 22', guardian_applied: 'missing us 2026-11-02 22', guardian_appointed: 'waits   ', investigation: 'missing us 2026-11-02 22',
      school: 'missing school 2026-11-02 22', health_exam: 'missing region 2026-11-02 22', permit: 'missing migration_agency 2026-11-02 22',
      custodian_applied: 'waits   ', custodian_appointed: 'waits   ',
    })
  })

  test('an appointed guardian is the chief guardian\'s turn from the day one was applied for', () => {
    expect(told([step('guardian_applied', '2026-11-05')])).toMatchObject({ guardian_applied: 'done  2026-11-05 ', guardian_appointed: 'missing chief_guardian 2026-11-05 19' })
  })

  test('a permit lets a custodian be applied for; a step that is not needed opens no later one', () => {
    expect(told([step('permit', '2026-11-20')])['custodian_applied']).toBe('missing us 2026-11-20 4')
    expect(told([step('guardian_applied', '2026-11-03', 'not_needed')])['guardian_appointed']).toBe('waits   ')
  })

  test('nothing is missing once the reception has ended', () => {
    const states = stepsOf(day('2026-11-02'), [], day('2026-11-24'), day('2026-11-20')).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['waits']))
  })
})

describe('quarters', () => {
  test('and the last day to apply, six months after their end', () => {
    expect(quarterOf(day('2026-03-31'))).toBe('2026K1')
    expect(quarterDays('2026K4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(['2026K1', '2026K2', '2026K3', '2026K4'].map(lastDayToApply)).toEqual(['2026-09-30', '2026-12-30', '2027-03-30', '2027-06-30'])
  })
})

describe('the state\'s compensation, worked by hand on the amounts of September 2025', () => {
  const stay: Stay = { arrivedOn: day('2026-04-20'), assignedOn: day('2026-05-01'), permitOn: day('2026-06-11'), birthOn: day('2010-01-15'), endedOn: null }
  test('eleven days before the assignment, forty-one of asylum, twenty after the permit, and both sums paid once', () => {
    // 20-30 April: 11 days at 3 000; 1 May-10 June: 41 at 1 000; 11-30 June: 20 at 1 000; 52 000 and 30 000 once.
    expect(expectedFor(stay, '2026K2', day('2026-11-24'))).toEqual({
      transitDays: 11, asylumDays: 41, permitDays: 20, once: 8_200_000, expected: 3_300_000 + 4_100_000 + 2_000_000 + 8_200_000, known: true,
    })
  })
  test('the day one turns 18 is not paid', () => {
    const grown = { ...stay, birthOn: day('2008-07-11') }
    expect(expectedFor(grown, '2026K3', day('2026-11-24'))).toMatchObject({ permitDays: 10, once: 0, expected: 1_000_000 })
  })
  test('a quarter before the amounts that were read is not counted', () => {
    expect(expectedFor({ ...stay, arrivedOn: day('2024-11-01') }, '2024K4', day('2026-11-24'))).toMatchObject({ expected: 0, known: false })
  })
  test('the ledger says which quarters are to be applied for, which are too late, and which run', () => {
    const rows = ledgerOf({ ...stay, arrivedOn: day('2026-01-10'), assignedOn: day('2026-01-10'), permitOn: null },
      [{ id: 'a', quarter: '2026K2', appliedOn: day('2026-07-06'), applied: 5_000_000, decidedOn: null, granted: null }], day('2026-11-24'))
    expect(rows.map(({ quarter, state }) => `${quarter} ${state}`)).toEqual(['2026K4 running', '2026K3 to_apply', '2026K2 applied', '2026K1 too_late'])
  })

  const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2025-01-01'), days))
  test('every day of a stay is paid at most once, whatever the days', () => {
    fc.assert(fc.property(anyDay, fc.option(anyDay), fc.option(anyDay), fc.option(anyDay), (arrivedOn, assignedOn, permitOn, endedOn) => {
      const any = { arrivedOn, assignedOn, permitOn, birthOn: null, endedOn: endedOn !== null && endedOn >= arrivedOn ? endedOn : null }
      for (const { quarter, transitDays, asylumDays, permitDays, expected } of ledgerOf(any, [], day('2029-12-31'))) {
        const { from, to } = quarterDays(quarter)
        expect(transitDays + asylumDays + permitDays).toBeLessThanOrEqual((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1)
        expect(Number.isSafeInteger(expected) && expected >= 0).toBe(true)
      }
    }))
  })
})

test('steps come in the order that the contract lists them', () => {
  expect(stepsOf(day('2026-11-02'), [], day('2026-11-24')).map(({ step: kind }) => kind)).toEqual(steps)
})

test('the eighteenth birthday, and none for an unknown day of birth', () => {
  expect([turns18On(day('2008-02-29')), turns18On(null)]).toEqual(['2026-02-28', null])
})
