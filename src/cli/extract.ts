import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { permissionsOf } from '../access/rules.ts'
import { dayOf, instant } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import { mayExtract } from '../documents/queries/extract.ts'
import type { Extract } from '../documents/contract/extract.ts'
import { extractPaper, extractPerson } from '../documents/usecases/extract-person.ts'
import { traceSql } from '../mount/trace.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { newId } from '../platform/id.ts'
import { openPress } from '../platform/paper.ts'
import { Refusal } from '../platform/refusal.ts'
import { StartFault } from '../platform/start-fault.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { misused, readOptions } from './options.ts'

const usage = 'extract <ärendenummer/case number | id> --by <användare/user> [--language sv|en] [--out <fil/file .pdf|.json>]'

/**
 * `helhet extract`: everything that is stored about one person, by table in words, as JSON on standard output or as a file, PDF or JSON.
 * It is
 * made in the name of a member of staff who may make extracts, and the log says so.
 */
export async function runExtract(around: Surroundings): Promise<number> {
  const { value, words } = readOptions(around.args, ['by', 'language', 'out'], usage, 2)
  const [named, by, language, out] = [words.join(' '), value('by'), value('language') ?? 'sv', value('out')]
  const known = language === 'sv' || language === 'en'
  if (named === '' || by === undefined || !known || (out !== undefined && !/\.(pdf|json)$/.test(out))) throw misused(usage)
  return withDatabase(around, 'extract', async ({ appUrl }) => {
    const pool = openPool(appUrl, 1)
    try {
      const { rows } = await pool.query<{ code: string; name: string }>('SELECT code, name FROM municipality_served ORDER BY code')
      for (const { code, name } of rows) {
        const extract = await inTransaction(pool, { municipality: code, staffId: null, keys: '*' }, async (tx, client) => {
          const at = instant(around.now())
          const staff = await mayExtract(tx, by, dayOf(at))
          if (staff === undefined || !permissionsOf(staff.roles).has('person.extract')) return null
          const made = await extractPerson(tx, named, { at, by: staff.name, language }).catch(notHere)
          if (made !== null) await client.query(lineOf(code, staff.id, made.personId, at))
          return made
        })
        if (extract !== null) return await handOver(extract, name, out, around)
      }
      throw new StartFault({
        sv: `Ingen person med ${named}, eller ${by} får inte ta ut registerutdrag.`,
        en: `There is no person with ${named}, or ${by} may not make register extracts.`,
      })
    } finally {
      await pool.end()
    }
  })
}

function notHere(fault: unknown): null {
  if (fault instanceof Refusal && fault.code === 'extract_person_not_found') return null
  throw fault
}

function lineOf(municipality: string, staffId: string, personId: string, at: Instant): string {
  return traceSql(municipality, {
    at, actorKind: 'staff', actorId: staffId, action: 'helhet extract', about: [personId], why: 'role', outcome: 'done', refusal: null,
    requestId: newId(),
  })
}

/** The log's line is written by now: only then is anything shown. */
async function handOver(extract: Extract, owner: string, out: string | undefined, around: Surroundings): Promise<number> {
  const json = `${JSON.stringify(extract, null, 2)}\n`
  if (out === undefined) {
    around.answer(json)
    return 0
  }
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, out.endsWith('.json') ? json : await openPress({ seconds: 120 }).print(extractPaper(extract, owner), 'pdf'),
    { mode: 0o600 })
  around.say({ sv: `${extract.tables.length} tabeller i ${out}`, en: `${extract.tables.length} tables in ${out}` })
  return 0
}
