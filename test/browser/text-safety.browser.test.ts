import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { day } from '../../src/calendar/day.ts'
import { allowedInComments } from '../../src/dialogue/contract/sanitise-comment.ts'
import { namesByNumber } from '../../src/meetings/rules/daily.ts'
import { become, browserApp } from './open.ts'

// What strangers write, as comment, name, link, tag and note, looked at in a real browser with the content security policy and without it.
const { origin, make, browser } = await browserApp()
const unitId = await make.unit({ name: 'Kansliet' })
const author = await make.staff({ unitId, roles: ['coordinator'] })
const reviewer = await make.staff({ unitId, roles: ['coordinator'] })

/** Every way in that is known to us, one or two of each kind; what they call is heard by the page. */
const ours: readonly string[] = [
  '<script>heard.push(1)</script>', '<img src=x onerror=heard.push(2)>', '<svg onload=heard.push(3)>', '<svg><script>heard.push(4)</script></svg>',
  '<a href="javascript:heard.push(5)">x</a>', '<a href="JaVaScRiPt&colon;heard.push(6)">x</a>', '<a href="\u0001javascript:heard.push(7)">x</a>',
  '<a href="data:text/html,<script>heard.push(8)</script>">x</a>', '<b onmouseover=heard.push(9)>x</b>', '<b style="position:fixed;inset:0">x</b>',
  '"><script>heard.push(10)</script>', '\'"><img src=//attacker.example/a onerror=heard.push(11)>', '</textarea><script>heard.push(12)</script>',
  '</title><script>heard.push(13)</script>', '<!--><img src=x onerror=heard.push(14)>-->', '<![CDATA[<script>heard.push(15)</script>]]>',
  '<iframe src="//attacker.example"></iframe>', '<iframe srcdoc="<script>parent.heard.push(16)</script>"></iframe>', '<object data="//attacker.example"></object>',
  '<embed src="//attacker.example">', '<link rel=stylesheet href="//attacker.example/a.css">', '<style>@import "//attacker.example/b.css"; main { display: none }</style>',
  '<meta http-equiv=refresh content="0;url=//attacker.example">', '<base href="//attacker.example/">', '<form action="//attacker.example"><input name=x autofocus onfocus=heard.push(17)></form>',
  '<button form=x formaction="javascript:heard.push(18)">x</button>', '<video src="//attacker.example/v" onerror=heard.push(19)></video>', '<details open ontoggle=heard.push(20)>x</details>',
  '<math><mtext><table><mglyph><style><img src=x onerror=heard.push(21)>', '<noscript><p title="</noscript><img src=x onerror=heard.push(22)>">', '<template><script>heard.push(23)</script></template>',
  '<svg><use href="//attacker.example/a.svg#x"/></svg>', '<blockquote cite="javascript:heard.push(24)">x</blockquote>', '<del datetime="&quot; onclick=heard.push(25) x=&quot;">x</del>',
  '<q cite="https://x.example/&quot;onmouseover=&quot;heard.push(26)">x</q>', '<a href="https://user:pass@attacker.example">x</a>', '{{constructor.constructor("heard.push(27)")()}}', '${heard.push(28)}',
  '<%= heard.push(29) %>', '&lt;script&gt;heard.push(30)&lt;/script&gt;', '\u202eevil\u202c \u200b\ufeff', 'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334A', '=cmd|\' /C calc\'!A0',
  'ÅÄÖ åäö 田中さん 👩‍👩‍👧 َُِ', '../../etc/passwd%00', '\'; DROP TABLE visit_note; --', '[a](javascript:heard.push(31))', 'a'.repeat(400),
]
const listed = (name: string): unknown => JSON.parse(readFileSync(new URL(`../data/text-safety/${name}.json`, import.meta.url), 'utf8'))
const payloads = z.array(z.object({ payload: z.string() })).parse(listed('dompurify_payloads')).map(({ payload }) => payload)
const naughty = z.array(z.string()).parse(listed('big_list_of_naughty_strings'))
/** Ours, the 75 attacks that DOMPurify is tested with, and the 485 naughty strings. */
const attacks = [...new Set([...ours, ...payloads, ...naughty])]
const survives = [
  '<a href="https://example.org/x" title="t">1</a><abbr title="t">2</abbr><acronym title="t">3</acronym><b>4</b><blockquote cite="https://example.org">5</blockquote>',
  '<cite>6</cite><code>7</code><del datetime="2026-11-24">8</del><em>9</em><i>10</i><q cite="https://example.org/q">11</q><strike>12</strike><strong>13</strong>',
].join('')

