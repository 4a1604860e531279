import { clientScopes } from '../../access/contract.ts'
import type { ClientScope } from '../../access/contract.ts'
import { addDays, daysBetween } from '../../calendar/day.ts'
import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { mandatedKinds, reporterKinds } from '../../concerns/contract/words.ts'
import { concernWords } from '../../concerns/texts/words.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { secretShown } from '../../mount/secret-shown.tsx'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Client, Credential } from '../contract.ts'
import { clientTexts } from '../texts/clients.ts'
import { dayWords } from './words.ts'

const list = '/administration/klienter'

/** Who may hand in reports from a system of their own, until when. */
export function showClients({ clients }: { readonly clients: readonly Client[] }, view: View): Shown {
  const t = clientTexts[view.language]
  const valid = clients.filter(({ standing }) => standing === 'active' || standing === 'ends_soon').length
  return {
    title: t.title, heading: t.heading(valid), lead: t.lead, status: doneMessage(view, t.done),
    actions: <ButtonLink href={`${list}/ny`} variant="primary">{t.add}</ButtonLink>,
    main: (
      <>
        <AdministrationNav view={view} />
        {clients.length === 0
          ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
          : <Panel flush><Clients clients={clients} view={view} /></Panel>}
      </>
    ),
  }
}

function Clients({ clients, view }: { clients: readonly Client[]; view: View }) {
  const t = clientTexts[view.language]
  const columns = [{ label: t.name }, { label: t.standing }, { label: t.days }, { label: t.scope }, { label: t.actions, hidden: true }]
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {clients.map((client) => (
        <Row key={client.id}>
          <RowHead second={kindWords(client.reporterKind, view)}>{client.name}</RowHead>
          <Cell label={t.standing} second={standingWords(client, view)}
            tone={client.standing === 'ends_soon' ? 'warn' : undefined}>
            {t.standings[client.standing]}
          </Cell>
          <Cell label={t.days} second={client.oldUntil === null ? undefined : t.bothUntil(dayWords(client.oldUntil, view))}>
            {t.fromTo(dayWords(client.fromOn, view), dayWords(client.toOn, view))}
          </Cell>
          <Cell label={t.scope}>{client.scope.map((scope) => scopeWords(scope, view)).join(', ')}</Cell>
          <Cell align="end">
            {client.standing !== 'ended' && (
              <ButtonRow>
                <ButtonLink size="row" href={`${list}/${client.id}/byt`}>
                  {t.rotate}<span class="ds-sr-only">{t.of(client.name)}</span>
                </ButtonLink>
                <ButtonLink size="row" variant="quiet" href={`${list}/${client.id}/avsluta`}>
                  {t.end}<span class="ds-sr-only">{t.of(client.name)}</span>
                </ButtonLink>
              </ButtonRow>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function standingWords({ standing, endedAt, toOn }: Client, view: View): string | undefined {
  const t = clientTexts[view.language]
  const today = view.clock.today()
  if (endedAt !== null) return t.endedAt(formatInstant(instant(endedAt), today, view.language))
  return standing === 'ends_soon' ? t.daysLeft(daysBetween(today, toOn)) : undefined
}

function kindWords(kind: string, { language }: View): string {
  const known = reporterKinds.find((each) => each === kind)
  return known === undefined ? kind : concernWords[language].reporter[known]
}

function scopeWords(scope: string, { language }: View): string {
  const known: ClientScope | undefined = clientScopes.find((each) => each === scope)
  return known === undefined ? scope : clientTexts[language].scopes[known]
}

export type NewClientData = { readonly made: Credential | null }

/** The form of a new key; once it is made, the secret, this only time. */
export function showNewClient({ made }: NewClientData, view: View, entered: Entered | null): Shown {
  if (made !== null) return secretShown(`Authorization: Bearer ${made.credential}`, view, clientTexts[view.language], list)
  const t = clientTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const { reporter } = concernWords[view.language]
  return {
    title: t.newTitle, heading: t.newHeading, lead: t.newLead, status: form.status,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${list}/ny`} class="form form-narrow">
            <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name')} error={form.error('name')}
              autocomplete="off" />
            <SelectField t={ui} name="reporterKind" label={t.kind} empty={t.choose} value={form.value('reporterKind')}
              error={form.error('reporterKind')}
              options={mandatedKinds.map((kind) => ({ value: kind, label: reporter[kind] }))} />
            <CheckboxList t={ui} name="scope" label={t.scope} values={form.values('scope', ['concern.report'])} error={form.error('scope')}
              options={clientScopes.map((scope) => ({ value: scope, label: t.scopes[scope] }))} />
            <div class="form-pair">
              <DayField t={ui} name="fromOn" label={t.fromOn} hint={null} value={form.value('fromOn', view.clock.today())}
                error={form.error('fromOn')} />
              <DayField t={ui} name="toOn" label={t.toOn} hint={t.toHint} value={form.value('toOn')} error={form.error('toOn')} />
            </div>
            <ButtonRow>
              <Button variant="primary">{t.save}</Button>
              <ButtonLink href={list} variant="quiet">{t.back}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

export type RotationData = { readonly client: Client; readonly made: Credential | null }

/** The form for another secret; once it is made, the secret, this only time. */
export function showRotation({ client, made }: RotationData, view: View, entered: Entered | null): Shown {
  if (made !== null) return secretShown(`Authorization: Bearer ${made.credential}`, view, clientTexts[view.language], list)
  const t = clientTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const twoWeeks = addDays(view.clock.today(), 14)
  const suggested = twoWeeks < client.toOn ? twoWeeks : client.toOn
  return {
    title: t.rotateTitle, heading: t.rotateHeading(client.name), lead: t.rotateLead, status: form.status,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${list}/${client.id}/byt`} class="form form-narrow">
            <RadioList t={ui} name="until" label={t.oldLasts} value={form.value('until', 'day')} error={form.error('until')}
              options={[{ value: 'day', label: t.untilDay }, { value: 'now', label: t.now, hint: t.nowHint }]} />
            <DayField t={ui} name="oldUntil" label={t.oldUntil} hint={t.oldUntilHint} value={form.value('oldUntil', suggested)}
              error={form.error('oldUntil')} />
            <ButtonRow>
              <Button variant="primary">{t.rotateSave}</Button>
              <ButtonLink href={list} variant="quiet">{t.back}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

/** Asks once more before a key is ended. */
export function showEnding({ client }: { readonly client: Client }, view: View, entered: Entered | null): Shown {
  const t = clientTexts[view.language]
  return {
    title: t.endTitle, heading: t.endHeading(client.name), lead: t.endLead, status: typed(entered, t.faults, uiTexts[view.language]).status,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${list}/${client.id}/avsluta`} class="form">
            <ButtonRow>
              <Button variant="danger">{t.endSave}</Button>
              <ButtonLink href={list} variant="quiet">{t.keep}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}
