import { zipped } from './write-zip.ts'
import type { PackedFile } from './write-zip.ts'

/** A sheet: a name, the heads of its columns, and rows of text and numbers; null is an empty cell. */
export type XlsxSheet = { readonly name: string; readonly head: readonly string[]; readonly rows: ReadonlyArray<ReadonlyArray<string | number | null>> }
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const space = 'http://schemas.openxmlformats.org'
const first = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const ofKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Cell styles by their place in the list: ordinary, head, and text that a spreadsheet must go on taking for text when it is edited. */
const styles = { plain: 0, head: 1, quoted: 2 } as const

/**
 * Sheets as an Office Open XML workbook (ECMA-376 part 1, read 2026-11-22). Every text is written as text and never as a formula; one that looks
 * like a formula is besides marked as quoted, so that it stays text when the cell is edited or copied.
 */
export async function* writeXlsx(sheets: readonly XlsxSheet[]): AsyncGenerator<Uint8Array> {
  yield* zipped(partsOf(sheets))
}

async function* partsOf(sheets: readonly XlsxSheet[]): AsyncGenerator<PackedFile> {
  const names = sheetNames(sheets)
  const part = (path: string, xml: string): PackedFile => ({ path, bytes: Buffer.from(first + xml, 'utf8') })
  yield part('[Content_Types].xml', `<Types xmlns="${space}/package/2006/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + `<Override PartName="/xl/workbook.xml" ContentType="${ofKind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${ofKind}.styles+xml"/>`
    + `${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${ofKind}.worksheet+xml"/>`).join('')}</Types>`)
  yield part('_rels/.rels', relations([['workbook', 'officeDocument', 'xl/workbook.xml']]))
  yield part('xl/workbook.xml', `<workbook xmlns="${space}/spreadsheetml/2006/main" xmlns:r="${space}/officeDocument/2006/relationships"><sheets>`
    + `${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`).join('')}</sheets></workbook>`)
  yield part('xl/_rels/workbook.xml.rels', relations([
    ...sheets.map((_, at): [string, string, string] => [`sheet${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles', 'styles.xml']]))
  yield part('xl/styles.xml', `<styleSheet xmlns="${space}/spreadsheetml/2006/main">`
    + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>')
  for (const [at, sheet] of sheets.entries()) yield part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet))
}

function relations(list: ReadonlyArray<readonly [id: string, kind: string, target: string]>): string {
  const lines = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${space}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="${space}/package/2006/relationships">${lines.join('')}</Relationships>`
}

/** The head stays in sight when the rows are scrolled. */
function sheetXml({ head, rows }: XlsxSheet): string {
  const row = (cells: readonly string[], number: number): string => `<row r="${number}">${cells.join('')}</row>`
  const lines = [row(head.map((text, column) => textCell(text, placeOf(column, 1), styles.head)), 1),
    ...rows.map((values, index) => row(values.map((value, column) => cell(value, placeOf(column, index + 2))), index + 2))]
  return `<worksheet xmlns="${space}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    + `<cols><col min="1" max="${Math.max(1, head.length)}" width="22" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cell(value: string | number | null, place: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : ''
  return textCell(value, place, /^[=+\-@\t\r]/.test(value) ? styles.quoted : styles.plain)
}

function textCell(text: string, place: string, style: number): string {
  return `<c r="${place}" t="inlineStr"${style === styles.plain ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** "A1", "AB12": columns are counted from 0, rows from 1. */
function placeOf(column: number, row: number): string {
  const letters = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + String.fromCharCode(65 + at % 26))
  return `${letters(column)}${row}`
}

/** Text in XML; what XML 1.0 cannot hold is left out. */
function escaped(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Names as a workbook takes them: at most 31 characters, without those that mean something in a formula, no two alike. */
function sheetNames(sheets: readonly XlsxSheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, at) => {
    const plain = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim().slice(0, 31) || `${at + 1}`
    const own = taken.has(plain.toLowerCase()) ? `${plain.slice(0, 27)} ${at + 1}` : plain
    taken.add(own.toLowerCase())
    return own
  })
}
