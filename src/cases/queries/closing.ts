import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Remaining } from '../contract.ts'

const here = sql<string>`app_municipality()`

/**
 * What still runs in a person's case, so that it cannot be closed: duties of the office whose day has not been met, promises, and the parts of
 * the case that have begun and not ended. What only a party or a court has time for stops nothing.
 */
export async function remainingIn(tx: Read, personId: string, today: Day): Promise<Remaining[]> {
  const of = (alias: string) => sql`${sql.ref(`${alias}.municipality_code`)} = ${here} AND ${sql.ref(`${alias}.person_id`)} = ${personId}::uuid`
  const { rows } = await sql<Remaining>`
    SELECT x.kind, x.id, x.term, x.title, x.on_day AS "on" FROM (
      SELECT 1 AS place, 'clock' AS kind, k.id, jsonb_build_object('sv', v.term_sv, 'en', v.term_en) AS term, NULL AS title, k.nominal_due_on AS on_day
        FROM clock k JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
        WHERE ${of('k')} AND k.ended_on IS NULL AND v.kind NOT IN ('party', 'court', 'trigger')
      UNION ALL SELECT 2, 'investigation', i.id, NULL, NULL, i.opened_on FROM investigation i WHERE ${of('i')} AND i.concluded_on IS NULL
      UNION ALL SELECT 3, 'placement', l.id, NULL, NULL, l.planned_from_on FROM placement l
        WHERE ${of('l')} AND l.ended_on IS NULL AND l.dropped_on IS NULL
      UNION ALL SELECT 4, 'measure', m.id, NULL, NULL, m.from_on FROM measure m WHERE ${of('m')} AND (m.to_on IS NULL OR m.to_on >= ${today}::date)
        AND NOT EXISTS (SELECT FROM measure_event e WHERE e.municipality_code = ${here} AND e.measure_id = m.id AND e.withdrawn_at IS NULL
          AND e.kind IN ('ended', 'withdrawn'))
      UNION ALL SELECT 5, 'decision', d.id, NULL, NULL, d.proposed_on FROM decision d WHERE ${of('d')} AND d.state = 'for_meeting'
      UNION ALL SELECT 6, 'application', a.id, NULL, NULL, a.received_on FROM support_application a WHERE ${of('a')} AND a.withdrawn_on IS NULL
        AND NOT EXISTS (SELECT FROM support_outcome o WHERE o.municipality_code = ${here} AND o.application_id = a.id)
      UNION ALL SELECT 7, 'task', t.id, NULL, t.title, t.due_on FROM task t WHERE ${of('t')} AND t.done_on IS NULL) x
    ORDER BY x.place, x.on_day`.execute(tx)
  return rows
}

/** Closes the case on the day: whoever was responsible no longer is, with the reason and who closed it, and co-workers have had their last day. */
export async function saveClosing(
  tx: Write, { caseId, personId, on, at, by, reason }: { caseId: string; personId: string; on: Day; at: Instant; by: string; reason: string },
): Promise<void> {
  await tx.updateTable('case_responsibility').set({ to_at: at, closing_reason: reason, closed_by: by })
    .where('municipality_code', '=', here).where('case_id', '=', caseId).where('to_at', 'is', null).execute()
  await tx.updateTable('case_coworker').set({ to_on: sql<Day>`greatest(from_on, ${on}::date - 1)` })
    .where('municipality_code', '=', here).where('person_id', '=', personId)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', on)])).execute()
  await tx.updateTable('person_case').set({ closed_on: on }).where('municipality_code', '=', here).where('id', '=', caseId).execute()
}
