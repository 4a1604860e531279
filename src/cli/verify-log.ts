import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { inTransaction, openPool } from '../platform/db.ts'
import type { ChainCheck, ChainFault, ChainHead } from '../platform/log-chain.ts'
import { readHeads, verifyChain } from '../platform/log-chain.ts'
import type { BothLanguages } from '../platform/start-fault.ts'
import { StartFault } from '../platform/start-fault.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { readOptions } from './options.ts'

const faults: Readonly<Record<ChainFault['fault'], (at: number, other: number | null) => BothLanguages>> = {
  changed: () => ({ sv: 'en rad är ändrad', en: 'a line was changed' }),
  moved: (_, other) => ({ sv: `raden har bytt plats med rad ${other}`, en: `the line changed places with line ${other}` }),
  inserted: () => ({ sv: 'en rad är inskjuten', en: 'a line was put in' }),
  missing_line: () => ({ sv: 'raden är borttagen', en: 'the line was removed' }),
  missing_seal: () => ({ sv: 'rad och sigill är borttagna', en: 'line and seal were removed' }),
  past_chain: () => ({ sv: 'en rad är tillagd förbi kedjan', en: 'a line was added past the chain' }),
  lost_waiting: () => ({ sv: 'en rad som väntade på sigill är borttagen', en: 'a line that waited for its seal was removed' }),
  cut_tail: (at) => ({ sv: `slutet av loggen är borta från rad ${at}`, en: `the end of the log is gone from line ${at} on` }),
  rewritten: () => ({ sv: 'hela kedjan är omskriven', en: 'the whole chain was rewritten' }),
}

/** Exit code 0: every chain is whole. 1: at least one is not; which, and at which number, is in the answer. */
export async function runVerifyLog(around: Surroundings): Promise<number> {
  const { value } = readOptions(around.args, ['head'], 'verify-log [--head <fil/file>]')
  return withDatabase(around, 'verify-log', async ({ appUrl, logHeadFile }) => {
    const kept = await keptHeads(value('head'), logHeadFile)
    if (kept === null) around.say(unkept(logHeadFile))
    const pool = openPool(appUrl, 1)
    try {
      const served = await pool.query<{ code: string; name: string }>('SELECT code, name FROM municipality_served ORDER BY code')
      let whole = true
      for (const { code, name } of served.rows) {
        const check = await checkOne(pool, code, { kept: kept ?? [], progress: progressOf(around, name) })
        around.answer(`${code} ${name}: ${sentence(check)}\n`)
        if (check.fault !== null) whole = false
      }
      return whole ? 0 : 1
    } finally {
      await pool.end()
    }
  })
}

/** One unchanging view of the log, however long the walk takes and whatever is written or sealed meanwhile. */
async function checkOne(
  pool: pg.Pool, municipality: string, { kept, progress }: { kept: readonly ChainHead[]; progress: (sealed: number) => void },
): Promise<ChainCheck> {
  return inTransaction(pool, { municipality, staffId: null, keys: [] }, async (_tx, client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    await client.query('SET LOCAL statement_timeout = 0')
    return verifyChain(client, municipality, kept, progress)
  })
}

const toldEvery = 100_000

/** A line on standard error for each hundred thousand lines. */
function progressOf({ say }: Surroundings, name: string): (sealed: number) => void {
  return (sealed) => {
    if (sealed > 0 && sealed % toldEvery === 0) say({ sv: `${name}: ${sealed} rader är hela så långt.`,
      en: `${name}: ${sealed} lines are whole so far.` })
  }
}

/** A file that was named must be there; the usual one may not have been written yet. */
async function keptHeads(named: string | undefined, usual: string): Promise<ChainHead[] | null> {
  const text = await readFile(named ?? usual, 'utf8').catch((cause: unknown) => {
    if (named === undefined) return null
    throw new StartFault({ sv: `Filen ${named} går inte att läsa.`, en: `The file ${named} cannot be read.` }, cause)
  })
  return text === null ? null : readHeads(text)
}

function sentence({ sealed, unsealed, fault }: ChainCheck): string {
  if (fault === null) return `kedjan är hel, ${sealed} rader, ${unsealed} väntar / the chain is whole, ${sealed} lines, ${unsealed} waiting`
  const words = faults[fault.fault](fault.number, fault.other)
  return `BRUTEN vid nummer ${fault.number}: ${words.sv} / BROKEN at number ${fault.number}: ${words.en}`
}

function unkept(file: string): BothLanguages {
  return {
    sv: `Det finns inga sparade slut i ${file}, så ett bortklippt slut kan inte upptäckas. Ange filen med --head.`,
    en: `No kept heads in ${file}, so a cut tail cannot be found. Name the file with --head.`,
  }
}
