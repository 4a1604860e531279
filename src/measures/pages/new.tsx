import { BegunState, begunFormIslands, keepsItself, typedOrBegun } from '../../cases/pages/begun-form.tsx'
import type { FamilyCase } from '../../cases/queries/responsibility.ts'
import type { BegunForm } from '../../cases/usecases/keep-draft.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxField, CheckboxList, RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Kind } from '../contract.ts'
import { goalKeys, holdsOn } from '../rules.ts'
import { kindName, measureTexts } from '../texts.ts'
import { PersonLink } from './words.tsx'

export type NewData = { readonly person: FamilyCase; readonly kinds: readonly Kind[]; readonly begun: BegunForm }
type Part = { form: Typed; view: View }

/** The form for a new measure: what, why, goals, who consents, and the decision. */
export function showNewMeasure({ person, kinds, begun }: NewData, view: View, entered: Entered | null): Shown {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typedOrBegun(entered, begun, t.faults, view)
  return {
    title: t.title, heading: t.newHeading, status: form.status, islands: begunFormIslands, lead: <><PersonLink person={person} view={view} /> · {t.newLead}</>,
    main: (
      <PostForm csrf={view.shell.csrf} action={`/person/${person.personId}/insatser/ny`} class="form" {...keepsItself(begun, view)}>
        <Panel><div class="form"><What kinds={kinds} form={form} view={view} /></div></Panel>
        <Panel heading={t.goals} id="mal"><div class="form"><Goals form={form} view={view} /></div></Panel>
        <Panel heading={t.decisionHeading} id="beslutet"><div class="form"><Deciding form={form} view={view} /></div></Panel>
        <BegunState begun={begun} view={view} />
        <div class="button-row">
          <Button variant="primary">{t.save}</Button>
          <a href={`/person/${person.personId}/insatser`}>{ui.cancel}</a>
        </div>
      </PostForm>
    ),
  }
}

function What({ kinds, form, view }: Part & { kinds: readonly Kind[] }) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  const options = kinds.filter((kind) => holdsOn(kind, today))
    .map(({ kind, name }) => ({ value: kind, label: kindName(kind, name, view.language) }))
  return (
    <>
      <SelectField t={ui} name="kind" label={t.kind} empty={t.choose} value={form.value('kind')} error={form.error('kind')} options={options} />
      <RadioList t={ui} name="assessed" label={t.how} hint={t.howHint} value={form.value('assessed', 'ja')} error={form.error('assessed')}
        options={[{ value: 'ja', label: t.howAssessed }, { value: 'nej', label: t.howUnassessed }]} />
      <TextArea t={ui} name="aim" label={t.aim} rows={3} value={form.value('aim')} error={form.error('aim')} />
      <div class="form-pair">
        <TextField t={ui} name="extent" label={t.extent} hint={t.extentHint} value={form.value('extent')} error={form.error('extent')}
          autocomplete="off" />
        <TextField t={ui} name="performer" label={t.performer} optional={t.optional} value={form.value('performer')} error={form.error('performer')}
          autocomplete="off" />
      </div>
      <div class="form-pair">
        <DayField t={ui} name="fromOn" label={t.from} value={form.value('fromOn', today)} error={form.error('fromOn')} />
        <DayField t={ui} name="toOn" label={t.to} hint={t.toHint} value={form.value('toOn')} error={form.error('toOn')} />
      </div>
    </>
  )
}

function Goals({ form, view }: Part) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <p class="quiet">{t.goalsHint}</p>
      {goalKeys.map((key, index) => (
        <div key={key} class="stack-small">
          <TextField t={ui} name={`goal.${key}`} label={t.goal(index + 1)} value={form.value(`goal.${key}`)} error={form.error(`goals.${index}.words`)}
            autocomplete="off" maxlength={500} />
          <CheckboxField t={ui} name={`own.${key}`} label={t.childsOwn} checked={form.value(`own.${key}`) === 'ja'} />
        </div>
      ))}
      <DayField t={ui} name="firstFollowUpOn" label={t.firstFollowUp} hint={t.nextHint} value={form.value('firstFollowUpOn')}
        error={form.error('firstFollowUpOn')} />
    </>
  )
}

function Deciding({ form, view }: Part) {
  const t = measureTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <CheckboxList t={ui} name="consents" label={t.consent} hint={t.consentHint} values={form.values('consents')} error={form.error('consents')}
        options={[{ value: 'child', label: t.consents.child }, { value: 'custodian', label: t.consents.custodian }]} />
      <TextField t={ui} name="what" label={t.what} hint={`${t.decisionHint} ${t.whatHint}`} optional={t.optional} value={form.value('what')}
        error={form.error('decision.what')} autocomplete="off" />
      <TextArea t={ui} name="reasons" id="decision.reasons" label={t.reasons} hint={t.decisionHint} rows={5} value={form.value('reasons')}
        error={form.error('decision.reasons')} />
      <CheckboxField t={ui} name="toldMayApply" label={t.toldMayApply} hint={t.toldHint} checked={form.value('toldMayApply') === 'ja'} />
    </>
  )
}
