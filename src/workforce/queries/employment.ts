import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { EmploymentFilter, EmploymentRow, EmploymentVersion } from '../contract/employment.ts'
import type { SavedEmployment } from '../rules/compare-employments.ts'
import type { Employment } from '../rules.ts'

const here = sql<string>`app_municipality()`
/** Who wrote an employment and when; `by` null is the command line. */
export type MadeEmployment = { readonly at: Instant; readonly by: string | null; readonly importId: string | null }
/** `changeReason` is empty for what is new or came with a file. */
export type NewEmployment = Employment & {
  readonly supersedesId: string | null; readonly withdrawn: boolean; readonly changeReason: string
}

const counts = sql`NOT e.withdrawn
  AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = app_municipality() AND l.supersedes_id = e.id)`
const fields = sql`e.id, e.staff_id AS "staffId", e.unit_id AS "unitId", e.post, e.from_on AS "fromOn", e.to_on AS "toOn",
  e.end_reason AS "endReason", e.permanent, e.hours_share AS "hoursShare", e.experience_since_on AS "experienceSinceOn", e.engagement,
    e.degree`
const named = sql`${fields}, s.given_name || ' ' || s.family_name AS name, u.name AS "unitName", e.supersedes_id IS NOT NULL AS corrected`
const joined = sql`employment_event e JOIN staff s ON s.municipality_code = app_municipality() AND s.id = e.staff_id
  JOIN unit u ON u.municipality_code = app_municipality() AND u.id = e.unit_id`

/** Subjects of staff and names of units, in lower case, with their ids. */
export async function knownStaffAndUnits(tx: Read): Promise<{ staff: Map<string, string>; units: Map<string, string> }> {
  const staff = await tx.selectFrom('staff').select(['id', 'subject']).where('municipality_code', '=', here).execute()
  const units = await tx.selectFrom('unit').select(['id', 'name']).where('municipality_code', '=', here).execute()
  return { staff: new Map(staff.map((row) => [row.subject.toLowerCase(), row.id])),
    units: new Map(units.map((row) => [row.name.toLowerCase(), row.id])) }
}

