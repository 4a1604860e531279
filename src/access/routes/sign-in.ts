import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { mountDemoProvider } from '../../demo-provider/mount.ts'
import { refusalOf } from '../../mount/constraint.ts'
import { limitOf } from '../../mount/limit.ts'
import type { PageGround } from '../../mount/frame.tsx'
import { showRefusal } from '../../mount/refusal-page.tsx'
import { inFoundName, inRequest, leaveTrace } from '../../mount/request.ts'
import { comesFromOurPages, isSentFromElsewhere, whoShows } from '../../mount/who.ts'
import { inTransaction } from '../../platform/db.ts'
import { attemptShape, openOidc } from '../../platform/oidc.ts'
import type { OidcClient, OidcSettings } from '../../platform/oidc.ts'
import { Refusal } from '../../platform/refusal.ts'
import { securityHeaders } from '../../platform/server.ts'
import { addresses } from '../../ui/addresses.ts'
import { demoPeople } from '../queries/preference.ts'
import { staffToSignIn } from '../queries/session.ts'
import { sessionCookieLine } from '../routes.ts'
import { landingPath } from '../rules.ts'
import { signIn } from '../usecases/sign-in.ts'
import { mountSignOut, proofCookieLine, signedOutPath } from './sign-out.ts'

const attemptCookie = '__Host-helhet-inloggning'
const attemptCookieSettings = 'Path=/; Secure; HttpOnly; SameSite=Lax'
const returnPath = '/logga-in/klar'
// A whole municipality may come from one network address at eight in the morning.
const limit = { most: 600, minutes: 5 }

const keptShape = attemptShape.extend({ till: z.string() })
const beganShape = z.object({ till: z.string().optional().catch(undefined) })
const chosenShape = z.object({ person: z.string().max(200).optional().catch(undefined) }).catch({})

/**
 * Sign-in between the browser and the provider. It is no route line: the provider is asked over the network, and no transaction
 * may wait for that. The work of each step still goes the one path, with its line in the log, also when it is refused.
 *
 * @param oidc the municipality's provider; null in demo mode: the invented people, through a provider inside.
 */
export function mountSignIn(app: FastifyInstance, ground: PageGround, oidc: OidcSettings | null, https: boolean): void {
  const client = openOidc(oidc ?? demoProvider(app, ground, https))
  const options = limitOf(ground, limit)
  const chosen = (request: FastifyRequest): string | null => chosenShape.parse(request.body).person ?? null
  if (oidc === null) app.post(addresses.signIn, options, (request, reply) => begin(ground, client, request, reply, chosen(request)))
  else app.get('/logga-in/starta', options, (request, reply) => begin(ground, client, request, reply, null))
  mountSignOut(app, ground, client, (request) => originOf(ground, request))
  app.get(returnPath, options, (request, reply) => finish(ground, client, request, reply))
  app.post(addresses.keepAlive, (request, reply) => keepAlive(ground, request, reply))
}

function demoProvider(app: FastifyInstance, ground: PageGround, https: boolean): OidcSettings {
  return mountDemoProvider(app, {
    origin: ground.origin, secret: randomBytes(32).toString('base64url'), headers: securityHeaders(https),
    returnsTo: (address) => {
      if (!URL.canParse(address)) return false
      const { origin, hostname, pathname } = new URL(address)
      return [returnPath, signedOutPath].includes(pathname) && (origin === ground.origin || isThisMachine(hostname))
    },
    isPerson: async (subject) => {
      for (const { code } of ground.municipalities) {
        const people = await inTransaction(ground.pool, contextOf(code), (tx) => demoPeople(tx, ground.clock.today()))
        if (people.some((person) => person.subject === subject)) return true
      }
      return false
    },
  })
}

function withTill(till: string): string {
  return till === '/' ? addresses.signIn : `${addresses.signIn}?${new URLSearchParams({ till })}`
}

function contextOf(municipality: string) {
  return { municipality, staffId: null, keys: [] }
}

function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** Where the browser knows us: the public address, or, when trying on one's own machine, whatever local address was written. */
function originOf(ground: PageGround, request: FastifyRequest): string {
  const written = `${request.protocol}://${request.host}`
  return ground.demo !== null && URL.canParse(written) && isThisMachine(new URL(written).hostname) ? written : ground.origin
}

