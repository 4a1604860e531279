import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StartFault } from './start-fault.ts'

/*
 * The container of a backup (docs/backup.md): a preamble in clear, then records, each encrypted with AES-256-GCM under a key of the file's
 * own. The record's number is its nonce, so that records cannot be swapped, left out or repeated; the last is marked as the last.
 */
const magic = Buffer.from('HELHET BACKUP ', 'latin1')
const format = Buffer.from('01', 'latin1')
const saltBytes = 32
const markBytes = 16
const tagBytes = 16
const preambleBytes = magic.length + format.length + saltBytes + markBytes
/** A record never holds more; a damaged length is found before memory is asked for. */
const mostBytes = 4 * 1024 * 1024

export type RecordKind = 'header' | 'table' | 'rows' | 'end'
export type BackupRecord = { readonly kind: RecordKind; readonly body: Buffer }
const kinds: readonly RecordKind[] = ['header', 'table', 'rows', 'end']

export type BackupWriter = {
  /** @returns the bytes written to the file so far. */
  readonly write: (kind: RecordKind, body: Buffer) => Promise<number>
  /** Makes the file whole and gives it its name. Nobody ever sees half a backup under that name. */
  readonly finish: () => Promise<void>
  /** Takes away what was written. */
  readonly abandon: () => Promise<void>
}

/** The key: 32 random bytes as 64 hexadecimal digits in a file. @throws StartFault when it is anything else. */
export async function readBackupKey(file: string): Promise<Buffer> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StartFault({ sv: `Nyckelfilen ${file} går inte att läsa.`, en: `The key file ${file} cannot be read.` }, cause)
  })
  if (/^[0-9a-f]{64}$/i.test(text.trim())) return Buffer.from(text.trim(), 'hex')
  throw new StartFault({
    sv: `Nyckelfilen ${file} ska innehålla 64 hexadecimala tecken. Skapa en med: openssl rand -hex 32 > ${file}`,
    en: `The key file ${file} must hold 64 hexadecimal digits. Make one with: openssl rand -hex 32 > ${file}`,
  })
}

/**
 * Begins a backup beside its final name, readable by this user alone.
 *
 * @throws StartFault when a file of that name exists or the folder cannot be written.
 */
export async function createBackupFile(file: string, key: Buffer): Promise<BackupWriter> {
  await refuseExisting(file)
  const unfinished = `${file}.unfinished-${randomBytes(4).toString('hex')}`
  const handle = await open(unfinished, 'wx', 0o600).catch((cause: unknown) => {
    throw new StartFault({ sv: `Det går inte att skriva ${file}.`, en: `${file} cannot be written.` }, cause)
  })
  const salt = randomBytes(saltBytes)
  const secret = fileKey(key, salt)
  const preamble = Buffer.concat([magic, format, salt, keyMark(key, salt)])
  await handle.writeFile(preamble)
  const written = { bytes: preamble.length, records: 0 }

  return {
    async write(kind, body) {
      const plain = Buffer.concat([Buffer.of(kinds.indexOf(kind)), body])
      const length = Buffer.alloc(4)
      length.writeUInt32BE(plain.length)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce(written.records, kind === 'end'))
      cipher.setAAD(Buffer.concat([preamble, length]))
      const record = Buffer.concat([length, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
      await handle.writeFile(record)
      written.records += 1
      return (written.bytes += record.length)
    },
    async finish() {
      await handle.sync()
      await handle.close()
      await rename(unfinished, file)
      const folder = await open(dirname(file))
      try {
        await folder.sync()
      } finally {
        await folder.close()
      }
    },
    async abandon() {
      await handle.close().catch(() => {})
      await rm(unfinished, { force: true })
    },
  }
}

/**
 * The records of a backup in order, each checked before it is given out; ends only after the last record and the end of the file.
 *
 * @throws StartFault for another kind of file, another format, another key, and for damage: a changed byte, a cut end, records that were
 *   moved, left out or added.
 */
export async function* readBackupFile(file: string, key: Buffer): AsyncGenerator<BackupRecord & { readonly bytesRead: number }> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new StartFault({ sv: `Säkerhetskopian ${file} går inte att läsa.`, en: `The backup ${file} cannot be read.` }, cause)
  })
  try {
    const preamble = await take(handle, preambleBytes)
    const secret = checkedKey(file, key, preamble)
    let bytesRead = preambleBytes
    for (let number = 0, last = false; !last; number++) {
      const record = await readRecord(handle, secret, preamble, number).catch((cause: unknown) => {
        throw damaged(file, number, cause)
      })
      last = record.kind === 'end'
      bytesRead += record.bytes
      if (last && (await take(handle, 1)).length > 0) throw damaged(file, number + 1)
      yield { kind: record.kind, body: record.body, bytesRead }
    }
  } finally {
    await handle.close()
  }
}

