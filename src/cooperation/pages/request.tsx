import { formatDay, formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { stepKinds } from '../contract/requests.ts'
import type { RequestDetail, StepKind } from '../contract/requests.ts'
import { daysWaited, employerKinds, refusedStep } from '../rules/judge-request.ts'
import type { RequestJudged } from '../rules/judge-request.ts'
import { openActions } from '../rules/open-actions.ts'
import { requestTexts } from '../texts/requests.ts'
import type { RequestToFollow } from '../usecases/keep-requests.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { StepForm } from './request-step.tsx'
import { waitWords } from './requests.tsx'
import { around, printedBy, short } from './shared.tsx'
import type { Around } from './shared.tsx'

type Data = RequestToFollow & { readonly chosen: StepKind | null }

/** What one may write in now, the most natural first. */
function possible({ judged, request }: RequestToFollow, { actor }: View): readonly StepKind[] {
  const employer = actor.may.has('safety_request.answer')
  const open = openActions(request.steps)
  return stepKinds.filter((kind) => (employer || !employerKinds.includes(kind)) && refusedStep(kind, judged) === null && (kind !== 'action_done' || open.length > 0)
    && (kind !== 'escalated' || !employer || judged.ground !== null))
}

/** One request: its receipt, the day for an answer, what has happened, and the form of what comes next. */
export function requestPage(data: Data, view: View, entered: Entered | null): Shown {
  const { language } = view
  const { request, judged, meetings } = data
  const t = requestTexts[language]
  const a = around(view, entered)
  const kinds = possible(data, view)
  const sent = entered?.values['kind']
  const kind = kinds.find((each) => each === sent) ?? kinds.find((each) => each === data.chosen) ?? kinds[0]
  return {
    title: t.title, heading: t.page(t.areas[request.area], request.unitName), lead: t.pageLead(request.representative, a.on(request.receivedOn)), status: a.form.status ?? doneMessage(view, t.done), islands: ['ui/print'],
    actions: <><Button type="button" data-print hidden>{a.s.print}</Button><ButtonLink href="/arbetsmiljo" variant="quiet">{t.back}</ButtonLink><ButtonLink href={`/arbetsmiljo/framstallan/${request.id}/kvitto`} download>{t.receiptPdf}</ButtonLink></>,
    main: (
      <div class="column">
        {judged.ground !== null && <Notice kind="warn"><p>{t.ground[judged.ground]}</p></Notice>}
        <Panel><Facts request={request} judged={judged} a={a} /></Panel>
        <Panel heading={t.history} id="handelser"><Steps request={request} a={a} /></Panel>
        {kind !== undefined && <StepForm request={request} kind={kind} kinds={kinds} a={a} />}
        {meetings.length > 0 && (
          <Panel heading={t.meetingsHeading} id="moten">
            <ul class="plain-list">{meetings.map((meeting) => <li key={meeting.id}><a href={`/samverkan/moten/${meeting.id}`}>{meetingTexts[language].page(meetingTexts[language].kinds[meeting.kind], formatDay(meeting.heldOn, language, 'long'))}</a></li>)}</ul>
          </Panel>
        )}
        <PrintFooter printed={printedBy(view)} />
      </div>
    ),
  }
}

function Facts({ request, judged, a }: { request: RequestDetail; judged: RequestJudged; a: Around }) {
  const { language, clock } = a.view
  const t = requestTexts[language]
  const { answeredOn } = judged
  return (
    <DefinitionList rows={[
      { term: t.what, value: request.what }, { term: t.why, value: request.why },
      { term: t.receipt, value: t.receiptAt(formatInstant(request.receiptAt, clock.today(), language)), ...(request.onPaper ? { second: t.onPaper } : {}) },
      { term: t.dueOn, value: a.on(request.answerDueOn), second: waitWords(request, a, t) ?? undefined },
      { term: t.answer, value: answeredOn === null ? t.notAnswered : t.answered(a.on(answeredOn), judged.inTime === true),
        ...(answeredOn === null ? {} : { second: t.took(daysWaited(request.receivedOn, answeredOn, clock.today())) }) },
      { term: t.state, value: t.states[request.state], ...(judged.turn === null ? {} : { second: t.turn[judged.turn] }) },
    ]} />
  )
}

function Steps({ request, a }: { request: RequestDetail; a: Around }) {
  const t = requestTexts[a.view.language]
  const may = (kind: StepKind): boolean => a.view.actor.may.has('safety_request.answer') || !employerKinds.includes(kind)
  if (request.steps.length === 0) return <p class="quiet">{t.noHistory}</p>
  return (
    <ul class="plain-list">
      {request.steps.map((step) => (
        <li key={step.id}>
          <strong>{t.stepKinds[step.kind]}{step.outcome === null ? '' : `: ${t.outcomes[step.outcome].toLowerCase()}`}</strong> {step.struckAt === null ? step.what : <s>{step.what}</s>}
          {step.struckWhy !== null && <span class="line-2">{a.s.struck(step.struckWhy)}</span>}
          {step.kind === 'action' && step.dueOn !== null && <span class="line-2">{t.dueText(a.on(step.dueOn), step.owner ?? '')}</span>}
          {step.kind === 'authority_decision' && step.dueOn !== null && <span class="line-2">{t.dueDecision} {a.on(step.dueOn)}</span>}
          {step.actionId !== null && <span class="line-2">{short(request.steps.find(({ id }) => id === step.actionId)?.what ?? '')}</span>}
          {step.reference !== null && <span class="line-2">{t.ref(step.reference)}</span>}
          <span class="line-2">{a.s.by(a.on(step.onDay), step.by)}</span>
          {step.struckAt === null && may(step.kind) && (
            <ButtonLink href={`/arbetsmiljo/framstallan/${request.id}/steg/${step.id}/stryk`} size="row" variant="quiet">{a.s.strike}<span class="ds-sr-only"> {t.stepKinds[step.kind]}</span></ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}
