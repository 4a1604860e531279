import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { consents, followupContacts, followupGrounds, informedParties } from '../contract/words.ts'
import type { FollowupRow } from '../queries/followup.ts'
import { goesOn, toInform } from '../rules/followup.ts'
import { investigationTexts } from '../texts/pages.ts'
import { investigationWords } from '../texts/words.ts'
import type { ShownPerson } from '../usecases/load-investigation.ts'
import { choices, formPage } from './forms.tsx'
import { AboutPerson, dayWords, informedWords, investigationAddress } from './words.tsx'

export type FollowupPage = { readonly followup: FollowupRow; readonly person: ShownPerson }
type Props = FollowupPage & { view: View }

/** What is followed up, with whose consent, and who was told. */
export function showFollowupStart(person: ShownPerson, view: View, entered: Entered | null): Shown {
  const { followup: t } = investigationTexts[view.language]
  return formPage({
    person, view, entered, title: t.startTitle, heading: t.startHeading, lead: t.startLead, law: t.law, save: t.save, locks: true,
    action: investigationAddress.startFollowup(person.id), back: investigationAddress.list(person.id),
    fields: ({ form, words, ui }) => (
      <>
        <RadioList t={ui} name="after" label={t.after} value={form.value('after', 'investigation')} error={form.error('after')}
          options={choices(followupGrounds, words.after)} />
        <RadioList t={ui} name="consent" label={t.consent} hint={t.consentHint} value={form.value('consent')} error={form.error('consent')}
          options={choices(consents, words.consent)} />
        <TextArea t={ui} name="consentReason" label={t.consentReason} optional={ui.optional} rows={2} value={form.value('consentReason')}
          error={form.error('consentReason')} />
        <CheckboxList t={ui} name="informed" label={t.informed} hint={t.tell(informedWords(toInform(person.birthOn, view.clock.today()),
          view))}
          values={form.values('informed')} error={form.error('informed')} options={choices(informedParties, words.informed)} />
        <TextArea t={ui} name="reasons" label={t.reasons} rows={4} value={form.value('reasons')} error={form.error('reasons')} />
      </>
    ),
  })
}

/** One follow-up: until when, what was noted, and its end. */
export function showFollowup({ followup, person }: FollowupPage, view: View): Shown {
  const t = investigationTexts[view.language].followup
  const runs = goesOn(followup) && followup.decisionState !== 'for_meeting'
  const mayWrite = runs && view.actor.may.has('investigation.write')
  return {
    title: t.title, heading: headingWords(followup, view), lead: <><AboutPerson person={person} view={view} />. <span
      class="law">{t.law}</span></>,
    status: doneMessage(view, { followup_started: t.started, followup_proposed: t.proposed, noted: t.noted, followup_closed: t.closed }),
    main: (
      <div class="column">
        <Panel><DefinitionList rows={rowsOf(followup, view)} /></Panel>
        <Notes followup={followup} person={person} view={view} mayWrite={mayWrite} />
        {followup.result !== null && <Panel heading={t.resultHeading}><p class="note-text">{followup.result}</p></Panel>}
      </div>
    ),
  }
}

function headingWords({ closedOn, decisionState, nominalDueOn, newInvestigationOn }: FollowupRow, view: View): string {
  const t = investigationTexts[view.language].followup.heading
  if (closedOn !== null) return t.closed(dayWords(closedOn, view))
  if (newInvestigationOn !== null) return investigationTexts[view.language].list.investigatedAnew(dayWords(newInvestigationOn, view))
  if (decisionState === 'refused') return t.refused
  if (decisionState === 'for_meeting') return t.waits
  return nominalDueOn === null ? t.open : t.runs(dayWords(nominalDueOn, view))
}

function rowsOf(followup: FollowupRow, view: View) {
  const t = investigationTexts[view.language].followup
  const words = investigationWords[view.language]
  return [
    { term: t.after, value: followup.investigationId === null ? words.after[followup.after]
      : <a href={investigationAddress.one(followup.investigationId)}>{words.after[followup.after]}</a> },
    { term: t.consent, value: words.consent[followup.consent], second: followup.consentReason ?? undefined },
    { term: t.informed, value: informedWords(followup.informed, view) || '–' },
    { term: t.reasons, value: <span class="note-text">{followup.reasons}</span>,
      second: followup.decisionId === null ? undefined : <a
        href={`/beslut/${followup.decisionId}`}>{investigationTexts[view.language].sections.decisions}</a> },
    ...(followup.informedAtEnd === null ? [] : [{ term: t.informedAtEnd, value: informedWords(followup.informedAtEnd, view) || '–' }]),
  ]
}

function Notes({ followup, view, mayWrite }: Props & { mayWrite: boolean }) {
  const t = investigationTexts[view.language].followup
  const words = investigationWords[view.language]
  const address = investigationAddress.followup(followup.id)
  return (
    <Panel heading={t.notes} id="anteckningar">
      {followup.notes.length === 0 && <p class="quiet">{t.noNotes}</p>}
      {followup.notes.map((note) => (
        <article key={note.id} class="gathered">
          <p class="line-2">{dayWords(note.notedOn, view)}, {words.contact[note.how].toLowerCase()}, {note.byName ?? ''}</p>
          <p class="note-text">{note.body}</p>
        </article>
      ))}
      {mayWrite && (
        <ButtonRow>
          <ButtonLink href={`${address}/anteckna`} variant="primary" icon="pen">{t.noteHeading}</ButtonLink>
          <ButtonLink href={`${address}/avsluta`}>{t.closeHeading}</ButtonLink>
        </ButtonRow>
      )}
    </Panel>
  )
}

/** What a visit, a talk or a question told. */
export function showFollowupNote({ followup, person }: FollowupPage, view: View, entered: Entered | null): Shown {
  const t = investigationTexts[view.language].followup
  const address = investigationAddress.followup(followup.id)
  return formPage({
    person, view, entered, title: t.title, heading: t.noteHeading, law: t.law, save: t.saveNote, action: `${address}/anteckna`,
      back: address,
    fields: ({ form, words, ui }) => (
      <>
        <DayField t={ui} name="notedOn" label={t.notedOn} error={form.error('notedOn')}
          value={form.value('notedOn', formatDay(view.clock.today(), view.language, 'dayMonth'))} />
        <RadioList t={ui} name="how" label={t.how} value={form.value('how')} error={form.error('how')}
          options={choices(followupContacts, words.contact)} />
        <TextArea t={ui} name="body" label={t.body} rows={6} value={form.value('body')} error={form.error('body')} />
      </>
    ),
  })
}

/** What the follow-up showed, and who was told that it ends. */
export function showFollowupEnd({ followup, person }: FollowupPage, view: View, entered: Entered | null): Shown {
  const t = investigationTexts[view.language].followup
  const address = investigationAddress.followup(followup.id)
  return formPage({
    person, view, entered, title: t.title, heading: t.closeHeading, law: t.law, save: t.saveClose, locks: true,
      action: `${address}/avsluta`,
    back: address,
    fields: ({ form, words, ui }) => (
      <>
        <TextArea t={ui} name="result" label={t.result} rows={6} value={form.value('result')} error={form.error('result')} />
        <CheckboxList t={ui} name="informed" label={t.informedAtEnd} values={form.values('informed')} error={form.error('informed')}
          hint={t.tell(informedWords(toInform(person.birthOn, view.clock.today()), view))}
            options={choices(informedParties, words.informed)} />
      </>
    ),
  })
}
