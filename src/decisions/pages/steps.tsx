import type { ComponentChildren } from 'preact'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { executionSteps, parties, serviceWays } from '../contract/wire.ts'
import type { DecisionView } from '../contract/wire.ts'
import { nextForAppeal } from '../rules/judge-appeal.ts'
import { decisionTexts } from '../texts/decision.ts'
import type { DecisionTexts } from '../texts/decision.ts'
import { kindTexts } from '../texts/kinds.ts'
import { About, dayWords, Written } from './words.tsx'

export type StepData = {
  readonly decision: DecisionView; readonly custodians: ReadonlyArray<{ id: string; name: string | null }>
  readonly chairs: ReadonlyArray<{ staffId: string; name: string; part: string }>
}
type Parts = { data: StepData; form: Typed; t: DecisionTexts; view: View }
type Step = {
  readonly heading: (t: DecisionTexts) => string; readonly lead?: (t: DecisionTexts) => string; readonly save?: (t: DecisionTexts) => string
  readonly fields: (parts: Parts) => ComponentChildren; readonly blocked?: (parts: Parts) => string | null
}

/** A page with one form about a decision, at the address of the act. */
export function stepPage(path: string, step: Step) {
  return (data: StepData, view: View, entered: Entered | null): Shown => {
    const t = decisionTexts[view.language]
    const form = typed(entered, t.faults, uiTexts[view.language])
    const home = `/beslut/${data.decision.id}`
    const parts = { data, form, t, view }
    const blocked = step.blocked?.(parts) ?? null
    return {
      title: t.title, heading: step.heading(t), status: form.status,
      lead: <>{kindTexts[view.language].kinds[data.decision.kind]}, <About decision={data.decision} view={view} /></>,
      main: (
        <div class="with-wide-side">
          <Panel>
            {step.lead !== undefined && <p class="line-2">{step.lead(t)}</p>}
            {blocked !== null ? <Notice kind="warn"><p>{blocked}</p></Notice> : (
              <PostForm csrf={view.shell.csrf} action={`${home}/${path}`} class="form form-narrow" noValidate>
                {step.fields(parts)}
                <ButtonRow>
                  <Button variant="primary" icon="lock">{(step.save ?? ((words) => words.save))(t)}</Button>
                  <ButtonLink href={home} variant="quiet">{t.cancel}</ButtonLink>
                </ButtonRow>
              </PostForm>
            )}
          </Panel>
          <Panel heading={t.what}><Written text={data.decision.what} /></Panel>
        </div>
      ),
    }
  }
}

const dayField = ({ form, view }: Parts, name: string, label: string, known?: string) => (
  <DayField t={uiTexts[view.language]} name={name} label={label} error={form.error(name)}
    value={form.value(name, known ?? dayWords(view.clock.today(), view))} />
)
const area = ({ form, view }: Parts, name: string, label: string, known = '', rows = 4) => (
  <TextArea t={uiTexts[view.language]} name={name} label={label} rows={rows} value={form.value(name, known)} error={form.error(name)} />
)

export const refusePage = stepPage('inte', {
  heading: (t) => t.form.refuseHeading, fields: (parts) => area(parts, 'outcome', parts.t.form.refuseWhat),
})

export const consentPage = stepPage('samtycke', {
  heading: (t) => t.form.consentHeading,
  fields: (parts) => {
    const { form, t, view, data } = parts
    const ui = uiTexts[view.language]
    return (
      <>
        <RadioList t={ui} name="who" label={t.form.whose} value={form.value('who', data.decision.consentMissing[0])} error={form.error('who')}
          options={(['child', 'custodian'] as const).map((value) => ({ value, label: t.consenters[value] }))} />
        {data.custodians.length > 0 && (
          <SelectField t={ui} name="personId" label={t.form.custodian} value={form.value('personId')} error={form.error('personId')} optional={t.optional}
            options={[{ value: '', label: '' }, ...data.custodians.map(({ id, name }) => ({ value: id, label: name ?? t.protected }))]} />
        )}
        <RadioList t={ui} name="given" label={t.form.answer} value={form.value('given', 'yes')} error={form.error('given')}
          options={[{ value: 'yes', label: t.form.yes }, { value: 'no', label: t.form.no }]} />
        {dayField(parts, 'on', t.form.on)}
      </>
    )
  },
})

export const chairPage = stepPage('ordforande', {
  heading: (t) => t.form.chairHeading, lead: (t) => t.form.chairLead,
  blocked: ({ data, t }) => (data.chairs.length === 0 ? t.form.noChair : null),
  fields: (parts) => (
    <>
      <RadioList t={uiTexts[parts.view.language]} name="memberId" label={parts.t.form.member} error={parts.form.error('memberId')}
        value={parts.form.value('memberId', parts.data.chairs.length === 1 ? parts.data.chairs[0]?.staffId : '')}
        options={parts.data.chairs.map(({ staffId, name }) => ({ value: staffId, label: name }))} />
      {dayField(parts, 'on', parts.t.form.chairOn)}
    </>
  ),
})

