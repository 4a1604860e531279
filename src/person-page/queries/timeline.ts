import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { taskTimelineRows } from '../../cases/queries/task.ts'
import { timelineRows as caseRows } from '../../cases/queries/timeline.ts'
import type { TimelineRow } from '../../cases/contract.ts'
import { timelineRows as compulsoryRows } from '../../compulsory-care/queries/rows.ts'
import { timelineRows as concernRows } from '../../concerns/queries/rows.ts'
import { timelineRows as contactRows } from '../../contacts/queries/timeline.ts'
import { timelineRows as decisionRows } from '../../decisions/queries/timeline.ts'
import { timelineRows as documentRows } from '../../documents/queries/timeline.ts'
import { timelineRows as investigationRows } from '../../investigations/queries/timeline.ts'
import { timelineRows as supportRows } from '../../income-support/queries/timeline.ts'
import { timelineRows as measureRows } from '../../measures/queries/timeline.ts'
import { timelineRows as placementRows } from '../../placements/queries/timeline.ts'
import { timelineRows as joiningRows } from '../../persons/queries/joining.ts'
import type { Read } from '../../platform/db.ts'
import { comesAfter, pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { timelineRows as unaccompaniedRows } from '../../unaccompanied/queries/timeline.ts'
import type { Decision } from '../../concerns/contract/words.ts'

const here = sql<string>`app_municipality()`

type Row = Omit<TimelineRow, 'on' | 'by'> & { on: Day; at: Instant; by: string | null }

function partsOf(personId: string, joinedIds: readonly string[]): RawBuilder<unknown> {
  const ofOne = (id: string) => [caseRows(id), taskTimelineRows(id), contactRows(id), decisionRows(id), documentRows(id), investigationRows(id), placementRows(id), measureRows(id), compulsoryRows(id), unaccompaniedRows(id), supportRows(id)]
  // The strand of reports looks up joined records itself, since it counts them: report no. 4 of a child with two records.
  const parts = [concernRows(personId), joiningRows(personId), ...[personId, ...joinedIds].flatMap(ofOne)]
  return sql.join(parts, sql` UNION ALL `)
}

/**
 * Everything that has happened to a person, newest first, in one statement over all strands. Of each strand comes what the asker may see.
 *
 * @param joinedIds the records joined to the person's: what was written there stands here too.
 */
export async function timelineOf(tx: Read, personId: string, joinedIds: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT t.strand, t.kind, t.id, t.on_day AS on, t.at, t.by_name AS by, t.locked, t.facts
      FROM (${partsOf(personId, joinedIds)}) t (strand, kind, id, on_day, at, by_name, locked, facts)
     ORDER BY t.on_day DESC, t.at DESC, t.kind = 'case_opened', t.id`.execute(tx)
  return rows
}

/**
 * The same page by page, newest first, of one strand when asked. A contact that stands in two joined records is one line here.
 */
export async function timelinePage(
  tx: Read, personId: string, joinedIds: readonly string[], { strand, ...asked }: PageAsked & { strand?: string | undefined },
): Promise<{ rows: Row[]; next: string | null }> {
  const after = comesAfter(asked.after, [
    { by: sql`t.on_day`, as: 'date' }, { by: sql`t.at`, as: 'timestamptz' }, { by: sql`t.id`, as: 'uuid' }, { by: sql`t.kind`, as: 'text' },
  ], 'descending')
  const { rows: fetched } = await sql<Row>`
    SELECT DISTINCT ON (t.on_day, t.at, t.id, t.kind) t.strand, t.kind, t.id, t.on_day AS on, t.at, t.by_name AS by, t.locked, t.facts
      FROM (${partsOf(personId, joinedIds)}) t (strand, kind, id, on_day, at, by_name, locked, facts)
     WHERE (${strand ?? null}::text IS NULL OR t.strand = ${strand ?? null}) AND ${after}
     ORDER BY t.on_day DESC, t.at DESC, t.id DESC, t.kind DESC LIMIT ${asked.limit === undefined ? null : asked.limit + 1}`.execute(tx)
  return pageOf(fetched, asked, (row) => [row.on, row.at, row.id, row.kind])
}

export type ReportRow = {
  id: string
  sibling: boolean
  siblingName: string | null
  receivedOn: Day
  reporterKind: string
  outcome: Decision | null
  decidedOn: Day | null
  birthOn: Day | null
  lastNoteOn: Day | null
}

/**
 * The headers of the reports about a person and the siblings whose reports the asker may see, newest first. Unlike intake's look-up it
 * looks past nobody's keys.
 *
 * @param siblings ids of siblings, with the name to show for each; null for a protected one.
 */
export async function reportHeaders(
  tx: Read,
  personIds: readonly string[],
  siblings: ReadonlyMap<string, string | null>,
): Promise<ReportRow[]> {
  const { rows } = await sql<Omit<ReportRow, 'sibling' | 'siblingName'> & { aboutId: string }>`
    SELECT n.id, n.person_id AS "aboutId", c.received_on AS "receivedOn", c.reporter_kind AS "reporterKind", d.decided_on AS "decidedOn",
      CASE WHEN n.investigation_id IS NOT NULL AND d.decision IS NULL THEN 'already_open' ELSE d.decision END AS outcome,
      p.birth_on AS "birthOn",
      greatest(d.decided_on, b.given_on) AS "lastNoteOn"
    FROM concern_child n
    JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id
    JOIN person p ON p.municipality_code = ${here} AND p.id = n.person_id
    LEFT JOIN LATERAL (SELECT e.decision, e.decided_on FROM preliminary_decision e WHERE e.municipality_code = ${here}
      AND e.concern_child_id = n.id
      ORDER BY e.decided_at DESC LIMIT 1) d ON true
    LEFT JOIN LATERAL (SELECT max(f.given_on) AS given_on FROM feedback f
      WHERE f.municipality_code = ${here} AND f.concern_child_id = n.id) b ON true
    WHERE n.municipality_code = ${here} AND n.person_id = ANY (${[...personIds, ...siblings.keys()]}::uuid[]) AND n.moved_on IS NULL
    ORDER BY c.received_on DESC, n.id`.execute(tx)
  return rows.map(({ aboutId, ...row }) => ({ ...row, sibling: siblings.has(aboutId), siblingName: siblings.get(aboutId) ?? null }))
}
