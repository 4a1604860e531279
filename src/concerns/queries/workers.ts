import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

export type Worker = { id: string; name: string; unitId: string; unitName: string }

const workers = (tx: Read, today: Day) => tx.selectFrom('staff as s')
  .innerJoin('unit as u', (join) => join.onRef('u.municipality_code', '=', 's.municipality_code').onRef('u.id', '=', 's.unit_id'))
  .select(['s.id', sql<string>`s.given_name || ' ' || s.family_name`.as('name'), 's.unit_id as unitId', 'u.name as unitName'])
  .where('s.municipality_code', '=', here)
  .where((or) => or.or([or('s.ended_on', 'is', null), or('s.ended_on', '>=', today)]))
  .where((row) => row.exists(row.selectFrom('role_assignment as r').select('r.id')
    .where('r.municipality_code', '=', here).whereRef('r.staff_id', '=', 's.id').where('r.role', 'in', ['social_worker', 'intake'])
    .where('r.from_on', '<=', today).where((or) => or.or([or('r.to_on', 'is', null), or('r.to_on', '>=', today)]))))

/** Who may be given a report today: social workers, by unit and name. */
export function workersOn(tx: Read, today: Day): Promise<Worker[]> {
  return workers(tx, today).orderBy('u.name').orderBy('s.family_name').orderBy('s.given_name').execute()
}

/** The same, one of them. */
export function workerOn(tx: Read, staffId: string, today: Day): Promise<Worker | undefined> {
  return workers(tx, today).where('s.id', '=', staffId).executeTakeFirst()
}
