import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'

const amount = z.int('amount_unclear').min(0, 'amount_unclear').max(100_000_000_000, 'amount_unclear')
const share = z.number('share_unclear').min(0, 'share_unclear').max(1, 'share_unclear')
const months = z.number('months_unclear').min(0, 'months_unclear').max(36, 'months_unclear')
const factor = z.number('factor_unclear').min(0, 'factor_unclear').max(5, 'factor_unclear')
const posts = z.number('posts_unclear').min(0, 'posts_unclear').max(100_000, 'posts_unclear').nullable()

/** How many may leave: fewer than now, as now, more. */
export const supplyScenarios = ['calm', 'usual', 'hard'] as const
export type SupplyScenario = (typeof supplyScenarios)[number]

/** What turnover is said to cost, and what is planned. Money in öre, shares and factors as fractions. */
export const assumptionsShape = z.strictObject({
  smallest: z.int('smallest_unclear').min(5, 'smallest_unclear').max(100, 'smallest_unclear')
    .describe('A group of fewer is hidden from who may not see the rows.'),
  retirementAge: z.int('age_unclear').min(60, 'age_unclear').max(75, 'age_unclear'),
  cost: z.strictObject({
    recruitOre: amount.describe('To find one: advertising, interviews, references.'),
    introductionOre: amount.describe('To introduce one: the time of colleagues and managers, courses.'),
    monthOre: amount.describe('One full-time month with social fees.'),
    learningMonths: months.describe('Months until one does what an experienced colleague does.'),
    learningShare: share.describe('Share of the work that is lost in those months.'),
    vacancyMonths: months.describe('Months that a post stands empty.'),
    coverOre: amount.describe('What cover costs a month beyond the pay that is saved.'),
  }),
  scenarios: z.strictObject({ calm: factor, usual: factor, hard: factor }).describe('How many leave, times those of the last twelve months.'),
  planned: z.tuple([posts, posts, posts]).describe('Posts planned for each of the three coming years; null: as many as now.'),
})
export type Assumptions = z.output<typeof assumptionsShape>

export const newAssumptionsBody = z.strictObject({
  reason: z.string('reason_needed').trim().min(1, 'reason_needed').max(300, 'too_long'), assumptions: assumptionsShape,
})
export type NewAssumptions = z.output<typeof newAssumptionsBody>

/** Assumptions with when and by whom they were decided; version 1 comes with Helhet and was decided by nobody. */
export const assumptionVersionShape = z.object({
  version: z.int(), assumptions: assumptionsShape, reason: z.string().nullable(), by: z.string().nullable(), recordedAt: instantShape.nullable(),
})
export type AssumptionVersion = z.output<typeof assumptionVersionShape>
export const assumptionsAnswer = z.object({ versions: z.array(assumptionVersionShape) })

const typedText = z.string().max(4000).default('')
/** The form: every number as it is typed. */
export const assumptionsForm = z.object({
  smallest: typedText, retirementAge: typedText, recruit: typedText, introduction: typedText, month: typedText, learningMonths: typedText,
  learningShare: typedText, vacancyMonths: typedText, cover: typedText, calm: typedText, usual: typedText, hard: typedText,
  planned1: typedText, planned2: typedText, planned3: typedText, reason: typedText,
})
export type TypedAssumptions = z.output<typeof assumptionsForm>
