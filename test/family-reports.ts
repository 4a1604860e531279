import { randomUUID } from 'node:crypto'
import { newWord } from './new-word.ts'

export const reportIds = () => ({
  draftReportId: randomUUID(), reviewReportId: randomUUID(), publishedReportId: randomUUID(), reportBlockId: randomUUID(), reportAddress: `rapport-${newWord().slice(0, 12)}`,
  draftExampleId: randomUUID(), reviewExampleId: randomUUID(), publishedExampleId: randomUUID(), exampleAddress: `exempel-${newWord().slice(0, 12)}`,
})

type Around = ReturnType<typeof reportIds> & { worker: string; manager: string; now: string; today: string }

/** Reports of the dialogue as a draft, under review and published, the rhythm of status reports, and good examples. */
export function reportRows(f: Around) {
  const block = { id: f.reportBlockId, level: 'municipal', kind: 'own', key: '', text: 'Vi såg ett gott arbete.', made: '', sources: [], out: false }
  const content = (title: string) => JSON.stringify({ title, madeOn: f.today, visited: 1, counts: [], blocks: [block], appendixOn: null, places: [] })
  const report = { kind: 'final', language: 'sv', kpis: [], author_id: f.worker, changed_at: f.now, recorded_at: f.now }
  const version = (report_id: string, title: string, what = 'drafted') => ({ report_id, number: 1, what, content: content(title), recorded_at: f.now, recorded_by: f.worker })
  const example = { place: 'Provby', theme: 'continuity', done: 'Cheferna stannar.', takes: 'Tid.', source_kind: 'own', source_words: 'Kommunen', contact_role: 'Enhetschef', seen_on: f.today,
    changed_at: f.now, recorded_at: f.now, recorded_by: f.worker }
  return {
    dialogue_report: [
      { id: f.draftReportId, title: 'Utkast till rapport', stage: 'draft', ...report },
      { id: f.reviewReportId, title: 'Rapport att granska', stage: 'review', sent_at: f.now, sent_by: f.worker, ...report },
      { id: f.publishedReportId, title: 'Publicerad rapport', stage: 'published', sent_at: f.now, sent_by: f.worker, reviewed_at: f.now, reviewed_by: f.manager, address: f.reportAddress,
        published_at: f.now, published_number: 1, ...report },
    ],
    dialogue_report_version: [version(f.draftReportId, 'Utkast till rapport'), version(f.reviewReportId, 'Rapport att granska'), version(f.publishedReportId, 'Publicerad rapport', 'published')],
    dialogue_report_rhythm: { id: randomUUID(), start_on: '2026-01-24', months: 3, recorded_at: f.now, recorded_by: f.worker },
    good_example: [
      { id: f.draftExampleId, title: 'Ett exempel som skrivs', stage: 'draft', ...example },
      { id: f.reviewExampleId, title: 'Ett exempel som granskas', stage: 'review', sent_at: f.now, sent_by: f.worker, ...example },
      { id: f.publishedExampleId, title: 'Ett publicerat exempel', stage: 'published', address: f.exampleAddress, sent_at: f.now, sent_by: f.worker, published_at: f.now, published_by: f.manager, ...example },
    ],
    good_example_correction: { id: randomUUID(), example_id: f.publishedExampleId, what: 'Fel dag', before: '{}', recorded_at: f.now, recorded_by: f.worker },
  }
}
