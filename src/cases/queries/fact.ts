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
