import { z } from 'zod'

/** Ways of choosing some of many. */
export const sampleMethods = ['balanced', 'best', 'stratified', 'random'] as const
export type SampleMethod = (typeof sampleMethods)[number]

const id = z.string().min(1, 'is empty').max(100, 'is longer than 100 characters')
const memberShape = z.strictObject({
  id,
  group: id.describe('Stratum: the sample holds its proportional part of each, at least one (random: as chance has it).'),
  stratum2: id.optional().describe('A second division, such as county, of which minStratum2 are to be met.'),
  x: z.array(z.number().min(-1e15, 'is too small').max(1e15, 'is too large').nullable()).max(30, 'holds more than 30 variables')
    .describe('Figures to represent the whole by, the same in every member; null counts as the median of the group.'),
})

const amount = (most: number) => z.int('must be a whole number').min(0, 'must be 0 or more').max(most, `must be at most ${most}`)

/** Many, and how some are to be chosen. */
export const sampleInput = z.strictObject({
  population: z.array(memberShape).min(1, 'holds no member').max(5000, 'holds more than 5000 members'),
  n: z.int('must be a whole number').min(1, 'must be 1 or more').max(2000, 'must be at most 2000'),
  seed: z.int('must be a whole number').default(1).describe('The same seed gives the same choice.'),
  method: z.enum(sampleMethods, 'must be one of the methods of the schema').default('balanced'),
  minStratum2: amount(2000).default(0).describe('At least so many different stratum2 are met; fewer is refused.'),
  include: z.array(id).max(2000, 'holds more than 2000 ids').default([]).describe('Ids that are to be chosen whatever comes.'),
  exclude: z.array(id).max(5000, 'holds more than 5000 ids').default([])
    .describe('Ids that may not be chosen; they still count as part of the whole.'),
})
export type SampleInput = z.output<typeof sampleInput>
export type Member = z.output<typeof memberShape>

const share = z.number().min(0)

/** What was chosen, and how far it lies from the whole. */
export const sampleAnswer = z.strictObject({
  ids: z.array(z.string()).describe('In the order of the population.'),
  groups: z.record(z.string(), z.int()).describe('How many of each group.'),
  difference: z.strictObject({ mean: share.nullable(), max: share.nullable(), byVariable: z.array(share) })
    .describe('Absolute difference between the means of sample and population in standard deviations of the population (N in the '
      + 'divisor), as 0.03; 0 where all are equal. mean and max are null without variables.'),
  strata2: z.int().describe('How many different stratum2 were met.'),
  imputed: z.array(z.int())
    .describe('Per variable: members without a figure, counted with the median of their group, or of all where the group has none.'),
  probabilities: z.record(z.string(), z.number()).nullable()
    .describe('The chance of each id to be chosen, before minStratum2 made the draw anew; null for best, where nothing is left to chance.'),
  draws: z.int().describe('Draws made until minStratum2 was met: 1 where the first did.'),
})
export type SampleAnswer = z.output<typeof sampleAnswer>
