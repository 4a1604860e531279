import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../src/demo/usecases.ts'
import { lingonby } from '../src/demo/contract.ts'
import { instant } from '../src/calendar/instant.ts'
import { archiveOf } from '../src/platform/archive.ts'
import { writePieces } from '../src/platform/archive-files.ts'
import { inTransaction } from '../src/platform/db.ts'
import { declareInstallation } from '../src/platform/installation.ts'
import { sealChain, verifyChain } from '../src/platform/log-chain.ts'
import { packed, unpacked } from '../src/platform/pack-files.ts'
import { readArchive } from '../src/platform/read-archive.ts'
import { opened, sealed, sealingKey } from '../src/platform/sealed-file.ts'
import { StartFault } from '../src/platform/start-fault.ts'
import { testNow } from './app.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'

// The whole demo municipality out, into an empty installation, and out again: the same files to the byte, and a log whose chain is whole.
const first = await testDatabase()
const second = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'helhet-export-'))
const [one, two] = [join(folder, 'one'), join(folder, 'two')]
const code = lingonby.code
const whole = { municipality: code, staffId: null, keys: '*' } as const
afterAll(() => rm(folder, { recursive: true, force: true }))

await loadDemo({ appUrl: first.appUrl, adminUrl: first.ownerUrl }, { seed: 'export', size: 1, now: instant(testNow) })
await inTransaction(first.app, whole, (_tx, client) => sealChain(client, code))
await declareInstallation(await client(second), 'demo')

async function client(database: TestDatabase) {
  const connection = await database.owner.connect()
  connection.release()
  return connection
}

function exportTo(database: TestDatabase, out: string) {
  return inTransaction(database.app, whole, async (_tx, connection) => {
    await connection.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    return writePieces(out, archiveOf(connection, code))
  })
}

describe('a whole municipality', () => {
  test('goes out, into an empty installation, and out again with every file the same to the byte', async () => {
    await exportTo(first, one)
    const read = await readArchive(second.ownerUrl, one)
    expect(read.rows).toBeGreaterThan(50_000)
    await exportTo(second, two)
    const names = await readdir(one)
    expect(names.length).toBeGreaterThan(50)
    expect(await readdir(two)).toEqual(names)
    const differing: string[] = []
    for (const name of names) {
      const [before, after] = await Promise.all([readFile(join(one, name)), readFile(join(two, name))])
      if (!before.equals(after)) differing.push(name)
    }
    expect(differing).toEqual([])
  }, 120_000)

  test('brings its access log with the chain whole, and the log goes on after it', async () => {
    const check = await inTransaction(second.app, whole, (_tx, connection) => verifyChain(connection, code, []))
    expect(check).toMatchObject({ fault: null })
    expect(check.sealed).toBeGreaterThan(0)
    const { rows } = await second.owner.query<{ next: string; last: string }>(
      "SELECT nextval(pg_get_serial_sequence('trace', 'id')) AS next, (SELECT max(id) FROM trace) AS last",
    )
    expect(Number(rows[0]?.next)).toBe(Number(rows[0]?.last) + 1)
  })

  test('holds every table that has a municipality, but answers and files that hold rows once more', async () => {
    const { rows } = await first.owner.query<{
      name: string
    }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      AND a.attname = 'municipality_code' WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`)
    const held = (await readdir(one)).map((file) => file.replace(/\.csv$/, ''))
    expect(rows.map(({ name }) => name).filter((name) => !held.includes(name))).toEqual(['answered_request', 'archive_package_part', 'case_import_file', 'export_part', 'figure_import_file'])
  })

  test('is read only into an installation without a municipality, and only if no file was changed', async () => {
    await expect(readArchive(second.ownerUrl, one)).rejects.toThrow('redan en kommun')
    const spoiled = join(one, 'staff.csv')
    const text = await readFile(spoiled, 'utf8')
    await writeFile(spoiled, text.replace(/[a-z]/, 'Z'))
    await expect(readArchive(second.ownerUrl, one)).rejects.toThrow(StartFault)
    await writeFile(spoiled, text)
  })
})

describe('an exported file', () => {
  const x25519 = () =>
    generateKeyPairSync('x25519', {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
  const rsa = (modulusLength: number) =>
    generateKeyPairSync('rsa', {
      modulusLength,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
  const keys = { x25519: x25519(), rsa: rsa(3072) }
  const pieces = [
    { file: 'person.csv', bytes: Buffer.alloc(2_500_000, 'åäö') },
    { file: 'manifest.json', bytes: Buffer.from('{}') },
  ]
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<Buffer> => {
    const all: Uint8Array[] = []
    for await (const bytes of source) all.push(bytes)
    return Buffer.concat(all)
  }
  const sealedTo = (key: string): Promise<Buffer> => collect(sealed(key, packed(Readable.from(pieces))))
  const bit = 70_001
  const inBits = (bytes: Buffer) =>
    Readable.from(Array.from({ length: Math.ceil(bytes.length / bit) }, (_, at) => bytes.subarray(at * bit, (at + 1) * bit)))
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  const files = async (key: string, bytes: Buffer): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    for await (const { file, bytes: part } of unpacked(opened(key, inBits(bytes)))) found[file] = hashOf(part)
    return found
  }

  test.each(['x25519', 'rsa'] as const)('is opened with the private key of the kind %s, and with no other', async (kind) => {
    const bytes = await sealedTo(keys[kind].publicKey)
    expect(bytes.includes('åäö')).toBe(false)
    expect(await files(keys[kind].privateKey, bytes)).toEqual(
      Object.fromEntries(pieces.map(({ file, bytes: part }) => [file, hashOf(part)])),
    )
    const other = x25519()
    await expect(files(other.privateKey, bytes)).rejects.toThrow('another key')
  })

  test('that was changed, cut or added to is not opened', async () => {
    const bytes = await sealedTo(keys.x25519.publicKey)
    const changed = Buffer.from(bytes)
    changed[1_200_000] = (changed[1_200_000] ?? 0) ^ 1
    const head = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1
    const firstPiece = head + 4 + bytes.readUInt32BE(head)
    for (const spoiled of [changed, bytes.subarray(0, -40), bytes.subarray(0, firstPiece), Buffer.concat([bytes, bytes.subarray(head)])]) {
      await expect(files(keys.x25519.privateKey, spoiled)).rejects.toThrow(RangeError)
    }
  })

  test('is sealed only to a public key that is strong enough', () => {
    const weak = rsa(2048)
    expect([weak.publicKey, keys.rsa.privateKey, 'key', ''].map(sealingKey)).toEqual([null, null, null, null])
    expect(sealingKey(keys.x25519.publicKey)?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  test('with a name that leads out of the folder is not unpacked', async () => {
    const bad = Buffer.concat([Buffer.from([9]), Buffer.from('../up.csv'), Buffer.from([0, 0, 0, 0])])
    const read = async (): Promise<void> => {
      for await (const _ of unpacked(Readable.from([bad])));
    }
    await expect(read()).rejects.toThrow(RangeError)
  })
})
