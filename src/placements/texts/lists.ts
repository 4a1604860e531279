import type { Texts } from '../../platform/language.ts'
import { placementWords } from './words.ts'

const sv = {
  ...placementWords.sv,
  title: 'Placeringar',
  heading: (children: number, day: string) => (children === 0 ? `Inget barn är placerat ${day}` : children === 1 ? `Ett barn sover på annan plats ${day}` : `${children} barn sover på annan plats ${day}`),
  leadTonight: 'Var varje barn sover i natt. Natten räknas till den dag den börjar: på flyttdagen är det nya hemmet rätt.',
  leadThen: 'Så som det var känt när dagen tog slut.',
  counts: 'Antal per form', day: 'Natten som börjar', dayHint: 'Till exempel 24/11 eller i går',
  known: 'Visa', knownNow: 'Det som är känt nu', knownThen: 'Det som var känt då', unit: 'Enhet', form: 'Form', basis: 'Grund', home: 'Hem', every: 'Alla',
  narrow: 'Välj natt och barn', show: 'Visa', clear: 'I natt, alla',
  child: 'Barn', since: 'Placerad sedan', worker: 'Ansvarig', where: 'Var', moved: 'flyttade den dagen', hidden: 'Skyddat', hiddenHow: 'visas inte i listor',
  none: 'Inga barn i urvalet', noneHow: 'Välj en annan natt, eller ta bort valen.',
  csv: 'Hämta CSV', print: 'Skriv ut', caption: 'Barn och var de sover', homes: 'Hem', providers: 'Utförare', familyHomes: 'Barn i familjehem (31 januari)',
  csvHead: ['Ärende', 'Namn', 'Född', 'Form', 'Grund', 'Hem', 'Kommun', 'Placerad sedan', 'Ansvarig', 'Enhet'],
  family: {
    title: 'Barn i familjehem', heading: (year: number) => `Barn i familjehem ${year}`,
    lead: 'Förteckningen som nämnden skickar till IVO senast den 31 januari (SoF 3:4). Med finns alla som någon natt under året bodde i familjehem eller nätverkshem.',
    year: (year: number) => `${year}`, years: 'År', none: (year: number) => `Inget barn bodde i familjehem ${year}`, noneHow: 'Det gäller de barn som du får se.',
    from: 'I hemmet från', to: 'Till', ongoing: 'bor kvar', caption: 'Förteckning över barn i familjehem',
    crowded: 'Hem med fler än tre placerade barn', crowdedHow: 'IVO ska underrättas när ett hem får fler än tre placerade barn (SoF 16:2).',
    crowdedLine: (label: string, taken: number) => `${label}: ${taken} barn`,
    csvHead: ['Ärende', 'Namn', 'Född', 'Form', 'Grund', 'Hem', 'Kommun', 'Från', 'Till'],
  },
}
export type ListTexts = typeof sv

const en: ListTexts = {
  ...placementWords.en,
  title: 'Placements',
  heading: (children, day) => (children === 0 ? `No child is placed ${day}` : children === 1 ? `One child sleeps away from home ${day}` : `${children} children sleep away from home ${day}`),
  leadTonight: 'Where every child sleeps tonight. A night belongs to the day it begins: on the day of a move the new home is right.',
  leadThen: 'As it was known when the day ended.',
  counts: 'Number by form', day: 'The night that begins', dayHint: 'For example 24/11 or yesterday',
  known: 'Show', knownNow: 'What is known now', knownThen: 'What was known then', unit: 'Unit', form: 'Form', basis: 'Basis', home: 'Home', every: 'All',
  narrow: 'Choose night and children', show: 'Show', clear: 'Tonight, all',
  child: 'Child', since: 'Placed since', worker: 'Responsible', where: 'Where', moved: 'moved that day', hidden: 'Protected', hiddenHow: 'not shown in lists',
  none: 'No children in this selection', noneHow: 'Choose another night, or take the choices away.',
  csv: 'Get CSV', print: 'Print', caption: 'Children and where they sleep', homes: 'Homes', providers: 'Providers', familyHomes: 'Children in family homes (31 January)',
  csvHead: ['Case', 'Name', 'Born', 'Form', 'Basis', 'Home', 'Municipality', 'Placed since', 'Responsible', 'Unit'],
  family: {
    title: 'Children in family homes', heading: (year) => `Children in family homes ${year}`,
    lead: 'The list that the committee sends to IVO by 31 January (SoF 3:4). It holds all who some night of the year lived in a family home or a kinship home.',
    year: (year) => `${year}`, years: 'Years', none: (year) => `No child lived in a family home in ${year}`, noneHow: 'That goes for the children you may see.',
    from: 'In the home from', to: 'To', ongoing: 'still there', caption: 'List of children in family homes',
    crowded: 'Homes with more than three placed children', crowdedHow: 'IVO is told when a home gets more than three placed children (SoF 16:2).',
    crowdedLine: (label, taken) => `${label}: ${taken} children`,
    csvHead: ['Case', 'Name', 'Born', 'Form', 'Basis', 'Home', 'Municipality', 'From', 'To'],
  },
}

export const listTexts: Texts<ListTexts> = { sv, en }
