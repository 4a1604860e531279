import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { runOrders } from './distribution-runs.ts'
import { figureIdShape } from './figures.ts'

const words = (length: number) => z.string('value_needed').trim().min(1, 'value_needed').max(length, 'too_long')
const note = z.string().trim().max(300, 'too_long').default('')
const code = z.string().regex(/^[0-9]{4}$/, 'not_a_place')
const children = z.int('whole_number').min(1, 'whole_number').max(5000, 'too_many')
const lines = z.array(z.strictObject({ code, children })).max(290, 'too_many').default([])

/** How a child came to a municipality: in turn, in turn but received by another, strong ties, a place that was offered; or an entry that takes another back. */
export const entryWays = ['turn', 'agreement', 'tie', 'place', 'reversal'] as const
export type EntryWay = (typeof entryWays)[number]

export const newBook = z.strictObject({ name: words(80), startDay: dayShape.describe('All assignments since that day count; nothing is reset by a year.'), shareSetId: z.uuid('choice_needed') })
export type NewBook = z.output<typeof newBook>
export const bookIdAnswer = figureIdShape
export const bookParams = figureIdShape

/** Children who came on a day. Numbers alone: nobody is named, and nothing is about anybody. */
export const newArrival = z.strictObject({
  id: z.uuid().optional().describe('An own id, so that what is sent twice is entered once.'),
  day: dayShape, children, note,
  ties: lines.describe('Of them, with strong ties to a municipality: they go before the turn.'),
  places: lines.describe('Of them, given to places that a municipality offered: they go before the turn.'),
  reason: note.describe('Needed when any has ties or got an offered place.'),
})
export type NewArrival = z.output<typeof newArrival>
export const arrivalAnswer = z.object({ first: z.int().nullable(), last: z.int().nullable().describe('The running numbers of the entries; null when they were entered before.') })

/** What is to stand instead of an entry: whoever is next in turn, a municipality, or nothing (the child was never to be there). */
export const corrections = ['turn', 'tie', 'place', 'nothing'] as const
export const newCorrection = z.strictObject({ number: z.int().min(1), instead: z.enum(corrections, 'choice_needed'), code: code.optional(), why: words(300) })
export type NewCorrection = z.output<typeof newCorrection>
export const correctionAnswer = z.object({ reversal: z.int(), replacement: z.int().nullable() })

export const newAgreement = z.strictObject({ from: code, to: code, children, fromDay: dayShape, toDay: dayShape, note })
export type NewAgreement = z.output<typeof newAgreement>
/** An agreement ended before its day. */
export const agreementEnd = z.strictObject({
  lastDay: dayShape.describe('The last day it takes anybody: the day before it began at the earliest, and no day before the last child it took.'), why: words(300),
})
export type AgreementEnd = z.output<typeof agreementEnd>
export const agreementParams = z.object({ id: figureIdShape.shape.id, agreementId: z.uuid() })
export const newBookShares = z.strictObject({ fromDay: dayShape, shareSetId: z.uuid('choice_needed') })
export type NewBookShares = z.output<typeof newBookShares>

const typed = (length: number) => z.string().trim().max(length, 'too_long').default('')
const count = z.string().trim().default('').transform((text) => Number(text.replaceAll(/\s/g, '') || Number.NaN)).pipe(children)
/** The same as forms send them: days in words, municipalities by name. */
export const bookForm = z.object({ name: words(80), startDay: typed(40), shareSetId: z.uuid('choice_needed') })
export const arrivalForm = z.object({ key: z.uuid().optional().catch(undefined), day: typed(40), children: count, note, ties: typed(10_000), places: typed(10_000), reason: note })
export const correctionForm = z.object({ instead: z.enum(corrections, 'choice_needed'), place: typed(80), why: words(300) })
export const agreementForm = z.object({ from: words(80), to: words(80), children: count, fromDay: typed(40), toDay: typed(40), note })
export const agreementEndForm = z.object({ lastDay: words(40), why: words(300) })
export const bookSharesForm = z.object({ fromDay: typed(40), shareSetId: z.uuid('choice_needed') })

