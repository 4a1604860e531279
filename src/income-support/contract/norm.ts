import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { normAmountsShape, normYearShape, oreShape } from './calculation.ts'

/** A new version of a year's norm, as the municipality has read it. */
export const normBody = z.strictObject({
  year: z.int('year_unclear').min(2012, 'year_unclear').max(2100, 'year_unclear'), source: z.string().trim().min(1, 'source_needed').max(200, 'too_long'),
  readOn: dayShape, amounts: normAmountsShape, baseAmount: oreShape.min(1, 'amount_unclear').nullable().default(null),
})
export type NormBody = z.output<typeof normBody>

export const normEntryShape = normYearShape.extend({ by: z.string().nullable(), recordedAt: instantShape.nullable() })
export type NormEntry = z.output<typeof normEntryShape>
export const normsAnswer = z.object({ norms: z.array(normEntryShape) })

export const normQuery = z.object({ ar: z.coerce.number().int().min(2012).max(2100).optional().catch(undefined) })

/** The form: amounts as they are typed, in kronor; age groups by their first year, "a4" for four to six. */
export const normForm = z.object({
  year: z.string().default(''), source: z.string().default(''), readOn: z.string().default(''), single: z.string().default(''),
  couple: z.string().default(''), baseAmount: z.string().default(''), ages: z.record(z.string(), z.string()).default({}),
  lunch: z.record(z.string(), z.string()).default({}), common: z.array(z.string()).default([]),
})
export type NormForm = z.output<typeof normForm>
