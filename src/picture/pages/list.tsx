import { formatDay, formatWeek } from '../../calendar/format.ts'
import { day } from '../../calendar/day.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Behind, Figure } from '../contract.ts'
import { pictureTexts } from '../texts.ts'
import { listAddress } from './list-address.ts'
import type { Terms } from './picture.tsx'
import { modeWords, outcomeWords, reporterKindWords } from './words.ts'

export type ListData = { figure: Figure; enhet?: string | undefined; vecka?: string | undefined; sida: number; rows: readonly Behind[];
  total: number; week: string; terms: Terms }

const byWeek: readonly Figure[] = ['anmalningar', 'kontakter']

/** The rows behind a figure: real links, fifty a page, protected children by flag and case number. */
export function showList(data: ListData, view: View): Shown {
  const t = pictureTexts[view.language]
  const [title, definition] = t.lists[data.figure]
  const week = byWeek.includes(data.figure) ? `, ${formatWeek(data.week, view.language, true)}` : ''
  const pageHref = (page: number): string => {
    const address = listAddress(data.figure, data.enhet ?? null, data.vecka)
    return `${address}${address.includes('?') ? '&' : '?'}sida=${page}`
  }
  return {
    title: t.title, heading: `${title}${week}`, lead: `${definition} ${t.total(data.total)}.`, islands: ['ui/rows'],
    actions: <ButtonLink href={data.enhet === undefined ? '/lagesbild' : `/lagesbild?enhet=${data.enhet}`}>{t.backToPicture}</ButtonLink>,
    main: data.rows.length === 0 ? <EmptyState heading={data.total > 0 ? t.total(data.total) : t.emptyList}>{data.total > 0 ? t.numberAlone : t.emptyListHow}</EmptyState> : (
      <Panel flush>
        <Rows data={data} view={view} caption={title ?? ''} />
        <Pagination page={data.sida} pages={Math.ceil(data.total / 50)} href={pageHref} t={uiTexts[view.language]} />
      </Panel>
    ),
  }
}

function Rows({ data, view, caption }: { data: ListData; view: View; caption: string }) {
  const t = pictureTexts[view.language].columns
  const told = data.rows.some((row) => otherWords(row, data, view) !== '')
  const columns = [{ label: t.name }, { label: t.on }, ...(told ? [{ label: t.other }] : []), { label: t.worker }, { label: t.unit }]
  return (
    <Table caption={caption} captionHidden columns={columns} stacked>
      {data.rows.map((row) => <BehindRow key={`${row.id} ${row.personId}`} row={row} data={data} view={view} told={told} />)}
    </Table>
  )
}

function BehindRow({ row, data, view, told }: { row: Behind; data: ListData; view: View; told: boolean }) {
  const t = pictureTexts[view.language]
  const href = row.personId === null ? null : `/person/${row.personId}`
  const to = data.figure === 'ofordelade' || data.figure === 'anmalningar' ? `/anmalningar/${row.other ?? ''}` : href
  const name = row.protected ? <ProtectedFlag t={uiTexts[view.language]} /> : row.name ?? t.unknownChild
  return (
    <Row open={to ?? undefined}>
      <RowHead second={row.caseNumber ?? undefined}>{to === null ? name : <a href={to}>{name}</a>}</RowHead>
      <Cell label={t.columns.on}>{row.on === null ? t.neverSeen : formatDay(day(row.on), view.language, 'weekday',
        view.clock.today())}</Cell>
      {told && <Cell label={t.columns.other}>{otherWords(row, data, view)}</Cell>}
      <Cell label={t.columns.worker}>{row.staffName ?? ''}</Cell>
      <Cell label={t.columns.unit}>{row.unitName}</Cell>
    </Row>
  )
}

function otherWords(row: Behind, { figure, terms }: ListData, { language }: View): string {
  if (row.code === null) return ''
  if (figure === 'kontakter') return `${modeWords(row.code, language)}, ${outcomeWords(row.other ?? '', language).toLowerCase()}`
  if (figure === 'anmalningar' || figure === 'ofordelade') return reporterKindWords(row.code, language)
  return `${terms[row.code] ?? row.code}, ${row.other ?? ''}`
}
