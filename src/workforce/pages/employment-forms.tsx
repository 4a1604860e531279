import { formatDay } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioButtons, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { degreeCodes, endReasonCodes } from '../contract/employment.ts'
import type { EmploymentVersion } from '../contract/employment.ts'
import { employmentForms } from '../rules/employment-tenures.ts'
import { longestPost } from '../rules.ts'
import { employmentTexts } from '../texts/employment.ts'
import { formOf } from './employment-words.ts'
import type { UnitChoice } from './employments.tsx'

export type Choices = {
  readonly units: readonly UnitChoice[]; readonly staff: ReadonlyArray<{ readonly id: string; readonly name: string }>
}
export type NewData = Choices & { readonly person: string | null }
export type CorrectData = Choices & { readonly old: EmploymentVersion }
const list = '/personal/anstallningar'

/** A new employment of somebody who is among the staff. */
export function newEmploymentPage({ units, staff, person }: NewData, view: View, entered: Entered | null): Shown {
  const t = employmentTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.new, lead: t.newLead, status: form.status, actions: <ButtonLink href={list}>{t.back}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${list}/ny`} class="form form-narrow" noValidate>
          <SelectField t={ui} name="staffId" label={t.person} empty={t.choose} options={staff.map(({ id, name }) => ({ value: id,
            label: name }))}
            value={form.value('staffId', person)} error={form.error('staffId')} />
          <Fields form={form} units={units} old={null} view={view} />
          <ButtonRow><Button variant="primary" data-key-send>{t.newButton}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** An employment with what it says, to be corrected or ended. */
export function correctEmploymentPage({ units, old }: CorrectData, view: View, entered: Entered | null): Shown {
  const t = employmentTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.correctHeading(old.name), lead: t.correctLead, status: form.status,
    actions: <ButtonLink href={`${list}/person/${old.staffId}`}>{old.name}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${list}/${old.id}/ratta`} class="form form-narrow" noValidate>
          <Fields form={form} units={units} old={old} view={view} />
          <TextField t={ui} name="reason" label={t.reasonLabel} hint={t.reasonHint} value={form.value('reason')}
            error={form.error('reason')} maxlength={300}
            autocomplete="off" />
          <ButtonRow><Button variant="primary" data-key-send>{t.correctButton}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** The taking away of an employment that never was. */
export function withdrawEmploymentPage(old: EmploymentVersion, view: View, entered: Entered | null): Shown {
  const t = employmentTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.withdrawHeading(old.name), lead: t.withdrawLead, status: form.status,
    actions: <ButtonLink href={`${list}/person/${old.staffId}`}>{old.name}</ButtonLink>,
    main: (
      <Panel heading={`${old.post}, ${old.unitName}`} id="anstallning">
        <PostForm csrf={view.shell.csrf} action={`${list}/${old.id}/aterkalla`} class="form form-narrow" noValidate>
          <TextField t={ui} name="reason" label={t.withdrawReason} hint={t.reasonHint} value={form.value('reason')}
            error={form.error('reason')} maxlength={300}
            autocomplete="off" />
          <ButtonRow><Button variant="danger">{t.withdrawButton}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

function Fields({ form, units, old, view }: { form: Typed; units: readonly UnitChoice[]; old: EmploymentVersion | null; view: View }) {
  const { language } = view
  const t = employmentTexts[language]
  const ui = uiTexts[language]
  const dayOf = (on: Day | null | undefined): string => (on == null ? '' : formatDay(on, language, 'long'))
  const open = units.filter(({ id, ended }) => !ended || id === old?.unitId)
  const percent = old === null ? '100' : String(Math.round(Number(old.hoursShare) * 1000) / 10).replace('.', language === 'sv' ? ',' : '.')
  return (
    <>
      <SelectField t={ui} name="unitId" label={t.unit} empty={t.choose} options={open.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.value('unitId', old?.unitId)} error={form.error('unitId')} />
      <TextField t={ui} name="post" label={t.post} hint={t.postHint} value={form.value('post', old?.post)} error={form.error('post')}
        maxlength={longestPost}
        autocomplete="off" />
      <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn', dayOf(old?.fromOn))} error={form.error('fromOn')} />
      <RadioButtons t={ui} name="form" label={t.form} options={employmentForms.map((value) => ({ value, label: t.forms[value] }))}
        value={form.value('form', old === null ? 'permanent' : formOf(old))} error={form.error('form')} />
      <TextField t={ui} name="percent" label={t.hoursLabel} value={form.value('percent', percent)} error={form.error('percent')}
        inputmode="text" width="short"
        autocomplete="off" />
      <div class="form-pair">
        <DayField t={ui} name="toOn" label={t.toOn} hint={t.toOnHint} optional={ui.optional} value={form.value('toOn', dayOf(old?.toOn))}
          error={form.error('toOn')} />
        <SelectField t={ui} name="endReason" label={t.endReason} empty={t.lasts} options={endReasonCodes.map((value) => ({ value,
          label: t.endReasons[value] }))}
          value={form.value('endReason', old?.endReason)} error={form.error('endReason')} />
      </div>
      <SelectField t={ui} name="degree" label={t.degree} hint={t.degreeHint} empty={t.degreeUnknown}
        options={degreeCodes.map((value) => ({ value, label: t.degrees[value] }))} value={form.value('degree',
          old?.degree)} error={form.error('degree')} />
      <DayField t={ui} name="experienceSinceOn" label={t.experience} hint={t.experienceHint} optional={ui.optional}
        value={form.value('experienceSinceOn', dayOf(old?.experienceSinceOn))} error={form.error('experienceSinceOn')} />
    </>
  )
}
