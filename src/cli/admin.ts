import { inviteAdministrator } from '../access/usecases/invite-administrator.ts'
import type { Invitation } from '../access/usecases/invite-administrator.ts'
import { fixedClock } from '../calendar/clock.ts'
import { instant } from '../calendar/instant.ts'
import { refusalOf } from '../mount/constraint.ts'
import { traceSql } from '../mount/trace.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import { newId } from '../platform/id.ts'
import type { BothLanguages } from '../platform/start-fault.ts'
import { StartFault } from '../platform/start-fault.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { adminMissing } from './migrate.ts'
import { misused, readOptions } from './options.ts'

export const adminUsage =
  'admin invite <konto/subject> --municipality <kod/code> [--name "Förnamn Efternamn"] [--municipality-name <namn/name>]'

const refusals: Readonly<Record<string, BothLanguages>> = {
  administrator_exists: {
    sv: 'Kommunen har redan en administratör. Be administratören lägga upp fler under Administration, Personal och roller.',
    en: 'The municipality has an administrator already. Ask the administrator to add more under Administration, Staff and roles.',
  },
  municipality_is_unknown: {
    sv: 'Ingen kommun har den koden. Skriv kommunkoden med fyra siffror, till exempel 1440; för ett kontor 0000, eller 00 och länets två siffror.',
    en: 'No municipality has that code. Write the code of four digits, for example 1440; for an office 0000, or 00 and the two digits of the county.',
  },
  administrator_is_no_log_reviewer: {
    sv: 'Kontot hör till en logggranskare. Den som granskar loggen kan inte vara administratör: välj ett annat konto.',
    en: 'The account belongs to a log reviewer, who cannot be an administrator: choose another account.',
  },
}

/** `helhet admin invite <subject> --municipality <code>`: the first administrator, once, as the migrating role; with a line in the log. */
export async function runAdmin(around: Surroundings): Promise<number> {
  const { value, words } = readOptions(around.args, ['municipality', 'name', 'municipality-name'], adminUsage, 2)
  const [what, subject] = words
  const code = value('municipality')
  if (
    what !== 'invite' ||
    subject === undefined ||
    subject.trim() === '' ||
    subject.length > 200 ||
    code === undefined ||
    !/^\d{4}$/.test(code)
  ) {
    throw misused(adminUsage)
  }
  const invitation = { subject: subject.trim(), ...namesIn(value('name')), municipalityName: value('municipality-name') ?? null }
  return withDatabase(around, 'admin', async ({ adminUrl }) => {
    if (adminUrl === null) throw adminMissing()
    const { municipality, isNew } = await invite(adminUrl, code, around.now(), invitation)
    around.answer(`${municipality}: ${invitation.subject} är administratör / is administrator\n`)
    if (isNew)
      around.say({
        sv: 'Kommunen är ny här: starta om Helhet om det är igång.',
        en: 'The municipality is new here: start Helhet again if it is running.',
      })
    return 0
  })
}

/** "Given Family": the first word, and the rest. Without a name the pages say what the person is; a name can be written there. */
function namesIn(name = 'Första administratören'): { givenName: string; familyName: string } {
  const [givenName = '', ...rest] = name.trim().split(/\s+/)
  if (rest.length === 0 || name.length > 160) throw misused(adminUsage)
  return { givenName, familyName: rest.join(' ') }
}

async function invite(
  adminUrl: string,
  code: string,
  now: string,
  invitation: Invitation,
): Promise<{ municipality: string; isNew: boolean }> {
  const pool = openPool(adminUrl, 1)
  const clock = fixedClock(instant(now))
  const context = { municipality: code, staffId: null, keys: [] }
  const line = (refusal: string | null): string =>
    traceSql(code, {
      at: clock.now(),
      actorKind: 'system',
      actorId: null,
      action: 'helhet admin invite',
      about: [],
      why: 'system',
      outcome: refusal === null ? 'done' : 'refused',
      refusal,
      requestId: newId(),
    })
  try {
    return await inTransaction(pool, context, async (tx, client) => {
      const made = await inviteAdministrator(tx, clock, invitation)
      await client.query(line(null))
      return made
    })
  } catch (fault) {
    const refusal = refusalOf(fault)
    if (refusal === null) throw fault
    if (refusal.code !== 'municipality_is_unknown') await inTransaction(pool, context, (_tx, client) => client.query(line(refusal.code)))
    const said = refusals[refusal.code]
    throw said === undefined ? fault : new StartFault(said, fault)
  } finally {
    await pool.end()
  }
}
