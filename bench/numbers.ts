import type { Result } from './generator.ts'

/** One way of asking, over all rounds: the median of the rounds' percentiles in milliseconds and of their requests per second. */
export type Measured = { p50: number; p95: number; p99: number; perSecond: number; errors: number; firstError: string; requests: number }

/** The smallest time that at least this share of the times does not exceed; NaN for no times. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Rounds that met a disturbance do not decide: of each number the median of the rounds counts. */
export function measured(rounds: readonly Result[]): Measured {
  const median = (number: (round: Result) => number): number => percentile(rounds.map(number), 0.5)
  return {
    p50: median(({ times }) => percentile(times, 0.5)), p95: median(({ times }) => percentile(times, 0.95)),
      p99: median(({ times }) => percentile(times, 0.99)),
    perSecond: median(({ times, seconds }) => times.length / seconds), errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
    firstError: rounds.find(({ firstError }) => firstError !== '')?.firstError ?? '',
      requests: rounds.reduce((sum, { times }) => sum + times.length, 0),
  }
}

/** The head of the table that `compared` writes rows of. */
export const comparedHead = [
  '| operation | clients | bare: ms p50 / p95 / p99 | req/s | API: ms | req/s | p50 to bare | p95 to bare | req/s to bare '
    + '| page: ms | req/s | p50 to bare | errors |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
]

/** One operation at one number of clients, as a row of the table: the bare server, our API and our page beside one another. */
export function compared(operation: string, clients: number, bare: Measured, api: Measured, page: Measured): string {
  const cells = [
    operation, clients, times(bare), rate(bare), times(api), rate(api), ratio(api.p50, bare.p50), ratio(api.p95, bare.p95),
    ratio(api.perSecond, bare.perSecond), times(page), rate(page), ratio(page.p50, bare.p50), bare.errors + api.errors + page.errors,
  ]
  return `| ${cells.join(' | ')} |`
}

const places = (value: number, count: number): string => (Number.isNaN(value) ? '' : value.toFixed(count))
export const times = ({ p50, p95, p99 }: Measured): string => [p50, p95, p99].map((value) => places(value, value < 10 ? 1 : 0)).join(' / ')
export const ratio = (ours: number, bare: number): string => `${places(ours / bare, 2)} ×`
const rate = ({ perSecond }: Measured): string => places(perSecond, 0)
