import { epochMs, instantFrom } from '../calendar/instant.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Webhook } from './contract.ts'

const minute = 60_000
const day = 24 * 60 * minute
const longestPause = 240

/**
 * When a delivery that failed is tried again: after 1, 2, 4 ... minutes, at most four hours, for a day from the fact it tells of.
 *
 * @param tries how many have been made, this one counted.
 * @returns null when the day is over: then it has failed.
 */
export function nextTry(tries: number, recordedAt: Instant, now: Instant): Instant | null {
  const at = epochMs(now) + Math.min(2 ** (tries - 1), longestPause) * minute
  return at > epochMs(recordedAt) + day ? null : instantFrom(at)
}

/** Whether nothing has arrived for a week since the first failure: then nobody listens, and it is ended. */
export function isGivenUp(failingSince: Instant, now: Instant): boolean {
  return epochMs(now) - epochMs(failingSince) >= 7 * day
}

/** Whether the other side took it: any status of success. A redirect is none. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300
}

/**
 * Whether an address may be told things: https without name and password in it; in a demo also http to the same machine. Where the name
 * leads is asked when something is sent.
 */
export function isAllowedAddress(text: string, kind: 'demo' | 'production'): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false
  if (url.protocol === 'https:') return kind === 'demo' || /[.:]/.test(url.hostname)
  return kind === 'demo' && url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1')
}

/** How it stands with a webhook, from its dates. */
export function standingOf(
  { endedAt, endedWhy, failingSince, lastArrivedAt }:
  Pick<Webhook, 'endedAt' | 'failingSince' | 'lastArrivedAt'> & { readonly endedWhy: string | null },
): Webhook['standing'] {
  if (endedAt !== null) return endedWhy === 'failing' ? 'ended_failing' : 'ended'
  if (failingSince !== null) return 'failing'
  return lastArrivedAt === null ? 'untried' : 'works'
}
