import type { MonitorPoint } from '../contract.ts'

/** What a method says of one point. `since`: where the rise that it alarms for began by its own statistic; the point itself for most. */
export type Judgement = { point: MonitorPoint; since: number }

/** A method that judges the points of a series from one on, each by itself and what came before it. */
export type Judge = (series: readonly number[], from: number) => readonly Judgement[]

/** The points from `from` to the end of the series. */
export function indicesFrom(series: readonly number[], from: number): number[] {
  return Array.from({ length: Math.max(0, series.length - from) }, (_, place) => from + place)
}

export function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0)
}

/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** The standard deviation with n - 1; NaN of fewer than two. */
export function deviation(values: readonly number[]): number {
  const centre = mean(values)
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1))
}
