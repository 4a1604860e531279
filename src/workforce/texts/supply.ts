import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  title: 'Kompetensförsörjning',
  heading: (percent: string, n: string, all: string) => `${percent} av dem som handlägger barnärenden har socionomexamen och minst tre år i yrket (${n} av ${all})`,
  headingNone: 'Ingen handlägger barnärenden än', lead: (whose: string, persons: number, posts: string) => `${whose}: ${persons} anställda med månadslön, ${posts} tillsvidaretjänster räknat i heltid.`,
  whole: 'Hela socialtjänsten', ownUnits: 'Dina enheter', units: 'Enheter', allUnits: 'Alla', print: 'Skriv ut', csv: 'Hämta CSV', toYears: 'Födelseår', toAssumptions: 'Antaganden', emptyHeading: 'Det finns inga anställda att räkna', empty: 'När anställningar är inlästa för dina enheter syns kompetensen här.',
  qualifiedHeading: 'Utbildade handläggare, som öppna jämförelser räknar', qualifiedNote: 'Socialstyrelsens öppna jämförelser av social barn- och ungdomsvård frågar efter andelen handläggare med socionomutbildning och mindre än ett, minst tre och mer än fem års erfarenhet av barnutredningar. Här är erfarenheten år i yrket enligt anställningarna. I riket hade 47 % mer än fem år 2023.',
  qualified: { socialWork: 'Socionomexamen', anyDegree: 'Examen enligt SoL 25:1, socionom eller annan relevant', underOne: 'Socionom, mindre än ett år', threeOrMore: 'Socionom, minst tre år', overFive: 'Socionom, mer än fem år' },
  columns: { what: 'Vad', share: 'Andel', number: 'Antal', degree: 'Examen', all: 'Alla', year: 'År', persons: 'Personer', posts: 'Heltid', planned: 'Planerat', opening: 'Vid årets början', retiring: 'Pension', leaving: 'Slutar', recruit: 'Att rekrytera', scenario: 'Scenario', programme: 'Utbildning', provider: 'Lärosäte', starts: 'Start', asked: 'Begärda platser', given: 'Givna platser', name: 'Namn', unit: 'Enhet', born: 'Född år' },
  of: (part: string, whole: string) => `${part} av ${whole}`,
  degreesHeading: 'Examen och erfarenhet', degrees: { degree_social_work: 'Socionomexamen', degree_other: 'Annan relevant examen', none_known: 'Ingen registrerad' }, bands: { under_1: 'Under 1 år', from_1: '1 till 3 år', from_3: '3 till 5 år', over_5: 'Över 5 år' },
  retirementsHeading: (age: number) => `Pensioner framåt, vid ${age} år`, withoutYear: (n: number) => (n === 1 ? 'En tillsvidareanställd saknar födelseår och räknas inte.' : `${n} tillsvidareanställda saknar födelseår och räknas inte.`), allYears: 'Alla tillsvidareanställda har födelseår.', fillYears: 'Skriv in födelseår',
  needHeading: 'Behov mot planen, tre år', needTitle: (calm: string, hard: string) => `Mellan ${calm} och ${hard} heltider att rekrytera på tre år`, needNone: 'Behovet går inte att räkna: skälet till att någon slutade saknas, eller ingen fanns vid periodens början.',
  needNote: (rate: string, numbers: string) => `Avgångar utom pension de senaste tolv månaderna: ${rate} (${numbers}). Scenarierna multiplicerar den andelen.`, needNoPlan: 'Utan en plan för kommunen är planerat lika med i dag.',
  scenarios: { calm: 'Lugnt', usual: 'Som nu', hard: 'Svårt' },
  requestsHeading: 'Platser i distansutbildning', requestsNone: 'Inga platser är begärda.', requestsNote: 'Vad kommunen har bett lärosätena om, och vad den fick.', ask: 'Be om platser', askHeading: 'Be om platser i distansutbildning', programme: 'Utbildning', programmeHint: 'Till exempel socionomprogrammet på distans.', provider: 'Lärosäte', startsOn: 'Start', places: 'Antal platser', save: 'Spara',
  answer: 'Svar', answerHeading: 'Vad blev svaret', placesGiven: 'Givna platser', notAnswered: 'väntar på svar', withdrawn: 'återtagen', withdraw: 'Ta tillbaka', requestTitle: 'Begärda platser', back: 'Till kompetensförsörjningen', askedOn: (day: string) => `Begärt ${day}`,
  years: { title: 'Födelseår', heading: 'Födelseår för tillsvidareanställda', lead: 'Bara året behövs, för att se pensioner framåt. Ett nytt år ersätter det förra, som står kvar i historiken.', missing: 'Saknar år', everyone: 'Alla', show: 'Vilka som visas', save: 'Spara åren', noneHeading: 'Alla har födelseår', none: 'Ingen tillsvidareanställd saknar födelseår.', yearOf: (name: string) => `Födelseår för ${name}` },
  faults: { needed: 'Fyll i', too_long: 'Korta texten', places_unclear: 'Skriv antalet platser', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov', names_a_person: 'Ta bort personnummer och ärendenummer', year_unclear: 'Skriv året med fyra siffror, 1930 till 2030', value_needed: 'Fyll i' },
  done: { education_asked: 'Begäran är sparad.', education_answered: 'Svaret är sparat.', education_withdrawn: 'Begäran är återtagen.', years_saved: 'Åren är sparade.' },
}
export type SupplyTexts = typeof sv

