import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Permission, Role } from '../../src/access/contract.ts'
import { routes } from '../../src/app.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import { samples } from '../samples/all.ts'
import { roleOf } from '../samples/sample.ts'
import type { Sample } from '../samples/sample.ts'

/** A page that can be looked at: a GET line of the route table that shows something. */
export type PageLine = { readonly name: string; readonly path: string; readonly may: Permission | 'public'; readonly isForm: boolean }

export const pageLines: readonly PageLine[] = routes.flatMap((route) => (
  route.kind === 'page' && route.show !== null
    ? [{ name: `GET ${route.path}`, path: route.path, may: route.may, isForm: route.submit !== null }] : []
))

/** @throws when the line has no sample of what is asked. */
export function sampleOf({ path }: PageLine, method: 'GET' | 'POST' = 'GET'): Sample {
  const name = `${method} ${path}`
  const sample = samples[name]
  if (sample === undefined) throw new Error(`${name} has no sample: add one to the file of its module in test/samples`)
  return sample
}

/** @throws when the sample lacks a part of the address. */
export function addressOf(line: PageLine, family: Family, sample = sampleOf(line)): string {
  const params = sample.params?.(family) ?? {}
  const path = line.path.replace(/:(\w+)/g, (_, key: string) => {
    const value = params[key]
    if (value === undefined) throw new Error(`the sample of ${line.name} has no ${key} in its params`)
    return value
  })
  const query = new URLSearchParams(sample.query?.(family) ?? {}).toString()
  return query === '' ? path : `${path}?${query}`
}

type Who = Sample['as']

/** A session for someone as the sample asks for; null for anybody. */
export async function visitorOf(who: Who, family: Family, make: Make): Promise<{ cookie: string } | null> {
  if (who === 'public' || who === 'client') return null
  if (who === 'worker' || who === 'manager' || who === 'intake') return { cookie: await make.session(family[who].id, family.code) }
  const roles: Role[] = [roleOf[who]]
  return make.staff({ code: family.code, unitId: family.unitId, roles })
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
/** Axe itself, as small as it comes: the builder would put the long one into the page, and do it twice. */
const axeItself = readFileSync(ofBuilder.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on a page as it is shown now: one line for each rule and place.
 *
 * @param only `colours`: what differs between the looks. Light and dark are the same page in other colours.
 */
export async function axeFindings(page: Page, only: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  await page.evaluate(axeItself)
  // Only of what is wrong need axe say where it stands.
  const axe = () => new AxeBuilder({ page, axeSource: 'void window.axe' }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (only === 'colours' ? axe().withRules(['color-contrast', 'link-in-text-block']) : axe().withTags(rules))
    .analyze()
  const small = violations.find(({ id }) => id === 'target-size')
  const still = small === undefined ? [] : await smallAtTheEnd(page, axe())
  return violations.flatMap(({ id, nodes }) => nodes.filter(({ html }) => id !== 'target-size' || still.includes(html))
    .map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`))
}

/** What is too small to press at the page's end: what a row of buttons covers while it sticks to the window is in the open there. */
async function smallAtTheEnd(page: Page, axe: AxeBuilder): Promise<string[]> {
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  const { violations } = await axe.withRules(['target-size']).analyze()
  await page.evaluate('scrollTo(0, 0)')
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
}

/** How many pixels a page is wider than the window; 0 when it fits. */
export async function tooWide(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
}

/** Bytes of the scripts a browser tab has fetched, compressed as they came over the wire, by address. Each is fetched once. */
export type Weights = Map<string, Promise<number>>

/** Notes the weight of each script that a tab fetches from now on. */
export function weighScripts(page: Page): Weights {
  const weights: Weights = new Map()
  page.on('requestfinished', (request) => {
    const isScript = new URL(request.url()).pathname.endsWith('.js')
    if (isScript && !weights.has(request.url())) weights.set(request.url(),
      request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  return weights
}

/** Compressed bytes of all the scripts that the page as it is shown now has asked for. */
export async function scriptBytes(page: Page, weights: Weights): Promise<number> {
  const asked: unknown = await page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.endsWith('.js'))")
  const scripts = Array.isArray(asked) ? asked.map(String) : []
  // The browser's word that a script came may come after the page's own.
  for (let tries = 0; tries < 40 && scripts.some((script) => !weights.has(script)); tries += 1) await page.waitForTimeout(50)
  const bytes = await Promise.all(scripts.map(async (script) => weights.get(script) ?? Number.NaN))
  return bytes.reduce((sum, each) => sum + each, 0)
}

const outsideTable = ['POST /logga-in', 'GET /logga-in/starta']
const known = [
  ...outsideTable,
  ...routes.flatMap((route) => {
    if (route.kind === 'api') return []
    if (route.kind === 'file') return [`GET ${route.path}`]
    return [...(route.show !== null || route.leads !== null ? [`GET ${route.path}`] : []),
      ...(route.submit !== null ? [`POST ${route.path}`] : [])]
  }),
].map((line) => new RegExp(`^${line.replace(/:\w+/g, '[^/]+')}$`))

/** Links and forms of a page that lead to an address which nobody answers. */
export async function deadEnds(page: Page): Promise<string[]> {
  const ends: unknown = await page.evaluate(`[
    ...[...document.querySelectorAll('a[href]:not([href^="#"])')].filter((link) => link.origin === location.origin).map((link) => 'GET ' + link.pathname),
    ...[...document.querySelectorAll('form')].map((form) => form.method.toUpperCase() + ' ' + new URL(form.action).pathname),
  ]`)
  const asked = Array.isArray(ends) ? [...new Set(ends.map(String))] : []
  return asked.filter((end) => !known.some((pattern) => pattern.test(end)))
}
