import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { CareBasis } from '../../law/chain/contract.ts'
import type { Decider, DecisionState } from '../../decisions/contract.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Consideration, ConsiderationKind, DueConsideration, Written } from '../contract.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

export type RunningPlacement = { id: string; basis: CareBasis; form: string; fromOn: Day }

/** The placement that a child lives in on a day, with its ground and form then; undefined when none runs that the asker may see. */
export async function placementOn(tx: Read, personId: string, on: Day): Promise<RunningPlacement | undefined> {
  const { rows } = await sql<RunningPlacement>`SELECT p.id, s.basis, s.form,
      (SELECT min(f.from_on) FROM placement_stay f WHERE f.municipality_code = ${here} AND f.placement_id = p.id AND f.withdrawn_at IS NULL) AS "fromOn"
    FROM placement_stay s JOIN placement p ON p.municipality_code = ${here} AND p.id = s.placement_id
   WHERE s.municipality_code = ${here} AND s.person_id = ${personId}::uuid AND s.withdrawn_at IS NULL AND s.from_on <= ${on}::date
     AND (s.to_on IS NULL OR s.to_on >= ${on}::date) ORDER BY s.from_on DESC LIMIT 1`.execute(tx)
  return rows[0]
}

/** The day of the latest such fact about a placed child from a day on; null when there is none. */
export async function latestFact(tx: Read, personId: string, type: string, from: Day): Promise<Day | null> {
  const { rows } = await sql<{ on: Day | null }>`SELECT max(on_day) AS on FROM case_fact WHERE municipality_code = ${here}
    AND person_id = ${personId}::uuid AND type = ${type} AND withdrawn_at IS NULL AND on_day >= ${from}::date`.execute(tx)
  return rows[0]?.on ?? null
}

/** The consideration of a kind that is being written about a person; undefined when there is none. */
export function openConsideration(tx: Read, personId: string, kind: ConsiderationKind): Promise<{ id: string } | undefined> {
  return tx.selectFrom('consideration').select('id').where('municipality_code', '=', here).where('person_id', '=', personId)
    .where('kind', '=', kind).where('sent_on', 'is', null).where('dropped_on', 'is', null).executeTakeFirst()
}

