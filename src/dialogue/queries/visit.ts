import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type {
  Followed, FollowUpBody, ItemBody, Observation, ObservationBody, Participant, ParticipantBody, PlanItem, PointBody, Quote, QuoteBody, VisitBody, VisitDetail, VisitPoint,
} from '../contract/visit-parts.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }
type VisitRow = Omit<VisitDetail, 'points' | 'participants' | 'observations' | 'quotes' | 'items' | 'followed' | 'notBefore'> & { readonly gap: number }

export async function visitRow(tx: Read, id: string, today: Day): Promise<VisitRow | undefined> {
  const { rows } = await sql<VisitRow>`SELECT v.id, v.round_id AS "roundId", r.name AS "roundName", v.place, m.name, m.county_name AS county, v.number, v.from_on AS from, v.to_on AS to, v.team,
      v.status, v.cancelled_for AS "cancelledFor", v.locked, (v.status IN ('planned', 'confirmed') AND coalesce(v.to_on, r.last_on) < ${today}::date) AS late, r.last_on AS "lastOn",
      v.note_id AS "noteId", n.title AS "noteTitle", v.plan_link AS "planLink", f.id AS "firstVisitId", f.to_on AS "firstOn", v.changed_at AS "changedAt",
      coalesce((r.settings->>'gap')::integer, 0) AS gap
    FROM visit v JOIN visit_round r ON r.municipality_code = ${here} AND r.id = v.round_id JOIN municipality_reference m ON m.code = v.place
    LEFT JOIN visit_note n ON n.municipality_code = ${here} AND n.id = v.note_id
    LEFT JOIN visit f ON f.municipality_code = ${here} AND f.round_id = r.follows_id AND f.place = v.place AND f.status <> 'cancelled'
    WHERE v.municipality_code = ${here} AND v.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function lockVisit(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM visit WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

const clock = (column: RawBuilder<unknown>) => sql`to_char(${column}, 'HH24:MI')`
export async function pointsOf(tx: Read, visitId: string): Promise<VisitPoint[]> {
  const { rows } = await sql<VisitPoint>`SELECT p.id, p.kind, p.on_day AS on, ${clock(sql`p.from_time`)} AS from, ${clock(sql`p.to_time`)} AS to, p.place, p.leader FROM visit_point p
    WHERE p.municipality_code = ${here} AND p.visit_id = ${visitId}::uuid AND p.removed_at IS NULL ORDER BY p.on_day, p.from_time, p.id`.execute(tx)
  return rows
}
export async function participantsOf(tx: Read, visitId: string): Promise<Participant[]> {
  const { rows } = await sql<Participant>`SELECT a.id, a.role, a.count, a.point_id AS "pointId", a.name, a.contact, a.purpose, a.consent_on AS "consentOn", a.keep_until AS "keepUntil", a.erased_at AS "erasedAt"
    FROM visit_participant a WHERE a.municipality_code = ${here} AND a.visit_id = ${visitId}::uuid AND a.removed_at IS NULL ORDER BY a.recorded_at, a.id`.execute(tx)
  return rows
}
export async function observationsOf(tx: Read, visitId: string): Promise<Observation[]> {
  const { rows } = await sql<Observation>`SELECT o.id, o.theme, o.judgement, o.level, o.words, o.point_id AS "pointId", o.example_title AS "exampleTitle", o.source, o.changed_at AS "changedAt",
      (SELECT count(*)::integer FROM visit_correction c WHERE c.municipality_code = ${here} AND c.observation_id = o.id) AS corrections
    FROM visit_observation o WHERE o.municipality_code = ${here} AND o.visit_id = ${visitId}::uuid AND o.removed_at IS NULL ORDER BY o.recorded_at, o.id`.execute(tx)
  return rows
}
export async function quotesOf(tx: Read, visitId: string): Promise<Quote[]> {
  const { rows } = await sql<Quote>`SELECT q.id, q.role, q.words, q.consent, q.consent_on AS "consentOn", q.keep_until AS "keepUntil", q.point_id AS "pointId", q.withdrawn_at AS "withdrawnAt"
    FROM visit_quote q WHERE q.municipality_code = ${here} AND q.visit_id = ${visitId}::uuid ORDER BY q.recorded_at, q.id`.execute(tx)
  return rows
}
export async function itemsOf(tx: Read, visitId: string): Promise<PlanItem[]> {
  const { rows } = await sql<PlanItem>`SELECT i.id, i.theme, i.words FROM visit_plan_item i
    WHERE i.municipality_code = ${here} AND i.visit_id = ${visitId}::uuid AND i.removed_at IS NULL ORDER BY i.recorded_at, i.id`.execute(tx)
  return rows
}
/** What was noted at the first visit: what the municipality took to its plan, then gaps, then the rest; each with how it stood at this visit. */
export async function followedOf(tx: Read, visitId: string, firstVisitId: string): Promise<Followed[]> {
  const { rows } = await sql<Followed>`SELECT x.id, x.kind, x.theme, x.judgement, x.words, u.status, coalesce(u.note, '') AS note
    FROM (SELECT i.id, 'item' AS kind, i.theme, NULL AS judgement, i.words, i.recorded_at FROM visit_plan_item i
        WHERE i.municipality_code = ${here} AND i.visit_id = ${firstVisitId}::uuid AND i.removed_at IS NULL
      UNION ALL SELECT o.id, 'observation', o.theme, o.judgement, o.words, o.recorded_at FROM visit_observation o
        WHERE o.municipality_code = ${here} AND o.visit_id = ${firstVisitId}::uuid AND o.removed_at IS NULL) x
    LEFT JOIN visit_follow_up u ON u.municipality_code = ${here} AND u.visit_id = ${visitId}::uuid AND u.superseded_at IS NULL AND coalesce(u.item_id, u.observation_id) = x.id
    ORDER BY x.kind, coalesce(array_position(ARRAY['gap', 'strength', 'neither'], x.judgement), 0), x.recorded_at, x.id`.execute(tx)
  return rows
}

export async function saveVisit(tx: Write, id: string, { from, to, team, status, cancelledFor, locked, planLink }: VisitBody, before: object, { at, by }: Made): Promise<void> {
  await keepBefore(tx, { visitId: id, observationId: null, before }, { at, by })
  await sql`UPDATE visit SET from_on = ${from}::date, to_on = ${to}::date, team = ${team}, status = ${status}, cancelled_for = ${status === 'cancelled' ? cancelledFor : null},
      locked = ${locked}, plan_link = ${planLink}, changed_at = ${at}::timestamptz WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}
