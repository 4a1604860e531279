import { describe, expect, test } from 'vitest'
import { clocksOf, lapsesOf, refusalOf } from '../../../test/count-chain.ts'

const sol = 'SoL 22:13; delegation 30:6 p2'
const lvu2 = 'LVU 13 st.1; SoL 30:7 p5'
const lvu3 = 'LVU 13 st.2'
const chains = ['consider-sol', 'consider-lvu2', 'review-lvu3', 'shelter-submit'] as const

describe('consideration and review every six months (SoL 22:13, LVU 13)', () => {
  test('six months from 31 August end with February, then with the weekend', () => {
    expect(clocksOf('2026-08-31 placement-started basis=sol form=hvb home=h', {}, ...chains))
      .toEqual([`consider-sol 2026-08-31 due 2027-02-28/2027-03-01 running | ${sol}`])
  })

  test('the next counts from the day it was done, early or late; a missed one stays one clock', () => {
    expect(clocksOf(`
      2025-09-10 placement-started basis=sol form=hvb home=h
      2026-02-20 considered
      2026-09-01 considered`, {}, ...chains)).toEqual([
      `consider-sol 2025-09-10 due 2026-03-10 met 2026-02-20 | ${sol}`,
      `consider-sol 2026-02-20 due 2026-08-20 met-late 2026-09-01 +12 | ${sol}`,
      `consider-sol 2026-09-01 due 2027-03-01 running | ${sol}`,
    ])
    expect(clocksOf('2025-07-10 placement-started basis=sol form=hvb home=h', {}, ...chains))
      .toEqual([`consider-sol 2025-07-10 due 2026-01-10/2026-01-12 overdue +314 | ${sol}`])
  })

  test('a move on the same basis changes nothing (trap: a new chain in each home)', () => {
    expect(clocksOf(`
      2026-03-02 placement-started basis=sol form=emergency-home home=a
      2026-05-04 placement-moved form=family-home home=b
      2026-06-01 basis-changed basis=sol`, {}, ...chains)).toEqual([`consider-sol 2026-03-02 due 2026-09-02 overdue +81 | ${sol}`])
  })

  test('a change of basis supersedes the old chain and begins the new', () => {
    expect(clocksOf(`
      2026-03-02 placement-started basis=sol form=hvb home=a
      2026-05-04 basis-changed basis=lvu3
      2026-11-04 care-reviewed`, {}, ...chains)).toEqual([
      `consider-sol 2026-03-02 due 2026-09-02 superseded 2026-05-04 | ${sol}`,
      `review-lvu3 2026-05-04 due 2026-11-04 met 2026-11-04 | ${lvu3}`,
      `review-lvu3 2026-11-04 due 2027-05-04 running | ${lvu3}`,
    ])
  })

  test('care under 2 § began with the custody (LVU 10 §), the review under 3 § with the change', () => {
    expect(clocksOf(`
      2026-06-01 placement-started basis=lvu6 form=emergency-home home=a
      2026-07-13 basis-changed basis=lvu2-3`, {}, ...chains)).toEqual([
      `consider-lvu2 2026-06-01 due 2026-12-01 running | ${lvu2}`, `review-lvu3 2026-07-13 due 2027-01-13 running | ${lvu3}`,
    ])
  })

  test('2 § and 3 § are not the same: considered meets the one, care-reviewed the other (trap)', () => {
    expect(clocksOf(`
      2026-03-02 placement-started basis=lvu2-3 form=hvb home=a
      2026-09-01 considered`, {}, ...chains)).toEqual([
      `consider-lvu2 2026-03-02 due 2026-09-02 met 2026-09-01 | ${lvu2}`, `review-lvu3 2026-03-02 due 2026-09-02 overdue +81 | ${lvu3}`,
      `consider-lvu2 2026-09-01 due 2027-03-01 running | ${lvu2}`,
    ])
  })

  test('2 § to 2-3 §§ and back leaves the consideration as it is', () => {
    expect(clocksOf(`
      2026-06-01 placement-started basis=lvu2 form=hvb home=a
      2026-08-03 basis-changed basis=lvu2-3
      2026-10-01 basis-changed basis=lvu2`, {}, ...chains)).toEqual([
      `consider-lvu2 2026-06-01 due 2026-12-01 running | ${lvu2}`, `review-lvu3 2026-08-03 due 2027-02-03 superseded 2026-10-01 | ${lvu3}`,
    ])
  })

  test('considered and another basis on one day: met, and the clock that would have begun and fallen away is not listed', () => {
    expect(clocksOf(`
      2026-03-02 placement-started basis=sol form=hvb home=a
      2026-09-01 basis-changed basis=lvu2
      2026-09-01 considered`, {}, ...chains)).toEqual([
      `consider-sol 2026-03-02 due 2026-09-02 met 2026-09-01 | ${sol}`, `consider-lvu2 2026-09-01 due 2027-03-01 running | ${lvu2}`,
    ])
  })

  test('a ground that lasts no day begins no chain', () => {
    expect(clocksOf(`
      2026-09-01 placement-started basis=sol form=family-home home=a
      2026-09-01 basis-changed basis=lvu3
      2026-09-01 placement-moved form=family-home home=b`, {}, ...chains, 'custody-transfer')).toEqual([
      'custody-transfer 2026-09-01 due 2028-09-01 running | SoL 22:14; LVU 13 c', `review-lvu3 2026-09-01 due 2027-03-01 running | ${lvu3}`,
    ])
  })

  test('care by consent the same day is one stay', () => {
    expect(clocksOf(`
      2026-03-02 placement-started basis=lvu2 form=hvb home=a
      2026-09-01 lvu-care-ended
      2026-09-01 basis-changed basis=sol`, {}, ...chains, 'care-plan-rev')).toEqual([
      'care-plan-rev 2026-03-02 due 2028-03-02 running | SoL 9:13',
      `consider-lvu2 2026-03-02 due 2026-09-02 superseded 2026-09-01 | ${lvu2}`, `consider-sol 2026-09-01 due 2027-03-01 running | ${sol}`,
    ])
  })

  test('the end of the care makes it not required; a new placement the same day begins anew', () => {
    expect(clocksOf(`
      2026-03-02 placement-started basis=lvu2 form=hvb home=a
      2026-06-01 lvu-care-ended
      2026-06-01 placement-started basis=sol form=hvb home=a`, {}, ...chains)).toEqual([
      `consider-lvu2 2026-03-02 due 2026-09-02 not-required 2026-06-01 | ${lvu2}`,
      `consider-sol 2026-06-01 due 2026-12-01 running | ${sol}`,
    ])
  })

  test('ended by both its facts and begun anew on one day', () => {
    expect(clocksOf(`
      2026-03-02 placement-started basis=lvu2 form=hvb home=a
      2026-06-01 lvu-care-ended
      2026-06-01 placement-ended
      2026-06-01 placement-started basis=sol form=hvb home=b`, {}, 'consider-sol'))
      .toEqual([`consider-sol 2026-06-01 due 2026-12-01 running | ${sol}`])
  })

  test('protected housing has its own section (2024:79 5:3)', () => {
    expect(clocksOf('2026-06-01 placement-started basis=shelter form=shelter home=s\n2026-11-20 considered', {}, ...chains)).toEqual([
      'shelter-submit 2026-06-01 due 2026-12-01 met 2026-11-20 | 2024:79 5:3',
      'shelter-submit 2026-11-20 due 2027-05-20 running | 2024:79 5:3',
    ])
  })
})

