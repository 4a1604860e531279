import { begunForm, finishForm } from '../../cases/usecases/keep-draft.ts'
import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route, Submitted } from '../../mount/route.ts'
import { typedDay } from '../../persons/rules.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  additionBody, documentAnswer, documentForm, documentsAnswer, idParams, newDocumentBody, newDocumentForm, personParams, personQuery,
  saveDocumentBody,
} from '../contract/documents.ts'
import type { DocumentForm, NewDocumentForm } from '../contract/documents.ts'
import { showDocument } from '../pages/document.tsx'
import { showDocuments } from '../pages/documents.tsx'
import { showNewDocument } from '../pages/new-document.tsx'
import { documentsOf } from '../queries/document.ts'
import { templatesOf } from '../queries/template.ts'
import { documentAnswerOf } from '../usecases/answer.ts'
import { loadFile } from '../usecases/load-file.ts'
import { printDocument, printForChild, fileFor } from '../usecases/print-paper.ts'
import {
  addToDocument, beginDocument, documentFor, dropDocument, lockDocument, renewDocument, saveDocument,
} from '../usecases/write-document.ts'

const ofPerson = ({ personId }: { personId: string }): readonly string[] => [personId]
type OfDocument = Pick<Asked, 'actor' | 'clock'> & { params: { id: string }; body: DocumentForm }

export const documentRoutes: readonly Route[] = [
  page({
    path: '/person/:id/handlingar', may: 'document.read', params: personParams, about: (data) => [data.head.personId],
    load: (tx, asked) => loadFile(tx, asked.params.id), show: showDocuments,
  }),
  form({
    path: '/person/:id/handlingar/ny', may: 'document.write', params: personParams, body: newDocumentForm,
      about: (data) => [data.head.personId],
    load: async (tx, asked) => ({ head: await fileFor(tx, asked.params.id), templates: await templatesOf(tx) }),
    show: showNewDocument,
    async submit(tx, asked) {
      const begun = await beginDocument(tx, newDocumentBody.parse(asNew(asked.body, asked.params.id)), asked)
      return { to: `/handling/${begun.id}`, done: 'begun', about: [begun.personId] }
    },
  }),
  form({
    path: '/handling/:id', may: 'document.read', params: idParams, body: documentForm, about: (data) => [data.document.personId],
    async load(tx, asked) {
      const document = await documentFor(tx, asked.params.id)
      return { document: documentAnswerOf(document), head: await fileFor(tx, document.personId), begun: await begunForm(tx, written(asked.params.id), asked) }
    },
    show: showDocument,
    async submit(tx, asked) {
      if (!asked.actor.may.has('document.write')) throw new Refusal('not_permitted', 403)
      return submitDocument(tx, asked)
    },
  }),
  file({ path: '/handling/:id/handling.pdf', may: 'document.read', params: idParams, about: personOf,
    load: (tx, asked) => printDocument(tx, asked.params.id, 'pdf', asked) }),
  file({ path: '/handling/:id/handling.docx', may: 'document.read', params: idParams, about: personOf,
    load: (tx, asked) => printDocument(tx, asked.params.id, 'docx', asked) }),
  file({ path: '/handling/:id/barn.pdf', may: 'document.read', params: idParams, about: personOf,
    load: (tx, asked) => printForChild(tx, asked.params.id, 'pdf', asked) }),
  file({ path: '/handling/:id/barn.docx', may: 'document.read', params: idParams, about: personOf,
    load: (tx, asked) => printForChild(tx, asked.params.id, 'docx', asked) }),
  reading({
    path: '/api/documents', may: 'document.read', query: personQuery, answer: documentsAnswer, summary: "The documents of a person's file",
    about: (_answer, asked) => [asked.query.personId],
    async handle(tx, asked) {
      await fileFor(tx, asked.query.personId)
      return { documents: await documentsOf(tx, asked.query.personId) }
    },
  }),
  writing({
    path: '/api/documents', may: 'document.write', body: newDocumentBody, answer: documentAnswer,
      summary: 'Begin a document, empty or from a template',
    about: ofPerson, handle: async (tx, asked) => documentAnswerOf(await documentFor(tx, (await beginDocument(tx, asked.body, asked)).id)),
  }),
  reading({
    path: '/api/documents/:id', may: 'document.read', params: idParams, answer: documentAnswer,
      summary: 'A document, working or locked, with its additions',
    about: ofPerson, handle: async (tx, asked) => documentAnswerOf(await documentFor(tx, asked.params.id)),
  }),
  writing({
    method: 'PUT', path: '/api/documents/:id', may: 'document.write', params: idParams, body: saveDocumentBody, answer: documentAnswer,
    summary: 'Save a working document; refused when somebody else has saved since it was read', about: ofPerson,
    handle: async (tx, asked) => documentAnswerOf(await saveDocument(tx, asked.params.id, asked.body, asked)),
  }),
  writing({
    path: '/api/documents/:id/lock', may: 'document.write', params: idParams, answer: documentAnswer,
      summary: 'Lock a document: it never changes again',
    about: ofPerson, handle: async (tx, asked) => documentAnswerOf(await lockDocument(tx, asked.params.id, asked)),
  }),
  writing({
    path: '/api/documents/:id/additions', may: 'document.write', params: idParams, body: additionBody, answer: documentAnswer,
    summary: 'Add to a locked document', about: ofPerson,
    handle: async (tx, asked) => documentAnswerOf(await addToDocument(tx, asked.params.id, asked.body.note, asked)),
  }),
  writing({
    path: '/api/documents/:id/versions', may: 'document.write', params: idParams, answer: documentAnswer,
    summary: 'Begin a new version of a locked document', about: ofPerson,
    handle: async (tx, asked) => documentAnswerOf(await documentFor(tx, (await renewDocument(tx, asked.params.id, asked)).id)),
  }),
]

