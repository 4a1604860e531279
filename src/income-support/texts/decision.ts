import { formatNumber } from '../../calendar/format.ts'
import { MONTH_NAMES } from '../../calendar/names.ts'
import type { Language, Texts } from '../../platform/language.ts'
import type { Outcome } from '../contract/words.ts'

/** "november 2026". */
export function monthWords(month: string, language: Language): string {
  return `${MONTH_NAMES[language].long[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`
}

/** Öre as people read them: "4 200 kr", with decimals only where there are any. */
export function kronor(ore: number, language: Language): string {
  return `${formatNumber(ore / 100, language, ore % 100 === 0 ? 0 : 2)}\u00A0kr`
}

const sv = {
  what: (outcome: Outcome, month: string, amount: number) => ({
    grant: `Försörjningsstöd för ${monthWords(month, 'sv')} beviljas med ${kronor(amount, 'sv')}.`,
    partly_grant: `Försörjningsstöd för ${monthWords(month, 'sv')} beviljas med ${kronor(amount, 'sv')}. I övrigt avslås ansökan.`,
    refuse: `Ansökan om ekonomiskt bistånd för ${monthWords(month, 'sv')} avslås.`,
  })[outcome],
  refuseDelay: (month: string) => `Begäran att avgöra ansökan om ekonomiskt bistånd för ${monthWords(month, 'sv')} avslås.`,
  recover: (month: string, amount: number) => `${kronor(amount, 'sv')} av biståndet för ${monthWords(month, 'sv')} återkrävs.`,
}
const en: typeof sv = {
  what: (outcome, month, amount) => ({
    grant: `Income support for ${monthWords(month, 'en')} is granted: ${kronor(amount, 'en')}.`,
    partly_grant: `Income support for ${monthWords(month, 'en')} is granted: ${kronor(amount, 'en')}. The rest of the application is refused.`,
    refuse: `The application for economic assistance for ${monthWords(month, 'en')} is refused.`,
  })[outcome],
  refuseDelay: (month) => `The request to decide on the application for ${monthWords(month, 'en')} is refused.`,
  recover: (month, amount) => `${kronor(amount, 'en')} of the assistance for ${monthWords(month, 'en')} is claimed back.`,
}
/** What a decision says. The decision itself is in Swedish, the language of the authority. */
export const decisionTexts: Texts<typeof sv> = { sv, en }
