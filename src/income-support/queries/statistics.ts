import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Activity, ClosingReason, Impediment, MemberRole, Outcome } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

/** A member of a household whose application for a month was decided on, as the register of economic assistance asks. */
export type RegisterRow = {
  applicationId: string; personId: string; caseNumber: string; month: string; outcome: Outcome; amount: number; other: number; memberId: string
  role: MemberRole; memberPersonId: string | null; identityNumber: string | null; birthOn: Day | null; protected: boolean
  impediment: Impediment | null; activity: Activity | null; closingReason: ClosingReason | null
  /** Whether there is an application for the month after: support that goes on needs no closing reason. */
  goesOn: boolean
}

/**
 * The register of economic assistance for the month that the support concerns, whenever it was decided or paid; of those the asker sees. Only
 * decisions that hold. `other` is the accepted cost of kind other in öre (SoL 12:1 beside 12:7).
 *
 * Source: HSLF-FS 2015:30 3-4 §§, read 2026-11-21.
 */
export async function assistanceRegister(tx: Read, month: string): Promise<RegisterRow[]> {
  const { rows } = await sql<RegisterRow>`
    SELECT a.id AS "applicationId", a.person_id AS "personId", c.case_number AS "caseNumber", to_char(a.month_on, 'YYYY-MM') AS month, o.kind AS outcome,
        o.amount_ore AS amount, m.id AS "memberId", m.role, m.member_id AS "memberPersonId", m.birth_on AS "birthOn", m.impediment, m.activity,
        least(o.amount_ore, coalesce((SELECT sum((l.line->>'counted')::integer)::integer FROM jsonb_array_elements(k.result->'lines') AS l(line)
          WHERE l.line->>'key' = 'cost.other'), 0)) AS other,
        h.identity_number AS "identityNumber", coalesce(h.protected, false) AS protected, a.closing_reason AS "closingReason",
        EXISTS (SELECT FROM support_application n WHERE n.municipality_code = ${here} AND n.person_id = a.person_id
          AND n.month_on = (a.month_on + interval '1 month')::date AND n.withdrawn_on IS NULL) AS "goesOn"
      FROM support_application a
      JOIN support_outcome o ON o.municipality_code = ${here} AND o.application_id = a.id
      JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id AND d.state = 'decided'
      JOIN support_calculation k ON k.municipality_code = ${here} AND k.id = o.calculation_id
      JOIN support_member m ON m.municipality_code = ${here} AND m.application_id = a.id
      JOIN person_case c ON c.municipality_code = ${here} AND c.id = a.case_id
      LEFT JOIN support_household(ARRAY(SELECT b.id FROM support_application b WHERE b.municipality_code = ${here}
        AND b.month_on = (${month} || '-01')::date)) h ON h.member_row = m.id
     WHERE a.municipality_code = ${here} AND a.month_on = (${month} || '-01')::date AND o.amount_ore > 0
     ORDER BY c.case_number, a.id, array_position(ARRAY['applicant', 'co_applicant', 'child'], m.role), m.birth_on, m.id`.execute(tx)
  return rows
}

/** Applications for the month that nobody has decided on yet: they are missing in the register. */
export async function undecidedOf(tx: Read, month: string): Promise<Array<{ applicationId: string; personId: string; caseNumber: string }>> {
  const { rows } = await sql<{ applicationId: string; personId: string; caseNumber: string }>`
    SELECT a.id AS "applicationId", a.person_id AS "personId", c.case_number AS "caseNumber" FROM support_application a
      JOIN person_case c ON c.municipality_code = ${here} AND c.id = a.case_id
     WHERE a.municipality_code = ${here} AND a.month_on = (${month} || '-01')::date AND a.withdrawn_on IS NULL
       AND NOT EXISTS (SELECT FROM support_outcome o JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id AND d.state = 'decided'
         WHERE o.municipality_code = ${here} AND o.application_id = a.id)
     ORDER BY c.case_number, a.id`.execute(tx)
  return rows
}
