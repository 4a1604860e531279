import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import type { ConsiderationKind, Heading, conclusions } from './contract.ts'

const sv = {
  title: 'Överväganden', heading: (count: number) => (count === 0 ? 'Inget övervägande de närmaste tre månaderna' : count === 1 ? 'Ett övervägande de närmaste tre månaderna' : `${count} överväganden de närmaste tre månaderna`),
  lead: (day: string) => `Överväganden och omprövningar som ska vara gjorda senast ${day}.`,
  caption: 'Överväganden, det närmaste först', none: 'Inget att överväga', noneHow: 'Här står barnen du arbetar med när det är tre månader kvar.',
  child: 'Barn', kind: 'Vad', due: 'Senast', next: 'Nästa steg', begin: 'Börja', goOn: 'Fortsätt', waits: 'Väntar på sammanträde', protected: 'Skyddad identitet',
  kinds: { consider_placement: 'Övervägande', consider_lvu2: 'Övervägande enligt LVU 2 §', review_lvu3: 'Omprövning enligt LVU 3 §', consider_custody_transfer: 'Övervägande om vårdnadsöverflyttning' } satisfies Record<ConsiderationKind, string>,
  pageTitle: 'Övervägande', toStrand: 'Överväg', since: (day: string) => `Sedan ${day}.`, bases: { 'sol': 'SoL', 'lvu2': 'LVU 2 §', 'lvu3': 'LVU 3 §', 'lvu2-3': 'LVU 2 och 3 §§', 'lvu6': 'LVU 6 §', 'shelter': 'skyddat boende' },
  headings: {
    need: 'Behovet av vård', direction: 'Vårdens inriktning', design: 'Vårdens utformning', childs_view: 'Barnets egen åsikt', custodians_view: 'Vårdnadshavarnas åsikt', school: 'Skola', health: 'Hälsa',
    carers_view: 'Familjehemmets inställning', relation_to_carers: 'Barnets relation till familjehemmet', support_of_contact: 'Familjehemmets stöd till kontakten med föräldrar och närstående', relation_to_parents: 'Barnets relation till föräldrarna', situation: 'Barnets situation i övrigt',
  } satisfies Record<Heading, string>,
  hints: { childs_view: 'Vad barnet har sagt, och hur ni talade. Om barnet inte har hörts: varför' },
  sources: (count: number) => (count === 0 ? 'Inget registrerat' : count === 1 ? 'En uppgift registrerad' : `${count} uppgifter registrerade`),
  sourcesWhat: 'Det här är registrerat sedan dess. Skriv själv vad det betyder.', open: 'Öppna källan', of: (day: string) => ` från ${day}`,
  seen: { alone: 'barnet enskilt', seen: 'barnet var med', not: 'barnet var inte med' },
  modes: { visit: 'Hembesök', office: 'Möte på kontoret', outdoors: 'Möte ute', video: 'Videosamtal', phone: 'Telefon', letter: 'Brev' },
  whats: { 'health-notice-sent': 'Regionen är underrättad om hälsoundersökning', 'health-notice-waived': 'Underrättelse om hälsoundersökning behövdes inte', 'care_plan': 'Vårdplan', 'implementation_plan': 'Genomförandeplan' },
  followUp: 'Uppföljning av insats', goals: { reached: 'nått', partly: 'delvis nått', not: 'inte nått', not_relevant: 'inte aktuellt' }, answer: (source: string) => `Svar från ${source}`,
  proposal: 'Förslag till beslut', conclusion: 'Vad du föreslår', conclusions: { continues: 'Vården fortsätter', changes: 'Vården fortsätter på annat sätt', ceases: 'Vården upphör' } satisfies Record<(typeof conclusions)[number], string>,
  minutes: 'Minuter du har lagt på det här', minutesHint: 'Allt sammanlagt, ungefär', optional: '(får vara tomt)',
  save: 'Spara utkast', send: 'Skicka till utskottet', savedBy: (name: string, time: string) => `Sparat ${time} av ${name}`, back: 'Till överväganden', drop: 'Lägg undan', person: 'Till personen',
  sent: (day: string) => `Skickat ${day}`, decision: 'Visa beslutet', locked: 'Texten är låst. Det registrerade står som det var då.', dropped: 'Undanlagt', nothing: 'Inget är skrivet.',
  done: { begun: 'Utkastet är öppnat.', saved: 'Utkastet är sparat.', sent: 'Förslaget väntar på utskottet.', dropped: 'Utkastet är undanlagt.' },
  faults: { needed: 'Fyll i', value_needed: 'Fyll i', too_long: 'Korta texten', minutes_wrong: 'Skriv minuter som ett tal, 1 till 6000' },
}

