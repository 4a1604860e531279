import type { MailTemplates } from '../../platform/mail.ts'
import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { AwayReason, Half, HalfChoice, KnownState, PresenceState } from '../contract/presence.ts'

const sv = {
  title: 'Närvaro', ownTitle: 'Min närvaro', unitTitle: 'Enhetens närvaro', historyTitle: 'Närvaro dag för dag', importTitle: 'Läs in närvaro',
  halves: { morning: 'Förmiddag', afternoon: 'Eftermiddag' } satisfies Record<Half, string>,
  halvesInside: { morning: 'förmiddagen', afternoon: 'eftermiddagen' } satisfies Record<Half, string>,
  choices: { day: 'Hela dagen', morning: 'Förmiddag', afternoon: 'Eftermiddag' } satisfies Record<HalfChoice, string>,
  states: { office: 'På kontoret', remote: 'På distans', away: 'Borta', unanswered: 'Inte svarat' } satisfies Record<KnownState, string>,
  planned: { office: 'Inte svarat, planerat kontoret', remote: 'Inte svarat, planerat distans', away: 'Borta' } satisfies Record<PresenceState, string>,
  reasons: { sick: 'sjuk', sick_child: 'vård av barn', leave: 'ledig', holiday: 'semester', training: 'utbildning', other: 'annat' } satisfies Record<AwayReason, string>,
  touches: { office: 'På kontoret', remote: 'På distans', sick: 'Borta: sjuk', sick_child: 'Borta: vård av barn', leave: 'Borta: ledig', holiday: 'Borta: semester', training: 'Borta: utbildning', other: 'Borta: annat' },
  part: 'Del av dagen', until: 'Till och med', untilSame: 'bara den här dagen', day: 'Dag', change: 'Ändra', print: 'Skriv ut', who: 'Medarbetare', answer: 'Var',
  ownAsk: 'Var är du i dag?', ownAskDay: (day: string) => `Var är du ${day}?`, ownDone: 'Du har svarat för i dag.', ownFree: 'I dag är ingen arbetsdag.',
  ownLead: 'Ett tryck räcker. Varför du är borta ser bara du, din chef och socialchefen.', ownDays: 'Dina dagar', ownTouch: 'Tryck där du är',
  ownDaysCaption: 'Dina arbetsdagar två veckor framåt', toBoard: 'Till tavlan', toOwn: 'Min närvaro', toHistory: 'Dag för dag', toHalves: 'Två halvor', toUnit: 'Min enhet', toImport: 'Läs in fil',
  done: { answered: 'Sparat.', registered: 'Närvaron är registrerad.', floor_set: 'Golvet är ändrat.', imported: 'Filen är inläst.' },
  boardBroken: (unit: string, missing: string, more: number) => `${unit} saknar ${missing}${more === 0 ? '' : more === 1 ? ', och ett golv till bryts' : `, och ${more} golv till bryts`}.`,
  people: (words: string, count: number) => (count === 1 ? 'en person' : `${words} personer`),
  boardOpen: (words: string, count: number) => (count === 1 ? 'En har inte svarat. Svaret avgör om golvet hålls.' : `${words} har inte svarat. Svaren avgör om golven hålls.`),
  boardHolds: 'Alla golv hålls.', boardNone: 'Ingen enhet har personal att räkna.',
  boardLead: (day: string, half: string, usual: string) => `${day}, ${half}. Golvet är minst ${usual} i arbete, på kontoret eller distans, i varje enhet med myndighetsutövning.`,
  unit: 'Enhet och golv', office: 'Kontoret', remote: 'Distans', away: 'Borta', unanswered: 'Inte svarat',
  standing: (working: number, employed: number, least: number) => (least === 0 ? `${working} av ${employed}, inget golv` : `${working} av ${employed}, golv ${least}`),
  covering: (count: number) => `${count} täcker här`, lent: (count: number) => `${count} täcker i annan enhet`,
  missing: (missing: number) => `${missing} saknas`, silent: (count: number) => `${count} avgör`, exact: 'precis', silentShort: (count: number) => `${count} ej svarat`,
  twoWeeks: 'Två veckor framåt', twoWeeksBroken: (unit: string, day: string) => `${unit} saknar folk ${day}.`, twoWeeksHolds: 'Inget golv bryts de närmaste två veckorna, av det som är svarat.',
  twoWeeksLead: 'Väntat i arbete den halva dag då minst är väntade. Den som inte har svarat räknas inte som frånvarande.', expected: 'Väntat i arbete',
  alarms: 'Golv som bryts', alarm: (day: string, half: string, missing: number) => `${day}, ${half}: ${missing} saknas`, noAlarms: 'Inget larm.', whoCould: 'Vem kan täcka',
  total: (working: number, employed: number) => `${working} av ${employed} i arbete`, totalSilent: (count: number) => `${count} har inte svarat`,
  yesterday: 'Dagen före', tomorrow: 'Dagen efter', today: 'I dag',
  unitHeading: (unit: string, day: string) => `${unit} ${day}`, staffCaption: 'Enhetens medarbetare', manager: 'chef', noStaff: 'Enheten har ingen personal den dagen.',
  register: 'Registrera för en medarbetare', registerButton: 'Registrera', floor: 'Enhetens golv', floorLabel: 'Minst i arbete, procent', floorHint: (usual: string) => `Kommunens golv är ${usual}. En enhet med myndighetsutövning kan ha ett högre.`,
  floorButton: 'Ändra golvet', couldCover: (half: string, missing: number) => `Kan täcka ${half}: ${missing} saknas`, noLenders: 'Ingen i en annan enhet är på plats och kan avvaras. Se bemanningsplanen eller sänk kraven i krisplanen.',
  why: { worked_here: 'har arbetat i enheten', same_kind: 'kommer från samma slags enhet', same_role: 'har samma roll' }, left: (count: number) => `enheten kan avvara ${count}`,
  historyHeading: (days: number, unit: string) => (days === 0 ? `${unit}: golvet höll alla dagar.` : days === 1 ? `${unit}: golvet bröts en dag.` : `${unit}: golvet bröts ${days} dagar.`),
  historyLead: 'Dagens lägsta halva. I efterhand räknas den som aldrig svarade varken som närvarande eller frånvarande.', allUnits: 'Alla enheter', units: 'Enhet', weeks: 'Veckor', share: 'Andel i arbete',
  historyTable: 'Dag för dag', held: 'Golvet', heldWords: { holds: 'hölls', open: 'okänt', broken: 'bröts' }, historyNone: 'Inget är registrerat de veckorna', historyNoneHow: 'När någon svarar på Min närvaro syns dagen här.', csv: 'Hämta som CSV', half: 'Halva',
  importLead: 'En fil från tidsystemet, CSV med kolumnerna anvandare, dag, narvaro (kontor, distans, borta) och, om de behövs, halva (fm, em) och orsak (sjuk, vab, tjänstledig, semester, utbildning, annat). Allt eller inget läses in.',
  importFile: 'Fil', importButton: 'Läs in', importFaults: 'Filen lästes inte in', importLine: (line: number, column: string | null, words: string) => `Rad ${line}${column === null ? '' : `, ${column}`}: ${words}`,
  importDone: (added: number, unchanged: number) => `${added} halvdagar lästes in. ${unchanged} var redan så.`,
  fileFaults: {
    file_needed: 'välj en fil', file_is_empty: 'filen är tom', file_is_not_text: 'filen är inte text', file_has_too_many_rows: 'filen har för många rader', file_has_too_many_columns: 'rubrikraden har för många kolumner', cells_do_not_match_head: 'raden har inte lika många celler som rubrikraden',
    quotes_do_not_match: 'citattecknen går inte ihop', column_is_missing: 'kolumnen saknas', staff_is_unknown: 'ingen anställd har det användarnamnet', day_is_written_yyyy_mm_dd: 'skriv dagen som ÅÅÅÅ-MM-DD',
    presence_is_unknown: 'skriv kontor, distans eller borta', half_is_unknown: 'skriv fm, em eller ingenting', kind_is_unknown: 'skriv sjuk, vab, tjänstledig, semester, utbildning eller annat', reason_is_of_who_is_away: 'orsak skrivs bara för den som är borta', day_is_out_of_reach: 'dagen är mer än 31 dagar bakåt eller ett år framåt',
  },
  faults: {
    choice_needed: 'Välj ett alternativ', day_needed: 'Välj en dag', too_long_ago: 'Dagen är för långt bakåt', too_far_ahead: 'Dagen är för långt fram', before_first: 'Sista dagen är före den första', no_working_day: 'Ingen av dagarna är en arbetsdag',
    share_out_of_range: 'Skriv 0 till 100', under_the_usual: 'Golvet får inte vara lägre än kommunens', value_needed: 'Fyll i det här', file_needed: 'Välj en fil', staff_is_unknown: 'Ingen anställd har det användarnamnet', reason_is_of_who_is_away: 'Orsak hör till den som är borta',
  },
  noticeOwn: 'Du har inte svarat var du är i dag.', noticeOwnLink: 'Svara',
  noticeFloor: (unit: string, day: string, more: number) => `Bemanningsgolvet bryts i ${unit} ${day}${more === 0 ? '' : more === 1 ? ', och en halvdag till' : `, och ${more} halvdagar till`}.`, noticeFloorLink: 'Se tavlan',
}
export type PresenceTexts = typeof sv

