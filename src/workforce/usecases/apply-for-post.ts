import { createHash, randomBytes } from 'node:crypto'
import type { Day } from '../../calendar/day.ts'
import { sniffFile } from '../../documents/rules/sniff-file.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { scanBytes } from '../../platform/scanner.ts'
import { mostCvBytes } from '../contract/candidates.ts'
import type { Application, OwnApplication } from '../contract/candidates.ts'
import { adverts, countShare, staffOfCode } from '../queries/advert.ts'
import { fileBytes, fileOf, ownApplication, saveCandidate, saveConsent, saveFileScan, saveWithdrawal } from '../queries/candidate.ts'
import type { NewFile } from '../queries/candidate.ts'
import { consentTo } from '../rules/recruit.ts'
import { recruitmentFault } from './keep-adverts.ts'

type Applying = Pick<Asked, 'actor' | 'clock'>
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** A CV by its own bytes: PDF or Word, 5 MB at most. @throws Refusal invalid (422): file_too_large, file_type_not_allowed, file_is_a_bomb, file_has_macros. */
function cvOf(bytes: Uint8Array): NewFile {
  if (bytes.length > mostCvBytes) throw recruitmentFault('cv', 'file_too_large')
  const sniffed = sniffFile(bytes)
  if ('fault' in sniffed) throw recruitmentFault('cv', sniffed.fault)
  if (sniffed.type !== 'pdf' && sniffed.type !== 'docx') throw recruitmentFault('cv', 'file_type_not_allowed')
  return { type: sniffed.type, bytes, sha256: sha256(bytes) }
}

/**
 * Takes in an application, to an open advert or spontaneous. The secret that opens the candidate's own page is told once and kept as a hash.
 * An employee's link counts one application more.
 *
 * @throws Refusal advert_not_found (404) when it cannot be applied for; invalid (422) for the file.
 */
export async function applyForPost(
  tx: Write, application: Application, cv: Uint8Array | null, { actor, clock }: Applying,
): Promise<{ secret: string; consentTo: Day; id: string }> {
  const today = clock.today()
  const at = clock.now()
  const { advertId, via } = application
  if (advertId !== null && (await adverts(tx, today, { id: advertId, open: true })).length === 0) throw new Refusal('advert_not_found', 404)
  const file = cv === null || cv.length === 0 ? null : cvOf(cv)
  const sharer = advertId === null || via === null ? null : await staffOfCode(tx, via) ?? null
  const secret = randomBytes(32).toString('base64url')
  const until = consentTo(today, application.months)
  const { id, fileId } = await saveCandidate(tx, { ...application, viaStaffId: sharer, secretHash: sha256(secret), consentTo: until, at }, file)
  if (sharer !== null && advertId !== null) await countShare(tx, advertId, sharer, 'applications')
  if (fileId !== null) {
    await askForJob(tx, { municipality: actor.municipality, kind: 'scan_cv', key: `scan ${fileId}`, body: { fileId }, runAt: at, now: at })
  }
  return { secret, consentTo: until, id }
}

async function behind(tx: Read, secret: string, today: Day): Promise<OwnApplication['candidate'] & { id: string }> {
  const found = await ownApplication(tx, sha256(secret), today)
  if (found === undefined) throw new Refusal('application_is_gone', 404)
  return found
}

/** What is kept of whoever holds the secret; nothing that recruiters wrote. @throws Refusal application_is_gone (404). */
export async function ownApplicationFor(tx: Read, secret: string, today: Day): Promise<OwnApplication & { readonly id: string }> {
  const { id, ...candidate } = await behind(tx, secret, today)
  return { id, candidate, file: await fileOf(tx, id) }
}

/** Consents anew, from today. @throws Refusal application_is_gone (404). */
export async function prolongConsent(tx: Write, secret: string, months: Application['months'], { clock }: Applying): Promise<{ id: string; consentTo: Day }> {
  const { id } = await behind(tx, secret, clock.today())
  const until = consentTo(clock.today(), months)
  await saveConsent(tx, id, until, clock.now())
  return { id, consentTo: until }
}

/** Takes the consent back: nobody sees the application from now, and the job of the night deletes it. @throws Refusal application_is_gone (404). */
export async function withdrawApplication(tx: Write, secret: string, { clock }: Applying): Promise<{ id: string }> {
  const { id } = await behind(tx, secret, clock.today())
  await saveWithdrawal(tx, id, clock.now())
  return { id }
}

/** Looks through a CV with the installation's own scanner, as all files that come. @param command null: there is none, which is noted. */
export function scanCvs(command: string | null): JobKind {
  return {
    kind: 'scan_cv',
    async run(tx, { body, aside }) {
      const fileId = String(body['fileId'])
      if (command === null) {
        await saveFileScan(tx, fileId, 'no_scanner')
        return { note: 'no_scanner_configured' }
      }
      const bytes = await fileBytes(tx, fileId)
      if (bytes.length === 0) return
      return async () => {
        const outcome = await scanBytes(command, bytes)
        await aside((beside) => saveFileScan(beside, fileId, outcome))
      }
    },
  }
}
