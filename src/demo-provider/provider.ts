import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Provider, interactionPolicy } from 'oidc-provider'
import type { Configuration, JWK, KoaContextWithOIDC } from 'oidc-provider'
import { sessionCookie, storage } from './storage.ts'

export type DemoProviderSettings = {
  /** `<origin>/demo-idp`: what the tokens say they come from. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly acr: string
  /** Whether an address may be returned to: one of this very server. */
  readonly returnsTo: (redirectUri: string) => boolean
  /** Whether there is such an invented person today. */
  readonly isPerson: (subject: string) => Promise<boolean>
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const minutes = 60
const afterSigningOut = '/logga-in?klart=signed_out'

/**
 * A real OpenID Connect provider in this process, for demo mode only: the same code path as with a municipality's own provider, and
 * instead of a password the person that was chosen on the sign-in page. It is loaded when the first person signs in.
 *
 * @returns a handler of requests whose address no longer has the /demo-idp in front (`originalUrl` has).
 */
export function openDemoProvider(settings: DemoProviderSettings): Handler {
  const provider = new Provider(settings.issuer, configurationOf(settings))
  provider.proxy = settings.issuer.startsWith('https:')
  const { Client } = provider
  for (const check of ['redirectUriAllowed', 'postLogoutRedirectUriAllowed']) {
    const registered = Object.getOwnPropertyDescriptor(Client.prototype, check)
    if (registered === undefined) throw new Error('the provider checks return addresses in another place than this expects')
    Object.defineProperty(Client.prototype, check, { ...registered, value: settings.returnsTo })
  }
  provider.use(signOutAtOnce)
  const handle = provider.callback()
  return async (request, response) => {
    if (request.url?.startsWith('/person/') !== true) return handle(request, response)
    const { params } = await provider.interactionDetails(request, response)
    const subject = params['login_hint']
    const known = typeof subject === 'string' && (await settings.isPerson(subject))
    const login = known ? { login: { accountId: subject, acr: settings.acr, amr: ['demo'] }, consent: {} } : { error: 'access_denied' }
    await provider.interactionFinished(request, response, login)
  }
}

/**
 * Signs out without the page that asks "are you sure?": one has just said so, and that page needs a script of its own. The provider has
 * checked by then who asks and where to go afterwards.
 */
function signOutAtOnce(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  return next().then(() => leaveAtOnce(ctx))
}

async function leaveAtOnce(ctx: KoaContextWithOIDC): Promise<void> {
  if (ctx.method !== 'GET' || ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return
  const { session, params } = ctx.oidc
  const [back, state] = [params?.['post_logout_redirect_uri'], params?.['state']]
  await session?.destroy()
  ctx.redirect(typeof back !== 'string' ? afterSigningOut : typeof state === 'string' ? `${back}?${new URLSearchParams({ state })}` : back)
}

function configurationOf({ clientId, clientSecret, acr, issuer }: DemoProviderSettings): Configuration {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  const path = new URL(issuer).pathname
  return {
    adapter: storage(), jwks: { keys: [signingKey()] }, acrValues: [acr],
    clients: [{
      client_id: clientId, client_secret: clientSecret, redirect_uris: [`${new URL(issuer).origin}/logga-in/klar`],
        response_types: ['code'],
      grant_types: ['authorization_code'], id_token_signed_response_alg: 'ES256',
    }],
    cookies: {
      keys: [randomBytes(32).toString('base64url')], short: { path, httpOnly: true, sameSite: 'lax' },
        long: { path, httpOnly: true, sameSite: 'lax' },
      names: { interaction: 'demo-idp-steg', resume: 'demo-idp-vidare', session: sessionCookie },
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: async () => {} },
      userinfo: { enabled: false } },
    interactions: { policy, url: async (_ctx, { uid }) => `${path}/person/${uid}` },
    pkce: { required: () => true },
    findAccount: async (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.account?.accountId, clientId: ctx.oidc.client?.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError: async (ctx) => {
      ctx.redirect(ctx.path.startsWith('/session/end') ? afterSigningOut : '/logga-in?skal=sign_in_not_accepted')
    },
    ttl: {
      Interaction: 10 * minutes, Session: 10 * minutes, Grant: 10 * minutes, AuthorizationCode: 1 * minutes, AccessToken: 1 * minutes,
      IdToken: 5 * minutes,
    },
  }
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y, d } = privateKey.export({ format: 'jwk' })
  if (kty === undefined || crv === undefined || x === undefined || y === undefined
    || d === undefined) throw new Error('an elliptic key has five parts')
  return { kty: 'EC', crv: 'P-256', x, y, d, alg: 'ES256', use: 'sig', kid: randomBytes(6).toString('hex') }
}
