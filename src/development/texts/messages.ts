import type { Texts } from '../../platform/language.ts'
import type { RefusalTexts } from '../../platform/refusal.ts'
import type { messageLevels, messageSorts, MessageStage, MessageTheme } from '../contract/message.ts'

type Named<K extends string> = Readonly<Record<K, string>>

const sv = {
  title: 'Medskick till staten', heading: (total: number, words: string) => (total === 0 ? 'Inga medskick till staten' : total === 1 ? 'Ett medskick till staten' : `${words} medskick till staten`),
  lead: 'Vad kommunen vill att staten ändrar, med egna siffror och svaret som kom.', write: 'Nytt medskick', collected: 'Samlat per tema', lawChanges: 'Om lagen ändrades', none: 'Inget medskick att visa',
  noneHow: 'Skriv vad som behöver ändras och bifoga siffror ur lägesbilden. De fryses när medskicket skickas.',
  themes: {
    violence: 'Våld i nära relationer', knowledge: 'Kunskapsstöd och effektstudier', considerations: 'Överväganden var sjätte månad', profiteering: 'Oseriösa aktörer', reporting: 'Rapportering av statsbidrag',
    allocation: 'Fördelning av ensamkommande barn', education: 'Socionomutbildning på distans', supervision: 'Tillsyn och dialog', other: 'Annat',
  } satisfies Named<MessageTheme>,
  levels: { local: 'Lokal', regional: 'Regional', national: 'Nationell' } satisfies Named<(typeof messageLevels)[number]>,
  stages: { draft: 'Utkast', sent: 'Skickat', answered: 'Besvarat', closed: 'Avslutat', withdrawn: 'Tillbakadraget' } satisfies Named<MessageStage>,
  sorts: { latest: 'Senaste först', title: 'Rubrik', theme: 'Tema' } satisfies Named<(typeof messageSorts)[number]>,
  theme: 'Tema', chooseTheme: 'Välj tema', level: 'Nivå', stage: 'Läge', sort: 'Ordning', all: 'Alla', columns: { message: 'Medskick', theme: 'Tema', stage: 'Läge', addressee: 'Till', figures: 'Siffror', answers: 'Svar' },
  newHeading: 'Nytt medskick till staten', newLead: 'Säg vad som behöver ändras och varför. Aldrig något om en enskild person.', changeHeading: 'Ändra utkastet',
  subject: 'Rubrik', text: 'Text', textHint: 'Säg det viktigaste först. Vad vill ni att staten gör?', addressee: 'Till', addresseeHint: 'Till exempel Socialdepartementet eller Socialstyrelsen',
  attached: (names: string) => `Bifogas: ${names}.`, save: 'Spara utkastet', cancel: 'Avbryt', back: 'Alla medskick', change: 'Ändra texten', print: 'Skriv ut', pdf: 'PDF', word: 'Word', csv: 'CSV',
  to: (addressee: string, level: string) => `Till ${addressee}. ${level} nivå.`, by: (name: string, at: string) => `Skrivet av ${name}, ${at}`, sentBy: (name: string, on: string) => `Skickat ${on} av ${name}.`,
  figures: 'Siffror', figuresLive: 'Siffrorna räknas på nytt varje gång sidan öppnas. De fryses när medskicket skickas.', figuresFrozen: (on: string) => `Siffrorna är frysta ${on} och ändras inte.`, noFigures: 'Inga siffror är bifogade.',
  attach: 'Bifoga', attachFigure: 'Siffra ur lägesbilden', attachHint: 'Räknas för hela kommunen under 52 hela veckor. Ett till fyra döljs.', choose: 'Välj siffra', detach: 'Ta bort', detachOf: (name: string) => `Ta bort ${name}`,
  weeks: (from: string, to: string) => `${from}–${to}`, hidden: 'dolt, ett till fyra', of: (count: string, share: string, of: string) => `${share} (${count} av ${of})`, partOf: (count: string, of: string) => `${count} av ${of}`, uncounted: 'inget har räknats',
  send: 'Skicka medskicket', sendHow: 'Texten och siffrorna låses som de är nu. Helhet skickar inget brev: lämna över PDF:en till mottagaren.', sendHeading: 'Skicka',
  throwAway: 'Kasta utkastet', answers: 'Svar', noAnswers: 'Inget svar har kommit.', answerLine: (sender: string, on: string) => `${sender}, ${on}`, enteredBy: (name: string, at: string) => `Antecknat av ${name}, ${at}`,
  correctedNote: 'Rättat', corrects: 'Rättelse', correct: 'Rätta', correctHeading: 'Rätta svaret', newAnswer: 'Anteckna ett svar', receivedOn: 'Kom den', sender: 'Från', answerText: 'Vad som svarades', saveAnswer: 'Anteckna svaret', saveCorrection: 'Spara rättelsen',
  end: 'Avsluta eller dra tillbaka', endKind: 'Vad gör du?', ends: { closed: 'Avsluta: svaret är nog eller saken är löst', withdrawn: 'Dra tillbaka: medskicket ska inte längre gälla' }, endNote: 'Vad blev det av det?', endSave: 'Spara', reopen: 'Öppna igen',
  endedOn: (stage: string, on: string, note: string) => `${stage} ${on}. ${note}`,
  collectedTitle: 'Medskick per tema', collectedHeading: 'Medskick till staten, samlade per tema', collectedLead: 'Det som är skickat och inte tillbakadraget, med siffror och svar. För regionen och den nationella samordnaren.',
  collectedNone: 'Inget medskick är skickat', collectedNoneHow: 'Här samlas medskicken när de har skickats.', count: (count: string) => `${count} st`,
  page: (page: number, pages: number) => `Sida ${page} av ${pages}`, foot: (name: string, at: string) => `Helhet, skapad ${at} av ${name}`, paperPage: 'Sida {page} av {pages}',
  csvHead: ['Tema', 'Rubrik', 'Nivå', 'Till', 'Skickat', 'Läge', 'Siffra', 'Värde', 'Period'],
  done: {
    saved: 'Utkastet är sparat.', attached: 'Siffran är bifogad.', detached: 'Siffran är borttagen.', sent: 'Medskicket är skickat och siffrorna är frysta.', thrown: 'Utkastet är kastat.', answered: 'Svaret är antecknat.', ended: 'Sparat.',
    reopened: 'Medskicket är öppet igen.',
  },
  faults: {
    needed: 'Fyll i', too_long: 'Skriv kortare', choose: 'Välj', day_unclear: 'Skriv dagen, till exempel tors 26 nov', day_ahead: 'Välj i dag eller en tidigare dag', before_sending: 'Välj en dag efter att medskicket skickades',
    names_a_person: 'Ta bort personnummer och ärendenummer', value_needed: 'Fyll i',
  },
}
export type MessageTexts = typeof sv

