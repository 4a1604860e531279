import type { Locator, Page } from 'playwright-core'
import type { BrowserApp, Opened } from './open.ts'

/** What is written in a form: by label, a text or a choice's words; true ticks a box or chooses what the label names. */
export type Written = Readonly<Record<string, string | true>>

/** Somebody at a screen: what a person does there, in the words that stand on the page. Whatever is refused is thrown with the page's own words. */
export type Colleague = {
  readonly page: Page
  readonly go: (address: string) => Promise<void>
  readonly write: (fields: Written) => Promise<void>
  /** Presses a button or follows a link, and waits for the page it leads to. */
  readonly press: (words: string | RegExp) => Promise<void>
  readonly unfold: (words: string | RegExp) => Promise<void>
  /** The page's words; of one panel when its heading is given. */
  readonly reads: (panel?: string) => Promise<string>
  /** The address one is at, without what follows the question mark. */
  readonly at: () => string
}

/** Members of staff by name, each in a browser of their own, signed in anew when the clock has ended their session. */
export function colleagues({ open, goTo }: BrowserApp): {
  readonly as: (name: string) => Promise<Colleague>; readonly goTo: BrowserApp['goTo']; readonly complaints: () => string[]
} {
  const seats = new Map<string, { opened: Opened; colleague: Colleague }>()
  const signedIn = new Set<string>()
  return {
    async as(name) {
      const opened = seats.get(name)?.opened ?? await open()
      const colleague = seats.get(name)?.colleague ?? atScreen(opened.page)
      seats.set(name, { opened, colleague })
      if (signedIn.has(name)) return colleague
      await opened.page.goto('/')
      await arriving(opened.page, () => opened.page.getByRole('button', { name }).click())
      signedIn.add(name)
      return colleague
    },
    async goTo(on, at) {
      await goTo(on, at)
      signedIn.clear()
    },
    complaints: () => [...seats.values()].flatMap(({ opened }) => opened.complaints),
  }
}

/** The same for somebody who is not signed in. @param main the part of the page that is written in and pressed. */
export function atScreen(page: Page, main: Locator = page.locator('main')): Colleague {
  const shown = (found: Locator): Locator => found.filter({ visible: true }).first()
  return {
    page,
    go: async (address) => { await page.goto(address) },
    async write(fields) {
      for (const [label, value] of Object.entries(fields)) await fill(shown(main.getByLabel(startsWith(label)).and(main.locator('input, select, textarea'))), value)
    },
    async press(words) {
      const target = shown(main.getByRole('button', { name: words }).or(main.getByRole('link', { name: words })))
      await arriving(page, () => target.click())
      const refused = page.locator('.error-summary')
      if (await refused.count() > 0) throw new Error(`${new URL(page.url()).pathname}: ${await refused.first().innerText()}`)
    },
    unfold: (words) => shown(main.locator('summary', { hasText: words })).click(),
    reads: (panel) => (panel === undefined ? main : main.locator('section, .panel', { has: page.getByRole('heading', { name: panel }) }).last()).innerText(),
    at: () => new URL(page.url()).pathname,
  }
}

async function arriving(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()])
}

function startsWith(label: string): RegExp {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

async function fill(field: Locator, value: string | true): Promise<void> {
  if (value === true) return field.check()
  const isChoice = await field.evaluate((element) => element instanceof HTMLSelectElement)
  if (!isChoice) return field.fill(value)
  const option = await field.locator('option', { hasText: value }).first().getAttribute('value')
  await field.selectOption(option)
}
