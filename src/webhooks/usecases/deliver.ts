import { createHmac } from 'node:crypto'
import { epochMs, instant, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { innerAllowed, postOut } from '../../platform/post-out.ts'
import type { Lookup, Posted } from '../../platform/post-out.ts'
import { deliveryToSend, dropDeliveries, installationKind, saveFailing, saveTry, saveWebhookEnd } from '../queries.ts'
import { isGivenUp, isTaken, nextTry } from '../rules.ts'

/**
 * The signature of a delivery, as the header `helhet-signature` carries it. The instant is signed with the body, so that an old delivery
 * cannot be sent again under a new time; the receiver refuses what is more than five minutes old (docs/api.md).
 */
export function signatureOf(secret: Buffer, body: string, now: Instant): string {
  const seconds = Math.floor(epochMs(now) / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

type Sending = { readonly id: string; readonly webhookId: string; readonly tries: number; readonly recordedAt: string }

/**
 * Sends one delivery after the job's commit, then writes what came of it and asks for the next try. Whoever receives may get it twice,
 * after a crash between the two, and knows it again by its id. In a row of its own: a receiver that is slow holds no letter back.
 */
export function deliverWebhook({ inner = [], lookup }: { inner?: readonly string[]; lookup?: Lookup } = {}): JobKind {
  const allowed = innerAllowed(inner)
  return {
    kind: 'deliver_webhook',
    lane: 'outward',
    async run(tx, { body, municipality, now: nowText, aside }) {
      const found = await deliveryToSend(tx, String(body['delivery']))
      if (found === undefined) return undefined
      const now = instant(nowText)
      if (found.endedAt !== null) {
        await saveTry(tx, found.id, { tries: found.tries, status: null, fault: 'webhook_ended', at: now, nextTryAt: null, arrived: false })
        return undefined
      }
      const guarded = await installationKind(tx) === 'production'
      return async () => {
        const posted = await postOut(new URL(found.address), {
          body: found.body, guarded: guarded ? allowed : null, ...(lookup === undefined ? {} : { lookup }),
          headers: {
            'content-type': 'application/json; charset=utf-8', 'user-agent': 'Helhet', 'helhet-event': found.event,
            'helhet-delivery': found.id, 'helhet-signature': signatureOf(found.secret, found.body, now),
          },
        })
        await aside((beside) => noteTry(beside, { ...found, municipality }, posted, now))
      }
    },
  }
}

async function noteTry(
  tx: Write, { municipality, ...sending }: Sending & { municipality: string }, posted: Posted, now: Instant,
): Promise<void> {
  const { id, webhookId } = sending
  const tries = sending.tries + 1
  const status = 'status' in posted ? posted.status : null
  const arrived = status !== null && isTaken(status)
  const nextTryAt = arrived ? null : nextTry(tries, instant(sending.recordedAt), now)
  const fault = 'fault' in posted ? posted.fault : arrived ? null : 'not_accepted'
  await saveTry(tx, id, { tries, status, fault, at: now, nextTryAt, arrived })
  const failingSince = await saveFailing(tx, webhookId, arrived ? null : now)
  if (failingSince !== null && isGivenUp(failingSince, now)) await saveWebhookEnd(tx, webhookId, 'failing', now)
  if (nextTryAt === null) return
  await askForJob(tx, { municipality, kind: 'deliver_webhook', key: `${id} ${tries + 1}`, body: { delivery: id }, runAt: nextTryAt, now })
}

const daysKept = 30

/** Takes away deliveries that are a month old. */
const clearDeliveries: JobKind = {
  kind: 'clear_deliveries',
  run: async (tx, { now }) => dropDeliveries(tx, instantFrom(Date.parse(now) - daysKept * 86_400_000)),
}

/** @param inner what receivers may lie inside: names and networks of the inner network, none unless the operator names them. */
export const webhookJobKinds = (inner: readonly string[] = []): readonly JobKind[] => [deliverWebhook({ inner }), clearDeliveries]
export const webhookRecurring = [{ kind: 'clear_deliveries', everyMinutes: 24 * 60, offsetMinutes: 100 }] as const
