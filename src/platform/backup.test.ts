import { randomBytes, randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { preparedFamily } from '../../test/family.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { makeBackup } from './backup.ts'
import { inTransaction } from './db.ts'
import { readDeletionList, writeDeletion } from './deletion-list.ts'
import type { Deletion } from './deletion-list.ts'
import { declareInstallation } from './installation.ts'
import { chainHead, sealChain } from './log-chain.ts'
import { migrate } from './migrate.ts'
import type { CheckedBackup } from './restore.ts'
import { checkBackup, restoreBackup } from './restore.ts'
import { schemaFaults } from './schema-lint.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'helhet-backup-'))
const key = randomBytes(32)
const file = join(folder, 'first.backup')

// Restoring is done by an owner who is subject to row level security, as on a municipality's own server; tests' usual owner is not.
const { port, superuser } = inject('testCluster')
const at = (role: string, password: string, name: string): string => `postgresql://${role}:${password}@127.0.0.1:${port}/${name}`
const server = new pg.Client({ connectionString: at('postgres', superuser, 'postgres') })
const made: string[] = []
const owner = `backup_owner_${randomBytes(4).toString('hex')}`
afterAll(async () => {
  for (const name of made) await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await server.query(`DROP ROLE ${owner}`)
  await server.end()
  await rm(folder, { recursive: true, force: true })
})

type Place = { readonly adminUrl: string; readonly all: pg.Client }
const opened: pg.Client[] = []
afterAll(async () => {
  for (const client of opened) await client.end()
})

/** An empty database with a plain owner, and a connection that sees every row of it. */
async function place(): Promise<Place> {
  const name = `test_restore_${randomBytes(6).toString('hex')}`
  await server.query(`CREATE DATABASE ${name} TEMPLATE template1 OWNER ${owner}`)
  made.push(name)
  const all = new pg.Client({ connectionString: at('postgres', superuser, name) })
  all.on('error', () => {})
  await all.connect()
  opened.push(all)
  return { adminUrl: at(owner, 'x', name), all }
}

/** Every table with what it holds, in a form that two databases can be compared by. */
async function contents(client: pg.ClientBase | pg.Pool): Promise<Record<string, string>> {
  const tables = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY 1")
  const found: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${name} t`)
    found[name] = rows[0]?.sum ?? ''
  }
  return found
}

async function count(client: pg.ClientBase, from: string, values: unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, values)
  return rows[0]?.n ?? -1
}

type Known = { here: Awaited<ReturnType<typeof preparedFamily>> | null; backup: CheckedBackup | null; before: Record<string, string> }
const known: Known = { here: null, backup: null, before: {} }
function family() {
  if (known.here === null) throw new Error('no family')
  return known.here
}
type Restoring = { backup?: CheckedBackup | null; deletions?: readonly Deletion[] }
async function restoreTo({ adminUrl }: Place, { backup = known.backup, deletions = [] }: Restoring = {}) {
  if (backup === null) throw new Error('no backup')
  return restoreBackup({ backup, adminUrl, migrations, kind: 'demo', deletions, at: testNow })
}

beforeAll(async () => {
  await server.connect()
  await server.query(`CREATE ROLE ${owner} LOGIN PASSWORD 'x'`)
  const client = await database.owner.connect()
  await declareInstallation(client, 'demo')
  client.release()
  known.here = await preparedFamily(make, { code: home, now: testNow })
  await preparedFamily(make, { code: elsewhere, now: testNow })
  // Letters and signs that a careless copy would lose.
  await make.run('UPDATE person SET given_name = $3 WHERE municipality_code = $1 AND id = $2', [home, family().sibling.id, 'Åsa \t\\N \n;\'"'])
  // The quote of a visit stands in its published note, and in what that said before it was corrected.
  await make.run('UPDATE visit SET note_id = $3 WHERE municipality_code = $1 AND id = $2', [home, family().visitId, family().publishedNoteId])
  await make.run("UPDATE visit_note SET body = E'Först.\\n\\n> Vi stannar.\\n\\nSist.' WHERE municipality_code = $1 AND id = $2", [home, family().publishedNoteId])
  await make.run("UPDATE visit_note_correction SET body_before = '> Vi stannar.' WHERE municipality_code = $1 AND note_id = $2", [home, family().publishedNoteId])
  // The family's seals are invented: a chain that is true to its lines, and one line that waits.
  await make.run('DELETE FROM trace_seal', [])
  await make.run('DELETE FROM trace_unsealed', [])
  await make.run('INSERT INTO trace_unsealed SELECT municipality_code, id FROM trace', [])
  for (const code of [home, elsewhere]) {
    for (let line = 1; line <= 5; line++) {
      await make.run(`WITH l AS (INSERT INTO trace (municipality_code, at, actor_kind, action, about, why, outcome, request_id)
        VALUES ($1, $2, 'staff', 'GET /person/:id', ARRAY[$3::uuid], 'role', 'done', 'r') RETURNING municipality_code, id)
        INSERT INTO trace_unsealed SELECT * FROM l`, [code, testNow, family().child.id])
    }
    await inTransaction(database.app, { municipality: code, staffId: null, keys: [] }, (_tx, app) => sealChain(app, code, 4))
  }
  for (const code of [home, elsewhere]) {
    await make.run(`INSERT INTO webhook_delivery (municipality_code, id, webhook_id, event, body, recorded_at, next_try_at)
      SELECT municipality_code, gen_random_uuid(), id, 'report.received', '{}', $2, $2 FROM webhook WHERE municipality_code = $1`, [code, testNow])
    await make.run(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at)
      SELECT $1, gen_random_uuid(), kind, 'waits', '{}', $2, $2 FROM unnest(ARRAY['mail', 'deliver_webhook']) AS kind`, [code, testNow])
  }
  await make.run(`INSERT INTO job (municipality_code, id, kind, key, body, run_at, recorded_at)
    VALUES ($1, gen_random_uuid(), 'clear_done_jobs', 'waits', '{}', $2, $2)`, [home, testNow])
  await makeBackup({ appUrl: database.appUrl, file, key, now: testNow })
  known.backup = await checkBackup(file, key)
  known.before = await contents(database.owner)
})

