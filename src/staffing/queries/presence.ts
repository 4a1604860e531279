import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { AwayReason, Half, OwnHalf, PresenceSource, PresenceState } from '../contract/presence.ts'
import type { Counted, OwnFloor } from '../rules/presence-board.ts'
import type { Candidate } from '../rules/presence-lenders.ts'
import { knownHalves } from './expected-presence.ts'

const here = sql<string>`app_municipality()`

/** What is to stand for a half-day of somebody; the unit is looked up. */
export type GivenHalf = { readonly staffId: string; readonly on: Day; readonly half: Half; readonly state: PresenceState; readonly reason: AwayReason | null }
export type Given = { readonly source: PresenceSource; readonly by: string | null; readonly at: Instant; readonly today: Day }

/**
 * The units of some staff, each held until the transaction ends: answers of one unit are written one after the other, so that each sees the ones
 * before it and no alarm is missed. Units are held in one order, so that two imports do not wait for each other. Ids that are no staff are absent.
 */
export async function holdUnitsOf(tx: Write, staffIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('staff').select(['id', 'unit_id as unitId']).where('municipality_code', '=', here).where('id', 'in', [...new Set(staffIds)]).execute()
  for (const unitId of [...new Set(rows.map((row) => row.unitId))].toSorted()) await holdUnit(tx, unitId)
  return new Map(rows.map((row) => [row.id, row.unitId]))
}

export async function holdUnit(tx: Write, unitId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('presence ' || ${unitId}, 0))`.execute(tx)
}

export async function municipalityHere(tx: Read): Promise<string> {
  const { rows: [row] } = await sql<{ code: string }>`SELECT ${here} AS code`.execute(tx)
  if (row === undefined) throw new RangeError('a statement without a table gave no row')
  return row.code
}

type Standing = { id: string; staffId: string; on: Day; half: Half; state: PresenceState; reason: AwayReason | null; kind: string }

/**
 * Writes half-days whose units are held. What stands already is left; what differs is superseded, never changed.
 *
 * @param given at most one row for a half-day of a person. @returns how many were written.
 */
export async function saveHalves(tx: Write, given: readonly GivenHalf[], units: ReadonlyMap<string, string>, { source, by, at, today }: Given): Promise<number> {
  if (given.length === 0) return 0
  const [staff, days] = [[...new Set(given.map(({ staffId }) => staffId))], [...new Set(given.map(({ on }) => on))]]
  const { rows } = await sql<Standing>`SELECT id, staff_id AS "staffId", day_on AS "on", half, state, reason, kind FROM presence
    WHERE municipality_code = ${here} AND staff_id = ANY (${staff}::uuid[]) AND day_on = ANY (${days}::date[]) AND replaced_at IS NULL`.execute(tx)
  const standing = new Map(rows.map((row) => [`${row.staffId} ${row.on} ${row.half}`, row]))
  const made = given.flatMap((row) => {
    const old = standing.get(`${row.staffId} ${row.on} ${row.half}`)
    const kind = source === 'halves' || row.on > today ? 'plan' : 'answer'
    const unitId = units.get(row.staffId)
    const isSame = old?.state === row.state && old.reason === row.reason && old.kind === kind
    return isSame || unitId === undefined ? [] : [{ ...row, unitId, kind, old: old?.id ?? null }]
  })
  const replaced = made.flatMap(({ old }) => old ?? [])
  if (replaced.length > 0) {
    await sql`UPDATE presence SET replaced_at = ${at}::timestamptz WHERE municipality_code = ${here} AND id = ANY (${replaced}::uuid[])`.execute(tx)
  }
  await saveMany(tx, 'presence', {
    id: 'uuid', staff_id: 'uuid', unit_id: 'uuid', day_on: 'date', half: 'text', state: 'text', reason: 'text', kind: 'text', source: 'text', recorded_at: 'timestamptz',
    recorded_by: 'uuid', supersedes_id: 'uuid',
  }, made.map((row) => ({
    id: newId(), staff_id: row.staffId, unit_id: row.unitId, day_on: row.on, half: row.half, state: row.state, reason: row.reason, kind: row.kind, source,
    recorded_at: at, recorded_by: by, supersedes_id: row.old,
  })))
  return made.length
}

/**
 * Every unit's numbers for each day and half; reasons, when asked for, for who may know them. Who covers for another unit by an accepted plan counts where the
 * person is employed, and as one who covers where the work is. @param among null: all units.
 */
export async function countHalves(
  tx: Read, days: readonly Day[], { answeredBy, among, reasons }: { answeredBy: Day | null; among: readonly string[] | null; reasons: boolean },
): Promise<Counted[]> {
  if (days.length === 0) return []
  const people = (filter: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce(sum(people) FILTER (WHERE ${filter}), 0)::integer`
  const { rows } = await sql<Counted>`WITH k AS MATERIALIZED (
      SELECT k.*, CASE WHEN k.state IN ('office', 'remote') THEN m.to_unit_id END AS to_unit_id FROM (${knownHalves(days, answeredBy, among, reasons)}) k
        LEFT JOIN cover_move m ON m.municipality_code = ${here} AND m.staff_id = k.staff_id AND m.day_on = k.day_on AND m.half = k.half AND m.ended_at IS NULL),
    g AS (SELECT unit_id, day_on, half, state, reason, false AS covers, to_unit_id IS NOT NULL AS lent, count(*) AS people FROM k GROUP BY 1, 2, 3, 4, 5, 7
      UNION ALL SELECT to_unit_id, day_on, half, NULL, NULL, true, false, count(*) FROM k WHERE to_unit_id IS NOT NULL GROUP BY 1, 2, 3)
    SELECT unit_id AS "unitId", day_on AS "on", half, ${people(sql`NOT covers`)} AS employed, ${people(sql`state = 'office'`)} AS office,
      ${people(sql`state = 'remote'`)} AS remote, ${people(sql`state = 'away'`)} AS away, ${people(sql`state = 'unanswered'`)} AS unanswered,
      ${people(sql`covers`)} AS covering, ${people(sql`lent`)} AS lent,
      coalesce(jsonb_object_agg(reason, people ORDER BY reason) FILTER (WHERE reason IS NOT NULL AND state = 'away'), '{}') AS reasons
    FROM g WHERE ${among === null ? sql`true` : sql`unit_id = ANY (${[...among]}::uuid[])`} GROUP BY 1, 2, 3 ORDER BY 2, 3 DESC, 1`.execute(tx)
  return rows
}

