import { formatKronor } from '../../calendar/money.ts'
import { choices } from '../../crisis/pages/equipment.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { actionStatuses, findingKinds } from '../contract/plan.ts'
import type { Finding, Plan, PlanAction, PlanEvent } from '../contract/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import { mayChange } from '../usecases/read-plan.ts'
import { dayWords, IndicatorFields, indicatorWords } from './plan-words.tsx'
import type { Figures } from './plan-words.tsx'

type Choice = { readonly id: string; readonly name: string }
export type ActionFormData = {
  readonly plan: Plan; readonly action: PlanAction | null; readonly findings: readonly Finding[]; readonly staff: readonly Choice[]; readonly figures: Figures
}
export type ActionData = { readonly plan: Plan; readonly action: PlanAction; readonly events: readonly PlanEvent[]; readonly figures: Figures }
const base = '/handlingsplaner'

/** The form of a new action, or of one that changes. */
export function actionFormPage(data: ActionFormData, view: View, entered: Entered | null): Shown {
  const { language, shell } = view
  const t = actionPlanTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const { plan, action } = data
  const heading = action === null ? t.newAction : t.editAction
  return {
    title: heading, heading, lead: plan.title, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={shell.csrf} action={`${base}/${plan.id}/atgard/${action?.id ?? 'ny'}`} class="form form-narrow" noValidate>
          <ActionFields data={data} form={form} view={view} />
          <ButtonRow><Button variant="primary">{t.save}</Button>
            <ButtonLink href={action === null ? `${base}/${plan.id}` : `${base}/atgard/${action.id}`}>{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

function ActionFields({ data: { action, findings, staff, figures }, form, view: { language } }: { data: ActionFormData; form: ReturnType<typeof typed>; view: View }) {
  const t = actionPlanTexts[language]
  const ui = uiTexts[language]
  const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words)
  const kronor = action?.budgetOre === null || action?.budgetOre === undefined ? '' : formatKronor(action.budgetOre, language)
  return (
    <>
      <TextArea t={ui} name="what" label={t.what} value={form.value('what', action?.what)} error={form.error('what')} rows={2} maxLength={300} />
      <TextArea t={ui} name="why" label={t.why} value={form.value('why', action?.why)} error={form.error('why')} rows={3} maxLength={1000} />
      <SelectField t={ui} name="findingId" label={t.answers} empty={t.noFinding} options={findings.map(({ id, words }) => ({ value: id, label: short(words) }))}
        value={form.value('findingId', action?.findingId)} error={form.error('findingId')} />
      <SelectField t={ui} name="ownerId" label={t.owner} empty={t.choose} options={choices(staff)} value={form.value('ownerId', action?.ownerId)} error={form.error('ownerId')} />
      <TextField t={ui} name="partners" label={t.partners} hint={t.partnersHint} value={form.value('partners', action?.partners)} error={form.error('partners')} />
      <div class="form-pair">
        <DayField t={ui} name="startOn" label={t.start} value={form.value('startOn', action?.startOn)} error={form.error('startOn')} />
        <DayField t={ui} name="dueOn" label={t.due} value={form.value('dueOn', action?.dueOn)} error={form.error('dueOn')} />
      </div>
      <IndicatorFields form={form} figures={figures} language={language} known={action?.indicator ?? null} />
      <TextField t={ui} name="budget" label={t.budget} hint={t.budgetHint} width="short" value={form.value('budget', kronor)} error={form.error('budget')} />
      <TextField t={ui} name="evidence" label={t.evidence} hint={t.evidenceHint} value={form.value('evidence', action?.evidence)} error={form.error('evidence')} />
    </>
  )
}

/** One action: what it is, its figure from baseline to target, its history, and the form that follows it up. */
export function actionPage(data: ActionData, view: View, entered: Entered | null): Shown {
  const { language, shell, actor } = view
  const t = actionPlanTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const { plan, action, events } = data
  const changes = mayChange(plan, view)
  const notes = plan.stage !== 'closed' && (changes || action.ownerId === actor.id)
  return {
    title: t.actionTitle, heading: action.what, lead: `${plan.title}. ${t.statuses[action.status]}.`, status: form.status ?? doneMessage(view, t.done),
    actions: <ButtonRow>{changes && <ButtonLink href={`${base}/${plan.id}/atgard/${action.id}`}>{t.edit}</ButtonLink>}<ButtonLink href={`${base}/${plan.id}`}>{t.toPlan}</ButtonLink></ButtonRow>,
    main: (
      <div class="with-wide-side">
        <div class="column">
          <ActionFacts data={data} view={view} />
          <Panel heading={t.history} id="historia">
            {events.length === 0 ? <p>{t.historyNone}</p> : <DefinitionList rows={events.map((event) => ({
              term: dayWords(event.on, view), value: `${t.statuses[event.status]}. ${event.words}`,
              second: [event.by, ...(event.dueOn === null ? [] : [t.movedTo(dayWords(event.dueOn, view))]), ...(event.evidence === '' ? [] : [event.evidence])].join(', '),
            }))} />}
          </Panel>
        </div>
        {notes && (
          <Panel heading={t.noteNew} id="ny">
            <PostForm csrf={shell.csrf} action={`${base}/atgard/${action.id}`} class="form" noValidate>
              <RadioButtons t={ui} name="status" label={t.status} options={actionStatuses.map((value) => ({ value, label: t.statuses[value] }))}
                value={form.value('status', action.status)} error={form.error('status')} />
              <TextArea t={ui} name="words" label={t.words} value={form.value('words')} error={form.error('words')} rows={3} maxLength={1000} />
              <TextField t={ui} name="evidence" label={t.evidence} hint={t.evidenceHint} value={form.value('evidence')} error={form.error('evidence')} />
              <DayField t={ui} name="dueOn" label={t.newDue} hint={t.newDueHint} value={form.value('dueOn')} error={form.error('dueOn')} />
              <ButtonRow><Button variant="primary">{t.note}</Button></ButtonRow>
            </PostForm>
          </Panel>
        )}
      </div>
    ),
  }
}

function ActionFacts({ data: { action, figures }, view }: { data: ActionData; view: View }) {
  const { language } = view
  const t = actionPlanTexts[language]
  const measured = action.indicator === null ? null : indicatorWords(action.indicator, figures, language)
  return (
    <Panel heading={t.actionTitle} id="atgarden">
      <DefinitionList rows={[
        { term: t.why, value: action.why },
        { term: t.owner, value: action.ownerName, ...(action.partners === '' ? { second: action.ownerTitle } : { second: `${action.ownerTitle}. ${action.partners}` }) },
        { term: t.due, value: dayWords(action.dueOn, view), second: `${t.start} ${dayWords(action.startOn, view)}` },
        ...(measured === null ? [] : [{ term: t.figure, value: `${measured.name}: ${measured.now}`,
          second: [`${measured.was}, ${measured.wanted}`, ...(measured.judged === null ? [] : [measured.judged]), measured.how, t.howCounted].filter((each) => each !== '').join('. ') }]),
        { term: t.budgetIs, value: action.budgetOre === null ? t.noBudget : formatKronor(action.budgetOre, language) },
        { term: t.evidence, value: action.evidence === '' ? t.noEvidence : action.evidence },
      ]} />
    </Panel>
  )
}

export type FindingFormData = { readonly plan: Plan; readonly figures: Figures }

/** The form of something seen: to change, or good and to be kept, with the figure that guards it. */
export function findingPage({ plan, figures }: FindingFormData, view: View, entered: Entered | null): Shown {
  const { language, shell } = view
  const t = actionPlanTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.findings, heading: t.findings, lead: plan.title, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={shell.csrf} action={`${base}/${plan.id}/sett`} class="form form-narrow" noValidate>
          <RadioButtons t={ui} name="kind" label={t.findingKind} options={findingKinds.map((value) => ({ value, label: t.kinds[value] }))}
            value={form.value('kind', 'change')} error={form.error('kind')} />
          <TextArea t={ui} name="words" label={t.findingWords} value={form.value('words')} error={form.error('words')} rows={3} maxLength={500} />
          <IndicatorFields form={form} figures={figures} language={language} known={null} guards />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={`${base}/${plan.id}`}>{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
