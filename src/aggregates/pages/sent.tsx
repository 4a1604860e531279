import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { EnvelopeKind, Payload } from '../contract/envelope.ts'
import type { RefusedEnvelope } from '../contract/receiving.ts'
import type { Office, OpenRequest, Sent, SentDetail } from '../contract/sending.ts'
import { aggregateTexts } from '../texts/aggregates.ts'
import { sendingTexts } from '../texts/sending.ts'
import { Cells, codeWords, Raw, whatWords } from './parts.tsx'

export type Sendable = { readonly table: MeasureKey; readonly period: string; readonly sent: { readonly kind: EnvelopeKind; readonly edition: number } | null }
export type SendingData = {
  readonly office: Office | undefined; readonly requests: readonly OpenRequest[]
  /** Requests that were refused of late, and why. */
  readonly refused: readonly RefusedEnvelope[]; readonly tables: readonly Sendable[]; readonly sent: readonly Sent[]
  readonly count: number; readonly page: number; readonly pages: number
  /** Tables that are released, and each with its periods: "reports", "reports 2026-10". */
  readonly released: ReadonlySet<string>
}
const list = '/utlamnade-tal'

/** What the office asks for, what can be given, and what has been given, refused or withdrawn. */
export function showSending(data: SendingData, view: View): Shown {
  const t = sendingTexts[view.language]
  const { office } = data
  const sends = view.actor.may.has('aggregate.send')
  return {
    title: t.title, heading: t.title, lead: t.lead, status: doneMessage(view, t.done),
    ...(sends ? { actions: <ButtonLink href={`${list}/las-in`}>{t.readFile}</ButtonLink> } : {}),
    main: (
      <>
        {/* The log reviewer comes here by the administration, all others by the dialogue. */}
        {!view.actor.may.has('dialogue.read') && <AdministrationNav view={view} />}
        <Notice kind={office === undefined ? 'warn' : 'note'}>
          <p>{office === undefined ? t.noOffice : `${t.to(office.name, office.office)} ${office.address === null ? t.byFile : office.address}`}</p>
        </Notice>
        {data.refused.length > 0 && (
          <Notice kind="warn" heading={t.requestsRefused}>
            <ul>{data.refused.map(({ id, code, recordedAt }) => <li key={id}>{formatInstant(instant(recordedAt), view.clock.today(), view.language)}: {codeWords(code, view.language)}</li>)}</ul>
          </Notice>
        )}
        <Panel heading={t.requests} id="begaran" flush={data.requests.length > 0}
          aside={sends && office !== undefined && office.address !== null
            ? <PostForm csrf={view.shell.csrf} action={`${list}/begaran`}><Button size="row">{t.fetch}</Button></PostForm> : undefined}>
          {data.requests.length === 0 ? <EmptyState heading={t.noRequests}>{t.noRequestsHow}</EmptyState> : <Requests requests={data.requests} released={data.released} view={view} />}
        </Panel>
        <Panel heading={t.tables} id="tabeller" flush={data.tables.length > 0}>
          {data.tables.length === 0 ? <EmptyState heading={t.noTables}>{t.noTablesHow}</EmptyState> : <Tables tables={data.tables} view={view} can={office !== undefined} />}
        </Panel>
        <Panel heading={t.history} id="historik" flush={data.sent.length > 0}>
          {data.sent.length === 0 ? <EmptyState heading={t.noHistory}>{t.noHistoryHow}</EmptyState> : <History sent={data.sent} view={view} />}
        </Panel>
        <Pagination page={data.page} pages={data.pages} href={(page) => `${list}?sida=${page}`} t={uiTexts[view.language]} />
      </>
    ),
  }
}

function Choices({ table, period, request, view, looks = true }: { table: MeasureKey; period: string | null; request?: string; view: View; looks?: boolean }) {
  const t = sendingTexts[view.language]
  if (!view.actor.may.has('aggregate.send')) return null
  const query = new URLSearchParams({ tabell: table, ...(period === null ? {} : { period }), ...(request === undefined ? {} : { begaran: request }) })
  const of = <span class="ds-sr-only">{t.of(whatWords(table, period, view.language))}</span>
  return (
    <ButtonRow>
      {looks && <ButtonLink size="row" href={`${list}/granska?${query}`}>{t.look}{of}</ButtonLink>}
      <ButtonLink size="row" variant="quiet" href={`${list}/neka?${query}`}>{t.refuse}{of}</ButtonLink>
    </ButtonRow>
  )
}

function Requests({ requests, released, view }: Pick<SendingData, 'requests' | 'released'> & { view: View }) {
  const t = sendingTexts[view.language]
  const c = t.requestColumns
  return (
    <Table caption={t.requests} captionHidden stacked columns={[{ label: c.what }, { label: c.why }, { label: c.asked }, { label: c.answer }, { label: c.actions, hidden: true }]}>
      {requests.map((one) => (
        <Row key={one.id}>
          <RowHead>{whatWords(one.table, one.period, view.language)}</RowHead>
          <Cell label={c.why}>{one.reason}</Cell>
          <Cell label={c.asked} second={one.signed ? t.signed : t.unsigned}>{formatInstant(instant(one.askedAt), view.clock.today(), view.language)}</Cell>
          <Cell label={c.answer}>{one.answered === null ? t.unanswered : aggregateTexts[view.language].kinds[one.answered]}</Cell>
          <Cell align="end"><Choices table={one.table} period={one.period} request={one.id} view={view} looks={released.has(one.period === null ? one.table : `${one.table} ${one.period}`)} /></Cell>
        </Row>
      ))}
    </Table>
  )
}

