import { roles } from '../../access/contract.ts'
import { accessTexts } from '../../access/texts.ts'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Day } from '../../calendar/day.ts'
import { readingLevel } from '../../documents/rules/count-lix.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostMessage } from '../contract/messages.ts'
import type { Message, MessageDetail, MessageForm } from '../contract/messages.ts'
import { messageTexts } from '../texts/messages.ts'
import type { MessagePage } from '../usecases/tell-staff.ts'

const path = '/meddelanden'
const mostLix = 40

function stateOf({ fromOn, toOn, withdrawnAt, readAt, isFor }: Message, today: Day): 'unread' | 'read' | 'ended' | 'coming' | 'sent' {
  if (withdrawnAt !== null || (toOn !== null && toOn < today)) return 'ended'
  if (fromOn > today) return 'coming'
  return !isFor ? 'sent' : readAt === null ? 'unread' : 'read'
}

/** The messages one is sent, those one has not read first. */
export function messagesPage({ messages, page, more }: MessagePage, view: View): Shown {
  const { language, clock, actor } = view
  const t = messageTexts[language]
  const today = clock.today()
  const unread = messages.filter((message) => stateOf(message, today) === 'unread').length
  return {
    title: t.title, heading: t.heading(unread), lead: t.lead, status: doneMessage(view, t.done),
    actions: actor.may.has('staff_message.write') ? <ButtonLink href={`${path}/nytt`} variant="primary">{t.write}</ButtonLink> : <></>,
    main: messages.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
      <>
        <Panel flush>
          <Table caption={t.caption} captionHidden stacked columns={[{ label: t.message }, { label: t.from }, { label: t.state }]}>
            {messages.map((message) => {
              const state = stateOf(message, today)
              return (
                <Row key={message.id} open={`${path}/${message.id}`}>
                  <RowHead second={message.writtenBy}><a href={`${path}/${message.id}`}>{message.title}</a></RowHead>
                  <Cell label={t.from}>{formatDay(message.fromOn, language, 'weekday', today)}</Cell>
                  <Cell label={t.state} tone={state === 'unread' ? 'warn' : undefined}>{t.states[state]}</Cell>
                </Row>
              )
            })}
          </Table>
        </Panel>
        <ButtonRow>
          {page > 1 && <ButtonLink href={`${path}?sida=${page - 1}`}>{t.newer}</ButtonLink>}
          {more && <ButtonLink href={`${path}?sida=${page + 1}`}>{t.older}</ButtonLink>}
        </ButtonRow>
      </>
    ),
  }
}

/** One message, to be read and confirmed; for who writes messages how it reads and who has read it. */
export function messagePage(message: MessageDetail, view: View): Shown {
  const { language, clock, actor } = view
  const t = messageTexts[language]
  const today = clock.today()
  const writes = actor.may.has('staff_message.write')
  const state = stateOf(message, today)
  const written = formatDay(dayOf(message.writtenAt), language, 'weekday', today)
  return {
    title: t.title, heading: message.title, islands: ['ui/print'], status: doneMessage(view, t.done),
    lead: `${t.by(message.writtenBy, written)}.${message.toOn === null ? '' : ` ${t.until(formatDay(message.toOn, language, 'weekday',
      today))}`}`,
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={path} variant="quiet">{t.back}</ButtonLink></>,
    main: (
      <div class="column">
        {message.withdrawnAt !== null && <Notice kind="note"><p>{t.withdrawn}</p></Notice>}
        <Panel>
          <div class="prose">{paragraphsOf(message.body).map((text) => <p key={text}>{text}</p>)}</div>
          {message.readAt !== null && <p class="quiet">{t.readAt(formatInstant(message.readAt, today, language))}</p>}
          {state === 'unread' && (
            <PostForm csrf={view.shell.csrf} action={`${path}/${message.id}/last`} class="no-print"><ButtonRow><Button
              variant="primary">{t.confirm}</Button></ButtonRow></PostForm>
          )}
        </Panel>
        {message.audience !== null && <Reading message={message} view={view} />}
        {writes && message.withdrawnAt === null && (
          <Panel heading={t.withdraw} id="dra-tillbaka">
            <p>{t.withdrawLead}</p>
            <PostForm csrf={view.shell.csrf} action={`${path}/${message.id}/dra-tillbaka`}><ButtonRow><Button
              variant="danger">{t.withdraw}</Button></ButtonRow></PostForm>
          </Panel>
        )}
        <PrintFooter printed={uiTexts[language].printedBy(formatInstant(clock.now(), today, language), actor.name)} />
      </div>
    ),
  }
}

