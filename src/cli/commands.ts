import type { Command } from './command.ts'

/** Every command by name. Each loads its own part of the system, so that a calculation need not wait for a server. */
export const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start',
    does: {
      sv: 'Startar Helhet på adressen i PORT (8080) tills du stänger med Ctrl+C.',
      en: 'Starts Helhet on the address in PORT (8080) until you stop it with Ctrl+C.',
    },
    run: async (around) => (await import('../main.ts')).start(around),
  },
  migrate: {
    usage: 'migrate [--distribute]',
    does: {
      sv: 'Ger databasen de steg som den här versionen behöver (med DATABASE_URL: kräver DATABASE_ADMIN_URL). --distribute: fördelar på ett Citus-kluster.',
      en: 'Gives the database the steps that this version needs (with DATABASE_URL: requires DATABASE_ADMIN_URL). --distribute: over a Citus cluster.',
    },
    run: async (around) => (await import('./migrate.ts')).runMigrate(around),
  },
  admin: {
    usage: 'admin invite <konto/subject> --municipality <kod/code> [--name "Förnamn Efternamn"] [--municipality-name <namn/name>]',
    does: {
      sv: 'Lägger upp den första administratören, och kommunen om den är ny. Fler läggs upp på sidorna.',
      en: 'Adds the first administrator, and the municipality if it is new. More are added on the pages.',
    },
    run: async (around) => (await import('./admin.ts')).runAdmin(around),
  },
  demo: {
    usage: 'demo [--size <n>] [--seed <text>]',
    does: {
      sv: 'Fyller en tom databas med demokommunen: storlek 1 är 1 500 personer och 20 000 kontakter, 50 är en miljon kontakter.',
      en: 'Fills an empty database with the demo municipality: size 1 is 1 500 persons and 20 000 contacts, 50 is a million contacts.',
    },
    run: async (around) => (await import('../demo/command.ts')).runDemo(around),
  },
  calc: {
    usage: 'calc --list | calc <namn/name> [--help | --schema | --example]',
    does: {
      sv: 'Räknar med systemets egna regler: JSON in på standard input, JSON ut på standard output.',
      en: "Calculates with the system's own rules: JSON in on standard input, JSON out on standard output.",
    },
    run: async (around) => (await import('./calc.ts')).runCalculator(around),
  },
  'verify-log': {
    usage: 'verify-log [--head <fil/file>]',
    does: {
      sv: 'Kontrollerar att ingen rad i åtkomstloggen har ändrats, tagits bort, flyttats eller lagts till.',
      en: 'Checks that no line of the access log was changed, removed, moved or added.',
    },
    run: async (around) => (await import('./verify-log.ts')).runVerifyLog(around),
  },
  backup: {
    usage: 'backup [--out <fil/file>] [--key-file <fil/file>]',
    does: {
      sv: 'Skriver alla rader till en krypterad fil medan Helhet är igång. docs/backup.md.',
      en: 'Writes every row to one encrypted file while Helhet is running. docs/backup.md.',
    },
    run: async (around) => (await import('./backup.ts')).runBackup(around),
  },
  'check-backup': {
    usage: 'check-backup --from <fil/file> [--key-file <fil/file>]',
    does: {
      sv: 'Läser igenom en säkerhetskopia: passar nyckeln, är filen hel och oförändrad.',
      en: 'Reads a backup through: does the key fit, is the file whole and unchanged.',
    },
    run: async (around) => (await import('./backup.ts')).runCheckBackup(around),
  },
  restore: {
    usage: 'restore --from <fil/file> [--key-file <fil/file>]',
    does: {
      sv: 'Lägger tillbaka en säkerhetskopia i en tom databas: hel eller inte alls.',
      en: 'Puts a backup back into an empty database: whole or not at all.',
    },
    run: async (around) => (await import('./restore.ts')).runRestore(around),
  },
  'count-again': {
    usage: 'count-again',
    does: {
      sv: 'Räknar om antalen per vecka ur raderna och säger hur många som var fel.',
      en: 'Counts the weeks again from the rows and says how many counts were wrong.',
    },
    run: async (around) => (await import('./count-again.ts')).runCountAgain(around),
  },
  jobs: {
    usage: 'jobs list | jobs run [--until <tid/instant>]',
    does: {
      sv: 'Visar arbeten som väntar eller har misslyckats, eller kör dem som ska köras nu (i demoläge: till en tid).',
      en: 'Shows jobs that wait or have failed, or runs those that are due now (in demo mode: until an instant).',
    },
    run: async (around) => (await import('./jobs.ts')).runJobs(around),
  },
  import: {
    usage: 'import <mapp/folder> --by <användare/user> [--preview ja] | import --whole <mapp/folder> | '
      + 'import employments|absences|presence <fil/file>',
    does: {
      sv: 'Läser in öppna ärenden från en mapp med CSV-filer, ett helt arkiv i en tom installation, eller anställningar och '
        + 'frånvarodagar: alla rader eller inga. Kolumnerna står i docs/import.md.',
      en: 'Imports open cases from a folder of CSV files, a whole archive into an empty installation, or employments and days '
        + 'away: all rows or none. The columns are in docs/import.md.',
    },
    run: async (around) => (await import('./import.ts')).runImport(around),
  },
  export: {
    usage: 'export --municipality <kod/code> --out <mapp/folder>',
    does: {
      sv: 'Skriver ut allt som en kommun har: som filer i demoläge, i skarp drift som en krypterad fil '
        + 'efter godkännande. Se docs/export.md.',
      en: 'Writes out everything of a municipality: as files in demo mode, in production as an encrypted file '
        + 'after approval. See docs/export.md.',
    },
    run: async (around) => (await import('./export.ts')).runExport(around),
  },
  extract: {
    usage: 'extract <ärendenummer/case number | id> --by <användare/user> [--language sv|en] [--out <fil/file .pdf|.json>]',
    does: {
      sv: 'Tar ut allt som är lagrat om en person, i ord (registerutdrag). Görs i en chefs namn och loggas.',
      en: "Takes out everything that is stored about a person, in words (register extract). Made in a manager's name, and logged.",
    },
    run: async (around) => (await import('./extract.ts')).runExtract(around),
  },
  archive: {
    usage: 'archive <paket/package id> --municipality <kod/code> --out <mapp/folder>',
    does: {
      sv: 'Skriver ett godkänt arkivpaket till en tom mapp: krypterat i skarp drift, i klartext i demo. docs/archive.md.',
      en: 'Writes an approved archive package to an empty folder: sealed in production, in clear in demo. docs/archive.md.',
    },
    run: async (around) => (await import('./archive.ts')).runArchive(around),
  },
  'decrypt-export': {
    usage: 'decrypt-export --key <fil/file> --in <fil/file> --out <mapp/folder>',
    does: {
      sv: 'Öppnar en exporterad fil med kommunens privata nyckel.',
      en: 'Opens an exported file with the municipality\'s private key.',
    },
    run: async (around) => (await import('./export.ts')).runDecryptExport(around),
  },
}
