import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { Answer, Channel, ChoiceList, VisitKind, Way, shippedChoices } from '../contract/enquiries.ts'

type Shipped = { readonly [List in ChoiceList]: Readonly<Record<(typeof shippedChoices)[List][number], string>> }

const sv = {
  title: 'Frågor', heading: (n: number) => (n === 0 ? 'Inga frågor räknade i dag' : n === 1 ? 'En fråga räknad i dag' : `${n} frågor räknade i dag`),
  lead: (unit: string, visits: number) => `${unit}. ${visits === 0 ? 'Inga besök räknade i dag.' : visits === 1 ? 'Ett besök räknat i dag.' : `${visits} besök räknade i dag.`} Ingen som frågar eller besöker er skrivs upp.`,
  leadReader: 'Du läser. De som arbetar med ärenden räknar frågor och besök för sin enhet.',
  countHeading: 'Vad gällde frågan?', countHint: 'Ett tryck räknar. Ändra raderna ovanför först om det behövs.', theme: 'Tema',
  channel: 'Hur frågan kom', channels: { phone: 'Telefon', desk: 'Reception', written: 'Formulär eller e-post' } satisfies Record<Channel, string>,
  channelsShort: { phone: 'Telefon', desk: 'Reception', written: 'Skrivet' } satisfies Record<Channel, string>, channelKeys: 't r f', keysHint: 'Siffrorna räknar. T, R och F väljer hur frågan kom.',
  answersShort: { answered: 'fick svar', passed_on: 'vidare', not_answered: 'utan svar' } satisfies Record<Answer, string>,
  answer: 'Svar', answers: { answered: 'Fick svar', passed_on: 'Skickades vidare', not_answered: 'Fick inget svar' } satisfies Record<Answer, string>,
  waited: 'Väntetid', waits: { '': 'Inte noterad', 0: 'Ingen', 5: '5 min', 15: '15 min', 30: '30 min', 60: 'En timme' },
  day: 'Dag', days: { today: 'I dag', yesterday: 'I går' },
  visitHeading: 'Besök på kontoret', visits: { booked: 'Bokat besök', unbooked: 'Obokat besök' } satisfies Record<VisitKind, string>, visitsShort: { booked: 'bokade', unbooked: 'obokade' } satisfies Record<VisitKind, string>, visitKeys: { booked: 'B', unbooked: 'O' } satisfies Record<VisitKind, string>, visitsPlural: { booked: 'Bokade besök', unbooked: 'Obokade besök' } satisfies Record<VisitKind, string>,
  latest: 'Senast räknat av dig', latestWords: (what: string, how: string, at: string) => (how === '' ? `${what}, ${at}` : `${what}, ${how.toLowerCase()}, ${at}`), undo: 'Ångra', nothingYet: 'Du har inte räknat något i dag.',
  todayHeading: 'I dag på enheten', todayCaption: 'Dagens frågor per tema och väg in', sum: 'Summa', noneToday: 'Inget är räknat i dag.', answeredShare: (share: string) => `${share} av dagens frågor fick svar direkt.`,
  toWeeks: 'Vecka för vecka', toChoices: 'Ändra listorna', toOutreach: 'Uppsökande arbete', toCount: 'Räkna frågor',
  weeksTitle: 'Frågor och besök per vecka', weeksHeading: (enquiries: string, visits: string) => `${enquiries} frågor och ${visits} besök på 26 veckor`,
  weeksNone: 'Inget är räknat de senaste 26 veckorna', weeksNoneHow: 'När frågor och besök räknas står de här vecka för vecka.', weeksLead: (unit: string) => `${unit}. Veckan som pågår är med och blir större.`,
  allUnits: 'Alla enheter', units: 'Enhet', csv: 'Hämta CSV',
  chartTitle: (answered: string) => `${answered} av frågorna fick svar direkt`, chartDefinition: (from: string, to: string) => `Frågor per vecka efter vad de fick för svar, ${from} till ${to}. Veckan som pågår är inte hel.`,
  themesTitle: (theme: string) => `Flest frågor gällde ${theme.toLowerCase()}`, themesDefinition: 'Frågor per tema, de senaste fyra hela veckorna.', themesNone: 'Inga frågor på fyra veckor',
  visitsTitle: (unbooked: string) => `${unbooked} av besöken var obokade`, visitsDefinition: (from: string, to: string) => `Besök på kontoret per vecka, ${from} till ${to}. Veckan som pågår är inte hel.`,
  waitTitle: 'Väntetid', waitWords: (minutes: string, of: string) => `I genomsnitt ${minutes} minuter, av ${of} frågor där väntetiden är noterad.`, waitNone: 'Ingen väntetid är noterad.',
  week: 'Vecka', total: 'Totalt', weekOf: 'Veckor och teman', weekTable: 'Frågor per vecka och tema', unit: 'Enhet', number: 'Antal', what: 'Slag', kindOfRow: { enquiry: 'Fråga', visit: 'Besök' }, waitedSum: 'Väntetid, minuter', timed: 'Varav med väntetid',
  earlySigns: 'Serierna granskas varje natt. Avviker ett tema står det bland förändringarna på lägesbilden.',

  outreach: 'Uppsökande arbete', outreachHeading: (rounds: number, met: string, year: number) => (rounds === 0 ? `Inget uppsökande arbete ${year}` : rounds === 1 ? `Ett pass och ${met} mötta ${year}` : `${rounds} pass och ${met} mötta ${year}`),
  outreachLead: 'Bara antal. Skriv aldrig upp vem ni mötte: oro för ett barn anmäls för sig.', outreachNew: 'Nytt pass', outreachList: 'Pass', outreachCorrect: 'Rätta passet', outreachCorrectLead: 'Det gamla passet finns kvar som det var känt, och räknas inte längre.',
  group: 'Målgrupp', place: 'Plats', on: 'Dag', way: 'Var', ways: { street: 'Ute på plats', digital: 'Digitalt' } satisfies Record<Way, string>, met: 'Antal mötta', hours: 'Timmar', hoursHint: 'Till kvarten, till exempel 2,5', staff: 'Antal personal', staffHint: 'De som var med',
  save: 'Spara', cancel: 'Avbryt', correct: 'Rätta', correctOf: (what: string) => ` ${what}`, remove: 'Ta bort passet', removeLead: 'Om passet aldrig gjordes.', corrected: 'Rättad', choose: 'Välj', outreachNone: 'Inga pass', outreachNoneHow: 'När ett pass är gjort fyller du i det här. Det tar en halv minut.',
  earlier: (year: number) => `${year}`, years: 'År', staffHours: 'Arbetstimmar', metPerHour: 'Mötta per timme',
  noOutreach: 'Du läser. De som arbetar med ärenden fyller i passen.',

  choices: 'Teman, målgrupper och platser', choicesHeading: 'Listor att välja ur', choicesLead: 'Det som frågor och uppsökande arbete väljs ur. Det som är räknat behåller sitt namn i tidigare siffror.', lists: { theme: 'Teman för frågor', group: 'Målgrupper', place: 'Platser' } satisfies Record<ChoiceList, string>,
  name: 'Namn', nameHint: 'Högst 40 tecken. Aldrig ett namn på en person.', newChoice: 'Lägg till', newChoiceHeading: 'Nytt att välja', list: 'Lista', state: 'Läge', open: 'Används', closed: 'Används inte', own: 'Egen', shipped: 'Följer med Helhet', edit: 'Ändra', editHeading: 'Ändra i listan', openQuestion: 'Går att välja', openYes: 'Ja', openNo: 'Nej, inte längre',
  nameShippedHint: (word: string) => `Tomt: ${word}. Byt bara ord för samma sak; lägg annars till ett nytt.`,
  shippedWords: {
    theme: { economic_support: 'Ekonomiskt stöd', worry_about_child: 'Oro för ett barn', relations_violence: 'Relationer och våld', addiction: 'Beroende', housing: 'Boende', parenting: 'Föräldraskap', crime: 'Unga och brott', other: 'Annat' },
    group: { youth_outdoors: 'Unga ute på kvällen', school_visit: 'Skolbesök', residential_area: 'Boende i ett område', event: 'Evenemang', online: 'Unga på nätet' },
    place: { centre: 'Centrum och torg', residential_area: 'Bostadsområde', school: 'Skola', leisure_centre: 'Fritidsgård', station: 'Station', events: 'Evenemang', social_media: 'Sociala medier' },
  } satisfies Shipped,
  done: { counted: 'Frågan är räknad.', visit_counted: 'Besöket är räknat.', taken_back: 'Det senaste är borttaget.', outreach_saved: 'Passet är sparat.', outreach_corrected: 'Passet är rättat.', outreach_removed: 'Passet är borttaget.', choice_added: 'Det nya går att välja.', choice_saved: 'Ändringen är sparad.' },
  faults: {
    choice_needed: 'Välj', needed: 'Fyll i', too_long: 'Skriv högst 40 tecken', value_needed: 'Välj', after_today: 'Välj en dag som har varit', too_long_ago: 'Välj en dag inom två veckor', over_a_year_ago: 'Välj en dag inom ett år', day_needed: 'Skriv dagen', day_unclear: 'Skriv dagen, till exempel tors 26 nov',
    met_out_of_range: 'Skriv hur många, 0 till 5 000', hours_out_of_range: 'Skriv timmar till kvarten, till exempel 2,5', staff_out_of_range: 'Skriv 1 till 50', waiting_out_of_range: 'Välj en väntetid',
  },
}
const en: typeof sv = {
  title: 'Enquiries', heading: (n) => (n === 0 ? 'No enquiries counted today' : n === 1 ? 'One enquiry counted today' : `${n} enquiries counted today`),
  lead: (unit, visits) => `${unit}. ${visits === 0 ? 'No visits counted today.' : visits === 1 ? 'One visit counted today.' : `${visits} visits counted today.`} Nobody who asks or visits is written down.`,
  leadReader: 'You are reading. Those who work with cases count enquiries and visits for their unit.',
  countHeading: 'What was the question about?', countHint: 'One touch counts. Change the rows above first if needed.', theme: 'Theme',
  channel: 'How it came', channels: { phone: 'Telephone', desk: 'Desk', written: 'Form or mail' },
  channelsShort: { phone: 'Telephone', desk: 'Desk', written: 'Written' }, channelKeys: 't d f', keysHint: 'The figures count. T, D and F choose how it came.',
  answersShort: { answered: 'answered', passed_on: 'passed on', not_answered: 'unanswered' },
  answer: 'Answer', answers: { answered: 'Answered', passed_on: 'Passed on', not_answered: 'Not answered' },
  waited: 'Waiting', waits: { '': 'Not noted', 0: 'None', 5: '5 min', 15: '15 min', 30: '30 min', 60: 'An hour' },
  day: 'Day', days: { today: 'Today', yesterday: 'Yesterday' },
  visitHeading: 'Visits to the office', visits: { booked: 'Booked visit', unbooked: 'Unbooked visit' }, visitsShort: { booked: 'booked', unbooked: 'unbooked' }, visitKeys: { booked: 'B', unbooked: 'U' }, visitsPlural: { booked: 'Booked visits', unbooked: 'Unbooked visits' },
  latest: 'Counted last by you', latestWords: (what, how, at) => (how === '' ? `${what}, ${at}` : `${what}, ${how.toLowerCase()}, ${at}`), undo: 'Undo', nothingYet: 'You have counted nothing today.',
  todayHeading: 'Today in the unit', todayCaption: 'Enquiries of the day by theme and channel', sum: 'Sum', noneToday: 'Nothing is counted today.', answeredShare: (share) => `${share} of the day’s enquiries were answered at once.`,
  toWeeks: 'Week by week', toChoices: 'Change the lists', toOutreach: 'Outreach', toCount: 'Count enquiries',
  weeksTitle: 'Enquiries and visits per week', weeksHeading: (enquiries, visits) => `${enquiries} enquiries and ${visits} visits in 26 weeks`,
  weeksNone: 'Nothing is counted in the last 26 weeks', weeksNoneHow: 'When enquiries and visits are counted they stand here week by week.', weeksLead: (unit) => `${unit}. The week that is going on is included and will grow.`,
  allUnits: 'All units', units: 'Unit', csv: 'Get CSV',
  chartTitle: (answered) => `${answered} of the enquiries were answered at once`, chartDefinition: (from, to) => `Enquiries per week by what came of them, ${from} to ${to}. The week that is going on is not whole.`,
  themesTitle: (theme) => `Most enquiries were about ${theme.toLowerCase()}`, themesDefinition: 'Enquiries by theme, the last four whole weeks.', themesNone: 'No enquiries in four weeks',
  visitsTitle: (unbooked) => `${unbooked} of the visits were unbooked`, visitsDefinition: (from, to) => `Visits to the office per week, ${from} to ${to}. The week that is going on is not whole.`,
  waitTitle: 'Waiting', waitWords: (minutes, of) => `${minutes} minutes on average, of ${of} enquiries whose waiting is noted.`, waitNone: 'No waiting is noted.',
  week: 'Week', total: 'In all', weekOf: 'Weeks and themes', weekTable: 'Enquiries by week and theme', unit: 'Unit', number: 'Number', what: 'Kind', kindOfRow: { enquiry: 'Enquiry', visit: 'Visit' }, waitedSum: 'Waiting, minutes', timed: 'Of which with waiting',
  earlySigns: 'The series are judged every night. A theme that departs stands among the changes in the picture.',

  outreach: 'Outreach', outreachHeading: (rounds, met, year) => (rounds === 0 ? `No outreach in ${year}` : rounds === 1 ? `One round and ${met} met in ${year}` : `${rounds} rounds and ${met} met in ${year}`),
  outreachLead: 'Numbers alone. Never write down whom you met: concern for a child is reported by itself.', outreachNew: 'New round', outreachList: 'Rounds', outreachCorrect: 'Correct the round', outreachCorrectLead: 'The old round stays as it was known, and no longer counts.',
  group: 'Group', place: 'Place', on: 'Day', way: 'Where', ways: { street: 'On the spot', digital: 'Digital' }, met: 'Number met', hours: 'Hours', hoursHint: 'To a quarter, for example 2.5', staff: 'Number of staff', staffHint: 'Those who took part',
  save: 'Save', cancel: 'Cancel', correct: 'Correct', correctOf: (what) => ` ${what}`, remove: 'Take the round away', removeLead: 'If the round was never made.', corrected: 'Corrected', choose: 'Choose', outreachNone: 'No rounds', outreachNoneHow: 'When a round is made you enter it here. It takes half a minute.',
  earlier: (year) => `${year}`, years: 'Year', staffHours: 'Working hours', metPerHour: 'Met per hour',
  noOutreach: 'You are reading. Those who work with cases enter the rounds.',

  choices: 'Themes, groups and places', choicesHeading: 'Lists to choose from', choicesLead: 'What enquiries and outreach are chosen from. What is counted keeps its name in earlier figures.', lists: { theme: 'Themes of enquiries', group: 'Groups', place: 'Places' },
  name: 'Name', nameHint: 'At most 40 characters. Never the name of a person.', newChoice: 'Add', newChoiceHeading: 'New to choose', list: 'List', state: 'State', open: 'In use', closed: 'Not in use', own: 'Own', shipped: 'Comes with Helhet', edit: 'Change', editHeading: 'Change in the list', openQuestion: 'Can be chosen', openYes: 'Yes', openNo: 'No, not any more',
  nameShippedHint: (word) => `Empty: ${word}. Only give the same thing other words; otherwise add a new one.`,
  shippedWords: {
    theme: { economic_support: 'Economic support', worry_about_child: 'Worry about a child', relations_violence: 'Relations and violence', addiction: 'Addiction', housing: 'Housing', parenting: 'Parenting', crime: 'Young people and crime', other: 'Other' },
    group: { youth_outdoors: 'Young people out at night', school_visit: 'School visit', residential_area: 'Residents of an area', event: 'Event', online: 'Young people online' },
    place: { centre: 'Town centre', residential_area: 'Residential area', school: 'School', leisure_centre: 'Youth centre', station: 'Station', events: 'Event', social_media: 'Social media' },
  },
  done: { counted: 'The enquiry is counted.', visit_counted: 'The visit is counted.', taken_back: 'The last one is taken back.', outreach_saved: 'The round is saved.', outreach_corrected: 'The round is corrected.', outreach_removed: 'The round is taken away.', choice_added: 'The new one can be chosen.', choice_saved: 'The change is saved.' },
  faults: {
    choice_needed: 'Choose', needed: 'Fill in', too_long: 'Write at most 40 characters', value_needed: 'Choose', after_today: 'Choose a day that has been', too_long_ago: 'Choose a day within two weeks', over_a_year_ago: 'Choose a day within a year', day_needed: 'Write the day', day_unclear: 'Write the day, for example Thu 26 Nov',
    met_out_of_range: 'Write how many, 0 to 5,000', hours_out_of_range: 'Write hours to a quarter, for example 2.5', staff_out_of_range: 'Write 1 to 50', waiting_out_of_range: 'Choose a waiting time',
  },
}
export const enquiryTexts: Texts<typeof sv> = { sv, en }

