import type { CountedCase } from './shape.ts'

/** Placements, considerations, reviews, custody transfer and the ages, counted by hand on the calendar from the statutes. */
export const careCases = [
  {
    title: 'A placement begun on the last of August is considered on the moved day and then early',
    paragraph: 'SoL 22:13, 1930:173',
    today: '2026-11-22',
    events: `
      2025-08-31 placement-started basis=sol form=hvb home=h1
      2025-08-31 health-notice-sent
      2026-03-02 considered
      2026-07-01 considered
    `,
    clocks: `
      care-plan-rev 2025-08-31 2027-08-31 running
      consider-sol 2025-08-31 2026-02-28/2026-03-02 met 2026-03-02
      health-exam 2025-08-31 2025-08-31 met 2025-08-31
      consider-sol 2026-03-02 2026-09-02 met 2026-07-01
      consider-sol 2026-07-01 2027-01-01/2027-01-04 running
    `,
  },
  {
    title: 'A missed consideration does not renew: one clock until it is done, four months late',
    paragraph: 'SoL 22:13',
    today: '2026-03-01',
    events: `
      2025-03-03 placement-started basis=sol form=hvb home=h1
      2025-03-04 health-notice-sent
      2026-01-15 considered
    `,
    clocks: `
      care-plan-rev 2025-03-03 2027-03-03 running
      consider-sol 2025-03-03 2025-09-03 met-late 2026-01-15 +134
      health-exam 2025-03-03 2025-03-03 met-late 2025-03-04 +1
      consider-sol 2026-01-15 2026-07-15 running
    `,
  },
  {
    title: 'A consideration never done is one overdue clock after fourteen months',
    paragraph: 'SoL 22:13',
    today: '2026-05-04',
    events: `
      2025-03-03 placement-started basis=sol form=supported-housing home=h1
      2025-03-03 health-notice-waived
    `,
    clocks: `
      care-plan-rev 2025-03-03 2027-03-03 running
      consider-sol 2025-03-03 2025-09-03 overdue +243
      health-exam 2025-03-03 2025-03-03 not-required 2025-03-03
    `,
  },
  {
    title: 'Moves between homes of care leave the six months alone',
    paragraph: 'SoL 22:13',
    today: '2026-03-20',
    events: `
      2025-09-15 placement-started basis=sol form=hvb home=h1
      2025-09-15 health-notice-sent
      2025-12-01 placement-moved form=special-youth-home home=h2
      2026-02-02 placement-moved form=hvb home=h3
    `,
    clocks: `
      care-plan-rev 2025-09-15 2027-09-15 running
      consider-sol 2025-09-15 2026-03-15/2026-03-16 overdue +4
      health-exam 2025-09-15 2025-09-15 met 2025-09-15
    `,
  },
  {
    title: 'Another family home starts the years of custody transfer anew, a home of care ends them',
    paragraph: 'SoL 22:14',
    today: '2026-11-22',
    events: `
      2024-01-15 placement-started basis=sol form=family-home home=f1
      2024-01-15 health-notice-sent
      2024-07-15 considered
      2025-01-15 considered
      2025-06-02 placement-moved form=kinship-home home=f2
      2025-07-15 considered
      2026-01-15 considered
      2026-03-09 placement-moved form=hvb home=h1
      2026-07-10 considered
    `,
    clocks: `
      care-plan-rev 2024-01-15 2026-01-15 overdue +311
      consider-sol 2024-01-15 2024-07-15 met 2024-07-15
      custody-transfer 2024-01-15 2026-01-15 superseded 2025-06-02
      health-exam 2024-01-15 2024-01-15 met 2024-01-15
      consider-sol 2024-07-15 2025-01-15 met 2025-01-15
      consider-sol 2025-01-15 2025-07-15 met 2025-07-15
      custody-transfer 2025-06-02 2027-06-02 not-required 2026-03-09
      consider-sol 2025-07-15 2026-01-15 met 2026-01-15
      consider-sol 2026-01-15 2026-07-15 met 2026-07-10
      consider-sol 2026-07-10 2027-01-10/2027-01-11 running
    `,
  },
  {
    title: 'The child comes back to its first family home: two years are counted from the return',
    paragraph: 'SoL 22:14',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=family-home home=f1
      2026-01-12 health-notice-sent
      2026-02-09 placement-moved form=family-home home=f2
      2026-04-13 placement-moved form=family-home home=f1
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-sol 2026-01-12 2026-07-12/2026-07-13 running
      custody-transfer 2026-01-12 2028-01-12 superseded 2026-02-09
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      custody-transfer 2026-02-09 2028-02-09 superseded 2026-04-13
      custody-transfer 2026-04-13 2028-04-13 running
    `,
  },
  {
    title: 'The end of a placement leaves no clock of it open',
    paragraph: 'SoL 22:13-14, 9:13',
    today: '2026-05-01',
    events: `
      2026-01-12 placement-started basis=sol form=family-home home=f1
      2026-01-12 health-notice-sent
      2026-04-13 placement-ended
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 not-required 2026-04-13
      consider-sol 2026-01-12 2026-07-12/2026-07-13 not-required 2026-04-13
      custody-transfer 2026-01-12 2028-01-12 not-required 2026-04-13
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
    `,
  },
  {
    title: 'Considered on the last day of the placement: met, and nothing new is begun',
    paragraph: 'SoL 22:13',
    today: '2026-05-01',
    events: `
      2025-10-13 placement-started basis=sol form=hvb home=h1
      2025-10-13 health-notice-sent
      2026-04-13 placement-ended
      2026-04-13 considered
    `,
    clocks: `
      care-plan-rev 2025-10-13 2027-10-13 not-required 2026-04-13
      consider-sol 2025-10-13 2026-04-13 met 2026-04-13
      health-exam 2025-10-13 2025-10-13 met 2025-10-13
    `,
  },
  {
    title: 'Ended and placed again on one day is two placements',
    paragraph: 'SoL 22:13, 22:7',
    today: '2026-05-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-04-13 placement-started basis=sol form=hvb home=h2
      2026-04-13 placement-ended
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 not-required 2026-04-13
      consider-sol 2026-01-12 2026-07-12/2026-07-13 not-required 2026-04-13
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      care-plan-rev 2026-04-13 2028-04-13 running
      consider-sol 2026-04-13 2026-10-13 running
      health-exam 2026-04-13 2026-04-13 overdue +18
    `,
  },
  {
    title: 'On the eighteenth birthday the clocks of a voluntary placement end',
    paragraph: 'SoL 22:13-14, 9:13',
    born: '2008-03-10',
    today: '2026-04-01',
    events: `
      2025-09-22 placement-started basis=sol form=family-home home=f1
      2025-09-22 health-notice-sent
      2026-03-20 considered
    `,
    clocks: `
      care-plan-rev 2025-09-22 2027-09-22 lapsed 2026-03-10
      consider-sol 2025-09-22 2026-03-22/2026-03-23 lapsed 2026-03-10
      custody-transfer 2025-09-22 2027-09-22 lapsed 2026-03-10
      health-exam 2025-09-22 2025-09-22 met 2025-09-22
    `,
  },
  {
    title: 'A placement at nineteen has only the health examination',
    paragraph: 'SoL 22:7',
    born: '2007-03-10',
    today: '2026-04-02',
    events: `
      2026-04-01 placement-started basis=sol form=supported-housing home=s1
      2026-04-01 health-notice-sent
    `,
    clocks: `
      health-exam 2026-04-01 2026-04-01 met 2026-04-01
    `,
  },
  {
    title: 'A placement at twenty-one has no clock at all',
    paragraph: 'SoL 22:7',
    born: '2005-03-10',
    today: '2026-04-02',
    events: `
      2026-04-01 placement-started basis=sol form=supported-housing home=s1
    `,
    clocks: '',
  },
  {
    title: 'Placed on 29 February: two years end on Saturday 28 February and are moved to Monday',
    paragraph: 'SoL 9:13, 22:14, 1930:173',
    today: '2026-03-03',
    events: `
      2024-02-29 placement-started basis=sol form=family-home home=f1
      2024-02-29 health-notice-sent
      2024-08-29 considered
      2025-02-28 considered
      2025-08-28 considered
      2026-02-27 considered
      2026-03-02 care-plan-revised
      2026-03-02 custody-transfer-considered
    `,
    clocks: `
      care-plan-rev 2024-02-29 2026-02-28/2026-03-02 met 2026-03-02
      consider-sol 2024-02-29 2024-08-29 met 2024-08-29
      custody-transfer 2024-02-29 2026-02-28/2026-03-02 met 2026-03-02
      health-exam 2024-02-29 2024-02-29 met 2024-02-29
      consider-sol 2024-08-29 2025-02-28 met 2025-02-28
      consider-sol 2025-02-28 2025-08-28 met 2025-08-28
      consider-sol 2025-08-28 2026-02-28/2026-03-02 met 2026-02-27
      consider-sol 2026-02-27 2026-08-27 running
      custody-transfer 2026-03-02 2027-03-02 running
    `,
  },
  {
    title: 'The care plan is revised once, early, and a second revision has no clock',
    paragraph: 'SoL 9:13',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-03-09 care-plan-revised
      2026-05-11 care-plan-revised
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 met 2026-03-09
      consider-sol 2026-01-12 2026-07-12/2026-07-13 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
    `,
  },
  {
    title: 'A custody transfer considered after eight months is next due at two years, then yearly',
    paragraph: 'SoL 22:14',
    today: '2026-11-22',
    events: `
      2023-05-02 placement-started basis=lvu2 form=family-home home=f1
      2023-05-02 health-notice-sent
      2024-01-15 custody-transfer-considered
      2025-04-14 custody-transfer-considered
      2026-04-20 custody-transfer-considered
    `,
    clocks: `
      care-plan-rev 2023-05-02 2025-05-02 overdue +569
      consider-lvu2 2023-05-02 2023-11-02 overdue +1116
      custody-transfer 2023-05-02 2025-05-02 met 2024-01-15
      health-exam 2023-05-02 2023-05-02 met 2023-05-02
      lvu-age 2023-05-02 2033-06-15 running
      custody-transfer 2024-01-15 2025-05-02 met 2025-04-14
      custody-transfer 2025-04-14 2026-04-14 met-late 2026-04-20 +6
      custody-transfer 2026-04-20 2027-04-20 running
    `,
  },
  {
    title: 'A child that came before July 2022 has three years, then every year over Easter',
    paragraph: 'SoL 22:14 (old 6:8)',
    today: '2025-04-30',
    events: `
      2021-05-03 placement-started basis=sol form=family-home home=f1
      2021-05-03 health-notice-sent
      2024-04-20 custody-transfer-considered
      2025-04-22 custody-transfer-considered
    `,
    clocks: `
      care-plan-rev 2021-05-03 2023-05-03 overdue +728
      consider-sol 2021-05-03 2021-11-03 overdue +1274
      custody-transfer 2021-05-03 2024-05-03 met 2024-04-20
      health-exam 2021-05-03 2021-05-03 met 2021-05-03
      custody-transfer 2024-04-20 2025-04-20/2025-04-22 met 2025-04-22
      custody-transfer 2025-04-22 2026-04-22 running
    `,
  },
  {
    title: 'A child that came on 1 July 2022 has two years',
    paragraph: 'SoL 22:14',
    today: '2024-07-02',
    events: `
      2022-06-30 placement-started basis=sol form=hvb home=h1
      2022-06-30 health-notice-sent
      2022-07-01 placement-moved form=family-home home=f1
    `,
    clocks: `
      care-plan-rev 2022-06-30 2024-06-30/2024-07-01 overdue +1
      consider-sol 2022-06-30 2022-12-30 overdue +550
      health-exam 2022-06-30 2022-06-30 met 2022-06-30
      custody-transfer 2022-07-01 2024-07-01 overdue +1
    `,
  },
  {
    title: 'Immediate custody becomes care under 2 §: the six months run from the custody\'s placement',
    paragraph: 'LVU 10, 13, 21',
    today: '2026-07-08',
    events: `
      2026-01-07 placement-started basis=lvu6 form=hvb home=h1
      2026-01-07 health-notice-sent
      2026-03-11 basis-changed basis=lvu2
    `,
    clocks: `
      care-plan-rev 2026-01-07 2028-01-07 running
      consider-lvu2 2026-01-07 2026-07-07 overdue +1
      health-exam 2026-01-07 2026-01-07 met 2026-01-07
      lvu-age 2026-03-11 2033-06-15 running
    `,
  },
  {
    title: 'Immediate custody becomes care under 3 §: the six months run from the care decision\'s execution',
    paragraph: 'LVU 13 st.2, 21',
    today: '2026-09-12',
    events: `
      2026-01-07 placement-started basis=lvu6 form=special-youth-home home=h1
      2026-01-07 health-notice-sent
      2026-03-11 basis-changed basis=lvu3
      2026-09-11 care-reviewed
    `,
    clocks: `
      care-plan-rev 2026-01-07 2028-01-07 running
      health-exam 2026-01-07 2026-01-07 met 2026-01-07
      lvu-age 2026-03-11 2036-06-15 running
      review-lvu3 2026-03-11 2026-09-11 met 2026-09-11
      review-lvu3 2026-09-11 2027-03-11 running
    `,
  },
  {
    title: 'Immediate custody becomes care under both sections: two chains with two beginnings',
    paragraph: 'LVU 10, 13, 21',
    today: '2026-06-01',
    events: `
      2026-01-07 placement-started basis=lvu6 form=hvb home=h1
      2026-01-07 health-notice-sent
      2026-03-11 basis-changed basis=lvu2-3
    `,
    clocks: `
      care-plan-rev 2026-01-07 2028-01-07 running
      consider-lvu2 2026-01-07 2026-07-07 running
      health-exam 2026-01-07 2026-01-07 met 2026-01-07
      lvu-age 2026-03-11 2036-06-15 running
      review-lvu3 2026-03-11 2026-09-11 running
    `,
  },
  {
    title: 'To both sections and back: the chain of 2 § is left alone',
    paragraph: 'LVU 13, 21',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu2 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-03-02 basis-changed basis=lvu2-3
      2026-05-04 basis-changed basis=lvu2
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-lvu2 2026-01-12 2026-07-12/2026-07-13 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2033-06-15 superseded 2026-03-02
      lvu-age 2026-03-02 2036-06-15 superseded 2026-05-04
      review-lvu3 2026-03-02 2026-09-02 superseded 2026-05-04
      lvu-age 2026-05-04 2033-06-15 running
    `,
  },
  {
    title: 'Care under 2 § is changed to care under 3 §: the old chain is taken over, late as it was',
    paragraph: 'LVU 13, 21',
    today: '2026-08-01',
    events: `
      2026-01-12 placement-started basis=lvu2 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-07-20 basis-changed basis=lvu3
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-lvu2 2026-01-12 2026-07-12/2026-07-13 superseded 2026-07-20 +7
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2033-06-15 superseded 2026-07-20
      lvu-age 2026-07-20 2036-06-15 running
      review-lvu3 2026-07-20 2027-01-20 running
    `,
  },
  {
    title: 'A voluntary placement becomes compulsory care on the day it was considered',
    paragraph: 'SoL 22:13, LVU 13',
    today: '2026-06-20',
    events: `
      2025-12-15 placement-started basis=sol form=family-home home=f1
      2025-12-15 health-notice-sent
      2026-06-08 basis-changed basis=lvu2
      2026-06-08 considered
    `,
    clocks: `
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 met 2026-06-08
      custody-transfer 2025-12-15 2027-12-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      consider-lvu2 2026-06-08 2026-12-08 running
      lvu-age 2026-06-08 2033-06-15 running
    `,
  },
  {
    title: 'Compulsory care ends and the child stays by consent: the placement goes on',
    paragraph: 'LVU 21, SoL 22:13-14',
    today: '2026-06-20',
    events: `
      2025-12-15 placement-started basis=lvu2 form=family-home home=f1
      2025-12-15 health-notice-sent
      2026-04-20 lvu-care-ended
      2026-04-20 basis-changed basis=sol
    `,
    clocks: `
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-lvu2 2025-12-15 2026-06-15 superseded 2026-04-20
      custody-transfer 2025-12-15 2027-12-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      lvu-age 2025-12-15 2033-06-15 not-required 2026-04-20
      consider-sol 2026-04-20 2026-10-20 running
    `,
  },
  {
    title: 'Compulsory care in the child\'s own home goes on by its six months',
    paragraph: 'LVU 11, 13',
    today: '2026-06-30',
    events: `
      2025-12-15 placement-started basis=lvu2 form=family-home home=f1
      2025-12-15 health-notice-sent
      2026-03-16 placement-moved form=own-home home=own
      2026-06-12 considered
    `,
    clocks: `
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-lvu2 2025-12-15 2026-06-15 met 2026-06-12
      custody-transfer 2025-12-15 2027-12-15 not-required 2026-03-16
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      lvu-age 2025-12-15 2033-06-15 running
      consider-lvu2 2026-06-12 2026-12-12/2026-12-14 running
    `,
  },
  {
    title: 'Care under 2 § ends on the eighteenth birthday, a Monday',
    paragraph: 'LVU 21',
    born: '2008-09-14',
    today: '2026-10-01',
    events: `
      2026-02-02 placement-started basis=lvu2 form=hvb home=h1
      2026-02-02 health-notice-sent
      2026-08-03 considered
    `,
    clocks: `
      care-plan-rev 2026-02-02 2028-02-02 lapsed 2026-09-14
      consider-lvu2 2026-02-02 2026-08-02/2026-08-03 met 2026-08-03
      health-exam 2026-02-02 2026-02-02 met 2026-02-02
      lvu-age 2026-02-02 2026-09-14 lapsed 2026-09-14
      consider-lvu2 2026-08-03 2027-02-03 lapsed 2026-09-14
    `,
    lapsed: `
      2026-09-14 care-lvu2
    `,
  },
  {
    title: 'Born on 29 February the care under 2 § ends on Saturday 28 February, not moved',
    paragraph: 'LVU 21',
    born: '2008-02-29',
    today: '2026-02-28',
    events: `
      2025-12-01 placement-started basis=lvu2 form=hvb home=h1
      2025-12-01 health-notice-sent
    `,
    clocks: `
      care-plan-rev 2025-12-01 2027-12-01 lapsed 2026-02-28
      consider-lvu2 2025-12-01 2026-06-01 lapsed 2026-02-28
      health-exam 2025-12-01 2025-12-01 met 2025-12-01
      lvu-age 2025-12-01 2026-02-28 lapsed 2026-02-28
    `,
    lapsed: `
      2026-02-28 care-lvu2
    `,
  },
  {
    title: 'Care under 3 § goes on past eighteen and ends at twenty-one',
    paragraph: 'LVU 13 st.2, 21',
    born: '2005-10-02',
    today: '2026-10-05',
    events: `
      2023-02-06 placement-started basis=lvu3 form=special-youth-home home=h1
      2023-02-06 health-notice-sent
      2023-08-04 care-reviewed
      2024-02-05 care-reviewed
      2026-05-04 care-reviewed
    `,
    clocks: `
      care-plan-rev 2023-02-06 2025-02-06 lapsed 2023-10-02
      health-exam 2023-02-06 2023-02-06 met 2023-02-06
      lvu-age 2023-02-06 2026-10-02 lapsed 2026-10-02
      review-lvu3 2023-02-06 2023-08-06/2023-08-07 met 2023-08-04
      review-lvu3 2023-08-04 2024-02-04/2024-02-05 met 2024-02-05
      review-lvu3 2024-02-05 2024-08-05 met-late 2026-05-04 +637
      review-lvu3 2026-05-04 2026-11-04 lapsed 2026-10-02
    `,
    lapsed: `
      2026-10-02 care-lvu3
    `,
  },
  {
    title: 'Under both sections only the review of 3 § goes on past eighteen',
    paragraph: 'LVU 13, 21',
    born: '2008-06-01',
    today: '2026-08-10',
    events: `
      2026-01-12 placement-started basis=lvu2-3 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-05-04 considered
      2026-07-13 care-reviewed
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 lapsed 2026-06-01
      consider-lvu2 2026-01-12 2026-07-12/2026-07-13 met 2026-05-04
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2029-06-01 running
      review-lvu3 2026-01-12 2026-07-12/2026-07-13 met 2026-07-13
      consider-lvu2 2026-05-04 2026-11-04 lapsed 2026-06-01
      review-lvu3 2026-07-13 2027-01-13 running
    `,
  },
  {
    title: 'In an emergency home two months from the conclusion, met by a family home on the last day',
    paragraph: 'SoL 22:4',
    today: '2026-06-01',
    events: `
      2025-12-01 investigation-opened
      2025-12-01 parties-informed
      2025-12-15 placement-started basis=sol form=emergency-home home=j1
      2025-12-15 health-notice-sent
      2026-03-27 investigation-concluded outcome=measure
      2026-05-27 placement-moved form=family-home home=f1
    `,
    clocks: `
      child-invest 2025-12-01 2026-04-01 met 2026-03-27
      inform-open 2025-12-01 2025-12-01 met 2025-12-01
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      jourhem-max 2026-03-27 2026-05-27 met 2026-05-27
      custody-transfer 2026-05-27 2028-05-27/2028-05-29 running
    `,
  },
  {
    title: 'Another emergency home is no way out; the time is then prolonged to a Saturday',
    paragraph: 'SoL 22:4',
    today: '2026-05-31',
    events: `
      2025-12-01 investigation-opened
      2025-12-01 parties-informed
      2025-12-15 placement-started basis=sol form=emergency-home home=j1
      2025-12-15 health-notice-sent
      2026-02-27 investigation-concluded outcome=measure
      2026-04-13 placement-moved form=emergency-home home=j2
      2026-04-29 jourhem-prolonged until=2026-05-30
    `,
    clocks: `
      child-invest 2025-12-01 2026-04-01 met 2026-02-27
      inform-open 2025-12-01 2025-12-01 met 2025-12-01
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      jourhem-max 2026-02-27 2026-04-27 superseded 2026-04-29 +2
      jourhem-max 2026-04-29 2026-05-30 overdue +1
    `,
  },
  {
    title: 'The child comes to the emergency home after the conclusion: the two months are half gone',
    paragraph: 'SoL 22:4',
    today: '2026-04-20',
    events: `
      2025-10-01 investigation-opened
      2025-10-01 parties-informed
      2025-12-31 investigation-concluded outcome=measure
      2026-02-02 placement-started basis=sol form=emergency-home home=j1
      2026-02-02 health-notice-sent
      2026-04-13 placement-ended
    `,
    clocks: `
      child-invest 2025-10-01 2026-02-01/2026-02-02 met 2025-12-31
      inform-open 2025-10-01 2025-10-01 met 2025-10-01
      jourhem-max 2025-12-31 2026-02-28/2026-03-02 met-late 2026-04-13 +42
      care-plan-rev 2026-02-02 2028-02-02 not-required 2026-04-13
      consider-sol 2026-02-02 2026-08-02/2026-08-03 not-required 2026-04-13
      health-exam 2026-02-02 2026-02-02 met 2026-02-02
    `,
  },
  {
    title: 'A new investigation takes the ground of the emergency home\'s time away',
    paragraph: 'SoL 22:4',
    today: '2026-04-01',
    events: `
      2025-12-01 investigation-opened
      2025-12-01 parties-informed
      2025-12-15 placement-started basis=sol form=emergency-home home=j1
      2025-12-15 health-notice-sent
      2026-02-27 investigation-concluded outcome=measure
      2026-03-16 investigation-opened
      2026-03-16 parties-informed
    `,
    clocks: `
      child-invest 2025-12-01 2026-04-01 met 2026-02-27
      inform-open 2025-12-01 2025-12-01 met 2025-12-01
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      jourhem-max 2026-02-27 2026-04-27 not-required 2026-03-16
      child-invest 2026-03-16 2026-07-16 running
      inform-open 2026-03-16 2026-03-16 met 2026-03-16
    `,
  },
  {
    title: 'In an emergency home without any investigation nothing is counted',
    paragraph: 'SoL 22:4',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=emergency-home home=j1
      2026-01-12 health-notice-sent
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-sol 2026-01-12 2026-07-12/2026-07-13 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
    `,
  },
] as const satisfies readonly CountedCase[]
