import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { toldChildren } from '../contract/receiving.ts'
import type { PublicReport } from '../contract/receiving.ts'
import { reporterKindOf } from '../rules/reporters.ts'
import { receiptToken, receiveOnce } from './receive-once.ts'
import { receiveConcern } from './receive-concern.ts'

const rememberedHours = 48

/** Takes in what somebody wrote in the public form. @returns the secret of the receipt, which says nothing about the report. */
export async function receiveFromPublic(
  tx: Write, { formId, ...report }: PublicReport, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<{ token: string }> {
  const now = clock.now()
  const token = receiptToken(formId, report)
  const fromWork = report.relation === 'work'
  await receiveOnce(tx, { token, content: report, keptHours: rememberedHours, now }, () => receiveConcern(tx, {
    receivedAt: now, arrivedVia: 'public_form', reporterKind: reporterKindOf(report.relation ?? 'private', report.workplaceKind),
    name: report.name,
    workplace: fromWork ? report.workplace : '', contact: report.contact, hiddenReason: '', wantsFeedback: report.wantsFeedback,
    narrative: report.narrative, lastHappened: report.lastHappened, grounds: [], children: toldChildren(report.children), client: null,
    by: null,
  }, actor.municipalityName, now))
  return { token }
}
