import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

const here = sql<string>`app_municipality()`
const name = sql`s.given_name || ' ' || s.family_name`

/**
 * What happened in the investigations and follow-ups of a person as lines of the timeline (columns strand, kind, id, on_day, at, by_name,
 * locked, facts): applications, questions and answers, what the parties saw, additions, follow-ups and their notes. That an investigation
 * was opened and concluded stands among the lines of the case. `facts.page` is the investigation or follow-up that the line leads to.
 */
export function timelineRows(personId: string): RawBuilder<unknown> {
  const line = (
    { kind, table, on, page, facts, where = sql`true`, join = sql``, by = sql`recorded_by` }: {
      kind: RawBuilder<unknown>; table: string; on: RawBuilder<unknown>; page: RawBuilder<unknown>; facts: RawBuilder<unknown>
      where?: RawBuilder<unknown>; join?: RawBuilder<unknown>; by?: RawBuilder<unknown>
    },
  ): RawBuilder<unknown> => sql`
    SELECT 'investigation' AS strand, ${kind} AS kind, r.id, ${on} AS on_day, r.recorded_at AS at, ${name} AS by_name, false AS locked,
      ${facts} || jsonb_build_object('page', ${page}) AS facts
    FROM ${sql.table(table)} r ${join} LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.${by}
    WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND ${where}`
  const ofInvestigation = sql`r.investigation_id`
  return sql.join([
    line({ kind: sql`r.kind`, table: 'investigation_application', on: sql`r.received_on`, page: ofInvestigation,
      facts: sql`jsonb_build_object('from', r.applicant, 'text', r.wanted)` }),
    line({ kind: sql`'asked'`, table: 'information_request', on: sql`r.asked_on`, page: ofInvestigation,
      facts: sql`jsonb_build_object('source', r.source, 'text', r.question)` }),
    line({ kind: sql`'answered'`, table: 'information_answer', on: sql`r.answered_on`, page: ofInvestigation, where: sql`r.kind = 'answer'`,
      facts: sql`jsonb_build_object('source', r.source, 'text', r.body)` }),
    line({ kind: sql`CASE WHEN r.told_on IS NULL THEN 'waived' ELSE 'communicated' END`, table: 'material_communication',
      on: sql`coalesce(r.told_on, (r.recorded_at AT TIME ZONE 'Europe/Stockholm')::date)`, page: ofInvestigation,
      facts: sql`jsonb_build_object('from', r.party, 'text', r.what)` }),
    line({ kind: sql`'addition'`, table: 'investigation_addition', on: sql`(r.recorded_at AT TIME ZONE 'Europe/Stockholm')::date`,
      page: ofInvestigation, facts: sql`jsonb_build_object('text', r.body)` }),
    line({ kind: sql`'followup_started'`, table: 'followup', on: sql`r.proposed_on`, page: sql`r.id`,
      facts: sql`jsonb_build_object('after', r.after, 'text', r.reasons)` }),
    line({ kind: sql`'followup_closed'`, table: 'followup', on: sql`r.closed_on`, page: sql`r.id`, where: sql`r.closed_on IS NOT NULL`,
      facts: sql`jsonb_build_object('text', r.result)`, by: sql`closed_by` }),
    line({ kind: sql`'followup_note'`, table: 'followup_note', on: sql`r.noted_on`, page: sql`r.followup_id`,
      facts: sql`jsonb_build_object('how', r.how, 'text', r.body)` }),
  ], sql` UNION ALL `)
}
