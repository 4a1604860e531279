import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { uploadsShape } from '../../mount/uploads.ts'

/** Most bytes of all files of an import together, as they are uploaded. */
export const mostFigureBytes = 24 * 1024 * 1024
export const mostFigureFiles = 30

export const genders = ['T', 'K', 'M'] as const
export type Gender = (typeof genders)[number]
/** Why a value is there or not. */
export const standings = ['known', 'missing', 'privacy', 'not_applicable'] as const
export type Standing = (typeof standings)[number]
/** How the values of a figure are of another size than its title's unit can be. */
export const unitFaults = ['more_than_all', 'more_than_base'] as const
export type UnitFault = (typeof unitFaults)[number]

const kpiShape = z.string().regex(/^[A-Z][0-9]{5}$/, 'not_a_kpi')
const placeShape = z.string().regex(/^[0-9]{4}$/, 'not_a_place')
const yearShape = z.coerce.number().int().min(1900).max(2200)
const asked = z.string().trim().max(80).default('')
const pageNumber = z.coerce.number().int().min(1).max(1000).catch(1)

/** A figure of the catalogue. `published_on` is the day the next or latest values are published, as its source says. */
export const figureShape = z.object({
  kpi: kpiShape, title: z.string(), description: z.string(),
  unit: z.string().describe('Read from the end of the title; empty where it says none.'),
  byGender: z.boolean(),
  area: z.string().describe('The area of operation that its source sorts it under.'),
  publishedOn: dayShape.nullable(), publishedFor: z.string().describe('What period is published then.'),
  unitFault: z.enum(unitFaults).nullable().describe('The values are of another size than the unit in the title can be.'),
  firstYear: z.int().nullable(), lastYear: z.int().nullable(),
  values: z.int().describe('Values that are read in, of all years, genders and places.'),
})
export type Figure = z.output<typeof figureShape>
/** A figure as it is read in. */
export type NewFigure = Pick<Figure, 'kpi' | 'title' | 'description' | 'byGender' | 'area' | 'publishedOn' | 'publishedFor'>
/** A value as it is read in. */
export type NewValue = {
  readonly kpi: string; readonly year: number; readonly gender: Gender; readonly place: string; readonly value: number | null
  readonly standing: Standing
}

/** What a file holds: figures of the catalogue, values, or both. */
export type FigureFile = { readonly figures: readonly NewFigure[]; readonly values: readonly NewValue[] }

const kinds = ['with_values', 'all', 'unit_fault'] as const
export type FigureKind = (typeof kinds)[number]
export const figuresQuery = z.object({
  sok: asked, visa: z.enum(kinds).catch('with_values').default('with_values'), sida: pageNumber.default(1),
})
export type FiguresQuery = z.output<typeof figuresQuery>
export const figuresApiQuery = z.strictObject({
  q: asked, show: z.enum(kinds).default('all'), page: z.coerce.number().int().min(1).max(1000).default(1),
})
export const figuresAnswer = z.object({ figures: z.array(figureShape), count: z.int(), pages: z.int() })

export const kpiParams = z.object({ kpi: kpiShape })
const optionalPlace = z.union([z.literal('').transform(() => undefined), placeShape]).optional().catch(undefined)
const optionalYear = z.union([z.literal('').transform(() => undefined), yearShape]).optional().catch(undefined)
const sortings = ['rang', 'namn'] as const
export const figureQuery = z.object({
  ar: optionalYear, kon: z.enum(genders).catch('T').default('T'), plats: optionalPlace,
  grupp: z.string().regex(/^[A-C][1-9]$/).optional().catch(undefined), ordning: z.enum(sortings).catch('rang').default('rang'),
})
export type FigureQuery = z.output<typeof figureQuery>
export const figureApiQuery = z.strictObject({
  year: yearShape.optional(), gender: z.enum(genders).default('T'), place: placeShape.optional(),
    group: z.string().regex(/^[A-C][1-9]$/).optional(),
})

