import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxField, CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { crisisLevels, priorityClasses, rowCodes } from '../contract/plan.ts'
import type { Plan, PlanActivity } from '../contract/plan.ts'
import { planTexts } from '../texts/plan.ts'
import { Activities, Differences } from './plan.tsx'
import type { VersionData } from './plan.tsx'

export type DraftData = VersionData | null
const draftPath = '/krisplan/utkast'

/** The draft of the next version: its words, its activities, and its adoption; without one, the button that begins it. */
export function showDraft(data: DraftData, view: View, entered: Entered | null): Shown {
  const t = planTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  if (data === null) {
    return {
      title: t.draftTitle, heading: t.draftTitle, status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href="/krisplan">{t.toPlan}</ButtonLink>,
      main: <Panel><PostForm csrf={view.shell.csrf} action={`${draftPath}/borja`}><Button variant="primary">{t.beginDraft}</Button></PostForm></Panel>,
    }
  }
  const { plan } = data
  return {
    title: t.draftTitle, heading: t.draftHeading(plan.version), lead: t.draftLead, status: form.status ?? doneMessage(view, t.done),
    actions: <><ButtonLink href={`${draftPath}/verksamhet/ny`} variant="primary">{t.addActivity}</ButtonLink><ButtonLink href="/krisplan">{t.toPlan}</ButtonLink></>,
    main: (
      <>
        {plan.activities.length === 0 ? <EmptyState heading={t.activities(0)}>{t.noneHow}</EmptyState> : (
          <Panel heading={t.activities(plan.activities.length)} id="verksamheter" flush>
            <Activities activities={plan.activities} all={plan.activities} names={data} view={view} caption={t.draftTitle} edits />
          </Panel>
        )}
        <WordsForm plan={plan} view={view} form={form} />
        <Differences data={data} view={view} />
        {view.actor.may.has('crisis.decide') && <AdoptForm view={view} form={form} />}
        <Panel heading={t.drop} id="kasta">
          <p>{t.dropLead}</p>
          <PostForm csrf={view.shell.csrf} action={`${draftPath}/kasta`}><Button variant="danger">{t.drop}</Button></PostForm>
        </Panel>
      </>
    ),
  }
}

type FormProps = { view: View; form: Typed }

