import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { permissions } from '../access/contract.ts'
import type { Actor } from '../access/contract.ts'
import { clientOf, reviewKey, saveSessionSeen, sessionSql } from '../access/queries/session.ts'
import type { ClientRow, SessionRow } from '../access/queries/session.ts'
import { permissionsOf } from '../access/rules.ts'
import type { Clock } from '../calendar/clock.ts'
import { instant, instantFrom } from '../calendar/instant.ts'
import { contextSql, rollBack, transactionOn } from '../platform/db.ts'
import type { Write } from '../platform/db.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { refusalOf } from './constraint.ts'
import { actorOfChange, isReachedInEmergency, refuseChangeInEmergency } from './emergency.ts'
import { languageAsked, nobody } from './nobody.ts'
import type { Tenants } from './nobody.ts'
import type { About, May } from './route.ts'
import { aboutOf, traceSql } from './trace.ts'
import type { TraceEntry } from './trace.ts'
import { comesFromOurPages, whoShows } from './who.ts'
import type { Shown } from './who.ts'

/** What the mount needs from outside; the same for every request. */
export type Ground = {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly municipalities: Tenants
  /** Whether a line answers in a tenant of kind office; without it every line does. */
  readonly answersAtOffice?: (path: string) => boolean
  readonly origin: string
  readonly idleMinutes: number
  /** After so many hours a session is over, however much it is used. */
  readonly sessionHours: number
  /** Whether routes refuse what comes too often; tests that send much in a moment turn it off. */
  readonly limits: boolean
  /** Told after each commit that the municipality has a new line to seal. */
  readonly traced: (municipality: string) => void
}

export type RequestLine = {
  readonly action: string; readonly may: May; readonly changes: boolean
  /** Whether it may also change what is seen through an emergency access alone. */
  readonly inEmergency: boolean
}
type Work<T> = (tx: Write, actor: Actor) => Promise<{ answer: T; about: About }>

/**
 * The one path of a request: who, may, the work, the log line, the commit; all in one transaction, answered after it.
 * A refused or failed request is rolled back and leaves its line in a transaction of its own before the answer is sent.
 *
 * @throws Refusal with the status and code to answer with; anything else is our own fault.
 */
export async function inRequest<T>(ground: Ground, request: FastifyRequest, line: RequestLine, work: Work<T>): Promise<T> {
  const client = await ground.pool.connect()
  const shown = whoShows(request)
  const started: Opened = { actor: nobody(ground, shown, languageAsked(request), request.url), out: 'signed_out' }
  try {
    Object.assign(started, await openTransaction(ground, client, shown, started.actor))
    refuseUnlessMay(ground, request, line, started)
    const tx = transactionOn(client)
    const { answer, about } = await work(tx, await actorOfChange(tx, started.actor, line, idsNamed(request)))
    const traced = entryFor(ground, request, line, started.actor, about)
    const inEmergency = await isReachedInEmergency(tx, started.actor, traced.about)
    if (inEmergency) refuseChangeInEmergency(line)
    const entry: TraceEntry = inEmergency ? { ...traced, why: 'break_glass' } : traced
    await client.query(`${traceSql(started.actor.municipality, entry)}; COMMIT`)
    client.release()
    ground.traced(started.actor.municipality)
    return answer
  } catch (fault) {
    await rollBack(client)
    const refusal = refusalOf(fault)
    await traceRefusal(ground, request, line, started.actor, refusal)
    throw refusal ?? fault
  }
}

/**
 * Reads for the member of staff who sends a request that was refused: what stands around the refusal. Nothing is written or traced.
 *
 * @returns null for everybody else, and when the database does not answer: the refusal is said all the same.
 */