const bookLine = z.object({
  id: z.uuid(), name: z.string(), startDay: dayShape, all: z.int().describe('Children assigned, less those taken back.'), lastDay: dayShape.nullable(),
  startedAt: z.string(), startedBy: z.string(),
})
export type BookLine = z.output<typeof bookLine>
export const booksAnswer = z.object({ books: z.array(bookLine) })

/** How a municipality stands. */
const bookRow = z.object({
  code: z.string(), name: z.string(), county: z.string(), share: z.number().describe('Per mille.'), n: z.int().describe('Children who count against the share.'),
  receives: z.int().describe('Children the municipality receives: n, less those taken by others and with those taken from others.'),
  ideal: z.number().describe('What the share says of all assigned.'), gap: z.number(), value: z.number().min(0).nullable().describe('Fulfilment; null without a share or before the first.'),
})
export type BookRow = z.output<typeof bookRow>
const agreementRow = z.object({
  id: z.uuid(), from: z.string(), to: z.string(), children: z.int(), taken: z.int(), lastTaken: dayShape.nullable().describe('The day of the last child it took.'),
  fromDay: dayShape, toDay: dayShape.describe('The last day it takes anybody.'), agreedTo: dayShape.describe('That day as it was agreed.'), note: z.string(), savedBy: z.string(),
  endedWhy: z.string().nullable().describe('Why it was ended before its day; null when it was not.'), endedBy: z.string().nullable(),
})
export type AgreementRow = z.output<typeof agreementRow>
const versionRow = z.object({ fromDay: dayShape, id: z.uuid(), name: z.string(), version: z.int(), savedBy: z.string() })
export type VersionRow = z.output<typeof versionRow>
export const bookShape = z.object({
  ...bookLine.shape, day: dayShape.describe('The day whose shares it stands against.'), rows: z.array(bookRow), lowest: z.number().nullable(), highest: z.number().nullable(),
  next: z.array(z.object({ code: z.string(), name: z.string() })).describe('Who stands lowest and gets the next child; several when they are equal.'),
  versions: z.array(versionRow), agreements: z.array(agreementRow),
})
export type Book = z.output<typeof bookShape>

const entryRow = z.object({
  number: z.int(), day: dayShape, counts: z.int().describe('1: assigned. -1: an earlier entry is taken back.'), how: z.enum(entryWays),
  turn: z.string().describe('Whose share it counts against.'), to: z.string().describe('Who receives the child.'), equal: z.int().describe('How many stood exactly equal and lowest.'),
  reverses: z.int().nullable(), replaces: z.int().nullable(), reversedBy: z.int().nullable(), why: z.string(), note: z.string(),
  shares: z.string().describe('The set of shares and its version.'), enteredAt: z.string(), enteredBy: z.string(),
})
export type EntryRow = z.output<typeof entryRow>
export const entriesAnswer = z.object({ entries: z.array(entryRow), count: z.int(), pages: z.int() })

export const entryParams = z.object({ id: figureIdShape.shape.id, number: z.coerce.number().int().min(1).max(2_000_000_000) })
const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1).default(1)
const optionalDay = dayShape.optional().catch(undefined)
export const bookQuery = z.object({
  ordna: z.enum(runOrders).catch('value').default('value'), lan: z.string().max(60).catch('').default(''), kommun: z.string().trim().max(80).catch('').default(''),
  satt: z.union([z.enum(entryWays), z.literal('')]).catch('').default(''), fran: optionalDay, till: optionalDay, sida: pageNumber,
})
export type BookQuery = z.output<typeof bookQuery>
export const entriesApiQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(100_000).default(1), code: code.optional(), how: z.enum(entryWays).optional(),
  from: dayShape.optional(), to: dayShape.optional() })
