import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import type { IncidentDetail, IncidentStepKind } from '../contract/incidents.ts'
import { mostWords } from '../contract/typed-words.ts'
import { refusedIncidentStep } from '../rules/judge-incident.ts'
import { openActions } from '../rules/open-actions.ts'
import { incidentTexts } from '../texts/incidents.ts'
import { around, printedBy, SavingForm, short } from './shared.tsx'
import type { Around } from './shared.tsx'

const path = '/arbetsmiljo/handelser'
type Data = { readonly incident: IncidentDetail; readonly chosen: IncidentStepKind | null }
const natural: readonly IncidentStepKind[] = ['follow_up', 'action', 'action_done', 'told_representative', 'judged', 'told_authority', 'closed']

function possible(incident: IncidentDetail, { actor }: View): readonly IncidentStepKind[] {
  if (!actor.may.has('incident.keep')) return []
  const first: readonly IncidentStepKind[] = incident.reportNow ? ['told_authority'] : []
  return [...first, ...natural.filter((kind) => !first.includes(kind))].filter((kind) => refusedIncidentStep(kind, incident) === null
    && (kind !== 'action_done' || openActions(incident.steps).length > 0))
}

/** One incident with what is done about it, and for who keeps it the form of what comes next. */
export function incidentPage({ incident, chosen }: Data, view: View, entered: Entered | null): Shown {
  const t = incidentTexts[view.language]
  const a = around(view, entered)
  const kinds = possible(incident, view)
  const sent = entered?.values['kind']
  const kind = kinds.find((each) => each === sent) ?? kinds.find((each) => each === chosen) ?? kinds[0]
  return {
    title: t.title, heading: t.page(t.kinds[incident.kind], incident.unitName), lead: `${t.pageLead(t.places[incident.place], a.on(incident.occurredOn))}${incident.by === null ? '' : ` ${t.by(incident.by)}`}`,
    status: a.form.status ?? doneMessage(view, t.done), islands: ['ui/print'], actions: <><Button type="button" data-print hidden>{a.s.print}</Button><ButtonLink href={path} variant="quiet">{t.back}</ButtonLink></>,
    main: (
      <div class="column">
        {incident.reportNow && <Notice kind="danger"><p>{t.reportNow}</p></Notice>}
        <Panel><DefinitionList rows={[{ term: t.what, value: incident.what }, { term: t.serious, value: incident.serious ? a.s.yes : a.s.no }, { term: t.due, value: a.on(incident.followUpDueOn) }, { term: t.state, value: t.states[incident.state] }]} /></Panel>
        <Panel heading={t.history} id="gjort"><Steps incident={incident} a={a} /></Panel>
        {kind !== undefined && <StepForm incident={incident} kind={kind} kinds={kinds} a={a} />}
        <PrintFooter printed={printedBy(view)} />
      </div>
    ),
  }
}

function Steps({ incident, a }: { incident: IncidentDetail; a: Around }) {
  const t = incidentTexts[a.view.language]
  if (incident.steps.length === 0) return <p class="quiet">{t.noHistory}</p>
  return (
    <ul class="plain-list">
      {incident.steps.map((step) => (
        <li key={step.id}>
          <strong>{t.stepKinds[step.kind]}{step.serious === null ? '' : `: ${(step.serious ? t.judgedSerious : t.judgedNot).toLowerCase()}`}</strong> {step.struckAt === null ? step.what : <s>{step.what}</s>}
          {step.struckWhy !== null && <span class="line-2">{a.s.struck(step.struckWhy)}</span>}
          {step.dueOn !== null && <span class="line-2">{t.dueText(a.on(step.dueOn), step.owner ?? '')}</span>}
          {step.actionId !== null && <span class="line-2">{short(incident.steps.find(({ id }) => id === step.actionId)?.what ?? '')}</span>}
          {step.reference !== null && <span class="line-2">{t.ref(step.reference)}</span>}
          <span class="line-2">{a.s.by(a.on(step.onDay), step.by)}</span>
          {step.struckAt === null && a.view.actor.may.has('incident.keep') && (
            <ButtonLink href={`${path}/${incident.id}/steg/${step.id}/stryk`} size="row" variant="quiet">{a.s.strike}<span class="ds-sr-only"> {t.stepKinds[step.kind]}</span></ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}

type FormProps = { readonly incident: IncidentDetail; readonly kind: IncidentStepKind; readonly kinds: readonly IncidentStepKind[]; readonly a: Around }

function StepForm({ incident, kind, kinds, a }: FormProps) {
  const t = incidentTexts[a.view.language]
  const { form, ui } = a
  const here = `${path}/${incident.id}`
  return (
    <Panel heading={t.doKinds[kind]} id="skriv">
      <div class="no-print"><FilterLinks label={t.choices} links={kinds.map((each) => ({ href: `${here}?steg=${each}`, label: t.doKinds[each], current: each === kind }))} /></div>
      <p class="quiet no-print">{t.stepLead[kind]}</p>
      <SavingForm a={a} action={here} label={t.doKinds[kind]}>
        <input type="hidden" name="kind" value={kind} />
        {kind === 'judged' && <RadioButtons t={ui} name="serious" label={t.isSerious} options={[{ value: 'yes', label: a.s.yes }, { value: 'no', label: a.s.no }]} value={form.value('serious')} error={form.error('serious')} />}
        {kind === 'action_done' && (
          <SelectField t={ui} name="actionId" label={t.actionOf} empty={a.s.choose} options={openActions(incident.steps).map(({ id, what }) => ({ value: id, label: short(what) }))} value={form.value('actionId')} error={form.error('actionId')} />
        )}
        <TextArea t={ui} name="what" label={t.stepWhat} value={form.value('what')} error={form.error('what')} maxlength={mostWords} rows={4} />
        {kind === 'action' && <TextField t={ui} name="owner" label={t.owner} hint={t.ownerHint} value={form.value('owner')} error={form.error('owner')} maxlength={120} />}
        {kind === 'action' && <DayField t={ui} name="dueOn" label={t.dueDay} value={form.value('dueOn')} error={form.error('dueOn')} />}
        {kind === 'told_authority' && <TextField t={ui} name="reference" label={t.reference} optional={ui.optional} value={form.value('reference')} error={form.error('reference')} maxlength={60} />}
        <DayField t={ui} name="onDay" label={t.onDay} value={form.value('onDay', a.today)} error={form.error('onDay')} />
      </SavingForm>
    </Panel>
  )
}
