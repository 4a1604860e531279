import { sql } from 'kysely'
import { instant } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Read, Write } from '../platform/db.ts'
import { comesAfter, limited, pageOf } from '../platform/paged-rows.ts'
import type { PageAsked } from '../platform/paging.ts'
import { webhookEvents } from './contract.ts'
import type { Delivery, NewWebhook, Webhook, WebhookEvent } from './contract.ts'
import { standingOf } from './rules.ts'

const here = sql<string>`app_municipality()`
const at = (text: string | null): Instant | null => (text === null ? null : instant(text))

/** Whether this is a demo or real: a demo may send to its own machine, production only to the public internet. */
export async function installationKind(tx: Read): Promise<'demo' | 'production'> {
  const row = await tx.selectFrom('installation').select('kind').executeTakeFirst()
  return row?.kind === 'demo' ? 'demo' : 'production'
}

export async function saveWebhook(tx: Write, made: NewWebhook & { id: string; secret: Buffer; by: string; at: Instant }): Promise<void> {
  await tx.insertInto('webhook').values({
    municipality_code: here, id: made.id, name: made.name, address: made.address, events: [...made.events], secret: made.secret,
    registered_by: made.by, recorded_at: made.at,
  }).execute()
}

/** Every webhook, the ended ones last. Never the secrets. */
export async function webhookRows(tx: Read): Promise<Webhook[]> {
  return (await webhooks(tx).orderBy(sql`w.ended_at IS NOT NULL`).orderBy('w.name').orderBy('w.id').execute()).map(rowOf)
}

