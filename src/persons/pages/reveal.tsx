import type { Entered, Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Dialog, DialogButton, DialogForm } from '../../ui/dialog.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { ProtectedFlag, ProtectedPanel } from '../../ui/protected-flag.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { revealPurposes } from '../contract.ts'
import type { PersonStanding } from '../queries/person.ts'
import { hiddenOf } from '../rules.ts'
import { personsTexts } from '../texts.ts'
import { typed } from '../../mount/typed.tsx'

/** Where the question posts to, and where one lands after it. */
export function revealAddress(personId: string, back: string): string {
  return `/person/${personId}/visa?till=${encodeURIComponent(back)}`
}

/** The button "Visa uppgifter …" with its dialog; without script the button leads to the page with the same question. */
export function RevealButton({ personId, back, view }: { personId: string; back: string; view: View }) {
  const t = personsTexts[view.language].reveal
  return (
    <>
      <DialogButton dialog="visa-uppgifter" fallback={revealAddress(personId, back)}>
        {t.ask}
      </DialogButton>
      <Dialog
        id="visa-uppgifter"
        heading={t.heading}
        consequence={t.consequence}
        action={revealAddress(personId, back)}
        csrf={view.shell.csrf}
        confirmLabel={t.confirm}
        cancelLabel={t.cancel}
      >
        <Purposes view={view} entered={null} />
      </Dialog>
    </>
  )
}

function Purposes({ view, entered }: { view: View; entered: Entered | null }) {
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return (
    <>
      <RadioList
        t={ui}
        name="purpose"
        label={t.reveal.purpose}
        value={form.value('purpose')}
        error={form.error('purpose')}
        required
        options={revealPurposes.map((purpose) => ({ value: purpose, label: t.reveal.purposes[purpose] }))}
      />
      <TextField
        t={ui}
        name="reason"
        label={t.reveal.other}
        hint={t.reveal.otherHint}
        value={form.value('reason')}
        error={form.error('reason')}
        maxlength={300}
        autocomplete="off"
      />
    </>
  )
}

/** The question as a page of its own. */
export function revealPage(person: { id: string }, view: View, entered: Entered | null): Shown {
  const t = personsTexts[view.language]
  const back = new URL(view.url, 'http://page').searchParams.get('till') ?? `/person/${person.id}`
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title,
    status: form.status,
    heading: t.reveal.note,
    main: (
      <DialogForm
        id="visa-sidan"
        heading={t.reveal.heading}
        consequence={t.reveal.consequence}
        action={revealAddress(person.id, back)}
        csrf={view.shell.csrf}
        confirmLabel={t.reveal.confirm}
        cancelLabel={t.reveal.cancel}
        cancel={<ButtonLink href={`/person/${person.id}`}>{t.reveal.cancel}</ButtonLink>}
      >
        <Purposes view={view} entered={entered} />
      </DialogForm>
    ),
  }
}

/** What stands instead of a form that would show what is hidden: the flag, and the way to ask. Null when nothing is hidden. */
export function askFirst(person: PersonStanding, back: string, view: View): Shown | null {
  const hidden = hiddenOf(person, view.clock.now(), view.clock.today())
  if (!hidden.whereabouts) return null
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  return {
    title: t.title,
    main: (
      <ProtectedPanel
        t={hidden.identity ? ui : { ...ui, protected: person.hiddenWhereaboutsFromOn === null ? t.sharedHome : t.hiddenWhereabouts }}
        level={hidden.identity ? levelWords(person, view) : undefined}
        heading={hidden.identity ? t.protectedName : `${person.givenName} ${person.familyName}`}
        rows={[{ label: t.reveal.hiddenRows, value: null }]}
        action={<RevealButton personId={person.id} back={back} view={view} />}
        note={t.reveal.note}
      />
    ),
  }
}

/** The level in words: "sekretessmarkering". */
export function levelWords(person: Pick<PersonStanding, 'protection'>, view: Pick<View, 'language'>): string {
  return personsTexts[view.language].levels[person.protection].toLowerCase()
}

/**
 * The flags of a person: the level of a protected identity and, apart from it, that the whereabouts are hidden, the own or those of
 * somebody in the same home. Nothing when there are none.
 */
export function GuardFlags({
  person,
  view,
}: {
  person: Pick<PersonStanding, 'protection' | 'hiddenWhereaboutsFromOn' | 'livesWithHidden'>
  view: Pick<View, 'language' | 'clock'>
}) {
  const ui = uiTexts[view.language]
  const t = personsTexts[view.language]
  const { protection, hiddenWhereaboutsFromOn: from } = person
  const hides = from !== null && from <= view.clock.today()
  return (
    <>
      {protection !== 'none' && <ProtectedFlag t={ui} level={levelWords(person, view)} />}
      {hides && (
        <>
          {' '}
          <ProtectedFlag t={{ ...ui, protected: t.hiddenWhereabouts }} />
        </>
      )}
      {person.livesWithHidden && protection === 'none' && !hides && <ProtectedFlag t={{ ...ui, protected: t.sharedHome }} />}
    </>
  )
}
