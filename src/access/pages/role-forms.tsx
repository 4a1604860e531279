import type { Entered, Shown, View } from '../../mount/route.ts'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { roles } from '../contract.ts'
import type { Role } from '../contract.ts'
import type { Member, UnitRow } from '../contract/administer-staff.ts'
import type { DeputyToEnd } from '../queries/deputy.ts'
import type { RoleToEnd } from '../queries/role.ts'
import type { Colleague } from '../queries/staff-list.ts'
import { accessTexts } from '../texts.ts'
import { administrationTexts } from '../texts/administration.ts'
import { administrationForm, nameOf, openUnits, WhenFields } from './administration-frame.tsx'

const list = '/administration/personal'

type About = { readonly member: Member }
type WithUnits = { readonly units: readonly UnitRow[] }

export function showGiveRole({ member, units }: About & WithUnits, view: View, entered: Entered | null): Shown {
  const { form: t, staff } = administrationTexts[view.language]
  const words = accessTexts[view.language]
  return administrationForm({
    view,
    entered,
    title: staff.title,
    heading: t.roleHeading(nameOf(member)),
    lead: t.roleLead,
    action: `${list}/${member.id}/roll`,
    back: `${list}/${member.id}`,
    save: t.roleSave,
    fields: ({ form, ui }) => (
      <>
        <SelectField
          t={ui}
          name="role"
          label={t.role}
          empty={t.chooseRole}
          value={form.value('role')}
          error={form.error('role')}
          width="medium"
          options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
        />
        <SelectField
          t={ui}
          name="unitId"
          label={t.unit}
          hint={t.unitHint}
          empty={t.noUnit}
          value={form.value('unitId', member.unitId)}
          error={form.error('unitId')}
          options={openUnits(units)}
          width="medium"
        />
        <DayField t={ui} name="fromOn" label={t.from} value={form.value('fromOn', view.clock.today())} error={form.error('fromOn')} />
        <DayField
          t={ui}
          name="toOn"
          label={t.to}
          hint={t.toHint}
          optional={ui.optional}
          value={form.value('toOn')}
          error={form.error('toOn')}
        />
      </>
    ),
    below: (
      <Panel heading={t.whatRoles} id="vad">
        <DefinitionList rows={roles.map((role) => ({ term: words.roles[role], value: words.sees[role] }))} />
      </Panel>
    ),
  })
}

export type RoleEnding = {
  readonly id: string
  readonly role: RoleToEnd
  readonly held: Role
  readonly duties: { readonly cases: number; readonly reports: number }
}

/** Ending a role, or withdrawing one that has not begun; with what the holder answers for, when it is a role in case work. */
export function showEndRole({ id, role, held, duties }: RoleEnding, view: View, entered: Entered | null): Shown {
  const { form: t, staff } = administrationTexts[view.language]
  const word = accessTexts[view.language].roles[held]
  const coming = role.fromOn > view.clock.today()
  return administrationForm({
    view,
    entered,
    title: staff.title,
    action: `${list}/roll/${id}`,
    back: `${list}/${role.staffId}`,
    ends: true,
    heading: coming ? t.withdrawHeading(role.name, word) : t.endRoleHeading(role.name, word),
    lead: coming ? t.withdrawLead : t.endRoleLead,
    save: coming ? t.withdrawSave : t.endRoleSave,
    warning: duties.cases + duties.reports > 0 && !coming ? t.duties(duties.cases, duties.reports) : undefined,
    fields: (parts) =>
      coming ? <input type="hidden" name="when" value="now" /> : <WhenFields {...parts} now={t.nowHint} onDay={t.onDayHint} />,
  })
}

/** `place`: the page that the form belongs to; the member's own when it is left out. */
type DeputyAbout = { readonly member: Pick<Member, 'id' | 'givenName' | 'familyName'>; readonly place?: string }

export function showGiveDeputy(
  { member, colleagues, place }: DeputyAbout & { readonly colleagues: readonly Colleague[] },
  view: View,
  entered: Entered | null,
): Shown {
  const { form: t, staff } = administrationTexts[view.language]
  const others = colleagues.filter(({ id }) => id !== member.id)
  return administrationForm({
    view,
    entered,
    title: staff.title,
    heading: t.deputyHeading(nameOf(member)),
    lead: t.deputyLead,
    action: place === undefined ? `${list}/${member.id}/ersattare` : `${place}/${member.id}`,
    back: place ?? `${list}/${member.id}`,
    save: t.deputySave,
    fields: ({ form, ui }) => (
      <>
        <SelectField
          t={ui}
          name="deputyId"
          label={t.deputy}
          empty={t.chooseDeputy}
          value={form.value('deputyId')}
          error={form.error('deputyId')}
          options={others.map(({ id, name, unitName }) => ({ value: id, label: `${name}, ${unitName}` }))}
          width="medium"
        />
        <DayField t={ui} name="fromOn" label={t.from} value={form.value('fromOn', view.clock.today())} error={form.error('fromOn')} />
        <DayField t={ui} name="toOn" label={t.to} value={form.value('toOn')} error={form.error('toOn')} />
        <TextField
          t={ui}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={form.value('reason')}
          error={form.error('reason')}
          autocomplete="off"
          width="medium"
        />
      </>
    ),
  })
}

export function showEndDeputy(
  { id, deputy, place }: { readonly id: string; readonly deputy: DeputyToEnd; readonly place?: string },
  view: View,
  entered: Entered | null,
): Shown {
  const { form: t, staff } = administrationTexts[view.language]
  return administrationForm({
    view,
    entered,
    title: staff.title,
    heading: t.endDeputyHeading(deputy.deputyName, deputy.name),
    lead: t.endDeputyLead,
    action: place === undefined ? `${list}/ersattare/${id}` : `${place}/avsluta/${id}`,
    back: place ?? `${list}/${deputy.staffId}`,
    save: t.endDeputySave,
    ends: true,
    fields: (parts) => <WhenFields {...parts} now={t.deputyNowHint} onDay={t.deputyDayHint} />,
  })
}
