import type { Texts } from '../../platform/language.ts'
import { placementWords } from './words.ts'

const sv = {
  ...placementWords.sv,
  title: 'Hem', heading: (homes: number, free: number) => `${homes} hem, ${free} lediga platser i natt`,
  lead: 'Familjehem, jourhem, HVB och andra hem där kommunens barn kan bo.',
  add: 'Nytt hem', none: 'Inga hem i urvalet', noneHow: 'Registrera ett hem, eller välj alla.', caption: 'Hem', kinds: 'Slag', all: 'Alla', onlyFree: 'Bara lediga',
  label: 'Namn', labelHint: 'Så som ni kallar hemmet', kind: 'Slag', situatedIn: 'Kommun', address: 'Adress', addressHint: 'Skriv aldrig adressen till ett skyddat boende', places: 'Platser',
  provider: 'Utförare', noProvider: 'Kommunens eget', taken: 'Bor där', free: 'Lediga', full: 'fullt', closed: (day: string) => `Stängt ${day}`,
  missing: 'saknas', register: 'Register', study: 'Hemutredning',
  ofPlaces: (taken: number, places: number) => `${taken} av ${places}`,
  crowded: 'Fler än tre placerade barn bor här', crowdedHow: 'IVO ska underrättas (SoF 16:2).',
  children: 'Bor här i natt', noChildren: 'Inget barn som du får se bor här.', unseen: (count: number) => (count === 1 ? 'Ett barn till visas inte.' : `${count} barn till visas inte.`),
  since: (day: string) => `sedan ${day}`,
  contacts: 'Kontaktpersoner', noContacts: 'Ingen kontaktperson är skriven.', checkList: 'Utdrag och utredning', noChecks: 'Inga kontroller är skrivna. Före placering hämtas utdrag ur båda registren (SoF 3:3).',
  checksHow: 'Här står bara dag och utfall, aldrig vad registret säger.',
  agreements: 'Avtal', noAgreements: 'Inget avtal är skrivet.', perMonth: (fee: string, costs: string) => `${fee} arvode och ${costs} omkostnad per månad`,
  untilFurther: 'tills vidare',
  do: { change: 'Ändra uppgifter', contact: 'Ny kontaktperson', end_contact: 'Ta bort kontaktperson', check: 'Ny kontroll', agreement: 'Nytt avtal', close: 'Stäng hemmet' },
  done: { home_added: 'Hemmet är registrerat.', change: 'Uppgifterna är ändrade.', contact: 'Kontaktpersonen är sparad.', end_contact: 'Kontaktpersonen är borttagen.', check: 'Kontrollen är sparad.', agreement: 'Avtalet är sparat.', close: 'Hemmet är stängt.' },
  name: 'Namn', part: 'Roll', phone: 'Telefon', on: 'Dag', outcome: 'Utfall', words: 'Kort om det', fromOn: 'Från', toOn: 'Till', optional: '(får vara tomt)',
  feeOre: 'Arvode per månad, kronor', costsOre: 'Omkostnad per månad, kronor', contactId: 'Vem', choose: 'Välj', toOnLast: 'Sista dag',
  facts: 'Hemmet', what: 'Vad vill du göra?', save: 'Spara', cancel: 'Avbryt', back: 'Alla hem', print: 'Skriv ut',
  faults: {
    value_needed: 'Fyll i det här fältet', needed: 'Skriv något här', choose: 'Välj ett av alternativen', too_long: 'Texten är för lång',
    day_unclear: 'Skriv en dag, till exempel 2026-11-24', day_ahead: 'Dagen har inte varit än', ends_before: 'Slutet ligger före början',
    places_unclear: 'Skriv antal platser, 1 till 200', amount_unclear: 'Skriv ett belopp i kronor', no_address_of_a_shelter: 'Adressen till ett skyddat boende skrivs inte här',
  } satisfies Record<string, string>,
}
export type HomeTexts = Omit<typeof sv, 'faults'> & { faults: Readonly<Record<string, string>> }

const en: HomeTexts = {
  ...placementWords.en,
  title: 'Homes', heading: (homes, free) => `${homes} homes, ${free} free places tonight`,
  lead: 'Family homes, emergency homes, residential homes and others where the municipality\'s children can live.',
  add: 'New home', none: 'No homes in this selection', noneHow: 'Register a home, or choose all.', caption: 'Homes', kinds: 'Kinds', all: 'All', onlyFree: 'Only free',
  label: 'Name', labelHint: 'What you call the home', kind: 'Kind', situatedIn: 'Municipality', address: 'Address', addressHint: 'Never write the address of protected housing', places: 'Places',
  provider: 'Provider', noProvider: 'The municipality\'s own', taken: 'Live there', free: 'Free', full: 'full', closed: (day) => `Closed ${day}`,
  missing: 'missing', register: 'Records', study: 'Home study',
  ofPlaces: (taken, places) => `${taken} of ${places}`,
  crowded: 'More than three placed children live here', crowdedHow: 'IVO is to be told (SoF 16:2).',
  children: 'Live here tonight', noChildren: 'No child that you may see lives here.', unseen: (count) => (count === 1 ? 'One more child is not shown.' : `${count} more children are not shown.`),
  since: (day) => `since ${day}`,
  contacts: 'Contacts', noContacts: 'No contact is written.', checkList: 'Records and study', noChecks: 'No checks are written. Extracts of both records are fetched before a placement (SoF 3:3).',
  checksHow: 'Only day and outcome stand here, never what the records say.',
  agreements: 'Agreements', noAgreements: 'No agreement is written.', perMonth: (fee, costs) => `${fee} fee and ${costs} costs a month`,
  untilFurther: 'until further notice',
  do: { change: 'Change details', contact: 'New contact', end_contact: 'Remove a contact', check: 'New check', agreement: 'New agreement', close: 'Close the home' },
  done: { home_added: 'The home is registered.', change: 'The details are changed.', contact: 'The contact is saved.', end_contact: 'The contact is removed.', check: 'The check is saved.', agreement: 'The agreement is saved.', close: 'The home is closed.' },
  name: 'Name', part: 'Part', phone: 'Telephone', on: 'Day', outcome: 'Outcome', words: 'Short about it', fromOn: 'From', toOn: 'To', optional: '(may be empty)',
  feeOre: 'Fee a month, kronor', costsOre: 'Costs a month, kronor', contactId: 'Who', choose: 'Choose', toOnLast: 'Last day',
  facts: 'The home', what: 'What do you want to do?', save: 'Save', cancel: 'Cancel', back: 'All homes', print: 'Print',
  faults: {
    value_needed: 'Fill in this field', needed: 'Write something here', choose: 'Choose one of these', too_long: 'The text is too long',
    day_unclear: 'Write a day, for example 2026-11-24', day_ahead: 'That day has not been yet', ends_before: 'The end is before the beginning',
    places_unclear: 'Write the number of places, 1 to 200', amount_unclear: 'Write an amount in kronor', no_address_of_a_shelter: 'The address of protected housing is not written here',
  },
}

export const homeTexts: Texts<HomeTexts> = { sv, en }
