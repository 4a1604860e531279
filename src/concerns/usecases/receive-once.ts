import { createHash, randomUUID } from 'node:crypto'
import { epochMs, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { lockReceipt, receiptOf, saveReceipt } from '../queries/receive.ts'
import type { Receipt } from '../queries/receive.ts'
import type { Received } from './receive-concern.ts'

const hour = 3_600_000

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * The secret under which a sender finds the receipt: made of the form's own id, which only that browser has, and of what was written.
 * The same form sent twice is one report; the same form sent again with other words is a new one, for no report may be lost.
 */
export function receiptToken(formId: string, content: unknown): string {
  return sha256(`${formId === '' ? randomUUID() : formId}\n${JSON.stringify(content)}`).toString('base64url')
}

/** The receipt under a secret, as long as it is shown: two hours. */
export function receiptUnder(tx: Read, token: string, now: Instant): Promise<Receipt | undefined> {
  return receiptOf(tx, sha256(token), now)
}

/**
 * Takes in a report unless it was already taken in under the same secret; two at the same moment wait for one another.
 *
 * @param keptHours for how long a repeat is recognised.
 * @returns the receipt, and whether its contents are those of this report.
 */
export async function receiveOnce(
  tx: Write, { token, content, keptHours, now }: { token: string; content: unknown; keptHours: number; now: Instant },
  receive: () => Promise<Received>,
): Promise<{ receipt: Receipt; same: boolean; received: Received | null }> {
  const tokenHash = sha256(token)
  const contentHash = sha256(JSON.stringify(content))
  await lockReceipt(tx, tokenHash)
  const earlier = await receiptOf(tx, tokenHash, null)
  if (earlier !== undefined) return { receipt: earlier, same: contentHash.equals(earlier.contentHash), received: null }
  const received = await receive()
  const { reference, receivedAt, decideBy, tellsBack } = received
  const receipt = { contentHash, reference, receivedAt, decideBy, tellsBack }
  const at = epochMs(now)
  await saveReceipt(tx, { ...receipt, tokenHash, shownUntil: instantFrom(at + 2 * hour), keptUntil: instantFrom(at + keptHours * hour) })
  return { receipt, same: true, received }
}
