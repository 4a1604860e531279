import { randomUUID } from 'node:crypto'

/** The id of a proposal to destroy. */
export function retentionIds() {
  return { destructionId: randomUUID() }
}

type Around = ReturnType<typeof retentionIds> & { child: { id: string }; manager: string; now: string }

/** A proposal that waits for another's approval. */
export function retentionRows(f: Around) {
  return {
    destruction: { id: f.destructionId, proposed_at: f.now, proposed_by: f.manager },
    destruction_item: { destruction_id: f.destructionId, item: 1, kind: 'person', subject_id: f.child.id, case_number: null, until_on: '2025-01-01',
      destroy_by_on: '2026-12-31', reason: 'five_years', paragraph: 'SoL 16:1' },
  }
}
