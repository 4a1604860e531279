import { countInWords, formatDay, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { articleKinds, countedIn, deliverySteps } from '../contract/equipment.ts'
import type { Article, Delivery, Place } from '../contract/equipment.ts'
import { handlesPlace } from '../rules/handle-places.ts'
import { equipmentTexts } from '../texts/equipment.ts'
import { amountWords, choices } from './equipment.tsx'

type Kept = { readonly articles: readonly Article[]; readonly places: readonly Place[] }
export type UnitChoice = { readonly id: string; readonly name: string }

function EndButton({ href, name, view }: { href: string; name: string; view: View }) {
  const t = equipmentTexts[view.language]
  return <PostForm csrf={view.shell.csrf} action={href}><Button size="row">{t.end}<span
    class="ds-sr-only"> {name}</span></Button></PostForm>
}

/** The articles, and the form of a new one. */
export function articlesPage({ articles }: Kept, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = equipmentTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.keptTitle, heading: t.articles, lead: t.keptLead, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonRow><ButtonLink href="/skyddsutrustning/platser">{t.toPlaces}</ButtonLink><ButtonLink
      href="/skyddsutrustning">{t.back}</ButtonLink></ButtonRow>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.articles} id="varor" flush>
          {articles.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
            <Table caption={t.articles} captionHidden stacked columns={[{ label: t.name }, { label: t.kind }, { label: t.unitOfCount },
              { label: t.end, hidden: true }]}>
              {articles.map(({ id, name, kind, countedIn: unit, closedOn }) => (
                <Row key={id}>
                  <RowHead {...(closedOn === null ? {} : { second: t.ended(formatDay(closedOn, language, 'weekday',
                    view.clock.today())) })}>{name}</RowHead>
                  <Cell label={t.kind}>{t.kinds[kind]}</Cell><Cell label={t.unitOfCount}>{t.countedIn[unit]}</Cell>
                  <Cell align="end">{closedOn === null && <EndButton href={`/skyddsutrustning/varor/${id}/avsluta`} name={name}
                    view={view} />}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.newArticle} id="ny">
          <PostForm csrf={view.shell.csrf} action="/skyddsutrustning/varor" class="form" noValidate>
            <TextField t={ui} name="name" label={t.name} value={form.value('name')} error={form.error('name')} maxlength={60}
              autocomplete="off" />
            <SelectField t={ui} name="kind" label={t.kind} empty={t.choose} options={articleKinds.map((value) => ({ value,
              label: t.kinds[value] }))}
              value={form.value('kind')} error={form.error('kind')} />
            <SelectField t={ui} name="countedIn" label={t.unitOfCount} options={countedIn.map((value) => ({ value,
              label: t.countedIn[value] }))}
              value={form.value('countedIn', 'piece')} error={form.error('countedIn')} />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** The places, and the form of a new one. */
export function placesPage({ places, units }: Kept & { readonly units: readonly UnitChoice[] }, view: View,
  entered: Entered | null): Shown {
  const { language } = view
  const t = equipmentTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.keptTitle, heading: t.places, lead: t.keptLead, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonRow><ButtonLink href="/skyddsutrustning/varor">{t.toArticles}</ButtonLink><ButtonLink
      href="/skyddsutrustning">{t.back}</ButtonLink></ButtonRow>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.places} id="platser" flush>
          {places.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
            <Table caption={t.places} captionHidden stacked columns={[{ label: t.name }, { label: t.unit }, { label: t.end,
              hidden: true }]}>
              {places.map(({ id, name, unitName, closedOn }) => (
                <Row key={id}>
                  <RowHead {...(closedOn === null ? {} : { second: t.ended(formatDay(closedOn, language, 'weekday',
                    view.clock.today())) })}>{name}</RowHead>
                  <Cell label={t.unit}>{unitName ?? t.storeShort}</Cell>
                  <Cell align="end">{closedOn === null && <EndButton href={`/skyddsutrustning/platser/${id}/avsluta`} name={name}
                    view={view} />}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        <Panel heading={t.newPlace} id="ny">
          <PostForm csrf={view.shell.csrf} action="/skyddsutrustning/platser" class="form" noValidate>
            <TextField t={ui} name="name" label={t.name} value={form.value('name')} error={form.error('name')} maxlength={60}
              autocomplete="off" />
            <SelectField t={ui} name="unitId" label={t.unit} empty={t.store} options={choices(units)} value={form.value('unitId')}
              error={form.error('unitId')} />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** What is ordered and what has come, and the form of a new order. */
export function deliveriesPage({ deliveries, kept }: { readonly deliveries: readonly Delivery[]; readonly kept: Kept }, view: View,
  entered: Entered | null): Shown {
  const { language } = view
  const t = equipmentTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const today = view.clock.today()
  const late = deliveries.filter((each) => stateOf(each, view) === t.late).length
  const orders = view.actor.may.has('equipment.keep')
  return {
    title: t.deliveriesTitle, heading: t.deliveriesHeading(late, countInWords(late, language, 'start')), lead: t.deliveriesLead,
    status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href="/skyddsutrustning">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.deliveriesTitle} id="leveranser" flush>
          {deliveries.length === 0 ? <EmptyState heading={t.noDeliveries}>{t.noDeliveriesHow}</EmptyState> : (
            <Table caption={t.deliveriesTitle} captionHidden stacked columns={[{ label: t.article }, { label: t.amount, align: 'end' },
              { label: t.expectedOn },
              { label: t.state }, { label: t.open, hidden: true }]}>
              {deliveries.map((each) => (
                <Row key={each.id} {...(stateOf(each, view) === t.late ? { tone: 'danger' as const } : {})}>
                  <RowHead second={`${each.placeName}, ${each.supplier}`}>{each.articleName}</RowHead>
                  <Cell label={t.amount} align="end">{amountWords(each.amount, each.countedIn, language)}</Cell>
                  <Cell label={t.expectedOn}>{formatDay(each.expectedOn, language, 'weekday', today)}</Cell>
                  <Cell label={t.state}>{stateOf(each, view)}</Cell>
                  <Cell align="end">{orders && each.arrivedOn === null && each.cancelledOn === null && (
                    <ButtonLink href={`/skyddsutrustning/leveranser/${each.id}`} size="row">{t.open}<span
                      class="ds-sr-only"> {each.articleName}</span></ButtonLink>
                  )}</Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        {orders && <Panel heading={t.newDelivery} id="ny"><OrderForm kept={kept} view={view} form={form} /></Panel>}
      </div>
    ),
  }
}

function stateOf({ arrivedOn, arrivedAmount, cancelledOn, expectedOn }: Delivery, { language, clock }: View): string {
  const t = equipmentTexts[language]
  const on = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, language, 'weekday', clock.today())
  if (arrivedOn !== null) return t.arrived(formatNumber(arrivedAmount ?? 0, language), on(arrivedOn))
  if (cancelledOn !== null) return t.cancelled(on(cancelledOn))
  return expectedOn < clock.today() ? t.late : t.waiting
}

function OrderForm({ kept, view, form }: { kept: Kept; view: View; form: ReturnType<typeof typed> }) {
  const t = equipmentTexts[view.language]
  const ui = uiTexts[view.language]
  const mine = kept.places.filter((place) => handlesPlace(place, view))
  return (
    <PostForm csrf={view.shell.csrf} action="/skyddsutrustning/leveranser" class="form" noValidate>
      <SelectField t={ui} name="articleId" label={t.article} empty={t.choose} options={choices(kept.articles)}
        value={form.value('articleId')}
        error={form.error('articleId')} />
      <SelectField t={ui} name="placeId" label={t.toPlace} empty={t.choose} options={choices(mine)} value={form.value('placeId')}
        error={form.error('placeId')} />
      <TextField t={ui} name="amount" label={t.amount} value={form.value('amount')} error={form.error('amount')} inputmode="numeric"
        width="short" autocomplete="off" />
      <TextField t={ui} name="supplier" label={t.supplier} value={form.value('supplier')} error={form.error('supplier')} maxlength={80}
        autocomplete="off" />
      <DayField t={ui} name="orderedOn" label={t.orderedOn} value={form.value('orderedOn', formatDay(view.clock.today(), view.language,
        'long'))} error={form.error('orderedOn')} />
      <DayField t={ui} name="expectedOn" label={t.expectedOn} value={form.value('expectedOn')} error={form.error('expectedOn')} />
      <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
    </PostForm>
  )
}

/** One order: that it came, comes another day or was cancelled. */
export function deliveryPage({ delivery }: { readonly delivery: Delivery }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = equipmentTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const words = amountWords(delivery.amount, delivery.countedIn, language)
  return {
    title: t.deliveriesTitle, heading: t.deliveryHeading(delivery.articleName), status: form.status,
    lead: `${words}, ${delivery.supplier}, ${delivery.placeName}. ${stateOf(delivery, view)}.`, actions: <ButtonLink
      href="/skyddsutrustning/leveranser">{t.back}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/skyddsutrustning/leveranser/${delivery.id}`} class="form form-narrow" noValidate>
          <RadioButtons t={ui} name="step" label={t.deliveryStep} options={deliverySteps.map((value) => ({ value,
            label: t.deliverySteps[value] }))}
            value={form.value('step', 'arrived')} error={form.error('step')} />
          <DayField t={ui} name="on" label={t.on} value={form.value('on', formatDay(view.clock.today(), language, 'long'))}
            error={form.error('on')} />
          <TextField t={ui} name="amount" label={t.arrivedAmount} hint={t.arrivedAmountHint} value={form.value('amount')}
            error={form.error('amount')}
            inputmode="numeric" width="short" autocomplete="off" />
          <ButtonRow><Button variant="primary">{t.note}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
