import { staffIdOf } from '../../access/rules.ts'
import { addressesOf } from '../../access/queries/staff.ts'
import type { Actor } from '../../access/contract.ts'
import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { askForMail } from '../../platform/mail.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { NewFault } from '../contract.ts'
import { saveFault, saveFaultAnswered } from '../queries/accessibility.ts'

type By = { readonly actor: Actor; readonly clock: Clock }

/** Keeps what somebody could not do or read, and tells the administrators that there is something to answer; not what it says. */
export async function reportFault(tx: Write, { actor, body, clock }: By & { readonly body: NewFault }): Promise<{ id: string }> {
  const id = newId()
  const now = clock.now()
  await saveFault(tx, { ...body, id, at: now })
  for (const to of await addressesOf(tx, 'administrator', clock.today())) {
    await askForMail(tx, { template: 'accessibility_fault', to: to.email, language: 'sv', reference: null, path: '/jobb' },
      { municipality: actor.municipality, key: `accessibility ${id} ${to.id}`, now })
  }
  return { id }
}

/** Marks a fault as answered. @throws Refusal `fault_not_open`. */
export async function answerFault(tx: Write, { actor, params, clock }: By & { readonly params: { readonly id: string } }): Promise<{ id: string }> {
  if (!(await saveFaultAnswered(tx, params.id, staffIdOf(actor), clock.now()))) throw new Refusal('fault_not_open', 404)
  return { id: params.id }
}
