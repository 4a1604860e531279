import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'

/** The rules of law that Helhet counts, by their own names. A rule keeps its name when its paragraph is renumbered. */
export const ruleIds = [
  'protect-assess', 'prelim-assess', 'open-immediately', 'feedback', 'child-invest', 'inform-open', 'followup-closed',
  'followup-lvu', 'consider-sol', 'consider-lvu2', 'review-lvu3', 'review-lvu22', 'custody-transfer', 'care-plan-rev',
  'jourhem-max', 'health-exam', 'lvu-submit', 'lvu-court-test', 'lvu-apply', 'lvu-hear', 'lvu-start', 'lvu-contact',
  'move-ban', 'move-ban-temp', 'travel-ban', 'lvu-age', 'shelter-submit', 'youth-service', 'not-executed', 'foster-list',
  'eviction-ack', 'transfer-reply', 'fl12', 'appeal', 'lex-sarah', 'econ-stat',
] as const
export type RuleId = (typeof ruleIds)[number]

/** The acts and ordinances that the rules stand in, by the short names used in `source`. */
export const lawSources = {
  'SoL': 'Socialtjänstlag (2025:400)',
  'SoL01': 'Socialtjänstlag (2001:453)',
  'SoL+LVU': 'Socialtjänstlag (2025:400); lag (1990:52) med särskilda bestämmelser om vård av unga',
  'SoL01+LVU': 'Socialtjänstlag (2001:453); lag (1990:52) med särskilda bestämmelser om vård av unga',
  'LVU': 'Lag (1990:52) med särskilda bestämmelser om vård av unga',
  '2024:79': 'Lag (2024:79) om placering av barn i skyddat boende',
  'SoF': 'Socialtjänstförordning (2025:468)',
  'FL': 'Förvaltningslag (2017:900)',
  'HSLF2015': 'HSLF-FS 2015:30, Socialstyrelsens föreskrifter om statistik över ekonomiskt bistånd',
} as const
export type LawSource = keyof typeof lawSources

/** What a rule's length counts. The last three have one due day that follows from the start: a birthday, 31 January, the 15th. */
export const lengthUnits = [
  'immediate', 'same-day', 'days', 'weeks', 'months', 'years', 'years-of-age', 'january-each-year', 'day-of-following-month',
] as const

/**
 * What happens to a last day that is no working day: it is moved to the next one (1930:173 2 §), or stands as it is
 * because the rule says at once, names a date or a birthday.
 */
export const calendarRules = ['next-weekday', 'same-day', 'fixed-date', 'birthday'] as const

/**
 * must: the authority's duty. max: may not be exceeded. recurring, then-yearly: starts anew when done. court, party,
 * trigger: someone else's time, shown. report-quarterly: what is late is reported each quarter.
 */
export const ruleKinds = ['must', 'max', 'recurring', 'then-yearly', 'court', 'trigger', 'party', 'report-quarterly'] as const

const saidShape = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) })

/**
 * One version of a rule of law: the row that is stored, and that a municipality may add to from a day on without a
 * change of code. The version in force on the day a clock starts is the one the clock keeps.
 */
export const ruleVersionShape = z.strictObject({
  rule: z.enum(ruleIds),
  /** Shipped versions count from 1; those that a municipality has entered itself from 101. */
  version: z.int().min(1),
  /** Of an entered version: the shipped one whose words, facts and kind it keeps. Null for a shipped one. */
  basedOn: z.int().min(1).nullable(),
  /** First and last day on which a clock may start under this version; null: until further notice. */
  validFrom: dayShape,
  validTo: dayShape.nullable(),
  paragraph: z.string().min(1),
  source: z.string().min(1),
  /** The day someone read the paragraph. */
  readOn: dayShape,
  term: saidShape,
  startEvent: saidShape,
  actor: saidShape,
  endedBy: saidShape,
  notes: saidShape.nullable(),
  /** What the law itself says happens when the time is missed; null when it says nothing. */
  consequence: saidShape.nullable(),
  length: z.int().min(0),
  unit: z.enum(lengthUnits),
  /** Where the length depends on the legal basis of the care, for example {"2": 18, "3": 21}. */
  lengthByBasis: z.record(z.string(), z.int().min(0)).nullable(),
  calendar: z.enum(calendarRules),
  kind: z.enum(ruleKinds),
  /** The day after which an open clock is overdue. The submissions to court count from the day that is not moved. */
  overdueFrom: z.enum(['legal-due', 'nominal-due']),
  /** Whether what the clock is about ends by law when the time is missed, or when the day comes. */
  lapses: z.enum(['never', 'day-after-legal-due', 'on-due-day']),
  /** True for the assessment that protects a child at once: nothing goes before it in a worklist. */
  protectsNow: z.boolean(),
  /** True when the length is the municipality's own and not law; it is shown with the label "local setting". */
  localSetting: z.boolean(),
  /** The registered facts whose day the clock counts from, and those that end it as met. */
  startFacts: z.array(z.string()).readonly(),
  endFacts: z.array(z.string()).readonly(),
})

export type RuleVersion = z.output<typeof ruleVersionShape>

/** What a municipality may say in a version of its own: where the law stands, how long the time is, how the last day is counted. */
export const enteredTermsShape = z.strictObject({
  validFrom: dayShape,
  paragraph: z.string().trim().min(1, 'value_needed').max(120, 'too_long'),
  source: z.string().trim().min(1, 'value_needed').max(200, 'too_long'),
  readOn: dayShape,
  length: z.int('number_needed').min(0, 'number_needed').max(100_000, 'number_needed'),
  unit: z.enum(lengthUnits),
  calendar: z.enum(calendarRules),
})
export type EnteredTerms = z.output<typeof enteredTermsShape>

/**
 * A version that a municipality has entered, as it stands. It is never changed: a newer one follows it, or it is withdrawn before its
 * day.
 */
export const enteredVersionShape = enteredTermsShape.extend({ rule: z.enum(ruleIds), version: z.int().min(101), basedOn: z.int().min(1) })
export type EnteredVersion = z.output<typeof enteredVersionShape>
export type Said = z.output<typeof saidShape>
