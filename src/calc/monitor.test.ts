import { expect, test } from 'vitest'
import { z } from 'zod'
import { monitorMethods } from '../monitoring/contract.ts'
import { runCalc } from './command.ts'

const answer = z.object({ points: z.array(z.object({ index: z.int(), upper: z.number().nullable() })), changes: z.array(z.unknown()) })

function calc(name: string, input: unknown): { stdout: string; stderr: string } {
  return runCalc([name], JSON.stringify(input))
}

// Two years and a half of weeks that differ but go nowhere.
const usual = Array.from({ length: 130 }, (_, week) => 8 + ((week * 7) % 5))

test.each(monitorMethods)('%s judges every point from the one asked for', (method) => {
  const { stdout } = calc('monitor', { series: usual, frequency: 52, start: '2024-W01', method, from: 120 })
  const { points } = answer.parse(JSON.parse(stdout))
  expect(points.map(({ index }) => index)).toEqual([120, 121, 122, 123, 124, 125, 126, 127, 128, 129])
})

test('without a method the default watches, for falls too', () => {
  const { stdout } = calc('monitor', { series: [...usual, 1, 0, 1, 0], frequency: 52, start: '2024-W01' })
  expect(JSON.parse(stdout)).toMatchObject({ changes: [{ from: 130 }] })
  expect(JSON.parse(stdout).points.at(-1)).toMatchObject({ index: 133, alarm: 'fall' })
})

test.each([
  [{ method: 'ears-c2', series: usual.slice(0, 9) }, 'the series has 9 points; the method needs 9 points before the first that is judged'],
  [{ method: 'farrington', from: 50 }, 'the method needs 55 points before the first that is judged; there are 50 before point 50'],
  [{ method: 'glr-poisson', from: 130 }, 'there is no point 130; the last is point 129'],
  [{ method: 'farrington', start: '2024-01' }, 'start must be a week (2019-W01) when a year has 52 points and a month (2019-01) when it has 12'],
  [{ method: 'shewhart' }, 'method: must be one of the methods of the schema'],
  [{ parameters: { alfa: 0.01 } }, '"alfa"'],
  [{ series: [1, -2, 3] }, 'series[1]: must be 0 or more'],
])('refuses %j in words that name what is missing', (part, words) => {
  const { stdout, stderr } = calc('monitor', { series: usual, frequency: 52, ...part })
  expect(stdout).toBe('')
  expect(stderr).toContain(`monitor: ${words.startsWith('"') ? '' : words}`)
  expect(stderr).toContain(words)
})

test('too few values for charts and for changes are refused', () => {
  expect(calc('control-chart', { values: [1] }).stderr).toContain('values: holds fewer than two values')
  expect(calc('change-point', { values: [1, 2, 3] }).stderr).toContain('values: holds fewer than eight values')
})
