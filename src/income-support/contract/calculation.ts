import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { costKinds, incomeKinds, mostChildren, mostIncomes } from './words.ts'

/** A calendar month, "2026-11": the month that support concerns. */
export const monthShape = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'month_unclear')
export type Month = string

/** Money in öre. Ten million kronor is more than any line of a month. */
export const oreShape = z.int('amount_unclear').min(0, 'amount_unclear').max(1_000_000_000, 'amount_unclear')
const reason = z.string().trim().max(500, 'too_long').nullable().default(null)

/** The personal costs of one age group, in öre; `withoutLunch` for children who eat lunch elsewhere five days a week, null where it is the same. */
const ageAmountShape = z.strictObject({ from: z.int().min(0), to: z.int().min(0).max(30), amount: oreShape, withoutLunch: oreShape.nullable() })

/** The amounts of a year's national norm, per month and in öre. `common` is the cost of a household of 1, 2, 3 ... persons. */
export const normAmountsShape = z.strictObject({
  ages: z.array(ageAmountShape).min(1).max(20),
  single: oreShape,
  /** Both together. */
  couple: oreShape,
  common: z.array(oreShape).min(2).max(12),
})
export type NormAmounts = z.output<typeof normAmountsShape>

/** One version of a year's norm. Version 0 came with Helhet. */
export const normYearShape = z.strictObject({
  year: z.int(), version: z.int().min(0), source: z.string(), readOn: dayShape,
  /** Made up, for trying Helhet out: never law. */
  invented: z.boolean(),
  amounts: normAmountsShape,
  /** The price base amount of the year in öre; null while nobody has entered it. */
  baseAmount: oreShape.nullable(),
})
export type NormYear = z.output<typeof normYearShape>

/** How one child of the household is counted this month. */
const childShape = z.strictObject({
  memberId: z.uuid(),
  /** Days of the month at home; null: all of them. */
  days: z.int('days_unclear').min(0, 'days_unclear').max(31, 'days_unclear').nullable().default(null),
  /** Eats lunch elsewhere five days a week (preschool). */
  lunchAway: z.boolean().default(false),
})

const costShape = z.strictObject({ kind: z.enum(costKinds), applied: oreShape, accepted: oreShape, reason })
const incomeShape = z.strictObject({
  kind: z.enum(incomeKinds), memberId: z.uuid('member_needed'), amount: oreShape,
  /** Of a child's own earnings: what it has earned in the calendar year before this amount. */
  earlierInYear: oreShape.default(0),
})
/** A line whose amount is set by hand, with the reason (SoL 12:7 third paragraph: special reasons). */
const overrideShape = z.strictObject({ key: z.string().min(1).max(80), amount: oreShape, reason: z.string().trim().min(1, 'reason_needed').max(500, 'too_long') })

/** What a calculation is made from. The household's members are those of the application. */
export const calculationBody = z.strictObject({
  /** Persons who share the dwelling and do not belong to the household. */
  others: z.int('others_unclear').min(0, 'others_unclear').max(20, 'others_unclear').default(0),
  children: z.array(childShape).max(mostChildren).default([]),
  costs: z.array(costShape).max(costKinds.length).default([]),
  incomes: z.array(incomeShape).max(mostIncomes).default([]),
  overrides: z.array(overrideShape).max(40).default([]),
})
export type CalculationBody = z.output<typeof calculationBody>

/** One line of a calculation. `computed` is what the rules give, `counted` what the sum takes; they differ only where a hand has set it. */
export const lineShape = z.strictObject({
  key: z.string(),
  part: z.enum(['norm', 'cost', 'income']),
  kind: z.string(),
  memberId: z.uuid().nullable(),
  age: z.int().nullable(),
  /** Persons that the household's common cost is for; with part-time children not a whole number. */
  size: z.number().nullable(),
  days: z.strictObject({ here: z.int(), of: z.int() }).nullable(),
  /** What was applied for (costs) or came in (incomes); null for lines of the norm. */
  asked: z.int().nullable(),
  computed: z.int(),
  counted: z.int(),
  /** Why less than what came in is counted. */
  why: z.enum(['job_relief', 'child_earnings', 'leisure_card', 'not_reasonable', 'by_hand']).nullable(),
  reason: z.string().nullable(),
})
export type Line = z.output<typeof lineShape>

/** A calculation as it was made: kept as it is when the norm or the household changes afterwards. */
export const resultShape = z.strictObject({
  lines: z.array(lineShape),
  norm: z.int(), costs: z.int(), incomes: z.int(),
  /** What is needed and not covered: the support. 0 when incomes cover it. */
  support: z.int(),
  /** What incomes are above the need: information for the coming month. */
  surplus: z.int(),
  normYear: z.strictObject({ year: z.int(), version: z.int(), source: z.string(), readOn: dayShape, invented: z.boolean() }),
})
export type Result = z.output<typeof resultShape>
