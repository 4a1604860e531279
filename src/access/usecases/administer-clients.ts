import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../calendar/clock.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { mostRotationDays } from '../contract.ts'
import type { Actor, NewClient } from '../contract.ts'
import { clientToChange, saveClient, saveClientRevoked, saveClientSecret } from '../queries/client.ts'
import { clientStanding } from '../rules.ts'

type By = { readonly actor: Pick<Actor, 'municipality'>; readonly clock: Clock }
type Of = { readonly params: { readonly id: string } }

/** What the client sends as `Authorization: Bearer …`. It is shown this once; only the SHA-256 of its secret is kept. */
export type Credential = { readonly id: string; readonly credential: string }

/** Adds a machine client of a school or of health care. @throws Refusal `client_credential_has_an_end_day`, `client_ends_in_the_past`. */
export async function addClient(tx: Write, { actor, body, clock }: By & { readonly body: NewClient }): Promise<Credential> {
  if (body.toOn < body.fromOn) throw new Refusal('client_credential_has_an_end_day', 409)
  if (body.toOn < clock.today()) throw new Refusal('client_ends_in_the_past', 409)
  const id = newId()
  const { secret, hash } = newSecret()
  await saveClient(tx, { ...body, id, secretHash: hash, at: clock.now() })
  return { id, credential: `${actor.municipality}.${id}.${secret}` }
}

/**
 * Gives the client another secret. The present one goes on opening until and with the day `oldUntil`, so that the school can change it in
 * peace; null: it opens nothing from this moment.
 *
 * @throws Refusal `client_not_found`; `client_has_ended` for one that opens nothing any more; `old_secret_lasts_too_long` past thirty
 * days or the client's own last day, `old_secret_ends_in_the_past`.
 */
export async function renewClient(
  tx: Write, { actor, params, body, clock }: By & Of & { readonly body: { readonly oldUntil: Day | null } },
): Promise<Credential> {
  const today = clock.today()
  const client = await clientToChange(tx, params.id)
  if (client === undefined) throw new Refusal('client_not_found', 404)
  if (clientStanding(client, today) === 'ended') throw new Refusal('client_has_ended', 409)
  const oldUntil = body.oldUntil ?? addDays(today, -1)
  if (body.oldUntil !== null && oldUntil < today) throw new Refusal('old_secret_ends_in_the_past', 409)
  if (oldUntil > addDays(today, mostRotationDays) || oldUntil > client.toOn) throw new Refusal('old_secret_lasts_too_long', 409)
  const { secret, hash } = newSecret()
  await saveClientSecret(tx, params.id, { hash, oldUntil, on: today })
  return { id: params.id, credential: `${actor.municipality}.${params.id}.${secret}` }
}

/** Ends the client at once, both its secrets. @throws Refusal `client_not_found`. */
export async function revokeClient(tx: Write, { params, clock }: By & Of): Promise<void> {
  if (!(await saveClientRevoked(tx, params.id, clock.now()))) throw new Refusal('client_not_found', 404)
}

function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: createHash('sha256').update(secret).digest() }
}