async function send(path: string, body: object, as: { cookie: string } | null, method = 'POST'): Promise<{ status: number; answer: Record<string, unknown> }> {
  const headers = { 'content-type': 'application/json', origin, ...(as === null ? {} : { cookie: as.cookie }) }
  const answered = await fetch(`${origin}${path}`, { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) })
  return { status: answered.status, answer: z.record(z.string(), z.unknown()).parse(await answered.json()) }
}
async function accepted(path: string, body: object, as: { cookie: string } | null): Promise<string> {
  const { status, answer } = await send(path, body, as)
  expect([path, status, answer]).toEqual([path, 200, answer])
  return String(answer['id'])
}

const isReadable = (text: string): boolean => text.trim() !== '' && !namesByNumber(text, day('2026-11-24'))
const part = (text: string, most: number): string => (isReadable(text.slice(0, most)) ? text.slice(0, most) : 'x')

/** A note that is made of attacks, published, with each of them as a comment and in an element and its attributes. */
async function publish(written: readonly string[]): Promise<{ id: string; address: string }> {
  const [first = ''] = written
  const id = await accepted('/api/visit-notes', { title: part(first, 110), place: part(first, 70), visitedOn: '2026-11-20',
    body: written.filter((each) => !namesByNumber(each, day('2026-11-24'))).join('\n\n## '), tags: [...new Set(written.map((each) => part(each, 40)))] }, author)
  await accepted(`/api/visit-notes/${id}/review-request`, {}, author)
  await accepted(`/api/visit-notes/${id}/review`, { outcome: 'publish' }, reviewer)
  const address = String((await send(`/api/visit-notes/${id}`, {}, author, 'GET')).answer['address'])
  await Promise.all(written.map(async (each) => {
    const inAttributes = each.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    for (const body of [each, `<b>${each}</b><a href="${each}" title='${each}'>x</a><a href="${inAttributes}" title="${inAttributes}">y</a>`]) {
      const { status, answer } = await send(`/api/published-notes/${address}/comments`, { name: part(each, 80), email: 'las@example.test', body: body.slice(0, 5000) }, null)
      // What nothing can be read of, or what looks like an identity number, is told so; everything else waits to be read.
      if (status !== 200) expect([each, status, answer['code']]).toEqual([each, 422, expect.stringMatching(/^(comment_is_wrong|invalid)$/)])
    }
  }))
  // As if they had come over many days: readers as a whole may send 300 in ten minutes.
  await make.run("UPDATE note_comment SET received_at = received_at - interval '1 hour'", [])
  return { id, address }
}

/** Does something with each, so many at once. */
async function inParts<T>(all: readonly T[], atOnce: number, work: (each: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += atOnce) await Promise.all(all.slice(at, at + atOnce).map(work))
}

async function letThrough(): Promise<string[]> {
  const shown: string[] = []
  for (;;) {
    const { answer } = await send('/api/comments?limit=200', {}, reviewer, 'GET')
    const comments = z.array(z.looseObject({ id: z.string() })).parse(answer['comments'])
    if (comments.length === 0) return shown
    await inParts(comments, 8, async ({ id }) => {
      const { status, answer: said } = await send(`/api/comments/${id}/decision`, { outcome: 'show', mask: ['täcks'] }, reviewer)
      if (status === 200) shown.push(id)
      else {
        expect([status, said['code']]).toEqual([422, 'comment_decision_is_wrong'])
        await accepted(`/api/comments/${id}/decision`, { outcome: 'refuse', refusedFor: 'personal_data' }, reviewer)
      }
    })
  }
}

