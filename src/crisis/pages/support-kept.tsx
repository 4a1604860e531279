import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { supportKinds, supportPhases } from '../contract/support.ts'
import type { Contract, Offer, Receiver } from '../contract/support.ts'
import type { StaffChoice } from '../queries/testing.ts'
import { staffSupportTexts } from '../texts/support.ts'
import type { SupportFollowUp } from '../usecases/ask-support.ts'
import { choices } from './equipment.tsx'

type Contracts = ReadonlyArray<Pick<Contract, 'id' | 'supplier' | 'about'>>

function OfferFields({ form, view, known,
  contracts }: { form: ReturnType<typeof typed>; view: View; known: Offer | null; contracts: Contracts }) {
  const t = staffSupportTexts[view.language]
  const ui = uiTexts[view.language]
  const kinds = known === null ? supportKinds : [known.kind]
  return (
    <>
      <SelectField t={ui} name="kind" label={t.kind} {...(known === null ? { empty: t.choose } : {})}
        options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
        value={form.value('kind', known?.kind)} error={form.error('kind')} />
      <RadioButtons t={ui} name="phase" label={t.phase} options={supportPhases.map((value) => ({ value, label: t.phases[value] }))}
        value={form.value('phase', known?.phase)}
        error={form.error('phase')} />
      <TextField t={ui} name="name" label={t.name} value={form.value('name', known?.name)} error={form.error('name')} maxlength={80}
        autocomplete="off" />
      <TextField t={ui} name="who" label={t.who} value={form.value('who', known?.who)} error={form.error('who')} maxlength={120}
        autocomplete="off" />
      <TextField t={ui} name="reachedBy" label={t.reachedBy} value={form.value('reachedBy', known?.reachedBy)}
        error={form.error('reachedBy')} maxlength={200} autocomplete="off" />
      <SelectField t={ui} name="contractId" label={t.contract} empty={t.noContract} options={contracts.map(({ id, supplier,
        about }) => ({ value: id, label: `${supplier}, ${about}` }))}
        value={form.value('contractId', known?.contractId)} error={form.error('contractId')} />
    </>
  )
}

