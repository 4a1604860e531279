import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Disclosure, DisclosureLine, GivingBody, ItemKind, NewDisclosureBody, ReleaseOutcome } from '../contract/disclosures.ts'
import type { Stretch } from '../rules/mask-text.ts'

const here = sql<string>`app_municipality()`
type By = { readonly id: string; readonly at: Instant; readonly access: readonly string[] }

/** Writes that somebody has asked for documents. @returns the request's id. */
export async function saveRequest(tx: Write, made: NewDisclosureBody, by: By): Promise<string> {
  const id = newId()
  await tx.insertInto('disclosure_request').values({
    municipality_code: here, id, person_id: made.personId, asker_kind: made.askerKind, asker: made.asker, asked_for: made.askedFor,
    received_on: made.receivedOn, access: [...by.access], recorded_at: by.at, recorded_by: by.id,
  }).execute()
  return id
}

/** The requests for documents of a person's file, the newest first. */
export async function disclosuresOf(tx: Read, personId: string): Promise<DisclosureLine[]> {
  const { rows } = await sql<DisclosureLine>`SELECT r.id, r.asker_kind AS "askerKind", r.asked_for AS "askedFor", r.received_on AS "receivedOn",
        (SELECT o.outcome FROM disclosure_outcome o WHERE o.municipality_code = ${here} AND o.request_id = r.id
          ORDER BY o.recorded_at DESC LIMIT 1) AS outcome,
        EXISTS (SELECT FROM disclosure_giving g WHERE g.municipality_code = ${here} AND g.request_id = r.id) AS given
      FROM disclosure_request r WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid
     ORDER BY r.received_on DESC, r.recorded_at DESC, r.id`.execute(tx)
  return rows
}

