import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { NewFact } from '../../cases/contract/facts.ts'
import { accessFor, caseOf } from '../../cases/queries/case.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Consent, Decider, NewDecision } from '../contract.ts'
import { consentGround, saveDecision } from '../queries/decision.ts'
import { delegatedOn } from '../queries/delegation.ts'
import { consentFor, missingConsent } from '../rules/check-consent.ts'
import { isCompulsory, leastDecider, levelOf, mayDecide, traitsOf } from '../rules/decide-who.ts'

type By = Pick<Asked, 'actor' | 'clock'>
type Matter = Pick<NewDecision, 'personId' | 'kind' | 'paragraph'>

/**
 * Makes a decision, or proposes it to whoever may make it: the least decider follows from the delegation order of the day and the limits of
 * the law. What is decided at once gets its facts registered in the same transaction, on the day; what is proposed gets them when it is
 * decided.
 *
 * @returns the decision's id, and whether it was decided or waits for a manager or a meeting.
 * @throws Refusal decision_person_not_found (404), consent_missing (409), and fact_refused when a fact cannot be as the others stand.
 *
 * Source: socialtjänstlagen (2025:400) 21 kap. 1 § and 30 kap. 6-7 §§; förvaltningslagen (2017:900) 31-32 §§. Read 2026-11-22.
 */
export async function makeDecision(tx: Write, by: By, made: NewDecision): Promise<{ id: string; state: 'decided' | 'for_meeting' }> {
  return decideOrPropose(tx, by, made, null)
}

/** The same for a decision that takes another's place. */
export async function decideOrPropose(
  tx: Write, by: By, made: NewDecision, corrects: { readonly id: string; readonly reason: string } | null,
): Promise<{ id: string; state: 'decided' | 'for_meeting' }> {
  const today = by.clock.today()
  const at = by.clock.now()
  const staffId = staffIdOf(by.actor)
  if (await caseOf(tx, made.personId) === undefined) throw new Refusal('decision_person_not_found', 404)
  await refuseWithoutConsent(tx, made, made.consents, today)
  const { least, ruleId } = await leastOn(tx, made, today)
  const isEnough = mayDecide(least, by.actor.roles)
  const id = newId()
  const decided = isEnough ? { on: today, at, by: staffId, as: levelOf(by.actor.roles) ?? least, ruleId } : null
  await saveDecision(tx, {
    ...made, id, decided, awaits: isEnough ? null : least, proposedOn: today, proposedBy: staffId, at,
    access: await accessFor(tx, made.personId, today, made.strand), supersedesId: corrects?.id ?? null, correctionReason: corrects?.reason ?? null,
  })
  if (isEnough) await registerFacts(tx, by, factsWhenDecided({ ...made, id, supersedesId: corrects?.id ?? null }, made.facts, today))
  return { id, state: isEnough ? 'decided' : 'for_meeting' }
}

/** Who may decide a matter on a day at the least, and by which row of the delegation order. */
export async function leastOn(tx: Write, { kind, paragraph }: Matter, on: Day): Promise<{ least: Decider; ruleId: string | null }> {
  const rule = await delegatedOn(tx, kind, on)
  const least = leastDecider(kind, paragraph, rule?.decider ?? null)
  return { least, ruleId: rule?.decider === least ? rule.id : null }
}

/** @throws Refusal consent_missing, with whose and the paragraph. */
export async function refuseWithoutConsent(tx: Write, made: Matter, consents: readonly Consent[], on: Day): Promise<void> {
  const ground = await consentGround(tx, made.personId, on)
  const needed = consentFor(made.kind, made.paragraph, ground, on)
  const missing = missingConsent(needed, consents, ground)
  if (needed === null || missing.length === 0) return
  throw new Refusal('consent_missing', 409, { missing: missing.join('_and_'), paragraph: needed.paragraph })
}

/** What is registered when a decision is made: the strand's own facts, and that something was granted, whose execution is then watched. */
export function factsWhenDecided(
  made: Matter & Pick<NewDecision, 'strand'> & { readonly id: string; readonly supersedesId: string | null }, facts: readonly NewFact[], on: Day,
): NewFact[] {
  // What takes a decision's place goes on with the same three months.
  const granted = traitsOf(made.kind).favourable && !isCompulsory(made.paragraph) && made.supersedesId === null
  return [
    ...facts.map((fact) => ({ ...fact, on })),
    ...(granted ? [ofDecision(made, 'favourable-decided', on)] : []),
  ]
}

/** A fact about the decision itself; its id tells parallel decisions apart. */
export function ofDecision(
  made: { readonly id: string; readonly personId: string; readonly strand: NewDecision['strand'] }, type: NewFact['type'], on: Day, ref = made.id,
): NewFact {
  return { personId: made.personId, type, on, ref, strand: made.strand, subjectKind: 'decision', subjectId: made.id }
}
