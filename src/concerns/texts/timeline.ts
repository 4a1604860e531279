import type { Texts } from '../../platform/language.ts'

const sv = {
  received: 'Inkommet', decision: 'Beslut', assigned: 'Fördelat', feedback: 'Svar', moved: 'Rättelse', informed: 'Utredning',
  report: (number: number, months: number) => (number <= 1 ? 'Anmälan' : `Anmälan nr ${number} på ${months} ${months === 1 ? 'månad' : 'månader'}`),
  opened: (when: string) => `Öppnad ${when}`, notOpened: 'Inte öppnad', attached: 'hör till pågående utredning',
  to: (name: string) => `Anmälan fördelad till ${name}`,
  protection: 'Skyddsbedömning:', extended: 'Förhandsbedömningen förlängd', until: (day: string) => `till ${day}`,
  told: (what: string) => `Anmälaren fick veta ${what}`, withheld: 'Återkoppling gavs inte', anew: 'efter rättelsen',
  movedAway: 'En anmälan stod här av misstag och är flyttad', informedOf: 'Informerade om utredningen:', waived: 'Informationen om utredningen fick vänta',
  correction: 'Rättelse', corrected: 'rättad', reasons: 'Skäl:', how: 'Hur:', open: 'Öppna anmälan',
}
const en: typeof sv = {
  received: 'Received', decision: 'Decision', assigned: 'Assigned', feedback: 'Answer', moved: 'Correction', informed: 'Investigation',
  report: (number, months) => (number <= 1 ? 'Report' : `Report no. ${number} in ${months} ${months === 1 ? 'month' : 'months'}`),
  opened: (when) => `Opened ${when}`, notOpened: 'Not opened', attached: 'belongs to a running investigation',
  to: (name) => `Report assigned to ${name}`,
  protection: 'Protection assessment:', extended: 'Preliminary assessment extended', until: (day) => `until ${day}`,
  told: (what) => `The reporter was told ${what}`, withheld: 'Feedback was not given', anew: 'after the correction',
  movedAway: 'A report stood here by mistake and was moved', informedOf: 'Informed of the investigation:', waived: 'Information about the investigation was waived',
  correction: 'Correction', corrected: 'corrected', reasons: 'Reasons:', how: 'How:', open: 'Open the report',
}
/** The words of a report's lines on a person's timeline. */
export const timelineTexts: Texts<typeof sv> = { sv, en }
