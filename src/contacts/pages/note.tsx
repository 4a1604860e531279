import { ageOn, day } from '../../calendar/day.ts'
import { formatInstant, formatTime } from '../../calendar/format.ts'
import { instant, timeOf } from '../../calendar/instant.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { DraftState, draftOf } from '../../ui/draft.tsx'
import { CheckboxButtons, RadioButtons } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { DoneMessage, ErrorSummary, Refused } from '../../ui/messages.tsx'
import { NotePanel } from '../../ui/person-layout.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { modes, outcomes, seeingModes, seenHow } from '../contract.ts'
import type { NoteData } from '../queries/load-note.ts'
import type { NotePerson } from '../queries/note.ts'
import { contactTexts } from '../texts.ts'
import type { ContactTexts } from '../texts.ts'

/** The scripts that a page with a contact note gains from. */
export const contactNoteIslands = ['ui/drafts', 'contacts/note'] as const

type Props = { data: NoteData; view: View; entered: Entered | null; alone?: boolean }

/**
 * The contact note: as the third column of a person's page, or `alone` as the page itself. What was typed comes from `entered` when the
 * form was refused, else from the writer's draft, else from what is usual.
 */
export function ContactNote({ data, view, entered, alone = false }: Props) {
  const t = contactTexts[view.language]
  const ui = uiTexts[view.language]
  const { draft, task, personId } = data
  const savedAt = draft === null ? undefined : formatInstant(instant(draft.savedAt), view.clock.today(), view.language)
  const close = { href: data.back === 'arbetslista' ? '/arbetslista' : `/person/${personId}`, label: t.close }
  const address = `/person/${personId}/anteckna?till=${data.back}${task === null ? '' : `&uppgift=${task.id}`}`
  return (
    <PostForm
      csrf={view.shell.csrf}
      action={address}
      {...draftOf(`contact-${data.staffId}-${personId}`, `/api/drafts/contact/${personId}`)}
      data-draft-sent={data.sent.join(' ')}
      data-draft-kept={draft === null ? undefined : ''}
      data-note={seeingModes.join(' ')}
    >
      <input type="hidden" name="formId" value={data.formId} />
      <input type="hidden" name="taskId" value={task?.id ?? ''} />
      <NotePanel
        id="anteckna"
        heading={alone ? t.newNote : t.heading}
        state={<DraftState t={ui} savedAt={savedAt} />}
        close={close}
        foot={
          <>
            <Button variant="primary" icon="lock" data-key-send>
              {t.lock}
            </Button>
            <Button variant="quiet" name="keepDraft" value="ja">
              {t.keepDraft}
            </Button>
            <Kbd>Ctrl+Enter</Kbd>
            <p class="note-after">{t.afterLock}</p>
          </>
        }
      >
        {task !== null && <p>{t.keptPromise(task.title)}</p>}
        <Fields data={data} view={view} entered={entered} t={t} />
      </NotePanel>
    </PostForm>
  )
}

