import { countInWords } from '../../calendar/format.ts'
import type { Texts } from '../../platform/language.ts'

const sv = {
  title: 'Utredning',
  listTitle: 'Utredningar',
  protected: (caseNumber: string) => `Skyddad identitet, ärende ${caseNumber}`,
  nameless: 'Barn utan namn',
  age: (years: number) => `${years} år`,
  list: {
    heading: { none: 'Ingen utredning pågår', one: 'En utredning pågår' }, lead: (name: string) => name,
    investigations: 'Utredningar', followups: 'Uppföljningar', nothing: 'Inga utredningar', nothingHint: 'En utredning inleds efter en anmälan, eller direkt när en ansökan kommer in.',
    opened: 'Inledd', state: 'Läge', runs: 'Pågår', waits: 'Väntar på beslut', concluded: (day: string, how: string) => `Avslutad ${day}: ${how.toLowerCase()}`,
    takeIn: 'Ta emot ansökan', start: 'Börja följa upp', open: 'Öppna', toPerson: 'Till personen', due: 'Senast',
    followedUntil: (day: string) => `Följs upp, senast ${day}`, closed: (day: string) => `Avslutad ${day}`, after: 'Följer på', proposed: 'Väntar på beslut', turnedDown: 'Blev inte beslutad', investigatedAnew: (day: string) => `Slutade ${day}, när en ny utredning inleddes`,
    noFollowups: 'Ingen uppföljning',
  },
  heading: {
    lacks: (count: number) => (count === 1 ? 'En sak återstår innan utredningen kan avslutas' : `${countInWords(count, 'sv', 'start')} saker återstår innan utredningen kan avslutas`),
    ready: 'Utredningen kan avslutas', waits: 'Utredningen väntar på beslut', turnedDown: 'Avslutet blev inte beslutat',
    concluded: (day: string) => `Utredningen avslutades ${day}`,
  },
  opened: (day: string, from: string) => `Inledd ${day} ${from}`,
  due: (day: string) => `ska vara klar ${day}`,
  overdue: (day: string) => `skulle ha varit klar ${day}`,
  law: 'SoL 20:3',
  jump: 'Det som återstår, och alla rubriker', nav: 'Rubriker', missing: 'Återstår', nothingMissing: 'Allt som krävs finns.', written: 'skriven', toList: 'Alla utredningar', print: 'Skriv ut', printed: 'Utskrift av utredning',
  sections: {
    start: 'Hur det började', plan: 'Utredningsplan', child: 'Barnets röst', custodians: 'Vårdnadshavarna', weighing: 'Bedömning', information: 'Uppgifter från andra',
    communication: 'Kommunicering före beslut', decisions: 'Beslut', additions: 'Tillägg',
  },
  lawOf: { child: 'SoL 3:1–3', weighing: 'SoL 3:1', communication: 'FL 25', start: 'SoL 14:2', decisions: 'SoL 20:3' },
  notChosen: 'Inte valt', empty: 'Inget skrivet',
  saveTexts: 'Spara texterna', saved: 'Texterna är sparade.', savedTwice: 'Någon annan har skrivit under tiden. Båda texterna finns kvar.',
  autosave: { saved: 'Sparat {time}', local: 'Sparat i webbläsaren {time}, skickas när nätet är tillbaka', conflict: 'Någon annan har skrivit här samtidigt. Din text är sparad bredvid.', compare: 'Jämför och välj', saving: 'Sparar', reloaded: 'Ny text från en kollega' },
  versions: (count: number) => (count === 1 ? 'en version' : `${count} versioner`), twice: 'Två texter finns.', by: (name: string, at: string) => `${name} ${at}`,
  notBearing: (count: number) => `Rubriker utan betydelse för beslutet (${count})`,
  scope: {
    title: 'Utredningens omfattning', heading: 'Välj vad som har betydelse för beslutet', lead: 'I den korta formen krävs bara de rubriker som har betydelse. Det du redan har skrivit finns kvar.',
    scope: 'Form', whole: 'Hela formen', concise: 'Kort form', headings: 'Rubriker som har betydelse', reason: 'Skäl', save: 'Spara omfattningen', change: 'Ändra omfattningen',
    wholeNow: 'Alla rubriker ingår.', conciseNow: (count: number) => `Kort form: ${count} rubriker har betydelse för beslutet.`, done: 'Omfattningen är sparad.',
  },
  field: {
    title: 'Text i utredning', heading: (label: string) => label, twiceHeading: (label: string) => `Två texter finns under ${label}`, lead: 'Inget har gått förlorat. Välj en text, eller skriv ihop dem.',
    now: 'Gäller nu', beside: 'Skriven samtidigt', joined: 'Din sammanskrivning', joinedHint: 'Alla rader ur båda texterna. Ta bort det som inte ska vara med.', chooseNow: 'Behåll den som gäller', chooseBeside: 'Använd den andra', saveJoined: 'Spara sammanskrivningen',
    history: 'Tidigare versioner', noHistory: 'Inget skrivet än.', settled: 'Texten är vald. Den andra finns kvar bland tidigare versioner.', back: 'Till utredningen', besideMark: 'bredvid', version: (n: number) => `Version ${n}`,
  },
  information: {
    ask: 'Fråga någon', title: 'Fråga om uppgifter', heading: 'Vem frågar du, och om vad?', sourceKind: 'Vem', source: 'Namn på verksamheten eller personen', question: 'Vad du vill veta', askedOn: 'Frågad', remindOn: 'Påminn om inget svar kommit',
    save: 'Spara frågan', done: 'Frågan är sparad.', none: 'Ingen är frågad än.', waits: (day: string) => `Väntar på svar, påminn ${day}`, late: (day: string) => `Inget svar. Påminnelse skulle gå ${day}`, asked: (day: string) => `frågad ${day}`,
    answer: 'Skriv in svaret', answerTitle: 'Svar på en fråga', answerHeading: (source: string) => `Vad kom från ${source}?`, kind: 'Vad som hänt', answeredOn: 'Dag', answerSource: 'Vem som svarade', body: 'Svaret, eller varför det inte väntas', saveAnswer: 'Spara', answerDone: 'Svaret är sparat.',
    law: 'SoL 20:6', remindList: 'Påminn nu',
  },
  communication: {
    add: 'Skicka material till part', title: 'Kommunicering', heading: 'Vad har parten fått se?', how: 'Hur', what: 'Vad som visats', party: 'Vem', partyWords: 'Namn eller roll', toldOn: 'När', answerByOn: 'Sista dag att svara', waivedReason: 'Varför det inte behövs', save: 'Spara', done: 'Kommuniceringen är sparad.',
    none: 'Ingen part har fått materialet än.', waived: 'Behövs inte', until: (day: string) => `svar senast ${day}`, answer: 'Skriv in svaret', answerTitle: 'Partens svar', answerHeading: 'Vad svarade parten?', answeredOn: 'Dag', body: 'Svaret', answerDone: 'Svaret är sparat.',
    waivedHint: 'Välj Behövs inte bara när det är uppenbart onödigt, och skriv då skälet längst ned.',
  },
  decision: {
    none: 'Inget beslut om utredningen än.', extend: 'Förläng tiden', extendTitle: 'Förläng utredningstiden', extendHeading: 'Till vilken dag behöver utredningen fortsätta?', extendLead: 'Tiden får bara förlängas om det finns särskilda skäl, och till en bestämd dag.', until: 'Ny sista dag', reasons: 'Särskilda skäl', saveExtend: 'Besluta om förlängning',
    extended: 'Tiden är förlängd.', proposed: 'Förslaget väntar på beslut.', conclude: 'Avsluta utredningen', concludeTitle: 'Avsluta utredningen', concludeHeading: 'Hur ska utredningen avslutas?', concludeLead: 'När du avslutar låses allt som är skrivet. Senare anmärkningar blir tillägg.', outcome: 'Utredningen leder till', motivation: 'Motivering', saveConclude: 'Avsluta och lås', concluded: 'Utredningen är avslutad och låst.',
    outcomeHint: { no_measure: 'Barnet behöver ingen insats nu.', measure: 'Beslut om insatsen fattas för sig.', application: 'Går till utskottet för beslut.' },
    state: { decided: 'Beslutad', for_meeting: 'Väntar på beslut', refused: 'Avslagen', superseded: 'Ersatt' }, toMeasures: 'Till insatserna', openAgain: 'Öppna utredningen igen', openedAgain: 'Utredningen är öppen igen.', turnedDownHint: 'Förslaget att avsluta antogs inte. Öppna utredningen igen för att fortsätta, eller läs beslutet.',
    waitsHint: 'Texterna är låsta medan förslaget väntar på beslut.',
  },
  addition: { label: 'Skriv ett tillägg', hint: 'Tillägget låses när du sparar. Det som redan står ändras inte.', save: 'Spara tillägget', done: 'Tillägget är sparat och låst.', none: 'Inget tillägg.' },
  application: {
    title: 'Ta emot ansökan', heading: 'Vad ansöks det om?', lead: 'Utredningen inleds när du sparar. Någon förhandsbedömning görs inte.', kind: 'Vad som kommit in', kindHint: { application: 'Någon ansöker om en insats', information: 'Uppgift som kan leda till åtgärd, men inte en orosanmälan' }, receivedOn: 'Kom in', applicant: 'Vem', applicantWords: 'Namn eller roll', wanted: 'Vad som önskas eller berättas, med egna ord', save: 'Ta emot och inled utredning', opened: 'Utredningen är inledd.', added: 'Ansökan är sparad i den utredning som pågår.', received: (day: string) => `kom in ${day}`,
  },
  followup: {
    title: 'Uppföljning', startTitle: 'Börja följa upp', startHeading: 'Vad ska följas upp, och med vems samtycke?', startLead: 'Uppföljningen pågår längst i sex månader.', after: 'Följer på', consent: 'Samtycke', consentReason: 'Varför utan samtycke', consentHint: 'Utan samtycke bara om barnet har särskilt behov av uppföljningen.', informed: 'Informerade när den börjar', reasons: 'Motivering', save: 'Besluta om uppföljning', started: 'Uppföljningen har börjat.', proposed: 'Förslaget väntar på beslut.', law: 'SoL 23:1–5, LVU 21 b–c',
    heading: { runs: (day: string) => `Uppföljningen avslutas senast ${day}`, open: 'Uppföljningen pågår', waits: 'Uppföljningen väntar på beslut', closed: (day: string) => `Uppföljningen avslutades ${day}`, refused: 'Uppföljningen blev inte beslutad' },
    notes: 'Anteckningar', noNotes: 'Inget antecknat.', noteHeading: 'Anteckna', notedOn: 'Dag', how: 'Vem', body: 'Vad som kom fram', saveNote: 'Spara anteckningen', noted: 'Anteckningen är sparad.', closeHeading: 'Avsluta uppföljningen', result: 'Vad uppföljningen visade', informedAtEnd: 'Informerade när den avslutas', saveClose: 'Avsluta uppföljningen', closed: 'Uppföljningen är avslutad.', tell: (who: string) => `Informera ${who} när den börjar och slutar.`, resultHeading: 'Resultat',
  },
  template: {
    title: 'Rubriker i bedömningen', heading: 'Rubriker i bedömningen', lead: 'Ändringar gäller utredningar som inleds från och med nu. De som pågår behåller sina rubriker.', shipped: 'Rubrikerna är de som följer med Helhet.', own: (version: number) => `Version ${version}, kommunens egen.`, label: (n: number) => `Rubrik ${n}`, labelEn: 'På engelska', help: 'Stödfråga', helpEn: 'Stödfråga på engelska', reason: 'Varför rubrikerna ändras', save: 'Spara ny version', done: 'Den nya versionen gäller.', versions: 'Versioner', emptyHint: 'En tom rubrik tas bort.', nav: 'Rubriker',
    versionLine: (version: number, name: string, at: string) => `Version ${version}, ${name} ${at}`,
  },
  faults: {
    kind_needed: 'Välj vad som kommit in', applicant_needed: 'Välj vem', wanted_needed: 'Skriv vad som önskas', received_later: 'Välj i dag eller en tidigare dag', day_unclear: 'Skriv dagen, till exempel 21/11', day_needed: 'Skriv dagen',
    reason_needed: 'Skriv skälet', scope_needed: 'Välj form', headings_needed: 'Välj minst en rubrik', source_kind_needed: 'Välj vem', source_needed: 'Skriv vem', question_needed: 'Skriv vad du vill veta', not_happened_yet: 'Välj i dag eller en tidigare dag', before_asked: 'Välj samma dag som frågan eller en senare',
    answer_kind_needed: 'Välj vad som hänt', answer_needed: 'Skriv svaret', how_needed: 'Välj hur', what_needed: 'Skriv vad som visats', party_needed: 'Välj vem', before_told: 'Välj samma dag som materialet visades eller en senare', reasons_needed: 'Skriv skälen', not_later: 'Välj en dag efter den som gäller nu', outcome_needed: 'Välj vad utredningen leder till',
    addition_needed: 'Skriv tillägget', after_needed: 'Välj vad uppföljningen följer på', consent_needed: 'Välj hur det är med samtycke', consent_not_asked: 'Efter vård enligt LVU behövs inget samtycke: välj det', contact_needed: 'Välj vem', note_needed: 'Skriv vad som kom fram', result_needed: 'Skriv vad uppföljningen visade', heading_needed: 'Skriv minst en rubrik', too_long: 'Korta texten', hearing_needed: 'Välj hur barnet har hörts', value_needed: 'Fyll i fältet',
    lacks_parties_informed: 'Berätta för de berörda att utredningen är inledd', lacks_plan: 'Skriv planens frågor', lacks_child_view: 'Skriv barnets egna åsikter', lacks_child_heard: 'Skriv hur barnet har hörts, eller varför inte', lacks_heading: 'Skriv under rubriken, eller välj kort form', lacks_weighing: 'Skriv den sammanvägda bedömningen', lacks_best_interests: 'Skriv bedömningen av barnets bästa', lacks_two_texts: 'Välj mellan två texter', lacks_communication: 'Visa materialet för parterna, eller skriv varför det inte behövs', lacks_answer_time: 'Vänta tills tiden att svara har gått ut',
  },
  timeline: {
    strand: 'Utredning', application: (from: string) => `Ansökan från ${from.toLowerCase()}`, information: 'Uppgift som kan leda till åtgärd', asked: (source: string) => `Fråga till ${source}`, answered: (source: string) => `Svar från ${source}`, communicated: (party: string) => `Material visat för ${party.toLowerCase()}`, waived: 'Kommunicering behövs inte', addition: 'Tillägg till utredningen', followupStarted: 'Uppföljning', followupClosed: 'Uppföljningen avslutad', followupNote: 'Anteckning i uppföljning', open: 'Öppna utredningen', openFollowup: 'Öppna uppföljningen',
  },
}
export type InvestigationTexts = typeof sv