const paragraphsOf = (text: string): string[] => text.split(/\r?\n+/).map((each) => each.trim()).filter((each) => each !== '')

function Reading({ message, view: { language, actor } }: { message: MessageDetail; view: View }) {
  const t = messageTexts[language]
  return (
    <Panel heading={t.reading} id="lasning">
      <p>{t.readOf(message.read ?? 0, message.audience ?? 0)} <Readability text={message.body} language={language} /></p>
      {actor.managedUnits.length > 0 && (message.unread.length === 0 ? <p class="quiet">{t.unreadNone}</p> : (
        <Table caption={t.unread} stacked columns={[{ label: t.name }, { label: t.unitOf }]}>
          {message.unread.map(({ id, name, unitName }) => <Row key={id}><RowHead>{name}</RowHead><Cell label={t.unitOf}>{unitName}</Cell>
            </Row>)}
        </Table>
      ))}
    </Panel>
  )
}

function Readability({ text, language }: { text: string; language: View['language'] }) {
  const t = messageTexts[language]
  const { lix, level } = readingLevel(text)
  if (lix === null) return <>{t.lixHint}</>
  return <span class={lix > mostLix ? 'alarming' : 'quiet'}>{t.lix(lix, t.levels[level])} {lix > mostLix ? t.lixHigh
    : ''} {t.lixHint}</span>
}

export type NewMessage = { readonly units: ReadonlyArray<{ id: string; name: string }>; readonly all: boolean; readonly looked: MessageForm | null }

/** The form of a new message, with how its text reads when one has asked. */
export function newMessagePage({ units, all, looked }: NewMessage, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = messageTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  // The API's names of days are told where the form has its own.
  const error = (field: 'from' | 'to'): string | undefined => form.error(field) ?? form.error(`${field}On`)
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/nytt`} class="form" noValidate>
          <TextField t={ui} name="title" label={t.subject} value={form.value('title', looked?.title)} error={form.error('title')}
            maxlength={120} autocomplete="off" />
          <TextArea t={ui} name="body" label={t.text} hint={t.textHint} value={form.value('body', looked?.body)} error={form.error('body')}
            maxlength={mostMessage} rows={8} />
          {looked !== null && <p role="status"><Readability text={looked.body} language={language} /></p>}
          <div class="form-pair">
            <DayField t={ui} name="from" label={t.fromDay} value={form.value('from', looked?.from ?? formatDay(view.clock.today(),
              language, 'long'))} error={error('from')} />
            <DayField t={ui} name="to" label={t.toDay} hint={t.toHint} value={form.value('to', looked?.to)} error={error('to')} />
          </div>
          <CheckboxList t={ui} name="unitIds" label={t.units} hint={all ? t.unitsHint : t.unitsOwn} options={units.map(({ id, name }) =>
            ({ value: id, label: name }))}
            values={form.values('unitIds', looked?.unitIds ?? (units.length === 1 && !all ? units.map(({ id }) => id) : []))}
              error={form.error('unitIds')} />
          <CheckboxList t={ui} name="roles" label={t.roles} hint={t.rolesHint} options={roles.map((value) => ({ value,
            label: accessTexts[language].roles[value] }))}
            values={form.values('roles', looked?.roles)} error={form.error('roles')} />
          <ButtonRow>
            <Button variant="primary" name="do" value="send" data-key-send>{t.send}</Button>
            <Button name="do" value="look">{t.look}</Button>
            <ButtonLink href={path} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
