import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { EventIds, WebhookEvent } from '../contract.ts'
import { listeningTo, saveDelivery } from '../queries.ts'

/**
 * Tells the systems that listen that something happened: a row for each and the job that sends it, in the transaction of the fact itself,
 * so that neither is there without the other. Call it where the fact is written.
 *
 * @param ids of what it happened to; nothing else leaves.
 */
export async function announce(tx: Write, event: WebhookEvent, ids: EventIds, at: Instant): Promise<void> {
  for (const { id: webhookId, municipality } of await listeningTo(tx, event)) {
    const id = newId()
    await saveDelivery(tx, { id, webhookId, event, at, body: JSON.stringify({ id, event, at, municipality, ids }) })
    await askForJob(tx, { municipality, kind: 'deliver_webhook', key: `${id} 1`, body: { delivery: id }, runAt: at, now: at })
  }
}
