import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { TurnoverDefinition } from '../rules/turnover.ts'

type Definition = { readonly short: string; readonly how: string; readonly who: string }

const sv = {
  title: 'Jämförelsetal', heading: (count: number) => (count === 0 ? 'Inga publicerade tal är inlästa.' : count === 1 ? 'En mängd publicerade tal' : `${count} mängder publicerade tal`),
  lead: 'Andras publicerade tal om sin personal, med personalomsättningen räknad på alla sätt som används. Ett tal som inte är publicerat visas som okänt, aldrig som noll.',
  list: 'Mängder', none: 'Inget är inläst', noneHow: 'HR eller socialchefen läser in en fil med publicerade tal.', import: 'Läs in tal', name: 'Vad', measure: 'Räknar', years: 'År', areas: 'Områden', rows: 'Rader', readIn: 'Inläst', open: 'Visa',
  back: 'Till jämförelsetalen', csv: 'Hämta som CSV', print: 'Skriv ut', source: 'Källa', replaced: 'En nyare mängd med samma namn har ersatt den här.',
  setHeading: (name: string, year: string) => `${name}, ${year}`, areaHeading: (area: string, years: string) => `${area}, ${years}`, setLead: (areas: string, measure: string) => `${areas} områden, ${measure}. Under varje andel står båda talen.`, areaLead: (measure: string) => `År för år, ${measure}. Under varje andel står båda talen.`,
  year: 'År', level: 'Nivå', allLevels: 'Alla nivåer', area: 'Område', opening: 'Vid årets början', closing: 'Vid årets slut', joiners: 'Började', leavers: 'Slutade', unexplained: 'Oförklarat', unknown: 'okänt', retirement: 'Pensioner', as_defined: 'Som varje sätt räknar', without: 'Utan dem som gått i pension', toYear: 'Alla områden',
  share: (numerator: string, denominator: string) => `${numerator} av ${denominator}`, definitionsHeading: 'Så räknas det', unexplainedHow: 'Oförklarat är de i tjänst vid årets början plus de som började minus de som slutade minus de i tjänst vid årets slut. Är det inte noll har flyttar eller dagar räknats på annat sätt.', noOpening: 'Där filen inte har tal för årets början är det talet för slutet av året före.', noRows: 'Inga rader passar valet.',
  definitions: {
    leavers_over_average: { short: 'Slutade av medeltalet', how: 'slutade / medeltalet av början och slut', who: 'vanlig svensk praxis' },
    joiners_over_average: { short: 'Började av medeltalet', how: 'började / medeltalet', who: 'vid sidan av den förra' },
    min_joiners_leavers_over_average: { short: 'Det lägre av medeltalet', how: 'det lägre av började och slutade / medeltalet', who: 'Arbetsgivarverket' },
    min_over_closing: { short: 'Det lägre av slutet', how: 'det lägre av började och slutade / vid årets slut', who: 'Nyckeltalsinstitutet' },
    own_request_over_permanent: { short: 'Egen begäran', how: 'slutade på egen begäran / tillsvidareanställda', who: 'Familjen Helsingborg' },
    leavers_over_closing: { short: 'Slutade av slutet', how: 'slutade / vid årets slut', who: 'Department for Education, England' },
    mean_flow_over_closing: { short: 'Medelflöde av slutet', how: 'halva summan av började och slutade / vid årets slut', who: 'Hansel, Finland' },
    mobility_over_average: { short: 'Rörlighet', how: 'slutade och flyttade inom arbetsgivaren / medeltalet', who: 'rörlighet' },
    n00216: { short: 'N00216', how: 'de som var anställda i november och inte året efter / de som var det', who: 'Kolada, hela kommunen; går inte att räkna ur sådana tal' },
  } satisfies Record<TurnoverDefinition, Definition>,
}
export type PublishedCountTexts = Omit<typeof sv, 'definitions'> & { readonly definitions: Record<TurnoverDefinition, Definition> }
const en: PublishedCountTexts = {
  title: 'Published counts', heading: (count) => (count === 0 ? 'No published counts are read in.' : count === 1 ? 'One set of published counts' : `${count} sets of published counts`),
  lead: 'What others have published of their staff, with turnover counted in every way that is in use. A number that is not published is shown as unknown, never as none.',
  list: 'Sets', none: 'Nothing is read in', noneHow: 'HR or the director reads in a file of published counts.', import: 'Read in counts', name: 'What', measure: 'Counts', years: 'Years', areas: 'Areas', rows: 'Rows', readIn: 'Read in', open: 'Show',
  back: 'To the published counts', csv: 'Get as CSV', print: 'Print', source: 'Source', replaced: 'A newer set of the same name has replaced this one.',
  setHeading: (name, year) => `${name}, ${year}`, areaHeading: (area, years) => `${area}, ${years}`, setLead: (areas, measure) => `${areas} areas, ${measure}. Under each share stand both its numbers.`, areaLead: (measure) => `Year by year, ${measure}. Under each share stand both its numbers.`,
  year: 'Year', level: 'Level', allLevels: 'All levels', area: 'Area', opening: 'When the year began', closing: 'When it ended', joiners: 'Joined', leavers: 'Left', unexplained: 'Unexplained', unknown: 'unknown', retirement: 'Retirements', as_defined: 'As each way counts', without: 'Without those who retired', toYear: 'All areas',
  share: (numerator, denominator) => `${numerator} of ${denominator}`, definitionsHeading: 'How it is counted', unexplainedHow: 'Unexplained is those in post when the year began plus those who joined minus those who left minus those in post when it ended. Where it is not none, moves or days are counted another way.', noOpening: 'Where the file has no number for when the year began, it is the number for the end of the year before.', noRows: 'No rows fit the choice.',
  definitions: {
    leavers_over_average: { short: 'Left of the mean', how: 'left / the mean of beginning and end', who: 'common Swedish practice' },
    joiners_over_average: { short: 'Joined of the mean', how: 'joined / the mean', who: 'beside the former' },
    min_joiners_leavers_over_average: { short: 'The lesser of the mean', how: 'the lesser of joined and left / the mean', who: 'the Swedish Agency for Government Employers' },
    min_over_closing: { short: 'The lesser of the end', how: 'the lesser of joined and left / when the year ended', who: 'a Swedish institute of key figures' },
    own_request_over_permanent: { short: 'Own request', how: 'left at own request / permanent staff', who: 'eleven municipalities around Helsingborg' },
    leavers_over_closing: { short: 'Left of the end', how: 'left / when the year ended', who: 'Department for Education, England' },
    mean_flow_over_closing: { short: 'Mean flow of the end', how: 'half of joined and left together / when the year ended', who: 'Hansel, Finland' },
    mobility_over_average: { short: 'Mobility', how: 'left and moved within the employer / the mean', who: 'mobility' },
    n00216: { short: 'N00216', how: 'employed in November and not a year later / those who were', who: 'Kolada, the whole municipality; cannot be counted from such numbers' },
  },
}
export const publishedCountTexts: Texts<PublishedCountTexts> = { sv, en }

export const publishedCountRefusals: Texts<RefusalTexts> = {
  sv: {
    published_set_not_found: () => ({ title: 'Talen finns inte', detail: 'Gå till jämförelsetalen och välj en annan mängd.' }),
    published_area_not_found: () => ({ title: 'Området finns inte i mängden', detail: 'Gå tillbaka och välj ett område i listan.' }),
    published_count_set_stands_once: () => ({ title: 'Någon annan läste in samma mängd nyss', detail: 'Öppna inläsningen och granska den igen.' }),
  },
  en: {
    published_set_not_found: () => ({ title: 'There are no such counts', detail: 'Go to the published counts and choose another set.' }),
    published_area_not_found: () => ({ title: 'The area is not in the set', detail: 'Go back and choose an area of the list.' }),
    published_count_set_stands_once: () => ({ title: 'Somebody else read in the same set just now', detail: 'Open the file and look it through again.' }),
  },
}
