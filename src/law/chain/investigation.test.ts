import { describe, expect, test } from 'vitest'
import { clocksOf, refusalOf } from '../../../test/count-chain.ts'

describe('reports of concern (SoL 20:1-2)', () => {
  test('fourteen days from the day it came in, which is day 0; protection is assessed the same day', () => {
    expect(clocksOf(`
      2026-03-02 concern-received mandated
      2026-03-02 protection-assessed
      2026-03-16 investigation-declined`)).toEqual([
      'prelim-assess 2026-03-02 due 2026-03-16 met 2026-03-16 | SoL 20:2',
      'protect-assess 2026-03-02 due 2026-03-02 met 2026-03-02 | SoL 20:1',
    ])
  })

  test.each([['2026-03-23', 'met 2026-03-23'], ['2026-03-24', 'met-late 2026-03-24 +1']])(
    'fourteen days that end on a Saturday may end on Monday (1930:173 2 §): opened %s', (on, state) => {
      expect(clocksOf(`2026-03-07 concern-received mandated\n${on} investigation-opened`, {}, 'prelim-assess'))
        .toEqual([`prelim-assess 2026-03-07 due 2026-03-21/2026-03-23 ${state} | SoL 20:2`])
    })

  test('an ongoing investigation needs no new assessment of the report, only of protection (trap: a second 14-day clock)', () => {
    expect(clocksOf(`
      2026-09-01 investigation-opened
      2026-10-03 concern-received mandated ref=b`, {}, 'prelim-assess', 'protect-assess', 'child-invest')).toEqual([
      'child-invest 2026-09-01 due 2027-01-01/2027-01-04 running | SoL 20:3',
      'prelim-assess 2026-10-03 due 2026-10-17/2026-10-19 not-required 2026-10-03 | SoL 20:2',
      'protect-assess 2026-10-03 due 2026-10-03 overdue +50 | SoL 20:1',
    ])
  })

  test('a report on the day an investigation is concluded gets its own fourteen days', () => {
    expect(clocksOf(`
      2026-07-01 investigation-opened
      2026-11-16 investigation-concluded outcome=measure
      2026-11-16 concern-received mandated`, {}, 'prelim-assess')).toEqual(['prelim-assess 2026-11-16 due 2026-11-30 running | SoL 20:2'])
  })

  test('a report on the day an investigation is opened is answered that day', () => {
    expect(clocksOf(`
      2026-11-16 investigation-opened
      2026-11-16 concern-received unmandated`, {}, 'prelim-assess'))
        .toEqual(['prelim-assess 2026-11-16 due 2026-11-30 met 2026-11-16 | SoL 20:2'])
  })

  test('one decision answers all pending reports; with a ref only that one', () => {
    const reports = '2026-11-02 concern-received mandated ref=a\n2026-11-09 concern-received mandated ref=b\n'
    expect(clocksOf(`${reports}2026-11-10 investigation-opened`, {}, 'prelim-assess')).toEqual([
      'prelim-assess 2026-11-02 due 2026-11-16 met 2026-11-10 | SoL 20:2',
      'prelim-assess 2026-11-09 due 2026-11-23 met 2026-11-10 | SoL 20:2',
    ])
    expect(clocksOf(`${reports}2026-11-10 investigation-declined ref=a`, {}, 'prelim-assess')).toEqual([
      'prelim-assess 2026-11-02 due 2026-11-16 met 2026-11-10 | SoL 20:2', 'prelim-assess 2026-11-09 due 2026-11-23 running | SoL 20:2',
    ])
  })

  test('exceptional reasons give a day of its own, which is not moved off a Sunday', () => {
    expect(clocksOf(`
      2026-10-05 concern-received mandated
      2026-10-16 prelim-extended until=2026-11-01
      2026-11-02 investigation-declined`, {}, 'prelim-assess')).toEqual([
      'prelim-assess 2026-10-05 due 2026-10-19 superseded 2026-10-16 | SoL 20:2',
      'prelim-assess 2026-10-16 due 2026-11-01 met-late 2026-11-02 +1 | SoL 20:2',
    ])
  })

  test('an application opens an investigation at once and has no preliminary assessment (SoL 14:2)', () => {
    expect(clocksOf('2026-11-16 application-received\n2026-11-17 investigation-opened', {}, 'open-immediately', 'prelim-assess'))
      .toEqual(['open-immediately 2026-11-16 due 2026-11-16 met-late 2026-11-17 +1 | SoL 14:2'])
    expect(clocksOf('2026-11-02 investigation-opened\n2026-11-16 information-received', {}, 'open-immediately'))
      .toEqual(['open-immediately 2026-11-16 due 2026-11-16 not-required 2026-11-16 | SoL 14:2'])
  })
})

