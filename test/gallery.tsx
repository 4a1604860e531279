import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { argv, stdout } from 'node:process'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import { schemes } from '../src/ui/addresses.ts'
import { readAssets } from '../src/ui/assets.ts'
import { writeDocument } from '../src/ui/document.tsx'
import type { View } from '../src/ui/gallery/frame.tsx'
import { PaperExample } from '../src/ui/gallery/paper.tsx'
import { PartsExample } from '../src/ui/gallery/parts.tsx'
import { PersonExample } from '../src/ui/gallery/person.tsx'
import { PictureExample } from '../src/ui/gallery/picture.tsx'
import { PublicFormExample, ReceiptExample } from '../src/ui/gallery/public-form.tsx'
import { SignInExample } from '../src/ui/gallery/sign-in.tsx'
import { WorklistExample } from '../src/ui/gallery/worklist.tsx'

/*
 * Draws the pages of the gallery in a browser, for eyes and for axe: `npx tsx test/gallery.tsx <folder> [page …]`
 * after `npx vite build`. Writes one picture per page, width and look, and lists what axe finds. `serve` as the folder
 * only serves the pages until the program is stopped.
 */

type Page = Parameters<typeof writeDocument>[0]

const pages: Record<string, (view: View) => Page> = {
  worklist: (view) => <WorklistExample view={view} />,
  person: (view) => <PersonExample view={view} />,
  note: (view) => <PersonExample view={view} withNote />,
  paper: (view) => <PaperExample view={view} />,
  picture: (view) => <PictureExample view={view} />,
  parts: (view) => <PartsExample view={view} />,
  public: (view) => <PublicFormExample view={view} />,
  faulty: (view) => <PublicFormExample view={view} faulty />,
  receipt: (view) => <ReceiptExample view={view} />,
  'sign-in': (view) => <SignInExample view={view} />,
}
const views = [
  [1440, 900, 'light'],
  [1366, 768, 'light'],
  [1366, 768, 'dark'],
  [1024, 768, 'light'],
  [360, 740, 'light'],
  [360, 740, 'dark'],
] as const

const [folder = '/tmp/helhet-gallery', ...wanted] = argv.slice(2)
const assets = readAssets(JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8')))
const types: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }

const server = createServer((request, response) => {
  const address = new URL(request.url ?? '/', 'http://localhost')
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'",
  )
  const page = pages[address.pathname.slice(1)]
  if (page) {
    const scheme = schemes.find((each) => each === address.searchParams.get('scheme')) ?? 'light'
    response.setHeader('content-type', 'text/html; charset=utf-8').end(writeDocument(page({ language: 'sv', scheme, assets })))
  } else if (address.pathname.startsWith('/assets/')) {
    response.setHeader('content-type', types[extname(address.pathname)] ?? 'text/plain').end(readFileSync(join('dist', address.pathname)))
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.')
  }
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const bound = server.address()
if (bound === null || typeof bound === 'string') throw new Error('The gallery server has no port.')

if (folder === 'serve') {
  stdout.write(`http://127.0.0.1:${bound.port}/${Object.keys(pages).join(', ')}\n`)
  await new Promise(() => {})
}

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
let found = 0
try {
  for (const name of Object.keys(pages).filter((each) => wanted.length === 0 || wanted.includes(each))) {
    for (const [width, height, scheme] of views) {
      const context = await browser.newContext({
        viewport: { width, height },
        hasTouch: width < 700,
        isMobile: width < 700,
        locale: 'sv-SE',
      })
      const tab = await context.newPage()
      tab.on('console', (message) => {
        if (message.type() === 'error') stdout.write(`${name} ${width} ${scheme}: ${message.text()}\n`)
      })
      await tab.goto(`http://127.0.0.1:${bound.port}/${name}?scheme=${scheme}`)
      await tab.evaluate('document.fonts.ready')
      const axe = await new AxeBuilder({ page: tab })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      for (const violation of axe.violations) {
        found += violation.nodes.length
        const where = violation.nodes.map((node) => `${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`)
        stdout.write(`${name} ${width} ${scheme}: ${violation.id}: ${where.join('\n    ')}\n`)
      }
      const wide = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      if (Number(wide) > 0) stdout.write(`${name} ${width} ${scheme}: the page is ${Number(wide)} px too wide\n`)
      writeFileSync(join(folder, `${name}-${width}-${scheme}.png`), await tab.screenshot({ fullPage: true }))
      await context.close()
    }
  }
} finally {
  await browser.close()
  server.close()
}
stdout.write(`axe found ${found}\n`)
