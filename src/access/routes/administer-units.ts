import { addDays } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/clock.ts'
import { action, form, page } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { idParams, unitForm, unitNameForm, whenForm } from '../contract/administer-staff.ts'
import { showCloseUnit, showNewUnit, showUnit, showUnits } from '../pages/units.tsx'
import type { UnitPage } from '../pages/units.tsx'
import { heldByUnit, unitRows } from '../queries/unit.ts'
import { typedLastDay } from '../rules/administer-staff.ts'
import { addUnit, closeUnit, renameUnit, reopenUnit } from '../usecases/administer-units.ts'
import { unit } from '../usecases/look-up-staff.ts'

const nobody = (): readonly string[] => []
const may = 'staff.administer'
const units = '/administration/enheter'

async function withHolds(tx: Read, asked: { readonly params: { readonly id: string }; readonly clock: Clock }): Promise<UnitPage> {
  return { unit: await unit(tx, asked), holds: await heldByUnit(tx, asked.params.id, addDays(asked.clock.today(), -1)) }
}

/** The pages for units. */
export const administerUnitPages: readonly Route[] = [
  page({ path: units, may, about: nobody, load: (tx, { clock }) => unitRows(tx, clock.today()), show: showUnits }),
  form({
    path: `${units}/ny`,
    may,
    about: nobody,
    body: unitForm,
    load: async () => null,
    show: showNewUnit,
    submit: async (tx, { body }) => {
      await addUnit(tx, { body })
      return { to: units, done: 'unit_added', about: [] }
    },
  }),
  form({
    path: `${units}/:id`,
    may,
    about: nobody,
    params: idParams,
    body: unitNameForm,
    load: withHolds,
    show: showUnit,
    submit: async (tx, asked) => {
      await renameUnit(tx, asked)
      return { to: units, done: 'unit_renamed', about: [] }
    },
  }),
  form({
    path: `${units}/:id/stang`,
    may,
    about: nobody,
    params: idParams,
    body: whenForm,
    load: withHolds,
    show: showCloseUnit,
    submit: async (tx, { params, body, clock }) => {
      await closeUnit(tx, { params, clock, body: { lastDay: typedLastDay(body, clock.today()) } })
      return { to: units, done: 'unit_closed', about: [] }
    },
  }),
  action({
    path: `${units}/:id/oppna`,
    may,
    params: idParams,
    submit: async (tx, asked) => {
      await reopenUnit(tx, asked)
      return { to: units, done: 'unit_reopened', about: [] }
    },
  }),
]
