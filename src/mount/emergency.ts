import type { Actor } from '../access/contract.ts'
import { seenOnlyWith } from '../access/queries/emergency.ts'
import type { Read } from '../platform/db.ts'
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

/** In an emergency one reads and notes contacts; everything else waits for whoever has the case. @throws Refusal emergency_reads_only (403). */
export function refuseChangeInEmergency(line: { readonly changes: boolean; readonly inEmergency: boolean }): void {
  if (line.changes && !line.inEmergency) throw new Refusal('emergency_reads_only', 403)
}
