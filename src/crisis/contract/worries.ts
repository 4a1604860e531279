import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
export const mostWorry = 2000

export const worryParams = z.object({ id: z.uuid() })
export const worryBody = z.strictObject({ unitId: z.uuid('needed'), noticedOn: dayShape, what: words(mostWorry) })
export type WorryBody = z.output<typeof worryBody>
export const worryMeasureBody = z.strictObject({ doneOn: dayShape, what: words(mostWorry) })
export const worryClosingBody = z.strictObject({ outcome: words(mostWorry) })
const dayText = z.string().trim().max(60, 'too_long').default('')
export const worryForm = z.object({ unitId: z.uuid('needed'), on: dayText, what: words(mostWorry) })
/** Both forms of a worry's page: `do` says which was sent. */
export const worryPageForm = z.object({
  do: z.enum(['measure', 'close']).default('measure'), on: dayText, what: z.string().trim().max(mostWorry, 'too_long').default(''),
  outcome: z.string().trim().max(mostWorry, 'too_long').default(''),
})
export const worriesQuery = z.object({
  enhet: z.uuid().nullable().catch(null).default(null), visa: z.enum(['oppna', 'alla']).catch('oppna').default('oppna'),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional(),
})
export const worriesPaged = z.object({ ...pageQuery, unitId: z.uuid().nullable().default(null), open: z.stringbool().default(false) })

export const worryShape = z.object({
  id: z.uuid(), unitId: z.uuid(), unitName: z.string(), noticedOn: dayShape, what: z.string(), takenUpBy: z.string(), measures: z.int(),
  closedOn: dayShape.nullable(), closedByName: z.string().nullable(), outcome: z.string().nullable(), recordedAt: instantShape,
})
export type Worry = z.output<typeof worryShape>
const measureShape = z.object({ id: z.uuid(), doneOn: dayShape, what: z.string(), by: z.string() })
export const worryAnswer = worryShape.extend({ done: z.array(measureShape) })
export type WorryDetail = z.output<typeof worryAnswer>
export const worriesAnswer = z.object({ worries: z.array(worryShape), next: nextShape })
export const worryIdShape = z.object({ id: z.uuid() })
