import * as z from 'zod'
import { roleShape } from '../../access/contract.ts'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { tickedShape } from '../../persons/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'

export const mostMessage = 4000
const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')

export const messageParams = z.object({ id: z.uuid() })
export const messageBody = z.strictObject({
  title: words(120), body: words(mostMessage),
    fromOn: dayShape.nullable().default(null).describe('The first day it is shown; null: today.'),
  toOn: dayShape.nullable().default(null).describe('The last day; null: until it is withdrawn.'),
  unitIds: z.array(z.uuid()).max(200, 'too_many').default([]).describe('Empty: every unit.'),
    roles: z.array(roleShape).default([]).describe('Empty: every role.'),
})
export type MessageBody = z.output<typeof messageBody>
/** `do`: look at how the text reads, or send it. */
export const messageForm = z.object({
  do: z.enum(['look', 'send']).default('send'), title: words(120), body: words(mostMessage),
    from: z.string().trim().max(60, 'too_long').default(''),
  to: z.string().trim().max(60, 'too_long').default(''), unitIds: tickedShape(z.uuid()).default([]),
    roles: tickedShape(roleShape).default([]),
})
export type MessageForm = z.output<typeof messageForm>
export const messagesQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional() })
export const messagesPaged = z.object(pageQuery)

export const messageShape = z.object({
  id: z.uuid(), title: z.string(), body: z.string(), fromOn: dayShape, toOn: dayShape.nullable(), withdrawnAt: instantShape.nullable(),
  writtenBy: z.string(), writtenAt: instantShape,
    readAt: instantShape.nullable().describe('When the asker said that it is read; null: not yet.'),
  isFor: z.boolean().describe('Whether the asker is among those it is for.'),
})
export type Message = z.output<typeof messageShape>
const unreadShape = z.object({ id: z.uuid(), name: z.string(), unitId: z.uuid(), unitName: z.string() })
export type Unread = z.output<typeof unreadShape>
export const messageAnswer = messageShape.extend({
  lix: z.int().nullable().describe('The readability index of the text; under 40 is easy.'), unitIds: z.array(z.uuid()),
    roles: z.array(roleShape),
  audience: z.int().nullable().describe('How many it is for; null for who may not write messages.'), read: z.int().nullable(),
  unread: z.array(unreadShape).describe('Who has not read it, in the units that the asker manages.'),
})
export type MessageDetail = z.output<typeof messageAnswer>
export const messagesAnswer = z.object({ messages: z.array(messageShape), next: nextShape })
export const messageIdShape = z.object({ id: z.uuid() })
export const messageSentShape = z.object({ id: z.uuid(), lix: z.int().nullable() })
