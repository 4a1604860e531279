import * as z from 'zod'
import { isDay } from '../../calendar/day.ts'
import { genders } from '../contract/figures.ts'
import type { FigureFile, FileFault, NewFigure, NewValue } from '../contract/figures.ts'
import { judgeStanding } from '../rules/judge-standing.ts'

const kpi = z.string().regex(/^[A-Z]\d{5}$/, 'not_a_kpi')
const text = z.string().nullish()
const dataShape = z.object({
  kpi, municipality: z.string('not_a_place').regex(/^\d{4}$/, 'not_a_place'),
    period: z.coerce.number('not_a_year').int('not_a_year').min(1900, 'not_a_year').max(2200, 'not_a_year'),
  values: z.array(z.object({
    gender: z.enum(genders, 'not_a_gender'), status: text, value: z.number('not_a_number').nullable(),
  }), 'not_this_shape'),
})
const figureShape = z.object({
  id: kpi, title: z.string('not_this_shape').min(1, 'not_this_shape'), description: text, is_divided_by_gender: z.union([z.boolean(),
    z.int()]).nullish(), operating_area: text,
  publication_date: text, publ_period: z.union([z.string(), z.number()]).nullish(),
})
const pageShape = z.object({ values: z.array(z.unknown()), next_url: z.string().nullish() })
const faults = ['not_a_kpi', 'not_a_place', 'not_a_year', 'not_a_gender', 'not_a_number'] as const

/**
 * Reads a page of Kolada's API in version 3, or several in a list: `{count, values}` with values of municipalities, or with the catalogue.
 *
 * @returns what it holds and where the next page is; or the first fault, with the place in `values` from 1.
 * Source: api.kolada.se/v3, as its documentation describes it; read 2026-11-22.
 */
export function readKoladaPage(bytes: Uint8Array): (FigureFile & { readonly next: string | null }) | FileFault {
  const read = readJson(bytes)
  const pages = z.array(pageShape).min(1).safeParse(Array.isArray(read) ? read : [read])
  if (!pages.success) return { code: 'not_this_shape', row: null, column: null }
  const figures: NewFigure[] = []
  const values: NewValue[] = []
  for (const [at, row] of pages.data.flatMap((page) => page.values).entries()) {
    const data = dataShape.safeParse(row)
    if (data.success) {
      const fault = addValues(values, data.data, at + 1)
      if (fault !== null) return fault
    } else {
      const figure = figureShape.safeParse(row)
      if (!figure.success) return faultOf(data.error, figure.error, at + 1)
      figures.push(figureOf(figure.data))
    }
  }
  return { figures, values, next: pages.data.at(-1)?.next_url ?? null }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(bytes))
  } catch {
    return null
  }
}

function addValues(values: NewValue[], { kpi: id, municipality, period, values: given }: z.output<typeof dataShape>,
  row: number): FileFault | null {
  for (const { gender, status, value } of given) {
    const standing = judgeStanding(value, status ?? '')
    if (standing === 'value_and_status' || standing === 'not_a_status') return { code: standing, row, column: 'status' }
    values.push({ kpi: id, year: period, gender, place: municipality, value, standing })
  }
  return null
}

function figureOf(row: z.output<typeof figureShape>): NewFigure {
  const published = row.publication_date ?? ''
  return {
    kpi: row.id, title: row.title, description: row.description ?? '',
      byGender: row.is_divided_by_gender === true || row.is_divided_by_gender === 1,
    area: row.operating_area ?? '', publishedOn: isDay(published) ? published : null, publishedFor: String(row.publ_period ?? ''),
  }
}

/** The fault of whichever shape the row is nearer to: the catalogue's rows have titles. */
function faultOf(data: z.ZodError, figure: z.ZodError, row: number): FileFault {
  const issue = (data.issues.length <= figure.issues.length ? data : figure).issues[0]
  const code = faults.find((each) => each === issue?.message) ?? 'not_this_shape'
  return { code, row, column: issue === undefined ? null : issue.path.join('.') }
}
