import { formatDay, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { EducationRequest, SupplyView } from '../contract/supply.ts'
import { supplyTexts } from '../texts/supply.ts'

/** What the universities were asked for and gave. */
export function EducationRequests({ data: { requests }, view }: { data: SupplyView; view: View }) {
  const t = supplyTexts[view.language]
  const { columns } = t
  const plans = view.actor.may.has('supply.plan')
  return (
    <>
      <p class="quiet">{t.requestsNote}</p>
      {requests.length === 0 ? <p>{t.requestsNone}</p> : (
        <Table caption={t.requestsHeading} captionHidden stacked columns={[{ label: columns.programme }, { label: columns.provider }, { label: columns.starts },
          { label: columns.asked, align: 'end' }, { label: columns.given, align: 'end' }]}>
          {requests.map((request) => (
            <Row key={request.id}>
              <RowHead>{plans ? <a href={`/kompetensforsorjning/platser/${request.id}`}>{request.programme}</a> : request.programme}</RowHead>
              <Cell label={columns.provider}>{request.provider}</Cell><Cell label={columns.starts}>{formatDay(request.startsOn, view.language, 'long')}</Cell>
              <Cell label={columns.asked} align="end">{formatNumber(request.places, view.language)}</Cell>
              <Cell label={columns.given} align="end">{givenWords(request, view)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {plans && <p class="no-print"><ButtonLink href="/kompetensforsorjning/platser/ny">{t.ask}</ButtonLink></p>}
    </>
  )
}

function givenWords({ placesGiven, withdrawnAt }: EducationRequest, { language }: View): string {
  const t = supplyTexts[language]
  if (withdrawnAt !== null) return t.withdrawn
  return placesGiven === null ? t.notAnswered : formatNumber(placesGiven, language)
}

/** The form that asks for places. */
export function newEducationPage(_data: unknown, view: View, entered: Entered | null): Shown {
  const t = supplyTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.askHeading, heading: t.askHeading, lead: t.requestsNote, status: form.status,
    actions: <ButtonLink href="/kompetensforsorjning">{t.back}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/kompetensforsorjning/platser/ny" class="form form-narrow" noValidate>
          <TextField t={ui} name="programme" label={t.programme} hint={t.programmeHint} value={form.value('programme')} error={form.error('programme')} maxlength={120} autocomplete="off" />
          <TextField t={ui} name="provider" label={t.provider} value={form.value('provider')} error={form.error('provider')} maxlength={120} autocomplete="off" />
          <DayField t={ui} name="startsOn" label={t.startsOn} value={form.value('startsOn')} error={form.error('startsOn')} />
          <TextField t={ui} name="places" label={t.places} value={form.value('places')} error={form.error('places')} inputmode="numeric" width="short" autocomplete="off" />
          <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** One request: what was asked, the answer, and the button that takes it back. */
export function educationPage({ request }: { request: EducationRequest }, view: View, entered: Entered | null): Shown {
  const t = supplyTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const { id, programme, provider, startsOn, places, askedOn, placesGiven, withdrawnAt } = request
  const day = (on: EducationRequest['startsOn']): string => formatDay(on, view.language, 'long')
  return {
    title: t.requestTitle, heading: programme, lead: `${provider}. ${t.askedOn(day(askedOn))}.`, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonLink href="/kompetensforsorjning">{t.back}</ButtonLink>,
    main: (
      <div class="columns-2">
        <Panel>
          <DefinitionList rows={[{ term: t.columns.starts, value: day(startsOn) }, { term: t.columns.asked, value: formatNumber(places, view.language) },
            { term: t.columns.given, value: givenWords(request, view) }]} />
        </Panel>
        {withdrawnAt === null && (
          <Panel heading={t.answerHeading} id="svar">
            <PostForm csrf={view.shell.csrf} action={`/kompetensforsorjning/platser/${id}`} class="form form-narrow" noValidate>
              <TextField t={ui} name="placesGiven" label={t.placesGiven} value={form.value('placesGiven', placesGiven === null ? '' : String(placesGiven))}
                error={form.error('placesGiven')} inputmode="numeric" width="short" autocomplete="off" />
              <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
            </PostForm>
            <PostForm csrf={view.shell.csrf} action={`/kompetensforsorjning/platser/${id}/ta-tillbaka`}>
              <ButtonRow><Button>{t.withdraw}</Button></ButtonRow>
            </PostForm>
          </Panel>
        )}
      </div>
    ),
  }
}
