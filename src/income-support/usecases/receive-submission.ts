import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { yearOf } from '../../calendar/day.ts'
import { dayOf, epochMs, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SubmissionForm } from '../contract/submission.ts'
import { lockForm, receivingUnit, saveSubmission, supportReceipt } from '../queries/submission.ts'
import type { Receipt } from '../queries/submission.ts'
import { readSubmission } from '../rules/read-submission.ts'
import { referenceFrom } from '../rules/reference.ts'

const hour = 3_600_000
const shownHours = 2
const rememberedHours = 48

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Takes in what somebody has sent by the public form: received the moment it is sent, whoever it is from. The same form sent twice is one.
 *
 * @returns the secret of the receipt, made of the form's own id and what was written.
 * @throws Refusal invalid with every fault; no_intake_unit when the municipality has nobody who takes in applications.
 */
export async function receiveSubmission(tx: Write, form: SubmissionForm, { clock }: Pick<Asked, 'clock'>): Promise<{ token: string }> {
  const at = clock.now()
  const read = readSubmission(form, clock.today())
  if ('faults' in read) throw new Refusal('invalid', 422, { faults: read.faults.length }, read.faults)
  const token = sha256(`${form.formId === '' ? randomUUID() : form.formId}\n${JSON.stringify(read)}`).toString('base64url')
  const tokenHash = sha256(token)
  await lockForm(tx, tokenHash)
  if ((await supportReceipt(tx, tokenHash, null)) !== undefined) return { token }
  const unit = await receivingUnit(tx)
  if (unit === undefined) throw new Refusal('no_intake_unit', 409)
  const receivedOn = dayOf(at)
  const until = (hours: number): Instant => instantFrom(epochMs(at) + hours * hour)
  await saveSubmission(tx, {
    reference: referenceFrom(yearOf(receivedOn), randomBytes(5)), receivedOn, month: read.month, content: read.content, unitId: unit.id,
    access: [unit.id, unit.sharedKey], at, tokenHash, shownUntil: until(shownHours), keptUntil: until(rememberedHours),
  })
  return { token }
}

/** The receipt under a secret, as long as it is shown. */
export function shownReceipt(tx: Read, token: string, now: Instant): Promise<Receipt | undefined> {
  return supportReceipt(tx, sha256(token), now)
}
