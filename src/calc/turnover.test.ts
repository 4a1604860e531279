import { expect, test } from 'vitest'
import { turnoverDefinitions } from '../workforce/rules/turnover.ts'
import { runCalc } from './command.ts'

function calc(name: string, input: unknown): { stdout: string; stderr: string } {
  return runCalc([name], JSON.stringify(input))
}
const row = { unit: 'A', opening: 10, closing: 10, joiners: 2, leavers: 2, internal: null, retired: null, agency: null }

test('counts answer one row each, with the definition asked for or all of them', () => {
  expect(JSON.parse(calc('turnover', { counts: [row], definition: 'leavers_over_average' }).stdout)).toEqual({
    rows: [{ unit: 'A', definitions: { leavers_over_average: { numerator: 2, denominator: 10, rate: 0.2 } }, unexplained: 0 }],
  })
  const { rows: [all] } = JSON.parse(calc('turnover', { counts: [row], definition: 'all' }).stdout)
  expect(Object.keys(all.definitions)).toEqual([...turnoverDefinitions])
})

test('what is left out is as unknown as what is null', () => {
  const { rows: [nulls, absent] } =
    JSON.parse(calc('turnover', { counts: [{ ...row, leavers: null }, { unit: 'A', opening: 10, closing: 10, joiners: 2 }] }).stdout)
  expect(absent).toEqual(nulls)
  const unknown = { numerator: null, denominator: 10, rate: null }
  expect(nulls).toMatchObject({ unexplained: null, definitions: { leavers_over_closing: unknown } })
})

test('events answer units, departments and the whole', () => {
  const post = { person: '1', unit: 'Norr', department: 'Barn', from: '2020-01-01', permanent: true }
  const events = [post, { ...post, person: '2', to: '2026-05-31', reason: 'own_request' }, { ...post, person: '3', permanent: false }]
  const asked = { events, from: '2026-01-01', to: '2026-12-31', definition: 'own_request_over_permanent' }
  const { rows } = JSON.parse(calc('turnover', asked).stdout)
  expect(rows).toMatchObject([['Norr', 'unit'], ['Barn', 'department'], [null, 'municipality']].map(([unit, level]) => ({
    unit, level, group: 'all', definitions: { own_request_over_permanent: { numerator: 1, denominator: 1, rate: 1 } }, unexplained: 0,
    apart: { temporary: 1 },
  })))
})

test.each([
  [{ counts: [row], events: [] }, 'give either counts or events'],
  [{ definition: 'all' }, 'give either counts or events'],
  [{ counts: [row], from: '2026-01-01' }, 'turnover: from: goes with events alone'],
  [{ events: [{ person: '1', unit: 'A', from: '2026-01-01', permanent: true }] },
    'turnover: from: is needed with events; to: is needed with events'],
  [{ counts: [{ ...row, leavers: -1 }] }, 'turnover: counts[0].leavers: must be 0 or more'],
  [{ counts: [{ ...row, leavers: 'c' }] }, 'turnover: counts[0].leavers: '],
  [{ counts: [row, { ...row, retired: 3 }], retirement: 'without' }, 'turnover: counts[1].retired: is more than leavers'],
  [{ counts: [row], definition: 'leavers' }, 'turnover: definition: '],
  [{ counts: [{ ...row, note: '' }] }, 'turnover: counts[0]: Unrecognized key: "note"'],
])('refuses %j', (input, words) => {
  expect(calc('turnover', input)).toMatchObject({ stdout: '', stderr: expect.stringContaining(words) })
})

test('survival has a curve for each group, read where asked', () => {
  const durations = [
    { time: 2, ended: true, group: '2024' }, { time: 4, ended: false, group: '2024' }, { time: 1, ended: false, group: '2025' },
  ]
  expect(JSON.parse(calc('survival', { durations, at: [3, 5] }).stdout)).toMatchObject({
    groups: [
      { group: '2024', count: 2, ended: 1, median: { time: 2 }, at: [{ time: 3, survival: 0.5 }, { time: 5, survival: null }] },
      { group: '2025', count: 1, ended: 0, median: { time: null }, at: [{ survival: null }, { survival: null }] },
    ],
  })
  const late = calc('survival', { durations: [{ time: 2, ended: true, entry: 2 }] })
  expect(late.stderr).toContain('durations[0].entry: is not before its time')
})
