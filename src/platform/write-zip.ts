import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a package: its path with slashes, and what it holds. */
export type PackedFile = { readonly path: string; readonly bytes: Uint8Array }

const mostFiles = 65_535
const mostBytes = 0xffff_ffff
const localSign = 0x04034b50
const centralSign = 0x02014b50
const endSign = 0x06054b50
/** Version 2.0, which folders and deflate need; paths in UTF-8. */
const needed = 20
const utf8Paths = 0x0800
/** 1 January 1980, the earliest day the format can tell: the time it was made stands in the package itself. */
const someDay = 0x0021

/**
 * Files as a ZIP archive, one after the other: only one is held in memory at a time. The same files in the same order are the same bytes.
 *
 * @throws RangeError when the whole would be larger than the format without extensions can hold: 65 535 files, 4 GB.
 */
export async function* zipped(files: AsyncIterable<PackedFile>): AsyncGenerator<Buffer> {
  const central: Buffer[] = []
  let at = 0
  for await (const { path, bytes } of files) {
    const name = Buffer.from(path, 'utf8')
    const squeezed = deflateRawSync(bytes)
    const small = squeezed.length < bytes.length
    const content = small ? squeezed : Buffer.from(bytes)
    const common = commonHead({ method: small ? 8 : 0, crc: crc32(bytes), packed: content.length, whole: bytes.length, name: name.length })
    central.push(centralEntry(common, name, at))
    const local = Buffer.concat([signed(localSign), common, name])
    at += local.length + content.length
    if (at > mostBytes || central.length > mostFiles) throw new RangeError('the package is too large for one ZIP archive')
    yield local
    yield content
  }
  const directory = Buffer.concat(central)
  if (at + directory.length > mostBytes) throw new RangeError('the package is too large for one ZIP archive')
  yield directory
  yield endOf(central.length, directory.length, at)
}

function signed(sign: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(sign)
  return bytes
}

/** What a file's own head and its line in the directory have in common: from the version needed to the length of the extra field. */
function commonHead(of: { method: number; crc: number; packed: number; whole: number; name: number }): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(needed, 0)
  bytes.writeUInt16LE(utf8Paths, 2)
  bytes.writeUInt16LE(of.method, 4)
  bytes.writeUInt16LE(someDay, 8)
  bytes.writeUInt32LE(of.crc, 10)
  bytes.writeUInt32LE(of.packed, 14)
  bytes.writeUInt32LE(of.whole, 18)
  bytes.writeUInt16LE(of.name, 22)
  return bytes
}

function centralEntry(common: Buffer, name: Buffer, at: number): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt32LE(centralSign)
  head.writeUInt16LE(needed, 4)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(at, 10)
  return Buffer.concat([head, common, tail, name])
}

function endOf(files: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(endSign, 0)
  bytes.writeUInt16LE(files, 8)
  bytes.writeUInt16LE(files, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(at, 16)
  return bytes
}
