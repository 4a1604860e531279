import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { StopBody, StopEndBody, WorkStop } from '../contract/stops.ts'
import type { Made } from './vision.ts'

const here = sql<string>`app_municipality()`
type Units = readonly string[] | null
const among = (units: Units): RawBuilder<unknown> => sql`(${units === null}::boolean OR w.unit_id = ANY (${[...units ?? []]}::uuid[]))`

function stops(which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<WorkStop> {
  return sql<WorkStop>`SELECT w.id, w.unit_id AS "unitId", u.name AS "unitName", w.ground, w.what, w.employer_said AS "employerSaid", w.stopped_at AS "stoppedAt",
      s.given_name || ' ' || s.family_name AS by, w.ended_at AS "endedAt", w.ended_how AS "endedHow", w.ended_words AS "endedWords",
      e.given_name || ' ' || e.family_name AS "endedBy"
    FROM work_stop w JOIN unit u ON u.municipality_code = ${here} AND u.id = w.unit_id JOIN staff s ON s.municipality_code = ${here} AND s.id = w.recorded_by
    LEFT JOIN staff e ON e.municipality_code = ${here} AND e.id = w.ended_by
    WHERE w.municipality_code = ${here} AND ${which} ${rest}`
}

/** Stops, the latest begun first; with a limit one more than asked for. @param units null: of all. */
export async function stopsFrom(tx: Read, units: Units, asked: PageAsked): Promise<WorkStop[]> {
  const after = comesAfter(asked.after, [{ by: sql`w.stopped_at`, as: 'timestamptz' }, { by: sql`w.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  return (await stops(sql`${among(units)} AND ${after}`, sql`ORDER BY w.stopped_at DESC, w.id DESC ${most}`).execute(tx)).rows
}

/** One page by its number: those that last first, and how many there are and last. */
export async function stopPage(tx: Read, units: Units, { page, length }: { page: number; length: number }): Promise<{ rows: WorkStop[]; total: number; lasting: number }> {
  const { rows } = await stops(among(units), sql`ORDER BY w.ended_at IS NOT NULL, w.stopped_at DESC, w.id LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number; lasting: number }>`SELECT count(*)::integer AS total, (count(*) FILTER (WHERE w.ended_at IS NULL))::integer AS lasting
    FROM work_stop w WHERE w.municipality_code = ${here} AND ${among(units)}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0, lasting: counted.rows[0]?.lasting ?? 0 }
}

export async function stopById(tx: Read, id: string): Promise<WorkStop | undefined> {
  return (await stops(sql`w.id = ${id}::uuid`, sql``).execute(tx)).rows[0]
}

export async function lockStop(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM work_stop WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

export async function saveStop(tx: Write, { unitId, ground, what, employerSaid, stoppedAt }: StopBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('work_stop').values({ municipality_code: here, id, unit_id: unitId, ground, what, employer_said: employerSaid, stopped_at: stoppedAt, recorded_at: at,
    recorded_by: by }).execute()
  return id
}

export async function saveStopEnd(tx: Write, id: string, { how, words, endedAt }: StopEndBody, by: string): Promise<void> {
  await tx.updateTable('work_stop').set({ ended_at: endedAt, ended_how: how, ended_words: words, ended_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}
