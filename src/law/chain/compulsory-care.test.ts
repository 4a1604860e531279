import { describe, expect, test } from 'vitest'
import { clocksOf, lapsesOf, refusalOf } from '../../../test/count-chain.ts'

describe('immediate custody (LVU 6-9, 34)', () => {
  test('from decision to ruling, each in its time; four weeks count from the execution (trap: from the decision)', () => {
    expect(clocksOf(`
      2026-01-05 custody-decided
      2026-01-08 custody-executed
      2026-01-09 custody-submitted
      2026-01-15 custody-confirmed
      2026-02-05 care-application-filed
      2026-02-19 care-granted basis=lvu2
      2026-02-19 custody-ended by=court`)).toEqual([
      'lvu-submit 2026-01-05 due 2026-01-12 met 2026-01-09 | LVU 7',
      'lvu-apply 2026-01-08 due 2026-02-05 met 2026-02-05 | LVU 8-9',
      'lvu-court-test 2026-01-09 due 2026-01-16 met 2026-01-15 | LVU 7 st.2',
      'lvu-hear 2026-02-05 due 2026-02-19 met 2026-02-19 | LVU 34',
    ])
  })

  const friday = '2026-06-12 custody-decided\n'
  test.each([
    ['2026-06-19', '', 'running'],
    ['2026-06-20', '', 'overdue +1'],
    ['2026-06-22', '', 'overdue +3'],
    ['2026-06-23', '', 'lapsed 2026-06-23 +1'],
    ['2026-06-30', '2026-06-22 custody-submitted', 'met 2026-06-22'],
    ['2026-06-30', '2026-06-23 custody-submitted', 'lapsed 2026-06-23 +1'],
  ])('a week that ends on Midsummer Eve is warned about from that day and may be met until Monday: today %s %s', (today, act, state) => {
    expect(clocksOf(friday + act, { today }, 'lvu-submit')).toEqual([`lvu-submit 2026-06-12 due 2026-06-19/2026-06-22 ${state} | LVU 7`])
  })

  test('submitted too late it has lapsed, and nothing more grows from it', () => {
    const late = '2026-01-05 custody-decided\n2026-01-08 custody-executed\n2026-01-14 custody-submitted\n2026-01-20 custody-confirmed\n' +
      '2026-01-27 care-application-filed'
    expect(clocksOf(late)).toEqual(['lvu-submit 2026-01-05 due 2026-01-12 lapsed 2026-01-13 +1 | LVU 7'])
    expect(lapsesOf(late)).toEqual(['2026-01-13 immediate-custody, LVU 7'])
  })

  const confirmed = '2026-01-05 custody-decided\n2026-01-05 custody-executed\n2026-01-07 custody-submitted\n2026-01-13 custody-confirmed\n'
  test('no application within four weeks: the custody lapses (9 §)', () => {
    expect(clocksOf(confirmed, {}, 'lvu-apply')).toEqual(['lvu-apply 2026-01-05 due 2026-02-02 lapsed 2026-02-03 +1 | LVU 8-9'])
    expect(lapsesOf(confirmed)).toEqual(['2026-02-03 immediate-custody, LVU 8-9'])
  })

  test('more time asked for in time: no lapse while the court has not answered; then its day counts', () => {
    expect(clocksOf(`${confirmed}2026-02-02 care-time-requested`, { today: '2026-02-06' }, 'lvu-apply'))
      .toEqual(['lvu-apply 2026-01-05 due 2026-02-02 overdue +4 | LVU 8-9'])
    const extended = `${confirmed}2026-02-02 care-time-requested\n2026-02-04 care-time-extended until=2026-02-14\n`
    expect(clocksOf(extended, {}, 'lvu-apply')).toEqual([
      'lvu-apply 2026-01-05 due 2026-02-02 superseded 2026-02-04 +2 | LVU 8-9',
      'lvu-apply 2026-02-04 due 2026-02-14 lapsed 2026-02-15 +1 | LVU 8-9',
    ])
    expect(clocksOf(`${confirmed}2026-02-03 care-time-requested\n2026-02-05 care-application-filed`, {}, 'lvu-apply'))
      .toEqual(['lvu-apply 2026-01-05 due 2026-02-02 lapsed 2026-02-03 +1 | LVU 8-9'])
  })

  test('not listed before it is executed and confirmed; none when the application came first', () => {
    expect(clocksOf('2026-11-16 custody-decided\n2026-11-18 custody-submitted\n2026-11-20 custody-confirmed', {}, 'lvu-apply')).toEqual([])
    expect(clocksOf('2026-11-16 custody-decided\n2026-11-18 custody-submitted\n2026-11-16 custody-executed', {}, 'lvu-apply')).toEqual([])
    expect(clocksOf(`2025-12-22 care-application-filed\n${confirmed}`, {}, 'lvu-apply', 'lvu-hear')).toEqual([])
  })

  test('ended by the court it has done its part; by the committee what was to be done falls away', () => {
    const submitted = '2026-11-02 custody-decided\n2026-11-04 custody-submitted\n2026-11-10 custody-ended '
    expect(clocksOf(`${submitted}by=court`, {}, 'lvu-court-test'))
      .toEqual(['lvu-court-test 2026-11-04 due 2026-11-11 met 2026-11-10 | LVU 7 st.2'])
    expect(clocksOf(`${submitted}by=committee`, {}, 'lvu-court-test'))
      .toEqual(['lvu-court-test 2026-11-04 due 2026-11-11 not-required 2026-11-10 | LVU 7 st.2'])
  })

  test('the court hears within two weeks only while the child is in custody (34 §)', () => {
    expect(clocksOf('2026-11-02 care-application-filed', {}, 'lvu-hear')).toEqual([])
    expect(clocksOf(`${confirmed}2026-01-30 custody-ended by=committee\n2026-02-02 care-application-filed`, {}, 'lvu-hear')).toEqual([])
  })

  test('an act is about the custody with its ref, or the latest', () => {
    const two = '2026-11-09 custody-decided ref=a\n2026-11-16 custody-decided ref=b\n'
    expect(clocksOf(`${two}2026-11-16 custody-submitted ref=a`, {}, 'lvu-submit')).toEqual([
      'lvu-submit 2026-11-09 due 2026-11-16 met 2026-11-16 | LVU 7', 'lvu-submit 2026-11-16 due 2026-11-23 running | LVU 7',
    ])
    expect(clocksOf(`${two}2026-11-16 custody-submitted`, {}, 'lvu-submit')).toEqual([
      'lvu-submit 2026-11-09 due 2026-11-16 lapsed 2026-11-17 +1 | LVU 7', 'lvu-submit 2026-11-16 due 2026-11-23 met 2026-11-16 | LVU 7',
    ])
  })
})