describe('custody transfer (SoL 22:14, LVU 13 c)', () => {
  const rule = 'custody-transfer'
  const place = 'SoL 22:14; LVU 13 c'

  test('two years in the same family home, whatever the basis, then every year', () => {
    expect(clocksOf(`
      2023-02-01 placement-started basis=lvu6 form=emergency-home home=a
      2023-05-02 placement-moved form=family-home home=b
      2024-01-08 basis-changed basis=lvu2
      2025-05-02 custody-transfer-considered
      2026-05-04 custody-transfer-considered`, {}, rule)).toEqual([
      `${rule} 2023-05-02 due 2025-05-02 met 2025-05-02 | ${place}`,
      `${rule} 2025-05-02 due 2026-05-02/2026-05-04 met 2026-05-04 | ${place}`,
      `${rule} 2026-05-04 due 2027-05-04 running | ${place}`,
    ])
  })

  test('considered early, the next is not before the two years', () => {
    expect(clocksOf(`
      2025-03-03 placement-started basis=sol form=family-home home=b
      2025-09-01 custody-transfer-considered`, {}, rule)).toEqual([
      `${rule} 2025-03-03 due 2027-03-03 met 2025-09-01 | ${place}`, `${rule} 2025-09-01 due 2027-03-03 running | ${place}`,
    ])
  })

  test('another family home begins anew; any other form does not need it', () => {
    expect(clocksOf(`
      2025-03-03 placement-started basis=sol form=kinship-home home=b
      2025-09-01 placement-moved form=family-home home=c
      2026-02-02 placement-moved form=hvb home=d`, {}, rule)).toEqual([
      `${rule} 2025-03-03 due 2027-03-03 superseded 2025-09-01 | ${place}`,
      `${rule} 2025-09-01 due 2027-09-01 not-required 2026-02-02 | ${place}`,
    ])
  })

  test('a relative who becomes family home is the same home', () => {
    expect(clocksOf(`
      2025-03-03 placement-started basis=sol form=kinship-home home=b
      2025-09-01 placement-moved form=family-home home=b`, {}, rule)).toEqual([`${rule} 2025-03-03 due 2027-03-03 running | ${place}`])
  })

  test('before July 2022 it was three years', () => {
    expect(clocksOf('2021-03-01 placement-started basis=sol form=family-home home=b', {}, rule))
      .toEqual([`${rule} 2021-03-01 due 2024-03-01 overdue +996 | SoL 2001:453 6:8; LVU 13`])
  })
})

