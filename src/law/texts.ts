import type { Texts } from '../platform/language.ts'
import type { RuleVersion } from './contract.ts'

const plural = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

const sv = {
  title: 'Lag och frister',
  heading: (count: number) => `${count} frister räknas i Helhet`,
  lead: 'Varje frist följer den version som gällde när den började. Lokala inställningar är kommunens egna och inte lag.',
  noRules: 'Inga frister är inlagda',
  noRulesHow: 'Kör "helhet migrate" så att lagens frister läses in.',
  showOlder: 'Visa också äldre versioner',
  showCurrent: 'Visa bara det som gäller nu',
  caption: 'Frister i lag',
  rule: 'Frist', length: 'Tid', paragraph: 'Lagrum', valid: 'Gäller', from: 'Börjar', to: 'Slutar',
  fromTo: (from: string, to: string) => `${from} till ${to}`,
  fromOn: (from: string) => `från ${from}`,
  versionRead: (version: number, readOn: string) => `version ${version}, läst ${readOn}`,
  own: 'införd av kommunen',
  local: 'Lokal inställning',
  settingsHeading: 'Lokala inställningar',
  settingsLead: 'Det här bestämmer kommunen själv, för att lagen inte anger någon siffra.',
  setting: 'Inställning', value: 'Värde', why: 'Varför', shipped: 'som levererat',
  notLaw: 'De är inte lag.',
  lengthWords: {
    'immediate': () => 'genast',
    'same-day': () => 'samma dag',
    'days': ({ length }) => plural(length, 'dag', 'dagar'),
    'weeks': ({ length }) => plural(length, 'vecka', 'veckor'),
    'months': ({ length }) => plural(length, 'månad', 'månader'),
    'years': ({ length }) => `${length} år`,
    'years-of-age': ({ lengthByBasis, length }) => (lengthByBasis === null ? `${length} års ålder`
      : Object.entries(lengthByBasis).map(([basis, age]) => `${age} års ålder (LVU ${basis} §)`).join(', ')),
    'january-each-year': ({ length }) => `${length} januari varje år`,
    'day-of-following-month': ({ length }) => `den ${length}:e månaden efter`,
  } satisfies Record<RuleVersion['unit'], (rule: Pick<RuleVersion, 'length' | 'lengthByBasis'>) => string>,
  settingUnits: { hours: 'timmar', minutes: 'minuter', days: 'dagar', kronor: 'kronor' },
}
const en: typeof sv = {
  title: 'Law and deadlines',
  heading: (count) => `${count} deadlines are counted in Helhet`,
  lead: 'Each deadline follows the version that was in force when it began. Local settings are the municipality\'s own and not law.',
  noRules: 'No deadlines are entered',
  noRulesHow: 'Run "helhet migrate" so that the deadlines of the law are read in.',
  showOlder: 'Show older versions too',
  showCurrent: 'Show only what is in force now',
  caption: 'Deadlines in law',
  rule: 'Deadline', length: 'Time', paragraph: 'Section', valid: 'In force', from: 'Begins', to: 'Ends',
  fromTo: (from, to) => `${from} to ${to}`,
  fromOn: (from) => `from ${from}`,
  versionRead: (version, readOn) => `version ${version}, read ${readOn}`,
  own: 'entered by the municipality',
  local: 'Local setting',
  settingsHeading: 'Local settings',
  settingsLead: 'This the municipality decides itself, because the law gives no figure.',
  setting: 'Setting', value: 'Value', why: 'Why', shipped: 'as shipped',
  notLaw: 'They are not law.',
  lengthWords: {
    'immediate': () => 'at once',
    'same-day': () => 'the same day',
    'days': ({ length }) => plural(length, 'day', 'days'),
    'weeks': ({ length }) => plural(length, 'week', 'weeks'),
    'months': ({ length }) => plural(length, 'month', 'months'),
    'years': ({ length }) => plural(length, 'year', 'years'),
    'years-of-age': ({ lengthByBasis, length }) => (lengthByBasis === null ? `age ${length}`
      : Object.entries(lengthByBasis).map(([basis, age]) => `age ${age} (LVU section ${basis})`).join(', ')),
    'january-each-year': ({ length }) => `${length} January each year`,
    'day-of-following-month': ({ length }) => `day ${length} of the following month`,
  },
  settingUnits: { hours: 'hours', minutes: 'minutes', days: 'days', kronor: 'kronor' },
}
export type LawTexts = typeof sv
export const lawTexts: Texts<LawTexts> = { sv, en }
