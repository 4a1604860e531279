import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { strands } from '../../cases/contract.ts'
import { uploadsShape } from '../../mount/uploads.ts'

export const fileTypes = ['pdf', 'png', 'jpeg', 'docx', 'odt', 'text'] as const
export type FileType = (typeof fileTypes)[number]

/** What a file of each type is called when it is fetched. */
export const mediaTypes = {
  pdf: { type: 'application/pdf', ending: 'pdf' }, png: { type: 'image/png', ending: 'png' }, jpeg: { type: 'image/jpeg', ending: 'jpg' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  odt: { type: 'application/vnd.oasis.opendocument.text', ending: 'odt' }, text: { type: 'text/plain; charset=utf-8', ending: 'txt' },
} as const satisfies Record<FileType, { type: string; ending: string }>

/** Most bytes of one file. */
export const mostAttachmentBytes = 10 * 1024 * 1024

/** waiting: the scanner has not got to it yet. no_scanner: the installation has none, which the page says. */
export const scanStates = ['waiting', 'clean', 'infected', 'no_scanner'] as const
export type ScanState = (typeof scanStates)[number]

const title = z.string().trim().min(1, 'title_needed').max(200, 'too_long')

export const newAttachmentBody = z.strictObject({
  id: z.uuid().optional(),
  personId: z.uuid(),
  documentId: z.uuid().nullable().default(null),
  strand: z.enum(strands).nullable().default(null),
  title,
  sender: z.string().trim().max(200, 'too_long').default(''),
  receivedOn: dayShape,
  /** The file as it is. */
  base64: z.base64('file_is_not_base64').max(Math.ceil(mostAttachmentBytes * 1.4), 'file_too_large'),
})
export type NewAttachmentBody = z.output<typeof newAttachmentBody>

/** The upload form; a field may also hold a file's text as it is. */
export const attachmentForm = z.object({
  uploads: uploadsShape, title: z.string().default(''), sender: z.string().default(''), receivedOn: z.string().default(''),
  strand: z.string().default(''), documentId: z.string().default(''), file: z.string().default(''),
})

export const attachmentShape = z.object({
  id: z.uuid(), personId: z.uuid(), documentId: z.uuid().nullable(), strand: z.enum(strands).nullable(), title: z.string(),
    sender: z.string(),
  receivedOn: dayShape, fileType: z.enum(fileTypes), sizeBytes: z.int(), sha256: z.string(), scan: z.enum(scanStates),
  recordedAt: instantShape, by: z.string(),
})
export type Attachment = z.output<typeof attachmentShape>
export const attachmentsAnswer = z.object({ attachments: z.array(attachmentShape) })
