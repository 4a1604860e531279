import type { LeapBirthday } from '../calendar/day.ts'
import type { Said } from './contract.ts'

/** How periods are counted where the law is silent. */
export type Counting = {
  /** Whether the day something arrives is day 0 (the period ends that many days later) or day 1. */
  dayCount: 'arrival-is-day-0' | 'arrival-is-day-1'
  leapBirthday: LeapBirthday
}

/** The counting that Helhet is shipped with. */
export const shippedCounting: Counting = { dayCount: 'arrival-is-day-0', leapBirthday: '02-28' }

type Numeric = { unit: 'hours' | 'minutes' | 'days' | 'kronor'; value: number; lowest: number; highest: number }
type Choice = { unit: 'choice'; value: string; choices: readonly { value: string; label: Said }[] }
/** `inUse`: false while no part of Helhet asks for the value yet; then it can be read but not changed, since a change would do nothing. */
type Setting = { key: string; label: Said; why: Said; inUse: boolean } & (Numeric | Choice)

/**
 * What the municipality decides itself because the law gives no figure, or nobody has verified one. Each value is the
 * one shipped; a municipality's own value is a row. Shown as a local setting, never as law.
 */
export const localSettings = [
  {
    key: 'protection-assessment-alert', unit: 'hours', value: 24, lowest: 1, highest: 72, inUse: true,
    label: { sv: 'Larm när skyddsbedömning saknas', en: 'Alert when the protection assessment is missing' },
    why: { sv: 'SoL 20:1 säger genast och ger ingen tid.', en: 'SoL 20:1 says at once and gives no time.' },
  },
  {
    key: 'unopened-report-to-manager', unit: 'minutes', value: 60, lowest: 5, highest: 1440, inUse: true,
    label: { sv: 'Oöppnad anmälan går vidare till enhetschefen', en: 'Unopened report goes on to the unit manager' },
    why: { sv: 'Lagen nämner ingen tid för att öppna en anmälan.', en: 'The law names no time for opening a report.' },
  },
  {
    key: 'unopened-report-to-director', unit: 'minutes', value: 120, lowest: 10, highest: 2880, inUse: true,
    label: { sv: 'Oöppnad anmälan går vidare till socialchefen', en: 'Unopened report goes on to the director' },
    why: { sv: 'Lagen nämner ingen tid för att öppna en anmälan.', en: 'The law names no time for opening a report.' },
  },
  {
    key: 'child-not-seen-alone', unit: 'days', value: 90, lowest: 7, highest: 365, inUse: true,
    label: { sv: 'Barn som inte setts enskilt på länge', en: 'Children not seen alone for long' },
    why: {
      sv: 'SoL 22:11 kräver enskilda samtal men ger inget antal dagar.',
      en: 'SoL 22:11 asks for private talks but gives no number of days.',
    },
  },
  {
    key: 'unseen-report', unit: 'days', value: 30, lowest: 1, highest: 365, inUse: true,
    label: { sv: 'Barn i en förhandsbedömning ska ha träffats', en: 'A child in a preliminary assessment is to have been met' },
    why: { sv: 'SoL kräver besök och samtal men ger inget antal dagar.', en: 'The Social Services Act asks for visits and talks but gives no number of days.' },
  },
  {
    key: 'unseen-investigation', unit: 'days', value: 45, lowest: 1, highest: 365, inUse: true,
    label: { sv: 'Barn i en pågående utredning ska ha träffats', en: 'A child under investigation is to have been met' },
    why: { sv: 'SoL kräver besök och samtal men ger inget antal dagar.', en: 'The Social Services Act asks for visits and talks but gives no number of days.' },
  },
  {
    key: 'unseen-open-care', unit: 'days', value: 90, lowest: 1, highest: 365, inUse: true,
    label: { sv: 'Barn med en insats i öppenvården ska ha träffats', en: 'A child with a measure in open care is to have been met' },
    why: { sv: 'SoL kräver besök och samtal men ger inget antal dagar.', en: 'The Social Services Act asks for visits and talks but gives no number of days.' },
  },
  {
    key: 'unseen-family-home', unit: 'days', value: 90, lowest: 1, highest: 365, inUse: true,
    label: { sv: 'Barn i familjehem, jourhem eller nätverkshem ska ha träffats', en: 'A child in a family, emergency or kinship home is to have been met' },
    why: { sv: 'SoL kräver besök och samtal men ger inget antal dagar.', en: 'The Social Services Act asks for visits and talks but gives no number of days.' },
  },
  {
    key: 'unseen-residential', unit: 'days', value: 60, lowest: 1, highest: 365, inUse: true,
    label: { sv: 'Barn på HVB eller annat boende med personal ska ha träffats', en: 'A child in a residential care home is to have been met' },
    why: { sv: 'SoL kräver besök och samtal men ger inget antal dagar.', en: 'The Social Services Act asks for visits and talks but gives no number of days.' },
  },
  {
    key: 'unseen-supported-housing', unit: 'days', value: 60, lowest: 1, highest: 365, inUse: true,
    label: { sv: 'Ung person i stödboende ska ha träffats', en: 'A young person in supported housing is to have been met' },
    why: { sv: 'SoL kräver besök och samtal men ger inget antal dagar.', en: 'The Social Services Act asks for visits and talks but gives no number of days.' },
  },
  {
    key: 'unseen-lvu', unit: 'days', value: 60, lowest: 1, highest: 365, inUse: true,
    label: { sv: 'Barn som vårdas enligt LVU ska ha träffats', en: 'A child in care under LVU is to have been met' },
    why: { sv: 'SoL kräver besök och samtal men ger inget antal dagar.', en: 'The Social Services Act asks for visits and talks but gives no number of days.' },
  },
  {
    key: 'unseen-to-manager', unit: 'days', value: 14, lowest: 0, highest: 180, inUse: true,
    label: { sv: 'Enhetschefen får se ett barn som inte har träffats efter', en: 'The unit manager sees a child who has not been met after' },
    why: { sv: 'Handläggaren får veta först. Ingen lag säger när chefen ska se det.', en: 'The worker is told first. No law says when the manager is to see it.' },
  },
  {
    key: 'due-soon', unit: 'days', value: 7, lowest: 1, highest: 30, inUse: true,
    label: { sv: 'Varna när så många dagar är kvar', en: 'Warn when so many days are left' },
    why: { sv: 'Lagen säger när något ska vara klart, inte när det ska märkas.', en: 'The law says when, not when to warn.' },
  },
  {
    key: 'born-29-february', unit: 'choice', value: shippedCounting.leapBirthday, inUse: true,
    choices: [
      { value: '02-28', label: { sv: 'Fyller år 28 februari', en: 'Has the birthday on 28 February' } },
      { value: '03-01', label: { sv: 'Fyller år 1 mars', en: 'Has the birthday on 1 March' } },
    ],
    label: { sv: 'Född 29 februari, år utan skottdag', en: 'Born on 29 February, years without one' },
    why: { sv: 'Lagen nämner inte skottdagen.', en: 'The law does not mention the leap day.' },
  },
  {
    key: 'day-count', unit: 'choice', value: shippedCounting.dayCount, inUse: true,
    choices: [
      { value: 'arrival-is-day-0', label: { sv: 'Dagen något kommer in är dag 0', en: 'The day of arrival is day 0' } },
      { value: 'arrival-is-day-1', label: { sv: 'Dagen något kommer in är dag 1', en: 'The day of arrival is day 1' } },
    ],
    label: { sv: 'Tider som räknas i dagar', en: 'Periods counted in days' },
    why: {
      sv: 'Lag 1930:173 säger inte hur dagar räknas; veckor, månader och år anger den.',
      en: 'Act 1930:173 does not say how days are counted; it does for weeks, months and years.',
    },
  },
  {
    key: 'log-review-sample', unit: 'choice', value: '20', inUse: true,
    choices: [
      { value: '0', label: { sv: 'ingen', en: 'none' } },
      { value: '10', label: { sv: 'en av hundra', en: 'one in a hundred' } },
      { value: '20', label: { sv: 'två av hundra', en: 'two in a hundred' } },
      { value: '50', label: { sv: 'fem av hundra', en: 'five in a hundred' } },
      { value: '100', label: { sv: 'tio av hundra', en: 'ten in a hundred' } },
    ],
    label: { sv: 'Läsningar som lottas till logggranskning', en: 'Reads drawn by lot for log review' },
    why: { sv: 'PuL 10 § kräver återkommande kontroller men ger inget antal.', en: 'PuL 10 § asks for recurring checks but gives no number.' },
  },
  {
    key: 'log-review-many-persons', unit: 'choice', value: '40', inUse: true,
    choices: [
      { value: '20', label: { sv: 'fler än 20', en: 'more than 20' } },
      { value: '40', label: { sv: 'fler än 40', en: 'more than 40' } },
      { value: '80', label: { sv: 'fler än 80', en: 'more than 80' } },
    ],
    label: { sv: 'Personer öppnade en och en på en dag, till logggranskning', en: 'Persons opened one by one in a day, to log review' },
    why: { sv: 'Ingen lag säger hur många personer man får läsa om.', en: 'No law says how many persons one may read about.' },
  },
  {
    key: 'digital-goal', unit: 'choice', value: '0', inUse: true,
    choices: [
      { value: '0', label: { sv: 'inget mål', en: 'no goal' } },
      { value: '10', label: { sv: '10 procent', en: '10 per cent' } },
      { value: '15', label: { sv: '15 procent', en: '15 per cent' } },
      { value: '20', label: { sv: '20 procent', en: '20 per cent' } },
      { value: '30', label: { sv: '30 procent', en: '30 per cent' } },
      { value: '50', label: { sv: '50 procent', en: '50 per cent' } },
    ],
    label: { sv: 'Mål för andelen digitala kontakter', en: 'Goal for the share of digital contacts' },
    why: { sv: 'Ett mål som nämnden sätter. Ingen lag ger någon andel.', en: 'A goal that the committee sets. No law gives a share.' },
  },
  {
    key: 'false-alarms', unit: 'choice', value: '2', inUse: true,
    choices: [
      { value: '1', label: { sv: 'ett om året', en: 'one a year' } },
      { value: '2', label: { sv: 'två om året', en: 'two a year' } },
      { value: '4', label: { sv: 'fyra om året', en: 'four a year' } },
      { value: '12', label: { sv: 'ett i månaden', en: 'one a month' } },
    ],
    label: { sv: 'Falska larm per enhet om förändringar i lägesbilden', en: 'False alarms per unit about changes in the picture' },
    why: { sv: 'Färre falska larm gör att verkliga förändringar syns senare. Ingen regel säger hur många.', en: 'With fewer false alarms real changes are seen later. No rule says how many.' },
  },
  {
    key: 'presence-floor', unit: 'choice', value: '50', inUse: true,
    choices: [
      { value: '30', label: { sv: '30 procent', en: '30 per cent' } },
      { value: '40', label: { sv: '40 procent', en: '40 per cent' } },
      { value: '50', label: { sv: '50 procent', en: '50 per cent' } },
      { value: '60', label: { sv: '60 procent', en: '60 per cent' } },
      { value: '70', label: { sv: '70 procent', en: '70 per cent' } },
      { value: '80', label: { sv: '80 procent', en: '80 per cent' } },
    ],
    label: { sv: 'Bemanningsgolv i enheter med myndighetsutövning', en: 'Floor of staff at work in units with authority' },
    why: { sv: 'Ingen lag säger hur många som ska vara i arbete. En enhet kan ha ett högre golv.', en: 'No law says how many must be at work. A unit may have a higher floor.' },
  },
  {
    key: 'log-extract-names', unit: 'choice', value: 'role', inUse: true,
    choices: [
      { value: 'role', label: { sv: 'roll och enhet', en: 'role and unit' } },
      { value: 'name', label: { sv: 'namn, roll och enhet', en: 'name, role and unit' } },
    ],
    label: { sv: 'Medarbetare i logg som lämnas ut till personen', en: 'Staff in a log given to the person' },
    why: { sv: 'Lagen säger inte om namn ska stå. FL 33 § låter namnet utelämnas vid hot.', en: 'The law does not say whether names stand there. FL 33 § lets the name be left out under threat.' },
  },
  {
    key: 'direct-award-limit', unit: 'kronor', value: 700_000, lowest: 10_000, highest: 10_000_000, inUse: true,
    label: { sv: 'Gräns för direktupphandling', en: 'Limit of direct award' },
    why: { sv: 'LOU 19 a:2 ger beloppet, som ändras med lagen. Läst 2026-11-22.', en: 'LOU 19 a:2 gives the amount, which changes with the law. Read 2026-11-22.' },
  },
  {
    key: 'direct-award-limit-social', unit: 'kronor', value: 7_802_550, lowest: 10_000, highest: 20_000_000, inUse: true,
    label: { sv: 'Gräns för direktupphandling av sociala tjänster (LOU bilaga 2)', en: 'Limit of direct award of social services (LOU annex 2)' },
    why: { sv: 'LOU 19 a:2 ger 750 000 euro. Beloppet i kronor är det för 2022–2023; det som gäller nu är inte kontrollerat.', en: 'LOU 19 a:2 gives 750,000 euro. The amount in kronor is that of 2022–2023; the one in force now is not verified.' },
  },
  {
    key: 'award-documentation', unit: 'kronor', value: 100_000, lowest: 1_000, highest: 1_000_000, inUse: true,
    label: { sv: 'Avtal över detta ska dokumenteras inom 30 dagar', en: 'Contracts above this are documented within 30 days' },
    why: { sv: 'LOU 19 a:11 ger beloppet, som ändras med lagen. Läst 2026-11-22.', en: 'LOU 19 a:11 gives the amount, which changes with the law. Read 2026-11-22.' },
  },
  {
    key: 'safety-answer', unit: 'days', value: 14, lowest: 1, highest: 60, inUse: true,
    label: { sv: 'Svar till skyddsombud på en framställan', en: 'Answer to a safety representative\'s request' },
    why: { sv: 'AML 6:6 a säger utan dröjsmål och ger inget antal dagar.', en: 'AML 6:6 a says without delay and gives no number of days.' },
  },
  {
    key: 'incident-follow-up', unit: 'days', value: 14, lowest: 1, highest: 90, inUse: true,
    label: { sv: 'Tillbud och händelser i arbetet ska ha följts upp', en: 'Incidents at work are to have been followed up' },
    why: { sv: 'AFS 2023:1 kräver att de utreds men ger inget antal dagar.', en: 'AFS 2023:1 asks for an inquiry but gives no number of days.' },
  },
] as const satisfies readonly Setting[]

