import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { submissionContent } from '../contract/submission.ts'
import type { SubmissionContent } from '../contract/submission.ts'

const here = sql<string>`app_municipality()`

/** The unit that takes in what the public sends: the municipality's first intake unit. */
export function receivingUnit(tx: Read): Promise<{ id: string; sharedKey: string } | undefined> {
  return tx.selectFrom('unit').select(['id', 'shared_key as sharedKey']).where('municipality_code', '=', here).where('kind', '=', 'intake')
    .where('ended_on', 'is', null).orderBy('name').limit(1).executeTakeFirst()
}

/** How the municipality is reached by telephone: shown on the public form and the receipt. */
export async function publicContact(tx: Read): Promise<string | null> {
  const found = await tx.selectFrom('municipality').select('phone').where('municipality_code', '=', here).executeTakeFirst()
  return found?.phone ?? null
}

/** Lets two who send the same form at the same moment wait for one another. */
export async function lockForm(tx: Write, tokenHash: Buffer): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(encode(${tokenHash}::bytea, 'hex'), 0))`.execute(tx)
}

export type Receipt = { reference: string; receivedAt: Instant }

/** The receipt under a secret. @param shownAt null: also one that is no longer shown. */
export function supportReceipt(tx: Read, tokenHash: Buffer, shownAt: Instant | null): Promise<Receipt | undefined> {
  return tx.selectFrom('support_receipt').select(['reference', sql<Instant>`received_at`.as('receivedAt')])
    .where('municipality_code', '=', here).where('token_hash', '=', tokenHash)
    .$if(shownAt !== null, (query) => query.where('shown_until_at', '>', shownAt ?? '')).executeTakeFirst()
}

/** Writes what was sent and its receipt; receipts that are no longer kept are taken away. */
export async function saveSubmission(tx: Write, made: {
  reference: string; receivedOn: Day; month: string; content: SubmissionContent; unitId: string; access: string[]; at: Instant; tokenHash: Buffer
  shownUntil: Instant; keptUntil: Instant
}): Promise<void> {
  await tx.insertInto('support_submission').values({
    municipality_code: here, id: newId(), reference: made.reference, received_on: made.receivedOn, received_at: made.at, month_on: `${made.month}-01`,
    content: JSON.stringify(made.content), unit_id: made.unitId, access: made.access,
  }).execute()
  await tx.deleteFrom('support_receipt').where('municipality_code', '=', here).where('kept_until_at', '<', made.at).execute()
  await tx.insertInto('support_receipt').values({
    municipality_code: here, token_hash: made.tokenHash, reference: made.reference, received_at: made.at, shown_until_at: made.shownUntil,
    kept_until_at: made.keptUntil,
  }).execute()
}

export type SubmissionRow = { id: string; reference: string; receivedAt: Instant; receivedOn: Day; month: string; content: SubmissionContent }

/** What was sent, while nobody has registered it; undefined when it is not there or not the asker's to see. `locked`: until the request ends. */
export async function submissionOf(tx: Read, id: string, locked = false): Promise<SubmissionRow | undefined> {
  const row = await tx.selectFrom('support_submission').select(['id', 'reference', sql<Instant>`received_at`.as('receivedAt'),
    sql<Day>`received_on`.as('receivedOn'), sql<string>`to_char(month_on, 'YYYY-MM')`.as('month'), sql`content`.as('content')])
    .where('municipality_code', '=', here).where('id', '=', id).where('person_id', 'is', null)
    .$if(locked, (query) => query.forUpdate()).executeTakeFirst()
  return row === undefined ? undefined : { ...row, content: submissionContent.parse(row.content) }
}

/** What waits to be registered, the oldest first. */
export function waitingSubmissions(tx: Read): Promise<Array<{ id: string; reference: string; receivedAt: Instant; month: string }>> {
  return tx.selectFrom('support_submission').select(['id', 'reference', sql<Instant>`received_at`.as('receivedAt'),
    sql<string>`to_char(month_on, 'YYYY-MM')`.as('month')])
    .where('municipality_code', '=', here).where('person_id', 'is', null).orderBy('received_at').orderBy('id').limit(200).execute()
}

/** Notes whose submission it was. Its keys follow the person's case from now on. */
export async function saveRegistered(tx: Write, id: string, made: { personId: string; at: Instant; by: string; access: string[] }): Promise<void> {
  await tx.updateTable('support_submission').set({ person_id: made.personId, registered_at: made.at, registered_by: made.by, access: made.access })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export type NumberMatch = { personId: string; name: string | null; caseNumber: string | null; caseId: string | null; responsible: string | null }

/** Who has an identity number, for whoever takes in applications: the header alone, past the asker's keys (decisions on intake). */
export async function matchOf(tx: Read, number: string): Promise<NumberMatch | undefined> {
  const { rows } = await sql<NumberMatch>`
    SELECT m.person_id AS "personId", nullif(concat_ws(' ', m.given_name, m.family_name), '') AS name, m.case_number AS "caseNumber",
        m.responsible_name AS responsible, NULL::uuid AS "caseId"
      FROM intake_matches(${number}, NULL, NULL) m LIMIT 1`.execute(tx)
  return rows[0]
}

/** Hands what came to whoever answers for a person's case; whoever handed it on no longer sees it. */
export async function handSubmission(tx: Write, id: string, personId: string, today: Day): Promise<void> {
  await sql`SELECT hand_support_submission(${id}::uuid, ${personId}::uuid, ${today}::date)`.execute(tx)
}
