import { addDays } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/clock.ts'
import { form, page } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { roleShape } from '../contract.ts'
import {
  changedStaffForm,
  deputyForm,
  idParams,
  nothingForm,
  roleForm,
  staffForm,
  staffListQuery,
  staffSearchForm,
  whenForm,
} from '../contract/administer-staff.ts'
import type { Member, UnitRow } from '../contract/administer-staff.ts'
import { showAttention } from '../pages/attention.tsx'
import { showMember } from '../pages/member.tsx'
import { showChangeStaff, showEndEmployment, showNewStaff, showResume, showSignOut } from '../pages/member-forms.tsx'
import { showEndDeputy, showEndRole, showGiveDeputy, showGiveRole } from '../pages/role-forms.tsx'
import type { RoleEnding } from '../pages/role-forms.tsx'
import { showStaff } from '../pages/staff-list.tsx'
import { deputyOn } from '../queries/deputy.ts'
import { roleOn } from '../queries/role.ts'
import { dutiesOf } from '../queries/staff.ts'
import { colleaguesWithRole } from '../queries/staff-list.ts'
import { unitRows } from '../queries/unit.ts'
import { caseWorkRoles, typedDay, typedLastDay } from '../rules/administer-staff.ts'
import { endDeputy, endRole, giveDeputy, giveRole } from '../usecases/administer-roles.ts'
import { addStaff, changeStaff, endEmployment, endSessions, resumeEmployment } from '../usecases/administer-staff.ts'
import { administerUnitPages } from './administer-units.ts'
import { unitDeputyRoutes } from './unit-deputies.ts'
import { attention, member, staffByChoice, staffByName } from '../usecases/look-up-staff.ts'

const nobody = (): readonly string[] => []
const may = 'staff.administer'
const staff = '/administration/personal'
type Of = { readonly params: { readonly id: string }; readonly clock: Clock }

async function withUnits(tx: Read, asked: Of): Promise<{ member: Member; units: UnitRow[] }> {
  return { member: await member(tx, asked), units: await unitRows(tx, asked.clock.today()) }
}

async function roleEnding(tx: Read, { params, clock }: Of): Promise<RoleEnding> {
  const role = await roleOn(tx, params.id, addDays(clock.today(), -1))
  if (role === undefined) throw new Refusal('role_not_found', 404)
  const held = roleShape.parse(role.role)
  const duties = caseWorkRoles.includes(held) ? await dutiesOf(tx, role.staffId) : { cases: 0, reports: 0 }
  return { id: params.id, role, held, duties }
}

const staffPages: readonly Route[] = [
  form({
    path: staff,
    may,
    about: nobody,
    query: staffListQuery,
    body: staffSearchForm,
    load: async (tx, { query, clock }) => {
      const filter = { unitId: query.enhet, role: query.roll, page: query.sida }
      return {
        units: await unitRows(tx, clock.today()),
        filter,
        shown: { kind: 'page' as const, list: await staffByChoice(tx, filter, { clock }) },
      }
    },
    show: showStaff,
    submit: async (tx, { body, clock }) => {
      const found = await staffByName(tx, body.namn, { clock })
      return { here: { units: [], filter: { page: 1 }, shown: { kind: 'found' as const, found, words: body.namn } }, about: [] }
    },
  }),
  form({
    path: `${staff}/ny`,
    may,
    about: nobody,
    body: staffForm,
    load: async (tx, { clock }) => ({ units: await unitRows(tx, clock.today()) }),
    show: showNewStaff,
    submit: async (tx, asked) => {
      const { id } = await addStaff(tx, asked)
      return { to: `${staff}/${id}`, done: 'staff_added', about: [] }
    },
  }),
  page({ path: `${staff}/:id`, may, about: nobody, params: idParams, load: member, show: showMember }),
  form({
    path: `${staff}/:id/andra`,
    may,
    about: nobody,
    params: idParams,
    body: changedStaffForm,
    load: withUnits,
    show: showChangeStaff,
    submit: async (tx, asked) => {
      const { id } = await changeStaff(tx, asked)
      return { to: `${staff}/${id}`, done: 'staff_changed', about: [] }
    },
  }),
  form({
    path: `${staff}/:id/sluta`,
    may,
    about: nobody,
    params: idParams,
    body: whenForm,
    load: async (tx, asked) => ({ member: await member(tx, asked), duties: await dutiesOf(tx, asked.params.id) }),
    show: showEndEmployment,
    submit: async (tx, { actor, params, body, clock }) => {
      const { id } = await endEmployment(tx, { actor, params, clock, body: { lastDay: typedLastDay(body, clock.today()) } })
      return { to: `${staff}/${id}`, done: 'staff_ended', about: [] }
    },
  }),
  form({
    path: `${staff}/:id/borja-igen`,
    may,
    about: nobody,
    params: idParams,
    body: nothingForm,
    load: member,
    show: showResume,
    submit: async (tx, asked) => {
      const { id } = await resumeEmployment(tx, asked)
      return { to: `${staff}/${id}`, done: 'staff_resumed', about: [] }
    },
  }),
  form({
    path: `${staff}/:id/logga-ut`,
    may,
    about: nobody,
    params: idParams,
    body: nothingForm,
    load: member,
    show: showSignOut,
    submit: async (tx, asked) => {
      await endSessions(tx, asked)
      return { to: `${staff}/${asked.params.id}`, done: 'sessions_ended', about: [] }
    },
  }),
]

