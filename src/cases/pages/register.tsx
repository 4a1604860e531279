import type { Entered, Shown, View } from '../../mount/route.ts'
import { PersonFields } from '../../persons/pages/fields.tsx'
import { typed } from '../../mount/typed.tsx'
import type { PersonStanding } from '../../persons/queries/person.ts'
import { personsTexts } from '../../persons/texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Worker } from '../rules.ts'
import { casesTexts } from '../texts.ts'
import { ResponsibleField } from './handover.tsx'

/** Registers a person and opens the case in one form. */
export function registerPage({ workers }: { workers: readonly Worker[] }, view: View, entered: Entered | null): Shown {
  const t = casesTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, { ...personsTexts[view.language].faults, ...t.faults }, ui)
  return {
    title: t.title,
    status: form.status,
    heading: t.register.heading,
    lead: t.register.lead,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/person/ny" class="form form-narrow">
          <PersonFields form={form} view={view} />
          <ResponsibleField workers={workers} view={view} form={form} />
          <TextField
            t={ui}
            name="reason"
            label={t.register.why}
            value={form.value('reason')}
            error={form.error('reason')}
            autocomplete="off"
          />
          <div class="button-row">
            <Button variant="primary">{t.register.save}</Button>
          </div>
        </PostForm>
      </Panel>
    ),
  }
}

/** Opens the case of somebody who is known without one. */
export function openCasePage(
  { person, workers }: { person: PersonStanding; workers: readonly Worker[] },
  view: View,
  entered: Entered | null,
): Shown {
  const t = casesTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title,
    status: form.status,
    heading: t.open.heading,
    lead: <a href={`/person/${person.id}`}>{personsTexts[view.language].toPerson}</a>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${person.id}/arende`} class="form form-narrow">
          <ResponsibleField workers={workers} view={view} form={form} />
          <TextField
            t={ui}
            name="reason"
            label={t.register.why}
            value={form.value('reason')}
            error={form.error('reason')}
            autocomplete="off"
          />
          <div class="button-row">
            <Button variant="primary">{t.open.save}</Button>
          </div>
        </PostForm>
      </Panel>
    ),
  }
}

/** Says that this record is the same person as another, which is kept. */
export function joinPage(person: PersonStanding, view: View, entered: Entered | null): Shown {
  const t = casesTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title,
    status: form.status,
    heading: t.join.heading,
    lead: (
      <>
        <a href={`/person/${person.id}`}>{personsTexts[view.language].toPerson}</a> · {t.join.lead}
      </>
    ),
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${person.id}/sammanfor`} class="form form-narrow">
          <TextField
            t={ui}
            name="same"
            label={t.join.same}
            value={form.value('same')}
            error={form.error('same')}
            autocomplete="off"
            spellcheck={false}
            width="medium"
          />
          <TextField t={ui} name="reason" label={t.join.why} value={form.value('reason')} error={form.error('reason')} autocomplete="off" />
          <div class="button-row">
            <Button variant="primary">{t.join.save}</Button>
          </div>
        </PostForm>
      </Panel>
    ),
  }
}

/** Takes a joining back. */
export function separatePage({ personId, rowId }: { personId: string; rowId: string }, view: View, entered: Entered | null): Shown {
  const t = casesTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title,
    status: form.status,
    heading: t.join.undoHeading,
    lead: (
      <>
        <a href={`/person/${personId}`}>{personsTexts[view.language].toPerson}</a> · {t.join.undoLead}
      </>
    ),
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${personId}/sammanfor/${rowId}/angra`} class="form form-narrow">
          <TextField
            t={ui}
            name="reason"
            label={t.join.undoWhy}
            value={form.value('reason')}
            error={form.error('reason')}
            autocomplete="off"
          />
          <div class="button-row">
            <Button variant="primary">{t.join.undo}</Button>
          </div>
        </PostForm>
      </Panel>
    ),
  }
}
