import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { countingOn } from '../../law/queries.ts'
import { recount } from '../../law/recount.ts'
import type { Change, Recounted } from '../../law/recount.ts'
import type { Read, Write } from '../../platform/db.ts'
import { openClocksFrom, supersedeOpenClocks } from '../queries/clock.ts'
import { followed } from './start-clock.ts'

/** What a change of a rule's versions does to the open clocks that start on the day or later: numbers by day, nothing is written. */
export async function foreseeRecount(tx: Read, change: Change, from: Day): Promise<Recounted[]> {
  const foreseen: Recounted[] = []
  for (const open of await openClocksFrom(tx, change.rule, from)) {
    foreseen.push(recount(change, await countingOn(tx, open.startedOn), open))
  }
  return foreseen
}

/**
 * Lets the open clocks that start on the day or later follow the versions as they become, in the transaction that changes them. A clock
 * that started earlier, or whose last day was decided, stays.
 *
 * @returns how many clocks got another version.
 */
export async function recountClocks(tx: Write, change: Change, from: Day, { on, at }: { on: Day; at: Instant }): Promise<number> {
  const counts: number[] = []
  for (const found of await foreseeRecount(tx, change, from)) {
    if (found.outcome === 'kept') continue
    const { version, nominalDue, legalDue } = found
    counts.push(await supersedeOpenClocks(tx, {
      rule: change.rule, old: found, version: { ...followed(version), paragraph: version.paragraph }, nominalDue, legalDue, on, at,
    }))
  }
  return counts.reduce((sum, count) => sum + count, 0)
}
