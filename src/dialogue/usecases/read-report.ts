import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type {
  DueReport, PublicReport, PublicReportDetail, Report, ReportContent, ReportDetail, ReportVersion, Rhythm,
} from '../contract/reports.ts'
import type { ReadQuote } from '../contract/visits.ts'
import { figures } from '../queries/figures.ts'
import { noteAddresses } from '../queries/report-material.ts'
import {
  contentOf, publishedReports, reportAt, reportById, reportPage, reportsAPage, reportsByDay, rhythm, versionOf, versionsOf,
} from '../queries/report.ts'
import { readQuotes } from '../queries/visit-observations.ts'
import { reportDays } from '../rules/report-days.ts'
import { appendixStanding, readBlocksNow } from '../rules/report-standing.ts'
import { gatherMaterial } from './gather-material.ts'

/** Three months, until somebody chooses another rhythm. */
export const usualMonths = 3

/** What readers may see of quotes and notes now, by id. */
export type Shown = { readonly quotes: ReadonlyMap<string, ReadQuote>; readonly notes: ReadonlyMap<string, string> }

export async function shownNow(tx: Read, { blocks, places }: Pick<ReportContent, 'blocks' | 'places'>, today: Day): Promise<Shown> {
  const notes = blocks.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'note').map(({ id }) => id))
  const ids = [...blocks.filter(({ kind }) => kind === 'quote').map(({ key }) => key), ...places.flatMap(({ quotes }) => quotes)]
  return { quotes: new Map((await readQuotes(tx, today, { ids })).map((quote) => [quote.id, quote])), notes: await noteAddresses(tx, notes) }
}

export type ReportList = { readonly reports: Report[]; readonly total: number; readonly page: number; readonly pages: number }

export async function readReports(tx: Read, page: number): Promise<ReportList> {
  const { rows, total } = await reportPage(tx, page)
  return { reports: rows, total, page, pages: pagesOf(total) }
}

const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / reportsAPage))

/** The days a status report is due, the latest first, and which report answers each. Nothing is due until somebody has set a start. */
export async function readRhythm(tx: Read, today: Day): Promise<Rhythm> {
  const set = await rhythm(tx)
  if (set === undefined) return { startOn: null, months: usualMonths, due: [] }
  const answered = new Map((await reportsByDay(tx)).map((each) => [each.dueOn, each]))
  const due = reportDays(set.startOn, set.months, today).map((period): DueReport => {
    const report = answered.get(period.dueOn)
    return { ...period, reportId: report?.id ?? null, published: report?.published ?? false, late: period.dueOn < today && report?.published !== true }
  })
  return { ...set, due: due.toReversed() }
}

/** @throws Refusal dialogue_report_not_found (404). */
export async function theReport(tx: Read, id: string): Promise<{ report: Report; content: ReportContent }> {
  const report = await reportById(tx, id)
  const content = report === undefined ? undefined : await contentOf(tx, id, report.number)
  if (report === undefined || content === undefined) throw new Refusal('dialogue_report_not_found', 404)
  return { report, content }
}

/** The report as those who write it see it: each statement with whether what it stands on has changed. @throws as theReport. */
export async function readReport(tx: Read, id: string, today: Day): Promise<{ detail: ReportDetail; shown: Shown }> {
  const { report, content } = await theReport(tx, id)
  const now = await gatherMaterial(tx, report, today)
  const shown = await shownNow(tx, content, today)
  const blocks = readBlocksNow(content.blocks, now.statements, new Set(shown.quotes.keys()))
  const standing = content.appendixOn === null ? 'gone' as const : appendixStanding(content.places, now.places)
  return { detail: { ...report, content: { ...content, blocks }, appendixStanding: standing, versions: await versionsOf(tx, id) }, shown }
}

/** @throws Refusal dialogue_report_not_found (404) also for a version that there is none of. */
export async function readVersion(tx: Read, id: string, number: number, today: Day): Promise<{ report: Report; version: ReportVersion; content: ReportContent; shown: Shown }> {
  const { report } = await theReport(tx, id)
  const version = await versionOf(tx, id, number)
  const content = await contentOf(tx, id, number)
  if (version === undefined || content === undefined) throw new Refusal('dialogue_report_not_found', 404)
  const shown = await shownNow(tx, content, today)
  return { report, version, content: readable(content, shown), shown }
}

/** Figures that a report may tell of. */
export async function figuresToTell(tx: Read): Promise<Array<{ kpi: string; title: string }>> {
  return (await figures(tx, { words: '', kind: 'with_values', page: 1 })).map(({ kpi, title }) => ({ kpi, title }))
}

export async function readPublicReports(tx: Read, page: number): Promise<{ reports: PublicReport[]; total: number; page: number; pages: number }> {
  const { rows, total } = await publishedReports(tx, page)
  return { reports: rows, total, page, pages: pagesOf(total) }
}

/**
 * A published report as everybody reads it: what was left out is not there, nor a quote whose consent is withdrawn, whenever it was published.
 *
 * @throws Refusal public_report_not_found (404), public_report_withdrawn (410).
 */
export async function readPublicReport(tx: Read, address: string, today: Day): Promise<{ report: PublicReportDetail; shown: Shown }> {
  const found = await reportAt(tx, address)
  if (found === undefined) throw new Refusal('public_report_not_found', 404)
  if (found.stage === 'withdrawn') throw new Refusal('public_report_withdrawn', 410)
  const { id, stage: _stage, ...report } = found
  const content = await contentOf(tx, id, report.number)
  if (content === undefined) throw new Refusal('public_report_not_found', 404)
  const shown = await shownNow(tx, content, today)
  return { report: { ...report, title: content.title, content: readable(content, shown) }, shown }
}

/** The text as it is read: without what was left out and without quotes that may not be shown. */
export function readable(content: ReportContent, { quotes }: Shown): ReportContent {
  const blocks = content.blocks.filter(({ out, kind, key }) => !out && (kind !== 'quote' || quotes.has(key)))
  return { ...content, blocks, places: content.places.map((place) => ({ ...place, quotes: place.quotes.filter((id) => quotes.has(id)) })) }
}
