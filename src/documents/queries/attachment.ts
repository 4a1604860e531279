import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Strand } from '../../cases/contract.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Attachment, FileType, ScanState } from '../contract/attachments.ts'

const here = sql<string>`app_municipality()`
const pieceBytes = 256 * 1024

export type NewAttachment = {
  id: string; personId: string; strand: Strand | null; documentId: string | null; title: string; sender: string; receivedOn: Day
  fileType: FileType; bytes: Uint8Array; sha256: Uint8Array; access: readonly string[]; at: Instant; by: string
}

/** Writes a file that came, in pieces. @returns false when one with that id exists already: nothing is then written. */
export async function saveAttachment(tx: Write, made: NewAttachment): Promise<boolean> {
  const saved = await tx.insertInto('attachment').values({
    municipality_code: here, id: made.id, person_id: made.personId, strand: made.strand, document_id: made.documentId, title: made.title,
    sender: made.sender, received_on: made.receivedOn, file_type: made.fileType, size_bytes: made.bytes.length,
    sha256: Buffer.from(made.sha256), access: [...made.access], recorded_at: made.at, recorded_by: made.by,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').execute()
  if (saved.length === 0) return false
  for (let start = 0, number = 0; start < made.bytes.length; start += pieceBytes, number += 1) {
    await tx.insertInto('attachment_piece').values({
      municipality_code: here, attachment_id: made.id, number, person_id: made.personId, strand: made.strand,
      content: Buffer.from(made.bytes.subarray(start, start + pieceBytes)), access: [...made.access],
    }).execute()
  }
  return true
}

const columns = sql`a.id, a.person_id AS "personId", a.document_id AS "documentId", a.strand, a.title, a.sender, a.received_on AS "receivedOn",
  a.file_type AS "fileType", a.size_bytes AS "sizeBytes", encode(a.sha256, 'hex') AS sha256, a.recorded_at AS "recordedAt",
  coalesce(s.given_name || ' ' || s.family_name, '') AS by,
  coalesce((SELECT x.outcome FROM attachment_scan x WHERE x.municipality_code = ${here} AND x.attachment_id = a.id
    ORDER BY x.recorded_at DESC, x.outcome = 'infected' DESC LIMIT 1), 'waiting') AS scan`

/** The files in a person's file that the asker may see, the newest first. */
export async function attachmentsOf(tx: Read, personId: string): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`SELECT ${columns} FROM attachment a
      LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
     WHERE a.municipality_code = ${here} AND a.person_id = ${personId}::uuid ORDER BY a.received_on DESC, a.recorded_at DESC, a.id`.execute(tx)
  return rows
}

/** One file's facts; undefined when it is not the asker's to see. */
export async function attachmentOf(tx: Read, id: string): Promise<Attachment | undefined> {
  const { rows } = await sql<Attachment>`SELECT ${columns} FROM attachment a
      LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
     WHERE a.municipality_code = ${here} AND a.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The file's bytes, put together; empty when its pieces are gone. */
export async function attachmentBytes(tx: Read, id: string): Promise<Buffer> {
  const pieces = await tx.selectFrom('attachment_piece').select('content').where('municipality_code', '=', here)
    .where('attachment_id', '=', id).orderBy('number').execute()
  return Buffer.concat(pieces.map(({ content }) => content))
}

/** Whether a locked document stands in this person's file, for the asker to see. */
export async function isDocumentOf(tx: Read, documentId: string, personId: string): Promise<boolean> {
  const found = await tx.selectFrom('document').select('id').where('municipality_code', '=', here).where('id', '=', documentId)
    .where('person_id', '=', personId).executeTakeFirst()
  return found !== undefined
}

/** What a file is scanned from; undefined when it is gone. */
export async function attachmentToScan(tx: Write,
  id: string): Promise<{ personId: string; strand: Strand | null; access: string[] } | undefined> {
  const { rows } = await sql<{ personId: string; strand: Strand | null; access: string[] }>`SELECT person_id AS "personId", strand, access
    FROM attachment WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
  return rows[0]
}

/** Writes what a scan came to. */
export async function saveScan(
  tx: Write, made: { attachmentId: string; personId: string; strand: Strand | null; access: string[]; outcome: Exclude<ScanState,
    'waiting'>; at: string },
): Promise<void> {
  await tx.insertInto('attachment_scan').values({
    municipality_code: here, id: newId(), attachment_id: made.attachmentId, person_id: made.personId, strand: made.strand,
    outcome: made.outcome, access: made.access, recorded_at: made.at,
  }).execute()
}

/** Takes away the contents of a file; that it came, and its hash, stay. */
export async function dropPieces(tx: Write, attachmentId: string): Promise<void> {
  await tx.deleteFrom('attachment_piece').where('municipality_code', '=', here).where('attachment_id', '=', attachmentId).execute()
}
