import type { CountedCase } from './shape.ts'

/** Custody, bans, contact limits, preventive measures and protected housing, counted by hand on the calendar from the statutes. */
export const courtCases = [
  {
    title: 'An immediate custody whose every step is in time',
    paragraph: 'LVU 6-8, 34',
    today: '2026-03-20',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
      2026-02-27 care-application-filed
      2026-03-10 care-case-heard
    `,
    clocks: `
      lvu-apply 2026-02-02 2026-03-02 met 2026-02-27
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
      lvu-hear 2026-02-27 2026-03-13 met 2026-03-10
    `,
  },
  {
    title: 'The week of submission ends on Good Friday: warned from Saturday though Tuesday is in time',
    paragraph: 'LVU 7, 1930:173 2 §',
    today: '2026-04-05',
    events: `
      2026-03-27 custody-decided
      2026-03-27 custody-executed
    `,
    clocks: `
      lvu-submit 2026-03-27 2026-04-03/2026-04-07 overdue +2
    `,
  },
  {
    title: 'Submitted on the Tuesday after Easter the custody stands',
    paragraph: 'LVU 7',
    today: '2026-04-15',
    events: `
      2026-03-27 custody-decided
      2026-04-07 custody-submitted
    `,
    clocks: `
      lvu-submit 2026-03-27 2026-04-03/2026-04-07 met 2026-04-07
      lvu-court-test 2026-04-07 2026-04-14 overdue +1
    `,
  },
  {
    title: 'Submitted on the Wednesday after Easter the custody had lapsed and nothing more is counted',
    paragraph: 'LVU 7, 9 a',
    today: '2026-05-15',
    events: `
      2026-03-27 custody-decided
      2026-03-27 custody-executed
      2026-04-08 custody-submitted
      2026-04-14 custody-confirmed
    `,
    clocks: `
      lvu-submit 2026-03-27 2026-04-03/2026-04-07 lapsed 2026-04-08 +1
    `,
    lapsed: `
      2026-04-08 immediate-custody
    `,
  },
  {
    title: 'The week of submission ends on Christmas Eve and the Monday is missed',
    paragraph: 'LVU 7',
    today: '2026-12-29',
    events: `
      2026-12-17 custody-decided
    `,
    clocks: `
      lvu-submit 2026-12-17 2026-12-24/2026-12-28 lapsed 2026-12-29 +1
    `,
    lapsed: `
      2026-12-29 immediate-custody
    `,
  },
  {
    title: 'On the Monday after Christmas an unsubmitted custody is late but alive',
    paragraph: 'LVU 7',
    today: '2026-12-28',
    events: `
      2026-12-17 custody-decided
    `,
    clocks: `
      lvu-submit 2026-12-17 2026-12-24/2026-12-28 overdue +4
    `,
  },
  {
    title: 'The week of submission ends on Midsummer Eve and the court answers a day late',
    paragraph: 'LVU 7',
    today: '2026-07-01',
    events: `
      2026-06-12 custody-decided
      2026-06-22 custody-submitted
      2026-06-30 custody-confirmed
    `,
    clocks: `
      lvu-submit 2026-06-12 2026-06-19/2026-06-22 met 2026-06-22
      lvu-court-test 2026-06-22 2026-06-29 met-late 2026-06-30 +1
    `,
  },
  {
    title: 'Four weeks of application from the execution end on New Year\'s Eve: 2 January is in time',
    paragraph: 'LVU 8, 34',
    today: '2026-01-20',
    events: `
      2025-11-24 custody-decided
      2025-11-26 custody-submitted
      2025-12-01 custody-confirmed
      2025-12-03 custody-executed
      2026-01-02 care-application-filed
    `,
    clocks: `
      lvu-submit 2025-11-24 2025-12-01 met 2025-11-26
      lvu-court-test 2025-11-26 2025-12-03 met 2025-12-01
      lvu-apply 2025-12-03 2025-12-31/2026-01-02 met 2026-01-02
      lvu-hear 2026-01-02 2026-01-16 overdue +4
    `,
  },
  {
    title: 'The application never came: the custody lapses and an application afterwards starts no hearing',
    paragraph: 'LVU 8-9',
    today: '2026-01-20',
    events: `
      2025-11-24 custody-decided
      2025-11-26 custody-submitted
      2025-12-01 custody-confirmed
      2025-12-03 custody-executed
      2026-01-05 care-application-filed
    `,
    clocks: `
      lvu-submit 2025-11-24 2025-12-01 met 2025-11-26
      lvu-court-test 2025-11-26 2025-12-03 met 2025-12-01
      lvu-apply 2025-12-03 2025-12-31/2026-01-02 lapsed 2026-01-03 +1
    `,
    lapsed: `
      2026-01-03 immediate-custody
    `,
  },
  {
    title: 'More time asked for on the last day: late but alive while the court is silent',
    paragraph: 'LVU 8-9',
    today: '2026-03-06',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
      2026-03-02 care-time-requested
    `,
    clocks: `
      lvu-apply 2026-02-02 2026-03-02 overdue +4
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
    `,
  },
  {
    title: 'More time is granted to a Sunday, which is then missed',
    paragraph: 'LVU 8-9',
    today: '2026-04-10',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
      2026-02-27 care-time-requested
      2026-03-04 care-time-extended until=2026-03-29
    `,
    clocks: `
      lvu-apply 2026-02-02 2026-03-02 superseded 2026-03-04 +2
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-12
      lvu-apply 2026-03-04 2026-03-29 lapsed 2026-03-30 +1
    `,
    lapsed: `
      2026-03-30 immediate-custody
    `,
  },
  {
    title: 'The court does not confirm: its week is met, and no application is due',
    paragraph: 'LVU 7, 9 a',
    today: '2026-04-10',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-06 custody-submitted
      2026-02-11 custody-ended by=court
    `,
    clocks: `
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-06
      lvu-court-test 2026-02-06 2026-02-13 met 2026-02-11
    `,
  },
  {
    title: 'The committee ends the custody before it is submitted',
    paragraph: 'LVU 7, 9',
    today: '2026-04-10',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-05 custody-ended by=committee
    `,
    clocks: `
      lvu-submit 2026-02-02 2026-02-09 not-required 2026-02-05
    `,
  },
  {
    title: 'The committee ends the custody while the court is testing it and again after an application',
    paragraph: 'LVU 9',
    today: '2026-05-10',
    events: `
      2026-02-02 custody-decided
      2026-02-03 custody-submitted
      2026-02-05 custody-ended by=committee
      2026-03-02 custody-decided
      2026-03-02 custody-executed
      2026-03-04 custody-submitted
      2026-03-10 custody-confirmed
      2026-03-23 care-application-filed
      2026-03-30 custody-ended by=committee
    `,
    clocks: `
      lvu-submit 2026-02-02 2026-02-09 met 2026-02-03
      lvu-court-test 2026-02-03 2026-02-10 not-required 2026-02-05
      lvu-apply 2026-03-02 2026-03-30 met 2026-03-23
      lvu-submit 2026-03-02 2026-03-09 met 2026-03-04
      lvu-court-test 2026-03-04 2026-03-11 met 2026-03-10
      lvu-hear 2026-03-23 2026-04-06/2026-04-07 not-required 2026-03-30
    `,
  },
  {
    title: 'The court rules on the care case by ending the custody',
    paragraph: 'LVU 9, 34',
    today: '2026-05-10',
    events: `
      2026-03-02 custody-decided
      2026-03-02 custody-executed
      2026-03-04 custody-submitted
      2026-03-10 custody-confirmed
      2026-03-20 care-application-filed
      2026-04-08 custody-ended by=court
    `,
    clocks: `
      lvu-apply 2026-03-02 2026-03-30 met 2026-03-20
      lvu-submit 2026-03-02 2026-03-09 met 2026-03-04
      lvu-court-test 2026-03-04 2026-03-11 met 2026-03-10
      lvu-hear 2026-03-20 2026-04-03/2026-04-07 met-late 2026-04-08 +1
    `,
  },
  {
    title: 'An application for care before any custody has no two weeks and no four',
    paragraph: 'LVU 4, 8, 34',
    today: '2026-04-20',
    events: `
      2026-02-16 care-application-filed
      2026-03-02 custody-decided
      2026-03-02 custody-executed
      2026-03-04 custody-submitted
      2026-03-10 custody-confirmed
      2026-03-24 care-refused
    `,
    clocks: `
      lvu-submit 2026-03-02 2026-03-09 met 2026-03-04
      lvu-court-test 2026-03-04 2026-03-11 met 2026-03-10
    `,
  },
  {
    title: 'The care refused by the court ends its two weeks',
    paragraph: 'LVU 34',
    today: '2026-04-20',
    events: `
      2026-03-02 custody-decided
      2026-03-02 custody-executed
      2026-03-04 custody-submitted
      2026-03-10 custody-confirmed
      2026-03-24 care-application-filed
      2026-04-07 care-refused
    `,
    clocks: `
      lvu-apply 2026-03-02 2026-03-30 met 2026-03-24
      lvu-submit 2026-03-02 2026-03-09 met 2026-03-04
      lvu-court-test 2026-03-04 2026-03-11 met 2026-03-10
      lvu-hear 2026-03-24 2026-04-07 met 2026-04-07
    `,
  },
  {
    title: 'Care granted without custody is begun on the last day, after Whitsun',
    paragraph: 'LVU 5, 10, 13',
    today: '2026-06-01',
    events: `
      2026-04-07 care-granted basis=lvu2
      2026-04-28 care-final
      2026-05-26 placement-started basis=lvu2 form=family-home home=f1
      2026-05-26 health-notice-sent
    `,
    clocks: `
      lvu-start 2026-04-28 2026-05-26 met 2026-05-26
      care-plan-rev 2026-05-26 2028-05-26 running
      consider-lvu2 2026-05-26 2026-11-26 running
      custody-transfer 2026-05-26 2028-05-26 running
      health-exam 2026-05-26 2026-05-26 met 2026-05-26
      lvu-age 2026-05-26 2033-06-15 running
    `,
  },
  {
    title: 'Care granted is not begun in four weeks and lapses over Midsummer',
    paragraph: 'LVU 5',
    today: '2026-07-01',
    events: `
      2026-05-04 care-granted basis=lvu3
      2026-05-22 care-final
    `,
    clocks: `
      lvu-start 2026-05-22 2026-06-19/2026-06-22 lapsed 2026-06-23 +1
    `,
    lapsed: `
      2026-06-23 care-decision
    `,
  },
  {
    title: 'A child already taken into custody and placed has nothing to begin',
    paragraph: 'LVU 5, 10',
    today: '2026-05-01',
    events: `
      2026-03-02 placement-started basis=lvu6 form=hvb home=h1
      2026-03-02 health-notice-sent
      2026-04-07 care-granted basis=lvu2
      2026-04-28 care-final
    `,
    clocks: `
      care-plan-rev 2026-03-02 2028-03-02 running
      health-exam 2026-03-02 2026-03-02 met 2026-03-02
      lvu-start 2026-04-28 2026-05-26 not-required 2026-04-28
    `,
  },
  {
    title: 'Contact is limited towards two parents, each with three months of their own',
    paragraph: 'LVU 14',
    today: '2026-11-22',
    events: `
      2026-01-12 placement-started basis=lvu6 form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-01-12 contact-limited ref=mother
      2026-02-02 contact-limited ref=father
      2026-03-09 basis-changed basis=lvu3
      2026-04-10 contact-limit-considered ref=mother
      2026-06-22 contact-limit-considered
      2026-07-01 contact-limit-ended ref=father
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 running
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      lvu-contact 2026-01-12 2026-04-12/2026-04-13 met 2026-04-10
      lvu-contact 2026-02-02 2026-05-02/2026-05-04 met-late 2026-06-22 +49
      lvu-age 2026-03-09 2036-06-15 running
      review-lvu3 2026-03-09 2026-09-09 overdue +74
      lvu-contact 2026-04-10 2026-07-10 met 2026-06-22
      lvu-contact 2026-06-22 2026-09-22 not-required 2026-07-01
      lvu-contact 2026-06-22 2026-09-22 overdue +61
    `,
  },
  {
    title: 'Three months from the last of November end on a Saturday in February; the end of care ends the limit',
    paragraph: 'LVU 14',
    today: '2026-06-01',
    events: `
      2025-11-30 placement-started basis=lvu2 form=hvb home=h1
      2025-11-30 health-notice-sent
      2025-11-30 contact-limited
      2026-03-02 contact-limit-considered
      2026-05-29 considered
      2026-05-29 lvu-care-ended
    `,
    clocks: `
      care-plan-rev 2025-11-30 2027-11-30 not-required 2026-05-29
      consider-lvu2 2025-11-30 2026-05-30/2026-06-01 met 2026-05-29
      health-exam 2025-11-30 2025-11-30 met 2025-11-30
      lvu-age 2025-11-30 2033-06-15 not-required 2026-05-29
      lvu-contact 2025-11-30 2026-02-28/2026-03-02 met 2026-03-02
      lvu-contact 2026-03-02 2026-06-02 not-required 2026-05-29
    `,
  },
  {
    title: 'Preventive measures are reviewed every six months until the custody ends them',
    paragraph: 'LVU 22-23',
    today: '2026-08-10',
    events: `
      2026-01-19 preventive-decided
      2026-06-15 preventive-reviewed
      2026-08-03 custody-decided
      2026-08-05 custody-submitted
      2026-08-10 custody-confirmed
    `,
    clocks: `
      review-lvu22 2026-01-19 2026-07-19/2026-07-20 met 2026-06-15
      review-lvu22 2026-06-15 2026-12-15 lapsed 2026-08-03
      lvu-submit 2026-08-03 2026-08-10 met 2026-08-05
      lvu-court-test 2026-08-05 2026-08-12 met 2026-08-10
    `,
    lapsed: `
      2026-08-03 preventive-measure
    `,
  },
  {
    title: 'Preventive measures end when care is granted',
    paragraph: 'LVU 22-23',
    today: '2026-08-10',
    events: `
      2026-01-19 preventive-decided
      2026-07-27 care-granted basis=lvu3
    `,
    clocks: `
      review-lvu22 2026-01-19 2026-07-19/2026-07-20 lapsed 2026-07-27 +7
    `,
    lapsed: `
      2026-07-27 preventive-measure
    `,
  },
  {
    title: 'Preventive measures go on past eighteen, are reviewed late and ended by the committee',
    paragraph: 'LVU 22',
    born: '2008-03-02',
    today: '2026-11-22',
    events: `
      2026-01-19 preventive-decided
      2026-07-27 preventive-reviewed
      2026-10-05 preventive-ended
    `,
    clocks: `
      review-lvu22 2026-01-19 2026-07-19/2026-07-20 met-late 2026-07-27 +7
      review-lvu22 2026-07-27 2027-01-27 not-required 2026-10-05
    `,
  },
  {
    title: 'Preventive measures end at twenty-one',
    paragraph: 'LVU 22',
    born: '2005-03-02',
    today: '2026-03-10',
    events: `
      2025-10-06 preventive-decided
    `,
    clocks: `
      review-lvu22 2025-10-06 2026-04-06/2026-04-07 lapsed 2026-03-02
    `,
    lapsed: `
      2026-03-02 preventive-measure
    `,
  },
  {
    title: 'A removal ban from the temporary decision to the late quarterly consideration',
    paragraph: 'LVU 26-30, 34',
    today: '2026-11-22',
    events: `
      2026-04-20 removal-ban-temp-decided
      2026-04-24 removal-ban-temp-submitted
      2026-04-30 removal-ban-temp-confirmed
      2026-05-12 removal-ban-applied
      2026-05-26 removal-ban-granted
      2026-08-20 removal-ban-considered
    `,
    clocks: `
      move-ban-temp 2026-04-20 2026-04-27 met 2026-04-24 | LVU 28
      lvu-court-test 2026-04-24 2026-05-01/2026-05-04 met 2026-04-30
      move-ban-temp 2026-04-30 2026-05-14/2026-05-15 met 2026-05-12 | LVU 29
      lvu-hear 2026-05-12 2026-05-26 met 2026-05-26
      move-ban 2026-05-26 2026-08-26 met 2026-08-20
      move-ban 2026-08-20 2026-11-20 overdue +2
    `,
  },
  {
    title: 'A temporary removal ban is not submitted after Easter',
    paragraph: 'LVU 28',
    today: '2026-04-20',
    events: `
      2026-03-30 removal-ban-temp-decided
      2026-04-08 removal-ban-temp-submitted
    `,
    clocks: `
      move-ban-temp 2026-03-30 2026-04-06/2026-04-07 lapsed 2026-04-08 +1 | LVU 28
    `,
    lapsed: `
      2026-04-08 temporary-removal-ban
    `,
  },
  {
    title: 'The two weeks of application end on Ascension Day; after Friday the temporary ban lapses',
    paragraph: 'LVU 29-30',
    today: '2026-05-20',
    events: `
      2026-04-20 removal-ban-temp-decided
      2026-04-24 removal-ban-temp-submitted
      2026-04-30 removal-ban-temp-confirmed
    `,
    clocks: `
      move-ban-temp 2026-04-20 2026-04-27 met 2026-04-24 | LVU 28
      lvu-court-test 2026-04-24 2026-05-01/2026-05-04 met 2026-04-30
      move-ban-temp 2026-04-30 2026-05-14/2026-05-15 lapsed 2026-05-16 +1 | LVU 29
    `,
    lapsed: `
      2026-05-16 temporary-removal-ban
    `,
  },
  {
    title: 'The court refuses the removal ban',
    paragraph: 'LVU 34',
    today: '2026-06-20',
    events: `
      2026-04-20 removal-ban-temp-decided
      2026-04-24 removal-ban-temp-submitted
      2026-04-30 removal-ban-temp-confirmed
      2026-05-15 removal-ban-applied
      2026-06-01 removal-ban-refused
    `,
    clocks: `
      move-ban-temp 2026-04-20 2026-04-27 met 2026-04-24 | LVU 28
      lvu-court-test 2026-04-24 2026-05-01/2026-05-04 met 2026-04-30
      move-ban-temp 2026-04-30 2026-05-14/2026-05-15 met 2026-05-15 | LVU 29
      lvu-hear 2026-05-15 2026-05-29 met-late 2026-06-01 +3
    `,
  },
  {
    title: 'A temporary removal ban is ended before its submission',
    paragraph: 'LVU 28, 30',
    today: '2026-05-20',
    events: `
      2026-04-20 removal-ban-temp-decided
      2026-04-23 removal-ban-ended
    `,
    clocks: `
      move-ban-temp 2026-04-20 2026-04-27 not-required 2026-04-23 | LVU 28
    `,
  },
  {
    title: 'A removal ban is considered on the day moved past All Saints\' Day and ends when the child comes of age',
    paragraph: 'LVU 26, 30',
    born: '2008-12-12',
    today: '2026-12-20',
    events: `
      2026-07-31 removal-ban-granted
      2026-11-02 removal-ban-considered
    `,
    clocks: `
      move-ban 2026-07-31 2026-10-31/2026-11-02 met 2026-11-02
      move-ban 2026-11-02 2027-02-02 lapsed 2026-12-12
    `,
    lapsed: `
      2026-12-12 removal-ban
    `,
  },
  {
    title: 'A travel ban with more time from the court, granted and reviewed every six months',
    paragraph: 'LVU 31 c-g, 34',
    today: '2026-09-01',
    events: `
      2026-05-29 travel-ban-temp-decided
      2026-06-05 travel-ban-temp-submitted
      2026-06-11 travel-ban-temp-confirmed
      2026-07-09 travel-ban-time-requested
      2026-07-13 travel-ban-time-extended until=2026-08-14
      2026-08-14 travel-ban-applied
      2026-08-27 travel-ban-granted
    `,
    clocks: `
      travel-ban 2026-05-29 2026-06-05 met 2026-06-05 | LVU 31 e
      lvu-court-test 2026-06-05 2026-06-12 met 2026-06-11
      travel-ban 2026-06-11 2026-07-09 superseded 2026-07-13 +4 | LVU 31 f
      travel-ban 2026-07-13 2026-08-14 met 2026-08-14 | LVU 31 f
      lvu-hear 2026-08-14 2026-08-28 met 2026-08-27
      travel-ban 2026-08-27 2027-02-27/2027-03-01 running | LVU 31 c
    `,
  },
  {
    title: 'A temporary travel ban submitted too late after Midsummer',
    paragraph: 'LVU 31 e',
    today: '2026-07-01',
    events: `
      2026-06-12 travel-ban-temp-decided
      2026-06-23 travel-ban-temp-submitted
    `,
    clocks: `
      travel-ban 2026-06-12 2026-06-19/2026-06-22 lapsed 2026-06-23 +1 | LVU 31 e
    `,
    lapsed: `
      2026-06-23 temporary-travel-ban
    `,
  },
  {
    title: 'No application for a travel ban in four weeks',
    paragraph: 'LVU 31 f',
    today: '2026-07-20',
    events: `
      2026-05-29 travel-ban-temp-decided
      2026-06-05 travel-ban-temp-submitted
      2026-06-11 travel-ban-temp-confirmed
      2026-07-13 travel-ban-applied
    `,
    clocks: `
      travel-ban 2026-05-29 2026-06-05 met 2026-06-05 | LVU 31 e
      lvu-court-test 2026-06-05 2026-06-12 met 2026-06-11
      travel-ban 2026-06-11 2026-07-09 lapsed 2026-07-10 +1 | LVU 31 f
    `,
    lapsed: `
      2026-07-10 temporary-travel-ban
    `,
  },
  {
    title: 'The prolonged time of a travel ban is missed on a Saturday',
    paragraph: 'LVU 31 f',
    today: '2026-08-20',
    events: `
      2026-05-29 travel-ban-temp-decided
      2026-06-05 travel-ban-temp-submitted
      2026-06-11 travel-ban-temp-confirmed
      2026-07-01 travel-ban-time-requested
      2026-07-06 travel-ban-time-extended until=2026-08-15
    `,
    clocks: `
      travel-ban 2026-05-29 2026-06-05 met 2026-06-05 | LVU 31 e
      lvu-court-test 2026-06-05 2026-06-12 met 2026-06-11
      travel-ban 2026-06-11 2026-07-09 superseded 2026-07-06 | LVU 31 f
      travel-ban 2026-07-06 2026-08-15 lapsed 2026-08-16 +1 | LVU 31 f
    `,
    lapsed: `
      2026-08-16 temporary-travel-ban
    `,
  },
  {
    title: 'A travel ban is reviewed late, and ended',
    paragraph: 'LVU 31 c',
    today: '2026-11-22',
    events: `
      2026-01-26 travel-ban-granted
      2026-08-03 travel-ban-reviewed
      2026-10-12 travel-ban-ended
    `,
    clocks: `
      travel-ban 2026-01-26 2026-07-26/2026-07-27 met-late 2026-08-03 +7 | LVU 31 c
      travel-ban 2026-08-03 2027-02-03 not-required 2026-10-12 | LVU 31 c
    `,
  },
  {
    title: 'A travel ban ends at eighteen',
    paragraph: 'LVU 31 b',
    born: '2008-02-29',
    today: '2026-03-01',
    events: `
      2025-12-01 travel-ban-granted
    `,
    clocks: `
      travel-ban 2025-12-01 2026-06-01 lapsed 2026-02-28 | LVU 31 c
    `,
    lapsed: `
      2026-02-28 travel-ban
    `,
  },
  {
    title: 'A child in protected housing with its parent: submitted, applied for, heard after Easter and considered',
    paragraph: '2024:79 4:3-6, 5:3, 8:2',
    today: '2026-08-12',
    events: `
      2026-02-09 shelter-decided
      2026-02-09 placement-started basis=shelter form=shelter home=s1
      2026-02-09 health-notice-sent
      2026-02-13 shelter-submitted
      2026-02-19 shelter-confirmed
      2026-03-20 shelter-applied
      2026-04-07 shelter-granted
      2026-08-10 considered
    `,
    clocks: `
      care-plan-rev 2026-02-09 2028-02-09 running
      health-exam 2026-02-09 2026-02-09 met 2026-02-09
      shelter-submit 2026-02-09 2026-02-16 met 2026-02-13 | 2024:79 4:3
      shelter-submit 2026-02-09 2026-03-23 met 2026-03-20 | 2024:79 4:6
      shelter-submit 2026-02-09 2026-08-09/2026-08-10 met 2026-08-10 | 2024:79 5:3
      lvu-hear 2026-03-20 2026-04-03/2026-04-07 met 2026-04-07
      shelter-submit 2026-08-10 2027-02-10 running | 2024:79 5:3
    `,
  },
  {
    title: 'A decision on protected housing is not submitted by the Monday after All Saints\' Day',
    paragraph: '2024:79 4:3',
    today: '2026-11-10',
    events: `
      2026-10-24 shelter-decided
      2026-11-03 shelter-submitted
    `,
    clocks: `
      shelter-submit 2026-10-24 2026-10-31/2026-11-02 lapsed 2026-11-03 +1 | 2024:79 4:3
    `,
    lapsed: `
      2026-11-03 immediate-shelter
    `,
  },
  {
    title: 'No application for protected housing in six weeks from the placement',
    paragraph: '2024:79 4:6',
    today: '2026-03-25',
    events: `
      2026-02-09 shelter-decided
      2026-02-09 placement-started basis=shelter form=shelter home=s1
      2026-02-09 health-notice-sent
      2026-02-13 shelter-submitted
      2026-02-19 shelter-confirmed
    `,
    clocks: `
      care-plan-rev 2026-02-09 2028-02-09 running
      health-exam 2026-02-09 2026-02-09 met 2026-02-09
      shelter-submit 2026-02-09 2026-02-16 met 2026-02-13 | 2024:79 4:3
      shelter-submit 2026-02-09 2026-03-23 lapsed 2026-03-24 +1 | 2024:79 4:6
      shelter-submit 2026-02-09 2026-08-09/2026-08-10 running | 2024:79 5:3
    `,
    lapsed: `
      2026-03-24 immediate-shelter
    `,
  },
  {
    title: 'More time for protected housing, and the court refuses',
    paragraph: '2024:79 4:6, 8:2',
    today: '2026-05-01',
    events: `
      2026-02-09 shelter-decided
      2026-02-09 placement-started basis=shelter form=shelter home=s1
      2026-02-09 health-notice-sent
      2026-02-13 shelter-submitted
      2026-02-19 shelter-confirmed
      2026-03-16 shelter-time-requested
      2026-03-20 shelter-time-extended until=2026-04-10
      2026-04-09 shelter-applied
      2026-04-23 shelter-refused
      2026-04-23 placement-ended
    `,
    clocks: `
      care-plan-rev 2026-02-09 2028-02-09 not-required 2026-04-23
      health-exam 2026-02-09 2026-02-09 met 2026-02-09
      shelter-submit 2026-02-09 2026-02-16 met 2026-02-13 | 2024:79 4:3
      shelter-submit 2026-02-09 2026-03-23 superseded 2026-03-20 | 2024:79 4:6
      shelter-submit 2026-02-09 2026-08-09/2026-08-10 not-required 2026-04-23 | 2024:79 5:3
      shelter-submit 2026-03-20 2026-04-10 met 2026-04-09 | 2024:79 4:6
      lvu-hear 2026-04-09 2026-04-23 met 2026-04-23
    `,
  },
  {
    title: 'Protected housing ends at eighteen',
    paragraph: '2024:79 5:3',
    born: '2008-05-05',
    today: '2026-05-10',
    events: `
      2026-02-09 shelter-granted
      2026-02-09 placement-started basis=shelter form=shelter home=s1
      2026-02-09 health-notice-sent
    `,
    clocks: `
      care-plan-rev 2026-02-09 2028-02-09 lapsed 2026-05-05
      health-exam 2026-02-09 2026-02-09 met 2026-02-09
      shelter-submit 2026-02-09 2026-08-09/2026-08-10 lapsed 2026-05-05 | 2024:79 5:3
    `,
    lapsed: `
      2026-05-05 shelter
    `,
  },
] as const satisfies readonly CountedCase[]
