import type { RateLimitOptions } from '@fastify/rate-limit'
import { Refusal } from '../platform/refusal.ts'
import type { Ground } from './request.ts'
import type { Limit } from './route.ts'

/**
 * A route's own limit as the server takes it; nothing where there is none. Each route counts by itself, per network address: a
 * sender's own word for who it is (a client id) could be another each time.
 */
export function limitOf(ground: Pick<Ground, 'limits'>, limit: Limit | null): { config?: { rateLimit: RateLimitOptions } } {
  if (limit === null || !ground.limits) return {}
  return {
    config: {
      rateLimit: {
        max: limit.most, timeWindow: limit.minutes * 60_000,
        errorResponseBuilder: (_request, { ttl }) => new Refusal('too_many', 429, { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
      },
    },
  }
}
