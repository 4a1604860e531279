const mostRounds = 25
const closeEnough = 1e-8

/**
 * Fits log(mean) = design · coefficients to Poisson counts by iteratively reweighted least squares (McCullagh and Nelder, Generalized
 * Linear Models, 1989, 2.5), until the deviance changes by less than one part in a hundred million, at most 25 rounds.
 *
 * @param design one row per count, few columns; they must not follow from each other.
 * @returns the coefficients; null when the columns follow from each other, or the numbers leave what can be counted with.
 */
export function fitPoisson(design: ReadonlyArray<readonly number[]>, counts: readonly number[]): readonly number[] | null {
  let means = counts.map((count) => count + 0.1)
  let linear = means.map((mean) => Math.log(mean))
  let coefficients: number[] = []
  let deviance = Infinity
  for (let round = 1; round <= mostRounds; round += 1) {
    const targets = linear.map((eta, at) => eta + ((counts[at] ?? 0) - (means[at] ?? 0)) / (means[at] ?? 1))
    const factor = choleskyFactor(normalMatrix(design, means))
    if (factor === null) return null
    coefficients = solved(factor, weightedSums(design, means, targets))
    linear = design.map((row) => row.reduce((sum, value, at) => sum + value * (coefficients[at] ?? 0), 0))
    means = linear.map((eta) => Math.exp(eta))
    const before = deviance
    deviance = poissonDeviance(counts, means)
    if (!Number.isFinite(deviance)) return null
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < closeEnough) break
  }
  return coefficients
}

function poissonDeviance(counts: readonly number[], means: readonly number[]): number {
  return 2 * counts.reduce((sum, count, at) => {
    const mean = means[at] ?? 0
    return sum + (count === 0 ? 0 : count * Math.log(count / mean)) - (count - mean)
  }, 0)
}

function normalMatrix(design: ReadonlyArray<readonly number[]>, weights: readonly number[]): number[][] {
  const size = design[0]?.length ?? 0
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  design.forEach((row, at) => {
    const weight = weights[at] ?? 0
    matrix.forEach((line, i) => {
      const left = weight * (row[i] ?? 0)
      if (left === 0) return
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + left * (row[j] ?? 0)
    })
  })
  return matrix
}

function weightedSums(design: ReadonlyArray<readonly number[]>, weights: readonly number[], targets: readonly number[]): number[] {
  const sums = Array.from({ length: design[0]?.length ?? 0 }, () => 0)
  design.forEach((row, at) => {
    const product = (weights[at] ?? 0) * (targets[at] ?? 0)
    row.forEach((value, i) => { sums[i] = (sums[i] ?? 0) + value * product })
  })
  return sums
}

/** The lower triangle L with L·Lᵀ = matrix, of which only the lower half is read; null when it is not positive definite. */
function choleskyFactor(matrix: number[][]): number[][] | null {
  const factor: number[][] = []
  for (const [i, line] of matrix.entries()) {
    const row: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : (factor[j] ?? [])
      let rest = line[j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other[k] ?? 0)
      if (j < i) row.push(rest / (other[j] ?? NaN))
      else if (rest > 1e-11 * (line[i] ?? 0)) row.push(Math.sqrt(rest))
      else return null
    }
    factor.push(row)
  }
  return factor
}

/** x with L·x = values. */
function forward(factor: number[][], values: readonly number[]): number[] {
  const out: number[] = []
  for (const [i, row] of factor.entries()) {
    let rest = values[i] ?? 0
    for (let k = 0; k < i; k += 1) rest -= (row[k] ?? 0) * (out[k] ?? 0)
    out.push(rest / (row[i] ?? NaN))
  }
  return out
}

/** x with L·Lᵀ·x = values. */
function solved(factor: number[][], values: readonly number[]): number[] {
  const out = forward(factor, values)
  for (let i = out.length - 1; i >= 0; i -= 1) {
    let rest = out[i] ?? 0
    for (let k = i + 1; k < out.length; k += 1) rest -= (factor[k]?.[i] ?? 0) * (out[k] ?? 0)
    out[i] = rest / (factor[i]?.[i] ?? NaN)
  }
  return out
}
