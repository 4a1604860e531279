import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { PulseQuestion } from '../contract/pulse.ts'

const sv = {
  title: 'Puls', heading: (answered: boolean): string => (answered ? 'Tack, du har svarat den här veckan' : 'Två frågor om din vecka'),
  lead: 'Anonymt. Ditt svar läggs till en summa för enheten och går inte att ta fram igen.',
  questions: { wellbeing: 'Hur har du haft det på jobbet den här veckan?', support: 'Har du det stöd du behöver för att göra ditt jobb?' } satisfies Record<PulseQuestion, string>,
  scale: { wellbeing: { 1: 'Mycket dåligt', 2: 'Dåligt', 3: 'Varken eller', 4: 'Bra', 5: 'Mycket bra' }, support: { 1: 'Inte alls', 2: 'För lite', 3: 'Delvis', 4: 'Till stor del', 5: 'Helt' } } satisfies Record<PulseQuestion, Record<1 | 2 | 3 | 4 | 5, string>>,
  send: 'Svara', noUnit: 'Du hör inte till någon enhet. Be administratören lägga in den, så kan du svara.', answeredHow: 'Nästa gång kan du svara på måndag. Resultatet visas när veckan är slut.',
  results: 'Resultat per vecka', resultsCaption: (week: string) => `Svar ${week}`, unit: 'Enhet', answers: 'Svar', wellbeing: 'Hur man haft det', support: 'Stöd', whole: 'Alla enheter', none: 'Inga resultat än', noneHow: 'Resultatet visas när en vecka är slut.',
  hidden: 'Färre än fem svar', wholeHidden: 'Visas inte', most: (mean: string) => `högst ${mean}`, least: (mean: string) => `minst ${mean}`, about: (mean: string) => mean,
  definition: 'Medelvärde från 1 till 5, till närmaste halva. Enheter med färre än fem svar döljs. Alla enheter visas bara när det inte avslöjar en dold enhet.', print: 'Skriv ut',
  done: { answered: 'Tack för ditt svar.' }, faults: { point_needed: 'Välj ett av fem', value_needed: 'Välj ett av fem' },
}
export type PulseTexts = typeof sv
const en: PulseTexts = {
  title: 'Pulse', heading: (answered) => (answered ? 'Thank you, you have answered this week' : 'Two questions about your week'),
  lead: 'Anonymous. Your answer is added to a sum of the unit and cannot be taken out again.',
  questions: { wellbeing: 'How has it been at work this week?', support: 'Do you have the support you need to do your work?' },
  scale: { wellbeing: { 1: 'Very bad', 2: 'Bad', 3: 'Neither', 4: 'Good', 5: 'Very good' }, support: { 1: 'Not at all', 2: 'Too little', 3: 'In part', 4: 'Mostly', 5: 'Fully' } },
  send: 'Answer', noUnit: 'You belong to no unit. Ask the administrator to enter it, then you can answer.', answeredHow: 'You can answer again on Monday. The result is shown when the week has ended.',
  results: 'Result by week', resultsCaption: (week) => `Answers ${week}`, unit: 'Unit', answers: 'Answers', wellbeing: 'How it has been', support: 'Support', whole: 'All units', none: 'No results yet', noneHow: 'The result is shown when a week has ended.',
  hidden: 'Fewer than five answers', wholeHidden: 'Not shown', most: (mean) => `${mean} or less`, least: (mean) => `${mean} or more`, about: (mean) => mean,
  definition: 'Mean from 1 to 5, to the nearest half. Units with fewer than five answers are hidden. All units are shown only when that tells nothing of a hidden one.', print: 'Print',
  done: { answered: 'Thank you for your answer.' }, faults: { point_needed: 'Choose one of five', value_needed: 'Choose one of five' },
}
export const pulseTexts: Texts<PulseTexts> = { sv, en }

export const pulseRefusals: Texts<RefusalTexts> = {
  sv: {
    pulse_is_answered: () => ({ title: 'Du har redan svarat den här veckan', detail: 'Svaret kan inte ändras: ingen vet vilket som är ditt. Svara igen på måndag.' }),
    pulse_needs_a_unit: () => ({ title: 'Du hör inte till någon enhet', detail: 'Be administratören lägga in din enhet.' }),
  },
  en: {
    pulse_is_answered: () => ({ title: 'You have answered this week already', detail: 'The answer cannot be changed: nobody knows which is yours. Answer again on Monday.' }),
    pulse_needs_a_unit: () => ({ title: 'You belong to no unit', detail: 'Ask the administrator to enter your unit.' }),
  },
}
