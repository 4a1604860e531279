import { randomBytes } from 'node:crypto'
import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { askForJob } from '../../platform/jobs.ts'
import { isInsideAsWritten } from '../../platform/post-out.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Made, NewWebhook } from '../contract.ts'
import { deliveryToRepeat, installationKind, saveRepeat, saveWebhook, saveWebhookEnd } from '../queries.ts'
import { isAllowedAddress } from '../rules.ts'

/**
 * Registers an address that is told of events. The answer holds the secret that signs what is sent, this once.
 *
 * @throws Refusal invalid: address_not_allowed when it is not https (in a demo: or http on the same machine), or in production names a
 * place inside by its number.
 */
export async function registerWebhook(tx: Write, { body, actor, clock }: Asked<unknown, unknown, NewWebhook>): Promise<Made> {
  const kind = await installationKind(tx)
  if (!isAllowedAddress(body.address, kind) || (kind === 'production' && isInsideAsWritten(new URL(body.address)))) {
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'address', code: 'address_not_allowed' }])
  }
  const id = newId()
  const secret = randomBytes(32).toString('base64url')
  const events = [...new Set(body.events)]
  await saveWebhook(tx, {
    ...body, events, address: new URL(body.address).href, id, secret: Buffer.from(secret), by: staffIdOf(actor), at: clock.now(),
  })
  return { id, secret }
}

/** Ends a webhook at once: what waits to be sent is not sent. @throws Refusal webhook_not_found. */
export async function endWebhook(tx: Write, { params, clock }: Pick<Asked<{ id: string }>, 'params' | 'clock'>): Promise<void> {
  if (!await saveWebhookEnd(tx, params.id, 'ended', clock.now())) throw new Refusal('webhook_not_found', 404)
}

/**
 * Sends once more what has failed, at once; the receiver knows it again by its id. After the day of tries it is this one try.
 *
 * @throws Refusal delivery_not_found, delivery_not_failed, webhook_is_ended: an address that is ended is told nothing.
 */
export async function sendAgain(tx: Write, { params, actor, clock }: Pick<Asked<{ id: string; deliveryId: string }>,
  'params' | 'actor' | 'clock'>): Promise<void> {
  const found = await deliveryToRepeat(tx, params)
  if (found === undefined) throw new Refusal('delivery_not_found', 404)
  if (found.endedAt !== null) throw new Refusal('webhook_is_ended', 409)
  if (found.failedAt === null) throw new Refusal('delivery_not_failed', 409)
  const now = clock.now()
  await saveRepeat(tx, params.deliveryId, now)
  await askForJob(tx, { municipality: actor.municipality, kind: 'deliver_webhook', key: `${params.deliveryId} again ${now}`,
    body: { delivery: params.deliveryId }, runAt: now, now })
}
