import { readFile } from 'node:fs/promises'
import { systemClock } from '../calendar/clock.ts'
import { traceSql } from '../mount/trace.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { newId } from '../platform/id.ts'
import type { CsvFault } from '../platform/read-csv.ts'
import { StartFault } from '../platform/start-fault.ts'
import { importAbsences } from '../staffing/usecases.ts'
import { importPresence } from '../staffing/usecases/import-presence.ts'
import { importEmployments } from '../workforce/usecases/import-employments.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'

/** What each code of a fault asks the person to write. */
const asks: Readonly<Record<string, string>> = {
  file_is_empty: 'filen är tom / the file is empty',
  file_has_too_many_rows: 'filen har fler än 200 000 rader / the file has more than 200,000 rows',
  file_has_too_many_columns: 'rubrikraden har fler än 500 kolumner / the head has more than 500 columns',
    cells_do_not_match_head: 'raden har inte lika många celler som rubrikraden / the row has not as many cells as the head',
  quotes_do_not_match: 'citattecknen går inte ihop / the quotes do not match', column_is_missing: 'kolumnen saknas / the column is missing',
  staff_is_unknown: 'ingen anställd har det användarnamnet / no member of staff has that user name',
    unit_is_unknown: 'ingen enhet heter så / no unit is called so',
  cell_is_needed: 'skriv något här / write something here',
    day_is_written_yyyy_mm_dd: 'skriv dagen som ÅÅÅÅ-MM-DD / write the day as YYYY-MM-DD',
  end_reason_is_unknown: 'skriv egen begäran, pension, tidsbegränsad upphör, intern flytt, arbetsgivaren eller avliden / use one of the Swedish words listed here',
  end_needs_day_and_reason: 'till och orsak hör ihop: fyll i båda eller ingen / till and orsak belong together: fill in both or none',
  end_is_before_start: 'slutar före början / ends before it begins', write_ja_or_nej: 'skriv ja eller nej / write ja or nej',
  share_is_1_to_100: 'skriv 1-100 procent / write 1-100 per cent',
  engagement_is_unknown: 'skriv månad, timme eller inhyrd / write månad, timme or inhyrd',
  degree_is_unknown: 'skriv socionom, annan eller ingen / write socionom, annan or ingen',
  only_monthly_is_permanent: 'bara månadsanställd är tillsvidare / only who is paid by the month is permanent',
  row_stands_twice: 'raden står två gånger / the row stands twice', too_long: 'för långt / too long',
  no_identity_number: 'skriv inget personnummer / write no identity number',
  presence_is_unknown: 'skriv kontor, distans eller borta / write kontor, distans or borta', half_is_unknown: 'skriv fm, em eller ingenting / write fm, em or nothing',
  reason_is_of_who_is_away: 'orsak hör till den som är borta / a reason belongs to who is away',
    day_is_out_of_reach: 'dagen är mer än 31 dagar bakåt eller ett år framåt / the day is more than 31 days back or a year ahead',
    kind_is_unknown: 'skriv sjuk, vab, tjänstledig, semester, utbildning eller annat / use one of the Swedish words listed here',
}

type Outcome = Readonly<Record<string, number>> | CsvFault[]

/**
 * `helhet import employments|absences|presence <file>`: into the one municipality served, all rows or none. Exit code 1 with every fault by line and
 * column. Anything else is a folder of open cases.
 */
export async function runImport(around: Surroundings): Promise<number> {
  const [what, path, ...rest] = around.args
  if (what !== 'employments' && what !== 'absences' && what !== 'presence') return (await import('./import-folder.ts')).runImportFolder(around)
  const work = { employments: importEmployments, absences: importAbsences, presence: importPresence }[what]
  if (path === undefined || rest.length > 0) {
    throw new StartFault({ sv: 'Skriv: helhet import employments|absences|presence <fil>', en: 'Write: helhet import employments|absences|presence <file>' })
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new StartFault({ sv: `Filen ${path} går inte att läsa.`, en: `The file ${path} cannot be read.` }, cause)
  })
  return withDatabase(around, 'import', async ({ appUrl }) => {
    const pool = openPool(appUrl, 1)
    try {
      const served = await pool.query<{ code: string }>(`SELECT code FROM municipality_served WHERE kind = 'municipality'
        ORDER BY code LIMIT 1`)
      const code = served.rows[0]?.code
      if (code === undefined) throw new StartFault({ sv: 'Databasen har ingen kommun än.', en: 'The database has no municipality yet.' })
      const at = systemClock.now()
      const outcome: Outcome = await inTransaction(pool, { municipality: code, staffId: null, keys: [] }, async (tx, client) => {
        const done = await work(tx, bytes, at)
        const refusal = Array.isArray(done) ? 'file_has_faults' : null
        await client.query(traceSql(code, {
          at, actorKind: 'system', actorId: null, action: `helhet import ${what}`, about: [], why: 'system', outcome: refusal === null
            ? 'done' : 'refused', refusal,
          requestId: newId(),
        }))
        return done
      })
      if (!Array.isArray(outcome)) {
        around.answer(`${JSON.stringify(outcome)}\n`)
        return 0
      }
      around.complain(outcome.map(({ line, column, code: fault }) => `${path}:${line}${column === null ? ''
        : `, ${column}`}: ${asks[fault] ?? fault}\n`).join(''))
      return 1
    } finally {
      await pool.end()
    }
  })
}
