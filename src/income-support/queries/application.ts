import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { calculationBody, resultShape } from '../contract/calculation.ts'
import type { CalculationBody, Result } from '../contract/calculation.ts'
import type { Member, PlanBody, SavedCalculation, SavedOutcome } from '../contract/application.ts'
import type { Arrival, ClosingReason, MemberRole } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

export type ApplicationRow = {
  id: string; personId: string; caseId: string; name: string | null; caseNumber: string | null; protected: boolean; month: string; receivedOn: Day
  arrivedVia: Arrival; told: string; plan: string; renewsId: string | null; withdrawnOn: Day | null; withdrawnReason: string | null
  closingReason: ClosingReason | null
}

/** An application as it stands; undefined when it does not exist or is not the asker's to see. */
export async function applicationOf(tx: Read, id: string): Promise<ApplicationRow | undefined> {
  const { rows } = await sql<ApplicationRow>`
    SELECT a.id, a.person_id AS "personId", a.case_id AS "caseId", c.case_number AS "caseNumber", coalesce(p.protection <> 'none', true) AS protected,
        CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, to_char(a.month_on, 'YYYY-MM') AS month,
        a.received_on AS "receivedOn", a.arrived_via AS "arrivedVia", a.told, a.plan, a.renews_id AS "renewsId", a.withdrawn_on AS "withdrawnOn",
        a.withdrawn_reason AS "withdrawnReason", a.closing_reason AS "closingReason"
      FROM support_application a
      LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = a.person_id
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.id = a.case_id
     WHERE a.municipality_code = ${here} AND a.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The application, its row locked while something is written about it; undefined when it is not the asker's to see. */
export async function lockApplication(tx: Write, id: string): Promise<{ personId: string; access: string[] } | undefined> {
  return tx.selectFrom('support_application').select(['person_id as personId', 'access']).where('municipality_code', '=', here).where('id', '=', id)
    .forUpdate().executeTakeFirst()
}

/** The households of applications, adults first. A person's name is the register's; that of one who is no person here as it was told. */
export async function membersOf(tx: Read, applicationIds: readonly string[]): Promise<Array<Member & { applicationId: string }>> {
  const { rows } = await sql<Member & { applicationId: string }>`
    SELECT m.id, m.application_id AS "applicationId", m.member_id AS "personId", m.role, m.birth_on AS "birthOn", m.impediment, m.activity,
        CASE WHEN m.member_id IS NULL THEN nullif(m.told_name, '') ELSE h.name END AS name
      FROM support_member m LEFT JOIN support_household(${[...applicationIds]}::uuid[]) h ON h.member_row = m.id
     WHERE m.municipality_code = ${here} AND m.application_id = ANY (${[...applicationIds]}::uuid[])
     ORDER BY m.application_id, array_position(ARRAY['applicant', 'co_applicant', 'child'], m.role), m.birth_on, m.id`.execute(tx)
  return rows
}

type CalculationRow = Omit<SavedCalculation, 'body' | 'result'> & { applicationId: string; body: unknown; result: unknown }
const parsed = ({ body, result, ...row }: CalculationRow): SavedCalculation & { applicationId: string } => (
  { ...row, body: calculationBody.parse(body), result: resultShape.parse(result) })

/** The last calculation of each of the applications that has one. */
export async function lastCalculations(tx: Read, applicationIds: readonly string[]): Promise<Array<SavedCalculation & { applicationId: string }>> {
  const { rows } = await sql<CalculationRow>`
    SELECT DISTINCT ON (k.application_id) k.id, k.application_id AS "applicationId", k.version, k.body, k.result, k.recorded_at AS "recordedAt",
        s.given_name || ' ' || s.family_name AS by
      FROM support_calculation k LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = k.recorded_by
     WHERE k.municipality_code = ${here} AND k.application_id = ANY (${[...applicationIds]}::uuid[])
     ORDER BY k.application_id, k.version DESC`.execute(tx)
  return rows.map(parsed)
}

/** What was decided or proposed on an application, the latest first. */
export async function outcomesOf(tx: Read, applicationId: string): Promise<SavedOutcome[]> {
  const { rows } = await sql<SavedOutcome>`
    SELECT o.id, o.decision_id AS "decisionId", o.kind, o.amount_ore AS amount, d.state, d.decided_on AS "decidedOn", d.reasons, k.version,
        y.made_on AS "listedOn", y.paid_on AS "paidOn", coalesce(y.by_hand, false) AS "byHand"
      FROM support_outcome o
      JOIN decision d ON d.municipality_code = ${here} AND d.id = o.decision_id
      JOIN support_calculation k ON k.municipality_code = ${here} AND k.id = o.calculation_id
      LEFT JOIN LATERAL (SELECT (f.made_at AT TIME ZONE 'Europe/Stockholm')::date AS made_on, i.by_hand,
            CASE WHEN f.approved_at IS NOT NULL THEN f.pay_on END AS paid_on
          FROM support_payment i JOIN support_payment_file f ON f.municipality_code = ${here} AND f.id = i.file_id
         WHERE i.municipality_code = ${here} AND i.outcome_id = o.id AND i.cancelled_at IS NULL) y ON true
     WHERE o.municipality_code = ${here} AND o.application_id = ${applicationId}::uuid
     ORDER BY o.recorded_at DESC, o.id`.execute(tx)
  return rows
}

export type RecoveryRow = { id: string; decisionId: string; amount: number; state: string; on: Day }

/** What has been claimed back of an application's support. */
export async function recoveriesOf(tx: Read, applicationId: string): Promise<RecoveryRow[]> {
  const { rows } = await sql<RecoveryRow>`
    SELECT r.id, r.decision_id AS "decisionId", r.amount_ore AS amount, d.state, coalesce(d.decided_on, d.proposed_on) AS on
      FROM support_recovery r JOIN decision d ON d.municipality_code = ${here} AND d.id = r.decision_id
     WHERE r.municipality_code = ${here} AND r.application_id = ${applicationId}::uuid ORDER BY r.recorded_at DESC, r.id`.execute(tx)
  return rows
}

/** The account that a person's support goes to, the last four digits alone. */
export async function payeeOf(tx: Read, personId: string): Promise<{ id: string; holder: string; lastFour: string } | undefined> {
  return tx.selectFrom('support_payee').select(['id', 'holder', sql<string>`right(account, 4)`.as('lastFour')])
    .where('municipality_code', '=', here).where('person_id', '=', personId).orderBy('recorded_at', 'desc').orderBy('id').limit(1).executeTakeFirst()
}

type Recorded = { at: Instant; by: string | null; access: string[] }
export type NewMember = { personId: string | null; role: MemberRole; name: string; birthOn: Day | null }

/** Writes an application with its household. @returns its id. */
export async function saveApplication(tx: Write, made: Recorded & {
  personId: string; caseId: string; month: string; receivedOn: Day; arrivedVia: Arrival; told: string; submissionId: string | null; renewsId: string | null
  members: readonly NewMember[]
}): Promise<string> {
  const id = newId()
  const recorded = { municipality_code: here, person_id: made.personId, access: made.access, recorded_at: made.at }
  await tx.insertInto('support_application').values({
    ...recorded, id, case_id: made.caseId, month_on: `${made.month}-01`, received_on: made.receivedOn, arrived_via: made.arrivedVia, told: made.told,
    plan: '', submission_id: made.submissionId, renews_id: made.renewsId, recorded_by: made.by,
  }).execute()
  await tx.insertInto('support_member').values(made.members.map(({ personId, role, name, birthOn }) => (
    { ...recorded, id: newId(), application_id: id, member_id: personId, role, told_name: name, birth_on: birthOn }))).execute()
  return id
}

export type NewCalculation = { applicationId: string; personId: string; version: number; body: CalculationBody; result: Result; access: string[] }

/** Writes calculations, each as the next version of its application. Two at once: support_calculation_was_saved_by_somebody_else. */
export async function saveCalculations(tx: Write, made: readonly NewCalculation[], { at, by }: Omit<Recorded, 'access'>): Promise<void> {
  if (made.length === 0) return
  await tx.insertInto('support_calculation').values(made.map(({ applicationId, personId, version, body, result, access }) => ({
    municipality_code: here, id: newId(), application_id: applicationId, person_id: personId, version, body: JSON.stringify(body),
    result: JSON.stringify(result), support_ore: result.support, access, recorded_at: at, recorded_by: by,
  }))).execute()
}

/** Writes what the statistics ask: plan, impediments and activities of the adults, and why support ends. */
export async function savePlan(tx: Write, applicationId: string, { plan, closingReason, adults }: PlanBody): Promise<void> {
  await tx.updateTable('support_application').set({ plan, closing_reason: closingReason }).where('municipality_code', '=', here)
    .where('id', '=', applicationId).execute()
  for (const { memberId, impediment, activity } of adults) {
    await tx.updateTable('support_member').set({ impediment, activity }).where('municipality_code', '=', here)
      .where('application_id', '=', applicationId).where('id', '=', memberId).execute()
  }
}

export async function saveWithdrawal(tx: Write, applicationId: string, { on, reason }: { on: Day; reason: string }): Promise<void> {
  await tx.updateTable('support_application').set({ withdrawn_on: on, withdrawn_reason: reason }).where('municipality_code', '=', here)
    .where('id', '=', applicationId).execute()
}

export async function savePayee(tx: Write, made: Recorded & { personId: string; holder: string; account: string }): Promise<void> {
  await tx.insertInto('support_payee').values({
    municipality_code: here, id: newId(), person_id: made.personId, holder: made.holder, account: made.account, access: made.access,
    recorded_at: made.at, recorded_by: made.by,
  }).execute()
}

/** Writes what a decision means in money. */
export async function saveSupportOutcome(tx: Write, made: Recorded & {
  applicationId: string; personId: string; calculationId: string; decisionId: string; kind: SavedOutcome['kind']; amount: number; by: string
}): Promise<void> {
  await tx.insertInto('support_outcome').values({
    municipality_code: here, id: newId(), application_id: made.applicationId, person_id: made.personId, calculation_id: made.calculationId,
    decision_id: made.decisionId, kind: made.kind, amount_ore: made.amount, access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
}

/** Writes a claim for what was given. */
export async function saveRecovery(tx: Write, made: Recorded & {
  applicationId: string; personId: string; outcomeId: string; decisionId: string; amount: number; by: string
}): Promise<void> {
  await tx.insertInto('support_recovery').values({
    municipality_code: here, id: newId(), application_id: made.applicationId, person_id: made.personId, outcome_id: made.outcomeId,
    decision_id: made.decisionId, amount_ore: made.amount, access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
}