const en: InvestigationTexts = {
  title: 'Investigation',
  listTitle: 'Investigations',
  protected: (caseNumber) => `Protected identity, case ${caseNumber}`,
  nameless: 'Child without a name',
  age: (years) => `${years} years`,
  list: {
    heading: { none: 'No investigation is running', one: 'An investigation is running' }, lead: (name) => name,
    investigations: 'Investigations', followups: 'Follow-ups', nothing: 'No investigations', nothingHint: 'An investigation is opened after a report, or at once when an application comes in.',
    opened: 'Opened', state: 'State', runs: 'Running', waits: 'Waits for a decision', concluded: (day, how) => `Concluded ${day}: ${how.toLowerCase()}`,
    takeIn: 'Take in an application', start: 'Start a follow-up', open: 'Open', toPerson: 'To the person', due: 'No later than',
    followedUntil: (day) => `Followed up, no later than ${day}`, closed: (day) => `Closed ${day}`, after: 'Comes after', proposed: 'Waits for a decision', turnedDown: 'Was not decided', investigatedAnew: (day) => `Ended ${day}, when a new investigation was opened`,
    noFollowups: 'No follow-up',
  },
  heading: {
    lacks: (count) => (count === 1 ? 'One thing remains before the investigation can be concluded' : `${countInWords(count, 'en', 'start')} things remain before the investigation can be concluded`),
    ready: 'The investigation can be concluded', waits: 'The investigation waits for a decision', turnedDown: 'The conclusion was not decided',
    concluded: (day) => `The investigation was concluded ${day}`,
  },
  opened: (day, from) => `Opened ${day} ${from}`,
  due: (day) => `shall be ready ${day}`,
  overdue: (day) => `should have been ready ${day}`,
  law: 'SoL 20:3',
  jump: 'What remains, and all headings', nav: 'Headings', missing: 'Remains', nothingMissing: 'Everything that is required is there.', written: 'written', toList: 'All investigations', print: 'Print', printed: 'Printout of an investigation',
  sections: {
    start: 'How it began', plan: 'Investigation plan', child: 'The child\'s voice', custodians: 'The custodians', weighing: 'Assessment', information: 'Information from others',
    communication: 'Communication before the decision', decisions: 'Decisions', additions: 'Additions',
  },
  lawOf: { child: 'SoL 3:1–3', weighing: 'SoL 3:1', communication: 'FL 25', start: 'SoL 14:2', decisions: 'SoL 20:3' },
  notChosen: 'Not chosen', empty: 'Nothing written',
  saveTexts: 'Save the texts', saved: 'The texts are saved.', savedTwice: 'Somebody else has written meanwhile. Both texts are kept.',
  autosave: { saved: 'Saved {time}', local: 'Saved in the browser {time}, sent when the network is back', conflict: 'Somebody else has written here at the same time. Your text is saved beside it.', compare: 'Compare and choose', saving: 'Saving', reloaded: 'New text from a colleague' },
  versions: (count) => (count === 1 ? 'one version' : `${count} versions`), twice: 'There are two texts.', by: (name, at) => `${name} ${at}`,
  notBearing: (count) => `Headings that do not bear on the decision (${count})`,
  scope: {
    title: 'Scope of the investigation', heading: 'Choose what bears on the decision', lead: 'The concise form requires only the headings that bear on it. What you have written already stays.',
    scope: 'Form', whole: 'The whole form', concise: 'Concise form', headings: 'Headings that bear on the decision', reason: 'Reason', save: 'Save the scope', change: 'Change the scope',
    wholeNow: 'All headings are included.', conciseNow: (count) => `Concise form: ${count} headings bear on the decision.`, done: 'The scope is saved.',
  },
  field: {
    title: 'Text in an investigation', heading: (label) => label, twiceHeading: (label) => `There are two texts under ${label}`, lead: 'Nothing is lost. Choose one text, or write them together.',
    now: 'Holds now', beside: 'Written at the same time', joined: 'Your joined text', joinedHint: 'Every line of both texts. Take away what should not be there.', chooseNow: 'Keep the one that holds', chooseBeside: 'Use the other one', saveJoined: 'Save the joined text',
    history: 'Earlier versions', noHistory: 'Nothing written yet.', settled: 'The text is chosen. The other stays among the earlier versions.', back: 'To the investigation', besideMark: 'beside', version: (n) => `Version ${n}`,
  },
  information: {
    ask: 'Ask somebody', title: 'Ask for information', heading: 'Whom do you ask, and about what?', sourceKind: 'Whom', source: 'Name of the service or person', question: 'What you want to know', askedOn: 'Asked', remindOn: 'Remind if no answer has come',
    save: 'Save the question', done: 'The question is saved.', none: 'Nobody has been asked yet.', waits: (day) => `Waits for an answer, remind ${day}`, late: (day) => `No answer. A reminder should have gone ${day}`, asked: (day) => `asked ${day}`,
    answer: 'Enter the answer', answerTitle: 'Answer to a question', answerHeading: (source) => `What came from ${source}?`, kind: 'What has happened', answeredOn: 'Day', answerSource: 'Who answered', body: 'The answer, or why it is not awaited', saveAnswer: 'Save', answerDone: 'The answer is saved.',
    law: 'SoL 20:6', remindList: 'Remind now',
  },
  communication: {
    add: 'Send material to a party', title: 'Communication', heading: 'What has the party been shown?', how: 'How', what: 'What was shown', party: 'Who', partyWords: 'Name or role', toldOn: 'When', answerByOn: 'Last day to answer', waivedReason: 'Why it is not needed', save: 'Save', done: 'The communication is saved.',
    none: 'No party has been shown the material yet.', waived: 'Not needed', until: (day) => `answer no later than ${day}`, answer: 'Enter the answer', answerTitle: 'The party\'s answer', answerHeading: 'What did the party answer?', answeredOn: 'Day', body: 'The answer', answerDone: 'The answer is saved.',
    waivedHint: 'Choose Not needed only when it is obviously so, and then write the reason at the bottom.',
  },
  decision: {
    none: 'No decision about the investigation yet.', extend: 'Extend the time', extendTitle: 'Extend the investigation', extendHeading: 'Until which day does the investigation need to go on?', extendLead: 'The time may only be extended for special reasons, and to a stated day.', until: 'New last day', reasons: 'Special reasons', saveExtend: 'Decide the extension',
    extended: 'The time is extended.', proposed: 'The proposal waits for a decision.', conclude: 'Conclude the investigation', concludeTitle: 'Conclude the investigation', concludeHeading: 'How shall the investigation be concluded?', concludeLead: 'When you conclude, all that is written is locked. Later remarks are additions.', outcome: 'The investigation leads to', motivation: 'Statement of reasons', saveConclude: 'Conclude and lock', concluded: 'The investigation is concluded and locked.',
    outcomeHint: { no_measure: 'The child needs no measure now.', measure: 'The measure is decided on its own.', application: 'Goes to the sub-committee to decide.' },
    state: { decided: 'Decided', for_meeting: 'Waits for a decision', refused: 'Refused', superseded: 'Superseded' }, toMeasures: 'To the measures', openAgain: 'Open the investigation again', openedAgain: 'The investigation is open again.', turnedDownHint: 'The proposal to conclude was not adopted. Open the investigation again to go on, or read the decision.',
    waitsHint: 'The texts are locked while the proposal waits for a decision.',
  },
  addition: { label: 'Write an addition', hint: 'The addition is locked when you save. What is there already does not change.', save: 'Save the addition', done: 'The addition is saved and locked.', none: 'No addition.' },
  application: {
    title: 'Take in an application', heading: 'What is applied for?', lead: 'The investigation is opened when you save. There is no preliminary assessment.', kind: 'What has come in', kindHint: { application: 'Somebody applies for a measure', information: 'Information that may lead to a measure, but no report of concern' }, receivedOn: 'Came in', applicant: 'Who', applicantWords: 'Name or role', wanted: 'What is wanted or told, in their own words', save: 'Take in and open an investigation', opened: 'The investigation is opened.', added: 'The application is saved in the investigation that is running.', received: (day) => `came in ${day}`,
  },
  followup: {
    title: 'Follow-up', startTitle: 'Start a follow-up', startHeading: 'What shall be followed up, and with whose consent?', startLead: 'The follow-up lasts six months at the most.', after: 'Comes after', consent: 'Consent', consentReason: 'Why without consent', consentHint: 'Without consent only if the child has a special need of the follow-up.', informed: 'Informed when it begins', reasons: 'Statement of reasons', save: 'Decide the follow-up', started: 'The follow-up has begun.', proposed: 'The proposal waits for a decision.', law: 'SoL 23:1–5, LVU 21 b–c',
    heading: { runs: (day) => `The follow-up ends no later than ${day}`, open: 'The follow-up is running', waits: 'The follow-up waits for a decision', closed: (day) => `The follow-up was closed ${day}`, refused: 'The follow-up was not decided' },
    notes: 'Notes', noNotes: 'Nothing noted.', noteHeading: 'Note', notedOn: 'Day', how: 'Who', body: 'What came out', saveNote: 'Save the note', noted: 'The note is saved.', closeHeading: 'Close the follow-up', result: 'What the follow-up showed', informedAtEnd: 'Informed when it ends', saveClose: 'Close the follow-up', closed: 'The follow-up is closed.', tell: (who) => `Inform ${who} when it begins and ends.`, resultHeading: 'Result',
  },
  template: {
    title: 'Headings of the assessment', heading: 'Headings of the assessment', lead: 'Changes hold for investigations opened from now on. Those that run keep their headings.', shipped: 'The headings are those that come with Helhet.', own: (version) => `Version ${version}, the municipality's own.`, label: (n) => `Heading ${n}`, labelEn: 'In English', help: 'Question to help', helpEn: 'Question to help, in English', reason: 'Why the headings are changed', save: 'Save a new version', done: 'The new version holds.', versions: 'Versions', emptyHint: 'An empty heading is taken away.', nav: 'Headings',
    versionLine: (version, name, at) => `Version ${version}, ${name} ${at}`,
  },
  faults: {
    kind_needed: 'Choose what has come in', applicant_needed: 'Choose who', wanted_needed: 'Write what is wanted', received_later: 'Choose today or an earlier day', day_unclear: 'Write the day, for example 21/11', day_needed: 'Write the day',
    reason_needed: 'Write the reason', scope_needed: 'Choose the form', headings_needed: 'Choose at least one heading', source_kind_needed: 'Choose whom', source_needed: 'Write whom', question_needed: 'Write what you want to know', not_happened_yet: 'Choose today or an earlier day', before_asked: 'Choose the day of the question or a later one',
    answer_kind_needed: 'Choose what has happened', answer_needed: 'Write the answer', how_needed: 'Choose how', what_needed: 'Write what was shown', party_needed: 'Choose who', before_told: 'Choose the day the material was shown or a later one', reasons_needed: 'Write the reasons', not_later: 'Choose a day after the one that holds now', outcome_needed: 'Choose what the investigation leads to',
    addition_needed: 'Write the addition', after_needed: 'Choose what the follow-up comes after', consent_needed: 'Choose how it is with consent', consent_not_asked: 'After care under LVU no consent is needed: choose that', contact_needed: 'Choose who', note_needed: 'Write what came out', result_needed: 'Write what the follow-up showed', heading_needed: 'Write at least one heading', too_long: 'Shorten the text', hearing_needed: 'Choose how the child was heard', value_needed: 'Fill in the field',
    lacks_parties_informed: 'Tell those concerned that the investigation is opened', lacks_plan: 'Write the questions of the plan', lacks_child_view: 'Write the child\'s own view', lacks_child_heard: 'Write how the child was heard, or why not', lacks_heading: 'Write under the heading, or choose the concise form', lacks_weighing: 'Write the weighing together', lacks_best_interests: 'Write the reasoning about the child\'s best interests', lacks_two_texts: 'Choose between two texts', lacks_communication: 'Show the parties the material, or write why it is not needed', lacks_answer_time: 'Wait until the time to answer is over',
  },
  timeline: {
    strand: 'Investigation', application: (from) => `Application from ${from.toLowerCase()}`, information: 'Information that may lead to a measure', asked: (source) => `Question to ${source}`, answered: (source) => `Answer from ${source}`, communicated: (party) => `Material shown to ${party.toLowerCase()}`, waived: 'Communication not needed', addition: 'Addition to the investigation', followupStarted: 'Follow-up', followupClosed: 'The follow-up is closed', followupNote: 'Note in a follow-up', open: 'Open the investigation', openFollowup: 'Open the follow-up',
  },
}
/** Words of the pages of investigations and follow-ups. */
export const investigationTexts: Texts<InvestigationTexts> = { sv, en }
