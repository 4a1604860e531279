import type { RefusedCase } from './shape.ts'

/** Facts that cannot stand where they are, counted by hand on the calendar from the statutes. */
export const refusalCases = [
  {
    title: 'A fact later than today',
    paragraph: 'chain',
    today: '2026-03-01',
    events: `
      2026-02-27 application-received
      2026-03-02 investigation-opened
    `,
    refused: '1 investigation-opened after-today',
  },
  {
    title: 'A fact before the child was born',
    paragraph: 'chain',
    born: '2026-02-10',
    today: '2026-03-01',
    events: `
      2026-02-09 concern-received mandated
    `,
    refused: '0 concern-received before-birth',
  },
  {
    title: 'A report on the twenty-first birthday',
    paragraph: 'SoL 20:1',
    born: '2005-03-02',
    today: '2026-03-10',
    events: `
      2026-03-01 concern-received mandated ref=a
      2026-03-02 concern-received mandated ref=b
    `,
    refused: '1 concern-received grown-up',
  },
  {
    title: 'An extension that does not prolong: until is the day that was due anyway',
    paragraph: 'SoL 20:3',
    today: '2026-06-01',
    events: `
      2026-01-08 investigation-opened
      2026-05-04 investigation-extended until=2026-05-08
    `,
    refused: '1 investigation-extended until-too-early',
  },
  {
    title: 'An extension taken after the time it sets',
    paragraph: 'SoL 20:3',
    today: '2026-06-20',
    events: `
      2026-01-08 investigation-opened
      2026-06-01 investigation-extended until=2026-06-01
    `,
    refused: '1 investigation-extended until-too-early',
  },
  {
    title: 'An extension of an investigation that is concluded',
    paragraph: 'SoL 20:3',
    today: '2026-06-01',
    events: `
      2026-01-08 investigation-opened
      2026-03-02 investigation-concluded outcome=measure
      2026-03-03 investigation-extended until=2026-07-08
    `,
    refused: '2 investigation-extended no-investigation',
  },
  {
    title: 'A conclusion of what was never opened',
    paragraph: 'SoL 20:3',
    today: '2026-06-01',
    events: `
      2026-03-02 investigation-concluded outcome=measure
    `,
    refused: '0 investigation-concluded no-investigation',
  },
  {
    title: 'A second opening while one is ongoing',
    paragraph: 'SoL 20:3',
    today: '2026-06-01',
    events: `
      2026-03-09 investigation-opened
      2026-03-02 investigation-opened
    `,
    refused: '0 investigation-opened investigation-ongoing',
  },
  {
    title: 'Declined without a report that is pending: the investigation had taken it',
    paragraph: 'SoL 20:2',
    today: '2026-06-01',
    events: `
      2026-03-02 investigation-opened
      2026-03-09 concern-received unmandated
      2026-03-10 investigation-declined
    `,
    refused: '2 investigation-declined no-pending-report',
  },
  {
    title: 'A preliminary assessment prolonged after the decision',
    paragraph: 'SoL 20:2',
    today: '2026-06-01',
    events: `
      2026-03-02 concern-received unmandated
      2026-03-10 investigation-declined
      2026-03-11 prelim-extended until=2026-03-30
    `,
    refused: '2 prelim-extended no-pending-report',
  },
  {
    title: 'Protection judged without a report',
    paragraph: 'SoL 20:1',
    today: '2026-06-01',
    events: `
      2026-03-02 protection-assessed
    `,
    refused: '0 protection-assessed no-report',
  },
  {
    title: 'Feedback asked for a report that never came',
    paragraph: 'SoL 19:6',
    today: '2026-06-01',
    events: `
      2026-03-02 concern-received mandated ref=a
      2026-03-02 feedback-requested ref=b
    `,
    refused: '1 feedback-requested no-report',
  },
  {
    title: 'Parties told of an investigation never opened',
    paragraph: 'SoL 20:4',
    today: '2026-06-01',
    events: `
      2026-03-02 parties-informed
    `,
    refused: '0 parties-informed never-opened',
  },
  {
    title: 'A follow-up after an investigation that ended in a measure',
    paragraph: 'SoL 23:1',
    today: '2026-06-01',
    events: `
      2026-01-12 investigation-opened
      2026-03-02 investigation-concluded outcome=measure
      2026-03-09 followup-started after=investigation
    `,
    refused: '2 followup-started nothing-to-follow-up',
  },
  {
    title: 'A follow-up of a placement that goes on',
    paragraph: 'SoL 23:2',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-03-09 followup-started after=placement
    `,
    refused: '1 followup-started nothing-to-follow-up',
  },
  {
    title: 'A follow-up closed that was never started',
    paragraph: 'SoL 23:5',
    today: '2026-06-01',
    events: `
      2026-03-09 followup-closed
    `,
    refused: '0 followup-closed no-followup',
  },
  {
    title: 'Placed while placed',
    paragraph: 'SoL 22',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-03-09 placement-started basis=sol form=hvb home=h2
    `,
    refused: '1 placement-started already-placed',
  },
  {
    title: 'A move of a child that is not placed',
    paragraph: 'SoL 22',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-03-09 placement-ended
      2026-03-10 placement-moved form=hvb home=h2
    `,
    refused: '2 placement-moved not-placed',
  },
  {
    title: 'A placement ended while care under 2 § runs',
    paragraph: 'LVU 21',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu2 form=hvb home=h1
      2026-03-09 placement-ended
    `,
    refused: '1 placement-ended compulsory-care-runs',
  },
  {
    title: 'Care under LVU ended for a child placed by consent',
    paragraph: 'LVU 21',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-03-09 lvu-care-ended
    `,
    refused: '1 lvu-care-ended wrong-basis',
  },
  {
    title: 'Considered under 3 §, which asks for a review',
    paragraph: 'LVU 13 st.2',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu3 form=hvb home=h1
      2026-03-09 considered
    `,
    refused: '1 considered wrong-basis',
  },
  {
    title: 'Reviewed under 2 §, which asks for a consideration',
    paragraph: 'LVU 13 st.1',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu2 form=hvb home=h1
      2026-03-09 care-reviewed
    `,
    refused: '1 care-reviewed wrong-basis',
  },
  {
    title: 'Contact limited for a child placed by consent',
    paragraph: 'LVU 14',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=sol form=hvb home=h1
      2026-03-09 contact-limited
    `,
    refused: '1 contact-limited wrong-basis',
  },
  {
    title: 'A contact limit considered towards someone it does not concern',
    paragraph: 'LVU 14',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu2 form=hvb home=h1
      2026-01-12 contact-limited ref=mother
      2026-03-09 contact-limit-considered ref=father
    `,
    refused: '2 contact-limit-considered nothing-it-is-about',
  },
  {
    title: 'A custody submitted that was never decided',
    paragraph: 'LVU 7',
    today: '2026-06-01',
    events: `
      2026-03-09 custody-submitted
    `,
    refused: '0 custody-submitted no-custody',
  },
  {
    title: 'More time asked for without a custody',
    paragraph: 'LVU 8',
    today: '2026-06-01',
    events: `
      2026-03-09 care-time-requested
    `,
    refused: '0 care-time-requested no-custody',
  },
  {
    title: 'A final decision on care that no court has granted',
    paragraph: 'LVU 5',
    today: '2026-06-01',
    events: `
      2026-03-09 care-final
    `,
    refused: '0 care-final no-care-decision',
  },
  {
    title: 'A temporary removal ban confirmed that was never decided',
    paragraph: 'LVU 28',
    today: '2026-06-01',
    events: `
      2026-03-09 removal-ban-temp-confirmed
    `,
    refused: '0 removal-ban-temp-confirmed no-temporary-decision',
  },
  {
    title: 'A travel ban reviewed that was never granted',
    paragraph: 'LVU 31 c',
    today: '2026-06-01',
    events: `
      2026-03-09 travel-ban-reviewed
    `,
    refused: '0 travel-ban-reviewed nothing-it-is-about',
  },
  {
    title: 'Preventive measures reviewed that were never decided',
    paragraph: 'LVU 22',
    today: '2026-06-01',
    events: `
      2026-03-09 preventive-reviewed
    `,
    refused: '0 preventive-reviewed nothing-it-is-about',
  },
  {
    title: 'Another decision executed than the one decided',
    paragraph: 'SoL 34:1',
    today: '2026-06-01',
    events: `
      2026-03-02 favourable-decided ref=a
      2026-03-09 favourable-executed ref=b
    `,
    refused: '1 favourable-executed nothing-it-is-about',
  },
  {
    title: 'Youth service begun without a judgment',
    paragraph: 'SoL 18:8',
    today: '2026-06-01',
    events: `
      2026-03-09 youth-service-started
    `,
    refused: '0 youth-service-started nothing-it-is-about',
  },
  {
    title: 'A notice of eviction acknowledged that never came',
    paragraph: 'SoF 11:3',
    today: '2026-06-01',
    events: `
      2026-03-09 eviction-acknowledged
    `,
    refused: '0 eviction-acknowledged nothing-it-is-about',
  },
  {
    title: 'A request for transfer answered that was never made',
    paragraph: 'SoL 29:10',
    today: '2026-06-01',
    events: `
      2026-03-09 transfer-answered
    `,
    refused: '0 transfer-answered nothing-it-is-about',
  },
  {
    title: 'An appeal against a decision nobody was served',
    paragraph: 'FL 44',
    today: '2026-06-01',
    events: `
      2026-03-02 decision-served ref=a
      2026-03-09 appeal-received ref=b
    `,
    refused: '1 appeal-received nothing-it-is-about',
  },
  {
    title: 'A decision asked for a second time in one case',
    paragraph: 'FL 12',
    today: '2026-06-01',
    events: `
      2025-06-02 application-received ref=x
      2025-10-06 delay-request-received ref=x
      2026-03-09 delay-request-received ref=x
    `,
    refused: '2 delay-request-received asked-before',
  },
  {
    title: 'A care plan revised for a child that was never placed',
    paragraph: 'SoL 9:13',
    today: '2026-06-01',
    events: `
      2026-03-09 care-plan-revised
    `,
    refused: '0 care-plan-revised not-placed',
  },
  {
    title: 'A placement started in the own home, which only a move can be',
    paragraph: 'LVU 11',
    today: '2026-06-01',
    events: `
      2026-01-12 placement-started basis=lvu2 form=own-home home=own
    `,
    refused: '0 placement-started fields',
  },
  {
    title: 'A report that does not say whether the reporter had to report',
    paragraph: 'SoL 19:1',
    today: '2026-06-01',
    events: `
      2026-01-12 concern-received
    `,
    refused: '0 concern-received fields',
  },
  {
    title: 'Care time prolonged to a day that is not later than it was',
    paragraph: 'LVU 8',
    today: '2026-06-01',
    events: `
      2026-02-02 custody-decided
      2026-02-02 custody-executed
      2026-02-06 custody-submitted
      2026-02-12 custody-confirmed
      2026-02-27 care-time-requested
      2026-02-27 care-time-extended until=2026-03-02
    `,
    refused: '5 care-time-extended until-too-early',
  },
  {
    title: 'Health notice for a child that was never placed',
    paragraph: 'SoL 22:7',
    today: '2026-06-01',
    events: `
      2026-02-02 health-notice-sent
    `,
    refused: '0 health-notice-sent not-placed',
  },
  {
    title: 'Considered on immediate custody, which has no consideration',
    paragraph: 'LVU 13',
    today: '2026-06-01',
    events: `
      2026-02-02 placement-started basis=lvu6 form=hvb home=h1
      2026-02-09 considered
    `,
    refused: '1 considered wrong-basis',
  },
  {
    title: 'Followed up after compulsory care that never was',
    paragraph: 'LVU 21 b',
    today: '2026-06-01',
    events: `
      2026-02-02 placement-started basis=sol form=hvb home=h1
      2026-02-27 placement-ended
      2026-03-02 followup-started after=lvu-care
    `,
    refused: '2 followup-started nothing-to-follow-up',
  },
  {
    title: 'Protected housing confirmed that was never decided on at once',
    paragraph: '2024:79 4:3',
    today: '2026-06-01',
    events: `
      2026-02-02 shelter-confirmed
    `,
    refused: '0 shelter-confirmed no-temporary-decision',
  },
] as const satisfies readonly RefusedCase[]
