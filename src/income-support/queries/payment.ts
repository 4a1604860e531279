import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Payment, PaymentFile } from '../contract/payment.ts'

const here = sql<string>`app_municipality()`

/** Decisions that hold and give money, and are on no list; with where the money goes. */
export type Payable = {
  outcomeId: string; decisionId: string; applicationId: string; personId: string; payeeId: string | null; amount: number; protected: boolean; access: string[]
}

/** What the asker may see of what waits to be paid, the oldest decision first; locked, so that two lists never take the same. */
export async function payables(tx: Write | Read, locked: boolean): Promise<Payable[]> {
  const { rows } = await sql<Payable>`
    SELECT o.id AS "outcomeId", o.decision_id AS "decisionId", o.application_id AS "applicationId", o.person_id AS "personId", o.amount_ore AS amount,
        (SELECT e.id FROM support_payee e WHERE e.municipality_code = ${here} AND e.person_id = o.person_id
          ORDER BY e.recorded_at DESC, e.id LIMIT 1) AS "payeeId",
        coalesce((SELECT p.protection <> 'none' FROM person p WHERE p.municipality_code = ${here} AND p.id = o.person_id), true) AS protected, o.access
      FROM support_outcome o
      JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id AND d.state = 'decided'
     WHERE o.municipality_code = ${here} AND o.amount_ore > 0 AND NOT EXISTS (SELECT FROM support_payment y
        WHERE y.municipality_code = ${here} AND y.outcome_id = o.id AND y.cancelled_at IS NULL)
     ORDER BY d.decided_on, o.id ${locked ? sql`FOR UPDATE OF o` : sql``}`.execute(tx)
  return rows
}

/** Writes a list with its payments. A decision that is on a list already is refused: a_decision_is_paid_once. @returns its id. */
export async function savePaymentFile(
  tx: Write, made: { payOn: Day; rows: ReadonlyArray<Payable & { payeeId: string }>; at: Instant; by: string },
): Promise<string> {
  const id = newId()
  const total = made.rows.reduce((sum, { amount }) => sum + amount, 0)
  await sql`INSERT INTO support_payment_file (municipality_code, id, number, pay_on, payments, total_ore, made_at, made_by)
    SELECT ${here}, ${id}::uuid, coalesce(max(f.number), 0) + 1, ${made.payOn}::date, ${made.rows.length}, ${total}, ${made.at}::timestamptz, ${made.by}::uuid
      FROM support_payment_file f WHERE f.municipality_code = ${here}`.execute(tx)
  await tx.insertInto('support_payment').values(made.rows.map((row) => ({
    municipality_code: here, id: newId(), file_id: id, application_id: row.applicationId, person_id: row.personId, outcome_id: row.outcomeId,
    payee_id: row.payeeId, amount_ore: row.amount, by_hand: row.protected, access: row.access, recorded_at: made.at,
  }))).execute()
  return id
}

const fileColumns = sql`f.id, f.number, f.pay_on AS "payOn", f.payments, f.total_ore::float8 AS total, f.made_by AS "madeById",
  m.given_name || ' ' || m.family_name AS "madeBy", f.made_at AS "madeAt", a.given_name || ' ' || a.family_name AS "approvedBy",
  f.approved_at AS "approvedAt", f.cancelled_at AS "cancelledAt", f.cancelled_reason AS "cancelledReason"`
const fromFiles = sql`FROM support_payment_file f
  JOIN staff m ON m.municipality_code = ${here} AND m.id = f.made_by LEFT JOIN staff a ON a.municipality_code = ${here} AND a.id = f.approved_by`

/** The lists of which the asker sees at least one payment, the latest first. */
export async function paymentFiles(tx: Read): Promise<PaymentFile[]> {
  const { rows } = await sql<PaymentFile>`SELECT ${fileColumns} ${fromFiles}
    WHERE f.municipality_code = ${here} AND EXISTS (SELECT FROM support_payment y WHERE y.municipality_code = ${here} AND y.file_id = f.id)
    ORDER BY f.number DESC LIMIT 100`.execute(tx)
  return rows
}

