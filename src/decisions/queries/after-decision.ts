import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ExecutionStep, Party } from '../contract/wire.ts'

const here = sql<string>`app_municipality()`
type Of = { readonly decisionId: string; readonly personId: string; readonly strand: string; readonly access: string[]; readonly at: Instant; readonly by: string }

const common = ({ decisionId, personId, strand, access, at, by }: Of) => ({
  municipality_code: here, id: newId(), decision_id: decisionId, person_id: personId, strand, access, recorded_at: at, recorded_by: by,
})

/** Writes that a party was given a decision. Twice the same party is refused: decision_is_served_once_to_a_party. @returns its id. */
export async function saveService(tx: Write, of: Of, served: { party: Party; on: Day; how: string }): Promise<string> {
  const row = common(of)
  await tx.insertInto('decision_service').values({ ...row, party: served.party, served_on: served.on, how: served.how }).execute()
  return row.id
}

/** Writes a step of the execution. */
export async function saveExecution(tx: Write, of: Of, { step, on, reason }: { step: ExecutionStep; on: Day; reason: string | null }): Promise<void> {
  await tx.insertInto('decision_execution').values({ ...common(of), what: step, on_day: on, reason }).execute()
}

/** Writes that an appeal came in. @returns its id. */
export async function saveAppeal(
  tx: Write, of: Of, { appellant, on, wants, serviceId }: { appellant: Party; on: Day; wants: string; serviceId: string | null },
): Promise<string> {
  const row = common(of)
  await tx.insertInto('appeal').values({ ...row, appellant, received_on: on, wants, service_id: serviceId }).execute()
  return row.id
}

export type AppealToChange = { id: string; decisionId: string; personId: string; receivedOn: Day; servedOn: Day | null; reconsideredOn: Day | null
  forwardedOn: Day | null; dismissedOn: Day | null }

/** An appeal, locked until the request ends; undefined when it is not the asker's to see or belongs to another decision. */
export async function appealToChange(tx: Write, decisionId: string, id: string): Promise<AppealToChange | undefined> {
  const { rows } = await sql<AppealToChange>`SELECT a.id, a.decision_id AS "decisionId", a.person_id AS "personId", a.received_on AS "receivedOn",
      v.served_on AS "servedOn", a.reconsidered_on AS "reconsideredOn", a.forwarded_on AS "forwardedOn", a.dismissed_on AS "dismissedOn"
    FROM appeal a LEFT JOIN decision_service v ON v.municipality_code = ${here} AND v.id = a.service_id
   WHERE a.municipality_code = ${here} AND a.id = ${id}::uuid AND a.decision_id = ${decisionId}::uuid FOR UPDATE OF a`.execute(tx)
  return rows[0]
}

export type AppealMove =
  | { readonly reconsidered: 'unchanged' | 'changed'; readonly why: string }
  | { readonly forwardedTo: string }
  | 'dismissed'

/** Writes what was done with an appeal. */
export async function saveAppealMove(tx: Write, id: string, move: AppealMove, { on, by }: { on: Day; by: string }): Promise<void> {
  const set = move === 'dismissed' ? { dismissed_on: on, dismissed_by: by }
    : 'forwardedTo' in move ? { forwarded_on: on, forwarded_to: move.forwardedTo }
    : { reconsidered_on: on, reconsidered_by: by, reconsidered: move.reconsidered, reconsidered_why: move.why }
  await tx.updateTable('appeal').set(set).where('municipality_code', '=', here).where('id', '=', id).execute()
}
