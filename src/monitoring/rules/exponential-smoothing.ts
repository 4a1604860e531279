/** One way of smoothing: share of the newest error that enters level and trend, and how much of the trend lasts from point to point. */
export type Smoothing = { alpha: number; beta: number; phi: number }

/** A smoothed series: the last level and trend, and the mean squared error of its forecasts one point ahead. */
export type Smoothed = Smoothing & { level: number; trend: number; meanSquare: number }

/** Simple exponential smoothing, or Holt's with damped trend (Gardner and McKenzie 1985), with what forecasts one point ahead best. */
export function smoothed(values: readonly number[], damped: boolean): Smoothed {
  const low: Smoothing = damped ? { alpha: 0.01, beta: 0.005, phi: 0.8 } : { alpha: 0.01, beta: 0, phi: 1 }
  const high: Smoothing = damped ? { alpha: 0.99, beta: 0.5, phi: 0.98 } : { alpha: 0.99, beta: 0, phi: 1 }
  let centre: Smoothing = { alpha: 0.4, beta: damped ? 0.1 : 0, phi: damped ? 0.9 : 1 }
  let best = run(values, centre, damped)
  // A search from place to place, each round with half the step: the surface is smooth and has few hollows.
  for (let step = 0.5; step > 0.01; step /= 2) {
    for (let moved = true; moved;) {
      moved = false
      for (const next of neighbours(centre, low, high, step)) {
        const tried = run(values, next, damped)
        if (tried.meanSquare < best.meanSquare * (1 - 1e-9)) {
          best = tried
          centre = next
          moved = true
        }
      }
    }
  }
  return best
}

/** The forecast so many points ahead. */
export function smoothedAhead({ level, trend, phi }: Smoothed, ahead: number): number {
  let factor = 0
  for (let step = 1; step <= ahead; step += 1) factor += phi ** step
  return level + factor * trend
}

function neighbours(centre: Smoothing, low: Smoothing, high: Smoothing, step: number): Smoothing[] {
  const parts = ['alpha', 'beta', 'phi'] as const
  return parts.flatMap((part) => [-1, 1].flatMap((sign) => {
    const moved = Math.min(high[part], Math.max(low[part], centre[part] + sign * step * (high[part] - low[part])))
    return moved === centre[part] ? [] : [{ ...centre, [part]: moved }]
  }))
}

function run(values: readonly number[], { alpha, beta, phi }: Smoothing, damped: boolean): Smoothed {
  const early = values.slice(0, Math.min(values.length, damped ? 6 : 4))
  const [first = 0] = values
  let trend = damped && early.length > 1 ? ((early.at(-1) ?? first) - first) / (early.length - 1) : 0
  let level = damped ? first - trend : early.reduce((sum, value) => sum + value, 0) / Math.max(1, early.length)
  let squares = 0
  for (const value of values) {
    const expected = level + phi * trend
    const error = value - expected
    squares += error * error
    level = expected + alpha * error
    trend = phi * trend + beta * error
  }
  return { alpha, beta, phi, level, trend, meanSquare: squares / Math.max(1, values.length) }
}
