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

const faults: Readonly<Record<ChainFault['fault'], BothLanguages>> = {
  changed: { sv: 'en rad är ändrad, flyttad eller tillagd', en: 'a line was changed, moved or added' },
  missing_line: { sv: 'en rad är borttagen', en: 'a line was removed' },
  missing_seal: { sv: 'en rad är borttagen eller tillagd förbi kedjan', en: 'a line was removed, or added past the chain' },
  cut_tail: { sv: 'slutet av loggen är borta', en: 'the end of the log is gone' },
  rewritten: { sv: 'hela kedjan är omskriven', en: 'the whole chain was rewritten' },
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
        const check = await checkChain(pool, code, kept ?? [])
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
async function checkChain(pool: pg.Pool, municipality: string, kept: readonly ChainHead[]): Promise<ChainCheck> {
  return inTransaction(pool, { municipality, staffId: null, keys: [] }, async (_tx, client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    await client.query('SET LOCAL statement_timeout = 0')
    return verifyChain(client, municipality, kept)
  })
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
  return `BRUTEN vid nummer ${fault.number}: ${faults[fault.fault].sv} / BROKEN at number ${fault.number}: ${faults[fault.fault].en}`
}

function unkept(file: string): BothLanguages {
  return {
    sv: `Det finns inga sparade slut i ${file}, så ett bortklippt slut kan inte upptäckas. Ange filen med --head.`,
    en: `No kept heads in ${file}, so a cut tail cannot be found. Name the file with --head.`,
  }
}
