import { staffIdOf } from '../../access/rules.ts'
import { accessFor, caseToChange } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import type { Day } from '../../calendar/day.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { RuleVersion } from '../../law/contract.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { announce } from '../../webhooks/usecases/announce.ts'
import type { Decision } from '../contract/words.ts'
import { childOf, investigationsOf, recordsOf, saveAttachment } from '../queries/child.ts'
import { pendingReports, saveDecision } from '../queries/handle.ts'
import type { PendingReport } from '../queries/handle.ts'
import { notFound, refusedDecision, refuseUnlessOpen } from '../rules/handling.ts'
import { openInvestigation } from './open-investigation.ts'
import { startFeedback } from './start-feedback.ts'

type By = Pick<Asked, 'actor' | 'clock'>
export type Decided = { decision: Decision; decidedOn: Day; investigationId: string | null; personId: string; answered: string[] }

/**
 * Decides whether an investigation is opened. One decision answers every report about the child that waits for one. Two people who
 * decide at once meet at the child's case: the first decides, the second is told.
 *
 * @throws Refusal child_not_identified, concern_not_assigned, decided_already, protection_not_assessed, investigation_runs_already,
 * no_investigation_runs.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 2 §, read 2026-11-21.
 */
export async function decidePreliminaryAssessment(
  tx: Write, { childId, decision, reasons }: { childId: string; decision: Decision; reasons: string }, by: By,
): Promise<Decided> {
  const { keptId, ids, caseId } = await lockedCase(tx, childId)
  const pending = await pendingReports(tx, ids)
  const runs = (await investigationsOf(tx, ids)).find(({ concludedOn }) => concludedOn === null)
  const unassessedSince = pending.find((report) => !report.protected)?.receivedOn ?? null
  const refused = refusedDecision({ decision, pending: pending.some((report) => report.childId === childId), unassessedSince,
    runs: runs !== undefined })
  if (refused !== null) throw new Refusal(refused, 409, unassessedSince === null ? {} : { receivedOn: unassessedSince })

  const made = { on: by.clock.today(), at: by.clock.now(), by: staffIdOf(by.actor) }
  const versions = await ruleVersions(tx)
  const investigationId = decision === 'open_investigation'
    ? await openInvestigation(tx, by, { personId: keptId, caseId })
    : decision === 'already_open' ? (runs?.id ?? null) : null
  for (const report of pending) await answer(tx, versions, report, { ...made, decision, reasons, investigationId })
  return { decision, decidedOn: made.on, investigationId, personId: keptId, answered: pending.map((report) => report.childId) }
}

/** The child's case, locked until the request ends, with all records that are the child. @throws Refusal when the report is not ready. */
export async function lockedCase(tx: Write, childId: string): Promise<{ keptId: string; ids: string[]; caseId: string; unitId: string;
  personId: string }> {
  const child = await childOf(tx, childId)
  if (child === undefined) throw notFound()
  refuseUnlessOpen(child)
  if (child.personId === null) throw new Refusal('child_not_identified', 409)
  if (child.assignedTo === null) throw new Refusal('concern_not_assigned', 409)
  const { keptId, ids } = await recordsOf(tx, child.personId)
  const own = await caseToChange(tx, keptId)
  if (own === undefined) throw notFound()
  return { keptId, ids, caseId: own.id, unitId: own.unitId, personId: child.personId }
}

type Making = { on: Day; at: ReturnType<By['clock']['now']>; by: string; decision: Decision; reasons: string;
  investigationId: string | null }

/** Answers one waiting report by a decision about the child: its clock is met, and feedback that was asked for begins to run. */
export async function answer(tx: Write, versions: readonly RuleVersion[], report: PendingReport, made: Making): Promise<void> {
  const access = await accessFor(tx, report.personId, made.on, 'concern')
  await endClock(tx, { rule: 'prelim-assess', subjectId: report.childId, on: made.on, how: 'met' })
  await saveDecision(tx, { ...made, childId: report.childId, personId: report.personId, ruleVersion: report.ruleVersion, correctsId: null,
    access })
  await announce(tx, 'report.decided', { concernChildId: report.childId }, made.at)
  if (made.investigationId !== null) await saveAttachment(tx, report.childId, made.investigationId)
  if (report.askedOn === null) return
  await startFeedback(tx, versions, {
    childId: report.childId, personId: report.personId, unitId: report.unitId, askedOn: report.askedOn, decidedOn: made.on, during: false,
    access, at: made.at,
  })
}
