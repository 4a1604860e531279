import type pg from 'pg'

/** How many households one month's support is calculated for. */
export const householdsInAMonth = 100
const year = 2025

/**
 * Undecided applications of a hundred households in each month of a year whose norm ships with the system, for one worker to calculate:
 * each renews what the household was paid for last, so that there are costs and incomes to carry over.
 *
 * @param staffId who works with them all. @returns the months, "2025-01" and on.
 * @throws when the municipality has fewer households with support.
 */
export async function applyForAYear(client: pg.ClientBase, staffId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT ON (a.person_id) a.id
      FROM support_application a JOIN support_calculation k ON k.municipality_code = a.municipality_code AND k.application_id = a.id
     ORDER BY a.person_id, a.month_on DESC, a.id LIMIT ${householdsInAMonth}`)
  if (rows.length < householdsInAMonth) throw new Error(`the municipality has ${rows.length} households with support, ${householdsInAMonth} are needed`)
  const renewed = rows.map(({ id }) => id)
  for (const [table, column] of [['support_application', 'id'], ['support_member', 'application_id'], ['support_calculation', 'application_id']]) {
    await client.query(`UPDATE ${table} SET access = access || $1::uuid WHERE ${column} = ANY ($2::uuid[]) AND NOT $1::uuid = ANY (access)`,
      [staffId, renewed])
  }
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  for (const month of months) {
    await client.query(`WITH made AS (
        INSERT INTO support_application (municipality_code, id, person_id, case_id, month_on, received_on, arrived_via, told, plan, renews_id,
            access, recorded_at, recorded_by)
          SELECT municipality_code, gen_random_uuid(), person_id, case_id, $2::date, $2::date, 'renewal', '', '', id, access, recorded_at, recorded_by
            FROM support_application WHERE id = ANY ($1::uuid[])
          RETURNING municipality_code, id, renews_id)
      INSERT INTO support_member (municipality_code, id, application_id, person_id, member_id, role, told_name, birth_on, impediment, activity,
          access, recorded_at)
        SELECT m.municipality_code, gen_random_uuid(), made.id, m.person_id, m.member_id, m.role, m.told_name, m.birth_on, m.impediment, m.activity,
            m.access, m.recorded_at
          FROM made JOIN support_member m ON m.municipality_code = made.municipality_code AND m.application_id = made.renews_id`,
    [renewed, `${month}-01`])
  }
  return months
}
