import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { accessFor, caseToChange } from '../../cases/queries/case.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import { makeDecision } from '../../decisions/usecases/make-decision.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FollowupBody } from '../contract/bodies.ts'
import type { FollowupContact, InformedParty } from '../contract/words.ts'
import { closedInvestigation, followupOf, followupsOf, saveFollowup, saveFollowupEnd, saveFollowupNote } from '../queries/followup.ts'
import type { FollowupRow } from '../queries/followup.ts'
import { followupFaults, goesOn } from '../rules/followup.ts'
import { decisionTexts } from '../texts/decisions.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const paragraphs = { investigation: 'SoL 23:1', placement: 'SoL 23:1-5', 'lvu-care': 'LVU 21 b' } as const

/**
 * Decides to follow how a child fares after an investigation that was closed without measure, an ended placement, or ended care under LVU;
 * with consent, or why without.
 *
 * @throws Refusal invalid, investigation_person_not_found, followup_runs, nothing_to_follow_up, fact_refused.
 *
 * Source: socialtjänstlagen (2025:400) 23 kap. 1-5 §§; lagen (1990:52) 21 b-c §§; read 2026-11-22.
 */
export async function startFollowup(tx: Write, personId: string, body: FollowupBody, who: Who): Promise<{ id: string; personId: string
  state: 'decided' | 'for_meeting' }> {
  const faults = followupFaults(body)
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
  if (await caseToChange(tx, personId) === undefined) throw new Refusal('investigation_person_not_found', 404)
  if ((await followupsOf(tx, personId)).some(goesOn)) throw new Refusal('followup_runs', 409)
  const investigationId = body.after === 'investigation' ? await closedInvestigation(tx, personId) : null
  if (investigationId === undefined) throw new Refusal('nothing_to_follow_up', 409)
  const today = who.clock.today()
  const id = newId()
  await saveFollowup(tx, { ...body, id, personId, investigationId, on: today, at: who.clock.now(), by: staffIdOf(who.actor),
    access: await accessFor(tx, personId, today, 'investigation') })
  const { state } = await makeDecision(tx, who, {
    personId, kind: 'followup', strand: 'investigation', subjectKind: 'follow_up', subjectId: id,
      what: decisionTexts.sv.followup[body.after],
    reasons: body.reasons, paragraph: paragraphs[body.after], fromOn: today, toOn: null, consents: [],
    facts: [{ personId, type: 'followup-started', on: today, fields: { after: body.after }, strand: 'investigation',
      subjectKind: 'follow_up',
      subjectId: id }],
  })
  return { id, personId, state }
}

async function runningFollowup(tx: Write, id: string): Promise<FollowupRow> {
  const found = await followupOf(tx, id)
  if (found === undefined) throw new Refusal('followup_not_found', 404)
  if (!goesOn(found)) throw new Refusal('followup_is_closed', 409)
  if (found.decisionState === 'for_meeting') throw new Refusal('followup_waits', 409)
  return found
}

/** Notes what a visit, a talk or a question told. @throws Refusal followup_not_found, followup_is_closed, followup_waits, invalid. */
export async function noteFollowup(
  tx: Write, id: string, body: { notedOn: Day; how: FollowupContact; body: string }, who: Who,
): Promise<{ id: string; personId: string }> {
  const { personId, access } = await runningFollowup(tx, id)
  if (body.notedOn > who.clock.today()) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'notedOn', code: 'not_happened_yet' }])
  await saveFollowupNote(tx, { ...body, followupId: id, personId, at: who.clock.now(), by: staffIdOf(who.actor), access })
  return { id, personId }
}

/** Closes a follow-up with what it came to. @throws Refusal followup_not_found, followup_is_closed, followup_waits. */
export async function closeFollowup(
  tx: Write, id: string, body: { result: string; informed: readonly InformedParty[] }, who: Who,
): Promise<{ id: string; personId: string }> {
  const { personId } = await runningFollowup(tx, id)
  const today = who.clock.today()
  if (!await saveFollowupEnd(tx, id, { on: today, by: staffIdOf(who.actor), ...body })) throw new Refusal('followup_is_closed', 409)
  await registerFacts(tx, who, [{ personId, type: 'followup-closed', on: today, strand: 'investigation', subjectKind: 'follow_up',
    subjectId: id }])
  return { id, personId }
}
