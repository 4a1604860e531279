import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, RadioCards } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Telling } from '../contract/words.ts'
import { toldParties } from '../contract/words.ts'
import { concernAddress, withReturn } from '../rules/next-step.ts'
import { staffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { cameFrom, childFormPage } from './forms.tsx'
import type { ChildForm, FormParts } from './forms.tsx'

export type FeedbackData = ChildForm & { telling: Telling | null }

/** Feedback to a mandated reporter: that it was asked for, what may be said, and that it was. */
export function feedbackPage(data: FeedbackData, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language].feedback
  const { head, child, telling } = data
  const asks = head.mandated && child.askedOn === null
  const why = !head.mandated ? t.notMandated : child.toldBack ? t.done : child.askedOn !== null && telling === null ? t.nothing : null
  const blocked = why === null ? undefined : <p>{why}</p>
  const address = concernAddress.feedback(child.id)
  return childFormPage({
    data, view, entered, title: t.title, heading: asks ? t.ask : t.heading, law: t.law, action: asks ? `${address}/begaran` : address,
    save: asks ? t.askSave : t.save, blocked,
    notices: telling === null || asks ? []
      : [...(child.feedbacks.length > 0 ? [t.again] : []), t.may(concernWords[view.language].telling[telling])],
    fields: (parts) => (asks
      ? <DayField t={parts.ui} name="asked" label={t.askDay} value={parts.form.value('asked')} error={parts.form.error('asked')} />
      : <GivenFields {...parts} />),
  })
}

function GivenFields({ form, t, ui }: FormParts) {
  return (
    <>
      <RadioCards t={ui} name="given" label={t.feedback.given} value={form.value('given')} error={form.error('given')}
        options={[{ value: 'told', label: t.feedback.told }, { value: 'withheld', label: t.feedback.withheld }]} />
      <TextField t={ui} name="how" label={t.feedback.how} hint={t.feedback.howHint} value={form.value('how')} error={form.error('how')}
        maxlength={200} />
      <TextField t={ui} name="reason" label={t.feedback.reason} value={form.value('reason')} error={form.error('reason')}
        optional={ui.optional} maxlength={2000} />
    </>
  )
}

export type InformData = { personId: string; called: string; openedOn: Day | null }

/** Those concerned are told that an investigation was opened, or it is waived for special reasons. */
export function informPage(data: InformData, view: View, entered: Entered | null): Shown {
  const t = staffTexts[view.language]
  const ui = uiTexts[view.language]
  const words = concernWords[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.inform.title, heading: t.inform.heading(data.called), status: form.status,
    lead: <>{data.openedOn === null ? '' : t.inform.lead(formatDay(data.openedOn, view.language))} <span
      class="law">{t.inform.law}</span></>,
    main: (
      <Panel>
        {data.openedOn === null ? <p>{t.inform.nobody}</p> : (
          <PostForm csrf={view.shell.csrf} action={withReturn(concernAddress.inform(data.personId), cameFrom(view))}
            class="form form-narrow" noValidate>
            <RadioCards t={ui} name="how" label={t.inform.how} value={form.value('how')} error={form.error('how')}
              options={[{ value: 'told', label: t.inform.told }, { value: 'waived', label: t.inform.waived }]} />
            <CheckboxList t={ui} name="told" label={t.inform.who} values={form.values('told')} error={form.error('told')}
              options={toldParties.map((value) => ({ value, label: words.party[value] }))} />
            <TextField t={ui} name="reason" label={t.inform.reason} value={form.value('reason')} error={form.error('reason')}
              optional={ui.optional} maxlength={2000} />
            <ButtonRow><Button variant="primary" icon="lock">{t.inform.save}</Button></ButtonRow>
          </PostForm>
        )}
      </Panel>
    ),
  }
}
