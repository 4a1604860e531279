import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { fixedClock, shiftedClock } from '../../src/calendar/clock.ts'
import type { Clock } from '../../src/calendar/clock.ts'
import { day } from '../../src/calendar/day.ts'
import { instant, instantOf, time } from '../../src/calendar/instant.ts'
import { jobKinds, recurringJobs } from '../../src/jobs.ts'
import { inTransaction } from '../../src/platform/db.ts'
import { askForRecurring, runDueJobs } from '../../src/platform/jobs.ts'
import type { Language } from '../../src/platform/language.ts'
import { sessionCookie } from '../../src/mount/who.ts'
import { readAssets } from '../../src/ui/assets.ts'
import { testApp, testNow } from '../app.ts'
import { testDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'
import { home, maker } from '../make.ts'
import type { Make } from '../make.ts'
import { freePort } from '../visitor.ts'

/** How somebody sits in front of the pages. */
export type Seat = {
  readonly width?: number; readonly height?: number
  /** A telephone: a finger instead of a mouse. */
  readonly phone?: boolean
  readonly script?: boolean
  readonly language?: Language
  readonly scheme?: 'light' | 'dark'
}

export type Opened = {
  readonly context: BrowserContext
  readonly page: Page
  /** What no page may do: ask another host, break the content security policy, fail in a script. One line each. */
  readonly complaints: string[]
}

export type BrowserApp = {
  readonly origin: string
  readonly database: TestDatabase
  readonly make: Make
  readonly browser: Browser
  /** A browser of its own with one tab, signed in with a session's cookie or as nobody. Closed by whoever opened it, or after the file. */
  readonly open: (seat?: Seat, as?: { readonly cookie: string } | null) => Promise<Opened>
  /** Moves the server's clock to a Swedish day and hour, and does what the process does by itself as time passes. Sessions end as they would. */
  readonly goTo: (on: string, at?: string) => Promise<void>
}

const built = fileURLToPath(new URL('../../dist/assets', import.meta.url))

/**
 * The whole program on a port of its own with built scripts and styles, a real database at the fixed time, and a browser to visit it
 * with.
 */
export async function browserApp(): Promise<BrowserApp> {
  if (!existsSync(join(built, 'manifest.json'))) throw new Error('Scripts and styles are not built. Run "npm run setup".')
  // A copy: building anew while the tests run must not take the files away.
  const assetsFolder = mkdtempSync(join(tmpdir(), 'helhet-assets-'))
  cpSync(built, assetsFolder, { recursive: true })
  const database = await testDatabase()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const { clock, goTo } = movedClock(database, origin, assetsFolder)
  const { app } = await testApp(database,
    { origin, clock, assetsFolder, assets: readAssets(JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8'))) })
  await app.listen({ port, host: '127.0.0.1' })
  const browser = await launch()
  afterAll(async () => {
    await browser.close()
    rmSync(assetsFolder, { recursive: true, force: true })
  })
  return { origin, database, make: maker(database.owner, testNow), browser, open: (seat, as) => sit(browser, origin, seat, as), goTo }
}

/** The server's clock: it stands still at the fixed time until it is moved, and runs on from there. */
function movedClock(database: TestDatabase, origin: string, folder: string): { clock: Clock; goTo: BrowserApp['goTo'] } {
  let running = fixedClock(instant(testNow))
  const clock: Clock = { now: () => running.now(), today: () => running.today() }
  const kinds = jobKinds({ mail: null, origin, idleMinutes: 30, deletionList: join(folder, 'deletion-list.jsonl') })
  return {
    clock,
    async goTo(on, at = '09:00') {
      running = shiftedClock(instantOf(day(on), time(at)))
      const now = clock.now()
      await inTransaction(database.app, { municipality: home, staffId: null, keys: [] }, (tx) => askForRecurring(tx, home, recurringJobs, now))
      const { failed } = await runDueJobs(database.app, home, kinds, now, () => now)
      if (failed === 0) return
      const { rows } = await database.owner.query<{ kind: string; fault: string }>('SELECT kind, fault FROM job WHERE fault IS NOT NULL AND done_at IS NULL')
      throw new Error(`failed when the clock was moved: ${rows.map(({ kind, fault }) => `${kind} (${fault})`).join(', ')}`)
    },
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: env['HELHET_CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
}

async function sit(browser: Browser, origin: string, seat: Seat = {}, as: { readonly cookie: string } | null = null): Promise<Opened> {
  const { width = 1366, height = 768, phone = false, script = true, language = 'sv', scheme = 'light' } = seat
  const context = await browser.newContext({
    baseURL: origin, viewport: { width, height }, hasTouch: phone, isMobile: phone, javaScriptEnabled: script, colorScheme: scheme,
    locale: language === 'sv' ? 'sv-SE' : 'en-GB', reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(10_000)
  await context.addCookies([{ name: 'helhet-sprak', value: language, url: origin }])
  await become(context, origin, as)
  const complaints: string[] = []
  const page = await context.newPage()
  watch(page, origin, complaints)
  return { context, page, complaints }
}

/** Signs a browser in with a session's cookie, or makes it nobody's. */
export async function become(context: BrowserContext, origin: string, as: { readonly cookie: string } | null): Promise<void> {
  await context.clearCookies({ name: sessionCookie })
  if (as !== null) await context.addCookies([sessionAt(origin, as)])
}

/** A session's cookie as a browser is given it. */
export function sessionAt(origin: string, { cookie }: { readonly cookie: string }) {
  // A cookie that only a secure address may set is sent to this machine over http too, but cannot be put there as one of http.
  const url = origin.replace('http:', 'https:')
  return { name: sessionCookie, value: cookie.slice(sessionCookie.length + 1), url, secure: true, httpOnly: true, sameSite: 'Lax' as const }
}

function watch(page: Page, origin: string, complaints: string[]): void {
  const at = (): string => new URL(page.url(), origin).pathname
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (asked !== origin && protocol !== 'data:') complaints.push(`${at()} asks ${asked}`)
  })
  page.on('console', (message) => {
    // That a page was answered with a refusal is said in the console too, and is tested where it is meant.
    if (message.type() === 'error' && !/^Failed to load resource: .* status of 4\d\d/.test(message.text())) complaints.push(`${at()}: ${message.text()}`)
  })
  page.on('pageerror', (fault) => complaints.push(`${at()}: ${fault.message}`))
}

/** Puts members of staff on the demo's sign-in page, in this order. */
export async function offerSignIn(make: Make, staff: ReadonlyArray<{ readonly id: string }>): Promise<void> {
  for (const [order, { id }] of staff.entries()) {
    await make.run("INSERT INTO staff_preference (municipality_code, staff_id, key, value) VALUES ($1, $2, 'demo_sign_in', $3)",
      [home, id, JSON.stringify({ order })])
  }
}
