import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'

const valueShape = z.object({ field: z.string(), word: z.string(), value: z.string() })
/** Everything that is stored about a person, by table, in words (GDPR art. 15). */
export const extractAnswer = z.object({
  personId: z.uuid(), caseNumber: z.string().nullable(), madeAt: instantShape, by: z.string(), language: z.enum(['sv', 'en']),
  notes: z.array(z.string()),
  tables: z.array(z.object({ table: z.string(), word: z.string(), rows: z.array(z.array(valueShape)) })),
})
export type Extract = z.output<typeof extractAnswer>
export const extractParams = z.object({ id: z.uuid() })
