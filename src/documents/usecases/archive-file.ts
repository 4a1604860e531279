import { dayOf } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import type { Paper } from '../../platform/paper.ts'
import { attachmentBytes, attachmentsOf } from '../queries/attachment.ts'
import type { StrandSources } from '../queries/disclosure.ts'
import { documentOf, documentsOf } from '../queries/document.ts'
import type { FileHead } from '../queries/document.ts'
import { disclosedParts, documentParts } from '../rules/lay-out-paper.ts'
import { disclosureTexts } from '../texts/disclosures.ts'
import { documentTexts } from '../texts/documents.ts'
import type { FileType } from '../contract/attachments.ts'
import type { ItemKind } from '../contract/disclosures.ts'
import { sourcesFor } from './give-out.ts'

/** A paper of a file that is kept: the name of its file, without ending, and what stands on it. */
export type FilePaper = { readonly name: string; readonly paper: Paper }
type Made = { readonly at: Instant; readonly owner: string }

/** The kinds that are gathered on one paper each, with its file's name; documents have papers of their own, and files go as they came. */
const gathered = {
  investigation: 'utredningar', decision: 'beslut', plan: 'planer', consideration: 'overvaganden', concern: 'orosanmalningar', contact: 'kontaktanteckningar',
} as const satisfies Partial<Record<ItemKind, string>>
const gatheredKinds = ['investigation', 'decision', 'plan', 'consideration', 'concern', 'contact'] as const

/**
 * Everything of a person's file that can be read, as papers: each locked document by itself; investigations, decisions, plans,
 * considerations, reports and notes one paper a kind, the latest first. Nothing is masked.
 */
export async function papersOf(tx: Read, file: FileHead, strands: readonly StrandSources[], { at, owner }: Made): Promise<FilePaper[]> {
  const words = { ...documentTexts.sv.paper, ...disclosureTexts.sv.paper }
  const say = { language: 'sv', today: dayOf(at), day: dayOf(at), whole: true } as const
  const paper = (title: string, parts: Paper['parts']): Paper => (
    { title, language: 'sv', owner, foot: words.foot(file.caseNumber, title), page: words.page, large: false, madeAt: at, parts })
  const papers: FilePaper[] = []
  for (const { id, state } of await documentsOf(tx, file.personId)) {
    const document = state === 'draft' ? undefined : await documentOf(tx, id)
    if (document === undefined) continue
    const parts = [...documentParts(document, file, words, say), ...(document.body === '' || document.childText === '' ? []
      : [{ kind: 'heading', level: 2, text: words.forChild } as const, { kind: 'paragraph', text: document.childText } as const])]
    papers.push({ name: `handling-${document.documentOn}-${id.slice(0, 8)}`, paper: paper(words.kinds[document.kind], parts) })
  }
  const sources = await sourcesFor(tx, file.personId, strands)
  for (const kind of gatheredKinds) {
    const items = sources.filter((source) => source.kind === kind).map((source) => ({ ...source, masks: [] }))
    if (items.length === 0) continue
    papers.push({ name: gathered[kind], paper: paper(words.ofKind[kind], disclosedParts(items, file, { ...words, disclosed: words.ofKind[kind], fullNote: words.keptNote }, say)) })
  }
  return papers
}

export type KeptAttachment = { readonly name: string; readonly fileType: FileType; readonly bytes: Buffer }

/** The files that came to a person's file, each as it came; one whose contents were taken away is not among them. */
export async function* filesOf(tx: Read, personId: string): AsyncGenerator<KeptAttachment> {
  for (const { id, receivedOn, fileType } of await attachmentsOf(tx, personId)) {
    const bytes = await attachmentBytes(tx, id)
    if (bytes.length > 0) yield { name: `${receivedOn}-${id.slice(0, 8)}`, fileType, bytes }
  }
}
