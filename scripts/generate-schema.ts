// Writes src/platform/schema.ts from the migrated database: `npm run schema`. The types say what SQL says; nobody edits them.
import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { migrate } from '../src/platform/migrate.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const schema = join(root, 'src/platform/schema.ts')
const folder = await mkdtemp(join(tmpdir(), 'helhet-schema-'))
await chmod(folder, 0o755)
const database = await startEmbeddedPostgres({
  dataDirectory: join(folder, 'data'), doing: `schema for ${userInfo().username}`, since: '2026-01-01T00:00:00Z', onLost: (fault) => { throw fault },
})
if ('heldBy' in database) throw new Error('a fresh folder is never held')
try {
  await migrate(database.adminUrl, join(root, 'migrations'))
  const made = spawnSync(process.execPath, [
    join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'), '--dialect', 'postgres', '--url', database.adminUrl,
    '--out-file', schema, '--type-only-imports', '--exclude-pattern', 'public.migration',
    '--date-parser', 'string', '--numeric-parser', 'string',
  ], { stdio: 'inherit' })
  // Instants are ISO text in UTC from the database to the screen, as the type parsers in db.ts give them.
  const text = await readFile(schema, 'utf8')
  await writeFile(schema, text.replace(/export type Timestamp = .*;/, 'export type Timestamp = string;'))
  process.exitCode = made.status ?? 1
} finally {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