async function keepBefore(tx: Write, { visitId, observationId, before }: { visitId: string; observationId: string | null; before: object }, { at, by }: Made): Promise<void> {
  await sql`INSERT INTO visit_correction (municipality_code, id, visit_id, observation_id, before, recorded_at, recorded_by)
    VALUES (${here}, ${newId()}::uuid, ${visitId}::uuid, ${observationId}::uuid, ${JSON.stringify(before)}::jsonb, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
}
export async function saveNoteOfVisit(tx: Write, id: string, noteId: string): Promise<void> {
  await sql`UPDATE visit SET note_id = ${noteId}::uuid WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

const ofRow = (id: string) => sql<boolean>`municipality_code = ${here} AND id = ${id}::uuid`
const begun = (visitId: string, { at, by }: Made) => ({ municipality_code: here, id: newId(), visit_id: visitId, recorded_at: at, recorded_by: by })

export async function savePoint(tx: Write, visitId: string, rowId: string | null, { kind, on, from, to, place, leader, removed }: PointBody, made: Made): Promise<void> {
  const row = { kind, on_day: on, from_time: from, to_time: to, place, leader, removed_at: removed ? made.at : null }
  if (rowId === null) await tx.insertInto('visit_point').values({ ...begun(visitId, made), ...row }).execute()
  else await tx.updateTable('visit_point').set(row).where(ofRow(rowId)).execute()
}
export async function saveParticipant(tx: Write, visitId: string, rowId: string | null, body: ParticipantBody, made: Made): Promise<void> {
  const named = body.name !== '' && !body.removed
  const row = {
    role: body.role, count: body.count, point_id: body.pointId, name: named ? body.name : null, contact: named && body.contact !== '' ? body.contact : null, purpose: named ? body.purpose : null,
    consent_on: named ? body.consentOn : null, keep_until: named ? body.keepUntil : null, removed_at: body.removed ? made.at : null,
  }
  if (rowId === null) await tx.insertInto('visit_participant').values({ ...begun(visitId, made), ...row }).execute()
  else await tx.updateTable('visit_participant').set({ ...row, erased_at: null }).where(ofRow(rowId)).execute()
}
export async function saveObservation(tx: Write, visitId: string, old: Observation | null, body: ObservationBody, made: Made): Promise<string> {
  const row = {
    theme: body.theme, judgement: body.judgement, level: body.level, words: body.words, point_id: body.pointId, example: body.exampleTitle !== '', example_title: body.exampleTitle === '' ? null : body.exampleTitle,
    source: body.source, removed_at: body.removed ? made.at : null, changed_at: made.at,
  }
  if (old === null) {
    const first = { ...begun(visitId, made), ...row }
    await tx.insertInto('visit_observation').values(first).execute()
    return first.id
  }
  const { theme, judgement, level, words, exampleTitle, source } = old
  await keepBefore(tx, { visitId, observationId: old.id, before: { theme, judgement, level, words, exampleTitle, source } }, made)
  await tx.updateTable('visit_observation').set(row).where(ofRow(old.id)).execute()
  return old.id
}
export async function saveQuote(tx: Write, visitId: string, rowId: string | null, body: QuoteBody, made: Made): Promise<void> {
  const gone = body.removed
  const row = {
    role: body.role, words: gone ? null : body.words, consent: body.consent, consent_on: body.consent === null ? null : body.consentOn, keep_until: body.keepUntil, point_id: body.pointId,
    withdrawn_at: gone ? made.at : null, erased_at: gone ? made.at : null,
  }
  if (rowId === null) await tx.insertInto('visit_quote').values({ ...begun(visitId, made), ...row }).execute()
  else await tx.updateTable('visit_quote').set(row).where(ofRow(rowId)).execute()
}
export async function saveItem(tx: Write, visitId: string, rowId: string | null, { theme, words, removed }: ItemBody, made: Made): Promise<void> {
  const row = { theme, words, removed_at: removed ? made.at : null }
  if (rowId === null) await tx.insertInto('visit_plan_item').values({ ...begun(visitId, made), ...row }).execute()
  else await tx.updateTable('visit_plan_item').set(row).where(ofRow(rowId)).execute()
}
/** How something from the first visit stood; what was said of it before at the same visit is kept beside. */
export async function saveFollowUp(tx: Write, visitId: string, { id, kind }: Pick<Followed, 'id' | 'kind'>, { status, note }: FollowUpBody, made: Made): Promise<void> {
  await sql`UPDATE visit_follow_up SET superseded_at = ${made.at}::timestamptz WHERE municipality_code = ${here} AND visit_id = ${visitId}::uuid AND superseded_at IS NULL
    AND coalesce(item_id, observation_id) = ${id}::uuid`.execute(tx)
  await tx.insertInto('visit_follow_up').values({ ...begun(visitId, made), status, note, ...(kind === 'item' ? { item_id: id } : { observation_id: id }) }).execute()
}

/** Quotes whose day has come and that are not erased yet, with their visits. */
export async function expiredQuotes(tx: Read, today: Day): Promise<{ visitId: string; words: string }[]> {
  const { rows } = await sql<{ visitId: string; words: string }>`SELECT visit_id AS "visitId", words FROM visit_quote WHERE municipality_code = ${here}
    AND erased_at IS NULL AND words IS NOT NULL AND keep_until < ${today}::date ORDER BY id`.execute(tx)
  return rows
}

/** Erases names and quotes whose day has come. @returns how many rows. */
export async function eraseExpired(tx: Write, today: Day, at: Instant): Promise<number> {
  const named = await sql`UPDATE visit_participant SET name = NULL, contact = NULL, purpose = NULL, consent_on = NULL, keep_until = NULL, erased_at = ${at}::timestamptz
    WHERE municipality_code = ${here} AND name IS NOT NULL AND keep_until < ${today}::date`.execute(tx)
  const quoted = await sql`UPDATE visit_quote SET words = NULL, erased_at = ${at}::timestamptz WHERE municipality_code = ${here} AND erased_at IS NULL AND keep_until < ${today}::date`.execute(tx)
  return Number(named.numAffectedRows ?? 0) + Number(quoted.numAffectedRows ?? 0)
}
