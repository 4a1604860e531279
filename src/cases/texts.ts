import { countInWords } from '../calendar/format.ts'
import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import type { Remaining } from './contract.ts'

const sv = {
  title: 'Ärende',
  case: 'Ärende',
  years: (age: number) => `${age}\u00a0år`,
  nobody: 'Ingen är ansvarig',
  strands: {
    concern: 'Anmälan', investigation: 'Utredning', measure: 'Insats', placement: 'Placering', income_support: 'Ekonomiskt stöd', unaccompanied: 'Ensamkommande',
    contact: 'Kontakt', case: 'Ärende', task: 'Löfte',
  },
  worker: 'Handläggare',
  chooseWorker: 'Välj handläggare',
  myself: 'Jag själv',
  reason: 'Varför?',
  search: {
    title: 'Sök', heading: (count: number, more: boolean) => (more ? 'Fler än femtio träffar' : count === 1 ? 'En träff' : `${countInWords(count, 'sv', 'start')} träffar`),
    again: 'Sök igen', field: 'Namn, personnummer eller ärendenummer', button: 'Sök', lead: 'Du söker bland dem du får se. Sökningen loggas.',
    more: 'De femtio första visas. Skriv mer av namnet för att få färre.', person: 'Person', age: 'Ålder', number: 'Ärende', responsible: 'Ansvarig',
    start: 'Sök en person',
    none: 'Ingen träff bland dem du får se',
    noneHint: 'Kontrollera stavningen, eller skriv hela personnumret eller ärendenumret. Den som har skyddad identitet hittas bara på nummer. Är personen ny: registrera den.',
    nothing: 'Skriv minst två bokstäver av ett namn, ett helt personnummer eller ett ärendenummer.', register: 'Registrera en person',
  },
  mine: {
    title: 'Mina personer', heading: (count: number) => (count === 0 ? 'Du har inga personer just nu' : count === 1 ? 'Du arbetar med en person' : `Du arbetar med ${countInWords(count, 'sv')} personer`),
    lead: 'De du ansvarar för, vikarierar för och är medhandläggare för.', person: 'Person', part: 'Du är', number: 'Ärende', unit: 'Enhet', since: 'Öppnat',
    parts: { responsible: 'ansvarig', deputy: (name: string) => `ersättare för ${name}`, coworker: (strands: string) => `medhandläggare: ${strands}` },
    none: 'Inga personer', noneHint: 'När en anmälan tilldelas dig eller ett ärende lämnas över till dig står personen här.', register: 'Registrera en person',
  },
  register: {
    heading: 'Registrera en person och öppna ärendet', lead: 'Ett ärende per person. Sök först, så att ingen registreras två gånger.', save: 'Registrera och öppna ärendet',
    worker: 'Ansvarig handläggare', why: 'Varför öppnas ärendet?',
  },
  open: { heading: 'Öppna ärendet', save: 'Öppna ärendet' },
  handover: {
    heading: 'Lämna över ärendet', headingSiblings: 'Lämna över ärendet och syskonens', lead: 'Överlämningen gäller genast. Den som inte längre arbetar med ärendet ser det inte mer.',
    to: 'Ny ansvarig handläggare', siblings: 'Lämna över syskonens ärenden samtidigt', siblingBy: (name: string, worker: string) => `${name}, handläggare ${worker}`,
    why: 'Varför byts handläggare?', whyHint: 'Visas på tidslinjen.', save: 'Lämna över ärendet', now: 'Ansvarig nu', protectedName: (number: string) => `Skyddad identitet, ${number}`,
  },
  closing: {
    heading: 'Avsluta ärendet', lead: 'Ett avslutat ärende öppnas igen vid en ny anmälan, eller när någon blir ansvarig på nytt.',
    why: 'Varför avslutas ärendet?', whyHint: 'Visas på tidslinjen.', save: 'Avsluta ärendet',
    goesOn: (count: number) => (count === 1 ? 'En sak pågår än. Ärendet avslutas när den är klar' : `${countInWords(count, 'sv', 'start')} saker pågår än. Ärendet avslutas när de är klara`),
    remaining: {
      clock: 'Att göra', investigation: 'Utredning pågår', placement: 'Placering pågår', measure: 'Insats pågår', decision: 'Förslag väntar på beslut',
      application: 'Ansökan om ekonomiskt bistånd är inte beslutad', task: 'Löfte',
    } satisfies Record<Remaining['kind'], string>,
  },
  coworkers: {
    heading: 'Lägg till eller avsluta medhandläggare', word: 'Medhandläggare', lead: 'En medhandläggare ser personens namn och kontaktuppgifter och bara sin egen del av ärendet.', add: 'Lägg till en medhandläggare',
    who: 'Medhandläggare', strand: 'Del av ärendet', toOn: 'Till och med', why: 'Varför behövs en medhandläggare?', save: 'Lägg till medhandläggaren', end: 'Avsluta nu',
    none: 'Ingen medhandläggare', noneHint: 'Lägg till någon när två arbetar med olika delar av samma ärende.', period: 'Tid', until: (from: string, to: string) => `${from} till ${to}`, since: (from: string) => `sedan ${from}`,
  },
  join: {
    heading: 'Samma person som en annan post', lead: 'Posterna läses ihop från och med i dag. Inget skrivs om, och det går att ångra.',
    same: 'Personnummer eller ärendenummer för posten som ska behållas', why: 'Hur vet du att det är samma person?', save: 'Sammanför posterna',
    undoHeading: 'Ångra sammanföringen', undoLead: 'Posterna blir två igen. Den andra får samma ansvariga handläggare tills någon lämnar över den.', undoWhy: 'Varför är det två personer?', undo: 'Ångra sammanföringen',
  },
  timeline: {
    case: 'Ärende', handover: 'Byte', investigation: 'Utredning', task: 'Löfte', joined: 'Post',
    opened: (number: string) => `Ärendet öppnades, ${number}`, reopened: (name: string, closed: string) => `Ärendet öppnades igen för en ny anmälan. Handläggare: ${name}. Det var stängt sedan ${closed}`,
    reopenedByHand: (name: string, closed: string) => `Ärendet öppnades igen. Handläggare: ${name}. Det var stängt sedan ${closed}`, closed: 'Ärendet avslutades',
    first: 'Första handläggare:', again: 'Handläggare igen:', next: 'Ny handläggare:', after: (name: string) => `efter ${name}`, why: 'Skäl:',
    coworker: 'Medhandläggare:', until: (day: string) => `till ${day}`, investigationOpened: 'Utredning inleds', investigationConcluded: 'Utredningen är avslutad:',
    outcomes: { no_measure: 'utan insats', measure: 'med insats', application: 'med ansökan om vård' }, kept: 'Gjort:', records: 'Två poster sammanfördes', undone: (day: string) => `Ångrat ${day}`,
  },
  done: { registered: 'Personen är registrerad och ärendet är öppet.', case_opened: 'Ärendet är öppet.', handed_over: 'Ärendet är överlämnat.', case_closed: 'Ärendet är avslutat.', coworker_named: 'Medhandläggaren är tillagd.',
    coworker_released: 'Medhandläggaren är avslutad och ser inte längre ärendet.', joined: 'Posterna är sammanförda.', separated: 'Sammanföringen är ångrad.' },
  faults: {
    reason_needed: 'Skriv varför', too_long: 'Korta texten', worker_needed: 'Välj en handläggare', strand_needed: 'Välj en del av ärendet', day_has_been: 'Dagen har varit. Välj en dag från och med i dag',
    same_needed: 'Skriv numret för den andra posten', same_not_found: 'Ingen sådan post bland dem du får se. Kontrollera numret', value_needed: 'Fyll i fältet',
  },
}
const en: typeof sv = {
  title: 'Case',
  case: 'Case',
  years: (age) => `${age} years`,
  nobody: 'Nobody is responsible',
  strands: {
    concern: 'Report of concern', investigation: 'Investigation', measure: 'Measure', placement: 'Placement', income_support: 'Income support', unaccompanied: 'Unaccompanied',
    contact: 'Contact', case: 'Case', task: 'Promise',
  },
  worker: 'Social worker',
  chooseWorker: 'Choose a social worker',
  myself: 'Myself',
  reason: 'Why?',
  search: {
    title: 'Search', heading: (count, more) => (more ? 'More than fifty matches' : count === 1 ? 'One match' : `${countInWords(count, 'en', 'start')} matches`),
    again: 'Search again', field: 'Name, identity number or case number', button: 'Search', lead: 'You search among those you may see. The search is logged.',
    more: 'The first fifty are shown. Write more of the name to get fewer.', person: 'Person', age: 'Age', number: 'Case', responsible: 'Responsible',
    start: 'Search for a person',
    none: 'No match among those you may see',
    noneHint: 'Check the spelling, or write the whole identity number or case number. Who has a protected identity is found by number only. If the person is new: register it.',
    nothing: 'Write at least two letters of a name, a whole identity number or a case number.', register: 'Register a person',
  },
  mine: {
    title: 'My persons', heading: (count) => (count === 0 ? 'You have no persons just now' : count === 1 ? 'You work with one person' : `You work with ${countInWords(count, 'en')} persons`),
    lead: 'Those you are responsible for, deputise for and are a co-worker with.', person: 'Person', part: 'You are', number: 'Case', unit: 'Unit', since: 'Opened',
    parts: { responsible: 'responsible', deputy: (name) => `deputy for ${name}`, coworker: (strands) => `co-worker: ${strands}` },
    none: 'No persons', noneHint: 'When a report is assigned to you or a case is handed over to you, the person stands here.', register: 'Register a person',
  },
  register: {
    heading: 'Register a person and open the case', lead: 'One case per person. Search first, so that nobody is registered twice.', save: 'Register and open the case',
    worker: 'Responsible social worker', why: 'Why is the case opened?',
  },
  open: { heading: 'Open the case', save: 'Open the case' },
  handover: {
    heading: 'Hand over the case', headingSiblings: 'Hand over the case and the siblings\'', lead: 'The handover holds at once. Who no longer works with the case does not see it any more.',
    to: 'New responsible social worker', siblings: 'Hand over the siblings\' cases at the same time', siblingBy: (name, worker) => `${name}, social worker ${worker}`,
    why: 'Why does the social worker change?', whyHint: 'Shown on the timeline.', save: 'Hand over the case', now: 'Responsible now', protectedName: (number) => `Protected identity, ${number}`,
  },
  closing: {
    heading: 'Close the case', lead: 'A closed case opens again with a new report, or when somebody becomes responsible anew.',
    why: 'Why is the case closed?', whyHint: 'Shown on the timeline.', save: 'Close the case',
    goesOn: (count) => (count === 1 ? 'One thing still runs. The case is closed when it is done' : `${countInWords(count, 'en', 'start')} things still run. The case is closed when they are done`),
    remaining: {
      clock: 'To do', investigation: 'An investigation runs', placement: 'A placement runs', measure: 'A measure runs', decision: 'A proposal waits for a decision',
      application: 'An application for economic assistance is not decided', task: 'Promise',
    },
  },
  coworkers: {
    heading: 'Add or end co-workers', word: 'Co-workers', lead: 'A co-worker sees the person\'s name and contact details and only the own part of the case.', add: 'Add a co-worker',
    who: 'Co-worker', strand: 'Part of the case', toOn: 'Until', why: 'Why is a co-worker needed?', save: 'Add the co-worker', end: 'End now',
    none: 'No co-worker', noneHint: 'Add somebody when two work with different parts of the same case.', period: 'Time', until: (from, to) => `${from} to ${to}`, since: (from) => `since ${from}`,
  },
  join: {
    heading: 'The same person as another record', lead: 'The records are read together from today. Nothing is rewritten, and it can be undone.',
    same: 'Identity number or case number of the record to keep', why: 'How do you know it is the same person?', save: 'Join the records',
    undoHeading: 'Undo the joining', undoLead: 'The records become two again. The other gets the same responsible worker until somebody hands it over.', undoWhy: 'Why are they two persons?', undo: 'Undo the joining',
  },
  timeline: {
    case: 'Case', handover: 'Change', investigation: 'Investigation', task: 'Promise', joined: 'Record',
    opened: (number) => `The case was opened, ${number}`, reopened: (name, closed) => `The case was opened again for a new report. Social worker: ${name}. It had been closed since ${closed}`,
    reopenedByHand: (name, closed) => `The case was opened again. Social worker: ${name}. It had been closed since ${closed}`, closed: 'The case was closed',
    first: 'First social worker:', again: 'Social worker again:', next: 'New social worker:', after: (name) => `after ${name}`, why: 'Reason:',
    coworker: 'Co-worker:', until: (day) => `until ${day}`, investigationOpened: 'Investigation opened', investigationConcluded: 'The investigation is concluded:',
    outcomes: { no_measure: 'without a measure', measure: 'with a measure', application: 'with an application for care' }, kept: 'Done:', records: 'Two records were joined', undone: (day) => `Undone ${day}`,
  },
  done: { registered: 'The person is registered and the case is open.', case_opened: 'The case is open.', handed_over: 'The case is handed over.', case_closed: 'The case is closed.', coworker_named: 'The co-worker is added.',
    coworker_released: 'The co-worker is ended and no longer sees the case.', joined: 'The records are joined.', separated: 'The joining is undone.' },
  faults: {
    reason_needed: 'Write why', too_long: 'Shorten the text', worker_needed: 'Choose a social worker', strand_needed: 'Choose a part of the case', day_has_been: 'That day has been. Choose a day from today',
    same_needed: 'Write the number of the other record', same_not_found: 'No such record among those you may see. Check the number', value_needed: 'Fill in the field',
  },
}
export const casesTexts: Texts<typeof sv> = { sv, en }

