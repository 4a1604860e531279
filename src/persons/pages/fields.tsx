import type { VNode } from 'preact'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { DayField, IdentityNumberField, TextField } from '../../ui/field-text.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { PersonRow, PersonStanding } from '../queries/person.ts'
import { displayIdentityNumber } from '../identity-number.ts'
import { hiddenOf } from '../rules.ts'
import { personsTexts } from '../texts.ts'
import type { Typed } from '../../mount/typed.tsx'

/** A stored number as people read it; local numbers are stored as they are shown. */
export function shownNumber(person: Pick<PersonRow, 'identityKind' | 'identityNumber'>): string {
  if (person.identityNumber === null) return ''
  return person.identityKind === 'local' ? person.identityNumber : displayIdentityNumber(person.identityNumber)
}

/** The fields that say who somebody is. */
export function PersonFields({ form, view, person }: { form: Typed; view: View; person?: PersonRow | undefined }) {
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <IdentityNumberField
        t={ui}
        name="identityNumber"
        label={t.identityNumber}
        hint={t.identityHint}
        value={form.value('identityNumber', person && shownNumber(person))}
        error={form.error('identityNumber')}
      />
      <div class="form-pair">
        <TextField
          t={ui}
          name="givenName"
          label={t.givenName}
          value={form.value('givenName', person?.givenName)}
          error={form.error('givenName')}
          autocomplete="off"
        />
        <TextField
          t={ui}
          name="familyName"
          label={t.familyName}
          value={form.value('familyName', person?.familyName)}
          error={form.error('familyName')}
          autocomplete="off"
        />
      </div>
      <div class="form-pair">
        <DayField
          t={ui}
          name="birthOn"
          label={t.birthOn}
          hint={t.birthHint}
          value={form.value('birthOn', person?.birthOn)}
          error={form.error('birthOn')}
        />
        <TextField
          t={ui}
          name="interpreterLanguage"
          label={t.interpreter}
          optional={ui.optional}
          value={form.value('interpreterLanguage', person?.interpreterLanguage)}
          error={form.error('interpreterLanguage')}
          autocomplete="off"
        />
      </div>
    </>
  )
}

/**
 * A page about a person: what it is for as h1, and the way back. The name is in the lead, never in the tab; a protected one has the
 * flag's words.
 */
export function aboutPerson(view: View, person: PersonStanding, heading: string, status: VNode | null, main: VNode): Shown {
  const t = personsTexts[view.language]
  const hidden = hiddenOf(person, view.clock.now(), view.clock.today()).identity
  const name = hidden ? t.protectedName : `${person.givenName} ${person.familyName}`.trim()
  return {
    title: t.title,
    status: status ?? doneMessage(view, t.done),
    heading,
    lead: (
      <>
        {name} · <a href={`/person/${person.id}`}>{t.toPerson}</a>
      </>
    ),
    main,
  }
}
