import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'

const sv = {
  kinds: { table: 'Tabell', refusal: 'Nej, skickas inte', withdrawal: 'Tillbakadragen' },
  states: { value: 'öppen', zero: 'noll', suppressed: 'dold' },
  ways: { network: 'över nätet', file: 'som fil' },
  category: 'Slag', number: 'Antal', hidden: 'dold', withheld: 'Tabellen räknar för få för att visas. Bara det skickas.',
  cellsCaption: 'Talen, som kontoret ser dem', wholeMunicipality: 'Hela kommunen. Enheter lämnas aldrig ut.',
  envelope: 'Kuvertet, ord för ord', table: 'Tabell', period: 'Period', latest: 'den senaste', edition: 'Version', place: 'Nr', when: 'När', who: 'Vem', standing: 'Läge', show: 'Visa',
  note: 'Anmärkning', reason: 'Skäl', back: 'Tillbaka', cancel: 'Avbryt', releasedOn: (day: string) => `Släppt ${day}.`,
  faults: {
    reason_needed: 'Skriv varför', note_needed: 'Skriv vad som är rättat, så att kontoret vet varför det får tabellen igen', too_long: 'Skriv kortare',
    office_code_needed: 'Skriv kontorets kod, 0000 för landet eller 00 och länets två siffror', name_needed: 'Skriv kontorets namn',
    address_not_allowed: 'Skriv en adress som börjar med https://, utan namn och lösenord', not_a_request: 'Klistra in begäran som kontoret gav den, från { till }',
    place_needed: 'Skriv kommunens kod, fyra siffror', key_needed: 'Klistra in nyckeln', not_a_key: 'Det är ingen publik Ed25519-nyckel. Kopiera den igen från kommunens sida',
    fingerprint_differs: 'Fingeravtrycket är inte nyckelns. Ring kommunen på ett nummer du känner och läs av det igen', not_an_envelope: 'Det är inget kuvert. Välj filen som kommunen hämtade',
    table_unknown: 'Välj en tabell', period_unknown: 'Skriv perioden som 2026-10, 2026-Q4 eller 2026', value_needed: 'Fyll i fältet',
  },
  /** What an envelope was refused for, or did not get there for, as a sentence. */
  codes: {
    key_unknown: 'Nyckeln är inte registrerad', key_revoked: 'Nyckeln är återkallad', signature_wrong: 'Underskriften stämmer inte', key_of_another: 'Nyckeln är en annan kommuns',
    version_unknown: 'Okänd version av kuvertet', envelope_malformed: 'Kuvertet har fel form', for_another_office: 'Till ett annat kontor', signed_in_the_future: 'Undertecknat i framtiden',
    sequence_used: 'Numret är redan använt för något annat', chain_broken: 'Kedjan från kuvertet före stämmer inte', period_of_another_kind: 'Fel slags period',
    days_do_not_match: 'Dagarna är inte periodens', cells_in_a_withheld_table: 'Tal i en tabell som inte ska visas', cells_are_missing: 'Tal saknas', category_unknown: 'Okänt slag',
    category_stands_twice: 'Ett slag står två gånger', small_cell_is_open: 'Ett tal från ett till fyra är öppet', total_is_too_small: 'Tabellen räknar för få', parts_do_not_add_up: 'Delarna är inte summan',
    hidden_cell_can_be_worked_out: 'Ett dolt tal går att räkna ut', address_refused: 'Adressen får inte nås', timed_out: 'Kontoret svarade inte i tid', certificate_refused: 'Certifikatet godtogs inte',
    not_reached: 'Kontoret gick inte att nå', answer_too_long: 'Svaret var för långt', not_accepted: 'Kontoret tog inte emot', held_after_restore: 'Hålls tillbaka efter återställning, kan ha skickats redan',
    too_many: 'För många på kort tid', invalid: 'Kuvertet har fel form',
  },
}

const en: typeof sv = {
  kinds: { table: 'Table', refusal: 'No, not sent', withdrawal: 'Withdrawn' },
  states: { value: 'open', zero: 'zero', suppressed: 'hidden' },
  ways: { network: 'over the network', file: 'as a file' },
  category: 'Kind', number: 'Number', hidden: 'hidden', withheld: 'The table counts too few to be shown. Only that is sent.',
  cellsCaption: 'The numbers, as the office sees them', wholeMunicipality: 'The whole municipality. Units are never given out.',
  envelope: 'The envelope, word for word', table: 'Table', period: 'Period', latest: 'the latest', edition: 'Version', place: 'No.', when: 'When', who: 'Who', standing: 'State', show: 'Show',
  note: 'Remark', reason: 'Reason', back: 'Back', cancel: 'Cancel', releasedOn: (day) => `Released ${day}.`,
  faults: {
    reason_needed: 'Write why', note_needed: 'Write what is corrected, so that the office knows why it gets the table again', too_long: 'Write less',
    office_code_needed: 'Write the code of the office, 0000 for the nation or 00 and the two digits of the county', name_needed: 'Write the name of the office',
    address_not_allowed: 'Write an address that begins with https://, without name and password', not_a_request: 'Paste the request as the office gave it, from { to }',
    place_needed: 'Write the code of the municipality, four digits', key_needed: 'Paste the key', not_a_key: 'This is no public Ed25519 key. Copy it again from the page of the municipality',
    fingerprint_differs: 'The fingerprint is not that of the key. Call the municipality on a number you know and read it again', not_an_envelope: 'This is no envelope. Choose the file that the municipality saved',
    table_unknown: 'Choose a table', period_unknown: 'Write the period as 2026-10, 2026-Q4 or 2026', value_needed: 'Fill in the field',
  },
  codes: {
    key_unknown: 'The key is not registered', key_revoked: 'The key is revoked', signature_wrong: 'The signature does not hold', key_of_another: 'The key belongs to another municipality',
    version_unknown: 'Unknown version of the envelope', envelope_malformed: 'The envelope has the wrong form', for_another_office: 'To another office', signed_in_the_future: 'Signed in the future',
    sequence_used: 'The number is already used for something else', chain_broken: 'The chain from the envelope before does not hold', period_of_another_kind: 'The wrong kind of period',
    days_do_not_match: 'The days are not those of the period', cells_in_a_withheld_table: 'Numbers in a table that is not to be shown', cells_are_missing: 'Numbers are missing', category_unknown: 'Unknown kind',
    category_stands_twice: 'A kind stands twice', small_cell_is_open: 'A number from one to four is open', total_is_too_small: 'The table counts too few', parts_do_not_add_up: 'The parts are not the sum',
    hidden_cell_can_be_worked_out: 'A hidden number can be worked out', address_refused: 'The address may not be reached', timed_out: 'The office did not answer in time', certificate_refused: 'The certificate was not accepted',
    not_reached: 'The office could not be reached', answer_too_long: 'The answer was too long', not_accepted: 'The office did not take it', held_after_restore: 'Held back after a restore, may have been sent already',
    too_many: 'Too many in a short time', invalid: 'The envelope has the wrong form',
  },
}
export const aggregateTexts: Texts<typeof sv> = { sv, en }

