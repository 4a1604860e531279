import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { measureKeys } from '../../disclosure/rules/measure.ts'

/** Name and version of the form. A receiver refuses every other; a new version is another number and a line in docs/aggregates.md. */
export const envelopeSchema = 'helhet.aggregates'
export const envelopeVersion = 1
export const questionSchema = 'helhet.aggregates.question'
export const askingSchema = 'helhet.aggregates.request'

/** The longest an envelope may be, in bytes of what is sent. */
export const mostEnvelopeBytes = 64 * 1024

export const envelopeKinds = ['table', 'refusal', 'withdrawal'] as const
export type EnvelopeKind = (typeof envelopeKinds)[number]
export const ways = ['network', 'file'] as const
export type Way = (typeof ways)[number]

export const tableShape = z.enum(measureKeys, 'table_unknown')
export const periodShape = z.string().regex(/^\d{4}(-W\d{2}|-\d{2}|-Q[1-4])?$/, 'period_unknown')
const placeCode = z.string().regex(/^\d{4}$/, 'place_unknown')
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const words = z.string().max(1000)

/** A cell is a number of five or more, none at all, or hidden. */
const cellShape = z.discriminatedUnion('state', [
  z.strictObject({ category: z.string().max(60), state: z.literal('value'), value: z.int().min(1) }),
  z.strictObject({ category: z.string().max(60), state: z.literal('zero') }),
  z.strictObject({ category: z.string().max(60), state: z.literal('suppressed') }),
])
export type EnvelopeCell = z.output<typeof cellShape>

const common = {
  schema: z.literal(envelopeSchema), version: z.literal(envelopeVersion), sender: placeCode, office: placeCode,
  sequence: z.int().min(1).max(2_000_000_000), previous: hash.nullable(), signedAt: instantShape, table: tableShape,
  edition: z.int().min(1).max(2_000_000_000), request: z.uuid().nullable(),
}
export const payloadShape = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common, kind: z.literal('table'), period: periodShape, from: dayShape, to: dayShape, releasedAt: instantShape,
    withheld: z.boolean(), note: words.nullable(), cells: z.array(cellShape).max(200),
  }),
  z.strictObject({ ...common, kind: z.literal('withdrawal'), period: periodShape, reason: words.min(1) }),
  z.strictObject({ ...common, kind: z.literal('refusal'), period: periodShape.nullable(), reason: words.min(1) }),
])
export type Payload = z.output<typeof payloadShape>
export type TablePayload = Extract<Payload, { kind: 'table' }>

/** What is sent: the very text that is signed, and by which key. */
export const envelopeShape = z.strictObject({
  payload: z.string().max(mostEnvelopeBytes).describe('JSON text, exactly as it was signed.'),
  key: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the public key (SubjectPublicKeyInfo, DER) in hexadecimal.'),
  signature: z.string().regex(/^[\w-]{86}$/).describe('Ed25519 over the text helhet.aggregates, a line feed and the payload; base64url.'),
})
export type Envelope = z.output<typeof envelopeShape>

/** What the office answers: that it has it, and under which number. */
export const receiptShape = z.object({
  id: z.uuid(), sender: z.string(), sequence: z.int(), hash: z.string(), receivedAt: instantShape,
  again: z.boolean().describe('It was here already, byte for byte; nothing was changed.'),
})
export type Receipt = z.output<typeof receiptShape>

/** A signed question: what does the office ask me for? Good for ten minutes. */
export const questionShape = z.strictObject({
  schema: z.literal(questionSchema), version: z.literal(envelopeVersion), sender: placeCode, office: placeCode, askedAt: instantShape,
})

/** What an office asks a municipality for: the text that the office signs, over the network or as a file. Nothing is sent by it. */
export const askingShape = z.strictObject({
  schema: z.literal(askingSchema), version: z.literal(envelopeVersion), id: z.uuid(), office: placeCode, place: placeCode, table: tableShape,
  period: periodShape.nullable(), reason: words.min(1), askedAt: instantShape,
})
export type Asking = z.output<typeof askingShape>
/** Requests as they are handed out: each signed by the office's key, over the text helhet.aggregates.request, a line feed and the payload. */
export const askingsShape = z.object({ requests: z.array(envelopeShape) })
/** The same as the municipality reads it: each is judged by itself. */
export const fetchedShape = z.object({ requests: z.array(z.unknown()).max(1000) })
