import * as z from 'zod'
import { monthShape } from './calculation.ts'
import { costKinds, incomeKinds, outcomes, staffArrivals } from './words.ts'
import type { ListView } from './words.ts'

const typed = (most: number) => z.string().max(most, 'too_long').default('')
const maybe = <const T extends readonly [string, ...string[]]>(values: T) => z.union([z.enum(values), z.literal('')]).default('')
const ticked = z.string().optional().transform((value) => value === 'ja')

/** The calculation as it is typed: amounts in kronor. Rows that are left empty are no rows. */
export const calculationForm = z.object({
  from: z.coerce.number().int().min(0).default(0), others: typed(4),
  children: z.record(z.uuid(), z.object({ days: typed(4), lunchAway: ticked })).default({}),
  costs: z.partialRecord(z.enum(costKinds), z.object({ applied: typed(20), accepted: typed(20), reason: typed(500) })).default({}),
  incomes: z.array(z.object({ kind: maybe(incomeKinds), memberId: typed(40), amount: typed(20), earlier: typed(20) })).default([]),
  overrides: z.array(z.object({ key: typed(80), amount: typed(20), reason: typed(500) })).default([]),
})
export type CalculationForm = z.output<typeof calculationForm>

const toldMember = z.object({ name: typed(120), born: typed(60) })
/** A new application as staff types it. Ticked persons are those of the family who belong to the household. */
export const applicationForm = z.object({
  month: z.string().default(''), receivedOn: typed(60), arrivedVia: z.enum(staffArrivals, 'arrival_needed'), told: typed(5000),
  partner: typed(40), partnerTold: toldMember.default({ name: '', born: '' }),
  childIds: z.union([z.string(), z.array(z.string())]).default([]).transform((value) => [value].flat()),
  children: z.array(toldMember).default([]),
})
export type ApplicationForm = z.output<typeof applicationForm>

export const renewalForm = z.object({ month: z.string().default(''), receivedOn: typed(60), told: typed(5000) })
export const decisionForm = z.object({
  outcome: z.enum(outcomes, 'outcome_needed'), reasons: z.string().trim().min(1, 'reasons_needed').max(5000, 'too_long'),
  version: z.coerce.number().int().min(1),
})
export const planForm = z.object({
  plan: typed(5000), closingReason: typed(40), adults: z.record(z.uuid(), z.object({ impediment: typed(40), activity: typed(40) })).default({}),
})
export const withdrawalForm = z.object({ reason: z.string().trim().min(1, 'reason_needed').max(500, 'too_long') })
export const delayForm = z.object({ receivedOn: typed(60), reasons: typed(2000) })
export const recoveryForm = z.object({
  amount: typed(20), paragraph: z.string().trim().min(1, 'paragraph_needed').max(60, 'too_long'),
  reasons: z.string().trim().min(1, 'reasons_needed').max(5000, 'too_long'),
})
export const paymentListForm = z.object({ payOn: typed(60) })
export const monthForm = z.object({ month: monthShape })
export const noForm = z.object({})
export const statisticsQuery = z.object({ del: z.string().optional().catch(undefined), manad: monthShape.optional().catch(undefined) })
export const viewWords = { incoming: 'inkomna', open: 'att-utreda', to_pay: 'att-betala', decided: 'beslutade' } as const satisfies Record<ListView, string>
export const pageListQuery = z.object({
  visa: z.enum(['inkomna', 'att-utreda', 'att-betala', 'beslutade']).catch('att-utreda'), manad: monthShape.optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(1000).catch(1),
})
