import { laterOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { begin, finish, isOpen, passTime, prolong, touched } from './clockwork.ts'
import type { Handler, Handlers } from './clockwork.ts'
import type { ClockKind, CourtDecision, CourtMatter, Fact, Ledger } from './ledger.ts'
import type { RefusalReason } from './contract.ts'

/** The court's week to try the decision is counted for custody and bans. */
type Kinds = { submit: ClockKind; test: ClockKind | null; apply: ClockKind; hear: ClockKind }

const removal = { endsAt: 18, endsWithAge: 'temporary-removal-ban' } as const
const travel = { endsAt: 18, endsWithAge: 'temporary-travel-ban' } as const
const shelter = { endsAt: 18, endsWithAge: 'immediate-shelter' } as const

const kindsOf: Readonly<Record<CourtMatter, Kinds>> = {
  'custody': {
    submit: { rule: 'lvu-submit', missed: 'immediate-custody' }, test: { rule: 'lvu-court-test' },
    apply: { rule: 'lvu-apply', missed: 'immediate-custody' }, hear: { rule: 'lvu-hear' },
  },
  'removal-ban': {
    submit: { rule: 'move-ban-temp', step: 'removal-ban-submission', missed: 'temporary-removal-ban', ...removal },
    test: { rule: 'lvu-court-test', ...removal },
    apply: { rule: 'move-ban-temp', step: 'removal-ban-application', missed: 'temporary-removal-ban', ...removal },
    hear: { rule: 'lvu-hear', ...removal },
  },
  'travel-ban': {
    submit: { rule: 'travel-ban', step: 'travel-ban-submission', missed: 'temporary-travel-ban', ...travel },
    test: { rule: 'lvu-court-test', ...travel },
    apply: { rule: 'travel-ban', step: 'travel-ban-application', missed: 'temporary-travel-ban', ...travel },
    hear: { rule: 'lvu-hear', ...travel },
  },
  'shelter': {
    submit: { rule: 'shelter-submit', step: 'shelter-submission', missed: 'immediate-shelter', ...shelter },
    test: null,
    apply: { rule: 'shelter-submit', step: 'shelter-application', missed: 'immediate-shelter', ...shelter },
    hear: { rule: 'lvu-hear', ...shelter },
  },
}

/** A decision made before the court's: it is submitted, tried, followed by an application, and heard, each in its time. */
export function decide(ledger: Ledger, matter: CourtMatter, fact: Fact): void {
  const submit = begin(ledger, kindsOf[matter].submit, fact)
  ledger.decisions[matter].push({
    ref: fact.ref, on: fact.on, appliedBefore: ledger.pending[matter] !== null, clocks: { submit, test: null, apply: null, hear: null },
    executedOn: null, confirmed: null, appliedOn: null, timeAskedOn: null, over: false,
  })
}

/** Those that an act with the ref is about; without one, the latest decided. */
export function decisionsMeant(ledger: Ledger, matter: CourtMatter, ref: string): CourtDecision[] {
  const all = touched(ledger.decisions[matter], ref)
  return ref === '' ? all.slice(-1) : all
}

/** Neither ended by a fact nor by the law. */
function stands({ over, clocks }: CourtDecision): boolean {
  return !over && ![clocks.submit, clocks.test, clocks.apply, clocks.hear].some((clock) => clock?.endedBy === 'lapsed')
}

function standing(ledger: Ledger, matter: CourtMatter, ref: string): CourtDecision[] {
  return decisionsMeant(ledger, matter, ref).filter(stands)
}

/** An act on decisions that must have been made; it changes nothing on those that no longer stand. */
function onDecision(
  matter: CourtMatter, missing: RefusalReason, act: (ledger: Ledger, decision: CourtDecision, fact: Fact) => void,
): Handler {
  return {
    need: (ledger, { ref }) => (decisionsMeant(ledger, matter, ref).length === 0 ? missing : null),
    run: (ledger, fact) => standing(ledger, matter, fact.ref).forEach((decision) => act(ledger, decision, fact)),
  }
}

/** The facts of one such decision, by the names they have in its family; `missing`: what is said when there is none. */
export function courtHandlers(matter: CourtMatter, missing: RefusalReason, names: {
  submitted: string; confirmed: string; executed?: string; timeRequested?: string; timeExtended?: string
}): Handlers {
  const { submitted, confirmed, executed, timeRequested, timeExtended } = names
  const kinds = kindsOf[matter]
  return {
    [submitted]: onDecision(matter, missing, (ledger, { clocks }, fact) => {
      finish(clocks.submit, fact.on, 'act')
      if (kinds.test !== null) clocks.test ??= begin(ledger, kinds.test, fact)
    }),
    [confirmed]: onDecision(matter, missing, (ledger, decision, fact) => {
      finish(decision.clocks.test, fact.on, 'act')
      decision.confirmed ??= { on: fact.on, index: fact.index }
      mustApply(ledger, matter, decision)
    }),
    ...executed === undefined ? {} : {
      [executed]: onDecision(matter, missing, (ledger, decision, fact) => {
        decision.executedOn ??= fact.on
        mustApply(ledger, matter, decision)
      }),
    },
    ...timeRequested === undefined ? {} : {
      [timeRequested]: onDecision(matter, missing, (_ledger, decision, fact) => askForTime(decision, fact)),
    },
    ...timeExtended === undefined ? {} : {
      [timeExtended]: onDecision(matter, missing, (ledger, { clocks }, fact) => {
        clocks.apply = prolong(ledger, clocks.apply, fact)
      }),
    },
  }
}

/** An application to the court: it ends the time to apply, and begins the court's own while the decision stands. */
export function apply(ledger: Ledger, matter: CourtMatter, fact: Fact): void {
  ledger.pending[matter] = fact.on
  for (const decision of standing(ledger, matter, fact.ref)) {
    decision.appliedOn = fact.on
    finish(decision.clocks.apply, fact.on, 'act')
    if (!isOpen(decision.clocks.hear)) decision.clocks.hear = begin(ledger, kindsOf[matter].hear, fact)
  }
}

/** The court has taken up or ruled on the application. */
export function rule(ledger: Ledger, matter: CourtMatter, { ref, on }: Fact): void {
  for (const { clocks } of decisionsMeant(ledger, matter, ref)) finish(clocks.hear, on, 'act')
}

/** Ends a decision: what was to be done falls away; a court that ended it has done its part. */
export function endDecisions(ended: readonly CourtDecision[], on: Day, byCourt: boolean): void {
  for (const { clocks } of ended) {
    for (const clock of [clocks.test, clocks.hear]) finish(clock, on, byCourt ? 'act' : 'not-required')
    for (const clock of [clocks.submit, clocks.apply]) finish(clock, on, 'not-required')
  }
  for (const decision of ended) decision.over = true
}

/**
 * The time to apply begins when the court has confirmed: for a ban on that day, for custody from its execution, for
 * shelter from the placement. An application made meanwhile has met it.
 */
function mustApply(ledger: Ledger, matter: CourtMatter, decision: CourtDecision): void {
  const { confirmed, clocks, appliedBefore, appliedOn, timeAskedOn } = decision
  const startedOn = applyFrom(ledger, matter, decision)
  if (confirmed === null || startedOn === null || clocks.apply !== null || appliedBefore) return
  clocks.apply = begin(ledger, kindsOf[matter].apply, { on: ledger.day, index: confirmed.index }, { startedOn })
  if (clocks.apply === null) return
  if (timeAskedOn !== null && timeAskedOn <= clocks.apply.legalDue) clocks.apply.held = true
  if (appliedOn !== null) finish(clocks.apply, laterOf(appliedOn, startedOn), 'act')
  // A confirmation that comes late may find the time gone already.
  passTime(ledger, ledger.day)
}

function applyFrom({ placement }: Ledger, matter: CourtMatter, { executedOn, confirmed }: CourtDecision): Day | null {
  switch (matter) {
    case 'custody':
      return executedOn
    case 'shelter':
      return placement?.basis === 'shelter' ? placement.basisOn : null
    case 'removal-ban':
    case 'travel-ban':
      return confirmed?.on ?? null
  }
}

function askForTime(decision: CourtDecision, { on }: Fact): void {
  decision.timeAskedOn ??= on
  if (isOpen(decision.clocks.apply)) decision.clocks.apply.held = true
}

/** The time to apply for shelter follows the placement: looked at when the day's facts are known. */
export function settleShelter(ledger: Ledger): void {
  for (const decision of ledger.decisions.shelter.filter(stands)) {
    if (ledger.placement?.basis !== 'shelter') finish(decision.clocks.apply, ledger.day, 'not-required')
    else mustApply(ledger, 'shelter', decision)
  }
}
