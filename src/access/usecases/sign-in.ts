import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { endSession, endSessionsOf, saveSession, staffToSignIn } from '../queries/session.ts'

/**
 * Opens a session for the member of staff whom the provider vouches for. An earlier session in the same browser ends.
 *
 * @param before the SHA-256, in hex, of the session the browser already had; null when it had none.
 * @returns the secret for the cookie; only its SHA-256 is stored.
 * @throws Refusal `no_role_today` when the person is known but holds no role this day.
 */
export async function signIn(
  tx: Write, clock: Clock, vouched: { readonly subject: string; readonly acr: string }, before: string | null,
): Promise<{ staffId: string; secret: string }> {
  const staff = await staffToSignIn(tx, vouched.subject, clock.today())
  if (staff === undefined) throw new Refusal('unknown_subject', 403)
  if (!staff.hasRole) throw new Refusal('no_role_today', 403)
  const at = clock.now()
  if (before !== null) await endSession(tx, Buffer.from(before, 'hex'), at, 'signed_out')
  const secret = randomBytes(32).toString('base64url')
  await saveSession(tx, { hash: createHash('sha256').update(secret).digest(), staffId: staff.id, acr: vouched.acr, at })
  return { staffId: staff.id, secret }
}

type Leaving = { readonly actor: { readonly id: string | null; readonly session: string | null }; readonly clock: Clock }

/** Ends the session that asks. */
export async function signOut(tx: Write, { actor, clock }: Leaving): Promise<void> {
  if (actor.session !== null) await endSession(tx, Buffer.from(actor.session, 'hex'), clock.now(), 'signed_out')
}

/** Ends every session of who asks, on all computers. */
export async function signOutEverywhere(tx: Write, { actor, clock }: Leaving): Promise<void> {
  if (actor.id !== null) await endSessionsOf(tx, actor.id, clock.now(), 'signed_out_everywhere')
}
