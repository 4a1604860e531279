import { join } from 'node:path'
import { traceForAll } from '../operation/usecases/back-up.ts'
import { readBackupKey } from '../platform/backup-file.ts'
import { readDeletionList } from '../platform/deletion-list.ts'
import { reachDatabase } from '../platform/open-database.ts'
import { checkBackup, restoreBackup } from '../platform/restore.ts'
import type { Held } from '../platform/restore-held.ts'
import { keyFile, percent, seldom } from './backup.ts'
import type { Surroundings } from './command.ts'
import { adminMissing } from './migrate.ts'
import { misused, readOptions } from './options.ts'

const usage = 'restore --from <fil/file> [--key-file <fil/file>]'

/** `helhet restore`: puts a backup back into an empty database, whole or not at all. Must have an embedded database alone. */
export async function runRestore(around: Surroundings): Promise<number> {
  const { value } = readOptions(around.args, ['from', 'key-file'], usage)
  const file = value('from')
  if (file === undefined) throw misused(usage)
  const config = await around.config({ serving: false })
  if (config.databaseUrl !== null && config.databaseAdminUrl === null) throw adminMissing()
  const key = await readBackupKey(keyFile(value('key-file'), config))
  around.say({ sv: 'Läser igenom säkerhetskopian innan något ändras', en: 'Reading the backup through before anything is changed' })
  const backup = await checkBackup(file, key)
  const { checkout, say, now, giveUp } = around
  const database = await reachDatabase({ config, checkout, doing: 'restore', since: now(), beside: false, say, onLost: giveUp })
  try {
    if (database.adminUrl === null) throw adminMissing()
    const usual = join(database.dataDirectory, 'deletion-list.jsonl')
    const deletions = await readDeletionList(config.backup.deletionList ?? usual, config.backup.deletionList !== null)
    const tell = seldom()
    const { rows, destroyedAgain, sealed, brokenLogs, held } = await restoreBackup({
      backup, adminUrl: database.adminUrl, migrations: join(checkout, 'migrations'), kind: config.mode, deletions, at: now(),
      onProgress: ({ table, share }) => tell(() => (
        say({ sv: `Återställer ${table}, ${percent(share)}`, en: `Restoring ${table}, ${percent(share)}` }))),
    })
    await traceForAll(database.appUrl, { action: 'helhet restore', at: now(), municipalities: backup.header.municipalities })
    const { madeAt } = backup.header
    around.answer(`${file}: ${rows} rader från ${madeAt}; ${destroyedAgain} förstörda borttagna igen; loggen slutar som i kopian, ${sealed} rader\n`
      + `${file}: ${rows} rows from ${madeAt}; ${destroyedAgain} destroyed removed again; the log ends as in the backup, ${sealed} lines\n`)
    around.answer(heldBack(held))
    for (const code of brokenLogs) around.complain(brokenBefore(code))
    return 0
  } finally {
    await database.stop()
  }
}

function heldBack({ sessions, letters, messages }: Held): string {
  return `Avslutade sessioner: ${sessions}. Hålls tillbaka, för de kan ha skickats redan: ${letters} brev (skicka på sidan Jobb), `
    + `${messages} besked till andra system (skicka på sidan Webhookar).\n`
    + `Sessions ended: ${sessions}. Held back, since they may have been sent already: ${letters} letters (send on the page Jobb), `
    + `${messages} messages to other systems (send on the page Webhookar).\n`
}

function brokenBefore(code: string): string {
  return `${code}: loggens kedja var bruten redan när kopian gjordes; kör "helhet verify-log" och säg till logggranskaren\n`
    + `${code}: the chain of the log was broken already when the backup was made; run "helhet verify-log" and tell the log reviewer\n`
}