export type PresenceUnit = { readonly id: string; readonly name: string; readonly kind: string }

/** The units that still are, in the order of their names. */
export function openUnits(tx: Read): Promise<PresenceUnit[]> {
  return tx.selectFrom('unit').select(['id', 'name', 'kind']).where('municipality_code', '=', here).where('ended_on', 'is', null).orderBy(sql`name COLLATE swedish`).execute()
}

/** The floors that units have of their own, as entered; of two from the same day the later entered comes last. */
export async function ownFloors(tx: Read): Promise<OwnFloor[]> {
  const rows = await tx.selectFrom('presence_floor').select(['unit_id as unitId', 'share', 'from_on as fromOn']).where('municipality_code', '=', here)
    .orderBy('from_on').orderBy('recorded_at').$castTo<{ unitId: string; share: string; fromOn: Day }>().execute()
  return rows.map((row) => ({ ...row, share: Number(row.share) }))
}

export async function saveFloor(tx: Write, made: { unitId: string; share: number; from: Day; at: Instant; by: string }): Promise<void> {
  await tx.insertInto('presence_floor').values({ municipality_code: here, id: newId(), unit_id: made.unitId, share: made.share.toFixed(3), from_on: made.from, recorded_at: made.at,
    recorded_by: made.by }).execute()
}

export type Colleague = { readonly staffId: string; readonly name: string; readonly title: string; readonly manages: boolean }