describe('a backup', () => {
  test('says what it is of, and holds every row of every table, read by the run role alone', async () => {
    const { header, end } = await checkBackup(file, key)
    expect(header).toMatchObject({ kind: 'demo', madeAt: testNow, municipalities: [home, elsewhere] })
    expect(Object.fromEntries(Object.entries(end.rows).map(([name, rows]) => [name, String(rows)])))
      .toEqual(Object.fromEntries(Object.entries(known.before).map(([name, sum]) => [name, sum.split(' ')[0]])))
  })

  test('is one moment, however much is written meanwhile', async () => {
    const during = join(folder, 'during.backup')
    const writing = { on: true }
    const writers = Array.from({ length: 3 }, async () => {
      while (writing.on) await make.personWithCase(family().worker)
    })
    await makeBackup({ appUrl: database.appUrl, file: during, key, now: testNow, onProgress: () => {} })
    writing.on = false
    await Promise.all(writers)
    const target = await place()
    await restoreTo(target, { backup: await checkBackup(during, key) })
    expect(await count(target.all, 'person_case c WHERE NOT EXISTS (SELECT FROM person p WHERE p.id = c.person_id)')).toBe(0)
    const cases = await database.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM person_case')
    expect(await count(target.all, 'person_case')).toBeLessThan(cases.rows[0]?.n ?? 0)
  })

  test('is refused when a table could not be read, and leaves no file', async () => {
    await database.owner.query('CREATE TABLE hidden_from_the_run_role (municipality_code char(4))')
    const never = makeBackup({ appUrl: database.appUrl, file: join(folder, 'never.backup'), key, now: testNow })
    await expect(never).rejects.toThrow('hidden_from_the_run_role')
    await database.owner.query('DROP TABLE hidden_from_the_run_role')
    expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([])
  })
})

