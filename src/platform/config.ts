import { z } from 'zod'
import { configHelp } from './config-texts.ts'
import { innerEntry } from './post-out.ts'
import type { BothLanguages } from './start-fault.ts'

/** One wrong or missing value: the variable's name and what to write instead. The value itself is never repeated. */
export type ConfigFault = { readonly name: string; readonly said: BothLanguages }

export type OidcConfig = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly requiredAcr: string }

export type BackupConfig = {
  /** The folder of the nightly backups; null = none are made by themselves. */
  readonly folder: string | null
  readonly keyFile: string | null
  /** How many nightly backups are kept. */
  readonly keep: number
  /** The append-only list of what was destroyed, outside the database; null = in the data directory. */
  readonly deletionList: string | null
}

export type Config = {
  readonly mode: 'demo' | 'production'
  readonly port: number
  /** The address that the server listens on; only this machine unless said otherwise. */
  readonly host: string
  /** The public address, without a slash at the end: what links in letters and the sign-in provider lead to. */
  readonly url: string
  /** The run role's connection; null = the embedded database. */
  readonly databaseUrl: string | null
  /** The migrating role's connection; null = not given to this process. */
  readonly databaseAdminUrl: string | null
  /** The folder for the embedded database and the log head; null = the usual place. */
  readonly dataDirectory: string | null
  /** Where the clock stands when the process starts, Swedish time `YYYY-MM-DDTHH:MM`; null = the real time. Never in production. */
  readonly now: string | null
  /** The municipality's sign-in; null = the invented people of demo mode. */
  readonly oidc: OidcConfig | null
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** The append-only file outside the database that the log's head is written to; null = in the data directory. */
  readonly logHeadFile: string | null
  readonly backup: BackupConfig
  /** The address of Kolada's API, without a stroke at its end; null: public figures are never fetched from the network. */
  readonly kolada: string | null
  /** Hosts and networks of the inner network that webhooks may be sent to; none unless they are named. */
  readonly webhookInner: readonly string[]
  /** How many proxies stand in front of the server; null: one when the public address is https, else none. */
  readonly trustedProxies: number | null
  /** The command that looks through files that came, fed on standard input; null where there is none. */
  readonly scanner: string | null
  readonly sessionIdleMinutes: number
  /** After so many hours one signs in again, however much one works. */
  readonly sessionHours: number
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** What a collector of measurements must show; null = measurements are not given out. */
  readonly metricsToken: string | null
}

const isUrl = (...schemes: string[]) => (text: string): boolean => URL.canParse(text) && schemes.includes(new URL(text).protocol)
const isPublicAddress = (text: string): boolean => isUrl('http:', 'https:')(text) && new URL(text).pathname === '/' && !/[?#]/.test(text)
const isFigureAddress = (text: string): boolean => isUrl('https:', 'http:')(text) && !/[?#@]/.test(text)
  && (new URL(text).protocol === 'https:' || ['localhost', '127.0.0.1'].includes(new URL(text).hostname))
const wholeBetween = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** Each variable with its shape. An empty value counts as not given, so that a line can be blanked in an environment file. */
const shape = z.object({
  PORT: wholeBetween(1, 65535).default(8080),
  HELHET_HOST: z.string().regex(/^[\w.:-]+$/).default('localhost'),
  HELHET_URL: z.string().refine(isPublicAddress).transform((text) => new URL(text).origin).optional(),
  DATABASE_URL: z.string().refine(isUrl('postgresql:', 'postgres:')).optional(),
  DATABASE_ADMIN_URL: z.string().refine(isUrl('postgresql:', 'postgres:')).optional(),
  HELHET_DATA: z.string().optional(),
  HELHET_MODE: z.enum(['demo', 'production']).optional(),
  HELHET_NOW: z.iso.datetime({ local: true, precision: -1 }).optional(),
  OIDC_ISSUER: z.string().refine(isUrl('https:', 'http:')).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_REQUIRED_ACR: z.string().optional(),
  SMTP_URL: z.string().refine(isUrl('smtp:', 'smtps:')).optional(),
  MAIL_FROM: z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/).optional(),
  HELHET_LOG_HEAD_FILE: z.string().optional(),
  HELHET_BACKUP_DIR: z.string().optional(),
  HELHET_BACKUP_KEY_FILE: z.string().optional(),
  HELHET_BACKUP_KEEP: wholeBetween(1, 400).default(14),
  HELHET_DELETION_LIST: z.string().optional(),
  HELHET_SCANNER: z.string().regex(/^\/\S+( \S+)*$/).optional(),
  HELHET_KOLADA: z.union([z.literal('off').transform(() => null), z.string().refine(isFigureAddress).transform((text) => text.replace(/\/+$/, ''))])
    .default('https://api.kolada.se/v3'),
  HELHET_WEBHOOK_INNER: z.string().transform((text) => text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== ''))
    .refine((entries) => entries.every((entry) => innerEntry(entry) !== null)).default([]),
  TRUSTED_PROXIES: wholeBetween(0, 5).optional(),
  SESSION_IDLE_MINUTES: wholeBetween(5, 240).default(30),
  SESSION_HOURS: wholeBetween(1, 24).default(12),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(20).optional(),
})
type Values = z.infer<typeof shape>

