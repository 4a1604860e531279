import { countInWords, formatDay, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { messageLevels, messagesPerPage, messageSorts, messageStages, messageThemes, mostMessage } from '../contract/message.ts'
import type { MessagesAsked, MessageText, StateMessage } from '../contract/message.ts'
import { messageTexts } from '../texts/messages.ts'

export const messagesPath = '/medskick'
export const options = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>) => keys.map((value) => ({ value, label: words[value] }))
export type MessagesData = { readonly messages: readonly StateMessage[]; readonly total: number; readonly asked: MessagesAsked }

/** Messages to the state, narrowed by theme and state. */
export function showMessages({ messages, total, asked }: MessagesData, view: View): Shown {
  const { language, actor } = view
  const t = messageTexts[language]
  return {
    title: t.title, heading: t.heading(total, countInWords(total, language, 'start')), lead: t.lead, status: doneMessage(view, t.done), islands: ['ui/rows'],
    actions: (
      <>
        {actor.may.has('state_message.write') && <ButtonLink href={`${messagesPath}/nytt`} variant="primary">{t.write}</ButtonLink>}
        <ButtonLink href={`${messagesPath}/samlat`}>{t.collected}</ButtonLink>
        {actor.may.has('law_change.run') && <ButtonLink href="/om-lagen-andrades">{t.lawChanges}</ButtonLink>}
      </>
    ),
    main: (
      <>
        <Choices asked={asked} view={view} />
        {messages.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : <Panel flush><Rows messages={messages} view={view} /></Panel>}
        <Pagination page={asked.page} pages={Math.ceil(total / messagesPerPage)} t={uiTexts[language]} href={(page) => addressOf(asked, page)} />
      </>
    ),
  }
}

function addressOf({ theme, stage, sort }: MessagesAsked, page: number): string {
  const query = new URLSearchParams({ ...(theme === undefined ? {} : { tema: theme }), ...(stage === undefined ? {} : { lage: stage }), ordning: sort, sida: String(page) })
  return `${messagesPath}?${query.toString()}`
}

function Choices({ asked: { theme, stage, sort }, view: { language, actor } }: { asked: MessagesAsked; view: View }) {
  const [t, ui] = [messageTexts[language], uiTexts[language]]
  const some = theme !== undefined || stage !== undefined
  const stages = messageStages.filter((each) => each !== 'draft' || actor.may.has('state_message.write'))
  return (
    <FilterForm t={ui} action={messagesPath} clear={some ? messagesPath : undefined} open={some}>
      <SelectField t={ui} name="tema" label={t.theme} empty={t.all} value={theme ?? ''} options={options(messageThemes, t.themes)} />
      <SelectField t={ui} name="lage" label={t.stage} empty={t.all} value={stage ?? ''} options={options(stages, t.stages)} />
      <SelectField t={ui} name="ordning" label={t.sort} value={sort} options={options(messageSorts, t.sorts)} />
    </FilterForm>
  )
}

function Rows({ messages, view: { language, clock } }: { messages: readonly StateMessage[]; view: View }) {
  const t = messageTexts[language]
  const { message, theme, stage, addressee, figures, answers } = t.columns
  const number = (value: number): string => formatNumber(value, language)
  return (
    <Table caption={t.title} captionHidden stacked columns={[{ label: message }, { label: theme }, { label: stage }, { label: addressee }, { label: figures, align: 'end' },
      { label: answers, align: 'end' }]}>
      {messages.map((row) => (
        <Row key={row.id} open={`${messagesPath}/${row.id}`}>
          <RowHead second={t.levels[row.level]}><a href={`${messagesPath}/${row.id}`} data-row-open>{row.title}</a></RowHead>
          <Cell label={theme}>{t.themes[row.theme]}</Cell>
          <Cell label={stage} second={row.sentOn === null ? undefined : formatDay(row.sentOn, language, 'weekday', clock.today())}>{t.stages[row.stage]}</Cell>
          <Cell label={addressee}>{row.addressee}</Cell>
          <Cell label={figures} align="end">{number(row.figures)}</Cell>
          <Cell label={answers} align="end">{number(row.answers)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** What a message is written from: what was begun, and the names of the figures that come with it. */
export type MessageFormData = { readonly known: MessageText | null; readonly id: string | null; readonly attached: readonly string[]; readonly query: string }

/** The form of a new message or of a draft. */
export function messageFormPage({ known, id, attached, query }: MessageFormData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const [t, ui] = [messageTexts[language], uiTexts[language]]
  const form = typed(entered, t.faults, ui)
  const field = (name: keyof MessageText) => ({ t: ui, name, value: form.value(name, known?.[name]), error: form.error(name) })
  const path = id === null ? `${messagesPath}/nytt${query}` : `${messagesPath}/${id}/andra`
  return {
    title: t.title, heading: id === null ? t.newHeading : t.changeHeading, lead: t.newLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={path} class="form" noValidate>
          {attached.length > 0 && <p>{t.attached(attached.join(', '))}</p>}
          <TextField {...field('title')} label={t.subject} maxlength={120} autocomplete="off" />
          <TextArea {...field('body')} label={t.text} hint={t.textHint} maxlength={mostMessage} rows={10} />
          <SelectField {...field('theme')} label={t.theme} empty={t.chooseTheme} options={options(messageThemes, t.themes)} />
          <RadioButtons {...field('level')} label={t.level} options={options(messageLevels, t.levels)} />
          <TextField {...field('addressee')} label={t.addressee} hint={t.addresseeHint} maxlength={160} autocomplete="off" />
          <ButtonRow>
            <Button variant="primary" data-key-send>{t.save}</Button>
            <ButtonLink href={id === null ? messagesPath : `${messagesPath}/${id}`} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
