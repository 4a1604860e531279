import type { InstallationKind } from './installation.ts'
import { StartFault } from './start-fault.ts'

/** Somebody has rows, or tables, where the backup was to go. */
export function notEmpty(table: string): StartFault {
  return new StartFault({
    sv: `Databasen är inte tom: tabellen ${table} finns redan eller har rader. Återställ till en tom databas. Inget har ändrats.`,
    en: `The database is not empty: the table ${table} is there already or has rows. Restore into an empty database. Nothing was changed.`,
  })
}

/** Rows of an older version do not fit tables of a newer. */
export function tooFar(): StartFault {
  return new StartFault({
    sv: 'Databasen är migrerad längre än säkerhetskopian. Ange en ny, tom databas; den migreras vidare när kopian är återställd.',
    en: 'The database is migrated further than the backup. Name a new, empty database; it is migrated on when the backup is restored.',
  })
}

/** Invented and real people would be mixed. */
export function otherKind(kind: InstallationKind): StartFault {
  return new StartFault({
    sv: `Säkerhetskopian, databasen och HELHET_MODE är inte av samma slag (${kind}). Demo och skarp drift blandas aldrig. `
      + 'Inget har ändrats.',
    en: `The backup, the database and HELHET_MODE are not of one kind (${kind}). Demo and production are never mixed. Nothing was changed.`,
  })
}

/** What the file says of its tables, or what came of them, is not what the schema of that version has. */
export function unlikeSchema(table: string): StartFault {
  return new StartFault({
    sv: `Tabellen ${table} stämmer inte med säkerhetskopians version. Inget har återställts.`,
    en: `The table ${table} is not as in the backup's version. Nothing was restored.`,
  })
}

/** The log that came back is not the one that was written out. */
export function otherHead(municipality: string): StartFault {
  return new StartFault({
    sv: `Åtkomstloggen för ${municipality} slutar inte där säkerhetskopian säger. Inget har återställts.`,
    en: `The access log of ${municipality} does not end where the backup says. Nothing was restored.`,
  })
}
