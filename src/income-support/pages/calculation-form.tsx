import { ageOn, day } from '../../calendar/day.ts'
import type { Typed } from '../../mount/typed.tsx'
import type { View } from '../../mount/route.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { CheckboxField, SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ApplicationAnswer } from '../contract/application.ts'
import type { CalculationBody } from '../contract/calculation.ts'
import { costKinds, incomeKinds } from '../contract/words.ts'
import { typedKronor } from '../rules/amount.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'
import { lineName, memberName } from './words.ts'

type Parts = { application: ApplicationAnswer; body: CalculationBody; form: Typed; view: View }
/** Room for two more incomes than there are. */
const spareIncomes = 2

/** The form that a calculation is made from: what stands there is what was last saved, or what it begins with. */
export function CalculationForm(parts: Omit<Parts, 'body'>) {
  const { application, form, view } = parts
  const t = supportTexts[view.language].form
  const ui = uiTexts[view.language]
  const body = application.calculation?.body ?? application.start
  const all = { ...parts, body }
  return (
    <Panel heading={t.heading} id="rakna">
      <PostForm csrf={view.shell.csrf} action={`/bistand/${application.id}`} class="form" noValidate>
        <input type="hidden" name="from" value={form.value('from', String(application.calculation?.version ?? 0))} />
        <Children {...all} />
        <Costs {...all} />
        <Incomes {...all} />
        <TextField t={ui} name="others" label={t.others} value={form.value('others', body.others === 0 ? '' : String(body.others))} error={form.error('others')}
          inputmode="numeric" width="short" autocomplete="off" optional={ui.optional} />
        {application.calculation !== null && <Overrides {...all} />}
        <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
      </PostForm>
    </Panel>
  )
}

function Children({ application, body, form, view }: Parts) {
  const t = supportTexts[view.language].form
  const ui = uiTexts[view.language]
  const children = application.members.filter(({ role }) => role === 'child')
  if (children.length === 0) return null
  return (
    <fieldset>
      <legend>{t.children}</legend>
      {children.map((child) => {
        const known = body.children.find(({ memberId }) => memberId === child.id)
        const days = `children.${child.id}.days`
        const lunch = `children.${child.id}.lunchAway`
        return (
          <div key={child.id} class="form-pair">
            <TextField t={ui} name={days} label={`${memberName(child, view)}: ${t.days.toLowerCase()}`} hint={t.daysHint}
              value={form.value(days, known?.days == null ? '' : String(known.days))} error={form.error(days)} inputmode="numeric" width="short" autocomplete="off" />
            {mayEatAtPreschool(child.birthOn, application.month)
              && <CheckboxField t={ui} name={lunch} label={t.lunch} checked={form.value(lunch, known?.lunchAway === true ? 'ja' : '') === 'ja'} />}
          </div>
        )
      })}
    </fieldset>
  )
}

/** Whether a child is young enough for preschool some day of the month: the norm takes lunch off until the seventh birthday. */
function mayEatAtPreschool(birthOn: string | null, month: string): boolean {
  return birthOn === null || ageOn(day(birthOn), day(`${month}-01`)) < 7
}

function Costs({ body, form, view }: Parts) {
  const t = supportTexts[view.language].form
  const ui = uiTexts[view.language]
  const amount = { t: ui, inputmode: 'numeric', width: 'short', autocomplete: 'off' } as const
  return (
    <fieldset>
      <legend>{t.costs}</legend>
      <p class="field-hint">{t.accepted}: {t.acceptedHint.toLowerCase()}</p>
      {costKinds.map((kind) => {
        const known = body.costs.find((each) => each.kind === kind)
        const name = (part: string): string => `costs.${kind}.${part}`
        const label = supportWords[view.language].costs[kind]
        return (
          <div key={kind} class="columns-3">
            <TextField {...amount} name={name('applied')} label={`${label}: ${t.applied.toLowerCase()}`} value={form.value(name('applied'), typedKronor(known?.applied ?? 0))}
              error={form.error(name('applied'))} />
            <TextField {...amount} name={name('accepted')} label={`${label}: ${t.accepted.toLowerCase()}`}
              value={form.value(name('accepted'), known === undefined || known.accepted === known.applied ? '' : known.accepted === 0 ? '0' : typedKronor(known.accepted))}
              error={form.error(name('accepted'))} />
            <TextField t={ui} name={name('reason')} label={t.reason} value={form.value(name('reason'), known?.reason ?? '')} error={form.error(name('reason'))}
              autocomplete="off" maxlength={500} />
          </div>
        )
      })}
    </fieldset>
  )
}

