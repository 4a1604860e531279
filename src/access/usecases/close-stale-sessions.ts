import { dayOf, instant, instantFrom } from '../../calendar/instant.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { endOutlivedSessions } from '../queries/outlived-session.ts'
import { endStaleSessions } from '../queries/session.ts'

/**
 * Writes an end on sessions that nobody can use any more: idle too long, begun too long ago, of staff without a role, or begun with a role
 * that has ended.
 * They were refused from the first moment; this is for whoever later asks who was signed in.
 */
export function closeStaleSessions({ idleMinutes, sessionHours }: { idleMinutes: number; sessionHours: number }): JobKind {
  return {
    kind: 'close_stale_sessions',
    async run(tx, { now }) {
      const at = instant(now)
      const today = dayOf(at)
      await endOutlivedSessions(tx, today, at)
      const ago = (minutes: number) => instantFrom(Date.parse(now) - minutes * 60_000)
      await endStaleSessions(tx, { idleSince: ago(idleMinutes), begunSince: ago(sessionHours * 60), today, at })
    },
  }
}