const en: MessageTexts = {
  title: 'Messages to the state', heading: (total, words) => (total === 0 ? 'No messages to the state' : total === 1 ? 'One message to the state' : `${words} messages to the state`),
  lead: 'What the municipality wants the state to change, with its own figures and the answer that came.', write: 'New message', collected: 'Collected per theme', lawChanges: 'If the law changed', none: 'No message to show',
  noneHow: 'Write what needs to change and attach figures of the picture. They are frozen when the message is sent.',
  themes: {
    violence: 'Violence in close relations', knowledge: 'Knowledge support and effect studies', considerations: 'Considerations every six months', profiteering: 'Profiteering actors', reporting: 'Reporting of state grants',
    allocation: 'Allocation of unaccompanied minors', education: 'Social work education at a distance', supervision: 'Supervision and dialogue', other: 'Other',
  },
  levels: { local: 'Local', regional: 'Regional', national: 'National' },
  stages: { draft: 'Draft', sent: 'Sent', answered: 'Answered', closed: 'Closed', withdrawn: 'Withdrawn' },
  sorts: { latest: 'Latest first', title: 'Heading', theme: 'Theme' },
  theme: 'Theme', chooseTheme: 'Choose a theme', level: 'Level', stage: 'State', sort: 'Order', all: 'All', columns: { message: 'Message', theme: 'Theme', stage: 'State', addressee: 'To', figures: 'Figures', answers: 'Answers' },
  newHeading: 'New message to the state', newLead: 'Say what needs to change and why. Never anything about a single person.', changeHeading: 'Change the draft',
  subject: 'Heading', text: 'Text', textHint: 'Say what matters most first. What do you want the state to do?', addressee: 'To', addresseeHint: 'For example the Ministry of Health and Social Affairs',
  attached: (names) => `Attached: ${names}.`, save: 'Save the draft', cancel: 'Cancel', back: 'All messages', change: 'Change the text', print: 'Print', pdf: 'PDF', word: 'Word', csv: 'CSV',
  to: (addressee, level) => `To ${addressee}. ${level} level.`, by: (name, at) => `Written by ${name}, ${at}`, sentBy: (name, on) => `Sent ${on} by ${name}.`,
  figures: 'Figures', figuresLive: 'The figures are counted anew each time the page is opened. They are frozen when the message is sent.', figuresFrozen: (on) => `The figures are frozen ${on} and do not change.`, noFigures: 'No figures are attached.',
  attach: 'Attach', attachFigure: 'Figure of the picture', attachHint: 'Counted for the whole municipality over 52 complete weeks. One to four are hidden.', choose: 'Choose a figure', detach: 'Take away', detachOf: (name) => `Take away ${name}`,
  weeks: (from, to) => `${from}–${to}`, hidden: 'hidden, one to four', of: (count, share, of) => `${share} (${count} of ${of})`, partOf: (count, of) => `${count} of ${of}`, uncounted: 'nothing has been counted',
  send: 'Send the message', sendHow: 'Text and figures are locked as they are now. Helhet sends no letter: hand the PDF over to the addressee.', sendHeading: 'Send',
  throwAway: 'Throw the draft away', answers: 'Answers', noAnswers: 'No answer has come.', answerLine: (sender, on) => `${sender}, ${on}`, enteredBy: (name, at) => `Entered by ${name}, ${at}`,
  correctedNote: 'Corrected', corrects: 'Correction', correct: 'Correct', correctHeading: 'Correct the answer', newAnswer: 'Enter an answer', receivedOn: 'Came on', sender: 'From', answerText: 'What was answered', saveAnswer: 'Enter the answer', saveCorrection: 'Save the correction',
  end: 'Close or withdraw', endKind: 'What do you do?', ends: { closed: 'Close: the answer is enough or the matter is solved', withdrawn: 'Withdraw: the message is no longer to hold' }, endNote: 'What came of it?', endSave: 'Save', reopen: 'Open again',
  endedOn: (stage, on, note) => `${stage} ${on}. ${note}`,
  collectedTitle: 'Messages per theme', collectedHeading: 'Messages to the state, collected per theme', collectedLead: 'What is sent and not withdrawn, with figures and answers. For the region and the national coordinator.',
  collectedNone: 'No message has been sent', collectedNoneHow: 'Messages are collected here when they have been sent.', count: (count) => count,
  page: (page, pages) => `Page ${page} of ${pages}`, foot: (name, at) => `Helhet, made ${at} by ${name}`, paperPage: 'Page {page} of {pages}',
  csvHead: ['Theme', 'Heading', 'Level', 'To', 'Sent', 'State', 'Figure', 'Value', 'Period'],
  done: {
    saved: 'The draft is saved.', attached: 'The figure is attached.', detached: 'The figure is taken away.', sent: 'The message is sent and its figures are frozen.', thrown: 'The draft is thrown away.', answered: 'The answer is entered.', ended: 'Saved.',
    reopened: 'The message is open again.',
  },
  faults: {
    needed: 'Fill in', too_long: 'Write less', choose: 'Choose', day_unclear: 'Write the day, for example Thu 26 Nov', day_ahead: 'Choose today or an earlier day', before_sending: 'Choose a day after the message was sent',
    names_a_person: 'Take away identity numbers and case numbers', value_needed: 'Fill in',
  },
}
export const messageTexts: Texts<MessageTexts> = { sv, en }

