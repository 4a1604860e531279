import * as z from 'zod'
import { figureIdShape, placeOf } from './figures.ts'
import { sampleAnswer, sampleMethods } from './sample.ts'

/** Most municipalities that a selection may choose among. */
const codes = z.array(z.string().regex(/^[0-9]{4}$/, 'not_a_place')).max(289, 'too_many')
const whole = (least: number, most: number, code: string) => z.coerce.number(code).int(code).min(least, code).max(most, code)

/** Figures of SCB that are shipped, and those that are read in by their id. */
export const shippedVariables = ['aged0to19', 'aged75', 'tertiary', 'taxBase'] as const
const variable = z.string().regex(/^([A-Z][0-9]{5}|aged0to19|aged75|tertiary|taxBase)$/, 'not_a_variable')

/** What a selection goes by, besides the population's logarithm: each figure of its latest year. */
export const selectionChoices = z.strictObject({
  n: z.int('n_needed').min(1, 'n_needed').max(289, 'n_needed'), method: z.enum(sampleMethods, 'value_needed'),
    seed: z.int('seed_needed').min(0, 'seed_needed').max(999_999, 'seed_needed'),
  county: z.string().max(60).default('').describe('Only municipalities of this county; empty: the whole country.'),
  variables: z.array(variable).max(12, 'too_many').default([]),
  counties: z.int('counties_needed').min(0, 'counties_needed').max(21,
    'counties_needed').default(0).describe('At least so many counties are met.'),
  include: codes.default([]), exclude: codes.default([]),
})
export type SelectionChoices = z.output<typeof selectionChoices>

const several = z.union([z.string(), z.array(z.string())]).optional().transform((sent) => (sent === undefined ? [] : [sent].flat()))
/** The same as a form sends it: names or codes of municipalities with commas between. */
export const selectionQuery = z.object({
  antal: whole(1, 289, 'n_needed').catch(52).default(52), metod: z.enum(sampleMethods).catch('balanced').default('balanced'),
  fro: whole(0, 999_999, 'seed_needed').catch(1).default(1), lan: z.string().max(60).catch('').default(''), tal: several,
  lanminst: whole(0, 21, 'counties_needed').catch(0).default(0), med: z.string().max(2000).catch('').default(''),
    utan: z.string().max(2000).catch('').default(''),
  visa: z.string().max(5).optional().catch(undefined),
})
export type SelectionQuery = z.output<typeof selectionQuery>

const words = (most: number) => z.string('value_needed').trim().min(1, 'value_needed').max(most, 'too_long')
export const saveSelectionForm = z.object({ name: words(80), purpose: words(500) })
export const newSelectionBody = z.strictObject({ name: words(80), purpose: words(500), choices: selectionChoices })
export type NewSelection = z.output<typeof newSelectionBody>

const share = z.number().min(0)
/** A variable that municipalities stand for the whole by. */
const variableShape = z.object({ id: z.string(), title: z.string(), year: z.int(),
  imputed: z.int().describe('Municipalities without a value, counted as the median of their group.') })
const differenceOf = z.object({ method: z.enum(sampleMethods), mean: share.nullable(), max: share.nullable(), byVariable: z.array(share) })
const chosenShape = z.object({
  ...placeOf.shape, included: z.boolean(), values: z.array(z.number().nullable()),
  standard: z.array(z.number()).describe('By variable: standard deviations from the mean of the whole.'),
  reserve: z.object({ code: z.string(), name: z.string() }).nullable(),
})
/** What was chosen, from what, and how well it stands for the whole. */
export const drawnSelection = z.object({
  choices: selectionChoices, among: z.int(), variables: z.array(variableShape), chosen: z.array(chosenShape),
  groups: z.array(z.object({ group: z.string(), name: z.string(), all: z.int(), chosen: z.int() })), counties: z.int(),
  difference: differenceOf, others: z.array(differenceOf).describe('The other methods with the same seed.'),
  draws: z.int(), probabilities: sampleAnswer.shape.probabilities,
})
export type DrawnSelection = z.output<typeof drawnSelection>

/** A saved selection. It is never changed. */
export const savedSelection = z.object({
  id: z.uuid(), name: z.string(), purpose: z.string(), savedAt: z.string(), savedBy: z.string(), drawn: drawnSelection,
  input: z.unknown().describe('What it was drawn from: `helhet calc sample` gives the same municipalities.'),
})
export type SavedSelection = z.output<typeof savedSelection>
const selectionLine = z.object({
  id: z.uuid(), name: z.string(), purpose: z.string(), savedAt: z.string(), savedBy: z.string(), n: z.int(), among: z.int(),
    method: z.enum(sampleMethods), mean: share.nullable(),
})
export type SelectionLine = z.output<typeof selectionLine>
export const selectionsAnswer = z.object({ selections: z.array(selectionLine) })
export const selectionParams = figureIdShape
