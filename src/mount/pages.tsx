import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/contract.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Write } from '../platform/db.ts'
import type { Assets } from '../ui/assets.ts'
import { ButtonLink } from '../ui/button.tsx'
import { writeDocument } from '../ui/document.tsx'
import { PublicPage, StaffPage } from '../ui/layout.tsx'
import { Refused } from '../ui/messages.tsx'
import type { NavItem, Shell } from '../ui/shell.ts'
import { refusalOf } from './constraint.ts'
import { formValues, nested } from './form-values.ts'
import type { Wording } from './problem.ts'
import { wordsFor } from './problem.ts'
import { inRequest, languageAsked } from './request.ts'
import type { Ground } from './request.ts'
import type { Asked, Entered, PageRoute, Shown, View } from './route.ts'
import { mountTexts } from './texts.ts'

/** What pages need beside the ground of every request. */
export type PageGround = Ground & {
  readonly assets: Assets
  readonly wording: Wording
  readonly demo: Shell['demo']
  /** The navigation for this person, with the counts it shows: one query. */
  readonly nav: (tx: Write, actor: Actor, path: string) => Promise<readonly NavItem[]>
}

type Made = { readonly shown: Shown; readonly nav: readonly NavItem[]; readonly view: View }

/** Puts one page line on the server: GET shows; POST does and leads on (303), or shows the form again with what was typed. */
export function mountPage(app: FastifyInstance, ground: PageGround, route: PageRoute): void {
  const { show } = route
  if (show !== null) app.get(route.path, (request, reply) => showPage(ground, route, request, reply, null, 200))
  if (route.submit !== null) app.post(route.path, (request, reply) => submit(ground, route, request, reply))
}

async function showPage(
  ground: PageGround, route: PageRoute, request: FastifyRequest, reply: FastifyReply, entered: Entered | null, status: number,
): Promise<FastifyReply> {
  const line = { action: `GET ${route.path}`, may: route.may, changes: false }
  try {
    const made = await inRequest(ground, request, line, async (tx, actor): Promise<{ answer: Made; about: ReturnType<PageRoute['about']> }> => {
      const asked = askedOf(ground, route, request, actor, {})
      const data = await route.load(tx, asked)
      const view = viewOf(ground, request, actor)
      if (route.show === null) throw new Refusal('not_found', 404)
      const nav = route.frame === 'staff' ? await ground.nav(tx, actor, request.url) : []
      return { answer: { shown: route.show(data, view, entered), nav, view }, about: route.about(data, asked) }
    })
    return await reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(framed(ground, route, made))
  } catch (fault) {
    return showRefusal(ground, request, reply, refusalOf(fault) ?? rethrow(fault))
  }
}

async function submit(ground: PageGround, route: PageRoute, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const line = { action: `POST ${route.path}`, may: route.may, changes: true }
  const values = formValues(request.body)
  try {
    const done = await inRequest(ground, request, line, async (tx, actor) => {
      if (route.submit === null) throw new Refusal('not_found', 404)
      const body: unknown = route.body?.parse(nested(values)) ?? {}
      const answer = await route.submit(tx, { ...askedOf(ground, route, request, actor, body) })
      return { answer, about: answer.about }
    })
    for (const cookie of done.cookies ?? []) reply.header('set-cookie', cookie)
    const to = done.done === undefined ? done.to : `${done.to}${done.to.includes('?') ? '&' : '?'}klart=${done.done}`
    return await reply.header('cache-control', 'no-store').redirect(to, 303)
  } catch (fault) {
    const refusal = refusalOf(fault) ?? rethrow(fault)
    if (route.show === null || refusal.status === 401 || refusal.status === 403 || refusal.status === 404) {
      return showRefusal(ground, request, reply, refusal)
    }
    const refused = refusal.fields.length > 0 ? null : wordsFor(ground.wording, languageAsked(request), refusal)
    return showPage(ground, route, request, reply, { values, faults: refusal.fields, refused }, refusal.status)
  }
}

function rethrow(fault: unknown): never {
  throw fault
}

function askedOf(ground: Ground, route: PageRoute, request: FastifyRequest, actor: Actor, body: unknown): Asked {
  return {
    actor, clock: ground.clock, language: actor.language, body,
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

function viewOf(ground: PageGround, request: FastifyRequest, actor: Actor): View {
  const done = new URL(request.url, 'http://page').searchParams.get('klart')
  const shell: Shell = {
    language: actor.language, scheme: schemeOf(request, actor), assets: ground.assets, municipality: actor.municipalityName, demo: ground.demo,
    path: request.url, csrf: null,
  }
  return { actor, clock: ground.clock, language: actor.language, shell, url: request.url, done: done !== null && /^[a-z_]{1,60}$/.test(done) ? done : null }
}

function schemeOf(request: FastifyRequest, actor: Actor): Shell['scheme'] {
  const chosen = request.cookies['helhet-utseende']
  return chosen === 'light' || chosen === 'dark' ? chosen : actor.theme
}

function framed(ground: PageGround, route: Pick<PageRoute, 'frame'>, { shown, nav, view }: Made): string {
  const { shell, actor } = view
  const { main, ...rest } = shown
  if (route.frame === 'staff' && actor.kind === 'staff') {
    const person = { name: actor.name, initials: actor.initials, unit: actor.unitName }
    const session = { idleSeconds: ground.idleMinutes * 60, warnSeconds: Math.min(120, ground.idleMinutes * 30) }
    return writeDocument(<StaffPage shell={shell} person={person} nav={nav} session={session} {...rest}>{main}</StaffPage>)
  }
  if (route.frame === 'sign-in') return writeDocument(<>{main}</>)
  const { title, status, islands } = shown
  return writeDocument(<PublicPage shell={shell} title={title} status={status} islands={islands}>{main}</PublicPage>)
}

/** A refusal as a page: what happened, what to do, a way on. Signed out leads to the sign-in page and back. */
export async function showRefusal(ground: PageGround, request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<FastifyReply> {
  if (refusal.status === 401) {
    const back = request.method === 'GET' ? `?till=${encodeURIComponent(request.url)}` : ''
    return reply.header('cache-control', 'no-store').redirect(`/logga-in${back}`, 303)
  }
  const language = languageAsked(request)
  const { title, detail } = wordsFor(ground.wording, language, refusal)
  const t = mountTexts[language]
  const shell: Shell = {
    language, scheme: 'auto', assets: ground.assets, municipality: ground.municipalities[0]?.name ?? '', demo: ground.demo, path: '/', csrf: null,
  }
  const html = writeDocument(
    <PublicPage shell={shell} title={t.problemTitle}>
      <h1>{title}</h1>
      <Refused heading={title}><p>{detail}</p></Refused>
      <p><ButtonLink href="/">{t.start}</ButtonLink></p>
    </PublicPage>,
  )
  return reply.status(refusal.status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}
