import { writeFileSync } from 'node:fs'

/**
 * Writes test/data/monitoring/series.txt: invented counts of many kinds, the same each time. One line a series: name, points a
 * year, counts. reference.R beside it makes the figures that the tests compare with.
 */
const seed = 20_261_122

function uniforms(start: number): () => number {
  let state = start
  return () => {
    // mulberry32, by Tommy Ettinger (public domain).
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** A Poisson count, by multiplying uniforms; halved where the mean is large. */
function poisson(next: () => number, mean: number): number {
  if (mean > 30) return poisson(next, mean / 2) + poisson(next, mean / 2)
  let count = -1
  for (let product = 1; product > Math.exp(-mean); product *= next()) count += 1
  return count
}

/** A count whose variance is `times` its mean, by a log-normal mean that varies. */
function dispersed(next: () => number, mean: number, times: number): number {
  if (times <= 1) return poisson(next, mean)
  const spread = Math.sqrt(Math.log(1 + (times - 1) / mean))
  return poisson(next, mean * Math.exp(spread * normal(next) - (spread * spread) / 2))
}

type Kind = { name: string; frequency: 52 | 12; points: number; mean: (at: number) => number; times: number }
const season = (at: number, frequency: number, size: number): number => Math.exp(size * Math.cos((2 * Math.PI * at) / frequency))
const kinds: readonly Kind[] = [
  { name: 'steady', frequency: 52, points: 312, mean: () => 20, times: 1 },
  { name: 'rare', frequency: 52, points: 312, mean: () => 0.3, times: 1 },
  { name: 'few', frequency: 52, points: 312, mean: () => 2, times: 1.5 },
  { name: 'seasonal', frequency: 52, points: 312, mean: (at) => 12 * season(at, 52, 0.5), times: 2 },
  { name: 'growing', frequency: 52, points: 312, mean: (at) => 8 * Math.exp(0.004 * at), times: 1.5 },
  { name: 'falling', frequency: 52, points: 312, mean: (at) => 40 * Math.exp(-0.006 * at), times: 1.2 },
  { name: 'outbreaks', frequency: 52, points: 312, mean: (at) => (at % 70 < 4 || at > 300 ? 24 : 8), times: 1.3 },
  { name: 'many', frequency: 52, points: 312, mean: (at) => 700 * season(at, 52, 0.3), times: 12 },
  { name: 'summer-alone', frequency: 52, points: 312, mean: (at) => (at % 52 > 20 && at % 52 < 32 ? 6 : 0), times: 1 },
  { name: 'monthly', frequency: 12, points: 120, mean: (at) => 60 * season(at, 12, 0.4), times: 3 },
]

const next = uniforms(seed)
const lines = kinds.map(({ name, frequency, points, mean, times }) => {
  const counts = Array.from({ length: points }, (_, at) => (mean(at) === 0 ? 0 : dispersed(next, mean(at), times)))
  return `${name} ${frequency} ${counts.join(' ')}\n`
})
writeFileSync(new URL('../test/data/monitoring/series.txt', import.meta.url), lines.join(''))
