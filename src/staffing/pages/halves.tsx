import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { pairKinds } from '../contract/halves.ts'
import type { HalvesPlan } from '../contract/halves.ts'
import { halvesTexts } from '../texts/halves.ts'
import type { HalvesStart } from '../usecases/divide-staff.ts'

type Props = { readonly data: HalvesStart; readonly view: View }
const path = '/narvaro/halvor'

/** The days of a plan in words. */
export function planDays({ fromOn, toOn }: Pick<HalvesPlan, 'fromOn' | 'toOn'>, { language, clock }: View): string {
  return `${formatDay(fromOn, language, 'weekday', clock.today())}–${formatDay(toOn, language, 'weekday', clock.today())}`
}

/** A new proposal, the earlier ones, and the pairs that are kept together. */
export function halvesPage(data: HalvesStart, view: View, entered: Entered | null): Shown {
  const t = halvesTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: t.heading, lead: t.lead, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <div class="with-wide-side">
          <Panel heading={t.newHeading} id="nytt"><ProposalForm data={data} view={view} form={form} /></Panel>
          <Panel heading={t.pairs} id="par"><Pairs data={data} view={view} /></Panel>
        </div>
        {data.plans.length === 0 ? <EmptyState heading={t.noPlans}>{t.noPlansHow}</EmptyState> : <Panel heading={t.plans} id="planer" flush><Plans data={data} view={view} /></Panel>}
      </>
    ),
  }
}

function ProposalForm({ data, view, form }: Props & { form: Typed }) {
  const t = halvesTexts[view.language]
  const ui = uiTexts[view.language]
  const units = [...(data.all ? [{ value: '', label: t.allUnits }] : []), ...data.units.map(({ id, name }) => ({ value: id, label: name }))]
  const today = view.clock.today()
  return (
    <PostForm csrf={view.shell.csrf} action={path} class="form">
      <SelectField t={ui} name="unitId" label={t.unit} value={form.value('unitId', units[0]?.value ?? '')} error={form.error('unitId')} options={units} />
      <div class="form-pair">
        <DayField t={ui} name="fromOn" label={t.from} hint={t.dayHint} value={form.value('fromOn', today)} error={form.error('fromOn')} />
        <DayField t={ui} name="toOn" label={t.to} hint={t.dayHint} value={form.value('toOn')} error={form.error('toOn')} />
      </div>
      <div class="form-pair">
        <SelectField t={ui} name="swapWeekday" label={t.weekday} value={form.value('swapWeekday', '1')} error={form.error('swapWeekday')}
          options={t.weekdays.map((label, at) => ({ value: String(at + 1), label }))} />
        <SelectField t={ui} name="swapWeeks" label={t.every} value={form.value('swapWeeks', '1')} error={form.error('swapWeeks')}
          options={[1, 2, 3, 4].map((weeks) => ({ value: String(weeks), label: t.everyWeeks(weeks) }))} />
      </div>
      <ButtonRow><Button variant="primary">{t.propose}</Button></ButtonRow>
    </PostForm>
  )
}

function Plans({ data, view }: Props) {
  const t = halvesTexts[view.language]
  return (
    <Table caption={t.plans} captionHidden stacked columns={[{ label: t.unit }, { label: t.when }, { label: t.conflictsColumn, align: 'end' }, { label: t.state }]}>
      {data.plans.map((plan) => (
        <Row key={plan.id}>
          <RowHead><a href={`${path}/${plan.id}`}>{plan.unitName ?? t.allUnits}</a></RowHead>
          <Cell label={t.when}>{planDays(plan, view)}</Cell>
          <Cell align="end" label={t.conflictsColumn}>{plan.conflicts.length}</Cell>
          <Cell label={t.state}>{plan.appliedAt === null ? t.proposed : t.applied}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Pairs({ data, view }: Props) {
  const t = halvesTexts[view.language]
  const ui = uiTexts[view.language]
  const people = data.employees.map(({ staffId, name, unitName }) => ({ value: staffId, label: `${name}, ${unitName}` }))
  return (
    <>
      <p class="quiet">{data.pairs.length === 0 ? t.noPairs : t.pairsLead}</p>
      <ul class="plain-list">
        {data.pairs.map(({ id, kind, one, other }) => (
          <li key={id}>
            <PostForm csrf={view.shell.csrf} action={`${path}/par/${id}/ta-bort`} class="form-line">
              <span>{one}, {other} <span class="quiet">{t.pairKinds[kind]}</span></span>
              <Button size="row">{t.removePair} <span class="ds-sr-only">{one}, {other}</span></Button>
            </PostForm>
          </li>
        ))}
      </ul>
      <PostForm csrf={view.shell.csrf} action={`${path}/par`} class="form">
        <SelectField t={ui} name="one" label={t.pairOne} empty={t.choose} value="" options={people} />
        <SelectField t={ui} name="other" label={t.pairOther} empty={t.choose} value="" options={people} />
        <SelectField t={ui} name="kind" label={t.pairKind} value="car_pool" options={pairKinds.map((value) => ({ value, label: t.pairKinds[value] }))} />
        <ButtonRow><Button>{t.addPair}</Button></ButtonRow>
      </PostForm>
    </>
  )
}

/** Where a plan is seen whole, from its own page. */
export const backToHalves = (label: string) => <ButtonLink href={path}>{label}</ButtonLink>
