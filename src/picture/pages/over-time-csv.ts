import type { Sent } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { writeXlsx, xlsxType } from '../../platform/write-xlsx.ts'
import type { XlsxSheet } from '../../platform/write-xlsx.ts'
import type { OverTime } from '../contract/over-time.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { figureName } from './figure-words.ts'

/** A figure's weeks as one table, oldest first: all units together, then each; what is not known is empty. */
export function overTimeSheet(data: OverTime, language: Language): XlsxSheet {
  const t = overTimeTexts[language]
  const { columns } = t
  return {
    name: figureName(data.figure, language),
    head: [columns.unit, columns.week, columns.count, columns.of, columns.before, columns.beforeOf, columns.low, columns.high],
    rows: [data.whole, ...data.byUnit].flatMap(({ unitName, points }) => points.map(({ week, count, of, yearBefore, lower, upper }) => (
      [unitName ?? t.all, week, count, of, yearBefore?.count ?? null, yearBefore?.of ?? null, lower, upper]))),
  }
}

/** What a file of a figure is called: the figure, and the day it was known when that is not today. */
export function overTimeFileName(data: OverTime): string {
  return `${data.figure.replaceAll(/[._]/g, '-')}-${data.knownOn ?? data.at.slice(0, 10)}`
}

/** A figure over time for Swedish Excel. */
export function overTimeCsv(data: OverTime, language: Language): Sent {
  const { head, rows } = overTimeSheet(data, language)
  return { name: `${overTimeFileName(data)}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(head, rows) }
}

/** Sheets as a workbook. */
export function workbook(name: string, sheets: readonly XlsxSheet[]): Sent {
  return { name: `${name}.xlsx`, type: xlsxType, body: () => writeXlsx(sheets) }
}
