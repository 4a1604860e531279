import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { LeaderBody, Participant, ParticipantBody, ParticipantChange, Programme, ProgrammeBody, ProgrammeChange } from '../contract/groups.ts'

const here = sql<string>`app_municipality()`
export type Made = { readonly at: Instant; readonly by: string }

/** The programmes, those that have ended last; or the one with an id. `nextOn` is the next day of a session from today on. */
export async function programmesOn(tx: Read, today: Day, id: string | null = null): Promise<Programme[]> {
  const { rows } = await sql<Programme>`SELECT g.id, g.name, g.unit_id AS "unitId", u.name AS unit, g.leaders_needed AS "leadersNeeded",
      g.ended_on AS "endedOn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name, 'part', l.part)
          ORDER BY l.part, s.family_name, s.id) FROM group_leader l JOIN staff s ON s.municipality_code = ${here} AND s.id = l.staff_id
         WHERE l.municipality_code = ${here} AND l.programme_id = g.id AND l.part <> 'none'), '[]') AS leaders,
      (SELECT min(s.on_day) FROM group_session s WHERE s.municipality_code = ${here} AND s.programme_id = g.id AND s.cancelled_at IS NULL
        AND s.attended_at IS NULL AND s.on_day >= ${today}::date) AS "nextOn",
      (SELECT count(*)::integer FROM group_session s WHERE s.municipality_code = ${here} AND s.programme_id = g.id
        AND s.cancelled_at IS NULL) AS sessions
    FROM group_programme g JOIN unit u ON u.municipality_code = ${here} AND u.id = g.unit_id
   WHERE g.municipality_code = ${here} AND (${id}::uuid IS NULL OR g.id = ${id}::uuid)
   ORDER BY coalesce(g.ended_on < ${today}::date, false), g.name COLLATE swedish, g.id`.execute(tx)
  return rows
}

export async function saveProgramme(tx: Write, body: ProgrammeBody, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('group_programme').values({
    municipality_code: here, id, name: body.name, unit_id: body.unitId, leaders_needed: body.leadersNeeded, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** @returns false when there is no such programme. */
export async function changeProgramme(tx: Write, id: string, body: ProgrammeChange): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('group_programme')
    .set({ name: body.name, unit_id: body.unitId, leaders_needed: body.leadersNeeded, ended_on: body.endedOn })
    .where('municipality_code', '=', here).where('id', '=', id).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Somebody leads the programme, steps in, or does neither any more. */
export async function saveLeader(tx: Write, programmeId: string, { staffId, part }: LeaderBody, made: Made): Promise<void> {
  await sql`INSERT INTO group_leader (municipality_code, programme_id, staff_id, part, recorded_at, recorded_by)
    VALUES (${here}, ${programmeId}::uuid, ${staffId}::uuid, ${part}, ${made.at}::timestamptz, ${made.by}::uuid)
    ON CONFLICT (municipality_code, programme_id, staff_id) DO UPDATE SET part = excluded.part, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by`.execute(tx)
}

/** Whether the asker leads the programme or manages its unit. */
export async function leadsGroup(tx: Read, programmeId: string): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`SELECT leads_group(${programmeId}::uuid) AS leads`.execute(tx)
  return rows[0]?.leads === true
}

/** Those who take part, as far as the asker may see them (ADR 0033). */
export async function rosterOf(tx: Read, programmeId: string): Promise<Participant[]> {
  const { rows } = await sql<Participant>`SELECT participant_id AS id, person_id AS "personId", name, is_protected AS protected, case_number AS "caseNumber",
      from_on AS "fromOn", to_on AS "toOn", accompanying, half, told_by AS "toldBy", EXISTS (SELECT FROM group_participant p
        WHERE p.municipality_code = ${here} AND p.programme_id = ${programmeId}::uuid AND p.id = r.participant_id) AS "mayChange"
    FROM group_roster(${programmeId}::uuid) r`.execute(tx)
  return rows
}

/** How each participant was at a session, as far as the asker may see. */
export async function presenceAt(tx: Read, sessionId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; outcome: string }>`SELECT person_id AS "personId", outcome FROM group_presence(${sessionId}::uuid)`.execute(tx)
  return new Map(rows.map((row) => [row.personId, row.outcome]))
}

/** @param access the keys of the person's contacts. */
export async function saveParticipant(
  tx: Write, programmeId: string, body: ParticipantBody, { at, by, access }: Made & { readonly access: string[] },
): Promise<string> {
  const id = newId()
  await tx.insertInto('group_participant').values({
    municipality_code: here, id, programme_id: programmeId, person_id: body.personId, from_on: body.fromOn, accompanying: body.accompanying,
    mail_to: body.mailTo, access, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** Whether the person's letters must go through the own worker: a protected identity, or whereabouts that somebody must not learn. */
export async function isWrittenToByWorker(tx: Read, personId: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM person WHERE municipality_code = ${here} AND id = ${personId}::uuid
    AND protection = 'none' AND hidden_whereabouts_from_on IS NULL`.execute(tx)
  return rows.length === 0
}

/** A participant whose contacts the asker may see; undefined for any other. */
export async function participantOf(tx: Read, programmeId: string, id: string): Promise<{ personId: string; mailTo: string | null } | undefined> {
  const { rows } = await sql<{ personId: string; mailTo: string | null }>`SELECT person_id AS "personId", mail_to AS "mailTo" FROM group_participant
    WHERE municipality_code = ${here} AND programme_id = ${programmeId}::uuid AND id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function changeParticipant(tx: Write, id: string, body: ParticipantChange): Promise<void> {
  await tx.updateTable('group_participant').set({ to_on: body.toOn, accompanying: body.accompanying, mail_to: body.mailTo })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Open units, for the choice of whose programme it is. */
export async function unitChoices(tx: Read, today: Day): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM unit WHERE municipality_code = ${here}
    AND (ended_on IS NULL OR ended_on >= ${today}::date) ORDER BY name COLLATE swedish, id`.execute(tx)
  return rows
}
