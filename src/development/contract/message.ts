import { z } from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { lawChangeShape } from './law-change.ts'

export const messageThemes = ['violence', 'knowledge', 'considerations', 'profiteering', 'reporting', 'allocation', 'education', 'supervision', 'other'] as const
export type MessageTheme = (typeof messageThemes)[number]
export const messageLevels = ['local', 'regional', 'national'] as const
export const messageStages = ['draft', 'sent', 'answered', 'closed', 'withdrawn'] as const
export type MessageStage = (typeof messageStages)[number]
export const messageEnds = ['closed', 'withdrawn'] as const
export const messageSorts = ['latest', 'title', 'theme'] as const
export const mostMessage = 8000
/** A figure of a message counts so many complete weeks together. */
export const weeksOfFigure = 52
export const mostFigures = 12

const words = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')
const text = {
  title: words(120), body: words(mostMessage), theme: z.enum(messageThemes, 'choose'), level: z.enum(messageLevels, 'choose'), addressee: words(160),
}
const figureKey = z.string().max(60).regex(/^[a-z_]+(\.[a-z_]+)?$/, 'choose')

export const messageBody = z.strictObject({
  ...text, figures: z.array(figureKey).max(mostFigures).default([]).describe('Figures of the picture to attach.'),
  lawChangeId: z.uuid().nullable().default(null).describe('What a change of law would mean, to attach.'),
})
export type MessageBody = z.output<typeof messageBody>
export const messageTextBody = z.strictObject(text)
export type MessageText = z.output<typeof messageTextBody>
export const messageForm = z.object(text)

const several = z.union([z.array(figureKey), figureKey.transform((one) => [one])]).catch([]).default([])
/** What a new message begins with: figures of a plan or of the picture, or what a change of law would mean. */
export const newMessageQuery = z.object({ figur: several, lag: z.uuid().optional().catch(undefined) })

export const figureForm = z.object({ figure: z.string('choose').trim().min(1, 'choose').max(100, 'choose') })
export const figureBody = z.strictObject({ figure: figureKey.nullable().default(null), lawChangeId: z.uuid().nullable().default(null) })
  .refine(({ figure, lawChangeId }) => (figure === null) !== (lawChangeId === null), { path: ['figure'], message: 'choose' })
export type FigureBody = z.output<typeof figureBody>

export const answerForm = z.object({ receivedOn: z.string('day_unclear').trim().max(60, 'day_unclear').default(''), sender: words(160), body: words(mostMessage), correctsId: z.union([z.uuid(), z.literal('')]).default('') })
export const answerQuery = z.object({ rattar: z.uuid().optional().catch(undefined) })
export type AnswerForm = z.output<typeof answerForm>
export const answerBody = z.strictObject({ receivedOn: dayShape, sender: words(160), body: words(mostMessage), correctsId: z.uuid().nullable().default(null) })
export type AnswerBody = z.output<typeof answerBody>
export const endBody = z.strictObject({ kind: z.enum(messageEnds, 'choose'), note: words(1000) })
export const endForm = z.object({ kind: z.enum(messageEnds, 'choose'), note: words(1000) })
export type MessageEnd = z.output<typeof endBody>

export const messageParams = z.object({ id: z.uuid() })
export const messageFigureParams = z.object({ id: z.uuid(), figureId: z.uuid() })
export const messagesPerPage = 25
const themeQuery = z.enum(messageThemes).optional().catch(undefined)
export const messagesQuery = z.object({
  tema: themeQuery, lage: z.enum(messageStages).optional().catch(undefined), ordning: z.enum(messageSorts).catch('latest').default('latest'),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1), klart: z.string().optional(),
})
export const messagesApiQuery = z.object({
  theme: z.enum(messageThemes).optional(), stage: z.enum(messageStages).optional(), sort: z.enum(messageSorts).default('latest'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type MessagesAsked = z.output<typeof messagesApiQuery>
export const collectedQuery = z.object({ tema: themeQuery })
export const collectedApiQuery = z.object({ theme: z.enum(messageThemes).optional() })

const named = z.object({ name: z.string(), how: z.string() })
/** A figure with its words as they were. `count` is null where it is one to four, or would tell a number that is. */
export const pictureValueShape = z.object({
  kind: z.literal('picture'), sv: named, en: named, share: z.boolean(), fromWeek: z.string(), toWeek: z.string(), count: z.number().nullable(), of: z.number().nullable(),
})
export type PictureValue = z.output<typeof pictureValueShape>
export const figureValueShape = z.discriminatedUnion('kind', [pictureValueShape, z.object({ kind: z.literal('law_change'), change: lawChangeShape })])
export type MessageFigureValue = z.output<typeof figureValueShape>
export const messageFigureShape = z.object({
  id: z.uuid(), figure: z.string().nullable(), lawChangeId: z.uuid().nullable(), frozenAt: instantShape.nullable().describe('null: counted now.'),
  value: figureValueShape.nullable().describe('null: nothing of the kind has been counted.'),
})
export type MessageFigure = z.output<typeof messageFigureShape>

export const messageAnswerShape = z.object({
  id: z.uuid(), receivedOn: dayShape, sender: z.string(), body: z.string(), correctsId: z.uuid().nullable(), corrected: z.boolean(), enteredBy: z.string(), enteredAt: instantShape,
})
export type MessageAnswer = z.output<typeof messageAnswerShape>
export const messageShape = z.object({
  id: z.uuid(), title: z.string(), body: z.string(), theme: z.enum(messageThemes), level: z.enum(messageLevels), addressee: z.string(), stage: z.enum(messageStages),
  sentOn: dayShape.nullable(), sentBy: z.string().nullable(), endedOn: dayShape.nullable(), endNote: z.string().nullable(),
  figures: z.int(), answers: z.int(), writtenBy: z.string(), writtenAt: instantShape,
})
export type StateMessage = z.output<typeof messageShape>
export const messagesAnswer = z.object({ messages: z.array(messageShape), total: z.int() })
export const wholeMessageShape = messageShape.extend({ figureList: z.array(messageFigureShape), answerList: z.array(messageAnswerShape) })
export type WholeMessage = z.output<typeof wholeMessageShape>
export const collectedAnswer = z.object({ themes: z.array(z.object({ theme: z.enum(messageThemes), messages: z.array(wholeMessageShape) })) })
export type Collected = z.output<typeof collectedAnswer>
