import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ApplicationBody } from '../contract/bodies.ts'
import type { Applicant, ApplicationKind, Origin, Outcome } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

export type InvestigationHead = {
  id: string; personId: string; openedOn: Day; openedFrom: Origin; openedByName: string | null; concludedOn: Day | null; outcome: Outcome | null
  lockedAt: Instant | null; templateVersion: number; startedOn: Day | null; nominalDueOn: Day | null; legalDueOn: Day | null
  informedOn: Day | null; informedWaived: boolean; informWaits: boolean; access: string[]
}

const heads = sql`
  SELECT i.id, i.person_id AS "personId", i.opened_on AS "openedOn", coalesce(i.opened_from, 'report') AS "openedFrom",
    s.given_name || ' ' || s.family_name AS "openedByName", i.concluded_on AS "concludedOn", i.outcome, i.locked_at AS "lockedAt",
    i.template_version AS "templateVersion", k.started_on AS "startedOn", k.nominal_due_on AS "nominalDueOn", k.legal_due_on AS "legalDueOn",
    told.informed_on AS "informedOn", told.waived_reason IS NOT NULL AS "informedWaived", i.access,
    EXISTS (SELECT FROM clock w WHERE w.municipality_code = ${here} AND w.subject_id = i.id AND w.rule = 'inform-open'
      AND w.ended_on IS NULL) AS "informWaits"
  FROM investigation i
  LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = i.opened_by
  LEFT JOIN LATERAL (SELECT c.started_on, c.nominal_due_on, c.legal_due_on FROM clock c WHERE c.municipality_code = ${here}
    AND c.person_id = i.person_id AND c.subject_id = i.id AND c.rule = 'child-invest' AND c.ended_on IS NULL LIMIT 1) k ON true
  LEFT JOIN LATERAL (SELECT p.informed_on, p.waived_reason FROM parties_information p WHERE p.municipality_code = ${here}
    AND p.investigation_id = i.id ORDER BY p.recorded_at LIMIT 1) told ON true`

/** An investigation with its time limit; undefined when it does not exist or is not the asker's to see. */
export async function investigationHead(tx: Read, id: string): Promise<InvestigationHead | undefined> {
  const { rows } = await sql<InvestigationHead>`${heads} WHERE i.municipality_code = ${here} AND i.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Every investigation about a person, the latest first. */
export async function investigationsAbout(tx: Read, personId: string): Promise<InvestigationHead[]> {
  const { rows } = await sql<InvestigationHead>`${heads} WHERE i.municipality_code = ${here} AND i.person_id = ${personId}::uuid
    ORDER BY i.opened_on DESC, i.recorded_at DESC`.execute(tx)
  return rows
}

/** The investigation, its row held until the request ends while it may still change; undefined when it is locked or not to be seen. */
export function investigationToChange(tx: Write, id: string): Promise<{ id: string; personId: string; access: string[] } | undefined> {
  return tx.selectFrom('investigation').select(['id', 'person_id as personId', 'access']).where('municipality_code', '=', here)
    .where('id', '=', id).where('concluded_on', 'is', null).where('locked_at', 'is', null).forUpdate().executeTakeFirst()
}

/** The one ongoing investigation about a person; undefined when none is. */
export function ongoingInvestigation(tx: Read, personId: string): Promise<{ id: string } | undefined> {
  return tx.selectFrom('investigation').select('id').where('municipality_code', '=', here).where('person_id', '=', personId)
    .where('concluded_on', 'is', null).executeTakeFirst()
}

/** Locks its contents, or opens them again when what it was locked for was not adopted. */
export async function saveLock(tx: Write, id: string, at: Instant | null): Promise<void> {
  await tx.updateTable('investigation').set({ locked_at: at }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveApplication(tx: Write, made: ApplicationBody & { id: string; investigationId: string; personId: string
  at: Instant; by: string; access: readonly string[] }): Promise<void> {
  await tx.insertInto('investigation_application').values({
    municipality_code: here, id: made.id, investigation_id: made.investigationId, person_id: made.personId, kind: made.kind,
    received_on: made.receivedOn, applicant: made.applicant, applicant_words: made.applicantWords, wanted: made.wanted,
      recorded_at: made.at,
    recorded_by: made.by, access: [...made.access],
  }).execute()
}

export type ApplicationRow = { id: string; kind: ApplicationKind; receivedOn: Day; applicant: Applicant; applicantWords: string | null
  wanted: string; byName: string | null }

/** What was applied for or told, the earliest first. */
export async function applicationsOf(tx: Read, investigationId: string): Promise<ApplicationRow[]> {
  const { rows } = await sql<ApplicationRow>`SELECT a.id, a.kind, a.received_on AS "receivedOn", a.applicant,
      a.applicant_words AS "applicantWords", a.wanted, s.given_name || ' ' || s.family_name AS "byName"
    FROM investigation_application a LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    WHERE a.municipality_code = ${here} AND a.investigation_id = ${investigationId}::uuid ORDER BY a.received_on, a.recorded_at`.execute(tx)
  return rows
}

export type ScopeRow = { concise: boolean; headings: string[]; reason: string; byName: string | null; at: Instant }

/** Which form was chosen last, and why; undefined while nobody has chosen: the whole one. */
export async function scopeOf(tx: Read, investigationId: string): Promise<ScopeRow | undefined> {
  const { rows } = await sql<ScopeRow>`SELECT c.concise, c.headings, c.reason, c.recorded_at AS at,
      s.given_name || ' ' || s.family_name AS "byName"
    FROM investigation_scope c LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = c.recorded_by
    WHERE c.municipality_code = ${here} AND c.investigation_id = ${investigationId}::uuid
    ORDER BY c.recorded_at DESC, c.id LIMIT 1`.execute(tx)
  return rows[0]
}

type InInvestigation = { investigationId: string; personId: string; at: Instant; by: string; access: readonly string[] }

export async function saveScope(tx: Write, made: InInvestigation & { concise: boolean; headings: readonly string[];
  reason: string }): Promise<void> {
  await tx.insertInto('investigation_scope').values({
    municipality_code: here, id: newId(), investigation_id: made.investigationId, person_id: made.personId, concise: made.concise,
    headings: [...made.headings], reason: made.reason, recorded_at: made.at, recorded_by: made.by, access: [...made.access],
  }).execute()
}

export type AdditionRow = { id: string; body: string; byName: string | null; at: Instant }

/** What was noted after it was locked, the earliest first. */
export async function additionsOf(tx: Read, investigationId: string): Promise<AdditionRow[]> {
  const { rows } = await sql<AdditionRow>`SELECT a.id, a.body, a.recorded_at AS at, s.given_name || ' ' || s.family_name AS "byName"
    FROM investigation_addition a LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    WHERE a.municipality_code = ${here} AND a.investigation_id = ${investigationId}::uuid ORDER BY a.recorded_at, a.id`.execute(tx)
  return rows
}

/** Adds to a locked investigation. @returns the addition's id. */
export async function saveAddition(tx: Write, made: InInvestigation & { body: string }): Promise<string> {
  const id = newId()
  await tx.insertInto('investigation_addition').values({
    municipality_code: here, id, investigation_id: made.investigationId, person_id: made.personId, body: made.body, recorded_at: made.at,
    recorded_by: made.by, access: [...made.access],
  }).execute()
  return id
}
