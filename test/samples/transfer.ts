import { home } from '../make.ts'
import type { Make } from '../make.ts'
import type { Family } from '../family.ts'
import { provKey } from '../family-transfer.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const reason = (): Record<string, unknown> => ({ reason: 'byte av leverantör' })
const ofImport = ({ importId }: Family): Record<string, string> => ({ id: importId })
const ofExport = ({ exportId }: Family): Record<string, string> => ({ id: exportId })
const persons = 'id;fornamn;efternamn;skydd\n1;Prov;Provsson;nej\n'
/** Imports and exports are the municipality's: its administrators and log reviewers, whatever their unit, see them. */
const administered = { as: 'administrator', about: nobody, ofUnit: false } as const
const reviewed = { as: 'log_reviewer', about: nobody, ofUnit: false } as const

async function made(family: Family, make: Make): Promise<void> {
  await make.run(
    `UPDATE export_request SET decision = 'approved', decision_reason = 'rätt', decided_by = $3, decided_at = asked_at, made_at = asked_at,
    size_bytes = 6 WHERE municipality_code = $1 AND id = $2`,
    [family.code ?? home, family.exportId, family.worker.id],
  )
}

export const transferSamples: Samples = {
  'GET /api/imports': administered,
  'POST /api/imports': { ...administered, body: () => ({ files: [{ kind: 'person', base64: Buffer.from(persons).toString('base64') }] }) },
  'GET /api/imports/:id': { ...administered, params: ofImport },
  'POST /api/imports/:id/confirm': { ...administered, params: ofImport },
  'POST /api/imports/:id/withdraw': { ...administered, params: ofImport },
  'GET /administration/import': administered,
  'POST /administration/import': { ...administered, body: () => ({ person: persons }) },
  'GET /administration/import/:id': { ...administered, params: ofImport },
  'POST /administration/import/:id/genomfor': { ...administered, params: ofImport },
  'POST /administration/import/:id/avbryt': { ...administered, params: ofImport },
  'GET /api/exports': administered,
  'POST /api/exports': { ...administered, body: reason },
  'POST /api/export-key': { ...administered, body: () => ({ publicKey: provKey }) },
  'GET /administration/export': administered,
  'POST /administration/export': { ...administered, body: reason },
  'GET /administration/export/nyckel': administered,
  'POST /administration/export/nyckel': { ...administered, body: () => ({ publicKey: provKey }) },
  'GET /administration/export/:id/fil': { ...administered, params: ofExport, before: made },
  'GET /api/exports/to-decide': reviewed,
  'GET /api/exports/:id': { ...reviewed, params: ofExport },
  'POST /api/exports/:id/approve': { ...reviewed, params: ofExport, body: reason },
  'POST /api/exports/:id/refuse': { ...reviewed, params: ofExport, body: reason },
  'GET /logg/export': reviewed,
  'GET /logg/export/:id': { ...reviewed, params: ofExport },
  'POST /logg/export/:id': { ...reviewed, params: ofExport, body: () => ({ decision: 'refused', reason: 'fel nyckel' }) },
}
