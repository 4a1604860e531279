import type { Command } from './command.ts'

/** Every command by name. Each loads its own part of the system, so that a calculation need not wait for a server. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: {
    usage: 'migrate',
    does: {
      sv: 'Ger databasen de steg som den här versionen behöver (med DATABASE_URL: kräver DATABASE_ADMIN_URL).',
      en: 'Gives the database the steps that this version needs (with DATABASE_URL: requires DATABASE_ADMIN_URL).',
    },
    run: async (around) => (await import('./migrate.ts')).runMigrate(around),
  },
}
