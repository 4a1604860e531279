import type { Sent } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { Release } from '../contract.ts'
import type { MeasureKey } from '../rules/measure.ts'
import { disclosureTexts, periodWords } from '../texts.ts'
import { categoryWords, unitWords } from './cells.tsx'

/** Every released cell of a table as one row, for Swedish Excel. A hidden number is an empty cell with the word beside it. */
export function releasedCsv(measure: MeasureKey, releases: readonly Release[], language: Language): Sent {
  const t = disclosureTexts[language]
  const { title } = t.measures[measure]
  const rows = releases.flatMap(({ period, withheld, units, cells }): Array<Array<string | number | null>> => {
    const when = periodWords(period, language)
    if (withheld) return [[title, when, t.municipality, t.total, null, t.withheldWord]]
    return units.flatMap((unit) => cells.filter((cell) => cell.unit === unit.key).map(({ category, count }) => (
      [title, when, unitWords(t, unit), categoryWords(t, category), count, count === null ? t.hidden : null])))
  })
  return { name: `statistik-${measure}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(t.csvHead, rows) }
}
