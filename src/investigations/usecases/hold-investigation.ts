import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { investigationHead, investigationToChange } from '../queries/investigation.ts'

/**
 * The investigation, its row held until the request ends.
 *
 * @throws Refusal investigation_not_found when it is not the asker's to see, investigation_is_locked when it is concluded or sent to be
 * decided: what comes later is an addition.
 */
export async function heldInvestigation(tx: Write, id: string): Promise<{ id: string; personId: string; access: string[] }> {
  const held = await investigationToChange(tx, id)
  if (held !== undefined) return held
  if (await investigationHead(tx, id) === undefined) throw new Refusal('investigation_not_found', 404)
  throw new Refusal('investigation_is_locked', 409)
}
