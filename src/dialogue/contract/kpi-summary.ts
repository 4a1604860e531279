import { z } from 'zod'

/** Why a figure is not there: nothing reported, hidden because few people are behind it, or not asked of this municipality. */
export const figureStatuses = ['', 'Missing', 'Privacy', 'Not applicable'] as const

const figureShape = z.strictObject({
  id: z.string().min(1, 'is empty').max(100, 'is longer than 100 characters'),
  value: z.number().nullable().describe('null where it is missing; never 0 for missing.'),
  status: z.enum(figureStatuses, 'must be "", "Missing", "Privacy" or "Not applicable"').default('')
    .describe('"" for a figure. A missing one without status counts as "Missing".'),
})

/** One figure of each of many, for one year and one group. */
export const kpiSummaryInput = z.strictObject({
  values: z.array(figureShape).max(20_000, 'holds more than 20000 values'),
})
export type KpiSummaryInput = z.output<typeof kpiSummaryInput>

const figure = z.number().nullable()

/** How the figures lie. */
export const kpiSummaryAnswer = z.strictObject({
  n: z.int().describe('How many have a figure.'),
  missing: z.record(z.string(), z.int()).describe('How many have none, by status; a status that nobody has is left out.'),
  median: figure,
  q1: figure.describe('Quartiles as R type 7: on the line between the neighbours at 1 + (n - 1) / 4.'),
  q3: figure,
  mean: figure.describe('Each counts as one, whatever its size.'),
  ranks: z.array(z.strictObject({ id: z.string(), rank: z.int() }))
    .describe('Of those with a figure, in the order sent: 1 for the highest, equal figures share the lowest number (1, 2, 2, 4). '
      + 'Highest is not best.'),
})
export type KpiSummaryAnswer = z.output<typeof kpiSummaryAnswer>
