import type { ComponentChildren } from 'preact'
import type { View } from '../../mount/route.ts'
import type { Typed } from '../../mount/typed.tsx'
import { CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Provider, providerEntries } from '../contract/providers.ts'
import { checkOutcomes, homeKinds } from '../contract/words.ts'
import { providerTexts } from '../texts/providers.ts'
import { dayWords } from './words.ts'

type Props = { provider: Provider; doing: (typeof providerEntries)[number]; view: View; form: Typed; rowFaults: readonly string[] }

/** The fields of what is entered about a provider. */
export function ProviderFields({ provider, doing, view, form, rowFaults }: Props): ComponentChildren {
  const t = providerTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  const text = (name: string, label: string, known = '', optional = false) => (
    <TextField t={ui} name={name} label={label} value={form.value(name, known)} error={form.error(name)} autocomplete="off" {...(optional ? { optional: t.optional } : {})} />
  )
  const day = (name: string, label: string, known: string, optional = false) => (
    <DayField t={ui} name={name} label={label} hint={null} value={form.value(name, known)} error={form.error(name)} {...(optional ? { optional: t.optional } : {})} />
  )
  const words = (hint?: string) => <TextArea t={ui} name="words" label={t.words} hint={hint} rows={4} value={form.value('words')} error={form.error('words')} />
  const kinds = homeKinds.map((value) => ({ value, label: t.forms[value] }))
  const period = <div class="form-pair">{day('fromOn', t.fromOn, today)}{day('toOn', t.toOn, '', true)}</div>
  switch (doing) {
    case 'permit': return (
      <>
        <div class="form-pair">{text('number', t.number)}{text('places', t.places)}</div>
        <CheckboxList t={ui} name="kinds" label={t.kinds} values={form.values('kinds')} error={form.error('kinds')} options={kinds} />
        {period}
      </>
    )
    case 'permit_check': return (
      <>
        {day('on', t.on, today)}
        <SelectField t={ui} name="outcome" label={t.outcome} empty={t.choose} value={form.value('outcome')} error={form.error('outcome')}
          options={checkOutcomes.map((value) => ({ value, label: t.outcomes[value] }))} />
        {text('words', t.words, '', true)}
      </>
    )
    case 'contract': return (
      <>
        <SelectField t={ui} name="kind" label={t.kind} empty={t.choose} value={form.value('kind')} error={form.error('kind')} options={kinds} />
        {text('priceOre', t.priceOre)}
        {period}
      </>
    )
    case 'deviation': return <>{day('on', t.on, today)}{words(t.deviationHint)}</>
    case 'follow_up': return (
      <>
        <SelectField t={ui} name="deviationId" label={t.deviationId} empty={t.choose} value={form.value('deviationId')} error={form.error('deviationId')}
          options={provider.deviations.map(({ id, on, words: said }) => ({ value: id, label: `${dayWords(on, view)}: ${said.slice(0, 60)}` }))} />
        {day('on', t.on, today)}{words()}
      </>
    )
    case 'invoice': return (
      <>
        <div class="form-pair">{text('number', t.number)}{day('receivedOn', t.receivedOn, today)}</div>
        {rowFaults.length > 1 && <ul class="alarming">{rowFaults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
        <TextArea t={ui} name="rows" label={t.rows} hint={t.rowsHint} rows={10} value={form.value('rows')} error={form.error('rows')} spellcheck={false} />
      </>
    )
  }
}
