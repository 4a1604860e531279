import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { countFields, Measure, WorkforceImportStage, WorkforceImportState } from '../contract/import.ts'
import type { ComparedField, ImportChange } from '../rules/compare-employments.ts'

/** The columns as they stand in the head, Swedish in both languages since the files are; those in brackets may be left out. */
export const employmentFileHead = 'användare, enhet, befattning, från, tillsvidare, omfattning [till, orsak, erfarenhet_från, anställningsform, examen]'
export const countFileHead = 'område, år, utgående [nivå, ingående, börjat, slutat, interna, pension, egen_begäran, tillsvidare]'

const sv = {
  title: 'Läs in anställningar', countTitle: 'Läs in jämförelsetal', heading: 'Läs in anställningar från personalsystemet', countHeading: 'Läs in publicerade tal om personal',
  lead: 'Filen granskas först. Du ser vad varje rad ändrar innan något sparas. Är en rad fel läses inget in.',
  countLead: 'En fil med publicerade tal per område och år, till exempel en myndighets eller ett annat lands. Tomma celler förblir tomma: de är okända, aldrig noll. Är en rad fel läses inget in.',
  file: 'Fil', fileHint: 'CSV med komma eller semikolon, högst 20 MB.', columnsHeading: 'Kolumnerna', columnsHow: 'Kolumner inom klammer får utelämnas, och det de skulle säga ändras då inte. Dagar skrivs ÅÅÅÅ-MM-DD, tillsvidare ja eller nej, omfattning i procent.',
  wordsHow: 'Orsak: egen begäran, pension, tidsbegränsad upphör, intern flytt, arbetsgivaren eller avliden. Anställningsform: månad, timme eller inhyrd. Examen: socionom, annan eller ingen.', getFile: 'Hämta anställningarna som en sådan fil',
  look: 'Granska filen', name: 'Vad talen heter', nameHint: 'Läs in samma namn igen när ett nytt år är publicerat: den gamla mängden ersätts och finns kvar.', source: 'Källa', sourceHint: 'Vem som har publicerat talen, när och med vilken licens.', measure: 'Talen räknar',
  measures: { persons: 'personer', full_time: 'heltidstjänster' } satisfies Record<Measure, string>,
  ownColumns: 'Filen har andra kolumnnamn', ownColumnsHow: 'Skriv rubrikerna som de står i filen. Lämna tomt när kolumnerna heter som här bredvid; Englands fil om socialsekreterare för barn känns igen utan att du skriver något.',
  columns: { area: 'Område', year: 'År', opening: 'I tjänst vid årets början', closing: 'I tjänst vid årets slut', joiners: 'Började', leavers: 'Slutade', internal: 'Flyttade inom arbetsgivaren', retired: 'Slutade med pension', ownRequest: 'Slutade på egen begäran', permanent: 'Tillsvidareanställda' }, areaHint: 'Flera skrivs med komma, den vidaste först: land, region, kommun.',
  historyHeading: 'Tidigare inläsningar', nothing: 'Inget är inläst än', nothingHow: 'Här visas varje fil med vad som hände.', when: 'Lämnad', who: 'Av', state: 'Läge', rows: 'Rader', open: 'Visa', openOf: (when: string) => ` inläsningen ${when}`, action: 'Åtgärd', back: 'Till inläsningarna',
  states: { reading: 'Granskas', faulty: 'Har fel', previewed: 'Väntar på dig', applying: 'Läses in', done: 'Inläst', withdrawn: 'Avbruten' } satisfies Record<WorkforceImportState, string>,
  headings: { reading: 'Filen granskas', faulty: 'Inget lästes in: filen har fel', previewed: 'Filen är rätt och kan läsas in', applying: 'Filen läses in', done: 'Filen är inläst', withdrawn: 'Inläsningen är avbruten' } satisfies Record<WorkforceImportState, string>,
  stages: { waiting: 'Väntar på sin tur', reading: 'Läser filen', comparing: 'Jämför med det som finns', saving: 'Sparar', ended: 'Klar' } satisfies Record<WorkforceImportStage, string>,
  progress: (done: string, all: string) => `${done} av ${all}`, refresh: 'Visa läget nu',
  changes: { new: 'Ny', changed: 'Ändras', ended: 'Avslutas', unchanged: 'Oförändrad', absent: 'Saknas i filen' } satisfies Record<ImportChange, string>,
  counts: { new: 'Nya', changed: 'Ändras', ended: 'Avslutas', unchanged: 'Oförändrade', absent: 'Saknas i filen' } satisfies Record<ImportChange, string>, all: 'Alla', countsHeading: 'Vad filen ändrar', countsDone: 'Vad filen ändrade',
  absentHow: 'Det som pågår och inte står i filen ändras inte. Avsluta det för hand om det är slut.', absentCounts: 'Det som finns i den gamla mängden och inte i filen står bara kvar i den gamla.', line: 'Rad', what: 'Vad', differences: 'Skillnad', fromTo: (before: string, after: string) => `${before} → ${after}`, empty: 'tomt',
  rowsHeading: 'Rad för rad', noRows: 'Inga rader är av det slaget.', confirm: 'Läs in', confirmHow: 'Allt läses in på en gång, eller inget.', confirmNothing: 'Inget i filen är nytt eller ändrat.', withdraw: 'Avbryt inläsningen', lookedAgain: 'Det som är registrerat ändrades medan du tittade. Det här är vad filen ändrar nu: bekräfta igen.',
  faultsHeading: (count: string) => `${count} fel`, faultsHow: 'Rätta i filen och lämna den igen. Raden räknas med rubrikraden som 1.', faultsMore: (shown: string) => `De första ${shown} visas.`, column: 'Kolumn', fault: 'Gör så här', toResult: 'Till talen', toEmployments: 'Till anställningarna', toSets: 'Till jämförelsetalen',
  fields: { toOn: 'sista dag', endReason: 'varför', permanent: 'tillsvidare', hoursShare: 'omfattning', experienceSinceOn: 'erfarenhet sedan', engagement: 'avlönad', degree: 'examen', opening: 'vid årets början', closing: 'vid årets slut', joiners: 'började', leavers: 'slutade', internal: 'flyttade', retired: 'pension', ownRequest: 'egen begäran' } satisfies Record<ComparedField | (typeof countFields)[number], string>,
  done: { withdrawn: 'Inläsningen är avbruten och filen är borta.' },
  faults: { file_needed: 'Välj en fil', needed: 'Fyll i det här', value_needed: 'Fyll i det här', too_long: 'Skriv kortare', no_identity_number: 'Skriv inga personnummer här', choice_needed: 'Välj ett', column_needed: 'Skriv kolumnens namn: både område och år behövs' },
  fileFaults: {
    file_is_empty: 'Filen är tom.', file_is_not_text: 'Filen är ingen textfil. Spara den som CSV (UTF-8).', file_has_too_many_rows: 'Filen har fler än 200 000 rader. Dela den.', file_has_too_many_columns: 'Rubrikraden har fler än 500 kolumner.', cells_do_not_match_head: 'Raden har inte lika många celler som rubrikraden.', quotes_do_not_match: 'Citattecknen går inte ihop.', column_is_missing: 'Kolumnen saknas. Lägg till den i rubrikraden.', column_stands_twice: 'Rubriken står två gånger.',
    staff_is_unknown: 'Ingen anställd har det användarnamnet. Administratören lägger upp den som är ny.', unit_is_unknown: 'Ingen enhet heter så.', cell_is_needed: 'Skriv något här.', day_is_written_yyyy_mm_dd: 'Skriv dagen som ÅÅÅÅ-MM-DD.', end_reason_is_unknown: 'Skriv en av orsakerna som står bredvid filen.', end_needs_day_and_reason: 'Till och orsak hör ihop: fyll i båda eller ingen.', end_is_before_start: 'Sista dagen ligger före den första.', write_ja_or_nej: 'Skriv ja eller nej.', share_is_1_to_100: 'Skriv 1-100 procent.',
    engagement_is_unknown: 'Skriv månad, timme eller inhyrd.', degree_is_unknown: 'Skriv socionom, annan eller ingen.', only_monthly_is_permanent: 'Bara den som har månadslön är tillsvidareanställd.', row_stands_twice: 'Raden står två gånger i filen.', too_long: 'Texten är för lång.', no_identity_number: 'Skriv inga personnummer.',
    number_is_0_or_more: 'Skriv ett tal från 0, eller lämna tomt.', year_is_written_yyyy: 'Skriv året med fyra siffror.', year_is_out_of_reach: 'Året ligger utanför 1900-2200.', more_retired_than_left: 'Fler har gått i pension än som har slutat.',
  },
}
export type WorkforceImportTexts = typeof sv
const en: WorkforceImportTexts = {
  title: 'Read in employments', countTitle: 'Read in published counts', heading: 'Read in employments from the personnel system', countHeading: 'Read in published counts of staff',
  lead: 'The file is looked through first. You see what each row changes before anything is saved. If a row is wrong, nothing is read in.',
  countLead: 'A file of published counts by area and year, such as an authority’s or another country’s. Empty cells stay empty: they are unknown, never none. If a row is wrong, nothing is read in.',
  file: 'File', fileHint: 'CSV with comma or semicolon, at most 20 MB.', columnsHeading: 'The columns', columnsHow: 'Columns in brackets may be left out, and what they would say is then left as it is. Days are written YYYY-MM-DD, hours in per cent.',
  wordsHow: 'The words for why it ended, how somebody is paid and the degree are Swedish, as in the file that you can get here.', getFile: 'Get the employments as such a file',
  look: 'Look through the file', name: 'What the counts are called', nameHint: 'Read in the same name again when another year is published: the old set is replaced and stays.', source: 'Source', sourceHint: 'Who published the counts, when, and under which licence.', measure: 'The counts are of',
  measures: { persons: 'persons', full_time: 'full-time equivalents' },
  ownColumns: 'The file has other names of columns', ownColumnsHow: 'Write the heads as they stand in the file. Leave it empty when the columns are called as beside; England’s file of children’s social workers is recognised without anything written.',
  columns: { area: 'Area', year: 'Year', opening: 'In post when the year began', closing: 'In post when it ended', joiners: 'Joined', leavers: 'Left', internal: 'Moved within the employer', retired: 'Left by retirement', ownRequest: 'Left at own request', permanent: 'Permanent staff' }, areaHint: 'Several are written with commas, the widest first: country, region, municipality.',
  historyHeading: 'Earlier files', nothing: 'Nothing has been read in yet', nothingHow: 'Each file is shown here with what came of it.', when: 'Handed in', who: 'By', state: 'State', rows: 'Rows', open: 'Show', openOf: (when) => ` the file of ${when}`, action: 'Action', back: 'To the files',
  states: { reading: 'Looked through', faulty: 'Has faults', previewed: 'Waits for you', applying: 'Being read in', done: 'Read in', withdrawn: 'Withdrawn' },
  headings: { reading: 'The file is being looked through', faulty: 'Nothing was read in: the file has faults', previewed: 'The file is right and can be read in', applying: 'The file is being read in', done: 'The file is read in', withdrawn: 'The file is withdrawn' },
  stages: { waiting: 'Waits for its turn', reading: 'Reads the file', comparing: 'Compares with what is there', saving: 'Saves', ended: 'Done' },
  progress: (done, all) => `${done} of ${all}`, refresh: 'Show how it stands now',
  changes: { new: 'New', changed: 'Changed', ended: 'Ended', unchanged: 'Unchanged', absent: 'Not in the file' },
  counts: { new: 'New', changed: 'Changed', ended: 'Ended', unchanged: 'Unchanged', absent: 'Not in the file' }, all: 'All', countsHeading: 'What the file changes', countsDone: 'What the file changed',
  absentHow: 'What lasts and is not in the file is left as it is. End it by hand if it has ended.', absentCounts: 'What the old set has and the file has not stays in the old set alone.', line: 'Line', what: 'What', differences: 'Difference', fromTo: (before, after) => `${before} → ${after}`, empty: 'empty',
  rowsHeading: 'Row by row', noRows: 'No rows are of that kind.', confirm: 'Read in', confirmHow: 'Everything is read in at once, or nothing.', confirmNothing: 'Nothing in the file is new or changed.', withdraw: 'Withdraw the file', lookedAgain: 'What is registered changed while you looked. This is what the file changes now: confirm once more.',
  faultsHeading: (count) => `${count} faults`, faultsHow: 'Mend the file and hand it in again. Lines are counted with the head as 1.', faultsMore: (shown) => `The first ${shown} are shown.`, column: 'Column', fault: 'Do this', toResult: 'To the counts', toEmployments: 'To the employments', toSets: 'To the published counts',
  fields: { toOn: 'last day', endReason: 'why', permanent: 'permanent', hoursShare: 'hours', experienceSinceOn: 'experience since', engagement: 'paid', degree: 'degree', opening: 'when the year began', closing: 'when the year ended', joiners: 'joined', leavers: 'left', internal: 'moved', retired: 'retired', ownRequest: 'own request' },
  done: { withdrawn: 'The file is withdrawn and gone.' },
  faults: { file_needed: 'Choose a file', needed: 'Fill this in', value_needed: 'Fill this in', too_long: 'Write less', no_identity_number: 'Write no identity numbers here', choice_needed: 'Choose one', column_needed: 'Write the name of the column: both area and year are needed' },
  fileFaults: {
    file_is_empty: 'The file is empty.', file_is_not_text: 'The file is no text file. Save it as CSV (UTF-8).', file_has_too_many_rows: 'The file has more than 200,000 rows. Split it.', file_has_too_many_columns: 'The head has more than 500 columns.', cells_do_not_match_head: 'The row has not as many cells as the head.', quotes_do_not_match: 'The quotes do not match.', column_is_missing: 'The column is missing. Add it to the head.', column_stands_twice: 'The head stands twice.',
    staff_is_unknown: 'No member of staff has that user name. The administrator adds who is new.', unit_is_unknown: 'No unit is called so.', cell_is_needed: 'Write something here.', day_is_written_yyyy_mm_dd: 'Write the day as YYYY-MM-DD.', end_reason_is_unknown: 'Write one of the Swedish reasons of such files.', end_needs_day_and_reason: 'The last day and the reason belong together: fill in both or neither.', end_is_before_start: 'The last day is before the first.', write_ja_or_nej: 'Write the Swedish word for yes or no, as in the file that you can get.', share_is_1_to_100: 'Write 1-100 per cent.',
    engagement_is_unknown: 'Write one of the Swedish words for how somebody is paid.', degree_is_unknown: 'Write one of the Swedish words for a degree.', only_monthly_is_permanent: 'Only who is paid by the month is permanent.', row_stands_twice: 'The row stands twice in the file.', too_long: 'The text is too long.', no_identity_number: 'Write no identity numbers.',
    number_is_0_or_more: 'Write a number from 0, or leave it empty.', year_is_written_yyyy: 'Write the year with four digits.', year_is_out_of_reach: 'The year is outside 1900-2200.', more_retired_than_left: 'More have retired than have left.',
  },
}
export const workforceImportTexts: Texts<WorkforceImportTexts> = { sv, en }

export const workforceImportRefusals: Texts<RefusalTexts> = {
  sv: {
    workforce_import_not_found: () => ({ title: 'Inläsningen finns inte', detail: 'Gå till inläsningarna och välj en annan.' }),
    workforce_import_not_ready: () => ({ title: 'Filen väntar inte på svar', detail: 'Den granskas än, är redan inläst, har fel eller är avbruten. Öppna den och se läget.' }),
  },
  en: {
    workforce_import_not_found: () => ({ title: 'There is no such file', detail: 'Go to the files and choose another.' }),
    workforce_import_not_ready: () => ({ title: 'The file does not wait for an answer', detail: 'It is still being looked through, is read in, has faults or is withdrawn. Open it to see.' }),
  },
}
