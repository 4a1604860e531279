import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import { dayText, words } from './typed-words.ts'

export const stopGrounds = ['danger', 'alone', 'ban'] as const
export const stopEnds = ['remedied', 'authority', 'representative'] as const

export const stopBody = z.strictObject({ unitId: z.uuid('needed'), ground: z.enum(stopGrounds, 'value_needed'), what: words(), employerSaid: words(), stoppedAt: instantShape })
export type StopBody = z.output<typeof stopBody>
export const stopForm = z.object({ unitId: z.uuid('needed'), ground: z.enum(stopGrounds, 'value_needed'), what: words(), employerSaid: words(), stoppedAt: dayText })
export const stopEndBody = z.strictObject({ how: z.enum(stopEnds, 'value_needed'), words: words(), endedAt: instantShape })
export type StopEndBody = z.output<typeof stopEndBody>
export const stopEndForm = z.object({ how: z.enum(stopEnds, 'value_needed'), words: words(), endedAt: dayText })

export const stopsQuery = z.object({ enhet: z.uuid().nullable().catch(null).default(null), sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional() })
export const stopsPaged = z.object({ ...pageQuery, unitId: z.uuid().nullable().default(null) })
export const stopShape = z.object({
  id: z.uuid(), unitId: z.uuid(), unitName: z.string(), ground: z.enum(stopGrounds), what: z.string(), employerSaid: z.string(), stoppedAt: instantShape, by: z.string(),
  endedAt: instantShape.nullable(), endedHow: z.enum(stopEnds).nullable(), endedWords: z.string().nullable(), endedBy: z.string().nullable(),
})
export type WorkStop = z.output<typeof stopShape>
export const stopsAnswer = z.object({ stops: z.array(stopShape), next: nextShape })
