import { staffIdOf } from '../../access/rules.ts'
import type { Asked as AskedOf } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askingSchema, envelopeVersion, payloadShape } from '../contract/envelope.ts'
import type { Envelope, Payload } from '../contract/envelope.ts'
import type { Received, ReceivedDetail } from '../contract/receiving.ts'
import { instant } from '../../calendar/instant.ts'
import { askedRows, editionsOf, keyByFingerprint, receivedRow, saveAsked, saveAskedEnd, saveRevoked, saveSenderKey } from '../queries/receiving.ts'
import { saveKey, signingKey } from '../queries/sending.ts'
import { makeKey, readPublicKey, signedRequest } from './sign-envelope.ts'

type By = Pick<AskedOf, 'actor' | 'clock'>

/**
 * Registers a sender's key, when the fingerprint that was read to the office by another way is the key's own.
 *
 * @throws Refusal invalid: not_a_key, fingerprint_differs; key_is_registered.
 */
export async function registerKey(tx: Write, { sender, publicKey, fingerprint }: { sender: string; publicKey: string; fingerprint: string }, { actor, clock }: By): Promise<void> {
  const key = readPublicKey(publicKey)
  const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
  if (key === null) throw fault('publicKey', 'not_a_key')
  if (key.fingerprint !== fingerprint) throw fault('fingerprint', 'fingerprint_differs')
  if (await keyByFingerprint(tx, fingerprint) !== undefined) throw new Refusal('key_is_registered', 409)
  await saveSenderKey(tx, { sender, ...key, at: clock.now(), by: staffIdOf(actor) })
}

/** Believes a key no more, from this moment. What came before stays, and says so. @throws Refusal sender_key_not_found. */
export async function revokeKey(tx: Write, id: string, { actor, clock }: By): Promise<void> {
  if (!await saveRevoked(tx, id, { at: clock.now(), by: staffIdOf(actor) })) throw new Refusal('sender_key_not_found', 404)
}

/** Asks a municipality for a table. It decides itself whether it answers. The first time, the office's own key is made too. */
export async function askForTable(tx: Write, { period, ...asked }: { place: string; table: string; period?: string | undefined; reason: string }, { actor, clock }: By): Promise<string> {
  if (await signingKey(tx) === undefined) await saveKey(tx, { ...makeKey(), at: clock.now(), by: staffIdOf(actor) })
  return saveAsked(tx, { ...asked, period: period ?? null, at: clock.now(), by: staffIdOf(actor) })
}

/** Takes back a request. @throws Refusal asked_not_found. */
export async function withdrawAsked(tx: Write, id: string, { clock }: By): Promise<void> {
  if (!await saveAskedEnd(tx, id, clock.now())) throw new Refusal('asked_not_found', 404)
}

/** A request as the file that is handed to a municipality without a network. @throws Refusal asked_not_found, office_has_no_key. */
export async function askingFile(tx: Read, id: string, { actor }: Pick<By, 'actor'>): Promise<Envelope> {
  const { rows: [asked] } = await askedRows(tx, { id })
  if (asked === undefined) throw new Refusal('asked_not_found', 404)
  const { place, table, period, reason, recordedAt } = asked
  const key = await signingKey(tx)
  if (key === undefined) throw new Refusal('office_has_no_key', 409)
  return signedRequest({ schema: askingSchema, version: envelopeVersion, id, office: actor.municipality, place, table, period, reason, askedAt: instant(recordedAt) }, key)
}

/** One envelope that was taken in, read again from its own text, with the others of its table and period. @throws Refusal received_not_found. */
export async function receivedFor(tx: Read, id: string): Promise<{ received: ReceivedDetail; payload: Payload; editions: Received[] }> {
  const received = await receivedRow(tx, id)
  if (received === undefined) throw new Refusal('received_not_found', 404)
  return { received, payload: payloadShape.parse(JSON.parse(received.payload)), editions: await editionsOf(tx, received) }
}
