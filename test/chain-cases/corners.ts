import type { CountedCase } from './shape.ts'

/** Changes, orders within one day and ends by age, counted by hand on the calendar from the statutes. */
export const cornerCases = [
  {
    title: 'From both sections to 3 § alone: only the consideration of 2 § is taken over',
    paragraph: 'LVU 13, 21',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu2-3 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-04-13 basis-changed basis=lvu3
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-lvu2 2026-01-12 2026-07-12/2026-07-13 superseded 2026-04-13
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2036-06-15 superseded 2026-04-13
      review-lvu3 2026-01-12 2026-07-12/2026-07-13 running
      lvu-age 2026-04-13 2036-06-15 running
    `,
  },
  {
    title: 'From 3 § to both sections: the review goes on and a consideration begins',
    paragraph: 'LVU 13, 21',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu3 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-04-13 basis-changed basis=lvu2-3
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2036-06-15 superseded 2026-04-13
      review-lvu3 2026-01-12 2026-07-12/2026-07-13 running
      consider-lvu2 2026-04-13 2026-10-13 running
      lvu-age 2026-04-13 2036-06-15 running
    `,
  },
  {
    title: 'A voluntary placement turns into immediate custody and then care under 2 §: six months from the custody',
    paragraph: 'SoL 22:13, LVU 10, 13',
    today: '2026-08-17',
    events: `
      2026-01-12 placement-started basis=sol form=family-home home=f1
      2026-01-12 health-notice-sent
      2026-02-16 basis-changed basis=lvu6
      2026-04-20 basis-changed basis=lvu2
      2026-08-17 considered
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-sol 2026-01-12 2026-07-12/2026-07-13 superseded 2026-02-16
      custody-transfer 2026-01-12 2028-01-12 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      consider-lvu2 2026-02-16 2026-08-16/2026-08-17 met 2026-08-17
      lvu-age 2026-04-20 2033-06-15 running
      consider-lvu2 2026-08-17 2027-02-17 running
    `,
  },
  {
    title: 'Immediate custody ends and the child stays by consent: the voluntary six months begin that day',
    paragraph: 'LVU 9, SoL 22:13',
    today: '2026-08-10',
    events: `
      2026-02-09 placement-started basis=lvu6 form=hvb home=h1
      2026-02-09 health-notice-sent
      2026-03-09 basis-changed basis=sol
    `,
    clocks: `
      care-plan-rev 2026-02-09 2028-02-09 running
      health-exam 2026-02-09 2026-02-09 met 2026-02-09
      consider-sol 2026-03-09 2026-09-09 running
    `,
  },
  {
    title: 'A placement under immediate custody is ended without care',
    paragraph: 'LVU 9',
    today: '2026-08-10',
    events: `
      2026-02-09 placement-started basis=lvu6 form=hvb home=h1
      2026-02-09 health-notice-sent
      2026-02-27 placement-ended
    `,
    clocks: `
      care-plan-rev 2026-02-09 2028-02-09 not-required 2026-02-27
      health-exam 2026-02-09 2026-02-09 met 2026-02-09
    `,
  },
  {
    title: 'Considered on the very day of placement: met that day, and the next counts from it',
    paragraph: 'SoL 22:13',
    today: '2026-08-11',
    events: `
      2026-02-10 considered
      2026-02-10 placement-started basis=sol form=hvb home=h1
      2026-02-10 health-notice-sent
    `,
    clocks: `
      care-plan-rev 2026-02-10 2028-02-10 running
      consider-sol 2026-02-10 2026-08-10 met 2026-02-10
      consider-sol 2026-02-10 2026-08-10 overdue +1
      health-exam 2026-02-10 2026-02-10 met 2026-02-10
    `,
  },
  {
    title: 'Considered on the eighteenth birthday: the age came first',
    paragraph: 'SoL 22:13',
    born: '2008-03-10',
    today: '2026-03-10',
    events: `
      2025-09-22 placement-started basis=sol form=hvb home=h1
      2025-09-22 health-notice-sent
      2026-03-10 considered
      2026-03-10 care-plan-revised
    `,
    clocks: `
      care-plan-rev 2025-09-22 2027-09-22 lapsed 2026-03-10
      consider-sol 2025-09-22 2026-03-22/2026-03-23 lapsed 2026-03-10
      health-exam 2025-09-22 2025-09-22 met 2025-09-22
    `,
  },
  {
    title: 'Overdue at eighteen a consideration ends late by the days it was',
    paragraph: 'SoL 22:13',
    born: '2008-06-10',
    today: '2026-07-10',
    events: `
      2025-09-22 placement-started basis=sol form=hvb home=h1
      2025-09-22 health-notice-sent
    `,
    clocks: `
      care-plan-rev 2025-09-22 2027-09-22 lapsed 2026-06-10
      consider-sol 2025-09-22 2026-03-22/2026-03-23 lapsed 2026-06-10 +79
      health-exam 2025-09-22 2025-09-22 met 2025-09-22
    `,
  },
  {
    title: 'Placed on the eighteenth birthday only the health examination is owed',
    paragraph: 'SoL 22:7',
    born: '2008-03-10',
    today: '2026-03-12',
    events: `
      2026-03-10 placement-started basis=sol form=family-home home=f1
      2026-03-12 health-notice-sent
    `,
    clocks: `
      health-exam 2026-03-10 2026-03-10 met-late 2026-03-12 +2
    `,
  },
  {
    title: 'Care under both sections reaches twenty-one',
    paragraph: 'LVU 21',
    born: '2005-06-01',
    today: '2026-06-02',
    events: `
      2023-01-16 placement-started basis=lvu2-3 form=hvb home=h1
      2023-01-16 health-notice-sent
      2026-05-04 care-reviewed
    `,
    clocks: `
      care-plan-rev 2023-01-16 2025-01-16 lapsed 2023-06-01
      consider-lvu2 2023-01-16 2023-07-16/2023-07-17 lapsed 2023-06-01
      health-exam 2023-01-16 2023-01-16 met 2023-01-16
      lvu-age 2023-01-16 2026-06-01 lapsed 2026-06-01
      review-lvu3 2023-01-16 2023-07-16/2023-07-17 met-late 2026-05-04 +1022
      review-lvu3 2026-05-04 2026-11-04 lapsed 2026-06-01
    `,
    lapsed: `
      2026-06-01 care-lvu3
    `,
  },
  {
    title: 'Born on 29 February the care under 3 § ends on 28 February 2025',
    paragraph: 'LVU 21',
    born: '2004-02-29',
    today: '2025-02-28',
    events: `
      2024-09-02 placement-started basis=lvu3 form=special-youth-home home=h1
      2024-09-02 health-notice-sent
    `,
    clocks: `
      health-exam 2024-09-02 2024-09-02 met 2024-09-02
      lvu-age 2024-09-02 2025-02-28 lapsed 2025-02-28
      review-lvu3 2024-09-02 2025-03-02/2025-03-03 lapsed 2025-02-28
    `,
    lapsed: `
      2025-02-28 care-lvu3
    `,
  },
  {
    title: 'The kinship home becomes a family home with the same people: the two years go on',
    paragraph: 'SoL 22:14',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=kinship-home home=f1
      2026-01-12 health-notice-sent
      2026-04-13 placement-moved form=family-home home=f1
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-sol 2026-01-12 2026-07-12/2026-07-13 running
      custody-transfer 2026-01-12 2028-01-12 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
    `,
  },
  {
    title: 'The emergency home becomes the child\'s family home: two years from the change',
    paragraph: 'SoL 22:4, 22:14',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=emergency-home home=f1
      2026-01-12 health-notice-sent
      2026-04-13 placement-moved form=family-home home=f1
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-sol 2026-01-12 2026-07-12/2026-07-13 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      custody-transfer 2026-04-13 2028-04-13 running
    `,
  },
  {
    title: 'Home under 11 § and back to the same family home: the years begin anew',
    paragraph: 'LVU 11, 13 c',
    today: '2026-06-20',
    events: `
      2026-01-12 placement-started basis=lvu2 form=family-home home=f1
      2026-01-12 health-notice-sent
      2026-03-16 placement-moved form=own-home home=own
      2026-05-11 placement-moved form=family-home home=f1
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-lvu2 2026-01-12 2026-07-12/2026-07-13 running
      custody-transfer 2026-01-12 2028-01-12 not-required 2026-03-16
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2033-06-15 running
      custody-transfer 2026-05-11 2028-05-11 running
    `,
  },
  {
    title: 'Custody transfer considered on the day the child leaves the family home',
    paragraph: 'SoL 22:14',
    today: '2026-06-20',
    events: `
      2024-05-13 placement-started basis=sol form=family-home home=f1
      2024-05-13 health-notice-sent
      2026-05-13 custody-transfer-considered
      2026-05-13 care-plan-revised
      2026-05-13 placement-moved form=hvb home=h1
    `,
    clocks: `
      care-plan-rev 2024-05-13 2026-05-13 met 2026-05-13
      consider-sol 2024-05-13 2024-11-13 overdue +584
      custody-transfer 2024-05-13 2026-05-13 met 2026-05-13
      health-exam 2024-05-13 2024-05-13 met 2024-05-13
    `,
  },
  {
    title: 'Out of the emergency home in time and into another a month later: the same conclusion counts',
    paragraph: 'SoL 22:4',
    today: '2026-06-01',
    events: `
      2025-12-01 investigation-opened
      2025-12-01 parties-informed
      2025-12-15 placement-started basis=sol form=emergency-home home=j1
      2025-12-15 health-notice-sent
      2026-03-02 investigation-concluded outcome=measure
      2026-04-06 placement-moved form=hvb home=h1
      2026-04-20 placement-moved form=emergency-home home=j2
    `,
    clocks: `
      child-invest 2025-12-01 2026-04-01 met 2026-03-02
      inform-open 2025-12-01 2025-12-01 met 2025-12-01
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      jourhem-max 2026-03-02 2026-05-02/2026-05-04 met 2026-04-06
      jourhem-max 2026-03-02 2026-05-02/2026-05-04 overdue +28
    `,
  },
  {
    title: 'A second investigation is concluded while the child lives in the emergency home',
    paragraph: 'SoL 22:4',
    today: '2026-06-29',
    events: `
      2025-12-01 investigation-opened
      2025-12-01 parties-informed
      2025-12-15 placement-started basis=sol form=emergency-home home=j1
      2025-12-15 health-notice-sent
      2026-02-27 investigation-concluded outcome=measure
      2026-03-16 investigation-opened
      2026-03-16 parties-informed
      2026-04-30 investigation-concluded outcome=measure
      2026-06-15 considered
      2026-06-15 jourhem-prolonged until=2026-07-31
    `,
    clocks: `
      child-invest 2025-12-01 2026-04-01 met 2026-02-27
      inform-open 2025-12-01 2025-12-01 met 2025-12-01
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 met 2026-06-15
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      jourhem-max 2026-02-27 2026-04-27 not-required 2026-03-16
      child-invest 2026-03-16 2026-07-16 met 2026-04-30
      inform-open 2026-03-16 2026-03-16 met 2026-03-16
      jourhem-max 2026-04-30 2026-06-30 superseded 2026-06-15
      consider-sol 2026-06-15 2026-12-15 running
      jourhem-max 2026-06-15 2026-07-31 running
    `,
  },
  {
    title: 'Care granted while the child is placed by consent: the care begins when the ground is changed',
    paragraph: 'LVU 5, 10',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-04-07 care-granted basis=lvu2
      2026-04-28 care-final
      2026-05-04 basis-changed basis=lvu2
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-sol 2026-01-12 2026-07-12/2026-07-13 superseded 2026-05-04
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-start 2026-04-28 2026-05-26 met 2026-05-04
      consider-lvu2 2026-05-04 2026-11-04 running
      lvu-age 2026-05-04 2033-06-15 running
    `,
  },
  {
    title: 'The application comes before the court has confirmed: both times stand and are met',
    paragraph: 'LVU 8, 34',
    today: '2026-03-20',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-05 care-application-filed
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
      2026-02-20 care-case-heard
    `,
    clocks: `
      lvu-apply 2026-02-02 2026-03-02 met 2026-02-05
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-hear 2026-02-05 2026-02-19 met-late 2026-02-20 +1
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
    `,
  },
  {
    title: 'Confirmed but never executed there is nothing to count four weeks from',
    paragraph: 'LVU 8',
    today: '2026-06-20',
    events: `
      2026-02-02 custody-decided
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
    `,
    clocks: `
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
    `,
  },
  {
    title: 'More time asked for when the four weeks were gone: the custody had lapsed',
    paragraph: 'LVU 8-9',
    today: '2026-03-20',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
      2026-03-03 care-time-requested
      2026-03-05 care-time-extended until=2026-03-31
    `,
    clocks: `
      lvu-apply 2026-02-02 2026-03-02 lapsed 2026-03-03 +1
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
    `,
    lapsed: `
      2026-03-03 immediate-custody
    `,
  },
  {
    title: 'The custody of a young person goes on past eighteen',
    paragraph: 'LVU 6-8',
    born: '2008-02-05',
    today: '2026-02-20',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
    `,
    clocks: `
      lvu-apply 2026-02-02 2026-03-02 running
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
    `,
  },
  {
    title: 'A contact limit under 3 § ends at eighteen though the care goes on',
    paragraph: 'LVU 14',
    born: '2008-04-10',
    today: '2026-05-01',
    events: `
      2026-01-12 placement-started basis=lvu3 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-01-12 contact-limited
      2026-04-01 contact-limit-considered
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 lapsed 2026-04-10
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2029-04-10 running
      lvu-contact 2026-01-12 2026-04-12/2026-04-13 met 2026-04-01
      review-lvu3 2026-01-12 2026-07-12/2026-07-13 running
      lvu-contact 2026-04-01 2026-07-01 lapsed 2026-04-10
    `,
  },
  {
    title: 'Care under LVU becomes a voluntary placement: the contact limit has lost its ground',
    paragraph: 'LVU 14, 21',
    today: '2026-05-10',
    events: `
      2026-01-12 placement-started basis=lvu2 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-01-12 contact-limited
      2026-03-16 lvu-care-ended
      2026-03-16 basis-changed basis=sol
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      consider-lvu2 2026-01-12 2026-07-12/2026-07-13 superseded 2026-03-16
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-age 2026-01-12 2033-06-15 not-required 2026-03-16
      lvu-contact 2026-01-12 2026-04-12/2026-04-13 not-required 2026-03-16
      consider-sol 2026-03-16 2026-09-16 running
    `,
  },
  {
    title: 'A preventive measure reviewed on the day the child is taken into custody: the custody came first',
    paragraph: 'LVU 22-23',
    today: '2026-08-04',
    events: `
      2026-02-02 preventive-decided
      2026-08-03 preventive-reviewed
      2026-08-03 custody-decided
    `,
    clocks: `
      review-lvu22 2026-02-02 2026-08-02/2026-08-03 lapsed 2026-08-03
      lvu-submit 2026-08-03 2026-08-10 running
    `,
    lapsed: `
      2026-08-03 preventive-measure
    `,
  },
  {
    title: 'The granted removal ban is ended on the day it is considered',
    paragraph: 'LVU 26',
    today: '2026-11-22',
    events: `
      2026-05-25 removal-ban-granted
      2026-08-25 removal-ban-considered
      2026-08-25 removal-ban-ended
    `,
    clocks: `
      move-ban 2026-05-25 2026-08-25 met 2026-08-25
    `,
  },
  {
    title: 'An investigation extended past eighteen has no clock there',
    paragraph: 'SoL 20:3',
    born: '2008-05-20',
    today: '2026-07-01',
    events: `
      2026-01-26 investigation-opened
      2026-01-26 parties-informed
      2026-05-18 investigation-extended until=2026-08-31
    `,
    clocks: `
      child-invest 2026-01-26 2026-05-26 superseded 2026-05-18
      inform-open 2026-01-26 2026-01-26 met 2026-01-26
      child-invest 2026-05-18 2026-08-31 lapsed 2026-05-20
    `,
  },
  {
    title: 'Opened and concluded on one day',
    paragraph: 'SoL 20:3-4',
    today: '2026-05-05',
    events: `
      2026-05-04 concern-received mandated
      2026-05-04 protection-assessed
      2026-05-04 investigation-opened
      2026-05-04 parties-informed
      2026-05-04 investigation-concluded outcome=no-measure
      2026-05-04 followup-started after=investigation
    `,
    clocks: `
      child-invest 2026-05-04 2026-09-04 met 2026-05-04
      followup-closed 2026-05-04 2026-11-04 running
      inform-open 2026-05-04 2026-05-04 met 2026-05-04
      prelim-assess 2026-05-04 2026-05-18 met 2026-05-04
      protect-assess 2026-05-04 2026-05-04 met 2026-05-04
    `,
  },
  {
    title: 'A preliminary assessment is prolonged twice',
    paragraph: 'SoL 20:2',
    today: '2026-06-10',
    events: `
      2026-05-04 concern-received unmandated
      2026-05-04 protection-assessed
      2026-05-15 prelim-extended until=2026-05-29
      2026-05-28 prelim-extended until=2026-06-05
      2026-06-05 investigation-declined
    `,
    clocks: `
      prelim-assess 2026-05-04 2026-05-18 superseded 2026-05-15
      protect-assess 2026-05-04 2026-05-04 met 2026-05-04
      prelim-assess 2026-05-15 2026-05-29 superseded 2026-05-28
      prelim-assess 2026-05-28 2026-06-05 met 2026-06-05
    `,
  },
  {
    title: 'A report on the day of conclusion is opened a week later, and the reporter told a week after that',
    paragraph: 'SoL 19:6, 20:2',
    today: '2026-04-01',
    events: `
      2026-01-12 investigation-opened
      2026-01-12 parties-informed
      2026-03-16 investigation-concluded outcome=measure
      2026-03-16 concern-received mandated
      2026-03-16 protection-assessed
      2026-03-17 feedback-requested
      2026-03-23 investigation-opened
      2026-03-23 parties-informed
      2026-03-30 feedback-given
    `,
    clocks: `
      child-invest 2026-01-12 2026-05-12 met 2026-03-16
      inform-open 2026-01-12 2026-01-12 met 2026-01-12
      prelim-assess 2026-03-16 2026-03-30 met 2026-03-23
      protect-assess 2026-03-16 2026-03-16 met 2026-03-16
      child-invest 2026-03-23 2026-07-23 running
      feedback 2026-03-23 2026-03-30 met 2026-03-30
      inform-open 2026-03-23 2026-03-23 met 2026-03-23
    `,
  },
  {
    title: 'An application and its investigation wait together, and all that came before the opening is answered by it',
    paragraph: 'SoL 14:2',
    today: '2026-05-20',
    events: `
      2026-05-04 application-received ref=x
      2026-05-06 information-received
      2026-05-06 concern-received unmandated
      2026-05-06 protection-assessed
      2026-05-06 investigation-opened
      2026-05-06 parties-informed
    `,
    clocks: `
      open-immediately 2026-05-04 2026-05-04 met-late 2026-05-06 +2
      child-invest 2026-05-06 2026-09-06/2026-09-07 running
      inform-open 2026-05-06 2026-05-06 met 2026-05-06
      open-immediately 2026-05-06 2026-05-06 met 2026-05-06
      prelim-assess 2026-05-06 2026-05-20 met 2026-05-06
      protect-assess 2026-05-06 2026-05-06 met 2026-05-06
    `,
  },
  {
    title: 'A follow-up after compulsory care closed a day after its six months',
    paragraph: 'LVU 21 c',
    today: '2026-06-20',
    events: `
      2025-06-16 placement-started basis=lvu3 form=hvb home=h1
      2025-06-16 health-notice-sent
      2025-12-01 lvu-care-ended
      2025-12-15 followup-started after=lvu-care
      2026-06-16 followup-closed
    `,
    clocks: `
      care-plan-rev 2025-06-16 2027-06-16 not-required 2025-12-01
      health-exam 2025-06-16 2025-06-16 met 2025-06-16
      lvu-age 2025-06-16 2036-06-15 not-required 2025-12-01
      review-lvu3 2025-06-16 2025-12-16 not-required 2025-12-01
      followup-lvu 2025-12-15 2026-06-15 met-late 2026-06-16 +1
    `,
  },
  {
    title: 'An act without a name of its own ends both favourable decisions that wait',
    paragraph: 'SoL 34:1',
    today: '2026-05-15',
    events: `
      2026-03-02 favourable-decided ref=a
      2026-03-09 favourable-decided ref=b
      2026-04-01 favourable-executed
    `,
    clocks: `
      not-executed 2026-03-02 2026-06-02 met 2026-04-01
      not-executed 2026-03-09 2026-06-09 met 2026-04-01
    `,
  },
  {
    title: 'Protected housing turns into a voluntary placement: its six months are taken over',
    paragraph: '2024:79 5:3, SoL 22:13',
    today: '2026-05-15',
    events: `
      2026-02-09 shelter-granted
      2026-02-09 placement-started basis=shelter form=shelter home=s1
      2026-02-09 health-notice-sent
      2026-04-13 basis-changed basis=sol
    `,
    clocks: `
      care-plan-rev 2026-02-09 2028-02-09 running
      health-exam 2026-02-09 2026-02-09 met 2026-02-09
      shelter-submit 2026-02-09 2026-08-09/2026-08-10 superseded 2026-04-13 | 2024:79 5:3
      consider-sol 2026-04-13 2026-10-13 running
    `,
  },
  {
    title: 'The six weeks of protected housing are counted from the placement, not from the decision',
    paragraph: '2024:79 4:6',
    today: '2026-03-25',
    events: `
      2026-02-06 shelter-decided
      2026-02-11 placement-started basis=shelter form=shelter home=s1
      2026-02-11 health-notice-sent
      2026-02-13 shelter-submitted
      2026-02-19 shelter-confirmed
    `,
    clocks: `
      shelter-submit 2026-02-06 2026-02-13 met 2026-02-13 | 2024:79 4:3
      care-plan-rev 2026-02-11 2028-02-11 running
      health-exam 2026-02-11 2026-02-11 met 2026-02-11
      shelter-submit 2026-02-11 2026-03-25 running | 2024:79 4:6
      shelter-submit 2026-02-11 2026-08-11 running | 2024:79 5:3
    `,
  },
  {
    title: 'Two removal bans of the same child, towards two homes',
    paragraph: 'LVU 28-29',
    today: '2026-03-20',
    events: `
      2026-02-02 removal-ban-temp-decided ref=f1
      2026-02-04 removal-ban-temp-decided ref=f2
      2026-02-06 removal-ban-temp-submitted ref=f1
      2026-02-11 removal-ban-temp-submitted ref=f2
      2026-02-12 removal-ban-temp-confirmed ref=f1
      2026-02-26 removal-ban-applied ref=f1
      2026-03-02 removal-ban-ended ref=f2
    `,
    clocks: `
      move-ban-temp 2026-02-02 2026-02-09 met 2026-02-06 | LVU 28
      move-ban-temp 2026-02-04 2026-02-11 met 2026-02-11 | LVU 28
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
      lvu-court-test 2026-02-11 2026-02-18 not-required 2026-03-02 +12
      move-ban-temp 2026-02-12 2026-02-26 met 2026-02-26 | LVU 29
      lvu-hear 2026-02-26 2026-03-12 overdue +8
    `,
  },
  {
    title: 'A second investigation is opened and concluded on one day in the emergency home: two new months',
    paragraph: 'SoL 22:4',
    today: '2026-04-10',
    events: `
      2025-12-01 investigation-opened
      2025-12-01 parties-informed
      2025-12-15 placement-started basis=sol form=emergency-home home=j1
      2025-12-15 health-notice-sent
      2026-02-27 investigation-concluded outcome=measure
      2026-03-30 investigation-opened
      2026-03-30 parties-informed
      2026-03-30 investigation-concluded outcome=measure
    `,
    clocks: `
      child-invest 2025-12-01 2026-04-01 met 2026-02-27
      inform-open 2025-12-01 2025-12-01 met 2025-12-01
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      jourhem-max 2026-02-27 2026-04-27 not-required 2026-03-30
      child-invest 2026-03-30 2026-07-30 met 2026-03-30
      inform-open 2026-03-30 2026-03-30 met 2026-03-30
      jourhem-max 2026-03-30 2026-05-30/2026-06-01 running
    `,
  },
  {
    title: 'A new investigation comes before the move of the same day: the time of the emergency home fell away',
    paragraph: 'SoL 22:4',
    today: '2026-06-10',
    events: `
      2025-12-01 investigation-opened
      2025-12-01 parties-informed
      2025-12-15 placement-started basis=sol form=emergency-home home=j1
      2025-12-15 health-notice-sent
      2026-02-27 investigation-concluded outcome=measure
      2026-05-04 placement-moved form=hvb home=h1
      2026-05-04 investigation-opened
      2026-05-04 parties-informed
    `,
    clocks: `
      child-invest 2025-12-01 2026-04-01 met 2026-02-27
      inform-open 2025-12-01 2025-12-01 met 2025-12-01
      care-plan-rev 2025-12-15 2027-12-15 running
      consider-sol 2025-12-15 2026-06-15 running
      health-exam 2025-12-15 2025-12-15 met 2025-12-15
      jourhem-max 2026-02-27 2026-04-27 not-required 2026-05-04 +7
      child-invest 2026-05-04 2026-09-04 running
      inform-open 2026-05-04 2026-05-04 met 2026-05-04
    `,
  },
  {
    title: 'A follow-up begun on the day of the second conclusion follows that one, not the first',
    paragraph: 'SoL 23:5',
    today: '2026-11-22',
    events: `
      2025-09-01 investigation-opened
      2025-09-01 parties-informed
      2025-12-01 investigation-concluded outcome=no-measure
      2026-02-02 investigation-opened
      2026-02-02 parties-informed
      2026-05-25 followup-started after=investigation
      2026-05-25 investigation-concluded outcome=no-measure
    `,
    clocks: `
      child-invest 2025-09-01 2026-01-01/2026-01-02 met 2025-12-01
      inform-open 2025-09-01 2025-09-01 met 2025-09-01
      child-invest 2026-02-02 2026-06-02 met 2026-05-25
      inform-open 2026-02-02 2026-02-02 met 2026-02-02
      followup-closed 2026-05-25 2026-11-25 running
    `,
  },
  {
    title: 'A follow-up begun on the day the second placement ends follows that one, not the first',
    paragraph: 'SoL 23:5',
    today: '2026-11-22',
    events: `
      2025-09-01 placement-started basis=sol form=hvb home=h1
      2025-09-01 health-notice-sent
      2025-12-01 placement-ended
      2026-02-02 placement-started basis=sol form=hvb home=h1
      2026-02-02 health-notice-sent
      2026-05-25 placement-ended
      2026-05-25 followup-started after=placement
    `,
    clocks: `
      care-plan-rev 2025-09-01 2027-09-01 not-required 2025-12-01
      consider-sol 2025-09-01 2026-03-01/2026-03-02 not-required 2025-12-01
      health-exam 2025-09-01 2025-09-01 met 2025-09-01
      care-plan-rev 2026-02-02 2028-02-02 not-required 2026-05-25
      consider-sol 2026-02-02 2026-08-02/2026-08-03 not-required 2026-05-25
      health-exam 2026-02-02 2026-02-02 met 2026-02-02
      followup-closed 2026-05-25 2026-11-25 running
    `,
  },
] as const satisfies readonly CountedCase[]