export async function saveConsideration(
  tx: Write, begun: { personId: string; placementId: string; kind: ConsiderationKind; basis: CareBasis; since: Day; access: string[] }, made: Made,
): Promise<string> {
  const id = newId()
  await tx.insertInto('consideration').values({
    municipality_code: here, id, person_id: begun.personId, placement_id: begun.placementId, kind: begun.kind, basis: begun.basis,
    since_on: begun.since, proposal: '', version: 1, access: begun.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

export type ConsiderationRow = Omit<Consideration, 'headings' | 'sources' | 'missing' | 'open'> & { access: string[]; droppedOn: Day | null
  decisionState: DecisionState | null; awaits: Decider | null }

/** One consideration; undefined when it does not exist or is not the asker's to see. `lock`: until the request ends. */
export async function considerationRow(tx: Read, id: string, lock = false): Promise<ConsiderationRow | undefined> {
  const { rows } = await sql<ConsiderationRow>`SELECT c.id, c.person_id AS "personId", c.placement_id AS "placementId", c.kind, c.basis,
      c.since_on AS since, c.proposal, c.conclusion, c.minutes, c.version, c.sent_on AS "sentOn", c.dropped_on AS "droppedOn",
      c.decision_id AS "decisionId", c.access, d.state AS "decisionState", d.awaits, e.case_number AS "caseNumber",
      p.protection <> 'none' AS protected, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
      coalesce((SELECT jsonb_object_agg(t.heading, t.words) FROM consideration_text t
        WHERE t.municipality_code = ${here} AND t.consideration_id = c.id), '{}') AS texts, w."savedAt", w."savedBy"
    FROM consideration c JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id
    LEFT JOIN person_case e ON e.municipality_code = ${here} AND e.person_id = c.person_id
    LEFT JOIN decision d ON d.municipality_code = ${here} AND d.id = c.decision_id
    LEFT JOIN LATERAL (SELECT t.saved_at AS "savedAt", s.given_name || ' ' || s.family_name AS "savedBy" FROM consideration_text t
        LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = t.saved_by
       WHERE t.municipality_code = ${here} AND t.consideration_id = c.id ORDER BY t.saved_at DESC LIMIT 1) w ON true
   WHERE c.municipality_code = ${here} AND c.id = ${id}::uuid ${lock ? sql`FOR UPDATE OF c` : sql``}`.execute(tx)
  return rows[0]
}

/** The considerations of a person that have been sent to be decided, the latest first. */
export async function sentConsiderations(tx: Read, personId: string): Promise<ConsiderationRow[]> {
  const rows = await tx.selectFrom('consideration').select('id').where('municipality_code', '=', here).where('person_id', '=', personId)
    .where('sent_on', 'is not', null).orderBy('sent_on', 'desc').execute()
  const found: ConsiderationRow[] = []
  for (const { id } of rows) found.push(...await considerationRow(tx, id).then((row) => (row === undefined ? [] : [row])))
  return found
}

/** Saves what was written, over what stood: it is a draft until it is sent. */
export async function saveWritten(tx: Write, row: ConsiderationRow, written: Written, made: Made): Promise<void> {
  await tx.updateTable('consideration').set({
    proposal: written.proposal, conclusion: written.conclusion, minutes: written.minutes, version: row.version + 1,
  }).where('municipality_code', '=', here).where('id', '=', row.id).execute()
  const texts = Object.entries(written.texts).filter(([heading, words]) => words !== (Object.entries(row.texts).find(([key]) => key === heading)?.[1] ?? ''))
  if (texts.length === 0) return
  await tx.insertInto('consideration_text').values(texts.map(([heading, words]) => ({
    municipality_code: here, consideration_id: row.id, heading, person_id: row.personId, words, access: row.access, saved_at: made.at, saved_by: made.by,
  }))).onConflict((on) => on.columns(['municipality_code', 'consideration_id', 'heading'])
    .doUpdateSet({ words: sql`excluded.words`, saved_at: made.at, saved_by: made.by })).execute()
}

export async function saveSent(tx: Write, id: string, { decisionId, on }: { decisionId: string; on: Day }): Promise<void> {
  await tx.updateTable('consideration').set({ decision_id: decisionId, sent_on: on }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Puts away what is no longer to be written. */
export async function saveDropped(tx: Write, id: string, on: Day): Promise<void> {
  await tx.updateTable('consideration').set({ dropped_on: on }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** The considerations that the law wants by a day, of the children the asker may see, the nearest first. */
export async function dueConsiderations(tx: Read, until: Day): Promise<DueConsideration[]> {
  const { rows } = await sql<DueConsideration>`
    SELECT k.person_id AS "personId", CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
      e.case_number AS "caseNumber", m.kind, k.nominal_due_on AS "dueOn", k.paragraph, c.id AS "considerationId", c.sent_on IS NOT NULL AS sent
    FROM clock k
    JOIN (VALUES ('consider-sol', 'consider_placement'), ('consider-lvu2', 'consider_lvu2'), ('review-lvu3', 'review_lvu3'),
      ('custody-transfer', 'consider_custody_transfer'), ('shelter-submit', 'consider_placement')) AS m (rule, kind) ON m.rule = k.rule
    JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id
    LEFT JOIN person_case e ON e.municipality_code = ${here} AND e.person_id = k.person_id
    LEFT JOIN LATERAL (SELECT c.id, c.sent_on FROM consideration c LEFT JOIN decision d ON d.municipality_code = ${here} AND d.id = c.decision_id
      WHERE c.municipality_code = ${here} AND c.person_id = k.person_id AND c.kind = m.kind AND c.dropped_on IS NULL
        AND (c.sent_on IS NULL OR d.state = 'for_meeting') ORDER BY c.recorded_at DESC LIMIT 1) c ON true
   WHERE k.municipality_code = ${here} AND k.ended_on IS NULL AND k.nominal_due_on <= ${until}::date
     AND (k.rule <> 'shelter-submit' OR k.paragraph LIKE '%5:3%') ORDER BY k.nominal_due_on, k.id`.execute(tx)
  return rows
}