/**
 * The configuration, checked. Pure: the same variables give the same answer.
 *
 * @param env the process environment, or what a test puts in its place. Unknown variables are left alone.
 * @param serving whether people will sign in to this process; a command such as `migrate` needs neither sign-in nor public address.
 * @returns every fault at once, so that all can be mended before the next start.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, serving = true): Config | readonly ConfigFault[] {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = shape.safeParse(given)
  if (!parsed.success) return faults(new Set(parsed.error.issues.map((issue) => issue.path[0])))
  const mode = parsed.data.HELHET_MODE ?? (parsed.data.DATABASE_URL === undefined ? 'demo' : null)
  const missing = missingTogether(parsed.data, mode, serving)
  return missing.size > 0 || mode === null ? faults(missing) : config(parsed.data, mode)
}

/** Whether an answer of `readConfig` is its faults. */
export function isFaulty(answer: Config | readonly ConfigFault[]): answer is readonly ConfigFault[] {
  return Array.isArray(answer)
}

function faults(names: ReadonlySet<unknown>): ConfigFault[] {
  const help: Record<keyof Values, BothLanguages> = configHelp
  return Object.entries(help).filter(([name]) => names.has(name)).map(([name, said]) => ({ name, said }))
}

/** What each value demands of the others. */
function missingTogether(values: Values, mode: 'demo' | 'production' | null, serving: boolean): ReadonlySet<keyof Values> {
  const missing = new Set<keyof Values>()
  const real = mode === 'production'
  if (mode === null) missing.add('HELHET_MODE')
  if (real && values.HELHET_NOW !== undefined) missing.add('HELHET_NOW')
  if (real && serving && values.HELHET_URL === undefined) missing.add('HELHET_URL')
  if (real && values.OIDC_ISSUER !== undefined && !isUrl('https:')(values.OIDC_ISSUER)) missing.add('OIDC_ISSUER')
  if ((real && serving) || values.OIDC_ISSUER !== undefined) {
    for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REQUIRED_ACR'] as const) {
      if (values[name] === undefined) missing.add(name)
    }
  }
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined) missing.add('MAIL_FROM')
  if (values.HELHET_BACKUP_DIR !== undefined && values.HELHET_BACKUP_KEY_FILE === undefined) missing.add('HELHET_BACKUP_KEY_FILE')
  if (values.DATABASE_ADMIN_URL !== undefined && values.DATABASE_URL === undefined) missing.add('DATABASE_URL')
  return missing
}

function config(values: Values, mode: 'demo' | 'production'): Config {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_REQUIRED_ACR: requiredAcr } = values
  return {
    mode,
    port: values.PORT,
    host: values.HELHET_HOST,
    url: values.HELHET_URL ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseAdminUrl: values.DATABASE_ADMIN_URL ?? null,
    dataDirectory: values.HELHET_DATA ?? null,
    now: values.HELHET_NOW ?? null,
    oidc: issuer && clientId && clientSecret && requiredAcr ? { issuer, clientId, clientSecret, requiredAcr } : null,
    mail: values.SMTP_URL && values.MAIL_FROM ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM } : null,
    logHeadFile: values.HELHET_LOG_HEAD_FILE ?? null,
    backup: {
      folder: values.HELHET_BACKUP_DIR ?? null, keyFile: values.HELHET_BACKUP_KEY_FILE ?? null, keep: values.HELHET_BACKUP_KEEP,
      deletionList: values.HELHET_DELETION_LIST ?? null,
    },
    kolada: values.HELHET_KOLADA,
    webhookInner: values.HELHET_WEBHOOK_INNER,
    trustedProxies: values.TRUSTED_PROXIES ?? null,
    scanner: values.HELHET_SCANNER ?? null,
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    sessionHours: values.SESSION_HOURS,
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN ?? null,
  }
}
