/** Numbers that look random and are the same for the same seed. Nothing else in the demo is left to chance. */
export type Chance = {
  /** 0 up to, not including, 1. */
  readonly fraction: () => number
  /** A whole number from the first to the last, both included. */
  readonly between: (first: number, last: number) => number
  /** True with the probability 0 to 1. */
  readonly happens: (probability: number) => boolean
  /** One of the list, each as likely. @throws RangeError for an empty list. */
  readonly pick: <T>(list: readonly T[]) => T
  /** One of the list, as likely as its weight says; undefined when no weight is above 0. */
  readonly weighted: <T>(list: readonly T[], weight: (one: T) => number) => T | undefined
  /** How many of something that happens `mean` times on average. */
  readonly poisson: (mean: number) => number
  /** Minutes that cluster below the median's double and now and then are many: how long people wait. */
  readonly waiting: (median: number) => number
  /** A UUID in lower case, version 4. */
  readonly id: () => string
}

/** A source of chance from a seed. Two sources with different seeds have nothing in common. */
export function chanceFrom(seed: string): Chance {
  const next = generator(seed)
  const fraction = (): number => (next() >>> 0) / 4_294_967_296
  const between = (first: number, last: number): number => first + Math.floor(fraction() * (last - first + 1))
  function pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(fraction() * list.length)]
    if (found === undefined) throw new RangeError('there is nothing to pick from')
    return found
  }
  function weighted<T>(list: readonly T[], weight: (one: T) => number): T | undefined {
    let left = fraction() * list.reduce((sum, one) => sum + weight(one), 0)
    let last: T | undefined
    for (const one of list) {
      const share = weight(one)
      if (share <= 0) continue
      last = one
      left -= share
      if (left < 0) return one
    }
    return last
  }
  function poisson(mean: number): number {
    let count = 0
    for (let left = fraction(), limit = Math.exp(-mean); left > limit; left *= fraction()) count += 1
    return count
  }
  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction())
  }
  return {
    fraction, between, pick, weighted, poisson,
    happens: (probability) => fraction() < probability,
    waiting: (median) => Math.max(1, Math.round(median * Math.exp(0.8 * normal()))),
    id: () => uuid(next),
  }
}

const hex = Array.from({ length: 65_536 }, (_, word) => word.toString(16).padStart(4, '0'))

function uuid(next: () => number): string {
  const [a, b, c, d] = [next(), next(), next(), next()]
  return `${half(a >>> 16)}${half(a)}-${half(b >>> 16)}-${half((b & 0x0fff) | 0x4000)}-${half(((c >>> 16) & 0x3fff) | 0x8000)}-`
    + `${half(c)}${half(d >>> 16)}${half(d)}`
}

function half(word: number): string {
  return hex[word & 0xffff] ?? ''
}

/** Chris Doty-Humphrey's Small Fast Counting generator with 32-bit words, started from a hash of the seed. */
function generator(seed: string): () => number {
  const hashed = hashOf(seed)
  let [a, b, c, counter] = [hashed(), hashed(), hashed(), 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}

/** Words from a text, each from all of it (FNV-1a, mixed). */
function hashOf(text: string): () => number {
  let hash = 2_166_136_261
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  return () => {
    hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    return hash
  }
}
