import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { NewExercise } from '../contract/plan.ts'
import { saveExercise, saveLearnt } from '../queries/exercise.ts'
import { madeBy } from './keep-plan.ts'
import type { Who } from './keep-plan.ts'
import { refuseIf } from './read-plan-form.ts'

/** Registers an exercise that was held or is to be; what it taught is written when it has been. @returns its id. @throws Refusal invalid (422). */
export async function enterExercise(tx: Write, made: NewExercise, who: Who): Promise<string> {
  refuseIf(made.learnt !== '' && made.heldOn > who.clock.today() ? [{ field: 'heldOn', code: 'day_ahead' }] : [])
  return saveExercise(tx, made, madeBy(who))
}

/** Writes what an exercise taught, once. @throws Refusal exercise_not_found (404). */
export async function writeLearnt(tx: Write, id: string, learnt: string): Promise<void> {
  if (!await saveLearnt(tx, id, learnt)) throw new Refusal('exercise_not_found', 404)
}