const en: SupplyTexts = {
  title: 'Competence supply',
  heading: (percent, n, all) => `${percent} of those who handle cases of children have a degree in social work and at least three years in the work (${n} of ${all})`,
  headingNone: 'Nobody handles cases of children yet', lead: (whose, persons, posts) => `${whose}: ${persons} employed by the month, ${posts} permanent posts in full time.`,
  whole: 'The whole department', ownUnits: 'Your units', units: 'Units', allUnits: 'All', print: 'Print', csv: 'Get CSV', toYears: 'Years of birth', toAssumptions: 'Assumptions', emptyHeading: 'There is nobody employed to count', empty: 'When employments of your units are read in, competence is shown here.',
  qualifiedHeading: 'Qualified workers, as open comparisons count', qualifiedNote: 'The open comparisons of child and youth care ask for the share of workers with a degree in social work and less than one, at least three and more than five years of investigations of children. Here experience is years in the work by the employments. In the nation 47% had more than five years in 2023.',
  qualified: { socialWork: 'Degree in social work', anyDegree: 'Degree of SoL 25:1, in social work or other relevant', underOne: 'In social work, less than a year', threeOrMore: 'In social work, at least three years', overFive: 'In social work, more than five years' },
  columns: { what: 'What', share: 'Share', number: 'Number', degree: 'Degree', all: 'All', year: 'Year', persons: 'Persons', posts: 'Full time', planned: 'Planned', opening: 'When the year begins', retiring: 'Retire', leaving: 'Leave', recruit: 'To recruit', scenario: 'Scenario', programme: 'Education', provider: 'University', starts: 'Begins', asked: 'Places asked for', given: 'Places given', name: 'Name', unit: 'Unit', born: 'Year of birth' },
  of: (part, whole) => `${part} of ${whole}`,
  degreesHeading: 'Degree and experience', degrees: { degree_social_work: 'Degree in social work', degree_other: 'Other relevant degree', none_known: 'None registered' }, bands: { under_1: 'Under 1 year', from_1: '1 to 3 years', from_3: '3 to 5 years', over_5: 'Over 5 years' },
  retirementsHeading: (age) => `Retirements ahead, at ${age}`, withoutYear: (n) => (n === 1 ? 'One of the permanent staff has no year of birth and is not counted.' : `${n} of the permanent staff have no year of birth and are not counted.`), allYears: 'All permanent staff have a year of birth.', fillYears: 'Enter years of birth',
  needHeading: 'Need against the plan, three years', needTitle: (calm, hard) => `Between ${calm} and ${hard} full-time posts to recruit in three years`, needNone: 'The need cannot be counted: the reason why somebody left is missing, or nobody was there at the beginning.',
  needNote: (rate, numbers) => `Leavers without retirements in the last twelve months: ${rate} (${numbers}). The scenarios multiply that share.`, needNoPlan: 'Without a plan for the municipality, planned is as many as today.',
  scenarios: { calm: 'Calm', usual: 'As now', hard: 'Hard' },
  requestsHeading: 'Places in distance education', requestsNone: 'No places are asked for.', requestsNote: 'What the municipality has asked the universities for, and what it was given.', ask: 'Ask for places', askHeading: 'Ask for places in distance education', programme: 'Education', programmeHint: 'For example the social work programme at a distance.', provider: 'University', startsOn: 'Begins', places: 'Number of places', save: 'Save',
  answer: 'Answer', answerHeading: 'What was the answer', placesGiven: 'Places given', notAnswered: 'waits for an answer', withdrawn: 'taken back', withdraw: 'Take back', requestTitle: 'Places asked for', back: 'To competence supply', askedOn: (day) => `Asked for ${day}`,
  years: { title: 'Years of birth', heading: 'Years of birth of permanent staff', lead: 'The year alone is needed, to see retirements ahead. A new year takes the place of the earlier one, which stays in the history.', missing: 'Without a year', everyone: 'All', show: 'Who are shown', save: 'Save the years', noneHeading: 'All have a year of birth', none: 'None of the permanent staff is without a year of birth.', yearOf: (name) => `Year of birth of ${name}` },
  faults: { needed: 'Fill in', too_long: 'Shorten the text', places_unclear: 'Write the number of places', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', names_a_person: 'Take away identity numbers and case numbers', year_unclear: 'Write the year with four digits, 1930 to 2030', value_needed: 'Fill in' },
  done: { education_asked: 'The request is saved.', education_answered: 'The answer is saved.', education_withdrawn: 'The request is taken back.', years_saved: 'The years are saved.' },
}
export const supplyTexts: Texts<SupplyTexts> = { sv, en }

export const supplyRefusals: Texts<RefusalTexts> = {
  sv: {
    education_request_not_found: () => ({ title: 'Begäran finns inte', detail: 'Välj en begäran i listan.' }),
    education_request_is_withdrawn: () => ({ title: 'Begäran är återtagen', detail: 'En återtagen begäran ändras inte. Be om platser på nytt.' }),
  },
  en: {
    education_request_not_found: () => ({ title: 'There is no such request', detail: 'Choose a request in the list.' }),
    education_request_is_withdrawn: () => ({ title: 'The request is taken back', detail: 'A request that is taken back is not changed. Ask for places again.' }),
  },
}
