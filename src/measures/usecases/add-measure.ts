import { staffIdOf } from '../../access/rules.ts'
import { ageOn } from '../../calendar/day.ts'
import { accessFor, caseOf } from '../../cases/queries/case.ts'
import { makeTask } from '../../cases/usecases/keep-task.ts'
import { consentGround } from '../../decisions/queries/decision.ts'
import { traitsOf } from '../../decisions/rules/decide-who.ts'
import { makeDecision } from '../../decisions/usecases/make-decision.ts'
import type { Asked } from '../../mount/route.ts'
import { personStanding } from '../../persons/queries/person.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Kind, NewMeasure } from '../contract.ts'
import { ownKinds, unnamedDecisions } from '../queries/kind.ts'
import { saveEvent, saveMeasure, saveNextFollowUp } from '../queries/measure.ts'
import type { Written } from '../queries/measure.ts'
import { allKinds, decisionKindFor, holdsOn, newMeasureFaults } from '../rules.ts'
import { kindName, measureTexts } from '../texts.ts'

export type Who = Pick<Asked, 'actor' | 'clock' | 'language'>

/**
 * Registers a measure on a person. After an assessment of needs it is a decision: it begins when it is executed, and waits for the meeting
 * where the asker may not decide. Without one it has begun on its first day.
 *
 * @returns its id.
 * @throws Refusal measure_person_not_found (404), invalid (422) with the fields, and what a decision refuses.
 */
export async function addMeasure(tx: Write, personId: string, body: NewMeasure, who: Who): Promise<{ id: string }> {
  const { actor, clock } = who
  const today = clock.today()
  const person = await personStanding(tx, personId, clock.now(), today)
  if (person === undefined || (await caseOf(tx, personId)) === undefined) throw new Refusal('measure_person_not_found', 404)
  const kind = allKinds(await ownKinds(tx)).find((each) => each.kind === body.kind)
  const unnamed = (await unnamedDecisions(tx)).some((each) => each.kind === body.kind && holdsOn(each, body.fromOn))
  const age = person.birthOn === null || person.birthOn > body.fromOn ? null : ageOn(person.birthOn, body.fromOn)
  const faults = newMeasureFaults(body, { kind, unnamed, age, today })
  if (kind === undefined || faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)

  const id = newId()
  const written: Written = { personId, by: staffIdOf(actor), at: clock.now(), access: await accessFor(tx, personId, today, 'measure') }
  await saveMeasure(tx, { ...written, id, body })
  if (body.assessed) await decide(tx, { id, personId, kind, body }, who)
  else await saveEvent(tx, { ...written, measureId: id, event: { kind: 'started', on: body.fromOn, reason: null, outcome: null }, factId: null })
  if (body.firstFollowUpOn !== null) await planFollowUp(tx, { ...written, measureId: id, kind, on: body.firstFollowUpOn }, who)
  return { id }
}

/** The decision that grants it. Who said yes for the custodians has asked each of them. */
async function decide(tx: Write, made: { id: string; personId: string; kind: Kind; body: NewMeasure }, who: Who): Promise<void> {
  const { id, personId, kind, body } = made
  const { decision } = body
  if (decision === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'decision.reasons', code: 'reasons_needed' }])
  const t = measureTexts[who.language]
  const code = decisionKindFor(kind.kind)
  const { custodianIds } = await consentGround(tx, personId, who.clock.today())
  const asked = { child: [personId], custodian: custodianIds.length === 0 ? [null] : custodianIds }
  await makeDecision(tx, who, {
    personId, kind: code, strand: 'measure', subjectKind: 'measure', subjectId: id, reasons: decision.reasons,
    what: decision.what === '' ? t.decidedWhat(kindName(kind.kind, kind.name, who.language), body.extent) : decision.what,
    paragraph: decision.paragraph === '' ? traitsOf(code).paragraph : decision.paragraph, fromOn: body.fromOn, toOn: body.toOn,
    consents: body.consents.flatMap((each) => asked[each.who].map((consenter) => ({ ...each, personId: consenter }))), facts: [],
  })
}

/** Plans the next follow-up: a promise in the worklist of the one who plans it. */
export async function planFollowUp(
  tx: Write, planned: Written & { measureId: string; kind: { kind: string; name: string | null }; on: NewMeasure['fromOn'] }, who: Who,
): Promise<void> {
  const title = measureTexts[who.language].followUpTask(kindName(planned.kind.kind, planned.kind.name, who.language))
  const taskId = await makeTask(tx, { personId: planned.personId, title, dueOn: planned.on, dueTime: null }, who)
  await saveNextFollowUp(tx, { ...planned, taskId })
}
