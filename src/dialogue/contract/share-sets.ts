import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { uploadsShape } from '../../mount/uploads.ts'

/** Most bytes of a file of shares: 290 short rows. */
export const mostShareBytes = 200 * 1024
const words = (length: number) => z.string('value_needed').trim().min(1, 'value_needed').max(length, 'too_long')

/** What is wrong with a file of shares; nothing of it is kept then. */
export const shareFaults = ['file_not_read', 'column_is_needed', 'not_a_place', 'stands_twice', 'not_a_share', 'not_a_floor', 'below_floor', 'nobody'] as const
export type ShareFault = { readonly line: number; readonly column: string | null; readonly code: (typeof shareFaults)[number] }

const stepShape = z.enum(['preview', 'keep']).catch('preview').default('preview')
/** A file or pasted lines, looked at before they are kept. */
export const shareSetForm = z.object({ uploads: uploadsShape, pasted: z.string().max(mostShareBytes).default(''), name: words(80), validFrom: z.string().max(40).default(''),
  source: words(300), step: stepShape })
export const newShareSet = z.strictObject({ name: words(80), validFrom: dayShape, source: words(300), csv: z.string().min(1).max(mostShareBytes).describe('Code of municipality; share in per mille; floor, if any.') })

const lineShape = z.object({
  id: z.uuid(), name: z.string(), version: z.int(), validFrom: dayShape, source: z.string(), places: z.int().describe('Municipalities in the set.'),
  perMille: z.number().describe('The shares together; 1000 when the set is whole.'), savedAt: z.string(), savedBy: z.string(),
})
export type ShareSetLine = z.output<typeof lineShape>
export const shareSetsAnswer = z.object({ sets: z.array(lineShape) })
export const shareSetAnswer = z.object({ ...lineShape.shape, shares: z.record(z.string(), z.number()).describe('Per mille by code of municipality.') })
export type ShareSet = z.output<typeof shareSetAnswer>

/** What a read file holds, as it is shown before it is kept. */
export type SharesRead = { readonly shares: Readonly<Record<string, number>>; readonly perMille: number; readonly absent: readonly string[] }
