import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Strand } from '../../cases/contract.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { DocumentLine, SaveDocumentBody } from '../contract/documents.ts'
import type { DocumentKind, InsertedValue } from '../contract/templates.ts'

const here = sql<string>`app_municipality()`

export type NewDraft = {
  id: string; personId: string; strand: Strand | null; kind: DocumentKind; title: string; documentOn: Day; body: string; childText: string
  templateId: string | null; templateVersion: number | null; values: readonly InsertedValue[]; supersedesId: string | null
  access: readonly string[]; at: Instant; by: string
}

/** Whose file a document may be written in, and the keys it gets; undefined when the file, or that strand of it, is not the asker's. */
export async function fileToWriteIn(tx: Read, personId: string, strand: Strand | null,
  today: Day): Promise<{ keys: string[] } | undefined> {
  const { rows } = await sql<{ keys: string[] }>`SELECT k.keys FROM person_case c
      CROSS JOIN LATERAL (SELECT case_keys(${here}, c.person_id, ${today}::date, ${strand}) AS keys OFFSET 0) k
     WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid AND app_sees(k.keys)`.execute(tx)
  return rows[0]
}

/** Writes a working document. @returns false when one with that id exists already. */
export async function saveDraft(tx: Write, made: NewDraft): Promise<boolean> {
  const saved = await tx.insertInto('document_draft').values({
    municipality_code: here, id: made.id, person_id: made.personId, strand: made.strand, kind: made.kind, title: made.title,
    document_on: made.documentOn, body: made.body, child_text: made.childText, template_id: made.templateId,
    template_version: made.templateVersion, sources: JSON.stringify(made.values), supersedes_id: made.supersedesId, revision: 1,
    access: [...made.access], recorded_at: made.at, recorded_by: made.by, changed_at: made.at, changed_by: made.by,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').execute()
  return saved.length > 0
}

/** Saves what was written. @returns false when somebody else has saved since, or it is locked or gone. */
export async function saveDraftText(tx: Write, id: string, { revision, ...text }: SaveDocumentBody,
  by: { id: string; at: Instant }): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('document_draft').set({
    title: text.title, document_on: text.documentOn, body: text.body, child_text: text.childText, revision: revision + 1,
    changed_at: by.at, changed_by: by.id,
  }).where('municipality_code', '=', here).where('id', '=', id).where('revision', '=', revision).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Locks a working document: it becomes a row that nobody may change, and the working one is gone. */
export async function lockDraft(tx: Write, id: string, by: { id: string; at: Instant }): Promise<void> {
  await sql`WITH written AS (DELETE FROM document_draft WHERE municipality_code = ${here} AND id = ${id}::uuid RETURNING *)
    INSERT INTO document (municipality_code, id, person_id, strand, kind, title, document_on, body, child_text, template_id, template_version,
        sources, supersedes_id, access, written_by, locked_at, locked_by)
      SELECT municipality_code, id, person_id, strand, kind, title, document_on, body, child_text, template_id, template_version, sources,
        supersedes_id, access, changed_by, ${by.at}::timestamptz, ${by.id}::uuid FROM written`.execute(tx)
}

/** Throws a working document away. */
export async function dropDraft(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('document_draft').where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Adds to a locked document. */
export async function saveAddition(
  tx: Write, made: { document: { id: string; personId: string; strand: Strand | null }; note: string; access: readonly string[]; at: Instant; by: string },
): Promise<void> {
  await tx.insertInto('document_addition').values({
    municipality_code: here, id: newId(), document_id: made.document.id, person_id: made.document.personId, strand: made.document.strand,
    note: made.note, written_by: made.by, access: [...made.access], recorded_at: made.at,
  }).execute()
}

export type DocumentRow = {
  id: string; personId: string; kind: DocumentKind; strand: Strand | null; title: string; documentOn: Day; body: string; childText: string
  revision: number | null; values: InsertedValue[]; supersedesId: string | null; supersededById: string | null
  writerId: string; writerName: string; changedAt: Instant; lockedAt: Instant | null; lockerId: string | null; lockerName: string | null
  additions: Array<{ id: string; note: string; by: string; recordedAt: Instant }>
}

/** A document, working or locked, with its additions; undefined when it is not the asker's to see. */
export async function documentOf(tx: Read, id: string): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`
    SELECT d.id, d.person_id AS "personId", d.kind, d.strand, d.title, d.document_on AS "documentOn", d.body, d.child_text AS "childText",
        d.revision, d.sources AS values, d.supersedes_id AS "supersedesId", d.changed_at AS "changedAt", d.writer_id AS "writerId",
        w.given_name || ' ' || w.family_name AS "writerName", d.locked_at AS "lockedAt", d.locked_by AS "lockerId",
        l.given_name || ' ' || l.family_name AS "lockerName",
        (SELECT n.id FROM document n WHERE n.municipality_code = ${here} AND n.supersedes_id = d.id) AS "supersededById",
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'note', a.note, 'by', s.given_name || ' ' || s.family_name,
            'recordedAt', to_char(a.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY a.recorded_at, a.id)
          FROM document_addition a LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.written_by
         WHERE a.municipality_code = ${here} AND a.document_id = d.id), '[]') AS additions
      FROM (
        SELECT id, person_id, kind, strand, title, document_on, body, child_text, revision, sources, supersedes_id, changed_at,
            changed_by AS writer_id, NULL::timestamptz AS locked_at, NULL::uuid AS locked_by
          FROM document_draft WHERE municipality_code = ${here} AND id = ${id}::uuid
        UNION ALL
        SELECT id, person_id, kind, strand, title, document_on, body, child_text, NULL, sources, supersedes_id, locked_at, written_by,
            locked_at, locked_by
          FROM document WHERE municipality_code = ${here} AND id = ${id}::uuid) d
      LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = d.writer_id
      LEFT JOIN staff l ON l.municipality_code = ${here} AND l.id = d.locked_by`.execute(tx)
  return rows[0]
}

/** The working document, its row locked while it is saved, locked or thrown away; undefined when there is none for the asker. */
export function draftToChange(tx: Write, id: string): Promise<{ id: string } | undefined> {
  return tx.selectFrom('document_draft').select('id').where('municipality_code', '=', here).where('id', '=',
    id).forUpdate().executeTakeFirst()
}

/** The documents of a person's file that the asker may see: working ones first, then the newest. */
export async function documentsOf(tx: Read, personId: string): Promise<DocumentLine[]> {
  const { rows } = await sql<DocumentLine>`
    SELECT d.id, ${personId} AS "personId", d.kind, d.strand, d.title, d.document_on AS "documentOn", d.state, d.at,
        coalesce(s.given_name || ' ' || s.family_name, '') AS by
      FROM (
        SELECT id, kind, strand, title, document_on, 'draft' AS state, changed_at AS at, changed_by AS who FROM document_draft
         WHERE municipality_code = ${here} AND person_id = ${personId}::uuid
        UNION ALL
        SELECT o.id, o.kind, o.strand, o.title, o.document_on, CASE WHEN n.id IS NULL THEN 'locked' ELSE 'superseded' END, o.locked_at,
            o.locked_by
          FROM document o LEFT JOIN document n ON n.municipality_code = ${here} AND n.supersedes_id = o.id
         WHERE o.municipality_code = ${here} AND o.person_id = ${personId}::uuid) d
      LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = d.who
     ORDER BY d.state <> 'draft', d.document_on DESC, d.at DESC, d.id`.execute(tx)
  return rows
}

/** What stands around every page of a person's documents; undefined when there is no case for the asker. */
export async function fileHead(tx: Read, personId: string): Promise<{
  personId: string; caseNumber: string; name: string | null; protected: boolean } | undefined> {
  const { rows } = await sql<{ personId: string; caseNumber: string; name: string | null; protected: boolean }>`
    SELECT p.id AS "personId", c.case_number AS "caseNumber", p.protection <> 'none' AS protected,
        CASE WHEN p.protection = 'none' THEN trim(p.given_name || ' ' || p.family_name) END AS name
      FROM person p JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
     WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid`.execute(tx)
  return rows[0]
}
export type FileHead = NonNullable<Awaited<ReturnType<typeof fileHead>>>
