import * as z from 'zod'
import { instantShape } from '../calendar/contract.ts'
import { nextShape, pageQuery } from '../platform/paging.ts'

/** What other systems may be told of. A new one is also added to webhook_event_is_known in the database and to docs/api.md. */
export const webhookEvents = ['report.received', 'report.opened', 'report.decided', 'case.handed_over'] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** What is sent: ids and nothing else about anybody. */
export type EventIds = Readonly<Partial<Record<'concernId' | 'concernChildId' | 'caseId' | 'personId', string>>>

const name = z.string().trim().min(1, 'name_needed').max(120, 'too_long')
const address = z.string().trim().min(1, 'address_needed').max(500, 'too_long')
export const newWebhookShape = z.strictObject({ name, address, events: z.array(z.enum(webhookEvents)).min(1, 'event_needed') })
export type NewWebhook = z.output<typeof newWebhookShape>
/** The same from the form: one box is a text, several are a list. */
export const newWebhookForm = z.object({
  name, address,
  events: z.union([z.array(z.enum(webhookEvents)), z.enum(webhookEvents).transform((one) => [one])], 'event_needed').default([]),
}).check(({ value, issues }) => {
  if (value.events.length === 0) issues.push({ code: 'custom', path: ['events'], message: 'event_needed', input: value.events })
})

export const webhookParams = z.object({ id: z.uuid() })
export const deliveryParams = z.object({ id: z.uuid(), deliveryId: z.uuid() })
export const emptyForm = z.object({})
export const deliveriesQuery = z.object(pageQuery)

const webhookShape = z.object({
  id: z.uuid(), name: z.string(), address: z.string(), events: z.array(z.enum(webhookEvents)), recordedAt: instantShape,
  standing: z.enum(['works', 'untried', 'failing', 'ended', 'ended_failing']),
  /** The first failure since the last delivery that arrived. */
  failingSince: instantShape.nullable(), endedAt: instantShape.nullable(), lastArrivedAt: instantShape.nullable(),
  /** Deliveries that wait for another try, and those given up after a day, of the last thirty days. */
  waiting: z.number().int(), failed: z.number().int(),
})
export type Webhook = z.output<typeof webhookShape>
export const webhooksShape = z.object({ webhooks: z.array(webhookShape) })
export const madeShape = z.object({ id: z.uuid(), secret: z.string() })
export type Made = z.output<typeof madeShape>
export const webhookIdShape = z.object({ id: z.uuid() })

const deliveryShape = z.object({
  id: z.uuid(), event: z.enum(webhookEvents), recordedAt: instantShape, standing: z.enum(['arrived', 'waiting', 'failed']),
  tries: z.number().int(), triedAt: instantShape.nullable(), status: z.number().int().nullable(), fault: z.string().nullable(),
  nextTryAt: instantShape.nullable(),
})
export type Delivery = z.output<typeof deliveryShape>
export const deliveriesShape = z.object({ deliveries: z.array(deliveryShape), next: nextShape })
