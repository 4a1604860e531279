import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { choiceLink } from './addresses.ts'
import { noAssets, readAssets } from './assets.ts'
import { StackedBars } from './charts/stacked-bars.tsx'
import { ClockChip } from './clock.tsx'
import { writeDocument } from './document.tsx'
import { TextField } from './field-text.tsx'
import type { View } from './gallery/frame.tsx'
import { PaperExample } from './gallery/paper.tsx'
import { PartsExample } from './gallery/parts.tsx'
import { PersonExample } from './gallery/person.tsx'
import { PictureExample } from './gallery/picture.tsx'
import { PublicFormExample, ReceiptExample } from './gallery/public-form.tsx'
import { SignInExample } from './gallery/sign-in.tsx'
import { WorklistExample } from './gallery/worklist.tsx'
import { ErrorSummary } from './messages.tsx'
import { shownPages } from './navigation.tsx'
import { uiTexts } from './texts.ts'

const view: View = { language: 'sv', scheme: 'auto', assets: noAssets }
type Page = Parameters<typeof writeDocument>[0]

const pages: ReadonlyArray<readonly [string, Page]> = [
  ['worklist', <WorklistExample view={view} />],
  ['person with note', <PersonExample view={view} withNote />],
  ['picture', <PictureExample view={view} />],
  ['parts', <PartsExample view={view} />],
  ['public form', <PublicFormExample view={view} />],
  ['public form with faults', <PublicFormExample view={view} faulty />],
  ['receipt', <ReceiptExample view={view} />],
  ['sign-in', <SignInExample view={view} />],
  ['paper', <PaperExample view={view} />],
]

describe.each(pages)('%s', (_, page) => {
  const html = writeDocument(page)
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)].map(([, name = '', attributes = '']) => ({ name, attributes }))
  const ids = tags.flatMap(({ attributes }) => valueOf(attributes, 'id') ?? [])

  test('has no inline style and no inline script, so the strict policy refuses nothing', () => {
    expect(tags.filter(({ name, attributes }) => name === 'style' || / style=| on[a-z]+=/.test(attributes))).toEqual([])
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  })

  test('has one h1', () => {
    expect(tags.filter(({ name }) => name === 'h1')).toHaveLength(1)
  })

  test('names each id once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('labels every field', () => {
    const labelled = new Set(tags.flatMap(({ name, attributes }) => (name === 'label' ? (valueOf(attributes, 'for') ?? []) : [])))
    const wrapped = new Set([...html.matchAll(/<label[^>]*>(?:(?!<\/label>).)*?<input[^>]*\sid="([^"]+)"/g)].map(([, id]) => id))
    const fields = tags.filter(
      ({ name, attributes }) => ['input', 'select', 'textarea'].includes(name) && valueOf(attributes, 'type') !== 'hidden',
    )
    expect(
      fields.filter(({ attributes }) => {
        const id = valueOf(attributes, 'id')
        return id === null || !(labelled.has(id) || wrapped.has(id))
      }),
    ).toEqual([])
  })

  test('points only at what is there', () => {
    const pointed = tags.flatMap(({ attributes }) =>
      ['aria-describedby', 'aria-labelledby', 'commandfor', 'for'].flatMap((name) => valueOf(attributes, name)?.split(' ') ?? []),
    )
    const inPage = tags.flatMap(({ name, attributes }) =>
      name === 'a' && valueOf(attributes, 'href')?.startsWith('#') ? [valueOf(attributes, 'href')?.slice(1) ?? ''] : [],
    )
    expect([...pointed, ...inPage].filter((id) => !ids.includes(id))).toEqual([])
  })
})

describe('wording', () => {
  test('exists in both languages, with the same keys and no empty words', () => {
    expect(Object.keys(uiTexts.en)).toEqual(Object.keys(uiTexts.sv))
    for (const texts of [uiTexts.sv, uiTexts.en]) expect(Object.values(texts).filter((text) => text === '')).toEqual([])
  })

  test('counts faults in words', () => {
    expect([1, 2, 12, 13].map(uiTexts.sv.errorsHeading)).toEqual([
      'En uppgift behöver rättas',
      'Två uppgifter behöver rättas',
      'Tolv uppgifter behöver rättas',
      '13 uppgifter behöver rättas',
    ])
  })
})

describe('parts', () => {
  test('a clock says its words, and a full one is a whole disc', () => {
    expect(render(<ClockChip kind="week" words="2 dagar kvar" used={0.5} />))
      .toBe('<span class="clock clock-week used-6">2 dagar kvar</span>')
    const shown = (used: number): string => render(<ClockChip kind="now" words="Genast" used={used} />)
    expect([0, 0.04, 0.05, 0.97, 0.99, 1, 2].map((used) => /used-(\d+)/.exec(shown(used))?.[1])).toEqual(['0', '0', '1', '11', '11', '12',
      '12'])
  })

  test('a field tells its hint before its fault', () => {
    const html = render(<TextField t={uiTexts.sv} name="barn" label="Barnets namn" hint="Förnamn räcker" error="Skriv barnets namn" />)
    expect(html).toContain('aria-describedby="barn-tips barn-fel"')
    expect(html).toContain('aria-invalid="true"')
  })

  test('no faults, no summary', () => {
    expect(render(<ErrorSummary t={uiTexts.sv} faults={[]} />)).toBe('')
  })

  test('a chart without weeks still draws its axis and its table', () => {
    const html = render(
      <StackedBars
        t={uiTexts.sv}
        title="Inga kontakter"
        definition="Per vecka"
        series={[]}
        weeks={[]}
        table={{ columns: ['Vecka'], rows: [] }}
      />,
    )
    expect(html).toContain('role="img"')
    expect(html).not.toContain('NaN')
  })

  test.each([
    [1, 1, [1]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ] as const)('page %i of %i shows %j', (page, count, shown) => {
    expect(shownPages(page, count)).toEqual(shown)
  })

  test('the choice of language comes back to the same page', () => {
    expect(choiceLink({ language: 'en' }, '/arbetslista?vy=enhet')).toBe('/visning?sprak=en&till=%2Farbetslista%3Fvy%3Denhet')
  })
})

describe('assets', () => {
  const manifest = {
    'src/ui/styles/main.css': { file: 'main-1.css', isEntry: true, assets: ['sans-1.woff2'] },
    'src/ui/islands/keys.ts': { file: 'keys-1.js', isEntry: true, imports: ['_typing.js'] },
    '_typing.js': { file: 'typing-1.js' },
  }

  test("are found by the island's module and name, with the chunks it needs", () => {
    const assets = readAssets(manifest)
    expect(assets.styles).toEqual(['/assets/main-1.css'])
    expect(assets.fonts).toEqual(['/assets/sans-1.woff2'])
    expect(assets.island('ui/keys')).toEqual({ script: '/assets/keys-1.js', chunks: ['/assets/typing-1.js'] })
  })

  test('an unknown island is named together with the known ones', () => {
    expect(() => readAssets(manifest).island('ui/keyz')).toThrow('There is no island "ui/keyz". Known: ui/keys.')
  })

  test('a build without the style sheet says what to do', () => {
    expect(() => readAssets({})).toThrow('Run the asset build')
  })
})

function valueOf(attributes: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? null
}