describe('start of care (LVU 5, 10)', () => {
  const final = '2026-01-05 care-granted basis=lvu3\n2026-01-26 care-final\n'
  test('four weeks from the final decision, or the decision lapses', () => {
    expect(clocksOf(final, {}, 'lvu-start')).toEqual(['lvu-start 2026-01-26 due 2026-02-23 lapsed 2026-02-24 +1 | LVU 5, 10'])
    expect(lapsesOf(final)).toEqual(['2026-02-24 care-decision, LVU 5, 10'])
  })

  test('met by the placement; not required of a child in care already', () => {
    expect(clocksOf(`${final}2026-02-02 placement-started basis=lvu3 form=hvb home=a`, {}, 'lvu-start'))
      .toEqual(['lvu-start 2026-01-26 due 2026-02-23 met 2026-02-02 | LVU 5, 10'])
    expect(clocksOf(`2025-12-08 placement-started basis=lvu6 form=hvb home=a\n${final}`, {}, 'lvu-start'))
      .toEqual(['lvu-start 2026-01-26 due 2026-02-23 not-required 2026-01-26 | LVU 5, 10'])
    expect(clocksOf(`2025-12-08 placement-started basis=sol form=hvb home=a\n${final}2026-02-23 basis-changed basis=lvu3`, {}, 'lvu-start'))
      .toEqual(['lvu-start 2026-01-26 due 2026-02-23 met 2026-02-23 | LVU 5, 10'])
  })
})

