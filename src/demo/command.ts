import { day } from '../calendar/day.ts'
import { instant, instantOf, time } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Surroundings } from '../cli/command.ts'
import { withDatabase } from '../cli/database.ts'
import { readOptions, wholeNumber } from '../cli/options.ts'
import { StartFault } from '../platform/start-fault.ts'
import { usualSeed } from './contract.ts'
import { loadOffice } from './load-office.ts'
import { loadDemo } from './usecases.ts'

const usage = 'demo [--size <n>] [--seed <text>]'

/** Loads the demo municipality into the configured database, which must be empty. */
export async function runDemo(around: Surroundings): Promise<number> {
  const { value } = readOptions(around.args, ['size', 'seed'], usage)
  const size = wholeNumber(value('size') ?? '1', '--size', 1, 200)
  const config = await around.config({ serving: false })
  if (config.mode !== 'demo') throw onlyInDemo()
  if (config.databaseUrl !== null && config.databaseAdminUrl === null) throw adminMissing()
  return withDatabase(around, 'demo', async ({ appUrl, adminUrl }) => {
    if (adminUrl === null) throw adminMissing()
    const now = momentOf(config.now, around.now())
    const rows = await loadDemo({ appUrl, adminUrl }, {
      seed: value('seed') ?? usualSeed, size, now,
      onProgress: ({ part, of, rows: so }) => around.say({
        sv: `Demokommunen, del ${part} av ${of}: ${so} rader`, en: `Demo municipality, part ${part} of ${of}: ${so} rows`,
      }),
    })
    await loadOffice({ appUrl, adminUrl }, now)
    around.say({ sv: `Demokommunen är laddad: ${rows} rader.`, en: `The demo municipality is loaded: ${rows} rows.` })
    return 0
  })
}

/** The instant the history ends at: the set Swedish time where there is one. */
function momentOf(set: string | null, now: string): Instant {
  return set === null ? instant(now) : instantOf(day(set.slice(0, 10)), time(set.slice(11)))
}

function onlyInDemo(): StartFault {
  return new StartFault({
    sv: 'Demokommunen laddas bara i demoläge. Skriv HELHET_MODE=demo och ange en tom databas.',
    en: 'The demo municipality is only loaded in demo mode. Write HELHET_MODE=demo and name an empty database.',
  })
}

function adminMissing(): StartFault {
  return new StartFault({
    sv: 'DATABASE_ADMIN_URL saknas. Ange rollen som äger tabellerna: DATABASE_ADMIN_URL=postgresql://roll:lösenord@värd:5432/helhet.',
    en: 'DATABASE_ADMIN_URL is missing. Name the role that owns the tables: DATABASE_ADMIN_URL=postgresql://role:password@host:5432/helhet.',
  })
}
