import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { EndedClock, NewFact, PutClock, StandingFact, StoredClock } from '../contract/facts.ts'

const here = sql<string>`app_municipality()`

/** Everything that a person's clocks follow from. `personId` is the record that is kept when several are joined. */
export type ChainGround = { personId: string; birthOn: Day | null; unitId: string | null; facts: StandingFact[]; clocks: StoredClock[] }

/**
 * What the clocks of a person follow from, of all strands, and the person's case locked until the request ends. Looks past the asker's keys:
 * days and codes only, to count by, never to show.
 *
 * @returns undefined for a person whom the asker does not see.
 */
export async function chainGround(tx: Write, personId: string): Promise<ChainGround | undefined> {
  const { rows } = await sql<{ ground: ChainGround | null }>`SELECT chain_ground(${personId}::uuid) AS ground`.execute(tx)
  return rows[0]?.ground ?? undefined
}

/** Writes facts. @param access the keys of each fact's strand, in the same order. */
export async function saveFacts(
  tx: Write, facts: ReadonlyArray<NewFact & { id: string; access: string[] }>, made: { at: Instant; by: string | null },
): Promise<void> {
  if (facts.length === 0) return
  await tx.insertInto('case_fact').values(facts.map((fact) => ({
    municipality_code: here, id: fact.id, person_id: fact.personId, type: fact.type, on_day: fact.on, ref: fact.ref ?? '',
    fields: JSON.stringify(fact.fields ?? {}), strand: fact.strand, subject_kind: fact.subjectKind, subject_id: fact.subjectId,
    access: fact.access, recorded_at: made.at, recorded_by: made.by,
  }))).execute()
}

/** Takes facts back, with the reason. @returns how many stood and were the asker's to see. */
export async function withdrawSavedFacts(
  tx: Write, withdrawn: { ids: readonly string[]; personId: string; reason: string; at: Instant; by: string | null },
): Promise<number> {
  const done = await tx.updateTable('case_fact')
    .set({ withdrawn_at: withdrawn.at, withdrawn_by: withdrawn.by, withdrawn_reason: withdrawn.reason })
    .where('municipality_code', '=', here).where('id', 'in', [...withdrawn.ids]).where('person_id', '=', withdrawn.personId)
    .where('withdrawn_at', 'is', null).executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export type FactRow = StandingFact & { recordedAt: Instant; byName: string | null; withdrawnAt: Instant | null; withdrawnReason: string | null }

/** The facts about one thing of a strand, the earliest day first, those withdrawn too, as far as the asker may see them. */
export async function factsOfSubject(tx: Read, subjectId: string): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    SELECT f.id, f.type, f.on_day AS on, f.ref, f.fields, f.strand, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId",
      f.recorded_at AS "recordedAt", s.given_name || ' ' || s.family_name AS "byName", f.withdrawn_at AS "withdrawnAt",
      f.withdrawn_reason AS "withdrawnReason"
    FROM case_fact f LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = f.recorded_by
    WHERE f.municipality_code = ${here} AND f.subject_id = ${subjectId}::uuid ORDER BY f.on_day, f.recorded_at, f.id`.execute(tx)
  return rows
}

/** Writes new clocks of a person, and how others have ended or, after a correction, have not. Those that end as met are counted in their week. */
export async function putClocks(
  tx: Write, person: { id: string; unitId: string }, made: readonly PutClock[], ended: readonly EndedClock[], on: Day, at: Instant,
): Promise<void> {
  if (made.length === 0 && ended.length === 0) return
  await sql`SELECT put_clocks(${person.id}::uuid, ${person.unitId}::uuid, ${JSON.stringify(made)}::jsonb, ${JSON.stringify(ended)}::jsonb,
    ${on}::date, ${at}::timestamptz)`.execute(tx)
}

/** The persons whose open clocks the law may have ended by the day. */
export async function personsWithPassedClocks(tx: Read, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT person_id AS id FROM persons_with_passed_clocks(${today}::date)`.execute(tx)
  return rows.map(({ id }) => id)
}
