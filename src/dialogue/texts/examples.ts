import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { ExampleSource, ExampleStage } from '../contract/examples.ts'

const sv = {
  title: 'Goda exempel', lead: 'Vad kommuner har gjort som andra kan göra efter: från besöken, från planerna för handling och som de själva berättar.',
  heading: (count: number) => (count === 0 ? 'Inget exempel finns här' : count === 1 ? 'Ett gott exempel' : `${count} goda exempel`),
  new: 'Nytt exempel', suggestions: 'Förslag från besök och planer', toPublic: 'Sidan som alla ser', none: 'Inget exempel finns här', noneHow: 'Ändra urvalet, eller skriv det första exemplet.', publicNoneHow: 'Ändra urvalet, eller kom tillbaka senare.',
  search: 'Sök', theme: 'Tema', anyTheme: 'Alla teman', group: 'Kommungrupp', anyGroup: 'Alla grupper', county: 'Län', anyCounty: 'Alla län', like: 'Kommuner som liknar', anyPlace: 'Välj kommun', likeIn: 'Lika i', show: 'Visa', clear: 'Rensa',
  caption: 'Goda exempel', columns: { example: 'Exempel', place: 'Kommun', theme: 'Tema', stage: 'Läge', day: 'Sett', distance: 'Avstånd' }, all: 'Alla',
  stages: { draft: 'Utkast', review: 'Väntar på granskning', published: 'Publicerat', withdrawn: 'Borttaget' } satisfies Record<ExampleStage, string>, sources: { visit: 'Från ett besök', plan: 'Från en plan för handling', own: 'Eget' } satisfies Record<ExampleSource, string>,
  likeHeading: (name: string) => `Vem har gjort det och liknar ${name}`, likeHow: 'De mest lika kommunerna kommer först. Avståndet räknas i standardavvikelser över dessa tal, med en egen metod. Kommuner utan tal kommer sist.', likeCompare: (name: string) => `Jämför ${name} med liknande kommuner`, apart: (distance: string) => `Avstånd ${distance}`, itself: 'Kommunen själv',
  done: { saved: 'Exemplet är sparat.', sent: 'Exemplet väntar på granskning.', returned: 'Exemplet är tillbaka hos den som skrev det.', published: 'Exemplet är publicerat.', corrected: 'Rättelsen är publicerad.', withdrawn: 'Exemplet är borttaget.' },
  newHeading: 'Nytt exempel', changeHeading: 'Ändra exemplet', correctHeading: 'Rätta exemplet', formLead: 'Skriv så att en annan kommun kan göra efter. Nämn aldrig en person.', correctLead: 'Läsarna ser att texten är rättad, vilken dag och vad som var fel.',
  place: 'Kommun', placeHint: 'Namnet som det stavas. Då går det att jämföra.', subject: 'Rubrik', what: 'Vad gjordes', takes: 'Vad krävs', takesHint: 'Tid, pengar, beslut, kunskap. Behövs innan exemplet granskas.', source: 'Källa', sourceHint: 'Var det kommer ifrån', contact: 'Vem man frågar', contactHint: 'En roll, till exempel enhetschef. Aldrig ett namn.', contactMayName: (role: string) => `”${role}” ser ut som ett namn. Skriv en roll, om det inte är en organisation.`, day: 'När det sågs', wrong: 'Vad var fel',
  save: 'Spara', cancel: 'Avbryt', back: 'Alla exempel', change: 'Ändra', correct: 'Rätta', publish: 'Publicera', withdraw: 'Ta bort', print: 'Skriv ut', compare: 'Jämför kommunen', publicAt: 'Läs det som alla ser det', needsTakes: 'Skriv vad som krävs innan exemplet skickas till granskning.',
  send: 'Skicka till granskning', sentAt: (at: string) => `Skickat till granskning ${at}. Någon annan granskar och publicerar.`, returned: 'Granskaren vill att du ändrar', reviewHeading: 'Granska', reviewOwn: 'Du har skrivit det eller skickat det. Någon annan granskar.', reviewLead: 'Läs hela texten. Går det att göra efter, stämmer källan och nämns ingen person?', outcome: 'Beslut', returnIt: 'Skicka tillbaka', words: 'Vad behöver ändras', wordsHint: 'Bara när du skickar tillbaka', decide: 'Spara beslutet', writtenBy: (name: string) => `Skrivet av ${name}`, publishedBy: (name: string) => `Granskat och publicerat av ${name}`, withdrawnFor: (why: string) => `Exemplet är borttaget: ${why}`,
  withdrawHeading: 'Ta bort exemplet', withdrawLead: 'Adressen säger sedan att exemplet är borttaget.', reason: 'Skäl', reasonHint: 'Kort. Visas för er som arbetar här.', corrected: (day: string, what: string) => `Rättat ${day}: ${what}`,
  seen: (place: string, day: string) => `${place}, ${day}`, suggestHeading: (count: number) => (count === 0 ? 'Inga förslag' : count === 1 ? 'Ett förslag' : `${count} förslag`), suggestLead: 'Iakttagelser som är märkta som exempel, och det som planerna säger är bra och ska behållas.', fromVisits: 'Från besök', fromPlans: 'Från planer för handling', makeIt: 'Gör exempel', suggestNone: 'Inga förslag', suggestNoneHow: 'Märk en iakttagelse som exempel vid besöket.', of: (text: string) => `: ${text}`,
  visitSource: (place: string, day: string) => `Besök i ${place}, ${day}`, planSource: (plan: string) => `Planen för handling: ${plan}`, public: 'Goda exempel från kommuner', publicLead: 'Vad kommuner har gjort för barn och unga, vad det krävde och vem man frågar.', address: (path: string) => `Adressen är varaktig: ${path}`,
  faults: { needed: 'Fyll i', value_needed: 'Fyll i', too_long: 'Skriv kortare', choice_needed: 'Välj', names_a_person: 'Ta bort personnummer och ärendenummer', day_unclear: 'Skriv dagen, till exempel tors 26 nov', after_today: 'Välj en dag som har varit', role_alone: 'Skriv en roll, utan nummer och adress' },
}
export type ExampleTexts = typeof sv
const en: ExampleTexts = {
  title: 'Good examples', lead: 'What municipalities have done that others may do too: from visits, from plans for action and as they tell themselves.',
  heading: (count) => (count === 0 ? 'No example is here' : count === 1 ? 'One good example' : `${count} good examples`),
  new: 'New example', suggestions: 'Suggestions from visits and plans', toPublic: 'The page that everybody sees', none: 'No example is here', noneHow: 'Change the choice, or write the first example.', publicNoneHow: 'Change the choice, or come back later.',
  search: 'Search', theme: 'Theme', anyTheme: 'All themes', group: 'Group', anyGroup: 'All groups', county: 'County', anyCounty: 'All counties', like: 'Municipalities like', anyPlace: 'Choose municipality', likeIn: 'Alike in', show: 'Show', clear: 'Clear',
  caption: 'Good examples', columns: { example: 'Example', place: 'Municipality', theme: 'Theme', stage: 'State', day: 'Seen', distance: 'Distance' }, all: 'All',
  stages: { draft: 'Draft', review: 'Waits for review', published: 'Published', withdrawn: 'Taken away' }, sources: { visit: 'From a visit', plan: 'From a plan for action', own: 'Own' },
  likeHeading: (name) => `Who has done it and is like ${name}`, likeHow: 'The most alike municipalities come first. Distance is in standard deviations over these figures, by a method of our own. Municipalities without figures come last.', likeCompare: (name) => `Compare ${name} with similar municipalities`, apart: (distance) => `Distance ${distance}`, itself: 'The municipality itself',
  done: { saved: 'The example is saved.', sent: 'The example waits for review.', returned: 'The example is back with who wrote it.', published: 'The example is published.', corrected: 'The correction is published.', withdrawn: 'The example is taken away.' },
  newHeading: 'New example', changeHeading: 'Change the example', correctHeading: 'Correct the example', formLead: 'Write so that another municipality can do it too. Never name a person.', correctLead: 'Readers see that the text is corrected, on which day and what was wrong.',
  place: 'Municipality', placeHint: 'The name as it is spelt. Then it can be compared.', subject: 'Heading', what: 'What was done', takes: 'What it takes', takesHint: 'Time, money, decisions, knowledge. Needed before the example is reviewed.', source: 'Source', sourceHint: 'Where it comes from', contact: 'Whom to ask', contactHint: 'A role, for example head of unit. Never a name.', contactMayName: (role) => `“${role}” looks like a name. Write a role, unless it is an organisation.`, day: 'When it was seen', wrong: 'What was wrong',
  save: 'Save', cancel: 'Cancel', back: 'All examples', change: 'Change', correct: 'Correct', publish: 'Publish', withdraw: 'Take away', print: 'Print', compare: 'Compare the municipality', publicAt: 'Read it as everybody sees it', needsTakes: 'Write what it takes before the example is sent to review.',
  send: 'Send to review', sentAt: (at) => `Sent to review ${at}. Somebody else reviews and publishes it.`, returned: 'The reviewer asks you to change', reviewHeading: 'Review', reviewOwn: 'You wrote it or sent it. Somebody else reviews it.', reviewLead: 'Read the whole text. Can others do it too, is the source right, and is no person named?', outcome: 'Decision', returnIt: 'Send back', words: 'What needs to change', wordsHint: 'Only when you send it back', decide: 'Save the decision', writtenBy: (name) => `Written by ${name}`, publishedBy: (name) => `Reviewed and published by ${name}`, withdrawnFor: (why) => `The example is taken away: ${why}`,
  withdrawHeading: 'Take the example away', withdrawLead: 'Its address then says that the example is taken away.', reason: 'Reason', reasonHint: 'Short. Shown to you who work here.', corrected: (day, what) => `Corrected ${day}: ${what}`,
  seen: (place, day) => `${place}, ${day}`, suggestHeading: (count) => (count === 0 ? 'No suggestions' : count === 1 ? 'One suggestion' : `${count} suggestions`), suggestLead: 'Observations marked as examples, and what the plans say is good and must be kept.', fromVisits: 'From visits', fromPlans: 'From plans for action', makeIt: 'Make an example', suggestNone: 'No suggestions', suggestNoneHow: 'Mark an observation as an example at the visit.', of: (text) => `: ${text}`,
  visitSource: (place, day) => `Visit to ${place}, ${day}`, planSource: (plan) => `The plan for action: ${plan}`, public: 'Good examples of municipalities', publicLead: 'What municipalities have done for children and young people, what it took and whom to ask.', address: (path) => `The address lasts: ${path}`,
  faults: { needed: 'Fill in', value_needed: 'Fill in', too_long: 'Write less', choice_needed: 'Choose', names_a_person: 'Take away identity numbers and case numbers', day_unclear: 'Write the day, for example Thu 26 Nov', after_today: 'Choose a day that has been', role_alone: 'Write a role, without number or address' },
}
export const exampleTexts: Texts<ExampleTexts> = { sv, en }

