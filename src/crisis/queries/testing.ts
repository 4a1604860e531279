import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Booked, TestingDay, TestingGround } from '../contract/testing.ts'
import type { Waiting } from '../rules/order-tests.ts'
import type { Made } from './equipment.ts'

const here = sql<string>`app_municipality()`

/** Everybody who waits, without who they are. */
export async function everybodyWaiting(tx: Read): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`SELECT request_id AS id, unit_id AS "unitId", ground, asked_on AS "askedOn" FROM testing_queue()`.execute(tx)
  return rows
}

type NamedWaiting = Waiting & { readonly staffId: string; readonly name: string; readonly unitName: string }

/** Those who wait and whom the asker may see: oneself, and the staff of units one manages. */
export async function seenWaiting(tx: Read): Promise<NamedWaiting[]> {
  const { rows } = await sql<NamedWaiting>`SELECT r.id, r.unit_id AS "unitId", r.ground, r.asked_on AS "askedOn", s.id AS "staffId",
      s.given_name || ' ' || s.family_name AS name, u.name AS "unitName"
    FROM testing_request r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    JOIN unit u ON u.municipality_code = ${here} AND u.id = r.unit_id
    WHERE r.municipality_code = ${here} AND r.booked_on IS NULL AND r.withdrawn_on IS NULL`.execute(tx)
  return rows
}

/** Those who are booked or were tested since a day, and whom the asker may see. */
export async function seenBooked(tx: Read, since: Day): Promise<Booked[]> {
  const { rows } = await sql<Booked>`SELECT r.id, s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, u.name AS "unitName", r.ground,
      p.id AS "placeId", p.name AS "placeName", r.booked_on AS "on", r.done_on AS "doneOn"
    FROM testing_request r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    JOIN unit u ON u.municipality_code = ${here} AND u.id = r.unit_id
    JOIN testing_place p ON p.municipality_code = ${here} AND p.id = r.place_id
    WHERE r.municipality_code = ${here} AND r.withdrawn_on IS NULL AND (r.done_on IS NULL OR r.done_on >= ${since}::date)
    ORDER BY r.done_on IS NOT NULL, r.booked_on, s.family_name COLLATE swedish, r.id`.execute(tx)
  return rows
}

/** The days that tests are made on from a day, with how many are booked. */
export async function testingDays(tx: Read, from: Day): Promise<TestingDay[]> {
  const { rows } = await sql<TestingDay>`SELECT p.id AS "placeId", p.name AS "placeName", d.tested_on AS "on", d.capacity, d.booked
    FROM testing_day d JOIN testing_place p ON p.municipality_code = ${here} AND p.id = d.place_id
    WHERE d.municipality_code = ${here} AND d.tested_on >= ${from}::date ORDER BY d.tested_on, p.name COLLATE swedish, p.id`.execute(tx)
  return rows
}

/** The place of that name, made when there is none. @returns its id. */
export async function placeNamed(tx: Write, name: string, { at, by }: Made): Promise<string> {
  const { rows } = await sql<{ id: string }>`INSERT INTO testing_place (municipality_code, id, name, recorded_at, recorded_by)
    VALUES (${here}, ${newId()}::uuid, ${name}, ${at}::timestamptz, ${by}::uuid) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
  const found = rows[0] ?? (await sql<{ id: string }>`SELECT id FROM testing_place WHERE municipality_code = ${here}
    AND lower(name) = lower(${name})`.execute(tx)).rows[0]
  if (found === undefined) throw new Error('a testing place that was there is gone')
  return found.id
}

/** How many a place can test on some days; under what is booked it is refused by its constraint. */
export async function saveCapacity(tx: Write, placeId: string, days: readonly Day[], capacity: number, { at, by }: Made): Promise<void> {
  await sql`INSERT INTO testing_day AS d (municipality_code, place_id, tested_on, capacity, booked, recorded_at, recorded_by)
    SELECT ${here}, ${placeId}::uuid, day, ${capacity}::integer, 0, ${at}::timestamptz, ${by}::uuid FROM unnest(${[...days]}::date[]) AS day
    ON CONFLICT (municipality_code, place_id, tested_on) DO UPDATE SET capacity = excluded.capacity, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by`.execute(tx)
}

export async function saveTestingRequest(tx: Write, { staffId, unitId, ground,
  on }: { staffId: string; unitId: string; ground: TestingGround; on: Day },
  { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('testing_request').values({ municipality_code: here, id, staff_id: staffId, unit_id: unitId, ground, asked_on: on,
    recorded_at: at, recorded_by: by }).execute()
  return id
}

export type TestingRequestRow = {
  readonly id: string; readonly staffId: string; readonly unitId: string; readonly placeId: string | null; readonly bookedOn: Day | null
  readonly doneOn: Day | null; readonly withdrawnOn: Day | null
}

/** A request that the asker may see, locked; undefined when there is none. */
export async function testingRequestToChange(tx: Write, id: string): Promise<TestingRequestRow | undefined> {
  const { rows } = await sql<TestingRequestRow>`SELECT id, staff_id AS "staffId", unit_id AS "unitId", place_id AS "placeId", booked_on AS "bookedOn",
      done_on AS "doneOn", withdrawn_on AS "withdrawnOn"
    FROM testing_request WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
  return rows[0]
}

/** One more, or one fewer, on a day. A full day is refused by its constraint. @returns false when no tests are made there that day. */
export async function addBooked(tx: Write, placeId: string, on: Day, more: 1 | -1): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('testing_day').set(({ eb }) => ({ booked: eb('booked', '+', more) }))
    .where('municipality_code', '=', here).where('place_id', '=', placeId).where('tested_on', '=', on).executeTakeFirst()
  return numUpdatedRows > 0n
}

type Change = { readonly place_id: string; readonly booked_on: Day } | { readonly done_on: Day } | { readonly withdrawn_on: Day }

export async function changeTestingRequest(tx: Write, id: string, change: Change): Promise<void> {
  await tx.updateTable('testing_request').set(change).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** A member of staff who works here on a day, with the unit. */
export async function staffUnit(tx: Read, id: string, on: Day): Promise<string | undefined> {
  const { rows } = await sql<{ unitId: string }>`SELECT unit_id AS "unitId" FROM staff WHERE municipality_code = ${here} AND id = ${id}::uuid
    AND (ended_on IS NULL OR ended_on >= ${on}::date)`.execute(tx)
  return rows[0]?.unitId
}

export type StaffChoice = { readonly id: string; readonly name: string }

/** Staff who work here on a day, by name; only of some units when they are given. */
export async function staffToChoose(tx: Read, on: Day, units: readonly string[] | null = null): Promise<StaffChoice[]> {
  const { rows } = await sql<StaffChoice>`SELECT s.id, s.family_name || ', ' || s.given_name || ' (' || u.name || ')' AS name
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)
      AND (${units === null} OR s.unit_id = ANY(${[...(units ?? [])]}::uuid[]))
    ORDER BY s.family_name COLLATE swedish, s.given_name COLLATE swedish, s.id`.execute(tx)
  return rows
}
