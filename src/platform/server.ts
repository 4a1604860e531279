import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import statics from '@fastify/static'
import Fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { newId } from './id.ts'

export type ServerSettings = {
  readonly logLevel: string
  /** Where log lines go; left out: to standard output. */
  readonly logTo?: { readonly write: (line: string) => void }
  readonly assetsFolder: string | null
  readonly pool: pg.Pool
  readonly https: boolean
  /** How many proxies stand in front of us, each adding the address it was asked from; left out: one when they speak https, else none. */
  readonly trustedProxies?: number | null
  readonly metricsToken: string | null
  /** Figures that are looked up when somebody collects them. */
  readonly figures?: readonly Figure[]
}

/** A figure for who watches over the system; never about a person. `value` null: there is none yet. */
export type Figure = { readonly name: string; readonly help: string; readonly value: () => Promise<number | null> }

/** What every answer says to the browser: nothing from other hosts, nothing inline, no framing, no guessing, no referrer. */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
      "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()', 'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

// Said before the request is read, so in no language that anybody chose.
const unreadableAddress = 'Adressen går inte att läsa. Gå till startsidan.\nThe address cannot be read. Go to the start page.\n'

/**
 * A server with everything that belongs to no field: limits, headers, compression, health, measurements, structured log lines that
 * hold the route and never the address's values, bodies or people.
 */
export async function openServer(settings: ServerSettings): Promise<FastifyInstance> {
  const headers = securityHeaders(settings.https)
  const proxies = settings.trustedProxies ?? (settings.https ? 1 : 0)
  const app = Fastify({
    logger: settings.logLevel === 'silent' ? false : {
      level: settings.logLevel, serializers: { req: (request) => ({ method: request.method }) },
      ...(settings.logTo === undefined ? {} : { stream: settings.logTo }),
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024, requestTimeout: 30_000, connectionTimeout: 30_000, keepAliveTimeout: 65_000,
    // What our own proxies say of the sender's address is believed, what anybody wrote before them is not.
    trustProxy: proxies === 0 ? false : (_address, hop) => hop < proxies, genReqId: () => newId(), routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_fault: Error, _request: FastifyRequest, reply: FastifyReply) => {
      reply.hijack()
      reply.raw.writeHead(400, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(unreadableAddress)
    },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 256 * 1024 })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], customTypes: /^text\/|json|javascript|svg/,
    brotliOptions: { params: { 1: 4 } } })
  await app.register(rateLimit, { global: false })
  if (settings.assetsFolder !== null) {
    await app.register(statics, { root: settings.assetsFolder, prefix: '/assets/', immutable: true, maxAge: '365d', index: false,
      decorateReply: false })
  }
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers(headers)
  })
  measure(app, settings)
  health(app, settings.pool)
  return app
}

function health(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/halsa/lever', async (_request, reply) => reply.send({ status: 'live' }))
  app.get('/halsa/redo', async (_request, reply) => {
    try {
      await pool.query('SELECT 1')
      return await reply.send({ status: 'ready' })
    } catch {
      return reply.status(503).send({ status: 'database does not answer' })
    }
  })
}

/** Prometheus measurements by route as written, never by address. Given out only to who shows the token. */
function measure(app: FastifyInstance, { metricsToken, figures = [] }: ServerSettings): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const duration = new Histogram({
    name: 'helhet_request_seconds', help: 'Time from request to answer', labelNames, registers: [registry],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  })
  const faults = new Counter({ name: 'helhet_faults_total', help: 'Answers that were our own fault', registers: [registry] })
  for (const { name, help, value } of figures) {
    const gauge = new Gauge({
      name, help, registers: [registry],
      async collect() {
        const found = await value()
        if (found !== null) gauge.set(found)
      },
    })
  }
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    if (reply.statusCode >= 500) faults.inc()
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  if (metricsToken === null) return
  app.get('/metrics', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${metricsToken}`) return reply.status(404).send()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
