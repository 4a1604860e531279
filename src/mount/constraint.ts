import pg from 'pg'
import * as z from 'zod'
import { Refusal } from '../platform/refusal.ts'

const uniqueViolation = '23505'
const checkViolation = '23514'
const exclusionViolation = '23P01'
const foreignKeyViolation = '23503'
/** Characters that no text in the database can hold: the null character, as a text and inside JSON. */
const untextual = new Set(['22021', '22P05'])
const invariants = new Set([uniqueViolation, checkViolation, exclusionViolation, foreignKeyViolation])

/**
 * What to tell a person about a fault. A broken invariant of the database has a name that says what must never be; it becomes a
 * refusal with that name as its code. Two people who act at once meet here. A text that cannot be stored is the sender's. Null = our own
 * fault, told as such.
 */
export function refusalOf(fault: unknown): Refusal | null {
  if (fault instanceof Refusal) return fault
  if (fault instanceof z.ZodError) return invalid(fault)
  if (fault instanceof pg.DatabaseError && fault.constraint !== undefined && invariants.has(fault.code ?? '')) {
    return new Refusal(fault.constraint, 409)
  }
  if (fault instanceof pg.DatabaseError && untextual.has(fault.code ?? '')) return new Refusal('unreadable', 400)
  return null
}

/**
 * The faults of a body, by field. A shape's message is the code of its sentence: 'reasons_needed'. Where a shape has none, the kind of
 * fault stands instead: the library's own sentence may repeat what was sent.
 */
export function invalid(fault: z.ZodError): Refusal {
  const fields = fault.issues.map((issue) => ({ field: issue.path.join('.'), code: isCode(issue.message) ? issue.message : issue.code }))
  return new Refusal('invalid', 422, { faults: fields.length }, fields)
}

function isCode(text: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(text)
}
