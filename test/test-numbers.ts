import { readFileSync } from 'node:fs'

const all = readFileSync(new URL('./data/personnummer/skatteverket_test_personnummer_5000.txt', import.meta.url),
  'utf8').split('\n').filter(Boolean)
let used = 0
let usedFromTheEnd = 0

/** Identity numbers that Skatteverket has set aside for tests: they belong to nobody. Each is given once per test file. */
export const testNumbers = {
  /** What one file has used is free for the next of the same process: each has a database of its own. */
  startAgain(): void {
    used = 0
    usedFromTheEnd = 0
  },

  next(): string {
    const number = all[used++]
    if (number === undefined) throw new Error('all test numbers of this file are used')
    return number
  },

  /** The number of somebody born in that year or later: for whoever must be a child. */
  bornFrom(year: number): string {
    const number = all.at(-++usedFromTheEnd)
    if (number === undefined || Number(number.slice(0, 4)) < year) throw new Error('no such test number is left')
    return number
  },
}