export const messageRefusals: Texts<RefusalTexts> = {
  sv: {
    state_message_not_found: () => ({ title: 'Medskicket finns inte', detail: 'Gå till Medskick till staten.' }),
    state_message_is_sent: () => ({ title: 'Medskicket är skickat', detail: 'Text och siffror ändras inte längre. Dra tillbaka det och skriv ett nytt om något är fel.' }),
    state_message_is_draft: () => ({ title: 'Medskicket är inte skickat', detail: 'Skicka det först.' }),
    state_message_has_ended: () => ({ title: 'Medskicket är avslutat', detail: 'Öppna det igen om det ska ändras.' }),
    state_message_has_not_ended: () => ({ title: 'Medskicket är redan öppet', detail: 'Inget ändrades.' }),
    state_message_answer_is_wrong: () => ({ title: 'Svaret går inte att anteckna', detail: 'Rätta det som är markerat.' }),
    state_message_answer_is_corrected: () => ({ title: 'Svaret är redan rättat', detail: 'Rätta rättelsen i stället.' }),
    message_figure_not_found: () => ({ title: 'Siffran finns inte', detail: 'Välj en siffra i listan.' }),
    too_many_figures: ({ most }) => ({ title: 'Så många siffror ryms inte', detail: `Ett medskick har högst ${String(most)} siffror. Ta bort någon först.` }),
  },
  en: {
    state_message_not_found: () => ({ title: 'The message does not exist', detail: 'Go to Messages to the state.' }),
    state_message_is_sent: () => ({ title: 'The message is sent', detail: 'Text and figures no longer change. Withdraw it and write another if something is wrong.' }),
    state_message_is_draft: () => ({ title: 'The message is not sent', detail: 'Send it first.' }),
    state_message_has_ended: () => ({ title: 'The message has ended', detail: 'Open it again if it is to change.' }),
    state_message_has_not_ended: () => ({ title: 'The message is open already', detail: 'Nothing was changed.' }),
    state_message_answer_is_wrong: () => ({ title: 'The answer cannot be entered', detail: 'Correct what is marked.' }),
    state_message_answer_is_corrected: () => ({ title: 'The answer is corrected already', detail: 'Correct the correction instead.' }),
    message_figure_not_found: () => ({ title: 'The figure does not exist', detail: 'Choose one in the list.' }),
    too_many_figures: ({ most }) => ({ title: 'So many figures do not fit', detail: `A message has at most ${String(most)} figures. Take one away first.` }),
  },
}