async function readRecord(handle: FileHandle, secret: Buffer, preamble: Buffer, number: number) {
  const length = await take(handle, 4)
  const size = length.length === 4 ? length.readUInt32BE() : 0
  if (size < 1 || size > mostBytes) throw new RangeError('no such record')
  const sealed = await take(handle, size + tagBytes)
  if (sealed.length < size + tagBytes) throw new RangeError('cut')
  const plain = opened(sealed, size, { secret, number, aad: Buffer.concat([preamble, length]) })
  const kind = kinds[plain[0] ?? kinds.length]
  if (kind === undefined) throw new RangeError('no such record')
  return { kind, body: plain.subarray(1), bytes: 4 + sealed.length }
}

/** A record is opened as one of many; only if that fails, as the last: a record in between cannot pass for the last, nor the reverse. */
function opened(sealed: Buffer, size: number, { secret, number, aad }: { secret: Buffer; number: number; aad: Buffer }): Buffer {
  const decrypt = (last: boolean): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce(number, last), { authTagLength: tagBytes })
    decipher.setAAD(aad)
    decipher.setAuthTag(sealed.subarray(size))
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, size)), decipher.final()])
    if ((kinds[plain[0] ?? 0] === 'end') !== last) throw new RangeError('the last record is not the last')
    return plain
  }
  try {
    return decrypt(false)
  } catch {
    return decrypt(true)
  }
}

/** Twelve bytes: three of zero, one that says whether this is the last record, and the record's number. */
function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes[3] = last ? 1 : 0
  bytes.writeBigUInt64BE(BigInt(number), 4)
  return bytes
}

function fileKey(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'helhet backup records', 32))
}

/** Tells a wrong key from a damaged file, and says nothing about the key. */
function keyMark(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'helhet backup key mark', markBytes))
}

function checkedKey(file: string, key: Buffer, preamble: Buffer): Buffer {
  const at = magic.length + format.length
  if (preamble.length < preambleBytes || !preamble.subarray(0, magic.length).equals(magic)) {
    throw new StartFault({ sv: `${file} är inte en säkerhetskopia från Helhet.`, en: `${file} is not a backup from Helhet.` })
  }
  if (!preamble.subarray(magic.length, at).equals(format)) {
    throw new StartFault({
      sv: `Säkerhetskopian ${file} har ett format som den här versionen inte läser. Återställ med den version som gjorde den, `
        + 'eller en nyare.',
      en: `The backup ${file} has a format that this version does not read. Restore with the version that made it, or a newer one.`,
    })
  }
  const salt = preamble.subarray(at, at + saltBytes)
  if (timingSafeEqual(preamble.subarray(at + saltBytes), keyMark(key, salt))) return fileKey(key, salt)
  throw new StartFault({
    sv: `Nyckeln passar inte säkerhetskopian ${file}, eller så är filens början skadad. Inget har återställts.`,
    en: `The key does not fit the backup ${file}, or the beginning of the file is damaged. Nothing was restored.`,
  })
}

function damaged(file: string, number: number, cause?: unknown): StartFault {
  return new StartFault({
    sv: `Säkerhetskopian ${file} är skadad eller inte hel (vid post ${number}). Inget har återställts. Använd en annan kopia.`,
    en: `The backup ${file} is damaged or not whole (at record ${number}). Nothing was restored. Use another copy.`,
  }, cause)
}

async function refuseExisting(file: string): Promise<void> {
  const there = await open(file, 'r').then((handle) => handle.close().then(() => true), () => false)
  if (!there) return
  throw new StartFault({ sv: `${file} finns redan. Välj ett annat namn.`, en: `${file} exists already. Choose another name.` })
}

/** At most so many bytes from where the reading stands; fewer only at the end of the file. */
async function take(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let taken = 0
  while (taken < size) {
    const { bytesRead } = await handle.read(bytes, taken, size - taken, null)
    if (bytesRead === 0) break
    taken += bytesRead
  }
  return bytes.subarray(0, taken)
}