export async function webhookRow(tx: Read, id: string): Promise<Webhook | undefined> {
  const row = await webhooks(tx).where('w.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : rowOf(row)
}

function webhooks(tx: Read) {
  return tx.selectFrom('webhook as w').where('w.municipality_code', '=', here).select([
    'w.id', 'w.name', 'w.address', 'w.events', 'w.recorded_at', 'w.failing_since_at', 'w.ended_at', 'w.ended_why',
    ofDeliveries(sql<string | null>`max(d.delivered_at)`).as('arrived'),
    ofDeliveries(sql<string>`count(*) FILTER (WHERE d.delivered_at IS NULL AND d.failed_at IS NULL)`).as('waiting'),
    ofDeliveries(sql<string>`count(*) FILTER (WHERE d.failed_at IS NOT NULL)`).as('failed'),
  ])
}

function ofDeliveries<T>(what: ReturnType<typeof sql<T>>) {
  return sql<T>`(SELECT ${what} FROM webhook_delivery d WHERE d.municipality_code = w.municipality_code AND d.webhook_id = w.id)`
}

function rowOf(row: Awaited<ReturnType<ReturnType<typeof webhooks>['executeTakeFirstOrThrow']>>): Webhook {
  const known = {
    id: row.id, name: row.name, address: row.address, events: webhookEvents.filter((event) => row.events.includes(event)),
    recordedAt: instant(row.recorded_at), failingSince: at(row.failing_since_at), endedAt: at(row.ended_at), lastArrivedAt: at(row.arrived),
    waiting: Number(row.waiting), failed: Number(row.failed),
  }
  return { ...known, standing: standingOf({ ...known, endedWhy: row.ended_why }) }
}

/** Ends a webhook. @returns whether there was such a one, not ended already. */
export async function saveWebhookEnd(tx: Write, id: string, why: 'ended' | 'failing', endedAt: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('webhook').set({ ended_at: endedAt, ended_why: why })
    .where('municipality_code', '=', here).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The webhooks that are to be told of an event, with the municipality they are of. */
export function listeningTo(tx: Read, event: WebhookEvent): Promise<Array<{ id: string; municipality: string }>> {
  return tx.selectFrom('webhook').select(['id', 'municipality_code as municipality']).where('municipality_code', '=', here)
    .where('ended_at', 'is', null).where(sql<boolean>`events @> ARRAY[${event}]`).orderBy('id').execute()
}

export async function saveDelivery(
  tx: Write, made: { id: string; webhookId: string; event: WebhookEvent; body: string; at: Instant },
): Promise<void> {
  await tx.insertInto('webhook_delivery').values({
    municipality_code: here, id: made.id, webhook_id: made.webhookId, event: made.event, body: made.body, recorded_at: made.at,
    next_try_at: made.at,
  }).execute()
}

/** A delivery that has neither arrived nor failed, with where and how it is sent. */
export function deliveryToSend(tx: Read, id: string) {
  return tx.selectFrom('webhook_delivery as d').innerJoin('webhook as w', (join) => join
    .onRef('w.municipality_code', '=', 'd.municipality_code').onRef('w.id', '=', 'd.webhook_id'))
    .select(['d.id', 'd.webhook_id as webhookId', 'd.event', 'd.body', 'd.recorded_at as recordedAt', 'd.tries', 'w.address', 'w.secret',
      'w.ended_at as endedAt', 'w.failing_since_at as failingSince'])
    .where('d.municipality_code', '=', here).where('d.id', '=', id).where('d.delivered_at', 'is', null)
    .where('d.failed_at', 'is', null).executeTakeFirst()
}

/** A delivery of a webhook with what sending it again turns on, locked until the request ends. */
export async function deliveryToRepeat(tx: Write, { id, deliveryId }: { id: string; deliveryId: string }) {
  return tx.selectFrom('webhook_delivery as d').innerJoin('webhook as w', (join) => join
    .onRef('w.municipality_code', '=', 'd.municipality_code').onRef('w.id', '=', 'd.webhook_id'))
    .select(['d.failed_at as failedAt', 'w.ended_at as endedAt']).where('d.municipality_code', '=', here).where('w.id', '=', id)
    .where('d.id', '=', deliveryId).forUpdate('d').executeTakeFirst()
}

/** Lets a delivery that has failed wait for another try. */
export async function saveRepeat(tx: Write, deliveryId: string, at: Instant): Promise<void> {
  await tx.updateTable('webhook_delivery').set({ failed_at: null, fault: null, status: null, next_try_at: at })
    .where('municipality_code', '=', here).where('id', '=', deliveryId).execute()
}

export type Try = {
  readonly tries: number; readonly status: number | null; readonly fault: string | null; readonly at: Instant
  readonly nextTryAt: Instant | null; readonly arrived: boolean
}

/** Writes what came of a try. One that neither arrived nor is tried again has failed. */
export async function saveTry(tx: Write, id: string, made: Try): Promise<void> {
  await tx.updateTable('webhook_delivery').set({
    tries: made.tries, tried_at: made.at, status: made.status, fault: made.fault, next_try_at: made.nextTryAt,
    delivered_at: made.arrived ? made.at : null, failed_at: !made.arrived && made.nextTryAt === null ? made.at : null,
  }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Since when deliveries to a webhook fail; null: the latest arrived. @returns the instant that now stands. */
export async function saveFailing(tx: Write, id: string, since: Instant | null): Promise<Instant | null> {
  const stands = since === null ? null : sql<string>`coalesce(failing_since_at, ${since}::timestamptz)`
  const row = await tx.updateTable('webhook').set({ failing_since_at: stands })
    .where('municipality_code', '=', here).where('id', '=', id).returning('failing_since_at').executeTakeFirst()
  return at(row?.failing_since_at ?? null)
}

/** What was sent to a webhook, the latest first. */
export async function deliveryRows(tx: Read, webhookId: string, asked: PageAsked): Promise<{ deliveries: Delivery[]; next: string | null }> {
  const order = [{ by: sql`recorded_at`, as: 'timestamptz' }, { by: sql`id`, as: 'uuid' }] as const
  const fetched = await tx.selectFrom('webhook_delivery').select(['id', 'event', 'recorded_at', 'tries', 'tried_at', 'status', 'fault',
    'next_try_at', 'delivered_at', 'failed_at'])
    .where('municipality_code', '=', here).where('webhook_id', '=', webhookId).where(comesAfter(asked.after, order, 'descending'))
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').$call((query) => limited(query, asked)).execute()
  const { rows, next } = pageOf(fetched, asked, (row) => [row.recorded_at, row.id])
  return { next, deliveries: rows.flatMap((row) => {
    const event = webhookEvents.find((each) => each === row.event)
    if (event === undefined) return []
    const standing = row.delivered_at !== null ? 'arrived' as const : row.failed_at !== null ? 'failed' as const : 'waiting' as const
    return [{
      id: row.id, event, recordedAt: instant(row.recorded_at), standing, tries: row.tries, triedAt: at(row.tried_at), status: row.status,
      fault: row.fault, nextTryAt: standing === 'waiting' ? at(row.next_try_at) : null,
    }]
  }) }
}

/** Takes away deliveries from before an instant. */
export async function dropDeliveries(tx: Write, before: Instant): Promise<void> {
  await tx.deleteFrom('webhook_delivery').where('municipality_code', '=', here).where('recorded_at', '<', before).execute()
}

