import { formatInstant, formatNumber } from '../../calendar/format.ts'
import { disclosureTexts } from '../../disclosure/texts.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Sent as SentFile, Shown, View } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { instant } from '../../calendar/instant.ts'
import type { Payload } from '../contract/envelope.ts'
import type { Received, ReceivedDetail, ReceivedQuery, RefusedEnvelope, Sender } from '../contract/receiving.ts'
import { aggregateTexts } from '../texts/aggregates.ts'
import { receivingTexts } from '../texts/receiving.ts'
import { Cells, codeWords, Raw, tableOptions, whatWords } from './parts.tsx'

const list = '/mottagna-tal'
export type ReceivedData = {
  readonly rows: readonly Received[]; readonly count: number; readonly page: number; readonly pages: number; readonly senders: readonly Sender[]
  readonly refused: readonly RefusedEnvelope[]; readonly refusedCount: number; readonly query: ReceivedQuery
}

/** Who has sent, the newest of every table, and what was refused. */
export function showReceived(data: ReceivedData, view: View): Shown {
  const t = receivingTexts[view.language]
  const { query } = data
  const asked = new URLSearchParams({ ...(query.avsandare === undefined ? {} : { avsandare: query.avsandare }), ...(query.tabell === undefined ? {} : { tabell: query.tabell }) })
  return {
    title: t.title, heading: t.title, lead: t.lead, status: doneMessage(view, t.done),
    actions: (
      <>
        <ButtonLink href={`${list}/begaran`}>{t.requests}</ButtonLink>
        <ButtonLink href={`${list}/nycklar`}>{t.keys}</ButtonLink>
        <ButtonLink href={`${list}/las-in`}>{t.take}</ButtonLink>
        <ButtonLink href={`${list}/csv?${asked}`}>{t.csv}</ButtonLink>
      </>
    ),
    main: (
      <>
        <Panel heading={t.senders} id="avsandare" flush={data.senders.length > 0}>
          {data.senders.length === 0 ? <EmptyState heading={t.noSenders}>{t.noSendersHow}</EmptyState> : <Senders senders={data.senders} view={view} />}
        </Panel>
        <Filter data={data} view={view} />
        <Panel heading={t.tables} id="tabeller" flush={data.rows.length > 0}>
          {data.rows.length === 0 ? <EmptyState heading={t.noTables}>{t.noTablesHow}</EmptyState> : <Tables rows={data.rows} view={view} caption={t.tables} />}
          {data.rows.length > 0 && <p class="table-note">{t.perHow}</p>}
        </Panel>
        <Pagination page={data.page} pages={data.pages} href={(page) => `${list}?${asked}${asked.size === 0 ? '' : '&'}sida=${page}`} t={uiTexts[view.language]} />
        <Panel heading={t.refused} id="avvisade" flush={data.refused.length > 0}>
          {data.refused.length === 0 ? <EmptyState heading={t.noRefused}>{t.noRefusedHow}</EmptyState> : <Refused data={data} view={view} />}
        </Panel>
      </>
    ),
  }
}

function Filter({ data: { query, senders }, view }: { data: ReceivedData; view: View }) {
  const t = receivingTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <FilterForm t={ui} action={list} clear={query.avsandare === undefined && query.tabell === undefined ? undefined : list}
      open={query.avsandare !== undefined || query.tabell !== undefined}>
      <SelectField t={ui} name="avsandare" label={t.columns.sender} empty={t.all} value={query.avsandare ?? ''} options={senders.map(({ sender, name }) => ({ value: sender, label: name }))} />
      <SelectField t={ui} name="tabell" label={t.columns.table} empty={t.allTables} value={query.tabell ?? ''} options={tableOptions(view.language)} />
    </FilterForm>
  )
}

