import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = ['access', 'persons', 'cases', 'concerns', 'investigations', 'measures', 'compulsory-care', 'contacts', 'worklist', 'person-page', 'picture', 'administration', 'webhooks',
  'crisis', 'staffing', 'workforce', 'transfer', 'disclosure']
const sevenNames = ['contract', 'rules', 'queries', 'usecases', 'routes', 'pages', 'texts']

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file))
const shipped = sources.filter((file) => !/\.test\.tsx?$/.test(file))
const text = (file: string): string => readFileSync(join(root, file), 'utf8')

describe('sizes', () => {
  const free = /(texts(\/[^/]+)?\.tsx?|schema\.ts)$|\/texts\/|^src\/demo\/(names|texts|data)/
  test.each(shipped.filter((file) => !free.test(file)))('%s has at most 250 lines', (file) => {
    expect(text(file).split('\n').length - 1).toBeLessThanOrEqual(250)
  })
})

test('a module holds the seven names, folders of those names, tests and islands, and nothing else', () => {
  const strangers = sources.filter((file) => {
    const [, module = '', first = '', ...rest] = file.split('/')
    if (!modules.includes(module)) return false
    const name = first.replace(/(\.browser)?(\.test)?\.tsx?$/, '')
    if (rest.length > 0) return ![...sevenNames, 'islands'].includes(first)
    return !sevenNames.includes(name) && !/\.test\.tsx?$/.test(first) && first !== 'identity-number.ts'
  })
  expect(strangers).toEqual([])
})

test('no file or folder is called after nothing: utils, helpers, managers', () => {
  expect(sources.filter((file) => /(^|\/)(utils?|helpers?|managers?|common|misc|infos?)(\/|\.)/.test(file))).toEqual([])
})

test('no clock is read in the field\'s code: time comes from the request', () => {
  const readsClock = /\bnew Date\(|\bDate\.now\(|Math\.random\(/
  const may = /^src\/(platform|calendar|demo|cli|ui\/islands)|\/islands\/|^src\/(main|cli)\.ts|\.test\.tsx?$/
  expect(sources.filter((file) => !may.test(file) && readsClock.test(text(file)))).toEqual([])
})

test('only the two entries touch the process and its environment', () => {
  const may = /^src\/(main|cli)\.ts|^src\/cli\/|^src\/platform\/|\.test\.tsx?$/
  expect(shipped.filter((file) => !may.test(file) && /\bprocess\.(env|exit|argv)|from 'node:process'/.test(text(file)))).toEqual([])
})

test('no page draws with inline styles, scripts or handlers: the content security policy refuses them', () => {
  // Data for search engines is no script: one part writes it, and refuses what could end it.
  expect(shipped.filter((file) => file.endsWith('.tsx') && file !== 'src/ui/structured-data.tsx' && /\sstyle=|dangerouslySetInnerHTML/.test(text(file)))).toEqual([])
})

test('no SQL takes the time of a fact from the database', () => {
  expect(shipped.filter((file) => /queries/.test(file) && /\b(now\(\)|current_date|current_timestamp)/i.test(text(file)))).toEqual([])
})

test('the project speaks of itself alone', () => {
  const outside = /\/work\/|farm-(studio|bench)|\.library|\bhelper-\d|TODO|FIXME/
  const all = [...filesUnder('src'), ...filesUnder('test'), ...filesUnder('docs'), ...filesUnder('migrations'), ...filesUnder('scripts')]
  expect(all.filter((file) => /\.(tsx?|mjs|md|sql|css)$/.test(file) && !file.endsWith('house.test.ts') && outside.test(text(file))))
    .toEqual([])
})

describe('dependency directions', () => {
  const planted = join(root, '.cache/planted')
  afterAll(() => rmSync(planted, { recursive: true, force: true }))
  const cruise = (...args: string[]): { status: number | null; out: string } => {
    const done = spawnSync(process.execPath, [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), ...args, '--config',
      '.dependency-cruiser.cjs'],
      { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    return { status: done.status, out: done.stdout }
  }

  test('every source file is read by the check', () => {
    const { out } = cruise('src', '--output-type', 'json')
    const read: { modules: Array<{ source: string }> } = JSON.parse(out)
    const seen = new Set(read.modules.map((module) => module.source))
    expect(sources.filter((file) => !seen.has(file))).toEqual([])
  }, 60_000)

  test('a planted circle is found', () => {
    mkdirSync(planted, { recursive: true })
    writeFileSync(join(planted, 'a.ts'), "import { b } from './b.ts'\nexport const a = b\n")
    writeFileSync(join(planted, 'b.ts'), "import { a } from './a.ts'\nexport const b = a\n")
    const { status, out } = cruise('.cache/planted')
    expect(status).not.toBe(0)
    expect(out).toContain('no-circles')
  })
})
