import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { OidcSettings } from '../platform/oidc.ts'
import type { DemoProviderSettings } from './provider.ts'
import { sessionCookie } from './storage.ts'

const prefix = '/demo-idp'
const known = { acr: 'demo', clientId: 'helhet' } as const

type Settings = Pick<DemoProviderSettings, 'returnsTo' | 'isPerson'> & {
  readonly origin: string
  /** Shared by both sides, known to nobody else; new in each process. */
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Puts the demo's sign-in provider on the server, under /demo-idp, unloaded until somebody signs in.
 *
 * @returns how the sign-in reaches it: as any provider, but without leaving the process.
 */
export function mountDemoProvider(app: FastifyInstance, settings: Settings): OidcSettings {
  const { origin, secret, headers, returnsTo, isPerson } = settings
  const issuer = origin + prefix
  const opened: { handle: Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> | null } = { handle: null }
  void app.register(async (inner) => {
    // The provider reads its bodies itself.
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', (_request, _payload, done) => done(null))
    inner.all(`${prefix}/*`, async (request, reply) => {
      opened.handle ??= import('./provider.ts').then(({ openDemoProvider }) => (
        openDemoProvider({ issuer, clientId: known.clientId, clientSecret: secret, acr: known.acr, returnsTo, isPerson })
      ))
      const handle = await opened.handle
      reply.hijack()
      const { raw } = request
      const address = raw.url ?? ''
      Object.assign(raw, { originalUrl: address, url: address.slice(prefix.length) })
      for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value)
      // Each sign-in begins anew: whoever was signed in here before is forgotten, instead of asked to sign out.
      if (address.startsWith(`${prefix}/auth?`)) {
        delete raw.headers.cookie
        reply.raw.setHeader('set-cookie', [sessionCookie, `${sessionCookie}.sig`].map((name) => `${name}=; Path=${prefix}; Max-Age=0`))
      }
      await handle(raw, reply.raw)
    })
  })
  return { issuer, clientId: known.clientId, clientSecret: secret, requiredAcr: known.acr, fetch: insideOf(app, new URL(origin)) }
}

/** What the client of the provider sends over the network elsewhere goes straight to the server here. */
function insideOf(app: FastifyInstance, { host, protocol }: URL): NonNullable<OidcSettings['fetch']> {
  return async (url, { method, headers, body }) => {
    const { pathname, search } = new URL(url)
    const payload = body instanceof URLSearchParams || typeof body === 'string' ? body.toString() : undefined
    const answer = await app.inject({
      method: method === 'POST' ? 'POST' : 'GET', url: pathname + search,
        headers: { ...headers, host, 'x-forwarded-proto': protocol.slice(0, -1) },
      ...(payload === undefined ? {} : { payload }),
    })
    const type = answer.headers['content-type']
    return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': typeof type === 'string' ? type : '' } })
  }
}
