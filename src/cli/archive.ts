import type pg from 'pg'
import { instant } from '../calendar/instant.ts'
import { fileSources } from '../file-sources.ts'
import { traceSql } from '../mount/trace.ts'
import type { ArchivePiece } from '../platform/archive.ts'
import { writePieces } from '../platform/archive-files.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import type { Write } from '../platform/db.ts'
import { isId, newId } from '../platform/id.ts'
import { StartFault } from '../platform/start-fault.ts'
import { packagePart, packageToMake, personsIn, waitForPackage } from '../retention/queries/archive-package.ts'
import type { PackageToMake } from '../retention/queries/archive-package.ts'
import { packagePieces } from '../retention/usecases/make-package.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { misused, readOptions } from './options.ts'

const usage = 'archive <paket/package id> --municipality <kod/code> --out <mapp/folder>'

/**
 * `helhet archive`: an archive package that another has approved, in a folder. In demo mode the ZIP archive itself; in production the file
 * that the job has sealed to the municipality's key.
 */
export async function runArchive(around: Surroundings): Promise<number> {
  const { value, words } = readOptions(around.args, ['municipality', 'out'], usage, 1)
  const [id = '', municipality, folder] = [words[0], value('municipality'), value('out')]
  if (!isId(id) || municipality === undefined || !/^\d{4}$/.test(municipality) || folder === undefined) throw misused(usage)
  const config = await around.config({ serving: false })
  return withDatabase(around, 'archive', async ({ appUrl }) => {
    const pool = openPool(appUrl, 1)
    const whole = { municipality, staffId: null, keys: '*' } as const
    try {
      const done = await inTransaction(pool, whole, async (tx, client) => {
        await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
        await waitForPackage(tx)
        const wanted = await packageToMake(tx, id)
        if (wanted === undefined) throw notApproved()
        return writePieces(folder, config.mode === 'demo' ? inClear(tx, client, wanted, { municipality, at: around.now() }) : sealedParts(tx, id))
      })
      await inTransaction(pool, whole, async (tx, client) => client.query(traceSql(municipality, {
        at: instant(around.now()), actorKind: 'system', actorId: null, action: 'helhet archive', about: await personsIn(tx, id), why: 'system', outcome: 'done',
        refusal: null, requestId: newId(),
      })))
      around.say({ sv: `${done.bytes} byte i ${folder}`, en: `${done.bytes} bytes in ${folder}` })
      return 0
    } finally {
      await pool.end()
    }
  })
}

function inClear(tx: Write, client: pg.PoolClient, wanted: PackageToMake, { municipality, at }: { municipality: string; at: string }): AsyncIterable<ArchivePiece> {
  return packagePieces(tx, client, wanted, { municipality, madeAt: instant(at), strands: fileSources }, () => {})
}

/** @throws StartFault when nothing is kept of it: it is not made yet, or the archive has it. */
async function* sealedParts(tx: Write, id: string): AsyncGenerator<ArchivePiece> {
  for (let number = 0; ; number += 1) {
    const bytes = await packagePart(tx, id, number)
    if (bytes === null && number === 0) throw notMade()
    if (bytes === null) return
    yield { file: `helhet-arkivpaket-${id.slice(0, 8)}.export`, bytes }
  }
}

function notApproved(): StartFault {
  return new StartFault({
    sv: 'Det finns inget godkänt arkivpaket med det numret. Paket begärs och godkänns av två personer på sidan Gallring.',
    en: 'There is no approved archive package with that id. Packages are asked for and approved by two persons on the page Retention.',
  })
}

function notMade(): StartFault {
  return new StartFault({
    sv: 'Paketet är inte skapat än, eller redan överlämnat: då finns filen hos arkivet.',
    en: 'The package is not made yet, or handed over already: then the archive has the file.',
  })
}
