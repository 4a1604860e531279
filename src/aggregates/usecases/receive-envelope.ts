import { epochMs, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { envelopeSchema, envelopeShape, envelopeVersion, payloadShape, questionSchema, questionShape } from '../contract/envelope.ts'
import type { Envelope, Payload, Receipt, Way } from '../contract/envelope.ts'
import { besideSequence, fetchAskings, keyByFingerprint, lockSender, saveReceived, saveRefused } from '../queries/receiving.ts'
import type { Beside } from '../queries/receiving.ts'
import { signingKey } from '../queries/sending.ts'
import { judgeTable } from '../rules/judge-cells.ts'
import { readJson } from './keep-sending.ts'
import { hashOf, isSignedBy, signedRequest } from './sign-envelope.ts'

type By = Pick<Asked, 'actor' | 'clock'>
type Checked = { readonly payload: Payload; readonly keyId: string; readonly hash: string }
/** Why an envelope is not taken in. `status` as HTTP says it. */
class NotTaken extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, status = 422) {
    super(code)
    this.code = code
    this.status = status
  }
}

/**
 * Takes an envelope in: signature, form, sender, cells, number and chain are all checked before anything is written. One that is here already is
 * answered with the receipt it got. A refused one leaves only that it was refused, and why.
 *
 * @throws Refusal with the first thing that is wrong.
 */
export async function receiveEnvelope(tx: Write, envelope: Envelope, way: Way, { actor, clock }: By): Promise<Receipt> {
  try {
    return await takeIn(tx, envelope, { way, office: actor.municipality, at: clock.now() })
  } catch (fault) {
    if (!(fault instanceof NotTaken)) throw fault
    const left = { sender: senderIn(envelope.payload), code: fault.code, hash: hashOf(envelope.payload), bytes: Buffer.byteLength(envelope.payload), way, at: clock.now() }
    throw new Refusal(fault.code, fault.status, {}, [], (beside) => saveRefused(beside, left))
  }
}

/** An envelope as a file. @throws Refusal as `receiveEnvelope`; invalid when it is none. */
export async function receiveFile(tx: Write, bytes: Uint8Array, by: By): Promise<Receipt> {
  const read = envelopeShape.safeParse(readJson(bytes))
  if (!read.success) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'pasted', code: 'not_an_envelope' }])
  return receiveEnvelope(tx, read.data, 'file', by)
}

async function takeIn(tx: Write, envelope: Envelope, { way, office, at }: { way: Way; office: string; at: Instant }): Promise<Receipt> {
  const { payload, keyId, hash } = await check(tx, envelope, { office, at })
  const { sender, sequence } = payload
  await lockSender(tx, sender)
  const beside = await besideSequence(tx, sender, sequence)
  const same = beside.find((each) => each.sequence === sequence)
  if (same !== undefined) {
    if (same.hash !== hash) throw new NotTaken('sequence_used', 409)
    return { id: same.id, sender, sequence, hash, receivedAt: instant(same.recordedAt), again: true }
  }
  refuseBrokenChain(payload, hash, beside)
  const id = await saveReceived(tx, { payload, text: envelope.payload, hash, keyId, signature: envelope.signature, way, at })
  return { id, sender, sequence, hash, receivedAt: at, again: false }
}

/** Numbers may come in any order, files get lost; but one beside another must be the one it says it is. */
function refuseBrokenChain({ sequence, previous }: Payload, hash: string, beside: readonly Beside[]): void {
  const before = beside.find((each) => each.sequence === sequence - 1)
  const after = beside.find((each) => each.sequence === sequence + 1)
  if ((previous === null) !== (sequence === 1)) throw new NotTaken('chain_broken', 409)
  if (before !== undefined && before.hash !== previous) throw new NotTaken('chain_broken', 409)
  if (after !== undefined && after.previous !== hash) throw new NotTaken('chain_broken', 409)
}

async function check(tx: Write, envelope: Envelope, { office, at }: { office: string; at: Instant }): Promise<Checked> {
  const key = await believedKey(tx, envelope, envelopeSchema)
  const read = readJson(Buffer.from(envelope.payload))
  if (isOtherVersion(read)) throw new NotTaken('version_unknown')
  const parsed = payloadShape.safeParse(read)
  if (!parsed.success) throw new NotTaken('envelope_malformed')
  const payload = parsed.data
  if (payload.sender !== key.sender) throw new NotTaken('key_of_another', 403)
  if (payload.office !== office) throw new NotTaken('for_another_office')
  if (epochMs(payload.signedAt) > epochMs(at) + 10 * 60_000) throw new NotTaken('signed_in_the_future')
  const fault = payload.kind === 'table' ? judgeTable(payload) : null
  if (fault !== null) throw new NotTaken(fault)
  return { payload, keyId: key.id, hash: hashOf(envelope.payload) }
}

function isOtherVersion(read: unknown): boolean {
  return typeof read === 'object' && read !== null && 'schema' in read && 'version' in read
    && (read.schema !== envelopeSchema || read.version !== envelopeVersion)
}

async function believedKey(tx: Write, envelope: Envelope, purpose: typeof envelopeSchema | typeof questionSchema): Promise<{ id: string; sender: string }> {
  const key = await keyByFingerprint(tx, envelope.key)
  if (key === undefined) throw new NotTaken('key_unknown', 403)
  if (key.revokedAt !== null) throw new NotTaken('key_revoked', 403)
  if (!isSignedBy(purpose, envelope, key.publicKey)) throw new NotTaken('signature_wrong', 403)
  return key
}

/** Who an envelope says that it is from; it may be untrue. */
function senderIn(payload: string): string | null {
  const read = readJson(Buffer.from(payload))
  const sender = typeof read === 'object' && read !== null && 'sender' in read ? read.sender : null
  return typeof sender === 'string' && /^\d{4}$/.test(sender) ? sender : null
}

/** Answers a municipality's signed question: what does the office ask it for? Each request is signed in its turn. @throws Refusal as for an envelope. */
export async function answerQuestion(tx: Write, envelope: Envelope, { actor, clock }: By): Promise<{ requests: Envelope[] }> {
  try {
    const key = await believedKey(tx, envelope, questionSchema)
    const read = questionShape.safeParse(readJson(Buffer.from(envelope.payload)))
    if (!read.success) throw new NotTaken('envelope_malformed')
    if (read.data.sender !== key.sender) throw new NotTaken('key_of_another', 403)
    if (read.data.office !== actor.municipality) throw new NotTaken('for_another_office')
    if (Math.abs(epochMs(read.data.askedAt) - epochMs(clock.now())) > 10 * 60_000) throw new NotTaken('question_too_old', 403)
    // An office without a key has nothing that can be believed: the requests wait until it has made one.
    const signs = await signingKey(tx)
    return { requests: signs === undefined ? [] : (await fetchAskings(tx, key.sender, clock.now())).map((each) => signedRequest(each, signs)) }
  } catch (fault) {
    if (!(fault instanceof NotTaken)) throw fault
    throw new Refusal(fault.code, fault.status)
  }
}
