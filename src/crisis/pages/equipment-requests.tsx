import { countInWords, formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Article, EquipmentRequest, Place } from '../contract/equipment.ts'
import { stepsAfter, usualAmount } from '../rules/follow-request.ts'
import { handlesPlace, sidesOf } from '../rules/handle-places.ts'
import { equipmentTexts } from '../texts/equipment.ts'
import { amountWords, choices } from './equipment.tsx'

export type RequestsData = {
  readonly requests: readonly EquipmentRequest[]; readonly articleId: string | null
  readonly kept: { readonly articles: readonly Article[]; readonly places: readonly Place[] }
}

/** Who asks whom for what and how it stands, and the form of a new request. */
export function requestsPage(data: RequestsData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = equipmentTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const open = data.requests.filter(({ standing }) => stepsAfter(standing).length > 0).length
  const asks = data.kept.places.some((place) => handlesPlace(place, view))
  return {
    title: t.requestsTitle, heading: t.requestsHeading(open, countInWords(open, language, 'start')), lead: t.requestsLead,
    status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href="/skyddsutrustning">{t.title}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.requestsTitle} id="forfragningar" flush>
          {data.requests.length === 0 ? <EmptyState heading={t.noRequests}>{t.noRequestsHow}</EmptyState> : (
            <Table caption={t.requestsTitle} captionHidden stacked columns={[{ label: t.article }, { label: t.neededOn },
              { label: t.standing }, { label: t.open, hidden: true }]}>
              {data.requests.map((each) => (
                <Row key={each.id}>
                  <RowHead second={t.fromTo(each.fromPlaceName, each.toPlaceName)}>{t.requestHeading(amountWords(each.amount,
                    each.countedIn, language), each.articleName)}</RowHead>
                  <Cell label={t.neededOn}>{formatDay(each.neededOn, language, 'weekday', view.clock.today())}</Cell>
                  <Cell label={t.standing}>{t.standings[each.standing]}</Cell>
                  <Cell align="end">
                    <ButtonLink href={`/skyddsutrustning/forfragningar/${each.id}`} size="row">{t.open}<span
                      class="ds-sr-only"> {each.articleName}</span></ButtonLink>
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        {asks && <Panel heading={t.newRequest} id="ny"><AskForm data={data} view={view} form={form} /></Panel>}
      </div>
    ),
  }
}

function AskForm({ data: { kept, articleId }, view, form }: { data: RequestsData; view: View; form: ReturnType<typeof typed> }) {
  const t = equipmentTexts[view.language]
  const ui = uiTexts[view.language]
  const mine = kept.places.filter((place) => handlesPlace(place, view))
  const own = mine.find(({ unitId }) => unitId !== null && unitId === view.actor.unitId)
  return (
    <PostForm csrf={view.shell.csrf} action="/skyddsutrustning/forfragningar" class="form" noValidate>
      <SelectField t={ui} name="articleId" label={t.article} empty={t.choose} options={choices(kept.articles)}
        value={form.value('articleId', articleId)}
        error={form.error('articleId')} />
      <TextField t={ui} name="amount" label={t.amount} value={form.value('amount')} error={form.error('amount')} inputmode="numeric"
        width="short" autocomplete="off" />
      <SelectField t={ui} name="toPlaceId" label={t.toPlace} empty={t.choose} options={choices(mine)} value={form.value('toPlaceId',
        own?.id)}
        error={form.error('toPlaceId')} />
      <SelectField t={ui} name="fromPlaceId" label={t.fromPlace} empty={t.choose} options={choices(kept.places)}
        value={form.value('fromPlaceId', kept.places.find(({ unitId }) => unitId === null)?.id)} error={form.error('fromPlaceId')} />
      <DayField t={ui} name="neededOn" label={t.neededOn} value={form.value('neededOn')} error={form.error('neededOn')} />
      <TextArea t={ui} name="reason" label={t.reason} hint={t.reasonHint} value={form.value('reason')} error={form.error('reason')}
        rows={2} maxLength={300} />
      <ButtonRow><Button variant="primary" data-key-send>{t.request}</Button></ButtonRow>
    </PostForm>
  )
}

/** One request: what has happened, and the next step for whoever may take it. */
export function requestPage({ request }: { readonly request: EquipmentRequest }, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = equipmentTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const on = (day: Parameters<typeof formatDay>[0]): string => formatDay(day, language, 'weekday', view.clock.today())
  return {
    title: t.requestsTitle, heading: t.requestHeading(amountWords(request.amount, request.countedIn, language), request.articleName),
    lead: `${t.fromTo(request.fromPlaceName, request.toPlaceName)}. ${t.askedBy(request.askedBy, on(request.askedOn))}.`,
    status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href="/skyddsutrustning/forfragningar">{t.back}</ButtonLink>,
    main: (
      <div class="with-wide-side">
        <Panel heading={t.steps} id="steg">
          <DefinitionList rows={[
            { term: t.neededOn, value: on(request.neededOn) }, { term: t.reason, value: request.reason },
            ...request.steps.map((step) => ({
              term: t.standings[step.step], value: `${on(step.on)}, ${step.by}`,
              second: [...(step.amount === null ? [] : [amountWords(step.amount, request.countedIn, language)]), ...(step.reason === ''
                ? [] : [step.reason])].join('. '),
            })),
          ]} />
          {request.steps.length === 0 && <p class="quiet">{t.noSteps}</p>}
        </Panel>
        <Panel heading={t.nextStep} id="nasta"><NextStep request={request} view={view} form={form} /></Panel>
      </div>
    ),
  }
}

function NextStep({ request, view, form }: { request: EquipmentRequest; view: View; form: ReturnType<typeof typed> }) {
  const t = equipmentTexts[view.language]
  const ui = uiTexts[view.language]
  const following = stepsAfter(request.standing)
  const sides = sidesOf(request, view)
  const mine = following.filter(({ side }) => sides.includes(side))
  if (following.length === 0) return <p>{t.over}</p>
  const [first] = mine
  if (first === undefined) return <p>{t.waitsForOthers}</p>
  const usual = usualAmount(first.step, request)
  return (
    <PostForm csrf={view.shell.csrf} action={`/skyddsutrustning/forfragningar/${request.id}`} class="form" noValidate>
      <RadioButtons t={ui} name="step" label={t.nextStep} options={mine.map(({ step }) => ({ value: step, label: t.stepVerbs[step] }))}
        value={form.value('step', first.step)} error={form.error('step')} />
      {usual !== null && <TextField t={ui} name="amount" label={t.stepAmount} hint={t.stepAmountHint(amountWords(usual, request.countedIn,
        view.language))}
        value={form.value('amount')} error={form.error('amount')} inputmode="numeric" width="short" autocomplete="off" />}
      {mine.some(({ step }) => step === 'refused') && <TextField t={ui} name="reason" label={t.refusal} value={form.value('reason')}
        error={form.error('reason')}
        maxlength={300} autocomplete="off" />}
      <ButtonRow><Button variant="primary">{t.note}</Button></ButtonRow>
    </PostForm>
  )
}
