import { z } from 'zod'
import { tableShape } from '../workload/contract/table.ts'
import { addTime, timeParts, timeUse as divide } from '../workload/rules/measure-time-use.ts'
import { shippedTable } from '../workload/rules/shipped-table.ts'
import { calculator, listLongerThan } from './calculator.ts'

const minutes = z.number().min(0).max(1e9)
const count = z.int().min(0).max(1e7)
const input = z.strictObject({
  periods: z.array(z.strictObject({
    workingMinutes: minutes.describe('Employed time without free days and days away.'), childMinutes: minutes.describe('Contacts that took place in which a child was seen.'),
    adultMinutes: minutes.describe('All other contacts that took place.'), journeys: count.describe('Contacts outside the office.'), notes: count.describe('Contact notes written.'),
    documents: count.describe('Documents, decisions and preliminary assessments.'), investigations: count.describe('Investigations concluded.'),
  })).min(1).max(10_000).describe('Weeks or units, added together.'),
  minutes: tableShape.shape.minutes.optional().describe('Minutes of the local table; left out: those that come with Helhet.'),
})
const output = z.strictObject({
  workingMinutes: z.number(),
  shares: z.array(z.strictObject({ part: z.enum([...timeParts, 'other']), minutes: z.number(), share: z.number() })).nullable(),
})

/** How working time divides between children, adults, travel, documentation and the rest. */
export const timeUse = calculator({
  name: 'time-use',
  summary: 'Share of working time directly with children, with adults, in travel and in documentation.',
  help: [
    'Shares are fractions of the working time, unrounded. Travel is journeys times minutes.journey; documentation is notes, documents and',
    'investigations times their minutes. other is what is left and nobody registers (meetings, analysis, planning, administration), never',
    'below 0: when the parts come to more than the working time they add up to more than 1. null: nobody worked. The parts follow the',
    'national measurement (about 2 % directly with children, 35 % indirect, 11 % administration); the minutes are a local setting.',
  ].join('\n'),
  input, output,
  example: { periods: [{ workingMinutes: 96000, childMinutes: 1920, adultMinutes: 4800, journeys: 24, notes: 96, documents: 40, investigations: 4 }] },
  takesLong: listLongerThan(5000, 'periods'),
  run: ({ periods, minutes: own = shippedTable.minutes }) => {
    const sums = addTime(periods.map((period) => ({ ...period, assumedMinutes: 0 })))
    return { workingMinutes: sums.workingMinutes, shares: divide(sums, { minutes: own }) }
  },
})
