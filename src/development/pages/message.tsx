import { formatDay, formatInstant } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { KnownFigure } from '../contract/figure.ts'
import type { MessageAnswer, MessageFigure, WholeMessage } from '../contract/message.ts'
import { messageTexts } from '../texts/messages.ts'
import { figureWords } from './message-words.ts'
import { messagesPath } from './messages.tsx'

export type MessageData = { readonly message: WholeMessage; readonly figures: readonly KnownFigure[] }

/** One message with its figures and what was answered; what may be done with it stands beside. */
export function showMessage({ message, figures }: MessageData, view: View): Shown {
  const { language, clock, actor } = view
  const t = messageTexts[language]
  const today = clock.today()
  const path = `${messagesPath}/${message.id}`
  const writes = actor.may.has('state_message.write')
  return {
    title: t.title, heading: message.title, lead: `${t.themes[message.theme]}. ${t.to(message.addressee, t.levels[message.level])}`, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        <ButtonLink href={messagesPath}>{t.back}</ButtonLink>
        <ButtonLink href={`${path}/pdf`}>{t.pdf}</ButtonLink>
        <ButtonLink href={`${path}/word`}>{t.word}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </>
    ),
    main: (
      <>
        <WithSide side={writes ? <div class="column no-print"><Steps message={message} view={view} /></div> : <></>}>
          <div class="column">
            <p class="quiet">{standing(message, view)}</p>
            {message.endedOn !== null && (
              <Notice kind="note"><p>{t.endedOn(t.stages[message.stage], formatDay(message.endedOn, language, 'weekday', today), message.endNote ?? '')}</p></Notice>
            )}
            <Panel heading={t.text} id="text"><Paragraphs text={message.body} /></Panel>
            <Figures message={message} figures={figures} view={view} />
            {message.stage !== 'draft' && <Answers message={message} view={view} />}
          </div>
        </WithSide>
        <PrintFooter printed={uiTexts[language].printedBy(formatInstant(clock.now(), today, language), actor.name)} />
      </>
    ),
  }
}

function standing({ stage, sentOn, sentBy, writtenBy, writtenAt }: WholeMessage, { language, clock }: View): string {
  const t = messageTexts[language]
  const today = clock.today()
  const sent = sentOn === null || sentBy === null ? '' : `${t.sentBy(sentBy, formatDay(sentOn, language, 'weekday', today))} `
  return `${t.stages[stage]}. ${sent}${t.by(writtenBy, formatInstant(writtenAt, today, language))}.`
}

function Paragraphs({ text }: { text: string }) {
  return <div class="prose">{text.split(/\n{2,}/).map((part, at) => <p key={at}>{part.split('\n').map((line, place) => (place === 0 ? line : <><br />{line}</>))}</p>)}</div>
}

function Figures({ message, figures, view }: MessageData & { view: View }) {
  const { language, actor } = view
  const t = messageTexts[language]
  const frozen = message.figureList.find(({ frozenAt }) => frozenAt !== null)?.frozenAt ?? null
  const draft = message.stage === 'draft'
  return (
    <Panel heading={t.figures} id="siffror">
      {message.figureList.length === 0 ? <p class="quiet">{t.noFigures}</p> : (
        <>
          {draft && <p class="quiet">{t.figuresLive}</p>}
          {frozen !== null && <p class="quiet">{t.figuresFrozen(formatDay(dayOf(frozen), language, 'full'))}</p>}
          <ul class="plain-list">
            {message.figureList.map((figure) => <li key={figure.id}><Figure figure={figure} figures={figures} view={view} detach={draft && actor.may.has('state_message.write') ? message.id : null} /></li>)}
          </ul>
        </>
      )}
    </Panel>
  )
}

