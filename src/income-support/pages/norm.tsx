import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, GroupRow, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { NormEntry } from '../contract/norm.ts'
import { typedKronor } from '../rules/amount.ts'
import { commonCost } from '../rules/norm.ts'
import { supportTexts } from '../texts/staff.ts'
import { dayOn, money } from './words.ts'

export type NormData = { readonly norms: readonly NormEntry[]; readonly shown: NormEntry | undefined }

/** A year's norm with its source, the other years, and the form to enter one. */
export function normPage({ norms, shown }: NormData, view: View, entered: Entered | null): Shown {
  const t = supportTexts[view.language]
  const n = t.norm
  const form = typed(entered, t.faults, uiTexts[view.language])
  const latest = norms.filter(({ year }, place) => norms.findIndex((other) => other.year === year) === place)
  return {
    title: n.heading, heading: n.heading, lead: n.lead, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        {shown !== undefined && (
          <Panel heading={`${n.year} ${shown.year}`} id="norm" flush
            aside={<FilterLinks label={n.versions} links={latest.map(({ year }) => ({ href: `/norm?ar=${year}`, label: String(year), current: year === shown.year }))} />}>
            {shown.invented && <Notice kind="warn" heading={n.invented}><p>{n.inventedHint}</p></Notice>}
            <Amounts norm={shown} view={view} />
          </Panel>
        )}
        {shown !== undefined && (
          <p class="quiet">{shown.source}, {n.read(dayOn(shown.readOn, view))}, {n.version(shown.version)}{shown.by === null ? '' : `, ${n.by(shown.by)}`}.</p>
        )}
        {view.actor.may.has('support.norm') && <EnterNorm like={shown ?? norms.at(-1)} form={form} view={view} />}
      </>
    ),
  }
}

function Amounts({ norm, view }: { norm: NormEntry; view: View }) {
  const n = supportTexts[view.language].norm
  const { ages, single, couple, common } = norm.amounts
  const row = (label: string, amount: number, lunch: number | null = null) => (
    <Row key={label}>
      <RowHead>{label}</RowHead><Cell label={n.amount} align="end">{money(amount, view)}</Cell>
      <Cell label={n.lunch} align="end">{lunch === null ? '' : money(lunch, view)}</Cell>
    </Row>
  )
  return (
    <Table caption={n.heading} captionHidden dense columns={[{ label: n.heading }, { label: n.amount, align: 'end' }, { label: n.lunch, align: 'end' }]}>
      {row(n.single, single)}
      {row(n.couple, couple)}
      <GroupRow label={n.ages} columns={3} />
      {ages.map(({ from, to, amount, withoutLunch }) => row(n.age(from, to), amount, withoutLunch))}
      <GroupRow label={n.common} columns={3} />
      {common.map((amount, place) => row(n.persons(place + 1), amount))}
      {row(n.more(money(commonCost(common.length + 1, norm.amounts) - (common.at(-1) ?? 0), view)), commonCost(common.length + 1, norm.amounts))}
      <GroupRow label={n.base} columns={3} />
      <Row><RowHead>{n.base}</RowHead><Cell label={n.amount} align="end">{norm.baseAmount === null ? n.noBase : money(norm.baseAmount, view)}</Cell><Cell /></Row>
    </Table>
  )
}

function EnterNorm({ like, form, view }: { like: NormEntry | undefined; form: Typed; view: View }) {
  const n = supportTexts[view.language].norm
  const ui = uiTexts[view.language]
  if (like === undefined) return null
  const amount = (name: string, label: string, known: number | null = null) => (
    <TextField key={name} t={ui} name={name} label={label} value={form.value(name, known === null ? '' : typedKronor(known))} error={form.error(name)}
      inputmode="numeric" width="short" autocomplete="off" />
  )
  return (
    <Panel heading={n.enter} id="for-in">
      <PostForm csrf={view.shell.csrf} action="/norm" class="form" noValidate>
        <p>{n.enterLead}</p>
        <div class="columns-3">
          <TextField t={ui} name="year" label={n.year} value={form.value('year', String(like.year + 1))} error={form.error('year')} inputmode="numeric" width="short" autocomplete="off" />
          <TextField t={ui} name="source" label={n.source} value={form.value('source')} error={form.error('source')} maxlength={200} autocomplete="off" />
          <DayField t={ui} name="readOn" label={n.readOn} hint={null} value={form.value('readOn', view.clock.today())} error={form.error('readOn')} />
        </div>
        <div class="columns-3">{amount('single', n.single)}{amount('couple', n.couple)}{amount('baseAmount', n.baseAsked)}</div>
        <fieldset>
          <legend>{n.ages}</legend>
          {like.amounts.ages.map(({ from, to, withoutLunch }) => (
            <div key={from} class="form-pair">
              {amount(`ages.a${from}`, n.age(from, to))}
              {withoutLunch !== null && amount(`lunch.a${from}`, `${n.age(from, to)}, ${n.lunch.toLowerCase()}`)}
            </div>
          ))}
        </fieldset>
        <fieldset>
          <legend>{n.common}</legend>
          <div class="columns-4">{like.amounts.common.map((_, place) => amount(`common.${place}`, n.persons(place + 1)))}</div>
        </fieldset>
        <ButtonRow><Button variant="primary">{n.save}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}