describe('restoring', () => {
  test('gives the same rows, the same head of the log and the same guards, in a database that was empty', async () => {
    const target = await place()
    const heads = await Promise.all([home, elsewhere].map((code) => (
      inTransaction(database.app, { municipality: code, staffId: null, keys: [] }, (_tx, client) => chainHead(client, code)))))
    expect(await restoreTo(target)).toMatchObject({ sealed: 8, brokenLogs: [], destroyedAgain: 0 })
    // What is ended and held back is looked at below.
    const changed = { session: '', job: '', webhook_delivery: '' }
    expect({ ...await contents(target.all), ...changed }).toEqual({ ...known.before, ...changed })
    expect(await Promise.all([home, elsewhere].map((code) => chainHead(target.all, code)))).toEqual(heads)
    const pool = new pg.Pool({ connectionString: at('postgres', superuser, made.at(-1) ?? '') })
    expect(await schemaFaults(pool)).toEqual(await schemaFaults(database.owner))
    await pool.end()
    const next = await target.all.query<{ later: boolean }>(`
      INSERT INTO trace (municipality_code, at, actor_kind, action, about, why, outcome, request_id)
      VALUES ('${home}', '${testNow}', 'system', 'test', '{}', 'system', 'done', 'r') RETURNING id > (SELECT max(id) FROM trace) AS later`)
    expect(next.rows).toEqual([{ later: true }])
  })

  test('ends every session, and holds back what waited to go out, in every municipality', async () => {
    const target = await place()
    const waiting = await database.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM session WHERE ended_at IS NULL')
    expect(await restoreTo(target)).toMatchObject({ held: { sessions: waiting.rows[0]?.n, letters: 2, messages: 2 } })
    expect(waiting.rows[0]?.n).toBeGreaterThan(0)
    expect(await count(target.all, 'session WHERE ended_at IS NULL')).toBe(0)
    expect(await count(target.all, "job WHERE kind IN ('mail', 'deliver_webhook') AND done_at IS NULL AND failed_at IS NULL")).toBe(0)
    expect(await count(target.all, "job WHERE kind = 'mail' AND fault = 'held_after_restore'")).toBe(2)
    expect(await count(target.all, "webhook_delivery WHERE fault = 'held_after_restore' AND failed_at IS NOT NULL")).toBe(2)
    expect(await count(target.all, "job WHERE kind = 'clear_done_jobs' AND done_at IS NULL AND failed_at IS NULL")).toBe(1)
  })

  test('into a migrated database without rows works; into one with rows it does not, and nothing is changed', async () => {
    const target = await place()
    await migrate(target.adminUrl, migrations)
    await restoreTo(target)
    const filled = await contents(target.all)
    await expect(restoreTo(target)).rejects.toThrow('The database is not empty')
    expect(await contents(target.all)).toEqual(filled)
  })

  test('into a database of something else is refused', async () => {
    const target = await place()
    await target.all.query('CREATE TABLE something_else (n int)')
    await expect(restoreTo(target)).rejects.toThrow('not empty: the table something_else')
  })

  test('never mixes demo and production', async () => {
    const target = await place()
    const { backup } = known
    if (backup === null) throw new Error('no backup')
    const mixed = restoreBackup({ backup, adminUrl: target.adminUrl, migrations, kind: 'production', deletions: [], at: testNow })
    await expect(mixed).rejects.toThrow('not of one kind')
    expect(await count(target.all, "pg_tables WHERE schemaname = 'public'")).toBe(0)
  })

  test('a backup of an older version is restored as it was and then migrated on; of an unknown version it is refused', async () => {
    const target = await place()
    const next = join(folder, 'migrations')
    await cp(migrations, next, { recursive: true })
    await writeFile(join(next, '9999_add_later.sql'), 'ALTER TABLE unit ADD COLUMN later integer NOT NULL DEFAULT 7;')
    const { backup } = known
    if (backup === null) throw new Error('no backup')
    await restoreBackup({ backup, adminUrl: target.adminUrl, migrations: next, kind: 'demo', deletions: [], at: testNow })
    expect(await count(target.all, 'unit WHERE later = 7')).toBeGreaterThan(0)

    const unknown = { number: 9998, name: '9998_of_the_future.sql', sha256: '0'.repeat(64) }
    const strange = { ...backup, header: { ...backup.header, migrations: [...backup.header.migrations, unknown] } }
    const empty = await place()
    await expect(restoreTo(empty, { backup: strange })).rejects.toThrow('9998_of_the_future.sql, which this version lacks')
    await expect(restoreTo(target)).rejects.toThrow('which this version lacks')
    expect(await count(empty.all, "pg_tables WHERE schemaname = 'public'")).toBe(0)
  })

  test('a database migrated beyond the backup is refused, and a log that does not end as the header says', async () => {
    const target = await place()
    await migrate(target.adminUrl, migrations)
    const { backup } = known
    if (backup === null) throw new Error('no backup')
    const older = { ...backup, header: { ...backup.header, migrations: backup.header.migrations.slice(0, -1) } }
    await expect(restoreTo(target, { backup: older })).rejects.toThrow('migrated further than the backup')
    const heads = backup.header.heads.map((head) => ({ ...head, hash: '0'.repeat(64) }))
    const forged = { ...backup, header: { ...backup.header, heads } }
    await expect(restoreTo(target, { backup: forged })).rejects.toThrow('does not end where the backup says')
    expect(await count(target.all, 'person')).toBe(0)
  })

  test('a file that is changed between being checked and being read leaves the database empty', async () => {
    const target = await place()
    const changed = join(folder, 'changed.backup')
    await cp(file, changed)
    const backup = await checkBackup(changed, key)
    const bytes = await readFile(changed)
    bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1
    await writeFile(changed, bytes)
    await expect(restoreTo(target, { backup })).rejects.toThrow('is damaged')
    expect(await count(target.all, 'municipality')).toBe(0)
  })
})

