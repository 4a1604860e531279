import type { Actor } from '../access/contract.ts'
import { holdOnly, seenOnlyWith } from '../access/queries/emergency.ts'
import type { Read, Write } from '../platform/db.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * Whether a request reached one of these persons through an emergency access: the person it was opened for, or somebody near, whom no
 * other key of the asker opens. The log then says so, whatever the route says.
 */
export async function isReachedInEmergency(tx: Read, actor: Pick<Actor, 'keys' | 'emergencies'>, about: readonly string[]): Promise<boolean> {
  const { emergencies, keys } = actor
  const persons = about.filter(isId)
  if (emergencies.length === 0 || persons.length === 0) return false
  if (emergencies.some(({ personId }) => persons.includes(personId))) return true
  const emergencyKeys = emergencies.map(({ id }) => id)
  return seenOnlyWith(tx, persons, emergencyKeys, keys.filter((key) => !emergencyKeys.includes(key)))
}

type ChangeLine = { readonly changes: boolean; readonly inEmergency: boolean }

/** In an emergency one reads and notes contacts; everything else waits for whoever has the case. @throws Refusal emergency_reads_only (403). */
export function refuseChangeInEmergency(line: ChangeLine): void {
  if (line.changes && !line.inEmergency) throw new Refusal('emergency_reads_only', 403)
}

/**
 * Who changes something: without the keys of emergency accesses, also in the transaction, unless the route is open to them. A change may
 * give a key of one's own to what an hour opened, a parent made one's own client, and nobody could tell afterwards which key was first.
 *
 * @param named the ids in the address. @throws Refusal emergency_reads_only (403) when one of them is reached in an emergency alone.
 */
export async function actorOfChange(tx: Write, actor: Actor, line: ChangeLine, named: readonly string[]): Promise<Actor> {
  if (!line.changes || line.inEmergency || actor.emergencies.length === 0) return actor
  if (await isReachedInEmergency(tx, actor, named)) refuseChangeInEmergency(line)
  const keys = actor.keys.filter((key) => !actor.emergencies.some(({ id }) => id === key))
  await holdOnly(tx, keys)
  return { ...actor, keys }
}
