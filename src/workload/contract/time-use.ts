import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'
import { timeParts } from '../rules/measure-time-use.ts'
import { tableShape } from './table.ts'

export const timeQuery = z.object({ enhet: z.uuid().optional().catch(undefined) })

const share = z.object({ part: z.enum([...timeParts, 'other']), minutes: z.number(), share: z.number() })
const sums = z.object({
  workingMinutes: z.number(), childMinutes: z.number(), adultMinutes: z.number(), assumedMinutes: z.number(), journeys: z.number(), notes: z.number(),
  documents: z.number(), investigations: z.number(),
})

/** How working time divides in the units one manages, over the last complete weeks; null where too few work for it not to be a person's. */
export const timeUseShape = z.object({
  units: z.array(z.object({ id: z.uuid(), name: z.string() })), unitId: z.uuid().nullable(), weeks: z.array(z.string()), countedAt: instantShape.nullable(),
  tableVersion: z.int(), minutes: tableShape.shape.minutes, fewest: z.int(),
  /** Null: too few, or nobody worked. `workers`: the most of any week. */
  whole: z.object({ workers: z.int(), sums, shares: z.array(share).nullable() }).nullable(),
  byUnit: z.array(z.object({ unitId: z.uuid(), workers: z.int(), sums: sums.nullable(), shares: z.array(share).nullable() })),
  byWeek: z.array(z.object({ week: z.string(), children: z.number().nullable() })),
})
export type TimeUseView = z.output<typeof timeUseShape>
