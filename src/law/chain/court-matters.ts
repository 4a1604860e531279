import { begin, finish, touched } from './clockwork.ts'
import type { Handler, Handlers } from './clockwork.ts'
import type { CourtMatter, Fact, Ledger } from './ledger.ts'
import { apply, courtHandlers, decide, decisionsMeant, endDecisions, rule } from './court-decisions.ts'
import { preventiveEndsBy } from '../data/steps.ts'
import { isCourtCare } from './care-basis.ts'
import { beginThing, endThings, standingThings } from './things.ts'

const lvuStart = { rule: 'lvu-start', missed: 'care-decision' } as const

/**
 * Immediate custody and the care case, temporary bans, immediate shelter, and the start of care.
 *
 * Source: LVU 5-9, 23, 27-31 g, 34 §§; 2024:79 4:3-6, 8:2, read 2026-11-21.
 */
export const courtMatterHandlers: Handlers = {
  ...courtHandlers('custody', 'no-custody', {
    submitted: 'custody-submitted', confirmed: 'custody-confirmed', executed: 'custody-executed',
    timeRequested: 'care-time-requested', timeExtended: 'care-time-extended',
  }),
  ...courtHandlers('removal-ban', 'no-temporary-decision', {
    submitted: 'removal-ban-temp-submitted', confirmed: 'removal-ban-temp-confirmed',
  }),
  ...courtHandlers('travel-ban', 'no-temporary-decision', {
    submitted: 'travel-ban-temp-submitted', confirmed: 'travel-ban-temp-confirmed',
    timeRequested: 'travel-ban-time-requested', timeExtended: 'travel-ban-time-extended',
  }),
  ...courtHandlers('shelter', 'no-temporary-decision', {
    submitted: 'shelter-submitted', confirmed: 'shelter-confirmed',
    timeRequested: 'shelter-time-requested', timeExtended: 'shelter-time-extended',
  }),
  'custody-decided': {
    run: (ledger, fact) => {
      endPreventive(ledger, fact)
      decide(ledger, 'custody', fact)
    },
  },
  'removal-ban-temp-decided': { run: (ledger, fact) => decide(ledger, 'removal-ban', fact) },
  'travel-ban-temp-decided': { run: (ledger, fact) => decide(ledger, 'travel-ban', fact) },
  'shelter-decided': { run: (ledger, fact) => decide(ledger, 'shelter', fact) },
  'custody-ended': {
    need: (ledger, { ref }) => (decisionsMeant(ledger, 'custody', ref).length === 0 ? 'no-custody' : null),
    run: (ledger, fact) => {
      endDecisions(decisionsMeant(ledger, 'custody', fact.ref), fact.on, 'by' in fact && fact.by === 'court')
    },
  },
  'care-application-filed': { run: (ledger, fact) => apply(ledger, 'custody', fact) },
  'removal-ban-applied': { run: (ledger, fact) => apply(ledger, 'removal-ban', fact) },
  'travel-ban-applied': { run: (ledger, fact) => apply(ledger, 'travel-ban', fact) },
  'shelter-applied': { run: (ledger, fact) => apply(ledger, 'shelter', fact) },
  'care-case-heard': { run: (ledger, fact) => rule(ledger, 'custody', fact) },
  'care-granted': {
    run: (ledger, fact) => {
      ledger.careGranted = true
      endPreventive(ledger, fact)
      ruled('custody').run(ledger, fact)
    },
  },
  'care-refused': ruled('custody'),
  'removal-ban-refused': ruled('removal-ban'),
  'travel-ban-refused': ruled('travel-ban'),
  'removal-ban-granted': {
    run: (ledger, fact) => {
      ruled('removal-ban').run(ledger, fact)
      beginThing(ledger, 'removal-ban-granted', fact)
    },
  },
  'travel-ban-granted': {
    run: (ledger, fact) => {
      ruled('travel-ban').run(ledger, fact)
      beginThing(ledger, 'travel-ban-granted', fact)
    },
  },
  'removal-ban-ended': banEnded('removal-ban', 'removal-ban-granted'),
  'travel-ban-ended': banEnded('travel-ban', 'travel-ban-granted'),
  'shelter-granted': ruled('shelter'),
  'shelter-refused': ruled('shelter'),
  'care-final': { need: ({ careGranted }) => (careGranted ? null : 'no-care-decision'), run: mustStart },
}

/** A ban ends, temporary or granted: every one with the ref, all without. */
function banEnded(matter: 'removal-ban' | 'travel-ban', granted: string): Handler {
  return {
    need: (ledger, { ref }) => {
      const stand = touched(ledger.decisions[matter], ref).some(({ over }) => !over) || standingThings(ledger, granted, ref).length > 0
      return stand ? null : 'nothing-it-is-about'
    },
    run: (ledger, fact) => {
      endDecisions(touched(ledger.decisions[matter], fact.ref), fact.on, false)
      endThings(ledger, granted, fact, 'not-required')
    },
  }
}

/** The court has ruled: no application is pending any more. */
function ruled(matter: CourtMatter): Handler {
  return {
    run: (ledger, fact) => {
      ledger.pending[matter] = null
      rule(ledger, matter, fact)
    },
  }
}

/** A preventive measure ends by law when immediate custody or care is decided (LVU 23 §). */
function endPreventive(ledger: Ledger, { on }: Fact): void {
  const ended = endThings(ledger, 'preventive-decided', { on }, 'lapsed')
  if (ended.length > 0) ledger.lapsed.push({ what: 'preventive-measure', on, paragraph: preventiveEndsBy })
}

/** Four weeks from the final decision until the child is placed; a child placed before has begun already. */
function mustStart(ledger: Ledger, fact: Fact): void {
  const { placement } = ledger
  const clock = begin(ledger, lvuStart, fact)
  if (clock === null) return
  ledger.starts.push(clock)
  if (placement === null) return
  if (isCourtCare(placement.basis)) finish(clock, fact.on, placement.basisOn < fact.on ? 'not-required' : 'act')
  else if (placement.basis === 'lvu6') finish(clock, fact.on, 'not-required')
}
