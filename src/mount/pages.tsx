import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/contract.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Write } from '../platform/db.ts'
import { refusalOf } from './constraint.ts'
import { formValues, nested } from './form-values.ts'
import { framed, viewOf } from './frame.tsx'
import type { Made, PageGround } from './frame.tsx'
import { keptOrMade, newShelf, sendKept } from './kept-answers.ts'
import type { Shelf } from './kept-answers.ts'
import { limitOf } from './limit.ts'
import { wordsFor } from './problem.ts'
import { languageAsked, nobody } from './nobody.ts'
import { showRefusal } from './refusal-page.tsx'
import { inRequest } from './request.ts'
import type { Ground } from './request.ts'
import type { Asked, Entered, PageRoute, Submitted } from './route.ts'
import { uploadsWith } from './uploads.ts'
import { whoShows } from './who.ts'

/** Puts one page line on the server: GET shows; POST does and leads on (303), or shows the form again with what was typed. */
export function mountPage(app: FastifyInstance, ground: PageGround, route: PageRoute): void {
  const limit = limitOf(ground, route.limit)
  if (route.leads !== null) app.get(route.path, limit, (request, reply) => leadOn(ground, route, request, reply))
  const shelf = route.kept === null ? null : newShelf(route.kept)
  if (route.show !== null) app.get(route.path, (request, reply) => shelf === null || whoShows(request).kind !== 'nobody'
    ? showPage(ground, route, request, reply, null, 200) : showKept(ground, route, request, reply, shelf))
  if (route.submit !== null) app.post(route.path, { ...limit, ...(route.mostBytes === null ? {} : { bodyLimit: route.mostBytes }) },
    (request, reply) => submit(ground, route, request, reply))
}

async function leadOn(ground: PageGround, route: PageRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  try {
    const done = await inRequest(ground, request, { action: `GET ${route.path}`, may: route.may, changes: false, inEmergency: false },
      async (tx, actor) => {
      if (route.leads === null) throw new Refusal('not_found', 404)
      const answer = await route.leads(tx, askedOf(ground, route, request, actor, {}))
      return { answer, about: answer.about }
    })
    return await redirectAfter(reply, done)
  } catch (fault) {
    return showRefusal(ground, request, reply, refusalOf(fault) ?? rethrow(fault))
  }
}

function redirectAfter(reply: FastifyReply, { to, done, cookies = [] }: Submitted): FastifyReply {
  for (const cookie of cookies) reply.header('set-cookie', cookie)
  const address = done === undefined ? to : `${to}${to.includes('?') ? '&' : '?'}klart=${done}`
  return reply.header('cache-control', 'no-store').redirect(address, 303)
}

async function showPage(
  ground: PageGround, route: PageRoute, request: FastifyRequest, reply: FastifyReply, entered: Entered | null, status: number,
): Promise<FastifyReply> {
  const line = { action: `GET ${route.path}`, may: route.may, changes: false, inEmergency: false }
  try {
    const made = await inRequest(ground, request, line,
      async (tx, actor): Promise<{ answer: Made; about: ReturnType<PageRoute['about']> }> => {
      const asked = askedOf(ground, route, request, actor, {})
      const data = await route.load(tx, asked)
      return { answer: await madeOf(ground, route, request, { tx, actor }, { data, entered }), about: route.about(data, asked) }
    })
    return await reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(framed(ground, route, made))
  } catch (fault) {
    return showRefusal(ground, request, reply, refusalOf(fault) ?? rethrow(fault))
  }
}

/** The same for a page that is kept: made once for everybody who is not signed in, until what is public has changed. */
async function showKept(ground: PageGround, route: PageRoute, request: FastifyRequest, reply: FastifyReply, shelf: Shelf): Promise<FastifyReply> {
  const line = { action: `GET ${route.path}`, may: route.may, changes: false, inEmergency: false }
  try {
    const kept = await inRequest(ground, request, line, async (tx, actor) => {
      const asked = askedOf(ground, route, request, actor, {})
      const { scheme, demo } = viewOf(ground, request, actor).shell
      const key = JSON.stringify([actor.municipality, actor.language, scheme, ground.clock.today(), demo, request.url])
      const answer = await keptOrMade(shelf, key, tx, async () => {
        const data = await route.load(tx, asked)
        const made = await madeOf(ground, route, request, { tx, actor }, { data, entered: null })
        return { text: framed(ground, route, made), headers: { 'content-type': 'text/html; charset=utf-8' }, data }
      })
      return { answer, about: [] }
    })
    return await sendKept(request, reply, kept)
  } catch (fault) {
    return showRefusal(ground, request, reply, refusalOf(fault) ?? rethrow(fault))
  }
}

