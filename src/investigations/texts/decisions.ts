import type { Day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'
import type { FollowupGround, Outcome } from '../contract/words.ts'

type DecisionTexts = { extend: (until: Day) => string; conclude: Record<Outcome, string>; followup: Record<FollowupGround, string> }

/** What is decided, in the words of the decision. */
export const decisionTexts: Texts<DecisionTexts> = {
  sv: {
    extend: (until) => `Utredningstiden förlängs till och med ${formatDay(until, 'sv', 'full')}.`,
    conclude: {
      no_measure: 'Utredningen avslutas utan insats.', measure: 'Utredningen avslutas med insats.',
      application: 'Utredningen avslutas och nämnden ansöker om vård hos förvaltningsrätten.',
    },
    followup: {
      investigation: 'Barnets situation följs upp efter avslutad utredning.', placement: 'Barnets situation följs upp efter avslutad placering.',
      'lvu-care': 'Barnets situation följs upp efter avslutad vård enligt LVU.',
    },
  },
  en: {
    extend: (until) => `The time of the investigation is extended up to and including ${formatDay(until, 'en', 'full')}.`,
    conclude: {
      no_measure: 'The investigation is concluded without a measure.', measure: 'The investigation is concluded with a measure.',
      application: 'The investigation is concluded and the committee applies to the administrative court for care.',
    },
    followup: {
      investigation: 'The child is followed up after the concluded investigation.', placement: 'The child is followed up after the ended placement.',
      'lvu-care': 'The child is followed up after ended care under LVU.',
    },
  },
}
