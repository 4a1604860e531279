import type { CountedCase } from './shape.ts'

/** Duties of one step: decisions not executed, youth service, eviction, transfer, delay and appeal, counted by hand on the calendar from the statutes. */
export const dutyCases = [
  {
    title: 'Two favourable decisions: one is executed on the last day, one is never',
    paragraph: 'SoL 34:1, 1930:173',
    today: '2026-05-15',
    events: `
      2026-01-31 favourable-decided ref=a
      2025-11-30 favourable-decided ref=b
      2026-04-30 favourable-executed ref=a
    `,
    clocks: `
      not-executed 2025-11-30 2026-02-28/2026-03-02 overdue +74
      not-executed 2026-01-31 2026-04-30 met 2026-04-30
    `,
  },
  {
    title: 'An executed decision is interrupted and the applicant withdraws',
    paragraph: 'SoL 34:1',
    today: '2026-11-22',
    events: `
      2026-03-02 favourable-decided ref=a
      2026-03-16 favourable-executed ref=a
      2026-06-01 favourable-interrupted ref=a
      2026-09-02 favourable-withdrawn ref=a
    `,
    clocks: `
      not-executed 2026-03-02 2026-06-02 met 2026-03-16
      not-executed 2026-06-01 2026-09-01 not-required 2026-09-02 +1
    `,
  },
  {
    title: 'Youth service begins five days late',
    paragraph: 'SoL 18:8',
    born: '2008-01-10',
    today: '2026-08-01',
    events: `
      2026-05-15 youth-service-final
      2026-07-20 youth-service-started
    `,
    clocks: `
      youth-service 2026-05-15 2026-07-15 met-late 2026-07-20 +5
    `,
  },
  {
    title: 'Two months from New Year\'s Eve end on the last of February',
    paragraph: 'SoL 18:8',
    born: '2009-01-10',
    today: '2026-03-02',
    events: `
      2025-12-31 youth-service-final
    `,
    clocks: `
      youth-service 2025-12-31 2026-02-28/2026-03-02 running
    `,
  },
  {
    title: 'A notice of eviction on a Friday is acknowledged on Monday, three days late',
    paragraph: 'SoF 11:3',
    today: '2026-06-01',
    events: `
      2026-05-22 eviction-notice-received
      2026-05-25 eviction-acknowledged
    `,
    clocks: `
      eviction-ack 2026-05-22 2026-05-22 met-late 2026-05-25 +3
    `,
  },
  {
    title: 'A month from the last of January is answered on the moved Monday',
    paragraph: 'SoL 29:10-11',
    today: '2026-03-10',
    events: `
      2026-01-31 transfer-requested
      2026-03-02 transfer-answered
    `,
    clocks: `
      transfer-reply 2026-01-31 2026-02-28/2026-03-02 met 2026-03-02
    `,
  },
  {
    title: 'Six months to the day is not more than six months: the request for a decision is too early',
    paragraph: 'FL 12',
    today: '2026-04-20',
    events: `
      2025-08-28 application-received ref=x
      2025-08-28 investigation-opened
      2025-08-28 parties-informed
      2025-12-22 investigation-concluded outcome=application
      2026-02-28 delay-request-received ref=x
    `,
    clocks: `
      child-invest 2025-08-28 2025-12-28/2025-12-29 met 2025-12-22
      inform-open 2025-08-28 2025-08-28 met 2025-08-28
      open-immediately 2025-08-28 2025-08-28 met 2025-08-28
    `,
  },
  {
    title: 'The day after six months the request gives four weeks, which end on a Sunday',
    paragraph: 'FL 12, 1930:173',
    today: '2026-04-20',
    events: `
      2025-08-31 application-received ref=x
      2025-09-01 investigation-opened
      2025-09-01 parties-informed
      2025-12-22 investigation-concluded outcome=application
      2026-03-01 delay-request-received ref=x
      2026-03-30 application-decided ref=x
    `,
    clocks: `
      open-immediately 2025-08-31 2025-08-31 met-late 2025-09-01 +1
      child-invest 2025-09-01 2026-01-01/2026-01-02 met 2025-12-22
      inform-open 2025-09-01 2025-09-01 met 2025-09-01
      fl12 2026-03-01 2026-03-29/2026-03-30 met 2026-03-30
    `,
  },
  {
    title: 'A decision that lies already leaves no request for one',
    paragraph: 'FL 12',
    today: '2026-04-20',
    events: `
      2025-06-02 application-received ref=x
      2025-06-02 investigation-opened
      2025-06-02 parties-informed
      2025-09-01 investigation-concluded outcome=application
      2026-03-02 application-decided ref=x
      2026-03-03 delay-request-received ref=x
    `,
    clocks: `
      child-invest 2025-06-02 2025-10-02 met 2025-09-01
      inform-open 2025-06-02 2025-06-02 met 2025-06-02
      open-immediately 2025-06-02 2025-06-02 met 2025-06-02
    `,
  },
  {
    title: 'The request for a decision is refused one day late',
    paragraph: 'FL 12',
    today: '2026-04-20',
    events: `
      2025-06-02 application-received ref=x
      2025-06-02 investigation-opened
      2025-06-02 parties-informed
      2025-09-01 investigation-concluded outcome=application
      2026-03-09 delay-request-received ref=x
      2026-04-08 delay-request-refused ref=x
    `,
    clocks: `
      child-invest 2025-06-02 2025-10-02 met 2025-09-01
      inform-open 2025-06-02 2025-06-02 met 2025-06-02
      open-immediately 2025-06-02 2025-06-02 met 2025-06-02
      fl12 2026-03-09 2026-04-06/2026-04-07 met-late 2026-04-08 +1
    `,
  },
  {
    title: 'Three weeks to appeal end on Midsummer Eve for one and run out for another',
    paragraph: 'FL 44, 1930:173',
    today: '2026-06-30',
    events: `
      2026-05-29 decision-served ref=a
      2026-06-01 decision-served ref=b
      2026-06-22 appeal-received ref=a
    `,
    clocks: `
      appeal 2026-05-29 2026-06-19/2026-06-22 met 2026-06-22
      appeal 2026-06-01 2026-06-22 lapsed 2026-06-23 +1
    `,
  },
  {
    title: 'An appeal of the Monday after Christmas is in time',
    paragraph: 'FL 44',
    today: '2026-12-28',
    events: `
      2026-12-03 decision-served ref=a
      2026-12-03 decision-served ref=b
      2026-12-28 appeal-received ref=a
    `,
    clocks: `
      appeal 2026-12-03 2026-12-24/2026-12-28 met 2026-12-28
      appeal 2026-12-03 2026-12-24/2026-12-28 running
    `,
  },
  {
    title: 'An appeal that comes the day after is accepted as a fact and changes nothing',
    paragraph: 'FL 44-45',
    born: '2007-01-10',
    today: '2027-01-05',
    events: `
      2026-12-03 decision-served
      2026-12-29 appeal-received
    `,
    clocks: `
      appeal 2026-12-03 2026-12-24/2026-12-28 lapsed 2026-12-29 +1
    `,
  },
] as const satisfies readonly CountedCase[]
