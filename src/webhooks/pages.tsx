import { formatInstant } from '../calendar/format.ts'
import type { Instant } from '../calendar/instant.ts'
import { AdministrationNav } from '../mount/administration-nav.tsx'
import { doneMessage } from '../mount/done.tsx'
import type { Entered, Shown, View } from '../mount/route.ts'
import { secretShown } from '../mount/secret-shown.tsx'
import { typed } from '../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { CheckboxList } from '../ui/field-choice.tsx'
import { TextField } from '../ui/field-text.tsx'
import { EmptyState, Notice } from '../ui/messages.tsx'
import { Panel } from '../ui/panel.tsx'
import { PostForm } from '../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../ui/table.tsx'
import { uiTexts } from '../ui/texts.ts'
import { webhookEvents } from './contract.ts'
import type { Delivery, Made, Webhook } from './contract.ts'
import { webhookTexts } from './texts.ts'

const list = '/administration/webhooks'

/** Which systems are told of events, and whether they receive. */
export function showWebhooks({ webhooks }: { readonly webhooks: readonly Webhook[] }, view: View): Shown {
  const t = webhookTexts[view.language]
  const live = webhooks.filter(({ endedAt }) => endedAt === null).length
  return {
    title: t.title, heading: t.heading(live), lead: t.lead,
    status: doneMessage(view, t.done),
    actions: <ButtonLink href={`${list}/ny`} variant="primary">{t.add}</ButtonLink>,
    main: (
      <>
        <AdministrationNav view={view} />
        {webhooks.length === 0
          ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
          : <Panel flush><Webhooks webhooks={webhooks} view={view} /></Panel>}
      </>
    ),
  }
}