async function madeOf(
  ground: PageGround, route: PageRoute, request: FastifyRequest, { tx, actor }: { tx: Write; actor: Actor },
    { data, entered }: { data: unknown; entered: Entered | null },
): Promise<Made> {
  if (route.show === null) throw new Refusal('not_found', 404)
  const view = viewOf(ground, request, actor)
  const inFrame = route.frame === 'staff'
  const nav = inFrame ? await ground.nav(tx, actor, request.url) : []
  const notices = inFrame ? await ground.notices(tx, actor, request.url) : []
  const lines = inFrame ? await ground.lines(tx, actor, route.path) : null
  return { shown: route.show(data, view, entered), nav, notices, lines, view }
}

async function submit(ground: PageGround, route: PageRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const line = { action: `POST ${route.path}`, may: route.may, changes: true, inEmergency: route.inEmergency }
  const values = formValues(request.body)
  try {
    const done = await inRequest<Submitted | Made>(ground, request, line, async (tx, actor) => {
      if (route.submit === null) throw new Refusal('not_found', 404)
      const body: unknown = route.body?.parse(Object.assign({}, nested(values), uploadsWith(request.body))) ?? {}
      const answer = await route.submit(tx, { ...askedOf(ground, route, request, actor, body) })
      if (!('here' in answer)) return { answer, about: answer.about }
      return { answer: await madeOf(ground, route, request, { tx, actor }, { data: answer.here, entered: null }), about: answer.about }
    })
    if ('to' in done) return await redirectAfter(reply, done)
    return await reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(framed(ground, route, done))
  } catch (fault) {
    const refusal = refusalOf(fault) ?? rethrow(fault)
    if (route.show === null || refusal.status === 401 || refusal.status === 403 || refusal.status === 404) {
      return showRefusal(ground, request, reply, refusal)
    }
    if (refusal.status === 429 && route.crowded !== null) return sendCrowded(ground, route, request, reply, { values, refusal })
    const refused = refusal.fields.length > 0 ? null : wordsFor(ground.wording, languageAsked(request), refusal)
    return showPage(ground, route, request, reply, { values, faults: refusal.fields, refused }, refusal.status)
  }
}

/** Many send at once: each gets the form back as it was written, and nobody has to wait for the database to draw the page around it. */
function sendCrowded(ground: PageGround, route: PageRoute, request: FastifyRequest, reply: FastifyReply,
  { values, refusal }: { values: Entered['values']; refusal: Refusal }): FastifyReply {
  const view = viewOf(ground, request, nobody(ground, whoShows(request), languageAsked(request), request.url))
  const entered = { values, faults: [], refused: wordsFor(ground.wording, view.language, refusal) }
  const shown = route.crowded?.(parsedOr404(() => route.params?.parse(request.params) ?? {}), view, entered)
  if (shown === undefined) throw refusal
  return reply.status(429).header('retry-after', '60').header('cache-control', 'no-store').type('text/html; charset=utf-8')
    .send(framed(ground, route, { shown, nav: [], notices: [], lines: null, view }))
}

function rethrow(fault: unknown): never {
  throw fault
}

function askedOf(ground: Ground, route: PageRoute, request: FastifyRequest, actor: Actor, body: unknown): Asked {
  return {
    actor, clock: ground.clock, language: actor.language, origin: ground.origin, body,
    params: parsedOr404(() => route.params?.parse(request.params) ?? {}), query: route.query?.parse(request.query) ?? {},
  }
}

/** An address that is not even shaped like one of ours does not exist. */
function parsedOr404(parse: () => unknown): unknown {
  try {
    return parse()
  } catch {
    throw new Refusal('not_found', 404)
  }
}
