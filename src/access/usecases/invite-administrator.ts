import * as z from 'zod'
import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { holdSetUp, officeArea, registeredName, saveServed, servedName, staffOfSubject, unitToBeginIn } from '../queries/first-administrator.ts'
import { administratorRoles, saveRole } from '../queries/role.ts'
import { saveStaff, saveStaffEnd } from '../queries/staff.ts'
import { saveUnit } from '../queries/unit.ts'

export type Invitation = {
  /** What the sign-in provider calls the person. */
  readonly subject: string
  readonly givenName: string
  readonly familyName: string
  /** What the municipality is to be called if it is not served yet; null: the register's name and "kommun". */
  readonly municipalityName: string | null
}

/**
 * Makes the first administrator of the transaction's municipality or office; with it the municipality itself, if it is in the register of the
 * 290, or the office, if its code is 0000 (the country) or 00 and a county's two digits (a region),
 * and a unit to begin in, where there are none. Given by nobody here: whoever may run commands as the migrating role answers for it.
 *
 * @param tx as the migrating role.
 * @returns the municipality's name, and whether it was made one that is served just now: then Helhet must be started again.
 * @throws Refusal `administrator_exists` when there is one already, `municipality_is_unknown`; the constraint
 *   `administrator_is_no_log_reviewer`.
 */
export async function inviteAdministrator(
  tx: Write,
  clock: Clock,
  invitation: Invitation,
): Promise<{ municipality: string; isNew: boolean }> {
  const { subject, givenName, familyName } = invitation
  const today = clock.today()
  await holdSetUp(tx)
  const municipality = await municipalityFor(tx, invitation.municipalityName)
  if ((await administratorRoles(tx, today)).length > 0) throw new Refusal('administrator_exists', 409)
  const known = await staffOfSubject(tx, subject)
  const staffId = known ?? newId()
  if (known === null) {
    const email = z.email().safeParse(subject).success ? subject : null
    await saveStaff(tx, { id: staffId, subject, givenName, familyName, title: 'administratör', email, unitId: await firstUnit(tx) })
  } else await saveStaffEnd(tx, staffId, null)
  await saveRole(tx, {
    id: newId(),
    staffId,
    role: 'administrator',
    unitId: null,
    fromOn: today,
    toOn: null,
    givenBy: null,
    at: clock.now(),
  })
  return municipality
}

async function municipalityFor(tx: Write, wantedName: string | null): Promise<{ municipality: string; isNew: boolean }> {
  const served = await servedName(tx)
  if (served !== null) return { municipality: served, isNew: false }
  const registered = await registeredName(tx)
  const area = registered === null ? await officeArea(tx) : null
  if (registered === null && area === null) throw new Refusal('municipality_is_unknown', 404)
  const municipality = wantedName ?? (registered === null ? `Kontoret för dialogen, ${area}` : `${registered} kommun`)
  await saveServed(tx, municipality, registered === null ? 'office' : 'municipality')
  return { municipality, isNew: true }
}

async function firstUnit(tx: Write): Promise<string> {
  const there = await unitToBeginIn(tx)
  if (there !== null) return there
  const id = newId()
  await saveUnit(tx, { id, name: 'Administration', kind: 'management', sharedKey: newId() })
  return id
}
