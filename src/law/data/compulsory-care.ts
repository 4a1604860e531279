import { day } from '../../calendar/day.ts'
import type { RuleVersion } from '../contract.ts'
import { administrativeCourt, committee, committeeOrSubcommittee, oneVersion, said } from './author.ts'

const lvuFrom = day('1990-07-01')
const considered = said('övervägandet registrerat', 'consideration recorded')

/** A submission to the court: warned about from the day that is not moved, since the decision ends if it is missed. */
const submission = { length: 1, unit: 'weeks', kind: 'must', overdueFrom: 'nominal-due', lapses: 'day-after-legal-due' } as const

/** Compulsory care under LVU, bans, and immediate protected housing. */
export const compulsoryCareRules: readonly RuleVersion[] = [
  ...oneVersion(
    {
      rule: 'lvu-submit', ...submission, actor: committee,
      term: said('underställning av omedelbart omhändertagande', 'submission to court of an immediate custody'),
      startEvent: said('beslut om omedelbart omhändertagande (LVU 6 §)', 'decision on immediate custody (LVU 6 §)'),
      endedBy: said('beslut och akt hos förvaltningsrätten', 'decision and file received by the administrative court'),
      notes: said('Planera efter den dag som inte flyttas.', 'Plan by the day that is not moved.'),
      consequence: said('Omhändertagandet upphör.', 'The custody ceases.'),
      startFacts: ['custody-decided'], endFacts: ['custody-submitted'],
    },
    { paragraph: 'LVU 7', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'lvu-court-test', length: 1, unit: 'weeks', kind: 'court', actor: administrativeCourt,
      term: said('rättens prövning av omhändertagandet', "the court's trial of the custody"),
      startEvent: said('beslut och akt kom in till rätten', 'decision and file received by the court'),
      endedBy: said('rättens beslut', "the court's ruling"),
      notes: said('Längre bara vid synnerliga hinder.', 'Longer only for exceptional obstacles.'),
      startFacts: ['custody-submitted'], endFacts: ['custody-confirmed', 'custody-ended'],
    },
    { paragraph: 'LVU 7 st.2', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'lvu-apply', length: 4, unit: 'weeks', kind: 'must', actor: committee, lapses: 'day-after-legal-due',
      term: said('ansökan om vård', 'application for care'),
      startEvent: said(
        'omhändertagandet VERKSTÄLLDES, om rätten har fastställt det', 'the custody was EXECUTED, if the court confirmed it',
      ),
      endedBy: said('ansökan inlämnad, eller förlängd tid begärd', 'application filed, or more time requested'),
      notes: said('Räknas från verkställigheten, inte från beslutet.', 'Counted from the execution, not from the decision.'),
      consequence: said('Omhändertagandet upphör.', 'The custody ceases.'),
      startFacts: ['custody-executed'], endFacts: ['care-application-filed'],
    },
    { paragraph: 'LVU 8-9', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'lvu-hear', length: 2, unit: 'weeks', kind: 'court', actor: administrativeCourt,
      term: said('rättens avgörande av vårdmål', "the court's ruling in a care case"),
      startEvent: said('ansökan kom in medan barnet är omhändertaget', 'application received while the child is in custody'),
      endedBy: said('målet upptaget till avgörande', 'the case taken up for ruling'),
      notes: said('Rätten får förlänga tiden.', 'The court may extend the time.'),
      startFacts: ['care-application-filed'], endFacts: ['care-case-heard', 'care-granted', 'care-refused'],
    },
    { paragraph: 'LVU 34', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'lvu-start', length: 4, unit: 'weeks', kind: 'must', actor: committee, lapses: 'day-after-legal-due',
      term: said('påbörja beslutad vård', 'start of the care decided'),
      startEvent: said('rättens beslut fick laga kraft', "the court's decision became final"),
      endedBy: said('vården påbörjad: placerad utanför det egna hemmet', 'care started: placed outside the own home'),
      consequence: said('Beslutet om vård upphör att gälla.', 'The care decision lapses.'),
      startFacts: ['care-final'], endFacts: ['placement-started', 'basis-changed'],
    },
    { paragraph: 'LVU 5, 10', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'lvu-contact', length: 3, unit: 'months', kind: 'recurring', actor: committeeOrSubcommittee,
      term: said('umgängesbegränsning eller hemlig vistelseort', 'limited contact or hidden whereabouts'),
      startEvent: said(
        'beslut enligt LVU 14 §; sedan det senaste övervägandet', 'decision under LVU 14 §; then the latest consideration',
      ),
      endedBy: considered,
      startFacts: ['contact-limited', 'contact-limit-considered'], endFacts: ['contact-limit-considered'],
    },
    { paragraph: 'LVU 14', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'move-ban', length: 3, unit: 'months', kind: 'recurring', actor: committeeOrSubcommittee,
      term: said('flyttningsförbud', 'prohibition of removal'),
      startEvent: said('rättens beslut; sedan det senaste övervägandet', "the court's decision; then the latest consideration"),
      endedBy: considered,
      startFacts: ['removal-ban-granted', 'removal-ban-considered'], endFacts: ['removal-ban-considered'],
    },
    { paragraph: 'LVU 26', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'move-ban-temp', ...submission, actor: committee,
      term: said('tillfälligt flyttningsförbud', 'temporary prohibition of removal'),
      startEvent: said('beslut om tillfälligt flyttningsförbud', 'decision on a temporary prohibition'),
      endedBy: said('underställt rätten', 'submitted to the court'),
      notes: said(
        'Tiden för första steget. Därefter ansökan inom två veckor från rättens beslut.',
        "The time of the first step. Then an application within two weeks of the court's decision.",
      ),
      consequence: said('Förbudet upphör.', 'The prohibition ceases.'),
      startFacts: ['removal-ban-temp-decided'], endFacts: ['removal-ban-temp-submitted'],
    },
    { paragraph: 'LVU 27-30', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'travel-ban', length: 6, unit: 'months', kind: 'recurring', actor: committeeOrSubcommittee,
      term: said('utreseförbud', 'travel ban'),
      startEvent: said('beslut; sedan den senaste omprövningen', 'decision; then the latest review'),
      endedBy: said('beslut vid omprövning; upphör vid 18 år', 'review decision; ends at 18'),
      notes: said(
        'Tillfälligt förbud: underställs inom en vecka, ansökan inom fyra veckor från rättens beslut.',
        "Temporary ban: submitted within one week, application within four weeks of the court's decision.",
      ),
      startFacts: ['travel-ban-granted', 'travel-ban-reviewed'], endFacts: ['travel-ban-reviewed'],
    },
    { paragraph: 'LVU 31 c-g', source: 'LVU', from: day('2020-07-01') },
  ),
  ...oneVersion(
    {
      rule: 'lvu-age', length: 18, unit: 'years-of-age', calendar: 'birthday', kind: 'max', actor: committee, lapses: 'on-due-day',
      lengthByBasis: { '2': 18, '3': 21 },
      term: said('åldersgräns för LVU-vård', 'age limit of care under LVU'),
      startEvent: said('födelsedagen', 'the day of birth'),
      endedBy: said('vård enligt 2 § upphör vid 18 år, enligt 3 § vid 21 år', 'care under 2 § ends at 18, under 3 § at 21'),
      consequence: said('Vården ska upphöra.', 'The care shall cease.'),
      startFacts: ['born'], endFacts: [],
    },
    { paragraph: 'LVU 21', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'shelter-submit', ...submission, actor: committee,
      term: said('underställning av omedelbart skyddat boende', 'submission to court of immediate protected housing'),
      startEvent: said('beslut om omedelbart skyddat boende', 'decision on immediate protected housing'),
      endedBy: said('underställt rätten', 'submitted to the court'),
      notes: said(
        'Ansökan inom sex veckor från att placeringen inleddes; övervägande var sjätte månad.',
        'Application within six weeks of the start of the placement; consideration every six months.',
      ),
      consequence: said('Beslutet upphör att gälla.', 'The decision lapses.'),
      startFacts: ['shelter-decided'], endFacts: ['shelter-submitted'],
    },
    { paragraph: '2024:79 4:3-6, 5:3', source: '2024:79', from: day('2024-04-01') },
  ),
]
