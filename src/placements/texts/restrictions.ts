import { countInWords } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'
import type { childEntries, exceptionWhom, restrictionEntries, RestrictionReason, RestrictionState, tellingWays } from '../contract/restrictions.ts'

type Words<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>
const faultsSv: Readonly<Record<string, string>> = {
  needed: 'Fyll i det här', choose: 'Välj ett alternativ', too_long: 'Korta texten', day_unclear: 'Skriv dagen, till exempel tors 26 nov eller 2026-11-26', day_ahead: 'Välj i dag eller en tidigare dag',
  ends_before: 'Välj en dag som inte är före den första', review_needed: 'Skriv när den ska ses över. Den gäller tills vidare.', before_it_began: 'Välj en dag efter att restriktionen började', value_needed: 'Fyll i det här',
}
const faultsEn: Readonly<Record<string, string>> = {
  needed: 'Fill this in', choose: 'Choose one', too_long: 'Shorten the text', day_unclear: 'Write the day, for example Thu 26 Nov or 2026-11-26', day_ahead: 'Choose today or an earlier day',
  ends_before: 'Choose a day that is not before the first', review_needed: 'Write when it is looked at again. It holds until further notice.', before_it_began: 'Choose a day after the restriction began', value_needed: 'Fill this in',
}

const sv = {
  title: 'Besöksrestriktioner', one: 'Besöksrestriktion',
  heading: (running: number) => (running === 0 ? 'Inga besök är begränsade i dag' : running === 1 ? 'Besök är begränsade på ett ställe' : `Besök är begränsade på ${countInWords(running, 'sv')} ställen`),
  notContact: 'En besöksrestriktion gäller besök på ett boende. Ett enskilt barns umgänge får inte begränsas så: det kräver ett beslut enligt LVU (umgängesbegränsning, LVU 14 §).',
  states: { coming: 'Kommande', running: 'Gäller nu', ended: 'Avslutad' } satisfies Record<RestrictionState, string>, all: 'Alla', stateLabel: 'Läge', reasonLabel: 'Skäl',
  reasons: { infection: 'Smitta', safety: 'Säkerhet', premises: 'Lokalerna', staffing: 'Brist på personal', authority: 'Myndighets råd eller beslut', other: 'Annat' } satisfies Record<RestrictionReason, string>,
  ways: { meeting: 'i ett möte', phone: 'per telefon', video: 'på video', letter: 'i brev', message: 'i meddelande' } satisfies Words<typeof tellingWays>,
  whom: { custodians: 'vårdnadshavare', siblings: 'syskon', relatives: 'andra närstående', counsel: 'offentligt biträde och god man', social_services: 'socialtjänsten', other: 'annan' } satisfies Words<typeof exceptionWhom>,
  told: { home: 'Hemmet', workers: 'Ansvariga handläggare' },
  columns: { place: 'Ställe', period: 'Tid', reason: 'Skäl', decided: 'Beslutad av', told: 'Har fått veta', children: 'Barn i natt' },
  csvHead: ['Ställe', 'Läge', 'Från', 'Till', 'Ses över', 'Avslutad', 'Skäl', 'Varför', 'Beslutad av', 'Beslutad den', 'Hemmet fick veta', 'Handläggarna fick veta', 'Barn i natt'],
  untilFurther: 'tills vidare', review: (day: string) => `ses över ${day}`, ended: (day: string) => `avslutad ${day}`, notTold: 'ingen antecknad', homeTold: (day: string) => `hemmet ${day}`, workersTold: (day: string) => `handläggarna ${day}`,
  empty: 'Inga restriktioner passar urvalet', emptyHow: 'En restriktion registreras här, med skäl, tid och vem som beslutade.',
  add: 'Registrera en restriktion', print: 'Skriv ut', csv: 'Hämta CSV', back: 'Till besöksrestriktionerna', toHome: 'Till hemmet', toPerson: 'Till personen',
  place: 'Var', placeHint: 'Ett hem, eller allt som en utförare driver, också kommunens egna boenden', homes: 'Hem', providers: 'Utförare', allOf: (name: string) => `${name}, alla hem`,
  from: 'Från', to: 'Till och med', toHint: 'Lämna tomt om den gäller tills vidare', reviewOn: 'Ses över', reviewHint: 'Behövs när den gäller tills vidare', optional: 'frivilligt', choose: 'Välj', kind: 'Skäl', why: 'Varför, kort', decidedBy: 'Beslutad av', decidedByHint: 'Namn och roll, till exempel föreståndaren',
  decidedOn: 'Beslutad den', save: 'Spara', cancel: 'Avbryt', what: 'Registrera', on: 'Dag', way: 'Hur', whoTold: 'Vem', words: 'Anteckning', untilOn: 'Till och med', correction: 'Varför den rättas', endOn: 'Sista dagen den gällde', endWhy: 'Varför den upphör', forWhom: 'För vem',
  do: { told: 'Att någon har fått veta', exception: 'Ett undantag', correct: 'En rättelse', end: 'Att den upphör i förtid' } satisfies Words<typeof restrictionEntries>,
  childDo: { child_told: 'Barnet har fått veta', custodians_told: 'Vårdnadshavarna har fått veta', digital_offered: 'Digital kontakt är erbjuden', exception: 'Ett undantag för barnet' } satisfies Words<typeof childEntries>,
  exceptionFor: (whom: string) => `För ${whom}`, facts: 'Fakta', reason: 'Skäl', decided: 'Beslutad', period: 'Tid', endedBecause: 'Avslutad', whoKnows: 'Vem som har fått veta', nobodyTold: 'Ingen är antecknad.', exceptions: 'Undantag', noExceptions: 'Inga undantag.', earlier: 'Tidigare lydelser', correctedBecause: (why: string) => `rättad: ${why}`,
  living: 'Barn som bor där', noLiving: 'Inget barn bor där i natt.', unseenAll: (n: number) => (n === 1 ? 'Ett barn, som du inte ser, bor där.' : `${countInWords(n, 'sv', 'start')} barn, som du inte ser, bor där.`), unseen: (n: number) => (n === 1 ? 'Ett barn till bor där.' : `${countInWords(n, 'sv', 'start')} barn till bor där.`),
  childTold: (day: string) => `barnet ${day}`, custodiansTold: (day: string) => `vårdnadshavarna ${day}`, childNot: 'barnet inte', custodiansNot: 'vårdnadshavarna inte', offered: (day: string) => `digital kontakt erbjuden ${day}`, notOffered: 'digital kontakt inte erbjuden',
  byWhom: (name: string, when: string) => `${name}, ${when}`, decidedWords: (who: string, day: string) => `${who}, ${day}`,
  homePanel: 'Besöksrestriktioner', homeNone: 'Besök är inte begränsade.', homeAll: 'Alla restriktioner här', homeAdd: 'Registrera en restriktion',
  personHeading: (n: number) => (n === 0 ? 'Ingen besöksrestriktion där barnet bor' : n === 1 ? 'En besöksrestriktion där barnet bor' : `${countInWords(n, 'sv', 'start')} besöksrestriktioner där barnet bor`),
  personLine: (until: string) => `Besök är begränsade där barnet bor, ${until}.`, comingLine: (from: string) => `Besök begränsas där barnet bor från ${from}.`, until: (day: string) => `till och med ${day}`, untilFurtherReview: (day: string) => `tills vidare, ses över ${day}`,
  insteadOffered: (day: string) => `Digital kontakt erbjöds senast ${day}.`, insteadNot: 'Digital kontakt har inte erbjudits.', toldAll: 'Barnet och vårdnadshavarna har fått veta.', toldNot: 'Alla har inte fått veta.',
  hiddenPlace: 'Boendet visas inte här', hiddenDays: 'visas inte: dagarna skulle tala om var barnet bor', hiddenLine: 'Besök är eller blir begränsade där barnet bor.', tellRestriction: 'Berätta om besöksrestriktionen', toRestriction: 'Anteckna', untold: 'Barnet eller vårdnadshavarna har inte fått veta, lokal rutin',
  done: { restriction_added: 'Restriktionen är registrerad. Berätta för barnen, vårdnadshavarna och handläggarna.', told: 'Det är antecknat.', exception: 'Undantaget är registrerat.', correct: 'Rättelsen är registrerad. Den tidigare lydelsen står kvar.', end: 'Restriktionen är avslutad.',
    child_told: 'Det är antecknat.', custodians_told: 'Det är antecknat.', digital_offered: 'Erbjudandet är antecknat.' },
  faults: faultsSv,
}
const en: typeof sv = {
  title: 'Visiting restrictions', one: 'Visiting restriction',
  heading: (running) => (running === 0 ? 'No visits are limited today' : running === 1 ? 'Visits are limited in one place' : `Visits are limited in ${countInWords(running, 'en')} places`),
  notContact: 'A visiting restriction is about visits to a residence. One child\'s contact may not be limited this way: that takes a decision under LVU (limits of contact, LVU 14 §).',
  states: { coming: 'Coming', running: 'Holds now', ended: 'Ended' }, all: 'All', stateLabel: 'State', reasonLabel: 'Reason',
  reasons: { infection: 'Infection', safety: 'Safety', premises: 'The premises', staffing: 'Too few staff', authority: 'Advice or decision of an authority', other: 'Other' },
  ways: { meeting: 'in a meeting', phone: 'by telephone', video: 'by video', letter: 'by letter', message: 'by message' },
  whom: { custodians: 'custodians', siblings: 'siblings', relatives: 'other relatives', counsel: 'public counsel and appointed guardian', social_services: 'social services', other: 'somebody else' },
  told: { home: 'The home', workers: 'Responsible workers' },
  columns: { place: 'Place', period: 'Time', reason: 'Reason', decided: 'Decided by', told: 'Have been told', children: 'Children tonight' },
  csvHead: ['Place', 'State', 'From', 'To', 'Looked at again', 'Ended', 'Reason', 'Why', 'Decided by', 'Decided on', 'Home told', 'Workers told', 'Children tonight'],
  untilFurther: 'until further notice', review: (day) => `looked at again ${day}`, ended: (day) => `ended ${day}`, notTold: 'nobody noted', homeTold: (day) => `the home ${day}`, workersTold: (day) => `the workers ${day}`,
  empty: 'No restriction fits the choice', emptyHow: 'A restriction is registered here, with reason, time and who decided.',
  add: 'Register a restriction', print: 'Print', csv: 'Get CSV', back: 'To visiting restrictions', toHome: 'To the home', toPerson: 'To the person',
  place: 'Where', placeHint: 'A home, or everything that a provider runs, the municipality\'s own residences too', homes: 'Homes', providers: 'Providers', allOf: (name) => `${name}, all homes`,
  from: 'From', to: 'To and including', toHint: 'Leave empty if it holds until further notice', reviewOn: 'Looked at again', reviewHint: 'Needed when it holds until further notice', optional: 'optional', choose: 'Choose', kind: 'Reason', why: 'Why, in short', decidedBy: 'Decided by', decidedByHint: 'Name and role, for example the head of the home',
  decidedOn: 'Decided on', save: 'Save', cancel: 'Cancel', what: 'Register', on: 'Day', way: 'How', whoTold: 'Who', words: 'Note', untilOn: 'To and including', correction: 'Why it is corrected', endOn: 'The last day it held', endWhy: 'Why it ends', forWhom: 'For whom',
  do: { told: 'That somebody was told', exception: 'An exception', correct: 'A correction', end: 'That it ends before its time' },
  childDo: { child_told: 'The child was told', custodians_told: 'The custodians were told', digital_offered: 'Digital contact was offered', exception: 'An exception for the child' },
  exceptionFor: (whom) => `For ${whom}`, facts: 'Facts', reason: 'Reason', decided: 'Decided', period: 'Time', endedBecause: 'Ended', whoKnows: 'Who has been told', nobodyTold: 'Nobody is noted.', exceptions: 'Exceptions', noExceptions: 'No exceptions.', earlier: 'Earlier wordings', correctedBecause: (why) => `corrected: ${why}`,
  living: 'Children who live there', noLiving: 'No child lives there tonight.', unseenAll: (n) => (n === 1 ? 'One child, whom you do not see, lives there.' : `${countInWords(n, 'en', 'start')} children, whom you do not see, live there.`), unseen: (n) => (n === 1 ? 'One more child lives there.' : `${countInWords(n, 'en', 'start')} more children live there.`),
  childTold: (day) => `the child ${day}`, custodiansTold: (day) => `the custodians ${day}`, childNot: 'the child not', custodiansNot: 'the custodians not', offered: (day) => `digital contact offered ${day}`, notOffered: 'digital contact not offered',
  byWhom: (name, when) => `${name}, ${when}`, decidedWords: (who, day) => `${who}, ${day}`,
  homePanel: 'Visiting restrictions', homeNone: 'Visits are not limited.', homeAll: 'All restrictions here', homeAdd: 'Register a restriction',
  personHeading: (n) => (n === 0 ? 'No visiting restriction where the child lives' : n === 1 ? 'One visiting restriction where the child lives' : `${countInWords(n, 'en', 'start')} visiting restrictions where the child lives`),
  personLine: (until) => `Visits are limited where the child lives, ${until}.`, comingLine: (from) => `Visits will be limited where the child lives from ${from}.`, until: (day) => `to and including ${day}`, untilFurtherReview: (day) => `until further notice, looked at again ${day}`,
  insteadOffered: (day) => `Digital contact was last offered ${day}.`, insteadNot: 'Digital contact has not been offered.', toldAll: 'The child and the custodians have been told.', toldNot: 'Not all have been told.',
  hiddenPlace: 'The residence is not shown here', hiddenDays: 'not shown: the days would tell where the child lives', hiddenLine: 'Visits are or will be limited where the child lives.', tellRestriction: 'Tell of the visiting restriction', toRestriction: 'Note', untold: 'The child or the custodians have not been told, local routine',
  done: { restriction_added: 'The restriction is registered. Tell the children, the custodians and the workers.', told: 'It is noted.', exception: 'The exception is registered.', correct: 'The correction is registered. The earlier wording remains.', end: 'The restriction has ended.',
    child_told: 'It is noted.', custodians_told: 'It is noted.', digital_offered: 'The offer is noted.' },
  faults: faultsEn,
}
export const restrictionTexts: Texts<typeof sv> = { sv, en }
