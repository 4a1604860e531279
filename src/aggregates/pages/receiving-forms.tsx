import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Asked, SenderKey } from '../contract/receiving.ts'
import type { OwnKey } from '../contract/sending.ts'
import { aggregateTexts } from '../texts/aggregates.ts'
import { receivingTexts } from '../texts/receiving.ts'
import type { ReceivingTexts } from '../texts/receiving.ts'
import { tableOptions, whatWords } from './parts.tsx'

const list = '/mottagna-tal'
const when = (at: string, view: View): string => formatInstant(instant(at), view.clock.today(), view.language)

/** Whose signatures are believed. */
export function showKeys({ keys, own }: { readonly keys: readonly SenderKey[]; readonly own: OwnKey | undefined }, view: View, entered: Entered | null): Shown {
  const t = receivingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, aggregateTexts[view.language].faults, ui)
  const c = t.keyColumns
  return {
    title: t.keysTitle, heading: t.keysTitle, lead: t.keysLead, status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href={list} variant="quiet">{t.back}</ButtonLink>,
    main: (
      <>
        <Panel heading={t.keys} id="nycklar" flush={keys.length > 0}>
          {keys.length === 0 ? <EmptyState heading={t.noKeys}>{t.noKeysHow}</EmptyState> : (
            <Table caption={t.keys} captionHidden stacked columns={[{ label: c.sender }, { label: c.fingerprint }, { label: c.by }, { label: c.state }, { label: c.actions, hidden: true }]}>
              {keys.map((key) => (
                <Row key={key.id}>
                  <RowHead second={key.sender}>{key.name}</RowHead>
                  <Cell label={c.fingerprint}><code>{key.fingerprint.slice(0, 16)}…</code></Cell>
                  <Cell label={c.by} second={when(key.recordedAt, view)}>{key.registeredBy}</Cell>
                  <Cell label={c.state}>{key.revokedAt === null ? t.believed : t.revokedAt(when(key.revokedAt, view))}</Cell>
                  <Cell align="end">{key.revokedAt === null && (
                    <PostForm csrf={view.shell.csrf} action={`${list}/nycklar/${key.id}/aterkalla`}><Button size="row">{t.revoke}<span class="ds-sr-only">{t.ofKey(key.name)}</span></Button></PostForm>
                  )}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.newKey} id="ny">
          <PostForm csrf={view.shell.csrf} action={`${list}/nycklar`} class="form form-narrow">
            <TextField t={ui} name="sender" label={t.sender} hint={t.senderHint} width="short" value={form.value('sender')} error={form.error('sender')} autocomplete="off" />
            <TextArea t={ui} name="publicKey" label={t.publicKey} rows={3} value={form.value('publicKey')} error={form.error('publicKey')} />
            <TextField t={ui} name="fingerprint" label={t.fingerprint} hint={t.fingerprintHint} value={form.value('fingerprint')} error={form.error('fingerprint')} autocomplete="off" />
            <ButtonRow><Button variant="primary">{t.keySave}</Button></ButtonRow>
          </PostForm>
        </Panel>
        <Panel heading={t.ownKey} id="egen">
          <p>{own === undefined ? t.ownKeyNone : t.ownKeyHow}</p>
          {own !== undefined && <DefinitionList rows={[
            { term: t.fingerprint, value: <code>{own.fingerprint.replaceAll(/(.{8})(?=.)/g, '$1 ')}</code> }, { term: t.publicKey, value: <code>{own.publicKey}</code> },
          ]} />}
          <PostForm csrf={view.shell.csrf} action={`${list}/nycklar/byt-egen`}>
            {own !== undefined && <p>{t.ownKeyRotateHow}</p>}
            <Button variant={own === undefined ? 'primary' : 'danger'}>{own === undefined ? t.ownKeyMake : t.ownKeyRotate}</Button>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

/** `signs`: whether the office has a key; without it no request can be handed out. */
export type AskedData = { readonly asked: readonly Asked[]; readonly signs: boolean; readonly page: number; readonly pages: number }

/** What municipalities have been asked for, and what they answered. */
export function showAsked({ asked, signs, page, pages }: AskedData, view: View, entered: Entered | null): Shown {
  const t = receivingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, aggregateTexts[view.language].faults, ui)
  return {
    title: t.requestsTitle, heading: t.requestsTitle, lead: t.requestsLead, status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href={list} variant="quiet">{t.back}</ButtonLink>,
    main: (
      <>
        <Panel heading={t.newRequest} id="ny">
          <PostForm csrf={view.shell.csrf} action={`${list}/begaran`} class="form form-narrow">
            <TextField t={ui} name="place" label={t.sender} hint={t.senderHint} width="short" value={form.value('place')} error={form.error('place')} autocomplete="off" />
            <SelectField t={ui} name="table" label={t.columns.table} value={form.value('table')} error={form.error('table')} options={tableOptions(view.language)} />
            <TextField t={ui} name="period" label={t.columns.period} hint={t.periodHint} optional={ui.optional} width="short" value={form.value('period')} error={form.error('period')} autocomplete="off" />
            <TextArea t={ui} name="reason" label={aggregateTexts[view.language].reason} rows={3} value={form.value('reason')} error={form.error('reason')} />
            <ButtonRow><Button variant="primary">{t.requestSave}</Button></ButtonRow>
          </PostForm>
        </Panel>
        {!signs && asked.length > 0 && <Notice kind="warn"><p>{t.requestsUnsigned} <a href={`${list}/nycklar`}>{t.ownKeyMake}</a></p></Notice>}
        <Panel heading={t.requests} id="begaran" flush={asked.length > 0}>
          {asked.length === 0 ? <EmptyState heading={t.noRequests}>{t.noRequestsHow}</EmptyState> : <AskedTable asked={asked} signs={signs} view={view} t={t} />}
        </Panel>
        <Pagination page={page} pages={pages} href={(to) => `${list}/begaran?sida=${to}`} t={ui} />
      </>
    ),
  }
}

function AskedTable({ asked, signs, view, t }: Pick<AskedData, 'asked' | 'signs'> & { view: View; t: ReceivingTexts }) {
  const c = t.requestColumns
  return (
    <Table caption={t.requests} captionHidden stacked columns={[{ label: c.place }, { label: c.what }, { label: c.why }, { label: c.asked }, { label: c.state }, { label: c.actions, hidden: true }]}>
      {asked.map((one) => (
        <Row key={one.id}>
          <RowHead second={one.place}>{one.placeName}</RowHead>
          <Cell label={c.what}>{whatWords(one.table, one.period, view.language)}</Cell>
          <Cell label={c.why}>{one.reason}</Cell>
          <Cell label={c.asked} second={one.askedBy}>{when(one.recordedAt, view)}</Cell>
          <Cell label={c.state}>
            {one.answerId === null ? t.requestStates[stateOf(one)] : <a href={`${list}/${one.answerId}`}>{t.requestStates[stateOf(one)]}</a>}
          </Cell>
          <Cell align="end">
            {one.withdrawnAt === null && one.answer === null && (
              <ButtonRow>
                {signs && <ButtonLink size="row" href={`${list}/begaran/${one.id}/fil`}>{t.requestFile}<span class="ds-sr-only"> {one.placeName}</span></ButtonLink>}
                <PostForm csrf={view.shell.csrf} action={`${list}/begaran/${one.id}/dra-tillbaka`}><Button size="row" variant="quiet">{t.requestWithdraw}<span class="ds-sr-only"> {one.placeName}</span></Button></PostForm>
              </ButtonRow>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function stateOf({ answer, withdrawnAt, fetchedAt }: Asked): keyof ReceivingTexts['requestStates'] {
  return answer ?? (withdrawnAt !== null ? 'withdrawn' : fetchedAt !== null ? 'fetched' : 'waiting')
}

/** An envelope as a file. */
export function showTaking(_data: unknown, view: View, entered: Entered | null): Shown {
  const t = receivingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, aggregateTexts[view.language].faults, ui)
  return {
    title: t.takeTitle, heading: t.takeTitle, lead: t.takeLead, status: form.status, actions: <ButtonLink href={list} variant="quiet">{t.back}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${list}/las-in`} enctype="multipart/form-data" class="form form-narrow">
          <FileField t={ui} name="file" label={t.file} accept=".json,application/json" />
          <TextArea t={ui} name="pasted" label={t.pasted} optional={ui.optional} rows={4} error={form.error('pasted')} />
          <ButtonRow><Button variant="primary">{t.takeSave}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
