import { byteReader } from './byte-reader.ts'
import type { ArchivePiece } from './archive.ts'

const name = /^[a-z_]{1,63}\.(csv|json|zip)$/
const mostBytes = 64 * 1024 * 1024

/**
 * Pieces of files as one row of bytes: for each piece the length of the file's name (one byte), the name, the length (four bytes) and the
 * bytes.
 */
export async function* packed(pieces: AsyncIterable<ArchivePiece>): AsyncGenerator<Buffer> {
  for await (const { file, bytes } of pieces) {
    if (!name.test(file)) throw new RangeError('no such file name')
    const head = Buffer.alloc(1 + file.length + 4)
    head.writeUInt8(file.length)
    head.write(file, 1, 'latin1')
    head.writeUInt32BE(bytes.length, 1 + file.length)
    yield head
    yield bytes
  }
}

/** The pieces again. @throws RangeError for bytes that are not packed so: a name never leads out of a folder. */
export async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivePiece> {
  const reader = byteReader(source)
  for (let size = await reader.read(1); size !== null; size = await reader.read(1)) {
    const file = (await reader.read(size.readUInt8()))?.toString('latin1') ?? ''
    const length = (await reader.read(4))?.readUInt32BE() ?? mostBytes + 1
    if (!name.test(file) || length > mostBytes) throw new RangeError('not packed files')
    const bytes = length === 0 ? Buffer.alloc(0) : await reader.read(length)
    if (bytes === null) throw new RangeError('the file ends too early')
    yield { file, bytes }
  }
}
