import { join } from 'node:path'
import { backUp, backupName, refuseUnwritable } from '../operation/usecases/back-up.ts'
import type { Config } from '../platform/config.ts'
import { readBackupKey } from '../platform/backup-file.ts'
import { checkBackup } from '../platform/restore.ts'
import { StartFault } from '../platform/start-fault.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { misused, readOptions } from './options.ts'

const backupUsage = 'backup [--out <fil/file>] [--key-file <fil/file>]'
const checkUsage = 'check-backup --from <fil/file> [--key-file <fil/file>]'

/** `helhet backup`: every row to one encrypted file, while Helhet goes on answering. */
export async function runBackup(around: Surroundings): Promise<number> {
  const { value } = readOptions(around.args, ['out', 'key-file'], backupUsage)
  const config = await around.config({ serving: false })
  const key = await readBackupKey(keyFile(value('key-file'), config))
  const file = value('out') ?? await usualFile(config, around.now())
  return withDatabase(around, 'backup', async ({ appUrl }) => {
    const tell = seldom()
    const { header, rows, bytes } = await backUp({
      appUrl, file, key, now: around.now(),
      onProgress: ({ table, share }) => tell(() => (
        around.say({ sv: `Kopierar ${table}, ${percent(share)}`, en: `Copying ${table}, ${percent(share)}` }))),
    })
    around.answer(`${file}: ${rows} rader, ${megabytes(bytes)} MB / rows, MB\n`)
    for (const { municipality, number, hash } of header.heads) {
      around.answer(`${municipality}: loggen slutar vid / the log ends at ${number} ${hash}\n`)
    }
    return 0
  })
}

/** `helhet check-backup`: reads the whole file without a database. Exit code 0: the key fits, and the file is whole and unchanged. */
export async function runCheckBackup(around: Surroundings): Promise<number> {
  const { value } = readOptions(around.args, ['from', 'key-file'], checkUsage)
  const file = value('from')
  if (file === undefined) throw misused(checkUsage)
  const key = await readBackupKey(keyFile(value('key-file'), await around.config({ serving: false })))
  const { header, end, bytes } = await checkBackup(file, key)
  const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0)
  around.answer(`${file}: hel, ${header.madeAt}, ${header.kind}, ${rows} rader, ${megabytes(bytes)} MB / whole, rows, MB\n`)
  return 0
}

/** The key file that was written, else the one of the nightly backups. */
export function keyFile(written: string | undefined, { backup }: Config): string {
  const file = written ?? backup.keyFile
  if (file !== null) return file
  throw new StartFault({
    sv: 'Ange filen med nyckeln: --key-file <fil>, eller HELHET_BACKUP_KEY_FILE. Skapa en med: openssl rand -hex 32 > <fil>',
    en: 'Name the file with the key: --key-file <file>, or HELHET_BACKUP_KEY_FILE. Make one with: openssl rand -hex 32 > <file>',
  })
}

/** Lets a telling through at most every other second. */
export function seldom(): (telling: () => void) => void {
  let last = 0
  return (telling) => {
    if (Date.now() - last < 2000) return
    last = Date.now()
    telling()
  }
}

/** A share in whole per cent, with a hard space. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)}\u00A0%`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

async function usualFile({ backup }: Config, now: string): Promise<string> {
  if (backup.folder === null) throw misused(backupUsage)
  await refuseUnwritable(backup.folder)
  return join(backup.folder, backupName(now))
}
