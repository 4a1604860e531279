import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { KnownFigure } from '../contract/figure.ts'
import type { LawChange } from '../contract/law-change.ts'
import { messageEnds, mostMessage } from '../contract/message.ts'
import type { MessageAnswer, WholeMessage } from '../contract/message.ts'
import { lawChangeTexts } from '../texts/law-change.ts'
import { messageTexts } from '../texts/messages.ts'
import { messagesPath, options } from './messages.tsx'

export type AttachData = { readonly message: WholeMessage; readonly figures: readonly KnownFigure[]; readonly changes: readonly LawChange[] }

/** Which figure is attached: one of the picture, or what a change of law would mean. */
export function attachPage({ message, figures, changes }: AttachData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const [t, ui] = [messageTexts[language], uiTexts[language]]
  const form = typed(entered, t.faults, ui)
  const there = new Set(message.figureList.flatMap(({ figure, lawChangeId }) => [figure, lawChangeId]))
  const choices = [
    ...figures.filter(({ key }) => !there.has(key)).map((figure) => ({ value: figure.key, label: figure[language] })),
    ...changes.filter(({ id, answer }) => answer !== null && !there.has(id)).map(({ id, name }) => ({ value: `lag:${id}`, label: `${lawChangeTexts[language].title}: ${name}` })),
  ]
  const path = `${messagesPath}/${message.id}`
  return {
    title: t.title, heading: t.attachFigure, lead: message.title, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/siffra`} class="form" noValidate>
          <SelectField t={ui} name="figure" label={t.attachFigure} hint={t.attachHint} empty={t.choose} value={form.value('figure')} error={form.error('figure')} options={choices} />
          <ButtonRow><Button variant="primary">{t.attach}</Button><ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export type AnswerData = { readonly message: WholeMessage; readonly corrected: MessageAnswer | null }

/** What was answered, or a correction of it. */
export function answerPage({ message, corrected }: AnswerData, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const [t, ui] = [messageTexts[language], uiTexts[language]]
  const form = typed(entered, t.faults, ui)
  const path = `${messagesPath}/${message.id}`
  const field = (name: 'receivedOn' | 'sender' | 'body', known = '') => ({ t: ui, name, value: form.value(name, known), error: form.error(name) })
  return {
    title: t.title, heading: corrected === null ? t.newAnswer : t.correctHeading, lead: message.title, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/svar`} class="form" noValidate>
          <input type="hidden" name="correctsId" value={form.value('correctsId', corrected?.id ?? '')} />
          <DayField {...field('receivedOn', formatDay(corrected?.receivedOn ?? clock.today(), language, 'long'))} label={t.receivedOn} />
          <TextField {...field('sender', corrected?.sender ?? message.addressee)} label={t.sender} maxlength={160} autocomplete="off" />
          <TextArea {...field('body', corrected?.body)} label={t.answerText} maxlength={mostMessage} rows={8} />
          <ButtonRow>
            <Button variant="primary" data-key-send>{corrected === null ? t.saveAnswer : t.saveCorrection}</Button>
            <ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** Closing or withdrawing a message. */
export function endPage(message: WholeMessage, view: View, entered: Entered | null): Shown {
  const { language } = view
  const [t, ui] = [messageTexts[language], uiTexts[language]]
  const form = typed(entered, t.faults, ui)
  const path = `${messagesPath}/${message.id}`
  return {
    title: t.title, heading: t.end, lead: message.title, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/avsluta`} class="form" noValidate>
          <RadioList t={ui} name="kind" label={t.endKind} value={form.value('kind')} error={form.error('kind')} options={options(messageEnds, t.ends)} />
          <TextArea t={ui} name="note" label={t.endNote} value={form.value('note')} error={form.error('note')} maxlength={1000} rows={4} />
          <ButtonRow><Button variant="primary">{t.endSave}</Button><ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
