import { instant } from '../../calendar/instant.ts'
import type { DocumentAnswer } from '../contract/documents.ts'
import type { DocumentRow } from '../queries/document.ts'
import { readingLevel } from '../rules/count-lix.ts'

/** A document as the API and its page give it. */
export function documentAnswerOf(row: DocumentRow): DocumentAnswer {
  const { writerId, writerName, lockerId, lockerName, ...document } = row
  const locked = row.lockedAt !== null
  return {
    ...document,
    state: !locked ? 'draft' : row.supersededById === null ? 'locked' : 'superseded',
    childLix: readingLevel(row.childText).lix,
    writtenBy: { id: writerId, name: writerName },
    lockedBy: lockerId === null ? null : { id: lockerId, name: lockerName ?? '' },
    additions: row.additions.map((addition) => ({ ...addition, recordedAt: instant(addition.recordedAt) })),
  }
}
