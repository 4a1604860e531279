import { formatMonth } from '../../calendar/format.ts'
import { formatKronor } from '../../calendar/money.ts'
import type { Texts } from '../../platform/language.ts'
import type { Outcome } from '../contract/words.ts'

const sv = {
  what: (outcome: Outcome, month: string, amount: number) => ({
    grant: `Försörjningsstöd för ${formatMonth(month, 'sv')} beviljas med ${formatKronor(amount, 'sv')}.`,
    partly_grant: `Försörjningsstöd för ${formatMonth(month, 'sv')} beviljas med ${formatKronor(amount, 'sv')}. I övrigt avslås ansökan.`,
    refuse: `Ansökan om ekonomiskt bistånd för ${formatMonth(month, 'sv')} avslås.`,
  })[outcome],
  refuseDelay: (month: string) => `Begäran att avgöra ansökan om ekonomiskt bistånd för ${formatMonth(month, 'sv')} avslås.`,
  recover: (month: string, amount: number) => `${formatKronor(amount, 'sv')} av biståndet för ${formatMonth(month, 'sv')} återkrävs.`,
}
const en: typeof sv = {
  what: (outcome, month, amount) => ({
    grant: `Income support for ${formatMonth(month, 'en')} is granted: ${formatKronor(amount, 'en')}.`,
    partly_grant: `Income support for ${formatMonth(month, 'en')} is granted: ${formatKronor(amount, 'en')}. The rest of the application is refused.`,
    refuse: `The application for economic assistance for ${formatMonth(month, 'en')} is refused.`,
  })[outcome],
  refuseDelay: (month) => `The request to decide on the application for ${formatMonth(month, 'en')} is refused.`,
  recover: (month, amount) => `${formatKronor(amount, 'en')} of the assistance for ${formatMonth(month, 'en')} is claimed back.`,
}
/** What a decision says. The decision itself is in Swedish, the language of the authority. */
export const decisionTexts: Texts<typeof sv> = { sv, en }