/** The staff of a unit on a day, by name. */
export async function staffOf(tx: Read, unitId: string, on: Day): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`SELECT s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, s.title,
      EXISTS (SELECT FROM role_assignment m WHERE m.municipality_code = ${here} AND m.staff_id = s.id AND m.role IN ('unit_manager', 'director')
        AND m.from_on <= ${on} AND (m.to_on IS NULL OR m.to_on >= ${on})) AS manages
    FROM staff s WHERE s.municipality_code = ${here} AND s.unit_id = ${unitId}::uuid AND (s.ended_on IS NULL OR s.ended_on >= ${on})
      AND EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role NOT IN ('committee', 'union', 'coordinator')
        AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on}))
    ORDER BY manages DESC, s.family_name COLLATE swedish, s.given_name COLLATE swedish, s.id`.execute(tx)
  return rows
}

/** "Hanna N" for some staff. */
export async function shortNames(tx: Read, staffIds: readonly string[]): Promise<Map<string, string>> {
  if (staffIds.length === 0) return new Map()
  const rows = await tx.selectFrom('staff').select(['id', sql<string>`given_name || ' ' || left(family_name, 1)`.as('name')]).where('municipality_code', '=', here).where('id', 'in', [...staffIds]).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** People at work on a half-day outside a unit, with what they share with it; managers and directors are left out. */
export async function candidatesFor(tx: Read, { unitId, on, half, answeredBy }: { unitId: string; on: Day; half: Half; answeredBy: Day }): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`WITH roles AS (SELECT r.staff_id, r.role FROM role_assignment r WHERE r.municipality_code = ${here} AND r.from_on <= ${on}
      AND (r.to_on IS NULL OR r.to_on >= ${on}))
    SELECT k.staff_id AS "staffId", s.given_name || ' ' || s.family_name AS name, k.unit_id AS "unitId", u.name AS "unitName", u.kind AS "unitKind", k.state,
      EXISTS (SELECT FROM employment_event e WHERE e.municipality_code = ${here} AND e.staff_id = k.staff_id AND e.unit_id = ${unitId}::uuid
        AND NOT e.withdrawn AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id)) AS "workedHere",
      EXISTS (SELECT FROM roles o WHERE o.staff_id = k.staff_id AND o.role IN (SELECT r.role FROM roles r
        JOIN staff m ON m.municipality_code = ${here} AND m.id = r.staff_id AND m.unit_id = ${unitId}::uuid WHERE r.role IN ('social_worker', 'intake', 'emergency_duty'))) AS "sameRole"
    FROM (${knownHalves([on], answeredBy)}) k
    JOIN staff s ON s.municipality_code = ${here} AND s.id = k.staff_id JOIN unit u ON u.municipality_code = ${here} AND u.id = k.unit_id
    WHERE k.half = ${half} AND k.state IN ('office', 'remote') AND k.unit_id <> ${unitId}::uuid
      AND NOT EXISTS (SELECT FROM roles m WHERE m.staff_id = k.staff_id AND m.role IN ('unit_manager', 'director'))
      AND NOT EXISTS (SELECT FROM cover_move m WHERE m.municipality_code = ${here} AND m.staff_id = k.staff_id AND m.day_on = k.day_on AND m.half = k.half AND m.ended_at IS NULL)
    ORDER BY s.family_name COLLATE swedish, s.given_name COLLATE swedish`.execute(tx)
  return rows
}

/** Where one is on some days, as it is known to oneself. */
export async function ownHalves(tx: Read, staffId: string, days: readonly Day[], answeredBy: Day): Promise<OwnHalf[]> {
  const { rows } = await sql<OwnHalf>`SELECT k.day_on AS "on", k.half, k.state, k.reason, k.planned FROM (${knownHalves(days, answeredBy)}) k
    WHERE k.staff_id = ${staffId}::uuid ORDER BY 1, 2 DESC`.execute(tx)
  return rows
}

/** Whether one has said nothing of some half of today, on a working day. */
export async function isSilentToday(tx: Read, staffId: string, today: Day): Promise<boolean> {
  return (await ownHalves(tx, staffId, [today], today)).some(({ state }) => state === 'unanswered')
}
