import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { MailTemplates } from '../../platform/mail.ts'
import type { CaseImport, ImportKind } from '../contract.ts'

type State = CaseImport['state']

const files: Record<ImportKind, { sv: string; en: string }> = {
  person: { sv: 'Personer', en: 'Persons' }, relation: { sv: 'Familjer', en: 'Families' }, household_member: { sv: 'Hushåll', en: 'Households' },
  case: { sv: 'Ärenden', en: 'Cases' }, coworker: { sv: 'Medhandläggare', en: 'Co-workers' }, concern_child: { sv: 'Anmälningar', en: 'Reports' },
}
const named = (language: 'sv' | 'en'): Record<ImportKind, string> => ({
  person: files.person[language], relation: files.relation[language], household_member: files.household_member[language], case: files.case[language],
  coworker: files.coworker[language], concern_child: files.concern_child[language],
})

/** The columns as they stand in the head of each file; Swedish in both languages, since the files are. Those in brackets may be left out. */
const columns: Record<ImportKind, string> = {
  person: 'id, förnamn, efternamn, skydd [personnummer, född, avliden, dold_vistelse_från, tolkspråk, adress, telefon, e_post, förskola, skola]',
  relation: 'id, person, anhörig, slag [ord, från, till]',
  household_member: 'id, hushåll, person [från, till]',
  case: 'id, person, öppnat, enhet, handläggare [utredning_inledd]',
  coworker: 'id, person, användare, del, från, skäl [till]',
  concern_child: 'id, anmälan, barn, kom_in, sätt, anmälare, text, handläggare, läge [klockslag, namn, arbetsplats, kontakt, grunder, beslutsdag, beslutad_av, '
    + 'motivering, skyddsbedömning, skyddsbedömd, skyddsbedömd_av, skyddsmotivering]',
}

