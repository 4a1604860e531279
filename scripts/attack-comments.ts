// Puts attacks through the cleaning of comments into a real browser without any content security policy, and looks for what came through.
// `HELHET_CHROMIUM=/usr/bin/chromium npx tsx scripts/attack-comments.ts <files of strings, or of objects with a payload>`
import { readFileSync } from 'node:fs'
import { argv, env, exit, stdout } from 'node:process'
import { chromium } from 'playwright-core'
import * as z from 'zod'
import { allowedInComments } from '../src/dialogue/contract/sanitise-comment.ts'
import { sanitiseComment } from '../src/dialogue/usecases/sanitise-comment.ts'

const attackShape = z.union([z.string(), z.looseObject({ payload: z.string() }).transform(({ payload }) => payload)])
const attacks = argv.slice(2).flatMap((file) => z.array(attackShape).parse(JSON.parse(readFileSync(file, 'utf8'))))
const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
// As a comment, and as what stands in each attribute of an allowed element, with and without care for quotes.
const comments = attacks.flatMap((attack) => [
  attack, `<b>${attack}</b>`, `<a href="${attack}" title='${attack}'>x</a>`, `<a href="${quoted(attack)}" title="${quoted(attack)}">x</a>`,
  `<q cite="${quoted(attack)}">x</q><del datetime="${quoted(attack)}">y</del>`,
])

const browser = await chromium.launch({ executablePath: env['HELHET_CHROMIUM'] ?? '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] })
const page = await browser.newPage()
const complaints: string[] = []
page.on('dialog', (dialog) => { complaints.push(`a dialog: ${dialog.message()}`); void dialog.dismiss() })
page.on('popup', () => { complaints.push('a window was opened') })
let asked = false
await page.route('**/*', (route) => {
  if (asked) {
    complaints.push(`a request: ${route.request().url().slice(0, 80)}`)
    return route.abort()
  }
  asked = true
  const shown = comments.map((comment, at) => `<div class="comment" id="comment-${at}">${sanitiseComment(comment)}</div>`).join('\n')
  const head = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Comments</title>'
  return route.fulfill({ contentType: 'text/html', body: `${head}<main>${shown}</main><footer id="end">end</footer>` })
})
// Whatever an attack calls is heard, however it gets there.
await page.addInitScript(`window.heard = []; for (const name of ['alert', 'confirm', 'prompt', 'open', 'fetch', 'javascript'])
  window[name] = () => window.heard.push(name)`)
await page.goto('https://office.example/comments')

const found = await page.evaluate(`(() => {
  const allowed = ${JSON.stringify({ ...allowedInComments, a: [...allowedInComments.a, 'rel'] })}
  const strangers = []
  const comments = [...document.querySelectorAll('main > div.comment')]
  for (const comment of comments) {
    for (const element of comment.querySelectorAll('*')) {
      const name = element.localName
      if (!Object.hasOwn(allowed, name)) strangers.push(comment.id + ': element ' + name)
      for (const attribute of element.attributes) {
        if (!(allowed[name] ?? []).includes(attribute.name)) strangers.push(comment.id + ': attribute ' + attribute.name)
      }
      if (name === 'a' && element.hasAttribute('href')) {
        if (!['http:', 'https:'].includes(element.protocol)) strangers.push(comment.id + ': link to ' + element.protocol)
        if (!element.relList.contains('ugc')) strangers.push(comment.id + ': link that is not marked')
        element.addEventListener('click', (event) => event.preventDefault())
      }
      for (const kind of ['mouseover', 'focus', 'click', 'error', 'load', 'toggle', 'animationstart']) {
        element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }))
      }
    }
  }
  return {
    comments: comments.length, end: document.querySelector('body > footer#end')?.textContent ?? null, strangers,
    scripts: document.scripts.length, styles: document.styleSheets.length, forms: document.forms.length,
  }
})()`)
await new Promise((resolve) => { setTimeout(resolve, 1000) })
const heard = await page.evaluate('window.heard')
await browser.close()
const seen = z.object({
  comments: z.int(), end: z.string().nullable(), strangers: z.array(z.string()), scripts: z.int(), styles: z.int(), forms: z.int(),
}).parse(found)
const wrong = [
  ...complaints, ...seen.strangers, ...z.array(z.string()).parse(heard).map((name) => `called: ${name}`),
  ...(seen.comments === comments.length && seen.end === 'end' ? [] : ['the page lost its form']),
  ...(seen.scripts + seen.styles + seen.forms === 0 ? [] : ['there is a script, a style or a form']),
]
stdout.write(`${attacks.length} attacks in ${seen.comments} comments: ${wrong.length} came through\n${wrong.slice(0, 50).join('\n')}\n`)
exit(wrong.length === 0 ? 0 : 1)
