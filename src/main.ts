import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type pg from 'pg'
import { buildApp } from './app.ts'
import { shiftedClock, systemClock } from './calendar/clock.ts'
import type { Clock } from './calendar/clock.ts'
import { day } from './calendar/day.ts'
import { instantOf, time } from './calendar/instant.ts'
import type { Surroundings } from './cli/command.ts'
import { jobKinds, recurringJobs } from './jobs.ts'
import { backUpRecurring, lastBackupAt, refuseUnwritable } from './operation/usecases/back-up.ts'
import { readBackupKey } from './platform/backup-file.ts'
import type { Config } from './platform/config.ts'
import { openPool } from './platform/db.ts'
import { startJobs } from './platform/job-runner.ts'
import { failedJobs } from './platform/jobs.ts'
import { listen, refuseTakenPort, stopListening } from './platform/listen.ts'
import { openDatabase } from './platform/open-database.ts'
import { openSealer } from './platform/sealer.ts'
import type { Figure } from './platform/server.ts'
import { StartFault } from './platform/start-fault.ts'
import { readAssets } from './ui/assets.ts'

type Ending = { readonly what: string; readonly end: () => Promise<void> }

const secondsToStop = 25

/**
 * The whole system in this process, from an empty folder to an answering server, until it is asked to stop.
 *
 * @returns the exit code, when everything has ended in order.
 * @throws StartFault with a sentence that says what to do.
 */
export async function start(around: Surroundings): Promise<number> {
  const config = await around.config({ serving: true })
  await refuseTakenPort(config.host, config.port)
  const endings: Ending[] = []
  const asked = askedToStop()
  try {
    await open(around, config, endings)
    around.answer(greeting(config))
    await asked
    return 0
  } finally {
    await end(endings, around)
  }
}

/** Opens part after part; what is open is closed in the opposite order, also when a later part cannot open. */
async function open(around: Surroundings, config: Config, endings: Ending[]): Promise<void> {
  const { checkout, say, now, giveUp } = around
  const backups = await nightlyBackups(config)
  const database = await openDatabase({ config, checkout, doing: 'start', since: now(), beside: false, say, onLost: giveUp })
  endings.push({ what: 'database', end: () => database.stop() })
  const clock = clockFrom(config)
  if (config.mode === 'demo' && database.adminUrl !== null) await firstDemo({ appUrl: database.appUrl, adminUrl: database.adminUrl }, clock,
    say)
  const pool = pooled(database.appUrl, 10, endings)
  // The sealer, a job, what the job does beside itself, one that tells another system, and one to spare.
  const background = pooled(database.appUrl, 5, endings)
  const served = await pool.query<{ code: string; name: string; kind: string }>(
    "SELECT code, name, kind FROM municipality_served ORDER BY kind = 'office', code")
  const codes = served.rows.map(({ code }) => code)
  const fault = (part: string) => (name: string): void =>
    say({ sv: `${part}: ${name}, försöker igen`, en: `${part}: ${name}, trying again` })

  const sealer = await openSealer({
    pool: background, municipalities: codes, headFile: database.logHeadFile, now: () => clock.now(), onFault: fault('log'),
  })
  endings.push({ what: 'log', end: () => sealer.stop() })
  const assetsFolder = join(checkout, 'dist', 'assets')
  const app = await buildApp({
    figures: figures(backups?.folder ?? null, background, codes),
    pool, clock, municipalities: served.rows, origin: config.url, idleMinutes: config.sessionIdleMinutes, sessionHours: config.sessionHours,
    limits: true,
    traced: (municipality) => sealer.traced(municipality),
    logLevel: config.logLevel, assetsFolder, https: config.url.startsWith('https:'), trustedProxies: config.trustedProxies,
    metricsToken: config.metricsToken,
    assets: await builtAssets(assetsFolder), oidc: config.oidc, demo: config.mode === 'demo' ? { clockIsSet: config.now !== null } : null,
  })
  endings.push({ what: 'server', end: () => stopListening(app) })
  await listen(app, config.host, config.port)
  const backup = backups === null ? null : { appUrl: database.appUrl, ...backups }
  const kinds = jobKinds({ mail: config.mail, origin: config.url, idleMinutes: config.sessionIdleMinutes, sessionHours: config.sessionHours,
    backup, webhookInner: config.webhookInner, kolada: config.kolada, scanner: config.scanner,
    deletionList: config.backup.deletionList ?? join(database.dataDirectory, 'deletion-list.jsonl') })
  const row = { pool: background, municipalities: codes, kinds, now: () => clock.now(), everyMs: 2000 }
  const jobs = startJobs({ ...row, lanes: ['main'], recurring: recurringJobs, onFault: fault('jobs') })
  endings.push({ what: 'jobs', end: () => jobs.stop() })
  const outward = startJobs({ ...row, lanes: ['outward'], recurring: [], onFault: fault('webhooks') })
  endings.push({ what: 'webhooks', end: () => outward.stop() })
  // What takes minutes has a row of its own; the backup, which is of all, is asked for in the first municipality alone.
  const slowly = { kinds, now: () => clock.now(), everyMs: 10_000, lanes: ['slow'] as const, onFault: fault('backup') }
  const slow = startJobs({
    ...slowly, pool: pooled(database.appUrl, 2, endings), municipalities: codes.slice(0, 1), recurring: backup === null ? [] : backUpRecurring,
  })
  endings.push({ what: 'backup', end: () => slow.stop() })
  if (codes.length === 1) return
  const others = startJobs({ ...slowly, pool: pooled(database.appUrl, 2, endings), municipalities: codes.slice(1), recurring: [] })
  endings.push({ what: 'slow jobs', end: () => others.stop() })
}