describe('feedback to a mandated reporter (SoL 19:6)', () => {
  const counted = (text: string): string[] => clocksOf(text, {}, 'feedback').map((line) => line.replace(' (in force 2026-01-15)', ''))
  const report = '2026-03-02 concern-received mandated\n2026-03-10 investigation-opened\n'

  test.each([
    ['2026-03-03', 'feedback 2026-03-10 due 2026-03-17 overdue +250 | SoL 19:6'],
    ['2026-03-17', 'feedback 2026-03-10 due 2026-03-17 overdue +250 | SoL 19:6'],
    ['2026-03-18', 'feedback 2026-03-18 due 2026-03-18 overdue +249 | SoL 19:6'],
    ['2026-03-21', 'feedback 2026-03-21 due 2026-03-21 overdue +246 | SoL 19:6'],
  ])('a week from the decision when asked by then, at once after it: asked %s', (asked, clock) => {
    expect(counted(`${report}${asked} feedback-requested`)).toEqual([clock])
  })

  test('at once when an investigation was ongoing, also on a Sunday', () => {
    expect(counted(`
      2026-06-01 investigation-opened
      2026-07-03 concern-received mandated
      2026-07-05 feedback-requested
      2026-07-06 feedback-given`)).toEqual(['feedback 2026-07-05 due 2026-07-05 met-late 2026-07-06 +1 | SoL 19:6'])
  })

  test.each([['2026-01-14', 0], ['2026-01-15', 1]])('the statute gives a time from 15 January 2026: decided %s', (decided, clocks) => {
    const asked = '2026-01-05 concern-received mandated\n2026-01-07 feedback-requested\n'
    expect(counted(`${asked}${decided} investigation-declined`)).toHaveLength(clocks)
  })

  test('none to a private person, none unasked, none when withheld', () => {
    expect(counted('2026-03-02 concern-received unmandated\n2026-03-03 feedback-requested\n2026-03-10 investigation-opened')).toEqual([])
    expect(counted(`${report}2026-03-11 feedback-given`)).toEqual([])
    expect(counted(`${report}2026-03-11 feedback-requested\n2026-03-12 feedback-withheld`))
      .toEqual(['feedback 2026-03-10 due 2026-03-17 not-required 2026-03-12 | SoL 19:6'])
  })
})

describe('the investigation (SoL 20:3-4)', () => {
  test('four months from 31 October end with February, and a Saturday gives way to Monday', () => {
    expect(clocksOf('2025-10-31 investigation-opened\n2026-03-02 investigation-concluded outcome=measure', {}, 'child-invest'))
      .toEqual(['child-invest 2025-10-31 due 2026-02-28/2026-03-02 met 2026-03-02 | SoL 20:3'])
  })

  test('is extended by decision to a day, again and again; a late decision does not hide that it was late', () => {
    expect(clocksOf(`
      2026-03-10 investigation-opened
      2026-07-14 investigation-extended until=2026-08-31
      2026-08-20 investigation-extended until=2026-10-01
      2026-10-01 investigation-concluded outcome=application`, {}, 'child-invest')).toEqual([
      'child-invest 2026-03-10 due 2026-07-10 superseded 2026-07-14 +4 | SoL 20:3',
      'child-invest 2026-07-14 due 2026-08-31 superseded 2026-08-20 | SoL 20:3',
      'child-invest 2026-08-20 due 2026-10-01 met 2026-10-01 | SoL 20:3',
    ])
  })

  test('those concerned are told at once, unless it is waived', () => {
    expect(clocksOf('2026-11-02 investigation-opened\n2026-11-03 parties-informed', {}, 'inform-open'))
      .toEqual(['inform-open 2026-11-02 due 2026-11-02 met-late 2026-11-03 +1 | SoL 20:4'])
    expect(clocksOf('2026-11-02 investigation-opened\n2026-11-02 information-waived', {}, 'inform-open'))
      .toEqual(['inform-open 2026-11-02 due 2026-11-02 not-required 2026-11-02 | SoL 20:4'])
  })

  test('ends by law on the 18th birthday', () => {
    expect(clocksOf('2026-09-01 investigation-opened', { born: '2008-11-10' }, 'child-invest'))
      .toEqual(['child-invest 2026-09-01 due 2027-01-01/2027-01-04 lapsed 2026-11-10 | SoL 20:3'])
    expect(clocksOf('2026-11-10 investigation-opened', { born: '2008-11-10' }, 'child-invest', 'inform-open'))
      .toEqual(['inform-open 2026-11-10 due 2026-11-10 overdue +12 | SoL 20:4'])
  })

  test('is concluded and opened anew on one day', () => {
    expect(clocksOf(`
      2026-11-02 investigation-opened
      2026-11-16 investigation-opened
      2026-11-16 investigation-concluded outcome=no-measure`, {}, 'child-invest')).toEqual([
      'child-invest 2026-11-02 due 2027-03-02 met 2026-11-16 | SoL 20:3', 'child-invest 2026-11-16 due 2027-03-16 running | SoL 20:3',
    ])
  })
})

