import type pg from 'pg'
import { StartFault } from './start-fault.ts'

/** Demo or production: written once, when the database is set up. */
export type InstallationKind = 'demo' | 'production'

/** Writes what this database is, unless it is already written. @param owner a connection as the migrating role. */
export async function declareInstallation(owner: pg.ClientBase, kind: InstallationKind): Promise<void> {
  await owner.query('INSERT INTO installation (kind) VALUES ($1) ON CONFLICT (only_row) DO NOTHING', [kind])
}

/**
 * A demo never opens a database that holds real data, and real work is never done in a demo's.
 *
 * @throws StartFault when the database is of the other kind.
 */
export async function refuseOtherInstallation(client: pg.ClientBase, kind: InstallationKind): Promise<void> {
  const answer = await client.query<{ kind: string }>('SELECT kind FROM installation')
  const found = answer.rows[0]?.kind
  if (found === kind) return
  if (found === undefined) throw undeclared()
  throw kind === 'demo' ? realData() : demoData()
}

function undeclared(): StartFault {
  return new StartFault({
    sv: 'Databasen är inte färdigställd. Kör "helhet migrate" med DATABASE_ADMIN_URL satt, och starta sedan.',
    en: 'The database is not wholly set up. Run "helhet migrate" with DATABASE_ADMIN_URL set, then start.',
  })
}

function realData(): StartFault {
  return new StartFault({
    sv: 'Databasen är satt upp för skarp drift och öppnas inte i demoläge. Skriv HELHET_MODE=production, eller ange en annan databas.',
    en: 'The database was set up for production and is not opened in demo mode. Write HELHET_MODE=production, or name another database.',
  })
}

function demoData(): StartFault {
  return new StartFault({
    sv: 'Databasen innehåller demokommunen och används inte i skarp drift. Ange en tom databas i DATABASE_URL, eller skriv '
      + 'HELHET_MODE=demo.',
    en: 'The database holds the demo municipality and is not used in production. Name an empty database in DATABASE_URL, '
      + 'or write HELHET_MODE=demo.',
  })
}
