import { escapeLiteral } from 'pg'
import type { Instant } from '../calendar/instant.ts'
import { isId } from '../platform/id.ts'
import type { About, Why } from './route.ts'

/** One line of the access log: ids and codes only. */
export type TraceEntry = {
  readonly at: Instant
  readonly actorKind: 'staff' | 'client' | 'public' | 'system'
  readonly actorId: string | null
  /** Method and path as written in the route table, "GET /person/:id": never the values in it. */
  readonly action: string
  readonly about: readonly string[]
  /** What it was of when that is no person, by its id. */
  readonly subjectId?: string | null
  readonly why: Why
  readonly outcome: 'done' | 'refused' | 'failed'
  readonly refusal: string | null
  readonly requestId: string
}

/**
 * The statement that writes one line, as text without parameters, so that it travels with the COMMIT that follows it.
 * The line is also put among the unsealed; the sealing job takes it into the chain right after (docs/adr/0004).
 */
export function traceSql(municipality: string, entry: TraceEntry): string {
  const about = entry.about.filter(isId).join(',')
  const text = (value: string | null): string => (value === null ? 'NULL' : escapeLiteral(value))
  return `WITH line AS (INSERT INTO trace (municipality_code, at, actor_kind, actor_id, action, about, why, outcome, refusal, request_id,
      subject_id)
    VALUES (${text(municipality)}, ${text(entry.at)}, '${entry.actorKind}', ${text(entry.actorId)}, ${text(entry.action)}, '{${about}}',
      '${entry.why}', '${entry.outcome}', ${text(entry.refusal)}, ${text(entry.requestId)}, ${text(entry.subjectId ?? null)}) RETURNING municipality_code, id)
    INSERT INTO trace_unsealed SELECT municipality_code, id FROM line`
}

/** @returns whose record it was, or what it was of, and why one may see it, from either form that a route line gives. */
export function aboutOf(about: About, otherwise: Why): { persons: readonly string[]; why: Why; of?: string } {
  return 'persons' in about ? about : { persons: about, why: otherwise }
}
