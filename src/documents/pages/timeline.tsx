import type { TimelineRow } from '../../cases/contract.ts'
import type { LineWords } from '../../cases/pages/timeline.tsx'
import type { Language } from '../../platform/language.ts'
import { documentFacts } from '../contract/documents.ts'
import { disclosureTexts } from '../texts/disclosures.ts'
import { documentTexts } from '../texts/documents.ts'

/** Whether a line of the timeline is about documents. */
export function isOfDocuments({ kind }: Pick<TimelineRow, 'kind'>): boolean {
  return kind.startsWith('document_')
}

/** A document as a line of the timeline: what it is, its title, and the way to it. */
export function timelineWords(row: TimelineRow, language: Language): LineWords {
  const t = documentTexts[language]
  const d = disclosureTexts[language]
  const { title, code, superseded, requestId, personId } = documentFacts.parse(row.facts)
  const word = (words: Readonly<Record<string, string>>): string => words[code] ?? code
  switch (row.kind) {
    case 'document_came':
      return { icon: 'document', strand: t.timeline.incoming, text: title,
        detail: <p><a href={`/person/${personId}/handlingar#filer`}>{t.backToList}</a></p> }
    case 'document_asked':
      return { icon: 'document', strand: d.title, text: `${d.heading(word(d.askerKinds).toLowerCase())}. ${title}`,
        detail: <p><a href={`/utlamnande/${row.id}`}>{d.open}</a></p> }
    case 'document_given':
      return { icon: 'document', strand: d.title, text: `${d.given}: ${title}, ${word(d.ways).toLowerCase()}`,
        detail: <p><a href={`/utlamnande/${requestId}`}>{d.open}</a></p> }
    default:
      return { icon: 'document', strand: word(t.kinds), text: <><strong>{title}</strong>{superseded === true
        ? ` (${t.timeline.superseded})` : ''}</>,
        detail: <p><a href={`/handling/${row.id}`}>{t.timeline.read}</a></p> }
  }
}
