import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioCards, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ApplicationAnswer } from '../contract/application.ts'
import { activities, closingReasons, impediments, outcomes } from '../contract/words.ts'
import { monthsLater } from '../rules/month.ts'
import { supportTexts } from '../texts/staff.ts'
import type { SupportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'
import { lineName, memberName, money, month, nameOf } from './words.ts'

type Step = (application: ApplicationAnswer, view: View, entered: Entered | null) => Shown
type Within = { form: Typed; t: SupportTexts; ui: (typeof uiTexts)['sv'] }

/** A page with one form about an application, and the way back. */
function step(application: ApplicationAnswer, view: View, entered: Entered | null, made: {
  heading: (t: SupportTexts) => string; lead: (t: SupportTexts) => string; to: string; save: (t: SupportTexts) => string
  fields: (within: Within) => preact.ComponentChildren
}): Shown {
  const t = supportTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: made.heading(t), status: form.status,
    lead: <><a href={`/bistand/${application.id}`}>{nameOf(application, view)}, {month(application.month, view)}</a> · {made.lead(t)}</>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/bistand/${application.id}/${made.to}`} class="form form-narrow" noValidate>
          {made.fields({ form, t, ui })}
          <ButtonRow>
            <Button variant="primary">{made.save(t)}</Button>
            <ButtonLink href={`/bistand/${application.id}`} variant="quiet">{t.decide.back}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export const decidePage: Step = (application, view, entered) => step(application, view, entered, {
  heading: (t) => t.decide.heading(month(application.month, view)), lead: (t) => t.decide.lead(money(application.calculation?.result.support ?? 0, view)), to: 'beslut', save: (t) => t.decide.save,
  fields: ({ form, t, ui }) => {
    const cut = application.calculation?.result.lines.filter(({ part, why }) => part === 'cost' && why !== null) ?? []
    return (
      <>
        <input type="hidden" name="version" value={form.value('version', String(application.calculation?.version ?? 0))} />
        {cut.length > 0 && (
          <>
            <h2>{t.decide.cut}</h2>
            <ul>{cut.map((line) => <li key={line.key}>{lineName(line, application.members, view)}: {money(line.counted, view)} / {money(line.asked ?? 0, view)}. {line.reason}</li>)}</ul>
          </>
        )}
        <RadioCards t={ui} name="outcome" label={t.decide.outcome} value={form.value('outcome')} error={form.error('outcome')}
          options={outcomes.map((value) => ({ value, label: supportWords[view.language].outcomes[value], hint: t.decide.hints[value] }))} />
        <TextArea t={ui} name="reasons" label={t.decide.reasons} hint={t.decide.reasonsHint} value={form.value('reasons')} error={form.error('reasons')} rows={6} maxLength={5000} />
      </>
    )
  },
})

export const renewPage: Step = (application, view, entered) => step(application, view, entered, {
  heading: (t) => t.renew.heading, lead: (t) => t.renew.lead, to: 'fornya', save: (t) => t.renew.save,
  fields: ({ form, t, ui }) => (
    <>
      <MonthField label={t.renew.month} around={monthsLater(application.month, 1)} value={form.value('month', monthsLater(application.month, 1))} error={form.error('month')} view={view} />
      <DayField t={ui} name="receivedOn" label={t.renew.received} value={form.value('receivedOn', view.clock.today())} error={form.error('receivedOn')} />
      <TextArea t={ui} name="told" label={t.renew.told} value={form.value('told')} error={form.error('told')} rows={4} maxLength={5000} optional={ui.optional} />
    </>
  ),
})

/** A month to choose among those near another one. */
export function MonthField({ label, around, value, error, view }: { label: string; around: string; value: string; error: string | undefined; view: View }) {
  const near = [-3, -2, -1, 0, 1, 2].map((count) => monthsLater(around, count))
  const options = near.includes(value) || !/^\d{4}-\d{2}$/.test(value) ? near : [value, ...near]
  return <SelectField t={uiTexts[view.language]} name="month" label={label} value={value} error={error} width="medium"
    options={options.map((each) => ({ value: each, label: month(each, view) }))} />
}

export const planPage: Step = (application, view, entered) => step(application, view, entered, {
  heading: (t) => t.plan.heading, lead: (t) => t.plan.lead, to: 'plan', save: (t) => t.plan.save,
  fields: ({ form, t, ui }) => {
    const w = supportWords[view.language]
    return (
      <>
        {application.members.filter(({ role }) => role !== 'child').map((member) => {
          const name = (part: string): string => `adults.${member.id}.${part}`
          return (
            <div key={member.id} class="form-pair">
              <SelectField t={ui} name={name('impediment')} label={`${memberName(member, view)}: ${t.plan.impediment.toLowerCase()}`} empty={t.plan.none}
                value={form.value(name('impediment'), member.impediment)} error={form.error(name('impediment'))} options={impediments.map((value) => ({ value, label: w.impediments[value] }))} />
              <SelectField t={ui} name={name('activity')} label={`${memberName(member, view)}: ${t.plan.activity.toLowerCase()}`} empty={t.plan.none}
                value={form.value(name('activity'), member.activity)} error={form.error(name('activity'))} options={activities.map((value) => ({ value, label: w.activities[value] }))} />
            </div>
          )
        })}
        <TextArea t={ui} name="plan" label={t.plan.plan} value={form.value('plan', application.plan)} error={form.error('plan')} rows={6} maxLength={5000} optional={ui.optional} />
        <SelectField t={ui} name="closingReason" label={t.plan.closing} empty={t.plan.none} value={form.value('closingReason', application.closingReason)}
          error={form.error('closingReason')} options={closingReasons.map((value) => ({ value, label: w.closing[value] }))} />
      </>
    )
  },
})

export const withdrawPage: Step = (application, view, entered) => step(application, view, entered, {
  heading: (t) => t.withdraw.heading, lead: (t) => t.withdraw.lead, to: 'aterta', save: (t) => t.withdraw.save,
  fields: ({ form, t, ui }) => <TextField t={ui} name="reason" label={t.withdraw.reason} value={form.value('reason')} error={form.error('reason')} maxlength={500} autocomplete="off" />,
})

/** The party's request to decide: registered, or refused when there is one. */
export const delayPage: Step = (application, view, entered) => {
  const answers = application.allowed.includes('answer_delay')
  return step(application, view, entered, {
    heading: (t) => (answers ? t.delay.refuseHeading : t.delay.heading), lead: (t) => t.delay.lead, to: 'begaran', save: (t) => (answers ? t.delay.refuse : t.delay.save),
    fields: ({ form, t, ui }) => (answers
      ? <TextArea t={ui} name="reasons" label={t.delay.reasons} value={form.value('reasons')} error={form.error('reasons')} rows={5} maxLength={2000} />
      : <DayField t={ui} name="receivedOn" label={t.delay.received} value={form.value('receivedOn', view.clock.today())} error={form.error('receivedOn')} />),
  })
}

export const recoverPage: Step = (application, view, entered) => step(application, view, entered, {
  heading: (t) => t.recover.heading, lead: (t) => t.recover.lead, to: 'aterkrav', save: (t) => t.recover.save,
  fields: ({ form, t, ui }) => (
    <>
      <TextField t={ui} name="amount" label={t.recover.amount} value={form.value('amount')} error={form.error('amount')} inputmode="numeric" width="short" autocomplete="off" />
      <TextField t={ui} name="paragraph" label={t.recover.paragraph} value={form.value('paragraph', 'SoL 33:1')} error={form.error('paragraph')} width="medium" autocomplete="off" />
      <TextArea t={ui} name="reasons" label={t.recover.reasons} value={form.value('reasons')} error={form.error('reasons')} rows={6} maxLength={5000} />
    </>
  ),
})