const rolePages: readonly Route[] = [
  form({
    path: `${staff}/:id/roll`,
    may,
    about: nobody,
    params: idParams,
    body: roleForm,
    load: withUnits,
    show: showGiveRole,
    submit: async (tx, { actor, params, body: { role, unitId, fromOn, toOn }, clock }) => {
      const today = clock.today()
      const time = { fromOn: typedDay(fromOn, 'fromOn', today) ?? today, toOn: typedDay(toOn, 'toOn', today) }
      await giveRole(tx, { actor, clock, body: { staffId: params.id, role, unitId, ...time } })
      return { to: `${staff}/${params.id}`, done: 'role_given', about: [] }
    },
  }),
  form({
    path: `${staff}/roll/:id`,
    may,
    about: nobody,
    params: idParams,
    body: whenForm,
    load: roleEnding,
    show: showEndRole,
    submit: async (tx, { actor, params, body, clock }) => {
      const { staffId } = await endRole(tx, { actor, params, clock, body: { lastDay: typedLastDay(body, clock.today()) } })
      return { to: `${staff}/${staffId}`, done: 'role_ended', about: [] }
    },
  }),
  form({
    path: `${staff}/:id/ersattare`,
    may,
    about: nobody,
    params: idParams,
    body: deputyForm,
    load: async (tx, asked) => ({
      member: await member(tx, asked),
      colleagues: await colleaguesWithRole(tx, caseWorkRoles, asked.clock.today()),
    }),
    show: showGiveDeputy,
    submit: async (tx, { actor, params, body: { deputyId, fromOn, toOn, reason }, clock }) => {
      const today = clock.today()
      const time = { fromOn: typedDay(fromOn, 'fromOn', today) ?? today, toOn: typedDay(toOn, 'toOn', today) ?? today }
      await giveDeputy(tx, { actor, clock, body: { staffId: params.id, deputyId, reason, ...time } })
      return { to: `${staff}/${params.id}`, done: 'deputy_given', about: [] }
    },
  }),
  form({
    path: `${staff}/ersattare/:id`,
    may,
    about: nobody,
    params: idParams,
    body: whenForm,
    load: async (tx, { params, clock }) => {
      const deputy = await deputyOn(tx, params.id, addDays(clock.today(), -1))
      if (deputy === undefined) throw new Refusal('deputy_not_found', 404)
      return { id: params.id, deputy }
    },
    show: showEndDeputy,
    submit: async (tx, { actor, params, body, clock }) => {
      const { staffId } = await endDeputy(tx, { actor, params, clock, body: { lastDay: typedLastDay(body, clock.today()) } })
      return { to: `${staff}/${staffId}`, done: 'deputy_ended', about: [] }
    },
  }),
]

/**
 * The administration's pages for units, staff, roles and deputies, and a unit manager's for the deputies of the own staff. No line is about
 * a person: the administrator sees none.
 */
export const administerStaffPages: readonly Route[] = [
  page({ path: '/administration', may, about: nobody, load: attention, show: showAttention }),
  ...administerUnitPages,
  ...staffPages,
  ...rolePages,
  ...unitDeputyRoutes,
]
