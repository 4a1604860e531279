import type { Arrival, Decision, Ground, ProtectionOutcome, ReporterKind } from '../contract/words.ts'

/** The words that stand in a file of reports, in lower case, and what each means. docs/import.md lists them. */
export const reporterWords: ReadonlyMap<string, ReporterKind> = new Map([
  ['skola', 'school'], ['förskola', 'preschool'], ['hälso- och sjukvård', 'health_care'], ['tandvård', 'dentist'], ['psykiatri', 'psychiatry'],
  ['polis', 'police'], ['socialtjänst', 'social_services'], ['socialjour', 'emergency_duty'], ['kvinnojour', 'women_shelter'],
  ['migrationsverket', 'migration_agency'], ['annan myndighet', 'other_authority'], ['anhörig', 'relative'], ['privatperson', 'private'],
  ['barnet självt', 'self'], ['anonym', 'anonymous'],
])
export const arrivalWords: ReadonlyMap<string, Arrival> = new Map([
  ['webbformulär', 'public_form'], ['telefon', 'phone'], ['brev', 'letter'], ['besök', 'visit'], ['socialjour', 'emergency_duty'],
])
export const groundWords: ReadonlyMap<string, Ground> = new Map([
  ['våld mot barnet', 'violence_against_child'], ['våld i nära relationer', 'violence_in_close_relations'], ['sexuella övergrepp', 'sexual_abuse'],
  ['brister i omsorgen', 'neglect'], ['förälders alkohol eller droger', 'parent_alcohol_or_drugs'],
  ['egen alkohol eller droger', 'own_alcohol_or_drugs'], ['brott', 'crime'], ['frånvaro från skolan', 'school_absence'],
  ['psykisk ohälsa', 'mental_ill_health'], ['heder', 'honour_related'], ['annat', 'other'],
])
export const decisionWords: ReadonlyMap<string, Decision | 'waiting'> = new Map([
  ['väntar', 'waiting'], ['utredning inleds', 'open_investigation'], ['utredning inleds inte', 'do_not_open'], ['utredning pågår redan', 'already_open'],
])
export const protectionWords: ReadonlyMap<string, ProtectionOutcome> = new Map([
  ['behöver skydd', 'needs_protection'], ['behöver inte skydd', 'no_immediate_need'],
])
