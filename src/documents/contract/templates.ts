import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'

/** What a document is. `child_version` is written for the child alone. */
export const documentKinds = ['case_note', 'letter', 'plan', 'decision_document', 'incoming', 'child_version', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** The closed list of what a template may ask for. */
export const placeholders = [
  'person.name', 'person.identity_number', 'person.birth_day', 'person.address', 'custodians.names',
  'case.number', 'case.opened_on', 'worker.name', 'worker.title', 'unit.name', 'municipality.name', 'municipality.phone', 'today',
  'investigation.opened_on', 'decision.what', 'decision.reasons', 'decision.paragraph', 'decision.decided_on',
] as const
export type Placeholder = (typeof placeholders)[number]

/** Which row a value was read from: what leads there on the screen. */
export const sourceKinds = ['person', 'case', 'staff', 'unit', 'municipality', 'today', 'investigation', 'decision'] as const
export const valueSourceShape = z.object({ kind: z.enum(sourceKinds), id: z.string() })
export type ValueSource = z.output<typeof valueSourceShape>
/** What a template put in a text; `missing` says why nothing was. */
export const insertedValueShape = z.object({
  placeholder: z.enum(placeholders), value: z.string(), from: valueSourceShape.nullable(),
  missing: z.enum(['protected', 'not_there']).nullable(),
})
export type InsertedValue = z.output<typeof insertedValueShape>

const line = z.string().trim().min(1, 'needed').max(200, 'too_long')
const body = z.string().max(50_000, 'too_long').default('')

export const templateVersionBody = z.strictObject({ title: line, body, childText: body })
export type TemplateVersionBody = z.output<typeof templateVersionBody>
export const newTemplateBody = templateVersionBody.extend({ name: line, kind: z.enum(documentKinds, 'kind_needed') })
export type NewTemplateBody = z.output<typeof newTemplateBody>
export const templateParams = z.object({ id: z.uuid() })

/** The page of one template: a new version, or that it is not used any more. */
export const templateForm = z.object({
  act: z.enum(['version', 'end']).default('version'), title: z.string().max(200, 'too_long').default(''), body, childText: body,
})

const versionShape = z.object({
  version: z.int(), title: z.string(), body: z.string(), childText: z.string(), recordedAt: instantShape, by: z.string().nullable(),
})
export const templateShape = z.object({
  id: z.uuid(), name: z.string(), kind: z.enum(documentKinds), endedOn: z.string().nullable(), version: z.int(),
})
export type Template = z.output<typeof templateShape>
export const templatesAnswer = z.object({ templates: z.array(templateShape) })
export const templateAnswer = templateShape.extend({ versions: z.array(versionShape) })
export type TemplateDetail = z.output<typeof templateAnswer>
