import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { Stream } from '../contract/distribution-runs.ts'

const sv = {
  title: 'Fördelning', heading: (count: number) => (count === 0 ? 'Ingen körning är sparad' : count === 1 ? 'En sparad körning' : `${count} sparade körningar`),
  lead: 'Hur ensamkommande barn fördelas mellan kommunerna efter andelar. En körning visar hur det hade blivit, inte hur det blev.',
  books: 'Fördelningsliggare', sets: 'Andelar', new: 'Ny körning', none: 'Ingen körning är sparad', noneHow: 'Välj en ström av barn och vad andelarna görs av. Du får huvudboken dag för dag.',
  columns: { name: 'Körning', children: 'Barn', days: 'Dagar', last: 'Lägst och högst sista dagen', saved: 'Sparad' }, savedBy: (by: string, at: string) => `${by}, ${at}`,
  newHeading: 'Ny körning', newLead: 'Bara antal: skriv aldrig något om ett barn.', back: 'Till körningarna', name: 'Namn', stream: 'Barn som kom',
  streams: { autumn_2015: 'Hösten 2015', own: 'Egna dagar' } satisfies Record<Stream, string>,
  streamHints: { autumn_2015: '2 oktober till 31 december efter Migrationsverkets uppgifter: 46 dagar med egen siffra, 45 uppskattade ur veckotal, som en vecka utan tal får från veckan före. Tillsammans 23 093 barn, fyra av tio uppskattade.', own: 'Skriv dagarna i fältet under.' } satisfies Record<Stream, string>,
  arrivals: 'Egna dagar', arrivalsHint: 'En rad för varje dag: 2026-11-24;12', shares: 'Andelarna', sharesHint: 'Hur mycket varje del väger. De riktiga vikterna är statens och finns inte här. Allt blir promille, 1 000 tillsammans.',
  population: 'Invånare', young: 'Invånare 0–19 år', own: 'Eget element', ownLines: 'Eget element, kommun för kommun', ownLinesHint: 'Till exempel asylsökandes dagar. En rad för varje kommun: Storuman;1250. De som inte står här har noll.',
  floor: 'Minst, promille', floorHint: 'Modellen från 2016 har golvet 1.', more: 'Anknytning och överenskommelser', ties: 'Barn med stark anknytning, eller som erbjudits en plats', tiesHint: 'Storuman;4. De går före turen, räknas in och sprids jämnt över dagarna.',
  moves: 'Överenskommelser mellan kommuner', movesHint: 'Från;till;promille, som Vilhelmina;Storuman;1. Inom ett län kan en andel bli noll, annars stannar den vid golvet.', run: 'Kör och spara', optional: 'frivilligt',
  runHeading: (children: string, days: number) => `${children} barn på ${days === 1 ? 'en dag' : `${days} dagar`}`,
  runLead: (from: string, to: string, by: string, at: string) => `${from} till ${to}. Sparad av ${by}, ${at}.`, isNotHistory: 'Så hade det blivit med dessa andelar. Det är inte vad som hände, och inte statens andelar.',
  spread: 'Från lägst till högst', spreadTitle: (low: string, high: string) => `Sista dagen har alla mellan ${low} och ${high} av vad andelen säger`,
  spreadHow: 'Uppfyllelse: tilldelade barn delat med andelen av alla tilldelade sedan start. 1 är precis vad andelen säger. De första dagarna är talet grovt: det finns färre barn än kommuner.',
  low: 'Lägst', high: 'Högst', day: 'Dag', came: 'Kom', all: 'Tilldelade till dess', equal: 'Lika och lägst', days: 'Dag för dag', daysHow: 'Lika och lägst: barn då flera kommuner stod precis lika. Den största andelen fick barnet, av lika den första koden.',
  ledger: (day: string) => `Huvudboken efter ${day}`, place: 'Kommun', county: 'Län', share: 'Andel, ‰', n: 'Har fått', ideal: 'Enligt andelen', gap: 'Skillnad', value: 'Uppfyllelse', other: (name: string) => `I ${name}`, change: 'Ändring',
  chooseDay: 'Dag', chooseCounty: 'Län', everyCounty: 'Hela landet', compareWith: 'Jämför med', noComparison: 'Ingen', show: 'Visa', csv: 'Hämta CSV', print: 'Skriv ut', again: 'Ny körning med ändrade val',
  next: 'Står i tur', nextIs: (names: string) => `${names} får nästa barn.`, nextEqual: (name: string, others: number) => `${name} får nästa barn. ${others === 1 ? 'En till står' : `${others} till står`} precis lika.`,
  how: 'Så gjordes körningen', weights: 'Vikter', floorIs: (floor: number) => `minst ${floor} promille`, tiesCount: (count: number) => (count === 0 ? 'inga' : `${count}`), noMoves: 'inga', source: 'Källa: Migrationsverket (barnen), SCB genom Kolada (invånarna). Fördelningen är en egen uträkning.',
  faults: { value_needed: 'Fyll i', too_long: 'Skriv kortare', too_many: 'För många rader', line_not_read: 'En rad går inte att läsa. Skriv som exemplet.', not_a_place: 'En kommun finns inte. Skriv namnet som det stavas, eller koden.', weight_needed: 'Skriv ett tal från 0 till 1000', floor_needed: 'Skriv 0 till 3',
    nobody_came: 'Skriv minst en dag med barn', no_weight: 'Någon del måste väga mer än noll', own_needed: 'Skriv elementet för någon kommun, eller ge det vikten 0', more_ties_than_children: 'Fler har anknytning än som kom', not_between_two: 'En överenskommelse är mellan två olika kommuner', not_so_much_to_move: 'Så mycket har den kommunen inte att lämna' },
  done: { distribution_saved: 'Körningen är sparad' }, csvColumns: ['kod', 'kommun', 'län', 'andel_promille', 'har_fått', 'enligt_andelen', 'skillnad', 'uppfyllelse', 'dag', 'källa'],
  csvCompared: ['jämförd_körning', 'jämförd_andel_promille', 'jämförd_har_fått', 'jämförd_enligt_andelen', 'jämförd_skillnad', 'jämförd_uppfyllelse', 'ändring_mot_jämförd'],
}
export type DistributionTexts = typeof sv

