import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import { isInsideAsWritten } from '../../platform/post-out.ts'
import { Refusal } from '../../platform/refusal.ts'
import { installationKind } from '../../webhooks/queries.ts'
import { isAllowedAddress } from '../../webhooks/rules.ts'
import { officeNow, ownKeys, saveKey, saveKeyEnd, saveOffice, saveSendAgain } from '../queries/sending.ts'
import { askToSend, sentFor } from './prepare-envelope.ts'
import { makeKey } from './sign-envelope.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** Says where figures are sent; without an address they go as files. The first time a key is made too. @throws Refusal invalid. */
export async function setOffice(tx: Write, { office, name, address }: { office: string; name: string; address: string }, by: By): Promise<void> {
  if (address !== '') await refuseAddress(tx, address)
  const [at, staff] = [by.clock.now(), staffIdOf(by.actor)]
  await saveOffice(tx, { office, name, address: address === '' ? null : new URL(address).origin, at, by: staff })
  if ((await ownKeys(tx)).every(({ endedAt }) => endedAt !== null)) await saveKey(tx, { ...makeKey(), at, by: staff })
}

async function refuseAddress(tx: Write, address: string): Promise<void> {
  const kind = await installationKind(tx)
  if (!isAllowedAddress(address, kind) || (kind === 'production' && isInsideAsWritten(new URL(address)))) {
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'address', code: 'address_not_allowed' }])
  }
}

/** Makes a new key and ends the one before; its private part is gone at once. */
export async function rotateKey(tx: Write, { actor, clock }: By): Promise<void> {
  const at = clock.now()
  await saveKeyEnd(tx, at)
  await saveKey(tx, { ...makeKey(), at, by: staffIdOf(actor) })
}

/** Asks the office, over the network, what it wants. @throws Refusal no_office_address. */
export async function askForRequests(tx: Write, { actor, clock }: By): Promise<void> {
  if ((await officeNow(tx))?.address == null) throw new Refusal('no_office_address', 409)
  const now = clock.now()
  await askForJob(tx, { municipality: actor.municipality, kind: 'fetch_aggregate_requests', key: now, body: {}, runAt: now, now })
}

export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** Sends once more what was given up. @throws Refusal sent_not_found, sending_not_failed. */
export async function sendOnceMore(tx: Write, id: string, { actor, clock }: By): Promise<void> {
  await sentFor(tx, id)
  const at = clock.now()
  if (!await saveSendAgain(tx, id, at)) throw new Refusal('sending_not_failed', 409)
  await askToSend(tx, { municipality: actor.municipality, id, key: `${id} again ${at}`, at })
}
