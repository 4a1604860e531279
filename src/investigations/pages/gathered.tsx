import type { View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { RequestRow } from '../queries/information.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { Investigation } from '../usecases/load-investigation.ts'
import { byWords, dayWords, investigationAddress } from './words.tsx'

type Props = { data: Investigation; view: View; mayWrite: boolean }

/** What was applied for, when that is how it began. */
export function Applications({ data: { applications }, view }: Omit<Props, 'mayWrite'>) {
  const t = investigationTexts[view.language]
  const words = investigationWords[view.language]
  if (applications.length === 0) return null
  return (
    <Panel heading={t.sections.start} id="borjan" aside={<span class="law">{t.lawOf.start}</span>}>
      {applications.map((each) => (
        <article key={each.id} class="gathered">
          <p><strong>{words.kind[each.kind]}</strong> {t.application.received(dayWords(each.receivedOn, view))}, {words.applicant[each.applicant].toLowerCase()}
            {each.applicantWords === null || each.applicantWords === '' ? '' : ` (${each.applicantWords})`}</p>
          <p class="note-text">{each.wanted}</p>
        </article>
      ))}
    </Panel>
  )
}

/** Whether a request still waits for an answer. */
export function isAwaited({ answers }: Pick<RequestRow, 'answers'>): boolean {
  return answers.every(({ kind }) => kind === 'reminder')
}

/** School, health care and others: what was asked, what came, and who should be reminded. */
export function Requests({ data, view, mayWrite }: Props) {
  const t = investigationTexts[view.language]
  const { id } = data.head
  return (
    <Panel heading={t.sections.information} id="uppgifter" aside={<span class="law">{t.information.law}</span>}>
      {data.requests.length === 0 && <p class="quiet">{t.information.none}</p>}
      {data.requests.map((each) => <Request key={each.id} request={each} id={id} view={view} mayWrite={mayWrite} />)}
      {mayWrite && <ButtonRow><ButtonLink href={investigationAddress.ask(id)}>{t.information.ask}</ButtonLink></ButtonRow>}
    </Panel>
  )
}

function Request({ request, id, view, mayWrite }: { request: RequestRow; id: string; view: View; mayWrite: boolean }) {
  const t = investigationTexts[view.language].information
  const words = investigationWords[view.language]
  const late = request.remindOn <= view.clock.today()
  const remind = (late ? t.late : t.waits)(dayWords(request.remindOn, view))
  return (
    <article class="gathered">
      <p><strong>{request.source}</strong>{request.source === words.source[request.sourceKind] ? '' : ` (${words.source[request.sourceKind]})`},{' '}
        {t.asked(dayWords(request.askedOn, view))}</p>
      <p class="note-text">{request.question}</p>
      {request.answers.map((answer) => (
        <div key={answer.id} class="gathered-answer">
          <p class="line-2">{words.answer[answer.kind]} {dayWords(answer.answeredOn, view)}
            {answer.kind === 'answer' && answer.source !== request.source ? `, ${answer.source}` : ''}</p>
          {answer.body !== '' && <p class="note-text">{answer.body}</p>}
        </div>
      ))}
      {isAwaited(request) && (
        <p class={late ? 'alarming' : 'quiet'}>{remind}{mayWrite && <> · <a
          href={investigationAddress.answer(id, request.id)}>{t.answer}</a></>}</p>)}
    </article>
  )
}

/** What the parties were shown before the decision, and what they answered. */
export function Communications({ data, view, mayWrite }: Props) {
  const t = investigationTexts[view.language]
  const words = investigationWords[view.language]
  const { id } = data.head
  return (
    <Panel heading={t.sections.communication} id="kommunicering" aside={<span class="law">{t.lawOf.communication}</span>}>
      {data.communications.length === 0 && <p class="quiet">{t.communication.none}</p>}
      {data.communications.map((each) => (
        <article key={each.id} class="gathered">
          {each.toldOn === null || each.answerByOn === null || each.party === null || each.how === null
            ? <p><strong>{t.communication.waived}</strong> {byWords(each.byName, each.at, view)}</p>
            : (
              <p><strong>{words.party[each.party]}{each.partyWords === null || each.partyWords === '' ? '' : ` (${each.partyWords})`}</strong>,{' '}
                {words.way[each.how].toLowerCase()} {dayWords(each.toldOn, view)}, {t.communication.until(dayWords(each.answerByOn, view))}</p>
            )}
          <p class="note-text">{each.what}</p>
          {each.waivedReason !== null && <p class="note-text">{each.waivedReason}</p>}
          {each.answers.map((answer) => (
            <div key={answer.id} class="gathered-answer">
              <p class="line-2">{words.answer.answer} {dayWords(answer.answeredOn, view)}</p><p class="note-text">{answer.body}</p>
            </div>
          ))}
          {mayWrite && each.toldOn !== null && <p><a href={investigationAddress.partyAnswer(id, each.id)}>{t.communication.answer}</a></p>}
        </article>
      ))}
      {mayWrite && <ButtonRow><ButtonLink href={investigationAddress.communicate(id)}>{t.communication.add}</ButtonLink></ButtonRow>}
    </Panel>
  )
}

/** Extensions and the conclusion, and the ways to them. */
export function Decisions({ data, view, mayWrite }: Props) {
  const t = investigationTexts[view.language]
  const { id } = data.head
  return (
    <Panel heading={t.sections.decisions} id="beslut" aside={<span class="law">{t.lawOf.decisions}</span>}>
      {data.decisions.length === 0 && <p class="quiet">{t.decision.none}</p>}
      <ul class="plain-list">
        {data.decisions.map((each) => (
          <li key={each.id}><a href={`/beslut/${each.id}`}>{each.what}</a> <span class="line-2">
            {t.decision.state[each.state]} {dayWords(each.decidedOn ?? each.proposedOn, view)}</span></li>))}
      </ul>
      {data.head.outcome === 'measure' && <p><a href={`/person/${data.person.id}/insatser`}>{t.decision.toMeasures}</a></p>}
      {mayWrite && (
        <ButtonRow>
          <ButtonLink href={investigationAddress.conclude(id)}>{t.decision.conclude}</ButtonLink>
          <ButtonLink href={investigationAddress.extend(id)} variant="quiet">{t.decision.extend}</ButtonLink>
        </ButtonRow>
      )}
    </Panel>
  )
}
