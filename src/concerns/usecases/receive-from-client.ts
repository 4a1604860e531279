import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { toldChildren } from '../contract/receiving.ts'
import type { ClientReport } from '../contract/receiving.ts'
import { reporterKinds } from '../contract/words.ts'
import { clientReporterKind } from '../queries/receive.ts'
import type { Receipt } from '../queries/receive.ts'
import { receiveOnce } from './receive-once.ts'
import { receiveConcern } from './receive-concern.ts'

const rememberedHours = 30 * 24

/**
 * Takes in a report that a school or health care hands in with its client credential.
 *
 * @throws Refusal key_used_for_another_report when the key was used before with other contents.
 */
export async function receiveFromClient(
  tx: Write, { key, ...report }: ClientReport, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<Pick<Receipt, 'reference' | 'receivedAt' | 'decideBy'>> {
  const clientId = actor.kind === 'client' ? actor.id : null
  const client = clientId === null ? undefined : await clientReporterKind(tx, clientId)
  const reporterKind = reporterKinds.find((kind) => kind === client?.reporterKind)
  if (clientId === null || reporterKind === undefined) throw new Refusal('not_permitted', 403)
  const now = clock.now()
  const { receipt, same } = await receiveOnce(tx, { token: `client ${clientId} ${key}`, content: report, keptHours: rememberedHours, now },
    () =>
    receiveConcern(tx, {
      ...report, receivedAt: now, arrivedVia: 'api', reporterKind, hiddenReason: '', children: toldChildren(report.children),
      client: { id: clientId, key }, by: null,
    }, actor.municipalityName, now))
  if (!same) throw new Refusal('key_used_for_another_report', 409)
  return { reference: receipt.reference, receivedAt: receipt.receivedAt, decideBy: receipt.decideBy }
}
