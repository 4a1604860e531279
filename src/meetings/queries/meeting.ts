import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant, Time } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { AgendaItem, MeetingLine, Waiting } from '../contract.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }
export type MeetingRow = MeetingLine & { sharedKey: string }

async function meetingsWhere(tx: Read, which: RawBuilder<unknown>): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`SELECT m.id, m.body_id AS "bodyId", b.name AS "bodyName", b.kind AS "bodyKind", b.shared_key AS "sharedKey",
      m.on_day AS on, to_char(m.starts, 'HH24:MI') AS at, m.place, m.adjusted_on AS "adjustedOn", m.adjusters,
      (SELECT count(*)::integer FROM agenda_item i WHERE i.municipality_code = ${here} AND i.meeting_id = m.id) AS items,
      undecided_items(m.id) AS undecided
    FROM meeting m JOIN body b ON b.municipality_code = ${here} AND b.id = m.body_id
   WHERE m.municipality_code = ${here} AND ${which} ORDER BY m.on_day DESC, m.starts DESC, m.id`.execute(tx)
  return rows
}

/** The meetings from a day on, the latest first. */
export const meetingsFrom = (tx: Read, from: Day): Promise<MeetingRow[]> => meetingsWhere(tx, sql`m.on_day >= ${from}::date`)

export async function meetingRow(tx: Read, id: string): Promise<MeetingRow | undefined> {
  return (await meetingsWhere(tx, sql`m.id = ${id}::uuid`))[0]
}

/** Locks a meeting until the request ends: two who record at once come one after the other. */
export async function lockMeeting(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM meeting WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

export async function saveMeeting(tx: Write, made: { bodyId: string; on: Day; at: Time; place: string; made: Made }): Promise<string> {
  const id = newId()
  await tx.insertInto('meeting').values({
    municipality_code: here, id, body_id: made.bodyId, on_day: made.on, starts: made.at, place: made.place, recorded_at: made.made.at,
    recorded_by: made.made.by,
  }).execute()
  return id
}

export async function saveAdjustment(tx: Write, id: string, { on, adjusters, by }: { on: Day; adjusters: string; by: string }): Promise<void> {
  await tx.updateTable('meeting').set({ adjusted_on: on, adjusters, adjusted_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** What stands on an agenda, in its order, as far as the asker may see it. The name only for who sees the person. */
export async function agendaOf(tx: Read, meetingId: string): Promise<AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`SELECT i.id, i.decision_id AS "decisionId", i.person_id AS "personId", i.part, i.position AS number, i.kind,
      i.case_number AS "caseNumber", CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
      app_sees(i.access) AS "seesCase", i.what, i.reasons, i.paragraph, i.outcome, i.outcome_words AS "outcomeWords", i.votes, i.reservation
    FROM agenda_item i LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = i.person_id AND app_sees(i.access)
   WHERE i.municipality_code = ${here} AND i.meeting_id = ${meetingId}::uuid ORDER BY i.part = 'report', i.position, i.id`.execute(tx)
  return rows.map((row, index) => ({ ...row, number: index + 1 }))
}

/**
 * What waits to be put on an agenda, as far as the asker may see it: proposals that elected members decide, and what a chair has decided
 * alone since. What stands on an agenda without an outcome waits no more.
 */
export async function waitingForMeeting(tx: Read): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`SELECT d.id AS "decisionId", d.person_id AS "personId", d.kind, c.case_number AS "caseNumber",
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, d.proposed_on AS "proposedOn",
      CASE WHEN d.state = 'for_meeting' THEN 'proposal' ELSE 'report' END AS part, coalesce(d.awaits, 'sub_committee') AS awaits
    FROM decision d JOIN person p ON p.municipality_code = ${here} AND p.id = d.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = d.person_id
   WHERE d.municipality_code = ${here}
     AND (d.state = 'for_meeting' AND d.awaits IN ('chair', 'sub_committee', 'committee') OR d.state = 'decided' AND d.decided_as = 'chair')
     AND NOT EXISTS (SELECT FROM agenda_item i WHERE i.municipality_code = ${here} AND i.decision_id = d.id
       AND (i.outcome IS NULL OR i.outcome = 'noted'))
   ORDER BY 7 DESC, d.proposed_on, d.id`.execute(tx)
  return rows
}

export type Proposed = { id: string; personId: string; strand: string; kind: string; what: string; reasons: string; paragraph: string; caseNumber: string
  access: string[]; proposedOn: Day }

/** The texts of what is put on an agenda, as the members will have them before them. */
export async function proposalsOf(tx: Write, ids: readonly string[]): Promise<Proposed[]> {
  const { rows } = await sql<Proposed>`SELECT d.id, d.person_id AS "personId", d.strand, d.kind, d.what, d.reasons, d.paragraph, d.access,
      coalesce(d.decided_on, d.proposed_on) AS "proposedOn", coalesce(c.case_number, '') AS "caseNumber"
    FROM decision d LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = d.person_id
   WHERE d.municipality_code = ${here} AND d.id = ANY (${[...ids]}::uuid[]) FOR UPDATE OF d`.execute(tx)
  return rows
}

export async function saveItems(
  tx: Write, meeting: { id: string; sharedKey: string }, items: ReadonlyArray<Proposed & { part: string; position: number }>, made: Made,
): Promise<void> {
  await tx.insertInto('agenda_item').values(items.map((item) => ({
    municipality_code: here, id: newId(), meeting_id: meeting.id, decision_id: item.id, person_id: item.personId, strand: item.strand,
    part: item.part, position: item.position, kind: item.kind, case_number: item.caseNumber, what: item.what, reasons: item.reasons,
    paragraph: item.paragraph, access: item.access, body_access: [meeting.sharedKey], recorded_at: made.at, recorded_by: made.by,
  }))).execute()
}

/** Writes the places of items. */
export async function savePositions(tx: Write, ids: readonly string[]): Promise<void> {
  await sql`UPDATE agenda_item i SET position = o.place FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS o (id, place)
    WHERE i.municipality_code = ${here} AND i.id = o.id`.execute(tx)
}

/** Takes an item without an outcome off an agenda. @returns whether there was one. */
export async function dropItem(tx: Write, meetingId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('agenda_item').where('municipality_code', '=', here).where('meeting_id', '=', meetingId)
    .where('id', '=', id).where('outcome', 'is', null).executeTakeFirst()
  return numDeletedRows > 0n
}

export async function saveItemOutcome(
  tx: Write, id: string, { outcome, words, votes, reservation }: { outcome: string; words: string | null; votes: string | null; reservation: string | null },
  made: Made,
): Promise<void> {
  await tx.updateTable('agenda_item').set({ outcome, outcome_words: words, votes, reservation, outcome_at: made.at, outcome_by: made.by })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Who is responsible for the case of a person; null when nobody is. */
export async function responsibleFor(tx: Read, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`SELECT staff_id AS id FROM case_responsibility WHERE municipality_code = ${here}
    AND person_id = ${personId}::uuid AND to_at IS NULL`.execute(tx)
  return rows[0]?.id ?? null
}