describe('care plan, emergency home, health', () => {
  test('the care plan is revised once, two years from the start, moves and bases regardless (SoL 9:13)', () => {
    expect(clocksOf(`
      2024-02-29 placement-started basis=sol form=hvb home=a
      2025-01-07 placement-moved form=family-home home=b
      2026-03-02 care-plan-revised
      2026-05-04 care-plan-revised`, {}, 'care-plan-rev'))
      .toEqual(['care-plan-rev 2024-02-29 due 2026-02-28/2026-03-02 met 2026-03-02 | SoL 2001:453 11:3'])
  })

  test('two months in an emergency home count from the concluded investigation (SoL 22:4)', () => {
    expect(clocksOf(`
      2026-05-04 investigation-opened
      2026-06-01 placement-started basis=sol form=emergency-home home=a
      2026-08-31 investigation-concluded outcome=measure
      2026-09-21 placement-moved form=emergency-home home=b
      2026-11-02 placement-moved form=family-home home=c`, {}, 'jourhem-max'))
      .toEqual(['jourhem-max 2026-08-31 due 2026-10-31/2026-11-02 met 2026-11-02 | SoL 22:4'])
  })

  test('also when the child came later; longer by decision; a new investigation ends it', () => {
    expect(clocksOf(`
      2026-04-06 investigation-opened
      2026-08-03 investigation-concluded outcome=measure
      2026-09-07 placement-started basis=sol form=emergency-home home=a
      2026-10-01 jourhem-prolonged until=2026-11-14
      2026-11-09 investigation-opened`, {}, 'jourhem-max')).toEqual([
      'jourhem-max 2026-08-03 due 2026-10-03/2026-10-05 superseded 2026-10-01 | SoL 22:4',
      'jourhem-max 2026-10-01 due 2026-11-14 not-required 2026-11-09 | SoL 22:4',
    ])
    expect(clocksOf('2026-09-07 placement-started basis=sol form=emergency-home home=a', {}, 'jourhem-max')).toEqual([])
  })

  test('the region is told the day the placement starts, until 21 (SoL 22:7)', () => {
    const place = 'SoL 22:7; 2017:209'
    expect(clocksOf(`
      2026-11-02 placement-started basis=lvu3 form=hvb home=a
      2026-11-04 placement-moved form=special-youth-home home=b
      2026-11-05 health-notice-sent`, { born: '2007-01-01' }, 'health-exam'))
      .toEqual([`health-exam 2026-11-02 due 2026-11-02 met-late 2026-11-05 +3 | ${place}`])
    expect(clocksOf('2026-11-02 placement-started basis=sol form=hvb home=a', { born: '2005-11-02' }, 'health-exam')).toEqual([])
    expect(clocksOf('2026-11-02 placement-started basis=sol form=hvb home=a\n2026-11-02 health-notice-waived', {}, 'health-exam'))
      .toEqual([`health-exam 2026-11-02 due 2026-11-02 not-required 2026-11-02 | ${place}`])
  })
})

