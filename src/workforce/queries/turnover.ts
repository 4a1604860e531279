import { sql } from 'kysely'
import type { FactSource } from '../../disclosure/contract.ts'
import type { Read } from '../../platform/db.ts'
import type { Post } from '../rules/employment-tenures.ts'
import type { Engagement } from '../rules.ts'
import { isManagerPost } from '../rules/manager-post.ts'
import { staffFlows } from '../rules/staff-flows.ts'

const here = sql<string>`app_municipality()`

type Row = Omit<Post, 'form' | 'manager'> & { readonly title: string; readonly permanent: boolean; readonly engagement: Engagement }

/**
 * Every employment that counts now, of all units and all times, as turnover is counted from: rows that another has superseded are left
 * out, and so are those that never were. A unit is its id, a department the kind of unit, as in released tables. Paid by the month is
 * permanent or temporary; paid by the hour and hired from an agency are forms of their own.
 */
export async function employmentPosts(tx: Read): Promise<Post[]> {
  const { rows } = await sql<Row>`SELECT e.staff_id::text AS person, e.unit_id::text AS unit, u.kind AS department, e.post AS title,
      e.from_on AS "from", e.to_on AS "to", e.end_reason AS reason, e.permanent, e.engagement
    FROM employment_event e JOIN unit u ON u.municipality_code = ${here} AND u.id = e.unit_id
    WHERE e.municipality_code = ${here}
      AND NOT e.withdrawn AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id)
    ORDER BY e.from_on, e.id`.execute(tx)
  return rows.map(({ title, permanent, engagement, ...row }) => {
    const paidByMonth = permanent ? 'permanent' as const : 'temporary' as const
    return { ...row, form: engagement === 'monthly' ? paidByMonth : engagement, manager: isManagerPost(title) }
  })
}

/** Names of all units, ended ones too, by id. */
export async function unitNames(tx: Read): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('unit').select(['id', 'name']).where('municipality_code', '=', here).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * Who came to a unit or went from it, as facts of a released table: turnover leaves the house as these counts alone, with the small ones
 * hidden, since a share of a shown headcount would tell them.
 */
export const staffFlowFacts: FactSource = async (tx, period) =>
  staffFlows(await employmentPosts(tx), period)
    .map(({ person, unit, kind }) => ({ unit, category: kind, whom: [person], recordedAt: null }))
