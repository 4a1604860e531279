import pg from 'pg'
import type { Actor } from '../access/contract.ts'
import { ownKeys, sentRow } from '../aggregates/queries/sending.ts'
import { askForTable, askingFile, registerKey } from '../aggregates/usecases/keep-receiving.ts'
import { setOffice } from '../aggregates/usecases/keep-sending.ts'
import { approveTable } from '../aggregates/usecases/prepare-envelope.ts'
import { receiveFile } from '../aggregates/usecases/receive-envelope.ts'
import { takeRequest } from '../aggregates/usecases/take-request.ts'
import { addDays } from '../calendar/day.ts'
import { fixedClock } from '../calendar/clock.ts'
import type { Clock } from '../calendar/clock.ts'
import { dayOf, instantOf, time } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import { measures } from '../disclosure/rules/measure.ts'
import { duePeriods } from '../disclosure/rules/period.ts'
import { jobKinds } from '../jobs.ts'
import { nobody } from '../mount/nobody.ts'
import { traceSql } from '../mount/trace.ts'
import { inTransaction, openPool } from '../platform/db.ts'
import type { Write } from '../platform/db.ts'
import { dialogueOffice, lingonby } from './contract.ts'
import { generateOffice, officePeople } from './generator/office.ts'
import { workdayBefore } from './generator/time.ts'
import { analyse, columnTypes, saveRows, saveTenant, serveTenant, staffWith, waitLonger } from './queries.ts'

const context = (municipality: string) => ({ municipality, staffId: null, keys: '*' }) as const
type Tenant = typeof lingonby | typeof dialogueOffice
type By = { readonly actor: Actor; readonly clock: Clock }

/**
 * Adds the invented office beside the demo municipality, and one table that it has asked for and got: the request, its release, approval,
 * signature and receipt are each made by their own use case, handed over as files. Served last: a load that is broken off is begun again.
 *
 * @param database connections as the run role and as the migrating role, which alone may say that an office is served.
 */
export async function loadOffice({ appUrl, adminUrl }: { appUrl: string; adminUrl: string }, now: Instant): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl })
  const pool = openPool(appUrl, 1)
  await owner.connect()
  try {
    await saveTenant(owner, 'office', dialogueOffice)
    await inTransaction(pool, context(dialogueOffice.code), async (_tx, client) => {
      if (await staffWith(client, officePeople[0].subject) !== null) return
      await waitLonger(client)
      const types = await columnTypes(client)
      for (const chunk of generateOffice(now)) await saveRows(client, types, chunk)
      await client.query(traceSql(dialogueOffice.code, {
        at: now, actorKind: 'system', actorId: null, action: 'helhet demo', about: [], why: 'system', outcome: 'done', refusal: null, requestId: 'demo' }))
    })
    await exchange(pool, now)
    await serveTenant(owner, 'office', dialogueOffice)
    await analyse(owner)
  } finally {
    await Promise.all([owner.end(), pool.end()])
  }
}

/** What the office asked for eight days ago and the municipality answered yesterday, and what it asks for now. */
async function exchange(pool: pg.Pool, now: Instant): Promise<void> {
  const today = dayOf(now)
  const at = (back: number, hour: string): Instant => instantOf(workdayBefore(addDays(today, -back)), time(hour))
  const [period] = duePeriods('month', workdayBefore(addDays(today, -1)), measures.reports.grace, 1)
  const here = <R>(work: (tx: Write, by: (subject: string, at: Instant) => Promise<By>) => Promise<R>): Promise<R> => inTenant(pool, lingonby, work)
  const there = <R>(work: (tx: Write, by: (subject: string, at: Instant) => Promise<By>) => Promise<R>): Promise<R> => inTenant(pool, dialogueOffice, work)
  const [ulla, bodil, ove] = [officePeople[0].subject, 'demo:bodil.lantz', 'demo:ove.tapper']

  const key = await here(async (tx, by) => {
    if ((await ownKeys(tx)).length > 0) return null
    await setOffice(tx, { office: dialogueOffice.code, name: dialogueOffice.name, address: '' }, await by(ove, at(9, '09:00')))
    return (await ownKeys(tx))[0] ?? null
  })
  if (key === null || period === undefined) return
  const asking = await there(async (tx, by) => {
    await registerKey(tx, { sender: lingonby.code, publicKey: key.publicKey, fingerprint: key.fingerprint }, await by(ulla, at(8, '09:30')))
    const asks = await by(ulla, at(8, '10:00'))
    const id = await askForTable(tx, { place: lingonby.code, table: 'reports', period, reason: 'Inför besöket: hur många anmälningar som kommer in.' }, asks)
    await askForTable(tx, { place: lingonby.code, table: 'contacts', reason: 'Inför besöket: hur många besök som blir av.' }, await by(ulla, at(1, '15:00')))
    return { id, file: await askingFile(tx, id, asks), key: (await ownKeys(tx))[0] }
  })
  const envelope = await here(async (tx, by) => {
    const release = jobKinds({ mail: null, origin: '', idleMinutes: 30 }).find(({ kind }) => kind === 'release_table')
    await release?.run(tx, { municipality: lingonby.code, now: at(2, '03:30'), body: { measure: 'reports', period }, aside: () => Promise.reject(new Error('needs no other')) })
    const { publicKey, fingerprint } = asking.key ?? { publicKey: '', fingerprint: '' }
    await registerKey(tx, { sender: dialogueOffice.code, publicKey, fingerprint }, await by(ove, at(2, '13:00')))
    await takeRequest(tx, Buffer.from(JSON.stringify(asking.file)), await by(bodil, at(1, '09:00')))
    const { id } = await approveTable(tx, { tabell: 'reports', period, begaran: asking.id }, { note: '', seen: '' }, await by(bodil, at(1, '09:10')))
    return (await sentRow(tx, id))?.envelope
  })
  await there(async (tx, by) => receiveFile(tx, Buffer.from(JSON.stringify(envelope)), await by(ulla, at(1, '13:00'))))
}

/** One transaction in a tenant, as somebody who works there at an instant. @throws Error when nobody has the subject. */
function inTenant<R>(pool: pg.Pool, tenant: Tenant, work: (tx: Write, by: (subject: string, at: Instant) => Promise<By>) => Promise<R>): Promise<R> {
  return inTransaction(pool, context(tenant.code), (tx, client) => work(tx, async (subject, at) => {
    const id = await staffWith(client, subject)
    if (id === null) throw new Error(`nobody is ${subject}`)
    const served = { code: tenant.code, name: tenant.name, kind: tenant.code === dialogueOffice.code ? 'office' : 'municipality' }
    return { actor: { ...nobody({ municipalities: [served] }, { kind: 'nobody' }, 'sv'), kind: 'staff', id }, clock: fixedClock(at) }
  }))
}