function Incomes({ application, body, form, view }: Parts) {
  const t = supportTexts[view.language].form
  const ui = uiTexts[view.language]
  const amount = { t: ui, inputmode: 'numeric', width: 'short', autocomplete: 'off' } as const
  const applicant = application.members[0]?.id ?? ''
  const hasChildren = application.members.some(({ role }) => role === 'child')
  const rows = Math.min(20, Math.max(3, body.incomes.length + spareIncomes))
  return (
    <fieldset>
      <legend>{t.incomes}</legend>
      <p class="field-hint">{t.practice}</p>
      {Array.from({ length: rows }, (_, place) => {
        const known = body.incomes[place]
        const name = (part: string): string => `incomes.${place}.${part}`
        return (
          <div key={place} class={hasChildren ? 'columns-4' : 'columns-3'}>
            <SelectField t={ui} name={name('kind')} label={`${t.income(place + 1)}: ${t.kind.toLowerCase()}`} empty={t.choose} value={form.value(name('kind'), known?.kind ?? '')}
              error={form.error(name('kind'))} options={incomeKinds.map((value) => ({ value, label: supportWords[view.language].incomes[value] }))} />
            <SelectField t={ui} name={name('memberId')} label={t.whose} value={form.value(name('memberId'), known?.memberId ?? applicant)} error={form.error(name('memberId'))}
              options={application.members.map((member) => ({ value: member.id, label: memberName(member, view) }))} />
            <TextField {...amount} name={name('amount')} label={t.amount} value={form.value(name('amount'), typedKronor(known?.amount ?? 0))} error={form.error(name('amount'))} />
            {hasChildren && <TextField {...amount} name={name('earlier')} label={t.earlier}
              value={form.value(name('earlier'), typedKronor(known?.earlierInYear ?? 0))} error={form.error(name('earlier'))} />}
          </div>
        )
      })}
    </fieldset>
  )
}

function Overrides({ application, body, form, view }: Parts) {
  const t = supportTexts[view.language].form
  const ui = uiTexts[view.language]
  const lines = application.calculation?.result.lines.filter(({ part }) => part === 'norm').slice(0, 20) ?? []
  const fields = lines.flatMap((_, place) => [`overrides.${place}.amount`, `overrides.${place}.reason`])
  return (
    <details open={body.overrides.length > 0 || fields.some((field) => form.error(field) !== undefined)}>
      <summary>{t.overrides}</summary>
      <p class="field-hint">{t.overridesHint}</p>
      {lines.map((line, place) => {
        const known = body.overrides.find(({ key }) => key === line.key)
        const name = (part: string): string => `overrides.${place}.${part}`
        return (
          <div key={line.key} class="form-pair">
            <input type="hidden" name={name('key')} value={line.key} />
            <TextField t={ui} name={name('amount')} label={`${lineName(line, application.members, view)}: ${t.newAmount.toLowerCase()}`} inputmode="numeric" width="short"
              autocomplete="off" value={form.value(name('amount'), known === undefined ? '' : known.amount === 0 ? '0' : typedKronor(known.amount))} error={form.error(name('amount'))} />
            <TextField t={ui} name={name('reason')} label={t.why} autocomplete="off" maxlength={500} value={form.value(name('reason'), known?.reason ?? '')}
              error={form.error(name('reason'))} />
          </div>
        )
      })}
    </details>
  )
}
