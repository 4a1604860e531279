/** The next whole number from 0, below the one given. */
export type Chance = (below: number) => number

/** Numbers as if by chance, the same for the same seed (mulberry32, Tommy Ettinger 2017, in the public domain). */
export function drawNumbers(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
