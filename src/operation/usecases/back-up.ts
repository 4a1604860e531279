import { access, constants, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { instant, instantFrom } from '../../calendar/instant.ts'
import { traceSql } from '../../mount/trace.ts'
import type { MadeBackup, WantedBackup } from '../../platform/backup.ts'
import { makeBackup } from '../../platform/backup.ts'
import { inTransaction, openPool } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { StartFault } from '../../platform/start-fault.ts'

/** Makes a backup and leaves a line in every municipality's log: all its rows have been read. */
export async function backUp(wanted: WantedBackup): Promise<MadeBackup> {
  const made = await makeBackup(wanted)
  await traceForAll(wanted.appUrl, { action: 'helhet backup', at: wanted.now, municipalities: made.header.municipalities })
  return made
}

/** One line per municipality for what a command or a nightly job did with all its rows. */
export async function traceForAll(
  appUrl: string, { action, at, municipalities }: { action: string; at: string; municipalities: readonly string[] },
): Promise<void> {
  const pool = openPool(appUrl, 1)
  try {
    for (const municipality of municipalities) {
      await inTransaction(pool, { municipality, staffId: null, keys: [] }, (_tx, client) => client.query(traceSql(municipality, {
        at: instant(at), actorKind: 'system', actorId: null, action, about: [], why: 'system', outcome: 'done', refusal: null,
        requestId: newId(),
      })))
    }
  } finally {
    await pool.end()
  }
}

/** Every night at 02.15 UTC, asked for in the first municipality alone: a backup holds all of them. */
export const backUpRecurring: readonly Recurring[] = [{ kind: 'back_up', everyMinutes: 24 * 60, offsetMinutes: 135 }]

export type NightlyBackup = { readonly appUrl: string; readonly folder: string; readonly key: Buffer; readonly keep: number }

/**
 * The nightly backup. The job's row stays locked for as long as the backup is made, so that no other process makes it too; only when the
 * new file is whole are the oldest taken away.
 *
 * @param settings null: this process makes none, and leaves the job to one that does.
 */
export function backUpNightly(settings: NightlyBackup | null): JobKind {
  return {
    kind: 'back_up',
    lane: 'slow',
    run: async (_tx, { now }) => {
      if (settings === null) throw new RangeError('no backups are made here')
      const { appUrl, folder, key, keep } = settings
      await backUp({ appUrl, file: join(folder, backupName(now)), key, now })
      for (const name of outdated(await readdir(folder), { keep, now })) await rm(join(folder, name), { force: true })
    },
  }
}

/** `helhet-2026-11-22T021500Z.backup`: sorts by time. @param now the instant, ISO 8601 in UTC. */
export function backupName(now: string): string {
  return `helhet-${now.slice(0, 19).replaceAll(':', '')}Z.backup`
}

const ofNight = /^helhet-\d{4}-\d{2}-\d{2}T\d{6}Z\.backup$/

/** Of the names in a folder, those to take away: our own backups beyond the newest `keep`, and what a killed one left over a day ago. */
export function outdated(names: readonly string[], { keep, now }: { keep: number; now: string }): string[] {
  const whole = names.filter((name) => ofNight.test(name)).toSorted()
  const yesterday = backupName(instantFrom(Date.parse(now) - 86_400_000))
  const unfinished = /^helhet-\d{4}-\d{2}-\d{2}T\d{6}Z\.backup\.unfinished-[0-9a-f]{8}$/
  const leftovers = names.filter((name) => unfinished.test(name) && name < yesterday)
  return [...whole.slice(0, Math.max(0, whole.length - keep)), ...leftovers]
}

/** When the newest nightly backup in the folder was made, in seconds since 1970; null: there is none. For who watches over the system. */
export async function lastBackupAt(folder: string): Promise<number | null> {
  const newest = (await readdir(folder)).filter((name) => ofNight.test(name)).toSorted().at(-1)
  const [, day, hour, minute, second] = /^helhet-(.{10})T(..)(..)(..)Z/.exec(newest ?? '') ?? []
  return day === undefined ? null : Date.parse(`${day}T${hour}:${minute}:${second}Z`) / 1000
}

/** @throws StartFault at the start rather than at night when the folder cannot be written. */
export async function refuseUnwritable(folder: string): Promise<void> {
  const made = mkdir(folder, { recursive: true, mode: 0o700 }).then(() => access(folder, constants.W_OK | constants.X_OK))
  await made.catch((cause: unknown) => {
    throw new StartFault({
      sv: `Säkerhetskopior kan inte skrivas i ${folder}. Ge Helhet rätt att skriva där, eller ange en annan mapp i HELHET_BACKUP_DIR.`,
      en: `Backups cannot be written in ${folder}. Let Helhet write there, or name another folder in HELHET_BACKUP_DIR.`,
    }, cause)
  })
}
