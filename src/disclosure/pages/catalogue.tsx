import { formatNumber } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Series } from '../contract.ts'
import { disclosureTexts, periodWords } from '../texts.ts'
import type { DisclosureTexts } from '../texts.ts'

/** Every released table with its latest period, and how the individual is protected. */
export function showCatalogue({ measures }: { measures: readonly Series[] }, view: View): Shown {
  const t = disclosureTexts[view.language]
  return {
    title: t.title, heading: headingOf(measures, view), lead: t.catalogueLead,
    ...(measures.some(({ periods }) => periods.length > 0) ? { actions: <ButtonLink href="/statistik/pdf">{t.onePagePdf}</ButtonLink> } : {}),
    main: (
      <>
        {measures.every(({ periods }) => periods.length === 0)
          ? <EmptyState heading={t.nothingYet}>{t.nothingYetHow}</EmptyState>
          : <Panel heading={t.tables} id="tabeller" flush><Catalogue measures={measures} view={view} t={t} /></Panel>}
        <Protected t={t} />
      </>
    ),
  }
}

/** The first number that may be told; the page's name when there is none. */
function headingOf(measures: readonly Series[], { language }: View): string {
  const t = disclosureTexts[language]
  for (const { measure, periods: [latest] } of measures) {
    if (latest === undefined || latest.total === null) continue
    return upper(t.latest(t.measures[measure].counted(latest.total), periodWords(latest.period, language)))
  }
  return measures.some(({ periods }) => periods.length > 0) ? t.title : t.nothingYet
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function Catalogue({ measures, view, t }: { measures: readonly Series[]; view: View; t: DisclosureTexts }) {
  const columns = [{ label: t.what }, { label: t.latestPeriod }, { label: t.number, align: 'end' as const }]
  return (
    <Table caption={t.tables} captionHidden columns={columns} stacked>
      {measures.map(({ measure, periods: [latest] }) => (
        <Row key={measure}>
          <RowHead second={t.measures[measure].definition}><a href={`/statistik/${measure}`}>{t.measures[measure].title}</a></RowHead>
          <Cell label={t.latestPeriod}>{latest === undefined ? '–' : periodWords(latest.period, view.language)}</Cell>
          <Cell label={t.number} align="end">
            {latest === undefined ? '–' : latest.total === null ? t.withheldWord : formatNumber(latest.total, view.language)}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Said on every page of released tables: what a gap means. */
export function Protected({ t }: { t: DisclosureTexts }) {
  return (
    <Panel heading={t.protectedHeading} id="skydd">
      <ul class="prose">{t.protectedHow.map((line) => <li key={line}>{line}</li>)}</ul>
    </Panel>
  )
}