test('a decision final the day it is made, with the change from custody to care on that day: begun already (LVU 5)', () => {
  expect(clocksOf(`
    2026-10-05 placement-started basis=lvu6 form=hvb home=a
    2026-11-02 care-final
    2026-11-02 care-granted basis=lvu2
    2026-11-02 basis-changed basis=lvu2`, {}, 'lvu-start'))
    .toEqual(['lvu-start 2026-11-02 due 2026-11-30 not-required 2026-11-02 | LVU 5, 10'])
})

describe('contact limits (LVU 14) and preventive measures (LVU 22-23)', () => {
  const custody = '2026-05-04 placement-started basis=lvu6 form=emergency-home home=a\n'

  test('a contact limit is considered every three months, from custody into care, until the care ends', () => {
    expect(clocksOf(`${custody}
      2026-05-31 contact-limited ref=mother
      2026-06-15 basis-changed basis=lvu2
      2026-08-31 contact-limit-considered ref=mother
      2026-10-05 lvu-care-ended`, {}, 'lvu-contact')).toEqual([
      'lvu-contact 2026-05-31 due 2026-08-31 met 2026-08-31 | LVU 14',
      'lvu-contact 2026-08-31 due 2026-11-30 not-required 2026-10-05 | LVU 14',
    ])
  })

  test('each limit by its ref', () => {
    expect(clocksOf(`${custody}
      2026-09-01 contact-limited ref=mother
      2026-09-01 contact-limited ref=whereabouts
      2026-11-02 contact-limit-ended ref=mother`, {}, 'lvu-contact')).toEqual([
      'lvu-contact 2026-09-01 due 2026-12-01 not-required 2026-11-02 | LVU 14', 'lvu-contact 2026-09-01 due 2026-12-01 running | LVU 14',
    ])
  })

  test('a preventive measure is reviewed every six months; care or custody ends it (23 §)', () => {
    const text = '2025-12-01 preventive-decided\n2026-06-01 preventive-reviewed\n2026-09-07 custody-decided\n2026-09-08 preventive-ended'
    expect(clocksOf(text, {}, 'review-lvu22')).toEqual([
      'review-lvu22 2025-12-01 due 2026-06-01 met 2026-06-01 | LVU 22', 'review-lvu22 2026-06-01 due 2026-12-01 lapsed 2026-09-07 | LVU 22',
    ])
    expect(lapsesOf(text)).toContain('2026-09-07 preventive-measure, LVU 23')
    expect(lapsesOf('2026-01-05 preventive-decided\n2026-02-02 care-granted basis=lvu3')).toEqual(['2026-02-02 preventive-measure, LVU 23'])
  })

  test('it goes on to 21', () => {
    const setting = { born: '2005-11-02' }
    expect(clocksOf('2026-09-01 preventive-decided', setting))
      .toEqual(['review-lvu22 2026-09-01 due 2027-03-01 lapsed 2026-11-02 | LVU 22'])
    expect(lapsesOf('2026-09-01 preventive-decided', setting)).toEqual(['2026-11-02 preventive-measure, LVU 22'])
  })
})

