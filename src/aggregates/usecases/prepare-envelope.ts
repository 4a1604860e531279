import { staffIdOf } from '../../access/rules.ts'
import { instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Release } from '../../disclosure/contract.ts'
import { measures } from '../../disclosure/rules/measure.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import { all } from '../../disclosure/rules/table.ts'
import { releasesForFigures } from '../../disclosure/usecases/show-released.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { envelopeSchema, envelopeVersion } from '../contract/envelope.ts'
import type { EnvelopeCell, Payload } from '../contract/envelope.ts'
import type { ChosenQuery, Office, SentDetail } from '../contract/sending.ts'
import { lastOf, lastSent, lockSending, officeNow, requestRows, saveSent, sentRow, signingKey } from '../queries/sending.ts'
import { hashOf, signText } from './sign-envelope.ts'

type By = Pick<Asked, 'actor' | 'clock'>
/** So many releases back a period may lie: five years of months. */
const mostReleases = 60
type What = { readonly table: MeasureKey; readonly period: string | null; readonly request: string | null }

/** What is about to leave: the envelope's own text, unsigned, and what it is of. */
export type Prepared = { readonly payload: Payload; readonly text: string; readonly seen: string; readonly office: Office; readonly request: string | null }

/** The cells of the municipality as a whole, as they are stored: units stay at home. */
function cellsOf(release: Release): EnvelopeCell[] {
  if (release.withheld) return []
  return measures[release.measure].categories.map(({ key: category }) => {
    const count = release.cells.find((cell) => cell.unit === all && cell.category === category)?.count ?? null
    if (count === null) return { category, state: 'suppressed' }
    return count === 0 ? { category, state: 'zero' } : { category, state: 'value', value: count }
  })
}

async function officeAndLast(tx: Read): Promise<{ office: Office; sequence: number; previous: string | null }> {
  const office = await officeNow(tx)
  if (office === undefined) throw new Refusal('no_office', 409)
  const last = await lastSent(tx)
  return { office, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? null }
}

async function requestOf(tx: Read, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null
  const [found] = await requestRows(tx, id)
  if (found === undefined) throw new Refusal('aggregate_request_not_found', 404)
  return found.id
}

/** What is the same in every envelope. `signedAt` is the instant it is approved. */
async function commonOf(tx: Read, { table, period, request }: What, { actor, clock }: By) {
  const { office, sequence, previous } = await officeAndLast(tx)
  const last = await lastOf(tx, table, period)
  return {
    office, last, common: {
      schema: envelopeSchema, version: envelopeVersion, sender: actor.municipality, office: office.office, sequence, previous, signedAt: clock.now(),
      table, edition: (last?.edition ?? 0) + 1, request,
    } as const,
  }
}

/**
 * A table as it would leave: read as it was released and stored, nothing is counted here.
 *
 * @throws Refusal period_not_released, no_office, aggregate_request_not_found.
 */
export async function prepareTable(tx: Read, chosen: ChosenQuery, note: string, by: By): Promise<Prepared & { correction: boolean }> {
  const request = await requestOf(tx, chosen.begaran)
  const releases = await releasesForFigures(tx, chosen.tabell, chosen.period === undefined ? 1 : mostReleases)
  const release = releases.find(({ period }) => chosen.period === undefined || period === chosen.period)
  if (release === undefined) throw new Refusal('period_not_released', 404)
  const { office, last, common } = await commonOf(tx, { table: release.measure, period: release.period, request }, by)
  const payload: Payload = {
    ...common, kind: 'table', period: release.period, from: release.from, to: release.to, releasedAt: release.releasedAt,
    withheld: release.withheld, note: note === '' ? null : note, cells: cellsOf(release),
  }
  return { ...written(payload, office, request), correction: last?.kind === 'table' }
}

function written(payload: Payload, office: Office, request: string | null): Prepared {
  return { payload, text: JSON.stringify(payload), seen: seenOf(payload), office, request }
}

/** What was looked at before it was approved: all of it but when, which number, and the note that is written meanwhile. */
function seenOf({ signedAt: _at, sequence: _number, previous: _before, ...rest }: Payload): string {
  return hashOf(JSON.stringify('note' in rest ? { ...rest, note: null } : rest))
}

/**
 * Lets a table go, as it was shown.
 *
 * @throws Refusal not_as_it_was_shown when it has become another since; note_needed when it takes the place of one sent before.
 */
export async function approveTable(tx: Write, chosen: ChosenQuery, { note, seen }: { note: string; seen: string }, by: By): Promise<{ id: string }> {
  await lockSending(tx)
  const prepared = await prepareTable(tx, chosen, note, by)
  if (prepared.correction && note === '') throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'note', code: 'note_needed' }])
  if (seen !== '' && seen !== prepared.seen) throw new Refusal('not_as_it_was_shown', 409)
  return letGo(tx, prepared, by)
}

/** Says that a table is not sent, of a request or of itself, with the reason that the office reads. */
export async function refuseTable(tx: Write, chosen: ChosenQuery, reason: string, by: By): Promise<{ id: string }> {
  await lockSending(tx)
  const request = await requestOf(tx, chosen.begaran)
  const period = chosen.period ?? null
  const { office, last, common } = await commonOf(tx, { table: chosen.tabell, period, request }, by)
  if (last?.kind === 'table') throw new Refusal('withdraw_it_instead', 409)
  return letGo(tx, written({ ...common, kind: 'refusal', period, reason }, office, request), by)
}

/** Takes back what was sent: the office shows that it is withdrawn and why. @throws Refusal sent_not_found, only_the_latest_table. */
export async function withdrawTable(tx: Write, id: string, reason: string, by: By): Promise<{ id: string }> {
  await lockSending(tx)
  const { table, period, kind, edition } = await sentFor(tx, id)
  const last = await lastOf(tx, table, period)
  if (kind !== 'table' || period === null || last?.edition !== edition) throw new Refusal('only_the_latest_table', 409)
  const { office, common } = await commonOf(tx, { table, period, request: null }, by)
  return letGo(tx, written({ ...common, kind: 'withdrawal', period, reason }, office, null), by)
}

/** One that was let go. @throws Refusal sent_not_found. */
export async function sentFor(tx: Read, id: string): Promise<SentDetail> {
  const found = await sentRow(tx, id)
  if (found === undefined) throw new Refusal('sent_not_found', 404)
  return found
}

async function letGo(tx: Write, { payload, text, office, request }: Prepared, { actor, clock }: By): Promise<{ id: string }> {
  const key = await signingKey(tx)
  if (key === undefined) throw new Refusal('no_signing_key', 409)
  const now = clock.now()
  const id = await saveSent(tx, {
    sequence: payload.sequence, kind: payload.kind, office: payload.office, table: payload.table, period: payload.period, edition: payload.edition,
    payload: text, hash: hashOf(text), keyId: key.id, signature: signText(envelopeSchema, text, key.privateKey), requestId: request,
    address: office.address, by: staffIdOf(actor), at: now,
  })
  if (office.address !== null) await askToSend(tx, { municipality: actor.municipality, id, key: id, at: now })
  return { id }
}

export async function askToSend(tx: Write, { municipality, id, key, at }: { municipality: string; id: string; key: string; at: Instant }): Promise<void> {
  await askForJob(tx, { municipality, kind: 'send_aggregate', key, body: { envelope: id }, runAt: at, now: instant(at) })
}
