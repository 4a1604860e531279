import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Protection } from '../../persons/contract.ts'
import type { Read } from '../../platform/db.ts'
import type { Arrival, Decision, Ground, LastHappened, PassedTo, ProtectionOutcome, ReporterKind, Telling } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

export type ReportHead = {
  id: string; reference: string; receivedOn: Day; receivedAt: Instant; arrivedVia: Arrival; reporterKind: ReporterKind; mandated: boolean;
  anonymous: boolean
  reporterName: string | null; reporterWorkplace: string | null; reporterContact: string | null; hiddenReason: string | null;
  wantsFeedback: boolean
  narrative: string; lastHappened: LastHappened | null; unitId: string; unitName: string; openedAt: Instant | null; openedBy: string | null
  recordedAt: Instant; recordedBy: string | null; grounds: Ground[]; escalations: Array<{ told: 'unit_manager' | 'director'; at: Instant }>
}

/** A member of staff by name, from the column that names one. */
function named(column: string): RawBuilder<string | null> {
  return sql<string | null>`(SELECT s.given_name || ' ' || s.family_name FROM staff s WHERE s.municipality_code = ${here}
    AND s.id = ${sql.ref(column)})`
}

/** An instant inside JSON in the form that the rest of the row has: UTC with milliseconds. */
function instantText(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** A report as it was told; undefined if it does not exist or is not the asker's to see. */
export async function reportHead(tx: Read, id: string): Promise<ReportHead | undefined> {
  const { rows } = await sql<ReportHead>`
    SELECT c.id, c.reference, c.received_on AS "receivedOn", c.received_at AS "receivedAt", c.arrived_via AS "arrivedVia",
      c.reporter_kind AS "reporterKind",
      c.mandated, c.anonymous, c.reporter_name AS "reporterName", c.reporter_workplace AS "reporterWorkplace",
        c.reporter_contact AS "reporterContact",
      c.reporter_hidden_reason AS "hiddenReason", c.wants_feedback AS "wantsFeedback", c.narrative, c.last_happened AS "lastHappened",
        c.unit_id AS "unitId",
      u.name AS "unitName", c.opened_at AS "openedAt", ${named('c.opened_by')} AS "openedBy", c.recorded_at AS "recordedAt",
      ${named('c.recorded_by')} AS "recordedBy",
      ARRAY(SELECT g.ground FROM concern_ground g WHERE g.municipality_code = ${here} AND g.concern_id = c.id ORDER BY g.ground) AS grounds,
      coalesce((SELECT json_agg(json_build_object('told', e.told, 'at', ${instantText('e.told_at')}) ORDER BY e.told_at)
        FROM concern_escalation e
        WHERE e.municipality_code = ${here} AND e.concern_id = c.id), '[]') AS escalations
    FROM concern c JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
    WHERE c.municipality_code = ${here} AND c.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export type OpenClock = { id: string; rule: string; ruleVersion: number; startedOn: Day; nominalDueOn: Day; legalDueOn: Day;
  endedOn: Day | null; endedHow: string | null; paragraph: string }
type Made = { id: string; on: Day; at: Instant; by: string; reasons: string; correctsId: string | null }
export type ReportChild = {
  id: string; concernId: string; position: number; toldName: string; toldAge: string; toldWhereabouts: string; personId: string | null
  givenName: string | null; familyName: string | null; birthOn: Day | null; protection: Protection | null;
  hiddenWhereaboutsFromOn: Day | null
  revealedUntil: Instant | null; caseNumber: string | null; responsibleId: string | null; responsibleName: string | null; unitId: string
  investigationId: string | null; investigationOpenedOn: Day | null; identifiedAt: Instant | null; identifiedBy: string | null
  assignedTo: string | null; assignedName: string | null; assignedAt: Instant | null
  protections: Array<Made & { outcome: ProtectionOutcome }>; decisions: Array<Made & { decision: Decision; ruleVersion: number }>
  extensions: Array<{ until: Day; on: Day; by: string; reasons: string }>
  askedOn: Day | null; grownUpOn: Day | null
  /** That it was found to be about somebody grown up, and that this was undone, oldest first. */
  grownUps: Array<{ id: string; undoesId: string | null; passedTo: PassedTo | null; reasons: string; on: Day; at: Instant; by: string }>
  /** What the reporter was told, oldest first: once, and again when the outcome was corrected. */
  feedbacks: Array<{ told: Telling | null; how: string | null; withheldReason: string | null; on: Day; by: string;
    decisionId: string | null }>
  clocks: OpenClock[]; movedHereReason: string | null; informWaits: boolean
}

/** The children of a report as far as the asker may see them, each with everything that was done. */
export function reportChildren(tx: Read, concernId: string, now: Instant): Promise<ReportChild[]> {
  return childRows(tx, sql`n.concern_id = ${concernId}::uuid`, now)
}

/** One child of a report, the same way. */
export async function reportChild(tx: Read, childId: string, now: Instant): Promise<ReportChild | undefined> {
  return (await childRows(tx, sql`n.id = ${childId}::uuid`, now))[0]
}

async function childRows(tx: Read, which: RawBuilder<unknown>, now: Instant): Promise<ReportChild[]> {
  const { rows } = await sql<ReportChild>`
    SELECT n.id, n.concern_id AS "concernId", n.position, n.told_name AS "toldName", n.told_age AS "toldAge",
      n.told_whereabouts AS "toldWhereabouts",
      n.person_id AS "personId", p.given_name AS "givenName", p.family_name AS "familyName", p.birth_on AS "birthOn", p.protection,
      p.hidden_whereabouts_from_on AS "hiddenWhereaboutsFromOn",
      (SELECT max(v.until_at) FROM person_reveal v WHERE v.municipality_code = ${here} AND v.person_id = n.person_id
        AND v.staff_id = app_staff()
        AND v.until_at > ${now}::timestamptz) AS "revealedUntil",
      k.case_number AS "caseNumber", r.staff_id AS "responsibleId", ${named('r.staff_id')} AS "responsibleName", n.unit_id AS "unitId",
      n.investigation_id AS "investigationId", i.opened_on AS "investigationOpenedOn", n.identified_at AS "identifiedAt",
      ${named('n.identified_by')} AS "identifiedBy", a.staff_id AS "assignedTo", ${named('a.staff_id')} AS "assignedName",
        a.assigned_at AS "assignedAt",
      ${entries}, f.asked_on AS "askedOn", n.grown_up_on AS "grownUpOn",
      coalesce((SELECT json_agg(json_build_object('told', b.told, 'how', b.told_how, 'withheldReason', b.withheld_reason, 'on', b.given_on,
          'by', ${named('b.given_by')}, 'decisionId', b.decision_id) ORDER BY b.recorded_at)
        FROM feedback b WHERE b.municipality_code = ${here} AND b.concern_child_id = n.id), '[]') AS feedbacks,
      (SELECT m.reason FROM concern_child o JOIN concern_move m ON m.municipality_code = ${here} AND m.concern_child_id = o.id
        AND m.side = 'here'
        WHERE o.municipality_code = ${here} AND o.concern_id = n.concern_id AND o.position = n.position ORDER BY m.recorded_at DESC
          LIMIT 1) AS "movedHereReason",
      EXISTS (SELECT FROM clock e WHERE e.municipality_code = ${here} AND e.subject_id = n.investigation_id AND e.rule = 'inform-open'
        AND e.ended_on IS NULL) AS "informWaits"
    FROM concern_child n
    LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = n.person_id
    LEFT JOIN person_joining j ON j.municipality_code = ${here} AND j.other_id = n.person_id AND j.undone_on IS NULL
    LEFT JOIN person_case k ON k.municipality_code = ${here} AND k.person_id = coalesce(j.kept_id, n.person_id)
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = k.id AND r.to_at IS NULL
    LEFT JOIN investigation i ON i.municipality_code = ${here} AND i.id = n.investigation_id
    LEFT JOIN feedback_request f ON f.municipality_code = ${here} AND f.concern_child_id = n.id
    LEFT JOIN LATERAL (SELECT x.staff_id, x.assigned_at FROM concern_assignment x WHERE x.municipality_code = ${here}
      AND x.concern_child_id = n.id
      ORDER BY x.assigned_at DESC LIMIT 1) a ON true
    WHERE n.municipality_code = ${here} AND n.moved_on IS NULL AND ${which} ORDER BY n.position, n.recorded_at`.execute(tx)
  return rows
}

const entries = sql`
  coalesce((SELECT json_agg(json_build_object('id', e.id, 'outcome', e.outcome, 'reasons', e.reasons, 'on', e.assessed_on, 'at',
    ${instantText('e.assessed_at')},
      'by', ${named('e.assessed_by')}, 'correctsId', e.corrects_id) ORDER BY e.assessed_at)
    FROM protection_assessment e WHERE e.municipality_code = ${here} AND e.concern_child_id = n.id), '[]') AS protections,
  coalesce((SELECT json_agg(json_build_object('id', e.id, 'decision', e.decision, 'reasons', e.reasons, 'on', e.decided_on, 'at',
    ${instantText('e.decided_at')},
      'by', ${named('e.decided_by')}, 'correctsId', e.corrects_id, 'ruleVersion', e.rule_version) ORDER BY e.decided_at)
    FROM preliminary_decision e WHERE e.municipality_code = ${here} AND e.concern_child_id = n.id), '[]') AS decisions,
  coalesce((SELECT json_agg(json_build_object('until', e.until_on, 'on', e.decided_on, 'by', ${named('e.decided_by')}, 'reasons',
    e.reasons) ORDER BY e.decided_at)
    FROM preliminary_extension e WHERE e.municipality_code = ${here} AND e.concern_child_id = n.id), '[]') AS extensions,
  coalesce((SELECT json_agg(json_build_object('id', e.id, 'undoesId', e.undoes_id, 'passedTo', e.passed_to, 'reasons', e.reason,
      'on', e.stated_on, 'at', ${instantText('e.recorded_at')}, 'by', ${named('e.recorded_by')}) ORDER BY e.recorded_at, e.id)
    FROM concern_grown_up e WHERE e.municipality_code = ${here} AND e.concern_child_id = n.id), '[]') AS "grownUps",
  coalesce((SELECT json_agg(json_build_object('id', e.id, 'rule', e.rule, 'ruleVersion', e.rule_version, 'startedOn', e.started_on,
      'nominalDueOn', e.nominal_due_on, 'legalDueOn', e.legal_due_on, 'endedOn', e.ended_on, 'endedHow', e.ended_how, 'paragraph',
        e.paragraph)
      ORDER BY e.nominal_due_on, e.rule)
    FROM clock e WHERE e.municipality_code = ${here} AND e.subject_kind = 'concern_child' AND e.subject_id = n.id), '[]') AS clocks`

/** The investigation on a child that those concerned have not been told of, and the clock of telling them. */
export function uninformedInvestigation(tx: Read, personIds: readonly string[]): Promise<{ id: string; openedOn: Day;
  legalDueOn: Day } | undefined> {
  return tx.selectFrom('clock as k').innerJoin('investigation as i',
    (join) => join.onRef('i.municipality_code', '=', 'k.municipality_code').onRef('i.id', '=', 'k.subject_id'))
    .select(['i.id', sql<Day>`i.opened_on`.as('openedOn'), sql<Day>`k.legal_due_on`.as('legalDueOn')])
    .where('k.municipality_code', '=', here).where('k.person_id', 'in', [...personIds])
    .where('k.rule', '=', 'inform-open').where('k.ended_on', 'is', null)
    .executeTakeFirst()
}
