import type { FloorSource } from './crisis/usecases/queue-tests.ts'
import { judgedCounts } from './staffing/usecases/watch-floors.ts'

/** How many each unit may still lose on a day before its floor breaks, by who is expected at work; the worse half of the day counts. */
export const floorSlack: FloorSource = async (tx, on) => {
  const slack = new Map<string, number>()
  for (const { unitId, working, least, floor } of await judgedCounts(tx, [on], { today: on, among: null })) {
    const spare = working - least
    if (floor > 0) slack.set(unitId, Math.min(slack.get(unitId) ?? spare, spare))
  }
  return slack
}
