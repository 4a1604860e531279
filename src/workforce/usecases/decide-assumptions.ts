import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { AssumptionVersion, NewAssumptions } from '../contract/assumptions.ts'
import { ownAssumptions, saveAssumptions } from '../queries/assumptions.ts'
import { shippedAssumptions } from '../rules/shipped-assumptions.ts'

const shipped: AssumptionVersion = { version: 1, assumptions: shippedAssumptions, reason: null, by: null, recordedAt: null }

/** Every version of what is assumed about the workforce, the one in use first, the one that came with Helhet last. */
export async function allAssumptions(tx: Read): Promise<[AssumptionVersion, ...AssumptionVersion[]]> {
  const [latest, ...earlier] = await ownAssumptions(tx)
  return latest === undefined ? [shipped] : [latest, ...earlier, shipped]
}

/** What is assumed now. */
export async function assumptionsNow(tx: Read): Promise<AssumptionVersion> {
  return (await allAssumptions(tx))[0]
}

/** Decides a new version, in use at once; the earlier ones stay with their reasons. */
export async function decideAssumptions(
  tx: Write, { reason, assumptions }: NewAssumptions, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<{ version: number }> {
  return { version: await saveAssumptions(tx, { assumptions, reason, by: staffIdOf(actor), at: clock.now() }) }
}