async function begin(ground: PageGround, client: OidcClient, request: FastifyRequest, reply: FastifyReply, hint: string | null): Promise<FastifyReply> {
  const till = landingPath(beganShape.parse(request.query).till)
  const action = `${request.method} ${request.routeOptions.url}`
  try {
    // Nobody is signed in by another site, as somebody that it chose: there one is shown the way in, and begins here.
    if (request.method === 'POST' && !comesFromOurPages(request, ground.origin)) throw new Refusal('not_from_our_pages', 403)
    if (isSentFromElsewhere(request)) return await reply.header('cache-control', 'no-store').redirect(withTill(till), 303)
    const origin = originOf(ground, request)
    const { url, attempt } = await client.begin(origin + returnPath, hint)
    const kept = Buffer.from(JSON.stringify({ ...attempt, till })).toString('base64url')
    return await reply.header('set-cookie', `${attemptCookie}=${kept}; ${attemptCookieSettings}; Max-Age=600`).header('cache-control', 'no-store')
      .redirect(url.origin === ground.origin ? url.pathname + url.search : url.href, 303)
  } catch (fault) {
    return refused(ground, request, reply, action, fault)
  }
}

async function finish(ground: PageGround, client: OidcClient, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const action = `GET ${returnPath}`
  void reply.header('set-cookie', `${attemptCookie}=; ${attemptCookieSettings}; Max-Age=0`)
  try {
    const { till, ...attempt } = keptAttempt(request)
    const vouched = await client.finish(new URL(request.url, originOf(ground, request)), attempt)
    const municipality = await municipalityOf(ground, vouched.subject)
    const before = whoShows(request)
    const secret = await inFoundName(ground, request, { action, municipality }, async (tx) => {
      const opened = await signIn(tx, ground.clock, vouched, before.kind === 'session' && before.municipality === municipality ? before.hash : null)
      return { answer: opened.secret, staffId: opened.staffId }
    })
    const proof = proofCookieLine(vouched.idToken)
    if (proof !== null) void reply.header('set-cookie', proof)
    return await reply.header('set-cookie', sessionCookieLine(municipality, secret)).header('cache-control', 'no-store').redirect(till, 303)
  } catch (fault) {
    return refused(ground, request, reply, action, fault)
  }
}

/** What this browser began; nothing else may be finished here, and only once. @throws Refusal without it. */
function keptAttempt(request: FastifyRequest): z.output<typeof keptShape> {
  try {
    return keptShape.parse(JSON.parse(Buffer.from(request.cookies[attemptCookie] ?? '', 'base64url').toString()))
  } catch {
    throw new Refusal('sign_in_not_accepted', 400)
  }
}

/** The first municipality served here where the subject works today; where nobody knows it, the first of all. */
async function municipalityOf(ground: PageGround, subject: string): Promise<string> {
  const [first] = ground.municipalities
  if (first === undefined) throw new Refusal('unknown_subject', 403)
  if (ground.municipalities.length === 1) return first.code
  const known: string[] = []
  for (const { code } of ground.municipalities) {
    const staff = await inTransaction(ground.pool, contextOf(code), (tx) => staffToSignIn(tx, subject, ground.clock.today()))
    if (staff?.hasRole === true) return code
    if (staff !== undefined) known.push(code)
  }
  return known[0] ?? first.code
}

async function refused(ground: PageGround, request: FastifyRequest, reply: FastifyReply, action: string, fault: unknown): Promise<FastifyReply> {
  const refusal = refusalOf(fault)
  await leaveTrace(ground, request, action, ground.municipalities[0]?.code ?? '0000', refusal)
  if (refusal === null) throw fault
  return showRefusal(ground, request, reply, refusal)
}

/** Tells that a person still works at an open page: the session goes on. 204; 401 once it has ended. */
async function keepAlive(ground: PageGround, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  try {
    await inRequest(ground, request, { action: `POST ${addresses.keepAlive}`, may: 'signed_in', changes: true, inEmergency: true }, async () => ({ answer: null, about: [] }))
    return await reply.status(204).header('cache-control', 'no-store').send()
  } catch (fault) {
    if (refusalOf(fault) === null) throw fault
    return reply.status(refusalOf(fault)?.status ?? 401).header('cache-control', 'no-store').send()
  }
}
