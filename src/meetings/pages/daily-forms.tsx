import type { ComponentChildren } from 'preact'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostWords, tellingWays } from '../contract/daily.ts'
import { dailyTexts } from '../texts/daily.ts'
import type { DailyProps } from './daily-props.ts'

/** A form of a meeting's page: what it does is told by a hidden field, since they all go to the page's own address. */
function PartForm({ meeting, view, does, label,
  children }: Pick<DailyProps, 'meeting' | 'view'> & { does: string; label: string; children: ComponentChildren }) {
  return (
    <PostForm csrf={view.shell.csrf} action={`/dagligt-mote/${meeting.id}`} class="form" noValidate>
      <input type="hidden" name="do" value={does} />
      {children}
      <ButtonRow><Button>{label}</Button></ButtonRow>
    </PostForm>
  )
}

const staffOptions = ({ meeting: { staff } }: DailyProps) => staff.map(({ id, name, title, unitName }) => ({ value: id,
  label: `${name}, ${title.toLowerCase()}, ${unitName}` }))

/** The item of the agenda that something belongs to, when it belongs to one. */
function ItemField({ meeting, view, form, name }: DailyProps & { name: string }) {
  const t = dailyTexts[view.language]
  if (meeting.items.length === 0) return null
  return (
    <SelectField t={uiTexts[view.language]} name={name} label={t.onItem} value={form.value(name)} error={form.error(name)}
      options={[{ value: '', label: t.onNoItem }, ...meeting.items.map(({ id, words }) => ({ value: id,
        label: words[view.language].slice(0, 90) }))]} />
  )
}

export function StaffForm(props: DailyProps) {
  const { meeting, view, form } = props
  const t = dailyTexts[view.language]
  const there = new Set(meeting.participants.map(({ staffId }) => staffId))
  return (
    <PartForm {...props} does="staff" label={t.addStaff}>
      <SelectField t={uiTexts[view.language]} name="staffId" label={t.staff} empty={t.choose} value={form.value('staffId')}
        error={form.error('staffId')}
        options={staffOptions(props).filter(({ value }) => !there.has(value))} />
    </PartForm>
  )
}

export function OutsideForm(props: DailyProps) {
  const { view, form } = props
  const t = dailyTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PartForm {...props} does="outside" label={t.addOutside}>
      <h3>{t.outside}</h3>
      <TextField t={ui} name="name" label={t.name} value={form.value('name')} error={form.error('name')} maxlength={80}
        autocomplete="off" />
      <TextField t={ui} name="role" label={t.role} hint={t.roleHint} value={form.value('role')} error={form.error('role')} maxlength={80}
        autocomplete="off" />
    </PartForm>
  )
}

export function DecisionForm(props: DailyProps) {
  const { view, form } = props
  const t = dailyTexts[view.language]
  return (
    <PartForm {...props} does="decision" label={t.addDecision}>
      <TextArea t={uiTexts[view.language]} name="decision" label={t.decision} hint={t.decisionHint} value={form.value('decision')}
        error={form.error('decision')} maxlength={mostWords} rows={2} />
      <ItemField {...props} name="decisionItem" />
    </PartForm>
  )
}

export function NewActionForm(props: DailyProps) {
  const { view, form } = props
  const t = dailyTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PartForm {...props} does="action" label={t.addAction}>
      <TextArea t={ui} name="actionWhat" label={t.action} hint={t.decisionHint} value={form.value('actionWhat')}
        error={form.error('actionWhat')}
        maxlength={mostWords} rows={2} />
      <div class="form-pair">
        <SelectField t={ui} name="owner" label={t.owner} empty={t.choose} options={staffOptions(props)} value={form.value('owner')}
          error={form.error('owner')} />
        <DayField t={ui} name="due" label={t.due} value={form.value('due')} error={form.error('due')} />
      </div>
      <ItemField {...props} name="actionItem" />
    </PartForm>
  )
}

export function ToldForm(props: DailyProps) {
  const { view, form } = props
  const t = dailyTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <PartForm {...props} does="told" label={t.addTold}>
      <div class="form-pair">
        <TextField t={ui} name="whom" label={t.whom} value={form.value('whom')} error={form.error('whom')} maxlength={120}
          autocomplete="off" />
        <SelectField t={ui} name="how" label={t.how} value={form.value('how', 'at_meeting')} error={form.error('how')}
          options={tellingWays.map((value) => ({ value, label: t.ways[value] }))} />
      </div>
    </PartForm>
  )
}

export function AdditionForm(props: DailyProps) {
  const { view, form } = props
  const t = dailyTexts[view.language]
  return (
    <PartForm {...props} does="addition" label={t.addAddition}>
      <TextArea t={uiTexts[view.language]} name="addition" label={t.addition} hint={t.additionHint} value={form.value('addition')}
        error={form.error('addition')} maxlength={mostWords} rows={3} />
    </PartForm>
  )
}
