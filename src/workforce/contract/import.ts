import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'
import { uploadsShape } from '../../mount/uploads.ts'
import { comparedFields, importChanges } from '../rules/compare-employments.ts'
import type { CountColumns } from '../rules/read-turnover-counts.ts'
import { holdsIdentityNumber } from '../rules.ts'

export const importKinds = ['employments', 'counts'] as const
export type WorkforceImportKind = (typeof importKinds)[number]
/** What published counts are of. */
export const measures = ['persons', 'full_time'] as const
export type Measure = (typeof measures)[number]
export const mostImportBytes = 20 * 1024 * 1024
/** Files with more lines are looked through and saved by a job, which tells how far it has come. */
export const mostLinesAtOnce = 500
export const importRowsOnPage = 100

const words = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')
  .refine((text) => !holdsIdentityNumber(text), 'no_identity_number')
const file = z.base64().max(Math.ceil(mostImportBytes * 1.4))

/** A file of the personnel system; its columns are those of `helhet import employments`. */
export const newEmploymentImport = z.strictObject({ base64: file })
export const employmentImportForm = z.object({ uploads: uploadsShape, file: z.string().default('') })

const column = z.string().trim().max(120, 'too_long').default('')
/** The names of columns as they stand in the head; `area` from the widest to the narrowest, with commas between. Empty: not in the file. */
const columnFields = {
  area: z.string().trim().max(400, 'too_long').default(''), year: column, opening: column, closing: column, joiners: column,
    leavers: column,
  internal: column, retired: column, ownRequest: column, permanent: column,
}
export type TypedColumns = Readonly<Record<keyof typeof columnFields, string>>
const setFields = { name: words(120), source: words(300), measure: z.enum(measures, 'choice_needed') }
/** Counts that somebody has published. Without `area` and `year` the columns are recognised. */
export const newCountImport = z.strictObject({ ...setFields, ...columnFields, base64: file })
export const countImportForm = z.object({ ...setFields, ...columnFields, uploads: uploadsShape, file: z.string().default('') })
export type CountSet = { readonly name: string; readonly source: string; readonly measure: Measure; readonly columns: CountColumns | null }

export const importParams = z.object({ id: z.uuid() })
export const importQuery = z.object({
  visa: z.enum(importChanges).nullable().catch(null).default(null), sida: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
  klart: z.string().optional(),
})
export const importRowsQuery = z.object({
  change: z.enum(importChanges).nullable().default(null),
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe(`${importRowsOnPage} rows each`),
})

export const importStages = ['waiting', 'reading', 'comparing', 'saving', 'ended'] as const
export type WorkforceImportStage = (typeof importStages)[number]
export const importStates = ['reading', 'faulty', 'previewed', 'applying', 'done', 'withdrawn'] as const
export type WorkforceImportState = (typeof importStates)[number]
const countsShape = z.partialRecord(z.enum(importChanges), z.int())

const importShape = z.object({
  id: z.uuid(), kind: z.enum(importKinds), name: z.string(), source: z.string(), measure: z.enum(measures).nullable(),
  state: z.enum(importStates), stage: z.enum(importStages), rowsDone: z.int(), rowsAll: z.int(), askedBy: z.string(), askedAt: instantShape,
  appliedAt: instantShape.nullable(), faults: z.int(), counts: countsShape, lookedAgain: z.boolean(),
  setId: z.uuid().nullable().describe('The set of published counts that it became'),
})
export type WorkforceImport = z.output<typeof importShape>
const faultShape = z.object({ line: z.int(), column: z.string().nullable(), code: z.string() })
export const importsAnswer = z.object({ imports: z.array(importShape) })
export const importAnswer = importShape.extend({ faultList: z.array(faultShape) })
export type WorkforceImportDetail = z.output<typeof importAnswer>
export const importMade = z.object({ id: z.uuid() })

export const countFields = ['opening', 'closing', 'joiners', 'leavers', 'internal', 'retired', 'ownRequest', 'permanent'] as const
export const differenceFields = [...comparedFields, ...countFields] as const
const rowShape = z.object({
  line: z.int().nullable(), change: z.enum(importChanges), name: z.string().nullable(), subject: z.string(),
  differences: z.array(z.object({ field: z.enum(differenceFields), before: z.string().nullable(), after: z.string().nullable() })),
})
export type ImportedRow = z.output<typeof rowShape>
export const importRowsAnswer = z.object({ rows: z.array(rowShape), count: z.int() })
