import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Paper, PaperPart } from './paper.ts'
import { writeContents, writeTable } from './write-pdf-tables.ts'

type Pdf = InstanceType<typeof PDFDocument>
type Part = ReturnType<Pdf['struct']>

const fonts = join(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')), 'TTF')
const regular = join(fonts, 'SourceSans3-Regular.ttf')
const strong = join(fonts, 'SourceSans3-Semibold.ttf')
const taller = { 1: 9, 2: 4, 3: 1 } as const
const margins = { top: 92, bottom: 84, left: 72, right: 72 }

/**
 * A paper as PDF/A-2b with tags: headings, paragraphs, lists and tables of facts stand in the structure that a screen reader walks, with
 * language and title, and fonts inside the file. Head and foot are marked as belonging to the page, and are not read out.
 */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const first = await writeOnce(paper, [])
  // The pages of the headings are known when everything is written: a paper with contents is written twice.
  return (paper.parts.some(({ kind }) => kind === 'contents') ? await writeOnce(paper, first.pages) : first).bytes
}

/** @param known the page of each heading, from an earlier writing of the same paper. */
async function writeOnce(paper: Paper, known: readonly number[]): Promise<{ bytes: Uint8Array; pages: number[] }> {
  const madeAt = new Date(paper.madeAt)
  const settings = {
    size: 'A4', pdfVersion: '1.7', subset: 'PDF/A-2b', tagged: true, lang: paper.language === 'sv' ? 'sv-SE' : 'en-GB', displayTitle: true,
    font: regular, bufferPages: true, margins,
    info: { Title: paper.title, Author: paper.owner, Producer: 'Helhet', Creator: 'Helhet', CreationDate: madeAt, ModDate: madeAt },
  } as const
  const pdf = new PDFDocument(settings)
  const pieces: Uint8Array[] = []
  const written = new Promise<void>((resolve, reject) => {
    pdf.on('data', (piece: Uint8Array) => pieces.push(piece))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const size = paper.large ? 15 : 11
  const pages: number[] = []
  for (const part of paper.parts) {
    if (part.kind === 'contents') writeContents({ pdf, root, size, strong, regular, margins }, part.heading, listed(paper, known))
    else writePart(pdf, root, part, size)
    if (part.kind === 'heading') pages.push(pdf.bufferedPageRange().count)
  }
  root.end()
  writeMargins(pdf, paper)
  pdf.end()
  await written
  return { bytes: Buffer.concat(pieces), pages }
}

/** What stands in the contents: the headings of the first two levels after it. */
function listed({ parts }: Paper, pages: readonly number[]): Array<{ text: string; level: number; page: number | null }> {
  const from = parts.findIndex(({ kind }) => kind === 'contents')
  let heading = -1
  return parts.flatMap((part, index) => {
    if (part.kind !== 'heading') return []
    heading += 1
    return index < from || part.level > 2 ? [] : [{ text: part.text, level: part.level, page: pages[heading] ?? null }]
  })
}

function writePart(pdf: Pdf, root: Part, part: Exclude<PaperPart, { kind: 'contents' }>, size: number): void {
  if (part.kind === 'new_page') {
    pdf.addPage()
  } else if (part.kind === 'heading') {
    const large = size + taller[part.level]
    // A heading is not left alone at the end of a page.
    if (pdf.y > pdf.page.height - margins.bottom - large * 4) pdf.addPage()
    const tag = part.level === 1 ? 'H1' : part.level === 2 ? 'H2' : 'H3'
    root.add(pdf.struct(tag, {}, () => void pdf.font(strong).fontSize(large).text(part.text, { lineGap: 1 })))
    pdf.moveDown(0.35)
  } else if (part.kind === 'paragraph') {
    root.add(pdf.struct('P', {}, () => void pdf.font(regular).fontSize(size).text(part.text, { lineGap: size * 0.25 })))
    pdf.moveDown(0.6)
  } else if (part.kind === 'list') writeList(pdf, root, part, size)
  else if (part.kind === 'table') writeTable({ pdf, root, size, strong, regular, margins }, part)
  else writeFacts(pdf, root, part.rows, size)
}

function writeList(pdf: Pdf, root: Part, { ordered, items }: Extract<PaperPart, { kind: 'list' }>, size: number): void {
  const list = pdf.struct('L')
  root.add(list)
  const indent = size * 1.8
  for (const [index, text] of items.entries()) {
    if (pdf.y > pdf.page.height - margins.bottom - size * 1.6) pdf.addPage()
    const item = pdf.struct('LI')
    list.add(item)
    const top = pdf.y
    pdf.font(regular).fontSize(size)
    item.add(pdf.struct('Lbl', {}, () => void pdf.text(ordered ? `${index + 1}.` : '•', margins.left, top, { lineBreak: false })))
    item.add(pdf.struct('LBody', {}, () => void pdf.text(text, margins.left + indent, top, { lineGap: size * 0.2 })))
    item.end()
    pdf.x = margins.left
    pdf.moveDown(0.2)
  }
  list.end()
  pdf.moveDown(0.5)
}

/** Terms and values as a table of two columns: the term is the row's head. */
function writeFacts(pdf: Pdf, root: Part, rows: ReadonlyArray<readonly [string, string]>, size: number): void {
  const table = pdf.struct('Table')
  root.add(table)
  const width = 130
  const rest = pdf.page.width - margins.left - margins.right - width
  for (const [term, value] of rows) {
    pdf.font(regular).fontSize(size)
    const height = Math.max(pdf.heightOfString(value, { width: rest }), pdf.heightOfString(term, { width: width - 10 }))
    if (pdf.y + height > pdf.page.height - margins.bottom && height < 500) pdf.addPage()
    const row = pdf.struct('TR')
    table.add(row)
    const top = pdf.y
    row.add(pdf.struct('TH', {}, () => void pdf.font(strong).text(term, margins.left, top, { width: width - 10 })))
    row.add(pdf.struct('TD', {}, () => void pdf.font(regular).text(value, margins.left + width, top, { width: rest })))
    row.end()
    pdf.x = margins.left
    pdf.y = Math.max(pdf.y, top + height) + 3
  }
  table.end()
  pdf.moveDown(0.8)
}

/** The head and foot of every page, when it is known how many there are. */
function writeMargins(pdf: Pdf, { owner, foot, page }: Paper): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index)
    // Past the margin the library would begin another page.
    pdf.page.margins.bottom = 0
    const width = pdf.page.width - margins.left - margins.right
    const numbered = page.replace('{page}', String(index - start + 1)).replace('{pages}', String(count))
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Top'] })
    pdf.font(strong).fontSize(10).text(owner, margins.left, 48, { width, lineBreak: false })
    pdf.endMarkedContent()
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf.font(regular).fontSize(8.5).text(foot, margins.left, pdf.page.height - 52, { width: width - 90, lineBreak: false })
    pdf.text(numbered, margins.left + width - 90, pdf.page.height - 52, { width: 90, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
    pdf.page.margins.bottom = margins.bottom
  }
}
