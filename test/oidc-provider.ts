import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { Provider, interactionPolicy } from 'oidc-provider'
import { afterAll } from 'vitest'

export type TestProvider = {
  readonly issuer: string
  /** Whom the provider vouches for from now on, and how strongly; `refuses`: the person broke off. */
  vouchFor(person: { subject: string; acr?: string; refuses?: boolean }): void
  stop(): Promise<void>
}

/**
 * A certified provider (oidc-provider) on its own port, as a municipality's own would be; signs in without asking anybody.
 *
 * @param tls key and certificate in PEM for a provider that answers with https, as production demands.
 */
export async function testProvider(
  port: number, client: { id: string; secret: string; returnTo: string; leaveTo: string }, tls: { key: string; cert: string } | null = null,
): Promise<TestProvider> {
  const issuer = `${tls === null ? 'http' : 'https'}://127.0.0.1:${port}`
  const vouched: { now: { subject: string; acr?: string; refuses?: boolean } } = { now: { subject: 'nobody' } }
  const policy = interactionPolicy.base()
  policy.remove('consent')
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.returnTo],
      post_logout_redirect_uris: [client.leaveTo], grant_types: ['authorization_code'], response_types: ['code'] }],
    acrValues: ['loa2', 'loa3'], cookies: { keys: ['test'] }, features: { devInteractions: { enabled: false } },
    interactions: { policy, url: async (_ctx, { uid }) => `/in/${uid}` }, pkce: { required: () => true },
    findAccount: async (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.account?.accountId, clientId: ctx.oidc.client?.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const handle = provider.callback()
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { subject, acr, refuses } = vouched.now
    const result = refuses === true ? { error: 'access_denied' } : { login: { accountId: subject, ...(acr === undefined ? {} : { acr }) } }
    if (request.url?.startsWith('/in/') === true) void provider.interactionFinished(request, response, result)
    else void handle(request, response)
  }
  const server = tls === null ? createServer(answer) : createSecureServer(tls, answer)
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => { server.close(() => resolve()) })
  }
  afterAll(stop)
  return { issuer, stop, vouchFor: (person) => { vouched.now = person } }
}
