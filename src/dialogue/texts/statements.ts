import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { Language, Texts } from '../../platform/language.ts'
import type { StatementWords } from '../rules/report-material.ts'
import { themeNames } from './themes.ts'

type Names = Readonly<Record<string, string>>
const named = (names: Names, code: string): string => names[code] ?? code
const list = (words: readonly string[], language: Language): string => new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(words)
const figure = (value: number, language: Language): string => formatNumber(value, language, Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1)

const sv: StatementWords = {
  theme: (theme) => named(themeNames.sv, theme),
  messageTheme: (theme) => named({
    violence: 'våld i nära relationer', knowledge: 'kunskapsstöd och effektstudier', considerations: 'överväganden var sjätte månad', profiteering: 'oseriösa aktörer',
    reporting: 'rapportering av statsbidrag', allocation: 'anvisning av ensamkommande', education: 'utbildning', supervision: 'tillsyn', other: 'annat',
  }, theme),
  followed: (status) => named({ held: 'genomfört vid andra besöket', on_the_way: 'på väg vid andra besöket', not_done: 'inte gjort vid andra besöket', changed: 'ändrat vid andra besöket' },
    status ?? '') || 'inte uppföljt ännu',
  programme: (kind) => named({ politicians: 'politiker', managers: 'chefer', workers: 'medarbetare', unions: 'fackliga företrädare', families: 'föräldrar och unga', school: 'skolan',
    health: 'hälso- och sjukvården', auditors: 'revisorer', other: 'andra' }, kind),
  told: (theme, told, of, strengths, gaps) => `${theme}: ${told} av ${of} besökta ${of === 1 ? 'kommun' : 'kommuner'} berättade om det${strengths + gaps === 0 ? '' : `, ${list([...(strengths > 0 ? [`${strengths} som en styrka`] : []), ...(gaps > 0 ? [`${gaps} som en brist`] : [])], 'sv')}`}.`,
  visited: (places, planned, twice, first, last) => (planned > places ? `${places} av ${planned} kommuner är besökta` : `${places} ${places === 1 ? 'kommun är besökt' : 'kommuner är besökta'}`)
    + `${twice === 0 ? '' : `, ${twice} av dem två gånger`}, mellan ${formatDay(first, 'sv', 'long')} och ${formatDay(last, 'sv', 'long')}.`,
  noVisits: 'Ingen kommun har besökts under tiden.',
  notes: (notes, places) => `${notes} ${notes === 1 ? 'anteckning' : 'anteckningar'} från besök i ${places} ${places === 1 ? 'kommun' : 'kommuner'} är publicerade.`,
  plans: (places, of, points, done) => `${places} av ${of} besökta ${of === 1 ? 'kommun' : 'kommuner'} tog med sig ${points} punkter till sin plan för handling. ${done} är genomförda vid andra besöket.`,
  messages: (messages, theme, addressee, titles, answered) => `${messages === 1 ? 'Ett medskick' : `${messages} medskick`} om ${theme} ${messages === 1 ? 'är riktat' : 'är riktade'} till ${addressee}: ${list(titles.map((title) => `”${title}”`), 'sv')}. `
    + (answered === 0 ? 'Inget svar har kommit.' : `${answered} av ${messages} är besvarade.`),
  comments: (comments) => `Läsarna har skrivit ${comments} ${comments === 1 ? 'kommentar som visas' : 'kommentarer som visas'}.`,
  county: (county, places, themes) => `${county}: ${list(places, 'sv')}${places.length === 1 ? ' är besökt' : ' är besökta'}.${themes.length === 0 ? '' : ` Mest berättades om ${list(themes.map((theme) => theme.toLowerCase()), 'sv')}.`}`,
  figure: ({ kpi, title, unit, year, visited, visitedWith, all, nation }) => `${title}, ${year}: medianen är ${figure(visited ?? 0, 'sv')} bland ${visitedWith} besökta kommuner och ${figure(all ?? 0, 'sv')} bland alla kommuner`
    + `${nation === null ? '' : `, värdet för riket ${figure(nation, 'sv')}`}${unit === '' ? '' : ` (${unit})`}. Källa: Kolada ${kpi}.`,
  visitLabel: (place, on) => `Besök i ${place}, ${formatDay(on, 'sv', 'long')}`,
  observationLabel: (place, on, theme) => `Iakttagelse i ${place}, ${formatDay(on, 'sv', 'long')}: ${theme.toLowerCase()}`,
  noteLabel: (title, on) => `Anteckning: ${title}, publicerad ${formatDay(on, 'sv', 'long')}`,
  planLabel: (place, words) => `Plan för handling, ${place}: ${words}`,
  messageLabel: (title, addressee, on) => `Medskick till ${addressee}, ${formatDay(on, 'sv', 'long')}: ${title}`,
  figureLabel: (kpi, title, year) => `Kolada ${kpi}, ${year}: ${title}`,
  commentLabel: (comments) => `${comments} ${comments === 1 ? 'kommentar' : 'kommentarer'} under anteckningarna`,
}
const en: StatementWords = {
  theme: (theme) => named(themeNames.en, theme),
  messageTheme: (theme) => named({
    violence: 'violence in close relations', knowledge: 'knowledge support and effect studies', considerations: 'considerations every six months', profiteering: 'profiteering actors',
    reporting: 'reporting of state grants', allocation: 'allocation of unaccompanied minors', education: 'education', supervision: 'supervision', other: 'other matters',
  }, theme),
  followed: (status) => named({ held: 'done at the second visit', on_the_way: 'on the way at the second visit', not_done: 'not done at the second visit', changed: 'changed at the second visit' },
    status ?? '') || 'not followed up yet',
  programme: (kind) => named({ politicians: 'politicians', managers: 'managers', workers: 'workers', unions: 'unions', families: 'parents and young people', school: 'school',
    health: 'health care', auditors: 'auditors', other: 'others' }, kind),
  told: (theme, told, of, strengths, gaps) => `${theme}: ${told} of ${of} visited ${of === 1 ? 'municipality' : 'municipalities'} told of it${strengths + gaps === 0 ? '' : `, ${list([...(strengths > 0 ? [`${strengths} as a strength`] : []), ...(gaps > 0 ? [`${gaps} as a gap`] : [])], 'en')}`}.`,
  visited: (places, planned, twice, first, last) => `${planned > places ? `${places} of ${planned}` : String(places)} ${planned === 1 ? 'municipality has' : 'municipalities have'} been visited`
    + `${twice === 0 ? '' : `, ${twice} of them twice`}, between ${formatDay(first, 'en', 'long')} and ${formatDay(last, 'en', 'long')}.`,
  noVisits: 'No municipality has been visited in the time.',
  notes: (notes, places) => `${notes} ${notes === 1 ? 'note' : 'notes'} of visits to ${places} ${places === 1 ? 'municipality' : 'municipalities'} ${notes === 1 ? 'is' : 'are'} published.`,
  plans: (places, of, points, done) => `${places} of ${of} visited ${of === 1 ? 'municipality' : 'municipalities'} took ${points} points to their plans for action. ${done} are done at the second visit.`,
  messages: (messages, theme, addressee, titles, answered) => `${messages === 1 ? 'One message' : `${messages} messages`} about ${theme} to ${addressee}: ${list(titles.map((title) => `“${title}”`), 'en')}. `
    + (answered === 0 ? 'No answer has come.' : `${answered} of ${messages} answered.`),
  comments: (comments) => `Readers have written ${comments} ${comments === 1 ? 'comment that is' : 'comments that are'} shown.`,
  county: (county, places, themes) => `${county}: ${list(places, 'en')} visited.${themes.length === 0 ? '' : ` Most was told of ${list(themes.map((theme) => theme.toLowerCase()), 'en')}.`}`,
  figure: ({ kpi, title, unit, year, visited, visitedWith, all, nation }) => `${title}, ${year}: the median is ${figure(visited ?? 0, 'en')} among ${visitedWith} visited municipalities and ${figure(all ?? 0, 'en')} among all`
    + `${nation === null ? '' : `, the value of the country ${figure(nation, 'en')}`}${unit === '' ? '' : ` (${unit})`}. Source: Kolada ${kpi}.`,
  visitLabel: (place, on) => `Visit to ${place}, ${formatDay(on, 'en', 'long')}`,
  observationLabel: (place, on, theme) => `Observation in ${place}, ${formatDay(on, 'en', 'long')}: ${theme.toLowerCase()}`,
  noteLabel: (title, on) => `Note: ${title}, published ${formatDay(on, 'en', 'long')}`,
  planLabel: (place, words) => `Plan for action, ${place}: ${words}`,
  messageLabel: (title, addressee, on) => `Message to ${addressee}, ${formatDay(on, 'en', 'long')}: ${title}`,
  figureLabel: (kpi, title, year) => `Kolada ${kpi}, ${year}: ${title}`,
  commentLabel: (comments) => `${comments} ${comments === 1 ? 'comment' : 'comments'} under the notes`,
}
/** The words of statements made from data. */
export const statementWords: Texts<StatementWords> = { sv, en }
