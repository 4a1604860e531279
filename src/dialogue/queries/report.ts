import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { contentShape } from '../contract/reports.ts'
import type { PublicReport, Report, ReportContent, ReportKind, ReportVersion, VersionCause } from '../contract/reports.ts'

const here = sql<string>`app_municipality()`
export type Made = { readonly at: Instant; readonly by: string }
export const reportsAPage = 30
const versionsShown = 50

const columns = sql`r.id, r.kind, r.title, r.language, r.stage, r.from_on AS "fromOn", r.to_on AS "toOn", r.due_on AS "dueOn",
  s.given_name || ' ' || s.family_name AS author, r.sent_by AS "sentById", r.returned_words AS "returnedWords", r.address,
  r.published_at AS "publishedAt", r.published_number AS "publishedNumber",
  (SELECT max(v.number) FROM dialogue_report_version v WHERE v.municipality_code = ${here} AND v.report_id = r.id) AS number,
  r.changed_at AS "changedAt", r.withdrawn_reason AS "withdrawnReason", r.kpis`
const reports = (rest: RawBuilder<unknown>): RawBuilder<Report> => sql<Report>`SELECT ${columns} FROM dialogue_report r
  JOIN staff s ON s.municipality_code = ${here} AND s.id = r.author_id WHERE r.municipality_code = ${here} ${rest}`

