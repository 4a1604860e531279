import type { Read } from '../../platform/db.ts'
import type { Attachment } from '../contract/attachments.ts'
import type { DisclosureLine } from '../contract/disclosures.ts'
import type { DocumentLine } from '../contract/documents.ts'
import { attachmentsOf } from '../queries/attachment.ts'
import { disclosuresOf } from '../queries/disclosure.ts'
import { documentsOf } from '../queries/document.ts'
import type { FileHead } from '../queries/document.ts'
import { fileFor } from './print-paper.ts'

export type FileView = {
  readonly head: FileHead; readonly documents: readonly DocumentLine[]; readonly attachments: readonly Attachment[]
  readonly disclosures: readonly DisclosureLine[]
}

/** All documents of a person's file, those that came in, and who has asked for them. @throws Refusal document_person_not_found (404). */
export async function loadFile(tx: Read, personId: string): Promise<FileView> {
  return {
    head: await fileFor(tx, personId), documents: await documentsOf(tx, personId), attachments: await attachmentsOf(tx, personId),
    disclosures: await disclosuresOf(tx, personId),
  }
}
