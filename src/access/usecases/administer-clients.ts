import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../calendar/clock.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Actor, NewClient } from '../contract.ts'
import { saveClient, saveClientRevoked, saveClientSecret } from '../queries/client.ts'

type By = { readonly actor: Pick<Actor, 'municipality'>; readonly clock: Clock }
type Of = { readonly params: { readonly id: string } }

/** What the client sends as `Authorization: Bearer …`. It is shown this once; only the SHA-256 of its secret is kept. */
export type Credential = { readonly id: string; readonly credential: string }

/** Adds a machine client of a school or of health care. @throws the constraint `client_credential_has_an_end_day`. */
export async function addClient(tx: Write, { actor, body, clock }: By & { readonly body: NewClient }): Promise<Credential> {
  const id = newId()
  const { secret, secretHash } = newSecret()
  await saveClient(tx, { ...body, id, secretHash, at: clock.now() })
  return { id, credential: `${actor.municipality}.${id}.${secret}` }
}

/** Gives the client another secret; the old one opens nothing from this moment. @throws Refusal `client_not_found`. */
export async function renewClient(tx: Write, { actor, params, clock }: By & Of): Promise<Credential> {
  const { secret, secretHash } = newSecret()
  if (!(await saveClientSecret(tx, params.id, secretHash, clock.today()))) throw new Refusal('client_not_found', 404)
  return { id: params.id, credential: `${actor.municipality}.${params.id}.${secret}` }
}

/** Ends the client at once. @throws Refusal `client_not_found`. */
export async function revokeClient(tx: Write, { params, clock }: By & Of): Promise<void> {
  if (!(await saveClientRevoked(tx, params.id, clock.now()))) throw new Refusal('client_not_found', 404)
}

function newSecret(): { secret: string; secretHash: Buffer } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, secretHash: createHash('sha256').update(secret).digest() }
}