function Senders({ senders, view }: { senders: readonly Sender[]; view: View }) {
  const t = receivingTexts[view.language]
  const c = t.senderColumns
  return (
    <Table caption={t.senders} captionHidden stacked columns={[{ label: c.sender }, { label: c.last }, { label: c.count, align: 'end' }, { label: c.missing, align: 'end' }]}>
      {senders.map((one) => (
        <Row key={one.sender}>
          <RowHead><a href={`${list}?avsandare=${one.sender}`}>{one.name}</a></RowHead>
          <Cell label={c.last}>{formatInstant(instant(one.last), view.clock.today(), view.language)}</Cell>
          <Cell label={c.count} align="end">{one.envelopes}</Cell>
          <Cell label={c.missing} align="end">{one.missing}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Per ten thousand inhabitants, one decimal; null without both numbers. */
export function perInhabitants({ total, inhabitants }: Pick<Received, 'total' | 'inhabitants'>): number | null {
  return total === null || inhabitants === null ? null : Math.round(total / inhabitants * 100_000) / 10
}

function Tables({ rows, view, caption }: { rows: readonly Received[]; view: View; caption: string }) {
  const t = receivingTexts[view.language]
  const a = aggregateTexts[view.language]
  const { columns: c } = t
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value, view.language))
  return (
    <Table caption={caption} captionHidden stacked columns={[{ label: c.sender }, { label: c.table }, { label: c.total, align: 'end' }, { label: c.per, align: 'end' }, { label: c.received }, { label: c.actions, hidden: true }]}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead>{row.senderName}</RowHead>
          <Cell label={c.table} second={`${a.kinds[row.kind]}, ${a.edition.toLowerCase()} ${row.edition}`}>{whatWords(row.table, row.period, view.language)}</Cell>
          <Cell label={c.total} align="end">{number(row.total)}</Cell>
          <Cell label={c.per} align="end" second={row.inhabitants === null || row.inhabitantsYear === null ? undefined : t.people(number(row.inhabitants), row.inhabitantsYear)}>{number(perInhabitants(row))}</Cell>
          <Cell label={c.received} second={a.ways[row.way]}>{formatInstant(row.receivedAt, view.clock.today(), view.language)}</Cell>
          <Cell align="end"><ButtonLink size="row" href={`${list}/${row.id}`}>{a.show}<span class="ds-sr-only"> {row.senderName}, {whatWords(row.table, row.period, view.language)}</span></ButtonLink></Cell>
        </Row>
      ))}
    </Table>
  )
}

function Refused({ data: { refused, refusedCount }, view }: { data: ReceivedData; view: View }) {
  const t = receivingTexts[view.language]
  const c = t.refusedColumns
  return (
    <>
      <Table caption={t.refused} captionHidden stacked columns={[{ label: c.when }, { label: c.why }, { label: c.sender }, { label: c.way }, { label: c.bytes, align: 'end' }]}>
        {refused.map((one) => (
          <Row key={one.id}>
            <RowHead>{formatInstant(instant(one.recordedAt), view.clock.today(), view.language)}</RowHead>
            <Cell label={c.why}>{codeWords(one.code, view.language)}</Cell>
            <Cell label={c.sender}>{one.sender ?? t.unknown}</Cell>
            <Cell label={c.way}>{one.way === 'file' ? aggregateTexts[view.language].ways.file : aggregateTexts[view.language].ways.network}</Cell>
            <Cell label={c.bytes} align="end">{formatNumber(one.bytes, view.language)}</Cell>
          </Row>
        ))}
      </Table>
      {refusedCount > refused.length && <p class="table-note">{t.refusedMore(refusedCount)}</p>}
    </>
  )
}

export type OneReceived = { readonly received: ReceivedDetail; readonly payload: Payload; readonly editions: readonly Received[] }

/** One envelope as it came, with the other versions of its table. */
export function showOneReceived({ received, payload, editions }: OneReceived, view: View): Shown {
  const t = receivingTexts[view.language]
  const a = aggregateTexts[view.language]
  const heading = payload.kind === 'refusal' ? t.refusalIs : payload.kind === 'withdrawal' ? t.withdrawalIs : whatWords(received.table, received.period, view.language)
  return {
    title: t.title, heading, lead: `${whatWords(received.table, received.period, view.language)}. ${t.oneLead(received.senderName, received.sequence, a.ways[received.way])}`,
    actions: <ButtonLink href={list} variant="quiet">{t.back}</ButtonLink>,
    main: (
      <>
        {editions[0] !== undefined && editions[0].id !== received.id && <Notice kind="warn"><p>{t.oldEdition}</p></Notice>}
        {received.keyRevokedAt !== null && <Notice kind="warn"><p>{t.keyRevoked(formatInstant(instant(received.keyRevokedAt), view.clock.today(), view.language))}</p></Notice>}
        {payload.kind === 'table' && payload.note !== null && <Notice heading={a.note}><p>{payload.note}</p></Notice>}
        {payload.kind === 'table' ? <Cells payload={payload} language={view.language} /> : <Notice heading={a.reason}><p>{payload.reason}</p></Notice>}
        <Panel heading={t.editions} id="versioner" flush><Tables rows={editions} view={view} caption={t.editions} /></Panel>
        <Raw payload={payload} language={view.language} />
        <Panel><DefinitionList rows={[{ term: t.hash, value: <code>{received.hash}</code> }, { term: t.key, value: <code>{received.fingerprint}</code> }]} /></Panel>
      </>
    ),
  }
}

/** The newest of every table for a spreadsheet, each row with where it comes from. */
export function receivedCsv(rows: readonly Received[], language: View['language']): SentFile {
  const t = receivingTexts[language]
  return {
    name: 'mottagna-tal.csv', type: 'text/csv; charset=utf-8',
    body: writeCsv(t.csvHead, rows.map((row) => [row.sender, row.senderName, disclosureTexts[language].measures[row.table].title, row.period, row.edition,
      aggregateTexts[language].kinds[row.kind], row.total, row.inhabitants, row.inhabitantsYear, row.receivedAt, t.source])),
  }
}
