import { inflowKinds } from '../contract/scenario.ts'
import type { InflowKind } from '../contract/scenario.ts'

export type PerKind = Readonly<Record<InflowKind, number>>

/** What came in a week and waits; `week` 0: what waited when the first week began. */
type Batch = { readonly week: number; left: number }
/** What waits of each kind, the oldest first. */
export type Queues = Record<InflowKind, Batch[]>

export function perKind(value: (kind: InflowKind) => number): Record<InflowKind, number> {
  return { violence: value('violence'), report: value('report'), arrival: value('arrival'), application: value('application') }
}

export function beginQueues(waiting: PerKind): Queues {
  const begin = (kind: InflowKind): Batch[] => [{ week: 0, left: waiting[kind] }]
  return { violence: begin('violence'), report: begin('report'), arrival: begin('arrival'), application: begin('application') }
}

export function waitingIn(queue: readonly Batch[]): number {
  return queue.reduce((sum, { left }) => sum + left, 0)
}

/** A preliminary assessment is to be done within fourteen days: SoL (2025:400) 20 kap. 2 §, read 2026-11-21. */
const weeksToAssess = 2

/**
 * One week of a unit's queues: what came in stands last, and the hours go to the most urgent kind first, in each to the oldest.
 *
 * @param hours for all that comes in, this week. @param each the hours that one takes.
 * @returns how many reports came to have waited longer than the law lets them in this week. What waited at the start is not among them: its
 *   last days are among the clocks.
 */
export function workWeek(queues: Queues, week: number, { came, hours, each }: { came: PerKind; hours: number; each: PerKind }): number {
  let left = hours
  for (const kind of inflowKinds) {
    const queue = queues[kind]
    queue.push({ week, left: came[kind] })
    for (const batch of queue) {
      // What is begun and not finished is still waiting, and is nearer to its end.
      const done = Math.min(batch.left, left / each[kind])
      batch.left -= done
      left -= done * each[kind]
    }
    while (queue.length > 1 && (queue[0]?.left ?? 1) <= 1e-9) queue.shift()
  }
  return (['violence', 'report'] as const).reduce((sum, kind) => {
    const late = queues[kind].find((batch) => batch.week > 0 && batch.week === week - weeksToAssess)
    return sum + Math.ceil(Math.max(0, (late?.left ?? 0) - 1e-9))
  }, 0)
}