describe('age (LVU 21)', () => {
  const placed = (basis: string): string => `2026-01-07 placement-started basis=${basis} form=family-home home=a`

  test('care under 2 § ends at 18, with all that was to be considered', () => {
    const setting = { born: '2008-11-10' }
    expect(clocksOf(placed('lvu2'), setting).filter((line) => !line.startsWith('health'))).toEqual([
      'care-plan-rev 2026-01-07 due 2028-01-07 lapsed 2026-11-10 | SoL 9:13',
      `consider-lvu2 2026-01-07 due 2026-07-07 lapsed 2026-11-10 +126 | ${lvu2}`,
      'custody-transfer 2026-01-07 due 2028-01-07 lapsed 2026-11-10 | SoL 22:14; LVU 13 c',
      'lvu-age 2026-01-07 due 2026-11-10 lapsed 2026-11-10 | LVU 21',
    ])
    expect(lapsesOf(placed('lvu2'), setting)).toEqual(['2026-11-10 care-lvu2, LVU 21'])
  })

  test('care under 3 § and its review go on to 21', () => {
    expect(clocksOf(placed('lvu2-3'), { born: '2008-07-01' }, 'consider-lvu2', 'review-lvu3', 'lvu-age')).toEqual([
      `consider-lvu2 2026-01-07 due 2026-07-07 lapsed 2026-07-01 | ${lvu2}`,
      'lvu-age 2026-01-07 due 2029-07-01 running | LVU 21', `review-lvu3 2026-01-07 due 2026-07-07 overdue +138 | ${lvu3}`,
    ])
    expect(clocksOf(placed('lvu3'), { born: '2005-07-01' }, 'review-lvu3'))
      .toEqual([`review-lvu3 2026-01-07 due 2026-07-07 lapsed 2026-07-01 | ${lvu3}`])
    expect(lapsesOf(placed('lvu3'), { born: '2005-07-01' })).toEqual(['2026-07-01 care-lvu3, LVU 21'])
  })

  test('someone born on 29 February turns 18 on the 28th (local setting)', () => {
    expect(clocksOf(placed('lvu2'), { born: '2008-02-29' }, 'lvu-age'))
      .toEqual(['lvu-age 2026-01-07 due 2026-02-28 lapsed 2026-02-28 | LVU 21'])
  })

  test('another ground under LVU takes over the limit, care by consent needs none', () => {
    expect(clocksOf(`${placed('lvu2')}\n2026-03-02 basis-changed basis=lvu3\n2026-05-04 basis-changed basis=sol`, {}, 'lvu-age')).toEqual([
      'lvu-age 2026-01-07 due 2033-06-15 superseded 2026-03-02 | LVU 21',
      'lvu-age 2026-03-02 due 2036-06-15 not-required 2026-05-04 | LVU 21',
    ])
  })

  test('nothing of it without a day of birth', () => {
    expect(clocksOf(placed('lvu2'), { born: null }, 'lvu-age', 'consider-lvu2'))
      .toEqual([`consider-lvu2 2026-01-07 due 2026-07-07 overdue +138 | ${lvu2}`])
  })

  test('at 18 no chain begins but the review under 3 §', () => {
    const setting = { born: '2008-01-07' }
    expect(clocksOf(placed('sol'), setting, ...chains, 'care-plan-rev', 'custody-transfer')).toEqual([])
    expect(clocksOf(placed('lvu3'), setting, ...chains)).toEqual([`review-lvu3 2026-01-07 due 2026-07-07 overdue +138 | ${lvu3}`])
  })

  test('acts after the end by age are taken without effect', () => {
    expect(clocksOf(`${placed('lvu2')}\n2026-11-16 considered\n2026-11-16 placement-ended`, { born: '2008-11-10' }, 'consider-lvu2'))
      .toEqual([`consider-lvu2 2026-01-07 due 2026-07-07 lapsed 2026-11-10 +126 | ${lvu2}`])
  })
})

describe('what cannot stand is refused', () => {
  const placed = '2026-01-07 placement-started basis=lvu2 form=hvb home=a\n'
  test.each([
    [`${placed}2026-02-02 placement-started basis=sol form=hvb home=b`, '1 placement-started already-placed'],
    ['2026-02-02 placement-moved form=hvb home=b', '0 placement-moved not-placed'],
    ['2026-02-02 basis-changed basis=sol', '0 basis-changed not-placed'],
    ['2026-02-02 placement-ended', '0 placement-ended not-placed'],
    [`${placed}2026-02-02 placement-ended`, '1 placement-ended compulsory-care-runs'],
    ['2026-01-07 placement-started basis=sol form=hvb home=a\n2026-02-02 lvu-care-ended', '1 lvu-care-ended wrong-basis'],
    [`${placed}2026-02-02 care-reviewed`, '1 care-reviewed wrong-basis'],
    ['2026-01-07 placement-started basis=lvu6 form=hvb home=a\n2026-02-02 considered', '1 considered wrong-basis'],
    ['2026-02-02 custody-transfer-considered', '0 custody-transfer-considered not-placed'],
    ['2026-02-02 care-plan-revised', '0 care-plan-revised not-placed'],
    ['2026-02-02 health-notice-sent', '0 health-notice-sent not-placed'],
    ['2026-01-07 placement-started basis=sol form=own-home home=a', '0 placement-started fields'],
    ['2026-01-07 placement-started basis=sol form=hvb', '0 placement-started fields'],
  ])('%s', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal)
  })

  test('the ground of the end of the day counts', () => {
    expect(refusalOf('2026-01-07 placement-started basis=lvu3 form=hvb home=a\n2026-02-02 basis-changed basis=sol\n2026-02-02 considered'))
      .toBe('accepted')
    expect(refusalOf(`${placed}2026-02-02 lvu-care-ended\n2026-02-02 placement-ended`)).toBe('accepted')
  })
})
