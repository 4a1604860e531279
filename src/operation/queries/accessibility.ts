import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { AccessibilityFault, NewFault } from '../contract.ts'

const here = sql<string>`app_municipality()`

export async function saveFault(tx: Write, fault: NewFault & { id: string; at: Instant }): Promise<void> {
  await tx.insertInto('accessibility_fault').values({
    municipality_code: here, id: fault.id, page: fault.page, description: fault.description, contact: fault.contact === '' ? null : fault.contact,
    recorded_at: fault.at,
  }).execute()
}

/** What was reported, unanswered first, then the latest; at most a hundred. */
export async function reportedFaults(tx: Read): Promise<AccessibilityFault[]> {
  return tx.selectFrom('accessibility_fault').select(['id', 'page', 'description', 'contact', 'recorded_at as recordedAt', 'answered_at as answeredAt'])
    .where('municipality_code', '=', here).orderBy(sql`answered_at IS NOT NULL`).orderBy('recorded_at', 'desc').limit(100).execute()
}

/** @returns whether there was such a fault still unanswered. */
export async function saveFaultAnswered(tx: Write, id: string, by: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('accessibility_fault').set({ answered_at: at, answered_by: by })
    .where('municipality_code', '=', here).where('id', '=', id).where('answered_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The telephone number that the public is given; null when none was set. */
export async function publicPhone(tx: Read): Promise<string | null> {
  const row = await tx.selectFrom('municipality').select('phone').where('municipality_code', '=', here).executeTakeFirst()
  return row?.phone ?? null
}
