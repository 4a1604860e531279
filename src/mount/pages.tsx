import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Theme } from '../access/contract.ts'
import { formatDay, formatTime } from '../calendar/format.ts'
import { dayOf, epochMs, timeOf } from '../calendar/instant.ts'
import type { Language } from '../platform/language.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Write } from '../platform/db.ts'
import { addresses } from '../ui/addresses.ts'
import type { Assets } from '../ui/assets.ts'
import { ButtonLink } from '../ui/button.tsx'
import { writeDocument } from '../ui/document.tsx'
import type { EmergencyLine, FrameLine, FrameNotice } from '../ui/frame-strips.tsx'
import { PublicPage, StaffPage } from '../ui/layout.tsx'
import type { NavItem, Shell } from '../ui/shell.ts'
import { refusalOf } from './constraint.ts'
import { formValues, nested } from './form-values.ts'
import type { Wording } from './problem.ts'
import { wordsFor } from './problem.ts'
import { languageAsked } from './nobody.ts'
import { inRefusal, inRequest } from './request.ts'
import type { Ground } from './request.ts'
import { limitOf } from './limit.ts'
import type { Asked, Entered, PageRoute, Shown, Submitted, View } from './route.ts'
import { mountTexts } from './texts.ts'
import { uploadsWith } from './uploads.ts'

/** What pages need beside the ground of every request. */
export type PageGround = Ground & {
  readonly assets: Assets
  readonly wording: Wording
  /** Null outside demo mode. */
  readonly demo: { readonly clockIsSet: boolean } | null
  /** Whether one signs in at the municipality's provider, or as one of the demo's invented people. */
  readonly signIn: View['signIn']
  /** The navigation for this person, with the counts it shows: one query. */
  readonly nav: (tx: Write, actor: Actor, path: string) => Promise<readonly NavItem[]>
  /** What waits to be read by this person, on the start page; nothing on other pages. */
  readonly notices: (tx: Write, actor: Actor, path: string) => Promise<readonly FrameNotice[]>
  /** What applies at the step of a case that a page is about, by the page's line, "/utredning/:id"; mostly nothing. */
  readonly lines: (tx: Write, actor: Actor, path: string) => Promise<{ readonly label: string; readonly lines: readonly FrameLine[] } | null>
}

type Made = { readonly shown: Shown; readonly nav: readonly NavItem[]; readonly notices: readonly FrameNotice[]; readonly view: View; readonly lines: Awaited<ReturnType<PageGround['lines']>> }

/** Puts one page line on the server: GET shows; POST does and leads on (303), or shows the form again with what was typed. */
export function mountPage(app: FastifyInstance, ground: PageGround, route: PageRoute): void {
  const limit = limitOf(ground, route.limit)
  if (route.leads !== null) app.get(route.path, limit, (request, reply) => leadOn(ground, route, request, reply))
  if (route.show !== null) app.get(route.path, (request, reply) => showPage(ground, route, request, reply, null, 200))
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
    const refused = refusal.fields.length > 0 ? null : wordsFor(ground.wording, languageAsked(request), refusal)
    return showPage(ground, route, request, reply, { values, faults: refusal.fields, refused }, refusal.status)
  }
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

function viewOf(ground: PageGround, request: FastifyRequest, actor: Actor): View {
  const done = new URL(request.url, 'http://page').searchParams.get('klart')
  const shell = shellOf(ground, request, { language: actor.language, theme: actor.theme, municipality: actor.municipalityName })
  const { clock, signIn } = ground
  return { actor, clock, language: actor.language, shell, signIn, url: request.url, done: done !== null
    && /^[a-z_]{1,60}$/.test(done) ? done : null }
}

/** What the frame needs to know. The look chosen in this browser goes before the one remembered for the person. */
function shellOf(ground: PageGround, request: FastifyRequest, who: { language: Language; theme: Theme; municipality: string }): Shell {
  const { language, theme, municipality } = who
  const chosen = request.cookies['helhet-utseende']
  const scheme = chosen === 'light' || chosen === 'dark' || chosen === 'auto' ? chosen : theme
  const now = ground.clock.now()
  const fixedTime = ground.demo?.clockIsSet === true ? `${formatDay(dayOf(now), language, 'long')} ${formatTime(timeOf(now), language)}`
    : null
  return { language, scheme, assets: ground.assets, municipality, demo: ground.demo === null ? null : { fixedTime }, path: request.url,
    csrf: null }
}

