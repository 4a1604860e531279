import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'
import { uploadsShape } from '../../mount/uploads.ts'
import { envelopeKinds, mostEnvelopeBytes, periodShape, tableShape } from './envelope.ts'
import type { Envelope } from './envelope.ts'

/** How it stands with what was let go: kept as a file, on its way, there, or not taken. */
const sentStandings = ['as_file', 'waiting', 'arrived', 'failed'] as const

const blank = z.literal('').transform(() => undefined)
const words = z.string().trim().max(1000, 'too_long')
const reason = words.min(1, 'reason_needed')
const place = z.string().trim().regex(/^00\d{2}$/, 'office_code_needed')

export const sentParams = z.object({ id: z.uuid() })
export const sentQuery = z.object({ sida: z.coerce.number().int().min(1).max(1000).catch(1).default(1) })
export const chosenQuery = z.object({
  tabell: tableShape, period: z.union([blank, periodShape]).optional(), begaran: z.union([blank, z.uuid()]).optional(),
})
export type ChosenQuery = z.output<typeof chosenQuery>
/** `hash` is that of the envelope as it was shown: what was approved is what leaves. */
export const approveForm = z.object({ note: words.default(''), seen: z.string().max(64).default('') })
export const reasonForm = z.object({ reason })
export const requestForm = z.object({ uploads: uploadsShape, pasted: z.string().max(mostEnvelopeBytes).default('') })
export const officeForm = z.object({ office: place, name: z.string().trim().min(1, 'name_needed').max(120, 'too_long'), address: z.string().trim().max(500, 'too_long').default('') })
export const officeKeyForm = z.object({
  publicKey: z.string().trim().min(1, 'key_needed').max(2000, 'too_long'), fingerprint: z.string().trim().toLowerCase().transform((text) => text.replace(/[\s:-]/g, '')),
})
export const emptyForm = z.object({})

export const sentShape = z.object({
  id: z.uuid(), sequence: z.int(), kind: z.enum(envelopeKinds), office: z.string(), table: tableShape, period: z.string().nullable(), edition: z.int(),
  approvedBy: z.string(), recordedAt: instantShape, standing: z.enum(sentStandings), tries: z.int(), status: z.int().nullable(),
  fault: z.string().nullable(), nextTryAt: instantShape.nullable(), deliveredAt: instantShape.nullable(),
})
export type Sent = z.output<typeof sentShape>
export type SentDetail = Sent & { readonly envelope: Envelope; readonly hash: string; readonly address: string | null }
export const sentListShape = z.object({ envelopes: z.array(sentShape), count: z.int(), pages: z.int() })

/** A request of the office as the municipality has it. */
export type OpenRequest = {
  readonly id: string; readonly office: string; readonly table: z.output<typeof tableShape>; readonly period: string | null; readonly reason: string
  readonly askedAt: string; readonly answered: 'table' | 'refusal' | null
  /** By the office's key; false in one that came before requests were signed. */
  readonly signed: boolean
}
export type Office = { readonly office: string; readonly name: string; readonly address: string | null; readonly recordedAt: string }
export type OwnKey = { readonly id: string; readonly fingerprint: string; readonly publicKey: string; readonly recordedAt: string; readonly endedAt: string | null }
