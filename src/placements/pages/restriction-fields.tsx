import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { exceptionWhom, restrictionReasons, tellingWays } from '../contract/restrictions.ts'
import type { RestrictionRow, tellingWays as Ways } from '../contract/restrictions.ts'
import { restrictionTexts } from '../texts/restrictions.ts'

type Props = { view: View; form: Typed }

/** From when to when, why, and who decided; `known`: what stands, for a correction. */
export function PeriodFields({ view, form, known }: Props & { known: RestrictionRow | null }) {
  const t = restrictionTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  return (
    <>
      <div class="form-pair">
        <DayField t={ui} name="fromOn" label={t.from} hint={null} value={form.value('fromOn', known?.fromOn ?? today)} error={form.error('fromOn')} />
        <DayField t={ui} name="toOn" label={t.to} hint={t.toHint} optional={t.optional} value={form.value('toOn', known?.toOn ?? '')} error={form.error('toOn')} />
      </div>
      <DayField t={ui} name="reviewOn" label={t.reviewOn} hint={t.reviewHint} optional={t.optional} value={form.value('reviewOn', known?.reviewOn ?? '')} error={form.error('reviewOn')} />
      <SelectField t={ui} name="reasonKind" label={t.kind} empty={t.choose} value={form.value('reasonKind', known?.reasonKind ?? '')} error={form.error('reasonKind')}
        options={restrictionReasons.map((value) => ({ value, label: t.reasons[value] }))} />
      <TextArea t={ui} name="reason" label={t.why} rows={3} value={form.value('reason', known?.reason ?? '')} error={form.error('reason')} />
      <div class="form-pair">
        <TextField t={ui} name="decidedBy" label={t.decidedBy} hint={t.decidedByHint} value={form.value('decidedBy', known?.decidedBy ?? '')} error={form.error('decidedBy')} autocomplete="off" />
        <DayField t={ui} name="decidedOn" label={t.decidedOn} hint={null} value={form.value('decidedOn', known?.decidedOn ?? today)} error={form.error('decidedOn')} />
      </div>
    </>
  )
}

/** The day of something that happened, or is to hold from. */
export function OnDay({ view, form, name, label }: Props & { name: string; label: string }) {
  return <DayField t={uiTexts[view.language]} name={name} label={label} hint={null} value={form.value(name, view.clock.today())} error={form.error(name)} />
}

/** A day that may be left empty. */
export function UntilDay({ view, form, name, label }: Props & { name: string; label: string }) {
  return <DayField t={uiTexts[view.language]} name={name} label={label} hint={null} optional={restrictionTexts[view.language].optional} value={form.value(name)} error={form.error(name)} />
}

/** In what way somebody was told. */
export function WayField({ view, form, ways = tellingWays }: Props & { ways?: ReadonlyArray<(typeof Ways)[number]> }) {
  const t = restrictionTexts[view.language]
  return (
    <SelectField t={uiTexts[view.language]} name="way" label={t.way} empty={t.choose} value={form.value('way')} error={form.error('way')}
      options={ways.map((value) => ({ value, label: t.ways[value] }))} />
  )
}

/** For whom, by part, an exception is made. */
export function WhomField({ view, form }: Props) {
  const t = restrictionTexts[view.language]
  return (
    <SelectField t={uiTexts[view.language]} name="whom" label={t.forWhom} empty={t.choose} value={form.value('whom')} error={form.error('whom')}
      options={exceptionWhom.map((value) => ({ value, label: t.whom[value] }))} />
  )
}

/** A few words. */
export function WordsField({ view, form, name, label, optional = false }: Props & { name: string; label: string; optional?: boolean }) {
  const t = restrictionTexts[view.language]
  return (
    <TextArea t={uiTexts[view.language]} name={name} label={label} rows={3} value={form.value(name)} error={form.error(name)} {...(optional ? { optional: t.optional } : {})} />
  )
}