function Webhooks({ webhooks, view }: { webhooks: readonly Webhook[]; view: View }) {
  const t = webhookTexts[view.language]
  const columns = [
    { label: t.name }, { label: t.standing }, { label: t.events }, { label: t.waiting, align: 'end' }, { label: t.failed, align: 'end' },
    { label: t.actions, hidden: true },
  ] as const
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {webhooks.map((webhook) => (
        <Row key={webhook.id}>
          <RowHead second={webhook.address}>{webhook.name}</RowHead>
          <Cell label={t.standing} second={standingWords(webhook, view)} tone={toneOf(webhook)}>{t.standings[webhook.standing]}</Cell>
          <Cell label={t.events}>{asSentence(webhook.events.map((event) => t.eventWords[event]))}</Cell>
          <Cell label={t.waiting} align="end">{webhook.waiting}</Cell>
          <Cell label={t.failed} align="end">{webhook.failed}</Cell>
          <Cell align="end">
            <ButtonLink size="row" href={`${list}/${webhook.id}`}>{t.show}<span class="ds-sr-only">{t.of(webhook.name)}</span></ButtonLink>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Several in a row: only the first begins with a capital. */
function asSentence(said: readonly string[]): string {
  return said.map((each, at) => (at === 0 ? each : each.charAt(0).toLowerCase() + each.slice(1))).join(', ')
}

function toneOf({ standing }: Webhook): 'warn' | undefined {
  return standing === 'failing' || standing === 'ended_failing' ? 'warn' : undefined
}

function words(at: Instant, view: View): string {
  return formatInstant(at, view.clock.today(), view.language)
}

function standingWords({ endedAt, failingSince, lastArrivedAt }: Webhook, view: View): string | undefined {
  const t = webhookTexts[view.language]
  if (endedAt !== null) return t.endedAt(words(endedAt, view))
  if (failingSince !== null) return t.since(words(failingSince, view))
  return lastArrivedAt === null ? undefined : t.arrivedAt(words(lastArrivedAt, view))
}

/** The form of a new address; once it is registered, the secret, this only time. */
export function showNewWebhook({ made }: { readonly made: Made | null }, view: View, entered: Entered | null): Shown {
  if (made !== null) return secretShown(made.secret, view, webhookTexts[view.language], list)
  const t = webhookTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.newTitle, heading: t.newHeading, lead: t.newLead, status: form.status,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${list}/ny`} class="form form-narrow">
            <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name')} error={form.error('name')}
              autocomplete="off" />
            <TextField t={ui} name="address" label={t.address} hint={t.addressHint} value={form.value('address', 'https://')}
              error={form.error('address')} autocomplete="off" />
            <CheckboxList t={ui} name="events" label={t.events} values={form.values('events', [])} error={form.error('events')}
              options={webhookEvents.map((event) => ({ value: event, label: t.eventWords[event] }))} />
            <ButtonRow>
              <Button variant="primary">{t.save}</Button>
              <ButtonLink href={list} variant="quiet">{t.cancel}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

export type WebhookData = { readonly webhook: Webhook; readonly deliveries: readonly Delivery[] }

/** One address with what was sent to it: what happened, when, and whether it arrived. */
export function showWebhook({ webhook, deliveries }: WebhookData, view: View): Shown {
  const t = webhookTexts[view.language]
  const since = standingWords(webhook, view)
  return {
    title: t.title, heading: webhook.name, lead: webhook.address, status: doneMessage(view, t.done),
    ...(webhook.endedAt === null ? { actions: <ButtonLink href={`${list}/${webhook.id}/avsluta`}>{t.end}</ButtonLink> } : {}),
    main: (
      <>
        <AdministrationNav view={view} />
        <Notice kind={toneOf(webhook) ?? 'note'}><p>{t.standings[webhook.standing]}{since === undefined ? '' : `, ${since}`}</p></Notice>
        <Panel heading={t.deliveriesHeading} id="besked" flush>
          {deliveries.length === 0
            ? <EmptyState heading={t.nothingSent}>{t.nothingSentHow}</EmptyState>
            : <Deliveries webhook={webhook} deliveries={deliveries} view={view} />}
        </Panel>
      </>
    ),
  }
}

function Deliveries({ webhook, deliveries, view }: WebhookData & { view: View }) {
  const t = webhookTexts[view.language]
  return (
    <Table caption={t.deliveriesCaption} captionHidden stacked
      columns={[{ label: t.event }, { label: t.happenedAt }, { label: t.result }, { label: t.tries, align: 'end' },
        { label: t.actions, hidden: true }]}>
      {deliveries.map((delivery) => (
        <Row key={delivery.id}>
          <RowHead>{t.eventWords[delivery.event]}</RowHead>
          <Cell label={t.happenedAt}>{words(delivery.recordedAt, view)}</Cell>
          <Cell label={t.result} second={resultWords(delivery, view)} tone={delivery.standing === 'failed' ? 'warn' : undefined}>
            {t.results[delivery.standing]}
          </Cell>
          <Cell label={t.tries} align="end">{delivery.tries}</Cell>
          <Cell align="end">
            {delivery.standing === 'failed' && webhook.endedAt === null && (
              <PostForm csrf={view.shell.csrf} action={`${list}/${webhook.id}/${delivery.id}/igen`}>
                <Button size="row">{t.again}<span class="ds-sr-only">{t.of(t.eventWords[delivery.event])}</span></Button>
              </PostForm>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function resultWords({ standing, status, fault, nextTryAt }: Delivery, view: View): string | undefined {
  const t = webhookTexts[view.language]
  if (standing === 'arrived') return undefined
  const why = Object.entries(t.deliveryFaults).find(([code]) => code === fault)?.[1]
  const parts = [why, status === null ? undefined : t.status(status), nextTryAt === null ? undefined : t.nextAt(words(nextTryAt, view))]
  return parts.filter((part) => part !== undefined).join(', ') || undefined
}

/** Asks once more before an address is ended. */
export function showEnding({ webhook }: { readonly webhook: Webhook }, view: View, entered: Entered | null): Shown {
  const t = webhookTexts[view.language]
  return {
    title: t.endTitle, heading: t.endHeading(webhook.name), lead: t.endLead,
    status: typed(entered, t.faults, uiTexts[view.language]).status,
    main: (
      <>
        <AdministrationNav view={view} />
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${list}/${webhook.id}/avsluta`} class="form">
            <ButtonRow>
              <Button variant="danger">{t.endSave}</Button>
              <ButtonLink href={`${list}/${webhook.id}`} variant="quiet">{t.keep}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}