/** One request with everything that was done with it; undefined when it is not the asker's to see. */
export async function disclosureOf(tx: Read, id: string): Promise<Disclosure | undefined> {
  const { rows } = await sql<Disclosure>`
    SELECT r.id, r.person_id AS "personId", c.case_number AS "caseNumber", r.asker_kind AS "askerKind", r.asker, r.asked_for AS "askedFor",
        r.received_on AS "receivedOn", r.recorded_at AS "recordedAt", coalesce(s.given_name || ' ' || s.family_name, '') AS by,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.source_kind, 'sourceId', i.source_id, 'on', i.item_on,
            'content', i.content, 'masks', coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'first', m.first_character,
                'end', m.end_character, 'paragraph', m.paragraph, 'reason', m.reason,
                'by', coalesce(w.given_name || ' ' || w.family_name, '')) ORDER BY m.first_character, m.end_character, m.id)
              FROM disclosure_mask m LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = m.recorded_by
             WHERE m.municipality_code = ${here} AND m.item_id = i.id), '[]')) ORDER BY i.item_on, i.recorded_at, i.id)
          FROM disclosure_item i WHERE i.municipality_code = ${here} AND i.request_id = r.id), '[]') AS items,
        (SELECT jsonb_build_object('outcome', o.outcome, 'decisionId', o.decision_id, 'state', d.state,
            'at', to_char(o.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          FROM disclosure_outcome o JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id
         WHERE o.municipality_code = ${here} AND o.request_id = r.id ORDER BY o.recorded_at DESC LIMIT 1) AS outcome,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'givenOn', g.given_on, 'receiver', g.receiver, 'how', g.how,
            'by', coalesce(w.given_name || ' ' || w.family_name, '')) ORDER BY g.given_on, g.recorded_at, g.id)
          FROM disclosure_giving g LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = g.recorded_by
         WHERE g.municipality_code = ${here} AND g.request_id = r.id), '[]') AS givings
      FROM disclosure_request r
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = r.person_id
      LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.recorded_by
     WHERE r.municipality_code = ${here} AND r.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The request, its row locked while something is chosen, masked, decided or given. */
export function requestToChange(tx: Write, id: string): Promise<{ id: string; personId: string } | undefined> {
  return tx.selectFrom('disclosure_request').select(['id', 'person_id as personId']).where('municipality_code', '=', here)
    .where('id', '=', id).forUpdate().executeTakeFirst()
}

export type Source = { kind: ItemKind; id: string; on: Day; title: string; content: string }
/** What a strand has in a person's file that can be given out or handed over, with its text as it stands now, as far as the asker may see it. */
export type StrandSources = (tx: Read, personId: string) => Promise<Source[]>
type SourceWords = Readonly<Record<'reporter' | 'addition' | 'sender' | 'child' | 'reasons' | 'paragraph' | 'decided' | 'instead', string>>

/**
 * What stands in a person's file whatever the strand and can be given out, with its text as it stands now: locked documents, contact notes,
 * reports of concern with who made them, files that came, and what has been decided. Only what the asker may see.
 *
 * @param words what stands before a part of a text: a reporter, an addition, a sender, a decision's reasons.
 */
export async function sourcesOf(tx: Read, personId: string, words: SourceWords): Promise<Source[]> {
  const { rows } = await sql<Source>`
    SELECT 'document' AS kind, d.id, d.document_on AS on, d.title, concat_ws(E'\n\n', d.title, nullif(d.body, ''),
        ${words.child}::text || ': ' || nullif(d.child_text, ''),
        (SELECT string_agg(${words.addition}::text || ' ' || (a.recorded_at AT TIME ZONE 'Europe/Stockholm')::date || ': ' || a.note, E'\n\n'
            ORDER BY a.recorded_at, a.id)
          FROM document_addition a WHERE a.municipality_code = ${here} AND a.document_id = d.id)) AS content
      FROM document d WHERE d.municipality_code = ${here} AND d.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'contact', k.id, k.happened_on, left(k.note, 80), concat_ws(E'\n\n', nullif(k.note, ''), k.not_held_reason,
        (SELECT string_agg(${words.addition}::text || ' ' || (a.recorded_at AT TIME ZONE 'Europe/Stockholm')::date || ': ' || a.note, E'\n\n'
            ORDER BY a.recorded_at, a.id)
          FROM contact_addition a WHERE a.municipality_code = ${here} AND a.contact_id = k.id))
      FROM contact_child c JOIN contact k ON k.municipality_code = ${here} AND k.id = c.contact_id
     WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid AND c.moved_on IS NULL
    UNION ALL
    SELECT 'concern', r.id, r.received_on, left(r.narrative, 80), concat_ws(E'\n\n',
        ${words.reporter}::text || ': ' || nullif(concat_ws(', ', r.reporter_name, r.reporter_workplace, r.reporter_contact), ''),
        nullif(r.narrative, ''), r.last_happened)
      FROM concern_child n JOIN concern r ON r.municipality_code = ${here} AND r.id = n.concern_id
     WHERE n.municipality_code = ${here} AND n.person_id = ${personId}::uuid AND n.moved_on IS NULL
    UNION ALL
    SELECT 'attachment', f.id, f.received_on, f.title, concat_ws(E'\n\n', f.title, ${words.sender}::text || ': ' || nullif(f.sender, ''))
      FROM attachment f WHERE f.municipality_code = ${here} AND f.person_id = ${personId}::uuid
    UNION ALL
    SELECT 'decision', d.id, d.decided_on, d.what, concat_ws(E'\n\n', d.what, ${words.instead}::text || ': ' || nullif(d.outcome, ''),
        ${words.reasons}::text || ': ' || d.reasons, ${words.paragraph}::text || ': ' || d.paragraph,
        ${words.decided}::text || ': ' || concat_ws(', ', d.decided_on::text, nullif(concat_ws(' ', s.given_name, s.family_name), '')))
      FROM decision d LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = d.decided_by
     WHERE d.municipality_code = ${here} AND d.person_id = ${personId}::uuid AND d.decided_on IS NOT NULL
    ORDER BY "on" DESC, kind, id`.execute(tx)
  return rows
}

/** Copies what was chosen into the request; what is there already stays as it was. */
export async function saveItems(tx: Write, request: { id: string; personId: string }, sources: readonly Source[], by: By): Promise<void> {
  await tx.insertInto('disclosure_item').values(sources.map((source) => ({
    municipality_code: here, id: newId(), request_id: request.id, person_id: request.personId, source_kind: source.kind,
    source_id: source.id, item_on: source.on, content: source.content, access: [...by.access], recorded_at: by.at, recorded_by: by.id,
  }))).onConflict((conflict) => conflict.constraint('disclosure_item_is_chosen_once').doNothing()).execute()
}

/** Takes back what was chosen, with its masks. */
export async function dropItem(tx: Write, itemId: string): Promise<void> {
  await tx.deleteFrom('disclosure_mask').where('municipality_code', '=', here).where('item_id', '=', itemId).execute()
  await tx.deleteFrom('disclosure_item').where('municipality_code', '=', here).where('id', '=', itemId).execute()
}

export async function saveMasks(
  tx: Write, item: { id: string; personId: string }, stretches: readonly Stretch[], why: { paragraph: string; reason: string }, by: By,
): Promise<void> {
  await tx.insertInto('disclosure_mask').values(stretches.map(({ first, end }) => ({
    municipality_code: here, id: newId(), item_id: item.id, person_id: item.personId, first_character: first, end_character: end,
    paragraph: why.paragraph, reason: why.reason, access: [...by.access], recorded_at: by.at, recorded_by: by.id,
  }))).execute()
}

export async function dropMask(tx: Write, maskId: string): Promise<void> {
  await tx.deleteFrom('disclosure_mask').where('municipality_code', '=', here).where('id', '=', maskId).execute()
}

export async function saveDisclosureOutcome(
  tx: Write, request: { id: string; personId: string }, made: { outcome: ReleaseOutcome; decisionId: string }, by: By,
): Promise<void> {
  await tx.insertInto('disclosure_outcome').values({
    municipality_code: here, request_id: request.id, person_id: request.personId, outcome: made.outcome, decision_id: made.decisionId,
    access: [...by.access], recorded_at: by.at, recorded_by: by.id,
  }).execute()
}

export async function saveGiving(tx: Write, request: { id: string; personId: string }, made: GivingBody, by: By): Promise<void> {
  await tx.insertInto('disclosure_giving').values({
    municipality_code: here, id: newId(), request_id: request.id, person_id: request.personId, given_on: made.givenOn,
    receiver: made.receiver, how: made.how, access: [...by.access], recorded_at: by.at, recorded_by: by.id,
  }).execute()
}
