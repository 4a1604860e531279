import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Strand } from '../../cases/contract.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Consent, Decider, DecisionKind, DecisionState, NewDecision } from '../contract.ts'

const here = sql<string>`app_municipality()`

/** How a decision came to be: signed at once, or proposed to somebody who may. */
export type DecidedNow = { readonly on: Day; readonly at: Instant; readonly by: string | null; readonly as: Decider; readonly ruleId: string | null }
type Saved = NewDecision & {
  readonly id: string; readonly decided: DecidedNow | null; readonly awaits: Decider | null; readonly proposedOn: Day
  readonly proposedBy: string | null; readonly at: Instant; readonly access: string[]
  readonly supersedesId?: string | null; readonly correctionReason?: string | null
}

/** Writes a decision or a proposal, with the consents that were asked for. */
export async function saveDecision(tx: Write, made: Saved): Promise<void> {
  const { decided } = made
  await tx.insertInto('decision').values({
    municipality_code: here, id: made.id, person_id: made.personId, strand: made.strand, kind: made.kind, subject_kind: made.subjectKind,
    subject_id: made.subjectId, what: made.what, reasons: made.reasons, paragraph: made.paragraph, from_on: made.fromOn, to_on: made.toOn,
    facts: JSON.stringify(made.facts), state: decided === null ? 'for_meeting' : 'decided', awaits: made.awaits,
    proposed_on: made.proposedOn, proposed_by: made.proposedBy, decided_on: decided?.on ?? null, decided_at: decided?.at ?? null,
    decided_by: decided?.by ?? null, decided_as: decided?.as ?? null, delegation_rule_id: decided?.ruleId ?? null,
    supersedes_id: made.supersedesId ?? null, correction_reason: made.correctionReason ?? null, access: made.access, recorded_at: made.at,
  }).execute()
  await saveConsents(tx, { ...made, decisionId: made.id })
}

/** Writes answers to the question of consent. */
export async function saveConsents(tx: Write, made: {
  readonly decisionId: string; readonly personId: string; readonly strand: Strand; readonly consents: readonly Consent[]; readonly access: string[]
  readonly at: Instant; readonly proposedBy: string | null
}): Promise<void> {
  if (made.consents.length === 0) return
  await tx.insertInto('decision_consent').values(made.consents.map(({ who, personId, given, on }) => ({
    municipality_code: here, id: newId(), decision_id: made.decisionId, person_id: made.personId, strand: made.strand, who,
    consenter_id: personId, given, given_on: on, access: made.access, recorded_at: made.at, recorded_by: made.proposedBy,
  }))).execute()
}

export type DecisionStanding = {
  id: string; personId: string; kind: DecisionKind; strand: Strand; subjectKind: string; subjectId: string; what: string; reasons: string
  paragraph: string; fromOn: Day | null; toOn: Day | null; state: DecisionState; awaits: Decider | null; proposedOn: Day; decidedOn: Day | null
  decidedAs: Decider | null; outcome: string | null; supersedesId: string | null
}
const columns = [
  'id', 'person_id as personId', sql<DecisionKind>`kind`.as('kind'), sql<Strand>`strand`.as('strand'), 'subject_kind as subjectKind',
  'subject_id as subjectId', 'what', 'reasons', 'paragraph', sql<Day | null>`from_on`.as('fromOn'), sql<Day | null>`to_on`.as('toOn'),
  sql<DecisionState>`state`.as('state'), sql<Decider | null>`awaits`.as('awaits'), sql<Day>`proposed_on`.as('proposedOn'),
  sql<Day | null>`decided_on`.as('decidedOn'), sql<Decider | null>`decided_as`.as('decidedAs'), 'outcome', 'supersedes_id as supersedesId',
] as const

/** One decision; undefined when it does not exist or is not the asker's to see. */
export function decision(tx: Read, id: string): Promise<DecisionStanding | undefined> {
  return tx.selectFrom('decision').select([...columns]).where('municipality_code', '=', here).where('id', '=', id).executeTakeFirst()
}

/** The decisions about one thing of a strand, or about a person, the latest first. */
export function decisionsOf(tx: Read, of: { readonly subjectId: string } | { readonly personId: string }): Promise<DecisionStanding[]> {
  const one = 'subjectId' in of
  return tx.selectFrom('decision').select([...columns]).where('municipality_code', '=', here)
    .where(one ? 'subject_id' : 'person_id', '=', one ? of.subjectId : of.personId)
    .orderBy(sql`coalesce(decided_on, proposed_on)`, 'desc').orderBy('recorded_at', 'desc').orderBy('id').execute()
}

export type WaitingDecision = DecisionStanding & { facts: unknown; access: string[]; proposedBy: string | null }

/** A decision, locked until the request ends, with the facts that wait for it. */
export function decisionToChange(tx: Write, id: string): Promise<WaitingDecision | undefined> {
  return tx.selectFrom('decision').select([...columns, sql`facts`.as('facts'), 'access', 'proposed_by as proposedBy'])
    .where('municipality_code', '=', here).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Signs a proposal, or writes that it was not adopted and what was decided instead. */
export async function saveOutcome(
  tx: Write, id: string, { state, decided, outcome }: { state: 'decided' | 'refused'; decided: DecidedNow; outcome: string | null },
): Promise<void> {
  await tx.updateTable('decision').set({
    state, awaits: null, decided_on: decided.on, decided_at: decided.at, decided_by: decided.by, decided_as: decided.as,
    delegation_rule_id: decided.ruleId, outcome,
  }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Writes that another decision has taken its place. */
export async function saveSuperseded(tx: Write, id: string): Promise<void> {
  await tx.updateTable('decision').set({ state: 'superseded' }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** The answers to the question of consent of a decision. */
export async function consentsOf(tx: Read, decisionId: string): Promise<Array<Consent & { name: string | null }>> {
  const { rows } = await sql<Consent & { name: string | null }>`SELECT c.who, c.consenter_id AS "personId", c.given, c.given_on AS on,
      CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name
    FROM decision_consent c LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = c.consenter_id
   WHERE c.municipality_code = ${here} AND c.decision_id = ${decisionId}::uuid ORDER BY c.given_on, c.recorded_at, c.id`.execute(tx)
  return rows
}

/** What consent is judged by: the person's birth day, and who has custody on a day. */
export async function consentGround(tx: Read, personId: string, on: Day): Promise<{ birthOn: Day | null; custodianIds: string[] }> {
  const { rows } = await sql<{ birthOn: Day | null; custodianIds: string[] }>`SELECT p.birth_on AS "birthOn",
      ARRAY(SELECT DISTINCT r.relative_id::text FROM relation r WHERE r.municipality_code = ${here} AND r.person_id = p.id
        AND r.kind = 'custodian' AND (r.from_on IS NULL OR r.from_on <= ${on}::date) AND (r.to_on IS NULL OR r.to_on >= ${on}::date)
        ORDER BY 1) AS "custodianIds"
    FROM person p WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid`.execute(tx)
  return rows[0] ?? { birthOn: null, custodianIds: [] }
}
