import type { FastifyReply, FastifyRequest } from 'fastify'
import { outageOf } from '../platform/outage.ts'
import { Refusal } from '../platform/refusal.ts'
import type { PageGround } from './frame.tsx'
import { languageAsked } from './nobody.ts'
import { problemOf } from './problem.ts'
import { showRefusal } from './refusal-page.tsx'

/** Says a refusal as the asker reads: a problem to a program, a page to a person. */
export function answerRefusal(ground: PageGround, request: FastifyRequest, reply: FastifyReply, refusal: Refusal): unknown {
  if (refusal.status === 503) void reply.header('retry-after', '10')
  if (!request.url.startsWith('/api/')) return showRefusal(ground, request, reply, refusal)
  return reply.status(refusal.status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(ground.wording, languageAsked(request), refusal)))
}

/** What the server itself refuses (too large, too often, unreadable) has a status under 500; everything else is our fault, logged without its message. */
export function refusalFor(fault: unknown, request: FastifyRequest): Refusal {
  if (fault instanceof Refusal) return fault
  const status = typeof fault === 'object' && fault !== null && 'statusCode' in fault && typeof fault.statusCode === 'number' ? fault.statusCode : 500
  if (status === 413) return new Refusal('too_large', 413)
  if (status === 404) return new Refusal('not_found', 404)
  if (status < 500) return new Refusal('unreadable', status)
  const outage = outageOf(fault)
  if (outage !== null) {
    request.log.error({ route: request.routeOptions.url, code: outage.code }, 'outage')
    return outage
  }
  const stack = fault instanceof Error ? (fault.stack ?? '').split('\n').slice(1, 8).map((line) => line.trim()) : []
  request.log.error({ route: request.routeOptions.url, name: fault instanceof Error ? fault.name : typeof fault, stack }, 'fault')
  return new Refusal('fault', 500)
}
