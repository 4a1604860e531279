import { StartFault } from '../platform/start-fault.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { readOptions } from './options.ts'

/** Opening a database migrates it, when the migrating role is known. */
export async function runMigrate(around: Surroundings): Promise<number> {
  readOptions(around.args, [], 'migrate')
  const { databaseUrl, databaseAdminUrl } = await around.config({ serving: false })
  if (databaseUrl !== null && databaseAdminUrl === null) throw adminMissing()
  return withDatabase(around, 'migrate', async () => {
    around.say({ sv: 'Databasen har alla steg som den här versionen behöver.', en: 'The database has every step that this version needs.' })
    return 0
  })
}

/** Told when the role that owns the tables is needed and was not given. */
export function adminMissing(): StartFault {
  return new StartFault({
    sv: 'DATABASE_ADMIN_URL saknas. Ange rollen som äger tabellerna: DATABASE_ADMIN_URL=postgresql://roll:lösenord@värd:5432/helhet.',
    en: 'DATABASE_ADMIN_URL is missing. Name the role that owns the tables: '
      + 'DATABASE_ADMIN_URL=postgresql://role:password@host:5432/helhet.',
  })
}
