import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeXlsx } from './write-xlsx.ts'
import type { XlsxSheet } from './write-xlsx.ts'

/** The files of a ZIP archive by their own heads. */
async function unpacked(sheets: readonly XlsxSheet[]): Promise<Map<string, string>> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx(sheets)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const files = new Map<string, string>()
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [method, packed, length] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)]
    const content = bytes.subarray(at + 30 + length, at + 30 + length + packed)
    files.set(bytes.toString('utf8', at + 30, at + 30 + length), (method === 8 ? inflateRawSync(content) : content).toString('utf8'))
    at += 30 + length + packed
  }
  return files
}

test('numbers are numbers, text is text, and what looks like a formula is quoted and never one', async () => {
  const sheet = (await unpacked([{ name: 'Siffror', head: ['Enhet', 'Antal'], rows: [['=HYPERLINK("http://a.example")', 3], ['@SUM(A1)', null], ['-1+1', 0.5], ['Norr <& "Syd"', -2]] }]))
    .get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).not.toContain('<f>')
  expect(sheet.match(/t="inlineStr" s="2"/g)).toHaveLength(3)
  expect(sheet).toContain('<c r="B2"><v>3</v></c>')
  expect(sheet).toContain('<c r="B5"><v>-2</v></c>')
  expect(sheet).toContain('Norr &lt;&amp; &quot;Syd&quot;')
  expect(sheet).not.toContain('r="B3"')
})

test('each sheet has a name of its own that a workbook takes, and characters that XML cannot hold are left out', async () => {
  const long = 'Orosanmälningar från vård, polis och andra'
  const files = await unpacked([{ name: long, head: ['a'], rows: [['b\u0000c']] }, { name: long, head: ['a'], rows: [] }, { name: '[a]:b', head: [], rows: [] }])
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/sheet name="([^"]*)"/g)].map(([, name = '']) => name)
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('>bc<')
  expect([...files.keys()]).toContain('[Content_Types].xml')
})

test('more than twenty-six columns go on with two letters', async () => {
  const sheet = (await unpacked([{ name: 'Bred', head: Array.from({ length: 30 }, (_, at) => `${at}`), rows: [] }])).get('xl/worksheets/sheet1.xml') ?? ''
  for (const place of ['A1', 'Z1', 'AA1', 'AD1']) expect(sheet).toContain(`r="${place}"`)
})
