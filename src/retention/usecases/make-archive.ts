import { instant } from '../../calendar/instant.ts'
import type { StrandSources } from '../../documents/queries/disclosure.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { packed } from '../../platform/pack-files.ts'
import { sealed } from '../../platform/sealed-file.ts'
import { packageToMake, saveLeftOut, savePackageMade, savePackagePart, waitForPackage } from '../queries/archive-package.ts'
import { packagePieces } from './make-package.ts'
import type { PackageDone } from './make-package.ts'

/**
 * Makes an approved package: the files as they stand at one moment, sealed to the municipality's key, kept in pieces until the archive has
 * taken it in. In clear it exists nowhere but in the memory of this process, one file at a time.
 *
 * @param strands what the strands have in a file.
 */
export function makeArchive(strands: readonly StrandSources[]): JobKind {
  return {
    kind: 'archive_package',
    async run(tx, { body, municipality, now, aside }) {
      const id = String(body['packageId'])
      const at = instant(now)
      const wanted = await packageToMake(tx, id)
      if (wanted === undefined || wanted.madeAt !== null) return
      await waitForPackage(tx)
      const made: PackageDone[] = []
      const bytes = await aside(async (beside, client) => {
        await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
        await waitForPackage(beside)
        let [number, size] = [0, 0]
        const pieces = packagePieces(beside, client, wanted, { municipality, madeAt: at, strands }, (done) => made.push(done))
        for await (const piece of sealed(wanted.key, packed(pieces))) {
          await savePackagePart(tx, id, number, piece)
          number += 1
          size += piece.length
        }
        return size
      })
      const [done] = made
      if (done === undefined) throw new RangeError('the package has no end')
      await saveLeftOut(tx, id, done.leftOut)
      await savePackageMade(tx, id, { at, bytes, files: done.files, sha256: done.sha256 })
    },
  }
}
