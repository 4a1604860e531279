import type { Asked, Sent } from '../../mount/route.ts'
import { openPress, paperTypes } from '../../platform/paper.ts'
import type { Paper, PaperForm } from '../../platform/paper.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { fileHead } from '../queries/document.ts'
import type { FileHead } from '../queries/document.ts'
import { childParts, documentParts } from '../rules/lay-out-paper.ts'
import { documentTexts } from '../texts/documents.ts'
import { documentFor } from './write-document.ts'

const press = openPress({ seconds: 60 })
type Who = Pick<Asked, 'actor' | 'clock' | 'language'>
export type Printed = Sent & { readonly personId: string }

/** A paper as a file to be saved. It is made when the request's transaction has ended, so that no connection waits for it. */
export function printed(paper: Paper, form: PaperForm, file: { readonly name: string; readonly personId: string }): Printed {
  return {
    name: `${file.name}.${form}`, type: paperTypes[form], personId: file.personId,
    async *body() {
      yield await press.print(paper, form)
    },
  }
}

/** What is the same on every paper of a person's file. */
export function paperOf(parts: Paper['parts'], about: { readonly title: string; readonly foot: string; readonly large?: boolean },
  who: Who): Paper {
  return {
    title: about.title, language: 'sv', owner: who.actor.municipalityName, foot: about.foot, page: documentTexts.sv.paper.page,
    large: about.large === true, madeAt: who.clock.now(), parts,
  }
}

/** The case that a file's papers belong to. @throws Refusal document_person_not_found (404). */
export async function fileFor(tx: Read, personId: string): Promise<FileHead> {
  const file = await fileHead(tx, personId)
  if (file === undefined) throw new Refusal('document_person_not_found', 404)
  return file
}

/**
 * A document as PDF or Word. Papers of the file are in Swedish, the language of the authority (språklagen 2009:600, 10 §), whatever
 * language
 * the screen has.
 *
 * @throws Refusal document_not_found (404).
 */
export async function printDocument(tx: Read, id: string, form: PaperForm, who: Who): Promise<Printed> {
  const document = await documentFor(tx, id)
  const file = await fileFor(tx, document.personId)
  const words = documentTexts.sv.paper
  const parts = documentParts(document, file, words, { language: 'sv', today: who.clock.today() })
  const foot = words.foot(file.caseNumber, id.slice(0, 8))
  return printed(paperOf(parts, { title: words.kinds[document.kind], foot }, who), form, { name: `handling-${id.slice(0, 8)}`,
    personId: document.personId })
}

/** The child's own version. @throws Refusal document_not_found (404), child_text_is_not_there (404). */
export async function printForChild(tx: Read, id: string, form: PaperForm, who: Who): Promise<Printed> {
  const document = await documentFor(tx, id)
  if (document.childText === '') throw new Refusal('child_text_is_not_there', 404)
  const words = documentTexts.sv.paper
  const paper = paperOf(childParts(document), { title: words.forChild, foot: words.childFoot, large: true }, who)
  return printed(paper, form, { name: `till-barnet-${id.slice(0, 8)}`, personId: document.personId })
}