/** One list; undefined when the asker sees none of its payments. */
export async function paymentFile(tx: Read, id: string): Promise<PaymentFile | undefined> {
  const { rows } = await sql<PaymentFile>`SELECT ${fileColumns} ${fromFiles} WHERE f.municipality_code = ${here} AND f.id = ${id}::uuid
    AND EXISTS (SELECT FROM support_payment y WHERE y.municipality_code = ${here} AND y.file_id = f.id)`.execute(tx)
  return rows[0]
}

/** Takes the list until the request ends, so that two never approve or cancel it at once. */
export async function lockPaymentFile(tx: Write, id: string): Promise<void> {
  await tx.selectFrom('support_payment_file').select('id').where('municipality_code', '=', here).where('id', '=', id).forUpdate().execute()
}

/** The payments of a list that the asker may see. A protected person has no name here. */
export async function paymentsOf(tx: Read, fileId: string): Promise<Array<Payment & { decisionId: string }>> {
  const { rows } = await sql<Payment & { decisionId: string }>`
    SELECT y.id, y.application_id AS "applicationId", y.person_id AS "personId", c.case_number AS "caseNumber", y.amount_ore AS amount, y.by_hand AS "byHand",
        CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, to_char(a.month_on, 'YYYY-MM') AS month,
        right(e.account, 4) AS "lastFour", o.decision_id AS "decisionId"
      FROM support_payment y
      JOIN support_application a ON a.municipality_code = ${here} AND a.id = y.application_id
      JOIN support_payee e ON e.municipality_code = ${here} AND e.id = y.payee_id
      JOIN support_outcome o ON o.municipality_code = ${here} AND o.id = y.outcome_id
      LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = y.person_id
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.id = a.case_id
     WHERE y.municipality_code = ${here} AND y.file_id = ${fileId}::uuid ORDER BY c.case_number, y.id`.execute(tx)
  return rows
}

export type PaidRow = { caseNumber: string; month: string; holder: string; account: string; amount: number; personId: string; id: string }

/** What the file holds: whole accounts, and nobody who is protected now or was when the list was made. */
export async function filedPayments(tx: Read, fileId: string): Promise<PaidRow[]> {
  const { rows } = await sql<PaidRow>`
    SELECT y.id, c.case_number AS "caseNumber", to_char(a.month_on, 'YYYY-MM') AS month, e.holder, e.account, y.amount_ore AS amount, y.person_id AS "personId"
      FROM support_payment y
      JOIN support_application a ON a.municipality_code = ${here} AND a.id = y.application_id
      JOIN support_payee e ON e.municipality_code = ${here} AND e.id = y.payee_id
      JOIN person p ON p.municipality_code = ${here} AND p.id = y.person_id AND p.protection = 'none'
      JOIN person_case c ON c.municipality_code = ${here} AND c.id = a.case_id
     WHERE y.municipality_code = ${here} AND y.file_id = ${fileId}::uuid AND NOT y.by_hand ORDER BY c.case_number, y.id`.execute(tx)
  return rows
}

export async function saveApproved(tx: Write, id: string, { at, by }: { at: Instant; by: string }): Promise<void> {
  await tx.updateTable('support_payment_file').set({ approved_at: at, approved_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Takes a list back before it is approved: its decisions wait to be paid again. */
export async function saveCancelled(tx: Write, id: string, { at, by, reason }: { at: Instant; by: string; reason: string }): Promise<void> {
  await tx.updateTable('support_payment_file').set({ cancelled_at: at, cancelled_by: by, cancelled_reason: reason })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  await tx.updateTable('support_payment').set({ cancelled_at: at }).where('municipality_code', '=', here).where('file_id', '=', id).execute()
}
