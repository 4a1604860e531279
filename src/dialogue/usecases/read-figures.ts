import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Figure, FigureKind, FigureOf, FigureRow, Gender, Place } from '../contract/figures.ts'
import { countFigures, extentOf, figureOf, figures, figuresAPage, places, seriesOf, valuesOf } from '../queries/figures.ts'
import { summariseFigures } from '../rules/summarise-figures.ts'

const statuses = { known: '', missing: 'Missing', privacy: 'Privacy', not_applicable: 'Not applicable' } as const
const nationCode = '0000'

export type Catalogue = { readonly figures: Figure[]; readonly count: number; readonly pages: number }

/** A page of the catalogue. */
export async function readCatalogue(tx: Read, words: string, kind: FigureKind, page: number): Promise<Catalogue> {
  const count = await countFigures(tx, words, kind)
  return { figures: await figures(tx, { words, kind, page }), count, pages: Math.max(1, Math.ceil(count / figuresAPage)) }
}

export type FigureAsked = {
  readonly year?: number | undefined; readonly gender: Gender; readonly place?: string | undefined; readonly group?: string | undefined
}

/**
 * One figure of one year in every municipality, or in those of one group: how it lies, each with its rank (1 is highest, and highest is not
 * best), and one municipality's years against the median of the same ones.
 *
 * @param asked without a year: the latest that has values of that gender.
 * @throws Refusal public_figure_not_found.
 */
export async function readFigure(tx: Read, kpi: string, asked: FigureAsked): Promise<FigureOf> {
  const figure = await figureOf(tx, kpi)
  if (figure === undefined) throw new Refusal('public_figure_not_found', 404)
  const extent = await extentOf(tx, kpi)
  const genders = (['T', 'K', 'M'] as const).filter((each) => extent.some(({ gender }) => gender === each))
  const gender = genders.includes(asked.gender) ? asked.gender : genders[0] ?? 'T'
  const years = extent.filter((each) => each.gender === gender).map(({ year }) => year)
  const year = asked.year !== undefined && years.includes(asked.year) ? asked.year : years[0] ?? null
  const all = await places(tx)
  const among = asked.group === undefined ? all : all.filter(({ group }) => group === asked.group)
  const values = year === null ? [] : await valuesOf(tx, kpi, year, gender)
  const rows = rowsOf(among, values)
  const own = all.find(({ code }) => code === asked.place)
  return {
    figure, years, year, gender, genders, rows: rows.rows, summary: year === null ? null : rows.summary,
    nation: values.find(({ place }) => place === nationCode)?.value ?? null,
    own: own === undefined ? null : { place: own, series: await seriesOf(tx, [kpi], gender, own.code, among.map(({ code }) => code)) },
  }
}

function rowsOf(among: readonly Place[],
  values: Awaited<ReturnType<typeof valuesOf>>): { rows: FigureRow[]; summary: FigureOf['summary'] } {
  const known = new Map(values.map((each) => [each.place, each]))
  const given = among.map((place) => {
    const { value, standing } = known.get(place.code) ?? { value: null, standing: 'missing' as const }
    return { ...place, value, standing }
  })
  const { ranks, ...summary } = summariseFigures({ values: given.map(({ code, value, standing }) => ({ id: code, value,
    status: statuses[standing] })) })
  const rank = new Map(ranks.map((each) => [each.id, each.rank]))
  return { rows: given.map((row) => ({ ...row, rank: rank.get(row.code) ?? null })), summary }
}
