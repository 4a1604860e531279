import { dayOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'

export type Counted = { readonly unitId: string; readonly recordedBy: string; readonly recordedAt: Instant }

/** Whether somebody may take back what was counted: the own on the same Swedish day, and at any time whoever manages the unit. */
export function mayWithdraw(counted: Counted, asker: { readonly id: string; readonly managedUnits: readonly string[] },
  now: Instant): boolean {
  if (asker.managedUnits.includes(counted.unitId)) return true
  return counted.recordedBy === asker.id && dayOf(counted.recordedAt) === dayOf(now)
}
