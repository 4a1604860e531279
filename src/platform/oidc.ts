import type { Configuration, CustomFetch } from 'openid-client'
import * as z from 'zod'
import { Refusal } from './refusal.ts'

export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The levels of assurance that are accepted, as the provider names them, with spaces between. */
  readonly requiredAcr: string
  /** How the provider is reached from here; the network when left out. */
  readonly fetch?: CustomFetch
}

/** What one try to sign in must match when it comes back; kept in the browser's cookie meanwhile. */
export const attemptShape = z.strictObject({ state: z.string().min(20), nonce: z.string().min(20), verifier: z.string().min(43) })
export type Attempt = z.output<typeof attemptShape>

/** Whom the provider vouches for, how strongly, and its proof of it: what it wants to see again when the person signs out. */
export type Vouched = { readonly subject: string; readonly acr: string; readonly idToken: string }

export type OidcClient = {
  /** Where the browser goes to sign in, and what to remember until it is back. @param hint whom the person says to be. */
  begin(redirectUri: string, hint: string | null): Promise<{ url: URL; attempt: Attempt }>
  /** Exchanges what came back for an ID token and checks it. @throws Refusal whatever does not fit. */
  finish(currentUrl: URL, attempt: Attempt): Promise<Vouched>
  /** Where the browser goes to sign out there too; null when the provider has no such place. @param state comes back with the browser. */
  signOut(returnUri: string, idToken: string, state: string): Promise<URL | null>
}

const secondsToAnswer = 10

/**
 * Sign-in against any OpenID Connect provider: authorisation code, PKCE S256, state and nonce. The provider's own description is
 * fetched on first use, so that a provider that is down delays nobody's start, and again after a failure.
 */
export function openOidc(settings: OidcSettings): OidcClient {
  const accepted = settings.requiredAcr.split(/\s+/).filter((acr) => acr !== '')
  if (accepted.length === 0) throw new RangeError('sign-in needs a level of assurance to ask for')
  const known: { configuration: Promise<Configuration> | null } = { configuration: null }
  const configuration = (): Promise<Configuration> => {
    known.configuration ??= discover(settings).catch((fault: unknown) => {
      known.configuration = null
      throw silent(fault)
    })
    return known.configuration
  }
  return {
    async begin(redirectUri, hint) {
      const client = await import('openid-client')
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() }
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri, scope: 'openid', response_type: 'code', acr_values: accepted.join(' '), state: attempt.state,
          nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier), code_challenge_method: 'S256', prompt: 'login',
        ...(hint === null ? {} : { login_hint: hint }),
      })
      return { url, attempt }
    },
    async finish(currentUrl, attempt) {
      const client = await import('openid-client')
      const tokens = await client.authorizationCodeGrant(await configuration(), currentUrl, {
        pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce, idTokenExpected: true,
      }).catch((fault: unknown) => {
        throw refusalFor(fault)
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new Refusal('sign_in_not_accepted', 403)
      // Asking with acr_values is a wish; what was reached stands in the token.
      const { acr } = z.object({ acr: z.string().optional() }).parse(claims)
      if (acr === undefined || !accepted.includes(acr)) throw new Refusal('assurance_too_low', 403)
      return { subject: claims.sub, acr, idToken: tokens.id_token ?? '' }
    },
    async signOut(returnUri, idToken, state) {
      const client = await import('openid-client')
      const found = await configuration()
      if (found.serverMetadata().end_session_endpoint === undefined) return null
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: returnUri, id_token_hint: idToken, state })
    },
  }
}

async function discover({ issuer, clientId, clientSecret, fetch }: OidcSettings): Promise<Configuration> {
  const client = await import('openid-client')
  const options = {
    timeout: secondsToAnswer, ...(fetch === undefined ? {} : { [client.customFetch]: fetch }),
    // Only on a machine of one's own: the configuration refuses an issuer without https in production.
    ...(new URL(issuer).protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {}),
  }
  const found = await client.discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretBasic(clientSecret), options)
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported
  if (methods === undefined || methods.includes('client_secret_basic')) return found
  return client.discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretPost(clientSecret), options)
}

/** Only the kind of fault is told on: the provider's own words may name a person. */
function refusalFor(fault: unknown): Refusal {
  if (!(fault instanceof Error)) return new Refusal('sign_in_not_accepted', 403)
  if (fault.name === 'AuthorizationResponseError') return new Refusal('sign_in_broken_off', 403)
  const code = 'code' in fault ? fault.code : undefined
  if (code === 'OAUTH_TIMEOUT' || (fault.name === 'TypeError' && fault.message === 'fetch failed')) return silent(fault)
  return new Refusal('sign_in_not_accepted', 403)
}

function silent(fault: unknown): Refusal {
  return fault instanceof Refusal ? fault : new Refusal('provider_silent', 503)
}
