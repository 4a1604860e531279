import * as z from 'zod'
import { clientScopes } from '../access/contract.ts'
import { clientStandings } from '../access/rules.ts'
import { dayShape } from '../calendar/contract.ts'
import { calendarRules, lengthUnits, ruleIds } from '../law/contract.ts'

const text = z.string().default('')

/** A form that only asks whether one means it. */
export const emptyForm = z.object({})

// ---- Client credentials of schools and health care

export const clientParams = z.object({ id: z.uuid() })
export const clientShape = z.object({
  id: z.uuid(), name: z.string(), reporterKind: z.string(), scope: z.array(z.string()), fromOn: dayShape, toOn: dayShape,
  standing: z.enum(clientStandings), endedAt: z.string().nullable(),
  /** The last day of the secret before the present one, while it still opens. */
  oldUntil: dayShape.nullable(), rotatedOn: dayShape.nullable(),
})
export type Client = z.output<typeof clientShape>
export const clientsShape = z.object({ clients: z.array(clientShape) })

/** The only time that the secret is told. */
export const credentialShape = z.object({ id: z.uuid(), credential: z.string() })
export type Credential = z.output<typeof credentialShape>
export const clientIdShape = z.object({ id: z.uuid() })

/** `oldUntil`: the last day on which the present secret goes on opening; null: it ends at once. */
export const rotationShape = z.strictObject({ oldUntil: dayShape.nullable() })
export const newClientForm = z.object({
  name: text, reporterKind: text, fromOn: text, toOn: text,
  scope: z.union([z.array(z.enum(clientScopes)), z.enum(clientScopes).transform((one) => [one])]).default([]),
})
export const rotationForm = z.object({ until: z.enum(['now', 'day']).default('day'), oldUntil: text })

// ---- Local settings

export const settingParams = z.object({ key: z.string().regex(/^[a-z0-9-]{1,60}$/) })
const changeShape = z.object({ value: z.string(), validFrom: dayShape, recordedAt: z.string(), recordedBy: z.string().nullable() })
const saidShape = z.object({ sv: z.string(), en: z.string() })

/** A setting that the municipality decides itself: never law. */
export const settingShape = z.object({
  key: z.string(), label: saidShape, why: saidShape, unit: z.enum(['hours', 'minutes', 'days', 'kronor', 'choice']),
  /** The value that holds today, and the one Helhet is shipped with. */
  value: z.string(), shipped: z.string(), own: z.boolean(),
  lowest: z.int().nullable(), highest: z.int().nullable(), choices: z.array(z.object({ value: z.string(), label: saidShape })),
  /** False while nothing in Helhet asks for the value: it cannot be changed then. */
  inUse: z.boolean(),
  /** The role that keeps the setting, and whether the one who asks may change it. */
  keeper: z.enum(['administrator', 'log_reviewer']), mayChange: z.boolean(),
  /** What was entered, the value that holds latest first; a change never takes away an earlier one. */
  changes: z.array(changeShape),
})
export type SettingView = z.output<typeof settingShape>
export const settingsShape = z.object({ settings: z.array(settingShape) })
export const newSettingShape = z.strictObject({
  value: z.string().trim().min(1, 'value_needed').max(30, 'value_outside'), validFrom: dayShape,
})
export const settingDoneShape = z.object({ key: z.string() })
export const settingForm = z.object({ value: text, validFrom: text })

// ---- Versions of rules of law

export const ruleParams = z.object({ rule: z.enum(ruleIds) })
export const versionParams = ruleParams.extend({ version: z.coerce.number().int().min(101).max(2_147_483_647) })

/** A number of clocks as someone who sees no persons may know it: 0 and 5 or more as they are, 1 to 4 as one word. */
export const shownCountShape = z.union([z.int().min(0), z.literal('fewer_than_5')])
export type ShownCount = z.output<typeof shownCountShape>
const dueShape = z.object({ nominalDue: dayShape, legalDue: dayShape })

/** What a new version would do, before anybody has confirmed it. */
export const foreseenShape = z.object({
  rule: z.enum(ruleIds), validFrom: dayShape,
  /** Open clocks of the rule that start on the day or later; at least so many when some numbers are hidden. */
  open: z.object({ clocks: z.int(), exact: z.boolean() }),
  /** Those that stay as they are, because a decision has set their last day. */
  kept: shownCountShape,
  /** Those that get the version and keep their last day. */
  renumbered: shownCountShape,
  /** Those that get another last day, by the old and the new one. */
  moved: z.array(z.object({ from: dayShape, to: dayShape, clocks: z.int() })),
  /** Those that get another last day where so few share the same days that the days are not told. */
  movedElse: shownCountShape,
  /** A clock that starts on the first day of the version, as it would be without it and with it. */
  example: z.object({ without: dueShape, with: dueShape }),
})
export type Foreseen = z.output<typeof foreseenShape>
export const enteredShape = z.object({ rule: z.enum(ruleIds), version: z.int(), recounted: z.boolean() })
export const withdrawalShape = z.strictObject({ reason: z.string().trim().min(1, 'reason_needed').max(500, 'too_long') })
export const lawEntriesShape = z.object({
  entries: z.array(z.object({
    rule: z.enum(ruleIds), version: z.int(), basedOn: z.int(), validFrom: dayShape, paragraph: z.string(), source: z.string(),
    readOn: dayShape,
    length: z.int(), unit: z.enum(lengthUnits), calendar: z.enum(calendarRules), recordedAt: z.string(), recordedBy: z.string(),
    withdrawn: z.object({ on: dayShape, by: z.string(), reason: z.string() }).nullable(),
  })),
})

/** The form of a new version: first looked at, then confirmed. Days are as people write them. */
export const versionForm = z.object({
  step: z.enum(['look', 'confirm']).default('look'),
  validFrom: text, paragraph: text, source: text, readOn: text, length: text, unit: text, calendar: text,
})
export type VersionForm = z.output<typeof versionForm>
export const withdrawalForm = z.object({ reason: text })
