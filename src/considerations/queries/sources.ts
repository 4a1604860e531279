import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Source } from '../contract.ts'

const here = sql<string>`app_municipality()`

/**
 * What has been registered about a child from a day on, as far as the asker may see it: contacts that were held, follow-ups of measures with
 * the outcome of their goals, plans and events of the placement, and answers from school and health care. Each row is a fact of its own with
 * its source; nothing is added.
 *
 * @param custodial under which heading a note belongs: of care, or of a transfer of custody.
 */
export async function gatheredSources(tx: Read, personId: string, since: Day, custodial: boolean): Promise<Source[]> {
  const { rows } = await sql<Source>`
    SELECT s.heading, s.kind, s.id, s.page_id AS "pageId", s.on_day AS on, s.facts FROM (
      SELECT CASE WHEN c.seen_alone THEN 'childs_view'
          WHEN NOT c.seen AND EXISTS (SELECT FROM contact_participant m JOIN relation r ON r.municipality_code = ${here}
            AND r.person_id = c.person_id AND r.relative_id = m.person_id AND r.kind IN ('custodian', 'parent')
            WHERE m.municipality_code = ${here} AND m.contact_id = k.id) THEN ${custodial ? 'relation_to_parents' : 'custodians_view'}
          ELSE ${custodial ? 'situation' : 'need'} END AS heading,
        'contact' AS kind, k.id, k.id AS page_id, k.happened_on AS on_day,
        jsonb_build_object('mode', k.mode, 'words', k.note, 'seen', CASE WHEN c.seen_alone THEN 'alone' WHEN c.seen THEN 'seen' ELSE 'not' END) AS facts
      FROM contact_child c JOIN contact k ON k.municipality_code = ${here} AND k.id = c.contact_id
      WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid AND c.moved_on IS NULL AND k.outcome = 'held'
      UNION ALL
      SELECT ${custodial ? 'situation' : 'direction'}, 'measure_follow_up', f.id, f.measure_id, f.held_on, jsonb_build_object('words', f.note, 'what', m.kind,
        'goals', coalesce((SELECT jsonb_agg(jsonb_build_object('words', g.words, 'outcome', o.outcome) ORDER BY g.position)
          FROM measure_goal_outcome o JOIN measure_goal g ON g.municipality_code = ${here} AND g.id = o.goal_id
         WHERE o.municipality_code = ${here} AND o.follow_up_id = f.id), '[]'))
      FROM measure_follow_up f JOIN measure m ON m.municipality_code = ${here} AND m.id = f.measure_id
      WHERE f.municipality_code = ${here} AND f.person_id = ${personId}::uuid
      UNION ALL
      SELECT ${custodial ? 'situation' : 'health'}, 'placement_event', e.id, e.placement_id, e.happened_on, jsonb_build_object('what', e.kind, 'words', e.words)
      FROM placement_event e WHERE e.municipality_code = ${here} AND e.person_id = ${personId}::uuid AND e.kind LIKE 'health%'
      UNION ALL
      SELECT ${custodial ? 'situation' : 'design'}, 'placement_plan', l.id, l.placement_id, l.agreed_on, jsonb_build_object('what', l.kind, 'words', l.words)
      FROM placement_plan l WHERE l.municipality_code = ${here} AND l.person_id = ${personId}::uuid
      UNION ALL
      SELECT ${custodial ? sql`'situation'` : sql`CASE WHEN r.source_kind IN ('school', 'preschool') THEN 'school' ELSE 'health' END`}, 'information',
        a.id, r.investigation_id, a.answered_on, jsonb_build_object('what', r.source_kind, 'source', a.source, 'words', a.body)
      FROM information_answer a JOIN information_request r ON r.municipality_code = ${here} AND r.id = a.request_id
      WHERE a.municipality_code = ${here} AND a.person_id = ${personId}::uuid AND a.kind = 'answer'
        AND r.source_kind IN ('school', 'preschool', 'health_care', 'psychiatry', 'dentist')
    ) s WHERE s.on_day >= ${since}::date ORDER BY s.on_day, s.kind, s.id`.execute(tx)
  return rows
}

/** The sources of a consideration that was sent, as they were then. */
export async function keptSources(tx: Read, id: string): Promise<Source[]> {
  const { rows } = await sql<Source>`SELECT heading, source_kind AS kind, source_id AS id, page_id AS "pageId", on_day AS on, facts
    FROM consideration_source WHERE municipality_code = ${here} AND consideration_id = ${id}::uuid ORDER BY position`.execute(tx)
  return rows
}

export async function keepSources(tx: Write, of: { id: string; personId: string; access: string[] }, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return
  await tx.insertInto('consideration_source').values(sources.map((source, position) => ({
    municipality_code: here, consideration_id: of.id, position, heading: source.heading, person_id: of.personId, source_kind: source.kind,
    source_id: source.id, page_id: source.pageId, on_day: source.on, facts: JSON.stringify(source.facts), access: of.access,
  }))).execute()
}
