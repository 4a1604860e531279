import { z } from 'zod'
import { dayShape } from '../../calendar/contract.ts'

const most = 1_000_000
const sixPlaces = (value: number): boolean => Math.abs(value * 1e6 - Math.round(value * 1e6)) < 1e-4

/** A municipality's share of all unaccompanied minors, in per mille; 0 where a county's agreement says so. */
const share = z.number().min(0, 'must be 0 or more').max(1000, 'must be at most 1000').refine(sixPlaces, 'has more than six decimals')
const children = z.int('must be a whole number').min(0, 'must be 0 or more').max(most, `must be at most ${most}`)
const code = z.string().min(1, 'is empty').max(100, 'is longer than 100 characters')

const arrivalShape = z.strictObject({
  day: dayShape,
  tie: code.optional()
    .describe('The municipality that the child has strong ties to, or that has offered the place: it gets the child whatever its share.'),
})

/** Who is to be told of the next child, and what they have had. */
export const distributeInput = z.strictObject({
  shares: z.record(code, share).describe('Per mille by municipality; 1000 together where all take part.'),
  balance: z.record(code, children).default({}).describe('Children assigned since the start day; 0 where none is told.'),
  arrivals: z.array(arrivalShape).max(50_000, 'holds more than 50000 arrivals').describe('In the order they are assigned.'),
})
export type DistributeInput = z.output<typeof distributeInput>

const fulfilment = z.number().min(0).nullable()

/** Who got each child, and how the municipalities then stand. */
export const distributeAnswer = z.strictObject({
  given: z.array(z.strictObject({ day: dayShape, code: z.string(), reason: z.enum(['lowest', 'tie']) }))
    .describe('In the order of arrivals.'),
  fulfilment: z.array(z.strictObject({
    code: z.string(),
    n: z.int().describe('Children assigned, with the balance.'),
    share: z.number().describe('Per mille over 1000.'),
    value: fulfilment
      .describe('n over share times all children assigned; 1 is what the share says. null without a share or before the first child.'),
  })).describe('In the order of codes.'),
  ties: z.array(z.strictObject({
    arrival: z.int().describe('Which arrival, from 0.'), day: dayShape, codes: z.array(z.string()), given: z.string(),
  }))
    .describe('Arrivals for which several stood exactly equal and lowest. The largest share got the child, of equal shares the first '
      + 'code.'),
})
export type DistributeAnswer = z.output<typeof distributeAnswer>
