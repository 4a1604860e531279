import { day } from '../../calendar/day.ts'
import { formatDay, formatInstant, formatTime } from '../../calendar/format.ts'
import { instant, time } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ContactRow } from '../queries/contact.ts'
import { contactTexts } from '../texts.ts'
import { faultIn, noteStatus } from './note.tsx'

/** A locked note: what it says, what was added to it, and the form for one more addition. */
export function showContact(contact: ContactRow, view: View, entered: Entered | null): Shown {
  const t = contactTexts[view.language]
  const { language } = view
  const today = view.clock.today()
  const written = formatInstant(instant(contact.recordedAt), today, language)
  const done = { addition_saved: t.additionSaved, contact_locked: t.locked, contact_moved: t.moved }
  return {
    title: t.contactTitle,
    heading: t.contactHeading(t.modes[contact.mode], formatDay(day(contact.happenedOn), language, 'weekday', today)),
    lead: t.lockedBy(contact.writerName, written),
    status: doneMessage(view, done) ?? noteStatus(view, entered),
    main: (
      <div class="note-page">
        <Panel>
          <DefinitionList rows={rowsOf(contact, view)} />
          {contact.note === '' ? <p class="line-2">{t.noText}</p> : <p class="note-text">{contact.note}</p>}
        </Panel>
        <Panel heading={t.additions} id="tillagg">
          {contact.additions.length === 0 && <p>{t.noAdditions}</p>}
          {contact.additions.map((addition) => (
            <article key={addition.id} class="note-addition">
              <p class="line-2">{t.additionBy(addition.by, formatInstant(instant(addition.recordedAt), today, language))}</p>
              <p class="note-text">{addition.note}</p>
            </article>
          ))}
          <PostForm csrf={view.shell.csrf} action={`/kontakt/${contact.id}`} class="form">
            <TextArea
              t={uiTexts[language]}
              name="note"
              label={t.addition}
              hint={t.additionHint}
              rows={3}
              value={valueIn(entered, 'note')}
              error={faultIn(entered, 'note', t)}
            />
            <Button icon="lock">{t.saveAddition}</Button>
          </PostForm>
        </Panel>
        <p>
          <a href={`/kontakt/${contact.id}/flytta`}>{t.moveLink}</a>
        </p>
      </div>
    ),
  }
}

function rowsOf(contact: ContactRow, view: View) {
  const t = contactTexts[view.language]
  const at = contact.happenedTime === null ? '' : ` ${formatTime(time(contact.happenedTime), view.language)}`
  const met = contact.participants.map((each) => each.words ?? t.protectedName)
  return [
    { term: t.when, value: formatDay(day(contact.happenedOn), view.language, 'full') + at },
    { term: t.outcome, value: t.outcomes[contact.outcome], second: contact.notHeldReason ?? undefined },
    {
      term: t.children,
      value: contact.children
        .filter((child) => child.movedOn === null)
        .map((child) => (
          <span key={child.personId} class="note-child">
            <a href={`/person/${child.personId}`}>{child.name ?? t.case(child.caseNumber ?? '')}</a>: {t.seen[child.seen].toLowerCase()}
          </span>
        )),
    },
    { term: t.withWhom, value: met.length === 0 ? t.metNobody : met.join(', ') },
    ...(contact.minutes === null ? [] : [{ term: t.minutes, value: t.minutesCount(contact.minutes) }]),
  ]
}

/** The correction of a note on the wrong person: from whom, and to whom. */
export function showMove(contact: ContactRow, view: View, entered: Entered | null): Shown {
  const t = contactTexts[view.language]
  const ui = uiTexts[view.language]
  const there = contact.children.filter((child) => child.movedOn === null)
  const chosen = valueIn(entered, 'from') || (there.length === 1 ? there[0]?.personId : '')
  return {
    title: t.moveTitle,
    heading: t.moveHeading,
    lead: t.moveLead,
    status: noteStatus(view, entered),
    main: (
      <div class="note-page">
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`/kontakt/${contact.id}/flytta`} class="form">
            <RadioList
              t={ui}
              name="from"
              label={t.moveFrom}
              value={chosen}
              error={faultIn(entered, 'from', t)}
              options={there.map((child) => ({ value: child.personId, label: child.name ?? t.case(child.caseNumber ?? '') }))}
            />
            <TextField
              t={ui}
              name="to"
              label={t.moveTo}
              hint={t.moveToHint}
              width="medium"
              autocomplete="off"
              value={valueIn(entered, 'to')}
              error={faultIn(entered, 'to', t)}
            />
            <div class="button-row">
              <Button variant="primary">{t.moveDo}</Button>
              <a href={`/kontakt/${contact.id}`}>{ui.cancel}</a>
            </div>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

function valueIn(entered: Entered | null, name: string): string {
  const value = entered?.values[name]
  return typeof value === 'string' ? value : ''
}