export const exampleRefusals: Texts<RefusalTexts> = {
  sv: {
    good_example_not_found: () => ({ title: 'Exemplet finns inte', detail: 'Gå till listan över exempel.' }),
    good_example_withdrawn: () => ({ title: 'Exemplet är borttaget', detail: 'Andra exempel finns i listan.' }),
    good_example_is_wrong: () => ({ title: 'Exemplet går inte att spara', detail: 'Rätta det som är markerat.' }),
    good_example_is_elsewhere: () => ({ title: 'Exemplet har gått vidare', detail: 'Någon annan har skickat, publicerat eller tagit bort det. Öppna det på nytt.' }),
    good_example_is_your_own: () => ({ title: 'Du har skrivit eller skickat exemplet', detail: 'Be någon annan granska det.' }),
    good_example_review_is_wrong: () => ({ title: 'Något saknas', detail: 'Skriv vad som behöver ändras.' }),
    good_example_is_not_whole: () => ({ title: 'Exemplet är inte helt', detail: 'Skriv vad som krävs innan det skickas till granskning.' }),
    good_example_address_is_taken: () => ({ title: 'Ett annat exempel fick adressen i samma stund', detail: 'Publicera en gång till.' }),
    example_source_not_found: () => ({ title: 'Källan finns inte', detail: 'Iakttagelsen eller planen kan ha tagits bort.' }),
  },
  en: {
    good_example_not_found: () => ({ title: 'The example does not exist', detail: 'Go to the list of examples.' }),
    good_example_withdrawn: () => ({ title: 'The example is taken away', detail: 'Other examples are in the list.' }),
    good_example_is_wrong: () => ({ title: 'The example cannot be saved', detail: 'Correct what is marked.' }),
    good_example_is_elsewhere: () => ({ title: 'The example has moved on', detail: 'Somebody else has sent it, published it or taken it away. Open it again.' }),
    good_example_is_your_own: () => ({ title: 'You wrote or sent the example', detail: 'Ask somebody else to review it.' }),
    good_example_review_is_wrong: () => ({ title: 'Something is missing', detail: 'Write what needs to change.' }),
    good_example_is_not_whole: () => ({ title: 'The example is not whole', detail: 'Write what it takes before it is sent to review.' }),
    good_example_address_is_taken: () => ({ title: 'Another example got the address at the same moment', detail: 'Publish once more.' }),
    example_source_not_found: () => ({ title: 'The source does not exist', detail: 'The observation or the plan may have been taken away.' }),
  },
}
