import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import type { DecisionStanding } from './decision.ts'
import type { Decider, DecisionKind } from '../contract.ts'
import type { ExecutionStep, Party } from '../contract/wire.ts'

const here = sql<string>`app_municipality()`

export type DecisionRow = DecisionStanding & {
  name: string | null; caseNumber: string | null; protected: boolean; birthOn: Day | null; responsibleId: string | null; proposedByName: string | null
  decidedByName: string | null; delegation: string | null; supersededById: string | null; correctionReason: string | null; recordedAt: Instant
  rootId: string; ancestors: string[]
}

/** One decision with the names around it; undefined when it does not exist or is not the asker's to see. A protected person has no name. */
export async function decisionRow(tx: Read, id: string): Promise<DecisionRow | undefined> {
  const { rows } = await sql<DecisionRow>`
    WITH RECURSIVE line AS (
      SELECT d.id, d.supersedes_id, 0 AS step FROM decision d WHERE d.municipality_code = ${here} AND d.id = ${id}::uuid
      UNION ALL SELECT o.id, o.supersedes_id, l.step + 1 FROM line l JOIN decision o ON o.municipality_code = ${here} AND o.id = l.supersedes_id)
    SELECT d.id, d.person_id AS "personId", d.kind, d.strand, d.subject_kind AS "subjectKind", d.subject_id AS "subjectId", d.what, d.reasons,
      d.paragraph, d.from_on AS "fromOn", d.to_on AS "toOn", d.state, d.awaits, d.proposed_on AS "proposedOn", d.decided_on AS "decidedOn",
      d.decided_as AS "decidedAs", d.outcome, d.supersedes_id AS "supersedesId", d.correction_reason AS "correctionReason",
      d.recorded_at AS "recordedAt", c.case_number AS "caseNumber", p.protection <> 'none' AS protected, p.birth_on AS "birthOn",
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, r.staff_id AS "responsibleId",
      w.given_name || ' ' || w.family_name AS "proposedByName", b.given_name || ' ' || b.family_name AS "decidedByName", g.adopted AS delegation,
      (SELECT n.id FROM decision n WHERE n.municipality_code = ${here} AND n.supersedes_id = d.id
        AND n.state <> 'refused') AS "supersededById",
      (SELECT l.id FROM line l ORDER BY l.step DESC LIMIT 1) AS "rootId", ARRAY(SELECT l.id::text FROM line l) AS ancestors
    FROM decision d
    JOIN person p ON p.municipality_code = ${here} AND p.id = d.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = d.person_id
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    LEFT JOIN staff w ON w.municipality_code = ${here} AND w.id = d.proposed_by
    LEFT JOIN staff b ON b.municipality_code = ${here} AND b.id = d.decided_by
    LEFT JOIN delegation_rule g ON g.municipality_code = ${here} AND g.id = d.delegation_rule_id
    WHERE d.municipality_code = ${here} AND d.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export type ServiceRow = { id: string; party: Party; servedOn: Day; how: 'handed_over' | 'letter' | 'receipt' | 'digital' | 'read_aloud' }

/** To whom a decision was given, the earliest day first. */
export async function servicesOf(tx: Read, decisionId: string): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`SELECT id, party, served_on AS "servedOn", how FROM decision_service
    WHERE municipality_code = ${here} AND decision_id = ${decisionId}::uuid ORDER BY served_on, recorded_at, id`.execute(tx)
  return rows
}

export type ExecutionRow = { id: string; step: ExecutionStep; on: Day; reason: string | null; byName: string | null }

/**
 * What has been written about the execution of a decision and of those it took the place of, the earliest first: here, or in the strand
 * whose measure began, was interrupted or was turned down.
 */
export async function executionsOf(tx: Read, decisionIds: readonly string[]): Promise<ExecutionRow[]> {
  const { rows } = await sql<ExecutionRow>`SELECT e.id, e.what AS step, e.on_day AS on, e.reason,
      s.given_name || ' ' || s.family_name AS "byName"
    FROM (${executionSteps(decisionIds)}) e LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = e.recorded_by
   ORDER BY e.on_day, e.recorded_at, e.id`.execute(tx)
  return rows
}

/** The steps of the execution of decisions as rows (id, decision_id, what, on_day, reason, recorded_at, recorded_by), each once. */
export function executionSteps(decisionIds: readonly string[] | null): RawBuilder<unknown> {
  const one = (column: RawBuilder<unknown>) => (decisionIds === null ? sql`true` : sql`${column} = ANY (${[...decisionIds]}::text[])`)
  return sql`SELECT x.id, x.decision_id, x.what, x.on_day, x.reason, x.recorded_at, x.recorded_by FROM decision_execution x
     WHERE x.municipality_code = ${here} AND ${one(sql`x.decision_id::text`)}
    UNION ALL SELECT f.id, f.ref::uuid, replace(f.type, 'favourable-', ''), f.on_day, NULL, f.recorded_at, f.recorded_by FROM case_fact f
     WHERE f.municipality_code = ${here} AND f.withdrawn_at IS NULL AND f.subject_kind = 'decision' AND ${one(sql`f.ref`)}
       AND f.type IN ('favourable-executed', 'favourable-interrupted', 'favourable-withdrawn')
       AND NOT EXISTS (SELECT FROM decision_execution y WHERE y.municipality_code = ${here} AND y.decision_id::text = f.ref
         AND y.what = replace(f.type, 'favourable-', '') AND y.on_day = f.on_day)`
}

export type AppealRow = {
  id: string; appellant: Party; receivedOn: Day; wants: string; servedOn: Day | null; reconsideredOn: Day | null
  reconsidered: 'unchanged' | 'changed' | null; reconsideredWhy: string | null; forwardedOn: Day | null; forwardedTo: string | null
  dismissedOn: Day | null
}

/** The appeals against a decision, the earliest first, each with the day its party was given the decision. */
export async function appealsOf(tx: Read, decisionId: string): Promise<AppealRow[]> {
  const { rows } = await sql<AppealRow>`SELECT a.id, a.appellant, a.received_on AS "receivedOn", a.wants, v.served_on AS "servedOn",
      a.reconsidered_on AS "reconsideredOn", a.reconsidered, a.reconsidered_why AS "reconsideredWhy", a.forwarded_on AS "forwardedOn",
      a.forwarded_to AS "forwardedTo", a.dismissed_on AS "dismissedOn"
    FROM appeal a LEFT JOIN decision_service v ON v.municipality_code = ${here} AND v.id = a.service_id
   WHERE a.municipality_code = ${here} AND a.decision_id = ${decisionId}::uuid ORDER BY a.received_on, a.recorded_at, a.id`.execute(tx)
  return rows
}

/** The custodians of a person on a day, for the form that asks for their consent. A protected one has no name. */
export async function custodiansOf(tx: Read, personId: string, on: Day): Promise<Array<{ id: string; name: string | null }>> {
  const { rows } = await sql<{ id: string; name: string | null }>`SELECT DISTINCT r.relative_id AS id,
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name
    FROM relation r LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = r.relative_id
   WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND r.kind = 'custodian'
     AND (r.from_on IS NULL OR r.from_on <= ${on}::date) AND (r.to_on IS NULL OR r.to_on >= ${on}::date) ORDER BY 2, 1`.execute(tx)
  return rows
}

/** The elected members who may decide alone when the committee cannot be awaited: chairs, and those named for it. */
export async function chairsOn(tx: Read, on: Day): Promise<Array<{ staffId: string; name: string; part: string }>> {
  const { rows } = await sql<{ staffId: string; name: string; part: string }>`SELECT DISTINCT m.staff_id AS "staffId",
      s.given_name || ' ' || s.family_name AS name, min(m.part) AS part
    FROM body_member m JOIN staff s ON s.municipality_code = ${here} AND s.id = m.staff_id
   WHERE m.municipality_code = ${here} AND m.part IN ('chair', 'named') AND m.from_on <= ${on}::date
     AND (m.to_on IS NULL OR m.to_on >= ${on}::date) GROUP BY 1, 2 ORDER BY 3, 2`.execute(tx)
  return rows
}

export type WaitingRow = { id: string; personId: string; kind: DecisionKind; what: string; proposedOn: Day; awaits: Decider; name: string | null
  caseNumber: string | null; byName: string | null }

/** The proposals that wait for somebody to decide them, as far as the asker may see them, the longest waiting first. */
export async function waitingDecisions(tx: Read): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`SELECT d.id, d.person_id AS "personId", d.kind, d.what, d.proposed_on AS "proposedOn", d.awaits,
      c.case_number AS "caseNumber", CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
      s.given_name || ' ' || s.family_name AS "byName"
    FROM decision d JOIN person p ON p.municipality_code = ${here} AND p.id = d.person_id
    LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = d.person_id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = d.proposed_by
   WHERE d.municipality_code = ${here} AND d.state = 'for_meeting' ORDER BY d.proposed_on, d.recorded_at, d.id`.execute(tx)
  return rows
}

/** The courts' and the municipality's own words on a letter. */
export async function letterHead(tx: Read): Promise<{ municipality: string; phone: string }> {
  const { rows } = await sql<{ municipality: string; phone: string }>`SELECT name AS municipality, phone FROM municipality
    WHERE municipality_code = ${here}`.execute(tx)
  return rows[0] ?? { municipality: '', phone: '' }
}

/** Who somebody is, for the head of a page: no name for a protected identity. */
export async function personHead(
  tx: Read, personId: string,
): Promise<{ name: string | null; caseNumber: string | null; protected: boolean; birthOn: Day | null }> {
  const { rows } = await sql<{ name: string | null; caseNumber: string | null; protected: boolean; birthOn: Day | null }>`
    SELECT CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber",
      p.protection <> 'none' AS protected, p.birth_on AS "birthOn"
    FROM person p LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
   WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid`.execute(tx)
  return rows[0] ?? { name: null, caseNumber: null, protected: true, birthOn: null }
}
