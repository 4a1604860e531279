import { describe, expect, test } from 'vitest'
import { solveStandingStill } from '../../platform/solver.ts'
import { rosterFaultTexts, sayRosterFault } from '../texts.ts'
import { checkRoster } from './check-roster.ts'
import { readRoster } from './read-roster.ts'
import type { Roster } from './read-roster.ts'
import { solveRoster } from './solve-roster.ts'

/** A week of two shifts for three; night is not followed by day. */
const lines = [
  'SECTION_HORIZON', '# days', '7', 'SECTION_SHIFTS', 'D,480,', 'N,600,D', '', 'SECTION_STAFF', 'A,D=7|N=2,2880,1440,4,2,2,1', 'B,D=7|N=2,2880,1440,4,2,2,1',
  'C,D=7|N=3,2880,1440,4,2,2,1', 'SECTION_DAYS_OFF', 'A,0', 'C,3', 'SECTION_SHIFT_ON_REQUESTS', 'B,1,N,2', 'SECTION_SHIFT_OFF_REQUESTS', 'B,5,D,3', 'SECTION_COVER',
  '0,D,1,100,1', '1,D,1,100,1', '1,N,1,50,1', '2,D,1,100,1', '3,D,1,100,1', '4,D,2,100,1', '5,D,1,100,1', '6,D,2,100,1',
]
const withLine = (index: number, line: string): string => lines.with(index, line).join('\n')

function read(text: string): Roster {
  const { roster } = readRoster(text)
  if (roster === null) throw new Error('the instance is wrong')
  return roster
}

const solve = (program: string): ReturnType<typeof solveStandingStill> => solveStandingStill(program, { seconds: 10, exact: true, bounded: true })

describe('a small roster', () => {
  test('breaks nothing, costs what an independent count says, and is proven', () => {
    const roster = read(lines.join('\n'))
    const { shifts, cost, bound, status } = solveRoster(roster, solve)
    expect(checkRoster(roster, shifts)).toEqual({ cost, broken: [] })
    expect({ status, bound }).toEqual({ status: 'optimal', bound: cost })
  })

  test('is said to be impossible when more must be worked than may be', () => {
    const answer = solveRoster(read(withLine(8, 'A,D=1|N=1,2880,1440,4,2,2,1')), solve)
    expect(answer).toEqual({ shifts: [], cost: null, bound: null, status: 'infeasible' })
  })

  test('is not given when the solver came to nothing, or to what breaks a rule', () => {
    const roster = read(lines.join('\n'))
    expect(solveRoster(roster, () => ({ status: 'unsolved', values: new Map(), bound: 1.2 }))).toEqual({ shifts: [], cost: null, bound: 2, status: 'unsolved' })
    const values = new Map([['x0_0_0', 1]])
    expect(solveRoster(roster, () => ({ status: 'optimal', values, bound: 0 }))).toMatchObject({ shifts: [], status: 'unsolved' })
  })
})

describe('the count', () => {
  const roster = read(lines.join('\n'))
  const worked = (staff: string, ...days: ReadonlyArray<readonly [number, string]>) => days.map(([day, shift]) => ({ staff, day, shift }))
  const rulesOf = (...days: ReadonlyArray<readonly [number, string]>): string[] => checkRoster(roster, worked('A', ...days)).broken
    .flatMap(({ staff, rule }) => (staff === 'A' ? [rule] : []))

  test('an empty roster costs every wish to work and every cover', () => {
    expect(checkRoster(roster, []).cost).toBe(2 + 9 * 100 + 50)
    expect(checkRoster(roster, worked('B', [5, 'D'], [1, 'N'])).cost).toBe(3 + 8 * 100)
    expect(checkRoster(roster, [...worked('A', [0, 'D']), ...worked('B', [0, 'D'])]).cost).toBe(2 + 8 * 100 + 50 + 1)
  })

  test.each([
    ['day_off', [[0, 'D'], [1, 'D'], [2, 'D']]], ['follows', [[1, 'N'], [2, 'D'], [3, 'D']]], ['most_of_shift', [[1, 'N'], [2, 'N'], [3, 'N']]],
    ['minutes', [[1, 'D'], [2, 'D']]], ['in_a_row', [[1, 'D'], [2, 'D'], [3, 'D'], [4, 'D'], [5, 'D']]], ['free_in_a_row', [[1, 'D'], [2, 'D'], [4, 'D'], [5, 'D']]],
    ['one_a_day', [[1, 'D'], [1, 'N'], [2, 'N']]],
  ] as const)('sees a broken %s', (rule, days) => {
    expect(rulesOf(...days)).toContain(rule)
  })

  test('a run at an end may be short: what lies outside goes on', () => {
    expect(rulesOf([3, 'D'], [4, 'D'], [6, 'D'])).not.toContain('in_a_row')
    expect(rulesOf([3, 'D'], [4, 'D'], [6, 'D'])).toContain('free_in_a_row')
    expect(rulesOf([1, 'D'], [2, 'D'], [3, 'D'])).toEqual([])
  })
})

describe('a text that cannot be read', () => {
  test.each([
    ['horizon_is_wrong', 3, withLine(2, '0')], ['columns_are_wrong', 5, withLine(4, 'D,480')], ['shift_is_unknown', 6, withLine(5, 'N,600,E')],
    ['number_is_wrong', 9, withLine(8, 'A,D=7|N=2,2880,x,4,2,2,1')], ['id_comes_twice', 10, withLine(9, 'A,D=7|N=2,2880,1440,4,2,2,1')],
    ['day_is_outside', 13, withLine(12, 'A,7')], ['staff_is_unknown', 14, withLine(13, 'E,3')], ['section_is_unknown', 15, withLine(14, 'SECTION_WISHES')],
    ['line_is_outside_sections', 1, ['7', ...lines].join('\n')], ['section_is_missing', 1, 'SECTION_HORIZON'],
    ['section_comes_twice', 12, withLine(11, 'SECTION_STAFF')],
  ])('%s at line %i', (code, line, text) => {
    const { faults } = readRoster(text)
    expect(faults).toContainEqual({ code, line })
  })

  test('is told in both languages with its line', () => {
    expect(sayRosterFault({ code: 'day_is_outside', line: 13 })).toBe(
      `instance, line 13: ${rosterFaultTexts.en.day_is_outside} (rad 13: ${rosterFaultTexts.sv.day_is_outside})`)
  })
})
