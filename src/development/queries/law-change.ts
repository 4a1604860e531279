import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { ChainEventType, FactFields } from '../../law/chain/contract.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import { lawChangesPerPage } from '../contract/law-change.ts'
import type { LawChange, ShownAnswer } from '../contract/law-change.ts'
import type { ChangeChild } from '../rules/rerun-law.ts'

const here = sql<string>`app_municipality()`
const shown = sql`l.id, l.name, l.rule, l.kind, l.length, l.unit, l.changed_on AS "changedOn", l.from_on AS "fromOn", l.to_on AS "toOn", l.who,
  l.placed_months AS "placedMonths", l.act_hours::float8 AS hours, l.answer, l.counted_at AS "countedAt", s.given_name || ' ' || s.family_name AS "askedBy",
  l.recorded_at AS "askedAt"`

/** What has been asked about changes of law, the latest first, a page at a time. */
export async function lawChangesOf(tx: Read, page: number): Promise<{ changes: LawChange[]; total: number }> {
  const { rows } = await sql<LawChange & { total: number }>`SELECT ${shown}, count(*) OVER ()::int AS total
    FROM law_change l JOIN staff s ON s.municipality_code = ${here} AND s.id = l.recorded_by
    WHERE l.municipality_code = ${here} ORDER BY l.recorded_at DESC, l.id LIMIT ${lawChangesPerPage} OFFSET ${(page - 1) * lawChangesPerPage}`.execute(tx)
  return { changes: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** Those with the ids, in no order. */
export async function lawChangesWith(tx: Read, ids: readonly string[]): Promise<LawChange[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<LawChange>`SELECT ${shown} FROM law_change l JOIN staff s ON s.municipality_code = ${here} AND s.id = l.recorded_by
    WHERE l.municipality_code = ${here} AND l.id = ANY (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export type NewLawChange = Omit<LawChange, 'id' | 'answer' | 'countedAt' | 'askedBy' | 'askedAt'>

export async function saveLawChange(tx: Write, made: NewLawChange, { at, by }: { at: Instant; by: string }): Promise<string> {
  const id = newId()
  await tx.insertInto('law_change').values({
    municipality_code: here, id, name: made.name, rule: made.rule, kind: made.kind, length: made.length, unit: made.unit, changed_on: made.changedOn,
    from_on: made.fromOn, to_on: made.toOn, who: made.who, placed_months: made.placedMonths, act_hours: made.hours, stage: 'waiting', recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** Writes what may be shown of the answer, once. */
export async function saveAnswer(tx: Write, id: string, answer: ShownAnswer, at: Instant): Promise<void> {
  await tx.updateTable('law_change').set({ stage: 'counted', answer: JSON.stringify(answer), counted_at: at })
    .where('municipality_code', '=', here).where('id', '=', id).where('stage', '=', 'waiting').execute()
}

type FactRow = { readonly type: ChainEventType; readonly on: Day; readonly ref: string; readonly fields: FactFields }
type ChildRow = { readonly id: string; readonly birthDate: Day | null; readonly unaccompanied: boolean; readonly facts: readonly FactRow[] }

/**
 * Children with a fact of one of the types, and all their facts up to a day, also those of records that are joined with theirs. Needs the
 * whole municipality in sight. @param after the last id of the page before.
 */
export async function childrenWithFacts(tx: Read, asked: { types: readonly string[]; to: Day; after: string | null; most: number }): Promise<Array<ChangeChild & { id: string }>> {
  const { rows } = await sql<ChildRow>`WITH picked AS (
      SELECT DISTINCT coalesce(j.kept_id, f.person_id) AS id FROM case_fact f
        LEFT JOIN person_joining j ON j.municipality_code = ${here} AND j.other_id = f.person_id AND j.undone_on IS NULL
       WHERE f.municipality_code = ${here} AND f.type = ANY (${[...asked.types]}::text[]) AND f.withdrawn_at IS NULL AND f.on_day <= ${asked.to}::date
         AND (${asked.after}::uuid IS NULL OR coalesce(j.kept_id, f.person_id) > ${asked.after}::uuid)
       ORDER BY 1 LIMIT ${asked.most})
    SELECT p.id, p.birth_on AS "birthDate",
      EXISTS (SELECT FROM unaccompanied_child u WHERE u.municipality_code = ${here} AND u.person_id = p.id) AS unaccompanied,
      (SELECT jsonb_agg(jsonb_build_object('type', f.type, 'on', f.on_day, 'ref', f.ref, 'fields', f.fields) ORDER BY f.on_day, f.id) FROM case_fact f
        WHERE f.municipality_code = ${here} AND f.withdrawn_at IS NULL AND f.on_day <= ${asked.to}::date AND (f.person_id = p.id OR f.person_id IN (
          SELECT j.other_id FROM person_joining j WHERE j.municipality_code = ${here} AND j.kept_id = p.id AND j.undone_on IS NULL))) AS facts
    FROM picked k JOIN person p ON p.municipality_code = ${here} AND p.id = k.id ORDER BY p.id`.execute(tx)
  return rows.map(({ id, birthDate, unaccompanied, facts }) => ({
    id, birthDate, unaccompanied, events: facts.map(({ type, on, ref, fields }) => ({ type, on, ref, ...fields })),
  }))
}
