import { randomUUID } from 'node:crypto'

/** The ids of a consideration that is being written, and of one that was sent. */
export function considerationIds() {
  return { considerationId: randomUUID(), sentConsiderationId: randomUUID() }
}

type Around = ReturnType<typeof considerationIds> & {
  child: { id: string }; placementId: string; boardsDecisionId: string; contactId: string; worker: string; now: string; today: string
}
const closed: readonly string[] = []

/** A consideration of the child's care that is finished but not sent, and one that waits for the sub-committee, with what it rested on. */
export function considerationRows(f: Around) {
  const about = { person_id: f.child.id, access: closed }
  const begun = { ...about, placement_id: f.placementId, basis: 'sol', since_on: '2026-11-01', proposal: 'Provförslag', conclusion: 'continues',
    minutes: 90, version: 1, recorded_at: f.now, recorded_by: f.worker }
  const text = (heading: string) => ({ consideration_id: f.considerationId, heading, ...about, words: 'Provtext', saved_at: f.now, saved_by: f.worker })
  return {
    consideration: [
      { id: f.considerationId, kind: 'consider_placement', ...begun, decision_id: null, sent_on: null },
      { id: f.sentConsiderationId, kind: 'consider_placement', ...begun, decision_id: f.boardsDecisionId, sent_on: f.today },
    ],
    consideration_text: ['need', 'direction', 'design', 'childs_view'].map(text),
    consideration_source: { consideration_id: f.sentConsiderationId, position: 0, heading: 'need', ...about, source_kind: 'contact',
      source_id: f.contactId, page_id: f.contactId, on_day: f.today, facts: '{"mode": "visit"}' },
  }
}
