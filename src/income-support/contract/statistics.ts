import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { monthShape } from './calculation.ts'

/** What is missing in a month's register, in the order it is mended. */
export const gaps = ['not_decided', 'no_number', 'no_impediment', 'no_activity', 'no_closing_reason', 'protected'] as const
export type Gap = (typeof gaps)[number]

export const statisticsParams = z.object({ month: monthShape })
export const statisticsShape = z.object({
  month: monthShape, dueOn: dayShape, households: z.int(), persons: z.int(), amount: z.int(), other: z.int(), children: z.int(),
  missing: z.array(z.object({ gap: z.enum(gaps), applicationId: z.uuid(), caseNumber: z.string() })),
})
export type MonthStatistics = z.output<typeof statisticsShape>
