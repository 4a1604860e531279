import { createHash, randomUUID } from 'node:crypto'

/** The ids of a working document, a locked one, a file that came, and two requests: one being handled and one decided. */
export function documentIds() {
  return {
    templateId: randomUUID(), draftDocumentId: randomUUID(), documentId: randomUUID(), attachmentId: randomUUID(), askedId: randomUUID(),
    askedItemId: randomUUID(), askedMaskId: randomUUID(), releasedId: randomUUID(),
  }
}

type Around = ReturnType<typeof documentIds> & {
  child: { id: string }; worker: string; decisionId: string; surname: string; now: string; today: string
}
const closed: readonly string[] = []
export const filed = Buffer.from('%PDF-1.4 prov')

/** A row of every table of documents. */
export function documentRows(f: Around) {
  const own = { person_id: f.child.id, access: closed }
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const text = { kind: 'letter', title: 'Provbrev', document_on: f.today, body: 'Provtext', child_text: 'Hej.', template_id: f.templateId,
    template_version: 1, sources: '[]' }
  const ofAttachment = { attachment_id: f.attachmentId, strand: null, ...own }
  return {
    document_template: { id: f.templateId, name: `Mall ${f.surname}`, kind: 'letter', ...recorded },
    document_template_version: { template_id: f.templateId, version: 1, title: 'Brev', body: 'Hej {{person.name}}', child_text: '', ...recorded },
    document_draft: { id: f.draftDocumentId, ...own, ...text, revision: 1, ...recorded, changed_at: f.now, changed_by: f.worker },
    document: { id: f.documentId, ...own, ...text, written_by: f.worker, locked_at: f.now, locked_by: f.worker },
    document_addition: { id: randomUUID(), document_id: f.documentId, ...own, note: 'Provtillägg', written_by: f.worker, recorded_at: f.now },
    attachment: { id: f.attachmentId, ...own, title: 'Provfil', sender: '', received_on: f.today, file_type: 'pdf', size_bytes: filed.length,
      sha256: createHash('sha256').update(filed).digest(), ...recorded },
    attachment_piece: { number: 0, content: filed, ...ofAttachment },
    attachment_scan: { id: randomUUID(), outcome: 'clean', recorded_at: f.now, ...ofAttachment },
    disclosure_request: [f.askedId, f.releasedId].map((id) => (
      { id, ...own, asker_kind: 'party', asker: '', asked_for: 'Provhandlingar', received_on: f.today, ...recorded })),
    disclosure_item: { id: f.askedItemId, request_id: f.askedId, ...own, source_kind: 'document', source_id: f.documentId, item_on: f.today,
      content: 'Provtext prövas.', ...recorded },
    disclosure_mask: { id: f.askedMaskId, item_id: f.askedItemId, ...own, first_character: 0, end_character: 8, paragraph: 'OSL 26:1',
      reason: 'Provskäl', ...recorded },
    disclosure_outcome: { request_id: f.releasedId, ...own, outcome: 'release', decision_id: f.decisionId, ...recorded },
    disclosure_giving: { id: randomUUID(), request_id: f.releasedId, ...own, given_on: f.today, receiver: 'Provmottagaren', how: 'in_person', ...recorded },
  }
}
