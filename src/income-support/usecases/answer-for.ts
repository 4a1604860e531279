import type { Asked } from '../../mount/route.ts'
import { accessFor } from '../../cases/queries/case.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { applicationOf, lockApplication } from '../queries/application.ts'
import type { ApplicationRow } from '../queries/application.ts'

export type Who = Pick<Asked, 'actor' | 'clock'>

/**
 * The keys of the income support in a person's case, for whoever holds one of them: only such a one writes there.
 *
 * @throws Refusal support_person_not_found for everybody else.
 */
export async function keysToWrite(tx: Read, personId: string, { actor, clock }: Who): Promise<string[]> {
  const keys = await accessFor(tx, personId, clock.today(), 'income_support')
  if (!keys.some((key) => actor.keys.includes(key))) throw new Refusal('support_person_not_found', 404)
  return keys
}

/** An application, its row locked until the request ends. @throws Refusal support_not_found. */
export async function applicationToChange(tx: Write, id: string): Promise<ApplicationRow & { access: string[] }> {
  const locked = await lockApplication(tx, id)
  const found = locked === undefined ? undefined : await applicationOf(tx, id)
  if (locked === undefined || found === undefined) throw new Refusal('support_not_found', 404)
  return { ...found, access: locked.access }
}