const said = (title: string, detail: string) => () => ({ title, detail })
const seal = ['key_unknown', 'key_revoked', 'signature_wrong', 'key_of_another', 'version_unknown', 'envelope_malformed', 'for_another_office', 'signed_in_the_future', 'sequence_used', 'chain_broken',
  'period_of_another_kind', 'days_do_not_match', 'cells_in_a_withheld_table', 'cells_are_missing', 'category_unknown', 'category_stands_twice', 'small_cell_is_open', 'total_is_too_small', 'parts_do_not_add_up',
  'hidden_cell_can_be_worked_out'] as const
const ofEnvelope = (codes: typeof sv.codes, detail: string): RefusalTexts => Object.fromEntries(seal.map((code) => [code, said(codes[code], detail)]))

export const aggregateRefusals: Texts<RefusalTexts> = {
  sv: {
    ...ofEnvelope(sv.codes, 'Kuvertet togs inte emot och ingenting av det är sparat. Be avsändaren rätta och skicka igen.'),
    question_too_old: said('Frågan är för gammal', 'Klockorna skiljer sig mer än tio minuter. Ställ dem och fråga igen.'),
    no_office: said('Inget kontor är inställt', 'Be administratören ange kontoret under Administration, Kontor.'),
    no_office_address: said('Kontoret har ingen adress', 'Hämta begäran som fil från kontoret och läs in den.'),
    no_signing_key: said('Det finns ingen nyckel', 'Be administratören göra en under Administration, Kontor.'),
    not_as_it_was_shown: said('Tabellen är en annan än den du såg', 'Granska den igen innan du skickar.'),
    withdraw_it_instead: said('Tabellen är redan skickad', 'Dra tillbaka den i stället, med skäl.'),
    only_the_latest_table: said('Bara den senaste versionen kan dras tillbaka', 'Öppna den senaste versionen av tabellen.'),
    aggregate_request_not_found: said('Begäran finns inte', 'Den kan vara en annan kommuns. Gå tillbaka till listan.'),
    request_of_another: said('Begäran är till en annan kommun', 'Be kontoret om den som är till er.'),
    sent_not_found: said('Kuvertet finns inte', 'Gå tillbaka till listan.'),
    sending_not_failed: said('Kuvertet behöver inte skickas igen', 'Ladda om sidan för att se hur det gick.'),
    key_is_registered: said('Nyckeln är redan registrerad', 'Se listan över nycklar.'),
    sender_key_not_found: said('Nyckeln finns inte eller är redan återkallad', 'Ladda om sidan.'),
    asked_not_found: said('Begäran finns inte eller är redan tillbakadragen', 'Ladda om sidan.'),
    received_not_found: said('Kuvertet finns inte', 'Gå tillbaka till listan.'),
  },
  en: {
    ...ofEnvelope(en.codes, 'The envelope was not taken in and nothing of it is kept. Ask the sender to mend it and send again.'),
    question_too_old: said('The question is too old', 'The clocks differ by more than ten minutes. Set them and ask again.'),
    no_office: said('No office is set', 'Ask the administrator to name it under Administration, Office.'),
    no_office_address: said('The office has no address', 'Get the request as a file from the office and read it in.'),
    no_signing_key: said('There is no key', 'Ask the administrator to make one under Administration, Office.'),
    not_as_it_was_shown: said('The table is another than the one you saw', 'Look through it again before you send it.'),
    withdraw_it_instead: said('The table is already sent', 'Withdraw it instead, with a reason.'),
    only_the_latest_table: said('Only the latest version can be withdrawn', 'Open the latest version of the table.'),
    aggregate_request_not_found: said('There is no such request', 'It may be to another municipality. Go back to the list.'),
    request_of_another: said('The request is to another municipality', 'Ask the office for the one to you.'),
    sent_not_found: said('There is no such envelope', 'Go back to the list.'),
    sending_not_failed: said('The envelope need not be sent again', 'Load the page again to see how it went.'),
    key_is_registered: said('The key is already registered', 'See the list of keys.'),
    sender_key_not_found: said('There is no such key, or it is revoked already', 'Load the page again.'),
    asked_not_found: said('There is no such request, or it is withdrawn already', 'Load the page again.'),
    received_not_found: said('There is no such envelope', 'Go back to the list.'),
  },
}
