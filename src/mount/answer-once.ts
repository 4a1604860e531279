import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '../access/contract.ts'
import type { Clock } from '../calendar/clock.ts'
import { instantFrom } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import type { JobKind } from '../platform/jobs.ts'
import type { Write } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

/** For so long a request sent again under its key gets the first answer. */
const rememberedHours = 24
const here = sql<string>`app_municipality()`

type By = { readonly actor: Pick<Actor, 'kind' | 'id' | 'municipality'>; readonly clock: Clock }
/** The answer, and whether it is that of an earlier request. */
type Once = { readonly answer: unknown; readonly replayed: boolean }

/**
 * Does a change once for each Idempotency-Key of a sender (docs/adr/0012). The same request again gets the first one's answer; one that
 * comes while the first is under way waits for it. Only what was done is remembered: after a refusal the key is free. The public has no
 * name to keep a key under, and is answered as if it had sent none.
 *
 * @param work makes the answer in the request's own transaction.
 * @throws Refusal idempotency_key_malformed (400); idempotency_key_needed (400) for a client credential without one;
 * idempotency_key_reused (409) when the key was sent with another request; idempotency_key_in_use (409) when the first takes too long.
 */
export async function answerOnce(tx: Write, request: FastifyRequest, by: By, work: () => Promise<unknown>): Promise<Once> {
  const key = keyOf(request, by.actor)
  const { actor, clock } = by
  if (key === null || actor.id === null) return { answer: await work(), replayed: false }
  const keyHash = sha256(JSON.stringify([actor.municipality, actor.kind, actor.id, key]))
  // The key is in it too, and is kept nowhere: a short anonymous answer could otherwise be guessed back from its hash.
  const requestHash = sha256(JSON.stringify([key, request.method, request.url, request.body ?? null]))
  const seal = sealOf(key, keyHash)
  const earlier = await claim(tx, { keyHash, requestHash, staffId: actor.kind === 'staff' ? actor.id : null, now: clock.now() })
  if (earlier === null) {
    const answer = await work()
    await tx.updateTable('answered_request').set({ answer: seal.close(JSON.stringify(answer)) })
      .where('municipality_code', '=', here).where('key_hash', '=', keyHash).execute()
    return { answer, replayed: false }
  }
  if (!requestHash.equals(earlier.requestHash)) throw new Refusal('idempotency_key_reused', 409)
  return { answer: JSON.parse(seal.open(earlier.answer)), replayed: true }
}

/** The key of a request; null when none was sent. A report of concern may have it in the body: its own receipt then knows it. */
function keyOf({ headers, body }: FastifyRequest, actor: Pick<Actor, 'kind'>): string | null {
  const key = headers['idempotency-key']
  if (key === undefined) {
    const inBody = typeof body === 'object' && body !== null && 'key' in body
    if (actor.kind === 'client' && !inBody) throw new Refusal('idempotency_key_needed', 400)
    return null
  }
  if (typeof key !== 'string' || !/^[ -~]{8,200}$/.test(key)) throw new Refusal('idempotency_key_malformed', 400)
  return key
}

type Claimed = { keyHash: Buffer; requestHash: Buffer; staffId: string | null; now: Instant }

/**
 * Takes the key for this request. A second request under the same key waits here until the first has ended, five seconds at most.
 *
 * @returns null when it was free, else what was answered under it.
 */
async function claim(tx: Write, { keyHash, requestHash, staffId, now }: Claimed): Promise<{ requestHash: Buffer; answer: Buffer } | null> {
  await tx.deleteFrom('answered_request').where('municipality_code', '=', here).where('key_hash', '=', keyHash)
    .where('recorded_at', '<=', forgottenAt(now)).execute()
  const row = { municipality_code: here, key_hash: keyHash, staff_id: staffId, request_hash: requestHash, recorded_at: now }
  await sql`SET LOCAL lock_timeout = '5s'`.execute(tx)
  const { numInsertedOrUpdatedRows } = await tx.insertInto('answered_request').values(row).onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow().catch((fault: unknown) => {
      throw isLockTimeout(fault) ? new Refusal('idempotency_key_in_use', 409) : fault
    })
  await sql`SET LOCAL lock_timeout TO DEFAULT`.execute(tx)
  if (numInsertedOrUpdatedRows === 1n) return null
  const { answer, ...earlier } = await tx.selectFrom('answered_request').select(['request_hash as requestHash', 'answer'])
    .where('municipality_code', '=', here).where('key_hash', '=', keyHash).executeTakeFirstOrThrow()
  if (answer === null) throw new Error('an answered request has its answer')
  return { ...earlier, answer }
}

function isLockTimeout(fault: unknown): boolean {
  return fault instanceof pg.DatabaseError && fault.code === '55P03'
}

function forgottenAt(now: string): Instant {
  return instantFrom(Date.parse(now) - rememberedHours * 3_600_000)
}

/** Closes an answer with the sender's key, which is kept nowhere: whoever reads the table or a backup of it reads no answer. */
function sealOf(key: string, keyHash: Buffer) {
  const secret = Buffer.from(hkdfSync('sha256', key, keyHash, 'helhet answered request', 32))
  return {
    close(text: string): Buffer {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce)
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), closed])
    },
    open(sealed: Buffer): string {
      const opening = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, 12))
      opening.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([opening.update(sealed.subarray(28)), opening.final()]).toString('utf8')
    },
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Takes away the answers that nobody can ask for any more. */
export const forgetAnswers: JobKind = {
  kind: 'forget_answers',
  async run(tx, { now }) {
    await tx.deleteFrom('answered_request').where('municipality_code', '=', here).where('recorded_at', '<=', forgottenAt(now)).execute()
  },
}
