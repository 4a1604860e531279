import type { Texts } from '../../platform/language.ts'
import type { Arrival, Decision, Ground, LastHappened, PassedTo, ProtectionOutcome, ReporterKind, Telling, ToldParty } from '../contract/words.ts'

type Words = {
  reporter: Record<ReporterKind, string>
  /** "från förskola", "från en anonym person". */
  from: Record<ReporterKind, string>
  ground: Record<Ground, string>
  lastHappened: Record<LastHappened, string>
  arrival: Record<Arrival, string>
  protection: Record<ProtectionOutcome, string>
  decision: Record<Decision, string>
  telling: Record<Telling, string>
  party: Record<ToldParty, string>
  passedTo: Record<PassedTo, string>
  rule: Record<string, string>
}

const sv: Words = {
  reporter: {
    school: 'Skola', preschool: 'Förskola', health_care: 'Hälso- och sjukvård', dentist: 'Tandvård', psychiatry: 'Psykiatri, BUP', police: 'Polis',
    social_services: 'Socialtjänst', emergency_duty: 'Socialjour', women_shelter: 'Kvinnojour, skyddat boende', migration_agency: 'Migrationsverket',
    other_authority: 'Annan myndighet eller verksamhet', relative: 'Anhörig', private: 'Privatperson', self: 'Barnet självt', anonymous: 'Anonym',
  },
  from: {
    school: 'från skola', preschool: 'från förskola', health_care: 'från hälso- och sjukvård', dentist: 'från tandvård', psychiatry: 'från psykiatrin',
    police: 'från polis', social_services: 'från socialtjänst', emergency_duty: 'från socialjour', women_shelter: 'från kvinnojour',
    migration_agency: 'från Migrationsverket', other_authority: 'från annan myndighet', relative: 'från anhörig', private: 'från privatperson',
    self: 'från barnet självt', anonymous: 'från en anonym person',
  },
  ground: {
    violence_against_child: 'Våld mot barnet', violence_in_close_relations: 'Våld i nära relationer', sexual_abuse: 'Sexuella övergrepp', neglect: 'Brister i omsorgen',
    parent_alcohol_or_drugs: 'Förälders alkohol eller droger', own_alcohol_or_drugs: 'Egen alkohol eller droger', crime: 'Brott', school_absence: 'Frånvaro från skolan',
    mental_ill_health: 'Psykisk ohälsa', honour_related: 'Heder', other: 'Annat',
  },
  lastHappened: { now: 'I dag eller i går', week: 'Den senaste veckan', earlier: 'Längre sedan, eller vet inte' },
  arrival: { public_form: 'webbformulär', phone: 'telefon', letter: 'brev', visit: 'besök', emergency_duty: 'socialjour', api: 'direkt från verksamheten' },
  protection: { needs_protection: 'Behöver omedelbart skydd', no_immediate_need: 'Inget behov av omedelbart skydd' },
  decision: { open_investigation: 'Utredning inleds', do_not_open: 'Utredning inleds inte', already_open: 'Utredning pågår redan' },
  telling: { opened: 'att utredning har inletts', not_opened: 'att utredning inte har inletts', already_open: 'att utredning redan pågår' },
  party: { child: 'Barnet', custodian: 'Vårdnadshavare', other: 'Andra som berörs' },
  passedTo: { adult_unit: 'Lämnad till enheten som möter vuxna', other_municipality: 'Lämnad till en annan kommun', nobody: 'Inte lämnad vidare' },
  rule: {
    'protect-assess': 'Omedelbar skyddsbedömning', 'prelim-assess': 'Förhandsbedömning', feedback: 'Återkoppling till anmälare',
    'child-invest': 'Utredning', 'inform-open': 'Information om utredning',
  },
}
const en: Words = {
  reporter: {
    school: 'School', preschool: 'Preschool', health_care: 'Health care', dentist: 'Dentist', psychiatry: 'Psychiatry', police: 'Police',
    social_services: 'Social services', emergency_duty: 'Emergency duty', women_shelter: 'Women\'s shelter, protected housing', migration_agency: 'Migration Agency',
    other_authority: 'Other authority or service', relative: 'Relative', private: 'Private person', self: 'The child', anonymous: 'Anonymous',
  },
  from: {
    school: 'from a school', preschool: 'from a preschool', health_care: 'from health care', dentist: 'from a dentist', psychiatry: 'from psychiatry',
    police: 'from the police', social_services: 'from social services', emergency_duty: 'from emergency duty', women_shelter: 'from a women\'s shelter',
    migration_agency: 'from the Migration Agency', other_authority: 'from another authority', relative: 'from a relative', private: 'from a private person',
    self: 'from the child', anonymous: 'from an anonymous person',
  },
  ground: {
    violence_against_child: 'Violence against the child', violence_in_close_relations: 'Violence in close relations', sexual_abuse: 'Sexual abuse', neglect: 'Neglect',
    parent_alcohol_or_drugs: 'A parent\'s alcohol or drugs', own_alcohol_or_drugs: 'Own alcohol or drugs', crime: 'Crime', school_absence: 'Absence from school',
    mental_ill_health: 'Mental ill-health', honour_related: 'Honour-related', other: 'Other',
  },
  lastHappened: { now: 'Today or yesterday', week: 'The last week', earlier: 'Longer ago, or not known' },
  arrival: { public_form: 'web form', phone: 'telephone', letter: 'letter', visit: 'visit', emergency_duty: 'emergency duty', api: 'straight from the service' },
  protection: { needs_protection: 'Needs protection at once', no_immediate_need: 'No need of protection at once' },
  decision: { open_investigation: 'Investigation is opened', do_not_open: 'Investigation is not opened', already_open: 'Investigation is already running' },
  telling: { opened: 'that an investigation has been opened', not_opened: 'that no investigation has been opened', already_open: 'that an investigation is already running' },
  party: { child: 'The child', custodian: 'Custodians', other: 'Others concerned' },
  passedTo: { adult_unit: 'Passed on to the unit that meets adults', other_municipality: 'Passed on to another municipality', nobody: 'Not passed on' },
  rule: {
    'protect-assess': 'Immediate protection assessment', 'prelim-assess': 'Preliminary assessment', feedback: 'Feedback to the reporter',
    'child-invest': 'Investigation', 'inform-open': 'Information about the investigation',
  },
}
/** Words for the codes of a report of concern. */
export const concernWords: Texts<Words> = { sv, en }
