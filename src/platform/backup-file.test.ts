import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createBackupFile, readBackupFile, readBackupKey } from './backup-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'helhet-backup-file-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const key = randomBytes(32)
const whole = join(folder, 'whole.backup')
const bodies = ['header', 'one', 'two two', 'three'].map((text) => Buffer.from(text))
const writer = await createBackupFile(whole, key)
const ends: number[] = []
for (const [index, body] of bodies.entries()) ends.push(await writer.write(index === 0 ? 'header' : 'rows', body))
ends.push(await writer.write('end', Buffer.from('{}')))
await writer.finish()
const bytes = await readFile(whole)

async function read(file: string, withKey = key): Promise<string[]> {
  const found: string[] = []
  for await (const record of readBackupFile(file, withKey)) found.push(`${record.kind} ${record.body.toString()}`)
  return found
}

/** The sentence that a changed file is refused with; null when it is read as if nothing had happened. */
async function refusal(changed: Buffer, withKey = key): Promise<string | null> {
  const file = join(folder, 'changed.backup')
  await writeFile(file, changed)
  return read(file, withKey).then(() => null, (fault: unknown) => (fault instanceof Error ? fault.message : ''))
}

test('what was written is read in order, and the file is its owner\'s alone', async () => {
  expect(await read(whole)).toEqual(['header header', 'rows one', 'rows two two', 'rows three', 'end {}'])
  expect((await stat(whole)).mode & 0o777).toBe(0o600)
  expect(bytes.includes('two two')).toBe(false)
})

test('one changed bit, wherever it is, is found', async () => {
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
    expect(await refusal(changed), `byte ${at}`).not.toBeNull()
  }
})

test('a file cut anywhere is not whole, also between records, and nothing may follow the end', async () => {
  for (let length = 0; length < bytes.length; length++) {
    expect(await refusal(bytes.subarray(0, length)), `first ${length} bytes`).not.toBeNull()
  }
  expect(await refusal(bytes.subarray(0, ends[2]))).toContain('is damaged or not whole (at record 3)')
  expect(await refusal(Buffer.concat([bytes, Buffer.of(0)]))).toContain('is damaged or not whole')
})

test('records that were swapped, repeated or left out are found', async () => {
  const piece = (index: number): Buffer => bytes.subarray(index === 0 ? 64 : ends[index - 1], ends[index])
  const built = (...order: number[]): Buffer => Buffer.concat([bytes.subarray(0, 64), ...order.map(piece)])
  expect(await refusal(built(0, 1, 2, 3, 4))).toBeNull()
  for (const order of [[0, 2, 1, 3, 4], [0, 1, 1, 2, 3, 4], [0, 1, 3, 4], [1, 2, 3, 4], [0, 1, 2, 4], [0, 1, 2, 3, 4, 4]]) {
    expect(await refusal(built(...order)), order.join()).toContain('is damaged or not whole')
  }
})

test('another key, another kind of file and another format are each told apart', async () => {
  expect(await refusal(bytes, randomBytes(32))).toContain('The key does not fit the backup')
  const otherwise = Buffer.from('PK and something else that is long enough to be a preamble of its own, and more')
  expect(await refusal(otherwise)).toContain('is not a backup from Helhet')
  const newer = Buffer.from(bytes)
  newer.write('02', 14, 'latin1')
  expect(await refusal(newer)).toContain('has a format that this version does not read')
})

test('two backups of the same rows have nothing in common but their beginning', async () => {
  const again = await createBackupFile(join(folder, 'again.backup'), key)
  await again.write('header', Buffer.from('header'))
  await again.write('end', Buffer.from('{}'))
  await again.finish()
  expect((await readFile(join(folder, 'again.backup'))).subarray(64, 90)).not.toEqual(bytes.subarray(64, 90))
})

test('a name that is taken is never written over, and an abandoned backup leaves nothing', async () => {
  await expect(createBackupFile(whole, key)).rejects.toThrow('exists already')
  const begun = await createBackupFile(join(folder, 'begun.backup'), key)
  await begun.write('header', Buffer.from('x'))
  await begun.abandon()
  expect((await readdir(folder)).filter((name) => name.startsWith('begun'))).toEqual([])
  await expect(createBackupFile(join(folder, 'nowhere', 'x.backup'), key)).rejects.toThrow('cannot be written')
})

test('the key is 64 hexadecimal digits in a file', async () => {
  await writeFile(join(folder, 'key'), `${key.toString('hex')}\n`)
  expect(await readBackupKey(join(folder, 'key'))).toEqual(key)
  await writeFile(join(folder, 'short'), 'abc')
  await expect(readBackupKey(join(folder, 'short'))).rejects.toThrow('64 hexadecimal digits')
  await expect(readBackupKey(join(folder, 'none'))).rejects.toThrow('cannot be read')
})
