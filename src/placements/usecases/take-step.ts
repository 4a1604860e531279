import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { NewFact } from '../../cases/contract/facts.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { makeTask } from '../../cases/usecases/keep-task.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import { decision } from '../../decisions/queries/decision.ts'
import { ofDecision } from '../../decisions/usecases/make-decision.ts'
import { traitsOf } from '../../decisions/rules/decide-who.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Step } from '../contract/placements.ts'
import { hasCareEnded, placementToChange } from '../queries/placement.ts'
import type { PlacementRow } from '../queries/placement.ts'
import { openHome } from '../queries/homes.ts'
import { endStay, latestVersion, saveEnd, saveEvent, savePlan, savePlanned, saveStay, saveVisit } from '../queries/save-placement.ts'
import { endsByDecision, faultOfStep, stateOf } from '../rules/steps.ts'
import type { Now } from '../rules/steps.ts'
import { placementTexts } from '../texts/placements.ts'
import { correctLatest } from './correct-placement.ts'

export type Who = Pick<Asked, 'actor' | 'clock'>
type Of<D extends Step['do']> = Extract<Step, { do: D }>

/**
 * Takes one step of a placement, and registers the fact that the law counts from in the same transaction.
 *
 * @returns the person.
 * @throws Refusal placement_not_found (404), placement_state (409) for a step that does not fit how it stands, placement_undecided (409),
 * care_ends_by_decision (409), invalid (422) by field, fact_refused (409).
 */
export async function takeStep(tx: Write, id: string, step: Step, who: Who): Promise<{ personId: string }> {
  const placement = await placementToChange(tx, id, who.clock.today())
  if (placement === undefined) throw new Refusal('placement_not_found', 404)
  const taken = await stepTaker(tx, placement, who)
  switch (step.do) {
    case 'start': await taken.start(step); break
    case 'move': await taken.move(step); break
    case 'basis': await taken.basis(step); break
    case 'end': await taken.end(step); break
    case 'drop': await taken.drop(step); break
    case 'plan': await taken.plan(step); break
    case 'event': await taken.event(step); break
    case 'planned_end': await savePlanned(tx, id, { plannedToOn: step.toOn }); break
    case 'visit': await taken.visit(step); break
    case 'correct': await correctLatest(tx, placement, step.reason, who); break
  }
  return { personId: placement.personId }
}

