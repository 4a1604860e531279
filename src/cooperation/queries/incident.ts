import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Incident, IncidentBody, IncidentStep, IncidentStepBody } from '../contract/incidents.ts'
import type { Made } from './vision.ts'

const here = sql<string>`app_municipality()`
/**
 * Who looks: `units` whose incidents one keeps (null: of all), what one has written in oneself, and for the safety representatives what they have
 * been told of.
 */
export type IncidentReader = { readonly staffId: string; readonly units: readonly string[] | null; readonly told: boolean }
export type IncidentChoice = { readonly unitId: string | null; readonly kind: Incident['kind'] | null; readonly openOnly: boolean }
/** An incident as it is stored; how it stands is judged from its steps. */
export type IncidentRow = Pick<Incident, 'id' | 'unitId' | 'unitName' | 'kind' | 'place' | 'occurredOn' | 'what' | 'serious' | 'followUpDueOn' | 'recordedAt'>
  & { readonly by: string; readonly reporterId: string; readonly steps: readonly IncidentStep[] }

const standing = (kind: string): RawBuilder<unknown> => sql`EXISTS (SELECT FROM incident_step c WHERE c.municipality_code = ${here} AND c.incident_id = i.id AND c.kind = ${kind}
  AND c.struck_at IS NULL)`
const seen = ({ staffId, units, told }: IncidentReader): RawBuilder<unknown> => sql`(${units === null}::boolean OR i.unit_id = ANY (${[...units ?? []]}::uuid[])
  OR i.recorded_by = ${staffId}::uuid OR ${told}::boolean AND ${standing('told_representative')})`
const chosen = ({ unitId, kind, openOnly }: IncidentChoice): RawBuilder<unknown> => sql`(${unitId}::uuid IS NULL OR i.unit_id = ${unitId}::uuid) AND (${kind}::text IS NULL OR i.kind = ${kind})
  AND (NOT ${openOnly}::boolean OR NOT ${standing('closed')})`

function incidents(which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<Omit<IncidentRow, 'steps'>> {
  return sql<Omit<IncidentRow, 'steps'>>`SELECT i.id, i.unit_id AS "unitId", u.name AS "unitName", i.kind, i.place, i.occurred_on AS "occurredOn", i.what, i.serious,
      i.follow_up_due_on AS "followUpDueOn", i.recorded_at AS "recordedAt", i.recorded_by AS "reporterId", s.given_name || ' ' || s.family_name AS by
    FROM incident i JOIN unit u ON u.municipality_code = ${here} AND u.id = i.unit_id JOIN staff s ON s.municipality_code = ${here} AND s.id = i.recorded_by
    WHERE i.municipality_code = ${here} AND ${which} ${rest}`
}

async function withSteps(tx: Read, found: ReadonlyArray<Omit<IncidentRow, 'steps'>>): Promise<IncidentRow[]> {
  if (found.length === 0) return []
  const { rows } = await sql<IncidentStep & { incidentId: string }>`SELECT t.id, t.incident_id AS "incidentId", t.kind, t.on_day AS "onDay", t.what, t.serious, t.due_on AS "dueOn", t.owner,
      t.action_id AS "actionId", t.reference, t.struck_at AS "struckAt", t.struck_why AS "struckWhy", s.given_name || ' ' || s.family_name AS by, t.recorded_at AS "recordedAt"
    FROM incident_step t JOIN staff s ON s.municipality_code = ${here} AND s.id = t.recorded_by
    WHERE t.municipality_code = ${here} AND t.incident_id = ANY (${found.map(({ id }) => id)}::uuid[]) ORDER BY t.recorded_at, t.id`.execute(tx)
  return found.map((row) => ({ ...row, steps: rows.filter((step) => step.incidentId === row.id).map(({ incidentId: _incident, ...step }) => step) }))
}

/** Incidents, the latest first; with a limit one more than asked for. */
export async function incidentsFrom(tx: Read, reader: IncidentReader, choice: IncidentChoice, asked: PageAsked): Promise<IncidentRow[]> {
  const after = comesAfter(asked.after, [{ by: sql`i.occurred_on`, as: 'date' }, { by: sql`i.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await incidents(sql`${seen(reader)} AND ${chosen(choice)} AND ${after}`, sql`ORDER BY i.occurred_on DESC, i.id DESC ${most}`).execute(tx)
  return withSteps(tx, rows)
}

/** One page by its number, the latest first, and how many there are. */
export async function incidentPage(tx: Read, reader: IncidentReader, choice: IncidentChoice, { page, length }: { page: number; length: number }): Promise<{ rows: IncidentRow[]; total: number }> {
  const which = sql`${seen(reader)} AND ${chosen(choice)}`
  const { rows } = await incidents(which, sql`ORDER BY i.occurred_on DESC, i.id DESC LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM incident i WHERE i.municipality_code = ${here} AND ${which}`.execute(tx)
  return { rows: await withSteps(tx, rows), total: counted.rows[0]?.total ?? 0 }
}

export async function incidentById(tx: Read, reader: IncidentReader, id: string): Promise<IncidentRow | undefined> {
  return (await withSteps(tx, (await incidents(sql`i.id = ${id}::uuid AND ${seen(reader)}`, sql``).execute(tx)).rows))[0]
}

/** One at a time changes an incident, until the transaction ends. The row itself never changes. */
export async function lockIncident(tx: Write, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('incident ' || ${id}, 0))`.execute(tx)
}

export async function saveIncident(tx: Write, { unitId, kind, place, occurredOn, what, serious, followUpDueOn }: IncidentBody & { followUpDueOn: Day }, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('incident').values({ municipality_code: here, id, unit_id: unitId, kind, place, occurred_on: occurredOn, what, serious, follow_up_due_on: followUpDueOn, recorded_at: at,
    recorded_by: by }).execute()
  return id
}

export async function saveIncidentStep(tx: Write, incidentId: string, step: IncidentStepBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('incident_step').values({ municipality_code: here, id, incident_id: incidentId, kind: step.kind, on_day: step.onDay, what: step.what, serious: step.serious,
    due_on: step.dueOn, owner: step.owner, action_id: step.actionId, reference: step.reference, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function strikeIncidentStep(tx: Write, id: string, { at, by, why }: Made & { why: string }): Promise<void> {
  await tx.updateTable('incident_step').set({ struck_at: at, struck_by: by, struck_why: why }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Incidents not followed up, and whose last day for it is this one or earlier. */
export async function notFollowedUpBy(tx: Read, on: Day): Promise<Array<{ id: string; unitId: string }>> {
  const { rows } = await sql<{ id: string; unitId: string }>`SELECT i.id, i.unit_id AS "unitId" FROM incident i
    WHERE i.municipality_code = ${here} AND i.follow_up_due_on <= ${on} AND NOT ${standing('follow_up')} AND NOT ${standing('closed')} ORDER BY i.follow_up_due_on, i.id LIMIT 500`.execute(tx)
  return rows
}
