import * as z from 'zod'
import { instantShape } from '../calendar/contract.ts'
import { uploadsShape } from '../mount/uploads.ts'

export const importKinds = ['person', 'relation', 'household_member', 'case', 'coworker', 'concern_child'] as const
export type ImportKind = (typeof importKinds)[number]

/** Most bytes of all files of an import together, as they are uploaded. */
export const mostImportBytes = 20 * 1024 * 1024

const fileShape = z.strictObject({
  kind: z.enum(importKinds),
  /** The file as it is, in base64: how it is coded is found out from its bytes. */
  base64: z.base64('file_is_not_base64'),
})
export const newImportShape = z.strictObject({ files: z.array(fileShape).min(1, 'file_needed').max(importKinds.length) })
export type NewImport = z.output<typeof newImportShape>

const pasted = z.string().default('')
/** A form's files; a field may also hold a file's text as it is. */
export const importForm = z.object({
  uploads: uploadsShape,
  person: pasted,
  relation: pasted,
  household_member: pasted,
  case: pasted,
  coworker: pasted,
  concern_child: pasted,
})
export type ImportForm = z.output<typeof importForm>

export const importStates = ['reading', 'faulty', 'previewed', 'applying', 'done', 'withdrawn'] as const
export const importCountShape = z.object({ rows: z.int(), new: z.int(), changed: z.int(), unchanged: z.int() })
const faultShape = z.object({ file: z.string(), line: z.int().nullable(), column: z.string().nullable(), code: z.string() })

/** An import as the administrator sees it: how many, which lines, which faults; never what a line says. */
export const importShape = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  stage: z.string(),
  rowsDone: z.int(),
  rowsAll: z.int(),
  askedBy: z.string(),
  askedAt: instantShape,
  appliedAt: instantShape.nullable(),
  faults: z.int(),
  counts: z.record(z.string(), importCountShape),
  firstRows: z.array(z.object({ file: z.string(), line: z.int(), change: z.enum(['new', 'changed', 'unchanged']) })),
  files: z.array(z.string()),
  /** Who gets how many of the cases, who gets most first. */
  workers: z.array(z.object({ staffId: z.uuid(), name: z.string(), cases: z.int() })),
})
export type CaseImport = z.output<typeof importShape>
export const importDetailShape = importShape.extend({ faultList: z.array(faultShape) })
export type CaseImportDetail = z.output<typeof importDetailShape>
export const importsShape = z.object({ imports: z.array(importShape) })
export const idParams = z.object({ id: z.uuid() })
export const madeShape = z.object({ id: z.uuid() })

export const exportStates = ['waiting', 'refused', 'making', 'made', 'expired'] as const
export const exportKeyShape = z.object({ id: z.uuid(), fingerprint: z.string(), setAt: instantShape, setBy: z.string() })
export type ExportKey = z.output<typeof exportKeyShape>
export const exportRequestShape = z.object({
  id: z.uuid(),
  state: z.enum(exportStates),
  reason: z.string(),
  askedById: z.uuid(),
  askedBy: z.string(),
  askedAt: instantShape,
  expiresAt: instantShape,
  decidedBy: z.string().nullable(),
  decidedAt: instantShape.nullable(),
  decisionReason: z.string().nullable(),
  madeAt: instantShape.nullable(),
  sizeBytes: z.number().nullable(),
  fingerprint: z.string(),
  keySetAt: instantShape,
  keySetBy: z.string(),
})
export type ExportRequest = z.output<typeof exportRequestShape>
export const exportsShape = z.object({ key: exportKeyShape.nullable(), requests: z.array(exportRequestShape) })
export type Exports = z.output<typeof exportsShape>

const reason = z.string().trim().min(1, 'reason_needed').max(500, 'too_long')
export const newExportShape = z.strictObject({ reason })
export const decisionShape = z.strictObject({ reason })
export const newExportKeyShape = z.strictObject({ publicKey: z.string().trim().min(1, 'key_needed').max(4000, 'too_long') })
