import { choices } from '../../crisis/pages/equipment.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { planOrigins } from '../contract/plan.ts'
import type { Plan, PlanOrigin } from '../contract/plan.ts'
import { actionPlanTexts } from '../texts/plan.ts'

type Unit = { readonly id: string; readonly name: string }
/** `whole`: whether a plan may be of the whole department. */
export type PlanFormData = { readonly plan: Plan | null; readonly origin: PlanOrigin; readonly units: readonly Unit[]; readonly whole: boolean }

/** The form of a new plan, or of one that changes. */
export function planFormPage(data: PlanFormData, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = actionPlanTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const { plan } = data
  return {
    title: plan === null ? t.newTitle : t.editTitle, heading: plan === null ? t.newTitle : t.editTitle, ...(plan === null ? { lead: t.newLead } : {}), status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={plan === null ? '/handlingsplaner/ny' : `/handlingsplaner/${plan.id}/andra`} class="form form-narrow" noValidate>
          <PlanFields data={data} form={form} view={view} />
          <ButtonRow><Button variant="primary">{plan === null ? t.create : t.save}</Button>
            <ButtonLink href={plan === null ? '/handlingsplaner' : `/handlingsplaner/${plan.id}`}>{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

function PlanFields({ data: { plan, origin, units, whole }, form, view }: { data: PlanFormData; form: ReturnType<typeof typed>; view: View }) {
  const t = actionPlanTexts[view.language]
  const ui = uiTexts[view.language]
  const here = units.length === 1 && !whole ? units[0]?.id : undefined
  return (
    <>
      <TextField t={ui} name="title" label={t.name} hint={t.nameHint} value={form.value('title', plan?.title)} error={form.error('title')} />
      <SelectField t={ui} name="unitId" label={t.unit} empty={whole ? t.whole : t.choose} options={choices(units)} value={form.value('unitId', plan?.unitId ?? here)} error={form.error('unitId')} />
      <RadioButtons t={ui} name="origin" label={t.origin} options={planOrigins.map((value) => ({ value, label: t.origins[value] }))}
        value={form.value('origin', plan?.origin ?? origin)} error={form.error('origin')} />
      <TextField t={ui} name="originWords" label={t.originWords} hint={t.originWordsHint} value={form.value('originWords', plan?.originWords)} error={form.error('originWords')} />
      <DayField t={ui} name="originOn" label={t.originOn} value={form.value('originOn', plan?.originOn)} error={form.error('originOn')} />
      <TextArea t={ui} name="aim" label={t.aim} value={form.value('aim', plan?.aim)} error={form.error('aim')} rows={3} maxLength={2000} />
      <div class="form-pair">
        <DayField t={ui} name="fromOn" label={t.from} value={form.value('fromOn', plan?.fromOn)} error={form.error('fromOn')} />
        <DayField t={ui} name="toOn" label={t.to} value={form.value('toOn', plan?.toOn)} error={form.error('toOn')} />
      </div>
      {plan === null && (
        <>
          <TextArea t={ui} name="change" label={t.changeLines} hint={t.linesHint} value={form.value('change')} error={form.error('change')} rows={5} maxLength={6000} />
          <TextArea t={ui} name="keep" label={t.keepLines} hint={t.linesHint} value={form.value('keep')} error={form.error('keep')} rows={4} maxLength={6000} />
        </>
      )}
    </>
  )
}
