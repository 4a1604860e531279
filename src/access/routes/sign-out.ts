import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { refusalOf } from '../../mount/constraint.ts'
import type { PageGround } from '../../mount/frame.tsx'
import { isSentFromElsewhere } from '../../mount/who.ts'
import type { OidcClient } from '../../platform/oidc.ts'
import { addresses } from '../../ui/addresses.ts'

/** Where the provider sends the browser back after signing out; registered with the provider. */
export const signedOutPath = '/logga-ut/klar'

const proofCookie = '__Secure-helhet-utloggning'
const proofCookieSettings = `Path=${addresses.signOut}; Secure; HttpOnly; SameSite=Lax`
// Browsers keep no cookie over four kilobytes; a provider with longer tokens is not asked to sign out.
const longestProof = 3500

const ways = z.enum(['signed_out', 'signed_out_everywhere']).catch('signed_out')
const goingShape = z.object({ klart: ways })
const returnedShape = z.object({ state: ways })

/** The Set-Cookie line that keeps the provider's proof of who signed in, sent only when signing out; null when there is none to keep. */
export function proofCookieLine(idToken: string): string | null {
  return idToken.length > longestProof ? null : `${proofCookie}=${idToken}; ${proofCookieSettings}`
}

/**
 * The way out at the provider, once the session here has ended: to its own sign-out when it has one, with the proof of who signs out, and
 * back to the sign-in page. Like the way in, no transaction waits for it.
 *
 * @param originOf where the browser knows us.
 */
export function mountSignOut(
  app: FastifyInstance, ground: PageGround, client: OidcClient, originOf: (request: FastifyRequest) => string,
): void {
  app.get(addresses.signOutOnwards, (request, reply) => signOutThere(ground, client, request, reply, originOf(request)))
  app.get(signedOutPath, (request, reply) => toSignIn(reply, returnedShape.parse(request.query).state))
}

async function signOutThere(
  ground: PageGround, client: OidcClient, request: FastifyRequest, reply: FastifyReply, origin: string,
): Promise<FastifyReply> {
  const { klart } = goingShape.parse(request.query)
  const proof = request.cookies[proofCookie]
  if (proof === undefined || isSentFromElsewhere(request)) return toSignIn(reply, klart)
  void reply.header('set-cookie', `${proofCookie}=; ${proofCookieSettings}; Max-Age=0`)
  try {
    const url = await client.signOut(origin + signedOutPath, proof, klart)
    if (url === null) return await toSignIn(reply, klart)
    const address = url.origin === ground.origin ? url.pathname + url.search : url.href
    return await reply.header('cache-control', 'no-store').redirect(address, 303)
  } catch (fault) {
    if (refusalOf(fault) === null) throw fault
    return toSignIn(reply, 'signed_out_here')
  }
}

function toSignIn(reply: FastifyReply, done: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(`${addresses.signIn}?klart=${done}`, 303)
}