export const casesRefusals: Texts<RefusalTexts> = {
  sv: {
    case_not_found: () => ({ title: 'Ärendet finns inte här', detail: 'Det finns inte, eller hör till någon annan. Den ansvariga handläggaren eller enhetschefen kan lämna över det.' }),
    case_is_closed: () => ({ title: 'Ärendet är redan avslutat', detail: 'Öppna personens sida för att se när.' }),
    nobody_is_responsible: () => ({ title: 'Ingen är ansvarig', detail: 'Lämna först över ärendet till någon. Den som är ansvarig avslutar det.' }),
    case_goes_on: () => ({ title: 'Något pågår än', detail: 'Öppna sidan igen för att se vad som återstår innan ärendet avslutas.' }),
    already_responsible: () => ({ title: 'Handläggaren är redan ansvarig', detail: 'Välj någon annan, eller låt det vara.' }),
    one_case_per_person: () => ({ title: 'Personen har redan ett ärende', detail: 'Öppna personens sida. Allt om en person samlas i samma ärende.' }),
    one_responsible_worker_at_a_time: () => ({ title: 'Någon annan hann före', detail: 'Ladda om sidan för att se vem som är ansvarig nu.' }),
    record_is_joined: () => ({ title: 'Posten är redan sammanförd', detail: 'Öppna posten som behålls och sammanför där, eller ångra först.' }),
    person_is_joined_to_one: () => ({ title: 'Posten är redan sammanförd', detail: 'Öppna posten som behålls och sammanför där, eller ångra först.' }),
    person_joining_is_of_two: () => ({ title: 'Det är samma post', detail: 'Skriv numret för den andra posten.' }),
    keep_the_one_with_a_case: () => ({ title: 'Behåll posten som har ett ärende', detail: 'Öppna den andra posten och sammanför därifrån.' }),
  },
  en: {
    case_not_found: () => ({ title: 'The case is not here', detail: 'It does not exist, or belongs to somebody else. The responsible worker or the unit manager can hand it over.' }),
    case_is_closed: () => ({ title: 'The case is closed already', detail: 'Open the person\'s page to see when.' }),
    nobody_is_responsible: () => ({ title: 'Nobody is responsible', detail: 'Hand the case over to somebody first. Whoever is responsible closes it.' }),
    case_goes_on: () => ({ title: 'Something still runs', detail: 'Open the page again to see what remains before the case is closed.' }),
    already_responsible: () => ({ title: 'The worker is responsible already', detail: 'Choose somebody else, or leave it.' }),
    one_case_per_person: () => ({ title: 'The person has a case already', detail: 'Open the person\'s page. Everything about one person is in the same case.' }),
    one_responsible_worker_at_a_time: () => ({ title: 'Somebody else was first', detail: 'Load the page again to see who is responsible now.' }),
    record_is_joined: () => ({ title: 'The record is joined already', detail: 'Open the record that is kept and join there, or undo first.' }),
    person_is_joined_to_one: () => ({ title: 'The record is joined already', detail: 'Open the record that is kept and join there, or undo first.' }),
    person_joining_is_of_two: () => ({ title: 'It is the same record', detail: 'Write the number of the other record.' }),
    keep_the_one_with_a_case: () => ({ title: 'Keep the record that has a case', detail: 'Open the other record and join from there.' }),
  },
}
