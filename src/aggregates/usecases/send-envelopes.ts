import { instant, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind } from '../../platform/jobs.ts'
import { innerAllowed, postOut } from '../../platform/post-out.ts'
import type { InnerAllowed, Posted } from '../../platform/post-out.ts'
import { installationKind } from '../../webhooks/queries.ts'
import { isTaken, nextTry } from '../../webhooks/rules.ts'
import { envelopeVersion, fetchedShape, mostEnvelopeBytes, questionSchema } from '../contract/envelope.ts'
import type { Envelope } from '../contract/envelope.ts'
import { dropRefused } from '../queries/receiving.ts'
import { officeNow, saveSendTry, sentToSend, signingKey } from '../queries/sending.ts'
import type { ToSend } from '../queries/sending.ts'
import { readJson } from './keep-sending.ts'
import { signText } from './sign-envelope.ts'
import { takeFetched } from './take-request.ts'

function post(address: string, path: string, envelope: Envelope, guarded: InnerAllowed | null): Promise<Posted> {
  return postOut(new URL(path, address), {
    body: JSON.stringify(envelope), guarded, timeoutMs: 15_000, mostBytes: mostEnvelopeBytes * 4,
    headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', 'user-agent': 'Helhet' },
  })
}

/** The code of a refusal as the office says it; only a code, never its words. */
function refusalCode(text: string): string | null {
  const read = readJson(Buffer.from(text))
  const code = typeof read === 'object' && read !== null && 'code' in read ? read.code : null
  return typeof code === 'string' && /^[a-z_]{1,60}$/.test(code) ? code : null
}

/**
 * Sends one envelope after the job's commit and writes what came of it. One that the office refuses for what it is (4xx) is not tried again
 * by itself; what did not get there is, for a day. The office knows it again by its number and hash, so it may come twice.
 */
function sendAggregate(allowed: InnerAllowed): JobKind {
  return {
    kind: 'send_aggregate',
    lane: 'outward',
    async run(tx, { body, municipality, now: nowText, aside }) {
      const found = await sentToSend(tx, String(body['envelope']))
      if (found === undefined) return undefined
      const now = instant(nowText)
      const guarded = await installationKind(tx) === 'production' ? allowed : null
      return async () => {
        const posted = await post(found.address, '/api/aggregates', found.envelope, guarded)
        await aside((beside) => noteTry(beside, found, posted, { municipality, now }))
      }
    },
  }
}

async function noteTry(tx: Write, found: ToSend, posted: Posted, { municipality, now }: { municipality: string; now: Instant }): Promise<void> {
  const tries = found.tries + 1
  const status = 'status' in posted ? posted.status : null
  const arrived = status !== null && isTaken(status)
  const judged = status !== null && status >= 400 && status < 500 && status !== 429 && status !== 408
  const nextTryAt = arrived || judged ? null : nextTry(tries, instant(found.recordedAt), now)
  const fault = 'fault' in posted ? posted.fault : arrived ? null : refusalCode(posted.text ?? '') ?? 'not_accepted'
  await saveSendTry(tx, found.id, { tries, status, fault, at: now, nextTryAt, arrived })
  if (nextTryAt === null) return
  await askForJob(tx, { municipality, kind: 'send_aggregate', key: `${found.id} ${tries + 1}`, body: { envelope: found.id }, runAt: nextTryAt, now })
}

/** Asks the office what it wants, by a signed question, and keeps what is new. Nothing is sent by it. */
function fetchRequests(allowed: InnerAllowed): JobKind {
  return {
    kind: 'fetch_aggregate_requests',
    lane: 'outward',
    async run(tx, { municipality, now: nowText, aside }) {
      const [office, key] = [await officeNow(tx), await signingKey(tx)]
      if (office?.address == null || key === undefined) return undefined
      const { address } = office
      const now = instant(nowText)
      const guarded = await installationKind(tx) === 'production' ? allowed : null
      const payload = JSON.stringify({ schema: questionSchema, version: envelopeVersion, sender: municipality, office: office.office, askedAt: now })
      return async () => {
        const posted = await post(address, '/api/aggregates/requests', {
          payload, key: key.fingerprint, signature: signText(questionSchema, payload, key.privateKey) }, guarded)
        const read = 'status' in posted && isTaken(posted.status) ? fetchedShape.safeParse(readJson(Buffer.from(posted.text ?? ''))) : null
        // A job that fails is tried again and stands in the list of jobs.
        if (read?.success !== true) throw new RangeError('the office did not answer as it should')
        await aside((beside) => takeFetched(beside, read.data.requests, { municipality, way: 'network', at: now }))
      }
    },
  }
}

const daysKept = 90
const clearRefused: JobKind = {
  kind: 'clear_refused_aggregates',
  run: async (tx, { now }) => dropRefused(tx, instantFrom(Date.parse(now) - daysKept * 86_400_000)),
}

/** @param inner what offices may lie inside: names and networks of the inner network, none unless the operator names them. */
export function aggregateJobKinds(inner: readonly string[] = []): readonly JobKind[] {
  const allowed = innerAllowed(inner)
  return [sendAggregate(allowed), fetchRequests(allowed), clearRefused]
}
export const aggregateRecurring = [
  { kind: 'fetch_aggregate_requests', everyMinutes: 24 * 60, offsetMinutes: 310 },
  { kind: 'clear_refused_aggregates', everyMinutes: 24 * 60, offsetMinutes: 110 },
] as const
