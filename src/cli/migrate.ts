import { distribute } from '../platform/distribute.ts'
import { StartFault } from '../platform/start-fault.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { readOptions } from './options.ts'

/** Opening a database migrates it, when the migrating role is known. `--distribute` then spreads the tables over a Citus cluster. */
export async function runMigrate(around: Surroundings): Promise<number> {
  const spread = around.args.includes('--distribute')
  readOptions(around.args.filter((arg) => arg !== '--distribute'), [], 'migrate [--distribute]')
  const { databaseUrl, databaseAdminUrl } = await around.config({ serving: false })
  if (databaseUrl !== null && databaseAdminUrl === null) throw adminMissing()
  return withDatabase(around, 'migrate', async ({ adminUrl }) => {
    around.say({
      sv: 'Databasen har alla steg som den här versionen behöver.', en: 'The database has every step that this version needs.',
    })
    if (!spread) return 0
    if (adminUrl === null) throw adminMissing()
    const placed = await distribute(adminUrl, (table) => around.say({ sv: `Fördelar ${table}`, en: `Distributing ${table}` }))
    around.say({ sv: `${placed.length} tabeller fördelade.`, en: `${placed.length} tables distributed.` })
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
