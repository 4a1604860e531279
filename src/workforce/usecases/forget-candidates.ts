import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dayOf, instant } from '../../calendar/instant.ts'
import { writeDeletion } from '../../platform/deletion-list.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { candidatesToForget, countForgotten, deleteCandidate } from '../queries/forget-candidate.ts'

/**
 * Deletes every candidate who has withdrawn or whose consent ended before today, with every row and file; a count by month remains. The list outside
 * the database is written before the work is committed, so that a restored backup deletes them again even if it is broken off in between.
 *
 * @param list the file of the list of what was destroyed; null where there is none: then nothing is deleted, and the job fails when something should be.
 */
export function forgetCandidates(list: string | null): JobKind {
  return {
    kind: 'forget_candidates',
    async run(tx, { now, municipality }) {
      const today = dayOf(instant(now))
      const gone = await candidatesToForget(tx, today)
      if (gone.length === 0) return
      if (list === null) throw new RangeError('there is no list of what was destroyed to write to')
      await mkdir(dirname(list), { recursive: true })
      for (const { id, outcome } of gone) {
        await deleteCandidate(tx, id)
        await countForgotten(tx, today.slice(0, 7), outcome)
        await appendFile(list, writeDeletion({ kind: 'candidate', municipality, id, day: today }))
      }
    },
  }
}

/** Every night, at 00.50 UTC. */
export const recruitmentRecurring: readonly Recurring[] = [{ kind: 'forget_candidates', everyMinutes: 24 * 60, offsetMinutes: 50 }]