/** Nobody else writes employments of this municipality until the transaction ends: two corrections of one would both name it. */
export async function holdEmployments(tx: Write): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('employments ' || ${here}, 0))`.execute(tx)
}

/** The employments that count now: rows that no later row has superseded, and that were. */
export async function employmentsNow(tx: Read): Promise<SavedEmployment[]> {
  const { rows } = await sql<SavedEmployment>`SELECT ${fields} FROM employment_event e WHERE e.municipality_code = ${here} AND ${counts}
    ORDER BY e.from_on, e.id`.execute(tx)
  return rows
}

/** Writes employments as new rows; a row that corrects another names it, and the old one stays. @returns their ids in the same order. */
export async function saveEmployments(tx: Write, made: readonly NewEmployment[], { at, by, importId }: MadeEmployment): Promise<string[]> {
  const rows = made.map((row) => ({
    id: newId(), staff_id: row.staffId, unit_id: row.unitId, post: row.post, from_on: row.fromOn, to_on: row.toOn,
      end_reason: row.endReason,
    permanent: row.permanent, hours_share: row.hoursShare, experience_since_on: row.experienceSinceOn, engagement: row.engagement,
    degree: row.degree, recorded_at: at, recorded_by: by, import_id: importId, supersedes_id: row.supersedesId, withdrawn: row.withdrawn,
    change_reason: row.changeReason,
  }))
  await saveMany(tx, 'employment_event', {
    id: 'uuid', staff_id: 'uuid', unit_id: 'uuid', post: 'text', from_on: 'date', to_on: 'date', end_reason: 'text', permanent: 'boolean',
    hours_share: 'numeric', experience_since_on: 'date', engagement: 'text', degree: 'text', recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    import_id: 'uuid', supersedes_id: 'uuid', withdrawn: 'boolean', change_reason: 'text',
  }, rows)
  return rows.map(({ id }) => id)
}

const standings = {
  now: (on: Day) => sql`e.from_on <= ${on}::date AND (e.to_on IS NULL OR e.to_on >= ${on}::date)`,
  coming: (on: Day) => sql`e.from_on > ${on}::date`,
  ended: (on: Day) => sql`e.to_on < ${on}::date`,
  all: () => sql`true`,
} as const
const forms = {
  permanent: sql`e.engagement = 'monthly' AND e.permanent`, temporary: sql`e.engagement = 'monthly' AND NOT e.permanent`,
  hourly: sql`e.engagement = 'hourly'`, agency: sql`e.engagement = 'agency'`,
} as const
const byName = sql`s.family_name COLLATE swedish, s.given_name COLLATE swedish, s.id`
const orders = {
  name: { up: sql`${byName}, e.from_on DESC`, down: sql`s.family_name COLLATE swedish DESC, s.given_name COLLATE swedish DESC, s.id,
    e.from_on DESC` },
  unit: { up: sql`u.name COLLATE swedish, u.id, ${byName}`, down: sql`u.name COLLATE swedish DESC, u.id, ${byName}` },
  from: { up: sql`e.from_on, ${byName}`, down: sql`e.from_on DESC, ${byName}` },
  to: { up: sql`e.to_on NULLS LAST, ${byName}`, down: sql`e.to_on DESC NULLS LAST, ${byName}` },
} as const

function chosen(filter: EmploymentFilter, units: readonly string[] | null, on: Day): RawBuilder<unknown> {
  return sql`e.municipality_code = ${here} AND ${counts} AND ${standings[filter.standing](on)}
    AND ${units === null ? sql`true` : sql`e.unit_id = ANY (${[...units]}::uuid[])`}
    AND ${filter.unitId === null ? sql`true` : sql`e.unit_id = ${filter.unitId}::uuid`}
    AND ${filter.form === null ? sql`true` : forms[filter.form]}`
}

/** A page of the employments that count, with how many there are in all. @param units null: every unit. */
export async function employmentList(
  tx: Read, filter: EmploymentFilter, { units, on, limit,
    offset }: { units: readonly string[] | null; on: Day; limit: number; offset: number },
): Promise<{ rows: EmploymentRow[]; count: number; people: number }> {
  const { rows: [totals] } = await sql<{ count: number; people: number }>`SELECT count(*)::integer AS count,
    count(DISTINCT e.staff_id)::integer AS people
    FROM employment_event e WHERE ${chosen(filter, units, on)}`.execute(tx)
  const { rows } = await sql<EmploymentRow>`SELECT ${named} FROM ${joined} WHERE ${chosen(filter, units, on)}
    ORDER BY ${orders[filter.sort][filter.down ? 'down' : 'up']}, e.id LIMIT ${limit} OFFSET ${offset}`.execute(tx)
  return { rows, count: totals?.count ?? 0, people: totals?.people ?? 0 }
}

/** The same with the user name of each, for a file that can be read in again. */
export async function employmentsForFile(
  tx: Read, filter: EmploymentFilter, units: readonly string[] | null, on: Day,
): Promise<Array<EmploymentRow & { readonly subject: string }>> {
  const { rows } = await sql<EmploymentRow & { subject: string }>`SELECT ${named}, s.subject FROM ${joined}
    WHERE ${chosen(filter, units, on)}
    ORDER BY ${byName}, e.from_on, e.id`.execute(tx)
  return rows
}

const version = sql`${named}, e.withdrawn, e.change_reason AS "changeReason", e.recorded_at AS "recordedAt", e.import_id AS "importId",
  e.supersedes_id AS "supersedesId", (SELECT b.given_name || ' ' || b.family_name FROM staff b
    WHERE b.municipality_code = app_municipality()
    AND b.id = e.recorded_by) AS "recordedBy",
  EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = app_municipality() AND l.supersedes_id = e.id) AS superseded`

/** Every version of every employment of a person, also those that never were; the latest written last. */
export async function versionsOf(tx: Read, staffId: string): Promise<EmploymentVersion[]> {
  const { rows } = await sql<EmploymentVersion>`SELECT ${version} FROM ${joined} WHERE e.municipality_code = ${here}
    AND e.staff_id = ${staffId}::uuid
    ORDER BY e.recorded_at, e.id`.execute(tx)
  return rows
}

/** One version, whatever became of it; undefined when there is none. */
export async function versionOf(tx: Read, id: string): Promise<EmploymentVersion | undefined> {
  const { rows } = await sql<EmploymentVersion>`SELECT ${version} FROM ${joined} WHERE e.municipality_code = ${here}
    AND e.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Somebody's name and unit; undefined when there is nobody of that id. */
export async function staffMember(tx: Read, id: string): Promise<{ id: string; name: string; unitId: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string; unitId: string }>`SELECT id, given_name || ' ' || family_name AS name,
    unit_id AS "unitId"
    FROM staff WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Units by name, those that have ended last. @param units null: every unit. */
export async function unitChoices(tx: Read, units: readonly string[] | null): Promise<Array<{ id: string; name: string; ended: boolean }>> {
  const { rows } = await sql<{ id: string; name: string; ended: boolean }>`SELECT id, name, ended_on IS NOT NULL AS ended FROM unit
    WHERE municipality_code = ${here} AND ${units === null ? sql`true` : sql`id = ANY (${[...units]}::uuid[])`}
    ORDER BY ended_on IS NOT NULL, name COLLATE swedish, id`.execute(tx)
  return rows
}

/** Staff to choose among, by name: all, or those who work or are employed in some units. */
export async function staffChoices(tx: Read, units: readonly string[] | null): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT s.id,
    s.family_name || ', ' || s.given_name || ' (' || u.name || ')' AS name
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND s.ended_on IS NULL
      AND ${units === null ? sql`true` : sql`s.unit_id = ANY (${[...units]}::uuid[])`}
    ORDER BY ${byName}`.execute(tx)
  return rows
}
