import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { FiguresQuery } from '../contract/figures.ts'
import { figuresTexts } from '../texts/figures.ts'
import type { Catalogue } from '../usecases/read-figures.ts'

type CatalogueData = Catalogue & { readonly query: FiguresQuery }

function addressOf(query: FiguresQuery, change: Partial<FiguresQuery>): string {
  const { sok, visa, sida } = { ...query, sida: 1, ...change }
  return `/kommuntal?${new URLSearchParams({ ...(sok === '' ? {} : { sok }), visa, ...(sida === 1 ? {} : { sida: String(sida) }) }).toString()}`
}

/** The catalogue of public figures: searched by name, those with values first of all. */
export function cataloguePage({ figures, count, pages, query }: CatalogueData, view: View): Shown {
  const { language, actor } = view
  const t = figuresTexts[language]
  const ui = uiTexts[language]
  return {
    title: t.title, heading: t.heading(formatNumber(count, language)), lead: t.lead,
    actions: actor.may.has('figures.import') ? <ButtonLink href="/kommuntal/las-in">{t.import}</ButtonLink> : <></>,
    main: (
      <>
        <form action="/kommuntal" method="get" class="form-line" role="search">
          <TextField t={ui} name="sok" label={t.search} value={query.sok} maxlength={80} autocomplete="off" />
          <input type="hidden" name="visa" value={query.visa} />
          <Button>{t.find}</Button>
        </form>
        <Tabs label={t.kindsLabel} tabs={(['with_values', 'all', 'unit_fault'] as const).map((kind) => (
          { href: addressOf(query, { visa: kind }), label: t.kinds[kind], current: query.visa === kind }))} />
        <Panel flush={figures.length > 0}>
          {figures.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : <Figures figures={figures} view={view} />}
        </Panel>
        <Pagination page={query.sida} pages={pages} t={ui} href={(sida) => addressOf(query, { sida })} />
        <p class="quiet">{t.source}</p>
      </>
    ),
  }
}

function Figures({ figures, view: { language, clock } }: { figures: CatalogueData['figures']; view: View }) {
  const t = figuresTexts[language]
  const { columns } = t
  return (
    <Table caption={t.title} captionHidden stacked columns={[{ label: columns.figure }, { label: columns.unit }, { label: columns.years },
      { label: columns.published },
      { label: columns.values, align: 'end' }]}>
      {figures.map((figure) => (
        <Row key={figure.kpi}>
          <RowHead second={figure.unitFault === null ? figure.kpi : `${figure.kpi}. ${t.unitFaultShort}`}><a href={`/kommuntal/${figure.kpi}`}>{figure.title}</a></RowHead>
          <Cell label={columns.unit}>{figure.unit === '' ? t.noUnit : figure.unit}</Cell>
          <Cell label={columns.years}>{figure.firstYear === null || figure.lastYear === null ? t.noValues : t.years(figure.firstYear,
            figure.lastYear)}</Cell>
          <Cell label={columns.published}>{figure.publishedOn === null ? t.unknown : formatDay(figure.publishedOn, language, 'weekday',
            clock.today())}</Cell>
          <Cell label={columns.values} align="end">{formatNumber(figure.values, language)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