/** A municipality as the published figures know it. */
export const placeOf = z.object({ code: placeShape, name: z.string(), county: z.string(), group: z.string(), groupName: z.string() })
export type Place = z.output<typeof placeOf>

const number = z.number().nullable()
const summaryShape = z.object({
  n: z.int(), missing: z.record(z.string(), z.int()), median: number, q1: number, q3: number, mean: number,
})
/** One figure of one year in every municipality. */
export const figureAnswer = z.object({
  figure: figureShape, years: z.array(z.int()), year: z.int().nullable(), gender: z.enum(genders), genders: z.array(z.enum(genders)),
  summary: summaryShape.nullable(),
  rows: z.array(z.object({ ...placeOf.shape, value: number, standing: z.enum(standings), rank: z.int().nullable() })),
  nation: number.describe('The value published for the country; null where none is.'),
  own: z.object({
    place: placeOf,
    series: z.array(z.object({ year: z.int(), value: number, standing: z.enum(standings).nullable(), median: number })),
  }).nullable(),
})
export type FigureOf = z.output<typeof figureAnswer>
export type FigureRow = FigureOf['rows'][number]

export const importStages = ['waiting', 'reading', 'done', 'refused', 'stopped'] as const
export type ImportStage = (typeof importStages)[number]
export const importFaults = [
  'file_is_not_text', 'file_is_empty', 'file_has_too_many_rows', 'file_has_too_many_columns', 'column_stands_twice', 'quotes_do_not_match',
  'cells_do_not_match_head', 'column_is_needed', 'not_a_kpi', 'not_a_place', 'not_a_year', 'not_a_gender', 'not_a_number', 'not_a_status',
  'value_and_status', 'stands_twice', 'not_this_shape',
  // Of what is fetched from the network.
  'network_off', 'not_reached', 'timed_out', 'certificate_refused', 'address_refused', 'answer_too_long', 'not_accepted', 'elsewhere', 'not_asked_for',
] as const
export type ImportFault = (typeof importFaults)[number]
/** Where a file is wrong. Rows are counted from 1, in CSV as lines with the head. */
export type FileFault = { readonly code: ImportFault; readonly row: number | null; readonly column: string | null }

export const figureImportShape = z.object({
  id: z.uuid(), stage: z.enum(importStages), pieces: z.int(), piecesDone: z.int(), values: z.int(),
  figures: z.int(),
  fault: z.object({ code: z.enum(importFaults), file: z.int().nullable(), row: z.int().nullable(),
    column: z.string().nullable() }).nullable(),
  fetched: z.object({ kpis: z.array(z.string()), years: z.array(z.int()) }).nullable().describe('What is fetched from the network; null where files were handed in.'),
  askedAt: z.string(), askedBy: z.string(), endedAt: z.string().nullable(),
})
export type FigureImport = z.output<typeof figureImportShape>
export const figureImportsAnswer = z.object({ imports: z.array(figureImportShape) })

export const importForm = z.object({ uploads: uploadsShape, pasted: z.string().max(mostFigureBytes).default('') })
export const newFigureImport = z.strictObject({
  files: z.array(z.base64('file_is_not_base64')).min(1, 'file_needed').max(mostFigureFiles, 'too_many')
    .describe('Each a page of Kolada\'s API (data or kpi), or CSV: kpi, municipality, period, gender, value, status; or id, title, description.'),
})
/** Which figures of which years are fetched from Kolada, of all municipalities. */
export const newFigureFetch = z.strictObject({
  kpis: z.array(z.string()).describe('Ids, at most 60: N15428.'), from: z.int().describe('First year.'), to: z.int().describe('Last year.'),
})
export type FetchBody = z.output<typeof newFigureFetch>
export const fetchForm = z.object({ kpis: z.string().max(2000, 'too_long').default(''), from: z.string().max(10).default(''), to: z.string().max(10).default('') })
export type FetchForm = z.output<typeof fetchForm>
export const figureIdShape = z.object({ id: z.uuid() })
