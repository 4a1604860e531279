import type { Sent } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { FigureOf } from '../contract/figures.ts'
import { figuresTexts } from '../texts/figures.ts'

/** A figure of one year for Swedish Excel, each row with where it comes from. What is not there is empty and says why. */
export function figureCsv({ figure, year, gender, rows }: FigureOf, language: Language): Sent {
  const t = figuresTexts[language]
  const { csvColumns: c } = t
  return {
    name: `${figure.kpi}-${year ?? 'tom'}-${gender}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv([c.kpi, c.year, c.gender, c.code, c.place, c.county, c.group, c.value, c.standing, c.rank, c.source], rows.map((row) => (
      [figure.title, year, t.genders[gender], row.code, row.name, row.county, row.groupName, row.value, t.standings[row.standing], row.rank,
        t.source]))),
  }
}
