import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { addMonths } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { Unexecuted, UnexecutedList } from '../contract/wire.ts'
import { quarterOf } from '../rules/list-unexecuted.ts'
import { decisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'
import { dayWords } from './words.tsx'

const shownQuarters = 4

/** The favourable decisions of a quarter that were not executed in time, as they are reported. */
export function unexecutedPage(list: UnexecutedList, view: View): Shown {
  const t = decisionTexts[view.language].unexecuted
  const ui = uiTexts[view.language]
  const quarters = Array.from({ length: shownQuarters }, (_, back) => quarterOf(addMonths(view.clock.today(), -3 * back)).name)
  return {
    title: t.title, heading: t.heading(list.decisions.length), lead: t.lead(list.quarter),
    actions: <ButtonLink href={`/beslut/ej-verkstallda/csv?kvartal=${list.quarter}`}>{t.csv}</ButtonLink>,
    main: (
      <>
        <FilterLinks label={t.quarter} links={quarters.map((name) => (
          { href: `/beslut/ej-verkstallda?kvartal=${name}`, label: name, current: name === list.quarter }))} />
        {list.decisions.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
          : <Panel flush><Rows decisions={list.decisions} view={view} /></Panel>}
        <PrintFooter printed={ui.printedBy(dayWords(view.clock.today(), view), view.actor.name)} />
      </>
    ),
  }
}

function Rows({ decisions, view }: { decisions: readonly Unexecuted[]; view: View }) {
  const t = decisionTexts[view.language].unexecuted
  const { kinds } = kindTexts[view.language]
  const shown = (on: Day): string => dayWords(on, view)
  return (
    <Table caption={t.title} captionHidden stacked columns={[
      { label: t.person }, { label: t.decided }, { label: t.due }, { label: t.executed }, { label: t.late, align: 'end' }, { label: t.reason, yields: true }]}>
      {decisions.map((each) => (
        <Row key={each.id} open={`/beslut/${each.id}`}>
          <RowHead second={kinds[each.kind]}><a href={`/beslut/${each.id}`}>{each.name ?? each.caseNumber ?? decisionTexts[view.language].protected}</a></RowHead>
          <Cell label={t.decided}>{shown(each.decidedOn)}</Cell>
          <Cell label={t.due}>{shown(each.dueOn)}</Cell>
          <Cell label={t.executed} tone={each.executedOn === null && each.withdrawnOn === null ? 'warn' : undefined}>
            {each.executedOn !== null ? shown(each.executedOn) : each.withdrawnOn !== null ? t.withdrawn : t.not}
          </Cell>
          <Cell label={t.late} align="end">{each.daysLate}</Cell>
          <Cell label={t.reason}>{each.reason ?? t.noReason}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** The same as a file for the inspectorate and the auditors: case numbers, never names. */
export function unexecutedCsv({ quarter, decisions }: UnexecutedList, language: Language): { name: string; type: string; body: string } {
  const { kinds } = kindTexts[language]
  const rows = decisions.map((each) => [each.caseNumber, kinds[each.kind], each.decidedOn, each.dueOn, each.executedOn, each.daysLate, each.reason])
  return {
    name: `ej-verkstallda-${quarter}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(decisionTexts[language].unexecuted.head, rows),
  }
}
