import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { NewFact } from '../../cases/contract/facts.ts'
import { accessFor, caseOf } from '../../cases/queries/case.ts'
import { registerFacts, withdrawFacts } from '../../cases/usecases/register-facts.ts'
import type { DecisionKind } from '../../decisions/contract.ts'
import { traitsOf } from '../../decisions/rules/decide-who.ts'
import { makeDecision } from '../../decisions/usecases/make-decision.ts'
import type { FactFields } from '../../law/chain/contract.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { OpenBody, StepBody, StepType } from '../contract.ts'
import { lockMatter, matterOf, saveLapseHandled, saveMatter, saveStep } from '../queries/matter.ts'
import type { StepRow, Written } from '../queries/matter.ts'
import { decisionFor, openFaults, startTraits, stepFaults } from '../rules.ts'
import { compulsoryTexts } from '../texts.ts'

export type Who = Pick<Asked, 'actor' | 'clock' | 'language'>

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}

async function written(tx: Write, personId: string, { actor, clock }: Who): Promise<Written> {
  return { personId, by: staffIdOf(actor), at: clock.now(), access: await accessFor(tx, personId, clock.today(), 'placement') }
}

function factOf(of: { matterId: string; personId: string }, type: StepType, on: Day, fields: FactFields = {}): NewFact {
  // That care ends is about the placement; everything else is told apart by its matter.
  const ref = type === 'lvu-care-ended' ? {} : { ref: of.matterId }
  return { personId: of.personId, type, on, ...ref, fields, strand: 'placement', subjectKind: 'matter', subjectId: of.matterId }
}

/**
 * Opens a matter of compulsory care. Its decision is made here, or waits for the chair or the meeting that may make it; or it was made
 * elsewhere on a day that has been, and is registered as it was. From that day the law counts.
 *
 * @returns the matter's id.
 * @throws Refusal compulsory_person_not_found (404), invalid (422), fact_refused (409).
 */
export async function openMatter(tx: Write, personId: string, body: OpenBody, who: Who): Promise<string> {
  const today = who.clock.today()
  if ((await caseOf(tx, personId)) === undefined) throw new Refusal('compulsory_person_not_found', 404)
  refuse(openFaults(body, today))
  const { kind, decision, fact } = startTraits[body.start]
  const base = await written(tx, personId, who)
  const id = newId()
  const of = { matterId: id, personId }
  await saveMatter(tx, { ...base, id, kind, start: body.start, why: body.why, court: body.court, openedOn: body.elsewhere?.on ?? today })
  if (body.elsewhere !== null && fact !== null) {
    const words = { decidedAs: body.elsewhere.as, words: body.what, sentHow: '', courtCaseNumber: '' }
    await registerStep(tx, base, factOf(of, fact, body.elsewhere.on), words, who)
  } else if (body.elsewhere === null && decision !== null) {
    await decide(tx, of, { kind: decision, ...body, facts: fact === null ? [] : [factOf(of, fact, today)] }, who)
  }
  return id
}

type StepWords = Pick<StepBody, 'words' | 'sentHow' | 'courtCaseNumber'> & Pick<StepRow, 'decidedAs'>

async function registerStep(tx: Write, base: Written, fact: NewFact, words: StepWords, who: Who): Promise<void> {
  const [factId] = await registerFacts(tx, who, [fact])
  if (factId === undefined) throw new Error('a fact was registered without an id')
  const { words: said, sentHow, courtCaseNumber, decidedAs } = words
  await saveStep(tx, { ...base, words: said, sentHow, courtCaseNumber, decidedAs, matterId: fact.subjectId, factId })
}

async function decide(
  tx: Write, { matterId, personId }: { matterId: string; personId: string },
  made: { kind: DecisionKind; what: string; reasons: string; facts: readonly NewFact[] }, who: Who,
): Promise<void> {
  await makeDecision(tx, who, {
    personId, kind: made.kind, strand: 'placement', subjectKind: 'matter', subjectId: matterId,
    what: made.what === '' ? compulsoryTexts[who.language].decidedWhat(made.kind) : made.what, reasons: made.reasons,
    paragraph: traitsOf(made.kind).paragraph, fromOn: null, toOn: null, consents: [], facts: [...made.facts],
  })
}

/**
 * Registers what has happened in a matter: an act of the court or the office on its day, also late ones that change nothing any more, or a
 * decision, made here or elsewhere.
 *
 * @throws Refusal matter_not_found (404), invalid (422), fact_refused (409) when it cannot have happened as the other facts stand.
 */
export async function addStep(tx: Write, id: string, body: StepBody, who: Who): Promise<string> {
  const matter = await lockMatter(tx, id)
  if (matter === undefined) throw new Refusal('matter_not_found', 404)
  const today = who.clock.today()
  refuse(stepFaults(body, matter.kind, today))
  const of = { matterId: id, personId: matter.personId }
  const decision = decisionFor(body.type)
  const fields: FactFields = {
    ...(body.until === null ? {} : { until: body.until }), ...(body.basis === null ? {} : { basis: body.basis }),
    ...(body.by === null ? {} : { by: body.by }),
  }
  if (decision !== null && body.elsewhere === null) {
    await decide(tx, of, { kind: decision, ...body, facts: [factOf(of, body.type, today, fields)] }, who)
    return matter.personId
  }
  const fact = factOf(of, body.type, body.elsewhere?.on ?? body.on ?? today, fields)
  await registerStep(tx, await written(tx, matter.personId, who), fact, { ...body, decidedAs: body.elsewhere?.as ?? null }, who)
  return matter.personId
}

/**
 * Takes back a fact of a matter that was wrong: it stays with the reason, and the clocks become what they would have been.
 *
 * @throws Refusal matter_not_found (404), fact_withdrawn_already, fact_refused (409).
 */
export async function takeBackStep(tx: Write, id: string, gone: { factId: string; reason: string }, who: Who): Promise<string> {
  const matter = await lockMatter(tx, id)
  const row = matter === undefined ? undefined : await matterOf(tx, id)
  if (row === undefined || !row.steps.some(({ factId }) => factId === gone.factId)) throw new Refusal('matter_not_found', 404)
  await withdrawFacts(tx, who, { ids: [gone.factId], personId: row.personId, reason: gone.reason })
  return row.personId
}

/**
 * Writes what was done when the law had ended something in a matter; until then it shows as lapsed on top of the person's page.
 *
 * @throws Refusal matter_not_found (404), lapse_handled_already (409).
 */
export async function handleLapse(tx: Write, id: string, done: { clockId: string; words: string }, who: Who): Promise<string> {
  const matter = await lockMatter(tx, id)
  const row = matter === undefined ? undefined : await matterOf(tx, id)
  const clock = row?.clocks.find((each) => each.id === done.clockId && each.endedHow === 'lapsed')
  if (row === undefined || clock === undefined) throw new Refusal('matter_not_found', 404)
  if (clock.handled !== null) throw new Refusal('lapse_handled_already', 409)
  await saveLapseHandled(tx, { ...(await written(tx, row.personId, who)), ...done, on: who.clock.today() })
  return row.personId
}
