import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { RuleVersion } from '../../law/contract.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Decision } from '../contract/words.ts'
import { childToChange, investigationsOf, saveAttachment } from '../queries/child.ts'
import { decisionEntries, feedbackRequestOf, givenFeedback, openClocksOf, pendingReports, saveDecision } from '../queries/handle.ts'
import type { PendingReport } from '../queries/handle.ts'
import { refusedCorrection, standing, toldWhatStands } from '../rules/handling.ts'
import type { Decided } from './decide-preliminary-assessment.ts'
import { answer, lockedCase } from './decide-preliminary-assessment.ts'
import { openInvestigation } from './open-investigation.ts'
import { startFeedback } from './start-feedback.ts'

/**
 * Corrects a decision by a new entry that names the old one: both stay. Correcting "do not open" into "open" opens the investigation on
 * the day of the correction, and answers the reports about the child that have come in since, as any decision to open does; an
 * investigation once opened is concluded, never undone. A reporter who was told the old outcome is to be told the new one within a week.
 *
 * @throws Refusal corrected_already when it was not the latest entry, opened_is_concluded_not_corrected, investigation_runs_already,
 * no_investigation_runs, protection_not_assessed when a report that would be answered is not assessed.
 */
export async function correctDecision(
  tx: Write, wanted: { childId: string; decision: Decision; reasons: string; corrects: string }, { actor, clock }: Pick<Asked,
  'actor' | 'clock'>,
): Promise<Decided> {
  const { keptId, ids, caseId, unitId, personId } = await lockedCase(tx, wanted.childId)
  // Feedback of the same moment comes wholly before the correction or after it.
  await childToChange(tx, wanted.childId)
  const stands = standing(await decisionEntries(tx, wanted.childId))
  if (stands === undefined || stands.id !== wanted.corrects) throw new Refusal('corrected_already', 409)
  const runs = (await investigationsOf(tx, ids)).find(({ concludedOn }) => concludedOn === null)
  const refused = refusedCorrection({ was: stands.decision, wanted: wanted.decision, runs: runs !== undefined })
  if (refused !== null) throw new Refusal(refused, 409)

  const made = { on: clock.today(), at: clock.now(), by: staffIdOf(actor) }
  const opens = wanted.decision === 'open_investigation' && stands.decision !== 'open_investigation'
  const since = opens ? await assessedReports(tx, ids) : []
  const versions = await ruleVersions(tx)
  const investigationId = wanted.decision === 'do_not_open' ? null
    : opens ? await openInvestigation(tx, { actor, clock }, { personId: keptId, caseId })
    : (stands.investigationId ?? runs?.id ?? null)
  const access = await accessFor(tx, personId, made.on, 'concern')
  await saveDecision(tx, {
    ...made, childId: wanted.childId, personId, decision: wanted.decision, reasons: wanted.reasons, ruleVersion: stands.ruleVersion,
    investigationId, correctsId: stands.id, access,
  })
  if (investigationId !== null) await saveAttachment(tx, wanted.childId, investigationId)
  await tellAgain(tx, versions, { ...made, childId: wanted.childId, personId, ids, unitId, access })
  for (const report of since) await answer(tx, versions, report,
    { ...made, decision: wanted.decision, reasons: wanted.reasons, investigationId })
  return { decision: wanted.decision, decidedOn: made.on, investigationId, personId: keptId,
    answered: [wanted.childId, ...since.map(({ childId }) => childId)] }
}

type Retelling = { childId: string; personId: string; ids: readonly string[]; unitId: string; access: string[]; on: Day; at: Instant }

/**
 * What a correction means for the feedback: told of another outcome, the reporter is told anew within a week of the correction. One who
 * was told nothing yet still waits since the first decision, and one who knows what stands again is told nothing more.
 */
async function tellAgain(tx: Write, versions: readonly RuleVersion[], { childId, ids, on, ...made }: Retelling): Promise<void> {
  const request = await feedbackRequestOf(tx, childId)
  const given = await givenFeedback(tx, childId)
  if (request === undefined || given.length === 0) return
  if (toldWhatStands(await decisionEntries(tx, childId), given)) {
    await endClock(tx, { rule: 'feedback', subjectId: childId, on, how: 'not_required' })
    return
  }
  const runs = (await openClocksOf(tx, ids, ['feedback'])).some(({ subjectId }) => subjectId === childId)
  if (!runs) await startFeedback(tx, versions, { ...made, childId, askedOn: request.askedOn, decidedOn: on, during: false })
}

/** The reports about the child that wait for a decision. @throws Refusal protection_not_assessed when one of them is not ready for it. */
async function assessedReports(tx: Write, ids: readonly string[]): Promise<PendingReport[]> {
  const pending = await pendingReports(tx, ids)
  const unassessed = pending.find((report) => !report.protected)
  if (unassessed !== undefined) throw new Refusal('protection_not_assessed', 409, { receivedOn: unassessed.receivedOn })
  return pending
}
