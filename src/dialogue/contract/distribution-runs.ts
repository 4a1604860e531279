import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { figureIdShape, placeOf } from './figures.ts'

const most = 50_000
const children = z.int('whole_number').min(1, 'whole_number').max(most, 'too_many')
const code = z.string().regex(/^[0-9]{4}$/, 'not_a_place')
const weight = z.number('weight_needed').min(0, 'weight_needed').max(1000, 'weight_needed')

/** Where the children of a run come from: the autumn of 2015 as it was published, or days that are written in. */
export const streams = ['autumn_2015', 'own'] as const
export type Stream = (typeof streams)[number]

/** What a run of the distribution goes by. Numbers of children alone: nobody is named, and nothing is about anybody. */
export const runChoices = z.strictObject({
  stream: z.enum(streams, 'value_needed'),
  arrivals: z.array(z.strictObject({ day: dayShape, children })).max(1500, 'too_many').default([])
    .describe('Days in order with how many came; only when `stream` is own.'),
  weights: z.strictObject({ population: weight, young: weight, own: weight })
    .describe('What a share is made of: inhabitants, inhabitants aged 0-19, and the own element.'),
  own: z.array(z.strictObject({ code, value: z.number('value_needed').min(0, 'value_needed').max(1e9, 'value_needed') })).max(290, 'too_many').default([])
    .describe('An own element, for example days of asylum seekers: each municipality’s number. Those left out have none.'),
  floor: z.int('floor_needed').min(0, 'floor_needed').max(3, 'floor_needed').default(1).describe('Per mille that each gets at least.'),
  ties: z.array(z.strictObject({ code, children })).max(290, 'too_many').default([])
    .describe('Children with strong ties, or for whom a place was offered: spread evenly over the run.'),
  moves: z.array(z.strictObject({ from: code, to: code, perMille: z.int('whole_number').min(1, 'whole_number').max(200, 'whole_number') })).max(200, 'too_many')
    .default([]).describe('Agreements: so much of a share is taken over by another. Within a county it may leave 0.'),
})
export type RunChoices = z.output<typeof runChoices>

const words = (length: number) => z.string('value_needed').trim().min(1, 'value_needed').max(length, 'too_long')
const typed = (length: number) => z.string().max(length, 'too_long').default('')
const typedWeight = z.string().trim().default('').transform((text) => (text === '' ? 0 : Number(text.replace(',', '.')))).pipe(weight)
/** The same as a form sends it: lines of text. */
export const runForm = z.object({
  name: words(80), stream: z.enum(streams, 'value_needed'), arrivals: typed(40_000), population: typedWeight, young: typedWeight, own: typedWeight,
  ownLines: typed(10_000), floor: z.coerce.number('floor_needed').pipe(z.int('floor_needed').min(0, 'floor_needed').max(3, 'floor_needed')),
  ties: typed(10_000), moves: typed(10_000),
})
export type RunForm = z.output<typeof runForm>
export const newRunBody = z.strictObject({ name: words(80), choices: runChoices })
export type NewRun = z.output<typeof newRunBody>

const fulfilment = z.number().min(0).nullable()
const runDay = z.object({
  day: dayShape, came: z.int(), all: z.int(), lowest: fulfilment, highest: fulfilment,
  equal: z.int().describe('Children for whom several municipalities stood exactly equal and lowest.'),
})
export type RunDay = z.output<typeof runDay>
/** How a municipality stands after a day. */
const runRow = z.object({
  ...placeOf.pick({ code: true, name: true, county: true }).shape, share: z.number().describe('Per mille.'), n: z.int(),
  ideal: z.number().describe('What the share says of all assigned.'), gap: z.number().describe('n less ideal.'), value: fulfilment,
  other: z.int().nullable().describe('n in the run that it is compared with, after the same day.'),
})
export type RunRow = z.output<typeof runRow>

const runLine = z.object({
  id: z.uuid(), name: z.string(), savedAt: z.string(), savedBy: z.string(), stream: z.enum(streams), children: z.int(), days: z.int(),
  firstDay: dayShape, lastDay: dayShape, lowest: fulfilment, highest: fulfilment,
})
export type RunLine = z.output<typeof runLine>
export const runsAnswer = z.object({ runs: z.array(runLine) })

export const runOrders = ['code', 'name', 'share', 'n', 'gap', 'value'] as const
export const runParams = figureIdShape
export const runQuery = z.object({
  dag: dayShape.optional().catch(undefined), ordna: z.enum(runOrders).catch('value').default('value'), lan: z.string().max(60).catch('').default(''),
  mot: z.union([z.uuid(), z.literal('')]).optional().catch(undefined),
})
export type RunQuery = z.output<typeof runQuery>
export const runApiQuery = z.strictObject({ day: dayShape.optional().describe('The ledger after that day; left out: after the last.') })

/** A run with its ledger after one day. */
export const runShape = z.object({
  ...runLine.shape, choices: runChoices, series: z.array(runDay), day: dayShape, rows: z.array(runRow),
  next: z.array(z.object({ code: z.string(), name: z.string() })).describe('Who stands lowest and gets the next child; several when they are equal.'),
})
export type Run = z.output<typeof runShape>
