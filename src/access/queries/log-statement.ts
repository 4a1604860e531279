import { CompiledQuery, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { ChainReader } from '../../platform/log-chain.ts'
import type { Statement } from '../contract/log-review.ts'

const here = sql<string>`app_municipality()`

/** Asks the log's chain through a transaction. */
export function chainReader(tx: Read): ChainReader {
  return async (text, values) => (await tx.executeQuery(CompiledQuery.raw(text, [...values]))).rows
}

/** The months that have a statement. */
export async function statementMonths(tx: Read): Promise<string[]> {
  const rows = await tx.selectFrom('log_statement').select('month').where('municipality_code', '=', here).execute()
  return rows.map(({ month }) => month)
}

export type Counts = Omit<Statement, 'month' | 'verifiedTo' | 'headHash' | 'chainFault' | 'madeAt'>
type Month = { readonly firstOn: Day; readonly lastOn: Day; readonly from: Instant; readonly to: Instant }

/** What a month's log and its review came to. Sees the whole municipality: for jobs. */
export async function countMonth(tx: Read, { firstOn, lastOn, from, to }: Month): Promise<Counts> {
  const { rows } = await sql<Record<keyof Counts, string>>`
    WITH line AS (
      SELECT t.actor_id, t.about, t.outcome, t.refusal FROM trace t
       WHERE t.municipality_code = ${here} AND t.at >= ${from}::timestamptz AND t.at < ${to}::timestamptz AND t.actor_kind = 'staff'),
    read AS (SELECT actor_id, about FROM line WHERE outcome = 'done' AND about <> '{}'),
    item AS (SELECT i.id, i.rules FROM log_review_item i
       WHERE i.municipality_code = ${here} AND i.read_on BETWEEN ${firstOn}::date AND ${lastOn}::date),
    said AS (SELECT e.item_id, e.kind, e.outcome FROM log_review_entry e JOIN item ON item.id = e.item_id
       WHERE e.municipality_code = ${here} AND NOT EXISTS (SELECT FROM log_review_entry l WHERE l.municipality_code = ${here} AND l.corrects_id = e.id))
    SELECT (SELECT count(*) FROM read) AS reads,
      (SELECT count(DISTINCT person) FROM read, unnest(about) AS person) AS "personsRead",
      (SELECT count(DISTINCT actor_id) FROM read) AS readers,
      (SELECT count(*) FROM item) AS picked, (SELECT count(*) FROM item WHERE 'sample' = ANY (rules)) AS sampled,
      (SELECT count(DISTINCT item_id) FROM said WHERE kind = 'question') AS questioned,
      (SELECT count(DISTINCT item_id) FROM said WHERE kind = 'answer') AS answered,
      (SELECT count(*) FROM said WHERE outcome = 'justified') AS justified,
        (SELECT count(*) FROM said WHERE outcome = 'unjustified') AS unjustified,
      (SELECT count(*) FROM said WHERE outcome = 'reported') AS reported,
      (SELECT count(*) FROM item WHERE NOT EXISTS (SELECT FROM said WHERE said.item_id = item.id AND said.kind = 'outcome')) AS waiting,
      (SELECT count(*) FROM emergency_access e WHERE e.municipality_code = ${here} AND e.from_at >= ${from}::timestamptz AND e.from_at < ${to}::timestamptz)
        AS "emergencyAccesses",
      (SELECT count(*) FROM line WHERE refusal = 'emergency_not_given') AS "refusedEmergencies",
      (SELECT count(*) FROM line WHERE outcome = 'refused' AND (refusal IN ('not_permitted',
        'emergency_reads_only') OR refusal LIKE '%not_found'))
        AS "refusedRequests"`.execute(tx)
  const counted = (key: keyof Counts): number => Number(rows[0]?.[key] ?? 0)
  return {
    reads: counted('reads'), personsRead: counted('personsRead'), readers: counted('readers'), picked: counted('picked'),
      sampled: counted('sampled'),
    questioned: counted('questioned'), answered: counted('answered'), justified: counted('justified'), unjustified: counted('unjustified'),
    reported: counted('reported'), waiting: counted('waiting'), emergencyAccesses: counted('emergencyAccesses'),
    refusedEmergencies: counted('refusedEmergencies'), refusedRequests: counted('refusedRequests'),
  }
}

/** Writes the statement of a month; the first one stands. */
export async function saveLogStatement(tx: Write, made: Statement): Promise<void> {
  await tx.insertInto('log_statement').values({
    municipality_code: here, month: made.month, reads: made.reads, persons_read: made.personsRead, readers: made.readers,
      picked: made.picked,
    sampled: made.sampled, questioned: made.questioned, answered: made.answered, justified: made.justified, unjustified: made.unjustified,
    reported: made.reported, waiting: made.waiting, emergency_accesses: made.emergencyAccesses,
      refused_emergencies: made.refusedEmergencies,
    refused_requests: made.refusedRequests, verified_to: made.verifiedTo, head_hash: made.headHash, chain_fault: made.chainFault,
      made_at: made.madeAt,
  }).onConflict((conflict) => conflict.constraint('log_statement_pk').doNothing()).execute()
}

type StatementRow = Omit<Statement, 'verifiedTo' | 'madeAt'> & { verifiedTo: string; madeAt: string }

/** The statements, the latest month first; one of them when the month is given. */
export async function logStatements(tx: Read, month: string | null): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`SELECT month, reads, persons_read AS "personsRead", readers, picked, sampled, questioned, answered, justified,
      unjustified, reported, waiting, emergency_accesses AS "emergencyAccesses", refused_emergencies AS "refusedEmergencies",
      refused_requests AS "refusedRequests", verified_to AS "verifiedTo", head_hash AS "headHash", chain_fault AS "chainFault",
        made_at AS "madeAt"
    FROM log_statement WHERE municipality_code = ${here} AND (${month}::text IS NULL OR month = ${month}) ORDER BY month DESC`.execute(tx)
  return rows
}
