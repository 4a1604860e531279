import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askingSchema, askingShape, envelopeShape } from '../contract/envelope.ts'
import type { Asking, Envelope, Way } from '../contract/envelope.ts'
import { isRefusedBefore, keyByFingerprint, saveRefused } from '../queries/receiving.ts'
import { saveRequest } from '../queries/sending.ts'
import { readJson } from './keep-sending.ts'
import { hashOf, isSignedBy } from './sign-envelope.ts'

type By = Pick<Asked, 'actor' | 'clock'>
type RequestFault = 'request_malformed' | 'request_unsigned' | 'request_key_unknown' | 'request_key_revoked' | 'request_altered' | 'request_of_another' | 'request_of_another_office'
type Judged = { readonly asked: Asking; readonly envelope: Envelope; readonly keyId: string } | { readonly fault: RequestFault }

/**
 * Judges a request of an office, in this order: that it is one and signed, that the key is registered here and not revoked, that the signature
 * holds over these very bytes, and that it is to this municipality from the office whose key it is.
 */
export async function judgeRequest(tx: Read, given: unknown, municipality: string): Promise<Judged> {
  if (askingShape.safeParse(given).success) return { fault: 'request_unsigned' }
  const envelope = envelopeShape.safeParse(given)
  if (!envelope.success) return { fault: 'request_malformed' }
  const key = await keyByFingerprint(tx, envelope.data.key)
  if (key === undefined) return { fault: 'request_key_unknown' }
  if (key.revokedAt !== null) return { fault: 'request_key_revoked' }
  if (!isSignedBy(askingSchema, envelope.data, key.publicKey)) return { fault: 'request_altered' }
  const asked = askingShape.safeParse(readJson(Buffer.from(envelope.data.payload)))
  if (!asked.success) return { fault: 'request_malformed' }
  if (asked.data.place !== municipality) return { fault: 'request_of_another' }
  if (asked.data.office !== key.sender) return { fault: 'request_of_another_office' }
  return { asked: asked.data, envelope: envelope.data, keyId: key.id }
}

/**
 * Takes in a request as a file. A refused one leaves only that it was refused, and why.
 *
 * @throws Refusal invalid when it is none, and with the first thing that is wrong.
 */
export async function takeRequest(tx: Write, bytes: Uint8Array, { actor, clock }: By): Promise<void> {
  const given = readJson(bytes)
  const judged = await judgeRequest(tx, given, actor.municipality)
  if (!('fault' in judged)) return saveRequest(tx, judged, { way: 'file', at: clock.now() })
  if (judged.fault === 'request_malformed') throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'pasted', code: 'not_a_request' }])
  throw new Refusal(judged.fault, 422, {}, [], (beside) => saveRefused(beside, { ...refusedOf(given), code: judged.fault, way: 'file', at: clock.now() }))
}

/** Takes in what the office answered over the network: what holds is kept, what does not is refused once and shown with the reason. */
export async function takeFetched(tx: Write, given: readonly unknown[], { municipality, way, at }: { municipality: string; way: Way; at: ReturnType<By['clock']['now']> }): Promise<void> {
  for (const one of given) {
    const judged = await judgeRequest(tx, one, municipality)
    if (!('fault' in judged)) await saveRequest(tx, judged, { way, at })
    else if (!await isRefusedBefore(tx, refusedOf(one).hash)) await saveRefused(tx, { ...refusedOf(one), code: judged.fault, way, at })
  }
}

function refusedOf(given: unknown): { sender: null; hash: string; bytes: number } {
  const text = JSON.stringify(given) ?? ''
  return { sender: null, hash: hashOf(text), bytes: Buffer.byteLength(text) }
}
