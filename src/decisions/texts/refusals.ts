import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const whose = {
  sv: { child: 'barnets', custodian: 'vårdnadshavarens', child_and_custodian: 'barnets och vårdnadshavarens' },
  en: { child: 'the child’s', custodian: 'the custodian’s', child_and_custodian: 'the child’s and the custodian’s' },
} as const

function whoseConsent(said: Readonly<Record<string, string>>, code: string | number | undefined): string {
  return said[String(code)] ?? ''
}

const sv: RefusalTexts = {
  decision_not_found: () => ({ title: 'Beslutet finns inte här', detail: 'Det finns inte, eller hör till ett ärende som du inte arbetar med.' }),
  decision_person_not_found: () => ({ title: 'Personen har inget ärende här', detail: 'Ett beslut fattas i ett ärende. Öppna ärendet först, eller fråga den som är ansvarig.' }),
  consent_missing: ({ missing, paragraph }) => ({
    title: 'Samtycke saknas', detail: `Beslutet behöver ${whoseConsent(whose.sv, missing)} samtycke (${paragraph}). Skriv in vem som har samtyckt, och när. Har alla vårdnadshavare svarat?`,
  }),
}

const en: RefusalTexts = {
  decision_not_found: () => ({ title: 'The decision is not here', detail: 'It does not exist, or belongs to a case that you do not work with.' }),
  decision_person_not_found: () => ({ title: 'The person has no case here', detail: 'A decision is made in a case. Open the case first, or ask whoever is responsible.' }),
  consent_missing: ({ missing, paragraph }) => ({
    title: 'Consent is missing', detail: `The decision needs ${whoseConsent(whose.en, missing)} consent (${paragraph}). Enter who has consented, and when. Have all custodians answered?`,
  }),
}

/** What is refused about decisions, in words. */
export const decisionRefusals: Texts<RefusalTexts> = { sv, en }
