import { inflateRawSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { openPress } from './paper.ts'
import type { Paper } from './paper.ts'

const long = 'Ett stycke som går över flera rader och får plats på sidan. '.repeat(9)
const paper: Paper = {
  title: 'Vårdplan', language: 'sv', owner: 'Provby kommun', foot: 'Ärende SN 2026/00001', page: 'Sida {page} av {pages}', large: false,
  madeAt: '2026-11-24T07:00:00.000Z',
  parts: [
    { kind: 'heading', level: 1, text: 'Vårdplan för Łucja Åström' },
    { kind: 'facts', rows: [['Ärende', 'SN 2026/00001'], ['Dag', '24 november 2026']] },
    { kind: 'heading', level: 2, text: 'Mål' },
    { kind: 'list', ordered: true, items: ['Sova gott', 'Gå till skolan'] },
    { kind: 'list', ordered: false, items: ['<b>ingen fet stil</b>', 'ett\u0001tecken'] },
    ...Array.from({ length: 14 }, () => ({ kind: 'paragraph', text: long }) as const),
  ],
}
const press = openPress({ seconds: 30 })
const pdf = await press.print(paper, 'pdf')
const docx = await press.print(paper, 'docx')

/** The tags of a page's structure, in the order they are read. */
function roles(node: unknown): string[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const children: unknown = 'children' in node ? node.children : []
  return [String(node.role), ...(Array.isArray(children) ? children.flatMap(roles) : [])]
}

/** The one file of a ZIP with that name, unpacked. */
function fileIn(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const length = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + length) !== name) continue
    const start = bytes.readUInt32LE(at + 42)
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    return inflateRawSync(bytes.subarray(data, data + bytes.readUInt32LE(at + 20))).toString('utf8')
  }
  return ''
}

describe('the PDF', () => {
  const raw = Buffer.from(pdf).toString('latin1')
  test('says that it is PDF/A-2b, in Swedish, with a title, and holds its fonts', () => {
    expect(raw).toMatch(/pdfaid:part>2</)
    expect(raw).toMatch(/pdfaid:conformance>B</)
    expect(raw).toContain('/Lang (sv-SE)')
    expect(raw).toContain('/OutputIntents')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2)
  })
  test('has a structure that a screen reader can walk, page by page, and its text can be read out', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    const found: string[] = []
    let text = ''
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      found.push(...roles(await page.getStructTree()))
      text += (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }
    expect(document.numPages).toBeGreaterThan(1)
    expect(new Set(found)).toEqual(new Set(['Root', 'Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody', 'P']))
    expect(found.filter((role) => role === 'P').length).toBeGreaterThanOrEqual(14)
    expect(text).toContain('Łucja Åström')
    expect(text).toContain('<b>ingen fet stil</b>')
    expect(text).toContain(`Sida 1 av ${document.numPages}`)
  })
  test('is the same file when it is made again at the same time', async () => {
    const again = Buffer.from(await press.print(paper, 'pdf')).toString('latin1')
    expect(again.length).toBe(raw.length)
  })
})

test('the Word file opens as a package with headings, lists, tables and its language', () => {
  const body = fileIn(docx, 'word/document.xml')
  expect(body).toContain('Łucja Åström')
  expect(body).toContain('w:val="Heading1"')
  expect(body).toContain('&lt;b&gt;ingen fet stil')
  expect(body).toContain('<w:tbl>')
  expect(body).not.toContain('\u0001')
  expect(fileIn(docx, 'word/styles.xml')).toContain('sv-SE')
  expect(fileIn(docx, '[Content_Types].xml')).toContain('wordprocessingml.document.main')
})

test('a paper that cannot be made in time is refused, and the next is made', async () => {
  await expect(openPress({ seconds: 0.001 }).print(paper, 'pdf')).rejects.toThrow('too long')
  expect((await press.print(paper, 'docx')).length).toBeGreaterThan(1000)
})
