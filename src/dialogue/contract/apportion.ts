import { z } from 'zod'

/** Ways of dividing whole seats in proportion: by quota and largest remainder (Hare), or by divisors. */
export const apportionmentMethods = ['largest-remainder', 'sainte-lague', 'modified-sainte-lague', 'dhondt'] as const
export type ApportionmentMethod = (typeof apportionmentMethods)[number]

const unitShape = z.strictObject({
  name: z.string().min(1, 'is empty').max(200, 'is longer than 200 characters'),
  weight: z.number().min(0, 'must be 0 or more').max(1e12, 'must be at most 1000000000000')
    .describe('Votes, inhabitants or another measure.'),
  floor: z.int('must be a whole number').min(0, 'must be 0 or more').max(10_000, 'must be at most 10000').default(0)
    .describe('The unit gets at least so many seats.'),
})

/** What is to be divided, and between whom. */
export const apportionInput = z.strictObject({
  method: z.enum(apportionmentMethods, 'must be one of the methods of the schema'),
  seats: z.int('must be a whole number').min(0, 'must be 0 or more').max(10_000, 'must be at most 10000'),
  units: z.array(unitShape).min(1, 'holds no unit').max(1000, 'holds more than 1000 units'),
  firstDivisor: z.number().min(1, 'must be 1 or more').max(10, 'must be at most 10').default(1.4)
    .describe('modified-sainte-lague: the first divisor; 1.4, in Swedish elections since 2018 1.2. Other methods do not read it.'),
})
export type ApportionInput = z.output<typeof apportionInput>

const tieShape = z.strictObject({
  names: z.array(z.string()).describe('Units that stood exactly equal for the last seats.'),
  seats: z.int().describe('Seats that were left for them, fewer than the units.'),
  given: z.array(z.string())
    .describe('Those that got one here, by the order of the list; where the law says so, draw lots between names instead.'),
})

/** Who gets how many. */
export const apportionAnswer = z.strictObject({
  units: z.array(z.strictObject({
    name: z.string(),
    fullSeats: z.int().describe('Whole quotas in the weight.'),
    remainder: z.number().describe('What is left of the weight after them, as a share of a quota: 0 to below 1.'),
    seats: z.int(),
  }))
    .describe('In the order sent. A quota is all weight over all seats; with floors that bind: of the units and seats that no floor '
      + 'settled.'),
  order: z.array(z.string())
    .describe('Who got the seats after whole quotas (largest remainder) or after floors (divisors), the first first.'),
  ties: z.array(tieShape).describe('Equal claims that were settled by the order of the list and would else have been settled by lot.'),
})
export type ApportionAnswer = z.output<typeof apportionAnswer>