test('a log that was broken when the backup was made is told of, and does not keep the rows away', async () => {
  await make.run(`UPDATE trace SET action = 'other'
    WHERE municipality_code = $1 AND id = (SELECT min(trace_id) FROM trace_seal WHERE municipality_code = $1)`, [elsewhere])
  const broken = join(folder, 'broken.backup')
  await makeBackup({ appUrl: database.appUrl, file: broken, key, now: testNow })
  expect((await restoreTo(await place(), { backup: await checkBackup(broken, key) })).brokenLogs).toEqual([elsewhere])
})

describe('what was destroyed after the backup', () => {
  test('is gone again, with everything that pointed to it, and nothing else is', async () => {
    const { child, sibling, concernId, contactId } = family()
    const target = await place()
    const list = join(folder, 'deletion-list.jsonl')
    const line = (id: string): string => writeDeletion({ kind: 'person', municipality: home, id, day: '2026-11-25' })
    await writeFile(list, [child.id, randomUUID()].map(line).join(''))
    const { destroyedAgain } = await restoreTo(target, { deletions: await readDeletionList(list, true) })
    expect(destroyedAgain).toBe(1)
    const columns = await target.all.query<{ name: string; column: string }>(`SELECT c.relname AS name, a.attname AS column FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`)
    // The review of the log keeps the ids that the log keeps. Another table that is found here belongs in deletion-list.ts.
    for (const { name, column } of columns.rows.filter(({ name }) => name !== 'log_review_item')) {
      expect(await count(target.all, `${name} WHERE ${column} = $1`, [child.id]), `${name}.${column}`).toBe(0)
    }
    expect(await count(target.all, 'person WHERE id = $1', [sibling.id])).toBe(1)
    // The report and the note are also about the sibling, and stay.
    expect(await count(target.all, 'concern_child WHERE concern_id = $1', [concernId])).toBe(1)
    expect(await count(target.all, 'contact WHERE id = $1', [contactId])).toBe(1)
  })

  test('a report or a note about nobody who is left goes too', async () => {
    const { child, sibling, concernId, contactId } = family()
    const target = await place()
    const deletions = [child.id, sibling.id].map((id) => ({ kind: 'person' as const, municipality: home, id, day: '2026-11-25' }))
    expect((await restoreTo(target, { deletions })).destroyedAgain).toBe(2)
    expect(await count(target.all, 'concern WHERE id = $1', [concernId])).toBe(0)
    expect(await count(target.all, 'contact WHERE id = $1', [contactId])).toBe(0)
    expect(await count(target.all, `concern WHERE municipality_code = '${elsewhere}'`)).toBeGreaterThan(0)
  })

  test('a candidate is gone again, with files, notes and the plan of training', async () => {
    const { candidateId, trainedCandidateId, cvId, introductionPlanId } = family()
    const target = await place()
    const deletions = [candidateId, trainedCandidateId].map((id) => ({ kind: 'candidate' as const, municipality: home, id, day: '2026-11-25' }))
    expect((await restoreTo(target, { deletions })).destroyedAgain).toBe(2)
    const left = [candidateId, trainedCandidateId, cvId, introductionPlanId].map((id) => `%${id}%`)
    const tables = await target.all.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
    for (const { name } of tables.rows) expect(await count(target.all, `${name} t WHERE t::text LIKE ANY ($1)`, [left]), name).toBe(0)
    expect(await count(target.all, `candidate WHERE municipality_code = '${elsewhere}'`)).toBe(2)
  })

  test('a comment that was taken back is gone again, with all that its writer wrote', async () => {
    const { shownCommentId } = family()
    const target = await place()
    expect((await restoreTo(target, { deletions: [{ kind: 'note_comment', municipality: home, id: shownCommentId, day: '2026-11-25' }] })).destroyedAgain).toBe(1)
    expect(await count(target.all, 'note_comment WHERE id = $1', [shownCommentId])).toBe(0)
    expect(await count(target.all, `note_comment WHERE municipality_code = '${elsewhere}'`)).toBeGreaterThan(0)
  })

  test('a quote and a name whose consent was withdrawn are gone again', async () => {
    const { visitQuoteId, visitParticipantId } = family()
    const target = await place()
    const deletions = [{ kind: 'visit_quote' as const, id: visitQuoteId }, { kind: 'visit_participant' as const, id: visitParticipantId }]
    expect((await restoreTo(target, { deletions: deletions.map((each) => ({ ...each, municipality: home, day: '2026-11-25' })) })).destroyedAgain).toBe(2)
    expect(await count(target.all, 'visit_quote WHERE id = $1', [visitQuoteId])).toBe(0)
    expect(await count(target.all, "visit_note WHERE body = E'Först.\\n\\n> [citatet är borttaget]\\n\\nSist.'")).toBe(1)
    expect(await count(target.all, "visit_note_correction WHERE body_before LIKE '%stannar%'")).toBe(0)
    expect(await count(target.all, 'visit_participant WHERE id = $1', [visitParticipantId])).toBe(0)
    expect(await count(target.all, `visit_quote WHERE municipality_code = '${elsewhere}'`)).toBeGreaterThan(0)
  })

  test('a name that was taken off a line of a visit is gone again, the line stays, and a consent given later stands', async () => {
    const { visitParticipantId } = family()
    const named = (id: string) => `visit_participant WHERE id = '${id}' AND name IS NOT NULL AND consent_on IS NOT NULL`
    for (const [day, left] of [['2026-01-01', 1], ['2026-11-25', 0]] as const) {
      const target = await place()
      expect((await restoreTo(target, { deletions: [{ kind: 'visit_name', municipality: home, id: visitParticipantId, day }] })).destroyedAgain).toBe(1 - left)
      expect(await count(target.all, named(visitParticipantId))).toBe(left)
      expect(await count(target.all, 'visit_participant WHERE id = $1', [visitParticipantId])).toBe(1)
    }
  })

  test('a list that cannot be read, wholly or in part, is refused with the line', async () => {
    const list = join(folder, 'bad-list.jsonl')
    const line = writeDeletion({ kind: 'person', municipality: home, id: randomUUID(), day: '2026-11-25' })
    await writeFile(list, `${line}{"kind":"person","munic`)
    await expect(readDeletionList(list, true)).rejects.toThrow('Line 2 of')
    await expect(readDeletionList(join(folder, 'none'), true)).rejects.toThrow('would come back')
    expect(await readDeletionList(join(folder, 'none'), false)).toEqual([])
  })
})
