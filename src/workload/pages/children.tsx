import { formatDay } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ChildrenView } from '../contract/continuity.ts'
import { continuityTexts } from '../texts/continuity.ts'
import { addressOf } from './address.ts'
import { ChildHead } from './lists.tsx'

export type ChildrenData = ChildrenView & { enhet?: string | undefined; sida: number }

/** The children who changed responsible worker in a year, with each change and why. */
export function showChildren(data: ChildrenData, view: View): Shown {
  const { language, clock } = view
  const t = continuityTexts[language]
  const { enhet, year: ar } = data
  return {
    title: t.title, heading: data.total === 0 ? t.listEmpty : t.listHeading(data.total, data.year), lead: t.listLead, islands: ['ui/rows'],
    actions: <ButtonLink href={addressOf('/kontinuitet', { enhet, ar })}>{t.back}</ButtonLink>,
    main: data.total === 0 ? <EmptyState heading={t.listEmpty}>{t.listEmptyHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.listHeading(data.total, data.year)} captionHidden stacked columns={[{ label: t.columns.child }, { label: t.columns.workers, align: 'end' }, { label: t.columns.changes },
          { label: t.columns.worker }, { label: t.columns.unit }]}>
          {data.rows.map((row) => (
            <Row key={row.personId} open={`/person/${row.personId}`}>
              <ChildHead child={row} unknown={t.unknownChild} language={language} to={`/person/${row.personId}/ar?ar=${data.year}`} />
              <Cell label={t.columns.workers} align="end">{String(row.workers)}</Cell>
              <Cell label={t.columns.changes}>
                {row.changes.map(({ on, reason, written }) => (
                  <span key={`${on} ${written}`} class="line-1">{formatDay(on, language, 'short', clock.today())}, {t.reasons[reason].toLowerCase()} <span class="quiet">({written})</span></span>
                ))}
              </Cell>
              <Cell label={t.columns.worker}>{row.workerName ?? ''}</Cell><Cell label={t.columns.unit}>{row.unitName}</Cell>
            </Row>
          ))}
        </Table>
        <Pagination page={data.sida} pages={Math.ceil(data.total / 50)} t={uiTexts[language]} href={(page) => addressOf('/kontinuitet/barn', { enhet, ar, sida: page })} />
      </Panel>
    ),
  }
}