export async function inRefusal<T>(ground: Ground, request: FastifyRequest, read: (tx: Write, actor: Actor) =>
  Promise<T>): Promise<T | null> {
  const shown = whoShows(request)
  if (shown.kind !== 'session') return null
  const client = await ground.pool.connect().catch(() => null)
  if (client === null) return null
  try {
    const { actor } = await openTransaction(ground, client, shown, nobody(ground, shown, languageAsked(request)))
    return actor.kind === 'staff' ? await read(transactionOn(client), actor) : null
  } catch {
    return null
  } finally {
    await rollBack(client)
  }
}

/** Who asks, and what to say if a stranger asks for what is not public: never signed in, no longer, or without a role since today. */
type Opened = { actor: Actor; out: 'signed_out' | 'session_ended' | 'role_ended' }

async function openTransaction(ground: Ground, client: pg.PoolClient, shown: Shown, stranger: Actor): Promise<Opened> {
  const { municipality } = stranger
  const start = `BEGIN; ${contextSql({ municipality, staffId: null, keys: [] })}`
  if (shown.kind === 'nobody') {
    await client.query(start)
    return { actor: stranger, out: 'signed_out' }
  }
  if (shown.kind === 'client') {
    await client.query(start)
    const found = await clientOf(transactionOn(client), shown.id, shown.secretHash, ground.clock.today())
    return { actor: found === undefined ? stranger : clientActor(stranger, found), out: 'signed_out' }
  }
  const at = ground.clock.now()
  const now = Date.parse(at)
  const since = { idleSince: instantFrom(now - ground.idleMinutes * 60_000),
    begunSince: instantFrom(now - ground.sessionHours * 3_600_000) }
  const results: unknown = await client.query(`${start}; ${sessionSql(shown.hash, { today: ground.clock.today(), ...since, now: at })}`)
  const row = lastRow(results)
  if (row === undefined) return { actor: stranger, out: 'session_ended' }
  if (row.roles.length === 0) return { actor: stranger, out: 'role_ended' }
  const actor = staffActor(stranger, row, shown.hash)
  await client.query(contextSql({ municipality, staffId: actor.id, keys: actor.keys }))
  if (now - Date.parse(row.last_seen_at) > 60_000) await saveSessionSeen(transactionOn(client), Buffer.from(shown.hash, 'hex'), ground.clock.now())
  return { actor, out: 'signed_out' }
}

/** Several statements sent as one text answer with a list; the session's row is in the last. */
function lastRow(results: unknown): SessionRow | undefined {
  const last: { rows: SessionRow[] } | undefined = Array.isArray(results) ? results.at(-1) : undefined
  return last?.rows[0]
}

function clientActor(stranger: Actor, { id, name, scope }: ClientRow): Actor {
  return { ...stranger, kind: 'client', id, name, may: new Set(permissions.filter((permission) => scope.includes(permission))) }
}

function staffActor(stranger: Actor, row: SessionRow, hash: string): Actor {
  const may = permissionsOf(row.roles)
  // Who has lost the roles of case work has lost the emergency access with them.
  const emergencies = !may.has('emergency.open') ? [] : row.emergencies.map(({ id, person_id, until_at, case_number, name }) => (
    { id, personId: person_id, until: instant(until_at), caseNumber: case_number, name }))
  const keys = [...row.keys, ...emergencies.map(({ id }) => id), ...(row.reviews ? [reviewKey] : [])]
  return {
    ...stranger, kind: 'staff', id: row.staff_id, name: `${row.given_name} ${row.family_name}`,
    initials: `${row.given_name.slice(0, 1)}${row.family_name.slice(0, 1)}`.toUpperCase(), title: row.title,
    unitId: row.unit_id, unitName: row.unit_name, roles: row.roles, keys, emergencies, managedUnits: row.managed_units, deputises: row.deputised, may,
    language: row.preferences.language ?? stranger.language, theme: row.preferences.theme ?? stranger.theme, session: hash,
  }
}

