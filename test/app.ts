import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll } from 'vitest'
import { buildApp } from '../src/app.ts'
import type { AppSettings } from '../src/app.ts'
import { fixedClock } from '../src/calendar/clock.ts'
import { instant } from '../src/calendar/instant.ts'
import { openPool } from '../src/platform/db.ts'
import { noAssets } from '../src/ui/assets.ts'
import type { TestDatabase } from './database.ts'
import { elsewhere, home } from './make.ts'

export const testNow = '2026-11-24T07:00:00.000Z'

export type TestApp = {
  readonly app: FastifyInstance
  /**
   * Sends a request as a browser of ours would: with the cookie of `as`, from our own pages. Bodies: an object is JSON, a text is a
   * form.
   */
  readonly ask: (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, as?: { cookie: string } | null, body?: object | string) =>
    Promise<Answer>
}
export type Answer = { readonly status: number; readonly text: string; readonly json: () => Record<string,
  unknown>; readonly location: string | undefined; readonly headers: Record<string, unknown> }

/** The whole program on a test database, at a fixed time; closed after the file's tests. */
export async function testApp(database: TestDatabase, settings: Partial<AppSettings> & { now?: string } = {}): Promise<TestApp> {
  const { close, ...opened } = await openApp(database, settings)
  afterAll(close)
  return opened
}

/** The same, for a hook: whoever opens it also closes it. */
export async function openApp(database: TestDatabase, { now = testNow, ...other }: Partial<AppSettings> & { now?: string } = {}):
Promise<TestApp & { readonly close: () => Promise<void> }> {
  const pool = openPool(database.appUrl)
  const app = await buildApp({
    pool, clock: fixedClock(instant(now)),
      municipalities: [{ code: home, name: 'Provby kommun' }, { code: elsewhere, name: 'Annanby kommun' }],
    origin: 'http://localhost', idleMinutes: 30, sessionHours: 12, traced: () => {}, logLevel: 'silent', assetsFolder: null, https: false,
      metricsToken: 'measure',
    assets: noAssets, demo: { clockIsSet: false }, limits: false, oidc: null, ...other,
  })
  return {
    app,
    async close() {
      await app.close()
      await pool.end()
    },
    async ask(method, url, as = null, body) {
      const options: InjectOptions = {
        method, url, headers: {
          'sec-fetch-site': 'same-origin', ...(as === null ? {} : { cookie: as.cookie }),
          ...(typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(body === undefined ? {} : { payload: body }),
      }
      const answer = await app.inject(options)
      const location = answer.headers.location
      return { status: answer.statusCode, text: answer.body, json: () => answer.json(), location: typeof location === 'string' ? location
        : undefined, headers: answer.headers }
    },
  }
}

/** A form's body from its fields; a list is a field that occurs several times. */
export function formBody(fields: Record<string, string | readonly string[]>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
  return body.toString()
}
