import { file, form, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { typedDay } from '../../persons/rules.ts'
import { attachmentForm, attachmentsAnswer, attachmentShape, mostAttachmentBytes, newAttachmentBody } from '../contract/attachments.ts'
import { idParams, personParams, personQuery } from '../contract/documents.ts'
import { showTakeIn } from '../pages/take-in-file.tsx'
import { attachmentsOf } from '../queries/attachment.ts'
import { documentsOf } from '../queries/document.ts'
import { fileFor } from '../usecases/print-paper.ts'
import { attachmentFor, fetchAttachment, takeAttachment } from '../usecases/take-attachment.ts'

const ofPerson = ({ personId }: { personId: string }): readonly string[] => [personId]
const fewAtATime = { most: 60, minutes: 10 }
// Base64 is a third longer than the bytes, and a form has some lines around the file.
const mostJsonBytes = Math.ceil(mostAttachmentBytes * 1.4) + 4096
const mostFormBytes = mostAttachmentBytes + 64 * 1024

export const attachmentRoutes: readonly Route[] = [
  form({
    path: '/person/:id/handlingar/fil', may: 'document.write', params: personParams, body: attachmentForm, limit: fewAtATime,
      mostBytes: mostFormBytes,
    about: (data) => [data.head.personId],
    load: async (tx, asked) => ({ head: await fileFor(tx, asked.params.id), documents: await documentsOf(tx, asked.params.id) }),
    show: showTakeIn,
    async submit(tx, asked) {
      const { uploads, file: pasted, strand, documentId, receivedOn, ...typed } = asked.body
      const today = asked.clock.today()
      const bytes = uploads[0]?.bytes ?? Buffer.from(pasted, 'utf8')
      const given = newAttachmentBody.omit({ base64: true }).parse({
        ...typed, personId: asked.params.id, receivedOn: typedDay(receivedOn, 'receivedOn', today) ?? today,
        ...(strand === '' ? {} : { strand }), ...(documentId === '' ? {} : { documentId }),
      })
      await takeAttachment(tx, { ...given, bytes }, asked)
      return { to: `/person/${asked.params.id}/handlingar`, done: 'taken', about: [asked.params.id] }
    },
  }),
  file({
    path: '/bilaga/:id', may: 'document.read', params: idParams,
    about: (data) => ('personId' in data && typeof data.personId === 'string' ? [data.personId] : []),
    load: (tx, asked) => fetchAttachment(tx, asked.params.id),
  }),
  reading({
    path: '/api/attachments', may: 'document.read', query: personQuery, answer: attachmentsAnswer,
      summary: "The files that came in a person's file",
    about: (_answer, asked) => [asked.query.personId],
    async handle(tx, asked) {
      await fileFor(tx, asked.query.personId)
      return { attachments: await attachmentsOf(tx, asked.query.personId) }
    },
  }),
  writing({
    path: '/api/attachments', may: 'document.write', body: newAttachmentBody, answer: attachmentShape, limit: fewAtATime,
      mostBytes: mostJsonBytes,
    summary: 'Take in a file that came; its contents are fetched at /bilaga/:id when it has been scanned', about: ofPerson,
    handle: (tx, { body: { base64, ...given }, ...asked }) => takeAttachment(tx, { ...given, bytes: Buffer.from(base64, 'base64') }, asked),
  }),
  reading({
    path: '/api/attachments/:id', may: 'document.read', params: idParams, answer: attachmentShape,
      summary: 'What is known of a file: type, size, hash, scan',
    about: ofPerson, handle: (tx, asked) => attachmentFor(tx, asked.params.id),
  }),
]