describe('follow-up (SoL 23:5, LVU 21 c)', () => {
  const concluded = '2026-02-02 investigation-opened\n2026-05-29 investigation-concluded outcome=no-measure\n'

  test('six months from the day the investigation was concluded, though started later', () => {
    expect(clocksOf(`${concluded}2026-06-15 followup-started after=investigation\n2026-11-30 followup-closed`, { today: '2026-12-01' },
      'followup-closed')).toEqual(['followup-closed 2026-05-29 due 2026-11-29/2026-11-30 met 2026-11-30 | SoL 23:1-5'])
  })

  test('a new investigation ends it', () => {
    expect(clocksOf(`${concluded}2026-06-15 followup-started after=investigation\n2026-09-01 investigation-opened`, {}, 'followup-closed'))
      .toEqual(['followup-closed 2026-05-29 due 2026-11-29/2026-11-30 met 2026-09-01 | SoL 23:1-5'])
  })

  test('after care under LVU from its own start', () => {
    expect(clocksOf(`
      2026-01-07 placement-started basis=lvu2 form=hvb home=h
      2026-08-20 lvu-care-ended
      2026-08-31 followup-started after=lvu-care`, {}, 'followup-lvu'))
      .toEqual(['followup-lvu 2026-08-31 due 2027-02-28/2027-03-01 running | LVU 21 b-c'])
  })

  test('after a placement from its end', () => {
    expect(clocksOf(`
      2026-01-07 placement-started basis=sol form=hvb home=h
      2026-08-20 placement-ended
      2026-08-20 followup-started after=placement`, {}, 'followup-closed'))
      .toEqual(['followup-closed 2026-08-20 due 2027-02-20/2027-02-22 running | SoL 23:1-5'])
  })
})

describe('what cannot stand is refused', () => {
  test.each([
    ['2026-11-02 investigation-concluded outcome=measure', '0 investigation-concluded no-investigation'],
    ['2026-11-02 investigation-extended until=2026-12-01', '0 investigation-extended no-investigation'],
    ['2026-11-02 investigation-opened\n2026-11-03 investigation-opened', '1 investigation-opened investigation-ongoing'],
    ['2026-11-02 investigation-opened\n2026-11-03 investigation-extended until=2027-03-02', '1 investigation-extended until-too-early'],
    ['2026-11-02 investigation-declined', '0 investigation-declined no-pending-report'],
    ['2026-11-02 concern-received mandated ref=a\n2026-11-03 investigation-declined ref=b', '1 investigation-declined no-pending-report'],
    ['2026-11-02 concern-received mandated\n2026-11-03 prelim-extended until=2026-11-16', '1 prelim-extended until-too-early'],
    ['2026-11-02 protection-assessed', '0 protection-assessed no-report'],
    ['2026-11-02 feedback-given', '0 feedback-given no-report'],
    ['2026-11-02 parties-informed', '0 parties-informed never-opened'],
    ['2026-11-02 followup-closed', '0 followup-closed no-followup'],
    ['2026-11-02 followup-started after=placement', '0 followup-started nothing-to-follow-up'],
    ['2026-11-02 investigation-opened\n2026-11-03 investigation-concluded outcome=measure\n2026-11-04 followup-started after=investigation',
      '2 followup-started nothing-to-follow-up'],
    ['2026-11-02 concern-received', '0 concern-received fields'],
    ['2026-11-02 investigation-opened until=2026-12-01', '0 investigation-opened fields'],
    ['2026-11-23 investigation-opened', '0 investigation-opened after-today'],
    ['2015-06-14 investigation-opened', '0 investigation-opened before-birth'],
  ])('%s', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal)
  })

  test('a report on or after the 21st birthday', () => {
    expect(refusalOf('2026-11-02 concern-received mandated', { born: '2005-11-02' })).toBe('0 concern-received grown-up')
    expect(refusalOf('2026-11-01 concern-received mandated', { born: '2005-11-02' })).toBe('accepted')
  })

  test('what happens the same day counts, whatever was registered first', () => {
    expect(refusalOf('2026-11-02 investigation-concluded outcome=measure\n2026-11-02 investigation-opened')).toBe('accepted')
    expect(refusalOf('2026-11-02 followup-closed\n2026-11-02 followup-started after=placement\n2026-11-02 placement-ended\n' +
      '2026-10-01 placement-started basis=sol form=hvb home=h')).toBe('accepted')
  })
})
