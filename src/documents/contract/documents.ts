import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { strands } from '../../cases/contract.ts'
import { documentKinds, insertedValueShape } from './templates.ts'

export const idParams = z.object({ id: z.uuid() })
export const personParams = z.object({ id: z.uuid() })
export const personQuery = z.object({ personId: z.uuid() })

const title = z.string().trim().min(1, 'title_needed').max(200, 'too_long')
const text = z.string().max(100_000, 'too_long')

/** A document that is begun: empty, from a template, or as a new version of a locked one (whose text it begins with). */
export const newDocumentBody = z.strictObject({
  id: z.uuid().optional(),
  personId: z.uuid(),
  kind: z.enum(documentKinds, 'kind_needed'),
  strand: z.enum(strands).nullable().default(null),
  title: title.optional(),
  documentOn: dayShape.optional(),
  body: text.default(''),
  childText: text.default(''),
  templateId: z.uuid().nullable().default(null),
})
export type NewDocumentBody = z.output<typeof newDocumentBody>

/** What is saved while it is written. `revision` is the one that was read: an older one is refused. */
export const saveDocumentBody = z.strictObject({
  revision: z.int().min(1), title, documentOn: dayShape, body: text, childText: text.default(''),
})
export type SaveDocumentBody = z.output<typeof saveDocumentBody>
export const additionBody = z.strictObject({ note: z.string().trim().min(1, 'note_needed').max(20_000, 'too_long') })

/** The form that begins a document. */
export const newDocumentForm = z.object({
  kind: z.string().default(''), strand: z.string().default(''), title: z.string().max(200, 'too_long').default(''),
  templateId: z.string().default(''),
})
export type NewDocumentForm = z.output<typeof newDocumentForm>

/** The page of one document: the working one is saved, locked or thrown away; the locked one is added to or gets a new version. */
export const documentForm = z.object({
  act: z.enum(['save', 'lock', 'drop', 'add', 'renew']).default('save'),
  revision: z.coerce.number().int().catch(0),
  title: z.string().max(200, 'too_long').default(''),
  documentOn: z.string().default(''),
  body: text.default(''),
  childText: text.default(''),
  note: z.string().max(20_000, 'too_long').default(''),
})
export type DocumentForm = z.output<typeof documentForm>

const whoShape = z.object({ id: z.uuid(), name: z.string() })
export const documentLineShape = z.object({
  id: z.uuid(), personId: z.uuid(), kind: z.enum(documentKinds), strand: z.enum(strands).nullable(), title: z.string(),
    documentOn: dayShape,
  state: z.enum(['draft', 'locked', 'superseded']), by: z.string(), at: instantShape,
})
export type DocumentLine = z.output<typeof documentLineShape>
export const documentsAnswer = z.object({ documents: z.array(documentLineShape) })

export const documentAnswer = z.object({
  id: z.uuid(), personId: z.uuid(), kind: z.enum(documentKinds), strand: z.enum(strands).nullable(), title: z.string(),
    documentOn: dayShape,
  body: z.string(), childText: z.string(),
  /** The readability index of the child's text; null when there is none. */
  childLix: z.int().nullable(),
  state: z.enum(['draft', 'locked', 'superseded']),
  /** Of what is being written; null when it is locked. */
  revision: z.int().nullable(),
  values: z.array(insertedValueShape),
  supersedesId: z.uuid().nullable(), supersededById: z.uuid().nullable(),
  writtenBy: whoShape,
  lockedAt: instantShape.nullable(), lockedBy: whoShape.nullable(), changedAt: instantShape,
  additions: z.array(z.object({ id: z.uuid(), note: z.string(), by: z.string(), recordedAt: instantShape })),
})
export type DocumentAnswer = z.output<typeof documentAnswer>

/** A document's facts on the timeline. */
export const documentFacts = z.object({
  title: z.string(), code: z.string(), superseded: z.boolean().optional(), requestId: z.string().optional(),
    personId: z.string().optional(),
})
