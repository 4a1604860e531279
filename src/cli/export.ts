import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { instant } from '../calendar/instant.ts'
import { traceSql } from '../mount/trace.ts'
import { archiveOf } from '../platform/archive.ts'
import { writePieces } from '../platform/archive-files.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { newId } from '../platform/id.ts'
import { packed, unpacked } from '../platform/pack-files.ts'
import { opened, sealed } from '../platform/sealed-file.ts'
import { StartFault } from '../platform/start-fault.ts'
import { approvedKey } from '../transfer/queries/exports.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { misused, readOptions } from './options.ts'

const usage = 'export --municipality <kod/code> --out <mapp/folder>'
const openingUsage = 'decrypt-export --key <fil/file> --in <fil/file> --out <mapp/folder>'

/**
 * Everything of one municipality, out. In demo mode as files in a folder; in production as one file sealed to the municipality's key, and
 * only while a request stands that a log reviewer has approved.
 */
export async function runExport(around: Surroundings): Promise<number> {
  const { value } = readOptions(around.args, ['municipality', 'out'], usage)
  const [municipality, folder] = [value('municipality'), value('out')]
  if (municipality === undefined || !/^\d{4}$/.test(municipality) || folder === undefined) throw misused(usage)
  const config = await around.config({ serving: false })
  return withDatabase(around, 'export', async ({ appUrl }) => {
    const pool = openPool(appUrl, 1)
    const whole = { municipality, staffId: null, keys: '*' } as const
    try {
      const served = await pool.query('SELECT FROM municipality_served WHERE code = $1', [municipality])
      if (served.rowCount === 0) throw unknownMunicipality(municipality)
      const key = config.mode === 'demo' ? null : await inTransaction(pool, whole, (tx) => approvedKey(tx, instant(around.now())))
      if (config.mode !== 'demo' && key === null) throw notApproved()
      const done = await inTransaction(pool, whole, async (_tx, client) => {
        await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
        const pieces = archiveOf(client, municipality)
        return writePieces(folder, key === null ? pieces : sealedPieces(key, municipality, packed(pieces)))
      })
      // The line comes after the archive was made, so that an archive read in and written out again is the same to the byte.
      await inTransaction(pool, whole, async (_tx, client) =>
        client.query(
          traceSql(municipality, {
            at: instant(around.now()),
            actorKind: 'system',
            actorId: null,
            action: 'helhet export',
            about: [],
            why: 'system',
            outcome: 'done',
            refusal: null,
            requestId: newId(),
          }),
        ),
      )
      around.say({ sv: `${done.files} filer, ${done.bytes} byte i ${folder}`, en: `${done.files} files, ${done.bytes} bytes in ${folder}` })
      return 0
    } finally {
      await pool.end()
    }
  })
}

async function* sealedPieces(key: string, municipality: string, plain: AsyncIterable<Buffer>) {
  for await (const bytes of sealed(key, plain)) yield { file: `helhet-${municipality}.export`, bytes }
}

/** Opens an exported file with the municipality's private key, and puts its files in a folder. The key never leaves this machine. */
export async function runDecryptExport(around: Surroundings): Promise<number> {
  const { value } = readOptions(around.args, ['key', 'in', 'out'], openingUsage)
  const [keyFile, file, folder] = [value('key'), value('in'), value('out')]
  if (keyFile === undefined || file === undefined || folder === undefined) throw misused(openingUsage)
  const key = await readFile(keyFile, 'utf8').catch((cause: unknown) => {
    throw unreadable(keyFile, cause)
  })
  try {
    const done = await writePieces(folder, unpacked(opened(key, createReadStream(file))))
    around.say({ sv: `${done.files} filer i ${folder}`, en: `${done.files} files in ${folder}` })
    return 0
  } catch (fault) {
    throw fault instanceof StartFault ? fault : unreadable(file, fault)
  }
}

function unreadable(file: string, cause: unknown): StartFault {
  return new StartFault(
    {
      sv: `${file} går inte att öppna: fel nyckel, eller filen är ändrad eller avkortad.`,
      en: `${file} cannot be opened: the wrong key, or the file was changed or cut.`,
    },
    cause,
  )
}

function unknownMunicipality(code: string): StartFault {
  return new StartFault({ sv: `Kommunen ${code} finns inte här.`, en: `The municipality ${code} is not here.` })
}

function notApproved(): StartFault {
  return new StartFault({
    sv: 'I skarp drift exporteras bara det som en logggranskare har godkänt. Begär exporten på sidan Export och kör kommandot när den är '
      + 'godkänd.',
    en: 'In production only what a log reviewer has approved is exported. Ask for the export on the page Export and run the command when '
      + 'it is approved.',
  })
}
