import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import type { Post } from './employment-tenures.ts'
import { staffFlows } from './staff-flows.ts'
import { rollingYears, scopesOf, turnoverCounter } from './turnover-of-employments.ts'
import type { CountedTurnover, Scope } from './turnover-of-employments.ts'
import { turnoverDefinitions, turnoverRates, unexplained } from './turnover.ts'

const year = { from: day('2026-01-01'), to: day('2026-12-31') }
const whole: Scope = { level: 'municipality', name: null, group: 'all' }
const unit = (name: string): Scope => ({ level: 'unit', name, group: 'all' })

function post(person: string, from: string, to: string | null = null, rest: Partial<Post> = {}): Post {
  const given = { unit: 'Norr', department: null, form: 'permanent' as const, manager: false, person, from: day(from) }
  return { ...given, ...(to === null ? { to, reason: null } : { to: day(to), reason: 'own_request' }), ...rest }
}
const south = { unit: 'Söder' }
const posts: readonly Post[] = [
  post('stays', '2020-01-01'), post('leads', '2015-01-01', null, { manager: true }),
  post('asks to go', '2021-05-01', '2026-06-30'), post('retires', '2010-01-01', '2026-08-31', { reason: 'retirement' }),
  post('moves', '2019-01-01', '2026-03-31', { reason: 'internal_move' }), post('moves', '2026-04-01', null, south),
  post('comes', '2026-02-01'), post('comes too', '2026-03-01'),
  post('stays there', '2018-01-01', null, south), post('goes on the last day', '2022-01-10', '2026-12-31', south),
  post('changes post over a weekend', '2024-01-01', '2026-05-29', south), post('changes post over a weekend', '2026-06-01', null, south),
  post('of the summer', '2026-06-01', '2026-08-31', { ...south, form: 'temporary', reason: 'end_of_temporary' }),
  post('in place of another', '2026-05-01', null, { ...south, form: 'temporary' }),
  post('hired', '2026-05-01', null, { ...south, form: 'agency' }),
]

function counted(scope: Scope, of: readonly Post[] = posts): CountedTurnover {
  return turnoverCounter(of)(scope)(year)
}

describe('a year of two units, counted by hand', () => {
  test('the unit that somebody moves from', () => {
    const { counts, moved } = counted(unit('Norr'))
    expect(counts).toEqual({
      opening: 5, closing: 4, joiners: 2, leavers: 2, internal: 1, retired: 1, ownRequest: 1, permanent: 4,
      permanentBefore: 5, permanentGone: 2,
    })
    expect([unexplained(counts), moved]).toEqual([1, { in: 0, out: 1 }])
    const rates = turnoverRates(counts)
    expect(turnoverDefinitions.map((id) => rates[id].rate)).toEqual([2 / 4.5, 2 / 4.5, 2 / 4.5, 0.5, 0.25, 0.5, 0.5, 3 / 4.5, 0.4])
  })

  test('the unit that somebody moves to, where the last day of the year is of the year', () => {
    const { counts, moved, apart } = counted(unit('Söder'))
    expect(counts).toMatchObject({ opening: 3, closing: 3, joiners: 0, leavers: 1, internal: 0, ownRequest: 1, permanentGone: 1 })
    expect([unexplained(counts), moved]).toEqual([-1, { in: 1, out: 0 }])
    expect(apart).toEqual({ temporary: 1, hourly: 0, agency: 1 })
  })

  test('the whole, where nobody has moved', () => {
    const { counts, moved } = counted(whole)
    expect(counts).toMatchObject({
      opening: 8, closing: 7, joiners: 2, leavers: 3, internal: 0, retired: 1, ownRequest: 2, permanentGone: 3,
    })
    expect([unexplained(counts), moved]).toEqual([0, { in: 0, out: 0 }])
  })

  test('managers apart', () => {
    expect(scopesOf(posts).map(({ name, group }) => `${name ?? 'all'}: ${group}`)).toEqual([
      'Norr: all', 'Norr: managers', 'Norr: others', 'Söder: all', 'all: all', 'all: managers', 'all: others',
    ])
    expect(counted({ ...whole, group: 'managers' }).counts).toMatchObject({ opening: 1, closing: 1, leavers: 0 })
    expect(counted({ ...whole, group: 'others' }).counts).toMatchObject({ opening: 7, closing: 6, leavers: 3 })
  })
})

