import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { announce } from '../../webhooks/usecases/announce.ts'
import { concernToOpen, saveOpening } from '../queries/handle.ts'
import { notFound } from '../rules/handling.ts'

/** Opens a report to read it: who and when are known for ever after. @throws Refusal concern_opened_already for whoever comes second. */
export async function openConcern(tx: Write, id: string, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<void> {
  const concern = await concernToOpen(tx, id)
  if (concern === undefined) throw notFound()
  if (concern.openedAt !== null) throw new Refusal('concern_opened_already', 409)
  const at = clock.now()
  await saveOpening(tx, id, { at, staffId: staffIdOf(actor) })
  await announce(tx, 'report.opened', { concernId: id }, at)
}