function Fields({ data, view, entered, t }: { data: NoteData; view: View; entered: Entered | null; t: ContactTexts }) {
  const ui = uiTexts[view.language]
  const written = entered?.values ?? data.draft?.fields ?? null
  const text = (name: string, usual = ''): string => {
    const value = written?.[name]
    return written === null ? usual : typeof value === 'string' ? value : (value?.[0] ?? '')
  }
  const list = (name: string, usual: readonly string[]): readonly string[] => (written === null ? usual : [written[name] ?? []].flat())
  const error = (name: string): string | undefined => faultIn(entered, name, t)
  const children = data.people.filter((person) => person.part !== 'adult')
  const present = data.people.map((person) => ({ value: person.id, label: shownName(person, t) }))
  return (
    <>
      <RadioButtons
        t={ui}
        name="mode"
        label={t.how}
        keys
        value={text('mode')}
        error={error('mode')}
        options={modes.map((mode) => ({ value: mode, label: t.modes[mode] }))}
      />
      <RadioButtons
        t={ui}
        name="outcome"
        label={t.outcome}
        value={text('outcome', 'held')}
        error={error('outcome')}
        options={outcomes.map((outcome) => ({ value: outcome, label: t.outcomes[outcome] }))}
      />
      <div data-note-when-not-held>
        <TextField
          t={ui}
          name="reason"
          label={t.reason}
          optional={t.optional}
          hint={<span class="without-script">{t.reasonHint}</span>}
          value={text('reason')}
          error={error('reason')}
          maxlength={500}
          autocomplete="off"
        />
      </div>
      <CheckboxButtons
        t={ui}
        name="present"
        label={t.who}
        values={list('present', [data.personId])}
        error={error('present')}
        options={present}
      />
      <TextField
        t={ui}
        name="other"
        label={t.other}
        optional={t.optional}
        value={text('other')}
        error={error('other')}
        maxlength={500}
        autocomplete="off"
      />
      <fieldset class="field" data-note-seen>
        <legend>{t.sawChild}</legend>
        <p class="field-hint without-script">{t.sawChildHint}</p>
        {children.map((child) => (
          <div key={child.id} data-note-child={child.id}>
            <RadioButtons
              t={ui}
              name={`seen.${child.id}`}
              label={shownName(child, t)}
              inline
              value={text(`seen.${child.id}`, 'seen')}
              options={seenHow.map((how) => ({ value: how, label: t.seen[how] }))}
            />
          </div>
        ))}
        {error('children') !== undefined && <p class="field-error">{error('children')}</p>}
      </fieldset>
      <div class="form-pair">
        <TextField
          t={ui}
          name="when"
          label={t.when}
          autocomplete="off"
          error={error('when')}
          value={text('when', t.now(formatTime(timeOf(view.clock.now()), view.language)))}
        />
        <RadioButtons
          t={ui}
          name="minutes"
          label={t.minutes}
          value={text('minutes')}
          options={[...['30', '45', '60', '90'].map((value) => ({ value, label: value })), { value: 'other', label: t.minutesOther }]}
        />
      </div>
      <div data-note-minutes-other>
        <TextField
          t={ui}
          name="minutesOther"
          label={t.minutesOtherLabel}
          inputmode="numeric"
          width="short"
          value={text('minutesOther')}
          error={error('minutesOther')}
          autocomplete="off"
        />
      </div>
      <TextArea t={ui} name="note" label={t.text} optional={t.optional} rows={5} value={text('note')} error={error('note')} />
      <div class="form-pair">
        <TextField t={ui} name="step" label={t.step} value={text('step')} error={error('step')} maxlength={200} autocomplete="off" />
        <TextField t={ui} name="due" label={t.due} value={text('due')} error={error('due')} autocomplete="off" />
      </div>
    </>
  )
}

/** What a person is called in the form: a child by given name, an adult by the family's own word for him or her. */
function shownName(person: NotePerson, t: ContactTexts): string {
  if (person.part !== 'adult') return person.givenName ?? t.child(person.caseNumber ?? '')
  const relations: Readonly<Record<string, string>> = t.relations
  const word = person.word ?? relations[person.kind ?? ''] ?? ''
  const called = word.slice(0, 1).toUpperCase() + word.slice(1)
  return person.word === null && person.givenName !== null ? `${person.givenName} (${called.toLowerCase()})` : called || t.protectedAdult
}

/** The words of the fault in a field; undefined when there is none. */
export function faultIn(entered: Entered | null, name: string, t: ContactTexts): string | undefined {
  const known: Readonly<Record<string, string>> = t.faults
  const fault = entered?.faults.find((each) => each.field === name)
  return fault === undefined ? undefined : (known[fault.code] ?? fault.code)
}

/** What stands above a page with the note: the faults, the refusal, or that a draft was kept. */
export function noteStatus(view: View, entered: Entered | null) {
  const t = contactTexts[view.language]
  if (entered !== null && entered.refused !== null)
    return (
      <Refused heading={entered.refused.title}>
        <p>{entered.refused.detail}</p>
      </Refused>
    )
  if (entered !== null) {
    const faults = entered.faults.map(({ field }) => ({ field, message: faultIn(entered, field, t) ?? '' }))
    return <ErrorSummary t={uiTexts[view.language]} faults={faults} />
  }
  return view.done === 'draft_kept' ? <DoneMessage>{t.draftKept}</DoneMessage> : null
}

/** The note as a page of its own: on a telephone, and where the person's page has no third column. */
export function showNote(data: NoteData, view: View, entered: Entered | null): Shown {
  const t = contactTexts[view.language]
  return {
    title: t.title,
    islands: contactNoteIslands,
    status: noteStatus(view, entered),
    heading: t.heading,
    lead: aboutWhom(data.people, view, t),
    main: (
      <div class="note-page">
        <ContactNote data={data} view={view} entered={entered} alone />
      </div>
    ),
  }
}

function aboutWhom(people: readonly NotePerson[], view: View, t: ContactTexts) {
  const person = people.find((each) => each.part === 'subject')
  if (person === undefined || person.name === null) {
    return (
      <>
        <ProtectedFlag t={uiTexts[view.language]} /> {t.case(person?.caseNumber ?? '')}
      </>
    )
  }
  return person.birthOn === null ? person.name : `${person.name}, ${t.about(ageOn(day(person.birthOn), view.clock.today()))}`
}