describe('who has left', () => {
  test('a post that ends while another lasts is no leaving', () => {
    const { counts } = counted(whole, [post('one', '2020-01-01', '2026-05-31'), post('one', '2022-01-01', null, south)])
    expect(counts).toMatchObject({ leavers: 0, closing: 1 })
    expect(counted(unit('Norr'), [post('one', '2020-01-01', '2026-05-31'), post('one', '2022-01-01', null, south)]).counts)
      .toMatchObject({ leavers: 0, internal: 1 })
  })

  test('two posts that end the same day: one leaver, however one of them is marked', () => {
    const both = [post('one', '2020-01-01', '2026-05-31', { reason: 'internal_move' }), post('one', '2022-01-01', '2026-05-31', south)]
    for (const of of [both, both.toReversed()]) expect(counted(whole, of).counts).toMatchObject({ leavers: 1, ownRequest: 1, internal: 0 })
  })

  test('a move out of sight is a move: neither gone nor there', () => {
    const { counts, moved } = counted(whole, [post('one', '2020-01-01', '2026-05-31', { reason: 'internal_move' })])
    expect(counts).toMatchObject({ leavers: 0, internal: 1, permanentGone: 0, closing: 0 })
    expect([unexplained(counts), moved.out]).toEqual([1, 1])
  })

  test('who comes back after a break has left and joined, but is there in November', () => {
    const { counts } = counted(whole, [post('one', '2020-01-01', '2026-05-31'), post('one', '2026-08-17')])
    expect(counts).toMatchObject({ opening: 1, closing: 1, joiners: 1, leavers: 1, permanentGone: 0, permanentBefore: 1 })
  })

  test('Thursday to Tuesday over a holiday is no break, a working day between is', () => {
    // 2026-06-18 is the Thursday before Midsummer's Eve.
    const until = (from: string) => counted(whole, [post('one', '2020-01-01', '2026-06-18'), post('one', from)]).counts.leavers
    expect([until('2026-06-22'), until('2026-06-23')]).toEqual([0, 1])
  })

  test('a temporary post that becomes permanent joins the permanent staff', () => {
    const of = [post('one', '2025-06-01', '2026-03-31', { form: 'temporary', reason: 'end_of_temporary' }), post('one', '2026-04-01')]
    expect(counted(whole, of).counts).toMatchObject({ opening: 0, joiners: 1, closing: 1 })
  })

  test('a leaver without a reason makes own requests unknown, not fewer', () => {
    const { counts } = counted(whole, [...posts, post('nobody knows why', '2020-01-01', '2026-04-30', { reason: null })])
    expect(counts).toMatchObject({ leavers: 4, retired: null, ownRequest: null })
    expect(turnoverRates(counts).own_request_over_permanent).toEqual({ numerator: null, denominator: 7, rate: null })
  })

  test('a post that lasts to the end of time lasts', () => {
    expect(counted(whole, [post('one', '2020-01-01', '9999-12-31')]).counts).toMatchObject({ opening: 1, closing: 1, leavers: 0 })
  })
})

const arbitraryPost = fc.record({
  person: fc.constantFrom('a', 'b', 'c', 'd'), unit: fc.constantFrom('Norr', 'Söder', 'Öster'),
  start: fc.integer({ min: -500, max: 800 }), length: fc.option(fc.integer({ min: 0, max: 700 })),
  why: fc.constantFrom('own_request' as const, 'retirement' as const, 'internal_move' as const, null),
  manager: fc.boolean(), form: fc.constantFrom('permanent' as const, 'permanent' as const, 'temporary' as const),
}).map(({ start, length, why, ...rest }): Post => {
  const from = addDays(year.from, start)
  const end = length === null ? { to: null, reason: null } : { to: addDays(from, length), reason: why }
  return { ...rest, ...end, department: rest.unit === 'Norr' ? 'A' : 'B', from }
})
const arbitraryPosts = fc.array(arbitraryPost, { maxLength: 12 })

