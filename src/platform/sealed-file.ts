import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import * as z from 'zod'
import { byteReader } from './byte-reader.ts'

/*
 * A file that only the holder of one private key can read (docs/export.md): a line that says what it is, a line of JSON with the key's
 * fingerprint and the file key in wrapped form, then pieces. Each piece is its length in four bytes and AES-256-GCM of at most a megabyte
 * with its sixteen bytes of tag. The nonce counts the pieces and marks the last, so that none can be cut off, doubled or moved; the two
 * lines are authenticated with every piece.
 */
const firstLine = 'HELHET EXPORT 1'
const pieceBytes = 1024 * 1024
const tagBytes = 16
const leastRsaBits = 3072
const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const

const headShape = z.strictObject({
  recipient: z.string().regex(/^[0-9a-f]{64}$/),
  how: z.enum(['x25519', 'rsa-oaep']),
  wrapped: z.string().max(4000),
})

/** A public key that files may be sealed to: X25519, or RSA of at least 3072 bits. Null for any other text. */
export function sealingKey(pem: string): { readonly pem: string; readonly fingerprint: string } | null {
  try {
    if (!/^\s*-----BEGIN PUBLIC KEY-----/.test(pem)) return null
    const key = createPublicKey(pem)
    const strong =
      key.asymmetricKeyType === 'x25519' ||
      (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= leastRsaBits)
    return strong ? { pem: key.export({ type: 'spki', format: 'pem' }).toString(), fingerprint: fingerprintOf(key) } : null
  } catch {
    return null
  }
}

function fingerprintOf(key: KeyObject): string {
  return createHash('sha256').update(der(key)).digest('hex')
}

function der(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

/** Seals what comes, to the public key. @throws when the key is not one that `sealingKey` accepts. */
export async function* sealed(publicPem: string, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const { key, head } = wrappedKey(createPublicKey(publicPem))
  const lines = Buffer.from(`${firstLine}\n${JSON.stringify(head)}\n`)
  yield lines
  let number = 0
  let held: Buffer | null = null
  for await (const piece of inPieces(plain)) {
    if (held !== null) yield sealPiece({ key, lines, number: number++, last: false }, held)
    held = piece
  }
  yield sealPiece({ key, lines, number, last: true }, held ?? Buffer.alloc(0))
}

/**
 * What was sealed, piece by piece, each checked before it is given out.
 *
 * @throws RangeError when the file is not one of these, was sealed to another key, or was changed, cut or added to.
 */
export async function* opened(privatePem: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const own = createPrivateKey(privatePem)
  const reader = byteReader(source)
  if ((await reader.line(100)) !== firstLine) throw new RangeError('not a sealed file')
  const written = await reader.line(8000)
  const head = headShape.parse(JSON.parse(written))
  if (head.recipient !== fingerprintOf(createPublicKey(own))) throw new RangeError('sealed to another key')
  const key = unwrappedKey(own, head)
  const lines = Buffer.from(`${firstLine}\n${written}\n`)
  let length = await reader.read(4)
  if (length === null) throw new RangeError('the file ends too early')
  for (let number = 0; length !== null; number += 1) {
    const piece: Buffer | null = await reader.read(pieceLength(length))
    if (piece === null) throw new RangeError('the file ends too early')
    length = await reader.read(4)
    yield openPiece({ key, lines, number, last: length === null }, piece)
  }
}

function pieceLength(bytes: Buffer): number {
  const length = bytes.readUInt32BE()
  if (length < tagBytes || length > pieceBytes + tagBytes) throw new RangeError('not a sealed file')
  return length
}

type Place = { readonly key: Buffer; readonly lines: Buffer; readonly number: number; readonly last: boolean }

/** Each key seals one file, so a count of pieces never gives the same nonce twice. */
function nonceOf({ number, last }: Place): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 0, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

function sealPiece(place: Place, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', place.key, nonceOf(place)).setAAD(place.lines)
  const secret = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(secret.length)
  return Buffer.concat([length, secret])
}

function openPiece(place: Place, piece: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', place.key, nonceOf(place)).setAAD(place.lines)
  decipher.setAuthTag(piece.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw new RangeError('the file was changed or cut')
  }
}

function wrappedKey(recipient: KeyObject): { key: Buffer; head: z.output<typeof headShape> } {
  const fingerprint = fingerprintOf(recipient)
  if (recipient.asymmetricKeyType === 'x25519') {
    const once = generateKeyPairSync('x25519')
    const own = der(once.publicKey)
    const key = derivedKey(diffieHellman({ privateKey: once.privateKey, publicKey: recipient }), own, der(recipient))
    return { key, head: { recipient: fingerprint, how: 'x25519', wrapped: own.toString('base64') } }
  }
  const key = randomBytes(32)
  return {
    key,
    head: { recipient: fingerprint, how: 'rsa-oaep', wrapped: publicEncrypt({ key: recipient, ...oaep }, key).toString('base64') },
  }
}

function unwrappedKey(own: KeyObject, { how, wrapped }: z.output<typeof headShape>): Buffer {
  const bytes = Buffer.from(wrapped, 'base64')
  if (how === 'rsa-oaep') return privateDecrypt({ key: own, ...oaep }, bytes)
  const once = createPublicKey({ key: bytes, format: 'der', type: 'spki' })
  return derivedKey(diffieHellman({ privateKey: own, publicKey: once }), bytes, der(createPublicKey(own)))
}

function derivedKey(shared: Buffer, once: Buffer, recipient: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([once, recipient]), 'helhet export 1', 32))
}

/** The same bytes in pieces of a megabyte, the last one shorter. */
async function* inPieces(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const bytes of plain) {
    held.push(bytes)
    size += bytes.length
    if (size < pieceBytes) continue
    const whole = Buffer.concat(held)
    let from = 0
    for (; size - from >= pieceBytes; from += pieceBytes) yield whole.subarray(from, from + pieceBytes)
    held = from === size ? [] : [whole.subarray(from)]
    size -= from
  }
  if (size > 0) yield Buffer.concat(held)
}
