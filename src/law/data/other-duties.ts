import { day } from '../../calendar/day.ts'
import type { RuleVersion } from '../contract.ts'
import { committee, inSocialServicesAct, oneVersion, said } from './author.ts'

const ordinanceFrom = day('2025-07-01')
const administrativeActFrom = day('2018-07-01')

/** Duties beside the care of one child: execution, lists, statistics, other authorities, appeals. */
export const otherDutyRules: readonly RuleVersion[] = [
  ...inSocialServicesAct(
    {
      rule: 'youth-service', length: 2, unit: 'months', kind: 'must', actor: committee,
      term: said('ungdomstjänst påbörjas', 'start of youth service'),
      startEvent: said('domen fick laga kraft', 'the judgment became final'),
      endedBy: said('verkställigheten påbörjad', 'execution started'),
      notes: said('Om inte särskilda skäl talar mot det.', 'Unless there are special reasons against it.'),
      startFacts: ['youth-service-final'], endFacts: ['youth-service-started'],
    },
    { paragraph: 'SoL 18:8', oldParagraph: '5:1 b' },
  ),
  ...inSocialServicesAct(
    {
      rule: 'not-executed', length: 3, unit: 'months', kind: 'report-quarterly', actor: committee,
      term: said('ej verkställt gynnande beslut', 'favourable decision not executed'),
      startEvent: said('gynnande beslut, eller avbrott i verkställigheten', 'favourable decision, or interruption of its execution'),
      endedBy: said('verkställt; dessförinnan rapporterat varje kvartal', 'executed; before that reported each quarter'),
      notes: said(
        'Rapporteras en gång i kvartalet till IVO och kommunens revisorer, och igen när det verkställs.',
        'Reported once a quarter to IVO and the municipal auditors, and again when executed.',
      ),
      consequence: said('IVO kan ansöka om en särskild avgift.', 'IVO may apply for a special fee.'),
      startFacts: ['favourable-decided', 'favourable-interrupted'], endFacts: ['favourable-executed'],
    },
    { paragraph: 'SoL 34:1-7', oldParagraph: '16:6 a-h' },
  ),
  ...oneVersion(
    {
      rule: 'foster-list', length: 31, unit: 'january-each-year', calendar: 'fixed-date', kind: 'must', actor: committee,
      term: said('förteckning över barn i familjehem', 'list of children in family homes'),
      startEvent: said('kalenderåret', 'the calendar year'),
      endedBy: said('kopia skickad till IVO', 'copy sent to IVO'),
      notes: said(
        'IVO ska också underrättas när ett hem får fler än tre placerade barn.',
        'IVO is also notified when a home gets more than three placed children.',
      ),
      startFacts: ['calendar-year-ended'], endFacts: ['foster-list-sent'],
    },
    { paragraph: 'SoF 3:4, 16:2', source: 'SoF', from: ordinanceFrom },
  ),
  ...oneVersion(
    {
      rule: 'eviction-ack', length: 0, unit: 'same-day', calendar: 'same-day', kind: 'must', actor: committee,
      term: said('bekräftelse av avhysningsunderrättelse', 'acknowledgement of an eviction notice'),
      startEvent: said('underrättelse från Kronofogdemyndigheten kom in', 'notice from the Enforcement Authority received'),
      endedBy: said('bekräftelse som namnger ansvarig handläggare', 'acknowledgement naming the responsible caseworker'),
      notes: said('Kopia till den som ska avhysas.', 'Copy to the person evicted.'),
      startFacts: ['eviction-notice-received'], endFacts: ['eviction-acknowledged'],
    },
    { paragraph: 'SoF 11:3', source: 'SoF', from: ordinanceFrom },
  ),
  ...inSocialServicesAct(
    {
      rule: 'transfer-reply', length: 1, unit: 'months', kind: 'trigger',
      actor: said('den kommun som begärt överflyttning', 'the requesting municipality'),
      term: said('överflyttning av ärende', 'transfer of a case'),
      startEvent: said('skriftlig begäran till den andra kommunen', 'written request to the other municipality'),
      endedBy: said('svar', 'reply'),
      notes: said(
        'Utan svar inom en månad, eller vid avslag, får kommunen ansöka hos IVO, som beslutar inom tre månader.',
        'Without a reply in a month, or after a refusal, the municipality may apply to IVO, which decides within three months.',
      ),
      startFacts: ['transfer-requested'], endFacts: ['transfer-answered'],
    },
    { paragraph: 'SoL 29:10-11', oldParagraph: '2 a:10-11' },
  ),
  ...oneVersion(
    {
      rule: 'fl12', length: 4, unit: 'weeks', kind: 'must', actor: committee,
      term: said('dröjsmålstalan', 'request to decide after delay'),
      startEvent: said(
        'partens skriftliga begäran kom in, när ansökan varit oavgjord i sex månader',
        "the party's written request received, when the application has been undecided for six months",
      ),
      endedBy: said('beslut, eller särskilt beslut att avslå begäran', 'decision, or a separate decision refusing the request'),
      notes: said('Begäran får göras en gång i varje ärende.', 'The request may be made once in each case.'),
      startFacts: ['delay-request-received'], endFacts: ['application-decided', 'delay-request-refused'],
    },
    { paragraph: 'FL 12', source: 'FL', from: administrativeActFrom },
  ),
  ...oneVersion(
    {
      rule: 'appeal', length: 3, unit: 'weeks', kind: 'party', actor: said('parten', 'the party'), lapses: 'day-after-legal-due',
      term: said('överklagande', 'appeal'),
      startEvent: said('den som överklagar fick del av beslutet', 'the appellant received the decision'),
      endedBy: said('överklagandet kom in till den myndighet som beslutat', 'appeal received by the deciding authority'),
      notes: said(
        'Myndigheten prövar om överklagandet kommit in i tid och lämnar det sedan skyndsamt vidare.',
        'The authority checks timeliness, then forwards promptly.',
      ),
      consequence: said('Ett överklagande som kommer in senare avvisas.', 'An appeal that comes later is dismissed.'),
      startFacts: ['decision-served'], endFacts: ['appeal-received'],
    },
    { paragraph: 'FL 44-46', source: 'FL', from: administrativeActFrom },
  ),
  ...inSocialServicesAct(
    {
      rule: 'lex-sarah', length: 0, unit: 'immediate', calendar: 'same-day', kind: 'must',
      actor: said('medarbetaren, sedan socialnämnden', 'the employee, then the social welfare committee'),
      term: said('lex Sarah', 'lex Sarah report'),
      startEvent: said('missförhållande eller påtaglig risk uppmärksammad', 'misconduct or evident risk noticed'),
      endedBy: said('rapporterat internt', 'reported internally'),
      notes: said(
        'Allvarliga missförhållanden anmäls snarast till IVO med utredningen bifogad.',
        'Serious misconduct is reported to IVO as soon as possible with the investigation attached.',
      ),
      startFacts: ['misconduct-noticed'], endFacts: ['misconduct-reported'],
    },
    { paragraph: 'SoL 27:2-6, 17:10', oldParagraph: '14:3-7' },
  ),
  ...oneVersion(
    {
      rule: 'econ-stat', length: 15, unit: 'day-of-following-month', calendar: 'fixed-date', kind: 'must', actor: committee,
      term: said('statistik om ekonomiskt bistånd', 'statistics on economic assistance'),
      startEvent: said('månaden som biståndet gäller', 'the month the assistance concerns'),
      endedBy: said('filen godtagen av Socialstyrelsen', 'file accepted by Socialstyrelsen'),
      notes: said(
        'Avslutsorsaker senast fyra månader efter månaden. Dagen för ikraftträdandet är inte läst.',
        'Closing reasons at latest four months after the month. The day of entry into force was not read.',
      ),
      startFacts: ['assistance-month-ended'], endFacts: ['assistance-statistics-accepted'],
    },
    { paragraph: 'HSLF-FS 2015:30 3-4 §§', source: 'HSLF2015', from: day('2016-01-01') },
  ),
]
