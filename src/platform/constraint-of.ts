import pg from 'pg'

const brokenRules = new Set(['23505', '23514', '23P01', '23503'])

/** The name of the constraint that a fault of the database is about; null for any other fault. */
export function constraintOf(fault: unknown): string | null {
  if (!(fault instanceof pg.DatabaseError) || fault.constraint === undefined) return null
  return brokenRules.has(fault.code ?? '') ? fault.constraint : null
}
