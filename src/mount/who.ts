import { createHash } from 'node:crypto'
import type {} from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import { isId } from '../platform/id.ts'
import { addresses } from '../ui/addresses.ts'

export const sessionCookie = '__Host-helhet'

/** What a request shows of who sends it, before anything is looked up. */
export type Shown =
  | { readonly kind: 'session'; readonly municipality: string; readonly hash: string }
  | { readonly kind: 'client'; readonly municipality: string; readonly id: string; readonly secretHash: Buffer }
  | { readonly kind: 'nobody' }

/**
 * Reads the session cookie ("<municipality>.<secret>") or the client credential (Authorization: Bearer <municipality>.<id>.<secret>).
 * The database holds only the SHA-256 of either secret.
 */
export function whoShows(request: FastifyRequest): Shown {
  // The way in to the office is the same for everybody, also for who is signed in at the municipality beside it.
  if (request.url.startsWith(addresses.signInAtOffice)) return { kind: 'nobody' }
  const bearer = /^Bearer (\d{4})\.([0-9a-f-]{36})\.([\w-]{20,200})$/.exec(request.headers.authorization ?? '')
  if (bearer !== null) {
    const [, municipality = '', id = '', secret = ''] = bearer
    return isId(id) ? { kind: 'client', municipality, id, secretHash: createHash('sha256').update(secret).digest() } : { kind: 'nobody' }
  }
  const cookie = /^(\d{4})\.([\w-]{20,200})$/.exec(request.cookies[sessionCookie] ?? '')
  if (cookie === null) return { kind: 'nobody' }
  return { kind: 'session', municipality: cookie[1] ?? '', hash: createHash('sha256').update(cookie[2] ?? '').digest('hex') }
}

/**
 * Whether a request that changes something comes from our own pages. Browsers say so themselves; another site cannot forge it.
 * Only requests that carry the session cookie need it, and signing in: a client credential is never sent by a browser on its own.
 */
export function comesFromOurPages(request: FastifyRequest, ownOrigin: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const origin = request.headers.origin
  return origin === ownOrigin || origin === `${request.protocol}://${request.host}`
}

/** Whether the browser says that another site sent it here; an address that was typed, or an older browser, says no such thing. */
export function isSentFromElsewhere(request: FastifyRequest): boolean {
  return ['cross-site', 'same-site'].includes(request.headers['sec-fetch-site'] ?? '')
}
