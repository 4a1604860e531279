import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaw } from '../../../test/count-chain.ts'
import { addDays, day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { chain } from './chain.ts'
import type { ChainClock } from './chain.ts'
import {
  ChainRefusal, careBases, chainEventTypes, courtCareBases, custodyEnders, followupGrounds, investigationOutcomes, placementForms,
} from './contract.ts'
import type { ChainEvent, ChainEventType } from './contract.ts'
import { handlers } from './handlers.ts'
import { orderOfTypes } from './order.ts'

const today = day('2026-11-22')
const birthDate = day('2008-05-04')

const days = fc.integer({ min: 0, max: 1100 }).map((count) => addDays(today, -count))
/** Few days, so that much falls on the same one. */
const crowded = fc.integer({ min: 0, max: 12 }).map((count) => addDays(today, -count * 7))
const homes = fc.constantFrom('a', 'b')

function fieldsOf(type: ChainEventType, on: ChainEvent['on']): fc.Arbitrary<Partial<ChainEvent>> {
  const until = { until: fc.integer({ min: 1, max: 200 }).map((count) => addDays(on, count)) }
  switch (type) {
    case 'concern-received':
      return fc.record({ mandated: fc.boolean() })
    case 'prelim-extended':
    case 'investigation-extended':
    case 'jourhem-prolonged':
    case 'care-time-extended':
    case 'travel-ban-time-extended':
    case 'shelter-time-extended':
      return fc.record(until)
    case 'investigation-concluded':
      return fc.record({ outcome: fc.constantFrom(...investigationOutcomes) })
    case 'followup-started':
      return fc.record({ after: fc.constantFrom(...followupGrounds) })
    case 'placement-started':
      return fc.record({ basis: fc.constantFrom(...careBases), form: fc.constantFrom(...placementForms.slice(0, -1)), home: homes })
    case 'placement-moved':
      return fc.record({ form: fc.constantFrom(...placementForms), home: homes })
    case 'basis-changed':
      return fc.record({ basis: fc.constantFrom(...careBases) })
    case 'custody-ended':
      return fc.record({ by: fc.constantFrom(...custodyEnders) })
    case 'care-granted':
      return fc.record({ basis: fc.constantFrom(...courtCareBases) })
    default:
      return fc.constant({})
  }
}

/** What care turns on comes more often, so that histories grow. */
const often = ['placement-started', 'basis-changed', 'considered', 'care-reviewed', 'investigation-opened', 'custody-decided'] as const
const facts: fc.Arbitrary<ChainEvent> = fc.tuple(
  fc.oneof(fc.constantFrom(...chainEventTypes), fc.constantFrom(...often)), fc.oneof(days, crowded), fc.constantFrom('', '', 'r'),
).chain(([type, on, ref]) => fieldsOf(type, on).map((fields) => ({ type, on, ref, ...fields })))

function count(events: readonly ChainEvent[], until = today, born: ChainEvent['on'] | null = birthDate): ReturnType<typeof chain> {
  return chain({ today: until, birthDate: born, events }, shippedLaw)
}

/** Leaves out what is refused, one by one, until the rest can stand. */
function acceptable(events: readonly ChainEvent[]): readonly ChainEvent[] {
  try {
    count(events)
    return events
  } catch (fault) {
    if (fault instanceof ChainRefusal) return acceptable(events.filter((_, index) => index !== fault.index))
    throw fault
  }
}
const histories = fc.array(facts, { maxLength: 40 }).map(acceptable)

/** Clocks without the places in the list, which are others in another order. */
function placeless({ clocks, lapsed }: ReturnType<typeof chain>): unknown {
  return { clocks: clocks.map(({ source: _source, ...clock }) => clock), lapsed }
}

const singles = [
  'child-invest', 'consider-sol', 'consider-lvu2', 'review-lvu3', 'custody-transfer', 'care-plan-rev', 'jourhem-max', 'lvu-age',
  'followup-lvu',
] as const
const ofCare: readonly string[] = ['consider-sol', 'consider-lvu2', 'review-lvu3']

function openOnes(clocks: readonly ChainClock[]): ChainClock[] {
  return clocks.filter(({ endedOn }) => endedOn === null)
}

describe('whatever a child has been through', () => {
  test('the order of registration does not matter', () => {
    const shuffled = histories.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })))
    fc.assert(fc.property(shuffled, ([events, others]) => {
      expect(placeless(count(others))).toEqual(placeless(count(events)))
    }), { numRuns: 300 })
  })

  test('what is registered twice counts once', () => {
    fc.assert(fc.property(histories, (events) => {
      expect(placeless(count([...events, ...events]))).toEqual(placeless(count(events)))
    }))
  })

  test('no two open clocks of one rule where there is one thing', () => {
    fc.assert(fc.property(histories, (events) => {
      const open = openOnes(count(events).clocks)
      for (const rule of singles) expect(open.filter((clock) => clock.rule === rule).length).toBeLessThanOrEqual(1)
      expect(new Set(open.map(({ rule, source, paragraph, startedOn }) => `${rule} ${source} ${paragraph} ${startedOn}`)).size)
        .toBe(open.length)
    }), { numRuns: 300 })
  })

  test('a chain of considerations has no gap: the next begins the day the former was met', () => {
    fc.assert(fc.property(histories, (events) => {
      const { clocks } = count(events)
      for (const met of clocks.filter(({ rule, endedBy }) => ofCare.includes(rule) && endedBy === 'act')) {
        const next = clocks.some((clock) => clock.rule === met.rule && clock.startedOn === met.endedOn)
        const ended = events.some(({ type, on }) => on === met.endedOn && ['placement-ended', 'lvu-care-ended',
        'basis-changed'].includes(type))
        expect(next || ended).toBe(true)
      }
    }), { numRuns: 300 })
  })

  test('a clock that has ended stays as it is, however long one waits', () => {
    fc.assert(fc.property(histories, fc.integer({ min: 1, max: 1000 }), (events, later) => {
      const before = count(events).clocks.filter(({ endedOn }) => endedOn !== null)
      const after = count(events, addDays(today, later)).clocks
      for (const clock of before) expect(after).toContainEqual(clock)
    }))
  })

  test('no clock ends before it began; the last day is a working day unless it is never moved', () => {
    const unmoved: readonly string[] = ['protect-assess', 'open-immediately', 'inform-open', 'health-exam', 'eviction-ack', 'lvu-age']
    fc.assert(fc.property(histories, (events) => {
      const decided = new Set(events.flatMap(({ until }) => until ?? []))
      for (const { rule, startedOn, nominalDue, legalDue, endedOn } of count(events).clocks) {
        expect(endedOn === null || endedOn >= startedOn).toBe(true)
        expect(legalDue >= nominalDue).toBe(true)
        const mayRest = unmoved.includes(rule) || decided.has(nominalDue) || rule === 'feedback'
        expect(mayRest || isWorkingDay(legalDue)).toBe(true)
      }
    }))
  })

  test('what has lapsed by law has a clock that lapsed that day, or ended with care', () => {
    fc.assert(fc.property(histories, (events) => {
      const { clocks, lapsed } = count(events)
      for (const { on } of lapsed) expect(clocks.some(({ state, endedOn }) => state === 'lapsed' && endedOn === on)).toBe(true)
    }))
  })

  test('at 18 nothing of a child\'s is left, at 21 no review', () => {
    fc.assert(fc.property(histories, (events) => {
      const rules = openOnes(count(events).clocks).map(({ rule }) => rule)
      for (const rule of ['consider-sol', 'consider-lvu2', 'custody-transfer', 'care-plan-rev', 'jourhem-max', 'child-invest'] as const) {
        expect(rules).not.toContain(rule)
      }
      expect(openOnes(count(events, day('2029-05-04')).clocks).map(({ rule }) => rule)).not.toContain('review-lvu3')
    }))
  })
})

