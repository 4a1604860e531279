import { addressesOf } from '../../access/queries/staff.ts'
import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { Refusal } from '../../platform/refusal.ts'
import { importKinds, mostImportBytes } from '../contract.ts'
import type { CaseImportDetail, ImportForm, NewImport } from '../contract.ts'
import {
  importFaults,
  importOf,
  importsSoFar,
  lockImport,
  saveImport,
  saveImportConfirmed,
  saveImportWithdrawn,
} from '../queries/imports.ts'
import { importParts } from './run-import.ts'

type By = Pick<Asked, 'actor' | 'clock'>
type OfImport = Asked<{ id: string }>

/** A letter names at most so many; the page of the import names all. */
const mostNamed = 500

/** Takes files in and lets them be looked through; nothing is changed by that. @throws Refusal too_large, invalid. */
export async function receiveImport(
  tx: Write,
  files: ReadonlyArray<{ kind: string; bytes: Uint8Array }>,
  { actor, clock }: By,
): Promise<{ id: string }> {
  const kinds = new Set(files.map(({ kind }) => kind))
  if (files.length === 0) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: importKinds[0], code: 'file_needed' }])
  if (kinds.size < files.length || files.some(({ kind }) => !importParts.some((part) => part.kind === kind))) {
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'files', code: 'file_is_unknown' }])
  }
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostImportBytes) throw new Refusal('too_large', 413)
  const id = await saveImport(tx, { files, by: staffIdOf(actor), at: clock.now() })
  await askFor(tx, { id, save: false }, { actor, clock })
  return { id }
}

export function receiveEncoded(tx: Write, { body, ...by }: Asked<unknown, unknown, NewImport>): Promise<{ id: string }> {
  return receiveImport(
    tx,
    body.files.map(({ kind, base64 }) => ({ kind, bytes: Buffer.from(base64, 'base64') })),
    by,
  )
}

export function receiveUploads(tx: Write, { body, ...by }: Asked<unknown, unknown, ImportForm>): Promise<{ id: string }> {
  const uploaded = body.uploads.map(({ field, bytes }) => ({ kind: field, bytes }))
  const pasted = importKinds.flatMap((kind) => (body[kind] === '' ? [] : [{ kind, bytes: Buffer.from(body[kind]) }]))
  return receiveImport(tx, [...uploaded, ...pasted], by)
}

async function askFor(tx: Write, { id, save }: { id: string; save: boolean }, { actor, clock }: By): Promise<void> {
  const now = clock.now()
  await askForJob(tx, {
    municipality: actor.municipality,
    kind: 'case_import',
    key: `${id} ${save ? 'save' : 'preview'}`,
    body: { importId: id, save },
    runAt: now,
    now,
  })
}

/**
 * Lets an import that was looked through without a fault be saved. The log reviewers are told, and the director who gets how many cases.
 *
 * @throws Refusal import_not_ready.
 */
export async function confirmImport(tx: Write, { params, actor, clock }: OfImport): Promise<{ id: string }> {
  await lockImport(tx, params.id)
  const found = await importOf(tx, params.id)
  if (found === undefined) throw new Refusal('import_not_found', 404)
  if (found.state !== 'previewed') throw new Refusal('import_not_ready', 409)
  const now = clock.now()
  await saveImportConfirmed(tx, found.id, { by: staffIdOf(actor), at: now })
  await askFor(tx, { id: found.id, save: true }, { actor, clock })
  for (const to of await addressesOf(tx, 'log_reviewer', clock.today())) {
    await askForMail(
      tx,
      { template: 'import_confirmed', to: to.email, language: 'sv', reference: null, path: '/' },
      { municipality: actor.municipality, key: `import ${found.id} ${to.id}`, now },
    )
  }
  const staff = found.workers.slice(0, mostNamed).map(({ staffId, cases }) => `${staffId} ${cases}`)
  for (const to of staff.length === 0 ? [] : await addressesOf(tx, 'director', clock.today())) {
    await askForMail(
      tx,
      { template: 'import_workers', to: to.email, language: 'sv', reference: null, staff, path: '/' },
      { municipality: actor.municipality, key: `import workers ${found.id} ${to.id}`, now },
    )
  }
  return { id: found.id }
}

/** Takes an import back before it is saved; its files are gone at once. @throws Refusal import_not_ready. */
export async function withdrawImport(tx: Write, { params, clock }: OfImport): Promise<{ id: string }> {
  await lockImport(tx, params.id)
  const found = await importOf(tx, params.id)
  if (found === undefined) throw new Refusal('import_not_found', 404)
  if (found.state === 'applying' || found.state === 'done' || found.state === 'withdrawn') throw new Refusal('import_not_ready', 409)
  await saveImportWithdrawn(tx, found.id, clock.now())
  return { id: found.id }
}

export async function imports(tx: Read) {
  return { imports: await importsSoFar(tx) }
}

/** One import with its faults. @throws Refusal import_not_found. */
export async function importDetail(tx: Read, { params }: { readonly params: { readonly id: string } }): Promise<CaseImportDetail> {
  const found = await importOf(tx, params.id)
  if (found === undefined) throw new Refusal('import_not_found', 404)
  return { ...found, faultList: await importFaults(tx, found.id) }
}
