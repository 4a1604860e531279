import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Read } from '../platform/db.ts'
import { newId } from '../platform/id.ts'
import type { Kept } from './route.ts'

const brotli = promisify(brotliCompress)
/** So much text a line keeps at most, in characters, and so long, in milliseconds: what the version knows nothing of (a writer's new name) shows after that. */
const mostKept = 16_000_000
const longestKept = 600_000

/** A whole answer as everybody who is not signed in gets it, and what it was made of. */
type Made = { readonly text: string; readonly headers: Readonly<Record<string, string>>; readonly data: unknown }
export type KeptAnswer = Pick<Made, 'text' | 'headers'> & { readonly unlike: readonly string[]; readonly version: string; packed: Buffer | null }
export type Shelf = { readonly kept: Kept<unknown>; readonly answers: LRUCache<string, KeptAnswer> }

/** Where one line keeps its answers, those that were asked for last. */
export function newShelf(kept: Kept<unknown>): Shelf {
  return { kept, answers: new LRUCache({ maxSize: mostKept, sizeCalculation: ({ text }) => text.length + 1, ttl: longestKept }) }
}

/** The answer under a key if it is of the version that holds now, else one made now and kept. */
export async function keptOrMade({ kept, answers }: Shelf, key: string, tx: Read, make: () => Promise<Made>): Promise<KeptAnswer> {
  const version = await kept.version(tx)
  const found = answers.get(key)
  if (found?.version === version) return found
  const { data, ...answer } = await make()
  const made: KeptAnswer = { ...answer, unlike: kept.unlike?.(data) ?? [], version, packed: null }
  answers.set(key, made)
  return made
}

/**
 * Sends a kept answer. A browser that has it already is told so (304); it asks each time, so that what is taken back is gone at once.
 * One with parts that are another for each reader is written with new ids, and no browser keeps it.
 */
export async function sendKept(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): Promise<FastifyReply> {
  void reply.header('vary', 'accept-encoding, accept-language, cookie').headers(kept.headers)
  if (kept.unlike.length > 0) {
    return reply.header('cache-control', 'no-store').send(kept.unlike.reduce((text, each) => text.replaceAll(each, newId()), kept.text))
  }
  const tag = `"${createHash('sha256').update(kept.text).digest('base64url').slice(0, 22)}"`
  void reply.header('cache-control', 'private, no-cache').header('etag', tag)
  if (request.headers['if-none-match'] === tag) return reply.status(304).send()
  if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(kept.text)
  kept.packed ??= await brotli(kept.text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return reply.header('content-encoding', 'br').send(kept.packed)
}
