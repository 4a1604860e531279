import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { instantOf, time } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { ChainEventType } from '../../law/chain/contract.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'

const here = sql<string>`app_municipality()`
type By = { readonly now: Instant; readonly staffId: string }
const midnight = time('00:00')

/** The cases of persons, by person. */
export async function casesOf(tx: Read, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; personId: string }>`SELECT id, person_id AS "personId" FROM person_case
    WHERE municipality_code = ${here} AND person_id = ANY(${personIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, personId }) => [personId, id]))
}

export type StandingCase = {
  id: string
  personId: string
  openedOn: Day
  unitId: string
  staffId: string | null
  investigatedOn: Day | null
}

/** Cases as they stand now: unit, responsible worker, and since when an investigation runs. */
export async function casesAsTheyStand(tx: Read, ids: readonly string[]): Promise<Map<string, StandingCase>> {
  const { rows } =
    await sql<StandingCase>`SELECT c.id, c.person_id AS "personId", c.opened_on AS "openedOn", c.unit_id AS "unitId",
      r.staff_id AS "staffId",
      (SELECT max(i.opened_on) FROM investigation i WHERE i.municipality_code = ${here} AND i.case_id = c.id) AS "investigatedOn"
    FROM person_case c
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
   WHERE c.municipality_code = ${here} AND c.id = ANY(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

export async function birthDays(tx: Read, personIds: readonly string[]): Promise<Map<string, Day | null>> {
  const { rows } = await sql<{ id: string; birthOn: Day | null }>`SELECT id, birth_on AS "birthOn" FROM person
    WHERE municipality_code = ${here} AND id = ANY(${personIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, birthOn }) => [id, birthOn]))
}

/** Opens many cases, each with a number of the year it was opened and with its worker responsible from that day. */
export async function saveImportedCases(
  tx: Write,
  made: ReadonlyArray<{ id: string; personId: string; openedOn: Day; unitId: string; staffId: string }>,
  { now, staffId, reason }: By & { readonly reason: string },
): Promise<void> {
  const numbers = await caseNumbers(
    tx,
    made.map(({ openedOn }) => Number(openedOn.slice(0, 4))),
  )
  await saveMany(
    tx,
    'person_case',
    {
      id: 'uuid',
      person_id: 'uuid',
      case_number: 'text',
      opened_on: 'date',
      unit_id: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    made.map((each, at) => ({
      id: each.id,
      person_id: each.personId,
      case_number: numbers[at] ?? '',
      opened_on: each.openedOn,
      unit_id: each.unitId,
      access: [],
      recorded_at: now,
      recorded_by: staffId,
    })),
  )
  await saveMany(
    tx,
    'case_responsibility',
    {
      id: 'uuid',
      case_id: 'uuid',
      person_id: 'uuid',
      staff_id: 'uuid',
      from_at: 'timestamptz',
      reason: 'text',
      given_by: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
    },
    made.map((each) => ({
      id: newId(),
      case_id: each.id,
      person_id: each.personId,
      staff_id: each.staffId,
      from_at: instantOf(each.openedOn, midnight),
      reason,
      given_by: staffId,
      access: [],
      recorded_at: now,
    })),
  )
}

/** As many numbers of each year's series as are needed, in order. */
async function caseNumbers(tx: Write, years: readonly number[]): Promise<string[]> {
  const next = new Map<number, number>()
  const {
    rows: [municipality],
  } = await sql<{ prefix: string }>`SELECT case_prefix AS prefix FROM municipality WHERE municipality_code = ${here}`.execute(tx)
  for (const year of new Set(years)) {
    const count = years.filter((each) => each === year).length
    const { rows } = await sql<{
      last: number
    }>`INSERT INTO case_number_series (municipality_code, year, last) VALUES (${here}, ${year}, ${count})
      ON CONFLICT (municipality_code, year) DO UPDATE SET last = case_number_series.last + ${count} RETURNING last`.execute(tx)
    next.set(year, (rows[0]?.last ?? count) - count)
  }
  return years.map((year) => {
    const number = (next.get(year) ?? 0) + 1
    next.set(year, number)
    return `${municipality?.prefix ?? ''} ${year}/${String(number).padStart(5, '0')}`
  })
}

export async function saveImportedInvestigations(
  tx: Write,
  made: ReadonlyArray<{ id: string; personId: string; caseId: string; staffId: string; on: Day }>,
  { now }: By,
): Promise<void> {
  await saveMany(
    tx,
    'investigation',
    {
      id: 'uuid',
      person_id: 'uuid',
      case_id: 'uuid',
      opened_on: 'date',
      opened_by: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
    },
    made.map((each) => ({
      id: each.id,
      person_id: each.personId,
      case_id: each.caseId,
      opened_on: each.on,
      opened_by: each.staffId,
      access: [],
      recorded_at: now,
    })),
  )
}

/**
 * Those among many persons whose access must be renewed, so that everything about all of them is: who has a case, a report or a joined
 * record, with everybody near them; and of the others only the headers that these do not reach.
 */
export async function accessToRenew(tx: Read, personIds: readonly string[]): Promise<{ whole: string[]; headers: string[] }> {
  const { rows } = await sql<{ id: string; whole: boolean }>`
    WITH touched AS (SELECT DISTINCT id FROM unnest(${personIds}::uuid[]) AS t (id)),
    whole AS (SELECT t.id FROM touched t
      WHERE EXISTS (SELECT FROM person_case c WHERE c.municipality_code = ${here} AND c.person_id = t.id)
         OR EXISTS (SELECT FROM concern_child n WHERE n.municipality_code = ${here} AND n.person_id = t.id)
         OR EXISTS (SELECT FROM person_joining j WHERE j.municipality_code = ${here} AND t.id IN (j.kept_id, j.other_id))),
    reached AS (SELECT r.relative_id AS id FROM whole w JOIN relation r ON r.municipality_code = ${here} AND r.person_id = w.id
      UNION SELECT o.person_id FROM whole w JOIN relation r ON r.municipality_code = ${here}
          AND r.person_id = w.id AND r.kind IN ('parent', 'custodian')
        JOIN relation o ON o.municipality_code = ${here} AND o.relative_id = r.relative_id
      UNION SELECT r.person_id FROM whole w JOIN relation r ON r.municipality_code = ${here}
          AND r.relative_id = w.id AND r.kind = 'sibling')
    SELECT t.id, t.id IN (SELECT w.id FROM whole w) AS whole FROM touched t
     WHERE t.id IN (SELECT w.id FROM whole w) OR t.id NOT IN (SELECT x.id FROM reached x) ORDER BY t.id`.execute(tx)
  return { whole: rows.filter((row) => row.whole).map(({ id }) => id), headers: rows.filter((row) => !row.whole).map(({ id }) => id) }
}

/** Renews access to everything about these persons, and about records joined to them. */
export async function renewAccessOf(tx: Write, personIds: readonly string[], today: Day): Promise<void> {
  await sql`SELECT refresh_access(${here}, p.id, ${today}::date), refresh_joined_access(${here}, p.id, ${today}::date)
    FROM unnest(${personIds}::uuid[]) AS p (id)`.execute(tx)
}

/** Renews access to what stands in these persons' headers and beside them. */
export async function renewHeadersOf(tx: Write, personIds: readonly string[], today: Day): Promise<void> {
  await sql`SELECT refresh_header_access(${here}, p.id, ${today}::date) FROM unnest(${personIds}::uuid[]) AS p (id)`.execute(tx)
}

/** Writes facts about investigations that came over. */
export async function saveImportedFacts(
  tx: Write,
  made: ReadonlyArray<{ type: ChainEventType; on: Day; personId: string; investigationId: string }>,
  { now, staffId }: By,
): Promise<void> {
  await saveMany(
    tx,
    'case_fact',
    {
      id: 'uuid', person_id: 'uuid', type: 'text', on_day: 'date', ref: 'text', fields: 'jsonb', strand: 'text', subject_kind: 'text',
      subject_id: 'uuid', access: 'uuid[]', recorded_at: 'timestamptz', recorded_by: 'uuid',
    },
    made.map((each) => ({
      id: newId(), person_id: each.personId, type: each.type, on_day: each.on, ref: '', fields: '{}', strand: 'investigation',
      subject_kind: 'investigation', subject_id: each.investigationId, access: [], recorded_at: now, recorded_by: staffId,
    })),
  )
}
