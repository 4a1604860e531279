import { z } from 'zod'
import type { BothLanguages } from './start-fault.ts'

/** One wrong or missing value: the variable's name and what to write instead. The value itself is never repeated. */
export type ConfigFault = { readonly name: string; readonly said: BothLanguages }

export type OidcConfig = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly requiredAcr: string }

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
  readonly sessionIdleMinutes: number
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** What a collector of measurements must show; null = measurements are not given out. */
  readonly metricsToken: string | null
}

const isUrl = (...schemes: string[]) => (text: string): boolean => URL.canParse(text) && schemes.includes(new URL(text).protocol)
const isPublicAddress = (text: string): boolean => isUrl('http:', 'https:')(text) && new URL(text).pathname === '/' && !/[?#]/.test(text)
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
  SESSION_IDLE_MINUTES: wholeBetween(5, 240).default(30),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(20).optional(),
})
type Values = z.infer<typeof shape>

/** What to write, per variable. */
const help = {
  PORT: {
    sv: 'PORT ska vara ett heltal från 1 till 65535. Skriv till exempel PORT=8080.',
    en: 'PORT must be a whole number from 1 to 65535. Write for example PORT=8080.',
  },
  HELHET_HOST: {
    sv: 'HELHET_HOST ska vara en adress att lyssna på. Skriv HELHET_HOST=0.0.0.0 för alla, eller utelämna den för bara den här datorn.',
    en: 'HELHET_HOST must be an address to listen on. Write HELHET_HOST=0.0.0.0 for all, or leave it out for this machine only.',
  },
  HELHET_URL: {
    sv: 'HELHET_URL ska vara adressen som användarna ser, utan sökväg. Skriv till exempel HELHET_URL=https://helhet.kommun.se.',
    en: 'HELHET_URL must be the address that users see, without a path. Write for example HELHET_URL=https://helhet.kommun.se.',
  },
  DATABASE_URL: {
    sv: 'DATABASE_URL ska vara körrollens anslutning. Skriv till exempel DATABASE_URL=postgresql://roll:lösenord@värd:5432/helhet.',
    en: 'DATABASE_URL must be the run role\'s connection. Write for example DATABASE_URL=postgresql://role:password@host:5432/helhet.',
  },
  DATABASE_ADMIN_URL: {
    sv: 'DATABASE_ADMIN_URL ska vara migreringsrollens anslutning: postgresql://roll:lösenord@värd:5432/helhet. Den behövs '
      + 'bara för "helhet migrate".',
    en: 'DATABASE_ADMIN_URL must be the migrating role\'s connection: postgresql://role:password@host:5432/helhet. Only '
      + '"helhet migrate" needs it.',
  },
  HELHET_DATA: {
    sv: 'HELHET_DATA ska vara en mapp. Skriv till exempel HELHET_DATA=/var/lib/helhet/data.',
    en: 'HELHET_DATA must be a folder. Write for example HELHET_DATA=/var/lib/helhet/data.',
  },
  HELHET_MODE: {
    sv: 'HELHET_MODE ska vara demo eller production. Med DATABASE_URL måste den anges: HELHET_MODE=production i skarp '
      + 'drift, HELHET_MODE=demo för att prova.',
    en: 'HELHET_MODE must be demo or production. With DATABASE_URL it must be given: HELHET_MODE=production for real use, '
      + 'HELHET_MODE=demo to try.',
  },
  HELHET_NOW: {
    sv: 'HELHET_NOW ska vara en svensk tid som 2026-11-23T07:00, och får bara användas i demoläge. Ta bort den i skarp drift.',
    en: 'HELHET_NOW must be a Swedish time like 2026-11-23T07:00, and may be used in demo mode only. Remove it in production.',
  },
  OIDC_ISSUER: {
    sv: 'OIDC_ISSUER ska vara adressen till kommunens inloggning, med https. Skriv till exempel OIDC_ISSUER=https://idp.kommun.se.',
    en: 'OIDC_ISSUER must be the address of the municipality\'s sign-in, with https. Write for example OIDC_ISSUER=https://idp.kommun.se.',
  },
  OIDC_CLIENT_ID: {
    sv: 'OIDC_CLIENT_ID saknas. Skriv det klient-id som inloggningen har gett Helhet.',
    en: 'OIDC_CLIENT_ID is missing. Write the client id that the sign-in has given Helhet.',
  },
  OIDC_CLIENT_SECRET: {
    sv: 'OIDC_CLIENT_SECRET saknas. Skriv den hemlighet som inloggningen har gett Helhet.',
    en: 'OIDC_CLIENT_SECRET is missing. Write the secret that the sign-in has given Helhet.',
  },
  OIDC_REQUIRED_ACR: {
    sv: 'OIDC_REQUIRED_ACR saknas. Skriv den tillitsnivå som krävs, som inloggningen benämner den: till exempel '
      + 'http://id.sambi.se/loa/loa3.',
    en: 'OIDC_REQUIRED_ACR is missing. Write the required level of assurance as the sign-in names it: for example '
      + 'http://id.sambi.se/loa/loa3.',
  },
  SMTP_URL: {
    sv: 'SMTP_URL ska vara e-postservern. Skriv till exempel SMTP_URL=smtps://användare:lösenord@post.kommun.se, eller utelämna den.',
    en: 'SMTP_URL must be the mail server. Write for example SMTP_URL=smtps://user:password@mail.kommun.se, or leave it out.',
  },
  MAIL_FROM: {
    sv: 'MAIL_FROM ska vara avsändarens e-postadress när SMTP_URL anges. Skriv till exempel MAIL_FROM=helhet@kommun.se.',
    en: 'MAIL_FROM must be the sender\'s address when SMTP_URL is given. Write for example MAIL_FROM=helhet@kommun.se.',
  },
  HELHET_LOG_HEAD_FILE: {
    sv: 'HELHET_LOG_HEAD_FILE ska vara en fil utanför databasen. Skriv till exempel '
      + 'HELHET_LOG_HEAD_FILE=/mnt/annan-disk/helhet-loggens-slut.txt.',
    en: 'HELHET_LOG_HEAD_FILE must be a file outside the database. Write for example '
      + 'HELHET_LOG_HEAD_FILE=/mnt/other-disk/helhet-log-head.txt.',
  },
  SESSION_IDLE_MINUTES: {
    sv: 'SESSION_IDLE_MINUTES ska vara ett heltal från 5 till 240. Skriv till exempel SESSION_IDLE_MINUTES=30.',
    en: 'SESSION_IDLE_MINUTES must be a whole number from 5 to 240. Write for example SESSION_IDLE_MINUTES=30.',
  },
  LOG_LEVEL: {
    sv: 'LOG_LEVEL ska vara fatal, error, warn, info, debug eller silent. Skriv till exempel LOG_LEVEL=info.',
    en: 'LOG_LEVEL must be fatal, error, warn, info, debug or silent. Write for example LOG_LEVEL=info.',
  },
  METRICS_TOKEN: {
    sv: 'METRICS_TOKEN ska vara en slumpad text på minst 20 tecken. Skriv till exempel resultatet av "openssl rand -hex 20".',
    en: 'METRICS_TOKEN must be a random text of at least 20 characters. Write for example what "openssl rand -hex 20" gives.',
  },
} satisfies Record<keyof Values, BothLanguages>

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
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN ?? null,
  }
}
