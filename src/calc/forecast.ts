import { z } from 'zod'
import { forecast as forecastOf } from '../monitoring/rules/forecast.ts'
import { calculator, listLongerThan } from './calculator.ts'

const input = z.strictObject({
  series: z.array(z.number().min(-1e12).max(1e12)).min(4, 'holds fewer than 4 points').max(6000, 'holds more than 6000 points')
    .describe('Values of equally long periods, oldest first.'),
  frequency: z.int().min(1).max(366).describe('Points a year: 52 for weeks, 12 for months, 4 for quarters, 1 for years.'),
  horizon: z.int().min(1).max(520).describe('How many points ahead.'),
  levels: z.array(z.number().min(1).max(99.9)).max(10).default([80, 95]).describe('Levels of the intervals in per cent.'),
})

const bounds = z.strictObject({ lower: z.array(z.number()), upper: z.array(z.number()) })
const output = z.strictObject({ mean: z.array(z.number()), intervals: z.record(z.string(), bounds) })

/** The coming points of a series with their intervals. */
export const forecast = calculator({
  name: 'forecast',
  summary: 'The coming points of a series, each with intervals.',
  help: [
    'The mean of simple forecasts: Theta on the values and on their logarithms, a third each, simple exponential smoothing and',
    'smoothing with a damped trend, a sixth each. Season is found where two years show it, taken out before and put back after.',
    'intervals are named by their level in per cent and hold one lower and one upper value for each point ahead; their widths are',
    'measured on series of the M3 competition. Nothing below 0 is forecast of a series that never was. docs/monitoring.md has the figures.',
  ].join('\n'),
  input,
  output,
  example: {
    series: [41, 38, 44, 40, 37, 29, 18, 31, 42, 45, 43, 30, 44, 40, 47, 41, 40, 31, 20, 33, 46, 47, 45, 33],
    frequency: 12, horizon: 3, levels: [80, 95],
  },
  takesLong: listLongerThan(300, 'series'),
  run: forecastOf,
})