describe('bans (LVU 24-31 g)', () => {
  test('a temporary removal ban: a week, the court, two weeks, the court; then every three months', () => {
    expect(clocksOf(`
      2026-03-02 removal-ban-temp-decided
      2026-03-09 removal-ban-temp-submitted
      2026-03-16 removal-ban-temp-confirmed
      2026-03-30 removal-ban-applied
      2026-04-13 removal-ban-granted
      2026-07-13 removal-ban-considered
      2026-09-14 removal-ban-ended`)).toEqual([
      'move-ban-temp 2026-03-02 due 2026-03-09 met 2026-03-09 | LVU 28',
      'lvu-court-test 2026-03-09 due 2026-03-16 met 2026-03-16 | LVU 7 st.2',
      'move-ban-temp 2026-03-16 due 2026-03-30 met 2026-03-30 | LVU 29', 'lvu-hear 2026-03-30 due 2026-04-13 met 2026-04-13 | LVU 34',
      'move-ban 2026-04-13 due 2026-07-13 met 2026-07-13 | LVU 26', 'move-ban 2026-07-13 due 2026-10-13 not-required 2026-09-14 | LVU 26',
    ])
  })

  test('missed steps end it', () => {
    expect(lapsesOf('2026-03-02 removal-ban-temp-decided')).toEqual(['2026-03-10 temporary-removal-ban, LVU 28'])
    const confirmed = '2026-03-02 removal-ban-temp-decided\n2026-03-09 removal-ban-temp-submitted\n2026-03-16 removal-ban-temp-confirmed\n'
    expect(lapsesOf(`${confirmed}2026-03-31 removal-ban-applied`)).toEqual(['2026-03-31 temporary-removal-ban, LVU 29'])
    expect(clocksOf(`${confirmed}2026-03-31 removal-ban-applied`, {}, 'lvu-hear')).toEqual([])
  })

  test('a refused ban ends the court\'s time; an ended one what was to be done', () => {
    const applied = '2026-11-02 removal-ban-temp-decided\n2026-11-03 removal-ban-temp-submitted\n2026-11-05 removal-ban-temp-confirmed\n' +
      '2026-11-09 removal-ban-applied\n'
    expect(clocksOf(`${applied}2026-11-16 removal-ban-refused`, {}, 'lvu-hear'))
      .toEqual(['lvu-hear 2026-11-09 due 2026-11-23 met 2026-11-16 | LVU 34'])
    expect(clocksOf(`${applied}2026-11-16 removal-ban-ended`, {}, 'lvu-hear'))
      .toEqual(['lvu-hear 2026-11-09 due 2026-11-23 not-required 2026-11-16 | LVU 34'])
  })

  test('a travel ban: a week, four weeks unless the court gives more, reviews every six months, and 18', () => {
    const text = `
      2026-02-02 travel-ban-temp-decided
      2026-02-04 travel-ban-temp-submitted
      2026-02-10 travel-ban-temp-confirmed
      2026-03-09 travel-ban-time-requested
      2026-03-12 travel-ban-time-extended until=2026-03-26
      2026-03-26 travel-ban-applied
      2026-04-09 travel-ban-granted
      2026-10-09 travel-ban-reviewed`
    expect(clocksOf(text, { born: '2008-11-20' })).toEqual([
      'travel-ban 2026-02-02 due 2026-02-09 met 2026-02-04 | LVU 31 e',
      'lvu-court-test 2026-02-04 due 2026-02-11 met 2026-02-10 | LVU 7 st.2',
      'travel-ban 2026-02-10 due 2026-03-10 superseded 2026-03-12 +2 | LVU 31 f',
      'travel-ban 2026-03-12 due 2026-03-26 met 2026-03-26 | LVU 31 f',
      'lvu-hear 2026-03-26 due 2026-04-09 met 2026-04-09 | LVU 34', 'travel-ban 2026-04-09 due 2026-10-09 met 2026-10-09 | LVU 31 c',
      'travel-ban 2026-10-09 due 2027-04-09 lapsed 2026-11-20 | LVU 31 c',
    ])
    expect(lapsesOf(text, { born: '2008-11-20' })).toEqual(['2026-11-20 travel-ban, LVU 31 c'])
    expect(clocksOf('2026-11-13 travel-ban-temp-decided', { today: '2026-11-22' }, 'travel-ban'))
      .toEqual(['travel-ban 2026-11-13 due 2026-11-20 lapsed 2026-11-21 +1 | LVU 31 e'])
  })

  test('a temporary ban too ends at 18', () => {
    expect(lapsesOf('2026-11-16 removal-ban-temp-decided', { born: '2008-11-20' })).toEqual(['2026-11-20 temporary-removal-ban, LVU 28'])
  })
})