describe('the closed list', () => {
  test.each(chainEventTypes)('%s has its place within a day, and does something', (type) => {
    expect(orderOfTypes.filter((known) => known === type)).toEqual([type])
    expect(handlers).toHaveProperty(type)
  })

  test('knows no other', () => {
    expect(Object.keys(handlers).sort()).toEqual([...chainEventTypes].sort())
  })
})

describe('whatever is sent', () => {
  test('it is counted or refused, never anything else', () => {
    const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((count_) => addDays(day('2026-11-22'), count_))
    const manyDays = fc.array(anyDay, { minLength: 12, maxLength: 12 })
    fc.assert(fc.property(fc.array(facts, { maxLength: 12 }), manyDays, fc.option(anyDay), (events, on, born) => {
      const scattered = events.map((event, index) => (index % 2 === 0 ? event : { ...event, on: on[index] ?? today }))
      try {
        count(scattered, on[0], born)
      } catch (fault) {
        expect(fault).toBeInstanceOf(ChainRefusal)
      }
    }), { numRuns: 500 })
  })

  test('the place named is the one in the list as it was sent', () => {
    const ok: ChainEvent = { type: 'investigation-opened', on: day('2026-11-02') }
    expect(() => count([ok, ok, { type: 'considered', on: day('2026-11-03') }])).toThrow(new ChainRefusal(2, 'considered', 'wrong-basis'))
  })
})

test('a municipality\'s own version counts from its day, and the clock says which it followed', () => {
  const shipped = shippedLaw.versions.find(({ rule, version }) => rule === 'prelim-assess' && version === 2)
  const terms = { version: 101, basedOn: 2, validFrom: day('2026-11-01'), length: 10, paragraph: 'SoL 20:2 a' }
  const own = shipped === undefined ? [] : [{ ...shipped, ...terms }]
  const events: ChainEvent[] = [
    { type: 'concern-received', on: day('2026-10-30'), mandated: false, ref: 'a' },
    { type: 'concern-received', on: day('2026-11-02'), mandated: false },
  ]
  const { clocks } = chain({ today, birthDate, events }, { ...shippedLaw, versions: [...shippedLaw.versions, ...own] })
  expect(clocks.filter(({ rule }) => rule === 'prelim-assess')).toMatchObject([
    { nominalDue: '2026-11-13', ruleVersion: 2, enteredVersion: null, source: 0 },
    { nominalDue: '2026-11-12', ruleVersion: 2, enteredVersion: 101, paragraph: 'SoL 20:2 a', source: 1 },
  ])
})