function Tables({ tables, view, can }: { tables: readonly Sendable[]; view: View; can: boolean }) {
  const t = sendingTexts[view.language]
  const c = t.tableColumns
  return (
    <Table caption={t.tables} captionHidden stacked columns={[{ label: c.table }, { label: c.standing }, { label: c.actions, hidden: true }]}>
      {tables.map(({ table, period, sent }) => (
        <Row key={`${table} ${period}`}>
          <RowHead>{whatWords(table, period, view.language)}</RowHead>
          <Cell label={c.standing}>{sent === null ? t.notSent : `${aggregateTexts[view.language].kinds[sent.kind]}, ${aggregateTexts[view.language].edition.toLowerCase()} ${sent.edition}`}</Cell>
          <Cell align="end">{can && <Choices table={table} period={period} view={view} />}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function History({ sent, view }: { sent: readonly Sent[]; view: View }) {
  const t = sendingTexts[view.language]
  const a = aggregateTexts[view.language]
  return (
    <Table caption={t.history} captionHidden stacked columns={[{ label: a.table }, { label: a.standing }, { label: a.who }, { label: a.place, align: 'end' }, { label: a.show, hidden: true }]}>
      {sent.map((one) => (
        <Row key={one.id} tone={one.standing === 'failed' ? 'danger' : undefined}>
          <RowHead second={`${a.kinds[one.kind]}, ${a.edition.toLowerCase()} ${one.edition}`}>{whatWords(one.table, one.period, view.language)}</RowHead>
          <Cell label={a.standing} second={standingWords(one, view)}>{t.standings[one.standing]}</Cell>
          <Cell label={a.who} second={formatInstant(instant(one.recordedAt), view.clock.today(), view.language)}>{one.approvedBy}</Cell>
          <Cell label={a.place} align="end">{one.sequence}</Cell>
          <Cell align="end"><ButtonLink size="row" href={`${list}/${one.id}`}>{a.show}<span class="ds-sr-only">{t.of(String(one.sequence))}</span></ButtonLink></Cell>
        </Row>
      ))}
    </Table>
  )
}

function standingWords({ standing, deliveredAt, tries, status, fault, nextTryAt }: Sent, { clock, language }: View): string | undefined {
  const t = sendingTexts[language]
  const when = (at: string): string => formatInstant(instant(at), clock.today(), language)
  if (standing === 'arrived' && deliveredAt !== null) return t.receiptAt(when(deliveredAt), tries)
  if (standing === 'as_file' || tries === 0) return undefined
  return [fault === null ? null : codeWords(fault, language), status === null ? null : t.status(status), t.tries(tries), nextTryAt === null ? null : t.nextAt(when(nextTryAt))]
    .filter((part) => part !== null).join(', ')
}

export type OneSent = { readonly sent: SentDetail; readonly payload: Payload; readonly isLatest: boolean; readonly released: boolean }

/** One envelope as it left, with its signature and receipt. */
export function showSent({ sent, payload, isLatest, released }: OneSent, view: View): Shown {
  const t = sendingTexts[view.language]
  const a = aggregateTexts[view.language]
  const sends = view.actor.may.has('aggregate.send')
  const query = new URLSearchParams({ tabell: sent.table, ...(sent.period === null ? {} : { period: sent.period }) })
  return {
    title: t.title, heading: `${a.kinds[sent.kind]}: ${whatWords(sent.table, sent.period, view.language)}`,
    lead: `${a.edition} ${sent.edition}, ${a.place.toLowerCase()} ${sent.sequence}. ${sent.approvedBy}, ${formatInstant(instant(sent.recordedAt), view.clock.today(), view.language)}.`,
    status: doneMessage(view, t.done),
    actions: (
      <>
        <ButtonLink href={`${list}/${sent.id}/fil`}>{t.saveFile}</ButtonLink>
        {sends && isLatest && released && sent.kind === 'table' && <ButtonLink href={`${list}/granska?${query}`}>{t.correct}</ButtonLink>}
        {sends && isLatest && sent.kind === 'table' && <ButtonLink href={`${list}/${sent.id}/dra-tillbaka`}>{t.withdraw}</ButtonLink>}
        <ButtonLink href={list} variant="quiet">{a.back}</ButtonLink>
      </>
    ),
    main: (
      <>
        <Notice kind={sent.standing === 'failed' ? 'warn' : 'note'}>
          <p>{t.standings[sent.standing]}. {sent.standing === 'as_file' ? t.noReceipt : standingWords(sent, view) ?? ''}</p>
          {sends && sent.standing === 'failed' && <PostForm csrf={view.shell.csrf} action={`${list}/${sent.id}/skicka-igen`}><Button>{t.again}</Button></PostForm>}
        </Notice>
        {payload.kind === 'table' && payload.note !== null && <Notice heading={a.note}><p>{payload.note}</p></Notice>}
        {payload.kind === 'table' ? <Cells payload={payload} language={view.language} /> : <Notice heading={a.reason}><p>{payload.reason}</p></Notice>}
        <Raw payload={payload} language={view.language} />
        <Panel>
          <DefinitionList rows={[
            { term: t.hash, value: <code>{sent.hash}</code> }, { term: t.signature, value: <code>{sent.envelope.signature}</code> },
            { term: t.key, value: <code>{sent.envelope.key}</code> },
          ]} />
        </Panel>
      </>
    ),
  }
}
