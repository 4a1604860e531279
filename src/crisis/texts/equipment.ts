import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { ArticleKind, CountedIn, RequestStanding, RequestStep } from '../contract/equipment.ts'

const sv = {
  title: 'Skyddsutrustning', print: 'Skriv ut',
  heading: (short: number, words: string) => (short === 0 ? 'Utrustningen räcker' : short === 1 ? 'En vara räcker högst en vecka' : `${words} varor räcker högst en vecka`),
  headingNone: 'Ingen utrustning är räknad',
  lead: 'Det som tar slut först står överst. Räkna hyllan när dagen är slut och skriv vad som gick åt; då blir dagarna säkrare.',
  leadReader: 'Det som tar slut först står överst.',
  list: 'Lager', article: 'Vara', place: 'Plats', stock: 'I lager', perDay: 'Åtgång per dag', left: 'Räcker', next: 'Leverans',
  counted: (on: string, amount: string) => `räknat ${on}: ${amount}`, rate: (low: string, high: string) => `mellan ${low} och ${high}`,
  range: (low: string, high: string) => `mellan ${low} och ${high}`, ofDays: (days: number) => (days === 1 ? 'en dag inlagd' : `${days} dagar inlagda`),
  days: (days: number) => (days === 0 ? 'Slut' : days === 1 ? '1 dag' : `${days} dagar`), overYear: 'över ett år', unknown: 'Åtgången är inte inlagd',
  lastsTo: (on: string) => `till ${on}`, without: (days: string) => `utan leverans ${days}`, nextWords: (amount: string, on: string) => `${amount} ${on}`, noNext: 'Ingen väntas', lateNext: (on: string) => `försenad sedan ${on}`,
  toRequests: 'Be om utrustning', toDeliveries: 'Leveranser', toKept: 'Varor och platser', csv: 'Hämta CSV', allPlaces: 'Alla platser', filter: 'Plats',
  howHeading: 'Så räknas det', how: 'I lager är det som senast räknades, minus det som gått åt och skickats, plus det som kommit sedan dess. Åtgången är medelvärdet av de inlagda dagarna de senaste fyra veckorna. Spannet rymmer utfallet i åtta fall av tio. En försenad leverans räknas inte med.',
  enterHeading: 'Räkna eller skriv åtgång', what: 'Vad', whats: { count: 'Finns på hyllan', use: 'Gick åt under dagen' }, amount: 'Antal', on: 'Dag', save: 'Spara', choose: 'Välj',
  enterHint: 'Samma dag en gång till rättar det förra.', nothing: 'Inget är räknat här', nothingHow: 'När någon räknar en vara på en plats står den här med hur länge den räcker.',
  nothingKept: 'Lägg först in varor och platser.', history: (name: string) => `${name}: räknat och åtgång`, historyLead: 'De senaste sextio raderna. En rättad rad står kvar som den var känd.', corrected: 'Rättad', by: 'Av', kind: 'Slag', noEntries: 'Inget är räknat än',
  kinds: { mask: 'Munskydd', visor: 'Visir', gloves: 'Handskar', apron: 'Förkläden', sanitiser: 'Handsprit', test_kit: 'Provtagningssatser', other: 'Annat' } satisfies Record<ArticleKind, string>,
  countedIn: { piece: 'stycken', pair: 'par', box: 'kartonger', litre: 'liter' } satisfies Record<CountedIn, string>, countedInShort: { piece: 'st', pair: 'par', box: 'kart.', litre: 'l' } satisfies Record<CountedIn, string>,
  name: 'Namn', unitOfCount: 'Räknas i', unit: 'Enhet', store: 'Krislager, ingen enhets eget', storeShort: 'Krislager',
  keptTitle: 'Varor och platser', keptLead: 'Det som räknas, och var det finns. En vara eller plats som inte används mer avslutas; det som är räknat finns kvar.', articles: 'Varor', places: 'Platser', newArticle: 'Ny vara', newPlace: 'Ny plats', end: 'Avsluta', ended: (on: string) => `avslutad ${on}`, toPlaces: 'Platser', toArticles: 'Varor', none: 'Inga än', noneHow: 'Lägg in den första här.',
  deliveriesTitle: 'Leveranser', deliveriesHeading: (late: number, words: string) => (late === 0 ? 'Ingen leverans är försenad' : late === 1 ? 'En leverans är försenad' : `${words} leveranser är försenade`), deliveriesLead: 'Det som är beställt räknas med från den dag det väntas.', newDelivery: 'Ny beställning', supplier: 'Leverantör', orderedOn: 'Beställd', expectedOn: 'Väntas', state: 'Läge', late: 'Försenad', waiting: 'Väntas', arrived: (amount: string, on: string) => `Kom ${on}: ${amount}`, cancelled: (on: string) => `Avbeställd ${on}`, noDeliveries: 'Inget är beställt', noDeliveriesHow: 'En beställning som läggs in här syns i hur länge lagret räcker.', open: 'Öppna', deliveryHeading: (name: string) => `Leverans av ${name.toLowerCase()}`, deliveryStep: 'Vad hände', deliverySteps: { arrived: 'Den kom', moved: 'Den kommer en annan dag', cancelled: 'Den är avbeställd' }, arrivedAmount: 'Antal som kom', arrivedAmountHint: 'Tomt: så många som beställdes.', note: 'Anteckna',
  requestsTitle: 'Förfrågningar om utrustning', requestsHeading: (open: number, words: string) => (open === 0 ? 'Ingen förfrågan väntar' : open === 1 ? 'En förfrågan väntar' : `${words} förfrågningar väntar`), requestsLead: 'Enheter ber varandra och krislagret. Den som ger beviljar eller avslår med skäl.', newRequest: 'Be om utrustning', toPlace: 'Till', fromPlace: 'Från', neededOn: 'Behövs', reason: 'Skäl', reasonHint: 'Vad det behövs till. Aldrig uppgifter om barn eller vuxna i ärenden.', request: 'Be', noRequests: 'Ingen har bett om något', noRequestsHow: 'När något är på väg att ta slut kan ni be en annan enhet eller krislagret.', standing: 'Läge',
  standings: { asked: 'Begärd', granted: 'Beviljad', refused: 'Avslagen', sent: 'Skickad', received: 'Mottagen', withdrawn: 'Återtagen' } satisfies Record<RequestStanding, string>,
  stepVerbs: { granted: 'Bevilja', refused: 'Avslå', sent: 'Skicka', received: 'Ta emot', withdrawn: 'Ta tillbaka' } satisfies Record<RequestStep, string>,
  requestHeading: (amount: string, name: string) => `${amount} ${name.toLowerCase()}`, fromTo: (from: string, to: string) => `Från ${from} till ${to}`, askedBy: (name: string, on: string) => `${name} bad ${on}`, nextStep: 'Nästa steg', stepAmount: 'Antal', stepAmountHint: (amount: string) => `Tomt: ${amount}.`, refusal: 'Skäl om du avslår', waitsForOthers: 'Nästa steg är den andra platsens.', over: 'Förfrågan är avslutad.', steps: 'Vad som har hänt', noSteps: 'Ingen har svarat än.', back: 'Till listan',
  done: { amount: 'Det är sparat.', delivery: 'Beställningen är sparad.', delivery_step: 'Leveransen är uppdaterad.', asked: 'Förfrågan är skickad.', stepped: 'Steget är antecknat.', article: 'Varan är inlagd.', place: 'Platsen är inlagd.', ended: 'Den är avslutad.' },
  faults: {
    needed: 'Fyll i', too_long: 'Skriv kortare', value_needed: 'Välj', choice_needed: 'Välj', amount_out_of_range: 'Skriv ett helt antal', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov', after_today: 'Välj en dag som har varit', too_long_ago: 'Välj en dag inom tre månader', before_today: 'Välj i dag eller en senare dag', before_the_order: 'Välj en dag efter beställningen', same_place: 'Välj en annan plats än den som behöver', more_than_before: 'Skriv högst så många som förra steget', no_identity_number: 'Ta bort personnumret',
  },
}
const en: typeof sv = {
  title: 'Protective equipment', print: 'Print',
  heading: (short, words) => (short === 0 ? 'The equipment suffices' : short === 1 ? 'One article lasts a week at most' : `${words} articles last a week at most`),
  headingNone: 'No equipment is counted',
  lead: 'What ends first stands first. Count the shelf when the day is over and enter what was used; the days then become surer.',
  leadReader: 'What ends first stands first.',
  list: 'Stock', article: 'Article', place: 'Place', stock: 'In stock', perDay: 'Use per day', left: 'Lasts', next: 'Delivery',
  counted: (on, amount) => `counted ${on}: ${amount}`, rate: (low, high) => `between ${low} and ${high}`,
  range: (low, high) => `between ${low} and ${high}`, ofDays: (days) => (days === 1 ? 'one day entered' : `${days} days entered`),
  days: (days) => (days === 0 ? 'Out' : days === 1 ? '1 day' : `${days} days`), overYear: 'over a year', unknown: 'The use is not entered',
  lastsTo: (on) => `to ${on}`, without: (days) => `without delivery ${days}`, nextWords: (amount, on) => `${amount} ${on}`, noNext: 'None expected', lateNext: (on) => `late since ${on}`,
  toRequests: 'Ask for equipment', toDeliveries: 'Deliveries', toKept: 'Articles and places', csv: 'Get CSV', allPlaces: 'All places', filter: 'Place',
  howHeading: 'How it is counted', how: 'In stock is what was last counted, less what was used and sent, with what came since then. Use is the mean of the days entered in the last four weeks. The range holds the outcome in eight cases of ten. A late delivery is not counted.',
  enterHeading: 'Count or enter use', what: 'What', whats: { count: 'Is on the shelf', use: 'Was used in the day' }, amount: 'Number', on: 'Day', save: 'Save', choose: 'Choose',
  enterHint: 'The same day once more corrects the former.', nothing: 'Nothing is counted here', nothingHow: 'When somebody counts an article at a place it stands here with how long it lasts.',
  nothingKept: 'First enter articles and places.', history: (name) => `${name}: counted and used`, historyLead: 'The latest sixty rows. A corrected row stays as it was known.', corrected: 'Corrected', by: 'By', kind: 'Kind', noEntries: 'Nothing is counted yet',
  kinds: { mask: 'Masks', visor: 'Visors', gloves: 'Gloves', apron: 'Aprons', sanitiser: 'Hand sanitiser', test_kit: 'Test kits', other: 'Other' },
  countedIn: { piece: 'pieces', pair: 'pairs', box: 'boxes', litre: 'litres' }, countedInShort: { piece: 'pcs', pair: 'pairs', box: 'boxes', litre: 'l' },
  name: 'Name', unitOfCount: 'Counted in', unit: 'Unit', store: 'Crisis store, no unit’s own', storeShort: 'Crisis store',
  keptTitle: 'Articles and places', keptLead: 'What is counted, and where it is. An article or place that is no longer used is ended; what was counted stays.', articles: 'Articles', places: 'Places', newArticle: 'New article', newPlace: 'New place', end: 'End', ended: (on) => `ended ${on}`, toPlaces: 'Places', toArticles: 'Articles', none: 'None yet', noneHow: 'Enter the first here.',
  deliveriesTitle: 'Deliveries', deliveriesHeading: (late, words) => (late === 0 ? 'No delivery is late' : late === 1 ? 'One delivery is late' : `${words} deliveries are late`), deliveriesLead: 'What is ordered counts from the day it is expected.', newDelivery: 'New order', supplier: 'Supplier', orderedOn: 'Ordered', expectedOn: 'Expected', state: 'State', late: 'Late', waiting: 'Expected', arrived: (amount, on) => `Came ${on}: ${amount}`, cancelled: (on) => `Cancelled ${on}`, noDeliveries: 'Nothing is ordered', noDeliveriesHow: 'An order entered here shows in how long the stock lasts.', open: 'Open', deliveryHeading: (name) => `Delivery of ${name.toLowerCase()}`, deliveryStep: 'What happened', deliverySteps: { arrived: 'It came', moved: 'It comes another day', cancelled: 'It is cancelled' }, arrivedAmount: 'Number that came', arrivedAmountHint: 'Empty: as many as were ordered.', note: 'Note it',
  requestsTitle: 'Requests for equipment', requestsHeading: (open, words) => (open === 0 ? 'No request waits' : open === 1 ? 'One request waits' : `${words} requests wait`), requestsLead: 'Units ask one another and the crisis store. Whoever gives grants or refuses with a reason.', newRequest: 'Ask for equipment', toPlace: 'To', fromPlace: 'From', neededOn: 'Needed', reason: 'Reason', reasonHint: 'What it is needed for. Never anything about children or adults in cases.', request: 'Ask', noRequests: 'Nobody has asked for anything', noRequestsHow: 'When something is about to end you can ask another unit or the crisis store.', standing: 'State',
  standings: { asked: 'Asked', granted: 'Granted', refused: 'Refused', sent: 'Sent', received: 'Received', withdrawn: 'Withdrawn' },
  stepVerbs: { granted: 'Grant', refused: 'Refuse', sent: 'Send', received: 'Receive', withdrawn: 'Withdraw' },
  requestHeading: (amount, name) => `${amount} ${name.toLowerCase()}`, fromTo: (from, to) => `From ${from} to ${to}`, askedBy: (name, on) => `${name} asked ${on}`, nextStep: 'Next step', stepAmount: 'Number', stepAmountHint: (amount) => `Empty: ${amount}.`, refusal: 'Reason if you refuse', waitsForOthers: 'The next step is the other place’s.', over: 'The request is over.', steps: 'What has happened', noSteps: 'Nobody has answered yet.', back: 'To the list',
  done: { amount: 'It is saved.', delivery: 'The order is saved.', delivery_step: 'The delivery is updated.', asked: 'The request is sent.', stepped: 'The step is noted.', article: 'The article is entered.', place: 'The place is entered.', ended: 'It is ended.' },
  faults: {
    needed: 'Fill in', too_long: 'Write less', value_needed: 'Choose', choice_needed: 'Choose', amount_out_of_range: 'Write a whole number', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov', after_today: 'Choose a day that has been', too_long_ago: 'Choose a day within three months', before_today: 'Choose today or a later day', before_the_order: 'Choose a day after the order', same_place: 'Choose another place than the one in need', more_than_before: 'Write at most as many as the step before', no_identity_number: 'Take the identity number away',
  },
}
export const equipmentTexts: Texts<typeof sv> = { sv, en }