function WordsForm({ plan, view, form }: FormProps & { plan: Plan }) {
  const t = planTexts[view.language]
  const ui = uiTexts[view.language]
  const field = (name: 'aim' | 'changeNote' | 'taught', known: string | null) => ({
    t: ui, name, value: form.value(name, known), error: form.error(name), rows: 4,
  })
  return (
    <Panel heading={t.wordsHeading} id="om">
      <PostForm csrf={view.shell.csrf} action={draftPath} class="form form-narrow" noValidate>
        <input type="hidden" name="_form" value="words" />
        <TextArea {...field('aim', plan.aim === '–' ? '' : plan.aim)} label={t.aim} />
        <TextArea {...field('changeNote', plan.changeNote)} label={t.changeNote} hint={t.changeNoteHint} optional={ui.optional} />
        <TextArea {...field('taught', plan.taught)} label={t.taught} hint={plan.followsActivationId === null ? t.taughtFree : t.taughtHint} optional={ui.optional} />
        <ButtonRow><Button>{t.save}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function AdoptForm({ view, form }: FormProps) {
  const t = planTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  return (
    <Panel heading={t.adoptHeading} id="anta">
      <p>{t.adoptLead}</p>
      <PostForm csrf={view.shell.csrf} action={draftPath} class="form form-narrow" noValidate>
        <input type="hidden" name="_form" value="adopt" />
        <TextField t={ui} name="adoptedWho" label={t.adoptedWho} hint={t.adoptedWhoHint} value={form.value('adoptedWho')} error={form.error('adoptedWho')}
          maxlength={120} autocomplete="off" />
        <div class="form-pair">
          <DayField t={ui} name="adoptedOn" label={t.adoptedOn} hint={null} value={form.value('adoptedOn', today)} error={form.error('adoptedOn')} />
          <DayField t={ui} name="validFromOn" label={t.validFrom} hint={null} value={form.value('validFromOn', today)} error={form.error('validFromOn')} />
        </div>
        <ButtonRow><Button variant="primary">{t.adopt}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

export type ActivityData = {
  readonly id: string | null; readonly activity: PlanActivity | null; readonly rank: number; readonly others: ReadonlyArray<{ readonly id: string; readonly name: string }>
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string }>; readonly competences: ReadonlyArray<{ readonly value: string; readonly label: string }>
  readonly rules: ReadonlyArray<{ readonly rule: string; readonly termSv: string; readonly termEn: string; readonly paragraph: string }>
}

/** The form of one activity of the draft. */
export function showActivity(data: ActivityData, view: View, entered: Entered | null): Shown {
  const t = planTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const here = `${draftPath}/verksamhet/${data.id ?? 'ny'}`
  return {
    title: t.activityTitle, heading: data.activity?.name ?? t.newActivity, status: form.status, actions: <ButtonLink href={draftPath}>{t.toDraft}</ButtonLink>,
    main: (
      <>
        <Panel>
          <PostForm csrf={view.shell.csrf} action={here} class="form form-narrow" noValidate>
            <Place data={data} view={view} form={form} />
            <Needs data={data} view={view} form={form} />
            <Gear data={data} view={view} form={form} />
            <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={draftPath} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        </Panel>
        {data.id !== null && (
          <Panel><PostForm csrf={view.shell.csrf} action={`${here}/ta-bort`}><Button variant="danger">{t.remove}</Button></PostForm></Panel>
        )}
      </>
    ),
  }
}

type Part = FormProps & { data: ActivityData }

function Place({ data: { activity, units, rank }, view, form }: Part) {
  const t = planTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name', activity?.name)} error={form.error('name')} maxlength={120} autocomplete="off" />
      <SelectField t={ui} name="unitId" label={t.unit} empty={t.allUnits} value={form.value('unitId', activity?.unitId)} error={form.error('unitId')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField t={ui} name="priority" label={t.priority} empty={t.choose} value={form.value('priority', activity === null ? '' : String(activity.priority))}
        error={form.error('priority')} options={priorityClasses.map((each) => ({ value: String(each), label: t.classes[each] }))} />
      <TextField t={ui} name="rank" label={t.rank} hint={t.rankHint} width="short" inputmode="numeric" value={form.value('rank', String(rank))} error={form.error('rank')} />
    </>
  )
}

function Needs({ data: { activity, others, competences }, view, form }: Part) {
  const t = planTexts[view.language]
  const ui = uiTexts[view.language]
  const decimal = (value: number): string => String(value).replace('.', view.language === 'sv' ? ',' : '.')
  return (
    <>
      <TextField t={ui} name="hoursPerDay" label={t.hoursPerDay} hint={t.hoursHint} width="short" inputmode="numeric"
        value={form.value('hoursPerDay', activity === null ? '' : decimal(activity.hoursPerDay))} error={form.error('hoursPerDay')} />
      <SelectField t={ui} name="competence" label={t.competence} empty={t.noCompetence} value={form.value('competence', activity?.competence)} error={form.error('competence')} options={competences} />
      <CheckboxField t={ui} name="qualified" label={t.qualified} checked={form.values('qualified', activity?.qualified === true ? ['ja'] : []).includes('ja')} />
      <TextField t={ui} name="tolerableHours" label={t.tolerable} hint={t.tolerableHint} width="short" inputmode="numeric"
        value={form.value('tolerableHours', activity === null ? '' : String(activity.tolerableHours))} error={form.error('tolerableHours')} />
      {others.length > 0 && (
        <CheckboxList t={ui} name="dependsOn" label={t.needsField} options={others.map(({ id, name }) => ({ value: id, label: name }))}
          values={form.values('dependsOn', activity?.dependsOn)} error={form.error('dependsOn')} />
      )}
      <TextArea t={ui} name="planB" label={t.planBField} rows={3} value={form.value('planB', activity?.planB)} error={form.error('planB')} />
    </>
  )
}

function Gear({ data: { activity, rules }, view, form }: Part) {
  const t = planTexts[view.language]
  const ui = uiTexts[view.language]
  const named = rules.map(({ rule, termSv, termEn, paragraph }) => ({ value: rule, label: `${view.language === 'sv' ? termSv : termEn} (${paragraph})` }))
  const options = [...rowCodes.map((value) => ({ value, label: t.rows[value] ?? value })), ...named.toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))]
  return (
    <>
      <SelectField t={ui} name="lowGearFrom" label={t.lowGearFrom} empty={t.lowGearNever} value={form.value('lowGearFrom', activity?.lowGearFrom == null ? '' : String(activity.lowGearFrom))}
        error={form.error('lowGearFrom')} options={crisisLevels.map((each) => ({ value: String(each), label: String(each) }))} />
      <TextArea t={ui} name="lowGearWords" label={t.lowGearWords} rows={2} optional={ui.optional} value={form.value('lowGearWords', activity?.lowGearWords)} error={form.error('lowGearWords')} />
      <CheckboxList t={ui} name="covers" label={t.coversField} hint={t.coversHint} options={options} values={form.values('covers', activity?.covers)} error={form.error('covers')} />
    </>
  )
}
