/** One row of a regression of counts: the count, what it is weighed with, the columns, and what is added to the log of the mean. */
export type CountRow = { count: number; weight: number; columns: readonly number[]; offset: number }

/** What is believed of a coefficient before the counts: it lies around `mean`, with a standard deviation of 1 / sqrt(precision). */
export type Prior = { mean: number; precision: number }

/** Coefficients, their covariance, and the means they give the rows. */
export type CountFit = { coefficients: readonly number[]; covariance: readonly (readonly number[])[]; means: readonly number[] }

// A mean outside e^-12 to e^16 is a step gone astray, never a count of anything.
const lowestLog = -12
const highestLog = 16
const mostRounds = 25

/**
 * The log-linear regression of counts whose variance is `dispersion` times the mean, with a normal prior on every coefficient,
 * solved by iterated weighted least squares (McCullagh and Nelder 1989, chapter 9).
 *
 * @param start where to begin; near the answer it takes two or three rounds.
 */
export function fitCounts(rows: readonly CountRow[], priors: readonly Prior[], dispersion: number, start: readonly number[]): CountFit {
  const size = priors.length
  let coefficients = start
  let covariance: number[][] = []
  const used = rows.filter(({ weight }) => weight > 0)
  const columns = new Float64Array(used.length * size)
  used.forEach((row, place) => columns.set(row.columns, place * size))
  const information = new Float64Array(size * size)
  const score = new Float64Array(size)
  for (let round = 0; round < mostRounds; round += 1) {
    information.fill(0)
    priors.forEach(({ mean, precision }, place) => {
      information[place * size + place] = precision
      score[place] = mean * precision
    })
    addRows(used, columns, { coefficients: new Float64Array(coefficients), dispersion, information, score })
    covariance = inverse(information, size)
    const next = covariance.map((row) => dot(row, score))
    const moved = Math.max(...next.map((value, place) => Math.abs(value - at(coefficients, place))))
    coefficients = next
    // Newton's rounds double the digits: after a move this small the answer is exact enough.
    if (moved < 1e-3) break
  }
  return { coefficients, covariance, means: rows.map((row) => Math.exp(boundedLog(row.columns, coefficients, row.offset))) }
}

type Sums = { coefficients: Float64Array; dispersion: number; information: Float64Array; score: Float64Array }

/** Adds what the rows say to the lower half of the information and to the score. Their columns lie one row after the other. */
function addRows(rows: readonly CountRow[], columns: Float64Array, { coefficients, dispersion, information, score }: Sums): void {
  const size = score.length
  let base = 0
  for (const { count, weight, offset } of rows) {
    let log = offset
    for (let place = 0; place < size; place += 1) log += (columns[base + place] ?? 0) * (coefficients[place] ?? 0)
    log = Math.min(highestLog, Math.max(lowestLog, log))
    const mean = Math.exp(log)
    const strength = weight * mean / dispersion
    const working = log - offset + (count - mean) / mean
    for (let place = 0; place < size; place += 1) {
      const lean = strength * (columns[base + place] ?? 0)
      if (lean === 0) continue
      score[place] = (score[place] ?? 0) + lean * working
      const line = place * size
      for (let other = 0; other <= place; other += 1) {
        information[line + other] = (information[line + other] ?? 0) + lean * (columns[base + other] ?? 0)
      }
    }
    base += size
  }
}

/** The log of a mean, kept where a mean can be. */
export function boundedLog(columns: readonly number[], coefficients: readonly number[], offset: number): number {
  return Math.min(highestLog, Math.max(lowestLog, dot(columns, coefficients) + offset))
}

/** The quadratic form of a vector in a symmetric matrix: the variance of a weighted sum of coefficients. */
export function varianceOf(columns: readonly number[], covariance: readonly (readonly number[])[]): number {
  return covariance.reduce((sum, row, place) => sum + at(columns, place) * dot(row, columns), 0)
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let place = 0; place < one.length; place += 1) sum += at(one, place) * at(other, place)
  return sum
}

function at(values: ArrayLike<number>, place: number): number {
  return values[place] ?? 0
}

/** The inverse of a symmetric positive definite matrix of which only the lower half is read, by Cholesky's factor. */
function inverse(lower: Float64Array, size: number): number[][] {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = at(lower, row * size + column)
      for (let before = 0; before < column; before += 1) rest -= at(factor, row * size + before) * at(factor, column * size + before)
      factor[row * size + column] = row === column ? Math.sqrt(Math.max(rest, 1e-12)) : rest / at(factor, column * size + column)
    }
  }
  return Array.from({ length: size }, (_, unit) => {
    const half = Array.from({ length: size }, () => 0)
    for (let row = unit; row < size; row += 1) {
      let rest = row === unit ? 1 : 0
      for (let before = unit; before < row; before += 1) rest -= at(factor, row * size + before) * at(half, before)
      half[row] = rest / at(factor, row * size + row)
    }
    for (let row = size - 1; row >= 0; row -= 1) {
      let rest = at(half, row)
      for (let after = row + 1; after < size; after += 1) rest -= at(factor, after * size + row) * at(half, after)
      half[row] = rest / at(factor, row * size + row)
    }
    return half
  })
}
