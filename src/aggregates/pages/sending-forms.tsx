import { formatDay, formatInstant } from '../../calendar/format.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { FileField } from '../../ui/field-file.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { SenderKey } from '../contract/receiving.ts'
import type { ChosenQuery, Office, OwnKey } from '../contract/sending.ts'
import { aggregateTexts } from '../texts/aggregates.ts'
import { sendingTexts } from '../texts/sending.ts'
import type { Prepared } from '../usecases/prepare-envelope.ts'
import { Cells, Raw, whatWords } from './parts.tsx'

const list = '/utlamnade-tal'
const addressOf = (path: string, { tabell, period, begaran }: ChosenQuery): string => (
  `${path}?${new URLSearchParams({ tabell, ...(period === undefined ? {} : { period }), ...(begaran === undefined ? {} : { begaran }) })}`)

export type PreviewData = { readonly prepared: Prepared & { readonly correction: boolean }; readonly query: ChosenQuery }

/** Exactly what leaves, before it leaves: the table as the office will see it, and the text that is signed. */
export function showPreview({ prepared, query }: PreviewData, view: View, entered: Entered | null): Shown {
  const t = sendingTexts[view.language]
  const a = aggregateTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, a.faults, ui)
  const { payload, office } = prepared
  if (payload.kind !== 'table') return { title: t.previewTitle, main: <></> }
  const released = a.releasedOn(formatDay(dayOf(payload.releasedAt), view.language, 'long'))
  return {
    title: t.previewTitle, heading: t.previewTitle, status: form.status,
    lead: `${t.previewLead} ${t.to(office.name, office.office)} ${released} ${a.edition} ${payload.edition}, ${a.place.toLowerCase()} ${payload.sequence}.`,
    actions: <ButtonLink href={list} variant="quiet">{a.back}</ButtonLink>,
    main: (
      <>
        {prepared.correction && <Notice kind="warn"><p>{t.correction}</p></Notice>}
        <Cells payload={payload} language={view.language} />
        <Raw payload={payload} language={view.language} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={addressOf(`${list}/granska`, { ...query, period: payload.period })} class="form form-narrow">
            <input type="hidden" name="seen" value={prepared.seen} />
            <TextArea t={ui} name="note" label={a.note} hint={t.noteHint} optional={prepared.correction ? undefined : ui.optional} rows={3} value={form.value('note')} error={form.error('note')} />
            <ButtonRow>
              <Button variant="primary">{office.address === null ? t.approveFile : t.approve}</Button>
              <ButtonLink href={addressOf(`${list}/neka`, { ...query, period: payload.period })}>{t.refuse}</ButtonLink>
              <ButtonLink href={list} variant="quiet">{a.cancel}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

type Words = { readonly title: string; readonly lead: string; readonly action: string; readonly save: string; readonly back: string }
function reasonPage({ title, lead, action, save, back }: Words, view: View, entered: Entered | null): Shown {
  const a = aggregateTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, a.faults, ui)
  return {
    title, heading: title, lead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={action} class="form form-narrow">
          <TextArea t={ui} name="reason" label={a.reason} hint={sendingTexts[view.language].noteHint} rows={3} value={form.value('reason')} error={form.error('reason')} />
          <ButtonRow><Button variant="primary">{save}</Button><ButtonLink href={back} variant="quiet">{a.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export function showRefusing({ query }: { readonly query: ChosenQuery }, view: View, entered: Entered | null): Shown {
  const t = sendingTexts[view.language]
  return reasonPage({ title: t.refuseTitle, lead: t.refuseLead(whatWords(query.tabell, query.period ?? null, view.language)), action: addressOf(`${list}/neka`, query), save: t.refuseSave, back: list }, view, entered)
}

export function showWithdrawing({ id }: { readonly id: string }, view: View, entered: Entered | null): Shown {
  const t = sendingTexts[view.language]
  return reasonPage({ title: t.withdrawTitle, lead: t.withdrawLead, action: `${list}/${id}/dra-tillbaka`, save: t.withdraw, back: `${list}/${id}` }, view, entered)
}

export function showTakingRequest(_data: unknown, view: View, entered: Entered | null): Shown {
  const t = sendingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, aggregateTexts[view.language].faults, ui)
  return {
    title: t.importTitle, heading: t.importTitle, lead: t.importLead, status: form.status, actions: <ButtonLink href={list} variant="quiet">{aggregateTexts[view.language].back}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${list}/las-in`} enctype="multipart/form-data" class="form form-narrow">
          <FileField t={ui} name="file" label={t.file} accept=".json,application/json" />
          <TextArea t={ui} name="pasted" label={t.pasted} optional={ui.optional} rows={4} error={form.error('pasted')} />
          <ButtonRow><Button variant="primary">{t.importSave}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export type OfficeData = { readonly office: Office | undefined; readonly keys: readonly OwnKey[]; readonly officeKeys: number }

/** Where figures go, and the key that signs them. */
export function showOffice({ office, keys, officeKeys }: OfficeData, view: View, entered: Entered | null): Shown {
  const t = sendingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, aggregateTexts[view.language].faults, ui)
  const now = keys.find(({ endedAt }) => endedAt === null)
  const when = (at: string): string => formatInstant(instant(at), view.clock.today(), view.language)
  const old = keys.filter(({ endedAt }) => endedAt !== null)
  return {
    title: t.officeTitle, heading: t.officeTitle, lead: t.officeLead, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel heading={t.officeHeading} id="kontoret">
          <PostForm csrf={view.shell.csrf} action="/administration/kontor" class="form form-narrow">
            <TextField t={ui} name="office" label={t.office} hint={t.officeHint} width="short" value={form.value('office', office?.office)} error={form.error('office')} autocomplete="off" />
            <TextField t={ui} name="name" label={t.name} value={form.value('name', office?.name)} error={form.error('name')} autocomplete="off" />
            <TextField t={ui} name="address" label={t.address} hint={t.addressHint} optional={ui.optional} value={form.value('address', office?.address)} error={form.error('address')} autocomplete="off" />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
        <Panel heading={t.keyHeading} id="nyckeln">
          {now === undefined ? <EmptyState heading={t.noKey}>{t.keyHow}</EmptyState> : (
            <>
              <p>{t.keyHow}</p>
              <DefinitionList rows={[
                { term: t.fingerprint, value: <code>{now.fingerprint.replaceAll(/(.{8})(?=.)/g, '$1 ')}</code> }, { term: t.publicKey, value: <code>{now.publicKey}</code> },
                { term: t.madeAt, value: when(now.recordedAt) },
              ]} />
              <PostForm csrf={view.shell.csrf} action="/administration/kontor/byt-nyckel"><p>{t.rotateHow}</p><Button variant="danger">{t.rotate}</Button></PostForm>
            </>
          )}
        </Panel>
        {office !== undefined && (
          <Panel heading={t.officeKey} id="kontorets-nyckel">
            <p>{officeKeys === 0 ? t.officeKeyNone : t.officeKeyThere}</p>
            <ButtonLink href="/administration/kontor/nyckel">{t.officeKeyOpen}</ButtonLink>
          </Panel>
        )}
        {old.length > 0 && (
          <Panel heading={t.oldKeys} id="gamla">
            <DefinitionList rows={old.map(({ fingerprint, endedAt }) => ({ term: <code>{fingerprint.slice(0, 16)}</code>, value: `${t.endedAt} ${when(endedAt ?? '')}` }))} />
          </Panel>
        )}
      </>
    ),
  }
}

export type OfficeKeyData = { readonly office: Office | undefined; readonly keys: readonly SenderKey[] }

/** By which keys the office's requests are believed. */
export function showOfficeKey({ office, keys }: OfficeKeyData, view: View, entered: Entered | null): Shown {
  const t = sendingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, aggregateTexts[view.language].faults, ui)
  const c = t.officeKeyColumns
  const when = (at: string): string => formatInstant(instant(at), view.clock.today(), view.language)
  return {
    title: t.officeKey, heading: t.officeKey, lead: t.officeKeyLead, status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href="/administration/kontor" variant="quiet">{t.officeTitle}</ButtonLink>,
    main: (
      <>
        <Panel heading={t.officeKeys} id="nycklar" flush={keys.length > 0}>
          {keys.length === 0 ? <EmptyState heading={t.officeKeyMissing}>{t.officeKeyNone}</EmptyState> : (
            <Table caption={t.officeKeys} captionHidden stacked columns={[{ label: c.fingerprint }, { label: c.by }, { label: c.state }, { label: c.actions, hidden: true }]}>
              {keys.map((key) => (
                <Row key={key.id}>
                  <RowHead second={key.name}><code>{key.fingerprint.slice(0, 16)}…</code></RowHead>
                  <Cell label={c.by} second={when(key.recordedAt)}>{key.registeredBy}</Cell>
                  <Cell label={c.state}>{key.revokedAt === null ? t.believed : t.revokedAt(when(key.revokedAt))}</Cell>
                  <Cell align="end">{key.revokedAt === null && (
                    <PostForm csrf={view.shell.csrf} action={`/administration/kontor/nyckel/${key.id}/aterkalla`}><Button size="row">{t.revoke}<span class="ds-sr-only"> {key.fingerprint.slice(0, 16)}</span></Button></PostForm>
                  )}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        {office === undefined ? <Notice kind="warn"><p>{t.officeFirst}</p></Notice> : (
          <Panel heading={t.officeKeyNew} id="ny">
            <PostForm csrf={view.shell.csrf} action="/administration/kontor/nyckel" class="form form-narrow">
              <TextArea t={ui} name="publicKey" label={t.publicKey} rows={3} value={form.value('publicKey')} error={form.error('publicKey')} />
              <TextField t={ui} name="fingerprint" label={t.fingerprint} hint={t.officeKeyHint} value={form.value('fingerprint')} error={form.error('fingerprint')} autocomplete="off" />
              <ButtonRow><Button variant="primary">{t.officeKeySave}</Button></ButtonRow>
            </PostForm>
          </Panel>
        )}
      </>
    ),
  }
}
