import { sql } from 'kysely'
import type { FactSource, HandedIn } from '../../disclosure/contract.ts'

const here = sql<string>`app_municipality()`

/** Preliminary assessments decided, in time or late by the legal day. */
export const decisionFacts: FactSource = async (tx, { from, to }) => {
  const { rows } = await sql<HandedIn>`SELECT k.unit_id::text AS unit,
      CASE WHEN k.ended_on <= k.legal_due_on THEN 'in_time' ELSE 'late' END AS category,
      ARRAY[coalesce(k.person_id, k.subject_id)::text] AS whom, NULL::text AS "recordedAt"
    FROM clock k WHERE k.municipality_code = ${here} AND k.rule = 'prelim-assess' AND k.ended_how = 'met'
      AND k.ended_on BETWEEN ${from} AND ${to}`.execute(tx)
  return rows
}

/** Cases open on the last day, by the age then. */
export const caseFacts: FactSource = async (tx, { to }) => {
  const { rows } = await sql<HandedIn>`SELECT c.unit_id::text AS unit,
      CASE WHEN a.years < 6 THEN 'age_0_5' WHEN a.years < 13 THEN 'age_6_12'
        WHEN a.years < 18 THEN 'age_13_17' WHEN a.years IS NULL THEN 'age_unknown' ELSE 'age_18' END AS category,
      ARRAY[c.person_id::text] AS whom, NULL::text AS "recordedAt"
    FROM person_case c JOIN person p ON p.municipality_code = ${here} AND p.id = c.person_id
    CROSS JOIN LATERAL (SELECT extract(year FROM age(${to}::date, p.birth_on))::integer AS years) a
    WHERE c.municipality_code = ${here} AND c.opened_on <= ${to} AND (c.closed_on IS NULL OR c.closed_on > ${to})`.execute(tx)
  return rows
}
