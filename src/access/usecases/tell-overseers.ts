import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { askForMail } from '../../platform/mail.ts'
import type { Actor, Role } from '../contract.ts'
import { addressesOf } from '../queries/staff.ts'
import { accessTexts } from '../texts.ts'

type By = { readonly actor: Pick<Actor, 'municipality'>; readonly clock: Clock }

/**
 * Writes to the director and the log reviewers that somebody can come in who could not before: a second own login of an administrator is
 * then seen by others. The letter names staff, never a person.
 *
 * @param told.staff ids, whom it is about first, then who did it.
 * @param told.key what makes this letter itself.
 */
export async function tellOverseers(
  tx: Write, told: { template: 'staff_added' | 'role_given'; staff: readonly string[]; role: Role | null; key: string }, { actor, clock }: By,
): Promise<void> {
  const overseers = new Map<string, string>()
  for (const role of ['director', 'log_reviewer'] as const) {
    for (const { id, email } of await addressesOf(tx, role, clock.today())) overseers.set(id, email)
  }
  for (const [id, email] of overseers) {
    await askForMail(tx, {
      template: told.template, to: email, language: 'sv', reference: told.role === null ? null : roleReference(told.role),
      staff: [...told.staff], path: '/',
    }, { municipality: actor.municipality, key: `${told.template} ${told.key} ${id}`, now: clock.now() })
  }
}

/** A role as a letter's reference may be written: capital letters and digits alone. */
function roleReference(role: Role): string {
  return accessTexts.sv.roles[role].toUpperCase().replaceAll(/[^A-ZÅÄÖ0-9 /-]/g, '').trim().slice(0, 30)
}
