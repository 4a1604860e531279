import { dueFor, ruleVersionOn } from '../rules.ts'
import { stepOf } from '../data/steps.ts'
import { begin, finish, isOpen, touched } from './clockwork.ts'
import type { Handlers } from './clockwork.ts'
import type { Day } from '../../calendar/day.ts'
import type { Fact, Ledger } from './ledger.ts'
import { beginThing, standingThings } from './things.ts'

const favourable = 'favourable-decided'

/**
 * Duties beside the care of the child that take more than one act to say: interrupted decisions, requests after delay.
 *
 * Source: SoL 34:1-2, FL 12 §, read 2026-11-21.
 */
export const dutyHandlers: Handlers = {
  'favourable-interrupted': { run: interrupt },
  'delay-request-received': {
    need: ({ delayRequests }, { ref }) => (delayRequests.some((known) => known.ref === ref) ? 'asked-before' : null),
    run: askToDecide,
  },
  'application-decided': {
    run: (ledger, fact) => {
      for (const application of touched(ledger.applications, fact.ref)) application.decided = true
      answerDelay(ledger, fact)
    },
  },
  'delay-request-refused': { run: answerDelay },
}

/** The three months count anew from an interruption; while a decision was never executed they run already. */
function interrupt(ledger: Ledger, fact: Fact): void {
  const known = standingThings(ledger, favourable, fact.ref)
  // The decision itself may be older than what is registered.
  if (known.length === 0) beginThing(ledger, favourable, fact)
  for (const thing of known) if (!isOpen(thing.clock)) thing.clock = begin(ledger, { rule: 'not-executed' }, fact)
}

/** A party may ask once, when the application has been undecided for more than six months; earlier nothing follows. */
function askToDecide(ledger: Ledger, fact: Fact): void {
  const late = ledger.applications.some(({ ref, on, decided }) => ref === fact.ref && !decided && undecidedUntil(ledger, on) < fact.on)
  ledger.delayRequests.push({ ref: fact.ref, on: fact.on, clock: late ? begin(ledger, { rule: 'fl12' }, fact) : null, over: false })
}

function undecidedUntil({ law }: Ledger, appliedOn: Day): Day {
  const { version } = ruleVersionOn(law.versions, 'fl12', appliedOn)
  return dueFor([stepOf(version, 'delay-request-from')], 'fl12', appliedOn, { counting: law.counting }).nominalDue
}

function answerDelay(ledger: Ledger, { ref, on }: Fact): void {
  for (const { clock } of touched(ledger.delayRequests, ref)) finish(clock, on, 'act')
}
