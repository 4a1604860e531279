import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { mostFigureBytes, mostFigureFiles } from '../contract/figures.ts'
import type { FigureImport } from '../contract/figures.ts'
import { figureImports, saveImport, saveImportFile } from '../queries/figure-imports.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** Takes files in and asks for them to be read; nothing is changed before they are. @throws Refusal invalid, too_large. */
export async function receiveFigureFiles(tx: Write, files: readonly Uint8Array[], { actor, clock }: By): Promise<{ id: string }> {
  if (files.length === 0) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'files', code: 'file_needed' }])
  if (files.length > mostFigureFiles) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'files', code: 'too_many' }])
  if (files.reduce((sum, { length }) => sum + length, 0) > mostFigureBytes) throw new Refusal('too_large', 413)
  const now = clock.now()
  const id = await saveImport(tx, { files: files.length, at: now, by: staffIdOf(actor) })
  for (const [at, bytes] of files.entries()) await saveImportFile(tx, id, at + 1, bytes)
  await askForJob(tx, { municipality: actor.municipality, kind: 'figure_import', key: id, body: { importId: id }, runAt: now, now })
  return { id }
}

/** One import with how far it has come. @throws Refusal figure_import_not_found. */
export async function figureImportFor(tx: Read, id: string): Promise<FigureImport> {
  const [found] = await figureImports(tx, id)
  if (found === undefined) throw new Refusal('figure_import_not_found', 404)
  return found
}
