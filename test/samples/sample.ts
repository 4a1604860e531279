import type { Role } from '../../src/access/contract.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'

/** One request that a line of the route table accepts, made for a prepared family. */
export type Sample = {
  /** Who may: someone of the family's own (roles as they stand there), a school's client, or anybody. */
  readonly as: 'worker' | 'manager' | 'intake' | 'director' | 'administrator' | 'log_reviewer' | 'coordinator' | 'client' | 'public'
  readonly params?: (family: Family) => Record<string, string>
  readonly query?: (family: Family) => Record<string, string>
  /** An object for the API, a form's fields for a page. */
  readonly body?: (family: Family) => Record<string, unknown>
  /** Whose record the log must say it was; the answer's own ids when they are made by it. */
  readonly about: (family: Family, answer: Record<string, unknown>) => readonly string[]
  /** Whether what the line shows or changes is the family's, so that others are told it does not exist. Left out: as the address has an id. */
  readonly reaches?: boolean
  /** How many persons the request makes, whose ids only the log knows. */
  readonly makes?: number
  /** False for what belongs to the municipality as a whole: another unit's administrator may see it too. */
  readonly ofUnit?: boolean
  /** What the family must have besides. */
  readonly before?: (family: Family, make: Make) => Promise<void>
}

/** Samples by line: "POST /api/contacts". */
export type Samples = Readonly<Record<string, Sample>>

export const roleOf: Readonly<Record<'worker' | 'manager' | 'intake' | 'director' | 'administrator' | 'log_reviewer' | 'coordinator', Role>> = {
  worker: 'social_worker', manager: 'unit_manager', intake: 'intake', director: 'director', administrator: 'administrator',
  log_reviewer: 'log_reviewer', coordinator: 'coordinator',
}
