import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'
import { uploadsShape } from '../../mount/uploads.ts'
import { envelopeKinds, mostEnvelopeBytes, periodShape, tableShape, ways } from './envelope.ts'

const blank = z.literal('').transform(() => undefined)
const placeCode = z.string().trim().regex(/^\d{4}$/, 'place_needed')
const page = z.coerce.number().int().min(1).max(1000)

export const receivedParams = z.object({ id: z.uuid() })
export const receivedQuery = z.object({
  avsandare: z.union([blank, placeCode]).optional().catch(undefined), tabell: z.union([blank, tableShape]).optional().catch(undefined),
  sida: page.catch(1).default(1),
})
export type ReceivedQuery = z.output<typeof receivedQuery>
export const receivedApiQuery = z.strictObject({ sender: placeCode.optional(), table: tableShape.optional(), page: page.default(1) })
export const keyForm = z.object({
  sender: placeCode, publicKey: z.string().trim().min(1, 'key_needed').max(2000, 'too_long'),
  fingerprint: z.string().trim().toLowerCase().transform((text) => text.replace(/[\s:-]/g, '')),
})
export const askForm = z.object({
  place: placeCode, table: tableShape, period: z.union([blank, periodShape]).optional(),
  reason: z.string().trim().min(1, 'reason_needed').max(1000, 'too_long'),
})
export const takeForm = z.object({ uploads: uploadsShape, pasted: z.string().max(mostEnvelopeBytes).default('') })
export const emptyForm = z.object({})

export const receivedShape = z.object({
  id: z.uuid(), sender: z.string(), senderName: z.string(), sequence: z.int(), kind: z.enum(envelopeKinds), table: tableShape,
  period: z.string().nullable(), edition: z.int(), way: z.enum(ways), receivedAt: instantShape,
  total: z.int().nullable().describe('Of the whole municipality; null when the table is withheld, refused or withdrawn.'),
  inhabitants: z.number().nullable().describe('The latest published number of inhabitants (Kolada N01951), when it is read in.'),
  inhabitantsYear: z.int().nullable(),
})
export type Received = z.output<typeof receivedShape>
export type ReceivedDetail = Received & { readonly payload: string; readonly hash: string; readonly fingerprint: string; readonly keyRevokedAt: string | null }
export const receivedListShape = z.object({ tables: z.array(receivedShape), count: z.int(), pages: z.int() })

/** `missing`: numbers below the highest that have not come. */
export type Sender = { readonly sender: string; readonly name: string; readonly envelopes: number; readonly last: string; readonly highest: number; readonly missing: number }
export type RefusedEnvelope = { readonly id: string; readonly sender: string | null; readonly code: string; readonly way: string; readonly bytes: number; readonly recordedAt: string }
export type SenderKey = {
  readonly id: string; readonly sender: string; readonly name: string; readonly fingerprint: string; readonly recordedAt: string; readonly registeredBy: string
  readonly revokedAt: string | null
}
export type Asked = {
  readonly id: string; readonly place: string; readonly placeName: string; readonly table: z.output<typeof tableShape>; readonly period: string | null
  readonly reason: string; readonly recordedAt: string; readonly askedBy: string; readonly fetchedAt: string | null; readonly withdrawnAt: string | null
  readonly answer: 'table' | 'refusal' | null; readonly answerId: string | null
}
