import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { askingSchema, envelopeSchema, questionSchema } from '../contract/envelope.ts'
import type { Asking, Envelope } from '../contract/envelope.ts'

/** What a signature is made for: an envelope can never be passed off as a question or a request, nor the other way. */
type Purpose = typeof askingSchema | typeof envelopeSchema | typeof questionSchema

/** A key as both sides know it: its public part as base64 of SubjectPublicKeyInfo (DER), and the SHA-256 of that. */
export type PublicKey = { readonly publicKey: string; readonly fingerprint: string }

export function makeKey(): PublicKey & { readonly privateKey: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { ...described(publicKey), privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }) }
}

function described(key: KeyObject): PublicKey {
  const der = key.export({ type: 'spki', format: 'der' })
  return { publicKey: der.toString('base64'), fingerprint: createHash('sha256').update(der).digest('hex') }
}

/** A public key as it was pasted, base64 of DER or PEM; null for what is no Ed25519 key. */
export function readPublicKey(text: string): PublicKey | null {
  try {
    const plain = text.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '').replace(/\s/g, '')
    const key = createPublicKey({ key: Buffer.from(plain, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? described(key) : null
  } catch {
    return null
  }
}

export function hashOf(payload: string): string {
  return createHash('sha256').update(payload).digest('hex')
}

export function signText(purpose: Purpose, payload: string, privateKey: Buffer): string {
  return sign(null, signedText(purpose, payload), createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })).toString('base64url')
}

/** A request as the office hands it out. */
export function signedRequest(asked: Asking, { fingerprint, privateKey }: { fingerprint: string; privateKey: Buffer }): Envelope {
  const payload = JSON.stringify(asked)
  return { payload, key: fingerprint, signature: signText(asked.schema, payload, privateKey) }
}

/** Whether the signature is this key's over this very text. One written otherwise (spare bits at the end) is none. */
export function isSignedBy(purpose: Purpose, { payload, signature }: Pick<Envelope, 'payload' | 'signature'>, publicKey: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  if (bytes.length !== 64 || bytes.toString('base64url') !== signature) return false
  return verify(null, signedText(purpose, payload), createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }), bytes)
}

function signedText(purpose: Purpose, payload: string): Buffer {
  return Buffer.from(`${purpose}\n${payload}`)
}
