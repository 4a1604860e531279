import type { Day } from '../../calendar/day.ts'
import { nearFloor, testingGrounds } from '../contract/testing.ts'
import type { TestingGround } from '../contract/testing.ts'

export type Waiting = { readonly id: string; readonly unitId: string; readonly ground: TestingGround; readonly askedOn: Day }
/** How many each unit may still lose today before its floor breaks, by id; below 0 it is broken. A unit that is not there has no floor. */
export type FloorSlack = ReadonlyMap<string, number>

/** Whether one more away would break the unit's floor, or has. */
export function isNearFloor(unitId: string, slack: FloorSlack): boolean {
  return (slack.get(unitId) ?? Number.POSITIVE_INFINITY) <= nearFloor
}

/** The class of a ground, 1 first. */
export function classOf(ground: TestingGround): number {
  return testingGrounds.indexOf(ground) + 1
}

/**
 * The queue: by class; within a class those whose unit is near its floor, the one with least to lose first; then who asked first.
 * Ties fall by id, so that the same queue is the same for everybody.
 */
export function orderTests<T extends Waiting>(waiting: readonly T[], slack: FloorSlack): T[] {
  const near = ({ unitId }: Waiting): number => (isNearFloor(unitId, slack) ? slack.get(unitId) ?? 0 : nearFloor + 1)
  return waiting.toSorted((one, other) => classOf(one.ground) - classOf(other.ground) || near(one) - near(other)
    || (one.askedOn < other.askedOn ? -1 : one.askedOn > other.askedOn ? 1 : 0) || (one.id < other.id ? -1 : 1))
}
