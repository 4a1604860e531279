import { addressesOf } from '../../access/queries/staff.ts'
import { staffIdOf } from '../../access/rules.ts'
import type { Role } from '../../access/contract.ts'
import { epochMs, instantFrom } from '../../calendar/instant.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { Refusal } from '../../platform/refusal.ts'
import { sealingKey } from '../../platform/sealed-file.ts'
import type { ExportRequest, Exports } from '../contract.ts'
import {
  exportKeyNow,
  exportPart,
  exportRequestOf,
  exportRequests,
  isKeyOf,
  lockExportRequest,
  saveExportDecision,
  saveExportKey,
  saveExportRequest,
} from '../queries/exports.ts'

type By = Pick<Asked, 'actor' | 'clock'>
type OfRequest<Body> = Asked<{ id: string }, unknown, Body>

const daysOpen = 7
const dayMs = 86_400_000
const reviewPage = '/logg/export'
const ownPage = '/administration/export'

export async function exportsSoFar(tx: Read, { clock }: Pick<By, 'clock'>): Promise<Exports> {
  return { key: await exportKeyNow(tx), requests: await exportRequests(tx, clock.now()) }
}

/** One request. @throws Refusal export_not_found. */
export async function exportOf(tx: Read, { params, clock }: Pick<Asked<{ id: string }>, 'params' | 'clock'>): Promise<ExportRequest> {
  const found = await exportRequestOf(tx, params.id, clock.now())
  if (found === undefined) throw new Refusal('export_not_found', 404)
  return found
}

/**
 * Sets the public key that exports are sealed to from now on; those who may approve are told.
 *
 * @throws Refusal 'invalid' for any other text.
 */
export async function setExportKey(
  tx: Write,
  { body, actor, clock }: Asked<unknown, unknown, { publicKey: string }>,
): Promise<{ id: string }> {
  const key = sealingKey(body.publicKey)
  if (key === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'publicKey', code: 'key_is_not_usable' }])
  const id = await saveExportKey(tx, { ...key, at: clock.now(), by: staffIdOf(actor) })
  await tell(tx, 'export_key_set', { roles: ['log_reviewer'], path: reviewPage, what: `key ${id}` }, { actor, clock })
  return { id }
}

/** Asks for a whole export, with a reason. Log reviewers and directors are told. @throws Refusal export_key_missing. */
export async function askForExport(
  tx: Write,
  { body, actor, clock }: Asked<unknown, unknown, { reason: string }>,
): Promise<{ id: string }> {
  const key = await exportKeyNow(tx)
  if (key === null) throw new Refusal('export_key_missing', 409)
  const now = clock.now()
  const id = await saveExportRequest(tx, {
    keyId: key.id,
    reason: body.reason,
    at: now,
    by: staffIdOf(actor),
    expiresAt: instantFrom(epochMs(now) + daysOpen * dayMs),
  })
  await tell(tx, 'export_asked', { roles: ['log_reviewer'], path: reviewPage, what: `asked ${id}` }, { actor, clock })
  await tell(tx, 'export_asked_director', { roles: ['director'], path: '/', what: `asked ${id} director` }, { actor, clock })
  return { id }
}

/**
 * Approves or refuses a request, with a reason. An approved one is made by a job.
 *
 * @throws Refusal export_not_found, export_not_waiting, nobody_approves_ones_own_export, nobody_approves_ones_own_key.
 */
export async function decideExport(
  tx: Write,
  decision: 'approved' | 'refused',
  { params, body, actor, clock }: OfRequest<{ reason: string }>,
): Promise<{ id: string }> {
  await lockExportRequest(tx, params.id)
  const now = clock.now()
  const found = await exportRequestOf(tx, params.id, now)
  if (found === undefined) throw new Refusal('export_not_found', 404)
  if (found.askedById === actor.id) throw new Refusal('nobody_approves_ones_own_export', 409)
  // Who holds the private key and approves would need nobody else but an administrator who asks in good faith.
  if (decision === 'approved' && await isKeyOf(tx, found.id, staffIdOf(actor))) throw new Refusal('nobody_approves_ones_own_key', 409)
  if (found.state !== 'waiting') throw new Refusal('export_not_waiting', 409)
  await saveExportDecision(tx, found.id, { decision, reason: body.reason, by: staffIdOf(actor), at: now })
  if (decision === 'approved') {
    await askForJob(tx, { municipality: actor.municipality, kind: 'export', key: found.id, body: { requestId: found.id }, runAt: now, now })
  }
  const template = decision === 'approved' ? 'export_approved' : 'export_refused'
  await tell(tx, template, { roles: ['administrator'], path: ownPage, what: `${decision} ${found.id}` }, { actor, clock })
  await tell(tx, template, { roles: ['director'], path: '/', what: `${decision} ${found.id} director` }, { actor, clock })
  return { id: found.id }
}

async function tell(
  tx: Write,
  template: string,
  to: { roles: readonly Role[]; path: string; what: string },
  { actor, clock }: By,
): Promise<void> {
  for (const role of to.roles) {
    for (const { id, email } of await addressesOf(tx, role, clock.today())) {
      await askForMail(
        tx,
        { template, to: email, language: 'sv', reference: null, path: to.path },
        { municipality: actor.municipality, key: `export ${to.what} ${id}`, now: clock.now() },
      )
    }
  }
}

/** The sealed file, as long as the request stands: piece by piece, since it may be large. @throws Refusal export_not_found. */
export async function exportedFile(tx: Read, { params, actor, clock }: Asked<{ id: string }>): Promise<Sent> {
  const found = await exportRequestOf(tx, params.id, clock.now())
  if (found?.state !== 'made') throw new Refusal('export_not_found', 404)
  return {
    name: `helhet-${actor.municipality}.export`,
    type: 'application/octet-stream',
    async *body(ask) {
      for (let number = 0; ; number += 1) {
        const piece = await ask((reading) => exportPart(reading, found.id, number))
        if (piece === null) return
        yield piece
      }
    },
  }
}
