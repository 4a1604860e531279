import type { Language } from '../../platform/language.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { XlsxSheet } from '../../platform/write-xlsx.ts'
import type { Sent } from '../../mount/route.ts'
import type { Picture } from '../contract.ts'
import { pictureTexts } from '../texts.ts'
import { workbook } from './over-time-csv.ts'
import { modeWords, outcomeWords, reporterKindWords } from './words.ts'

type Terms = Readonly<Record<string, string>>

/** The picture's weekly figures and loads as one long table, for Swedish Excel: one row per figure, week and kind. */
export function pictureCsv(picture: Picture, terms: Terms, language: Language): Sent {
  const { head, rows } = pictureSheet(picture, terms, language)
  return { name: `lagesbild-${picture.at.slice(0, 10)}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(head, rows) }
}

/** The same table as a workbook. */
export function pictureXlsx(picture: Picture, terms: Terms, language: Language): Sent {
  return workbook(`lagesbild-${picture.at.slice(0, 10)}`, [pictureSheet(picture, terms, language)])
}

function pictureSheet(picture: Picture, terms: Terms, language: Language): XlsxSheet {
  const t = pictureTexts[language]
  const head = language === 'sv' ? ['Siffra', 'Vecka eller dag', 'Slag', 'Utfall eller enhet', 'Antal', 'Varav barn'] : ['Figure',
    'Week or day', 'Kind', 'Outcome or unit', 'Number', 'Of which children']
  const rows: Array<Array<string | number | null>> = [
    ...picture.reports.map((row) => [t.columns.reports, row.week, reporterKindWords(row.reporterKind, language), null, row.reports,
      row.children]),
    ...picture.contacts.map((row) => [t.columns.contacts, row.week, modeWords(row.mode, language), outcomeWords(row.outcome, language),
      row.contacts, row.seen]),
    ...picture.openClocks.map((row) => [t.columns.clocks, row.legalDueOn, terms[row.rule] ?? row.rule, null, row.clocks, null]),
    ...picture.caseload.map((row) => [t.columns.cases, picture.at.slice(0, 10), null, row.unitName, row.cases, null]),
    ...picture.caseload.flatMap(({ unitName, load }) => (load === null ? [] : [[t.columns.points, load.week, null, unitName, load.points, null],
      [t.columns.posts, load.week, null, unitName, load.posts, null]])),
    [t.inTime, picture.decidedInTime.fromWeek, null, null, picture.decidedInTime.inTime, picture.decidedInTime.decided],
    [t.unseenKind, picture.at.slice(0, 10), null, null, picture.unseen.children, picture.unseen.of],
    [t.notSeen(picture.notSeenAlone.days), picture.at.slice(0, 10), null, null, picture.notSeenAlone.children, picture.notSeenAlone.of],
  ]
  return { name: t.title, head, rows }
}
