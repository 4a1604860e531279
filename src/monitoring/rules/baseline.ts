/** The past points a judged one is compared with: where they stand, and to which part of the year each belongs. */
export type Baseline = { indices: readonly number[]; levels: readonly number[]; ownLevel: number }

export type BaselineSettings = { frequency: number; b: number; w: number }

/** Farrington et al. (1996), 3.3: the same week of the b latest years with w on either side. */
export function windowsBefore(index: number, { frequency, b, w }: BaselineSettings): Baseline {
  const indices: number[] = []
  for (let year = b; year >= 1; year -= 1) {
    for (let aside = -w; aside <= w; aside += 1) indices.push(index - year * frequency + aside)
  }
  return { indices, levels: indices.map(() => 0), ownLevel: 0 }
}

export type YearsSettings = BaselineSettings & { noPeriods: number; pastWeeksNotIncluded: number }

/**
 * Noufaily et al. (2013), 3.2: all points of the b latest years but the latest ones, with a factor of `noPeriods` levels: level 0 is
 * the window of 2w + 1 around the same week of each year, the others share what lies between two windows, the first the longer.
 * With one level only the windows are compared with. With more levels than points between two windows (months), the last point
 * between and the first of the window after it are one level, as R surveillance 1.20 has it.
 */
export function yearsBefore(index: number, settings: YearsSettings): Baseline {
  const { frequency, b, w, noPeriods, pastWeeksNotIncluded } = settings
  const between = frequency - 2 * w - 1
  const indices: number[] = []
  const levels: number[] = []
  for (let past = index - b * frequency - w; past < index - pastWeeksNotIncluded; past += 1) {
    const sinceWindow = (past - index + w + b * frequency) % frequency
    const afterWindow = sinceWindow - 2 * w - 1
    if (noPeriods === 1 && afterWindow >= 0) continue
    const joined = noPeriods - 1 > between && sinceWindow === 0 && indices.length > 0
    indices.push(past)
    levels.push(levelOf(joined ? between - 1 : afterWindow, between, noPeriods - 1))
  }
  return { indices, levels, ownLevel: 0 }
}

/** Which of so many levels the point at a place between two windows is of; 0 before the first place. */
function levelOf(place: number, between: number, others: number): number {
  if (place < 0) return 0
  const shortest = Math.floor(between / others)
  const longer = between % others
  const inLonger = longer * (shortest + 1)
  return 1 + (place < inLonger ? Math.floor(place / (shortest + 1)) : longer + Math.floor((place - inLonger) / shortest))
}