const en: PresenceTexts = {
  title: 'Presence', ownTitle: 'My presence', unitTitle: 'The unit’s presence', historyTitle: 'Presence day by day', importTitle: 'Read in presence',
  halves: { morning: 'Morning', afternoon: 'Afternoon' }, halvesInside: { morning: 'the morning', afternoon: 'the afternoon' },
  choices: { day: 'Whole day', morning: 'Morning', afternoon: 'Afternoon' },
  states: { office: 'At the office', remote: 'Remote', away: 'Away', unanswered: 'Not answered' },
  planned: { office: 'Not answered, planned office', remote: 'Not answered, planned remote', away: 'Away' },
  reasons: { sick: 'sick', sick_child: 'sick child', leave: 'leave', holiday: 'holiday', training: 'training', other: 'other' },
  touches: { office: 'At the office', remote: 'Remote', sick: 'Away: sick', sick_child: 'Away: sick child', leave: 'Away: leave', holiday: 'Away: holiday', training: 'Away: training', other: 'Away: other' },
  part: 'Part of the day', until: 'Until', untilSame: 'this day only', day: 'Day', change: 'Change', print: 'Print', who: 'Colleague', answer: 'Where',
  ownAsk: 'Where are you today?', ownAskDay: (day) => `Where are you ${day}?`, ownDone: 'You have answered for today.', ownFree: 'Today is no working day.',
  ownLead: 'One touch is enough. Only you, your manager and the director see why you are away.', ownDays: 'Your days', ownTouch: 'Touch where you are',
  ownDaysCaption: 'Your working days two weeks ahead', toBoard: 'To the board', toOwn: 'My presence', toHistory: 'Day by day', toHalves: 'Two halves', toUnit: 'My unit', toImport: 'Read in a file',
  done: { answered: 'Saved.', registered: 'The presence is registered.', floor_set: 'The floor is changed.', imported: 'The file has been read in.' },
  boardBroken: (unit, missing, more) => `${unit} lacks ${missing}${more === 0 ? '' : more === 1 ? ', and one more floor breaks' : `, and ${more} more floors break`}.`,
  people: (words, count) => (count === 1 ? 'one person' : `${words} people`),
  boardOpen: (words, count) => (count === 1 ? 'One has not answered. The answer decides whether the floor holds.' : `${words} have not answered. The answers decide whether the floors hold.`),
  boardHolds: 'All floors hold.', boardNone: 'No unit has staff to count.',
  boardLead: (day, half, usual) => `${day}, ${half}. The floor is at least ${usual} at work, at the office or remote, in every unit with authority.`,
  unit: 'Unit and floor', office: 'Office', remote: 'Remote', away: 'Away', unanswered: 'Not answered',
  standing: (working, employed, least) => (least === 0 ? `${working} of ${employed}, no floor` : `${working} of ${employed}, floor ${least}`),
  covering: (count) => `${count} covering here`, lent: (count) => `${count} covering elsewhere`,
  missing: (missing) => `${missing} missing`, silent: (count) => `${count} decide`, exact: 'exactly', silentShort: (count) => `${count} silent`,
  twoWeeks: 'Two weeks ahead', twoWeeksBroken: (unit, day) => `${unit} lacks people ${day}.`, twoWeeksHolds: 'No floor breaks in the coming two weeks, of what is answered.',
  twoWeeksLead: 'Expected at work in the half-day with the fewest. Who has not answered is not counted as away.', expected: 'Expected at work',
  alarms: 'Floors that break', alarm: (day, half, missing) => `${day}, ${half}: ${missing} missing`, noAlarms: 'No alarm.', whoCould: 'Who could cover',
  total: (working, employed) => `${working} of ${employed} at work`, totalSilent: (count) => `${count} have not answered`,
  yesterday: 'The day before', tomorrow: 'The day after', today: 'Today',
  unitHeading: (unit, day) => `${unit} ${day}`, staffCaption: 'The unit’s staff', manager: 'manager', noStaff: 'The unit has no staff that day.',
  register: 'Register for a colleague', registerButton: 'Register', floor: 'The unit’s floor', floorLabel: 'Least at work, per cent', floorHint: (usual) => `The municipality’s floor is ${usual}. A unit with authority may have a higher one.`,
  floorButton: 'Change the floor', couldCover: (half, missing) => `Could cover ${half}: ${missing} missing`, noLenders: 'Nobody in another unit is at work and can be spared. See the cover plan, or lower the demands in the crisis plan.',
  why: { worked_here: 'has worked in the unit', same_kind: 'comes from the same kind of unit', same_role: 'has the same role' }, left: (count) => `the unit can spare ${count}`,
  historyHeading: (days, unit) => (days === 0 ? `${unit}: the floor held every day.` : days === 1 ? `${unit}: the floor broke one day.` : `${unit}: the floor broke ${days} days.`),
  historyLead: 'The lower half of each day. Afterwards, too, who never answered is neither present nor away.', allUnits: 'All units', units: 'Unit', weeks: 'Weeks', share: 'Share at work',
  historyTable: 'Day by day', held: 'The floor', heldWords: { holds: 'held', open: 'not known', broken: 'broke' }, historyNone: 'Nothing is registered in those weeks', historyNoneHow: 'When somebody answers in My presence the day is seen here.', csv: 'Get as CSV', half: 'Half',
  importLead: 'A file from the time system: CSV with the columns anvandare, dag, narvaro (kontor, distans, borta) and, if needed, halva (fm, em) and orsak (sjuk, vab, tjänstledig, semester, utbildning, annat). All is read in or nothing.',
  importFile: 'File', importButton: 'Read in', importFaults: 'The file was not read in', importLine: (line, column, words) => `Line ${line}${column === null ? '' : `, ${column}`}: ${words}`,
  importDone: (added, unchanged) => `${added} half-days were read in. ${unchanged} were so already.`,
  fileFaults: {
    file_needed: 'choose a file', file_is_empty: 'the file is empty', file_is_not_text: 'the file is not text', file_has_too_many_rows: 'the file has too many rows', file_has_too_many_columns: 'the head has too many columns', cells_do_not_match_head: 'the row has not as many cells as the head',
    quotes_do_not_match: 'the quotes do not match', column_is_missing: 'the column is missing', staff_is_unknown: 'no member of staff has that user name', day_is_written_yyyy_mm_dd: 'write the day as YYYY-MM-DD',
    presence_is_unknown: 'write kontor, distans or borta', half_is_unknown: 'write fm, em or nothing', kind_is_unknown: 'write sjuk, vab, tjänstledig, semester, utbildning or annat', reason_is_of_who_is_away: 'a reason is written only for who is away', day_is_out_of_reach: 'the day is more than 31 days back or a year ahead',
  },
  faults: {
    choice_needed: 'Choose one', day_needed: 'Choose a day', too_long_ago: 'The day is too far back', too_far_ahead: 'The day is too far ahead', before_first: 'The last day is before the first', no_working_day: 'None of the days is a working day',
    share_out_of_range: 'Write 0 to 100', under_the_usual: 'The floor may not be lower than the municipality’s', value_needed: 'Fill this in', file_needed: 'Choose a file', staff_is_unknown: 'No member of staff has that user name', reason_is_of_who_is_away: 'A reason belongs to who is away',
  },
  noticeOwn: 'You have not answered where you are today.', noticeOwnLink: 'Answer',
  noticeFloor: (unit, day, more) => `The floor breaks in ${unit} ${day}${more === 0 ? '' : `, and ${more} more half-days`}.`, noticeFloorLink: 'See the board',
}
export const presenceTexts: Texts<PresenceTexts> = { sv, en }

