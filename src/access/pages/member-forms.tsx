import type { Entered, Shown, View } from '../../mount/route.ts'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import type { Member, UnitRow } from '../contract/administer-staff.ts'
import { administrationTexts } from '../texts/administration.ts'
import { administrationForm, nameOf, openUnits, WhenFields } from './administration-frame.tsx'
import type { FormParts } from './administration-frame.tsx'

const list = '/administration/personal'

type About = { readonly member: Member }
type WithUnits = { readonly units: readonly UnitRow[] }

export function showNewStaff({ units }: WithUnits, view: View, entered: Entered | null): Shown {
  const t = administrationTexts[view.language].staff
  return administrationForm({
    view,
    entered,
    title: t.title,
    heading: t.newHeading,
    lead: t.newLead,
    action: `${list}/ny`,
    back: list,
    save: t.newSave,
    fields: (parts) => (
      <>
        <StaffFields {...parts} units={units} member={null} />
        <TextField
          t={parts.ui}
          name="subject"
          label={t.subject}
          hint={t.subjectHint}
          value={parts.form.value('subject')}
          error={parts.form.error('subject')}
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
      </>
    ),
  })
}

export function showChangeStaff({ member, units }: About & WithUnits, view: View, entered: Entered | null): Shown {
  const t = administrationTexts[view.language].staff
  return administrationForm({
    view,
    entered,
    title: t.title,
    heading: t.changeHeading(nameOf(member)),
    lead: t.changeLead,
    action: `${list}/${member.id}/andra`,
    back: `${list}/${member.id}`,
    save: t.changeSave,
    fields: (parts) => <StaffFields {...parts} units={units} member={member} />,
  })
}

function StaffFields({ form, t: { staff: t }, ui, units, member }: FormParts & WithUnits & { member: Member | null }) {
  const field = (name: 'givenName' | 'familyName' | 'title' | 'email') => ({
    t: ui,
    name,
    value: form.value(name, member?.[name]),
    error: form.error(name),
    autocomplete: 'off',
    width: 'medium' as const,
  })
  return (
    <>
      <TextField {...field('givenName')} label={t.givenName} />
      <TextField {...field('familyName')} label={t.familyName} />
      <TextField {...field('title')} label={t.jobTitle} />
      <TextField {...field('email')} label={t.email} hint={t.emailHint} optional={ui.optional} inputmode="email" />
      <SelectField
        t={ui}
        name="unitId"
        label={t.unit}
        empty={t.chooseUnit}
        value={form.value('unitId', member?.unitId)}
        error={form.error('unitId')}
        options={openUnits(units)}
        width="medium"
      />
    </>
  )
}

export function showEndEmployment(
  { member, duties }: About & { readonly duties: { readonly cases: number; readonly reports: number } },
  view: View,
  entered: Entered | null,
): Shown {
  const { form: t, staff } = administrationTexts[view.language]
  return administrationForm({
    view,
    entered,
    title: staff.title,
    heading: t.endHeading(nameOf(member)),
    lead: t.endLead,
    action: `${list}/${member.id}/sluta`,
    back: `${list}/${member.id}`,
    save: t.endSave,
    ends: true,
    blocked:
      duties.cases + duties.reports > 0 ? (
        <Notice kind="warn">
          <p>{t.answers(duties.cases, duties.reports)}</p>
        </Notice>
      ) : undefined,
    fields: (parts) => <WhenFields {...parts} now={t.nowHint} onDay={t.onDayHint} />,
  })
}

export function showResume(member: Member, view: View, entered: Entered | null): Shown {
  const { form: t, staff } = administrationTexts[view.language]
  return administrationForm({
    view,
    entered,
    title: staff.title,
    heading: t.resumeHeading(nameOf(member)),
    lead: t.resumeLead,
    action: `${list}/${member.id}/borja-igen`,
    back: `${list}/${member.id}`,
    save: t.resumeSave,
  })
}

export function showSignOut(member: Member, view: View, entered: Entered | null): Shown {
  const { form: t, staff } = administrationTexts[view.language]
  return administrationForm({
    view,
    entered,
    title: staff.title,
    heading: t.signOutHeading(nameOf(member)),
    lead: t.signOutLead,
    action: `${list}/${member.id}/logga-ut`,
    back: `${list}/${member.id}`,
    save: t.signOutSave,
    ends: true,
  })
}
