import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Payment, PaymentFile } from '../contract/payment.ts'
import { supportTexts } from '../texts/staff.ts'
import { dayOn, money, month, nameOf } from './words.ts'

export type PaymentsData = { readonly files: readonly PaymentFile[]; readonly waiting: { readonly payments: number; readonly total: number; readonly withoutPayee: number } }

function stateOf({ approvedAt, cancelledAt }: PaymentFile): 'made' | 'approved' | 'cancelled' {
  return cancelledAt !== null ? 'cancelled' : approvedAt !== null ? 'approved' : 'made'
}

/** The lists of payments, and the form that makes the next one. */
export function paymentsPage({ files, waiting }: PaymentsData, view: View, entered: Entered | null): Shown {
  const t = supportTexts[view.language]
  const p = t.pay
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: p.heading, heading: p.heading, lead: <>{p.lead} <a href="/bistand">{t.title}</a></>, status: form.status ?? doneMessage(view, t.done), islands: ['ui/rows'],
    main: (
      <>
        <Panel>
          <div class="form">
            <p>{p.waiting(waiting.payments, money(waiting.total, view))}</p>
            {waiting.withoutPayee > 0 && <Notice kind="warn"><p>{p.withoutPayee(waiting.withoutPayee)} <a href="/bistand?visa=att-betala">{t.list.show}</a></p></Notice>}
            {waiting.payments > 0 && (
              <PostForm csrf={view.shell.csrf} action="/utbetalningar" class="form form-narrow" noValidate>
                <DayField t={ui} name="payOn" label={p.payOn} value={form.value('payOn', view.clock.today())} error={form.error('payOn')} />
                <ButtonRow><Button variant="primary">{p.make}</Button></ButtonRow>
              </PostForm>
            )}
          </div>
        </Panel>
        <Panel heading={p.lists} id="listor" flush>
          {files.length === 0 ? <EmptyState heading={p.none}>{p.noneHint}</EmptyState> : <Files files={files} view={view} />}
        </Panel>
      </>
    ),
  }
}

function Files({ files, view }: { files: readonly PaymentFile[]; view: View }) {
  const p = supportTexts[view.language].pay
  return (
    <Table caption={p.lists} captionHidden stacked columns={[{ label: p.number }, { label: p.payOn }, { label: p.count, align: 'end' }, { label: p.total, align: 'end' }, { label: p.state }]}>
      {files.map((file) => (
        <Row key={file.id} open={`/utbetalningar/${file.id}`}>
          <RowHead second={`${p.madeBy} ${file.madeBy}`}><a href={`/utbetalningar/${file.id}`} data-row-open>{p.listHeading(file.number)}</a></RowHead>
          <Cell label={p.payOn}>{dayOn(file.payOn, view)}</Cell>
          <Cell label={p.count} align="end">{file.payments}</Cell>
          <Cell label={p.total} align="end">{money(file.total, view)}</Cell>
          <Cell label={p.state}>{p.states[stateOf(file)]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** One list: its payments, and what may be done with it by whom. */
export function paymentListPage(file: PaymentFile & { rows: readonly Payment[] }, view: View, entered: Entered | null): Shown {
  const t = supportTexts[view.language]
  const p = t.pay
  const form = typed(entered, t.faults, uiTexts[view.language])
  const when = (at: string): string => formatInstant(instant(at), view.clock.today(), view.language)
  return {
    title: p.heading, heading: p.listHeading(file.number), status: form.status ?? doneMessage(view, t.done),
    lead: <><a href="/utbetalningar">{p.back}</a> · {p.listLead(dayOn(file.payOn, view), file.payments, money(file.total, view))}</>,
    actions: file.approvedAt !== null ? <ButtonLink href={`/utbetalningar/${file.id}/fil`} variant="primary">{p.file}</ButtonLink> : <></>,
    main: (
      <>
        <Panel>
          <div class="form">
            <p>{p.made(file.madeBy, when(file.madeAt))}</p>
            {file.approvedAt !== null && <p>{p.approvedBy(file.approvedBy ?? '', when(file.approvedAt))} {p.fileHint}</p>}
            {file.cancelledAt !== null && <p>{p.cancelled(file.cancelledReason ?? '')}</p>}
            {stateOf(file) === 'made' && <Settle file={file} form={form} view={view} />}
          </div>
        </Panel>
        <Panel flush><Payments rows={file.rows} view={view} /></Panel>
      </>
    ),
  }
}

function Settle({ file, form, view }: { file: PaymentFile; form: ReturnType<typeof typed>; view: View }) {
  const p = supportTexts[view.language].pay
  const ui = uiTexts[view.language]
  return (
    <>
      {file.madeById === view.actor.id ? <p class="quiet">{p.own}</p> : (
        <PostForm csrf={view.shell.csrf} action={`/utbetalningar/${file.id}/godkann`}><Button variant="primary">{p.approve}</Button></PostForm>
      )}
      <details open={form.error('reason') !== undefined}>
        <summary>{p.cancel}</summary>
        <PostForm csrf={view.shell.csrf} action={`/utbetalningar/${file.id}`} class="form form-narrow" noValidate>
          <TextField t={ui} name="reason" label={p.why} value={form.value('reason')} error={form.error('reason')} maxlength={500} autocomplete="off" />
          <ButtonRow><Button>{p.cancel}</Button></ButtonRow>
        </PostForm>
      </details>
    </>
  )
}

function Payments({ rows, view }: { rows: readonly Payment[]; view: View }) {
  const t = supportTexts[view.language]
  const c = t.list.columns
  return (
    <Table caption={t.pay.heading} captionHidden stacked columns={[{ label: c.who }, { label: c.month }, { label: t.pay.account }, { label: t.pay.total, align: 'end' }]}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHead second={row.caseNumber ?? ''}><a href={`/bistand/${row.applicationId}`}>{nameOf({ ...row, protected: row.name === null }, view)}</a></RowHead>
          <Cell label={c.month}>{month(row.month, view)}</Cell>
          <Cell label={t.pay.account}>{row.byHand ? t.pay.byHand : `•••• ${row.lastFour}`}</Cell>
          <Cell label={t.pay.total} align="end">{money(row.amount, view)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
