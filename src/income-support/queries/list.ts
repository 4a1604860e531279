import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { submissionContent } from '../contract/submission.ts'
import type { SubmissionContent } from '../contract/submission.ts'
import type { Arrival, ListView, Outcome } from '../contract/words.ts'

const here = sql<string>`app_municipality()`
export const listedPerPage = 50

export type ListedRow = {
  id: string; personId: string; name: string | null; caseNumber: string | null; protected: boolean; month: string; receivedOn: Day
  arrivedVia: Arrival; members: number; support: number | null; outcome: Outcome | null; amount: number | null; state: string | null
  listedOn: Day | null; paidOn: Day | null; withdrawnOn: Day | null; hasPayee: boolean
}

const last = sql`LEFT JOIN LATERAL (SELECT o.id, o.kind, o.amount_ore, d.state, d.decided_on FROM support_outcome o
    JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id
   WHERE o.municipality_code = ${here} AND o.application_id = a.id AND d.state IN ('decided', 'for_meeting')
   ORDER BY o.recorded_at DESC, o.id LIMIT 1) o ON true
  LEFT JOIN support_payment y ON y.municipality_code = ${here} AND y.outcome_id = o.id AND y.cancelled_at IS NULL`

const ofView: Readonly<Record<Exclude<ListView, 'incoming'>, RawBuilder<unknown>>> = {
  open: sql`a.withdrawn_on IS NULL AND (o.id IS NULL OR o.state = 'for_meeting')`,
  to_pay: sql`o.state = 'decided' AND o.amount_ore > 0 AND y.id IS NULL`,
  decided: sql`o.state = 'decided'`,
}

/** Applications of a view that the asker may see, the month first and then the day they came; of a person alone when asked. */
export async function listedApplications(
  tx: Read, { view, month, personId, page }: { view: Exclude<ListView, 'incoming'> | null; month: string | null; personId: string | null; page: number },
): Promise<ListedRow[]> {
  const of = personId === null ? sql`true` : sql`a.id IN (SELECT m.application_id FROM support_member m
    WHERE m.municipality_code = ${here} AND (m.member_id = ${personId}::uuid OR m.person_id = ${personId}::uuid))`
  const { rows } = await sql<ListedRow>`
    SELECT a.id, a.person_id AS "personId", c.case_number AS "caseNumber", coalesce(p.protection <> 'none', true) AS protected,
        CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, to_char(a.month_on, 'YYYY-MM') AS month,
        a.received_on AS "receivedOn", a.arrived_via AS "arrivedVia", a.withdrawn_on AS "withdrawnOn",
        (SELECT count(*)::integer FROM support_member m WHERE m.municipality_code = ${here} AND m.application_id = a.id) AS members,
        (SELECT k.support_ore FROM support_calculation k WHERE k.municipality_code = ${here} AND k.application_id = a.id
          ORDER BY k.version DESC LIMIT 1) AS support,
        o.kind AS outcome, o.amount_ore AS amount, o.state, (f.made_at AT TIME ZONE 'Europe/Stockholm')::date AS "listedOn",
        CASE WHEN f.approved_at IS NOT NULL THEN f.pay_on END AS "paidOn",
        EXISTS (SELECT FROM support_payee e WHERE e.municipality_code = ${here} AND e.person_id = a.person_id) AS "hasPayee"
      FROM support_application a
      LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = a.person_id
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.id = a.case_id
      ${last}
      LEFT JOIN support_payment_file f ON f.municipality_code = ${here} AND f.id = y.file_id
     WHERE a.municipality_code = ${here} AND ${view === null ? sql`true` : ofView[view]} AND ${of}
       AND (${month}::text IS NULL OR a.month_on = (${month} || '-01')::date)
     ORDER BY a.month_on DESC, a.received_on DESC, a.id LIMIT ${listedPerPage} OFFSET ${(page - 1) * listedPerPage}`.execute(tx)
  return rows
}

export type ViewCounts = Readonly<Record<ListView, number>>

/** How many stand in each view of a month (null: of all months); submissions that wait are counted whatever the month. */
export async function viewCounts(tx: Read, month: string | null): Promise<ViewCounts> {
  const { rows } = await sql<ViewCounts>`
    SELECT count(*) FILTER (WHERE ${ofView.open})::integer AS open, count(*) FILTER (WHERE ${ofView.to_pay})::integer AS to_pay,
        count(*) FILTER (WHERE ${ofView.decided})::integer AS decided,
        (SELECT count(*)::integer FROM support_submission s WHERE s.municipality_code = ${here} AND s.person_id IS NULL) AS incoming
      FROM support_application a ${last}
     WHERE a.municipality_code = ${here} AND (${month}::text IS NULL OR a.month_on = (${month} || '-01')::date)`.execute(tx)
  return rows[0] ?? { incoming: 0, open: 0, to_pay: 0, decided: 0 }
}

export type OpenApplication = { id: string; personId: string; month: string; renewsId: string | null; access: string[]; told: SubmissionContent | null }

type OpenRow = Omit<OpenApplication, 'told'> & { told: unknown }
const openColumns = sql`a.id, a.person_id AS "personId", to_char(a.month_on, 'YYYY-MM') AS month, a.renews_id AS "renewsId", a.access,
  (SELECT s.content FROM support_submission s WHERE s.municipality_code = ${here} AND s.id = a.submission_id) AS told`
const withTold = ({ told, ...row }: OpenRow): OpenApplication => ({ ...row, told: told === null ? null : submissionContent.parse(told) })

/** The applications of a month that are not decided on or withdrawn, locked: for calculating many at once. */
export async function openApplications(tx: Write, month: string): Promise<OpenApplication[]> {
  const { rows } = await sql<OpenRow>`
    SELECT ${openColumns} FROM support_application a ${last}
     WHERE a.municipality_code = ${here} AND a.month_on = (${month} || '-01')::date AND ${ofView.open} AND o.id IS NULL
     ORDER BY a.id FOR UPDATE OF a`.execute(tx)
  return rows.map(withTold)
}

/** One application as a calculation begins with it; undefined when it is not the asker's to see. */
export async function startOf(tx: Read, id: string): Promise<OpenApplication | undefined> {
  const { rows } = await sql<OpenRow>`SELECT ${openColumns} FROM support_application a
    WHERE a.municipality_code = ${here} AND a.id = ${id}::uuid`.execute(tx)
  return rows.map(withTold)[0]
}
