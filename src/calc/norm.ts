import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { normAmountsShape } from '../income-support/contract/calculation.ts'
import { yearOfMonth } from '../income-support/rules/month.ts'
import { shippedNorms } from '../income-support/rules/norm-2025.ts'
import { normFor } from '../income-support/rules/norm.ts'
import { calculator, listLongerThan } from './calculator.ts'

const input = z.strictObject({
  month: z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'is not a month written YYYY-MM'),
  household: z.strictObject({
    adults: z.union([z.literal(1), z.literal(2)], 'must be 1 or 2').describe('1: a single adult. 2: a couple.'),
    children: z.array(z.strictObject({
      birthDate: dayShape,
      days: z.int().min(0).max(31).optional().describe('Days of the month at home; left out: all of them.'),
      lunchAway: z.boolean().default(false).describe('Eats lunch elsewhere five days a week (preschool); lowers the amount under seven.'),
    })).max(30).default([]).describe('Children at home, and pupils at home to twenty.'),
    others: z.int().min(0).max(50).default(0).describe('Persons who share the dwelling without belonging to the household.'),
  }),
  norm: normAmountsShape.optional().describe('The amounts of a year whose norm does not come with Helhet, in öre.'),
}).refine(({ month, norm: given }) => given !== undefined || shippedFor(month) !== undefined, {
  path: ['month'], error: (issue) => `the norm of ${yearIn(issue.input)} is not entered`,
})

const asked = z.object({ month: z.string() })
const yearIn = (sent: unknown): number => yearOfMonth(asked.safeParse(sent).data?.month ?? '0')

function shippedFor(month: string) {
  return shippedNorms.find(({ year }) => year === yearOfMonth(month))
}

const output = z.strictObject({
  month: z.string(),
  lines: z.array(z.strictObject({
    line: z.enum(['adults', 'child', 'common']),
    child: z.int().nullable().describe('The child\'s place in the input.'),
    age: z.int().nullable(),
    size: z.number().nullable().describe('Adults of the first line; persons that the common cost is for.'),
    amount: z.int(),
  })),
  total: z.int(),
  source: z.string().nullable(),
})

/** The national norm of a household for one month, line by line. */
export const norm = calculator({
  name: 'norm',
  summary: 'The national norm of income support for a household and a month, line by line in öre.',
  help: [
    'Lines: adults (personal costs of one, or of both in a couple), one a child in the order given, and the common cost of the',
    'household. Amounts are öre per month, each line rounded by itself, half upwards. A child is as old as on the month\'s last day',
    '(reading). A child at home part of the month counts its own amount by days, and the same share of what one more person adds to',
    'the common cost, most days first (reading). With others in the dwelling each person bears an equal part of the common cost for',
    'all who live there. Only the norm of 2025 comes with Helhet (SoF 2025:468 12 kap. 2-3 §§, read 2026-11-21): another year is',
    'refused unless its amounts are given in norm. source is null when they are.',
  ].join('\n'),
  input,
  output,
  example: {
    month: '2025-04', household: { adults: 2, children: [{ birthDate: '2020-03-14', lunchAway: true }, { birthDate: '2016-11-02', days: 15 }] },
  },
  takesLong: listLongerThan(1000, 'children'),
  run: ({ month, household, norm: given }) => {
    const shipped = shippedFor(month)
    const amounts = given ?? shipped?.amounts
    if (amounts === undefined) throw new RangeError(`the norm of ${yearOfMonth(month)} is not entered`)
    const children = household.children.map(({ birthDate, days, lunchAway }, place) => ({ ref: String(place), birthOn: birthDate, days: days ?? null, lunchAway }))
    const { lines, total } = normFor({ adults: household.adults, others: household.others, children }, month, amounts)
    return {
      month, total, source: given === undefined ? (shipped?.source ?? null) : null,
      lines: lines.map(({ line, ref, age, size, amount }) => ({
        line, child: ref === null ? null : Number(ref), age, size, amount,
      })),
    }
  },
})
