import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { measureEvents } from './contract.ts'
import type { MeasureEvent } from './contract.ts'
import { allKinds, allowedOn, decisionKindFor, eventFaults, factOf, holdsOn, inOrder, latestOutcome, perMonth, stateOf } from './rules.ts'

const on = day('2026-11-24')
const at = (...kinds: MeasureEvent[]) => kinds.map((kind) => ({ kind, on }))

describe('how a measure stands', () => {
  test.each<{ events: readonly MeasureEvent[]; state: string }>([
    { events: [], state: 'decided' }, { events: ['started'], state: 'running' }, { events: ['started', 'interrupted'], state: 'interrupted' },
    { events: ['started', 'interrupted', 'ended'], state: 'ended' }, { events: ['withdrawn'], state: 'withdrawn' },
  ])('after $events it is $state', ({ events, state }) => {
    expect(stateOf({ assessed: true, decided: 'decided', events: at(...events) })).toBe(state)
  })

  test('a decision that waits or was refused says so, and no decision is waited for without assessment', () => {
    expect(stateOf({ assessed: true, decided: 'for_meeting', events: [] })).toBe('for_meeting')
    expect(stateOf({ assessed: true, decided: 'refused', events: [] })).toBe('refused')
    expect(stateOf({ assessed: false, decided: null, events: at('started') })).toBe('running')
  })

  test('in no state may both a beginning and a follow-up be asked for, but after an interruption', () => {
    expect(allowedOn('decided')).not.toContain('follow_up')
    expect(allowedOn('running')).not.toContain('started')
    expect(allowedOn('ended')).toEqual(['report'])
    expect(allowedOn('refused')).toEqual([])
  })
})

test('events are put in order by day, whatever order they were registered in', () => {
  const events = fc.array(fc.record({ kind: fc.constantFrom(...measureEvents), on: fc.constantFrom(day('2026-01-01'), day('2026-01-02'), day('2026-03-01')) }))
  fc.assert(fc.property(events, (registered) => {
    expect(inOrder(registered.toReversed()).map((event) => event.on)).toEqual(inOrder(registered).map((event) => event.on))
    expect(inOrder(registered).map((event) => event.on)).toEqual(registered.map((event) => event.on).toSorted())
  }))
})

describe('the fact of law', () => {
  test('an end while it runs needs none; one while it is interrupted takes the grant back', () => {
    expect(factOf('started', [])).toBe('favourable-executed')
    expect(factOf('interrupted', at('started'))).toBe('favourable-interrupted')
    expect(factOf('ended', at('started'))).toBeNull()
    expect(factOf('ended', at('started', 'interrupted'))).toBe('favourable-withdrawn')
    expect(factOf('withdrawn', [])).toBe('favourable-withdrawn')
  })
})

test('an event lies not after today, not before what is registered, and says why', () => {
  const ask = (event: Partial<Parameters<typeof eventFaults>[0]>) => eventFaults(
    { kind: 'ended', on, reason: 'klar', outcome: 'as_planned', ...event }, { firstOn: day('2026-11-20'), events: [{ kind: 'started', on: day('2026-11-22') }], today: on })
  expect(ask({})).toEqual([])
  expect(ask({ on: day('2026-11-25') })).toEqual([{ field: 'on', code: 'after_today' }])
  expect(ask({ on: day('2026-11-21') })).toEqual([{ field: 'on', code: 'before_earlier' }])
  expect(ask({ reason: ' ', outcome: null })).toEqual([{ field: 'reason', code: 'reason_needed' }, { field: 'outcome', code: 'outcome_needed' }])
})

test('contact persons and contact families are always assessed; the municipality says it of its own kinds', () => {
  const own = { id: '0b0f7a30-9d1c-4a5e-8f5b-0d6f9f3d2a11', name: 'Läxhjälp', alwaysAssessed: true, fromOn: day('2026-01-01'), toOn: day('2026-06-30') }
  const always = allKinds([own]).filter(({ alwaysAssessed }) => alwaysAssessed).map(({ kind }) => kind)
  expect(always).toEqual(['contact_person', 'qualified_contact_person', 'contact_family', own.id])
  expect([holdsOn(own, day('2026-06-30')), holdsOn(own, day('2026-07-01')), holdsOn({ fromOn: null, toOn: null }, on)]).toEqual([true, false, true])
  expect([decisionKindFor('contact_family'), decisionKindFor('skolfam'), decisionKindFor(own.id)]).toEqual(['contact_family', 'other_measure', 'other_measure'])
})

test('the latest that was said of a goal stands, and months without uses are zero', () => {
  const held = [{ heldOn: on, outcomes: [{ goalId: 'a', outcome: 'not' as const }] }, { heldOn: on, outcomes: [{ goalId: 'a', outcome: 'reached' as const }] }]
  expect([latestOutcome('a', held), latestOutcome('b', held)]).toEqual(['reached', null])
  expect(perMonth([{ month: 2, uses: 3 }, { month: 2, uses: 1 }])).toEqual([0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})