async function stepTaker(tx: Write, placement: PlacementRow, who: Who) {
  const today = who.clock.today()
  const { id, personId } = placement
  const by = { at: who.clock.now(), by: staffIdOf(who.actor), access: await accessFor(tx, personId, today, 'placement') }
  const fact = (type: NewFact['type'], on: Day, fields?: NewFact['fields']): NewFact => ({
    personId, type, on, strand: 'placement', subjectKind: 'placement', subjectId: id, ...(fields === undefined ? {} : { fields }),
  })
  const register = (...facts: NewFact[]): Promise<string[]> => registerFacts(tx, who, facts)
  const begin = async (stay: Pick<Parameters<typeof saveStay>[1], 'homeId' | 'form' | 'basis' | 'begunAs' | 'words' | 'fromOn'>,
    factIds: readonly string[]): Promise<void> => saveStay(tx, { ...stay, placementId: id, personId, factIds }, by)

  return {
    async start(step: Of<'start'>): Promise<void> {
      mustBe(placement, 'proposed')
      mustNotBeAhead(step.on, today)
      const home = await homeFor(tx, step.homeId)
      const facts = [fact('placement-started', step.on, { basis: placement.basis, form: home.kind, home: home.id }),
        ...await executed(tx, placement, step.on)]
      await begin({ ...step, fromOn: step.on, form: home.kind, basis: placement.basis, begunAs: 'start' }, await register(...facts))
    },
    async move(step: Of<'move'>): Promise<void> {
      const now = mustHold(placement, step, today)
      const home = step.homeId === null ? null : await homeFor(tx, step.homeId)
      const form = home?.kind ?? 'own-home'
      await endStay(tx, id, step.on, by.at)
      const ids = await register(fact('placement-moved', step.on, { form, home: home?.id ?? 'own-home' }))
      await begin({ ...step, fromOn: step.on, form, basis: now.basis, begunAs: 'move' }, ids)
    },
    async basis(step: Of<'basis'>): Promise<void> {
      const now = mustHold(placement, step, today)
      if (now.form === 'own-home' && !step.basis.startsWith('lvu')) throw invalid('basis', 'own_home_needs_lvu')
      await endStay(tx, id, step.on, by.at)
      const ids = await register(fact('basis-changed', step.on, { basis: step.basis }))
      await begin({ homeId: now.homeId, form: now.form, words: step.words, fromOn: step.on, basis: step.basis, begunAs: 'basis' }, ids)
    },
    async end(step: Of<'end'>): Promise<void> {
      const now = mustHold(placement, { on: step.on }, today)
      // Care under LVU ends by the decision that it ceases; the placement then only ends with it.
      const byDecision = endsByDecision(now.basis)
      if (byDecision && !(await hasCareEnded(tx, personId, now.fromOn, step.on))) throw new Refusal('care_ends_by_decision', 409)
      await endStay(tx, id, step.on, by.at)
      await saveEnd(tx, id, { ...step, factIds: byDecision ? [] : await register(fact('placement-ended', step.on)) })
    },
    async drop(step: Of<'drop'>): Promise<void> {
      mustBe(placement, 'proposed')
      mustNotBeAhead(step.on, today)
      await savePlanned(tx, id, { droppedOn: step.on })
    },
    async plan(step: Of<'plan'>): Promise<void> {
      if (placement.droppedOn !== null) throw new Refusal('placement_state', 409)
      mustNotBeAhead(step.agreedOn, today, 'agreedOn')
      const version = await latestVersion(tx, id, step.kind) + 1
      // The first plan is made; what follows revises it (SoL 9:13).
      const revises = step.kind === 'care_plan' && version > 1 && stateNow(placement) === 'ongoing'
      const factIds = revises ? await register(fact('care-plan-revised', step.agreedOn)) : []
      await savePlan(tx, { ...step, id: newId(), placementId: id, personId, version, factIds }, by)
    },
    async event(step: Of<'event'>): Promise<void> {
      mustBe(placement, 'ongoing')
      mustNotBeAhead(step.on, today)
      if (step.kind !== 'health-notice-sent' && step.words === '') throw invalid('words', 'reasons_needed')
      if (step.kind !== 'jourhem-prolonged') {
        await saveEvent(tx, { ...step, untilOn: null, placementId: id, personId, factIds: await register(fact(step.kind, step.on)) }, by)
        return
      }
      if (step.untilOn === null || step.untilOn <= step.on) throw invalid('untilOn', 'until_needed')
      const factIds = await register(fact(step.kind, step.on, { until: step.untilOn }))
      await saveEvent(tx, { ...step, placementId: id, personId, factIds }, by)
    },
    async visit(step: Of<'visit'>): Promise<void> {
      mustBe(placement, 'ongoing')
      if (step.on < today) throw invalid('on', 'day_passed')
      const title = placementTexts[who.actor.language].visitTask
      const taskId = await makeTask(tx, { personId, title, dueOn: step.on, dueTime: null }, who)
      await saveVisit(tx, { taskId, placementId: id, personId }, by)
    },
  }
}

const invalid = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

function stateNow({ stays, endedOn, droppedOn }: PlacementRow): ReturnType<typeof stateOf> {
  return stateOf({ startedOn: stays[0]?.fromOn ?? null, endedOn, droppedOn })
}

function mustBe(placement: PlacementRow, state: 'proposed' | 'ongoing'): void {
  if (stateNow(placement) !== state) throw new Refusal('placement_state', 409)
}

function mustNotBeAhead(on: Day, today: Day, field = 'on'): void {
  if (on > today) throw invalid(field, 'day_ahead')
}

/** Where the child is now, for a step that goes on from there. */
function mustHold(placement: PlacementRow, step: Parameters<typeof faultOfStep>[1], today: Day): Now {
  mustBe(placement, 'ongoing')
  const now = placement.stays.at(-1)
  if (now === undefined) throw new Refusal('placement_state', 409)
  const fault = faultOfStep(now, step, today)
  if (fault !== null) throw invalid(fault.field, fault.code)
  return now
}

async function homeFor(tx: Write, id: string) {
  const home = await openHome(tx, id)
  if (home === undefined) throw invalid('homeId', 'choose')
  return home
}

/**
 * That a decision in the child's favour has been executed, when the placement rests on one.
 *
 * @throws Refusal placement_undecided (409) while the decision has not been made.
 */
async function executed(tx: Write, { decisionId, basis, personId }: PlacementRow, on: Day): Promise<NewFact[]> {
  if (decisionId === null) return []
  const made = await decision(tx, decisionId)
  if (made === undefined || made.state !== 'decided') throw new Refusal('placement_undecided', 409)
  const granted = basis === 'sol' && traitsOf(made.kind).favourable
  return granted ? [ofDecision({ id: decisionId, personId, strand: made.strand }, 'favourable-executed', on)] : []
}
