import { createHash, randomUUID } from 'node:crypto'

type About = {
  readonly worker: string
  readonly manager: string
  readonly importId: string
  readonly exportId: string
  readonly exportKeyId: string
  readonly now: string
}

export const provKey = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VuAyEAvkcQbGXoZN69IVC4oVNVa5IQcKzuw9/DH5M5j8G1mVA=
-----END PUBLIC KEY-----
`

/** What stands in the tables of import and export: one import that waits for its administrator, one export that waits for a reviewer. */
export function transferRows({ worker, manager, importId, exportId, exportKeyId: keyId, now }: About) {
  const expires = `${now.slice(0, 8)}30T00:00:00Z`
  return {
    case_import: {
      id: importId,
      asked_by: worker,
      asked_at: now,
      stage: 'ended',
      rows_done: 0,
      rows_all: 0,
      previewed_at: now,
      faults: 0,
      counts: '{"person":{"rows":2,"new":1,"changed":0,"unchanged":1}}',
      first_rows: '[{"file":"personer.csv","line":2,"change":"new"}]',
    },
    case_import_file: { import_id: importId, kind: 'person', size: 3, bytes: Buffer.from('id\n'), uploaded_by: worker },
    case_import_fault: { import_id: importId, number: 1, file: 'personer.csv', line: 2, column_name: 'skydd', code: 'cell_is_needed' },
    import_key: {
      kind: 'person',
      external_id: importId,
      row_id: randomUUID(),
      content_hash: createHash('sha256').digest(),
      import_id: importId,
      imported_by: worker,
      recorded_at: now,
    },
    export_key: { id: keyId, public_key: provKey, fingerprint: '0'.repeat(64), set_at: now, set_by: manager },
    export_request: { id: exportId, key_id: keyId, reason: 'byte av leverantör', asked_by: manager, asked_at: now, expires_at: expires },
    export_part: { request_id: exportId, number: 0, bytes: Buffer.from('sealed') },
  }
}
