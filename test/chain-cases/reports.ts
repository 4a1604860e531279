import type { CountedCase } from './shape.ts'

/** Reports of concern, feedback, investigations and follow-ups, counted by hand on the calendar from the statutes. */
export const reportCases = [
  {
    title: 'A teacher reports on a Friday, the child is judged the same day and the investigation opened on the fourteenth day',
    paragraph: 'SoL 20:1-4',
    today: '2026-04-01',
    events: `
      2026-03-06 concern-received mandated ref=a
      2026-03-06 protection-assessed ref=a
      2026-03-20 investigation-opened
      2026-03-20 parties-informed
    `,
    clocks: `
      prelim-assess 2026-03-06 2026-03-20 met 2026-03-20
      protect-assess 2026-03-06 2026-03-06 met 2026-03-06
      child-invest 2026-03-20 2026-07-20 running
      inform-open 2026-03-20 2026-03-20 met 2026-03-20
    `,
  },
  {
    title: 'A report on a Saturday has its protection assessment due that Saturday',
    paragraph: 'SoL 20:1',
    today: '2026-11-21',
    events: `
      2026-11-21 concern-received unmandated
    `,
    clocks: `
      prelim-assess 2026-11-21 2026-12-05/2026-12-07 running
      protect-assess 2026-11-21 2026-11-21 running
    `,
  },
  {
    title: 'What is due at once is not moved by a Sunday: late the next day',
    paragraph: 'SoL 20:1',
    today: '2026-11-22',
    events: `
      2026-11-21 concern-received unmandated
    `,
    clocks: `
      prelim-assess 2026-11-21 2026-12-05/2026-12-07 running
      protect-assess 2026-11-21 2026-11-21 overdue +1
    `,
  },
  {
    title: 'The fourteenth day is Christmas Eve: Monday the 28th is still in time',
    paragraph: 'SoL 20:2, 1930:173 2 §',
    today: '2026-12-28',
    events: `
      2026-12-10 concern-received unmandated
      2026-12-10 protection-assessed
    `,
    clocks: `
      prelim-assess 2026-12-10 2026-12-24/2026-12-28 running
      protect-assess 2026-12-10 2026-12-10 met 2026-12-10
    `,
  },
  {
    title: 'Declined on the day after the moved Christmas day is one day late',
    paragraph: 'SoL 20:2, 1930:173 2 §',
    today: '2026-12-30',
    events: `
      2026-12-10 concern-received unmandated
      2026-12-11 protection-assessed
      2026-12-29 investigation-declined
    `,
    clocks: `
      prelim-assess 2026-12-10 2026-12-24/2026-12-28 met-late 2026-12-29 +1
      protect-assess 2026-12-10 2026-12-10 met-late 2026-12-11 +1
    `,
  },
  {
    title: 'The fourteenth day is Good Friday: Tuesday after Easter Monday is in time',
    paragraph: 'SoL 20:2',
    today: '2026-04-10',
    events: `
      2026-03-20 concern-received mandated
      2026-03-20 protection-assessed
      2026-04-07 investigation-declined
    `,
    clocks: `
      prelim-assess 2026-03-20 2026-04-03/2026-04-07 met 2026-04-07
      protect-assess 2026-03-20 2026-03-20 met 2026-03-20
    `,
  },
  {
    title: 'Exceptional reasons give the preliminary assessment a day of its own over Midsummer, which is then missed',
    paragraph: 'SoL 20:2',
    today: '2026-07-01',
    events: `
      2026-06-05 concern-received mandated
      2026-06-05 protection-assessed
      2026-06-15 prelim-extended until=2026-06-26
      2026-06-29 investigation-declined
    `,
    clocks: `
      prelim-assess 2026-06-05 2026-06-19/2026-06-22 superseded 2026-06-15
      protect-assess 2026-06-05 2026-06-05 met 2026-06-05
      prelim-assess 2026-06-15 2026-06-26 met-late 2026-06-29 +3
    `,
  },
  {
    title: 'A day set by a decision is not moved although it is a Saturday',
    paragraph: 'SoL 20:2',
    today: '2026-06-28',
    events: `
      2026-06-05 concern-received mandated
      2026-06-05 protection-assessed
      2026-06-22 prelim-extended until=2026-06-27
    `,
    clocks: `
      prelim-assess 2026-06-05 2026-06-19/2026-06-22 superseded 2026-06-22
      protect-assess 2026-06-05 2026-06-05 met 2026-06-05
      prelim-assess 2026-06-22 2026-06-27 overdue +1
    `,
  },
  {
    title: 'Three reports in two weeks are answered by one decision, each in its own time',
    paragraph: 'SoL 20:1-2',
    today: '2026-02-20',
    events: `
      2026-02-02 concern-received mandated ref=a
      2026-02-02 protection-assessed ref=a
      2026-02-10 concern-received mandated ref=b
      2026-02-11 protection-assessed ref=b
      2026-02-17 concern-received unmandated ref=c
      2026-02-17 investigation-declined
    `,
    clocks: `
      prelim-assess 2026-02-02 2026-02-16 met-late 2026-02-17 +1
      protect-assess 2026-02-02 2026-02-02 met 2026-02-02
      prelim-assess 2026-02-10 2026-02-24 met 2026-02-17
      protect-assess 2026-02-10 2026-02-10 met-late 2026-02-11 +1
      prelim-assess 2026-02-17 2026-03-03 met 2026-02-17
      protect-assess 2026-02-17 2026-02-17 overdue +3
    `,
  },
  {
    title: 'A report in the middle of an investigation needs protection judged but no new decision',
    paragraph: 'SoL 20:1-3',
    today: '2026-02-10',
    events: `
      2026-01-12 investigation-opened
      2026-01-12 parties-informed
      2026-02-03 concern-received mandated ref=late
      2026-02-03 protection-assessed ref=late
    `,
    clocks: `
      child-invest 2026-01-12 2026-05-12 running
      inform-open 2026-01-12 2026-01-12 met 2026-01-12
      prelim-assess 2026-02-03 2026-02-17 not-required 2026-02-03
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
    `,
  },
  {
    title: 'A report on the day the investigation is concluded starts fourteen days of its own',
    paragraph: 'SoL 20:2',
    today: '2026-03-20',
    events: `
      2026-01-12 investigation-opened
      2026-01-12 parties-informed
      2026-03-16 concern-received unmandated
      2026-03-16 protection-assessed
      2026-03-16 investigation-concluded outcome=measure
    `,
    clocks: `
      child-invest 2026-01-12 2026-05-12 met 2026-03-16
      inform-open 2026-01-12 2026-01-12 met 2026-01-12
      prelim-assess 2026-03-16 2026-03-30 running
      protect-assess 2026-03-16 2026-03-16 met 2026-03-16
    `,
  },
  {
    title: 'A report on the day the investigation is opened is answered by the opening',
    paragraph: 'SoL 20:2',
    today: '2026-01-20',
    events: `
      2026-01-12 investigation-opened
      2026-01-12 concern-received unmandated
      2026-01-12 protection-assessed
      2026-01-13 parties-informed
    `,
    clocks: `
      child-invest 2026-01-12 2026-05-12 running
      inform-open 2026-01-12 2026-01-12 met-late 2026-01-13 +1
      prelim-assess 2026-01-12 2026-01-26 met 2026-01-12
      protect-assess 2026-01-12 2026-01-12 met 2026-01-12
    `,
  },
  {
    title: 'One investigation is concluded and another opened on the same day, on a report of that day',
    paragraph: 'SoL 20:2-3',
    today: '2026-03-20',
    events: `
      2026-03-16 investigation-opened
      2026-03-16 parties-informed
      2026-03-16 concern-received unmandated
      2026-03-16 protection-assessed
      2026-03-16 investigation-concluded outcome=no-measure
      2026-01-12 investigation-opened
      2026-01-12 parties-informed
    `,
    clocks: `
      child-invest 2026-01-12 2026-05-12 met 2026-03-16
      inform-open 2026-01-12 2026-01-12 met 2026-01-12
      child-invest 2026-03-16 2026-07-16 running
      inform-open 2026-03-16 2026-03-16 met 2026-03-16
      prelim-assess 2026-03-16 2026-03-30 met 2026-03-16
      protect-assess 2026-03-16 2026-03-16 met 2026-03-16
    `,
  },
  {
    title: 'The same report registered twice is one report',
    paragraph: 'SoL 20:1-2',
    today: '2026-05-05',
    events: `
      2026-05-04 concern-received mandated ref=a
      2026-05-04 concern-received mandated ref=a
      2026-05-04 protection-assessed
    `,
    clocks: `
      prelim-assess 2026-05-04 2026-05-18 running
      protect-assess 2026-05-04 2026-05-04 met 2026-05-04
    `,
  },
  {
    title: 'Two reports of one day and one assessment without a name of its own: both are judged',
    paragraph: 'SoL 20:1',
    today: '2026-05-05',
    events: `
      2026-05-04 concern-received mandated ref=a
      2026-05-04 concern-received unmandated ref=b
      2026-05-04 protection-assessed
    `,
    clocks: `
      prelim-assess 2026-05-04 2026-05-18 running
      prelim-assess 2026-05-04 2026-05-18 running
      protect-assess 2026-05-04 2026-05-04 met 2026-05-04
      protect-assess 2026-05-04 2026-05-04 met 2026-05-04
    `,
  },
  {
    title: 'A report about a young person of twenty is assessed like any other',
    paragraph: 'SoL 20:1-2',
    born: '2006-02-10',
    today: '2026-09-20',
    events: `
      2026-09-01 concern-received mandated
      2026-09-01 protection-assessed
    `,
    clocks: `
      prelim-assess 2026-09-01 2026-09-15 overdue +5
      protect-assess 2026-09-01 2026-09-01 met 2026-09-01
    `,
  },
  {
    title: 'The school has asked before the decision: a week from the decision',
    paragraph: 'SoL 19:6',
    today: '2026-03-01',
    events: `
      2026-02-03 concern-received mandated ref=school
      2026-02-03 protection-assessed
      2026-02-03 feedback-requested ref=school
      2026-02-10 investigation-declined
      2026-02-17 feedback-given ref=school
    `,
    clocks: `
      prelim-assess 2026-02-03 2026-02-17 met 2026-02-10
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
      feedback 2026-02-10 2026-02-17 met 2026-02-17
    `,
  },
  {
    title: 'Asked on the seventh day after the decision the week is still that of the decision',
    paragraph: 'SoL 19:6',
    today: '2026-03-01',
    events: `
      2026-02-03 concern-received mandated
      2026-02-03 protection-assessed
      2026-02-10 investigation-declined
      2026-02-17 feedback-requested
      2026-02-18 feedback-given
    `,
    clocks: `
      prelim-assess 2026-02-03 2026-02-17 met 2026-02-10
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
      feedback 2026-02-10 2026-02-17 met-late 2026-02-18 +1
    `,
  },
  {
    title: 'Asked on the eighth day the reporter is told at once',
    paragraph: 'SoL 19:6',
    today: '2026-03-01',
    events: `
      2026-02-03 concern-received mandated
      2026-02-03 protection-assessed
      2026-02-10 investigation-declined
      2026-02-18 feedback-requested
      2026-02-19 feedback-given
    `,
    clocks: `
      prelim-assess 2026-02-03 2026-02-17 met 2026-02-10
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
      feedback 2026-02-18 2026-02-18 met-late 2026-02-19 +1
    `,
  },
  {
    title: 'The week of feedback ends on Good Friday, and asked on Easter Eve it is too late for the week',
    paragraph: 'SoL 19:6',
    today: '2026-04-08',
    events: `
      2026-03-20 concern-received mandated ref=a
      2026-03-20 concern-received mandated ref=b
      2026-03-20 protection-assessed
      2026-03-23 feedback-requested ref=a
      2026-03-27 investigation-declined
      2026-04-04 feedback-requested ref=b
      2026-04-07 feedback-given
    `,
    clocks: `
      prelim-assess 2026-03-20 2026-04-03/2026-04-07 met 2026-03-27
      prelim-assess 2026-03-20 2026-04-03/2026-04-07 met 2026-03-27
      protect-assess 2026-03-20 2026-03-20 met 2026-03-20
      protect-assess 2026-03-20 2026-03-20 met 2026-03-20
      feedback 2026-03-27 2026-04-03/2026-04-07 met 2026-04-07
      feedback 2026-04-04 2026-04-04 met-late 2026-04-07 +3
    `,
  },
  {
    title: 'A neighbour has no right to feedback, asked or not',
    paragraph: 'SoL 19:6, 19:1-3',
    today: '2026-03-01',
    events: `
      2026-02-03 concern-received unmandated
      2026-02-03 protection-assessed
      2026-02-04 feedback-requested
      2026-02-10 investigation-declined
      2026-02-12 feedback-given
    `,
    clocks: `
      prelim-assess 2026-02-03 2026-02-17 met 2026-02-10
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
    `,
  },
  {
    title: 'Asked about a report during an investigation the answer is due at once',
    paragraph: 'SoL 19:6',
    today: '2026-02-10',
    events: `
      2026-01-12 investigation-opened
      2026-01-12 parties-informed
      2026-02-03 concern-received mandated ref=police
      2026-02-03 protection-assessed
      2026-02-05 feedback-requested ref=police
      2026-02-05 feedback-given ref=police
    `,
    clocks: `
      child-invest 2026-01-12 2026-05-12 running
      inform-open 2026-01-12 2026-01-12 met 2026-01-12
      prelim-assess 2026-02-03 2026-02-17 not-required 2026-02-03
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
      feedback 2026-02-05 2026-02-05 met 2026-02-05
    `,
  },
  {
    title: 'Feedback that would not be suitable is withheld',
    paragraph: 'SoL 19:6',
    today: '2026-03-01',
    events: `
      2026-02-03 concern-received mandated
      2026-02-03 protection-assessed
      2026-02-03 feedback-requested
      2026-02-10 investigation-declined
      2026-02-12 feedback-withheld
    `,
    clocks: `
      prelim-assess 2026-02-03 2026-02-17 met 2026-02-10
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
      feedback 2026-02-10 2026-02-17 not-required 2026-02-12
    `,
  },
  {
    title: 'Asked while the report is still being assessed there is nothing to tell yet',
    paragraph: 'SoL 19:6',
    today: '2026-02-09',
    events: `
      2026-02-03 concern-received mandated
      2026-02-03 protection-assessed
      2026-02-03 feedback-requested
    `,
    clocks: `
      prelim-assess 2026-02-03 2026-02-17 running
      protect-assess 2026-02-03 2026-02-03 met 2026-02-03
    `,
  },
  {
    title: 'A decision on the day before the week of feedback became law starts no week',
    paragraph: 'SoL 19:6',
    today: '2026-02-01',
    events: `
      2026-01-07 concern-received mandated
      2026-01-07 protection-assessed
      2026-01-07 feedback-requested
      2026-01-14 investigation-declined
    `,
    clocks: `
      prelim-assess 2026-01-07 2026-01-21 met 2026-01-14
      protect-assess 2026-01-07 2026-01-07 met 2026-01-07
    `,
  },
  {
    title: 'A decision on the first day of the new law starts the week',
    paragraph: 'SoL 19:6',
    today: '2026-02-01',
    events: `
      2026-01-07 concern-received mandated
      2026-01-07 protection-assessed
      2026-01-07 feedback-requested
      2026-01-15 investigation-opened
      2026-01-15 parties-informed
    `,
    clocks: `
      prelim-assess 2026-01-07 2026-01-21 met 2026-01-15
      protect-assess 2026-01-07 2026-01-07 met 2026-01-07
      child-invest 2026-01-15 2026-05-15 running
      feedback 2026-01-15 2026-01-22 overdue +10
      inform-open 2026-01-15 2026-01-15 met 2026-01-15
    `,
  },
  {
    title: 'An application has no preliminary assessment: the investigation opens at once',
    paragraph: 'SoL 14:2',
    today: '2026-04-20',
    events: `
      2026-04-13 application-received ref=support
      2026-04-15 investigation-opened
      2026-04-15 information-waived
    `,
    clocks: `
      open-immediately 2026-04-13 2026-04-13 met-late 2026-04-15 +2
      child-invest 2026-04-15 2026-08-15/2026-08-17 running
      inform-open 2026-04-15 2026-04-15 not-required 2026-04-15
    `,
  },
  {
    title: 'What becomes known during an investigation opens no other',
    paragraph: 'SoL 14:2',
    today: '2026-04-20',
    events: `
      2026-04-01 investigation-opened
      2026-04-01 parties-informed
      2026-04-13 information-received
    `,
    clocks: `
      child-invest 2026-04-01 2026-08-01/2026-08-03 running
      inform-open 2026-04-01 2026-04-01 met 2026-04-01
      open-immediately 2026-04-13 2026-04-13 not-required 2026-04-13
    `,
  },
  {
    title: 'Four months from the last of October end on the last of February, a Saturday',
    paragraph: 'SoL 20:3, 1930:173 1-2 §§',
    today: '2026-03-05',
    events: `
      2025-10-31 investigation-opened
      2025-10-31 parties-informed
      2026-03-02 investigation-concluded outcome=measure
    `,
    clocks: `
      child-invest 2025-10-31 2026-02-28/2026-03-02 met 2026-03-02
      inform-open 2025-10-31 2025-10-31 met 2025-10-31
    `,
  },
  {
    title: 'In a leap year the four months end on 29 February',
    paragraph: 'SoL 20:3, 1930:173 1 §',
    today: '2024-03-05',
    events: `
      2023-10-31 investigation-opened
      2023-10-31 parties-informed
      2024-03-01 investigation-concluded outcome=application
    `,
    clocks: `
      child-invest 2023-10-31 2024-02-29 met-late 2024-03-01 +1
      inform-open 2023-10-31 2023-10-31 met 2023-10-31
    `,
  },
  {
    title: 'An investigation is extended in time and then once more two days too late',
    paragraph: 'SoL 20:3',
    today: '2026-09-10',
    events: `
      2026-01-08 investigation-opened
      2026-01-08 parties-informed
      2026-05-04 investigation-extended until=2026-07-08
      2026-07-10 investigation-extended until=2026-08-31
      2026-08-31 investigation-concluded outcome=measure
    `,
    clocks: `
      child-invest 2026-01-08 2026-05-08 superseded 2026-05-04
      inform-open 2026-01-08 2026-01-08 met 2026-01-08
      child-invest 2026-05-04 2026-07-08 superseded 2026-07-10 +2
      child-invest 2026-07-10 2026-08-31 met 2026-08-31
    `,
  },
  {
    title: 'An investigation extended to a Sunday is late on the Monday',
    paragraph: 'SoL 20:3',
    today: '2026-08-31',
    events: `
      2026-04-13 investigation-opened
      2026-08-10 investigation-extended until=2026-08-30
    `,
    clocks: `
      child-invest 2026-04-13 2026-08-13 superseded 2026-08-10
      inform-open 2026-04-13 2026-04-13 overdue +140
      child-invest 2026-08-10 2026-08-30 overdue +1
    `,
  },
  {
    title: 'An investigation of a child ends when the child comes of age',
    paragraph: 'SoL 20:3',
    born: '2008-05-20',
    today: '2026-06-15',
    events: `
      2026-03-02 investigation-opened
      2026-03-02 parties-informed
      2026-06-10 investigation-concluded outcome=no-measure
    `,
    clocks: `
      child-invest 2026-03-02 2026-07-02 lapsed 2026-05-20
      inform-open 2026-03-02 2026-03-02 met 2026-03-02
    `,
  },
  {
    title: 'An investigation about a grown-up of nineteen has no four months',
    paragraph: 'SoL 20:3-4',
    born: '2007-03-01',
    today: '2026-06-15',
    events: `
      2026-03-02 investigation-opened
      2026-03-02 parties-informed
    `,
    clocks: `
      inform-open 2026-03-02 2026-03-02 met 2026-03-02
    `,
  },
  {
    title: 'A follow-up without consent counts from the conclusion though begun later',
    paragraph: 'SoL 23:5',
    today: '2026-09-01',
    events: `
      2026-01-05 investigation-opened
      2026-01-05 parties-informed
      2026-01-30 investigation-concluded outcome=no-measure
      2026-02-09 followup-started after=investigation
      2026-07-30 followup-closed
    `,
    clocks: `
      child-invest 2026-01-05 2026-05-05 met 2026-01-30
      inform-open 2026-01-05 2026-01-05 met 2026-01-05
      followup-closed 2026-01-30 2026-07-30 met 2026-07-30
    `,
  },
  {
    title: 'A new investigation ends the follow-up of an ended placement, five days late',
    paragraph: 'SoL 23:5, 22:13',
    today: '2026-09-02',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-01-12 health-notice-sent
      2026-02-27 placement-ended
      2026-03-02 followup-started after=placement
      2026-09-01 investigation-opened
      2026-09-01 parties-informed
    `,
    clocks: `
      care-plan-rev 2026-01-12 2028-01-12 not-required 2026-02-27
      consider-sol 2026-01-12 2026-07-12/2026-07-13 not-required 2026-02-27
      health-exam 2026-01-12 2026-01-12 met 2026-01-12
      followup-closed 2026-02-27 2026-08-27 met-late 2026-09-01 +5
      child-invest 2026-09-01 2027-01-01/2027-01-04 running
      inform-open 2026-09-01 2026-09-01 met 2026-09-01
    `,
  },
  {
    title: 'The follow-up after compulsory care counts from its own start and ends with a month\'s last day',
    paragraph: 'LVU 21 b-c',
    today: '2026-03-03',
    events: `
      2025-03-03 placement-started basis=lvu2 form=hvb home=h1
      2025-03-03 health-notice-sent
      2025-08-29 considered
      2025-08-29 lvu-care-ended
      2025-08-31 followup-started after=lvu-care
    `,
    clocks: `
      care-plan-rev 2025-03-03 2027-03-03 not-required 2025-08-29
      consider-lvu2 2025-03-03 2025-09-03 met 2025-08-29
      health-exam 2025-03-03 2025-03-03 met 2025-03-03
      lvu-age 2025-03-03 2033-06-15 not-required 2025-08-29
      followup-lvu 2025-08-31 2026-02-28/2026-03-02 overdue +1
    `,
  },
  {
    title: 'A follow-up ends at eighteen',
    paragraph: 'SoL 23:5',
    born: '2008-04-10',
    today: '2026-05-01',
    events: `
      2026-01-05 investigation-opened
      2026-01-05 parties-informed
      2026-01-30 investigation-concluded outcome=no-measure
      2026-01-30 followup-started after=investigation
    `,
    clocks: `
      child-invest 2026-01-05 2026-05-05 met 2026-01-30
      inform-open 2026-01-05 2026-01-05 met 2026-01-05
      followup-closed 2026-01-30 2026-07-30 lapsed 2026-04-10
    `,
  },
] as const satisfies readonly CountedCase[]