/** The letter to managers and directors: no name, no unit, no number. */
export const presenceLetters = {
  floor_broken: {
    sv: { subject: 'Ett bemanningsgolv bryts', body: 'I en enhet som du leder blir det för få i arbete de närmaste två veckorna. Öppna tavlan och se när, och vem som kan täcka.' },
    en: { subject: 'A floor of staffing breaks', body: 'In a unit that you lead too few will be at work in the coming two weeks. Open the board to see when, and who could cover.' },
  },
} as const satisfies MailTemplates

export const presenceRefusals: Texts<RefusalTexts> = {
  sv: {
    presence_unit_not_found: () => ({ title: 'Enheten finns inte', detail: 'Den är avslutad, eller du leder den inte. Gå till Närvaro och välj en annan.' }),
    presence_member_not_found: () => ({ title: 'Medarbetaren finns inte i dina enheter', detail: 'Den som leder medarbetarens enhet registrerar.' }),
    presence_file_has_faults: ({ faults }) => ({ title: 'Filen lästes inte in', detail: `${faults === 1 ? 'En rad är' : `${faults} rader är`} fel. Rätta filen och läs in den igen.` }),
  },
  en: {
    presence_unit_not_found: () => ({ title: 'There is no such unit', detail: 'It has ended, or you do not lead it. Go to Presence and choose another.' }),
    presence_member_not_found: () => ({ title: 'The colleague is not in your units', detail: 'Whoever leads the colleague’s unit registers.' }),
    presence_file_has_faults: ({ faults }) => ({ title: 'The file was not read in', detail: `${faults === 1 ? 'One row is' : `${faults} rows are`} wrong. Mend the file and read it in again.` }),
  },
}
