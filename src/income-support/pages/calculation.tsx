import type { View } from '../../mount/route.ts'
import { Notice } from '../../ui/messages.tsx'
import { Cell, GroupRow, Row, RowHead, Table } from '../../ui/table.tsx'
import type { ApplicationAnswer, Member } from '../contract/application.ts'
import type { Line, Result } from '../contract/calculation.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'
import { dayOn, lineName, money } from './words.ts'

/** A calculation line by line: norm, costs, incomes, and what it comes to. */
export function CalculationTable({ result, members, view }: { result: Result; members: readonly Member[]; view: View }) {
  const t = supportTexts[view.language].application
  const parts = [
    { part: 'norm', label: t.norm, sum: t.sumNorm, total: result.norm }, { part: 'cost', label: t.costs, sum: t.sumCosts, total: result.costs },
    { part: 'income', label: t.incomes, sum: t.sumIncomes, total: -result.incomes },
  ] as const
  return (
    <Table caption={t.calculation} captionHidden stacked columns={[{ label: t.line }, { label: t.asked, align: 'end' }, { label: t.counted, align: 'end' }]}>
        {parts.map(({ part, label, sum, total }) => {
          const lines = result.lines.filter((line) => line.part === part)
          return lines.length === 0 ? null : [
            <GroupRow key={part} label={label} columns={3} />,
            ...lines.map((line) => <LineRow key={line.key} line={line} members={members} view={view} />),
            <Row key={`${part}-sum`}><RowHead>{sum}</RowHead><Cell /><Cell label={t.counted} align="end">{money(total, view)}</Cell></Row>,
          ]
        })}
        <Row tone="law">
          <RowHead second={result.surplus > 0 ? t.surplusHint : undefined}>{result.surplus > 0 ? t.surplus : t.support}</RowHead>
          <Cell />
          <Cell label={t.counted} align="end"><strong>{money(result.surplus > 0 ? result.surplus : result.support, view)}</strong></Cell>
        </Row>
      </Table>
  )
}

/** Where the norm of a calculation stands; and that it is invented, when it is. */
export function NormNote({ result, view }: { result: Result; view: View }) {
  const t = supportTexts[view.language].application
  return (
    <>
      <p class="quiet">{t.normFrom(result.normYear.source, dayOn(result.normYear.readOn, view))}</p>
      {result.normYear.invented && <Notice kind="warn"><p>{t.invented}</p></Notice>}
    </>
  )
}

function LineRow({ line, members, view }: { line: Line; members: readonly Member[]; view: View }) {
  const t = supportTexts[view.language].application
  const w = supportWords[view.language]
  const said = [
    line.why === null ? '' : w.why[line.why], line.reason ?? '', line.days === null ? '' : w.days(line.days.here, line.days.of),
    line.why === 'by_hand' ? `${t.computed} ${money(line.computed, view)}` : '',
  ].filter((each) => each !== '').join('. ')
  const sign = line.part === 'income' ? -1 : 1
  return (
    <Row>
      <RowHead second={said === '' ? undefined : said}>{lineName(line, members, view)}</RowHead>
      <Cell label={t.asked} align="end">{line.asked === null ? '' : money(line.asked, view)}</Cell>
      <Cell label={t.counted} align="end">{money(line.counted * sign, view)}</Cell>
    </Row>
  )
}

/** What differs from the month before, and nothing else. */
export function Changes({ application, view }: { application: ApplicationAnswer; view: View }) {
  const t = supportTexts[view.language].application
  if (application.changes.length === 0) return <p class="prose">{t.noChanges}</p>
  return (
    <Table caption={t.changes} captionHidden stacked columns={[{ label: t.line }, { label: t.before, align: 'end' }, { label: t.after, align: 'end' }]}>
      {application.changes.map((change) => (
        <Row key={change.key}>
          <RowHead>{lineName(change, application.members, view)}</RowHead>
          <Cell label={t.before} align="end">{change.before === null ? t.was : money(change.before, view)}</Cell>
          <Cell label={t.after} align="end">{change.after === null ? t.gone : money(change.after, view)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
