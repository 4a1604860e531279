import { randomUUID } from 'node:crypto'

/** The ids of a proposal to destroy, of two archive packages, and of the key that they are sealed to. */
export function retentionIds() {
  return { destructionId: randomUUID(), packageId: randomUUID(), madePackageId: randomUUID(), exportKeyId: randomUUID() }
}

type Around = ReturnType<typeof retentionIds> & { child: { id: string }; manager: string; worker: string; now: string }

/** A proposal that waits for another's approval; an archive package that waits for it too, and one that is made and not delivered. */
export function retentionRows(f: Around) {
  const asked = { key_id: f.exportKeyId, asked_at: f.now, asked_by: f.manager }
  const kept = { item: 1, subject_id: f.child.id, reason: 'kind_kept', paragraph: 'SoL 16:2', protected: false }
  return {
    destruction: { id: f.destructionId, proposed_at: f.now, proposed_by: f.manager },
    destruction_item: { destruction_id: f.destructionId, item: 1, kind: 'person', subject_id: f.child.id, case_number: null, until_on: '2025-01-01',
      destroy_by_on: '2026-12-31', reason: 'five_years', paragraph: 'SoL 16:1' },
    archive_package: [
      { id: f.packageId, ...asked, decided_at: null, decided_by: null, approved: null, made_at: null, size_bytes: null, file_count: null, sha256: null },
      { id: f.madePackageId, ...asked, decided_at: f.now, decided_by: f.worker, approved: true, made_at: f.now, size_bytes: 6, file_count: 1, sha256: '0'.repeat(64) },
    ],
    archive_package_item: [{ package_id: f.packageId, ...kept }, { package_id: f.madePackageId, ...kept }],
    archive_package_part: { package_id: f.madePackageId, number: 0, bytes: Buffer.from('sealed') },
  }
}
