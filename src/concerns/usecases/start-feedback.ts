import { startClock } from '../../cases/usecases/start-clock.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { RuleVersion } from '../../law/contract.ts'
import type { Write } from '../../platform/db.ts'
import { feedbackStart } from '../rules/standing.ts'

export type AskedBack = {
  childId: string; personId: string | null; unitId: string; askedOn: Day; decidedOn: Day | null; during: boolean; access: string[];
  at: Instant
}

/** Starts the clock of feedback to a mandated reporter who has asked, if there is anything to tell yet. */
export async function startFeedback(tx: Write, versions: readonly RuleVersion[], asked: AskedBack): Promise<void> {
  const start = feedbackStart(asked)
  if (start === null) return
  await startClock(tx, versions, {
    rule: 'feedback', startedOn: start.startedOn, ...(start.atOnce ? { until: start.startedOn } : {}), subjectKind: 'concern_child',
    subjectId: asked.childId,
    personId: asked.personId, unitId: asked.unitId, access: asked.access, at: asked.at,
  })
}