const notFoundSv = { title: 'Finns inte', detail: 'Den finns inte, eller är avslutad.' }
const notFoundEn = { title: 'Not found', detail: 'It does not exist, or is ended.' }
const svRefusals = {
  equipment_place_is_others: () => ({ title: 'Platsen är en annan enhets', detail: 'Enhetens medarbetare räknar och enhetens chef ger ut. Krislagret sköts av chefer.' }),
  equipment_article_not_found: () => notFoundSv, equipment_place_not_found: () => notFoundSv, equipment_delivery_not_found: () => notFoundSv, equipment_request_not_found: () => notFoundSv,
  equipment_delivery_is_over: () => ({ title: 'Leveransen har redan kommit eller avbeställts', detail: 'Räkna hyllan om antalet är fel.' }),
  equipment_step_is_not_next: () => ({ title: 'Någon har redan svarat', detail: 'Öppna förfrågan igen och se vad som har hänt.' }),
  equipment_request_step_pk: () => ({ title: 'Någon har redan svarat', detail: 'Öppna förfrågan igen och se vad som har hänt.' }),
  equipment_article_name_is_taken: () => ({ title: 'Varan finns redan', detail: 'Välj ett annat namn, eller använd den som finns.' }),
  equipment_place_name_is_taken: () => ({ title: 'Platsen finns redan', detail: 'Välj ett annat namn, eller använd den som finns.' }),
  equipment_is_counted_once_a_day: () => ({ title: 'Någon räknade samtidigt', detail: 'Läs in sidan igen och räkna om det behövs.' }),
  equipment_use_is_entered_once_a_day: () => ({ title: 'Någon skrev åtgången samtidigt', detail: 'Läs in sidan igen och skriv om det behövs.' }),
  equipment_count_is_corrected_once: () => ({ title: 'Någon rättade samtidigt', detail: 'Läs in sidan igen och räkna om det behövs.' }),
  equipment_use_is_corrected_once: () => ({ title: 'Någon rättade samtidigt', detail: 'Läs in sidan igen och skriv om det behövs.' }),
} satisfies RefusalTexts
const enRefusals: Record<keyof typeof svRefusals, RefusalTexts[string]> = {
  equipment_place_is_others: () => ({ title: 'The place is another unit’s', detail: 'The unit’s staff count and its manager gives out. Managers keep the crisis store.' }),
  equipment_article_not_found: () => notFoundEn, equipment_place_not_found: () => notFoundEn, equipment_delivery_not_found: () => notFoundEn, equipment_request_not_found: () => notFoundEn,
  equipment_delivery_is_over: () => ({ title: 'The delivery has come or was cancelled', detail: 'Count the shelf if the number is wrong.' }),
  equipment_step_is_not_next: () => ({ title: 'Somebody has answered already', detail: 'Open the request again and see what has happened.' }),
  equipment_request_step_pk: () => ({ title: 'Somebody has answered already', detail: 'Open the request again and see what has happened.' }),
  equipment_article_name_is_taken: () => ({ title: 'The article is there already', detail: 'Choose another name, or use the one there is.' }),
  equipment_place_name_is_taken: () => ({ title: 'The place is there already', detail: 'Choose another name, or use the one there is.' }),
  equipment_is_counted_once_a_day: () => ({ title: 'Somebody counted at the same time', detail: 'Load the page again and count if needed.' }),
  equipment_use_is_entered_once_a_day: () => ({ title: 'Somebody entered the use at the same time', detail: 'Load the page again and enter it if needed.' }),
  equipment_count_is_corrected_once: () => ({ title: 'Somebody corrected at the same time', detail: 'Load the page again and count if needed.' }),
  equipment_use_is_corrected_once: () => ({ title: 'Somebody corrected at the same time', detail: 'Load the page again and enter it if needed.' }),
}
export const equipmentRefusals: Texts<RefusalTexts> = { sv: svRefusals, en: enRefusals }
