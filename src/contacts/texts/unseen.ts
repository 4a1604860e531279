import { countInWords } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'
import type { UnseenKind } from '../contract/unseen.ts'

const sv = {
  title: 'Barn som inte träffats',
  heading: (n: number) => (n === 0 ? 'Inget barn har väntat längre än gränsen' : n === 1 ? 'Ett barn har väntat längre än gränsen' : `${countInWords(n, 'sv', 'start')} barn har väntat längre än gränsen`),
  headingNumbers: (n: number, of: number) => (n === 0 ? `Inget av ${of} barn har väntat längre än gränsen` : `${n} av ${of} barn har väntat längre än gränsen`),
  lead: {
    own: 'Dina barn som inte har träffats, eller inte enskilt, inom gränsen. Den som har väntat längst står först.',
    unit: (days: number) => `Dina egna barn, och enhetens när de har väntat ${days} dagar till. Handläggaren ser dem från första dagen. Den som har väntat längst står först.`,
    none: 'Antal per enhet och slag av ärende. Vilka barnen är ser de som arbetar med dem.',
  },
  local: 'Gränserna är lokala inställningar. Lagen kräver besök och samtal men ger inget antal dagar.',
  kinds: {
    lvu: 'Vård enligt LVU', report: 'Förhandsbedömning', investigation: 'Utredning', residential: 'HVB och annat boende med personal',
    supported_housing: 'Stödboende', family_home: 'Familjehem, jourhem, nätverkshem', open_care: 'Insats i öppenvård',
  } satisfies Record<UnseenKind, string>,
  allKinds: 'Alla slag', allUnits: 'Alla enheter', units: 'Enheter', kindsLabel: 'Slag av ärende',
  columns: { child: 'Barn', seen: 'Sågs senast', alone: 'Enskilt', kind: 'Det som avgör', kindOfCase: 'Slag av ärende', waited: 'Över gränsen', worker: 'Ansvarig', unit: 'Enhet', children: 'Barn', past: 'Över någon gräns', unseen: 'Inte träffade i tid', unseenAlone: 'Inte enskilt i tid',
    limit: 'Gräns', step: 'Nästa steg', caseNumber: 'Ärende', days: 'Dagar' },
  daysAgo: (days: number) => (days === 0 ? 'i dag' : days === 1 ? '1 dag sedan' : `${days} dagar sedan`),
  never: 'aldrig', limit: (days: number) => `gräns ${days} dagar`, aloneLimit: (days: number) => `enskilt, gräns ${days} dagar`,
  beyond: (days: number) => (days === 0 ? 'i dag' : days === 1 ? '1 dag' : `${days} dagar`), beyondSince: (day: string) => `sedan ${day}`,
  note: 'Anteckna', noteFor: (whom: string) => `Anteckna kontakt, ${whom}`, noWorker: 'Ingen ansvarig', caseNumber: (number: string) => `ärende ${number}`,
  ofUnit: (unit: string, past: number, children: number) => `${unit}: ${past} av ${children}`,
  numbers: 'Per enhet och slag av ärende', numbersHow: 'Varje barn räknas en gång, efter det slag av ärende vars gräns nås först.', total: 'Alla',
  limits: 'Gränser', aloneEvery: 'Enskilt, i alla slag', days: (days: number) => `${days} dagar`,
  counts: 'Dagarna räknas från när barnet senast sågs, men aldrig från före den dag ärendet av det slaget började. En kontakt räknas när det är antecknat att barnet sågs, också på video.',
  empty: 'Listan är tom', emptyHow: 'Alla barn har träffats inom gränserna.', csv: 'Hämta CSV', print: 'Skriv ut',
  row: { seen: 'Träffa barnet', alone: 'Träffa barnet enskilt' }, why: (kind: string, days: number) => `${kind}: gräns ${days} dagar, lokal inställning`, whyAlone: (days: number) => `Enskilt: gräns ${days} dagar, lokal inställning`,
  lastSeen: (days: number) => (days === 0 ? 'Sågs i dag' : days === 1 ? 'Sågs för 1 dag sedan' : `Sågs för ${days} dagar sedan`), neverSeen: 'Har aldrig setts',
}
const en: typeof sv = {
  title: 'Children not met',
  heading: (n) => (n === 0 ? 'No child has waited past the limit' : n === 1 ? 'One child has waited past the limit' : `${countInWords(n, 'en', 'start')} children have waited past the limit`),
  headingNumbers: (n, of) => (n === 0 ? `None of ${of} children has waited past the limit` : `${n} of ${of} children have waited past the limit`),
  lead: {
    own: 'Your children who have not been met, or not alone, within the limit. Who has waited longest comes first.',
    unit: (days) => `Your own children, and the unit's when they have waited ${days} days more. The worker sees them from the first day. Who has waited longest comes first.`,
    none: 'Numbers by unit and kind of case. Who the children are is seen by those who work with them.',
  },
  local: 'The limits are local settings. The law asks for visits and talks but gives no number of days.',
  kinds: {
    lvu: 'Care under LVU', report: 'Preliminary assessment', investigation: 'Investigation', residential: 'Residential care homes',
    supported_housing: 'Supported housing', family_home: 'Family, emergency and kinship homes', open_care: 'Open-care measure',
  },
  allKinds: 'All kinds', allUnits: 'All units', units: 'Units', kindsLabel: 'Kind of case',
  columns: { child: 'Child', seen: 'Last seen', alone: 'Alone', kind: 'What decides', kindOfCase: 'Kind of case', waited: 'Past the limit', worker: 'Responsible', unit: 'Unit', children: 'Children', past: 'Past a limit', unseen: 'Not met in time', unseenAlone: 'Not alone in time',
    limit: 'Limit', step: 'Next step', caseNumber: 'Case', days: 'Days' },
  daysAgo: (days) => (days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`),
  never: 'never', limit: (days) => `limit ${days} days`, aloneLimit: (days) => `alone, limit ${days} days`,
  beyond: (days) => (days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`), beyondSince: (day) => `since ${day}`,
  note: 'Note', noteFor: (whom) => `Note a contact, ${whom}`, noWorker: 'Nobody responsible', caseNumber: (number) => `case ${number}`,
  ofUnit: (unit, past, children) => `${unit}: ${past} of ${children}`,
  numbers: 'By unit and kind of case', numbersHow: 'Each child counts once, by the kind of case whose limit is reached first.', total: 'All',
  limits: 'Limits', aloneEvery: 'Alone, in every kind', days: (days) => `${days} days`,
  counts: 'Days count from when the child was last seen, but never from before the day that the case of that kind began. A contact counts when it is noted that the child was seen, by video too.',
  empty: 'The list is empty', emptyHow: 'All children have been met within the limits.', csv: 'Get CSV', print: 'Print',
  row: { seen: 'Meet the child', alone: 'Meet the child alone' }, why: (kind, days) => `${kind}: limit ${days} days, local setting`, whyAlone: (days) => `Alone: limit ${days} days, local setting`,
  lastSeen: (days) => (days === 0 ? 'Seen today' : days === 1 ? 'Seen 1 day ago' : `Seen ${days} days ago`), neverSeen: 'Has never been seen',
}
export const unseenTexts: Texts<typeof sv> = { sv, en }
