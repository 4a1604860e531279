import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ShareFault, ShareSet, SharesRead } from '../contract/share-sets.ts'
import { places } from '../queries/figures.ts'
import { saveShareSet, shareSetOf } from '../queries/share-sets.ts'
import { readShares } from './read-share-file.ts'

/** Reads a file of shares against the country's municipalities; nothing is kept. */
export async function lookAtShares(tx: Read, bytes: Uint8Array): Promise<SharesRead | { readonly faults: ShareFault[] }> {
  return readShares(bytes, new Set((await places(tx)).map(({ code }) => code)))
}

/** Keeps a set of shares as a new version. @throws Refusal shares_not_read with each line's fault. */
export async function keepShareSet(tx: Write, given: { name: string; validFrom: Day; source: string; bytes: Uint8Array }, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<{ id: string }> {
  const read = await lookAtShares(tx, given.bytes)
  if ('faults' in read) throw new Refusal('shares_not_read', 422, { faults: read.faults.length }, read.faults.map(({ line, code }) => ({ field: `csv.${line}`, code })))
  const { name, validFrom, source } = given
  return saveShareSet(tx, { name, validFrom, source, read }, { at: clock.now(), by: staffIdOf(actor) })
}

/** @throws Refusal share_set_not_found. */
export async function shareSetFor(tx: Read, id: string): Promise<ShareSet> {
  const found = await shareSetOf(tx, id)
  if (found === undefined) throw new Refusal('share_set_not_found', 404)
  return found
}
