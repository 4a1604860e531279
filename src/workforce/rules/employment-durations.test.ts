import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { employmentDurations } from './employment-durations.ts'
import type { Post } from './employment-tenures.ts'
import { survivalCurve } from './survival.ts'

function post(person: string, from: string, to: string | null, rest: Partial<Post> = {}): Post {
  const end = to === null ? { to, reason: null } : { to: day(to), reason: 'own_request' as const }
  return { person, unit: 'Norr', department: null, from: day(from), ...end, form: 'permanent', manager: false, ...rest }
}
const on = day('2026-11-24')
const known = { on, since: null }

test('the first and the last day are both worked, and what lasts is seen to the end of the day', () => {
  expect(employmentDurations([post('one', '2026-11-02', '2026-11-06'), post('two', '2026-11-24', null)], known)).toEqual([
    { startYear: 2026, time: 5, ended: true, entry: null }, { startYear: 2026, time: 1, ended: false, entry: null },
  ])
})

test('two posts after each other are one employment, of the year it began', () => {
  const before = post('one', '2025-01-01', '2025-12-31', { reason: 'internal_move' })
  const posts = [before, post('one', '2026-01-01', '2026-01-31', { unit: 'Söder' })]
  expect(employmentDurations(posts, known)).toEqual([{ startYear: 2025, time: 396, ended: true, entry: null }])
})

test('an end that has not come, and a move out of sight, are no ends', () => {
  const posts = [post('one', '2026-11-23', '2026-12-31'), post('two', '2026-11-23', '2026-11-24', { reason: 'internal_move' })]
  expect(employmentDurations(posts, known).map(({ time, ended }) => [time, ended])).toEqual([[2, false], [2, false]])
})

test('what has not begun, and what was never permanent, is not counted', () => {
  expect(employmentDurations([post('one', '2026-11-25', null), post('two', '2026-01-01', null, { form: 'temporary' })], known)).toEqual([])
})

test('what began before the register counts from when it was first known, and what had ended by then is left out', () => {
  const posts = [post('one', '2023-12-22', null), post('two', '2020-01-01', '2023-12-31'), post('three', '2024-01-01', '2024-01-01')]
  const found = employmentDurations(posts, { on, since: day('2024-01-01') })
  expect(found.map(({ time, entry }) => [time, entry])).toEqual([[1069, 10], [1, null]])
  expect(survivalCurve(found).steps.map(({ time, atRisk }) => [time, atRisk])).toEqual([[1, 1], [1069, 1]])
})