function framed(ground: PageGround, route: Pick<PageRoute, 'frame'>, { shown, nav, notices, lines, view }: Made): string {
  const { shell, actor } = view
  const { main, ...rest } = shown
  if (route.frame === 'staff' && actor.kind === 'staff') {
    const person = { name: actor.name, initials: actor.initials, unit: actor.unitName, searches: actor.may.has('person.search') }
    const session = { idleSeconds: ground.idleMinutes * 60, warnSeconds: Math.min(120, ground.idleMinutes * 30) }
    const frame = { shell, person, nav, session, notices, emergencies: emergencyLines(view), lines: lines?.lines, linesLabel: lines?.label }
    return writeDocument(<StaffPage {...frame} {...rest}>{main}</StaffPage>)
  }
  if (route.frame === 'sign-in') return writeDocument(<>{main}</>)
  const { title, status, islands } = shown
  return writeDocument(<PublicPage shell={shell} title={title} status={status} islands={islands}>{main}</PublicPage>)
}

/** Each emergency access in words: a protected identity by its case number, minutes begun count whole. */
function emergencyLines({ actor, clock, language }: View): EmergencyLine[] {
  const t = mountTexts[language]
  return actor.emergencies.map(({ id, personId, until, caseNumber, name }) => {
    const whom = name === null ? t.protectedCase(caseNumber) : caseNumber === null ? name : `${name}, ${caseNumber}`
    const minutes = Math.ceil((epochMs(until) - epochMs(clock.now())) / 60_000)
    return { id, words: t.emergency(whom, minutes, formatTime(timeOf(until), language)), href: `/person/${personId}`,
      endAction: `/nodatkomst/${id}/avsluta` }
  })
}

/**
 * A refusal as a page: what happened, what to do, a way on; for who is signed in with the frame of every other page. Signed out leads to
 * the sign-in page and back.
 */
export async function showRefusal(ground: PageGround, request: FastifyRequest, reply: FastifyReply,
  refusal: Refusal): Promise<FastifyReply> {
  if (refusal.status === 401) {
    return reply.header('cache-control', 'no-store').redirect(signInAddress(request, refusal.code), 303)
  }
  // A database that cannot answer is not asked once more who it is that reads this.
  const html = (refusal.status === 503 ? null : await refusalForStaff(ground, request, refusal)) ?? refusalForAnybody(ground, request, refusal)
  return reply.status(refusal.status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

async function refusalForStaff(ground: PageGround, request: FastifyRequest, refusal: Refusal): Promise<string | null> {
  return inRefusal(ground, request, async (tx, actor) => {
    const whole = viewOf(ground, request, actor)
    const view = { ...whole, shell: afterForm(request, whole.shell) }
    const { title, detail } = wordsFor(ground.wording, view.language, refusal)
    const main = <p><ButtonLink href="/">{mountTexts[view.language].start}</ButtonLink></p>
    const shown = { title, heading: title, lead: detail, main }
    return framed(ground, { frame: 'staff' }, { shown, nav: await ground.nav(tx, actor, request.url), notices: [], lines: null, view })
  })
}

function refusalForAnybody(ground: PageGround, request: FastifyRequest, refusal: Refusal): string {
  const language = languageAsked(request)
  const { title, detail } = wordsFor(ground.wording, language, refusal)
  const shell = afterForm(request,
    shellOf(ground, request, { language, theme: 'auto', municipality: ground.municipalities[0]?.name ?? '' }))
  return writeDocument(
    <PublicPage shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="public-lead">{detail}</p>
      <p><ButtonLink href="/">{mountTexts[language].start}</ButtonLink></p>
    </PublicPage>,
  )
}

/** The address of a form shows nothing by itself: the links for language and look lead from there to the start page. */
function afterForm(request: FastifyRequest, shell: Shell): Shell {
  return request.method === 'GET' ? shell : { ...shell, path: '/' }
}

/** The sign-in page, told where to come back to and why one was sent there. After a form that is the page it stood on, not its address. */
function signInAddress(request: FastifyRequest, why: string): string {
  const query = new URLSearchParams()
  const back = request.method === 'GET' ? request.url : pageBefore(request)
  if (back !== null && back !== '/') query.set('till', back)
  if (why !== 'signed_out') query.set('skal', why)
  return query.size === 0 ? addresses.signIn : `${addresses.signIn}?${query}`
}

function pageBefore(request: FastifyRequest): string | null {
  const { referer } = request.headers
  if (referer === undefined || !URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === request.host ? pathname + search : null
}
