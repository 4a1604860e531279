import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Decision } from '../contract/words.ts'
import { investigationsOf, saveAttachment } from '../queries/child.ts'
import { decisionEntries, saveDecision } from '../queries/handle.ts'
import { refusedCorrection, standing } from '../rules/handling.ts'
import type { Decided } from './decide-preliminary-assessment.ts'
import { lockedCase } from './decide-preliminary-assessment.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Corrects a decision by a new entry that names the old one: both stay. Correcting "do not open" into "open" opens the investigation on
 * the day of the correction; an investigation once opened is concluded, never undone.
 *
 * @throws Refusal corrected_already when it was not the latest entry, opened_is_concluded_not_corrected, investigation_runs_already,
 * no_investigation_runs.
 */
export async function correctDecision(
  tx: Write, wanted: { childId: string; decision: Decision; reasons: string; corrects: string }, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<Decided> {
  const { keptId, ids, caseId, unitId, personId } = await lockedCase(tx, wanted.childId)
  const stands = standing(await decisionEntries(tx, wanted.childId))
  if (stands === undefined || stands.id !== wanted.corrects) throw new Refusal('corrected_already', 409)
  const runs = (await investigationsOf(tx, ids)).find(({ concludedOn }) => concludedOn === null)
  const refused = refusedCorrection({ was: stands.decision, wanted: wanted.decision, runs: runs !== undefined })
  if (refused !== null) throw new Refusal(refused, 409)

  const made = { on: clock.today(), at: clock.now(), by: staffIdOf(actor) }
  const opens = wanted.decision === 'open_investigation' && stands.decision !== 'open_investigation'
  const investigationId = wanted.decision === 'do_not_open' ? null
    : opens ? await openInvestigation(tx, await ruleVersions(tx), { ...made, personId: keptId, personIds: ids, caseId, unitId })
    : (stands.investigationId ?? runs?.id ?? null)
  await saveDecision(tx, {
    ...made, childId: wanted.childId, personId, decision: wanted.decision, reasons: wanted.reasons, ruleVersion: stands.ruleVersion, investigationId,
    correctsId: stands.id, access: await accessFor(tx, personId, made.on, 'concern'),
  })
  if (investigationId !== null) await saveAttachment(tx, wanted.childId, investigationId)
  return { decision: wanted.decision, decidedOn: made.on, investigationId, personId: keptId, answered: [wanted.childId] }
}