const sv = {
  title: 'Import',
  heading: 'Läs in öppna ärenden',
  lead: 'Välj filerna. De granskas först; inget ändras förrän du bekräftar. Sidan visar antal och radnummer, aldrig vad som står på en rad.',
  files: named('sv'), columns,
  upload: 'Granska filerna', uploadHeading: 'Filer', limit: 'CSV med komma eller semikolon. Kolumner inom klammer får utelämnas. Högst 20 MB tillsammans. Allt om kolumnerna står i docs/import.md.',
  historyHeading: 'Tidigare inläsningar', nothing: 'Inget är inläst än', nothingHow: 'Här visas varje inläsning med antal och läge.',
  when: 'Lämnad', who: 'Av', state: 'Läge', rows: 'Rader', open: 'Visa', openOf: (when: string) => ` inläsningen ${when}`, action: 'Åtgärd',
  states: { reading: 'Granskas', faulty: 'Har fel', previewed: 'Väntar på dig', applying: 'Läses in', done: 'Inläst', withdrawn: 'Avbruten' } satisfies Record<State, string>,
  headings: {
    reading: 'Filerna granskas', faulty: 'Inget lästes in: filerna har fel', previewed: 'Filerna är rätta och kan läsas in', applying: 'Ärendena läses in',
    done: 'Ärendena är inlästa', withdrawn: 'Inläsningen är avbruten',
  } satisfies Record<State, string>,
  stages: { waiting: 'Väntar på sin tur', reading: 'Läser filerna', comparing: 'Jämför med det som finns', saving: 'Sparar', opening: 'Öppnar för rätt handläggare', ended: 'Klar' },
  progress: (done: string, all: string) => `${done} av ${all}`, refresh: 'Visa läget nu', back: 'Till inläsningarna',
  countsHeading: 'Vad som ändras', countsDone: 'Vad som ändrades', file: 'Fil', new: 'Nya', changed: 'Ändrade', unchanged: 'Oförändrade',
  firstHeading: 'De första raderna', line: 'Rad', change: 'Ändring', changes: { new: 'ny', changed: 'ändrad', unchanged: 'oförändrad' },
  faultsHeading: (count: string) => `${count} fel`, faultsHow: 'Rätta i filerna och lämna dem igen. Raden räknas med rubrikraden som 1.',
  faultsMore: (shown: string) => `De första ${shown} visas.`, column: 'Kolumn', fault: 'Gör så här', wholeFile: 'hela filen',
  workersHeading: 'Vem som blir ansvarig', worker: 'Handläggare', cases: 'Ärenden',
  confirm: 'Läs in', confirmHow: 'Allt läses in på en gång, eller inget. Logggranskarna får veta det, och socialchefen vem som får hur många ärenden.', withdraw: 'Avbryt inläsningen',
  nothingChanges: 'Inget i filerna är nytt eller ändrat.',
  done: { withdrawn: 'Inläsningen är avbruten och filerna är borta.' },
  faults: { file_needed: 'Välj minst en fil', file_is_unknown: 'Välj varje slags fil en gång' },
}
const en: typeof sv = {
  title: 'Import',
  heading: 'Bring in open cases',
  lead: 'Choose the files. They are looked through first; nothing is changed until you confirm. The page shows counts and line numbers, never what a line says.',
  files: named('en'), columns,
  upload: 'Look through the files', uploadHeading: 'Files', limit: 'CSV with comma or semicolon. Columns in brackets may be left out. At most 20 MB together. All about the columns is in docs/import.md.',
  historyHeading: 'Earlier imports', nothing: 'Nothing has been brought in yet', nothingHow: 'Each import is shown here with counts and state.',
  when: 'Handed in', who: 'By', state: 'State', rows: 'Rows', open: 'Show', openOf: (when) => ` the import of ${when}`, action: 'Action',
  states: { reading: 'Is looked through', faulty: 'Has faults', previewed: 'Waits for you', applying: 'Is brought in', done: 'Brought in', withdrawn: 'Taken back' },
  headings: {
    reading: 'The files are looked through', faulty: 'Nothing was brought in: the files have faults', previewed: 'The files are right and can be brought in',
    applying: 'The cases are brought in', done: 'The cases are in', withdrawn: 'The import was taken back',
  },
  stages: { waiting: 'Waits for its turn', reading: 'Reads the files', comparing: 'Compares with what is there', saving: 'Saves', opening: 'Opens to the right workers', ended: 'Done' },
  progress: (done, all) => `${done} of ${all}`, refresh: 'Show the state now', back: 'To the imports',
  countsHeading: 'What will change', countsDone: 'What was changed', file: 'File', new: 'New', changed: 'Changed', unchanged: 'Unchanged',
  firstHeading: 'The first lines', line: 'Line', change: 'Change', changes: { new: 'new', changed: 'changed', unchanged: 'unchanged' },
  faultsHeading: (count) => `${count} faults`, faultsHow: 'Correct the files and hand them in again. Lines are counted with the head as 1.',
  faultsMore: (shown) => `The first ${shown} are shown.`, column: 'Column', fault: 'What to do', wholeFile: 'the whole file',
  workersHeading: 'Who becomes responsible', worker: 'Social worker', cases: 'Cases',
  confirm: 'Bring in', confirmHow: 'Everything is brought in at once, or nothing. The log reviewers are told, and the director who gets how many cases.', withdraw: 'Take the import back',
  nothingChanges: 'Nothing in the files is new or changed.',
  done: { withdrawn: 'The import was taken back and the files are gone.' },
  faults: { file_needed: 'Choose at least one file', file_is_unknown: 'Choose each kind of file once' },
}
export type ImportTexts = typeof sv
export const importTexts: Texts<ImportTexts> = { sv, en }

export const importRefusals: Texts<RefusalTexts> = {
  sv: {
    import_not_found: () => ({ title: 'Inläsningen finns inte', detail: 'Gå till listan över inläsningar.' }),
    import_not_ready: () => ({ title: 'Inläsningen kan inte göra det nu', detail: 'Den granskas, läses in, eller är redan klar. Ladda om sidan.' }),
  },
  en: {
    import_not_found: () => ({ title: 'There is no such import', detail: 'Go to the list of imports.' }),
    import_not_ready: () => ({ title: 'The import cannot do that now', detail: 'It is looked through, brought in, or done already. Load the page again.' }),
  },
}

export const importLetters: MailTemplates = {
  import_workers: {
    sv: { subject: 'Öppna ärenden läses in: vem som blir ansvarig', body: 'En administratör har bekräftat en inläsning av ärenden från fil. Så många ärenden får varje handläggare. Stämmer det inte: kontakta administratören.' },
    en: { subject: 'Open cases are brought in: who becomes responsible', body: 'An administrator has confirmed an import of cases from files. Each social worker gets so many cases. If it is not right: contact the administrator.' },
  },
  import_confirmed: {
    sv: { subject: 'Öppna ärenden läses in', body: 'En administratör har bekräftat en inläsning av ärenden från fil. Vem och när står i loggen. Logga in här:' },
    en: { subject: 'Open cases are brought in', body: 'An administrator has confirmed an import of cases from files. Who and when is in the log. Sign in here:' },
  },
}