export const servePage = stepPage('delge', {
  heading: (t) => t.form.serveHeading,
  fields: (parts) => {
    const { form, t, view, data } = parts
    const ui = uiTexts[view.language]
    const left = parties.filter((party) => !data.decision.services.some((service) => service.party === party))
    return (
      <>
        <RadioList t={ui} name="party" label={t.form.party} value={form.value('party')} error={form.error('party')}
          options={left.map((value) => ({ value, label: t.parties[value] }))} />
        {dayField(parts, 'on', t.form.serveOn)}
        <RadioList t={ui} name="how" label={t.form.how} value={form.value('how')} error={form.error('how')}
          options={serviceWays.map((value) => ({ value, label: t.ways[value] }))} />
      </>
    )
  },
})

export const executionPage = stepPage('verkstallighet', {
  heading: (t) => t.form.executeHeading,
  fields: (parts) => {
    const { form, t, view } = parts
    const ui = uiTexts[view.language]
    return (
      <>
        <RadioList t={ui} name="step" label={t.form.step} value={form.value('step', 'executed')} error={form.error('step')}
          options={executionSteps.map((value) => ({ value, label: t.steps[value] }))} />
        {dayField(parts, 'on', t.form.on)}
        <TextField t={ui} name="reason" label={t.form.reason} hint={t.form.reasonHint} optional={t.optional} value={form.value('reason')}
          error={form.error('reason')} maxlength={500} autocomplete="off" />
      </>
    )
  },
})

export const appealPage = stepPage('overklagande', {
  heading: (t) => t.form.appealHeading,
  fields: (parts) => (
    <>
      <RadioList t={uiTexts[parts.view.language]} name="appellant" label={parts.t.form.appellant} value={parts.form.value('appellant')}
        error={parts.form.error('appellant')} options={parties.map((value) => ({ value, label: parts.t.parties[value] }))} />
      {dayField(parts, 'on', parts.t.form.appealOn)}
      {area(parts, 'wants', parts.t.form.wants)}
    </>
  ),
})

export const correctPage = stepPage('ratta', {
  heading: (t) => t.form.correctHeading, lead: (t) => t.form.correctLead, save: (t) => t.acts.correct,
  fields: (parts) => {
    const { form, t, view, data: { decision } } = parts
    const ui = uiTexts[view.language]
    return (
      <>
        {area(parts, 'what', t.what, decision.what)}
        {area(parts, 'reasons', t.reasons, decision.reasons, 6)}
        <TextField t={ui} name="paragraph" label={t.paragraph} width="medium" value={form.value('paragraph', decision.paragraph)}
          error={form.error('paragraph')} maxlength={120} autocomplete="off" />
        <div class="form-pair">
          {dayField(parts, 'fromOn', t.form.fromOn, decision.fromOn ?? '')}
          {dayField(parts, 'toOn', t.form.toOn, decision.toOn ?? '')}
        </div>
        {area(parts, 'why', t.form.correctWhy, '', 2)}
      </>
    )
  },
})

/** The next step of an appeal: which one follows from how it stands. */
export function appealStepPage({ appealId, ...data }: StepData & { readonly appealId: string }, view: View, entered: Entered | null): Shown {
  const appeal = data.decision.appeals.find(({ id }) => id === appealId)
  const next = appeal === undefined ? null : nextForAppeal(appeal)
  const lastDay = appeal?.lastDay ?? null
  const pages = {
    dismiss: stepPage(`overklagande/${appealId}`, {
      heading: (t) => t.form.dismissHeading, lead: (t) => t.form.dismissLead(lastDay === null ? '' : dayWords(lastDay, view)),
      save: (t) => t.next.dismiss, fields: () => <input type="hidden" name="next" value="dismiss" />,
    }),
    reconsider: stepPage(`overklagande/${appealId}`, {
      heading: (t) => t.form.reconsiderHeading, lead: (t) => t.form.reconsiderLead,
      fields: (parts) => (
        <>
          <input type="hidden" name="next" value="reconsider" />
          <RadioList t={uiTexts[view.language]} name="reconsidered" label={parts.t.form.result} value={parts.form.value('reconsidered')}
            error={parts.form.error('reconsidered')}
            options={(['unchanged', 'changed'] as const).map((value) => ({ value, label: parts.t.form[value] }))} />
          {area(parts, 'why', parts.t.form.why)}
        </>
      ),
    }),
    forward: stepPage(`overklagande/${appealId}`, {
      heading: (t) => t.form.forwardHeading, save: (t) => t.next.forward,
      fields: (parts) => (
        <>
          <input type="hidden" name="next" value="forward" />
          <TextField t={uiTexts[view.language]} name="to" label={parts.t.form.court} hint={parts.t.form.courtHint} value={parts.form.value('to')}
            error={parts.form.error('to')} maxlength={120} autocomplete="off" />
        </>
      ),
    }),
  }
  return pages[next ?? 'forward'](data, view, entered)
}
