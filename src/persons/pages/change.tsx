import type { Entered, Shown, View } from '../../mount/route.ts'
import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxField, RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { protections } from '../contract.ts'
import type { PersonStanding } from '../queries/person.ts'
import { personsTexts } from '../texts.ts'
import { PersonFields, aboutPerson } from './fields.tsx'
import { askFirst } from './reveal.tsx'
import { typed } from '../../mount/typed.tsx'

export type CorrectData = { person: PersonStanding; earlier: ReadonlyArray<{ id: string; reason: string; at: string; by: string }> }

/** The form that corrects who a person is, with the earlier corrections under it. */
export function correctPage({ person, earlier }: CorrectData, view: View, entered: Entered | null): Shown {
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return (
    askFirst(person, `/person/${person.id}/ratta`, view) ??
    aboutPerson(
      view,
      person,
      t.correct.heading,
      form.status,
      <>
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`/person/${person.id}/ratta`} class="form form-narrow">
            <PersonFields form={form} view={view} person={person} />
            <DayField
              t={ui}
              name="deceasedOn"
              label={t.deceasedOn}
              value={form.value('deceasedOn', person.deceasedOn)}
              error={form.error('deceasedOn')}
            />
            <TextField
              t={ui}
              name="reason"
              label={t.reason}
              hint={t.reasonHint}
              value={form.value('reason')}
              error={form.error('reason')}
              autocomplete="off"
            />
            <div class="button-row">
              <Button variant="primary">{t.correct.save}</Button>
            </div>
          </PostForm>
        </Panel>
        {earlier.length > 0 && (
          <Panel heading={t.correct.earlier}>
            <ul class="plain-list">
              {earlier.map(({ id, reason, at, by }) => (
                <li key={id}>
                  {reason}{' '}
                  <span class="line-2">{t.correct.earlierLine(formatInstant(instant(at), view.clock.today(), view.language), by)}</span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </>,
    )
  )
}

/** The form that sets the level of protection. It shows nothing that the level hides, so it needs no question first. */
export function protectPage(person: PersonStanding, view: View, entered: Entered | null): Shown {
  const t = personsTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return aboutPerson(
    view,
    person,
    t.protection.heading,
    form.status,
    <Panel>
      <PostForm csrf={view.shell.csrf} action={`/person/${person.id}/skydd`} class="form form-narrow">
        <RadioList
          t={ui}
          name="protection"
          label={t.protection.level}
          value={form.value('protection', person.protection)}
          error={form.error('protection')}
          options={protections.map((level) => ({ value: level, label: t.levels[level], hint: t.levelHints[level] }))}
        />
        <CheckboxField
          t={ui}
          name="hidden"
          label={t.protection.hidden}
          hint={t.protection.hiddenHint}
          checked={form.value('hidden', person.hiddenWhereaboutsFromOn === null ? '' : 'ja') === 'ja'}
        />
        <TextField
          t={ui}
          name="reason"
          label={t.protection.why}
          hint={t.reasonHint}
          value={form.value('reason')}
          error={form.error('reason')}
          autocomplete="off"
        />
        <div class="button-row">
          <Button variant="primary">{t.protection.save}</Button>
        </div>
        <Notice>
          <p>{t.protection.fabricated}</p>
        </Notice>
      </PostForm>
    </Panel>,
  )
}