export const enquiryRefusals: Texts<RefusalTexts> = {
  sv: {
    unit_needed: () => ({ title: 'Du hör inte till någon enhet', detail: 'Be administratören lägga in din enhet. Frågor och besök räknas för den.' }),
    count_not_found: () => ({ title: 'Det finns inget att ångra', detail: 'Det kan redan vara borttaget. Ladda om sidan.' }),
    count_is_others: () => ({ title: 'Det går inte att ångra längre', detail: 'Det du har räknat kan du ångra samma dag. Enhetens chef kan ta bort det senare.' }),
    outreach_not_found: () => ({ title: 'Passet finns inte', detail: 'Det kan vara rättat eller borttaget. Gå till Uppsökande arbete.' }),
    outreach_is_others: () => ({ title: 'Passet hör till en annan enhet', detail: 'Be någon på enheten eller dess chef rätta det.' }),
    choice_not_found: () => ({ title: 'Valet finns inte', detail: 'Gå till Teman, målgrupper och platser och välj där.' }),
    last_choice: () => ({ title: 'Minst ett val måste gå att välja', detail: 'Lägg till ett nytt först.' }),
    too_many_choices: () => ({ title: 'Listan är full', detail: 'Högst 20 går att välja. Ta bort ett som inte används.' }),
    reach_choice_name_is_taken: () => ({ title: 'Det namnet finns redan i listan', detail: 'Skriv ett annat namn.' }),
  },
  en: {
    unit_needed: () => ({ title: 'You belong to no unit', detail: 'Ask the administrator to enter your unit. Enquiries and visits are counted for it.' }),
    count_not_found: () => ({ title: 'There is nothing to undo', detail: 'It may have been taken back already. Load the page again.' }),
    count_is_others: () => ({ title: 'It can no longer be undone', detail: 'What you counted you can undo the same day. The unit’s manager can take it back later.' }),
    outreach_not_found: () => ({ title: 'The round does not exist', detail: 'It may have been corrected or taken away. Go to Outreach.' }),
    outreach_is_others: () => ({ title: 'The round belongs to another unit', detail: 'Ask somebody in the unit, or its manager, to correct it.' }),
    choice_not_found: () => ({ title: 'The choice does not exist', detail: 'Go to Themes, groups and places and choose there.' }),
    last_choice: () => ({ title: 'At least one must be there to choose', detail: 'Add a new one first.' }),
    too_many_choices: () => ({ title: 'The list is full', detail: 'At most 20 can be chosen. Take away one that is not in use.' }),
    reach_choice_name_is_taken: () => ({ title: 'That name is in the list already', detail: 'Write another name.' }),
  },
}
