import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { preparedFamily } from '../family.ts'
import { testNow } from '../app.ts'
import { addressOf, axeFindings, deadEnds, pageLines, sampleOf, scriptBytes, tooWide, visitorOf, weighScripts } from './every-page.ts'
import type { PageLine } from './every-page.ts'
import { become, browserApp, offerSignIn } from './open.ts'
import type { Seat } from './open.ts'
import { swedishIn, wordsFromDatabase } from './swedish.ts'

// Every page of the route table, made from the table itself: a page without a sample in test/samples fails here.
const { open, make, database, origin } = await browserApp()
const family = await preparedFamily(make, { now: testNow })
// What one has chosen oneself goes before what the browser asks for.
await make.run("DELETE FROM staff_preference WHERE key IN ('language', 'theme')", [])
await offerSignIn(make, [family.worker, family.intake, family.manager])
const ours = await wordsFromDatabase(database.owner)

// Every page is judged by all of axe's rules at each width and in each language, in two of the four pairs and light; in the others by its
// colours and dark: words of another length or another width may put text on another ground.
type Judged = Seat & { readonly axe: 'everything' | 'colours' }
const seats: readonly Judged[] = [
  { width: 1440, height: 900, language: 'sv', axe: 'everything' },
  { width: 1440, height: 900, language: 'en', axe: 'colours', scheme: 'dark' },
  { width: 360, height: 740, phone: true, language: 'sv', axe: 'colours', scheme: 'dark' },
  { width: 360, height: 740, phone: true, language: 'en', axe: 'everything' },
]
const tabs = await Promise.all(seats.map(async (seat) => {
  const opened = await open(seat)
  return { seat, ...opened, weights: weighScripts(opened.page) }
}))
const mostScriptBytes = 60_000
afterAll(() => Promise.all(tabs.map(({ context }) => context.close())))

const named = ({ width, language }: Seat): string => `${width} ${language}`

/** The tabs, each signed in as the one a page is for. */
async function tabsFor(line: PageLine): Promise<typeof tabs> {
  const sample = sampleOf(line)
  await sample.before?.(family, make)
  const as = await visitorOf(sample.as, family, make)
  for (const { context } of tabs) await become(context, origin, as)
  return tabs
}

/** What is wrong with the page as it stands. */
async function faultsOn(page: Page, seat: Judged): Promise<string[]> {
  const found = (await axeFindings(page, seat.axe)).map((finding) => `${named(seat)}: ${finding}`)
  if (seat.axe === 'everything') for (const end of await deadEnds(page)) found.push(`${named(seat)}: leads nowhere: ${end}`)
  const wide = await tooWide(page)
  if (wide > 0) found.push(`${named(seat)}: ${wide} px too wide`)
  if (seat.language === 'en') for (const word of await swedishIn(page, ours)) found.push(`${named(seat)}: Swedish: ${word}`)
  return found
}

/** What is wrong with a page when it has been opened in a tab. */
async function faultsOf(line: PageLine, { seat, page, complaints, weights }: (typeof tabs)[number]): Promise<string[]> {
  const answer = await page.goto(addressOf(line, family))
  expect([line.name, answer?.status()]).toEqual([line.name, 200])
  expect(await page.locator('html').getAttribute('lang')).toBe(seat.language)
  expect(await scriptBytes(page, weights)).toBeLessThan(mostScriptBytes)
  const found = await faultsOn(page, seat)
  if (seat.width === 1440) {
    await page.setViewportSize({ width: 683, height: 384 })
    if (await tooWide(page) > 0) found.push(`${named(seat)} at 200 %: ${await tooWide(page)} px too wide`)
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  return [...found, ...complaints.splice(0)]
}

describe.each(pageLines)('$name', (line) => {
  test('is a page for everybody: axe finds nothing, nothing is too wide, the language is one', async () => {
    const found = await Promise.all((await tabsFor(line)).map((tab) => faultsOf(line, tab)))
    expect(found.flat()).toEqual([])
  }, 60_000)
})

const refusals = [
  ['that is not there', '/finns-inte', 404],
  ['of another role', '/lagesbild', 403],
  ['of a receipt that is gone', '/anmal/kvitto/finns-inte', 404],
  ['of somebody who was signed out', '/logga-in?skal=session_ended&till=/arbetslista', 200],
] as const

test.each(refusals)('a page %s is a page for everybody too', async (_, address, status) => {
  const as = await visitorOf('worker', family, make)
  const found: string[] = []
  for (const { seat, page, context, complaints } of tabs) {
    await become(context, origin, as)
    const answer = await page.goto(address)
    expect([address, answer?.status()]).toEqual([address, status])
    found.push(...await faultsOn(page, seat), ...complaints.splice(0))
  }
  expect(found).toEqual([])
}, 60_000)
