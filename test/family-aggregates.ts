import { randomUUID } from 'node:crypto'
import type { Payload, TablePayload } from '../src/aggregates/contract/envelope.ts'
import { hashOf, makeKey, signText } from '../src/aggregates/usecases/sign-envelope.ts'
import { instant } from '../src/calendar/instant.ts'
import { day } from '../src/calendar/day.ts'
import { measures } from '../src/disclosure/rules/measure.ts'

let made = 0
export const aggregateIds = () => {
  made += 1
  const { publicKey, fingerprint, privateKey } = makeKey()
  return { aggregateSentId: randomUUID(), aggregateRequestId: randomUUID(), aggregateAskedId: randomUUID(), aggregateReceivedId: randomUUID(), senderKeyId: randomUUID(),
    senderKey: { publicKey, fingerprint, privateKey: privateKey.toString('base64') }, aggregateNumber: made * 100 }
}

/** A month's reports of a municipality, with two cells hidden. */
export function tablePayload(given: Partial<TablePayload> & { sender: string; office: string; sequence: number }): TablePayload {
  const open: Readonly<Record<string, number>> = { all: 40, schools: 20, school: 12, preschool: 8, authorities: 20, police: 20 }
  return {
    schema: 'helhet.aggregates', version: 1, kind: 'table', table: 'reports', period: '2026-10', edition: 1, previous: given.sequence === 1 ? null : hashOf('before'), request: null,
    signedAt: instant('2026-11-23T08:00:00.000Z'), from: day('2026-10-01'), to: day('2026-10-31'), releasedAt: instant('2026-11-08T02:30:00.000Z'), withheld: false, note: null,
    cells: measures.reports.categories.map(({ key: category }) => {
      const value = open[category] ?? 0
      return value === 0 ? { category, state: 'zero' as const } : { category, state: 'value' as const, value }
    }), ...given,
  }
}

export function sealed(payload: Payload, { fingerprint, privateKey }: { fingerprint: string; privateKey: string }) {
  const text = JSON.stringify(payload)
  return { payload: text, key: fingerprint, signature: signText('helhet.aggregates', text, Buffer.from(privateKey, 'base64')) }
}

type Around = ReturnType<typeof aggregateIds> & { code: string; manager: string; now: string }

/** Something sent that was not taken, a request of the office and one's own, a sender's key, and what came by it. */
export function aggregateRows(f: Around) {
  const { fingerprint, publicKey } = f.senderKey
  const keyId = randomUUID()
  const payload = JSON.stringify(tablePayload({ sender: f.code, office: f.code, sequence: f.aggregateNumber, edition: f.aggregateNumber }))
  const hash = hashOf(payload)
  const of = { sequence: f.aggregateNumber, kind: 'table', measure: 'reports', period: '2026-10', edition: f.aggregateNumber, payload, hash, signature: 'A'.repeat(86), recorded_at: f.now }
  return {
    // Only one key may be in use at a time, and many families are made.
    aggregate_key: { id: keyId, fingerprint: hashOf(keyId), public_key: publicKey, recorded_at: f.now, recorded_by: f.manager, ended_at: f.now },
    aggregate_office: { id: randomUUID(), office: '0000', name: 'Kontoret', recorded_at: f.now, recorded_by: f.manager },
    aggregate_request: { id: f.aggregateRequestId, office: '0000', measure: 'reports', reason: 'Inför besöket', asked_at: f.now, way: 'file', recorded_at: f.now },
    aggregate_sent: { id: f.aggregateSentId, office: '0000', key_id: keyId, address: 'https://kontor.example', approved_by: f.manager, tries: 1, status: 403, fault: 'key_unknown', failed_at: f.now, ...of },
    sender_key: { id: f.senderKeyId, sender: f.code, fingerprint, public_key: publicKey, recorded_at: f.now, recorded_by: f.manager },
    aggregate_asked: { id: f.aggregateAskedId, place: f.code, measure: 'reports', reason: 'Inför besöket', recorded_at: f.now, recorded_by: f.manager },
    aggregate_received: { id: f.aggregateReceivedId, sender: f.code, key_id: f.senderKeyId, way: 'network', ...of },
    aggregate_refused: { id: randomUUID(), sender: f.code, code: 'signature_wrong', hash, bytes: 900, way: 'network', recorded_at: f.now },
  }
}
