import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Match } from '../contract/handling.ts'
import type { ChildView } from '../usecases/load-report.ts'
import { staffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { headerOf } from '../usecases/look-up-child.ts'

/** "Anmälan nr 4 på 11 månader", and under it the earlier ones with outcome and the earliest day of destruction. */
export function EarlierReports({ child, view }: { child: ChildView; view: View }) {
  const t = staffTexts[view.language].report
  if (child.order === null) return null
  const rows = child.earlier.map((report) => headerOf(report, view.actor.municipality))
  return (
    <div>
      <p><strong>{t.order(child.order.number, child.order.months)}</strong>{rows.length === 0 && `. ${t.earlierNone}.`}</p>
      {rows.length > 0 && <details><summary>{t.earlier(rows.length)}</summary><EarlierTable rows={rows} view={view} /></details>}
    </div>
  )
}

/** Headers of earlier reports: day, from whom, outcome, when destroyed. Nothing of what was told. */
export function EarlierTable({ rows, view }: { rows: Match['earlier']; view: View }) {
  const t = staffTexts[view.language].report
  const words = concernWords[view.language]
  const day = (on: Parameters<typeof formatDay>[0]): string => formatDay(on, view.language, 'long')
  const columns = [{ label: t.earlierColumns.day }, { label: t.earlierColumns.kind }, { label: t.earlierColumns.outcome },
    { label: t.earlierColumns.deleted }]
  return (
    <Table caption={t.earlier(rows.length)} captionHidden dense columns={columns}>
      {rows.map((row, index) => (
        <Row key={index}>
          <RowHead>{day(row.receivedOn)}{row.sibling && <span class="quiet"> {t.sibling}</span>}</RowHead>
          <Cell>{words.reporter[row.reporterKind]}</Cell>
          <Cell>{row.outcome === null ? t.pending : words.decision[row.outcome]}</Cell>
          <Cell>{row.keptForEver ? t.keptForEver : row.earliestDeletionOn === null ? ''
            : t.deletedEarliest(day(row.earliestDeletionOn))}</Cell>
        </Row>
      ))}
    </Table>
  )
}
