import type { MonitorChange } from '../contract.ts'
import { gammaQuantile } from './distributions.ts'
import { sum } from './judgement.ts'
import type { Judgement } from './judgement.ts'

const mostGap = 3

type Stretch = { from: number; to: number; alarm: 'rise' | 'fall' }

/**
 * Alarms that belong together as one change: of one direction, where the later one by its own statistic began at most three points
 * after the earlier. The likelihood ratio begins anew after each alarm and needs a few points to come back.
 */
export function changesOf(judgements: readonly Judgement[]): MonitorChange[] {
  const stretches: Stretch[] = []
  for (const { since, point: { index, alarm } } of judgements) {
    if (alarm === null) continue
    const last = stretches.at(-1)
    if (last !== undefined && last.alarm === alarm && since - last.to <= mostGap) last.to = index
    else stretches.push({ from: Math.max(since, (last?.to ?? -1) + 1), to: index, alarm })
  }
  return stretches.map(({ from, to }) => {
    const points = judgements.map(({ point }) => point).filter(({ index }) => index >= from && index <= to)
    return { from, ...ratioOf(sum(points.map(({ observed }) => observed ?? 0)), sum(points.map(({ expected }) => expected ?? 0))) }
  })
}

/** Observed over expected with Garwood's exact Poisson interval of 95 % (1936); nulls where nothing was expected. */
export function ratioOf(observed: number, expected: number): { ratio: number | null; interval: [number, number] | null } {
  if (!(expected > 0)) return { ratio: null, interval: null }
  const low = observed === 0 ? 0 : gammaQuantile(0.025, observed)
  return { ratio: observed / expected, interval: [low / expected, gammaQuantile(0.975, observed + 1) / expected] }
}
