import { formatDay } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { PrintHeader } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { reportLevels } from '../contract/reports.ts'
import type { PublicReport, PublicReportDetail } from '../contract/reports.ts'
import { reportTexts } from '../texts/reports.ts'
import type { Shown as ShownNow } from '../usecases/read-report.ts'
import { ReportText } from './report-parts.tsx'

const root = '/rapporter'

/** The published reports, for everybody. */
export function publicReportsPage({ reports, page, pages }: { reports: readonly PublicReport[]; page: number; pages: number }, { language }: View): Shown {
  const t = reportTexts[language]
  return {
    title: t.public,
    main: <>
      <h1>{t.public}</h1>
      <p class="public-lead">{t.publicLead}</p>
      {reports.length === 0 ? <EmptyState heading={t.publicNone}>{t.publicNoneHow}</EmptyState> : reports.map((report) => (
        <article key={report.address} class="public-part">
          <h2><a class="anywhere" href={`${root}/${report.address}`}>{report.title}</a></h2>
          <p>{t.kinds[report.kind]}. {t.publishedOn(formatDay(dayOf(report.publishedAt), language, 'long'))}</p>
        </article>
      ))}
      <Pagination page={page} pages={pages} href={(to) => `${root}?sida=${to}`} t={uiTexts[language]} />
    </>,
  }
}

/** A published report. What it says is in its own language. */
export function publicReportPage({ report, shown }: { report: PublicReportDetail; shown: ShownNow }, view: View): Shown {
  const { language } = view
  const t = reportTexts[language]
  const path = `${root}/${report.address}`
  const { content } = report
  return {
    title: report.title, islands: ['ui/print'],
    main: <>
      <PrintHeader owner={view.shell.municipality} />
      <p class="no-print"><a href={root}>{t.public}</a></p>
      <article class="public-text">
        <h1 class="anywhere">{report.title}</h1>
        <p>{t.kinds[report.kind]}. {t.publishedOn(formatDay(dayOf(report.publishedAt), language, 'long'))} {t.madeOn(formatDay(content.madeOn, language, 'long'), content.visited)}</p>
        <p>{t.howMade}</p>
        <p class="no-print"><a href={`${path}/fil?form=pdf`}>{t.pdf}</a> · <a href={`${path}/fil?form=docx`}>{t.docx}</a></p>
        <nav class="no-print" aria-label={t.contents}>
          <ul class="plain-list">
            {reportLevels.map((level) => <li key={level}><a href={`#kapitel-${level}`}>{t.levels[level]}</a></li>)}
            {content.places.length > 0 && <li><a href="#bilaga">{t.appendix}</a></li>}
          </ul>
        </nav>
        <ReportText content={content} shown={shown} language={language} open={({ kind, at }) => publicAddress(kind, shown.notes.get(at))} />
        <p class="quiet">{t.address(path)}</p>
        <p class="no-print"><Button type="button" data-print hidden>{t.print}</Button></p>
      </article>
    </>,
  }
}

/** Of what everybody may open: the published notes. */
function publicAddress(kind: string, address: string | undefined): string | null {
  return kind === 'note' && address !== undefined ? `/besok/${address}` : null
}
