import type { Frequency } from './working-time.ts'

/** The chance at which each window alarms, in the order of the windows; 0 is never. */
export type Limits = { rise: readonly number[]; fall: readonly number[] }

/** Windows of points that are summed: a burst is seen in one or two, a lasting change in more. */
export const windows = { 52: [1, 2, 3, 4, 6, 9], 12: [1, 2, 3] } as const

/**
 * The latest point itself must be so rare, on the side of the alarm, for an alarm to begin: a window that was rare before it
 * says nothing new.
 */
export const latestAtMost = 0.25

/** An alarm that stands is kept on half the grounds that a new one needs, so that it does not flicker. */
export const keptAt = 2

/**
 * The chances that give one false alarm per series and year in simulated quiet weeks (docs/monitoring.md). Rises are looked for mostly in
 * one and two points, since bursts are short, falls mostly in three and more, since what stops tends to stay stopped.
 */
const yearly = {
  52: { rise: [0.008, 0.0098, 0.003, 0, 0.001, 0.0003], fall: [0.0003, 0.0008, 0.012, 0.0008, 0.002, 0.0004] },
  12: { rise: [0.03, 0.03, 0.015], fall: [0.015, 0.025, 0.03] },
} as const
/** With less than a year before a point there are few long windows: falls are then looked for in short ones too. */
const shortFalls = { 52: [0.005, 0.007, 0.008, 0.001, 0.002, 0.0005], 12: [0.02, 0.025, 0.03] } as const

/**
 * How rare a window must be to alarm, for a rate of false alarms per year. Twice the chance gives nearly twice the alarms.
 *
 * @param year whether a year of points lies before.
 */
export function limitsFor(rate: number, frequency: Frequency, year: boolean): Limits {
  const scaled = (chances: readonly number[]): number[] => chances.map((chance) => Math.min(0.2, chance * rate))
  return { rise: scaled(yearly[frequency].rise), fall: scaled(year ? yearly[frequency].fall : shortFalls[frequency]) }
}