function Figure({ figure, figures, view, detach }: { figure: MessageFigure; figures: readonly KnownFigure[]; view: View; detach: string | null }) {
  const { language } = view
  const t = messageTexts[language]
  const words = figureWords(figure, language, (key) => figures.find((each) => each.key === key)?.[language] ?? key)
  const [first = '', ...more] = words.how
  return (
    <>
      <strong>{words.name}</strong>: {words.value}{words.period === '' ? '' : `, ${words.period}`}
      <span class="line-2">{first}</span>
      {more.length > 0 && <ul>{more.map((text) => <li key={text}>{text}</li>)}</ul>}
      {figure.lawChangeId !== null && view.actor.may.has('law_change.run') && <a class="no-print" href={`/om-lagen-andrades/${figure.lawChangeId}`}>{t.lawChanges}</a>}
      {detach !== null && (
        <PostForm csrf={view.shell.csrf} action={`${messagesPath}/${detach}/siffra/${figure.id}/ta-bort`} class="no-print">
          <Button variant="quiet" size="row" aria-label={t.detachOf(words.name)}>{t.detach}</Button>
        </PostForm>
      )}
    </>
  )
}

function Answers({ message, view }: { message: WholeMessage; view: View }) {
  const { language } = view
  const t = messageTexts[language]
  return (
    <Panel heading={t.answers} id="svar">
      {message.answerList.length === 0 ? <p class="quiet">{t.noAnswers}</p> : (
        <ul class="plain-list">{message.answerList.map((answer) => <li key={answer.id}><Answer answer={answer} message={message} view={view} /></li>)}</ul>
      )}
    </Panel>
  )
}

function Answer({ answer, message, view }: { answer: MessageAnswer; message: WholeMessage; view: View }) {
  const { language, clock, actor } = view
  const t = messageTexts[language]
  const line = t.answerLine(answer.sender, formatDay(answer.receivedOn, language, 'weekday', clock.today()))
  const mark = [...(answer.correctsId === null ? [] : [t.corrects]), ...(answer.corrected ? [t.correctedNote] : [])].map((word) => ` (${word.toLowerCase()})`).join('')
  return (
    <>
      <strong>{line}</strong>{mark}
      {answer.corrected ? <p><del>{answer.body}</del></p> : <Paragraphs text={answer.body} />}
      <span class="line-2">{t.enteredBy(answer.enteredBy, formatInstant(answer.enteredAt, clock.today(), language))}</span>
      {!answer.corrected && message.endedOn === null && actor.may.has('state_message.write') && (
        <a class="no-print" href={`${messagesPath}/${message.id}/svar?rattar=${answer.id}`}>{t.correct}</a>
      )}
    </>
  )
}

/** What may be done next: a draft is changed, gets figures and is sent; what is sent is answered and ended. */
function Steps({ message, view }: { message: WholeMessage; view: View }) {
  const t = messageTexts[view.language]
  const path = `${messagesPath}/${message.id}`
  const { csrf } = view.shell
  if (message.stage === 'draft') {
    return (
      <Panel heading={t.sendHeading} id="skicka">
        <p>{t.sendHow}</p>
        <PostForm csrf={csrf} action={`${path}/skicka`}><ButtonRow><Button variant="primary">{t.send}</Button></ButtonRow></PostForm>
        <ButtonRow>
          <ButtonLink href={`${path}/siffra`}>{t.attach}</ButtonLink>
          <ButtonLink href={`${path}/andra`}>{t.change}</ButtonLink>
        </ButtonRow>
        <PostForm csrf={csrf} action={`${path}/kasta`}><ButtonRow><Button variant="quiet">{t.throwAway}</Button></ButtonRow></PostForm>
      </Panel>
    )
  }
  if (message.endedOn !== null) return <Panel><PostForm csrf={csrf} action={`${path}/oppna`}><ButtonRow><Button>{t.reopen}</Button></ButtonRow></PostForm></Panel>
  return (
    <Panel>
      <ButtonRow>
        <ButtonLink href={`${path}/svar`} variant="primary">{t.newAnswer}</ButtonLink>
        <ButtonLink href={`${path}/avsluta`}>{t.end}</ButtonLink>
      </ButtonRow>
    </Panel>
  )
}