describe('immediate protected housing (2024:79)', () => {
  const decided = '2026-09-01 shelter-decided\n2026-09-02 placement-started basis=shelter form=shelter home=s\n'
  const rules = ['shelter-submit', 'lvu-court-test', 'lvu-hear'] as const

  test('a week to the court, six weeks from the placement to the application, two weeks to the ruling', () => {
    expect(clocksOf(`${decided}
      2026-09-08 shelter-submitted
      2026-09-14 shelter-confirmed
      2026-10-14 shelter-applied
      2026-10-28 shelter-granted`, {}, ...rules)).toEqual([
      'shelter-submit 2026-09-01 due 2026-09-08 met 2026-09-08 | 2024:79 4:3',
      'shelter-submit 2026-09-02 due 2026-10-14 met 2026-10-14 | 2024:79 4:6',
      'shelter-submit 2026-09-02 due 2027-03-02 running | 2024:79 5:3',
      'lvu-hear 2026-10-14 due 2026-10-28 met 2026-10-28 | LVU 34',
    ])
  })

  test('missed, it lapses', () => {
    expect(lapsesOf(decided)).toEqual(['2026-09-09 immediate-shelter, 2024:79 4:3'])
    expect(lapsesOf(`${decided}2026-09-08 shelter-submitted\n2026-09-14 shelter-confirmed`))
      .toEqual(['2026-10-15 immediate-shelter, 2024:79 4:6'])
  })

  test('at 18 the stay ends by law', () => {
    expect(lapsesOf('2026-09-02 placement-started basis=shelter form=shelter home=s', { born: '2008-11-20' }))
      .toEqual(['2026-11-20 shelter, 2024:79 5:3'])
  })
})

describe('what cannot stand is refused', () => {
  test.each([
    ['2026-11-02 custody-submitted', '0 custody-submitted no-custody'],
    ['2026-11-02 custody-decided ref=a\n2026-11-03 custody-submitted ref=b', '1 custody-submitted no-custody'],
    ['2026-11-02 care-time-requested', '0 care-time-requested no-custody'],
    ['2026-11-02 care-final', '0 care-final no-care-decision'],
    ['2026-11-02 contact-limited', '0 contact-limited wrong-basis'],
    ['2026-11-02 contact-limit-considered', '0 contact-limit-considered nothing-it-is-about'],
    ['2026-11-02 preventive-reviewed', '0 preventive-reviewed nothing-it-is-about'],
    ['2026-11-02 removal-ban-temp-confirmed', '0 removal-ban-temp-confirmed no-temporary-decision'],
    ['2026-11-02 removal-ban-considered', '0 removal-ban-considered nothing-it-is-about'],
    ['2026-11-02 travel-ban-ended', '0 travel-ban-ended nothing-it-is-about'],
    ['2026-11-02 shelter-submitted', '0 shelter-submitted no-temporary-decision'],
    ['2026-11-02 care-granted basis=sol', '0 care-granted fields'],
  ])('%s', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal)
  })

  test('older history may be missing', () => {
    expect(refusalOf('2026-11-02 care-application-filed\n2026-11-03 care-granted basis=lvu2\n2026-11-04 removal-ban-applied\n' +
      '2026-11-05 removal-ban-granted\n2026-11-06 care-case-heard')).toBe('accepted')
  })

  test('a limit on the day the ground becomes LVU', () => {
    expect(clocksOf(`
      2026-10-01 placement-started basis=sol form=hvb home=a
      2026-11-02 contact-limited
      2026-11-02 basis-changed basis=lvu2`, {}, 'lvu-contact')).toEqual(['lvu-contact 2026-11-02 due 2027-02-02 running | LVU 14'])
  })
})