function refuseUnlessMay(ground: Ground, request: FastifyRequest, line: RequestLine, { actor, out }: Opened): void {
  const path = line.action.slice(line.action.indexOf(' ') + 1)
  if (actor.atOffice === true && ground.answersAtOffice?.(path) === false) throw new Refusal('not_at_an_office', 404)
  if (line.may === 'public') return
  if (actor.kind === 'public') throw new Refusal(out, 401)
  if (!actor.may.has(line.may)) throw new Refusal('not_permitted', 403)
  if (line.changes && actor.kind === 'staff' && !comesFromOurPages(request, ground.origin)) throw new Refusal('not_from_our_pages', 403)
}

function entryFor(ground: Ground, request: FastifyRequest, line: RequestLine, actor: Actor, about: About): TraceEntry {
  const { persons, why, of = null } = aboutOf(about, actor.kind === 'staff' ? 'role' : actor.kind)
  return {
    at: ground.clock.now(), actorKind: actor.kind, actorId: actor.id, action: line.action, about: persons, why, outcome: 'done',
      refusal: null,
    requestId: request.id, subjectId: of !== null && isId(of) ? of : null,
  }
}

/**
 * The path of a request that finds out itself who sends it (sign-in): one transaction, with the log line of the person who was found.
 * A refusal leaves its line through `leaveTrace`, by whoever catches it.
 */
export async function inFoundName<T>(
  ground: Ground, request: FastifyRequest, line: { readonly action: string; readonly municipality: string },
  work: (tx: Write) => Promise<{ answer: T; staffId: string }>,
): Promise<T> {
  const client = await ground.pool.connect()
  try {
    await client.query(`BEGIN; ${contextSql({ municipality: line.municipality, staffId: null, keys: [] })}`)
    const { answer, staffId } = await work(transactionOn(client))
    const entry: TraceEntry = { ...plainEntry(ground, request, line.action), actorKind: 'staff', actorId: staffId, why: 'role' }
    await client.query(`${traceSql(line.municipality, entry)}; COMMIT`)
    client.release()
    ground.traced(line.municipality)
    return answer
  } catch (fault) {
    await rollBack(client)
    throw refusalOf(fault) ?? fault
  }
}

function plainEntry(ground: Ground, request: FastifyRequest, action: string): TraceEntry {
  return {
    at: ground.clock.now(), actorKind: 'public', actorId: null, action, about: [], why: 'public', outcome: 'done', refusal: null,
      requestId: request.id,
  }
}

/** Leaves the line of a refused or failed request that has no transaction any more. @param refusal null: the fault is our own. */
export async function leaveTrace(ground: Ground, request: FastifyRequest, action: string, municipality: string,
  refusal: Refusal | null): Promise<void> {
  const outcome = refusal === null ? 'failed' : 'refused'
  await writeTrace(ground, municipality, { ...plainEntry(ground, request, action), outcome, refusal: refusal?.code ?? 'fault' })
}

/** What was tried is worth as much in the log as what was done: the ids in the address are what it was about. */
async function traceRefusal(ground: Ground, request: FastifyRequest, line: RequestLine, actor: Actor,
  refusal: Refusal | null): Promise<void> {
  const entry: TraceEntry = {
    ...entryFor(ground, request, line, actor, idsNamed(request)), outcome: refusal === null ? 'failed' : 'refused', refusal: refusal?.code ?? 'fault',
  }
  await writeTrace(ground, actor.municipality, entry, refusal?.leaves ?? null)
}

function idsNamed({ params }: FastifyRequest): string[] {
  return typeof params === 'object' && params !== null ? Object.values(params).filter((value) => typeof value === 'string' && isId(value)) : []
}

async function writeTrace(ground: Ground, municipality: string, entry: TraceEntry, leaves: Refusal['leaves'] = null): Promise<void> {
  const client = await ground.pool.connect()
  try {
    await client.query(`BEGIN; ${contextSql({ municipality, staffId: null, keys: [] })}; ${traceSql(municipality, entry)}`)
    await leaves?.(transactionOn(client))
    await client.query('COMMIT')
    client.release()
    ground.traced(municipality)
  } catch (fault) {
    await rollBack(client)
    throw fault
  }
}
