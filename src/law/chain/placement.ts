import { begin, beginAnyway, finish, hasTurned, isOpen, prolong, renew } from './clockwork.ts'
import type { Handlers } from './clockwork.ts'
import type { CareBasis, PlacementForm, RefusalReason } from './contract.ts'
import { basisEntered, careEnded, consider, courtCareRuns, isLvu } from './care-basis.ts'
import type { Fact, Ledger, Placement } from './ledger.ts'

const carePlan = { rule: 'care-plan-rev', endsAt: 18 } as const
const custodyTransfer = { rule: 'custody-transfer', endsAt: 18 } as const
const yearly = { ...custodyTransfer, step: 'custody-transfer-yearly' } as const
const jourhemMax = { rule: 'jourhem-max', endsAt: 18 } as const

/**
 * One placement: where the child lives and on what ground, from start to end, whatever moves and bases.
 *
 * Source: SoL 9:13, 22:4, 22:7, 22:13-14; LVU 11, 13, 13 c, 21, read 2026-11-21.
 */
export const placementHandlers: Handlers = {
  'placement-started': { need: ({ placement }) => (placement === null ? null : 'already-placed'), run: start },
  'placement-moved': { need: needPlaced, run: (ledger, fact) => 'form' in fact && comeTo(ledger, fact, fact.form, fact.home) },
  'basis-changed': { need: needPlaced, run: (ledger, fact) => 'basis' in fact && basisEntered(ledger, fact, fact.basis) },
  'placement-ended': { need: needEndable, run: (ledger, { on }) => end(ledger, on) },
  'lvu-care-ended': {
    need: ({ placement }) => (placement !== null && isLvu(placement.basis) ? null : 'wrong-basis'),
    run: (ledger, { on }) => {
      ledger.lvuCareEnded = true
      // Care that goes on by consent the same day is one stay: the change of basis itself then ends the chains.
      if (!ledger.facts.some((fact) => fact.type === 'basis-changed' && fact.basis === 'sol')) end(ledger, on)
    },
  },
  'considered': { need: needBasis('sol', 'lvu2', 'lvu2-3', 'shelter'), run: (ledger, fact) => consider(ledger, fact, 'considered') },
  'care-reviewed': { need: needBasis('lvu3', 'lvu2-3'), run: (ledger, fact) => consider(ledger, fact, 'care-reviewed') },
  'custody-transfer-considered': { need: needPlaced, run: considerTransfer },
  'care-plan-revised': { need: needPlaced, run: (ledger, { on }) => finish(ledger.placement?.plan, on, 'act') },
  'jourhem-prolonged': { need: needPlaced, run: prolongJourhem },
  'health-notice-sent': { need: needEverPlaced, run: (ledger, { on }) => ledger.healthExams.forEach((clock) => finish(clock, on, 'act')) },
  'health-notice-waived': {
    need: needEverPlaced, run: (ledger, { on }) => ledger.healthExams.forEach((clock) => finish(clock, on, 'not-required')),
  },
}

/**
 * Two months in an emergency home count from the latest concluded investigation, whenever the child came, and only while
 * none is ongoing. Looked at when the day's facts are known: leaving it meets the clock, a new investigation ends it.
 */
export function settleJourhem(ledger: Ledger): void {
  const { placement, concludedOn, day } = ledger
  if (placement === null) return
  const lives = placement.form === 'emergency-home'
  if (!lives) finish(placement.jourhem, day, 'act')
  else if (ledger.investigation !== null) finish(placement.jourhem, day, 'not-required')
  else if (concludedOn !== null && !isOpen(placement.jourhem)) {
    placement.jourhem = begin(ledger, jourhemMax, { on: day, index: placement.homeFact }, { startedOn: concludedOn })
  }
}

function start(ledger: Ledger, fact: Fact): void {
  if (fact.type !== 'placement-started') return
  const { on, basis, form, home, index } = fact
  ledger.placement = {
    basis, basisOn: on, form, home, homeFact: index, chains: [], age: null, transfer: null, transferFirst: null,
    plan: begin(ledger, carePlan, fact), jourhem: null,
  }
  if (!hasTurned(ledger, 21)) ledger.healthExams.push(beginAnyway(ledger, { rule: 'health-exam' }, fact))
  basisEntered(ledger, fact, basis)
  if (isFamily(form)) enterFamilyHome(ledger, ledger.placement, fact)
}

function comeTo(ledger: Ledger, fact: Fact, form: PlacementForm, home: string): void {
  const { placement } = ledger
  if (placement === null) return
  const stays = isFamily(placement.form) && isFamily(form) && placement.home === home
  if (placement.form !== 'emergency-home') placement.homeFact = fact.index
  Object.assign(placement, { form, home })
  if (stays) return
  finish(placement.transfer, fact.on, isFamily(form) ? 'superseded' : 'not-required')
  placement.transfer = null
  if (isFamily(form)) enterFamilyHome(ledger, placement, fact)
}

function enterFamilyHome(ledger: Ledger, placement: Placement, fact: Fact): void {
  placement.transfer = begin(ledger, custodyTransfer, fact)
  placement.transferFirst = placement.transfer?.nominalDue ?? null
}

/** Every year after the first consideration, but never before the two years. */
function considerTransfer(ledger: Ledger, fact: Fact): void {
  const { placement } = ledger
  if (placement === null) return
  const notBefore = placement.transferFirst ?? fact.on
  placement.transfer = renew(ledger, placement.transfer, fact, { kind: yearly, notBefore })
}

function prolongJourhem(ledger: Ledger, fact: Fact): void {
  settleJourhem(ledger)
  if (ledger.placement !== null) ledger.placement.jourhem = prolong(ledger, ledger.placement.jourhem, fact)
}

function end(ledger: Ledger, on: Fact['on']): void {
  const { placement } = ledger
  if (placement === null) return
  careEnded(ledger, placement, on)
  finish(placement.transfer, on, 'not-required')
  finish(placement.plan, on, 'not-required')
  finish(placement.jourhem, on, 'act')
  ledger.placement = null
  ledger.placementEndedOn = on
}

function isFamily(form: PlacementForm): boolean {
  return form === 'family-home' || form === 'kinship-home'
}

function needPlaced({ placement }: Ledger): RefusalReason | null {
  return placement === null ? 'not-placed' : null
}

/** A notice may be sent after the child has left, so that it is not forgotten for good. */
function needEverPlaced({ placement, placementEndedOn }: Ledger): RefusalReason | null {
  return placement === null && placementEndedOn === null ? 'not-placed' : null
}

function needBasis(...bases: readonly CareBasis[]): (ledger: Ledger) => RefusalReason | null {
  return ({ placement }) => (placement !== null && bases.includes(placement.basis) ? null : 'wrong-basis')
}

/** Care under LVU 2-3 §§ is ended by a decision of its own; registered the same day, it has ended the stay already. */
function needEndable({ placement, placementEndedOn }: Ledger, { on }: Fact): RefusalReason | null {
  if (placement === null) return placementEndedOn === on ? null : 'not-placed'
  return courtCareRuns(placement) ? 'compulsory-care-runs' : null
}
