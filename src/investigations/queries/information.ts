import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { AnswerBody, RequestBody } from '../contract/bodies.ts'
import type { AnswerKind, CommunicationWay, Party, SourceKind } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

type InInvestigation = { investigationId: string; personId: string; at: Instant; by: string; access: readonly string[] }
const common = (made: InInvestigation) => ({
  municipality_code: here, id: newId(), investigation_id: made.investigationId, person_id: made.personId, recorded_at: made.at,
  recorded_by: made.by, access: [...made.access],
})

/** Writes that somebody was asked. @returns the request's id. */
export async function saveRequest(tx: Write, made: InInvestigation & RequestBody): Promise<string> {
  const row = common(made)
  await tx.insertInto('information_request').values({
    ...row, source_kind: made.sourceKind, source: made.source, question: made.question, asked_on: made.askedOn, remind_on: made.remindOn,
  }).execute()
  return row.id
}

/** Writes what came of a request. */
export async function saveAnswer(tx: Write, made: InInvestigation & AnswerBody & { requestId: string }): Promise<void> {
  await tx.insertInto('information_answer').values({
    ...common(made), request_id: made.requestId, kind: made.kind, answered_on: made.answeredOn, source: made.source, body: made.body,
  }).execute()
}

export type RequestRow = {
  id: string; sourceKind: SourceKind; source: string; question: string; askedOn: Day; remindOn: Day; byName: string | null
  answers: Array<{ id: string; kind: AnswerKind; answeredOn: Day; source: string; body: string; byName: string | null }>
}

/** Whom an investigation has asked and what they answered, the earliest first. */
export async function requestsOf(tx: Read, investigationId: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    SELECT r.id, r.source_kind AS "sourceKind", r.source, r.question, r.asked_on AS "askedOn", r.remind_on AS "remindOn",
      s.given_name || ' ' || s.family_name AS "byName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'answeredOn', a.answered_on, 'source', a.source,
          'body', a.body, 'byName', w.given_name || ' ' || w.family_name) ORDER BY a.answered_on, a.recorded_at, a.id)
        FROM information_answer a LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = a.recorded_by
        WHERE a.municipality_code = ${here} AND a.request_id = r.id), '[]') AS answers
    FROM information_request r LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.recorded_by
    WHERE r.municipality_code = ${here} AND r.investigation_id = ${investigationId}::uuid ORDER BY r.asked_on, r.recorded_at, r.id`.execute(tx)
  return rows
}

type NewCommunication = InInvestigation & {
  what: string; how: CommunicationWay | null; party: Party | null; partyWords: string | null; toldOn: Day | null; answerByOn: Day | null
  waivedReason: string | null
}

/** Writes what a party was shown, or why not. @returns the communication's id. */
export async function saveCommunication(tx: Write, made: NewCommunication): Promise<string> {
  const row = common(made)
  await tx.insertInto('material_communication').values({
    ...row, what: made.what, how: made.how, party: made.party, party_words: made.partyWords, told_on: made.toldOn,
    answer_by_on: made.answerByOn, waived_reason: made.waivedReason,
  }).execute()
  return row.id
}

export async function saveCommunicationAnswer(
  tx: Write, made: InInvestigation & { communicationId: string; answeredOn: Day; body: string },
): Promise<void> {
  await tx.insertInto('communication_answer').values({
    ...common(made), communication_id: made.communicationId, answered_on: made.answeredOn, body: made.body,
  }).execute()
}

export type CommunicationRow = {
  id: string; what: string; how: CommunicationWay | null; party: Party | null; partyWords: string | null; toldOn: Day | null
  answerByOn: Day | null; waivedReason: string | null; byName: string | null; at: Instant
  answers: Array<{ id: string; answeredOn: Day; body: string }>
}

/** What the parties were shown before the decision and what they answered, the earliest first. */
export async function communicationsOf(tx: Read, investigationId: string): Promise<CommunicationRow[]> {
  const { rows } = await sql<CommunicationRow>`
    SELECT c.id, c.what, c.how, c.party, c.party_words AS "partyWords", c.told_on AS "toldOn", c.answer_by_on AS "answerByOn",
      c.waived_reason AS "waivedReason", c.recorded_at AS at, s.given_name || ' ' || s.family_name AS "byName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'answeredOn', a.answered_on, 'body', a.body) ORDER BY a.answered_on, a.id)
        FROM communication_answer a WHERE a.municipality_code = ${here} AND a.communication_id = c.id), '[]') AS answers
    FROM material_communication c LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = c.recorded_by
    WHERE c.municipality_code = ${here} AND c.investigation_id = ${investigationId}::uuid ORDER BY c.recorded_at, c.id`.execute(tx)
  return rows
}
