import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Consent, FollowupContact, FollowupGround, InformedParty } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

export async function saveFollowup(tx: Write, made: {
  id: string; personId: string; after: FollowupGround; investigationId: string | null; on: Day; consent: Consent; consentReason: string | null
  informed: readonly InformedParty[]; reasons: string; at: Instant; by: string; access: readonly string[]
}): Promise<void> {
  await tx.insertInto('followup').values({
    municipality_code: here, id: made.id, person_id: made.personId, after: made.after, investigation_id: made.investigationId,
    proposed_on: made.on, consent: made.consent, consent_reason: made.consentReason, informed: [...made.informed], reasons: made.reasons,
    recorded_at: made.at, recorded_by: made.by, access: [...made.access],
  }).execute()
}

export type FollowupRow = {
  id: string; personId: string; after: FollowupGround; investigationId: string | null; proposedOn: Day; consent: Consent
  consentReason: string | null; informed: InformedParty[]; reasons: string; closedOn: Day | null; result: string | null
  informedAtEnd: InformedParty[] | null; byName: string | null; nominalDueOn: Day | null; startedOn: Day | null
  /** The day a new investigation was opened, which ends the follow-up by law. */
  newInvestigationOn: Day | null
  decisionId: string | null; decisionState: string | null; access: string[]
  notes: Array<{ id: string; notedOn: Day; how: FollowupContact; body: string; byName: string | null }>
}

const rowsOf = sql`
  SELECT f.id, f.person_id AS "personId", f.after, f.investigation_id AS "investigationId", f.proposed_on AS "proposedOn", f.consent,
    f.consent_reason AS "consentReason", f.informed, f.reasons, f.closed_on AS "closedOn", f.result, f.informed_at_end AS "informedAtEnd",
    s.given_name || ' ' || s.family_name AS "byName", k.nominal_due_on AS "nominalDueOn", k.started_on AS "startedOn", f.access,
    (SELECT min(i.opened_on) FROM investigation i WHERE i.municipality_code = ${here} AND i.person_id = f.person_id
      AND i.opened_on >= f.proposed_on AND i.id IS DISTINCT FROM f.investigation_id) AS "newInvestigationOn",
    d.id AS "decisionId", d.state AS "decisionState",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'notedOn', n.noted_on, 'how', n.how, 'body', n.body,
        'byName', w.given_name || ' ' || w.family_name) ORDER BY n.noted_on, n.recorded_at, n.id)
      FROM followup_note n LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = n.recorded_by
      WHERE n.municipality_code = ${here} AND n.followup_id = f.id), '[]') AS notes
  FROM followup f
  LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = f.recorded_by
  LEFT JOIN LATERAL (SELECT e.id, e.state FROM decision e WHERE e.municipality_code = ${here} AND e.subject_id = f.id
    AND e.state <> 'superseded' ORDER BY e.recorded_at DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (SELECT c.nominal_due_on, c.started_on FROM clock c WHERE c.municipality_code = ${here} AND c.person_id = f.person_id
    AND c.rule IN ('followup-closed', 'followup-lvu') AND c.ended_on IS NULL ORDER BY c.nominal_due_on LIMIT 1) k ON f.closed_on IS NULL`

/** One follow-up; undefined when it does not exist or is not the asker's to see. */
export async function followupOf(tx: Read, id: string): Promise<FollowupRow | undefined> {
  const { rows } = await sql<FollowupRow>`${rowsOf} WHERE f.municipality_code = ${here} AND f.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The follow-ups of a person, the latest first. */
export async function followupsOf(tx: Read, personId: string): Promise<FollowupRow[]> {
  const { rows } = await sql<FollowupRow>`${rowsOf} WHERE f.municipality_code = ${here} AND f.person_id = ${personId}::uuid
    ORDER BY f.proposed_on DESC, f.recorded_at DESC`.execute(tx)
  return rows
}

/** The latest investigation of a person that was concluded without a measure: what a follow-up may come after. */
export async function closedInvestigation(tx: Read, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT i.id FROM investigation i WHERE i.municipality_code = ${here}
    AND i.person_id = ${personId}::uuid AND i.outcome = 'no_measure' ORDER BY i.concluded_on DESC LIMIT 1`.execute(tx)
  return rows[0]?.id
}

export async function saveFollowupNote(tx: Write, made: {
  followupId: string; personId: string; notedOn: Day; how: FollowupContact; body: string; at: Instant; by: string; access: readonly string[]
}): Promise<void> {
  await tx.insertInto('followup_note').values({
    municipality_code: here, id: newId(), followup_id: made.followupId, person_id: made.personId, noted_on: made.notedOn, how: made.how,
    body: made.body, recorded_at: made.at, recorded_by: made.by, access: [...made.access],
  }).execute()
}

/** Closes a follow-up that is open. @returns whether it was. */
export async function saveFollowupEnd(
  tx: Write, id: string, made: { on: Day; by: string; result: string; informed: readonly InformedParty[] },
): Promise<boolean> {
  const done = await tx.updateTable('followup')
    .set({ closed_on: made.on, closed_by: made.by, result: made.result, informed_at_end: [...made.informed] })
    .where('municipality_code', '=', here).where('id', '=', id).where('closed_on', 'is', null).executeTakeFirst()
  return done.numUpdatedRows > 0n
}
