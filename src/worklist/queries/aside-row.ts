import { sql } from 'kysely'
import { worklistRows } from '../../cases/queries/worklist-rows.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'

/** A duty or a promise that one is about to put aside, move or finish. */
export type AsideRow = {
  kind: 'clock' | 'task'
  id: string
  personId: string | null
  name: string | null
  caseNumber: string | null
  title: string | null
  termSv: string | null
  termEn: string | null
  nominalDueOn: string
  dueTime: string | null
  parkedUntilOn: string | null
  parkedReason: string | null
}

/** The open row. @throws Refusal row_not_found (404) when it has ended or is not the asker's to see. */
export async function asideRow(tx: Read, kind: AsideRow['kind'], id: string): Promise<AsideRow> {
  const { rows } = await sql<AsideRow>`
    SELECT w.kind, w.id, w.person_id AS "personId", w.name, w.case_number AS "caseNumber", w.title, v.term_sv AS "termSv",
      v.term_en AS "termEn",
        w.nominal_due_on AS "nominalDueOn", w.due_time AS "dueTime", w.parked_until_on AS "parkedUntilOn", w.parked_reason AS "parkedReason"
      FROM (${worklistRows()}) w LEFT JOIN law_rule_version v ON v.rule = w.rule AND v.version = w.rule_version
     WHERE w.id = ${id}::uuid AND w.kind = ${kind}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Refusal('row_not_found', 404)
  return row
}