const en: DistributionTexts = {
  title: 'Distribution', heading: (count) => (count === 0 ? 'No run is saved' : count === 1 ? 'One saved run' : `${count} saved runs`),
  lead: 'How unaccompanied minors are distributed between municipalities by shares. A run shows how it would have been, not how it was.',
  books: 'Standing ledgers', sets: 'Shares', new: 'New run', none: 'No run is saved', noneHow: 'Choose a stream of children and what the shares are made of. You get the ledger day by day.',
  columns: { name: 'Run', children: 'Children', days: 'Days', last: 'Lowest and highest on the last day', saved: 'Saved' }, savedBy: (by, at) => `${by}, ${at}`,
  newHeading: 'New run', newLead: 'Numbers alone: never write anything about a child.', back: 'To the runs', name: 'Name', stream: 'Children who came',
  streams: { autumn_2015: 'The autumn of 2015', own: 'Own days' },
  streamHints: { autumn_2015: '2 October to 31 December by the figures of the Swedish Migration Agency: 46 days with a figure of their own, 45 estimated from weekly ones, which a week without any takes from the week before. 23,093 children together, four of ten estimated.', own: 'Write the days in the field below.' },
  arrivals: 'Own days', arrivalsHint: 'A line for each day: 2026-11-24;12', shares: 'The shares', sharesHint: 'How much each part weighs. The real weights are the state’s and are not here. All becomes per mille, 1,000 together.',
  population: 'Inhabitants', young: 'Inhabitants aged 0–19', own: 'Own element', ownLines: 'Own element, municipality by municipality', ownLinesHint: 'For example days of asylum seekers. A line for each municipality: Storuman;1250. Those not written have none.',
  floor: 'At least, per mille', floorHint: 'The model of 2016 has the floor 1.', more: 'Ties and agreements', ties: 'Children with strong ties, or who were offered a place', tiesHint: 'Storuman;4. They go before the turn, count, and are spread evenly over the days.',
  moves: 'Agreements between municipalities', movesHint: 'From;to;per mille, as Vilhelmina;Storuman;1. Within a county a share may come to nought, else it stays at the floor.', run: 'Run and save', optional: 'optional',
  runHeading: (children, days) => `${children} children on ${days === 1 ? 'one day' : `${days} days`}`,
  runLead: (from, to, by, at) => `${from} to ${to}. Saved by ${by}, ${at}.`, isNotHistory: 'This is how it would have been with these shares. It is not what happened, and not the state’s shares.',
  spread: 'From lowest to highest', spreadTitle: (low, high) => `On the last day all have between ${low} and ${high} of what the share says`,
  spreadHow: 'Fulfilment: children assigned over the share of all assigned since the start. 1 is exactly what the share says. In the first days the number is rough: there are fewer children than municipalities.',
  low: 'Lowest', high: 'Highest', day: 'Day', came: 'Came', all: 'Assigned by then', equal: 'Equal and lowest', days: 'Day by day', daysHow: 'Equal and lowest: children for whom several municipalities stood exactly equal. The largest share got the child, of equal shares the first code.',
  ledger: (day) => `The ledger after ${day}`, place: 'Municipality', county: 'County', share: 'Share, ‰', n: 'Has got', ideal: 'By the share', gap: 'Difference', value: 'Fulfilment', other: (name) => `In ${name}`, change: 'Change',
  chooseDay: 'Day', chooseCounty: 'County', everyCounty: 'The whole country', compareWith: 'Compare with', noComparison: 'None', show: 'Show', csv: 'Get CSV', print: 'Print', again: 'New run with other choices',
  next: 'Next in turn', nextIs: (names) => `${names} gets the next child.`, nextEqual: (name, others) => `${name} gets the next child. ${others === 1 ? 'One more stands' : `${others} more stand`} exactly equal.`,
  how: 'How the run was made', weights: 'Weights', floorIs: (floor) => `at least ${floor} per mille`, tiesCount: (count) => (count === 0 ? 'none' : `${count}`), noMoves: 'none', source: 'Source: the Swedish Migration Agency (children), Statistics Sweden by Kolada (inhabitants). The distribution is our own calculation.',
  faults: { value_needed: 'Fill in', too_long: 'Write less', too_many: 'Too many lines', line_not_read: 'A line cannot be read. Write as in the example.', not_a_place: 'A municipality does not exist. Write its name as it is spelt, or its code.', weight_needed: 'Write a number from 0 to 1000', floor_needed: 'Write 0 to 3',
    nobody_came: 'Write at least one day with children', no_weight: 'Some part must weigh more than nought', own_needed: 'Write the element for some municipality, or give it the weight 0', more_ties_than_children: 'More have ties than came', not_between_two: 'An agreement is between two different municipalities', not_so_much_to_move: 'That municipality has not so much to give' },
  done: { distribution_saved: 'The run is saved' }, csvColumns: ['code', 'municipality', 'county', 'share_per_mille', 'has_got', 'by_the_share', 'difference', 'fulfilment', 'day', 'source'],
  csvCompared: ['compared_run', 'compared_share_per_mille', 'compared_has_got', 'compared_by_the_share', 'compared_difference', 'compared_fulfilment', 'change_from_compared'],
}
export const distributionTexts: Texts<DistributionTexts> = { sv, en }

export const distributionRefusals: Texts<RefusalTexts> = {
  sv: { distribution_not_found: () => ({ title: 'Körningen finns inte', detail: 'Gå till listan över körningar.' }) },
  en: { distribution_not_found: () => ({ title: 'There is no such run', detail: 'Go to the list of runs.' }) },
}