/** What who watches over the system is told beside the times of answers (ops/alerts.yml). */
function figures(backups: string | null, pool: pg.Pool, codes: readonly string[]): Figure[] {
  const failed = { name: 'helhet_jobs_failed', help: 'Jobs that have failed and wait for the administrator',
    value: () => failedJobs(pool, codes) }
  if (backups === null) return [failed]
  return [failed, { name: 'helhet_backup_last_timestamp_seconds', help: 'When the newest nightly backup was made',
    value: () => lastBackupAt(backups) }]
}

/** Where nightly backups go and with which key, tried before anything else is opened; null when none are wanted. */
async function nightlyBackups({ backup: { folder, keyFile, keep } }: Config) {
  if (folder === null || keyFile === null) return null
  await refuseUnwritable(folder)
  return { folder, key: await readBackupKey(keyFile), keep }
}

/** The demo municipality is loaded the first time; its code is read only where a demo is started. */
async function firstDemo(database: { appUrl: string; adminUrl: string }, clock: Clock, say: Surroundings['say']): Promise<void> {
  const { loadFirstDemo } = await import('./demo/usecases.ts')
  await loadFirstDemo(database, {
    now: clock.now(), onProgress: ({ rows }) =>
      say({ sv: `Laddar demokommunen: ${rows} rader`, en: `Loading the demo municipality: ${rows} rows` }),
  })
}

function pooled(url: string, most: number, endings: Ending[]): pg.Pool {
  const pool = openPool(url, most)
  endings.push({ what: 'connections', end: () => pool.end() })
  return pool
}

function clockFrom({ now }: Config): Clock {
  return now === null ? systemClock : shiftedClock(instantOf(day(now.slice(0, 10)), time(now.slice(11))))
}

async function builtAssets(folder: string) {
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) throw unbuilt()
  return readAssets(JSON.parse(await readFile(manifest, 'utf8')))
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** Ends in the opposite order of opening. One part that cannot end in order does not keep the others from it. */
async function end(endings: readonly Ending[], { say, giveUp }: Surroundings): Promise<void> {
  const late = setTimeout(() => giveUp(tooSlow()), secondsToStop * 1000)
  late.unref()
  for (const { what, end: endPart } of endings.toReversed()) {
    await endPart().catch(() => say({ sv: `${what}: avslutades inte i ordning`, en: `${what}: did not end in order` }))
  }
  clearTimeout(late)
}

function greeting({ url, mode, oidc }: Config): string {
  const how = oidc === null
    ? ['Välj vem du vill vara på sidan. Inget lösenord behövs.', 'Choose on the page who you want to be. No password is needed.']
    : ['Logga in med kommunens inloggning.', 'Sign in with the municipality\'s sign-in.']
  const demo = mode === 'demo' ? [' Demo: alla personer är påhittade.', ' Demo: all people are invented.'] : ['', '']
  return `\nHelhet: ${url}\n  ${how[0]}${demo[0]}\n  ${how[1]}${demo[1]}\n\n`
}

function unbuilt(): StartFault {
  return new StartFault({
    sv: 'Sidornas stilar och skript är inte byggda. Kör "npm run setup".',
      en: 'Styles and scripts of the pages are not built. Run "npm run setup".',
  })
}

function tooSlow(): StartFault {
  return new StartFault({ sv: 'Helhet kunde inte avslutas i ordning i tid.', en: 'Helhet could not end in order in time.' })
}
