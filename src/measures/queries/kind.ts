import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { NewKind, UnnamedBody } from '../contract.ts'
import { ownIdOf } from './measure.ts'

const here = sql<string>`app_municipality()`

export type OwnKindRow = { id: string; name: string; alwaysAssessed: boolean; fromOn: Day; toOn: Day | null }

/** The municipality's own kinds, also those that have ended, by name. */
export async function ownKinds(tx: Read): Promise<OwnKindRow[]> {
  const { rows } = await sql<OwnKindRow>`SELECT id, name, always_assessed AS "alwaysAssessed", from_on AS "fromOn", to_on AS "toOn"
    FROM measure_kind WHERE municipality_code = ${here} ORDER BY name COLLATE swedish, id`.execute(tx)
  return rows
}

/** Writes an own kind. @returns its id. */
export async function saveKind(tx: Write, made: NewKind & { by: string; at: Instant }): Promise<string> {
  const id = newId()
  await tx.insertInto('measure_kind').values({
    municipality_code: here, id, name: made.name, always_assessed: made.alwaysAssessed, from_on: made.fromOn, to_on: made.toOn,
    recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** Gives an own kind, or a decision not to record who, its last day. @returns false when there is none with that id. */
export async function endRow(tx: Write, table: 'measure_kind' | 'unnamed_measure_decision', id: string, toOn: Day): Promise<boolean> {
  const done = await tx.updateTable(table).set({ to_on: toOn }).where('municipality_code', '=', here).where('id', '=', id).executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export type UnnamedRow = {
  id: string; kind: string; ownName: string | null; decidedOn: Day; fromOn: Day; toOn: Day | null; minutesReference: string; reasons: string
}

/** The committee's decisions that who uses a kind is not recorded, the latest first. */
export async function unnamedDecisions(tx: Read): Promise<UnnamedRow[]> {
  const { rows } = await sql<UnnamedRow>`SELECT u.id, u.kind, o.name AS "ownName", u.decided_on AS "decidedOn", u.from_on AS "fromOn",
      u.to_on AS "toOn", u.minutes_reference AS "minutesReference", u.reasons
    FROM unnamed_measure_decision u LEFT JOIN measure_kind o ON o.municipality_code = ${here} AND o.id = u.own_kind_id
    WHERE u.municipality_code = ${here} ORDER BY u.from_on DESC, u.id`.execute(tx)
  return rows
}

/** Writes such a decision. @returns its id. */
export async function saveUnnamedDecision(tx: Write, made: UnnamedBody & { by: string; at: Instant }): Promise<string> {
  const id = newId()
  await tx.insertInto('unnamed_measure_decision').values({
    municipality_code: here, id, kind: made.kind, own_kind_id: ownIdOf(made.kind), decided_on: made.decidedOn, from_on: made.fromOn,
    to_on: made.toOn, minutes_reference: made.minutesReference, reasons: made.reasons, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** Counts one use more of a kind in a unit on a day. @returns how many there are that day. */
export async function addUse(tx: Write, used: { unitId: string; kind: string; on: Day }): Promise<number> {
  const { rows } = await sql<{ uses: number }>`
    INSERT INTO unnamed_measure_count (municipality_code, unit_id, kind, own_kind_id, used_on, uses)
      VALUES (${here}, ${used.unitId}::uuid, ${used.kind}, ${ownIdOf(used.kind)}::uuid, ${used.on}::date, 1)
      ON CONFLICT (municipality_code, unit_id, kind, used_on) DO UPDATE SET uses = unnamed_measure_count.uses + 1 RETURNING uses`.execute(tx)
  return rows[0]?.uses ?? 0
}

/** Takes one use of the day away again. @returns how many are left; undefined when there was none. */
export async function undoUse(tx: Write, used: { unitId: string; kind: string; on: Day }): Promise<number | undefined> {
  const { rows } = await sql<{ uses: number }>`UPDATE unnamed_measure_count SET uses = uses - 1
    WHERE municipality_code = ${here} AND unit_id = ${used.unitId}::uuid AND kind = ${used.kind} AND used_on = ${used.on}::date AND uses > 0
    RETURNING uses`.execute(tx)
  return rows[0]?.uses
}

export type UseRow = { unitId: string; unitName: string; kind: string; ownName: string | null; month: number; uses: number }

/** Uses per unit, kind and month of a year. @param units the units to count; null: all. */
export async function usesOfYear(tx: Read, year: number, units: readonly string[] | null): Promise<UseRow[]> {
  const { rows } = await sql<UseRow>`
    SELECT c.unit_id AS "unitId", u.name AS "unitName", c.kind, o.name AS "ownName", extract(month FROM c.used_on)::integer AS month,
        sum(c.uses)::integer AS uses
      FROM unnamed_measure_count c JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
      LEFT JOIN measure_kind o ON o.municipality_code = ${here} AND o.id = c.own_kind_id
     WHERE c.municipality_code = ${here} AND c.used_on BETWEEN make_date(${year}::integer, 1, 1) AND make_date(${year}::integer, 12, 31)
       AND (${units}::uuid[] IS NULL OR c.unit_id = ANY (${units}::uuid[]))
     GROUP BY c.unit_id, u.name, c.kind, o.name, month ORDER BY u.name COLLATE swedish, c.kind, month`.execute(tx)
  return rows
}

/** How often each kind was used in a unit on a day. */
export async function usesOfDay(tx: Read, unitId: string, on: Day): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; uses: number }>`SELECT kind, uses FROM unnamed_measure_count
    WHERE municipality_code = ${here} AND unit_id = ${unitId}::uuid AND used_on = ${on}::date`.execute(tx)
  return new Map(rows.map(({ kind, uses }) => [kind, uses]))
}
