import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { DestructionView } from '../contract.ts'
import type { FallsDue } from '../rules.ts'

const here = sql<string>`app_municipality()`

/** What has been proposed and destroyed, the latest first; the case numbers only of those whom the asker may see. */
export async function destructions(tx: Read, id: string | null = null): Promise<DestructionView[]> {
  const { rows } = await sql<DestructionView>`
    SELECT d.id, d.proposed_at AS "proposedAt", d.proposed_by AS "proposedById", p.given_name || ' ' || p.family_name AS "proposedBy",
      d.decided_at AS "decidedAt", s.given_name || ' ' || s.family_name AS "decidedBy", d.approved, d.reason, d.done_at AS "doneAt", d.rows_gone AS "rowsGone",
      (SELECT jsonb_agg(jsonb_build_object('item', i.item, 'kind', i.kind, 'caseNumber', (SELECT c.case_number FROM person_case c WHERE c.municipality_code = ${here} AND c.case_number = i.case_number), 'until', i.until_on, 'destroyBy', i.destroy_by_on,
          'reason', i.reason, 'paragraph', i.paragraph, 'rowsGone', i.rows_gone, 'leftBecause', i.left_because) ORDER BY i.item)
        FROM destruction_item i WHERE i.municipality_code = ${here} AND i.destruction_id = d.id) AS items
    FROM destruction d
    JOIN staff p ON p.municipality_code = ${here} AND p.id = d.proposed_by
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = d.decided_by
    WHERE d.municipality_code = ${here} AND (${id}::uuid IS NULL OR d.id = ${id}::uuid) ORDER BY d.proposed_at DESC LIMIT 50`.execute(tx)
  return rows
}

/** The subjects of proposals that have not been decided, or are approved and not done. */
export async function proposedSubjects(tx: Read): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`SELECT i.subject_id AS id FROM destruction_item i
    JOIN destruction d ON d.municipality_code = ${here} AND d.id = i.destruction_id
    WHERE i.municipality_code = ${here} AND i.subject_id IS NOT NULL AND d.approved IS NOT FALSE AND d.done_at IS NULL`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

export async function saveProposal(tx: Write, items: readonly FallsDue[], at: Instant, by: string): Promise<string> {
  const id = newId()
  await tx.insertInto('destruction').values({ municipality_code: here, id, proposed_at: at, proposed_by: by }).execute()
  await tx.insertInto('destruction_item').values(items.map((each, index) => ({
    municipality_code: here, destruction_id: id, item: index + 1, kind: each.kind, subject_id: each.subjectId, case_number: each.caseNumber,
    until_on: each.until, destroy_by_on: each.destroyBy, reason: each.reason, paragraph: each.paragraph,
  }))).execute()
  return id
}

/** The destruction, locked until the request ends. */
export async function destructionToDecide(tx: Write, id: string): Promise<{ proposedBy: string; approved: boolean | null } | undefined> {
  return tx.selectFrom('destruction').select(['proposed_by as proposedBy', 'approved']).where('municipality_code', '=', here).where('id', '=', id)
    .forUpdate().executeTakeFirst()
}

/** Notes that another has approved or refused. The database refuses the proposer's own approval: destruction_is_approved_by_another. */
export async function saveVerdict(tx: Write, id: string, made: { approved: boolean; reason: string | null; at: Instant; by: string }): Promise<void> {
  await tx.updateTable('destruction').set({ decided_at: made.at, decided_by: made.by, approved: made.approved, reason: made.reason })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export type ApprovedItem = { destructionId: string; item: number; kind: 'person' | 'report'; subjectId: string; personId: string | null }

/** What has been approved and not yet been destroyed, with whose it is. For the job that destroys. */
export async function approvedItems(tx: Read): Promise<ApprovedItem[]> {
  const { rows } = await sql<ApprovedItem>`SELECT i.destruction_id AS "destructionId", i.item, i.kind, i.subject_id AS "subjectId",
      CASE i.kind WHEN 'person' THEN i.subject_id ELSE (SELECT n.person_id FROM concern_child n WHERE n.municipality_code = ${here} AND n.id = i.subject_id) END
        AS "personId"
    FROM destruction_item i JOIN destruction d ON d.municipality_code = ${here} AND d.id = i.destruction_id
    WHERE i.municipality_code = ${here} AND d.approved AND d.done_at IS NULL AND i.rows_gone IS NULL AND i.left_because IS NULL
    ORDER BY i.destruction_id, i.item`.execute(tx)
  return rows
}

/**
 * Destroys an item, with the records joined to it and the relatives whom nothing names any more.
 *
 * @returns how many rows went, and which persons; -1 when the person is somebody else's kin and stays.
 */
export async function destroyItem(
  tx: Write, { destructionId, item }: Pick<ApprovedItem, 'destructionId' | 'item'>,
): Promise<{ gone: number; persons: readonly string[] }> {
  const { rows } = await sql<{ gone: number; persons: string[] }>`SELECT rows_gone AS gone, persons
    FROM destroy_item(${destructionId}::uuid, ${item}::integer)`.execute(tx)
  return rows[0] ?? { gone: 0, persons: [] }
}

export async function saveGone(tx: Write, { destructionId, item }: Pick<ApprovedItem, 'destructionId' | 'item'>, rowsGone: number): Promise<void> {
  await tx.updateTable('destruction_item').set({ subject_id: null, case_number: null, rows_gone: rowsGone })
    .where('municipality_code', '=', here).where('destruction_id', '=', destructionId).where('item', '=', item).execute()
}

export async function saveLeft(
  tx: Write, { destructionId, item }: Pick<ApprovedItem, 'destructionId' | 'item'>, because: 'kept_after_all' | 'somebody_elses_kin' | 'case_is_open',
): Promise<void> {
  await tx.updateTable('destruction_item').set({ left_because: because })
    .where('municipality_code', '=', here).where('destruction_id', '=', destructionId).where('item', '=', item).execute()
}

/** A destruction is done when each of its items has gone or been left. */
export async function saveDone(tx: Write, destructionId: string, at: Instant): Promise<void> {
  await sql`UPDATE destruction d SET done_at = ${at}::timestamptz, rows_gone = (SELECT coalesce(sum(i.rows_gone), 0) FROM destruction_item i
      WHERE i.municipality_code = ${here} AND i.destruction_id = d.id)
    WHERE d.municipality_code = ${here} AND d.id = ${destructionId}::uuid AND NOT EXISTS (SELECT FROM destruction_item i WHERE i.municipality_code = ${here}
      AND i.destruction_id = d.id AND i.rows_gone IS NULL AND i.left_because IS NULL)`.execute(tx)
}