const en: typeof sv = {
  title: 'Considerations', heading: (count) => (count === 0 ? 'No consideration in the next three months' : count === 1 ? 'One consideration in the next three months' : `${count} considerations in the next three months`),
  lead: (day) => `Considerations and reviews that are to be done by ${day}.`,
  caption: 'Considerations, the nearest first', none: 'Nothing to consider', noneHow: 'The children you work with stand here when three months are left.',
  child: 'Child', kind: 'What', due: 'By', next: 'Next step', begin: 'Begin', goOn: 'Go on', waits: 'Waits for a meeting', protected: 'Protected identity',
  kinds: { consider_placement: 'Consideration', consider_lvu2: 'Consideration under LVU 2', review_lvu3: 'Review under LVU 3', consider_custody_transfer: 'Consideration of transfer of custody' },
  pageTitle: 'Consideration', toStrand: 'Consider', since: (day) => `Since ${day}.`, bases: { 'sol': 'SoL', 'lvu2': 'LVU 2', 'lvu3': 'LVU 3', 'lvu2-3': 'LVU 2 and 3', 'lvu6': 'LVU 6', 'shelter': 'protected housing' },
  headings: {
    need: 'The need of care', direction: 'The direction of the care', design: 'The design of the care', childs_view: 'The child’s own view', custodians_view: 'The custodians’ view', school: 'School', health: 'Health',
    carers_view: 'The family home’s attitude', relation_to_carers: 'The child’s relation to the family home', support_of_contact: 'The family home’s support of contact with parents and others', relation_to_parents: 'The child’s relation to the parents', situation: 'The child’s situation otherwise',
  },
  hints: { childs_view: 'What the child has said, and how you talked. If the child was not heard: why' },
  sources: (count) => (count === 0 ? 'Nothing registered' : count === 1 ? 'One thing registered' : `${count} things registered`),
  sourcesWhat: 'This has been registered since then. Write yourself what it means.', open: 'Open the source', of: (day) => ` from ${day}`,
  seen: { alone: 'the child alone', seen: 'the child was there', not: 'the child was not there' },
  modes: { visit: 'Home visit', office: 'Meeting at the office', outdoors: 'Meeting outdoors', video: 'Video call', phone: 'Telephone', letter: 'Letter' },
  whats: { 'health-notice-sent': 'The region has been told of the health examination', 'health-notice-waived': 'Notice of a health examination was not needed', 'care_plan': 'Care plan', 'implementation_plan': 'Implementation plan' },
  followUp: 'Follow-up of a measure', goals: { reached: 'reached', partly: 'partly reached', not: 'not reached', not_relevant: 'not relevant' }, answer: (source) => `Answer from ${source}`,
  proposal: 'Proposed decision', conclusion: 'What you propose', conclusions: { continues: 'Care goes on', changes: 'Care goes on in another way', ceases: 'Care ceases' },
  minutes: 'Minutes you have spent on this', minutesHint: 'All in all, about', optional: '(may be left empty)',
  save: 'Save draft', send: 'Send to the sub-committee', savedBy: (name, time) => `Saved ${time} by ${name}`, back: 'To considerations', drop: 'Put away', person: 'To the person',
  sent: (day) => `Sent ${day}`, decision: 'Show the decision', locked: 'The text is locked. What was registered stands as it was then.', dropped: 'Put away', nothing: 'Nothing is written.',
  done: { begun: 'The draft is open.', saved: 'The draft is saved.', sent: 'The proposal waits for the sub-committee.', dropped: 'The draft is put away.' },
  faults: { needed: 'Fill in', value_needed: 'Fill in', too_long: 'Shorten the text', minutes_wrong: 'Write minutes as a number, 1 to 6000' },
}

/** Considerations in words. */
export const considerationTexts: Texts<typeof sv> = { sv, en }

const svRefusals: RefusalTexts = {
  consideration_not_found: () => ({ title: 'Övervägandet finns inte här', detail: 'Det finns inte, eller hör till ett ärende som du inte arbetar med.' }),
  consideration_is_sent: () => ({ title: 'Övervägandet är skickat', detail: 'Det är låst. Blir det återremiss börjar du på ett nytt.' }),
  consideration_unfinished: () => ({ title: 'Något saknas', detail: 'Fyll i det som är markerat innan du skickar.' }),
  text_changed_meanwhile: () => ({ title: 'Någon annan har sparat under tiden', detail: 'Din text är inte sparad än. Kopiera den, öppna övervägandet igen och för ihop texterna.' }),
  no_placement_runs: () => ({ title: 'Barnet är inte placerat', detail: 'Det finns ingen placering i dag att överväga.' }),
  not_considered_so: () => ({ title: 'Fel slags övervägande', detail: 'Vårdens lagrum avgör om den övervägs eller omprövas. Vårdnadsöverflyttning gäller barn i familjehem.' }),
  one_consideration_of_a_kind_at_a_time: () => ({ title: 'Övervägandet är redan påbörjat', detail: 'Någon annan har just öppnat det. Öppna det i listan.' }),
}
const enRefusals: RefusalTexts = {
  consideration_not_found: () => ({ title: 'The consideration is not here', detail: 'It does not exist, or belongs to a case that you do not work with.' }),
  consideration_is_sent: () => ({ title: 'The consideration is sent', detail: 'It is locked. If it is sent back you begin a new one.' }),
  consideration_unfinished: () => ({ title: 'Something is missing', detail: 'Fill in what is marked before you send it.' }),
  text_changed_meanwhile: () => ({ title: 'Somebody else has saved meanwhile', detail: 'Your text is not saved yet. Copy it, open the consideration again and bring the texts together.' }),
  no_placement_runs: () => ({ title: 'The child is not placed', detail: 'There is no placement today to consider.' }),
  not_considered_so: () => ({ title: 'The wrong sort of consideration', detail: 'The ground of the care says whether it is considered or reviewed. Transfer of custody concerns children in family homes.' }),
  one_consideration_of_a_kind_at_a_time: () => ({ title: 'The consideration is begun already', detail: 'Somebody else has just opened it. Open it in the list.' }),
}
/** What is refused about considerations, in words. */
export const considerationRefusals: Texts<RefusalTexts> = { sv: svRefusals, en: enRefusals }