/** The directory as it is kept, and the form of new support. */
export function cataloguePage({ offers, contracts }: { readonly offers: readonly Offer[]; readonly contracts: Contracts }, view: View,
  entered: Entered | null): Shown {
  const t = staffSupportTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const open = offers.filter(({ closedOn }) => closedOn === null)
  return {
    title: t.catalogue, heading: t.catalogue, lead: t.catalogueLead, status: form.status ?? doneMessage(view, t.done),
      actions: <ButtonLink href="/medarbetarstod">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.catalogue} id="katalog" flush>
          {open.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
            <Table caption={t.catalogue} captionHidden stacked columns={[{ label: t.kind }, { label: t.who }, { label: t.reachedBy },
              { label: t.edit, hidden: true }]}>
              {open.map((offer) => (
                <Row key={offer.id}>
                  <RowHead second={t.phases[offer.phase]}>{t.kinds[offer.kind]}</RowHead>
                  <Cell label={t.who} second={offer.who}>{offer.name}</Cell>
                  <Cell label={t.reachedBy}>{offer.reachedBy}</Cell>
                  <Cell align="end"><ButtonLink href={`/medarbetarstod/katalog/${offer.id}`} size="row">{t.edit}<span
                    class="ds-sr-only"> {offer.name}</span></ButtonLink></Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.catalogueNew} id="nytt">
          <PostForm csrf={view.shell.csrf} action="/medarbetarstod/katalog" class="form" noValidate>
            <OfferFields form={form} view={view} known={null} contracts={contracts} />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** The form in which support in the directory is changed or ended. */
export function editOfferPage({ offer, contracts }: { readonly offer: Offer; readonly contracts: Contracts }, view: View,
  entered: Entered | null): Shown {
  const t = staffSupportTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.catalogue, heading: t.editHeading, lead: offer.name, status: form.status,
    main: (
      <>
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`/medarbetarstod/katalog/${offer.id}`} class="form form-narrow" noValidate>
            <OfferFields form={form} view={view} known={offer} contracts={contracts} />
            <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href="/medarbetarstod/katalog"
              variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        </Panel>
        <Panel heading={t.endOffer} id="avsluta">
          <PostForm csrf={view.shell.csrf} action={`/medarbetarstod/katalog/${offer.id}/avsluta`}><ButtonRow><Button
            variant="danger">{t.endOffer}</Button></ButtonRow></PostForm>
        </Panel>
      </>
    ),
  }
}

/** Who receives requests, and the form that names one more. */
export function receiversPage({ receivers, staff }: { readonly receivers: readonly Receiver[]; readonly staff: readonly StaffChoice[] },
  view: View, entered: Entered | null): Shown {
  const t = staffSupportTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.receivers, heading: t.receivers, lead: t.receiversLead, status: form.status ?? doneMessage(view, t.done),
      actions: <ButtonLink href="/medarbetarstod">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.receivers} id="mottagare" flush>
          {receivers.length === 0 ? <EmptyState heading={t.receiversNone}>{t.receiversNoneHow}</EmptyState> : (
            <Table caption={t.receivers} captionHidden stacked columns={[{ label: t.name }, { label: t.since }, { label: t.stop,
              hidden: true }]}>
              {receivers.map(({ id, name, title, fromOn }) => (
                <Row key={id}>
                  <RowHead second={title}>{name}</RowHead>
                  <Cell label={t.since}>{formatDay(fromOn, view.language, 'weekday', view.clock.today())}</Cell>
                  <Cell align="end">
                    <PostForm csrf={view.shell.csrf} action={`/medarbetarstod/mottagare/${id}/avsluta`}><Button size="row">{t.stop}<span
                      class="ds-sr-only"> {name}</span></Button></PostForm>
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.receiversNew} id="ny">
          <PostForm csrf={view.shell.csrf} action="/medarbetarstod/mottagare" class="form" noValidate>
            <SelectField t={ui} name="staffId" label={t.staff} empty={t.choose} options={choices(staff)} value={form.value('staffId')}
              error={form.error('staffId')} />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** What units asked for and what helped, and how many persons asked for themselves in the quarters that are over. */
export function supportUsePage({ units, persons }: SupportFollowUp, view: View): Shown {
  const t = staffSupportTexts[view.language]
  return {
    title: t.use, heading: t.useHeading, lead: t.useLead, actions: <ButtonLink href="/medarbetarstod">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.useUnits} id="enheter" flush>
          {units.length === 0 ? <EmptyState heading={t.useNone}>{t.useNoneHow}</EmptyState> : (
            <Table caption={t.useUnits} captionHidden stacked columns={[{ label: t.kind }, { label: t.asked, align: 'end' },
              { label: t.given, align: 'end' }, { label: t.helped.much, align: 'end' },
              { label: t.helped.some, align: 'end' }, { label: t.helped.little, align: 'end' }, { label: t.helped.not, align: 'end' }]}>
              {units.map((use) => (
                <Row key={use.kind}>
                  <RowHead>{t.kinds[use.kind]}</RowHead>
                  <Cell label={t.asked} align="end">{use.asked}</Cell><Cell label={t.given} align="end">{use.given}</Cell><Cell
                    label={t.helped.much} align="end">{use.much}</Cell>
                  <Cell label={t.helped.some} align="end">{use.some}</Cell><Cell label={t.helped.little}
                    align="end">{use.little}</Cell><Cell label={t.helped.not} align="end">{use.not}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.usePersons} id="personer" flush={persons.length > 0}>
          {persons.length === 0 ? <p>{t.quartersNone}</p> : (
            <Table caption={t.usePersons} captionHidden dense columns={[{ label: t.quarter }, { label: t.number, align: 'end' }]}>
              {persons.map(({ quarter, requests }) => (
                <Row key={quarter}><RowHead>{t.quarterWords(quarter)}</RowHead><Cell align="end">{requests ?? t.under5}</Cell></Row>
              ))}
            </Table>
          )}
        </Panel>
      </div>
    ),
  }
}
