import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxField, CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { caseSteps, routineKinds } from '../contract/routine.ts'
import type { Routine, RoutineVersion } from '../contract/routine.ts'
import { routineTexts } from '../texts/routine.ts'

type Owners = ReadonlyArray<{ readonly id: string; readonly name: string }>
type FormProps = { view: View; form: Typed }

/** The form of a new routine, which is a draft until it is adopted. */
export function showNewRoutine(owners: Owners, view: View, entered: Entered | null): Shown {
  const t = routineTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.newTitle, heading: t.newTitle, status: form.status, actions: <ButtonLink href="/rutiner">{t.back}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action="/rutiner/ny" class="form" noValidate>
          <FactFields owners={owners} routine={null} view={view} form={form} />
          <TextFields draft={null} latest={null} view={view} form={form} />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href="/rutiner" variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export type ChangeData = { readonly routine: Routine; readonly owners: Owners }

/** The forms in which a routine is changed: the draft of the next version, its adoption, its facts and its end. */
export function showChangeRoutine({ routine, owners }: ChangeData, view: View, entered: Entered | null): Shown {
  const t = routineTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const here = `/rutin/${routine.id}/andra`
  const draft = routine.versions.find(({ stage }) => stage === 'draft') ?? null
  const latest = routine.versions.find(({ stage }) => stage === 'adopted') ?? null
  const number = draft?.version ?? (latest?.version ?? 0) + 1
  return {
    title: t.write, heading: routine.title, status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href={`/rutin/${routine.id}`}>{t.toRoutine}</ButtonLink>,
    main: (
      <>
        <Panel heading={t.draftHeading(number)} id="utkast">
          <PostForm csrf={view.shell.csrf} action={here} class="form" noValidate>
            <input type="hidden" name="_form" value="text" />
            <TextFields draft={draft} latest={latest} view={view} form={form} />
            <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
          </PostForm>
        </Panel>
        {draft !== null && <Adopt routine={routine} here={here} view={view} form={form} />}
        <Panel heading={t.editFacts} id="uppgifter">
          <PostForm csrf={view.shell.csrf} action={here} class="form form-narrow" noValidate>
            <input type="hidden" name="_form" value="facts" />
            <FactFields owners={owners} routine={routine} view={view} form={form} />
            <ButtonRow><Button>{t.saveFacts}</Button></ButtonRow>
          </PostForm>
        </Panel>
        <Ending routine={routine} dropped={draft !== null && routine.versions.length > 1} here={here} view={view} form={form} />
      </>
    ),
  }
}

function FactFields({ owners, routine, view, form }: FormProps & { owners: Owners; routine: Routine | null }) {
  const t = routineTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <TextField t={ui} name="title" label={t.titleField} value={form.value('title', routine?.title)} error={form.error('title')} maxlength={120} autocomplete="off" />
      <SelectField t={ui} name="kind" label={t.kindField} empty={t.choose} value={form.value('kind', routine?.kind)} error={form.error('kind')}
        options={routineKinds.map((value) => ({ value, label: t.kinds[value] }))} />
      <SelectField t={ui} name="ownerId" label={t.ownerField} hint={t.ownerHint} empty={t.choose} value={form.value('ownerId', routine?.ownerId)} error={form.error('ownerId')}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  )
}

/** The text begins as the version that holds says. */
function TextFields({ draft, latest, view, form }: FormProps & { draft: RoutineVersion | null; latest: RoutineVersion | null }) {
  const t = routineTexts[view.language]
  const ui = uiTexts[view.language]
  const from = draft ?? latest
  return (
    <>
      <TextArea t={ui} name="body" label={t.bodyField} rows={16} value={form.value('body', from?.body)} error={form.error('body')} />
      <CheckboxList t={ui} name="steps" label={t.stepsField} options={caseSteps.map((value) => ({ value, label: t.steps[value] }))} values={form.values('steps', from?.steps)}
        error={form.error('steps')} />
      <TextArea t={ui} name="changeNote" label={t.changeNote} hint={t.changeNoteHint} optional={ui.optional} rows={2} value={form.value('changeNote', draft?.changeNote)}
        error={form.error('changeNote')} />
    </>
  )
}

function Adopt({ routine, here, view, form }: FormProps & { routine: Routine; here: string }) {
  const t = routineTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  const temporary = routine.kind === 'crisis_routine'
  const field = (name: string, known = '') => ({ t: ui, name, hint: null, value: form.value(name, known), error: form.error(name) })
  return (
    <Panel heading={t.adoptHeading} id="anta">
      <p>{t.adoptLead}</p>
      <PostForm csrf={view.shell.csrf} action={here} class="form form-narrow" noValidate>
        <input type="hidden" name="_form" value="adopt" />
        <TextField t={ui} name="adoptedWho" label={t.adoptedWho} value={form.value('adoptedWho')} error={form.error('adoptedWho')} maxlength={120} autocomplete="off" />
        <div class="form-pair">
          <DayField {...field('adoptedOn', today)} label={t.adoptedOn} />
          <DayField {...field('validFromOn', today)} label={t.validFrom} />
        </div>
        {temporary && <CheckboxField t={ui} name="permanent" label={t.permanent} hint={t.permanentHint} checked={form.values('permanent').includes('ja')} />}
        <DayField {...field('validToOn')} label={t.validTo} hint={temporary ? t.validToCrisis : t.validToHint} optional={ui.optional} />
        <DayField {...field('reviewOn')} label={t.reviewField} hint={t.reviewHint} optional={ui.optional} />
        <ButtonRow><Button variant="primary">{t.adopt}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function Ending({ routine, dropped, here, view, form }: FormProps & { routine: Routine; dropped: boolean; here: string }) {
  const t = routineTexts[view.language]
  return (
    <>
      {dropped && <Panel><PostForm csrf={view.shell.csrf} action={`/rutin/${routine.id}/kasta`}><Button variant="danger">{t.drop}</Button></PostForm></Panel>}
      <Panel heading={t.close} id="avsluta">
        <p>{t.closeLead}</p>
        <PostForm csrf={view.shell.csrf} action={here} class="form form-narrow" noValidate>
          <input type="hidden" name="_form" value="close" />
          <TextArea t={uiTexts[view.language]} name="reason" label={t.closeWhy} rows={2} value={form.value('reason')} error={form.error('reason')} />
          <ButtonRow><Button variant="danger">{t.close}</Button></ButtonRow>
        </PostForm>
      </Panel>
    </>
  )
}
