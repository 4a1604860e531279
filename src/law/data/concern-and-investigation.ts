import { day } from '../../calendar/day.ts'
import type { RuleVersion } from '../contract.ts'
import { committee, inSocialServicesAct, oneVersion, said } from './author.ts'

const atOnce = { length: 0, unit: 'immediate', calendar: 'same-day' } as const

/** From the report of concern to the end of the follow-up. */
export const concernAndInvestigationRules: readonly RuleVersion[] = [
  ...inSocialServicesAct(
    {
      rule: 'protect-assess', ...atOnce, kind: 'must', actor: committee, protectsNow: true,
      term: said('omedelbar skyddsbedömning', 'immediate protection assessment'),
      startEvent: said('anmälan om ett barn eller en ung person kom in', 'a report about a child or young person came in'),
      endedBy: said('dokumenterad bedömning av behovet av omedelbart skydd', 'documented assessment of the need of immediate protection'),
      notes: said(
        'Lagen säger genast; hur många timmar det får ta är en lokal inställning. Gäller också när en utredning redan pågår.',
        'The act says at once; how many hours it may take is a local setting. Also when an investigation is already ongoing.',
      ),
      startFacts: ['concern-received'], endFacts: ['protection-assessed'],
    },
    { paragraph: 'SoL 20:1', oldParagraph: '11:1 a' },
  ),
  ...inSocialServicesAct(
    {
      rule: 'prelim-assess', length: 14, unit: 'days', kind: 'must', actor: committee,
      term: said('förhandsbedömning', 'preliminary assessment'),
      startEvent: said('anmälan kom in (dag 0)', 'the report came in (day 0)'),
      endedBy: said('beslut att inleda eller inte inleda utredning', 'decision to open or not to open an investigation'),
      notes: said(
        'Behövs inte om en utredning om barnet redan pågår. Längre tid bara vid synnerliga skäl, genom ett eget beslut.',
        'Not needed if an investigation on the child is ongoing. Longer only for exceptional reasons, by a decision of its own.',
      ),
      startFacts: ['concern-received'], endFacts: ['investigation-opened', 'investigation-declined'],
    },
    { paragraph: 'SoL 20:2', oldParagraph: '11:1 a' },
  ),
  ...inSocialServicesAct(
    {
      rule: 'open-immediately', ...atOnce, kind: 'must', actor: committee,
      term: said('inleda utredning', 'opening of an investigation'),
      startEvent: said(
        'ansökan, eller annan uppgift än en anmälan om barn, som kan leda till en åtgärd',
        'an application, or information other than a report on a child, that may lead to action',
      ),
      endedBy: said('utredning inledd', 'investigation opened'),
      notes: said('En ansökan har ingen förhandsbedömning.', 'An application has no preliminary assessment.'),
      startFacts: ['application-received', 'information-received'], endFacts: ['investigation-opened'],
    },
    {
      paragraph: 'SoL 14:2', oldParagraph: '11:1',
      before: { notes: said('Den äldre lagen sade utan dröjsmål.', 'The earlier act said without delay.') },
    },
  ),
  ...inSocialServicesAct(
    {
      rule: 'feedback', length: 1, unit: 'weeks', kind: 'must', actor: committee,
      term: said('återkoppling till anmälare', 'feedback to the reporter'),
      startEvent: said(
        'beslut att inleda eller inte inleda utredning, när en anmälningsskyldig har bett om svar',
        'decision to open or not to open an investigation, when a mandated reporter has asked',
      ),
      endedBy: said('anmälaren har fått veta', 'the reporter has been told'),
      notes: said(
        'Genast om frågan kommer senare eller en utredning redan pågår. Kan utebli om det är olämpligt.',
        'At once if asked later or if an investigation is already ongoing. May be withheld if unsuitable.',
      ),
      startFacts: ['investigation-opened', 'investigation-declined'], endFacts: ['feedback-given'],
    },
    {
      paragraph: 'SoL 19:6 (in force 2026-01-15)', oldParagraph: '14:1 b', from: day('2026-01-15'),
      before: {
        localSetting: true,
        notes: said(
          'Lagen satte ingen tid före 2026-01-15 (SoL 19:6 från 2025-07-01); en vecka är en lokal inställning.',
          'The act set no time before 2026-01-15 (SoL 19:6 from 2025-07-01); one week is a local setting.',
        ),
      },
    },
  ),
  ...inSocialServicesAct(
    {
      rule: 'child-invest', length: 4, unit: 'months', kind: 'must', actor: committee,
      term: said('barnutredning (skydd eller stöd)', 'child welfare investigation (protection or support)'),
      startEvent: said('beslut att inleda utredning', 'decision to open the investigation'),
      endedBy: said('utredningen avslutad med beslut', 'investigation concluded with a decision'),
      notes: said(
        'Förlängs bara genom beslut, vid särskilda skäl och till en viss dag; flera förlängningar kan följa på varandra.',
        'Extended only by decision, for special reasons and to a stated day; several extensions may follow.',
      ),
      startFacts: ['investigation-opened'], endFacts: ['investigation-concluded'],
    },
    { paragraph: 'SoL 20:3', oldParagraph: '11:2' },
  ),
  ...inSocialServicesAct(
    {
      rule: 'inform-open', ...atOnce, kind: 'must', actor: committee,
      term: said('information om inledd utredning', 'information that an investigation was opened'),
      startEvent: said('utredning inledd', 'investigation opened'),
      endedBy: said('de som berörs har informerats', 'those concerned have been informed'),
      notes: said('Kan utebli vid särskilda skäl, som antecknas.', 'May be waived for special reasons, which are recorded.'),
      startFacts: ['investigation-opened'], endFacts: ['parties-informed'],
    },
    { paragraph: 'SoL 20:4', oldParagraph: '11:2' },
  ),
  ...inSocialServicesAct(
    {
      rule: 'followup-closed', length: 6, unit: 'months', kind: 'max', actor: committee,
      term: said('uppföljning efter utredning eller placering', 'follow-up after an investigation or placement'),
      startEvent: said(
        'utredning avslutad utan insats, eller placering enligt SoL upphörd',
        'investigation concluded without a measure, or placement under SoL ended',
      ),
      endedBy: said('uppföljningen avslutad, eller en ny utredning inledd', 'follow-up closed, or a new investigation opened'),
      notes: said(
        'Får beslutas utan samtycke när barnet särskilt behöver det. Barn från 15 år och vårdnadshavare underrättas.',
        'May be decided without consent when the child specially needs it. Children from 15 and custodians are told.',
      ),
      startFacts: ['investigation-concluded', 'placement-ended'], endFacts: ['followup-closed', 'investigation-opened'],
    },
    {
      paragraph: 'SoL 23:1-5', oldParagraph: '11:4 a-c',
      before: {
        notes: said(
          'Räknas med samma längd som i dag. Den lydelse av 11:4 c som lästs anger två månader.',
          'Counted with the length of today. The wording of 11:4 c that was read says two months.',
        ),
      },
    },
  ),
  ...oneVersion(
    {
      rule: 'followup-lvu', length: 6, unit: 'months', kind: 'max', actor: committee,
      term: said('uppföljning efter LVU-vård', 'follow-up after care under LVU'),
      startEvent: said('uppföljningen påbörjad', 'follow-up started'),
      endedBy: said('uppföljningen avslutad, eller utredning inledd', 'follow-up closed, or an investigation opened'),
      notes: said('Ska göras för den som är under 18 år.', 'Mandatory for those under 18.'),
      startFacts: ['followup-started'], endFacts: ['followup-closed', 'investigation-opened'],
    },
    { paragraph: 'LVU 21 b-c', source: 'LVU', from: day('2022-07-01') },
  ),
]
