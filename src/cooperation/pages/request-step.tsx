import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { answerOutcomes, decisionOutcomes } from '../contract/requests.ts'
import type { RequestDetail, StepKind } from '../contract/requests.ts'
import { mostWords } from '../contract/typed-words.ts'
import { openActions } from '../rules/open-actions.ts'
import { requestTexts } from '../texts/requests.ts'
import { SavingForm, short } from './shared.tsx'
import type { Around } from './shared.tsx'

type Props = { readonly request: RequestDetail; readonly kind: StepKind; readonly kinds: readonly StepKind[]; readonly a: Around }

/** The form of one kind of step, with links to the other kinds that may be written in now. */
export function StepForm({ request, kind, kinds, a }: Props) {
  const t = requestTexts[a.view.language]
  const { form, ui } = a
  const path = `/arbetsmiljo/framstallan/${request.id}`
  const outcomes = kind === 'answer' ? answerOutcomes : kind === 'authority_decision' ? decisionOutcomes : []
  return (
    <Panel heading={t.doKinds[kind]} id="skriv">
      <div class="no-print"><FilterLinks label={t.choices} links={kinds.map((each) => ({ href: `${path}?steg=${each}`, label: t.doKinds[each], current: each === kind }))} /></div>
      <p class="quiet no-print">{t.stepLead[kind]}</p>
      <SavingForm a={a} action={path} label={t.doKinds[kind]}>
        <input type="hidden" name="kind" value={kind} />
        {outcomes.length > 0 && (
          <RadioList t={ui} name="outcome" label={kind === 'answer' ? t.outcome : t.decision} options={outcomes.map((value) => ({ value, label: t.outcomes[value] }))} value={form.value('outcome')} error={form.error('outcome')} />
        )}
        {kind === 'action_done' && (
          <SelectField t={ui} name="actionId" label={t.actionOf} empty={a.s.choose} options={openActions(request.steps).map(({ id, what }) => ({ value: id, label: short(what) }))} value={form.value('actionId')} error={form.error('actionId')} />
        )}
        <TextArea t={ui} name="what" label={t.stepWhat} value={form.value('what')} error={form.error('what')} maxlength={mostWords} rows={4} />
        {kind === 'action' && <TextField t={ui} name="owner" label={t.owner} hint={t.ownerHint} value={form.value('owner')} error={form.error('owner')} maxlength={120} />}
        {(kind === 'action' || kind === 'authority_decision') && (
          <DayField t={ui} name="dueOn" label={kind === 'action' ? t.dueDay : t.dueDecision} optional={kind === 'authority_decision' ? ui.optional : undefined} value={form.value('dueOn')} error={form.error('dueOn')} />
        )}
        {(kind === 'escalated' || kind === 'authority_decision') && <TextField t={ui} name="reference" label={t.reference} optional={ui.optional} value={form.value('reference')} error={form.error('reference')} maxlength={60} />}
        <DayField t={ui} name="onDay" label={t.onDay} value={form.value('onDay', a.today)} error={form.error('onDay')} />
      </SavingForm>
    </Panel>
  )
}