/** One page of the reports, the latest changed first, and how many there are. */
export async function reportPage(tx: Read, page: number): Promise<{ rows: Report[]; total: number }> {
  const { rows } = await reports(sql`ORDER BY r.changed_at DESC, r.id LIMIT ${reportsAPage} OFFSET ${(page - 1) * reportsAPage}`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM dialogue_report WHERE municipality_code = ${here}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

export async function reportById(tx: Read, id: string): Promise<Report | undefined> {
  return (await reports(sql`AND r.id = ${id}::uuid`).execute(tx)).rows[0]
}

/** Locks a report until the request ends. */
export async function lockReport(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM dialogue_report WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

/** Status reports by the day they answer, those that are not withdrawn. */
export async function reportsByDay(tx: Read): Promise<Array<{ id: string; dueOn: Day; published: boolean }>> {
  const { rows } = await sql<{ id: string; dueOn: Day; published: boolean }>`SELECT id, due_on AS "dueOn", published_number IS NOT NULL AS published
    FROM dialogue_report WHERE municipality_code = ${here} AND due_on IS NOT NULL AND stage <> 'withdrawn'`.execute(tx)
  return rows
}

export async function saveReport(tx: Write, report: {
  kind: ReportKind; title: string; language: 'sv' | 'en'; kpis: readonly string[]; fromOn?: Day; toOn?: Day; dueOn?: Day
}, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('dialogue_report').values({
    municipality_code: here, id, kind: report.kind, title: report.title, language: report.language, kpis: [...report.kpis], from_on: report.fromOn ?? null,
    to_on: report.toOn ?? null, due_on: report.dueOn ?? null, stage: 'draft', author_id: by, changed_at: at, recorded_at: at,
  }).execute()
  return id
}

/** The whole text of one version; undefined when there is none to be seen. */
export async function contentOf(tx: Read, id: string, number: number): Promise<ReportContent | undefined> {
  const { rows: [row] } = await sql<{ content: unknown }>`SELECT content FROM dialogue_report_version
    WHERE municipality_code = ${here} AND report_id = ${id}::uuid AND number = ${number}::integer`.execute(tx)
  return row === undefined ? undefined : contentShape.parse(row.content)
}

const versionColumns = sql`v.number, v.what, v.recorded_at AS at, s.given_name || ' ' || s.family_name AS by`
const versions = (id: string, rest: RawBuilder<unknown>): RawBuilder<ReportVersion> => sql<ReportVersion>`SELECT ${versionColumns} FROM dialogue_report_version v
  JOIN staff s ON s.municipality_code = ${here} AND s.id = v.recorded_by WHERE v.municipality_code = ${here} AND v.report_id = ${id}::uuid ${rest}`

/** The latest versions of a report, without their text. */
export async function versionsOf(tx: Read, id: string): Promise<ReportVersion[]> {
  return (await versions(id, sql`ORDER BY v.number DESC LIMIT ${versionsShown}`).execute(tx)).rows
}

export async function versionOf(tx: Read, id: string, number: number): Promise<ReportVersion | undefined> {
  return (await versions(id, sql`AND v.number = ${number}::integer`).execute(tx)).rows[0]
}

export async function saveVersion(tx: Write, id: string, { number, what, content }: { number: number; what: VersionCause; content: ReportContent },
  { at, by }: Made): Promise<void> {
  await tx.insertInto('dialogue_report_version').values({ municipality_code: here, report_id: id, number, what, content: JSON.stringify(content),
    recorded_at: at, recorded_by: by }).execute()
  await tx.updateTable('dialogue_report').set({ changed_at: at }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

const set = (tx: Write, id: string) => tx.updateTable('dialogue_report').where('municipality_code', '=', here).where('id', '=', id)

export async function saveSentReport(tx: Write, id: string, { at, by }: Made): Promise<void> {
  await set(tx, id).set({ stage: 'review', sent_at: at, sent_by: by, returned_words: null }).execute()
}

export async function saveReturnedReport(tx: Write, id: string, words: string): Promise<void> {
  await set(tx, id).set({ stage: 'draft', returned_words: words, sent_at: null, sent_by: null }).execute()
}

export async function savePublishedReport(tx: Write, id: string, { address, number }: { address: string; number: number }, { at, by }: Made): Promise<void> {
  await set(tx, id).set({ stage: 'published', address, published_at: at, published_number: number, reviewed_at: at, reviewed_by: by }).execute()
}

export async function saveReopened(tx: Write, id: string): Promise<void> {
  await set(tx, id).set({ stage: 'draft', sent_at: null, sent_by: null, reviewed_at: null, reviewed_by: null }).execute()
}

export async function saveWithdrawnReport(tx: Write, id: string, reason: string, { at, by }: Made): Promise<void> {
  await set(tx, id).set({ stage: 'withdrawn', withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason, changed_at: at }).execute()
}

/** Addresses of reports that begin as this one does. */
export async function reportAddressesLike(tx: Read, base: string): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`SELECT address FROM dialogue_report WHERE municipality_code = ${here}
    AND starts_with(address, ${base}::text)`.execute(tx)
  return rows.map(({ address }) => address)
}

const publicColumns = sql`address, title, kind, language, published_at AS "publishedAt", published_number AS number`

/** One page of the published reports, the latest first. */
export async function publishedReports(tx: Read, page: number): Promise<{ rows: PublicReport[]; total: number }> {
  const shown = sql`FROM dialogue_report WHERE municipality_code = ${here} AND published_number IS NOT NULL AND stage <> 'withdrawn'`
  const { rows } = await sql<PublicReport>`SELECT ${publicColumns} ${shown} ORDER BY published_at DESC, id
    LIMIT ${reportsAPage} OFFSET ${(page - 1) * reportsAPage}`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total ${shown}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** The report that is or was public at an address. */
export async function reportAt(tx: Read, address: string): Promise<(PublicReport & { id: string; stage: string }) | undefined> {
  const { rows } = await sql<PublicReport & { id: string; stage: string }>`SELECT ${publicColumns}, id, stage FROM dialogue_report
    WHERE municipality_code = ${here} AND address = ${address}::text AND published_number IS NOT NULL`.execute(tx)
  return rows[0]
}

/** From which day and how often a status report is due; undefined until it is set. */
export async function rhythm(tx: Read): Promise<{ startOn: Day; months: number } | undefined> {
  const { rows } = await sql<{ startOn: Day; months: number }>`SELECT start_on AS "startOn", months FROM dialogue_report_rhythm
    WHERE municipality_code = ${here} ORDER BY recorded_at DESC, id DESC LIMIT 1`.execute(tx)
  return rows[0]
}

export async function saveRhythm(tx: Write, { startOn, months }: { startOn: Day; months: number }, { at, by }: Made): Promise<void> {
  await tx.insertInto('dialogue_report_rhythm').values({ municipality_code: here, id: newId(), start_on: startOn, months, recorded_at: at, recorded_by: by }).execute()
}
