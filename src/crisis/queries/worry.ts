import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { Worry, WorryBody, WorryDetail } from '../contract/worries.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }
/** Which worries: of these units (null: of all), the open ones or all. */
export type WorryChoice = { readonly units: readonly string[] | null; readonly openOnly: boolean }

const chosen = ({ units, openOnly }: WorryChoice): RawBuilder<unknown> => sql`(${units === null}::boolean OR w.unit_id = ANY (${[...units
  ?? []]}::uuid[]))
  AND (NOT ${openOnly}::boolean OR w.closed_on IS NULL)`

function worries(which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<Worry> {
  return sql<Worry>`SELECT w.id, w.unit_id AS "unitId", u.name AS "unitName", w.noticed_on AS "noticedOn", w.what, s.given_name || ' ' ||
    s.family_name AS "takenUpBy",
      (SELECT count(*)::integer FROM worry_measure n WHERE n.municipality_code = ${here} AND n.worry_id = w.id) AS measures, w.closed_on AS
        "closedOn",
      CASE WHEN c.id IS NOT NULL THEN c.given_name || ' ' || c.family_name END AS "closedByName", w.outcome, w.recorded_at AS "recordedAt"
    FROM worry w JOIN unit u ON u.municipality_code = ${here} AND u.id = w.unit_id JOIN staff s ON s.municipality_code = ${here} AND s.id =
      w.taken_up_by
    LEFT JOIN staff c ON c.municipality_code = ${here} AND c.id = w.closed_by
   WHERE w.municipality_code = ${here} AND ${which} ${rest}`
}

/** Worries, the latest noticed first; with a limit one more than asked for. */
export async function worriesFrom(tx: Read, choice: WorryChoice, asked: PageAsked): Promise<Worry[]> {
  const after = comesAfter(asked.after, [{ by: sql`w.noticed_on`, as: 'date' }, { by: sql`w.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await worries(sql`${chosen(choice)} AND ${after}`, sql`ORDER BY w.noticed_on DESC, w.id DESC ${most}`).execute(tx)
  return rows
}

/** One page by its number: those that are open first, and how many there are. */
export async function worryPage(tx: Read, choice: WorryChoice, { page,
  length }: { page: number; length: number }): Promise<{ rows: Worry[]; total: number }> {
  const { rows } = await worries(chosen(choice), sql`ORDER BY w.closed_on IS NOT NULL, w.noticed_on DESC, w.id LIMIT ${length}::integer
    OFFSET ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM worry w WHERE w.municipality_code = ${here} AND
    ${chosen(choice)}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

export async function worryById(tx: Read, id: string): Promise<WorryDetail | undefined> {
  const { rows: [worry] } = await worries(sql`w.id = ${id}::uuid`, sql``).execute(tx)
  if (worry === undefined) return undefined
  const { rows: done } = await sql<WorryDetail['done'][number]>`SELECT n.id, n.done_on AS "doneOn", n.what, s.given_name || ' ' ||
    s.family_name AS by
    FROM worry_measure n JOIN staff s ON s.municipality_code = ${here} AND s.id = n.recorded_by
   WHERE n.municipality_code = ${here} AND n.worry_id = ${id}::uuid ORDER BY n.done_on, n.recorded_at, n.id`.execute(tx)
  return { ...worry, done }
}

/** Locks a worry until the request ends. */
export async function lockWorry(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM worry WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

export async function saveWorry(tx: Write, { unitId, noticedOn, what }: WorryBody, made: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('worry').values({ municipality_code: here, id, unit_id: unitId, noticed_on: noticedOn, what, taken_up_by: made.by,
    recorded_at: made.at,
    recorded_by: made.by }).execute()
  return id
}

export async function saveWorryMeasure(tx: Write, worryId: string, { doneOn, what }: { doneOn: Day; what: string },
  made: Made): Promise<void> {
  await tx.insertInto('worry_measure').values({ municipality_code: here, id: newId(), worry_id: worryId, done_on: doneOn, what,
    recorded_at: made.at,
    recorded_by: made.by }).execute()
}

export async function saveWorryClosing(tx: Write, id: string, { on, by,
  outcome }: { on: Day; by: string; outcome: string }): Promise<void> {
  await tx.updateTable('worry').set({ closed_on: on, closed_by: by, outcome }).where('municipality_code', '=', here).where('id', '=',
    id).execute()
}
