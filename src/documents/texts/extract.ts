import type { Texts } from '../../platform/language.ts'

type Words = Readonly<Record<string, string>>
type ExtractTexts = {
  readonly title: string; readonly heading: string; readonly lead: string; readonly pdf: string; readonly json: string; readonly back: string
  readonly count: (tables: number, rows: number) => string; readonly case: string; readonly made: string; readonly by: string; readonly page: string
  readonly notes: string[]; readonly yes: string; readonly no: string; readonly thePerson: string; readonly anotherPerson: string; readonly weighed: string
  readonly tables: Words; readonly fields: Words
}

const sv: ExtractTexts = {
  title: 'Registerutdrag',
  heading: 'Registerutdrag',
  lead: 'Allt som är lagrat om personen, tabell för tabell, i ord (dataskyddsförordningen artikel 15). Uttaget loggas.',
  pdf: 'PDF', json: 'JSON',
  count: (tables: number, rows: number) => `${rows} uppgiftsrader i ${tables} tabeller`,
  back: 'Till handlingarna',
  case: 'Ärende', made: 'Uttaget', by: 'Av', page: 'Sida {page} av {pages}',
  notes: [
    'Utdraget visar det som den som tog ut det får se. Andra personer nämns inte. Vem som har gjort en orosanmälan visas inte: det prövas för sig (OSL 26:5).',
    'Filer som har kommit in står med namn, storlek och kontrollsumma; filerna lämnas ut för sig. Vem som har läst om personen står i loggutdraget.',
    'Utdraget ska prövas mot sekretessen innan det lämnas till någon annan än personen själv (OSL 26:1).',
  ],
  yes: 'ja', no: 'nej', thePerson: 'personen', anotherPerson: 'en annan person', weighed: 'finns, prövas för sig (OSL 26:5)',
  tables: {
    person: 'Person', person_case: 'Ärende', person_earlier: 'Tidigare personuppgifter', person_whereabouts: 'Adress, telefon, skola', relation: 'Relationer',
    household: 'Hushåll', household_member: 'Hushållsmedlemskap', person_joining: 'Sammanförda poster', case_responsibility: 'Ansvarig handläggare',
    case_coworker: 'Medhandläggare', case_fact: 'Registrerade händelser', clock: 'Frister', task: 'Egna löften', parking: 'Parkerade rader',
    concern: 'Orosanmälningar', concern_child: 'Barn i anmälan', concern_ground: 'Grunder för oro', concern_assignment: 'Tilldelning av anmälan',
    concern_move: 'Flyttad anmälan', concern_escalation: 'Påminnelser om anmälan', protection_assessment: 'Omedelbar skyddsbedömning',
    preliminary_decision: 'Förhandsbedömning', preliminary_extension: 'Förlängd förhandsbedömning', feedback: 'Återkoppling till anmälare',
    feedback_request: 'Begärd återkoppling', parties_information: 'Underrättelse till de berörda', investigation: 'Utredning', contact: 'Kontakter',
    contact_child: 'Barn i kontakten', contact_participant: 'Deltagare i kontakten', contact_addition: 'Tillägg till kontakt',
    emergency_access: 'Nödåtkomst', person_reveal: 'Visningar av skyddade uppgifter', log_review_item: 'Logggranskning',
    document: 'Handlingar', document_draft: 'Arbetsutkast', document_addition: 'Tillägg till handling', attachment: 'Filer', attachment_scan: 'Virusgenomsökning',
    disclosure_request: 'Begäran om handlingar', disclosure_item: 'Utlämnade handlingar', disclosure_mask: 'Maskningar', disclosure_outcome: 'Beslut om utlämnande',
    disclosure_giving: 'Utlämnanden', decision: 'Beslut', decision_consent: 'Samtycken', decision_service: 'Delgivning', decision_execution: 'Verkställighet',
    appeal: 'Överklaganden', measure: 'Insatser', measure_event: 'Händelser i insats', measure_goal: 'Mål', measure_follow_up: 'Uppföljning av insats',
    placement: 'Placeringar', placement_stay: 'Vistelser', placement_plan: 'Planer i placering', placement_event: 'Händelser i placering', placement_visit: 'Besök i placering',
    followup: 'Uppföljning', followup_note: 'Anteckning vid uppföljning', investigation_field: 'Utredningens text', investigation_scope: 'Utredningens omfattning',
    investigation_addition: 'Tillägg till utredning', information_request: 'Inhämtade uppgifter', information_answer: 'Svar på inhämtning',
    material_communication: 'Kommunicering', communication_answer: 'Svar vid kommunicering', support_application: 'Ansökan om ekonomiskt bistånd',
    support_member: 'Hushållet i ansökan', support_calculation: 'Beräkning av bistånd', support_outcome: 'Beslut om bistånd', support_payment: 'Utbetalning',
    support_recovery: 'Återkrav',
  },
  fields: {
    id: 'Id', kind: 'Slag', title: 'Rubrik', body: 'Text', note: 'Anteckning', narrative: 'Berättelse', reason: 'Orsak', reasons: 'Skäl', outcome: 'Utfall',
    given_name: 'Förnamn', family_name: 'Efternamn', identity_kind: 'Slag av nummer', identity_number: 'Personnummer', birth_on: 'Född', protection: 'Skydd',
    interpreter_language: 'Tolkspråk', deceased_on: 'Avliden', value: 'Uppgift', from_on: 'Från', to_on: 'Till', from_at: 'Från', to_at: 'Till',
    recorded_at: 'Registrerat', recorded_by: 'Registrerat av', person_id: 'Gäller', relative_id: 'Anhörig', word: 'Benämning', case_number: 'Ärendenummer',
    opened_on: 'Öppnat', closed_on: 'Avslutat', closing_reason: 'Varför det avslutades', closed_by: 'Avslutat av', opened_at: 'Öppnat', opened_by: 'Öppnat av', unit_id: 'Enhet', staff_id: 'Medarbetare', given_by: 'Gett av',
    received_on: 'Kom in', received_at: 'Kom in', decided_on: 'Beslutat', decided_at: 'Beslutat', decided_by: 'Beslutat av', decision: 'Beslut', paragraph: 'Lagrum',
    happened_on: 'Dag', happened_time: 'Tid', minutes: 'Minuter', mode: 'Sätt', seen: 'Sedd', seen_alone: 'Sedd enskilt', written_by: 'Skriven av',
    rule: 'Frist', started_on: 'Började', ended_on: 'Slutade', ended_how: 'Slutade hur', nominal_due_on: 'Nominell dag', legal_due_on: 'Laglig sista dag',
    strand: 'Del av ärendet', document_on: 'Dag', child_text: 'Till barnet', locked_at: 'Låst', locked_by: 'Låst av', changed_at: 'Ändrad', changed_by: 'Ändrad av',
    sources: 'Insatta uppgifter', sender: 'Från', file_type: 'Filslag', size_bytes: 'Storlek i byte', asker_kind: 'Begärt av', asker: 'Namn', asked_for: 'Begäran',
    content: 'Text', receiver: 'Mottagare', how: 'Hur', given_on: 'Dag', concluded_on: 'Avslutad', what: 'Vad', state: 'Läge', due_on: 'Senast', done_on: 'Klart',
    reporter_kind: 'Slag av anmälare', reporter_name: 'Anmälarens namn', reporter_workplace: 'Anmälarens arbetsplats', reporter_contact: 'Anmälarens kontaktuppgifter',
    reporter_hidden_reason: 'Skäl till att dölja anmälaren', last_happened: 'Senaste händelsen', mandated: 'Anmälningsskyldig', anonymous: 'Anonym', arrived_via: 'Kom via',
    reference: 'Referens', search_key: 'Sökord',
  },
}
const en: ExtractTexts = {
  title: 'Register extract',
  heading: 'Register extract',
  lead: 'Everything that is stored about the person, table by table, in words (GDPR article 15). Each extract is logged.',
  pdf: 'PDF', json: 'JSON',
  count: (tables, rows) => `${rows} rows in ${tables} tables`,
  back: 'To the documents',
  case: 'Case', made: 'Made', by: 'By', page: 'Page {page} of {pages}',
  notes: [
    'The extract shows what whoever made it may see. Other persons are not named. Who made a report of concern is not shown: that is weighed by itself (OSL 26:5).',
    'Files that came in stand with name, size and checksum; the files are given by themselves. Who has read about the person stands in the extract of the log.',
    'The extract is weighed against secrecy before it is given to anybody but the person (OSL 26:1).',
  ],
  yes: 'yes', no: 'no', thePerson: 'the person', anotherPerson: 'another person', weighed: 'there is one, weighed by itself (OSL 26:5)',
  tables: { person_case: 'Case', person_earlier: 'Earlier data of the person', person_whereabouts: 'Address, telephone, school', case_responsibility: 'Responsible worker', case_coworker: 'Co-workers', task: 'Promises', concern: 'Reports of concern' },
  fields: { identity_kind: 'Kind of number', birth_on: 'Born', person_id: 'About', relative_id: 'Relative', unit_id: 'Unit', closing_reason: 'Why it was closed', closed_by: 'Closed by', staff_id: 'Member of staff', concluded_on: 'Concluded' },
}
export const extractTexts = { sv, en } satisfies Texts<ExtractTexts>
