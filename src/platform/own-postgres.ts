import pg from 'pg'
import { StartFault } from './start-fault.ts'

const leastVersion = 150_000

/**
 * Whether a PostgreSQL that we did not start ourselves may be run on.
 *
 * @param appUrl DATABASE_URL: the run role.
 * @throws StartFault when it does not answer, is older than 15, does not store UTF-8, or when the role could look past row level
 *   security: a superuser, an owner of our tables, a role with BYPASSRLS, or a member of one.
 */
export async function checkOwnPostgres(appUrl: string): Promise<void> {
  const client = await connected(appUrl, 'DATABASE_URL')
  try {
    const answer = await client.query<{ version: number; encoding: string; above: string | null; owns: string | null }>(`
      SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
        (SELECT rolname FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER')
          ORDER BY rolname <> current_user LIMIT 1) AS above,
        (SELECT c.relname FROM pg_class c WHERE c.relnamespace = to_regnamespace('public') AND c.relkind IN ('r', 'p')
          AND pg_has_role(current_user, c.relowner, 'MEMBER') LIMIT 1) AS owns`)
    const found = answer.rows[0]
    if (!found || found.version < leastVersion) throw tooOld()
    if (found.encoding !== 'UTF8') throw wrongEncoding(found.encoding)
    if (found.above !== null) throw tooStrong(found.above)
    if (found.owns !== null) throw ownsTables(found.owns)
  } finally {
    await client.end()
  }
}

/**
 * Gives the run role its place: the tables are granted to `helhet_app`, and the role in DATABASE_URL, whatever its name, is a member of it.
 * Called with the migrating role, before the migrations.
 *
 * @throws StartFault with the commands that the administrator of the database must run, when we may not run them ourselves.
 */
export async function ensureRunRole(adminUrl: string, appUrl: string): Promise<void> {
  const runRole = decodeURIComponent(new URL(appUrl).username)
  const client = await connected(adminUrl, 'DATABASE_ADMIN_URL')
  try {
    const answer = await client.query<{ there: boolean; member: boolean }>(`
      SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'helhet_app') AS there,
        coalesce((SELECT pg_has_role(r.oid, a.oid, 'USAGE') FROM pg_roles r, pg_roles a
          WHERE r.rolname = $1 AND a.rolname = 'helhet_app'), false) AS member`, [runRole])
    const { there = false, member = false } = answer.rows[0] ?? {}
    if (member) return
    const commands = [...(there ? [] : ['CREATE ROLE helhet_app NOLOGIN']), `GRANT helhet_app TO ${client.escapeIdentifier(runRole)}`]
    for (const command of commands) {
      await client.query(command).catch((cause: unknown) => {
        throw askTheAdministrator(commands, cause)
      })
    }
  } finally {
    await client.end()
  }
}

async function connected(url: string, variable: 'DATABASE_URL' | 'DATABASE_ADMIN_URL'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (cause) {
    const said = cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : cause.name) : String(cause)
    throw new StartFault({
      sv: `Databasen i ${variable} svarar inte (${said}). Kontrollera värd, port, roll och lösenord, och att databasen tar `
        + 'emot anslutningar härifrån.',
      en: `The database in ${variable} does not answer (${said}). Check host, port, role and password, and that it takes `
        + 'connections from here.',
    }, cause)
  }
}

function tooOld(): StartFault {
  return new StartFault({
    sv: 'Databasen i DATABASE_URL är äldre än PostgreSQL 15. Uppgradera den, eller ange en annan i DATABASE_URL.',
    en: 'The database in DATABASE_URL is older than PostgreSQL 15. Upgrade it, or name another in DATABASE_URL.',
  })
}

function wrongEncoding(encoding: string): StartFault {
  return new StartFault({
    sv: `Databasen i DATABASE_URL lagrar text som ${encoding}. Skapa den om med ENCODING 'UTF8'.`,
    en: `The database in DATABASE_URL stores text as ${encoding}. Create it again with ENCODING 'UTF8'.`,
  })
}

function tooStrong(role: string): StartFault {
  return new StartFault({
    sv: `Rollen i DATABASE_URL är, eller är medlem i, ${role}, som är superuser eller har BYPASSRLS och därmed ser alla `
      + 'rader. Ange en vanlig roll.',
    en: `The role in DATABASE_URL is, or is a member of, ${role}, which is a superuser or has BYPASSRLS and so sees all `
      + 'rows. Name a plain role.',
  })
}

function ownsTables(table: string): StartFault {
  return new StartFault({
    sv: `Rollen i DATABASE_URL äger tabellen ${table}. Den som äger hör hemma i DATABASE_ADMIN_URL; ange en annan, vanlig `
      + 'roll i DATABASE_URL.',
    en: `The role in DATABASE_URL owns the table ${table}. The owner belongs in DATABASE_ADMIN_URL; name another, plain `
      + 'role in DATABASE_URL.',
  })
}

function askTheAdministrator(commands: readonly string[], cause: unknown): StartFault {
  const sql = `${commands.join('; ')};`
  return new StartFault({
    sv: `Rollen i DATABASE_ADMIN_URL får inte ge körrollen dess rättigheter. Be databasens administratör köra: ${sql}`,
    en: `The role in DATABASE_ADMIN_URL may not give the run role its rights. Ask the database's administrator to run: ${sql}`,
  }, cause)
}
