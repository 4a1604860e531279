import { join } from 'node:path'
import type pg from 'pg'
import { day } from '../calendar/day.ts'
import { instant, instantFrom, instantOf, time } from '../calendar/instant.ts'
import { jobKinds, recurringJobs } from '../jobs.ts'
import type { Config } from '../platform/config.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { askForRecurring, runDueJobs } from '../platform/jobs.ts'
import type { JobKind } from '../platform/jobs.ts'
import { StartFault } from '../platform/start-fault.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { misused, readOptions } from './options.ts'

const usage = 'jobs list | jobs run [--until <tid/instant>]'

/** `jobs list`: one line per job that waits or has failed. `jobs run`: runs what is due; exit code 1 if any of it failed. */
export async function runJobs(around: Surroundings): Promise<number> {
  const { words, value } = readOptions(around.args, ['until'], usage, 1)
  const [what] = words
  if ((what !== 'list' && what !== 'run') || (what === 'list' && value('until') !== undefined)) throw misused(usage)
  const config = await around.config({ serving: false })
  const until = untilWhen(value('until'), config, around.now())
  return withDatabase(around, 'jobs', async ({ appUrl, dataDirectory }) => {
    const kinds = kindsFor(config, config.backup.deletionList ?? join(dataDirectory, 'deletion-list.jsonl'))
    // A long job tells of its progress on a second connection.
    const pool = openPool(appUrl, 2)
    try {
      const served = await pool.query<{ code: string }>('SELECT code FROM municipality_served ORDER BY code')
      let failures = 0
      for (const { code } of served.rows) {
        if (what === 'list') await list(pool, code, around)
        else failures += await run(pool, code, kinds, until, around)
      }
      return failures === 0 ? 0 : 1
    } finally {
      await pool.end()
    }
  })
}

/**
 * The instant that counts as now. Written as an instant with its offset, or as Swedish time; HELHET_NOW is the usual one.
 *
 * @throws StartFault for anything else, and for a time to come outside demo mode: deadlines would pass that have not passed.
 */
function untilWhen(written: string | undefined, config: Config, now: string): string {
  const usual = config.now === null ? now : swedish(config.now)
  if (written === undefined) return usual
  const until = parsed(written)
  if (config.mode === 'production' && until > now) {
    throw new StartFault({ sv: '--until får inte ligga i framtiden i skarp drift.',
      en: '--until may not lie in the future in production.' })
  }
  return until
}

function parsed(written: string): string {
  try {
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written) ? swedish(written) : instant(written)
  } catch (cause) {
    throw new StartFault({
      sv: '--until ska vara en tid: 2026-11-24T08:00 (svensk tid) eller 2026-11-24T07:00:00Z.',
      en: '--until must be a time: 2026-11-24T08:00 (Swedish time) or 2026-11-24T07:00:00Z.',
    }, cause)
  }
}

function swedish(written: string): string {
  return instantOf(day(written.slice(0, 10)), time(written.slice(11)))
}

function kindsFor(config: Config, deletionList: string): readonly JobKind[] {
  return jobKinds({ mail: config.mail, origin: config.url, idleMinutes: config.sessionIdleMinutes,
    sessionHours: config.sessionHours, webhookInner: config.webhookInner, kolada: config.kolada, scanner: config.scanner, deletionList })
}

async function run(pool: pg.Pool, municipality: string, kinds: readonly JobKind[], until: string, { answer }: Surroundings): Promise<number> {
  await inTransaction(pool, { municipality, staffId: null, keys: [] }, (tx) => askForRecurring(tx, municipality, recurringJobs, until))
  const { ran, failed } = await runDueJobs(pool, municipality, kinds, until, () => instantFrom(Date.parse(until)))
  answer(`${municipality}: ${ran} körda, ${failed} misslyckade / ${ran} run, ${failed} failed\n`)
  return failed
}

async function list(pool: pg.Pool, municipality: string, { answer }: Surroundings): Promise<void> {
  const rows = await inTransaction(pool, { municipality, staffId: null, keys: [] }, (tx) => tx.selectFrom('job')
    .select(['kind', 'run_at', 'attempts', 'failed_at', 'fault']).where('municipality_code', '=', municipality).where('done_at', 'is', null)
    .orderBy('run_at').orderBy('id').limit(1000).execute())
  for (const row of rows) {
    const state = row.failed_at === null ? 'väntar / waiting' : 'misslyckad / failed'
    answer(`${municipality}\t${row.run_at}\t${row.kind}\t${state}\t${row.attempts}\t${row.fault ?? ''}\n`)
  }
}
