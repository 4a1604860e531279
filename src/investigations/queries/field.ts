import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Standing, TextVersion } from '../rules/place-text.ts'

const here = sql<string>`app_municipality()`

type Made = { readonly investigationId: string; readonly field: string; readonly body: string; readonly pen: string; readonly at: Instant
  readonly by: string }

/**
 * Saves a text that follows on the one that holds: the common case, in one statement. Nothing is written when somebody has written since
 * `base`, when the text is the same, when the field is none of the investigation's, or when the investigation is locked.
 *
 * @param known whether the field is one that every investigation has; `shipped`: a heading of the shipped template.
 * @returns the version that was written and whose investigation it is, null when none was.
 */
export async function saveNextText(
  tx: Write, made: Made & { readonly id: string; readonly base: number; readonly known: boolean; readonly shipped: boolean },
): Promise<{ version: number; personId: string } | null> {
  const { rows } = await sql<{ version: number; personId: string }>`
    WITH held AS (
      SELECT i.id, i.person_id, i.access FROM investigation i
       WHERE i.municipality_code = ${here} AND i.id = ${made.investigationId}::uuid AND i.concluded_on IS NULL AND i.locked_at IS NULL
         AND (${made.known}::boolean OR (i.template_version = 1 AND ${made.shipped}::boolean)
           OR EXISTS (SELECT FROM assessment_heading h WHERE h.municipality_code = ${here} AND h.version = i.template_version
             AND h.key = ${made.field}))
       FOR NO KEY UPDATE OF i),
    stood AS (
      SELECT coalesce(max(f.version), 0) AS latest, coalesce(max(f.version) FILTER (WHERE f.standing = 'current'), 0) AS current
        FROM investigation_field f
       WHERE f.municipality_code = ${here} AND f.investigation_id = ${made.investigationId}::uuid AND f.field = ${made.field})
    INSERT INTO investigation_field (municipality_code, id, investigation_id, person_id, field, version, base_version, standing,
        settles, pen_id, body, recorded_at, recorded_by, access)
      SELECT ${here}, ${made.id}::uuid, held.id, held.person_id, ${made.field}, stood.latest + 1, ${made.base}::integer, 'current', '{}',
        ${made.pen}::uuid, ${made.body}, ${made.at}::timestamptz, ${made.by}::uuid, held.access
      FROM held, stood
      WHERE stood.current = ${made.base}::integer AND ${made.body} <> coalesce((SELECT f.body FROM investigation_field f
        WHERE f.municipality_code = ${here} AND f.investigation_id = held.id AND f.field = ${made.field} AND f.version = stood.current), '')
    ON CONFLICT (municipality_code, investigation_id, field, version) DO NOTHING
    RETURNING version, person_id AS "personId"`.execute(tx)
  return rows[0] ?? null
}

/** Writes a version of a text where the rule has placed it. */
export async function saveText(tx: Write, made: Made & { readonly personId: string; readonly access: readonly string[];
  readonly version: number
  readonly base: number; readonly standing: Standing; readonly settles: readonly number[] }): Promise<void> {
  await tx.insertInto('investigation_field').values({
    municipality_code: here, id: newId(), investigation_id: made.investigationId, person_id: made.personId, field: made.field,
    version: made.version, base_version: made.base, standing: made.standing, settles: [...made.settles], pen_id: made.pen, body: made.body,
    recorded_at: made.at, recorded_by: made.by, access: [...made.access],
  }).execute()
}

export type StoredText = TextVersion & { readonly byName: string; readonly at: Instant }

/** Every version of one text of an investigation, the earliest first, with who wrote it and when. */
export async function textVersions(tx: Read, investigationId: string, field: string): Promise<StoredText[]> {
  const { rows } = await sql<StoredText>`
    SELECT f.version, f.base_version AS base, f.standing, f.settles, f.pen_id AS pen, f.body, f.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS "byName"
    FROM investigation_field f LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = f.recorded_by
    WHERE f.municipality_code = ${here} AND f.investigation_id = ${investigationId}::uuid AND f.field = ${field} ORDER BY f.version`.execute(tx)
  return rows
}

export type HeldText = { readonly field: string; readonly version: number; readonly body: string; readonly byName: string;
  readonly at: Instant
  readonly sides: number; readonly versions: number }

/** The text that holds in each field that has one, and how many texts stand beside it that nobody has settled. */
export async function heldTexts(tx: Read, investigationId: string): Promise<HeldText[]> {
  const { rows } = await sql<HeldText>`
    WITH written AS (
      SELECT f.id, f.field, f.version, f.standing, f.settles FROM investigation_field f
       WHERE f.municipality_code = ${here} AND f.investigation_id = ${investigationId}::uuid),
    settled AS (SELECT w.field, unnest(w.settles) AS version FROM written w),
    held AS (SELECT w.field, max(w.version) AS version, count(*)::integer AS versions FROM written w WHERE w.standing = 'current' GROUP BY w.field)
    SELECT held.field, held.version, held.versions, f.body, f.recorded_at AS at, s.given_name || ' ' || s.family_name AS "byName",
      (SELECT count(*)::integer FROM written b WHERE b.field = held.field AND b.standing = 'beside'
        AND NOT EXISTS (SELECT FROM settled e WHERE e.field = b.field AND e.version = b.version)) AS sides
    FROM held
    JOIN investigation_field f ON f.municipality_code = ${here} AND f.investigation_id = ${investigationId}::uuid AND f.field = held.field
      AND f.version = held.version
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = f.recorded_by`.execute(tx)
  return rows
}
