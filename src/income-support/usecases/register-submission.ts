import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { caseOf, accessFor } from '../../cases/queries/case.ts'
import { openCaseFor, registerWithCase } from '../../cases/usecases/open-case.ts'
import { parseIdentityNumber } from '../../persons/identity-number.ts'
import { personWithNumber } from '../../persons/queries/person.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SubmissionAnswer, SubmissionContent } from '../contract/submission.ts'
import { handSubmission, matchOf, saveRegistered, submissionOf } from '../queries/submission.ts'
import type { SubmissionRow } from '../queries/submission.ts'
import type { Who } from './answer-for.ts'
import { receiveApplication } from './receive-application.ts'

const reason = 'Ansökan om ekonomiskt bistånd'

/**
 * What came by the public form, with whose number it gives: intake looks up everybody, others those they may see.
 *
 * @throws Refusal support_submission_not_found.
 */
export async function submissionFor(tx: Read, id: string, who: Who): Promise<SubmissionAnswer> {
  const { receivedOn: _on, ...row } = await waiting(tx, id, false)
  const match = await whose(tx, row.content, who)
  return { ...row, match: match ?? null }
}

async function waiting(tx: Read, id: string, locked: boolean): Promise<SubmissionRow> {
  const row = await submissionOf(tx, id, locked)
  if (row === undefined) throw new Refusal('support_submission_not_found', 404)
  return row
}

async function whose(tx: Read, { identityNumber }: SubmissionContent, { actor, clock }: Who): Promise<SubmissionAnswer['match'] | undefined> {
  const read = parseIdentityNumber(identityNumber, clock.today())
  const number = read.valid ? (read.normalised ?? read.local) : null
  if (number === null) return undefined
  const match = await matchOf(tx, number)
  if (match === undefined || actor.may.has('intake.look_up')) return match
  return (await personWithNumber(tx, number)) === undefined ? undefined : match
}

/**
 * Registers what came by the public form as an application: in the applicant's case, which is opened when there is none. When somebody else
 * answers for the case the submission is handed to that one, who registers it.
 *
 * @returns the application and whose it is; `application` null when it was handed on.
 */
export async function registerSubmission(
  tx: Write, id: string, who: Who,
): Promise<{ application: string | null; personId: string }> {
  const row = await waiting(tx, id, true)
  const match = await whose(tx, row.content, who)
  const personId = match == null ? await registerSender(tx, row.content, who) : match.personId
  const today = who.clock.today()
  if (match != null && match.caseNumber === null) {
    await openCaseFor(tx, { personId, responsibleId: staffIdOf(who.actor), reason }, who)
  } else if (match != null && (await caseOf(tx, personId)) === undefined) {
    await handSubmission(tx, id, personId, today)
    return { application: null, personId }
  }
  const application = await receiveApplication(tx, {
    personId, month: row.month, receivedOn: row.receivedOn, arrivedVia: 'public_form', told: row.content.narrative, submissionId: id, renewsId: null,
    coApplicant: await partnerOf(tx, row.content, today), children: childrenOf(row.content, today),
  }, who)
  await saveRegistered(tx, id, { personId, at: who.clock.now(), by: staffIdOf(who.actor), access: await accessFor(tx, personId, today, 'income_support') })
  return { application, personId }
}

async function registerSender(tx: Write, { name, identityNumber }: SubmissionContent, { actor, clock }: Who): Promise<string> {
  const [givenName = '', ...family] = name.trim().split(/\s+/)
  const { id } = await registerWithCase(tx, {
    actor, clock,
    body: { identityNumber: identityNumber.trim() === '' ? null : identityNumber, givenName, familyName: family.join(' '), birthOn: null, interpreterLanguage: null, responsibleId: null, reason },
  })
  return id
}

async function partnerOf(tx: Read, { partnerName, partnerNumber }: SubmissionContent, today: Day) {
  if (partnerName.trim() === '') return null
  const read = parseIdentityNumber(partnerNumber, today)
  const number = read.valid ? (read.normalised ?? read.local) : null
  const known = number === null ? undefined : await personWithNumber(tx, number)
  return { personId: known?.id ?? null, name: partnerName, birthOn: read.valid ? read.birth : null }
}

function childrenOf({ children }: SubmissionContent, today: Day) {
  return children.map(({ name, born }) => ({ personId: null, name, birthOn: parseDayInput(born, today, 'past') }))
}
