import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { CooperationMeeting, Matter, MatterBody, MeetingBody, MeetingDetail } from '../contract/meetings.ts'
import type { Made } from './vision.ts'

const here = sql<string>`app_municipality()`
export type MeetingChoice = { readonly unitId: string | null; readonly kind: CooperationMeeting['kind'] | null }
const chosen = ({ unitId, kind }: MeetingChoice): RawBuilder<unknown> => sql`(${unitId}::uuid IS NULL OR m.unit_id = ${unitId}::uuid) AND (${kind}::text IS NULL OR m.kind = ${kind})`
const nameOf = (table: string): RawBuilder<unknown> => sql`${sql.ref(`${table}.given_name`)} || ' ' || ${sql.ref(`${table}.family_name`)}`

function meetings(which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<CooperationMeeting> {
  const own = sql`FROM cooperation_matter a WHERE a.municipality_code = ${here} AND a.meeting_id = m.id`
  return sql<CooperationMeeting>`SELECT m.id, m.kind, m.unit_id AS "unitId", u.name AS "unitName", m.held_on AS "heldOn", m.place, m.participants,
      (SELECT count(*)::integer ${own}) AS matters, (SELECT count(*)::integer ${own} AND a.outcome IS NULL) AS undecided,
      m.employer_approved_at AS "employerApprovedAt", ${nameOf('e')} AS "employerApprovedBy", m.union_approved_at AS "unionApprovedAt", ${nameOf('f')} AS "unionApprovedBy",
      m.recorded_at AS "recordedAt", ${nameOf('s')} AS by
    FROM cooperation_meeting m JOIN staff s ON s.municipality_code = ${here} AND s.id = m.recorded_by
    LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = m.unit_id
    LEFT JOIN staff e ON e.municipality_code = ${here} AND e.id = m.employer_approved_by
    LEFT JOIN staff f ON f.municipality_code = ${here} AND f.id = m.union_approved_by
    WHERE m.municipality_code = ${here} AND ${which} ${rest}`
}

/** Meetings, the latest held first; with a limit one more than asked for. */
export async function meetingsFrom(tx: Read, choice: MeetingChoice, asked: PageAsked): Promise<CooperationMeeting[]> {
  const after = comesAfter(asked.after, [{ by: sql`m.held_on`, as: 'date' }, { by: sql`m.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await meetings(sql`${chosen(choice)} AND ${after}`, sql`ORDER BY m.held_on DESC, m.id DESC ${most}`).execute(tx)
  return rows
}

/** One page by its number, and how many there are. */
export async function meetingPage(tx: Read, choice: MeetingChoice, { page, length }: { page: number; length: number }): Promise<{ rows: CooperationMeeting[]; total: number }> {
  const { rows } = await meetings(chosen(choice), sql`ORDER BY m.held_on DESC, m.id DESC LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM cooperation_meeting m WHERE m.municipality_code = ${here} AND ${chosen(choice)}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

export async function meetingById(tx: Read, id: string): Promise<MeetingDetail | undefined> {
  const { rows: [meeting] } = await meetings(sql`m.id = ${id}::uuid`, sql``).execute(tx)
  if (meeting === undefined) return undefined
  const { rows } = await sql<Matter>`SELECT id, place, kind, title, what, outcome, outcome_words AS "outcomeWords", union_view AS "unionView", request_id AS "requestId"
    FROM cooperation_matter WHERE municipality_code = ${here} AND meeting_id = ${id}::uuid ORDER BY place, id`.execute(tx)
  const { rows: additions } = await sql<MeetingDetail['additions'][number]>`SELECT a.id, a.what, ${nameOf('s')} AS by, a.recorded_at AS at
    FROM cooperation_addition a JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    WHERE a.municipality_code = ${here} AND a.meeting_id = ${id}::uuid ORDER BY a.recorded_at, a.id`.execute(tx)
  return { ...meeting, rows, additions }
}

/** Which meetings have taken up a request, the latest first. */
export async function meetingsOfRequest(tx: Read, requestId: string): Promise<CooperationMeeting[]> {
  const { rows } = await meetings(sql`m.id IN (SELECT a.meeting_id FROM cooperation_matter a WHERE a.municipality_code = ${here} AND a.request_id = ${requestId}::uuid)`,
    sql`ORDER BY m.held_on DESC, m.id DESC`).execute(tx)
  return rows
}

/** Locks a meeting until the request ends. */
export async function lockMeeting(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM cooperation_meeting WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

export async function saveMeeting(tx: Write, { kind, unitId, heldOn, place, participants }: MeetingBody, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('cooperation_meeting').values({ municipality_code: here, id, kind, unit_id: unitId, held_on: heldOn, place, participants, recorded_at: made.at,
    recorded_by: made.by }).execute()
  return id
}

export async function saveMeetingParts(tx: Write, id: string, { heldOn, place, participants }: Pick<MeetingBody, 'heldOn' | 'place' | 'participants'>): Promise<void> {
  await tx.updateTable('cooperation_meeting').set({ held_on: heldOn, place, participants }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

const columnsOf = ({ kind, title, what, outcome, outcomeWords, unionView, requestId }: MatterBody) => (
  { kind, title, what, outcome, outcome_words: outcomeWords, union_view: unionView, request_id: requestId })

export async function saveMatter(tx: Write, meetingId: string, body: MatterBody, { place, ...made }: Made & { place: number }): Promise<string> {
  const id = newId()
  await tx.insertInto('cooperation_matter').values({ municipality_code: here, id, meeting_id: meetingId, place, ...columnsOf(body), recorded_at: made.at, recorded_by: made.by }).execute()
  return id
}

export async function saveMatterAgain(tx: Write, id: string, body: MatterBody): Promise<void> {
  await tx.updateTable('cooperation_matter').set(columnsOf(body)).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function removeMatter(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('cooperation_matter').where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Approves for a side; what the other side has approved stands. */
export async function saveApproval(tx: Write, id: string, side: 'employer' | 'union', { at, by }: Made): Promise<void> {
  const approved = side === 'employer' ? { employer_approved_at: at, employer_approved_by: by } : { union_approved_at: at, union_approved_by: by }
  await tx.updateTable('cooperation_meeting').set(approved).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Takes away what one side alone has approved: the protocol has been changed since. */
export async function removeApprovals(tx: Write, id: string): Promise<void> {
  await tx.updateTable('cooperation_meeting').set({ employer_approved_at: null, employer_approved_by: null, union_approved_at: null, union_approved_by: null })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveAddition(tx: Write, meetingId: string, what: string, { at, by }: Made): Promise<void> {
  await tx.insertInto('cooperation_addition').values({ municipality_code: here, id: newId(), meeting_id: meetingId, what, recorded_at: at, recorded_by: by }).execute()
}
