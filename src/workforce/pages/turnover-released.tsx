import { formatNumber } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { ReleasedTurnover, TurnoverView } from '../contract/turnover-page.ts'
import { turnoverDefinitions } from '../rules/turnover.ts'
import type { TurnoverTexts } from '../texts/turnover.ts'
import { RateCell } from './turnover-words.tsx'

type Props = { readonly data: TurnoverView; readonly view: View; readonly t: TurnoverTexts }

/** Year by year what is released: the numbers that may be shown, and every definition that follows from them. */
export function ReleasedYears({ data: { released }, view, t }: Props) {
  if (released.length === 0) return <EmptyState heading={t.releasedEmpty}>{t.releasedEmptyHow}</EmptyState>
  return (
    <>
      {released.map((year) => (
        year.withheld ? <Notice key={year.year} heading={t.releasedHeading(year.year)}><p>{t.withheld}</p></Notice>
          : <ReleasedYear key={year.year} year={year} view={view} t={t} />
      ))}
      {view.actor.may.has('released.read') && <p><a href="/statistik/staff">{t.releasedTable}</a></p>}
    </>
  )
}

function ReleasedYear({ year, view: { language }, t }: { year: ReleasedTurnover; view: View; t: TurnoverTexts }) {
  const { counts } = year
  const say = (value: number | null): string => (value === null ? t.hidden : formatNumber(value, language))
  const heading = t.releasedHeading(year.year)
  const numbers = [
    { term: t.counts.opening, value: counts.opening }, { term: t.counts.joiners, value: counts.joiners }, { term: t.counts.leavers, value: counts.leavers },
    { term: t.counts.retired, value: counts.retired }, { term: t.counts.ownRequest, value: counts.ownRequest }, { term: t.counts.closing, value: counts.closing },
  ]
  return (
    <Panel heading={heading} id={`ar-${year.year}`} flush>
      <Table caption={heading} captionHidden dense columns={[{ label: t.columns.definition }, { label: t.columns.rate, align: 'end' }]}>
        {numbers.map(({ term, value }) => <Row key={term}><RowHead>{term}</RowHead><Cell align="end">{say(value)}</Cell></Row>)}
        {turnoverDefinitions.filter((definition) => definition !== 'n00216').map((definition) => (
          <Row key={definition}>
            <RowHead second={t.definitions[definition][1]}>{t.definitions[definition][0]}</RowHead>
            <RateCell rate={year.rates[definition]} label={t.columns.rate} language={language} />
          </Row>
        ))}
      </Table>
    </Panel>
  )
}
