import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { instant } from '../calendar/instant.ts'
import { traceSql } from '../mount/trace.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { newId } from '../platform/id.ts'
import type { ImportOutcome } from '../platform/import.ts'
import { readArchive } from '../platform/read-archive.ts'
import type { BothLanguages } from '../platform/start-fault.ts'
import { StartFault } from '../platform/start-fault.ts'
import { lockImporting, saveImport, saveImportConfirmed, saveImportOutcome, staffNamed, waitLonger } from '../transfer/queries/imports.ts'
import { importFaultTexts } from '../transfer/texts/faults.ts'
import { importParts, readIn } from '../transfer/usecases/run-import.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { misused, readOptions } from './options.ts'

const usage = 'import <mapp/folder> --by <användare/user> [--preview ja] | import --whole <mapp/folder>'

/**
 * Reads a folder of open cases in, or only says what would change (`--preview ja`). Exit code 1 with every fault by file, line and column;
 * then nothing was changed.
 */
export async function runImportFolder(around: Surroundings): Promise<number> {
  const { value, words } = readOptions(around.args, ['by', 'preview', 'whole'], usage, 1)
  const whole = value('whole')
  if (whole !== undefined) return runImportWhole(around, whole)
  const [folder] = words
  const by = value('by')
  if (folder === undefined || by === undefined) throw misused(usage)
  const files = await filesIn(folder)
  const save = value('preview') === undefined
  return withDatabase(around, 'import', async ({ appUrl }) => {
    const pool = openPool(appUrl, 1)
    try {
      const served = await pool.query<{ code: string }>(
        "SELECT code FROM municipality_served WHERE kind = 'municipality' ORDER BY code LIMIT 1",
      )
      const code = served.rows[0]?.code
      if (code === undefined) throw new StartFault({ sv: 'Databasen har ingen kommun än.', en: 'The database has no municipality yet.' })
      const at = instant(around.now())
      const outcome = await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, async (tx, client) => {
        await waitLonger(tx)
        const staffId = await staffNamed(tx, by)
        if (staffId === undefined)
          throw new StartFault({ sv: `Ingen anställd har användarnamnet ${by}.`, en: `No member of staff has the user name ${by}.` })
        await lockImporting(tx)
        const importId = await saveImport(tx, { files: [], by: staffId, at })
        const found = await readIn(tx, {
          importId,
          files,
          staffId,
          now: at,
          save,
          onProgress: async (stage, done, all) => around.say(progress(stage, done, all)),
        })
        const saved = save && found.faults.length === 0
        if (saved) await saveImportConfirmed(tx, importId, { by: staffId, at })
        await saveImportOutcome(tx, importId, found, { at, saved })
        await client.query(
          traceSql(code, {
            at,
            actorKind: 'system',
            actorId: staffId,
            action: save ? 'helhet import' : 'helhet import --preview',
            about: found.met,
            why: 'system',
            outcome: found.faults.length === 0 ? 'done' : 'refused',
            refusal: found.faults.length === 0 ? null : 'file_has_faults',
            requestId: newId(),
          }),
        )
        return found
      })
      return tell(around, folder, outcome)
    } finally {
      await pool.end()
    }
  })
}

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new StartFault({ sv: `Mappen ${folder} går inte att läsa.`, en: `The folder ${folder} cannot be read.` }, cause)
  })
  const known = importParts.filter(({ file }) => names.includes(file))
  if (known.length === 0) {
    const wanted = importParts.map(({ file }) => file).join(', ')
    throw new StartFault({
      sv: `Mappen ${folder} har ingen av filerna ${wanted}.`,
      en: `The folder ${folder} has none of the files ${wanted}.`,
    })
  }
  return new Map(await Promise.all(known.map(async ({ kind, file }) => [kind, await readFile(join(folder, file))] as const)))
}

function progress(stage: string, done: number, all: number): BothLanguages {
  const words: Record<string, BothLanguages> = {
    reading: { sv: 'Läser', en: 'Reading' },
    comparing: { sv: 'Jämför', en: 'Comparing' },
    saving: { sv: 'Sparar', en: 'Saving' },
    opening: { sv: 'Öppnar för rätt handläggare', en: 'Opening to the right workers' },
  }
  const said = words[stage] ?? { sv: stage, en: stage }
  return { sv: `${said.sv} ${done} av ${all}`, en: `${said.en} ${done} of ${all}` }
}

function tell({ answer, complain }: Surroundings, folder: string, { faults, counts, firstRows }: ImportOutcome): number {
  if (faults.length > 0) {
    complain(
      faults
        .map(({ file, line, column, code }) => {
          const where = `${join(folder, file)}${line === null ? '' : `:${line}`}${column === null ? '' : `, ${column}`}`
          return `${where}: ${importFaultTexts.sv[code] ?? code} / ${importFaultTexts.en[code] ?? code}\n`
        })
        .join(''),
    )
    return 1
  }
  answer(`${JSON.stringify({ counts, firstRows })}\n`)
  return 0
}

async function runImportWhole(around: Surroundings, folder: string): Promise<number> {
  return withDatabase(around, 'import', async ({ adminUrl }) => {
    if (adminUrl === null) {
      throw new StartFault({
        sv: 'DATABASE_ADMIN_URL saknas. Ange rollen som äger tabellerna.',
        en: 'DATABASE_ADMIN_URL is missing. Name the role that owns the tables.',
      })
    }
    const { manifest, rows } = await readArchive(adminUrl, folder, ({ table, rows: so }) =>
      around.say({ sv: `${table}: ${so} rader`, en: `${table}: ${so} rows` }),
    )
    around.say({
      sv: `Kommunen ${manifest.municipality} är inläst: ${rows} rader.`,
      en: `The municipality ${manifest.municipality} is in: ${rows} rows.`,
    })
    return 0
  })
}
