import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type {
  Application, Candidate, CandidateFile, CandidateStep, CandidateWhole, Interview, InterviewBody, OwnApplication, Stage,
} from '../contract/candidates.ts'

const here = sql<string>`app_municipality()`
const pieceBytes = 256 * 1024
type Made = { readonly at: Instant; readonly by: string }
export type NewFile = { readonly type: 'pdf' | 'docx'; readonly bytes: Uint8Array; readonly sha256: Uint8Array }

/** Candidates as rows are shown to who recruits: those withdrawn or past their consent are not there, even before they are deleted. */
const columns = sql`c.id, c.given_name AS "givenName", c.family_name AS "familyName", c.email, c.phone, c.advert_id AS "advertId",
  a.title AS "advertTitle", v.given_name || ' ' || v.family_name AS "viaName", c.wish, c.degree, c.degree_year AS "degreeYear",
  c.experience_years AS "experienceYears", c.stage, c.received_at AS "receivedAt", c.consent_to_on AS "consentTo", c.staff_id AS "staffId",
  (SELECT p.id FROM introduction_plan p WHERE p.municipality_code = app_municipality()
    AND (p.candidate_id = c.id OR p.staff_id = c.staff_id) ORDER BY p.recorded_at DESC LIMIT 1) AS "planId"`
const joined = sql`FROM candidate c LEFT JOIN advert a ON a.municipality_code = app_municipality() AND a.id = c.advert_id
  LEFT JOIN staff v ON v.municipality_code = app_municipality() AND v.id = c.via_staff_id`
const kept = (today: Day) => sql`c.municipality_code = app_municipality() AND c.withdrawn_at IS NULL AND c.consent_to_on >= ${today}::date`

/** The pipeline: every candidate that is kept, the longest waiting first. */
export async function candidates(tx: Read, today: Day, only: { advertId: string | null; wish: string | null }): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`SELECT ${columns} ${joined} WHERE ${kept(today)}
      AND (${only.advertId}::uuid IS NULL OR c.advert_id = ${only.advertId}::uuid) AND (${only.wish}::text IS NULL OR c.wish = ${only.wish}::text)
    ORDER BY c.received_at, c.id LIMIT 1000`.execute(tx)
  return rows
}

