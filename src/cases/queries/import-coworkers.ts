import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { Strand } from '../contract.ts'

const here = sql<string>`app_municipality()`
type By = { readonly now: Instant; readonly staffId: string }

/** What co-worker lines say, apart from their last day, in one text each: person, worker, strand, first day, reason. */
export async function coworkerRows(tx: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string
    said: string
  }>`SELECT id, concat_ws('|', person_id, staff_id, strand, from_on::text, reason) AS said
    FROM case_coworker WHERE municipality_code = ${here} AND id = ANY(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, said }) => [id, said]))
}

export async function saveImportedCoworkers(
  tx: Write,
  made: ReadonlyArray<{
    id: string
    caseId: string
    personId: string
    staffId: string
    strand: Strand
    fromOn: Day
    toOn: Day | null
    reason: string
  }>,
  { now, staffId }: By,
): Promise<void> {
  await saveMany(
    tx,
    'case_coworker',
    {
      id: 'uuid',
      case_id: 'uuid',
      person_id: 'uuid',
      staff_id: 'uuid',
      strand: 'text',
      from_on: 'date',
      to_on: 'date',
      reason: 'text',
      given_by: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
    },
    made.map((each) => ({
      id: each.id,
      case_id: each.caseId,
      person_id: each.personId,
      staff_id: each.staffId,
      strand: each.strand,
      from_on: each.fromOn,
      to_on: each.toOn,
      reason: each.reason,
      given_by: staffId,
      access: [],
      recorded_at: now,
    })),
  )
}

export async function endImportedCoworkers(tx: Write, ended: ReadonlyArray<{ id: string; toOn: Day | null }>): Promise<void> {
  await sql`UPDATE case_coworker w SET to_on = given.to_on
    FROM unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ toOn }) => toOn)}::date[])
    AS given (id, to_on) WHERE w.municipality_code = ${here} AND w.id = given.id`.execute(tx)
}
