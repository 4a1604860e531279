import * as z from 'zod'
import { form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { newDeputyShape } from '../contract.ts'
import { deputyForm, idParams, lastDayShape, madeShape, whenForm } from '../contract/administer-staff.ts'
import { showEndDeputy, showGiveDeputy } from '../pages/role-forms.tsx'
import { showUnitDeputies, unitDeputiesPath } from '../pages/unit-deputies.tsx'
import { colleaguesWithRole } from '../queries/staff-list.ts'
import { caseWorkRoles, typedDay, typedLastDay } from '../rules/administer-staff.ts'
import { endUnitDeputy, nameUnitDeputy, unitDeputy, unitMember, unitStaff } from '../usecases/name-deputies.ts'

const about = (): readonly string[] => []
const may = 'unit_deputy.administer'
const unitStaffShape = z.object({
  staff: z.array(z.object({
    id: z.uuid(), givenName: z.string(), familyName: z.string(), title: z.string(), unitName: z.string(),
    deputies: z.array(z.object({ id: z.uuid(), name: z.string(), fromOn: z.string(), toOn: z.string(), reason: z.string() })),
  })),
})

/** Where a unit manager names deputies for the own staff: no other unit's, and never oneself as deputy. */
export const unitDeputyRoutes: readonly Route[] = [
  page({
    path: unitDeputiesPath, may, about, load: async (tx, asked) => ({ staff: await unitStaff(tx, asked) }), show: showUnitDeputies,
  }),
  form({
    path: `${unitDeputiesPath}/avsluta/:id`, may, about, params: idParams, body: whenForm,
    load: async (tx, asked) => ({ ...await unitDeputy(tx, asked), place: unitDeputiesPath }), show: showEndDeputy,
    submit: async (tx, { actor, params, body, clock }) => {
      await endUnitDeputy(tx, { actor, params, clock, body: { lastDay: typedLastDay(body, clock.today()) } })
      return { to: unitDeputiesPath, done: 'deputy_ended', about: [] }
    },
  }),
  form({
    path: `${unitDeputiesPath}/:id`, may, about, params: idParams, body: deputyForm,
    load: async (tx, asked) => ({
      member: await unitMember(tx, asked), colleagues: await colleaguesWithRole(tx, caseWorkRoles, asked.clock.today()),
      place: unitDeputiesPath,
    }),
    show: showGiveDeputy,
    submit: async (tx, { actor, params, body: { deputyId, fromOn, toOn, reason }, clock }) => {
      const today = clock.today()
      const time = { fromOn: typedDay(fromOn, 'fromOn', today) ?? today, toOn: typedDay(toOn, 'toOn', today) ?? today }
      await nameUnitDeputy(tx, { actor, clock, body: { staffId: params.id, deputyId, reason, ...time } })
      return { to: unitDeputiesPath, done: 'deputy_given', about: [] }
    },
  }),
  reading({
    path: '/api/unit-deputies', may, about, summary: 'Staff of the units that one manages, with their deputies now and later',
    answer: unitStaffShape, handle: async (tx, asked) => ({ staff: await unitStaff(tx, asked) }),
  }),
  writing({
    path: '/api/unit-deputies', may, about, summary: 'Let somebody stand in for one of the own unit\'s staff from a day to a day',
    body: newDeputyShape, answer: madeShape, handle: nameUnitDeputy,
  }),
  writing({
    path: '/api/unit-deputies/:id/end', may, about, summary: 'End such a deputyship after a last day; yesterday: now', params: idParams,
    body: lastDayShape, answer: madeShape, handle: endUnitDeputy,
  }),
]
