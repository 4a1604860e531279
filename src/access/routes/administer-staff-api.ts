import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { newDeputyShape, newRoleShape, newStaffShape, newUnitShape } from '../contract.ts'
import {
  attentionShape,
  changedStaffShape,
  endedSessionsShape,
  idParams,
  lastDayShape,
  madeShape,
  memberShape,
  staffFoundShape,
  staffListShape,
  staffQuery,
  staffSearchShape,
  unitNameShape,
  unitsShape,
} from '../contract/administer-staff.ts'
import { unitRows } from '../queries/unit.ts'
import { endDeputy, endRole, giveDeputy, giveRole } from '../usecases/administer-roles.ts'
import { addStaff, changeStaff, endEmployment, endSessions, resumeEmployment } from '../usecases/administer-staff.ts'
import { addUnit, closeUnit, renameUnit, reopenUnit } from '../usecases/administer-units.ts'
import { attention, member, staffByChoice, staffByName } from '../usecases/look-up-staff.ts'

const about = (): readonly string[] => []
const may = 'staff.administer'
const one = { may, about, params: idParams, answer: madeShape } as const
const made = { may, about, answer: madeShape } as const

/** The same as the pages, for programs: units, staff, roles and deputies. */
export const administerStaffApi: readonly Route[] = [
  reading({
    path: '/api/administration',
    may,
    about,
    summary: 'What the administrator should see to, in numbers',
    answer: attentionShape,
    handle: attention,
  }),
  reading({
    path: '/api/units',
    may,
    about,
    summary: 'Units with their managers, the open ones first',
    answer: unitsShape,
    handle: async (tx, { clock }) => ({ units: await unitRows(tx, clock.today()) }),
  }),
  writing({ ...made, path: '/api/units', summary: 'Add a unit', body: newUnitShape, handle: addUnit }),
  writing({ ...one, method: 'PUT', path: '/api/units/:id', summary: 'Rename a unit', body: unitNameShape, handle: renameUnit }),
  writing({
    ...one,
    path: '/api/units/:id/close',
    summary: 'Close a unit in which nothing is left, after a last day',
    body: lastDayShape,
    handle: closeUnit,
  }),
  writing({ ...one, path: '/api/units/:id/reopen', summary: 'Open a closed unit again', handle: reopenUnit }),

  reading({
    path: '/api/staff',
    may,
    about,
    summary: 'Staff by unit and role: by name and page number, fifty a page, or with limit by cursor in the order of their ids',
    query: staffQuery,
    answer: staffListShape,
    handle: (tx, asked) => staffByChoice(tx, asked.query, asked),
  }),
  writing({
    path: '/api/staff/search',
    may,
    about,
    summary: 'Staff by words of the name or by account; sent in a body, since a name does not stand in an address',
    body: staffSearchShape,
    answer: staffFoundShape,
    handle: (tx, asked) => staffByName(tx, asked.body.name, asked),
  }),
  writing({ ...made, path: '/api/staff', summary: 'Add a member of staff', body: newStaffShape, handle: addStaff }),
  reading({
    path: '/api/staff/:id',
    may,
    about,
    summary: 'A member of staff with the history of roles and deputies',
    params: idParams,
    answer: memberShape,
    handle: member,
  }),
  writing({
    ...one,
    method: 'PUT',
    path: '/api/staff/:id',
    summary: 'Change name, title, address and unit',
    body: changedStaffShape,
    handle: changeStaff,
  }),
  writing({
    ...one,
    path: '/api/staff/:id/end',
    summary: "End somebody's time in the system, with roles and sessions",
    body: lastDayShape,
    handle: endEmployment,
  }),
  writing({ ...one, path: '/api/staff/:id/resume', summary: 'Let somebody who has left work here again', handle: resumeEmployment }),
  writing({
    path: '/api/staff/:id/end-sessions',
    may,
    about,
    summary: 'Sign somebody out everywhere',
    params: idParams,
    answer: endedSessionsShape,
    handle: endSessions,
  }),

  writing({
    ...made,
    path: '/api/roles',
    summary: 'Give a role from a day, to a day or until further notice',
    body: newRoleShape,
    handle: giveRole,
  }),
  writing({
    ...one,
    path: '/api/roles/:id/end',
    summary: 'End a role after a last day; yesterday: now',
    body: lastDayShape,
    handle: endRole,
  }),
  writing({
    ...made,
    path: '/api/deputies',
    summary: 'Let somebody stand in for another from a day to a day',
    body: newDeputyShape,
    handle: giveDeputy,
  }),
  writing({
    ...one,
    path: '/api/deputies/:id/end',
    summary: 'End a deputyship after a last day; yesterday: now',
    body: lastDayShape,
    handle: endDeputy,
  }),
]
