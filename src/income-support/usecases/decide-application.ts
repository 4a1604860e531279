import type { NewFact } from '../../cases/contract/facts.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import { makeDecision } from '../../decisions/usecases/make-decision.ts'
import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { DecisionBody, RecoveryBody } from '../contract/application.ts'
import { saveRecovery, saveSupportOutcome, saveWithdrawal } from '../queries/application.ts'
import { decisionTexts } from '../texts/decision.ts'
import { firstDay, lastDay } from '../rules/month.ts'
import { outcomeFits } from '../rules/standing.ts'
import { applicationToChange } from './answer-for.ts'
import type { Who } from './answer-for.ts'
import { invalid } from './receive-application.ts'
import { applicationFor } from './show-application.ts'

const strand = 'income_support'
type About = { readonly id: string; readonly personId: string }
const fact = ({ id, personId }: About, type: NewFact['type'], on: Day): NewFact => (
  { personId, type, on, ref: id, strand, subjectKind: 'application', subjectId: id })

/**
 * Decides on an application by the calculation that was looked at: granted, granted in part, or refused; or proposes it to whoever may decide
 * by the delegation order. What is granted is the calculated support.
 *
 * @returns the decision's id and state.
 * @throws Refusal support_not_found, support_not_calculated, support_calculation_was_saved_by_somebody_else, support_outcome_does_not_fit.
 */
export async function decideApplication(
  tx: Write, id: string, body: DecisionBody, who: Who,
): Promise<{ id: string; state: 'decided' | 'for_meeting' }> {
  const application = await applicationToChange(tx, id)
  const { allowed, calculation } = await applicationFor(tx, id)
  if (!allowed.includes('decide') || calculation === null) throw new Refusal('support_not_calculated', 409)
  if (calculation.version !== body.version) throw new Refusal('support_calculation_was_saved_by_somebody_else', 409)
  const { result } = calculation
  const cut = result.lines.some(({ part, why }) => part === 'cost' && why !== null)
  if (!outcomeFits(body.outcome, result.support, cut)) throw new Refusal('support_outcome_does_not_fit', 409)
  const amount = body.outcome === 'refuse' ? 0 : result.support
  const today = who.clock.today()
  const decided = await makeDecision(tx, who, {
    personId: application.personId, kind: body.outcome, strand, subjectKind: 'application', subjectId: id,
    what: decisionTexts.sv.what(body.outcome, application.month, amount), reasons: body.reasons, paragraph: 'SoL 12:1, 12:7',
    fromOn: firstDay(application.month), toOn: lastDay(application.month), consents: [], facts: [fact(application, 'application-decided', today)],
  })
  await saveSupportOutcome(tx, {
    applicationId: id, personId: application.personId, calculationId: calculation.id, decisionId: decided.id, kind: body.outcome, amount,
    at: who.clock.now(), by: staffIdOf(who.actor), access: application.access,
  })
  return decided
}

/** Notes that the applicant has taken the application back. @throws Refusal support_is_decided. */
export async function withdrawApplication(tx: Write, id: string, { reason }: { reason: string }, who: Who): Promise<{ personId: string }> {
  const application = await applicationToChange(tx, id)
  if (!(await applicationFor(tx, id)).allowed.includes('withdraw')) throw new Refusal('support_is_decided', 409)
  await saveWithdrawal(tx, id, { on: who.clock.today(), reason })
  return { personId: application.personId }
}

/**
 * Registers that the party has asked in writing for a decision. The authority has four weeks when the application has been undecided for six
 * months; asked earlier it starts no time.
 *
 * @throws Refusal support_delay_asked_already.
 *
 * Source: förvaltningslagen (2017:900) 12 §, read 2026-11-21.
 */
export async function askForDecision(tx: Write, id: string, { receivedOn }: { receivedOn: Day }, who: Who): Promise<{ personId: string }> {
  const application = await applicationToChange(tx, id)
  if (!(await applicationFor(tx, id)).allowed.includes('ask_delay')) throw new Refusal('support_delay_asked_already', 409)
  if (receivedOn > who.clock.today()) throw invalid('receivedOn', 'day_in_future')
  if (receivedOn < application.receivedOn) throw invalid('receivedOn', 'day_before_application')
  await registerFacts(tx, who, [fact(application, 'delay-request-received', receivedOn)])
  return { personId: application.personId }
}

/** Refuses the party's request in a decision of its own, which may be appealed. @throws Refusal support_delay_not_asked. */
export async function refuseDelayRequest(tx: Write, id: string, { reasons }: { reasons: string }, who: Who): Promise<{ personId: string; decisionId: string }> {
  const application = await applicationToChange(tx, id)
  if (!(await applicationFor(tx, id)).allowed.includes('answer_delay')) throw new Refusal('support_delay_not_asked', 409)
  const decided = await makeDecision(tx, who, {
    personId: application.personId, kind: 'refuse', strand, subjectKind: 'application', subjectId: id, what: decisionTexts.sv.refuseDelay(application.month),
    reasons, paragraph: 'FL 12', fromOn: null, toOn: null, consents: [], facts: [fact(application, 'delay-request-refused', who.clock.today())],
  })
  return { personId: application.personId, decisionId: decided.id }
}

const claimableYears = 3

/**
 * Decides to claim back what was given. A claim is brought within three years of the cost.
 *
 * @throws Refusal support_nothing_to_recover, support_recovery_too_much, support_recovery_too_late.
 *
 * Source: socialtjänstlagen (2025:400) 33 kap. 1-6 §§, read 2026-11-21.
 */
export async function recoverSupport(tx: Write, id: string, body: RecoveryBody, who: Who): Promise<{ personId: string; decisionId: string }> {
  const application = await applicationToChange(tx, id)
  const { allowed, outcomes, recoveries } = await applicationFor(tx, id)
  const [outcome] = outcomes
  if (!allowed.includes('recover') || outcome === undefined) throw new Refusal('support_nothing_to_recover', 409)
  const claimed = recoveries.reduce((sum, { amount, state }) => (state === 'refused' || state === 'superseded' ? sum : sum + amount), 0)
  if (body.amount + claimed > outcome.amount) throw new Refusal('support_recovery_too_much', 409)
  const today = who.clock.today()
  const paidYear = Number((outcome.paidOn ?? today).slice(0, 4)) + claimableYears
  if (`${paidYear}${(outcome.paidOn ?? today).slice(4)}` < today) throw new Refusal('support_recovery_too_late', 409)
  const decided = await makeDecision(tx, who, {
    personId: application.personId, kind: 'recover', strand, subjectKind: 'application', subjectId: id,
    what: decisionTexts.sv.recover(application.month, body.amount), reasons: body.reasons, paragraph: body.paragraph, fromOn: null, toOn: null, consents: [],
    facts: [],
  })
  await saveRecovery(tx, {
    applicationId: id, personId: application.personId, outcomeId: outcome.id, decisionId: decided.id, amount: body.amount, at: who.clock.now(),
    by: staffIdOf(who.actor), access: application.access,
  })
  return { personId: application.personId, decisionId: decided.id }
}