test('nobody is lost or counted twice: opening + joiners + moved in - leavers - moved out = closing, of every scope', () => {
  fc.assert(fc.property(arbitraryPosts, (of) => {
    const count = turnoverCounter(of)
    for (const scope of scopesOf(of)) {
      const { counts, moved } = count(scope)(year)
      const { opening, joiners, leavers, closing, internal } = counts
      expect((opening ?? 0) + (joiners ?? 0) + moved.in - (leavers ?? 0) - moved.out).toBe(closing)
      expect(unexplained(counts)).toBe(moved.out - moved.in)
      expect(internal).toBe(moved.out)
    }
  }))
})

test('nobody moves into the whole, and only those marked so move out of it', () => {
  fc.assert(fc.property(arbitraryPosts, (of) => {
    const { moved } = counted(whole, of)
    expect(moved.in).toBe(0)
    if (!of.some(({ reason }) => reason === 'internal_move')) expect(moved.out).toBe(0)
  }))
})

test('the order of the posts, and a post written as two that follow each other, change nothing', () => {
  fc.assert(fc.property(arbitraryPosts.filter((of) => of.length > 0), fc.nat(), fc.nat(600), (of, at, after) => {
    const [cut] = of.slice(at % of.length)
    if (cut === undefined) return
    const on = addDays(cut.from, after)
    const two: Post[] = [{ ...cut, to: on, reason: 'internal_move' }, { ...cut, from: addDays(on, 1) }]
    const parts = cut.to !== null && on >= cut.to ? [cut] : two
    const divided = [...of.filter((one) => one !== cut).toReversed(), ...parts]
    for (const scope of scopesOf(of)) expect(counted(scope, divided)).toEqual(counted(scope, of))
  }))
})

test('two halves of a year make the year', () => {
  fc.assert(fc.property(arbitraryPosts, fc.integer({ min: 0, max: 363 }), (of, after) => {
    const middle = addDays(year.from, after)
    const count = turnoverCounter(of)(whole)
    const [before, later] = [count({ from: year.from, to: middle }), count({ from: addDays(middle, 1), to: year.to })]
    const all = count(year)
    expect(before.counts.closing).toBe(later.counts.opening)
    for (const key of ['joiners', 'leavers', 'internal'] as const) {
      expect((before.counts[key] ?? 0) + (later.counts[key] ?? 0), key).toBe(all.counts[key])
    }
  }))
})

test('flows one by one are as many as the counts of every unit', () => {
  fc.assert(fc.property(arbitraryPosts, (of) => {
    const flows = staffFlows(of, year)
    for (const name of ['Norr', 'Söder', 'Öster']) {
      const { counts, moved } = counted(unit(name), of)
      const many = (...kinds: readonly string[]): number => flows.filter((one) => one.unit === name && kinds.includes(one.kind)).length
      expect([many('joined'), many('own_request', 'retirement', 'left_otherwise'), many('moved_in'), many('moved_out')])
        .toEqual([counts.joiners, counts.leavers, moved.in, moved.out])
      if (counts.ownRequest !== null) expect([many('own_request'), many('retirement')]).toEqual([counts.ownRequest, counts.retired])
    }
  }))
})

test('twelve whole months, a month apart, the last that has ended last', () => {
  expect(rollingYears(day('2026-11-24'), 3)).toEqual([
    { from: '2025-09-01', to: '2026-08-31' }, { from: '2025-10-01', to: '2026-09-30' }, { from: '2025-11-01', to: '2026-10-31' },
  ])
  expect(rollingYears(day('2024-02-29'), 1)).toEqual([{ from: '2023-03-01', to: '2024-02-29' }])
})
