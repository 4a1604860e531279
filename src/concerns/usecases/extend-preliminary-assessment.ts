import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import { startClock } from '../../cases/usecases/start-clock.ts'
import type { Day } from '../../calendar/day.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { pendingReports, saveExtension } from '../queries/handle.ts'
import { lockedCase } from './decide-preliminary-assessment.ts'

/**
 * Gives the preliminary assessment of a report more time, for exceptional reasons and until a stated day: a decision of its own. The old
 * clock is superseded that day and a new one runs until the stated day, which is never moved.
 *
 * @throws Refusal decided_already, or 'invalid' when the day is not later than both today and the day it prolongs.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 2 § (synnerliga skäl), read 2026-11-21.
 */
export async function extendPreliminaryAssessment(
  tx: Write, { childId, until, reasons }: { childId: string; until: Day; reasons: string }, { actor, clock }: Pick<Asked,
  'actor' | 'clock'>,
): Promise<{ personId: string }> {
  const { ids, personId } = await lockedCase(tx, childId)
  const report = (await pendingReports(tx, ids)).find((each) => each.childId === childId)
  if (report === undefined) throw new Refusal('decided_already', 409)
  const today = clock.today()
  if (until <= today || until <= report.nominalDueOn) throw new Refusal('invalid', 422, { faults: 1 },
    [{ field: 'until', code: 'until_too_early' }])
  const access = await accessFor(tx, personId, today, 'concern')
  await saveExtension(tx, { childId, personId, until, reasons, on: today, at: clock.now(), by: staffIdOf(actor), access })
  await endClock(tx, { rule: 'prelim-assess', subjectId: childId, on: today, how: 'superseded' })
  await startClock(tx, await ruleVersions(tx), {
    rule: 'prelim-assess', startedOn: today, until, subjectKind: 'concern_child', subjectId: childId, personId, unitId: report.unitId,
    access, at: clock.now(),
  })
  return { personId }
}
