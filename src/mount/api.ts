import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/contract.ts'
import { inTransaction } from '../platform/db.ts'
import type { Write } from '../platform/db.ts'
import { answerOnce } from './answer-once.ts'
import type { Wording } from './problem.ts'
import { keptOrMade, newShelf, sendKept } from './kept-answers.ts'
import type { KeptAnswer, Shelf } from './kept-answers.ts'
import { limitOf } from './limit.ts'
import { problemOf } from './problem.ts'
import { languageAsked } from './nobody.ts'
import { inRequest } from './request.ts'
import type { Ground } from './request.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApiRoute, AskPiece, Asked, FileRoute, Sent } from './route.ts'
import { whoShows } from './who.ts'

/** Puts one API line on the server: parse, ask, answer as the answer's shape allows and nothing more. */
export function mountApi(app: FastifyInstance, ground: Ground, wording: Wording, route: ApiRoute): void {
  app.route({
    method: route.method, url: route.path, ...limitOf(ground, route.limit), ...(route.mostBytes === null ? {} : { bodyLimit: route.mostBytes }),
    handler: async (request, reply) => {
      const line = { action: `${route.method} ${route.path}`, may: route.may, changes: route.method !== 'GET', inEmergency: route.inEmergency }
      const sent = await inRequest(ground, request, line, async (tx, actor) => {
        const body = actor.kind === 'client' ? keyed(request) : request.body
        const asked: Asked = {
          actor, clock: ground.clock, language: actor.language, origin: ground.origin,
          params: route.params?.parse(request.params) ?? {}, query: route.query?.parse(request.query) ?? {}, body: route.body?.parse(body) ?? {},
        }
        const handled = async (): Promise<unknown> => route.answer.parse(await route.handle(tx, asked))
        const once = line.changes ? await answerOnce(tx, request, asked, handled) : { answer: await handled(), replayed: false }
        return { answer: once, about: route.about(once.answer, asked) }
      }).catch((fault: unknown) => failed(fault, request, reply, wording))
      if (sent === undefined) return reply
      if (sent.replayed) void reply.header('idempotency-replayed', 'true')
      return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(sent.answer))
    },
  })
}

/** The key of a report of concern may be sent as a header too; it then stands in the body as `key`. */
function keyed({ body, headers }: FastifyRequest): unknown {
  const key = headers['idempotency-key']
  if (typeof key !== 'string' || typeof body !== 'object' || body === null) return body
  return { key, ...body }
}

/** Puts one file line on the server. */
export function mountFile(app: FastifyInstance, ground: Ground, wording: Wording, route: FileRoute): void {
  const shelf = route.kept === null ? null : newShelf(route.kept)
  app.get(route.path, async (request, reply) => {
    const line = { action: `GET ${route.path}`, may: route.may, changes: false, inEmergency: false }
    if (shelf !== null && whoShows(request).kind === 'nobody') {
      const kept = await inRequest(ground, request, line, async (tx, actor) => ({ answer: await keptFile(ground, route, request, { tx, actor, shelf }), about: [] }))
        .catch((fault: unknown) => failed(fault, request, reply, wording))
      return kept === undefined ? reply : sendKept(request, reply, kept)
    }
    const sent = await inRequest(ground, request, line, async (tx, actor) => {
      const asked = askedOf(ground, route, request, actor)
      const answer = await route.load(tx, asked)
      return { answer: { ...answer, actor }, about: route.about(answer, asked) }
    }).catch((fault: unknown) => failed(fault, request, reply, wording))
    if (sent === undefined) return reply
    const body = typeof sent.body === 'string' ? sent.body : Readable.from(sent.body(piecesFor(ground, sent.actor)))
    return reply.header('cache-control', 'no-store').headers(headersOf(sent)).send(body)
  })
}

async function keptFile(ground: Ground, route: FileRoute, request: FastifyRequest, { tx, actor, shelf }: { tx: Write; actor: Actor; shelf: Shelf }): Promise<KeptAnswer> {
  const key = JSON.stringify([actor.municipality, actor.language, request.url])
  return keptOrMade(shelf, key, tx, async () => {
    const sent = await route.load(tx, askedOf(ground, route, request, actor))
    if (typeof sent.body !== 'string') throw new Error('a file in pieces is not kept')
    return { text: sent.body, headers: headersOf(sent), data: sent }
  })
}

function askedOf(ground: Ground, route: FileRoute, request: FastifyRequest, actor: Actor): Asked {
  return {
    actor, clock: ground.clock, language: actor.language, origin: ground.origin, body: {},
    params: route.params?.parse(request.params) ?? {}, query: route.query?.parse(request.query) ?? {},
  }
}

function headersOf({ name, type, inline }: Sent): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `${inline === true ? 'inline' : 'attachment'}; filename="${name}"` }
}

function piecesFor({ pool }: Ground, { municipality, id, keys }: Actor): AskPiece {
  return (work) => inTransaction(pool, { municipality, staffId: id, keys }, work)
}

/** Answers a refusal in its one shape; anything else goes on to the error handler, which says that the fault is ours. */
export function failed(fault: unknown, request: FastifyRequest, reply: FastifyReply, wording: Wording): undefined {
  if (!(fault instanceof Refusal)) throw fault
  void reply.status(fault.status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(wording, languageAsked(request), fault)))
  return undefined
}
