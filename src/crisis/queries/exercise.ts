import { sql } from 'kysely'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Exercise, NewExercise } from '../contract/plan.ts'
import { nameOf } from './plan.ts'
import type { By } from './plan.ts'

const here = sql<string>`app_municipality()`

/** Every exercise, the latest day first. */
export async function exerciseRows(tx: Read): Promise<Exercise[]> {
  const { rows } = await sql<Exercise>`SELECT e.id, e.held_on AS "heldOn", e.scenario, e.took_part AS "tookPart", e.learnt, ${nameOf('e.recorded_by')} AS "recordedBy"
    FROM crisis_exercise e WHERE e.municipality_code = ${here} ORDER BY e.held_on DESC, e.recorded_at DESC`.execute(tx)
  return rows
}

/** Writes an exercise. @returns its id. */
export async function saveExercise(tx: Write, { heldOn, scenario, tookPart, learnt }: NewExercise, { at, by }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('crisis_exercise').values({
    municipality_code: here, id, held_on: heldOn, scenario, took_part: tookPart, learnt: learnt === '' ? null : learnt, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** Writes what an exercise taught. @returns false when it is unknown or was said already. */
export async function saveLearnt(tx: Write, id: string, learnt: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('crisis_exercise').set({ learnt }).where('municipality_code', '=', here).where('id', '=', id)
    .where('learnt', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}
