import type pg from 'pg'

/**
 * Renews the database's statistics as rows are added one test after the other: else it plans for the few rows of the beginning. Plans follow
 * from how many times more there are, so that it is done ever more seldom.
 *
 * @param owner the pool of the owner role.
 * @returns what is called before each test.
 */
export function lookAgain(owner: pg.Pool): () => Promise<void> {
  let opened = 0
  let next = 1
  return async () => {
    opened += 1
    if (opened < next) return
    next = opened < 16 ? opened * 4 : opened * 2
    await owner.query('ANALYZE')
  }
}
