import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { contactWays, helpedChoices, supportKinds, supportOutcomes, supportPhases } from '../contract/support.ts'
import type { Receiver, SupportRequest } from '../contract/support.ts'
import { staffSupportTexts } from '../texts/support.ts'
import type { OneRequest, SupportStart, UnitToAskFor } from '../usecases/ask-support.ts'
import { choices } from './equipment.tsx'
import { PrintButton } from './plan-words.tsx'

/** What support there is by phase, one's own requests, and those that one receives. */
export function supportPage(data: SupportStart, view: View): Shown {
  const { language, actor } = view
  const t = staffSupportTexts[language]
  const keeps = actor.may.has('staff_support.keep')
  const own = data.requests.filter(({ askerId, unitId }) => askerId === data.me && unitId === null)
  const toMe = data.requests.filter(({ receiverId, askerId }) => receiverId === data.me && askerId !== data.me)
  const others = data.requests.filter((each) => !own.includes(each) && !toMe.includes(each))
  return {
    title: t.title, islands: ['ui/print'], heading: t.heading, lead: t.lead, status: doneMessage(view, t.done),
    actions: (
      <ButtonRow>
        <ButtonLink href="/medarbetarstod/be" variant="primary">{t.ask}</ButtonLink>
        <ButtonLink href="/medarbetarstod/atgarder">{t.toImprovements}</ButtonLink>
        <PrintButton label={t.print} />
        {keeps && <ButtonLink href="/medarbetarstod/katalog">{t.toCatalogue}</ButtonLink>}
        {keeps && <ButtonLink href="/medarbetarstod/mottagare">{t.toReceivers}</ButtonLink>}
        {keeps && <ButtonLink href="/medarbetarstod/avtal">{t.toContracts}</ButtonLink>}
        {keeps && <ButtonLink href="/medarbetarstod/uppfoljning">{t.toUse}</ButtonLink>}
      </ButtonRow>
    ),
    main: (
      <div class="with-wide-side">
        <div class="column">
          {data.offers.length === 0 && <Panel><EmptyState heading={t.none}>{t.noneHow}</EmptyState></Panel>}
          {supportPhases.map((phase) => {
            const ofPhase = data.offers.filter((offer) => offer.phase === phase)
            return ofPhase.length === 0 ? null : (
              <Panel key={phase} heading={t.phases[phase]} id={phase}>
                <p class="quiet">{t.phaseHints[phase]}</p>
                <DefinitionList rows={ofPhase.map((offer) => (
                  { term: t.kinds[offer.kind], value: `${offer.name}, ${offer.who}`, second: offer.reachedBy }))} />
              </Panel>
            )
          })}
        </div>
        <div class="column">
          <Panel heading={t.own} id="dina" flush={own.length > 0}>{own.length === 0 ? <p>{t.ownNone}</p> : <Requests requests={own}
            view={view} caption={t.own} />}</Panel>
          {toMe.length > 0 && <Panel heading={t.toYou} id="till-dig" flush><Requests requests={toMe} view={view}
            caption={t.toYou} /></Panel>}
          {others.length > 0 && <Panel heading={t.ofUnits} id="enheter" flush><Requests requests={others} view={view}
            caption={t.ofUnits} /></Panel>}
        </div>
      </div>
    ),
  }
}

