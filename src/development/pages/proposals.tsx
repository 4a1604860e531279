import { formatInstant } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import type { typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons } from '../../ui/field-choice.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Proposal } from '../contract/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'
import type { PlanData } from './plan-words.tsx'

/** The part of the staff: what they propose, what was answered, and the form of one more. */
export function Proposals({ data, view, form, changes }: { data: PlanData; view: View; form: ReturnType<typeof typed>; changes: boolean }) {
  const t = actionPlanTexts[view.language]
  const ui = uiTexts[view.language]
  const { plan, proposals } = data
  return (
    <Panel heading={t.proposals} id="forslag">
      {proposals.length === 0 ? <p>{t.proposalsNone}</p> : (
        <ul class="plain-list parted-list">{proposals.map((each) => <li key={each.id}><ProposalLine proposal={each} data={data} view={view} changes={changes} /></li>)}</ul>
      )}
      {plan.stage !== 'closed' && (
        <PostForm csrf={view.shell.csrf} action={`/handlingsplaner/${plan.id}`} class="form no-print" noValidate>
          <p class="quiet">{t.proposeLead}</p>
          <TextArea t={ui} name="what" label={t.proposed} value={form.value('what')} error={form.error('what')} rows={2} maxLength={300} />
          <TextArea t={ui} name="why" label={t.why} value={form.value('why')} error={form.error('why')} rows={2} maxLength={1000} />
          <ButtonRow><Button>{t.send}</Button></ButtonRow>
        </PostForm>
      )}
    </Panel>
  )
}

function ProposalLine({ proposal, data: { plan }, view, changes }: { proposal: Proposal; data: PlanData; view: View; changes: boolean }) {
  const { language, clock, actor, shell } = view
  const t = actionPlanTexts[language]
  const ui = uiTexts[language]
  const path = `/handlingsplaner/${plan.id}/forslag/${proposal.id}`
  const waits = proposal.outcome === null && plan.stage !== 'closed'
  return (
    <>
      <strong>{proposal.what}</strong>
      <span class="line-2">{proposal.why}</span>
      <span class="line-2">{t.by(proposal.by)}, {formatInstant(proposal.madeAt, clock.today(), language)}</span>
      {proposal.outcome !== null && <span class="line-2">{t.proposalOutcomes[proposal.outcome]}{proposal.answer !== '' && `: ${proposal.answer}`}</span>}
      {waits && proposal.byId === actor.id && (
        <PostForm csrf={shell.csrf} action={`${path}/ta-tillbaka`} class="form-line no-print"><Button variant="quiet" size="row">{t.withdraw}</Button></PostForm>
      )}
      {waits && changes && (
        <PostForm csrf={shell.csrf} action={`${path}/svar`} class="form no-print" noValidate>
          <RadioButtons t={ui} id={`outcome-${proposal.id}`} name="outcome" label={t.outcome} inline
            options={(['taken', 'declined'] as const).map((value) => ({ value, label: t.proposalOutcomes[value] }))} value="" />
          <TextArea t={ui} id={`answer-${proposal.id}`} name="answer" label={t.answerWords} hint={t.answerHint} rows={2} maxLength={500} />
          <ButtonRow><Button>{t.answer}</Button></ButtonRow>
        </PostForm>
      )}
    </>
  )
}
