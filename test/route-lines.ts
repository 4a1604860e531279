import type { InjectOptions } from 'fastify'
import type { Permission } from '../src/access/contract.ts'
import { routes } from '../src/app.ts'
import type { Route } from '../src/mount/route.ts'
import { formBody } from './app.ts'
import type { Family } from './family.ts'
import type { Make } from './make.ts'
import { samples } from './samples/all.ts'
import { roleOf } from './samples/sample.ts'
import type { Sample } from './samples/sample.ts'

/** One line of the route table, by method. */
export type Line = {
  readonly name: string; readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly path: string; readonly route: Route
  readonly may: Permission | 'public'; readonly ofClients: boolean
}
/** What tells who sends: a session's cookie, a client's header, or neither. */
export type Sender = { readonly cookie?: string; readonly authorization?: string }

/** Every line of the route table; what a line needs to be accepted stands in test/samples. */
export const lines: readonly Line[] = routes.flatMap((route) => methodsOf(route).map((method) => ({
  name: `${method} ${route.path}`, method, path: route.path, route, may: route.may, ofClients: route.may === 'concern.report' || route.may === 'presence.report',
})))

function methodsOf(route: Route): Line['method'][] {
  if (route.kind === 'api') return [route.method]
  if (route.kind === 'file') return ['GET']
  return [...(route.show !== null || route.leads !== null ? ['GET' as const] : []), ...(route.submit !== null ? ['POST' as const] : [])]
}

/** The sample of a line. @throws when it has none: a new line is not tested before it has. */
export function sampleOf({ name }: Line): Sample {
  return samples[name] ?? fail(`${name} has no sample: add one to the file of its module in test/samples`)
}

/** Someone as the sample asks for, of a family's own. */
export async function senderOf(make: Make, sample: Sample, family: Family): Promise<Sender> {
  switch (sample.as) {
    case 'public': return {}
    case 'client': return { authorization: `Bearer ${family.code}.${family.clientId}.${family.clientSecret}` }
    case 'worker': case 'manager': case 'intake': return { cookie: await make.session(family[sample.as].id, family.code) }
    default: return make.staff({ code: family.code, unitId: family.unitId, roles: [roleOf[sample.as]] })
  }
}

/**
 * A line's sample for a family, as a request.
 *
 * @param ids changes the ids in address and body.
 */
export function requestOf(
  line: Line, family: Family, { cookie, authorization }: Sender, { ids = (text: string) => text, site = 'same-origin' } = {},
): InjectOptions {
  const sample = sampleOf(line)
  const params = sample.params?.(family) ?? {}
  const path = line.path.replace(/:(\w+)/g, (_, key: string) => params[key] ?? fail(`the sample of ${line.name} has no param ${key}`))
  const query = new URLSearchParams(sample.query?.(family) ?? {}).toString()
  const body = sample.body?.(family)
  const form = line.route.kind === 'page'
  const payload = body === undefined || line.method === 'GET' ? undefined : ids(form ? formBody(fieldsOf(body)) : JSON.stringify(body))
  return {
    method: line.method, url: ids(query === '' ? path : `${path}?${query}`),
    headers: {
      'sec-fetch-site': site, ...(cookie === undefined ? {} : { cookie }), ...(authorization === undefined ? {} : { authorization }),
      ...(payload === undefined ? {} : { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload }),
  }
}

function fieldsOf(body: Record<string, unknown>): Record<string, string | readonly string[]> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]))
}

function fail(why: string): never {
  throw new Error(why)
}