function Requests({ requests, view, caption }: { requests: readonly SupportRequest[]; view: View; caption: string }) {
  const t = staffSupportTexts[view.language]
  return (
    <Table caption={caption} captionHidden stacked columns={[{ label: t.kind }, { label: t.asked }, { label: t.state }]}>
      {requests.map((request) => (
        <Row key={request.id}>
          <RowHead second={request.unitName === null ? `${request.askerName}. ${t.confidential}` : t.forUnit(request.unitName)}>
            <a href={`/medarbetarstod/begaran/${request.id}`}>{t.kinds[request.kind]}</a>
          </RowHead>
          <Cell label={t.asked}>{formatDay(request.askedOn, view.language, 'weekday', view.clock.today())}</Cell>
          <Cell label={t.state}>{request.outcome === null ? t.ongoing : t.outcomes[request.outcome]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

export type AskData = { readonly receivers: readonly Receiver[]; readonly units: readonly UnitToAskFor[] }

/** The form in which somebody asks, for oneself or for a unit. */
export function askSupportPage({ receivers, units }: AskData, view: View, entered: Entered | null): Shown {
  const t = staffSupportTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.askHeading, lead: t.askLead, status: form.status, actions: <ButtonLink
      href="/medarbetarstod">{t.back}</ButtonLink>,
    main: (
      <Panel>
        {receivers.length === 0 && <Notice kind="warn"><p>{t.noReceivers}</p></Notice>}
        <PostForm csrf={view.shell.csrf} action="/medarbetarstod/be" class="form form-narrow" noValidate>
          {units.length > 0 && <SelectField t={ui} name="unitId" label={t.forWhom} empty={t.myself} options={choices(units)}
            value={form.value('unitId')}
            error={form.error('unitId')} />}
          <RadioList t={ui} name="kind" label={t.kind} options={supportKinds.map((value) => ({ value, label: t.kinds[value] }))}
            value={form.value('kind')}
            error={form.error('kind')} />
          <SelectField t={ui} name="receiverId" label={t.receiver} hint={t.receiverHint} empty={t.choose}
            options={receivers.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))} value={form.value('receiverId')}
              error={form.error('receiverId')} />
          <TextArea t={ui} name="words" label={t.words} hint={t.wordsHint} value={form.value('words')} error={form.error('words')}
            rows={4} maxLength={2000} />
          <ButtonRow><Button variant="primary" data-key-send>{t.send}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** One request with its contacts, how it ended and whether it helped. */
export function supportRequestPage({ request, contacts, me }: OneRequest, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = staffSupportTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const on = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, language, 'weekday', view.clock.today())
  const address = `/medarbetarstod/begaran/${request.id}`
  const saysHelp = request.outcome === 'given' && (request.askerId === me || request.unitId !== null
    && view.actor.managedUnits.includes(request.unitId))
  return {
    title: t.title, heading: t.requestHeading(t.kinds[request.kind]), lead: request.unitId === null ? t.onlyTwo : t.unitSees,
      status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/medarbetarstod">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <div class="column">
          <Panel heading={request.unitName === null ? t.confidential : t.forUnit(request.unitName)} id="begaran">
            <DefinitionList rows={[
              { term: t.asked, value: on(request.askedOn), second: t.fromTo(request.askerName, request.receiverName) }, { term: t.words,
                value: request.words },
              { term: t.state, value: request.outcome === null || request.endedOn === null
                ? t.ongoing : `${t.outcomes[request.outcome]} ${on(request.endedOn)}` },
              ...(request.helped === null ? [] : [{ term: t.helpedHeading, value: t.helped[request.helped], second: request.helpedWords }]),
            ]} />
          </Panel>
          <Panel heading={t.log} id="kontakter">
            {contacts.length === 0 ? <p>{t.logNone}</p> : (
              <DefinitionList rows={contacts.map((contact) => ({ term: on(contact.on), value: contact.words,
                second: `${t.ways[contact.way]}, ${contact.by}` }))} />
            )}
          </Panel>
        </div>
        <div class="column">
          <Panel heading={t.logNew} id="ny">
            <PostForm csrf={view.shell.csrf} action={address} class="form" noValidate>
              <DayField t={ui} name="on" label={t.on} value={form.value('on', formatDay(view.clock.today(), language, 'long'))}
                error={form.error('on')} />
              <RadioButtons t={ui} name="way" label={t.way} options={contactWays.map((value) => ({ value, label: t.ways[value] }))}
                value={form.value('way')} error={form.error('way')} />
              <TextArea t={ui} name="words" label={t.what} hint={t.whatHint} value={form.value('words')} error={form.error('words')}
                rows={2} maxLength={1000} />
              <ButtonRow><Button>{t.note}</Button></ButtonRow>
            </PostForm>
          </Panel>
          {request.outcome === null && (
            <Panel heading={t.endHeading} id="avsluta">
              <PostForm csrf={view.shell.csrf} action={`${address}/avsluta`} class="form">
                <RadioList t={ui} name="outcome" id="outcome" label={t.outcome} options={supportOutcomes.map((value) => ({ value,
                  label: t.outcomes[value] }))} value="given" />
                <ButtonRow><Button>{t.end}</Button></ButtonRow>
              </PostForm>
            </Panel>
          )}
          {saysHelp && (
            <Panel heading={t.helpedHeading} id="hjalpte">
              <PostForm csrf={view.shell.csrf} action={`${address}/hjalpte`} class="form">
                <RadioButtons t={ui} name="helped" label={t.helpedHeading} options={helpedChoices.map((value) => ({ value,
                  label: t.helped[value] }))} value={request.helped ?? 'some'} />
                <TextField t={ui} name="words" id="helped-words" label={t.helpedWords} value={request.helpedWords} maxlength={500}
                  autocomplete="off" />
                <ButtonRow><Button>{t.saveHelped}</Button></ButtonRow>
              </PostForm>
            </Panel>
          )}
        </div>
      </div>
    ),
  }
}