function personOf(data: object): readonly string[] {
  return 'personId' in data && typeof data.personId === 'string' ? [data.personId] : []
}

function asNew({ kind, strand, title, templateId }: NewDocumentForm, personId: string): object {
  return {
    personId, kind: kind === '' && templateId !== '' ? 'other' : kind, ...(strand === '' ? {} : { strand }),
      ...(title.trim() === '' ? {} : { title }),
    ...(templateId === '' ? {} : { templateId }),
  }
}

/** What the page of a document sends: each button says what it does. */
const written = (id: string) => ({ form: 'document', subjectId: id }) as const

async function submitDocument(tx: Write, asked: OfDocument): Promise<Submitted> {
  const { body, params: { id } } = asked
  if (body.act === 'add') {
    const added = await addToDocument(tx, id, additionBody.parse({ note: body.note }).note, asked)
    return { to: `/handling/${id}`, done: 'added', about: [added.personId] }
  }
  if (body.act === 'renew') {
    const begun = await renewDocument(tx, id, asked)
    return { to: `/handling/${begun.id}`, done: 'renewed', about: [begun.personId] }
  }
  if (body.act === 'drop') {
    const { personId } = await dropDocument(tx, id)
    await finishForm(tx, written(id), asked)
    return { to: `/person/${personId}/handlingar`, done: 'dropped', about: [personId] }
  }
  const documentOn = typedDay(body.documentOn, 'documentOn', asked.clock.today()) ?? asked.clock.today()
  const saved = await saveDocument(tx, id, saveDocumentBody.parse({
    revision: body.revision, title: body.title, documentOn, body: body.body, childText: body.childText,
  }), asked)
  if (body.act === 'lock') await lockDocument(tx, id, asked)
  await finishForm(tx, written(id), asked)
  return { to: `/handling/${id}`, done: body.act === 'lock' ? 'locked' : 'saved', about: [saved.personId] }
}