export type LocalSettingKey = (typeof localSettings)[number]['key']
export type LocalSetting = (typeof localSettings)[number]

/** The setting of that key; undefined when there is none. */
export function settingOf(key: string): LocalSetting | undefined {
  return localSettings.find((setting) => setting.key === key)
}

/** What says how much the log review sees. */
const ofLogReview: readonly LocalSettingKey[] = ['log-review-sample', 'log-review-many-persons', 'log-extract-names']

/** Whose role a setting is kept by. Those of the log review are the log reviewers' own: no administrator can make the review see less. */
export function keeperOf({ key }: Pick<LocalSetting, 'key'>): 'administrator' | 'log_reviewer' {
  return ofLogReview.includes(key) ? 'log_reviewer' : 'administrator'
}

/** Whether a text is a value that the setting may have: a whole number within its range, or one of its choices. */
export function mayBeValueOf(setting: LocalSetting, value: string): boolean {
  if (setting.unit === 'choice') return setting.choices.some((choice) => choice.value === value)
  return /^\d{1,8}$/.test(value) && Number(value) >= setting.lowest && Number(value) <= setting.highest
}

/** How periods are counted with what the municipality has entered, by key; what it has not entered, or what is no value, as shipped. */
export function countingFrom(entered: ReadonlyMap<string, string>): Counting {
  const dayCount = entered.get('day-count')
  const leapBirthday = entered.get('born-29-february')
  return {
    dayCount: dayCount === 'arrival-is-day-0' || dayCount === 'arrival-is-day-1' ? dayCount : shippedCounting.dayCount,
    leapBirthday: leapBirthday === '02-28' || leapBirthday === '03-01' ? leapBirthday : shippedCounting.leapBirthday,
  }
}
