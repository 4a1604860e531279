import { caseName } from '../../cases/pages/handover.tsx'
import type { FamilyCase } from '../../cases/queries/responsibility.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { decidersElsewhere, starts } from '../contract.ts'
import { compulsoryTexts, startWord } from '../texts.ts'

/** The form that opens a matter: what and why, and the decision, to be made or made already. */
export function showOpenMatter({ person }: { readonly person: FamilyCase }, view: View, entered: Entered | null): Shown {
  const t = compulsoryTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.openHeading, status: form.status,
    lead: <><a href={`/person/${person.personId}`}>{caseName(person, view)}</a> · {t.openLead}</>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/person/${person.personId}/lvu/ny`} class="form">
          <SelectField t={ui} name="start" label={t.start} empty={t.chooseStart} value={form.value('start')} error={form.error('start')}
            options={starts.map((start) => ({ value: start, label: startWord(start, view.language) }))} />
          <TextArea t={ui} name="why" label={t.why} hint={t.whyHint} rows={4} value={form.value('why')} error={form.error('why')} />
          <TextField t={ui} name="court" label={t.court} optional={t.optional} value={form.value('court')} autocomplete="off" maxlength={100} width="medium" />
          <TextArea t={ui} name="reasons" label={t.reasons} hint={t.reasonsHint} rows={5} value={form.value('reasons')} error={form.error('reasons')} />
          <div class="form-pair">
            <SelectField t={ui} name="decidedAs" label={t.elsewhere} hint={t.elsewhereHint} empty={t.notElsewhere} value={form.value('decidedAs')}
              options={decidersElsewhere.map((each) => ({ value: each, label: t.decidedAs[each] }))} />
            <DayField t={ui} name="decidedOn" id="elsewhere.on" label={t.decidedOn} value={form.value('decidedOn')}
              error={form.error('elsewhere.on') ?? form.error('decidedOn')} />
          </div>
          <div class="button-row">
            <Button variant="primary">{t.saveOpen}</Button>
            <a href={`/person/${person.personId}/lvu`}>{ui.cancel}</a>
          </div>
        </PostForm>
      </Panel>
    ),
  }
}
