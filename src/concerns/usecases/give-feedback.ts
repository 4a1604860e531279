import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import type { Day } from '../../calendar/day.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Telling } from '../contract/words.ts'
import { childToChange, investigationsOf, recordsOf } from '../queries/child.ts'
import type { ChildInReport } from '../queries/child.ts'
import { decisionEntries, feedbackRequestOf, givenFeedback, saveFeedback } from '../queries/handle.ts'
import { saveFeedbackRequest } from '../queries/receive.ts'
import { notFound, refuseUnlessOpen, standing, tellingOf, toldWhatStands } from '../rules/handling.ts'
import { standingOf } from '../rules/standing.ts'
import { startFeedback } from './start-feedback.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/**
 * Notes that a mandated reporter wants to know what happened, with the report or later. Asked within a week of the decision: a week from
 * it; asked later, or while an investigation ran already: the same day.
 *
 * @throws Refusal feedback_only_for_mandated, feedback_is_asked_once, or 'invalid' for a day that has not been or was before the report.
 */
export async function askForFeedback(tx: Write, { childId, askedOn }: { childId: string; askedOn: Day | null },
  { actor, clock }: By): Promise<{ personId: string | null }> {
  const child = await childForFeedback(tx, childId)
  const today = clock.today()
  const asked = askedOn ?? today
  if (asked > today || asked < child.receivedOn) throw new Refusal('invalid', 422, { faults: 1 },
    [{ field: 'asked', code: 'asked_day_wrong' }])
  const access = await accessOf(tx, child, today)
  await saveFeedbackRequest(tx, { childId, askedOn: asked, access, at: clock.now(), by: staffIdOf(actor) })
  const { decidedOn, during } = await answerOn(tx, child)
  await startFeedback(tx, await ruleVersions(tx), { childId, personId: child.personId, unitId: child.unitId, askedOn: asked, decidedOn,
    during, access, at: clock.now() })
  return { personId: child.personId }
}

/**
 * Tells the reporter the one thing the law allows, or withholds it with a reason. What is told follows from what was decided; nobody
 * chooses it. When a correction has changed the outcome since, it is told once more, and names what was told before.
 *
 * @throws Refusal feedback_only_for_mandated, feedback_not_asked, nothing_to_tell_yet, feedback_is_given_once.
 *
 * Source: socialtjänstlagen (2025:400) 19 kap. 6 §, read 2026-11-21.
 */
export async function giveFeedback(
  tx: Write, made: { childId: string; given: 'told'; how: string } | { childId: string; given: 'withheld'; reason: string },
  { actor, clock }: By,
): Promise<{ personId: string | null; told: Telling | null }> {
  const child = await childForFeedback(tx, made.childId)
  if (await feedbackRequestOf(tx, child.id) === undefined) throw new Refusal('feedback_not_asked', 409)
  const { telling } = await answerOn(tx, child)
  if (telling === null) throw new Refusal('nothing_to_tell_yet', 409)
  const entries = await decisionEntries(tx, child.id)
  const given = await givenFeedback(tx, child.id)
  if (toldWhatStands(entries, given)) throw new Refusal('feedback_is_given_once', 409)
  const today = clock.today()
  const told = made.given === 'told' ? telling : null
  await saveFeedback(tx, {
    childId: child.id, decisionId: standing(entries)?.id ?? null, followsId: given.at(-1)?.id ?? null, personId: child.personId, told,
    how: made.given === 'told' ? made.how : null,
    withheldReason: made.given === 'withheld' ? made.reason : null, on: today, at: clock.now(), by: staffIdOf(actor),
    access: await accessOf(tx, child, today),
  })
  await endClock(tx, { rule: 'feedback', subjectId: child.id, on: today, how: made.given === 'told' ? 'met' : 'not_required' })
  return { personId: child.personId, told }
}

/** What there is to tell about a child's report, and from which day. */
export async function answerOn(tx: Read, child: ChildInReport): Promise<{ decidedOn: Day | null; during: boolean;
  telling: Telling | null }> {
  const entries = await decisionEntries(tx, child.id)
  const first = entries[0]
  if (first !== undefined) {
    return { decidedOn: first.decidedOn, during: false, telling: tellingOf({ decision: standing(entries)?.decision ?? null, during: false,
      answered: false }) }
  }
  if (child.personId === null || child.investigationId === null) return { decidedOn: null, during: false, telling: null }
  const { ids } = await recordsOf(tx, child.personId)
  const found = standingOf(child.receivedOn, await investigationsOf(tx, ids))
  const during = found.kind === 'during'
  return {
    decidedOn: found.kind === 'answered' ? found.on : null, during,
    telling: tellingOf({ decision: null, during, answered: found.kind === 'answered' }),
  }
}

async function childForFeedback(tx: Write, childId: string): Promise<ChildInReport> {
  const child = await childToChange(tx, childId)
  if (child === undefined) throw notFound()
  refuseUnlessOpen(child)
  if (!child.mandated) throw new Refusal('feedback_only_for_mandated', 409)
  return child
}

async function accessOf(tx: Read, child: ChildInReport, today: Day): Promise<string[]> {
  return child.personId === null ? [child.unitId, child.sharedKey] : accessFor(tx, child.personId, today, 'concern')
}
