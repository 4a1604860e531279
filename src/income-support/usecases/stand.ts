import type { Read } from '../../platform/db.ts'
import type { ApplicationAnswer, SavedOutcome } from '../contract/application.ts'
import type { Standing } from '../contract/words.ts'
import { outcomesOf } from '../queries/application.ts'
import { delayOf } from '../queries/delay.ts'
import { allowedSteps, standingOf } from '../rules/standing.ts'

/** Where an application stands, what may be done with it, and what has been decided on it. @param calculated whether a calculation is saved. */
export async function standingFor(
  tx: Read, { id, withdrawnOn }: { readonly id: string; readonly withdrawnOn: string | null }, calculated: boolean,
): Promise<{ standing: Standing; allowed: ApplicationAnswer['allowed']; outcomes: SavedOutcome[] }> {
  const outcomes = await outcomesOf(tx, id)
  const standing = standingOf({ withdrawnOn, calculated, outcome: outcomes[0] ?? null })
  return { standing, allowed: allowedSteps(standing, { delay: await delayOf(tx, id) }), outcomes }
}