/** One candidate with the letter, and what is known of the post applied for; undefined when not kept. */
export async function candidateOf(tx: Read, id: string, today: Day): Promise<CandidateWhole['candidate'] | undefined> {
  const { rows } = await sql<CandidateWhole['candidate']>`SELECT ${columns}, c.letter, a.unit_id AS "unitId", a.starts_on AS "startsOn",
      a.hours_percent AS "hoursPercent" ${joined} WHERE ${kept(today)} AND c.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The same, held until the end of the request. */
export async function lockCandidate(tx: Write, id: string, today: Day): Promise<boolean> {
  const { rows } = await sql`SELECT c.id FROM candidate c WHERE ${kept(today)} AND c.id = ${id}::uuid FOR UPDATE`.execute(tx)
  return rows.length > 0
}

export async function saveCandidate(
  tx: Write, made: Application & { viaStaffId: string | null; secretHash: Uint8Array; consentTo: Day; at: Instant }, file: NewFile | null,
): Promise<{ id: string; fileId: string | null }> {
  const id = newId()
  await tx.insertInto('candidate').values({
    municipality_code: here, id, given_name: made.givenName, family_name: made.familyName, email: made.email, phone: made.phone, advert_id: made.advertId,
    via_staff_id: made.viaStaffId, wish: made.wish, degree: made.degree, degree_year: made.degreeYear, experience_years: made.experienceYears,
    letter: made.letter, stage: 'new', received_at: made.at, consented_at: made.at, consent_to_on: made.consentTo, secret_hash: Buffer.from(made.secretHash),
  }).execute()
  if (file === null) return { id, fileId: null }
  const fileId = newId()
  await tx.insertInto('candidate_file').values({ municipality_code: here, id: fileId, candidate_id: id, file_type: file.type, size_bytes: file.bytes.length,
    sha256: Buffer.from(file.sha256), scan: 'waiting', recorded_at: made.at }).execute()
  for (let start = 0, number = 0; start < file.bytes.length; start += pieceBytes, number += 1) {
    await tx.insertInto('candidate_file_piece').values({ municipality_code: here, file_id: fileId, number,
      content: Buffer.from(file.bytes.subarray(start, start + pieceBytes)) }).execute()
  }
  return { id, fileId }
}

/** What is known of a candidate's file; null without one. */
export async function fileOf(tx: Read, candidateId: string): Promise<(CandidateFile & { id: string; sha256: string }) | null> {
  const { rows } = await sql<CandidateFile & { id: string; sha256: string }>`SELECT id, file_type AS type, size_bytes AS "sizeBytes", scan,
      encode(sha256, 'hex') AS sha256
    FROM candidate_file WHERE municipality_code = ${here} AND candidate_id = ${candidateId}::uuid`.execute(tx)
  return rows[0] ?? null
}

export async function fileBytes(tx: Read, fileId: string): Promise<Buffer> {
  const pieces = await tx.selectFrom('candidate_file_piece').select('content').where('municipality_code', '=', here).where('file_id', '=', fileId)
    .orderBy('number').execute()
  return Buffer.concat(pieces.map(({ content }) => content))
}

/** Writes what a scan came to; what is infected loses its bytes. */
export async function saveFileScan(tx: Write, fileId: string, scan: 'clean' | 'infected' | 'no_scanner'): Promise<void> {
  await tx.updateTable('candidate_file').set({ scan }).where('municipality_code', '=', here).where('id', '=', fileId).execute()
  if (scan === 'infected') await tx.deleteFrom('candidate_file_piece').where('municipality_code', '=', here).where('file_id', '=', fileId).execute()
}

export async function stepsOf(tx: Read, candidateId: string): Promise<CandidateStep[]> {
  const { rows } = await sql<CandidateStep>`SELECT k.stage, k.words, k.recorded_at AS at, s.given_name || ' ' || s.family_name AS by
    FROM candidate_step k JOIN staff s ON s.municipality_code = ${here} AND s.id = k.recorded_by
    WHERE k.municipality_code = ${here} AND k.candidate_id = ${candidateId}::uuid ORDER BY k.recorded_at DESC, k.id LIMIT 200`.execute(tx)
  return rows
}

export async function saveStage(tx: Write, id: string, change: { stage: Stage; staffId?: string; words: string }, { at, by }: Made): Promise<void> {
  await tx.updateTable('candidate').set({ stage: change.stage, ...(change.staffId === undefined ? {} : { staff_id: change.staffId }) })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
  await tx.insertInto('candidate_step').values({ municipality_code: here, id: newId(), candidate_id: id, stage: change.stage, words: change.words,
    recorded_at: at, recorded_by: by }).execute()
}

/** Interviews and references, the latest first; what was taken back is not there. */
export async function interviewsOf(tx: Read, candidateId: string): Promise<Interview[]> {
  const { rows } = await sql<Interview>`SELECT i.id, i.on_day AS "on", i.way, i.words, s.given_name || ' ' || s.family_name AS by, i.recorded_by AS "byId"
    FROM candidate_interview i JOIN staff s ON s.municipality_code = ${here} AND s.id = i.recorded_by
    WHERE i.municipality_code = ${here} AND i.candidate_id = ${candidateId}::uuid AND i.withdrawn_at IS NULL
    ORDER BY i.on_day DESC, i.recorded_at DESC, i.id LIMIT 200`.execute(tx)
  return rows
}

export async function saveInterview(tx: Write, candidateId: string, body: InterviewBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('candidate_interview').values({ municipality_code: here, id, candidate_id: candidateId, on_day: body.on, way: body.way, words: body.words,
    recorded_at: at, recorded_by: by }).execute()
  return id
}

/** @returns false when there is no such note of the asker's own. */
export async function takeInterviewBack(tx: Write, { candidateId, id, by, at }: { candidateId: string; id: string; by: string; at: Instant }): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('candidate_interview').set({ withdrawn_at: at }).where('municipality_code', '=', here)
    .where('id', '=', id).where('candidate_id', '=', candidateId).where('recorded_by', '=', by).where('withdrawn_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who stands behind a secret; undefined when withdrawn, past the consent, or nobody. */
export async function ownApplication(tx: Read, secretHash: Uint8Array, today: Day): Promise<(OwnApplication['candidate'] & { id: string }) | undefined> {
  const { rows } = await sql<OwnApplication['candidate'] & { id: string }>`SELECT c.id, c.given_name AS "givenName", c.family_name AS "familyName", c.email,
      c.phone, a.title AS "advertTitle", c.wish, c.degree, c.degree_year AS "degreeYear", c.experience_years AS "experienceYears", c.letter,
      c.received_at AS "receivedAt", c.consent_to_on AS "consentTo"
    ${joined} WHERE ${kept(today)} AND c.secret_hash = ${Buffer.from(secretHash)}`.execute(tx)
  return rows[0]
}

export async function saveConsent(tx: Write, id: string, consentTo: Day, at: Instant): Promise<void> {
  await tx.updateTable('candidate').set({ consent_to_on: consentTo, consented_at: at }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveWithdrawal(tx: Write, id: string, at: Instant): Promise<void> {
  await tx.updateTable('candidate').set({ withdrawn_at: at }).where('municipality_code', '=', here).where('id', '=', id).execute()
}
