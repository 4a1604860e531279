import { day } from '../../calendar/day.ts'
import type { RuleVersion } from '../contract.ts'
import { committee, committeeOrSubcommittee, inSocialServicesAct, oneVersion, said } from './author.ts'

const lvuFrom = day('1990-07-01')
const considered = said('övervägandet registrerat', 'consideration recorded')

/** Care outside the home: what is to be considered, revised and reviewed. */
export const careAndPlacementRules: readonly RuleVersion[] = [
  ...inSocialServicesAct(
    {
      rule: 'consider-sol', length: 6, unit: 'months', kind: 'recurring', actor: committeeOrSubcommittee,
      term: said('övervägande av vård (SoL)', 'consideration of care (SoL)'),
      startEvent: said('placeringen verkställd; sedan det senaste övervägandet', 'placement executed; then the latest consideration'),
      endedBy: considered,
      notes: said(
        'Gäller behov, inriktning och utformning; också barn i skyddat boende. Får inte delegeras till en tjänsteman (30:6).',
        'Covers need, direction and design; also children in protected housing. May not be delegated to an officer (30:6).',
      ),
      startFacts: ['placement-started', 'basis-changed', 'considered'], endFacts: ['considered'],
    },
    { paragraph: 'SoL 22:13; delegation 30:6 p2', oldParagraph: '6:8; delegation 10:4' },
  ),
  ...oneVersion(
    {
      rule: 'consider-lvu2', length: 6, unit: 'months', kind: 'recurring', actor: committeeOrSubcommittee,
      term: said('övervägande (LVU 2 §)', 'consideration (LVU 2 §)'),
      startEvent: said('vården inledd; sedan det senaste övervägandet', 'care began; then the latest consideration'),
      endedBy: considered,
      notes: said('Ett övervägande, inte ett beslut som kan överklagas.', 'A consideration, not a decision that may be appealed.'),
      startFacts: ['placement-started', 'basis-changed', 'considered'], endFacts: ['considered'],
    },
    { paragraph: 'LVU 13 st.1; SoL 30:7 p5', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'review-lvu3', length: 6, unit: 'months', kind: 'recurring', actor: committeeOrSubcommittee,
      term: said('omprövning (LVU 3 §)', 'review (LVU 3 §)'),
      startEvent: said('beslutet om vård verkställt; sedan den senaste omprövningen', 'care decision executed; then the latest review'),
      endedBy: said('beslut om vården ska upphöra', 'decision whether the care shall cease'),
      notes: said(
        'Ett beslut som kan överklagas, inte bara ett övervägande.', 'A decision that may be appealed, not only a consideration.',
      ),
      startFacts: ['placement-started', 'basis-changed', 'care-reviewed'], endFacts: ['care-reviewed'],
    },
    { paragraph: 'LVU 13 st.2', source: 'LVU', from: lvuFrom },
  ),
  ...oneVersion(
    {
      rule: 'review-lvu22', length: 6, unit: 'months', kind: 'recurring', actor: committeeOrSubcommittee,
      term: said('omprövning av förebyggande insats', 'review of a preventive measure'),
      startEvent: said('beslut enligt LVU 22 §; sedan den senaste omprövningen', 'decision under LVU 22 §; then the latest review'),
      endedBy: said('beslut', 'decision'),
      notes: said('Behandlingsplanen ska finnas vid beslutet.', 'The treatment plan must exist at the decision.'),
      startFacts: ['preventive-decided', 'preventive-reviewed'], endFacts: ['preventive-reviewed'],
    },
    { paragraph: 'LVU 22', source: 'LVU', from: lvuFrom },
  ),
  ...inSocialServicesAct(
    {
      rule: 'custody-transfer', length: 2, unit: 'years', kind: 'then-yearly', actor: committeeOrSubcommittee,
      term: said('övervägande om vårdnadsöverflyttning', 'consideration of transfer of custody'),
      startEvent: said('placeringen i samma familjehem verkställd', 'placement in the same family home executed'),
      endedBy: considered,
      notes: said(
        'Därefter varje år. Paragrafen var SoL (2001:453) 6:8 b till och med 2025-06-30, med samma längd.',
        'Then every year. The section was SoL (2001:453) 6:8 b until 2025-06-30, with the same length.',
      ),
      startFacts: ['placement-started', 'placement-moved', 'custody-transfer-considered'], endFacts: ['custody-transfer-considered'],
    },
    {
      paragraph: 'SoL 22:14; LVU 13 c', oldParagraph: '6:8; LVU 13', from: day('2022-07-01'), source: 'SoL+LVU', oldSource: 'SoL01+LVU',
      before: {
        length: 3,
        notes: said('Tre år före 2022-07-01. Därefter varje år.', 'Three years before 2022-07-01. Then every year.'),
      },
    },
  ),
  ...inSocialServicesAct(
    {
      rule: 'care-plan-rev', length: 2, unit: 'years', kind: 'must', actor: committee,
      term: said('första revidering av vårdplan', 'first revision of the care plan'),
      startEvent: said('barnets placering började', "the child's placement began"),
      endedBy: said('vårdplanen reviderad', 'care plan revised'),
      notes: said(
        'Ska särskilt gälla barnets långsiktiga boende om inte särskilda skäl talar mot det.',
        "Must raise the child's long-term living unless there are special reasons against it.",
      ),
      startFacts: ['placement-started'], endFacts: ['care-plan-revised'],
    },
    { paragraph: 'SoL 9:13', oldParagraph: '11:3' },
  ),
  ...inSocialServicesAct(
    {
      rule: 'jourhem-max', length: 2, unit: 'months', kind: 'max', actor: committee,
      term: said('vård i jourhem', 'care in an emergency home'),
      startEvent: said('barnutredningen avslutad', 'child welfare investigation concluded'),
      endedBy: said('barnet flyttat, eller särskilda skäl antecknade', 'child moved, or special reasons recorded'),
      notes: said('Längre bara vid särskilda skäl.', 'Longer only for special reasons.'),
      startFacts: ['investigation-concluded'], endFacts: ['placement-moved', 'placement-ended'],
    },
    { paragraph: 'SoL 22:4', oldParagraph: '6:6' },
  ),
  ...inSocialServicesAct(
    {
      rule: 'health-exam', length: 0, unit: 'immediate', calendar: 'same-day', kind: 'must', actor: committee,
      term: said('hälsoundersökning', 'health examination'),
      startEvent: said(
        'vård utanför hemmet eller skyddat boende inleds (0-20 år)', 'care outside the home or protected housing begins (0-20 years)',
      ),
      endedBy: said('regionen underrättad', 'the region notified'),
      notes: said(
        'Regionen erbjuder undersökningen. Underrättelse kan utebli om den är obehövlig.',
        'The region offers the examination. The notice may be left out if unnecessary.',
      ),
      startFacts: ['placement-started'], endFacts: ['health-notice-sent'],
    },
    { paragraph: 'SoL 22:7; 2017:209', oldParagraph: '11:3 a; 2017:209' },
  ),
]
