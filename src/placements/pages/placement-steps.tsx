import { BegunState, keepsItself } from '../../cases/pages/begun-form.tsx'
import type { BegunForm } from '../../cases/usecases/keep-draft.ts'
import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { StepName } from '../contract/placements.ts'
import { bases, endReasons, eventKinds, planKinds } from '../contract/words.ts'
import type { OnePlacement } from '../usecases/load-placements.ts'
import { placementTexts } from '../texts/placements.ts'

type Props = { data: OnePlacement; view: View; form: Typed; doing: StepName; begun: BegunForm }

/** The form of one step, alone on the page with its save. */
export function StepForm(props: Props) {
  const { data, view, doing, begun } = props
  const t = placementTexts[view.language]
  const here = `/placering/${data.placement.id}`
  return (
    <Panel heading={t.steps[doing]} id="gor">
      <PostForm csrf={view.shell.csrf} action={`${here}?gor=${doing}`} class="form form-narrow" {...keepsItself(begun, view)}>
        <input type="hidden" name="do" value={doing} />
        <Fields {...props} />
        <BegunState begun={begun} view={view} />
        <ButtonRow>
          <Button variant={doing === 'correct' || doing === 'drop' ? 'danger' : 'primary'}>{t.save}</Button>
          <ButtonLink href={here} variant="quiet">{t.cancel}</ButtonLink>
        </ButtonRow>
      </PostForm>
    </Panel>
  )
}

function Fields({ data, view, form, doing }: Props) {
  const t = placementTexts[view.language]
  const f = t.fields
  const day = <Day name="on" label={f.on} view={view} form={form} />
  switch (doing) {
    case 'start': return <>{day}<Homes data={data} view={view} form={form} own={false} /><Words view={view} form={form} label={t.startWords} optional /></>
    case 'move': return <>{day}<Homes data={data} view={view} form={form} own /><Words view={view} form={form} label={t.moveWhy} /></>
    case 'basis': return (
      <>
        {day}
        <Choice name="basis" label={f.basis} view={view} form={form} options={bases.map((value) => ({ value, label: t.bases[value] }))} />
        <Words view={view} form={form} label={t.basisWhy} />
      </>
    )
    case 'end': return (
      <>
        {day}
        <Choice name="reason" label={f.reason} view={view} form={form} options={endReasons.map((value) => ({ value, label: t.endReasons[value] }))} />
        <Words view={view} form={form} label={t.endWhy} />
      </>
    )
    case 'correct': return <><p>{t.correctHow}</p><Words name="reason" view={view} form={form} label={t.correctWhy} /></>
    case 'plan': return (
      <>
        <Choice name="kind" label={f.kind} view={view} form={form} options={planKinds.map((value) => ({ value, label: t.plans[value] }))} />
        <Day name="agreedOn" label={f.agreedOn} view={view} form={form} hint={t.planAgreedHint} />
        <TextField t={uiTexts[view.language]} name="agreedWith" label={f.agreedWith} optional={t.optional} value={form.value('agreedWith')}
          error={form.error('agreedWith')} autocomplete="off" />
        <Words view={view} form={form} label={f.text} rows={12} />
      </>
    )
    case 'event': return (
      <>
        <Choice name="kind" label={f.kind} view={view} form={form} options={eventKinds.map((value) => ({ value, label: t.events[value] }))} />
        {day}
        <Day name="untilOn" label={f.untilOn} view={view} form={form} hint={t.untilHint} known="" optional />
        <Words view={view} form={form} label={t.eventWords} optional />
      </>
    )
    case 'planned_end': return <Day name="toOn" label={f.toOn} view={view} form={form} known={data.placement.plannedToOn ?? ''} optional />
    case 'drop': case 'visit': return day
  }
}

function Day({ name, label, view, form, known, hint = null, optional = false }: {
  name: string; label: string; view: View; form: Typed; known?: string; hint?: string | null; optional?: boolean
}) {
  return (
    <DayField t={uiTexts[view.language]} name={name} label={label} hint={hint ?? undefined} value={form.value(name, known ?? view.clock.today())}
      error={form.error(name)} {...(optional ? { optional: placementTexts[view.language].optional } : {})} />
  )
}

function Words({ name = 'words', label, view, form, rows = 3, optional = false }: {
  name?: string; label: string; view: View; form: Typed; rows?: number; optional?: boolean
}) {
  return (
    <TextArea t={uiTexts[view.language]} name={name} label={label} rows={rows} value={form.value(name)} error={form.error(name)}
      {...(optional ? { optional: placementTexts[view.language].optional } : {})} />
  )
}

function Choice({ name, label, view, form, options }: {
  name: string; label: string; view: View; form: Typed; options: ReadonlyArray<{ value: string; label: string }>
}) {
  return (
    <SelectField t={uiTexts[view.language]} name={name} label={label} empty={placementTexts[view.language].choose} value={form.value(name)}
      error={form.error(name)} options={options} />
  )
}

function Homes({ data, view, form, own }: Pick<Props, 'data' | 'view' | 'form'> & { own: boolean }) {
  const t = placementTexts[view.language]
  const homes = data.homes.map(({ id, kind, label, situatedIn, free }) => ({ value: id, label: t.homeOption(t.forms[kind], label, situatedIn, free) }))
  const ownHome = { value: 'own-home', label: t.forms['own-home'] }
  return <Choice name="homeId" label={t.fields.homeId} view={view} form={form} options={own ? [...homes, ownHome] : homes} />
}
