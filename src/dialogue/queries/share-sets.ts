import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ShareSet, ShareSetLine, SharesRead } from '../contract/share-sets.ts'

const here = sql<string>`app_municipality()`
const line = sql`s.id, s.name, s.version, s.valid_from AS "validFrom", s.source, s.places, s.per_mille AS "perMille", s.recorded_at AS "savedAt",
  w.given_name || ' ' || w.family_name AS "savedBy"`

/** Sets of shares, the latest kept first, at most so many. */
export async function shareSets(tx: Read, most: number): Promise<ShareSetLine[]> {
  const { rows } = await sql<ShareSetLine>`SELECT ${line} FROM share_set s JOIN staff w ON w.municipality_code = ${here} AND w.id = s.recorded_by
    WHERE s.municipality_code = ${here} ORDER BY s.recorded_at DESC, s.id LIMIT ${most}::integer`.execute(tx)
  return rows
}

export async function shareSetOf(tx: Read, id: string): Promise<ShareSet | undefined> {
  const { rows: [found] } = await sql<ShareSet>`SELECT ${line}, s.shares FROM share_set s JOIN staff w ON w.municipality_code = ${here} AND w.id = s.recorded_by
    WHERE s.municipality_code = ${here} AND s.id = ${id}::uuid`.execute(tx)
  return found
}

/** Keeps a set as the next version of its name; an earlier one stays as it was. */
export async function saveShareSet(tx: Write, { name, validFrom, source, read: { shares, perMille } }: { name: string; validFrom: Day; source: string; read: SharesRead },
  { at, by }: { at: Instant; by: string }): Promise<{ id: string }> {
  const id = newId()
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('share set ' || ${name}, 0))`.execute(tx)
  await sql`INSERT INTO share_set (municipality_code, id, name, version, valid_from, source, shares, places, per_mille, recorded_at, recorded_by)
    SELECT ${here}, ${id}::uuid, ${name}, 1 + coalesce(max(version), 0), ${validFrom}::date, ${source}, ${JSON.stringify(shares)}::jsonb,
      ${Object.keys(shares).length}::integer, ${perMille}::double precision, ${at}::timestamptz, ${by}::uuid
    FROM share_set WHERE municipality_code = ${here} AND name = ${name}`.execute(tx)
  return { id }
}
