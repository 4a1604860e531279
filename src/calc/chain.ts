import { chain as countChain } from '../law/chain/chain.ts'
import { ChainRefusal, chainInputShape, chainOutputShape, refusalWords } from '../law/chain/contract.ts'
import { shippedRuleVersions } from '../law/data/shipped.ts'
import { shippedCounting } from '../law/settings.ts'
import { calculator, listLongerThan } from './calculator.ts'
import type { Calculated, Calculator, CalculatorFault } from './calculator.ts'

const counted = calculator({
  name: 'chain',
  summary: "Every clock of the law for one child, open and ended, from the child's registered facts.",
  help: [
    'One child a call. events may come in any order; equal ones count once. type is one of the closed list in the schema, on',
    'the Swedish day it happened, ref (may be left out) what tells parallel things apart: reports, contact limits, decisions.',
    'An act with a ref touches only things with that ref, one without touches all open ones, for custody and bans the latest.',
    'Clocks come by startedOn, rule and nominalDue. state is running, overdue, met, met-late, superseded (another clock took',
    'over), not-required (the ground fell away) or lapsed (the law ended it). overdueDays counts from legalDue; for an open',
    'submission to court from nominalDue. lapsed lists what the law itself has ended, on the first day it no longer holds.',
    'Where a rule has several times (shelter-submit, move-ban-temp, travel-ban) the paragraph tells them apart.',
    'An event that cannot stand where it is fails the whole call and is named by its place and type.',
  ].join('\n'),
  input: chainInputShape,
  output: chainOutputShape,
  example: {
    today: '2026-11-22',
    child: { birthDate: '2015-06-15' },
    events: [
      { type: 'concern-received', on: '2026-03-02', mandated: true, ref: 'a' },
      { type: 'protection-assessed', on: '2026-03-02', ref: 'a' },
      { type: 'investigation-opened', on: '2026-03-10' },
      { type: 'investigation-concluded', on: '2026-07-08', outcome: 'measure' },
      { type: 'placement-started', on: '2026-07-15', basis: 'sol', form: 'family-home', home: 'h1' },
    ],
  },
  takesLong: listLongerThan(300, 'events'),
  run: ({ today, child, events }) => {
    const law = { versions: shippedRuleVersions, counting: shippedCounting }
    const { clocks, lapsed } = countChain({ today, birthDate: child.birthDate, events }, law)
    return {
      clocks: clocks.map(({ rule, startedOn, nominalDue, legalDue, endedOn, state, overdueDays, paragraph }) =>
        ({ rule, startedOn, nominalDue, legalDue, endedOn, state, overdueDays, paragraph })),
      lapsed: [...lapsed],
    }
  },
})

/** So many faults are shown at most. */
const mostNamed = 20

/** The clocks of one child's case. A fault in an event names its place and its type. */
export const chain: Calculator = {
  ...counted,
  calculate: (sent) => {
    try {
      return withTypes(sent, counted.calculate(sent))
    } catch (fault) {
      if (!(fault instanceof ChainRefusal)) throw fault
      return { answer: null, faults: [{ where: `events[${fault.index}]`, what: `${fault.type}: ${refusalWords[fault.reason]}` }] }
    }
  },
}

function withTypes(sent: unknown, calculated: Calculated): Calculated {
  if (calculated.faults === null) return calculated
  return { answer: null, faults: calculated.faults.map((fault, place) => (place < mostNamed ? withType(sent, fault) : fault)) }
}

/** The fault with the type of its event, as it was sent: shortened, since it may be anything. */
function withType(sent: unknown, { where, what }: CalculatorFault): CalculatorFault {
  const place = /^events\[(\d+)\]/.exec(where)?.[1]
  const type = place === undefined ? undefined : valueAt(valueAt(valueAt(sent, 'events'), place), 'type')
  return { where, what: typeof type === 'string' ? `${type.slice(0, 60)}: ${what}` : what }
}

function valueAt(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? Object.entries(from).find(([name]) => name === key)?.[1] : undefined
}
