import { createHash, timingSafeEqual } from 'node:crypto'
import { staffIdOf } from '../../access/rules.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { scanBytes } from '../../platform/scanner.ts'
import { mediaTypes, mostAttachmentBytes } from '../contract/attachments.ts'
import type { Attachment, NewAttachmentBody } from '../contract/attachments.ts'
import {
  attachmentBytes, attachmentOf, attachmentToScan, dropPieces, isDocumentOf, saveAttachment, saveScan,
} from '../queries/attachment.ts'
import { fileToWriteIn } from '../queries/document.ts'
import { sniffFile } from '../rules/sniff-file.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export type TakenFile = Omit<NewAttachmentBody, 'base64'> & { readonly bytes: Uint8Array }

/**
 * Takes in a file that came from outside: what it is, its bytes tell. It is kept with its hash and waits for the scanner.
 *
 * @throws Refusal invalid (422: file_needed, file_too_large, file_type_not_allowed, file_is_a_bomb, file_has_macros, day_ahead),
 * document_person_not_found (404), document_not_found (404), attachment_id_is_taken (409).
 */
export async function takeAttachment(tx: Write, taken: TakenFile, who: Who): Promise<Attachment> {
  const { bytes, personId, strand, documentId } = taken
  const today = who.clock.today()
  if (bytes.length === 0) throw fault('file', 'file_needed')
  if (bytes.length > mostAttachmentBytes) throw fault('file', 'file_too_large')
  if (taken.receivedOn > today) throw fault('receivedOn', 'day_ahead')
  const sniffed = sniffFile(bytes)
  if ('fault' in sniffed) throw fault('file', sniffed.fault)
  const file = await fileToWriteIn(tx, personId, strand, today)
  if (file === undefined) throw new Refusal('document_person_not_found', 404)
  if (documentId !== null && !(await isDocumentOf(tx, documentId, personId))) throw new Refusal('document_not_found', 404)
  const id = taken.id ?? newId()
  const written = await saveAttachment(tx, {
    id, personId, strand, documentId, title: taken.title, sender: taken.sender, receivedOn: taken.receivedOn, fileType: sniffed.type, bytes,
    sha256: createHash('sha256').update(bytes).digest(), access: file.keys, at: who.clock.now(), by: staffIdOf(who.actor),
  })
  if (!written) throw new Refusal('attachment_id_is_taken', 409)
  const now = who.clock.now()
  await askForJob(tx, { municipality: who.actor.municipality, kind: 'scan_attachment', key: `scan ${id}`, body: { attachmentId: id },
    runAt: now, now })
  return attachmentFor(tx, id)
}

function fault(field: string, code: string): Refusal {
  return new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
}

/** @throws Refusal attachment_not_found (404). */
export async function attachmentFor(tx: Read, id: string): Promise<Attachment> {
  const found = await attachmentOf(tx, id)
  if (found === undefined) throw new Refusal('attachment_not_found', 404)
  return found
}

/**
 * The file to be saved. Its name says nothing about anybody. Before anything is sent the bytes are compared with their hash.
 *
 * @throws Refusal attachment_not_found (404), attachment_waits_for_scan (409), attachment_is_infected (410), attachment_is_damaged (500).
 */
export async function fetchAttachment(tx: Read, id: string): Promise<Sent & { readonly personId: string }> {
  const attachment = await attachmentFor(tx, id)
  if (attachment.scan === 'waiting') throw new Refusal('attachment_waits_for_scan', 409)
  if (attachment.scan === 'infected') throw new Refusal('attachment_is_infected', 410)
  const bytes = await attachmentBytes(tx, id)
  const hash = createHash('sha256').update(bytes).digest()
  if (!timingSafeEqual(hash, Buffer.from(attachment.sha256, 'hex'))) throw new Refusal('attachment_is_damaged', 500)
  const { type, ending } = mediaTypes[attachment.fileType]
  return {
    personId: attachment.personId, name: `bilaga-${id.slice(0, 8)}.${ending}`, type,
    async *body() {
      yield bytes
    },
  }
}

/**
 * Looks through a file that came, with the installation's own scanner. What is infected is taken away at once; that it came stays. A
 * scanner
 * that cannot answer is asked again later, and the file is not given out before it has.
 *
 * @param command how the scanner is called; null where there is none: the file is then marked as not looked through.
 */
export function scanAttachments(command: string | null): JobKind {
  return {
    kind: 'scan_attachment',
    async run(tx, { body, now, aside }) {
      const attachmentId = String(body['attachmentId'])
      const attachment = await attachmentToScan(tx, attachmentId)
      if (attachment === undefined) return
      if (command === null) {
        await saveScan(tx, { attachmentId, ...attachment, outcome: 'no_scanner', at: now })
        return { note: 'no_scanner_configured' }
      }
      const bytes = await attachmentBytes(tx, attachmentId)
      // Outside the transaction: a scanner may take its time.
      return async () => {
        const outcome = await scanBytes(command, bytes)
        await aside(async (beside) => {
          await saveScan(beside, { attachmentId, ...attachment, outcome, at: now })
          if (outcome === 'infected') await dropPieces(beside, attachmentId)
        })
        return outcome === 'infected' ? { note: 'attachment_infected' } : undefined
      }
    },
  }
}