const foundShape = z.object({ strangers: z.array(z.string()), heard: z.array(z.unknown()) })
/** What is on a page that only an attack can have put there. Every element of the readers is pointed at, clicked and focused. */
async function strangersOn(page: Page): Promise<string[]> {
  const found = foundShape.parse(await page.evaluate(`(() => {
    const allowed = ${JSON.stringify({ ...allowedInComments, a: [...allowedInComments.a, 'rel'] })}
    const strangers = []
    for (const element of document.querySelectorAll('main *')) {
      const name = element.localName
      const own = element.closest('.icon, .shield, .print-header')
      if (!own && ['script', 'style', 'iframe', 'object', 'embed', 'img', 'link', 'meta', 'base', 'video', 'audio', 'svg', 'math', 'template', 'details'].includes(name)) strangers.push('element ' + name)
      for (const attribute of element.attributes) if (/^on|^style$|^srcdoc$|^formaction$/.test(attribute.name)) strangers.push(name + ' with ' + attribute.name)
      if (name === 'form' && new URL(element.action).origin !== location.origin) strangers.push('form to ' + element.action)
      if (name === 'a' && element.hasAttribute('href') && !['http:', 'https:'].includes(element.protocol)) strangers.push('link to ' + element.protocol)
    }
    for (const element of document.querySelectorAll('.reader-text *')) {
      if (!Object.hasOwn(allowed, element.localName)) strangers.push('comment with ' + element.localName)
      for (const { name } of element.attributes) if (!(allowed[element.localName] ?? []).includes(name)) strangers.push('comment with attribute ' + name)
      if (element.localName === 'a') {
        if (element.hasAttribute('href') && !element.relList.contains('ugc')) strangers.push('link that is not marked')
        element.addEventListener('click', (event) => event.preventDefault())
      }
      for (const kind of ['mouseover', 'focus', 'click', 'error', 'load', 'toggle']) element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }))
    }
    if (document.querySelector('main')?.checkVisibility() !== true) strangers.push('the page is hidden')
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) strangers.push('the page is wider than the window')
    return { strangers, heard: window.heard }
  })()`))
  return [...found.strangers, ...found.heard.map((each) => `called: ${String(each)}`)]
}

/** A window that hears what an attack does, with the content security policy or without it. */
async function listening(from: Browser, bypassCSP: boolean): Promise<{ context: BrowserContext; complaints: string[]; visit: (path: string) => Promise<Page> }> {
  const context = await from.newContext({ baseURL: origin, bypassCSP, viewport: { width: 360, height: 740 }, locale: 'sv-SE', reducedMotion: 'reduce' })
  const complaints: string[] = []
  await context.addInitScript("window.heard = []; for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => window.heard.push(name)")
  const page = await context.newPage()
  page.on('dialog', (dialog) => { complaints.push('a dialog'); void dialog.dismiss() })
  page.on('popup', () => { complaints.push('a window was opened') })
  page.on('request', (request) => { if (!request.url().startsWith(origin)) complaints.push(`a request: ${request.url().slice(0, 80)}`) })
  return { context, complaints, visit: async (path) => {
    const answered = await page.goto(path, { waitUntil: 'load' })
    expect([path, answered?.status()]).toEqual([path, 200])
    return page
  } }
}

test('nothing that strangers write runs, asks, hides or leads anywhere, with the policy and without it; what is allowed is left', async () => {
  expect([payloads.length, naughty.length]).toEqual([75, 485])
  const notes: { id: string; address: string }[] = []
  for (let at = 0; at < attacks.length; at += 8) notes.push(await publish(attacks.slice(at, at + 8)))
  const { address } = notes[0] ?? { address: '' }
  await accepted(`/api/published-notes/${address}/comments`, { name: 'Tillåtet', email: 'las@example.test', body: survives, link: 'https://example.org/' }, null)
  const comments = await letThrough()
  expect(comments.length).toBeGreaterThan(attacks.length)
  const listPages = Array.from({ length: Math.ceil(notes.length / 20) }, (_, at) => `/besok?sida=${at + 1}`)
  const forAll = [...listPages, ...notes.map((note) => `/besok/${note.address}`)]
  // What staff read is drawn by the same parts: each note for readers, some of them for staff, and every comment for both.
  const forStaff = ['/anteckningar-besok', ...notes.flatMap(({ id }, at) => (at % 8 === 0 ? [`/anteckningar-besok/${id}`, `/anteckningar-besok/${id}/ratta`] : [])),
    ...Array.from({ length: Math.ceil(comments.length / 30) }, (_, at) => `/kommentarer?visa=visade&sida=${at + 1}`),
    ...comments.filter((_, index) => index % 60 === 0).map((id) => `/kommentarer/${id}`)]
  await Promise.all([true, false].flatMap((bypassCSP) => [forAll, forStaff].map(async (paths) => {
    const { context, complaints, visit } = await listening(browser, bypassCSP)
    if (paths === forStaff) await become(context, origin, author)
    else expect(await context.cookies()).toEqual([])
    for (const path of paths) expect([path, bypassCSP, await strangersOn(await visit(path))]).toEqual([path, bypassCSP, []])
    const page = await visit(`/besok/${address}`)
    for (const [name, attributes] of Object.entries(allowedInComments)) {
      const selector = `.reader-text ${name}${attributes.map((each) => `[${each}]`).join('')}`
      expect([selector, await page.locator(selector).count() > 0]).toEqual([selector, true])
    }
    expect(complaints).toEqual([])
    await context.close()
  })))
}, 180_000)
